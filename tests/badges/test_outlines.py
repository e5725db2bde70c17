"""What PDFium shows of a line is what HarfBuzz says: its glyphs at its positions, drawn from the same outlines."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
import uharfbuzz as hb
from PIL import Image, ImageChops, ImageDraw

from delegates import paths
from delegates.badges.text.drawing import canvas_for, draw_line
from delegates.badges.text.fitting import TextStyle
from tests.badges.looking import name_pairs, picture

Point = tuple[float, float]

SIZE_PT = 40.0
PAGE_PT = (576.0, 108.0)  # whole pixels
START_PT = (20.0, 45.0)
DPI = 144
FINER = 4  # pixels of the reference in one of the picture's, each way
# The share of the ink that may differ by more than the greys of edges do: contours that cross themselves, which Pillow
# fills by the other rule.
MOST = 0.03
GREY = 80
FONTS = {"lo": "NotoSansLao", "km": "NotoSansKhmer", "vi": "NotoSans", "en": "NotoSans"}
NAMES = [
    ("lo", "ບໍ່ວຽງຄຳ ວົງດາລາ"),
    ("lo", "ກື້ຫຼູ້ນ້ຳເຄື່ອງ"),
    ("lo", "ທອງລຸນ ສີສຸລິດ"),
    ("km", "ហ៊ុន ម៉ាណែត"),
    ("km", "ស្ត្រីញ្ញ្រខ្ញុំ"),
    ("km", "ស៊ីសុវត្ថិវឌ្ឍនៈ"),
    ("vi", "Nguye\u0302\u0303n Pha\u0323m Hu\u031b\u0303u"),
    ("vi", "Nguyễn Mạnh Hùng"),
    ("en", "AVATAR Tom Vongdara"),
    ("en", "Chea Vandeth"),
]
# Those whose letters stand as they are typed: nothing is moved or replaced that a reader would see.
PLAIN = {"Chea Vandeth", "Nguyễn Mạnh Hùng"}


class Outlines:
    """The contours of glyphs as polygons, in font units."""

    def __init__(self) -> None:
        self.contours: list[list[Point]] = []
        self.functions = hb.DrawFuncs()
        self.functions.set_move_to_func(lambda x, y, _data: self.contours.append([(x, y)]))
        self.functions.set_line_to_func(lambda x, y, _data: self.contours[-1].append((x, y)))
        self.functions.set_quadratic_to_func(self._quadratic)
        self.functions.set_cubic_to_func(self._cubic)
        self.functions.set_close_path_func(lambda _data: None)

    def _quadratic(self, cx: float, cy: float, x: float, y: float, _data: object) -> None:
        x0, y0 = self.contours[-1][-1]
        for step in range(1, 9):
            t = step / 8
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
            self.contours[-1].append((a * x0 + b * cx + c * x, a * y0 + b * cy + c * y))

    def _cubic(self, ax: float, ay: float, bx: float, by: float, x: float, y: float, _data: object) -> None:
        x0, y0 = self.contours[-1][-1]
        for step in range(1, 13):
            t = step / 12
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            self.contours[-1].append((a * x0 + b * ax + c * bx + d * x, a * y0 + b * ay + c * by + d * y))


def placed(text: str, font: hb.Font, *, shaped: bool) -> Iterator[tuple[int, float, float]]:
    """Glyphs with their places in font units; without shaping each letter's own glyph, one after the other."""
    pen = 0.0
    if not shaped:
        for character in text:
            glyph = font.get_nominal_glyph(ord(character)) or 0
            yield glyph, pen, 0.0
            pen += font.get_glyph_h_advance(glyph)
        return
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {})
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        yield info.codepoint, pen + position.x_offset, position.y_offset
        pen += position.x_advance


def reference(text: str, language: str, *, shaped: bool = True) -> Image.Image:
    """The line as a picture, grey, ink 255: contours filled by the non-zero rule, then made smaller."""
    file = paths.resources() / "fonts" / f"{FONTS[language]}_700Bold.ttf"
    font = hb.Font(hb.Face(hb.Blob(file.read_bytes())))
    pixels = DPI / 72 * FINER
    size = tuple(round(side * DPI / 72) * FINER for side in PAGE_PT)
    unit = SIZE_PT / font.face.upem
    winding = Image.new("L", size, 128)
    for glyph, x, y in placed(text, font, shaped=shaped):
        outlines = Outlines()
        font.draw_glyph(glyph, outlines.functions)
        for contour in outlines.contours:
            points = [
                (
                    (START_PT[0] + (x + px) * unit) * pixels,
                    size[1] - (START_PT[1] + (y + py) * unit) * pixels,
                )
                for px, py in contour
            ]
            area = sum(
                a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)
            )
            inside = Image.new("L", size, 0)
            ImageDraw.Draw(inside).polygon(points, fill=1)
            winding = (ImageChops.add if area > 0 else ImageChops.subtract)(winding, inside)
    ink = winding.point([0 if turns == 128 else 255 for turns in range(256)])
    return ink.resize((size[0] // FINER, size[1] // FINER), Image.Resampling.BOX)


def as_printed(text: str) -> Image.Image:
    out = io.BytesIO()
    canvas = canvas_for(out, PAGE_PT, "Line")
    draw_line(canvas, text, *START_PT, TextStyle(SIZE_PT, bold=True))
    canvas.showPage()
    canvas.save()
    return ImageChops.invert(picture(out.getvalue(), dpi=DPI).convert("L"))


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much of the ink is in one picture only."""
    assert one.size == other.size
    apart = ImageChops.difference(one, other).point([value * (value > GREY) for value in range(256)])
    return _ink(apart) / _ink(one)


def _ink(image: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(image.histogram()))


@pytest.mark.parametrize(("language", "text"), NAMES)
def test_a_line_is_drawn_as_harfbuzz_says(language: str, text: str) -> None:
    assert difference(reference(text, language), as_printed(text)) < MOST


@pytest.mark.parametrize(("language", "text"), [one for one in NAMES if one[1] not in PLAIN])
def test_letters_that_nobody_shaped_are_told_from_it(language: str, text: str) -> None:
    assert difference(reference(text, language, shaped=False), as_printed(text)) > 3 * MOST


@pytest.mark.slow
@pytest.mark.parametrize(("native", "_latin"), name_pairs())
def test_real_names_are_drawn_as_harfbuzz_says(native: str, _latin: str) -> None:
    first = max(native)
    language = "lo" if "\u0e80" <= first <= "\u0eff" else "km" if "\u1780" <= first <= "\u17ff" else "vi"
    assert difference(reference(native, language), as_printed(native)) < MOST
