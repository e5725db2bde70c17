"""A badge's layout as data: its size, its boxes on front and back, and what differs from one kind of badge to another.

A variant changes boxes for some categories or marks: a colour, a place, whether a box is there at all. What is wrong
with a layout is told as faults, so that the studio can show it while a person is still moving boxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final, Literal

from delegates.badges.boxes import (
    LEAST_MODULE_MM,
    SIDES,
    Box,
    PictureBox,
    ProgrammeBox,
    QrBox,
    Side,
    TextBox,
    unknown_placeholders,
)
from delegates.badges.face import BadgeFace

DEFAULT: Final = "a6"
LEAST_MM: Final = 20.0
MOST_MM: Final = 420.0
LONGEST_TITLE: Final = 80
_TINY: Final = 1e-6

FaultWord = Literal[
    "leaves", "quiet_zone", "code_small", "code_leaves", "no_code", "no_heir", "no_field", "size"
]


@dataclass(frozen=True, slots=True)
class Variant:
    """What differs for some badges: `marks` are category letters, "speaker" or "staff"; `changes` values by box id."""

    name: str
    title: str
    marks: tuple[str, ...]
    changes: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a layout: `box` is its id, "" for the template itself."""

    box: str
    what: FaultWord


@dataclass(frozen=True, slots=True)
class Template:
    """A badge's layout. `boxes` in the order in which they are drawn; `fold` where front and back meet when folded.

    `folded` means that the badge is meant to be folded: both sides are printed on one side of the paper.
    `own` is true for one of the forum's own.
    """

    name: str
    title: str
    width_mm: float
    height_mm: float
    boxes: tuple[Box, ...]
    variants: tuple[Variant, ...] = ()
    fold: Literal["top", "left"] = "top"
    folded: bool = False
    own: bool = False

    @property
    def is_two_sided(self) -> bool:
        return any(box.side == "back" for box in self.boxes)

    @property
    def sides(self) -> tuple[Side, ...]:
        return SIDES if self.is_two_sided else SIDES[:1]

    @property
    def qr(self) -> QrBox:
        """The QR symbol of the front, else of the back. Raises KeyError where there is none."""
        codes = [box for box in self.boxes if isinstance(box, QrBox)]
        if not codes:
            raise KeyError("qr")
        return min(codes, key=lambda box: SIDES.index(box.side))

    def box(self, box_id: str) -> Box:
        """The box of that id; KeyError when there is none."""
        for box in self.boxes:
            if box.id == box_id:
                return box
        raise KeyError(box_id)

    def text_box(self, box_id: str) -> TextBox:
        """The text box of that id; KeyError when there is none."""
        box = self.box(box_id)
        if not isinstance(box, TextBox):
            raise KeyError(box_id)
        return box

    def variant_of(self, face: BadgeFace) -> Variant | None:
        """The variant of a delegate: by the mark first, then by the category."""
        for mark in (face.variant, face.category_letter):
            for variant in self.variants:
                if mark and mark in variant.marks:
                    return variant
        return None

    def boxes_of(self, variant: Variant | None) -> tuple[Box, ...]:
        """The boxes with what the variant changes about them."""
        if variant is None:
            return self.boxes
        changes = variant.changes
        return tuple(replace(box, **changes[box.id]) if changes.get(box.id) else box for box in self.boxes)

    def with_boxes(self, boxes: tuple[Box, ...]) -> Template:
        """The same template with other boxes; what variants say of boxes that are gone is forgotten."""
        ids = {box.id for box in boxes}
        variants = tuple(
            replace(
                one,
                changes=MappingProxyType({key: value for key, value in one.changes.items() if key in ids}),
            )
            for one in self.variants
        )
        return replace(self, boxes=boxes, variants=variants)


def faults(template: Template) -> tuple[Fault, ...]:
    """What is wrong with the layout, in any of its variants; empty for one that can be printed.

    Every badge bears one QR symbol of modules of at least half a millimetre, alone in its quiet zone; no box leaves its
    side.
    """
    found: dict[Fault, None] = {}
    if not (LEAST_MM <= template.width_mm <= MOST_MM and LEAST_MM <= template.height_mm <= MOST_MM):
        found[Fault("", "size")] = None
    ids = {box.id for box in template.boxes}
    for variant in (None, *template.variants):
        boxes = template.boxes_of(variant)
        codes = [box for box in boxes if isinstance(box, QrBox) and not box.hidden]
        if not codes:
            found[Fault("", "no_code")] = None
        for code in codes:
            found.update(dict.fromkeys(_code_faults(template, code, boxes)))
        for box in boxes:
            if _leaves(template, box):
                found[Fault(box.id, "leaves")] = None
            if isinstance(box, TextBox) and box.yields_to and box.yields_to not in ids:
                found[Fault(box.id, "no_heir")] = None
            if isinstance(box, TextBox) and any(map(unknown_placeholders, box.words.values())):
                found[Fault(box.id, "no_field")] = None
    return tuple(found)


def quiet_zone(code: QrBox) -> Box:
    """The QR symbol with its quiet zone, as a box."""
    quiet = code.quiet_mm
    return Box(
        id=code.id,
        side=code.side,
        x_mm=code.x_mm - quiet,
        y_mm=code.y_mm - quiet,
        width_mm=code.width_mm + 2 * quiet,
        height_mm=code.width_mm + 2 * quiet,
    )


def _code_faults(template: Template, code: QrBox, boxes: tuple[Box, ...]) -> list[Fault]:
    zone = quiet_zone(code)
    found = [
        Fault(box.id, "quiet_zone")
        for box in boxes
        if isinstance(box, TextBox | PictureBox | ProgrammeBox) and not box.hidden and box.overlaps(zone)
    ]
    if code.module_mm < LEAST_MODULE_MM - _TINY:
        found.append(Fault(code.id, "code_small"))
    if _leaves(template, zone):
        found.append(Fault(code.id, "code_leaves"))
    return found


def _leaves(template: Template, box: Box) -> bool:
    return (
        box.x_mm < -_TINY
        or box.y_mm < -_TINY
        or box.right_mm > template.width_mm + _TINY
        or box.bottom_mm > template.height_mm + _TINY
    )


def layout(boxes: tuple[Box, ...], empty: frozenset[str]) -> tuple[Box, ...]:
    """The boxes that are drawn when the text boxes `empty` (ids) say nothing: their room goes to whom they yield to."""
    heirs = {box.id: box.yields_to for box in boxes if isinstance(box, TextBox)}
    spans = {box.id: (box.y_mm, box.bottom_mm) for box in boxes}
    for box in boxes:
        if box.id not in empty:
            continue
        heir = heirs.get(box.id, "")
        for _ in boxes:  # an heir that is empty itself passes the room on
            if not heir or heir not in empty:
                break
            heir = heirs.get(heir, "")
        if heir and heir not in empty and heir in spans:
            top, bottom = spans[heir]
            spans[heir] = (min(top, box.y_mm), max(bottom, box.bottom_mm))
    return tuple(
        box
        if spans[box.id] == (box.y_mm, box.bottom_mm)
        else replace(box, y_mm=spans[box.id][0], height_mm=spans[box.id][1] - spans[box.id][0])
        for box in boxes
        if box.id not in empty
    )
