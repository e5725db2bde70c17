"""Whether letters can be read on what lies under them.

Source: WCAG 2.1, 1.4.3 (4.5 : 1, and 3 : 1 for large letters: 18 pt, or 14 pt bold).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from delegates.badges.boxes import Box, FillBox, ProgrammeBox, TextBox
from delegates.domain.colour import contrast

LEAST: Final = 4.5
LEAST_LARGE: Final = 3.0
_PAPER: Final = "#FFFFFF"


def least_for(box: TextBox | ProgrammeBox) -> float:
    """The contrast that letters of this box need."""
    bold = isinstance(box, TextBox) and box.bold
    return LEAST_LARGE if box.size_pt >= (14 if bold else 18) else LEAST


def grounds(box: Box, boxes: Sequence[Box], colour_of: Callable[[str], str]) -> list[str]:
    """The colours that lie under a box: fills drawn before it, from the top, down to one that covers it wholly."""
    found: list[str] = []
    below = boxes[: next(i for i, one in enumerate(boxes) if one.id == box.id)]
    for fill in reversed(below):
        if not isinstance(fill, FillBox) or fill.line_mm or not fill.overlaps(box):
            continue
        found.append(colour_of(fill.colour))
        if fill.covers(box):
            return found
    return [*found, _PAPER]


def lowest(
    box: TextBox | ProgrammeBox, boxes: Sequence[Box], colour_of: Callable[[str], str]
) -> float | None:
    """The contrast of a box's letters where it is too low, else None. `colour_of`: a template's colour → "#RRGGBB"."""
    ink = colour_of(box.colour)
    worst = min(contrast(ink, ground) for ground in grounds(box, boxes, colour_of))
    return worst if worst < least_for(box) - 0.005 else None
