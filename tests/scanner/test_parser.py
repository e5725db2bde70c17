"""From what arrives at the keyboard to a badge: every layout, every accident, never someone else's badge."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain.badge_code import check_digits, frame, grouped, is_frame, short_code
from delegates.scanner.parser import MAX_CHARACTERS, Reading, ReadingKind, parse

HERE = Path(__file__).parent
KEY = b"k" * 32
FORUM = 417
FRAME = frame(FORUM, 7890123, KEY)
SHORT = short_code(FORUM, 123456)
VECTORS: list[dict[str, Any]] = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
STATES: dict[str, dict[str, list[str]]] = json.loads(
    (HERE / "layout_states.json").read_text(encoding="utf-8")
)
# Under vn/fr three digits are dead keys: no text holds them, only the physical keys do.
WRITING_STATES = {
    name for name, state in STATES.items() if not any(sign.startswith("<") for sign in state["digits"])
}
FRAMES = st.builds(frame, st.just(FORUM), st.integers(0, 9_999_999), st.just(KEY))
NUMBERS = st.integers(0, 9_999_999)


def read(text: str, *, physical: str | None = None, typed: bool = False) -> Reading:
    return parse(text, forum_number=FORUM, forum_key=KEY, physical=physical, typed=typed)


def under(state: str, digits: str) -> str:
    return "".join(STATES[state]["digits"][int(digit)] for digit in digits)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: f"{vector['under']}: {vector['note']}")
@pytest.mark.parametrize("typed", [False, True])
def test_vectors(vector: dict[str, Any], typed: bool) -> None:
    found = read(vector["arrives"], typed=typed)
    assert found.kind == vector["kind"]
    assert found.foreign == vector["foreign"]
    if vector["digits"]:
        digits = vector["digits"]
        assert found.code == (digits if len(digits) == 9 else digits[4:13])
        assert found.number == int(found.code[:7])
        assert found.forum_number == (FORUM if len(digits) == 9 else int(digits[1:4]))
    else:
        assert found.number is found.code is None


# ---- layouts --------------------------------------------------------------------------------------------------------


def test_forty_two_layout_states() -> None:
    assert len(WRITING_STATES) == 42
    assert set(STATES) - WRITING_STATES == {"xkb/vn/fr", "xkb/vn/fr+caps"}


@pytest.mark.parametrize("state", sorted(WRITING_STATES))
def test_frames_and_short_codes_under_every_layout(state: str) -> None:
    for number in (0, 7890123, 1111111, 2233445, 9876543, 4040404, 6655443):
        digits = frame(FORUM, number, KEY)
        aim = "".join(STATES[state]["aim"]) + under(state, "1")
        for before in ("", aim):
            found = read(before + under(state, digits) + "\r")
            assert (found.kind, found.number) == (ReadingKind.BADGE, number)
        code = short_code(FORUM, number)
        typed = under(state, code[:3]) + " " + under(state, code[3:6]) + " " + under(state, code[6:])
        found = read(typed, typed=True)
        assert (found.kind, found.number, found.code) == (ReadingKind.SHORT, number, code)


@given(FRAMES, st.sampled_from(sorted(WRITING_STATES)), st.booleans())
def test_a_frame_under_any_layout_is_its_own_badge(digits: str, state: str, aim: bool) -> None:
    before = "".join(STATES[state]["aim"]) + under(state, "1") if aim else ""
    found = read(before + under(state, digits))
    assert (found.kind, found.code) == (ReadingKind.BADGE, digits[4:13])


@given(FRAMES)
def test_physical_keys_read_what_dead_keys_swallow(digits: str) -> None:
    found = read(digits.replace("2", "").replace("4", ""), physical=digits)
    assert (found.kind, found.code, found.via) == (ReadingKind.BADGE, digits[4:13], "keys")


def test_the_marks_of_a_vietnamese_keyboard_are_not_normalised() -> None:
    digits = frame(FORUM, 5950123, KEY)
    assert "59" in digits
    typed = under("xkb/vn", digits)
    assert unicodedata.normalize("NFC", typed) != typed
    assert read(typed).number == 5950123


# ---- never someone else ---------------------------------------------------------------------------------------------


def is_no_badge(found: Reading) -> bool:
    return found.kind in (ReadingKind.DAMAGED, ReadingKind.NOT_A_BADGE) and found.number is None


@given(FRAMES, st.integers(0, 33), st.integers(1, 9), st.sampled_from(sorted(WRITING_STATES)))
def test_a_frame_with_a_wrong_digit_is_damaged(digits: str, place: int, shift: int, state: str) -> None:
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    assert read(wrong).kind is ReadingKind.DAMAGED
    assert is_no_badge(read(under(state, wrong)))


@given(FRAMES, st.integers(0, 32))
def test_a_frame_with_two_neighbours_swapped_is_damaged(digits: str, place: int) -> None:
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert read(swapped).kind is (ReadingKind.BADGE if swapped == digits else ReadingKind.DAMAGED)


@given(FRAMES, st.integers(0, 33))
def test_a_frame_with_a_digit_lost_or_doubled_is_damaged(digits: str, place: int) -> None:
    assert read(digits[:place] + digits[place + 1 :]).kind is ReadingKind.DAMAGED
    assert read(digits[:place] + digits[place] + digits[place:]).kind is ReadingKind.DAMAGED


@given(FRAMES, st.integers(14, 33))
def test_the_beginning_of_a_frame_is_damaged(digits: str, length: int) -> None:
    assert read(digits[:length]).kind is ReadingKind.DAMAGED


@given(NUMBERS, st.integers(0, 8), st.integers(1, 9), st.booleans())
def test_a_short_code_with_a_wrong_digit_is_damaged(number: int, place: int, shift: int, typed: bool) -> None:
    code = short_code(FORUM, number)
    wrong = code[:place] + str((int(code[place]) + shift) % 10) + code[place + 1 :]
    assert read(wrong, typed=typed).kind is ReadingKind.DAMAGED


@given(NUMBERS, st.integers(0, 7))
def test_a_short_code_with_two_neighbours_swapped_is_damaged(number: int, place: int) -> None:
    code = short_code(FORUM, number)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert read(swapped, typed=True).kind is (ReadingKind.SHORT if swapped == code else ReadingKind.DAMAGED)


@given(NUMBERS, st.integers(0, 8))
def test_a_scanned_short_code_with_a_digit_lost_or_doubled_is_damaged(number: int, place: int) -> None:
    code = short_code(FORUM, number)
    lost, doubled = code[:place] + code[place + 1 :], code[:place] + code[place] + code[place:]
    assert is_no_badge(read(lost))
    assert is_no_badge(read(doubled))


def test_eight_digits_that_a_person_typed_are_looked_for_as_a_phone_number() -> None:
    assert read("55501234", typed=True).kind is ReadingKind.TEXT
    assert read("55501234").kind is ReadingKind.DAMAGED
    assert read("2055501234").kind is ReadingKind.DAMAGED


def test_two_different_right_readings_are_no_badge() -> None:
    other = frame(FORUM, 1, KEY)
    assert read(other, physical=FRAME).kind is ReadingKind.DAMAGED
    assert read(FRAME, physical=FRAME).number == 7890123
    assert read(short_code(FORUM, 1), physical=short_code(FORUM, 2)).kind is ReadingKind.DAMAGED


def test_both_pairs_of_check_digits_count() -> None:
    # The outer pair put right over a wrong number: the inner one still refuses it.
    body = FRAME[:10] + str((int(FRAME[10]) + 1) % 10) + FRAME[11:32]
    changed = body + check_digits(body)
    assert len(changed) == 34
    assert not is_frame(changed)
    assert read(changed).kind is ReadingKind.DAMAGED


def test_a_frame_under_another_key_is_forged_and_names_its_number() -> None:
    found = read(frame(FORUM, 42, b"x" * 32))
    assert (found.kind, found.number, found.code) == (ReadingKind.FORGED, 42, short_code(FORUM, 42))


def test_a_frame_of_another_forum_says_which() -> None:
    found = read(under("xkb/th", frame(8, 42, b"x" * 32)))
    assert (found.kind, found.forum_number, found.number) == (ReadingKind.OTHER_FORUM, 8, 42)
    # Its short code says nothing here.
    assert read(short_code(8, 42)).kind is ReadingKind.DAMAGED


@pytest.mark.parametrize("digits", ["142800000000002", "1" + "0" * 12 + "31", FRAME[:13] + "12", "1" * 170])
def test_other_lengths_are_no_badges(digits: str) -> None:
    assert is_no_badge(read(digits))


# ---- how it arrives -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arrives",
    [
        FRAME + "\r",
        FRAME + "\t",
        "\x02" + FRAME + "\x03",
        FRAME + "\x1d",
        "\x00" + FRAME + "\x00",
        "\ufeff" + FRAME,
        "]Q1" + FRAME,
        "]Q3" + FRAME,
        "]q1" + FRAME,
        "+Q1" + FRAME,
        "]d2" + FRAME,
        "]Q2\\000026" + FRAME,
        "\\000026" + FRAME,
        FRAME * 2,
        ("]Q1" + FRAME) * 2,
        FRAME + "\r" + FRAME + "\r",
        " ".join(FRAME[start : start + 4] for start in range(0, 34, 4)),
        "-".join(FRAME[start : start + 5] for start in range(0, 34, 5)),
        "".join(chr(0xFF10 + int(digit)) for digit in FRAME),
        "".join(chr(0x0966 + int(digit)) for digit in FRAME),
        under("xkb/la", FRAME) * 2,
    ],
    ids=ascii,
)
def test_what_may_stand_around_a_frame(arrives: str) -> None:
    assert (read(arrives).kind, read(arrives).number) == (ReadingKind.BADGE, 7890123)


def test_the_digits_of_every_script() -> None:
    zeros = [sign for sign in map(chr, range(0x110000)) if unicodedata.decimal(sign, None) == 0]
    assert len(zeros) > 60
    for zero in zeros:
        frame_found, short_found = (
            read("".join(chr(ord(zero) + int(digit)) for digit in digits)) for digits in (FRAME, SHORT)
        )
        assert (frame_found.kind, frame_found.number) == (ReadingKind.BADGE, 7890123)
        assert (short_found.kind, short_found.number) == (ReadingKind.SHORT, 123456)


@pytest.mark.parametrize("cut", [(34, 20), (12, 34), (34, 33)])
def test_a_line_committed_twice_and_cut_once(cut: tuple[int, int]) -> None:
    arrives = "".join(FRAME[:length] for length in cut)
    assert (read(arrives).kind, read(arrives).number) == (ReadingKind.BADGE, 7890123)
    other = frame(FORUM, 1, KEY)
    assert read(FRAME + other[:20]).kind is ReadingKind.DAMAGED


@pytest.mark.parametrize("typed", [False, True])
@pytest.mark.parametrize(
    "arrives",
    [
        SHORT,
        grouped(SHORT),
        "012-345-660",
        "012 345 660\r",
        " 012\u2013345\u2013660 ",
        "O12 345 66O",
        "ol2345660",
        "0I2345660",
        SHORT * 2,
        "012345660 012345660",
        "໐໑໒ ໓໔໕ ໖໖໐",
        "0 1 2 3 4 5 6 6 0",
    ],
)
def test_how_the_printed_digits_may_be_typed(arrives: str, typed: bool) -> None:
    found = read(arrives, typed=typed)
    assert (found.kind, found.number, found.code) == (ReadingKind.SHORT, 123456, SHORT)


@given(st.text(alphabet="OoQDIilLSsBZzG", min_size=9, max_size=9))
def test_a_word_of_letters_that_look_like_digits_is_a_word(word: str) -> None:
    assert read(word, typed=True).kind is ReadingKind.TEXT


# ---- no badge at all ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arrives", ["", " ", "\r", "\t\r", "\x1d", "\x00\x00", "\u00a0", "\ufeff", "\u200b\r"]
)
@pytest.mark.parametrize("typed", [False, True])
def test_empty(arrives: str, typed: bool) -> None:
    assert read(arrives, typed=typed).kind is ReadingKind.EMPTY


def test_too_long() -> None:
    assert read("x" * MAX_CHARACTERS).kind is ReadingKind.NOT_A_BADGE
    assert read("x" * (MAX_CHARACTERS + 1)).kind is ReadingKind.TOO_LONG
    assert read("", physical="1" * (MAX_CHARACTERS + 1)).kind is ReadingKind.TOO_LONG


@pytest.mark.parametrize(
    ("arrives", "foreign"),
    [
        ("https://forum.example/b?x=1", "web_address"),
        ("HTTP://EXAMPLE.ORG", "web_address"),
        ("www.example.org", "web_address"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:A B", "contact_card"),
        ("MECARD:N:Doe;;", "contact_card"),
        ("WIFI:T:WPA;S:Hall;P:secret;;", "wifi"),
        ("00020101021138", "payment"),
        ("0002010102112632", "payment"),
        ("mailto:a@b.example", "phone_or_mail"),
        ("tel:+85620555", "phone_or_mail"),
        ("otpauth://totp/x", "other"),
        ("]Q1https://forum.example", "web_address"),
        ("\x02WIFI:T:WPA;;\x03", "wifi"),
    ],
)
@pytest.mark.parametrize("typed", [False, True])
def test_foreign_codes_are_named(arrives: str, foreign: str, typed: bool) -> None:
    found = read(arrives, typed=typed)
    assert (found.kind, found.foreign) == (ReadingKind.NOT_A_BADGE, foreign)
    assert found.number is found.code is None


@pytest.mark.parametrize(
    ("arrives", "foreign"),
    [
        ("a.b@mail.example", "phone_or_mail"),
        ("+8562055512345", "phone_or_mail"),
        ("forum.example/b/17", "web_address"),
        ("5901234123457", "other"),
        ("0123456789012", "other"),
        ("hello", "other"),
        ("ບຸນມີ", "other"),
        ("02055512345", "other"),
    ],
)
def test_typed_it_is_a_search_scanned_it_is_no_badge(arrives: str, foreign: str) -> None:
    found = read(arrives)
    assert (found.kind, found.foreign) == (ReadingKind.NOT_A_BADGE, foreign)
    assert read(arrives, typed=True) == Reading(ReadingKind.TEXT)


@pytest.mark.parametrize(
    "name", ["ບຸນມີ ໄຊ", "សុខ អាន", "Nguyễn Đức", "ê", "à", "ຕຈ", "12", "Bob", "Ministry (MPT)", "17-B"]
)
def test_names_are_a_search(name: str) -> None:
    assert read(name, typed=True) == Reading(ReadingKind.TEXT)


@pytest.mark.parametrize("arrives", ["\udcff\udcfe", FRAME + "\udcff", "abc\ufffd", "\udc80" + SHORT])
@pytest.mark.parametrize("typed", [False, True])
def test_bytes_that_are_no_text_are_no_badge(arrives: str, typed: bool) -> None:
    assert read(arrives, typed=typed).kind is ReadingKind.NOT_A_BADGE


@given(st.text(max_size=60), st.booleans(), st.none() | st.text(alphabet="0123456789abc", max_size=40))
def test_anything_gets_an_answer(text: str, typed: bool, physical: str | None) -> None:
    found = read(text, typed=typed, physical=physical)
    assert found.kind in ReadingKind
    assert (found.number is None) == (found.code is None)
