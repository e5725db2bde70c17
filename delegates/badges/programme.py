"""The programme on a badge: a line an item, its time in a column of its own, all in letters of one size.

The size is the largest that lets everything stand in the box; at the floor, what has no room is left off and told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from delegates.badges.boxes import PT_PER_MM, ProgrammeBox
from delegates.badges.face import ProgrammeLine
from delegates.badges.text.drawing import fitted_operators
from delegates.badges.text.embedding import DocumentFonts
from delegates.badges.text.fitting import FittedText, TextStyle, fit, width_pt

_SHRINK = 0.93
_AIR_EM = 0.5  # between two items
_DAY_AIR_EM = 1.1  # above a new day
_TALL_PT = 10_000.0


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: texts beside each other (x, text), the height they take, and where their first baseline lies below."""

    parts: tuple[tuple[float, FittedText], ...]
    height_pt: float
    baseline_pt: float
    said: str
    above_pt: float  # air between it and the row before


def _block(text: str, width: float, style: TextStyle) -> FittedText:
    """A text over as many lines as it needs at this size."""
    size = style.size_pt
    return fit(text, width_pt=width, height_pt=_TALL_PT, style=style, floor_pt=size, lines=6, kind="text")


def _row(parts: Sequence[tuple[float, FittedText]], said: str, above_pt: float) -> _Row:
    baseline = max((part.baselines_pt[0] for _x, part in parts if part.lines), default=0.0)
    below = max((part.block_pt - part.baselines_pt[0] for _x, part in parts if part.lines), default=0.0)
    return _Row(tuple(parts), baseline + below, baseline, said, above_pt)


def _rows(box: ProgrammeBox, lines: Sequence[ProgrammeLine], size: float) -> list[_Row]:
    width = box.width_mm * PT_PER_MM
    plain = TextStyle(size, bold=False, colour=box.colour, family=box.family)
    strong = TextStyle(size, bold=True, colour=box.colour, family=box.family)
    times = [width_pt(line.time, strong) for line in lines if line.time]
    column = min(max(times, default=0.0) + size * 0.8, width / 3) if times else 0.0
    rows: list[_Row] = []
    days = list(dict.fromkeys(line.day for line in lines))
    for day, items in groupby(lines, key=lambda line: line.day):
        if day and len(days) > 1:
            rows.append(_row([(0.0, _block(day, width, strong))], day, size * _DAY_AIR_EM))
        for line in items:
            said = ", ".join(part for part in (line.title, line.place) if part)
            title = _block(said, width - column, plain)
            parts: list[tuple[float, FittedText]] = [(column, title)]
            if line.time and column:
                parts.insert(0, (0.0, _block(line.time, column, strong)))
            rows.append(_row(parts, said, size * _AIR_EM))
    return rows


def operators(
    fonts: DocumentFonts | None, box: ProgrammeBox, lines: Sequence[ProgrammeLine], x_pt: float, y_pt: float
) -> tuple[str, str]:
    """The programme as page operators, x, y the lower left corner of its box; and what had no room, a title a line.

    Without fonts it only measures.
    """
    room = box.height_mm * PT_PER_MM
    size = box.size_pt
    rows = _rows(box, lines, size)
    while _height(rows) > room and size > box.floor_pt:
        size = max(size * _SHRINK, box.floor_pt)
        rows = _rows(box, lines, size)
    out: list[str] = []
    cut: list[str] = []
    top = y_pt + room
    for number, row in enumerate(rows):
        top -= row.above_pt if number else 0.0
        if cut or top - row.height_pt < y_pt - 1e-6 or any(part.cut for _x, part in row.parts):
            cut.append(row.said)
            continue
        if fonts is not None:
            for x, part in row.parts:
                lower = row.baseline_pt - (part.baselines_pt[0] if part.lines else 0.0)
                out.append(
                    fitted_operators(fonts, part, x_pt + x, top - lower - part.height_pt, "left", "top")
                )
        top -= row.height_pt
    return "\n".join(out), "\n".join(cut)


def _height(rows: Sequence[_Row]) -> float:
    return sum(row.height_pt for row in rows) + sum(row.above_pt for row in rows[1:])
