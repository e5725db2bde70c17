"""Lines that hold data: names, honorifics, positions, delegations, in any script, with no mark cut.

Text centred on Noto Sans' own ascent and descent spills below its line by 3 px in Lao and 7 px in Khmer at 44 px. So a
data line has a box of ceil(1.75 x size) + 1 px and its baseline ceil(1.17 x size) px below the top; Lao, Khmer and
Vietnamese stacks then fit at every size from 13 to 68 px, bold and regular. Names break at spaces only; organisations
where the breaker says; nothing is ever elided.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from delegates.ui import fonts

Breaker = Callable[[str], Sequence[int]]
NAME_SIZES_PX: tuple[int, ...] = (44, 36, 32)

# Country names that are one word to their people. The organisation breaker never splits them.
HELD_TOGETHER: tuple[str, ...] = ("Viet Nam", "Việt Nam", "Lao PDR", "ສປປ ລາວ", "ສສ ຫວຽດນາມ", "ສ ເກົາຫຼີ")


def box_px(size_px: int) -> int:
    """Height of a data line."""
    return math.ceil(1.75 * size_px) + 1


def baseline_px(size_px: int) -> int:
    """Distance of a data line's baseline from its top."""
    return math.ceil(1.17 * size_px)


def centred_top_px(top_px: float, height_px: float, size_px: int) -> int:
    """Where the box of one data line begins that looks centred in a height: room for marks is mostly above the letters."""
    return round(top_px + (height_px - box_px(size_px)) / 2 + 0.06 * size_px)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text as it will stand: a size at which every line fits the width, if any size does. Height in px."""

    size_px: int
    lines: tuple[str, ...]
    bold: bool = False

    @property
    def height_px(self) -> int:
        return box_px(self.size_px) * len(self.lines)

    def centred_top_px(self, top_px: float, room_px: float) -> int:
        """Where the first line's box begins so that all lines look centred in a height."""
        return round(top_px + (room_px - self.height_px) / 2 + 0.06 * self.size_px)


_breaker: Breaker | None = None


def set_organisation_breaker(breaker: Breaker | None) -> None:
    """Give the function that finds word boundaries in any script (indexes where a line may begin).

    It lives below the window and is set once the services are loaded; until then organisations break at spaces.
    """
    global _breaker  # noqa: PLW0603  one dictionary per process
    _breaker = breaker
    fit_organisation.cache_clear()


def width_px(text: str, size_px: int, *, bold: bool = False) -> float:
    """Natural width of one line of text; `size_px` is final, zoom included."""
    return _width(text, size_px, bold)


@lru_cache(maxsize=4096)
def _width(text: str, size_px: int, bold: bool) -> float:
    layout = _laid_out(text, fonts.make(size_px, bold=bold))
    return layout.lineAt(0).naturalTextWidth() if layout.lineCount() else 0.0


@lru_cache(maxsize=1024)
def fit_name(
    text: str, room_px: int, sizes_px: tuple[int, ...] = NAME_SIZES_PX, *, bold: bool = True
) -> Fitted:
    """A name at the largest of the sizes that fits in one line, else at the smallest over several lines.

    Lines break at spaces only. A single part wider than the room is kept whole in a smaller size.
    """
    for size_px in sizes_px:
        if _width(text, size_px, bold) <= room_px:
            return Fitted(size_px, (text,), bold)
    size_px = sizes_px[-1]
    return _filled(text, _space_breaks(text), room_px, size_px, bold)


@lru_cache(maxsize=1024)
def fit_organisation(text: str, room_px: int, size_px: int, *, bold: bool = False) -> Fitted:
    """A position or the name of a body in one size, over as many lines as it needs, broken between words."""
    if _width(text, size_px, bold) <= room_px:
        return Fitted(size_px, (text,), bold)
    breaks = _breaker(text) if _breaker is not None else _space_breaks(text)
    return _filled(text, _with_held_together(text, breaks), room_px, size_px, bold)


def draw(
    painter: QPainter,
    x_px: float,
    top_px: float,
    text: str,
    size_px: int,
    colour: QColor,
    *,
    bold: bool = False,
    tabular: bool = False,
    right_to: float | None = None,
    centre_in: float | None = None,
    underline: Sequence[tuple[int, int]] = (),
) -> float:
    """Draw one data line with its box's top at `top_px`; returns its width.

    `underline` holds ranges (start, length) of letters that a search hit, drawn as 2 px lines. `right_to` is the right
    edge to end at, `centre_in` a width to centre within; otherwise the line begins at `x_px`.
    """
    layout = _laid_out(text, fonts.make(size_px, bold=bold, tabular=tabular))
    line = layout.lineAt(0)
    if not line.isValid():
        return 0.0
    width = line.naturalTextWidth()
    if right_to is not None:
        x_px = right_to - width
    elif centre_in is not None:
        x_px += (centre_in - width) / 2
    baseline = top_px + baseline_px(size_px)
    painter.setPen(colour)
    layout.draw(painter, QPointF(x_px, baseline - line.ascent()))
    for start, length in underline:
        left, right = _x_of(line, start), _x_of(line, start + length)
        painter.fillRect(round(x_px + left), round(baseline + 0.3 * size_px), round(right - left), 2, colour)
    return width


def draw_fitted(
    painter: QPainter,
    x_px: float,
    top_px: float,
    fitted: Fitted,
    colour: QColor,
    *,
    right_to: float | None = None,
    centre_in: float | None = None,
) -> float:
    """Draw all lines of a fitted text below each other; returns the y under the last one."""
    for text in fitted.lines:
        draw(
            painter, x_px, top_px, text, fitted.size_px, colour,
            bold=fitted.bold, right_to=right_to, centre_in=centre_in,
        )  # fmt: skip
        top_px += box_px(fitted.size_px)
    return top_px


def draw_runs(
    painter: QPainter,
    x_px: float,
    top_px: float,
    size_px: int,
    runs: Sequence[tuple[str, QColor, bool]],
    *,
    underline: Sequence[tuple[int, int]] = (),
) -> float:
    """Draw runs of one line after each other, each (text, colour, bold), shaped as one text; returns the width.

    The empty pieces are left out and a space stands between the others: the honorific, then the name. `underline`
    counts letters in the last run.
    """
    present = [run for run in runs if run[0]]
    text = " ".join(run[0] for run in present)
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for piece, colour, bold in present:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, len(_utf16(piece))
        style = QTextCharFormat()
        style.setForeground(colour)
        style.setFont(fonts.make(size_px, bold=bold))
        one.format = style
        ranges.append(one)
        start += one.length + 1
    layout = _laid_out(text, fonts.make(size_px), ranges)
    line = layout.lineAt(0)
    if not line.isValid():
        return 0.0
    baseline = top_px + baseline_px(size_px)
    layout.draw(painter, QPointF(x_px, baseline - line.ascent()))
    last_start = len(text) - len(present[-1][0]) if present else 0
    for begin, length in underline:
        left, right = _x_of(line, last_start + begin), _x_of(line, last_start + begin + length)
        painter.fillRect(
            round(x_px + left), round(baseline + 0.3 * size_px), round(right - left), 2, present[-1][1]
        )
    return line.naturalTextWidth()


def _laid_out(text: str, font: QFont, formats: Sequence[QTextLayout.FormatRange] = ()) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    # Names of people who write from left to right; a stray mark must not turn the line round.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(list(formats))
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(1e6)
    layout.endLayout()
    return layout


def _x_of(line: object, index: int) -> float:
    # PySide gives (x, index used) for the C++ out parameter.
    found = line.cursorToX(index)  # type: ignore[attr-defined]  # a QTextLine, whatever the stub says
    return float(found[0] if isinstance(found, tuple) else found)


def _utf16(text: str) -> list[int]:
    raw = text.encode("utf-16-le", "surrogatepass")
    return [raw[i] for i in range(0, len(raw), 2)]


def _space_breaks(text: str) -> list[int]:
    return [index + 1 for index, letter in enumerate(text) if letter == " "]


def _with_held_together(text: str, breaks: Sequence[int]) -> list[int]:
    inside: set[int] = set()
    for phrase in HELD_TOGETHER:
        at = text.find(phrase)
        while at >= 0:
            inside.update(range(at + 1, at + len(phrase)))
            at = text.find(phrase, at + 1)
    return [index for index in breaks if index not in inside]


def _filled(text: str, breaks: Sequence[int], room_px: int, size_px: int, bold: bool) -> Fitted:
    """Greedy lines; where one unbreakable piece is wider than the room, everything gets smaller, down to 13 px."""
    while True:
        pieces = _pieces(text, breaks)
        lines: list[str] = []
        for piece in pieces:
            joined = lines[-1] + piece if lines else piece
            if lines and _width(joined.rstrip(), size_px, bold) <= room_px:
                lines[-1] = joined
            else:
                lines.append(piece)
        stripped = tuple(line.strip() for line in lines if line.strip())
        widest = max((_width(line, size_px, bold) for line in stripped), default=0.0)
        if widest <= room_px or size_px <= 13:
            return Fitted(size_px, stripped, bold)
        size_px = max(13, min(size_px - 1, int(size_px * room_px / widest)))


def _pieces(text: str, breaks: Sequence[int]) -> list[str]:
    edges = [0, *sorted({index for index in breaks if 0 < index < len(text)}), len(text)]
    return [text[begin:end] for begin, end in pairwise(edges)]
