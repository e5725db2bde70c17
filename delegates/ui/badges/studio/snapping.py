"""Where a box that is moved or resized comes to rest: on edges and centres of others and of the badge, else on the grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

GRID_MM: Final = 1.0
_TINY: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in mm."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    @property
    def right_mm(self) -> float:
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        return self.y_mm + self.height_mm


@dataclass(frozen=True, slots=True)
class Guide:
    """A line that something came to rest on: upright at x, or level at y."""

    upright: bool
    at_mm: float


@dataclass(frozen=True, slots=True)
class Lines:
    """The places that edges and centres may come to rest on."""

    xs_mm: tuple[float, ...]
    ys_mm: tuple[float, ...]


def lines_of(width_mm: float, height_mm: float, others: Iterable[Area]) -> Lines:
    """Edges and centres of the badge and of the boxes that stay."""
    xs, ys = [0.0, width_mm / 2, width_mm], [0.0, height_mm / 2, height_mm]
    for one in others:
        xs += [one.x_mm, one.x_mm + one.width_mm / 2, one.right_mm]
        ys += [one.y_mm, one.y_mm + one.height_mm / 2, one.bottom_mm]
    return Lines(tuple(xs), tuple(ys))


def _rest(marks: Sequence[float], lines: Sequence[float], near_mm: float) -> tuple[float, float] | None:
    """How far to go so that the nearest mark lies on a line, and that line; None where none is near."""
    pairs = [(line - mark, line) for mark in marks for line in lines if abs(line - mark) <= near_mm + _TINY]
    return min(pairs, key=lambda pair: abs(pair[0]), default=None)


def _to_grid(value: float) -> float:
    return round(value / GRID_MM) * GRID_MM


def moved(area: Area, lines: Lines, near_mm: float) -> tuple[Area, tuple[Guide, ...]]:
    """An area where it comes to rest when it is let go here, and the lines that it lies on then."""
    guides: list[Guide] = []
    x = _rest((area.x_mm, area.x_mm + area.width_mm / 2, area.right_mm), lines.xs_mm, near_mm)
    y = _rest((area.y_mm, area.y_mm + area.height_mm / 2, area.bottom_mm), lines.ys_mm, near_mm)
    guides += [Guide(True, x[1])] if x else []
    guides += [Guide(False, y[1])] if y else []
    left = area.x_mm + x[0] if x else _to_grid(area.x_mm)
    top = area.y_mm + y[0] if y else _to_grid(area.y_mm)
    return Area(left, top, area.width_mm, area.height_mm), tuple(guides)


def resized(area: Area, edges: str, lines: Lines, near_mm: float) -> tuple[Area, tuple[Guide, ...]]:
    """The same for the edges that are dragged: letters out of "l", "r", "t", "b"."""
    guides: list[Guide] = []

    def rest(value: float, allowed: tuple[float, ...], upright: bool) -> float:
        found = _rest((value,), allowed, near_mm)
        if found is None:
            return _to_grid(value)
        guides.append(Guide(upright, found[1]))
        return found[1]

    left = rest(area.x_mm, lines.xs_mm, True) if "l" in edges else area.x_mm
    right = rest(area.right_mm, lines.xs_mm, True) if "r" in edges else area.right_mm
    top = rest(area.y_mm, lines.ys_mm, False) if "t" in edges else area.y_mm
    bottom = rest(area.bottom_mm, lines.ys_mm, False) if "b" in edges else area.bottom_mm
    return Area(left, top, right - left, bottom - top), tuple(guides)
