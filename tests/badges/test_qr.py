from __future__ import annotations

import random

import pytest
import qrcode
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from qrcode import constants, util

from delegates.badges import qr

FRAMES = st.text("0123456789", min_size=34, max_size=34)


def by_the_library(frame: str, mask: int) -> list[list[bool]]:
    code = qrcode.QRCode(version=2, error_correction=constants.ERROR_CORRECT_H, mask_pattern=mask)
    code.add_data(frame)
    code.make(fit=False)
    return code.modules


def modules(packed: int) -> list[list[bool]]:
    return [
        [bool(packed >> (32 * (24 - row) + 31 - column) & 1) for column in range(25)] for row in range(25)
    ]


@given(FRAMES, st.integers(0, 7))
def test_a_symbol_is_bit_for_bit_the_librarys(frame: str, mask: int) -> None:
    assert modules(qr.symbol(frame, mask)) == by_the_library(frame, mask)


@given(FRAMES)
def test_the_mask_is_the_one_with_the_lowest_score(frame: str) -> None:
    scores = [util.lost_point(by_the_library(frame, mask)) for mask in range(8)]
    assert [qr.penalty(qr.symbol(frame, mask)) for mask in range(8)] == scores
    assert util.lost_point(modules(qr.symbol(frame))) == min(scores)


@pytest.mark.parametrize("mask", range(8))
def test_every_mask_is_read(mask: int) -> None:
    frame = "".join(random.Random(mask).choices("0123456789", k=34))
    image = Image.new("L", (33 * 4, 33 * 4), 255)
    for y, row in enumerate(modules(qr.symbol(frame, mask))):
        for x, dark in enumerate(row):
            if dark:
                image.paste(0, ((x + 4) * 4, (y + 4) * 4, (x + 5) * 4, (y + 5) * 4))
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == frame
    assert found.ec_level == "H"


@given(FRAMES)
def test_the_path_covers_the_dark_modules_and_no_others(frame: str) -> None:
    covered = [[0] * 25 for _ in range(25)]
    for line in qr.path(qr.symbol(frame)).splitlines():
        x, y, width, height, operator = line.split()
        assert (operator, height) == ("re", "1")
        for column in range(int(x), int(x) + int(width)):
            covered[24 - int(y)][column] += 1
    assert covered == [[int(dark) for dark in row] for row in modules(qr.symbol(frame))]


@pytest.mark.parametrize("frame", ["", "1" * 33, "1" * 35, "1" * 33 + "x", "໑" * 34, "²" * 34])
def test_anything_but_34_digits_is_refused(frame: str) -> None:
    with pytest.raises(ValueError, match="34 digits"):
        qr.symbol(frame)
