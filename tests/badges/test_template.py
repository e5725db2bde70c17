from __future__ import annotations

from itertools import chain, combinations

import pytest

from delegates.badges.boxes import Box, FillBox, QrBox, TextBox, used_fields
from delegates.badges.painting import BadgePainter
from delegates.badges.template import Fault, Template, Variant, faults, layout
from delegates.badges.template_file import parse, shipped, shipped_templates
from delegates.domain.people import DEFAULT_CATEGORIES
from delegates.errors import DeskError
from tests.badges.looking import draw, dressed, face, shipped_dresses, texts

SMALL = """
width_mm = 60.0
height_mm = 60.0
[[box]]
id = "qr"
kind = "qr"
x_mm = 30.0
y_mm = 30.0
width_mm = 20.0
[[box]]
id = "name"
shows = ["name"]
x_mm = 2.0
y_mm = 2.0
width_mm = 50.0
height_mm = 10.0
size_pt = 12.0
"""
VARIANTS = ["vip", "delegate", "speaker", "press", "staff"]
IDS = [f"{template.name}-{variant.name}" for template, variant in shipped_dresses()]


# ---- those that come with the program ----


def test_the_shipped_templates_are_there_at_their_sizes() -> None:
    sizes = {
        name: (one.width_mm, one.height_mm, one.is_two_sided) for name, one in shipped_templates().items()
    }
    assert sizes == {
        "a6": (105.0, 148.0, False),
        "a6_programme": (105.0, 148.0, True),
        "id1": (85.6, 53.98, False),
        "label62": (62.0, 100.0, False),
        "photo": (90.0, 130.0, False),
        "tent": (210.0, 99.0, True),
    }
    assert next(iter(sizes)) == "a6"
    assert [name for name, one in shipped_templates().items() if one.folded] == ["tent"]


@pytest.mark.parametrize("name", list(shipped_templates()))
def test_a_shipped_template_is_without_fault_and_has_every_variant(name: str) -> None:
    chosen = shipped(name)
    assert faults(chosen) == ()
    assert [variant.name for variant in chosen.variants] == VARIANTS
    assert len([box for box in chosen.boxes if isinstance(box, QrBox)]) == 1


@pytest.mark.parametrize("name", [name for name in shipped_templates() if name != "tent"])
def test_every_badge_bears_all_it_must(name: str) -> None:
    chosen = shipped(name)
    assert set(used_fields(chosen.boxes)) >= {
        "honorific", "name", "name_second", "position", "delegation", "delegation_second", "category_letter",
        "category_name", "code", "forum_name", "seat", "reissue",
    }  # fmt: skip
    assert chosen.text_box("honorific").shows == ("honorific",)
    sizes = {box.id: box.size_pt for box in chosen.boxes if isinstance(box, TextBox) and box.id != "letter"}
    assert sizes["name"] == max(sizes.values())
    assert chosen.text_box("name").bold


def _printed(boxes: tuple[Box, ...]) -> list[Box]:
    """What bears text, pictures or the code: what must not lie on each other."""
    return [box for box in boxes if not isinstance(box, FillBox) and not box.hidden]


@pytest.mark.parametrize(("template", "variant"), shipped_dresses(), ids=IDS)
def test_boxes_do_not_overlap_whichever_of_them_say_nothing(template: Template, variant: Variant) -> None:
    boxes = template.boxes_of(variant)
    giving = [box.id for box in boxes if isinstance(box, TextBox) and box.yields_to and not box.hidden]
    hidden = {box.id for box in boxes if box.hidden}
    for silent in chain.from_iterable(combinations(giving, count) for count in range(len(giving) + 1)):
        printed = _printed(layout(boxes, frozenset({*silent, *hidden})))
        for number, one in enumerate(printed):
            assert [other.id for other in printed[:number] if one.overlaps(other)] == [], (one.id, silent)


@pytest.mark.parametrize(("template", "variant"), shipped_dresses(), ids=IDS)
def test_every_letter_can_be_read_on_its_ground_in_every_category(
    template: Template, variant: Variant
) -> None:
    painter = BadgePainter(template, None)
    for category in DEFAULT_CATEGORIES:
        person = dressed(
            face(
                issue=2, seat="A-1", category_letter=category.letter, category_name=category.name,
                category_colour=category.colour, category_ink=category.ink, category_name_lo=category.name_lo,
            ),
            variant,
        )  # fmt: skip
        notices = [notice for side in template.sides for notice in painter.paint(person, side)[1]]
        assert [notice for notice in notices if notice.what == "low_contrast"] == []


@pytest.mark.parametrize(("template", "variant"), shipped_dresses(), ids=IDS)
def test_a_variant_is_told_by_a_word_in_lao_and_english(template: Template, variant: Variant) -> None:
    words = {
        "vip": "ແຂກກິດຕິມະສັກ · VIP",
        "speaker": "ວິທະຍາກອນ · SPEAKER",
        "press": "ສື່ມວນຊົນ · PRESS",
        "staff": "ທີມງານ · STAFF",
    }
    pdf, run = draw([dressed(face(), variant)], template=template)
    said = "\n".join(texts(pdf))
    assert [name for name, word in words.items() if word in said] == [variant.name] * (variant.name in words)
    assert run.problems == ()


def test_labels_are_black_on_white() -> None:
    label = shipped("label62")
    for variant in (None, *label.variants):
        colours = {getattr(box, "colour", "#000000") for box in label.boxes_of(variant)}
        assert colours <= {"#000000", "#FFFFFF"}
        filled = [
            box.width_mm * box.height_mm
            for box in label.boxes_of(variant)
            if isinstance(box, FillBox) and not box.hidden and not box.line_mm
        ]
        assert sum(filled) < 0.15 * label.width_mm * label.height_mm
    assert label.qr.module_mm / 25.4 * 203 == pytest.approx(6, abs=0.01)


def test_an_unknown_template_is_not_found() -> None:
    with pytest.raises(DeskError) as caught:
        shipped("a7")
    assert caught.value.code == "not_found"
    assert caught.value.facts == {"kind": "template", "id": "a7"}


# ---- variants ----


def test_a_mark_comes_before_the_category() -> None:
    chosen = shipped()
    found = {
        (letter, mark): chosen.variant_of(face(category_letter=letter, variant=mark))
        for letter in "VDFICPOSX"
        for mark in (None, "speaker", "staff")
    }
    names = {key: variant.name if variant else "" for key, variant in found.items()}
    assert {names[letter, "speaker"] for letter in "VDFICPOSX"} == {"speaker"}
    assert {names[letter, "staff"] for letter in "VDFICPOSX"} == {"staff"}
    plain = {letter: names[letter, None] for letter in "VDFICPOSX"}
    assert plain == {
        "V": "vip",
        **dict.fromkeys("DFIC", "delegate"),
        "P": "press",
        "O": "staff",
        "S": "staff",
        "X": "",
    }


def test_a_variant_changes_boxes_and_forgets_those_that_are_gone() -> None:
    text = SMALL + '[[variant]]\nname = "vip"\nfor = ["V"]\nbox.name = {size_pt = 20.0, bold = true}\n'
    chosen = parse("t", text)
    vip = chosen.variant_of(face(category_letter="V"))
    assert chosen.variant_of(face(category_letter="D")) is None
    changed = {box.id: box for box in chosen.boxes_of(vip)}["name"]
    assert isinstance(changed, TextBox)
    assert (changed.size_pt, changed.bold, changed.x_mm) == (20.0, True, 2.0)
    assert chosen.text_box("name").size_pt == 12.0
    (left,) = chosen.with_boxes(chosen.boxes[:1]).variants
    assert dict(left.changes) == {}


# ---- room that is given away ----


def test_an_empty_box_gives_its_room_away() -> None:
    boxes = shipped().boxes
    full = {box.id: box for box in layout(boxes, frozenset())}
    alone = {box.id: box for box in layout(boxes, frozenset({"name_second", "honorific"}))}
    assert set(full) - set(alone) == {"name_second", "honorific"}
    assert alone["name"].y_mm == full["honorific"].y_mm
    assert alone["name"].bottom_mm == pytest.approx(full["name_second"].bottom_mm)
    assert alone["position"] == full["position"]


def test_room_is_passed_on_over_an_empty_heir_and_a_ring_ends() -> None:
    extra = '[[box]]\nid = "b"\nshows = ["position"]\nx_mm = 2.0\ny_mm = 13.0\nwidth_mm = 50.0\n'
    extra += "height_mm = 3.0\nsize_pt = 5.0\n"
    first = SMALL + 'yields_to = "b"\n' + extra + 'yields_to = "c"\n'
    third = extra.replace('"b"', '"c"').replace("13.0", "17.0")
    chosen = parse("t", first + third)
    _code, kept = layout(chosen.boxes, frozenset({"name", "b"}))
    assert (kept.id, kept.y_mm, kept.bottom_mm) == ("c", 2.0, 20.0)
    ring = parse("t", first + third + 'yields_to = "name"\n')
    assert layout(ring.boxes, frozenset({"name", "b", "c", "qr"})) == ()


# ---- faults ----


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("width_mm = 20.0", "width_mm = 10.0", Fault("qr", "code_small")),
        ("x_mm = 30.0", "x_mm = 39.0", Fault("qr", "code_leaves")),
        ("y_mm = 2.0", "y_mm = 20.0", Fault("name", "quiet_zone")),
        ("width_mm = 50.0", "width_mm = 70.0", Fault("name", "leaves")),
        ("size_pt = 12.0", 'size_pt = 12.0\nyields_to = "nobody"', Fault("name", "no_heir")),
        ('shows = ["name"]', 'words = {en = "Seat {seet}", lo = "{seat}"}', Fault("name", "no_field")),
        ('kind = "qr"', 'kind = "qr"\nhidden = true', Fault("", "no_code")),
        ("width_mm = 60.0", "width_mm = 600.0", Fault("", "size")),
    ],
)
def test_a_layout_that_cannot_be_printed_says_what_is_wrong(old: str, new: str, fault: Fault) -> None:
    assert faults(parse("t", SMALL)) == ()
    assert old in SMALL
    assert fault in faults(parse("t", SMALL.replace(old, new, 1)))


def test_a_fault_of_one_variant_is_a_fault() -> None:
    text = SMALL + '[[variant]]\nname = "vip"\nfor = ["V"]\nbox.name = {y_mm = 25.0}\n'
    assert faults(parse("t", text)) == (Fault("name", "quiet_zone"),)
