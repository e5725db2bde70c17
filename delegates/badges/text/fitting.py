"""Text into a box: shrink to a floor, break, break inside words, and only then leave off, in whole clusters.

Lengths in points. Every decision is made with the real ink of the shaped lines, never with the font's own line height:
a Khmer subscript reaches 0.54 em below the baseline where the font admits to 0.29.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from delegates.badges.text import breaking
from delegates.badges.text.breaking import Kind
from delegates.badges.text.shaping import ZERO_WIDTH_SPACE, Shaped, clean, shape

# A line takes at least this room above and below its baseline, so that baselines agree from badge to badge.
ASCENT_EM: Final = 0.78
DESCENT_EM: Final = 0.24
# Baseline to baseline, at least; and the air kept between the ink of two lines.
LEADING_EM: Final = 1.24
GAP_EM: Final = 0.05
# One more line must give letters at least this much larger.
_GAIN_PER_LINE: Final = 1.25
_TINY: Final = 1e-6
# No box holds more; what is beyond is left off unseen, so that a hostile cell costs no time.
_LONGEST: Final = 3000


# Bare tuples, as one of each is made for every text of a run of thousands of badges.
class TextStyle(NamedTuple):
    """How text looks: size in points, weight, colour "#RRGGBB", family "sans" or "phetsarath"."""

    size_pt: float
    bold: bool = False
    colour: str = "#000000"
    family: str = "sans"


class FittedText(NamedTuple):
    """A text as it is drawn in its box.

    `lines` from the top; `baselines_pt` how far each baseline lies below the top of the block, whose height is
    `block_pt`. `text` is what is drawn, with its blanks; `cut` what had no room; `missing` the characters no font has.
    """

    lines: tuple[str, ...]
    size_pt: float
    style: TextStyle
    width_pt: float
    height_pt: float
    text: str
    baselines_pt: tuple[float, ...]
    block_pt: float
    shrunk: bool = False
    broken: bool = False
    cut: str = ""
    missing: tuple[str, ...] = ()


def width_pt(text: str, style: TextStyle) -> float:
    """Width of a line of text as it will be drawn: the sum of its advances."""
    return shape(clean(text), style.family, style.bold).advance * style.size_pt


class _Block(NamedTuple):
    """Lines with the room they need for a size of 1 pt."""

    lines: tuple[str, ...]
    width_em: float
    height_em: float
    baselines_em: tuple[float, ...]


def _block(lines: Sequence[str], style: TextStyle) -> _Block:
    return _block_of([shape(line, style.family, style.bold) for line in lines])


def _block_of(shaped: Sequence[Shaped]) -> _Block:
    if len(shaped) == 1:  # nearly always
        (line,) = shaped
        ascent = max(ASCENT_EM, line.ascent)
        return _Block((line.text,), line.width, ascent + max(DESCENT_EM, line.descent), (ascent,))
    ascents = [max(ASCENT_EM, line.ascent) for line in shaped]
    descents = [max(DESCENT_EM, line.descent) for line in shaped]
    pitch = max(
        [LEADING_EM, *(down + up + GAP_EM for down, up in zip(descents[:-1], ascents[1:], strict=True))],
    )
    baselines = tuple(ascents[0] + pitch * i for i in range(len(shaped)))
    return _Block(
        tuple(line.text for line in shaped),
        max(line.width for line in shaped),
        baselines[-1] + descents[-1],
        baselines,
    )


class _Measure:
    """Widths of parts of one shaped text, from the places of its clusters (em)."""

    def __init__(self, shaped: Shaped) -> None:
        self.text = shaped.text
        self._at, self._x = shaped.clusters()

    def x(self, index: int) -> float:
        return self._x[bisect_right(self._at, index) - 1]

    def width(self, first: int, last: int) -> float:
        """Width of text[first:last] without the blanks at its end."""
        while last > first and self.text[last - 1] in " \u200b":
            last -= 1
        return self.x(last) - self.x(first)


def _wrap(measure: _Measure, ways: Sequence[Sequence[int]], limit_em: float) -> list[int]:
    """Line ends (indices) when no line may be wider than the limit: words first, then the next way of breaking.

    A single cluster wider than the limit gets a line of its own.
    """
    ends: list[int] = []
    line_start = 0

    def place(first: int, last: int, way: int) -> None:
        nonlocal line_start
        if measure.width(line_start, last) <= limit_em:
            return
        if way + 1 < len(ways) and measure.width(first, last) > limit_em:
            inner = [i for i in ways[way + 1] if first < i < last]
            for piece_first, piece_last in zip([first, *inner], [*inner, last], strict=True):
                place(piece_first, piece_last, way + 1)
        elif first > line_start:
            ends.append(first)
            line_start = first

    for first, last in zip([0, *ways[0]], [*ways[0], len(measure.text)], strict=True):
        place(first, last, 0)
    return [*ends, len(measure.text)]


def _lines_of(text: str, ends: Sequence[int]) -> list[str]:
    lines = [
        text[first:last].strip(" " + ZERO_WIDTH_SPACE)
        for first, last in zip([0, *ends[:-1]], ends, strict=True)
    ]
    return [line for line in lines if line]


def _balanced(measure: _Measure, breaks: Sequence[int], count: int) -> list[str] | None:
    """Exactly `count` lines as even as can be, or None when the text has too few breaks."""
    if len(breaks) < count - 1:
        return None
    if count == 2:
        whole = len(measure.text)
        middle = min(breaks, key=lambda end: max(measure.width(0, end), measure.width(end, whole)))
        lines = _lines_of(measure.text, (middle, whole))
        return lines if len(lines) == 2 else None
    points = [0, *breaks, len(measure.text)]
    widest = max(measure.width(a, b) for a, b in itertools.pairwise(points))
    low, high = widest, max(widest, measure.width(0, len(measure.text)))
    for _ in range(18):
        limit = (low + high) / 2
        if len(_wrap(measure, (breaks,), limit)) <= count:
            high = limit
        else:
            low = limit
    lines = _lines_of(measure.text, _wrap(measure, (breaks,), high * (1 + 1e-9) + _TINY))
    return lines if len(lines) == count else None


class _Box(NamedTuple):
    width_pt: float
    height_pt: float
    style: TextStyle
    floor_pt: float

    def size_for(self, block: _Block) -> float:
        """The largest size, no larger than the style's, at which the block stays inside."""
        size: float = self.style.size_pt
        for room, needed in ((self.width_pt, block.width_em), (self.height_pt, block.height_em)):
            if size * needed > room:
                size = room / needed
        return size

    def holds(self, block: _Block) -> bool:
        return self.size_for(block) >= self.floor_pt - _TINY


def fit(
    text: str,
    *,
    width_pt: float,
    height_pt: float,
    style: TextStyle,
    floor_pt: float,
    lines: int = 1,
    kind: Kind = "text",
) -> FittedText:
    """Fits a text into a box of width × height points.

    It shrinks down to `floor_pt` and takes up to `lines` lines where that keeps the letters larger; at the floor it
    breaks over as many lines as the box has room for, inside words (between clusters) if it must. What still has no
    room is left off from the end in whole clusters and stands in `cut`. `kind` "name" breaks at the name's own blanks
    only, "text" between words with country names held together. Never raises for any string.
    """
    return _fit(
        clean(text), _Box(width_pt, height_pt, style, min(floor_pt, style.size_pt)), max(1, lines), kind
    )


@lru_cache(maxsize=64)  # for the same text in the rows of a table
def _fit(text: str, box: _Box, line_count: int, kind: Kind) -> FittedText:
    if not text:
        return FittedText((), box.style.size_pt, box.style, box.width_pt, box.height_pt, "", (), 0.0)
    text, beyond = text[:_LONGEST], text[_LONGEST:]
    shaped = shape(text, box.style.family, box.style.bold)
    one = _block_of([shaped])
    size = box.size_for(one)
    # Whether not even letters of full size would be worth a second line.
    alone = line_count == 1 or box.style.size_pt / _GAIN_PER_LINE <= size
    if alone and size >= box.floor_pt - _TINY and not beyond:
        return _fitted(box, one, size, text, "", shaped.missing)
    measure = _Measure(shaped)
    ways = breaking.levels(shaped, kind)
    best = _best_of_few_lines(box, one, measure, ways, line_count) or _over_extra_lines(box, measure, ways)
    if best is not None and not beyond:
        return _fitted(box, best, box.size_for(best), text, "", shaped.missing)
    kept, cut = _without_giants(box, shaped)
    fitted = _filled(box, kept, cut, kind)
    return fitted._replace(cut=fitted.cut + beyond, missing=shaped.missing)


def _best_of_few_lines(
    box: _Box, one: _Block, measure: _Measure, ways: Sequence[Sequence[int]], line_count: int
) -> _Block | None:
    """The block with the largest letters among 1 … line_count lines, one line preferred; None below the floor."""
    best, best_score = (one, box.size_for(one)) if box.holds(one) else (None, 0.0)
    for breaks in ways[:-1]:
        for count in range(2, line_count + 1):
            if box.style.size_pt / _GAIN_PER_LINE ** (count - 1) <= best_score:
                break  # not even letters of full size would be worth the line
            lines = _balanced(measure, breaks, count)
            if lines is None:
                break
            block = _block(lines, box.style)
            score = box.size_for(block) / _GAIN_PER_LINE ** (count - 1)
            if box.holds(block) and score > best_score:
                best, best_score = block, score
        if best is not None:
            break
    return best


def _over_extra_lines(box: _Box, measure: _Measure, ways: Sequence[Sequence[int]]) -> _Block | None:
    """The whole text over as many lines as the box has room for, as large as it will go; None when it has no room."""

    def wrapped(size_pt: float, which: Sequence[Sequence[int]]) -> _Block | None:
        limit = box.width_pt / size_pt
        # Lines are measured by advances; ink that stands out beside them may ask for a little more.
        for slack in (1.0, 0.985, 0.95, 0.88):
            block = _block(_lines_of(measure.text, _wrap(measure, which, limit * slack)), box.style)
            if block.width_em <= limit + _TINY:
                return block if block.height_em * size_pt <= box.height_pt + _TINY else None
        return None

    for first in range(len(ways)):
        low, best = box.floor_pt, wrapped(box.floor_pt, ways[first:])
        if best is None:
            continue
        high = box.style.size_pt
        for _ in range(6):
            middle = (low + high) / 2
            larger = wrapped(middle, ways[first:])
            if larger is None:
                high = middle
            else:
                low, best = middle, larger
        return best
    return None


def _without_giants(box: _Box, shaped: Shaped) -> tuple[str, str]:
    """The text without clusters that are by themselves too tall or too wide for the box (hundreds of marks)."""
    kept: list[str] = []
    cut: list[str] = []
    for first, last in itertools.pairwise(shaped.clusters()[0]):
        cluster = shaped.text[first:last]
        fits = cluster == " " or box.holds(_block([cluster], box.style))
        (kept if fits else cut).append(cluster)
    remaining = clean("".join(kept))
    return (remaining, "".join(cut)) if remaining else ("", shaped.text)


def _filled(box: _Box, text: str, cut: str, kind: Kind) -> FittedText:
    """As much of the text as the box holds at the floor, in whole clusters from the start."""
    empty = FittedText((), box.floor_pt, box.style, box.width_pt, box.height_pt, "", (), 0.0, cut=text + cut)
    if not text:
        return empty
    shaped = shape(text, box.style.family, box.style.bold)
    ends = [*breaking.between_clusters(shaped), len(text)]
    low, high = 0, len(ends)  # ends[low - 1] fits
    best: tuple[_Block, str] | None = None
    while low < high:
        middle = (low + high + 1) // 2
        part = text[: ends[middle - 1]].rstrip()
        piece = shape(part, box.style.family, box.style.bold)
        measure, ways = _Measure(piece), breaking.levels(piece, kind)
        block = _best_of_few_lines(box, _block([part], box.style), measure, ways, 1)
        block = block or _over_extra_lines(_at_floor(box), measure, ways)
        if block is None:
            high = middle - 1
        else:
            low, best = middle, (block, part)
    if best is None:
        return empty
    block, part = best
    size = min(box.size_for(block), box.floor_pt) if text[len(part) :] or cut else box.size_for(block)
    return _fitted(box, block, size, part, text[len(part) :] + cut, ())


def _at_floor(box: _Box) -> _Box:
    """The same box with letters of the floor's size."""
    return box._replace(style=box.style._replace(size_pt=box.floor_pt))


def _fitted(
    box: _Box, block: _Block, size: float, text: str, cut: str, missing: tuple[str, ...]
) -> FittedText:
    return FittedText(
        block.lines,
        size,
        box.style,
        box.width_pt,
        box.height_pt,
        text,
        tuple([size * y for y in block.baselines_em]),
        size * block.height_em,
        shrunk=size < box.style.size_pt - 0.01,
        broken=len(block.lines) > 1,
        cut=cut,
        missing=missing,
    )
