"""Flags: each country of the program's table has one, and all of them together weigh little."""

from __future__ import annotations

import csv
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ROOT / "resources" / "flags"


def countries() -> list[str]:
    with (ROOT / "resources" / "reference" / "countries.csv").open(encoding="utf-8", newline="") as opened:
        return [row["iso2"] for row in csv.DictReader(opened)]


def test_every_country_has_its_flag_and_there_is_no_other() -> None:
    assert len(countries()) > 250
    assert {f"{code.lower()}.png" for code in countries()} == {one.name for one in FLAGS.glob("*.png")}


def test_flags_are_small_and_of_one_size() -> None:
    files = list(FLAGS.glob("*.png"))
    assert max(one.stat().st_size for one in files) < 16_000
    assert sum(one.stat().st_size for one in files) < 700_000
    for file in files:
        with Image.open(file) as image:
            assert (image.format, image.mode, image.size) == ("PNG", "P", (240, 180)), file.name


def test_the_flags_of_the_neighbours_are_theirs() -> None:
    def colours(code: str, *places: tuple[int, int]) -> list[str]:
        with Image.open(FLAGS / f"{code}.png") as opened:
            image = opened.convert("RGB")
        found = []
        for place in places:
            red, green, blue = image.getpixel(place)  # type: ignore[misc]
            named = {(1, 1, 1): "white", (1, 0, 0): "red", (1, 1, 0): "yellow", (0, 0, 0): "blue"}
            found.append(named[red > 150, green > 150, blue > 170])
        return found

    assert colours("la", (10, 10), (10, 90), (120, 90), (10, 170)) == ["red", "blue", "white", "red"]
    assert colours("vn", (10, 10), (120, 90)) == ["red", "yellow"]
    assert colours("kh", (10, 10), (10, 90), (120, 110), (10, 170)) == ["blue", "red", "white", "blue"]
    assert colours("th", (10, 10), (10, 45), (10, 90)) == ["red", "white", "blue"]


def test_the_licence_lies_beside_them() -> None:
    assert "MIT License" in (FLAGS / "LICENSE").read_text(encoding="utf-8")
