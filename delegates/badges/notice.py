"""What is told of a badge's texts: before it is printed, and of those that were."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What happened to a text so that it fits; and what keeps it from being printed as it is stored.
FITTED: Final = frozenset({"fitted", "broken"})
PROBLEMS: Final = frozenset({"does_not_fit", "missing_glyph"})


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened to one field of one badge.

    `what`: "fitted" (smaller than the template wants), "broken" (over several lines), "does_not_fit" (`detail` was left
    off), "missing_glyph" (no font has the characters in `detail`; a box is drawn for each), "missing_photo",
    "low_contrast" (`detail` is the ratio), "small_code" (`detail` the printer's dots a module). `box` is the box's id.
    """

    delegate_id: str
    field: str
    what: str
    detail: str = ""
    box: str = ""
