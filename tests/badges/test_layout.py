"""Nothing on a badge leaves its box, and nothing but white lies around the code, whatever people are called."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from delegates.badges.boxes import PT_PER_MM, Box, FillBox, TextBox
from delegates.badges.face import BadgeFace, texts_of
from delegates.badges.sheet import Arrangement
from delegates.badges.template import Template, Variant, layout, quiet_zone
from delegates.badges.text.fitting import TextStyle, fit
from delegates.badges.text.shaping import shape
from tests.badges.hard_names import hard_name, hard_texts
from tests.badges.looking import codes, draw, dressed, face, picture, shipped_dresses

DRESSES = shipped_dresses()
IDS = [f"{template.name}-{variant.name}" for template, variant in DRESSES]
NEAR_PT = 1e-3
DPI = 300


def laid_out(template: Template, person: BadgeFace) -> list[tuple[Box, str]]:
    """The boxes that stand on somebody's badge, where they stand then, with what they say."""
    boxes = template.boxes_of(template.variant_of(person))
    texts = texts_of(person)
    said = {
        box.id: box.text(texts, person.language) if isinstance(box, TextBox) else ""
        for box in boxes
        if box.is_shown(person, texts)
    }
    silent = {box.id for box in boxes if isinstance(box, TextBox) and not said.get(box.id, "").strip()}
    gone = {box.id for box in boxes if box.id not in said}
    found = layout(boxes, frozenset(silent | gone))
    return [(box, said[box.id]) for box in found]


def check_ink(template: Template, person: BadgeFace) -> int:
    """The ink of every line stays in its box, the box on its side and off the code; returns how many lines there are."""
    zone = quiet_zone(template.qr)
    count = 0
    for box, text in laid_out(template, person):
        if not isinstance(box, TextBox):
            continue
        assert not box.overlaps(zone), box.id
        assert box.x_mm >= 0
        assert box.y_mm >= 0
        assert box.right_mm <= template.width_mm + 1e-6
        assert box.bottom_mm <= template.height_mm + 1e-6
        width, height = box.width_mm * PT_PER_MM, box.height_mm * PT_PER_MM
        fitted = fit(
            text,
            width_pt=width,
            height_pt=height,
            style=TextStyle(box.size_pt, box.bold, family=box.family),
            floor_pt=box.floor_pt,
            lines=box.lines,
            kind=box.breaks,
        )
        size = fitted.size_pt
        assert fitted.block_pt <= height + NEAR_PT, (box.id, text)
        for line, baseline in zip(fitted.lines, fitted.baselines_pt, strict=True):
            shaped = shape(line, box.family, box.bold)
            assert (shaped.right - shaped.left) * size <= width + NEAR_PT, (box.id, line)
            assert baseline - shaped.ascent * size >= -NEAR_PT, (box.id, line)
            assert baseline + shaped.descent * size <= fitted.block_pt + NEAR_PT, (box.id, line)
            count += 1
    return count


def check_pixels(template: Template, person: BadgeFace) -> None:
    """As printed: the code is read, its quiet zone is white, and where no box stands there is no ink."""
    pdf, run = draw([person], template=template)
    zone = quiet_zone(template.qr)
    read: list[str] = []
    for number in range(run.pages):
        page = picture(pdf, number, DPI)
        read += codes(page)
        for side, image in _sides(template, page, number):
            grey = image.convert("L")
            if side == zone.side:
                assert _darkest_around(grey, zone, template.qr) > 250
            for box, _text in laid_out(template, person):
                if box.side == side:
                    grey.paste(255, _pixels(box, 2))
            code = template.qr
            if side == code.side:
                grey.paste(255, _pixels(code, 2))
            assert min(grey.tobytes()) > 250
    assert read == [person.frame]


def _sides(template: Template, page: Image.Image, number: int) -> list[tuple[str, Image.Image]]:
    if not template.folded:
        return [(template.sides[number], page)]
    middle = page.height // 2
    page.paste("white", (0, middle - 3, page.width, middle + 3))  # the line to fold along
    upper = page.crop((0, 0, page.width, middle)).transpose(Image.Transpose.ROTATE_180)
    return [("front", page.crop((0, page.height - middle, page.width, page.height))), ("back", upper)]


def _pixels(box: Box, more: int) -> tuple[int, int, int, int]:
    scale = DPI / 25.4
    return (
        int(box.x_mm * scale) - more,
        int(box.y_mm * scale) - more,
        int(box.right_mm * scale) + more + 1,
        int(box.bottom_mm * scale) + more + 1,
    )


def _darkest_around(side: Image.Image, zone: Box, code: Box) -> int:
    """The darkest pixel of the quiet zone, without those that it shares with what is around and inside it."""
    ring = side.copy()
    ring.paste(255, _pixels(code, 1))
    left, top, right, bottom = _pixels(zone, 0)
    return min(ring.crop((left + 2, top + 2, right - 2, bottom - 2)).tobytes())


@settings(max_examples=80)
@given(st.sampled_from(DRESSES), st.integers(0, 1_000_000), st.text(max_size=40))
def test_no_ink_leaves_its_box_or_comes_near_the_code(
    dress: tuple[Template, Variant], seed: int, any_text: str
) -> None:
    template, variant = dress
    texts = hard_texts(seed)
    texts[random.Random(seed).choice(("name_native", "name_latin", "position", "seat"))] = any_text
    check_ink(template, dressed(face(seed, **texts), variant))


@pytest.mark.parametrize(("template", "variant"), DRESSES, ids=IDS)
def test_what_is_printed_stays_in_its_boxes(template: Template, variant: Variant) -> None:
    seed = DRESSES.index((template, variant))
    check_pixels(template, dressed(face(seed, **hard_texts(seed)), variant))


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_no_ink_leaves_its_box_in_a_thousand_rosters() -> None:
    lines = 0
    for seed in range(1000):
        template, variant = DRESSES[seed % len(DRESSES)]
        for number in range(3):
            person = face(seed, **hard_texts(seed * 10 + number))
            lines += check_ink(template, dressed(person, variant))
    assert lines > 20_000


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_code_of_a_thousand_badges_on_a4_is_read() -> None:
    chosen = random.Random(1000)
    people = [face(number, name_native=hard_name(chosen), seat=f"A-{number}") for number in range(1000)]
    pdf, run = draw(people, arrangement=Arrangement(paper="a4"))
    assert (run.badges, run.pages) == (1000, 250)
    for dpi in (150, 300):
        read = [code for page in range(run.pages) for code in codes(picture(pdf, page, dpi))]
        assert sorted(read) == sorted(person.frame for person in people)


def test_the_checks_see_what_is_wrong() -> None:
    """A text on the code, and one beside its box: both are seen."""
    template, _variant = DRESSES[0]
    code = template.qr
    grey = Image.new("L", (1300, 1800), 255)
    grey.putpixel((int((code.x_mm - 1) * DPI / 25.4), int(code.y_mm * DPI / 25.4)), 0)
    assert _darkest_around(grey, quiet_zone(code), code) == 0
    assert not any(isinstance(box, FillBox) and box.overlaps(quiet_zone(code)) for box in template.boxes)
