from __future__ import annotations

import time

import pytest

from delegates.badges.boxes import FillBox
from delegates.badges.template import Template
from delegates.badges.template_file import dump, parse, read, shipped_templates
from delegates.errors import DeskError
from tests.badges.test_template import SMALL

FILL = '[[box]]\nid = "f"\nkind = "fill"\nx_mm = 2\ny_mm = 2\nwidth_mm = 9\nheight_mm = 9\n'
VARIANT = '[[variant]]\nname = "vip"\nfor = ["V"]\n'


@pytest.mark.parametrize("template", shipped_templates().values(), ids=list(shipped_templates()))
def test_what_is_written_is_read_back_as_the_same(template: Template) -> None:
    assert parse(template.name, dump(template)) == template


def test_rounded_corners_and_outlines_are_kept() -> None:
    chosen = parse("t", SMALL + FILL + 'radius_mm = 1.5\nline_mm = 0.25\ncolour = "category"\n')
    assert parse("t", dump(chosen)) == chosen
    found = chosen.box("f")
    assert isinstance(found, FillBox)
    assert (found.radius_mm, found.line_mm, found.colour) == (1.5, 0.25, "category")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('shows = ["name"]', 'shows = ["passport"]', "fields out of"),
        ('shows = ["name"]', 'words = {fr = "Bonjour"}', "by language"),
        ('shows = ["name"]', 'when = "name"', "fields to show, or words"),
        ("size_pt = 12.0", "size_pt = true", "size_pt"),
        ("size_pt = 12.0", "size_pt = nan", "size_pt"),
        ("size_pt = 12.0", "size_pt = 500", "1 to 400 points"),
        ("size_pt = 12.0", 'size_pt = 12.0\ncolour = "red"', "colour"),
        ("size_pt = 12.0", 'size_pt = 12.0\nalign = "justify"', "align"),
        ("size_pt = 12.0", 'size_pt = 12.0\nwhen = "not passport"', "when"),
        ("size_pt = 12.0", "size_pt = 12.0\nlines = 2.5", "lines"),
        ("size_pt = 12.0", 'size_pt = 12.0\npicture = "flag"', "has no picture"),
        ("size_pt = 12.0", "", "size_pt, floor_pt missing"),
        ('kind = "qr"', 'kind = "song"', "kind must be one of"),
        ('id = "name"', 'id = "qr"', "same id"),
        ("width_mm = 60.0", 'width_mm = "60"', "width_mm must be a number"),
        ("height_mm = 10.0", "height_mm = -10.0", "from 0 to 1000"),
        ("height_mm = 10.0", f"height_mm = 1{'0' * 400}", "from 0 to 1000"),
    ],
)
def test_a_wrong_template_says_what_is_wrong(old: str, new: str, says: str) -> None:
    assert parse("t", SMALL).text_box("name").floor_pt == 12.0
    assert old in SMALL
    changed = SMALL.replace(old, new, 1)
    with pytest.raises(ValueError, match=says):
        parse("t", changed)
    with pytest.raises(DeskError) as caught:
        read("t", changed)
    assert (caught.value.code, caught.value.facts["why"]) == ("bad_file", "no_template")
    assert says.split(" ", maxsplit=1)[0] in str(caught.value.facts["detail"])


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("box.nobody = {x_mm = 1.0}", "no box 'nobody'"),
        ('box.name = {side = "back"}', "can't change id or side"),
        ("box.name = {radius_mm = 1.0}", "has no radius_mm"),
        ("box.name = {size_pt = 0}", "points"),
    ],
)
def test_a_wrong_variant_says_what_is_wrong(change: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        parse("t", SMALL + VARIANT + change)


def test_a_file_that_is_no_toml_at_all_is_refused() -> None:
    with pytest.raises(DeskError) as caught:
        read("t", "\x00 = [")
    assert caught.value.code == "bad_file"


@pytest.mark.parametrize(
    ("hostile", "says"),
    [
        (".".join("a" * 300_000) + " = 1", "too many parts"),
        ("width_mm = 60\n" + VARIANT * 51, "at most 50 variants"),
        ("a = " + "[" * 300_000, "recursion"),
    ],
    ids=["parts", "variants", "nested"],
)
def test_a_hostile_file_is_refused_at_once(hostile: str, says: str) -> None:
    begun = time.monotonic()
    with pytest.raises(DeskError) as caught:
        read("t", hostile)
    assert time.monotonic() - begun < 2
    assert says in str(caught.value.facts["detail"])
