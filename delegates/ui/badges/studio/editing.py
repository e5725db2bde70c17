"""What a person does to a template, as functions from one template to the next.

With a variant chosen a change goes to what the variant changes; without one, to the boxes themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, Literal

from delegates.badges.boxes import (
    LEAST_QR_MM,
    Box,
    FillBox,
    PictureBox,
    ProgrammeBox,
    QrBox,
    Side,
    TextBox,
    kind_of,
)
from delegates.badges.template import Template, Variant
from delegates.ui.badges.studio.snapping import Area

EVERYBODY: Final = ""
LEAST_MM: Final = 1.0
MOST_MM: Final = 1000.0
STEP_DECIMALS: Final = 2
# Kinds of badges that every forum has, and whose badges they are.
KINDS_OF_BADGE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "vip": ("V",),
        "delegate": ("D", "F", "I", "C"),
        "speaker": ("speaker",),
        "press": ("P",),
        "staff": ("O", "S", "staff"),
    }
)
Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]


def variant_named(template: Template, name: str) -> Variant | None:
    """The variant of that name; None for everybody's badge, and where the template does not have it yet."""
    return next((one for one in template.variants if one.name == name), None) if name else None


def offered_variants(template: Template) -> tuple[Variant, ...]:
    """The template's variants, and of the usual ones those that it leaves alone."""
    taken = {mark for one in template.variants for mark in one.marks}
    names = {one.name for one in template.variants}
    usual = tuple(
        Variant(name, name, marks)
        for name, marks in KINDS_OF_BADGE.items()
        if name not in names and not taken & set(marks)
    )
    return (*template.variants, *usual)


def boxes_of(template: Template, variant: str, side: Side | None = None) -> tuple[Box, ...]:
    """The boxes as the variant has them, in the order in which they are drawn."""
    boxes = template.boxes_of(variant_named(template, variant))
    return tuple(box for box in boxes if side is None or box.side == side)


def only_variant(template: Template, variant: str) -> Template:
    """The template as if every badge were of this variant: what the canvas shows, whoever is shown on it."""
    return replace(template, boxes=boxes_of(template, variant), variants=())


def area_of(box: Box) -> Area:
    """The box's rectangle."""
    return Area(box.x_mm, box.y_mm, box.width_mm, box.height_mm)


def with_values(template: Template, variant: str, box_id: str, values: Mapping[str, Any]) -> Template:
    """The template with values of one box changed; a QR symbol stays square."""
    box = template.box(box_id)
    given: dict[str, Any] = {
        key: round(value, STEP_DECIMALS) if isinstance(value, float) else value
        for key, value in values.items()
    }
    if isinstance(box, QrBox):
        side = given.get("width_mm", given.get("height_mm"))
        if side is not None:
            given |= {"width_mm": side, "height_mm": side}
    if not variant:
        boxes = tuple(replace(one, **given) if one.id == box_id else one for one in template.boxes)
        return replace(template, boxes=boxes)
    return _changed_in_variant(template, variant, box, given)


def _changed_in_variant(template: Template, variant: str, box: Box, given: Mapping[str, Any]) -> Template:
    known = variant_named(template, variant) or next(
        one for one in offered_variants(template) if one.name == variant
    )
    own = {**known.changes.get(box.id, {}), **given}
    own = {key: value for key, value in own.items() if value != getattr(box, key)}
    changes = {key: value for key, value in known.changes.items() if key != box.id}
    if own:
        changes[box.id] = MappingProxyType(own)
    changed = replace(known, changes=MappingProxyType(changes))
    if known in template.variants:
        variants = tuple(changed if one.name == variant else one for one in template.variants)
    else:
        variants = (*template.variants, changed)
    return replace(template, variants=variants)


def changes_of(template: Template, variant: str, box_id: str) -> Mapping[str, Any]:
    """What the variant changes about a box."""
    known = variant_named(template, variant)
    return known.changes.get(box_id, {}) if known is not None else {}


def without_changes(template: Template, variant: str, box_id: str) -> Template:
    """The box of the variant as everybody's is."""
    known = variant_named(template, variant)
    if known is None:
        return template
    changes = {key: value for key, value in known.changes.items() if key != box_id}
    changed = replace(known, changes=MappingProxyType(changes))
    return replace(
        template, variants=tuple(changed if one.name == variant else one for one in template.variants)
    )


def placed(template: Template, variant: str, box_id: str, area: Area) -> Template:
    """The box in another rectangle, which never begins left of the badge or above it."""
    values = {
        "x_mm": min(MOST_MM, max(0.0, area.x_mm)),
        "y_mm": min(MOST_MM, max(0.0, area.y_mm)),
        "width_mm": min(MOST_MM, max(LEAST_MM, area.width_mm)),
        "height_mm": min(MOST_MM, max(LEAST_MM, area.height_mm)),
    }
    return with_values(template, variant, box_id, values)


def bounds(areas: Sequence[Area]) -> Area:
    """The rectangle round all of them; there must be one."""
    left, top = min(one.x_mm for one in areas), min(one.y_mm for one in areas)
    right, bottom = max(one.right_mm for one in areas), max(one.bottom_mm for one in areas)
    return Area(left, top, right - left, bottom - top)


def kept_inside(area: Area, width_mm: float, height_mm: float) -> Area:
    """The area moved back onto the badge as far as it has room there."""
    x = max(0.0, min(area.x_mm, width_mm - area.width_mm))
    y = max(0.0, min(area.y_mm, height_mm - area.height_mm))
    return replace(area, x_mm=x, y_mm=y)


def movable(template: Template, variant: str, ids: Collection[str]) -> tuple[Box, ...]:
    """Those of the boxes that are not locked."""
    return tuple(box for box in boxes_of(template, variant) if box.id in ids and not box.locked)


def shifted(template: Template, variant: str, ids: Collection[str], x_mm: float, y_mm: float) -> Template:
    """The boxes moved together, as far as they have room on the badge; locked ones stay."""
    boxes = movable(template, variant, ids)
    if not boxes:
        return template
    before = bounds([area_of(box) for box in boxes])
    wanted = replace(before, x_mm=before.x_mm + x_mm, y_mm=before.y_mm + y_mm)
    after = kept_inside(wanted, template.width_mm, template.height_mm)
    for box in boxes:
        area = area_of(box)
        moved = replace(
            area, x_mm=area.x_mm + after.x_mm - before.x_mm, y_mm=area.y_mm + after.y_mm - before.y_mm
        )
        template = placed(template, variant, box.id, moved)
    return template


def grown(
    template: Template, variant: str, ids: Collection[str], width_mm: float, height_mm: float
) -> Template:
    """The boxes made wider and higher by so much; locked ones stay."""
    for box in movable(template, variant, ids):
        by = width_mm or height_mm if isinstance(box, QrBox) else width_mm
        area = replace(area_of(box), width_mm=box.width_mm + by, height_mm=box.height_mm + height_mm)
        template = placed(template, variant, box.id, area)
    return template


def aligned(template: Template, variant: str, ids: Collection[str], edge: Edge) -> Template:
    """One box moved to an edge or the centre of the badge, several to that of the room they take together."""
    boxes = movable(template, variant, ids)
    if not boxes:
        return template
    room = Area(0, 0, template.width_mm, template.height_mm)
    if len(boxes) > 1:
        room = bounds([area_of(box) for box in boxes])
    for box in boxes:
        area = area_of(box)
        x, y = area.x_mm, area.y_mm
        match edge:
            case "left":
                x = room.x_mm
            case "centre":
                x = room.x_mm + (room.width_mm - area.width_mm) / 2
            case "right":
                x = room.right_mm - area.width_mm
            case "top":
                y = room.y_mm
            case "middle":
                y = room.y_mm + (room.height_mm - area.height_mm) / 2
            case "bottom":
                y = room.bottom_mm - area.height_mm
        template = placed(template, variant, box.id, replace(area, x_mm=x, y_mm=y))
    return template


def same_width(template: Template, variant: str, ids: Sequence[str]) -> Template:
    """All boxes as wide as the one that was chosen first."""
    width = next(box.width_mm for box in boxes_of(template, variant) if box.id == ids[0])
    for box in movable(template, variant, ids):
        template = placed(template, variant, box.id, replace(area_of(box), width_mm=width))
    return template


def reordered(template: Template, box_id: str, by: int) -> Template:
    """The box drawn so many boxes of its side later, or earlier."""
    boxes = list(template.boxes)
    box = template.box(box_id)
    places = [index for index, one in enumerate(boxes) if one.side == box.side]
    now = places.index(boxes.index(box))
    then = max(0, min(len(places) - 1, now + by))
    target = places[then]
    boxes.remove(box)
    boxes.insert(target, box)
    return replace(template, boxes=tuple(boxes))


def removed(template: Template, variant: str, ids: Collection[str]) -> Template:
    """The template without these boxes; of a variant alone they are hidden. Locked ones stay."""
    gone = {box.id for box in movable(template, variant, ids)}
    if variant:
        for box_id in gone:
            template = with_values(template, variant, box_id, {"hidden": True})
        return template
    kept = [
        replace(box, yields_to="") if isinstance(box, TextBox) and box.yields_to in gone else box
        for box in template.boxes
        if box.id not in gone
    ]
    return template.with_boxes(tuple(kept))


def new_id(template: Template, kind: str) -> str:
    """An id that no box has."""
    taken = {box.id for box in template.boxes}
    return next(name for n in range(1, len(taken) + 2) if (name := f"{kind}-{n}") not in taken)


def duplicated(template: Template, variant: str, ids: Collection[str]) -> tuple[Template, tuple[str, ...]]:
    """Copies of these boxes beside them, drawn over them; and the copies' ids. Codes are not copied: a badge has one."""
    made: list[str] = []
    for box in boxes_of(template, variant):
        if box.id not in ids or isinstance(box, QrBox):
            continue
        area = replace(area_of(box), x_mm=box.x_mm + 2, y_mm=box.y_mm + 2)
        area = kept_inside(area, template.width_mm, template.height_mm)
        copy = replace(box, id=new_id(template, kind_of(box)), x_mm=area.x_mm, y_mm=area.y_mm, locked=False)
        template = replace(template, boxes=(*template.boxes, copy))
        made.append(copy.id)
    return template, tuple(made)


def added(
    template: Template, variant: str, side: Side, kind: str, values: Mapping[str, Any]
) -> tuple[Template, str]:
    """A new box in the middle of the side, drawn over the others, and its id. One added to a variant is for it alone."""
    box_id = new_id(template, kind)
    known = next((one for one in offered_variants(template) if one.name == variant), None)
    width, height = {
        "text": (template.width_mm * 0.6, 8.0),
        "fill": (template.width_mm * 0.4, 10.0),
        "qr": (max(LEAST_QR_MM, 25.0),) * 2,
        "picture": (24.0, 30.0),
        "programme": (template.width_mm * 0.8, template.height_mm * 0.5),
    }[kind]
    width, height = min(width, template.width_mm), min(height, template.height_mm)
    shared: dict[str, Any] = {
        "id": box_id,
        "side": side,
        "x_mm": round((template.width_mm - width) / 2, 1),
        "y_mm": round((template.height_mm - height) / 2, 1),
        "width_mm": round(width, 1),
        "height_mm": round(height, 1),
        "only_for": known.marks if known is not None else (),
    }
    letters = {"size_pt": 14.0, "floor_pt": 8.0}
    kinds: dict[str, type[Box]] = {
        "text": TextBox,
        "fill": FillBox,
        "qr": QrBox,
        "picture": PictureBox,
        "programme": ProgrammeBox,
    }
    given = {**shared, **(letters if kind in ("text", "programme") else {}), **values}
    if kind == "fill":
        given.setdefault("colour", "category")
    box = kinds[kind](**given)
    return replace(template, boxes=(*template.boxes, box)), box_id
