"""Where badges stand on paper: one a page at its own size, or as many as fit on A4 with cut marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Sheet = Literal["single", "a4"]
A4_MM: Final = (210.0, 297.0)
# Cut marks: their length, their air from the badge where the paper has room for it, and their line.
MARK_MM: Final = 4.0
MARK_GAP_MM: Final = 1.0
MARK_LINE_MM: Final = 0.1
_ROOM: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Place:
    """Lower left corner of a badge on its page, in mm."""

    x_mm: float
    y_mm: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A cut mark: a line between two points, in mm from the page's lower left corner."""

    x1_mm: float
    y1_mm: float
    x2_mm: float
    y2_mm: float


@dataclass(frozen=True, slots=True)
class Imposition:
    """A page and the places on it, row by row from the upper left."""

    width_mm: float
    height_mm: float
    places: tuple[Place, ...]
    marks: tuple[Mark, ...]


def _count(page: tuple[float, float], width_mm: float, height_mm: float) -> tuple[int, int]:
    return int(page[0] / width_mm + _ROOM), int(page[1] / height_mm + _ROOM)


def impose(width_mm: float, height_mm: float, sheet: Sheet) -> Imposition:
    """The page for badges of a size. Badges on A4 touch, so that one cut parts two; the page is turned if more fit.

    Raises ValueError when the badge is larger than A4.
    """
    if sheet == "single":
        return Imposition(width_mm, height_mm, (Place(0.0, 0.0),), ())
    upright, turned = A4_MM, (A4_MM[1], A4_MM[0])
    page = max((upright, turned), key=lambda size: _product(_count(size, width_mm, height_mm)))
    columns, rows = _count(page, width_mm, height_mm)
    if not columns or not rows:
        raise ValueError("a badge larger than A4 has no place on an A4 sheet")
    left = (page[0] - columns * width_mm) / 2
    bottom = (page[1] - rows * height_mm) / 2
    places = tuple(
        Place(left + column * width_mm, bottom + row * height_mm)
        for row in range(rows - 1, -1, -1)
        for column in range(columns)
    )
    vertical = [left + column * width_mm for column in range(columns + 1)]
    horizontal = [bottom + row * height_mm for row in range(rows + 1)]
    marks: list[Mark] = []
    for x in vertical:
        marks += [Mark(x, a, x, b) for a, b in _ends(bottom, page[1])] if _inside(x, page[0]) else []
    for y in horizontal:
        marks += [Mark(a, y, b, y) for a, b in _ends(left, page[0])] if _inside(y, page[1]) else []
    return Imposition(page[0], page[1], places, tuple(marks))


def _product(pair: tuple[int, int]) -> int:
    return pair[0] * pair[1]


def _inside(at: float, length: float) -> bool:
    """Whether a cut is needed there: not along the paper's own edge."""
    return _ROOM < at < length - _ROOM


def _ends(margin: float, length: float) -> list[tuple[float, float]]:
    """Both marks of a cut across a page of that length, whose badges begin at the margin.

    Without room in the margin the marks lie on the cut itself, from the paper's edge inwards.
    """
    if margin >= MARK_GAP_MM + 1.5:
        reach = min(MARK_MM, margin - MARK_GAP_MM)
        inner = margin - MARK_GAP_MM
        return [(inner - reach, inner), (length - inner, length - inner + reach)]
    return [(0.0, MARK_MM), (length - MARK_MM, length)]
