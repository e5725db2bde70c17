from __future__ import annotations

import io
import random
import subprocess
from shutil import which

import pytest
import qrcode
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from qrcode import constants, util

from delegates.badges import qr
from delegates.badges.text.drawing import canvas_for
from tests.badges.looking import picture

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


PAGE_PT = 100.0
VIEWERS = [
    "pdfium",
    pytest.param("poppler", marks=pytest.mark.skipif(which("pdftoppm") is None, reason="no poppler")),
]


def page_with(frame: str, size_pt: float, ground: str = "0 0.5 0 rg 0 0 100 100 re f") -> bytes:
    out = io.BytesIO()
    canvas = canvas_for(out, (PAGE_PT, PAGE_PT), "QR")
    margin = (PAGE_PT - size_pt) / 2
    canvas.add_page(f"{ground}\n{qr.operators(frame, margin, margin, size_pt)}")
    canvas.save()
    return out.getvalue()


def seen(pdf: bytes, viewer: str, dpi: int) -> Image.Image:
    if viewer == "pdfium":
        return picture(pdf, dpi=dpi).convert("L")
    drawn = subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-png", "-"], input=pdf, capture_output=True, check=True
    ).stdout
    return Image.open(io.BytesIO(drawn)).convert("L")


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("dpi", [150, 300, 600])
@pytest.mark.parametrize("mask", range(8))
def test_every_module_is_black_or_white_on_a_page_and_the_code_is_read(
    viewer: str, dpi: int, mask: int
) -> None:
    frame = "".join(random.Random(mask).choices("0123456789", k=34))
    side = 72.0
    image = seen(page_with(frame, side), viewer, dpi)
    module, first = side / 25 * dpi / 72, (PAGE_PT - side) / 2 * dpi / 72
    for y, row in enumerate(modules(qr.symbol(frame))):
        for x, dark in enumerate(row):
            # All of the module but a pixel at its edges: no shade, no hairline.
            edges = (
                first + x * module,
                first + y * module,
                first + (x + 1) * module,
                first + (y + 1) * module,
            )
            inside = image.crop((int(edges[0]) + 2, int(edges[1]) + 2, int(edges[2]) - 1, int(edges[3]) - 1))
            assert set(inside.tobytes()) == {0 if dark else 255}, (x, y)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == frame


@pytest.mark.parametrize("viewer", VIEWERS)
def test_modules_of_one_colour_touch(viewer: str) -> None:
    image = seen(page_with("0" * 34, 72.0), viewer, 300)
    module, first = 72.0 / 25 * 300 / 72, 14 * 300 / 72
    # The finder's upper bar: seven dark modules without a seam.
    y = round(first + module / 2)
    bar = image.crop((round(first) + 2, y - 2, round(first + 7 * module) - 2, y + 3))
    assert set(bar.tobytes()) == {0}


@pytest.mark.parametrize("viewer", VIEWERS)
def test_the_quiet_zone_is_white_on_any_ground(viewer: str) -> None:
    side = 60.0
    image = seen(page_with("123" * 11 + "4", side), viewer, 300)
    module, first = side / 25 * 300 / 72, (PAGE_PT - side) / 2 * 300 / 72
    outer = [round(first - 4 * module) + 1, round(first + 29 * module) - 1]
    zone = image.crop((outer[0], outer[0], outer[1], outer[1]))
    inner = round(4 * module) - 2
    zone.paste(255, (inner, inner, zone.width - inner, zone.height - inner))
    assert set(zone.tobytes()) == {255}
    assert image.getpixel((2, 2)) < 128


@pytest.mark.parametrize("frame", ["", "1" * 33, "1" * 35, "1" * 33 + "x", "໑" * 34, "²" * 34])
def test_anything_but_34_digits_is_refused(frame: str) -> None:
    with pytest.raises(ValueError, match="34 digits"):
        qr.symbol(frame)
