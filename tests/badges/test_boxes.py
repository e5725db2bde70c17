"""What stands on a badge and when; what boxes look like; whether letters can be read on them."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image

from delegates.badges import contrast
from delegates.badges.boxes import Box, FillBox, PictureBox, QrBox, TextBox
from delegates.badges.face import texts_of
from delegates.badges.render import preflight
from delegates.badges.template import Template
from tests.badges.looking import draw, face, picture, texts

DPI = 254  # ten pixels a millimetre
PLACE = {"x_mm": 5.0, "y_mm": 5.0, "width_mm": 30.0, "height_mm": 20.0}


def template(*boxes: Box) -> Template:
    """A badge of 60 × 60 mm with these boxes and a code in the lower right corner."""
    code = QrBox(id="qr", x_mm=40.0, y_mm=40.0, width_mm=12.5, height_mm=12.5)
    return Template("t", "T", 60.0, 60.0, (*boxes, code))


def drawn(*boxes: Box, **person: Any) -> Image.Image:
    pdf, _run = draw([face(**person)], template=template(*boxes))
    return picture(pdf, dpi=DPI).convert("RGB")


def word(**changed: Any) -> TextBox:
    return TextBox(
        **{"id": "a", "shows": ("position",), "size_pt": 10.0, "floor_pt": 6.0, **PLACE, **changed}
    )


def said(box: TextBox, **person: Any) -> str:
    pdf, _run = draw([face(**person)], template=template(box))
    return texts(pdf)[0].strip()


# ---- when and for whom ----


@pytest.mark.parametrize(
    ("when", "seat", "shown"),
    [("seat", "A-1", True), ("seat", None, False), ("seat", " ", False), ("not seat", None, True),
     ("not seat", "A-1", False), ("", None, True)],
)  # fmt: skip
def test_a_box_stands_there_only_when_its_field_has_text(when: str, seat: str | None, shown: bool) -> None:
    assert said(word(when=when), seat=seat) == ("Vice Minister" if shown else "")


@pytest.mark.parametrize(
    ("only_for", "letter", "mark", "shown"),
    [((), "F", None, True), (("V", "speaker"), "F", None, False), (("V", "speaker"), "V", None, True),
     (("V", "speaker"), "F", "speaker", True), (("staff",), "S", None, False)],
)  # fmt: skip
def test_a_box_stands_there_only_for_those_it_is_for(
    only_for: tuple[str, ...], letter: str, mark: str | None, shown: bool
) -> None:
    box = word(only_for=only_for)
    assert said(box, category_letter=letter, variant=mark) == ("Vice Minister" if shown else "")
    fill = FillBox(id="f", colour="#FF0000", only_for=only_for, **PLACE)
    image = drawn(fill, category_letter=letter, variant=mark)
    assert (image.getpixel((100, 100)) == (255, 0, 0)) is shown


def test_a_hidden_box_is_not_drawn() -> None:
    assert said(word(hidden=True)) == ""


def test_free_text_is_chosen_by_language_and_silent_without_its_field() -> None:
    box = word(shows=(), words={"lo": "ສະບັບທີ {reissue}", "en": "No. {reissue}"})
    assert said(box, issue=2, language="en") == "No. 2"
    assert said(box, issue=2, language="km") == "ສະບັບທີ 2"
    assert said(box, issue=2) == "ສະບັບທີ 2"
    assert said(box, issue=1, language="en") == ""
    assert box.present(texts_of(face()), "en") == ("reissue",)
    assert word(shows=(), words={"en": "{name}"}).breaks == "name"


def test_fields_that_say_the_same_are_said_once() -> None:
    box = word(shows=("category_name", "category_name_lo"), join=" · ")
    assert said(box, category_name="ຜູ້ແທນ", category_name_lo="ຜູ້ແທນ") == "ຜູ້ແທນ"
    assert said(box, category_name="Delegate", category_name_lo="ຜູ້ແທນ") == "Delegate · ຜູ້ແທນ"


# ---- fills ----


def test_a_fill_covers_its_rectangle_and_no_more() -> None:
    image = drawn(FillBox(id="f", colour="category", **PLACE), category_colour="#0A7A70")
    for x, y in ((52, 52), (347, 52), (52, 247), (347, 247), (200, 150)):
        assert image.getpixel((x, y)) == (0x0A, 0x7A, 0x70)
    for x, y in ((47, 100), (353, 100), (100, 47), (100, 253)):
        assert image.getpixel((x, y)) == (255, 255, 255)


def test_rounded_corners_leave_the_corners_white() -> None:
    image = drawn(FillBox(id="f", colour="#FF0000", radius_mm=5.0, **PLACE))
    white, red = (255, 255, 255), (255, 0, 0)
    for x, y in ((60, 60), (340, 60), (60, 240), (340, 240)):
        assert image.getpixel((x, y)) == white
    inside = round(50 * (1 - 0.5**0.5)) + 3  # just within the arc
    for x, y in ((50 + inside, 50 + inside), (349 - inside, 249 - inside), (52, 150), (200, 52), (200, 150)):
        assert image.getpixel((x, y)) == red


@pytest.mark.parametrize("radius", [0.0, 3.0])
def test_an_outline_lies_inside_its_box_and_is_empty(radius: float) -> None:
    image = drawn(FillBox(id="f", colour="#000000", radius_mm=radius, line_mm=1.0, **PLACE))
    for x, y in ((55, 150), (345, 150), (200, 55), (200, 245)):
        assert image.getpixel((x, y)) == (0, 0, 0)
    for x, y in ((63, 150), (337, 150), (200, 63), (200, 150), (47, 150)):
        assert image.getpixel((x, y)) == (255, 255, 255)


def test_a_line_wider_than_the_box_fills_it() -> None:
    image = drawn(FillBox(id="f", colour="#000000", line_mm=50.0, radius_mm=50.0, **PLACE))
    assert image.getpixel((200, 150)) == (0, 0, 0)
    assert image.getpixel((47, 150)) == (255, 255, 255)


# ---- pictures ----


def test_where_a_photo_is_missing_a_silhouette_keeps_the_place_and_it_is_told() -> None:
    box = PictureBox(id="p", picture="photo", x_mm=5.0, y_mm=5.0, width_mm=20.0, height_mm=25.0)
    pdf, _run = draw([face()], template=template(box))
    image = picture(pdf, dpi=DPI).convert("RGB")
    ground, head, body, shoulder = (
        image.getpixel(at) for at in ((60, 60), (150, 150), (150, 290), (60, 240))
    )
    assert head == body != ground == shoulder
    assert ground != (255, 255, 255)
    for at in ((46, 150), (254, 150), (150, 46), (150, 304)):  # nothing outside
        assert image.getpixel(at) == (255, 255, 255)


def test_a_flag_or_logo_that_is_not_there_leaves_the_paper_white() -> None:
    for name in ("flag", "logo"):
        image = drawn(PictureBox(id="p", picture=name, **PLACE), country_code=None)
        assert image.crop((0, 0, 360, 260)).getextrema() == ((255, 255),) * 3


# ---- contrast ----


@pytest.mark.parametrize(
    ("size", "bold", "least"), [(17.9, False, 4.5), (18, False, 3.0), (13.9, True, 4.5), (14, True, 3.0)]
)
def test_large_letters_need_less(size: float, bold: bool, least: float) -> None:
    assert contrast.least_for(word(size_pt=size, bold=bold)) == least


def _lowest(*fills: FillBox, colour: str = "#FFFFFF") -> float | None:
    text = word(colour=colour)
    return contrast.lowest(text, [*fills, text], lambda one: one)


def _fill(colour: str, **changed: Any) -> FillBox:
    return FillBox(**{"id": f"f{colour}{changed}", "colour": colour, **PLACE, **changed})


def test_letters_are_held_against_everything_under_them() -> None:
    dark = _fill("#20233F")
    assert _lowest(dark) is None
    assert _lowest() == pytest.approx(1)  # white on the paper
    assert _lowest(_fill("#20233F", height_mm=15.0)) == pytest.approx(1)  # the lower edge is on the paper
    assert _lowest(_fill("#FFFFFF"), dark) is None  # what is covered wholly does not count
    assert _lowest(dark, _fill("#FFFFFF", width_mm=5.0)) == pytest.approx(1)
    assert _lowest(dark, _fill("#FFFFFF", x_mm=40.0)) is None  # beside it
    assert _lowest(dark, _fill("#FFFFFF", line_mm=0.2)) is None  # a frame is no ground
    assert _lowest(_fill("#20233F", line_mm=0.2)) == pytest.approx(1)


def test_letters_in_the_corner_of_a_rounded_fill_stand_on_the_paper() -> None:
    assert _lowest(_fill("#20233F", radius_mm=4.0)) == pytest.approx(1)
    around = {"x_mm": 3.8, "y_mm": 3.8, "width_mm": 32.4, "height_mm": 22.4}
    assert _lowest(_fill("#20233F", radius_mm=4.0, **around)) is None


def test_letters_on_a_ground_that_some_badges_do_not_have_are_told_of() -> None:
    ground = _fill("#20233F", when="seat", x_mm=0.0, y_mm=0.0, width_mm=39.0, height_mm=30.0)
    made = template(ground, word(colour="#FFFFFF"))
    faces = [face(1, seat="Table 4"), face(2)]
    faint = [one for one in preflight(faces, made) if one.what == "low_contrast"]
    assert [one.delegate_id for one in faint] == ["d-2"]
