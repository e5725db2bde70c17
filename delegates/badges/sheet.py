"""Stand-in until the sheets are there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from delegates.badges.boxes import Side

MARK_LINE_MM: Final = 0.1


@dataclass(frozen=True, slots=True)
class Arrangement:
    paper: str = "badge"
    margin_mm: float = 0.0
    gap_x_mm: float = 0.0
    gap_y_mm: float = 0.0
    cut_marks: bool = True
    two_sided: Literal["none", "duplex", "folded"] = "none"
    fold: Literal["top", "left"] = "top"
    flip: Literal["long", "short"] = "long"
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    index: int
    side: Side
    x_mm: float
    y_mm: float
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float


@dataclass(frozen=True, slots=True)
class SheetPage:
    side: Side
    slots: tuple[Slot, ...]
    marks: tuple[Mark, ...]
    folds: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Imposition:
    width_mm: float
    height_mm: float


def impose(width_mm: float, height_mm: float, arrangement: Arrangement) -> Imposition:
    if arrangement.two_sided == "folded":
        return Imposition(
            width_mm * (1 + (arrangement.fold == "left")), height_mm * (1 + (arrangement.fold == "top"))
        )
    return Imposition(width_mm, height_mm)


def pages(count: int, page: Imposition, arrangement: Arrangement) -> Iterator[SheetPage]:
    for index in range(count):
        if arrangement.two_sided == "folded":
            top = page.height_mm / 2 if arrangement.fold == "top" else 0.0
            left = page.width_mm / 2 if arrangement.fold == "left" else 0.0
            yield SheetPage(
                "front", (Slot(index, "front", left, 0.0), Slot(index, "back", 0.0, top, turned=True)), (), ()
            )
            continue
        yield SheetPage("front", (Slot(index, "front", 0.0, 0.0),), (), ())
        if arrangement.two_sided == "duplex":
            yield SheetPage("back", (Slot(index, "back", 0.0, 0.0),), (), ())
