from __future__ import annotations

import io
import random

import pytest
from PIL import Image

from delegates.badges.pictures import flag, picture_object
from delegates.badges.text.drawing import canvas_for
from tests.badges.looking import picture as page_picture

RED, GREEN, BLUE = (220, 10, 10), (10, 200, 10), (10, 10, 220)


def file_of(kind: str, mode: str, **how: object) -> bytes:
    """A picture with red above blue, 60 by 80 pixels; where it can be transparent its right half is."""
    made = Image.new("RGB", (60, 80), RED)
    made.paste(BLUE, (0, 40, 60, 80))
    if mode == "RGBA":
        made.putalpha(255)
        made.paste((255, 0, 255, 0), (30, 0, 60, 80))
    out = io.BytesIO()
    turned = made.quantize(4) if mode == "P" else made if made.mode == mode else made.convert(mode)
    turned.save(out, kind, **how)
    return out.getvalue()


def page_with(data: bytes, pages: int = 1) -> bytes:
    """A green page of 60 by 80 points that the picture covers."""
    out = io.BytesIO()
    canvas = canvas_for(out, (60, 80), "Test", invariant=True)
    for _ in range(pages):
        drawn, width_px, height_px = canvas.picture("photo:a", data)
        assert (width_px, height_px) == Image.open(io.BytesIO(data)).size
        canvas.add_page(f"0 0.8 0 rg 0 0 60 80 re f q 60 0 0 80 0 0 cm {drawn} Q")
    canvas.save()
    return out.getvalue()


def colours(pdf: bytes, page: int = 0) -> list[str]:
    """Of the page's quarters: upper left, upper right, lower left, lower right."""
    image = page_picture(pdf, page, dpi=72).convert("RGB")
    found = []
    for place in ((15, 20), (45, 20), (15, 60), (45, 60)):
        pixel = image.getpixel(place)
        assert isinstance(pixel, tuple)
        spread = max(pixel) - min(pixel)
        found.append("grey" if spread < 12 else ("red", "green", "blue")[pixel.index(max(pixel))])
    return found


@pytest.mark.parametrize(
    ("kind", "mode", "how"),
    [
        ("JPEG", "RGB", {}),
        ("JPEG", "RGB", {"progressive": True}),
        ("PNG", "RGB", {}),
        ("PNG", "P", {}),
        ("PNG", "P", {"bits": 2}),
        ("PNG", "P", {"transparency": 3}),
    ],
)
def test_a_picture_fills_the_square_it_is_drawn_in(kind: str, mode: str, how: dict[str, object]) -> None:
    assert colours(page_with(file_of(kind, mode, **how))) == ["red", "red", "blue", "blue"]


@pytest.mark.parametrize(("kind", "mode"), [("JPEG", "L"), ("PNG", "L"), ("PNG", "1"), ("PNG", "I;16")])
def test_a_grey_picture_is_grey(kind: str, mode: str) -> None:
    data = file_of(kind, "L") if mode == "I;16" else file_of(kind, mode)
    if mode == "I;16":
        out = io.BytesIO()
        Image.new("I;16", (60, 80), 30_000).save(out, "PNG")
        data = out.getvalue()
    assert colours(page_with(data)) == ["grey"] * 4


def test_what_is_transparent_shows_the_ground() -> None:
    assert colours(page_with(file_of("PNG", "RGBA"))) == ["red", "green", "blue", "green"]


@pytest.mark.parametrize("data", [file_of("JPEG", "RGB"), file_of("PNG", "RGB")])
def test_a_picture_stands_in_the_file_once_and_as_it_was(data: bytes) -> None:
    once, often = page_with(data), page_with(data, pages=20)
    assert colours(often, 19) == ["red", "red", "blue", "blue"]
    assert once.count(b"/Subtype/Image") == often.count(b"/Subtype/Image") == 1
    held = picture_object(data).data
    assert held in data
    assert held in often


def test_each_picture_has_a_name_of_its_own() -> None:
    canvas = canvas_for(io.BytesIO(), (60, 80), "Test")
    photo, logo = file_of("JPEG", "RGB"), file_of("PNG", "RGBA")
    given = (("photo:a", photo), ("logo", logo), ("photo:a", logo))
    names = [canvas.picture(key, data)[0] for key, data in given]
    assert names[0] == names[2] != names[1]


def test_a_flag_is_drawn_in_its_colours() -> None:
    laos = flag("LA")
    assert laos is not None
    made = picture_object(laos)
    assert (made.kind, made.width_px, made.height_px, made.mask) == ("png", 240, 180, None)
    assert colours(page_with(laos))[0] in ("red", "blue")
    assert b"/Indexed" in made.entries
    assert flag("la") == laos
    assert [flag(one) for one in ("", "ZZ", "../", "lao", "ກລ")] == [None] * 5


@pytest.mark.parametrize(
    "data", [b"", b"text", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", file_of("JPEG", "CMYK"), b"GIF89a"]
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        picture_object(data)


def test_a_broken_picture_is_refused_or_held_but_never_crashes() -> None:
    chance = random.Random(7)
    for good in (file_of("JPEG", "RGB"), file_of("PNG", "P"), file_of("PNG", "RGBA")):
        for _ in range(100):
            data = bytearray(good[: chance.randrange(2, len(good) + 1)])
            data[chance.randrange(len(data))] = chance.randrange(256)
            try:
                picture_object(bytes(data))
            except ValueError:
                continue
