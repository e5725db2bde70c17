from __future__ import annotations

import pytest

from delegates.badges.face import FIELDS, face_field, grouped, latin_with_capitals, texts_of
from tests.badges.looking import face


@pytest.mark.parametrize(
    ("native", "latin", "shown"),
    [
        ("ບໍ່ວຽງຄຳ", "Boviengkham", ("ບໍ່ວຽງຄຳ", "Boviengkham")),
        ("Anna Heide", "ANNA  Heide", ("Anna Heide", "")),
        ("Nguye\u0302\u0303n", "Nguyễn", ("Nguye\u0302\u0303n", "")),
        (None, "Anna", ("Anna", "")),
        ("  ", "Anna", ("Anna", "")),
        ("ສົມໄຊ", None, ("ສົມໄຊ", "")),
        (None, None, ("", "")),
    ],
)
def test_a_name_is_said_once_when_both_are_the_same_or_one_is_missing(
    native: str | None, latin: str | None, shown: tuple[str, str]
) -> None:
    texts = texts_of(face(name_native=native, name_latin=latin))
    assert (texts["name"], texts["name_second"]) == shown


@pytest.mark.parametrize(
    ("native", "latin", "shown"),
    [
        ("Phạm Đức Long", "Pham Duc Long", "PHAM Duc Long"),
        ("ហ៊ុន ម៉ាណែត", "Hun Manet", "HUN Manet"),
        ("ບໍ່ວຽງຄຳ ວົງດາລາ", "Boviengkham Vongdara", "Boviengkham VONGDARA"),
        (None, "Anna-Lena  von der Heide", "Anna-Lena von der HEIDE"),
        (None, "Keo", "Keo"),
        ("ແກ້ວ ສີ", None, "ແກ້ວ ສີ"),
        ("Đỗ Thị Ễ", None, "ĐỖ Thị Ễ"),
        (None, None, ""),
    ],
)
def test_the_family_name_is_in_capitals_where_it_stands(
    native: str | None, latin: str | None, shown: str
) -> None:
    assert latin_with_capitals(face(name_native=native, name_latin=latin)) == shown


def test_codes_are_grouped_by_three() -> None:
    assert grouped("771902433") == "771 902 433"
    assert grouped("771 902 433") == "771 902 433"
    assert grouped("12") == "12"


@pytest.mark.parametrize(("issue", "shown"), [(1, ""), (2, "2"), (11, "11")])
def test_only_a_badge_that_was_issued_again_says_so(issue: int, shown: str) -> None:
    assert texts_of(face(issue=issue))["reissue"] == shown


def test_a_name_with_its_honorific_has_no_blank_too_many() -> None:
    assert texts_of(face(honorific=None))["name_with_honorific"] == "Cù Hữu Tín"
    assert texts_of(face(honorific=" H.E. "))["name_with_honorific"] == "H.E. Cù Hữu Tín"


def test_problems_name_the_delegates_own_field() -> None:
    person = face(name_native=None, delegation=" ")
    assert face_field("name", person) == "name_latin"
    assert face_field("delegation", person) == "delegation_latin"
    assert face_field("name_second", person) == "name_latin"
    assert face_field("reissue", person) == "issue"
    assert face_field("position", person) == "position"


def test_every_field_is_a_text_even_of_somebody_of_whom_nothing_is_known() -> None:
    nobody = face(
        **dict.fromkeys(("honorific", "name_native", "name_latin", "position", "delegation", "delegation_latin")),
        seat=None, country=None, country_latin=None, acronym=None, province=None,
    )  # fmt: skip
    assert all(isinstance(text, str) for text in texts_of(nobody, FIELDS).values())
