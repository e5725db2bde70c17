"""Strips onto pages: headings repeated where a page turns, and a last block that never stands alone. Lengths in points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

# So many rows stay with what ends the document: signatures under nothing confirm nothing.
KEPT_WITH_END: Final = 2


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A strip as wide as the page. `paint(top, continued)` draws it; `heads` stand above it, and again on a new page."""

    height_pt: float
    paint: Callable[[float, bool], None]
    heads: tuple[Strip, ...] = ()
    gap_pt: float = 0.0  # before it, where it does not begin a page


class Placed(NamedTuple):
    """A strip in its place; `continued`: it was shown on an earlier page already."""

    strip: Strip
    top_pt: float
    continued: bool = False


def paginate(
    strips: Sequence[Strip], end: Strip, *, first_top_pt: float, top_pt: float, bottom_pt: float
) -> list[list[Placed]]:
    """The strips of each page, `end` last, on a page with the last rows. What is higher than a page has one of its own."""
    flow = _Flow(first_top_pt, top_pt, bottom_pt)
    last = max(0, len(strips) - KEPT_WITH_END)
    for number, strip in enumerate(strips):
        together = [strip, *strips[number + 1 :], end] if number == last else [strip]
        flow.add(strip, together)
    if strips:
        flow.place(end)
    else:
        flow.add(end, [end])
    return flow.pages


class _Flow:
    """Pages being filled from the top."""

    def __init__(self, first_top_pt: float, top_pt: float, bottom_pt: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._y, self._top, self._bottom = first_top_pt, top_pt, bottom_pt
        self._heads: tuple[Strip, ...] = ()
        self._seen: set[int] = set()

    def add(self, strip: Strip, together: Sequence[Strip]) -> None:
        """A strip, on a new page where those that belong together have no room on this one."""
        if self.pages[-1] and self._y - self._height(together, self._heads) < self._bottom:
            self._turn()
        self.place(strip)

    def place(self, strip: Strip) -> None:
        """A strip with the heads that do not stand above it yet."""
        for head in strip.heads:
            if head not in self._heads:
                self._put(head)
        self._heads = strip.heads
        self._put(strip)

    def _turn(self) -> None:
        self.pages.append([])
        self._y, self._heads = self._top, ()

    def _put(self, strip: Strip) -> None:
        if self.pages[-1]:
            self._y -= strip.gap_pt
        if self._y - strip.height_pt < self._bottom and self.pages[-1]:
            self._turn()
        self.pages[-1].append(Placed(strip, self._y, id(strip) in self._seen))
        self._seen.add(id(strip))
        self._y -= strip.height_pt

    def _height(self, strips: Sequence[Strip], heads: tuple[Strip, ...]) -> float:
        """The room that strips take below what stands there."""
        height = 0.0
        for strip in strips:
            for head in strip.heads:
                if head not in heads:
                    height += head.gap_pt + head.height_pt
            heads = strip.heads or heads
            height += strip.gap_pt + strip.height_pt
        return height
