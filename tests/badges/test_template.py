from __future__ import annotations

import pytest

from delegates.badges import template as templates
from delegates.badges.template import layout, load_templates, parse, template, texts_of
from delegates.errors import DeskError
from tests.badges.looking import face

SMALL = """
width_mm = 60.0
height_mm = 60.0
[qr]
x_mm = 30.0
y_mm = 30.0
size_mm = 20.0
[[box]]
id = "name"
fields = ["name"]
x_mm = 2.0
y_mm = 2.0
width_mm = 50.0
height_mm = 10.0
size_pt = 12.0
"""


def test_the_shipped_templates_are_there_at_their_sizes() -> None:
    sizes = {name: (found.width_mm, found.height_mm) for name, found in load_templates().items()}
    assert sizes == {"a6": (105.0, 148.0), "id1": (85.6, 53.98)}


@pytest.mark.parametrize("name", ["a6", "id1"])
def test_every_badge_bears_all_it_must(name: str) -> None:
    chosen = template(name)
    shown = {field for box in chosen.boxes for field in box.fields}
    assert shown >= {
        "honorific", "name", "name_second", "position", "delegation", "category_letter", "category_name", "code",
        "forum_name", "seat",
    }  # fmt: skip
    assert chosen.box("honorific").fields == ("honorific",)
    assert chosen.qr.size_mm / 25 >= 0.5
    sizes = {box.id: box.size_pt for box in chosen.boxes}
    assert sizes["name"] == max(sizes.values())
    assert chosen.box("name").bold


@pytest.mark.parametrize("name", ["a6", "id1"])
def test_boxes_do_not_overlap(name: str) -> None:
    boxes = template(name).boxes
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert (
                one.x_mm + one.width_mm <= other.x_mm + 1e-6
                or other.x_mm + other.width_mm <= one.x_mm + 1e-6
                or one.y_mm + one.height_mm <= other.y_mm + 1e-6
                or other.y_mm + other.height_mm <= one.y_mm + 1e-6
            ), f"{one.id} and {other.id}"


def test_an_unknown_template_is_not_found() -> None:
    with pytest.raises(DeskError) as caught:
        template("a7")
    assert caught.value.code == "not_found"
    assert caught.value.facts == {"kind": "template", "id": "a7"}


@pytest.mark.parametrize(
    ("native", "latin", "shown"),
    [
        ("ບໍ່ວຽງຄຳ", "Boviengkham", ("ບໍ່ວຽງຄຳ", "Boviengkham")),
        ("Anna Heide", "ANNA  Heide", ("Anna Heide", "")),
        ("Nguye\u0302\u0303n", "Nguyễn", ("Nguye\u0302\u0303n", "")),
        (None, "Anna", ("Anna", "")),
        ("  ", "Anna", ("Anna", "")),
        ("ສົມໄຊ", None, ("ສົມໄຊ", "")),
        (None, None, ("", "")),
    ],
)
def test_a_name_is_said_once_when_both_are_the_same_or_one_is_missing(
    native: str | None, latin: str | None, shown: tuple[str, str]
) -> None:
    texts = texts_of(face(name_native=native, name_latin=latin))
    assert (texts["name"], texts["name_second"]) == shown


def test_an_empty_box_gives_its_room_away() -> None:
    chosen = template("a6")
    full = {box.id: box for box in layout(chosen, frozenset())}
    alone = {box.id: box for box in layout(chosen, frozenset({"name_second", "honorific"}))}
    assert set(full) - set(alone) == {"name_second", "honorific"}
    assert alone["name"].y_mm == full["honorific"].y_mm
    below = full["name_second"].y_mm + full["name_second"].height_mm
    assert alone["name"].y_mm + alone["name"].height_mm == pytest.approx(below)
    assert alone["position"] == full["position"]


def test_room_is_passed_on_over_an_empty_heir_and_a_ring_ends() -> None:
    extra = '[[box]]\nid = "b"\nfields = ["position"]\nx_mm = 2.0\ny_mm = 13.0\nwidth_mm = 50.0\n'
    extra += "height_mm = 3.0\nsize_pt = 5.0\n"
    first = SMALL + 'yields_to = "b"\n' + extra + 'yields_to = "c"\n'
    third = extra.replace('"b"', '"c"').replace("13.0", "17.0")
    chain = parse("t", first + third)
    (kept,) = layout(chain, frozenset({"name", "b"}))
    assert (kept.id, kept.y_mm, kept.y_mm + kept.height_mm) == ("c", 2.0, 20.0)
    ring = parse("t", first + third + 'yields_to = "name"\n')
    assert layout(ring, frozenset({"name", "b", "c"})) == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("size_mm = 20.0", "size_mm = 10.0", "too small"),
        ("x_mm = 30.0", "x_mm = 39.0", "leave"),
        ("y_mm = 2.0", "y_mm = 20.0", "quiet zone"),
        ("width_mm = 50.0", "width_mm = 70.0", "leaves the badge"),
        ('fields = ["name"]', 'fields = ["passport"]', "fields out of"),
        ("size_pt = 12.0", "size_pt = true", "size_pt"),
        ("size_pt = 12.0", 'size_pt = 12.0\ncolour = "red"', "colour"),
        ("size_pt = 12.0", 'size_pt = 12.0\nalign = "justify"', "align"),
        ("size_pt = 12.0", 'size_pt = 12.0\nyields_to = "nobody"', "not there"),
    ],
)
def test_a_wrong_template_says_what_is_wrong(old: str, new: str, says: str) -> None:
    assert parse("t", SMALL).box("name").floor_pt == 12.0
    with pytest.raises(ValueError, match=says):
        parse("t", SMALL.replace(old, new, 1))


def test_codes_are_grouped_by_three_with_no_break_spaces() -> None:
    assert templates.grouped("771902433") == "771 902 433"
    assert templates.grouped("771 902 433") == "771 902 433"
