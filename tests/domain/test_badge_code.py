"""The digits of a badge: made, checked, told apart, drawn."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain.badge_code import (
    RESERVED_FROM,
    FrameKind,
    NumberSource,
    check_digits,
    frame,
    grouped,
    read_frame,
    read_short,
    short_code,
)

KEY = b"k" * 32
FORUMS = st.integers(1, 999)
NUMBERS = st.integers(0, 9_999_999)


def test_known_frame() -> None:
    """Computed by hand from the definition, once and for all: printed badges must stay readable."""
    assert frame(417, 7890123, KEY) == "1417789012341774294985409602838369"
    assert short_code(417, 7890123) == "789012341"
    assert grouped("789012341") == "789\u00a0012\u00a0341"


def test_check_digits_of_the_standard() -> None:
    # ISO 7064 MOD 97-10: the whole string leaves 1.
    assert check_digits("794") == "44"
    assert int("794" + check_digits("794")) % 97 == 1


@given(FORUMS, NUMBERS)
def test_made_codes_are_read(forum: int, number: int) -> None:
    digits = frame(forum, number, KEY)
    assert len(digits) == 34
    assert digits.isdigit()
    found = read_frame(digits, forum, KEY)
    assert (found.kind, found.forum_number, found.number) == (FrameKind.GENUINE, forum, number)
    assert found.code == short_code(forum, number) == digits[4:13]
    assert read_short(short_code(forum, number), forum) == number


@given(FORUMS, NUMBERS, st.integers(0, 33), st.integers(1, 9))
def test_one_wrong_digit_is_damage(forum: int, number: int, place: int, shift: int) -> None:
    digits = frame(forum, number, KEY)
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    found = read_frame(wrong, forum, KEY)
    assert found.kind is FrameKind.DAMAGED
    assert found.number is found.code is found.forum_number is None


@given(FORUMS, NUMBERS, st.integers(0, 32), st.integers(1, 2))
def test_two_digits_in_each_others_place_are_damage(
    forum: int, number: int, place: int, distance: int
) -> None:
    digits = list(frame(forum, number, KEY))
    other = min(place + distance, 33)
    if digits[place] == digits[other]:
        return
    digits[place], digits[other] = digits[other], digits[place]
    assert read_frame("".join(digits), forum, KEY).kind is FrameKind.DAMAGED


def test_every_typing_error_of_one_digit_or_one_swap_in_a_short_code_is_found() -> None:
    for number in (0, 123456, 9_999_999, 4_040_404):
        code = short_code(417, number)
        for place, digit in itertools.product(range(9), "0123456789"):
            wrong = code[:place] + digit + code[place + 1 :]
            assert (read_short(wrong, 417) is None) == (wrong != code)
        for place in range(8):
            wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            assert (read_short(wrong, 417) is None) == (wrong != code)


def test_a_right_frame_with_a_wrong_tag_is_forged() -> None:
    forged = frame(417, 5, b"another forum's key".ljust(32))
    found = read_frame(forged, 417, KEY)
    assert found.kind is FrameKind.FORGED
    assert found.number == 5
    body = frame(417, 5, KEY)[:31] + "0"
    changed = body + check_digits(body)
    assert changed != frame(417, 5, KEY)
    assert read_frame(changed, 417, KEY).kind is FrameKind.FORGED


def test_a_frame_of_another_forum_is_named_and_its_short_code_refused() -> None:
    found = read_frame(frame(418, 5550001, b"x" * 32), 417, KEY)
    assert (found.kind, found.forum_number) == (FrameKind.OTHER_FORUM, 418)
    assert read_short(short_code(418, 5550001), 417) is None


@pytest.mark.parametrize(
    "digits", ["", "1", "1" * 33, "1" * 35, "1" * 33 + "x", "1" * 33 + "\u0ed1", "123456789"]
)
def test_not_a_frame(digits: str) -> None:
    assert read_frame(digits, 417, KEY).kind is FrameKind.NOT_A_FRAME


@pytest.mark.parametrize("digits", ["", "12345678", "1234567890", "12345678x", "\u0ed1" * 9])
def test_not_a_short_code(digits: str) -> None:
    assert read_short(digits, 417) is None


@pytest.mark.parametrize(("forum", "number"), [(0, 1), (1000, 1), (-1, 1), (1, -1), (1, 10_000_000)])
def test_numbers_that_no_badge_can_bear(forum: int, number: int) -> None:
    with pytest.raises(ValueError, match="number"):
        short_code(forum, number)


# ---- drawing --------------------------------------------------------------------------------------------------------


def within_two(number: int) -> set[int]:
    """All seven-digit numbers that differ from this one in one or two places."""
    text = f"{number:07d}"
    found = set()
    for first, second in itertools.combinations(range(7), 2):
        for one, two in itertools.product("0123456789", repeat=2):
            digits = list(text)
            digits[first], digits[second] = one, two
            found.add(int("".join(digits)))
    return found - {number}


@pytest.mark.parametrize("key", [KEY, b"another key".ljust(32), b""])
def test_five_thousand_numbers_are_three_digits_apart(key: bytes) -> None:
    rng = random.Random(5)
    source = NumberSource(key, ())
    drawn = [source.draw(rng.randrange) for _ in range(5000)]
    everyone = set(drawn)
    assert len(everyone) == 5000
    assert max(drawn) < RESERVED_FROM
    for number in drawn[:200]:
        assert not within_two(number) & everyone
    # Spread over the whole room, not bunched: a guessed number is nobody's.
    assert min(drawn) < 100_000
    assert max(drawn) > 8_900_000


def test_a_hundred_thousand_numbers_can_be_drawn() -> None:
    rng = random.Random(6)
    source = NumberSource(KEY, range(1000))
    drawn = {source.draw(rng.randrange) for _ in range(100_000)}
    assert len(drawn) == 100_000
    assert min(drawn) >= 1000
    assert max(drawn) < RESERVED_FROM


def test_a_taken_number_is_not_drawn_again() -> None:
    first = NumberSource(KEY, ())
    rng, same_luck = random.Random(7), random.Random(7)
    taken = [first.draw(rng.randrange) for _ in range(50)]
    second = NumberSource(KEY, taken)
    again = [second.draw(same_luck.randrange) for _ in range(50)]
    assert not set(taken) & set(again)


def test_two_desks_of_one_forum_draw_from_the_same_numbers() -> None:
    """So that numbers drawn apart and joined later are still three digits apart."""
    one, two = NumberSource(KEY, ()), NumberSource(KEY, ())
    luck, other_luck = random.Random(8), random.Random(9)
    drawn = [one.draw(luck.randrange) for _ in range(300)]
    drawn += [two.draw(other_luck.randrange) for _ in range(300)]
    everyone = set(drawn)
    assert not any(within_two(number) & everyone for number in drawn[::20])


def test_when_every_number_is_taken_the_source_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("delegates.domain.badge_code.RESERVED_FROM", 1000)
    source = NumberSource(KEY, ())
    rng = random.Random(10)
    assert {source.draw(rng.randrange) for _ in range(1000)} == set(range(1000))
    with pytest.raises(ValueError, match="taken"):
        source.draw(rng.randrange)
