"""Telephone numbers as lists write them."""

from __future__ import annotations

import pytest

from delegates.domain import phones


@pytest.mark.parametrize(
    ("text", "countries", "expected"),
    [
        ("020 5555 1234", ("LA",), "+8562055551234"),
        ("020-55551234", ("LA",), "+8562055551234"),
        ("໐໒໐໕໕໕໕໑໒໓໔", ("LA",), "+8562055551234"),
        ("020 55554789 / 021 869072", ("LA",), "+8562055554789 / +85621869072"),
        ("020 5555 1234; 020 5555 1234", ("LA",), "+8562055551234"),
        ("+856 (0)20 5555 1234", ("VN",), "+8562055551234"),
        ("00856 20 5555 1234", ("VN",), "+8562055551234"),
        ("tel: 020 5555 1234 ext. 12", ("LA",), "+8562055551234"),
        ("0913 268 118", ("VN",), "+84913268118"),
        ("0913 268 118", ("LA", "VN", "KH"), "+84913268118"),
        ("០៧៧៩៦៤៩៤០", ("KH",), "+85577964940"),
        ("012614354", ("KH", "LA"), "+85512614354"),
        ("020 9999 1702", ("PH", "LA"), "+8562099991702"),
        ("090 2345 6789", ("JP", "LA"), "+819023456789"),
        ("+44 7700 900665", ("LA",), "+447700900665"),
        ("", ("LA",), None),
        ("-", ("LA",), None),
        ("none", ("LA",), None),
    ],
)
def test_numbers_become_international(text: str, countries: tuple[str, ...], expected: str | None) -> None:
    found = phones.read(text, countries)
    assert found.text == expected
    assert not found.repaired
    assert not found.unusual


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("2055551234", "LA", "+8562055551234"),
        ("2055551234.0", "LA", "+8562055551234"),
        ("913268118", "VN", "+84913268118"),
        ("8562055551234", "LA", "+8562055551234"),
    ],
)
def test_what_a_spreadsheet_took_away_is_put_back_and_told(text: str, country: str, expected: str) -> None:
    assert phones.read(text, (country,)) == phones.Phones(expected, repaired=True)


def test_a_number_that_was_rounded_is_lost_not_guessed() -> None:
    assert phones.read("2,05555E+09") == phones.Phones(None, unusual=True)


def test_what_is_no_number_that_we_know_stays_as_given() -> None:
    assert phones.read("hotline 1234") == phones.Phones("hotline 1234", unusual=True)


def test_only_international_numbers_are_compared() -> None:
    assert phones.numbers("+8562055551234 / 1234") == {"+8562055551234"}
    assert phones.numbers(None) == frozenset()
