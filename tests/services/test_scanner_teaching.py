"""What a test scan says about a scanner."""

from __future__ import annotations

import secrets
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from delegates.badges.qr import SIZE
from delegates.domain.badge_code import FrameKind, read_frame
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.scanner_teaching import SheetWords, judge, save_scan_sheet, teaching_codes
from tests.badges.looking import codes, picture, texts

CODES = teaching_codes()


def test_the_codes_are_three_and_no_forums_badge() -> None:
    assert len({code.digits for code in CODES}) == 3
    for code in CODES:
        assert read_frame(code.digits, 7, b"the key of a forum").kind is FrameKind.OTHER_FORUM
        assert read_frame(code.digits, 999, b"the key of a forum").kind is FrameKind.FORGED


def test_no_forum_draws_the_number_of_the_test_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "randbelow", lambda below: below - 1)
    details = ForumDetails("Forum", None, date(2024, 1, 10), date(2024, 1, 10))
    with closing(create_forum(tmp_path / "a.forum", details, desk_name="Desk 1", operator="A")) as made:
        assert read_frame(CODES[0].digits, made.forum.number, b"").kind is FrameKind.OTHER_FORUM


def test_each_symbol_is_square_with_its_three_finders() -> None:
    for code in CODES:
        assert {len(row) for row in code.modules} == {SIZE} == {len(code.modules)}
        for top, left in ((0, 0), (0, SIZE - 7), (SIZE - 7, 0)):
            finder = [row[left : left + 7] for row in code.modules[top : top + 7]]
            assert all(finder[0])
            assert finder[1] == (True, False, False, False, False, False, True)
            assert finder[3][2:5] == (True, True, True)


@pytest.mark.parametrize("place", range(3))
def test_plain_digits_say_nothing_of_a_layout(place: int) -> None:
    taught = judge(CODES[place].digits, None)
    assert (taught.code, taught.layout, taught.prefix, taught.by_keys) == (place, "", "", False)


def test_keys_are_read_whatever_they_wrote() -> None:
    taught = judge("ກຂຄງ" * 9, CODES[1].digits)
    assert (taught.code, taught.by_keys) == (1, True)


def test_a_prefix_is_told() -> None:
    assert judge("]Q1" + CODES[0].digits, None).prefix == "]Q1"


@pytest.mark.parametrize("physical", [True, False])
def test_letters_around_a_code_are_told_and_that_no_desk_reads_it(physical: bool) -> None:
    arrives = "AB-" + CODES[2].digits + "*X"
    taught = judge("ກຂຄງ" * 9 if physical else arrives, arrives if physical else None)
    assert (taught.code, taught.is_read) == (2, False)
    assert (taught.prefix, taught.suffix) == ("AB-", "*X")
    assert judge("]Q1" + CODES[0].digits, None).is_read


def test_a_code_sent_twice_has_nothing_around_it() -> None:
    taught = judge(CODES[1].digits * 2, None)
    assert (taught.code, taught.prefix, taught.suffix, taught.is_read) == (1, "", "", True)


def test_the_sheet_says_how_and_bears_the_three_codes_in_their_order(tmp_path: Path) -> None:
    words = SheetWords(
        "Test codes", "Read them.", (("First", "a"), ("ອັນທີສອງ", "ຂ"), ("ទីបី", "គ")), "No badges."
    )
    out = tmp_path / "codes.pdf"
    save_scan_sheet(out, words)
    pdf = out.read_bytes()
    (said,) = texts(pdf)
    for text in ("Test codes", "Read them.", "1. First", "2. ອັນທີສອງ", "3. ទីបី", "No badges."):
        assert text in said
    assert codes(picture(pdf, dpi=200)) == [code.digits for code in CODES]


def test_another_code_is_none_of_them() -> None:
    assert judge("1999123456735369441264677242727627", None).code is None
    assert judge("https://example.org", None).code is None
    assert judge("", "").code is None
