"""Cover sheets of envelopes: whose badges lie inside, to be ticked off and signed for; and labels for the envelopes.

One sheet an envelope, A4 or A5 upright, more where the list is long. All text is drawn by the text engine of the badges.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal

from delegates.badges.boxes import PT_PER_MM
from delegates.badges.cover_words import CoverWords
from delegates.badges.face import grouped
from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, DeskCanvas, canvas_for, draw_level
from delegates.badges.text.fitting import FittedText, TextStyle, fit

Paper = Literal["a4", "a5"]
_SIZES_MM: Final[dict[str, tuple[float, float]]] = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}
# A label: the window of a C4 or DL envelope shows this much.
LABEL_MM: Final = (90.0, 45.0)

_SIDE_PT: Final = 42.0
_HEAD_PT: Final = 34.0  # forum and page number on every page
_TITLE_PT: Final = 156.0  # the delegation, the count, whom it is for
_RUNNING_PT: Final = 30.0  # the delegation again, on later pages
_COLUMNS_PT: Final = 18.0  # the words over the columns
_SIGN_PT: Final = 64.0
_FOOT_PT: Final = 34.0
# A row takes the first height that holds its names whole: with one name, and with two.
_ONE_NAME_PT: Final = (24.0, 40.0, 70.0, 120.0)
_TWO_NAMES_PT: Final = (33.0, 48.0, 72.0, 150.0)
_NUMBER_PT, _BOX_PT, _TILE_PT, _CODE_PT = 24.0, 24.0, 26.0, 84.0
# So many rows go over to a page with the signature, so that it never stands alone.
_TOGETHER: Final = 2

_INK: Final = "#1B1E2B"
_SOFT: Final = "#555B6E"
_RULE: Final = "#D6D9E3"
_LINE: Final = "#7D8396"
_ACCENT: Final = "#363C7A"
_BAND: Final = "#E8E9F5"


@dataclass(frozen=True, slots=True)
class CoverForum:
    """The forum as it stands on every cover; `dates` as they are to be printed."""

    name: str
    dates: str = ""
    venue: str = ""


@dataclass(frozen=True, slots=True)
class CoverLine:
    """One badge of an envelope. `code` are the nine printed digits, colours "#RRGGBB"."""

    name: str
    second_name: str | None
    code: str
    letter: str
    colour: str
    ink: str


@dataclass(frozen=True, slots=True)
class Cover:
    """An envelope: the delegation's names (both empty: people without one), whom it is for, what lies inside."""

    delegation: str
    delegation_latin: str | None
    contact: str | None
    lines: tuple[CoverLine, ...]


def cover_pdf(covers: Sequence[Cover], forum: CoverForum, language: str, *, paper: Paper = "a4") -> bytes:
    """The cover sheets as a PDF, one after the other, pages counted for each.

    Raises DeskError("invalid", field="language") for a language without words.
    """
    words = CoverWords(language)
    width, height = (side * PT_PER_MM for side in _SIZES_MM[paper])
    buffer = BytesIO()
    canvas = canvas_for(buffer, (width, height), forum.name)
    for cover in covers:
        _Sheet(canvas, (width, height), cover, forum, words).draw()
    canvas.save()
    return buffer.getvalue()


def envelope_labels(covers: Sequence[Cover], forum: CoverForum, language: str) -> bytes:
    """A label of 90 × 45 mm an envelope, one a page: delegation, count, whom it is for. Raises as `cover_pdf`."""
    words = CoverWords(language)
    width, height = (side * PT_PER_MM for side in LABEL_MM)
    buffer = BytesIO()
    canvas = canvas_for(buffer, (width, height), forum.name)
    for cover in covers:
        pen = _Pen(canvas)
        room, left = width - 24.0, 12.0
        name = cover.delegation or cover.delegation_latin or words["no_delegation"]
        latin = cover.delegation_latin if cover.delegation else None
        pen.put(forum.name, left, height - 24.0, room, 14.0, TextStyle(7.5, colour=_SOFT), floor_pt=4.5)
        pen.put(name, left, 52.0, room, height - 80.0, TextStyle(15.0, bold=True, colour=_INK), lines=3)
        pen.put(latin or "", left, 34.0, room, 18.0, TextStyle(8.5, colour=_SOFT), lines=2, floor_pt=4.5)
        style = TextStyle(12.0, bold=True, colour=_ACCENT)
        pen.put(words.badges(len(cover.lines)), left, 10.0, room * 0.4, 20.0, style)
        style = TextStyle(8.5, colour=_INK)
        pen.put(
            _contact(cover, words), left + room * 0.4, 10.0, room * 0.6, 20.0, style, lines=2, align="right"
        )
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _contact(cover: Cover, words: CoverWords) -> str:
    return f"{words['for']}: {cover.contact}" if cover.contact else ""


class _Pen:
    """Puts texts, boxes and lines on a canvas; in points from the lower left corner."""

    def __init__(self, canvas: DeskCanvas) -> None:
        self._canvas = canvas

    def put(
        self,
        text: str,
        left: float,
        bottom: float,
        width: float,
        height: float,
        style: TextStyle,
        *,
        align: Align = "left",
        lines: int = 1,
        floor_pt: float = 6.0,
    ) -> None:
        """A text in the middle of its box."""
        fitted = fit(text, width_pt=width, height_pt=height, style=style, floor_pt=floor_pt, lines=lines)
        draw_level(self._canvas, fitted, left, bottom, align)

    def fill(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        self._canvas.setFillColor(colour)
        self._canvas.roundRect(left, bottom, width, height, 3.0, stroke=0, fill=1)

    def box(self, left: float, bottom: float, side: float) -> None:
        """An empty square, to be ticked."""
        self._canvas.setStrokeColor(_LINE)
        self._canvas.setLineWidth(0.9)
        self._canvas.rect(left, bottom, side, side, stroke=1, fill=0)

    def rule(self, left: float, right: float, y: float, colour: str, width: float) -> None:
        self._canvas.setStrokeColor(colour)
        self._canvas.setLineWidth(width)
        self._canvas.line(left, y, right, y)


@dataclass(frozen=True, slots=True)
class _Row:
    """A numbered line with its names fitted; `second` is below `name`."""

    number: int
    line: CoverLine
    height_pt: float
    name: FittedText
    second: FittedText


class _Sheet:
    """The cover of one envelope."""

    def __init__(
        self,
        canvas: DeskCanvas,
        size_pt: tuple[float, float],
        cover: Cover,
        forum: CoverForum,
        words: CoverWords,
    ) -> None:
        self.canvas, self.pen = canvas, _Pen(canvas)
        self.width, self.height = size_pt
        self.cover, self.forum, self.words = cover, forum, words
        self.left, self.right = _SIDE_PT, self.width - _SIDE_PT
        self.name = cover.delegation or cover.delegation_latin or words["no_delegation"]
        self.latin = cover.delegation_latin if cover.delegation else None

    def draw(self) -> None:
        rows = [self._row(number, line) for number, line in enumerate(self.cover.lines, 1)]
        pages = self._pages(rows)
        for number, page in enumerate(pages, 1):
            self._frame(number, len(pages))
            top = self.height - _HEAD_PT - (_TITLE_PT if number == 1 else _RUNNING_PT)
            if number == 1:
                self._title()
            else:
                self._running_head()
            self._headings(top)
            top -= _COLUMNS_PT
            for row in page:
                top -= row.height_pt
                self._person(row, top)
            if number == len(pages):
                self._signature()
            self.canvas.showPage()

    # -- laying out ------------------------------------------------------------------------------------------------

    def _row(self, number: int, line: CoverLine) -> _Row:
        made: _Row | None = None
        for height in _TWO_NAMES_PT if line.second_name else _ONE_NAME_PT:
            made = self._row_of_height(number, line, height)
            if not made.name.cut and not made.second.cut:
                return made
        assert made is not None
        return made

    def _row_of_height(self, number: int, line: CoverLine, height: float) -> _Row:
        width = self.right - self.left - _NUMBER_PT - _BOX_PT - _TILE_PT - _CODE_PT - 8.0
        second = line.second_name or ""
        room = height - 4.0
        below = room * 0.42 if second else 0.0

        def fitted(text: str, share: float, style: TextStyle, floor_pt: float, kind: Kind) -> FittedText:
            return fit(
                text, width_pt=width, height_pt=share, style=style, floor_pt=floor_pt, lines=2, kind=kind
            )

        return _Row(
            number,
            line,
            height,
            fitted(line.name, room - below, TextStyle(10.5, bold=True, colour=_INK), 7.5, "name"),
            fitted(second, below, TextStyle(8.5, colour=_SOFT), 6.0, "name"),
        )

    def _pages(self, rows: list[_Row]) -> list[list[_Row]]:
        """The rows of each page; the last one has room to sign, under at least two rows where there are two."""
        pages: list[list[_Row]] = []
        while rows:
            above = _HEAD_PT + (_RUNNING_PT if pages else _TITLE_PT) + _COLUMNS_PT
            room = self.height - above - _FOOT_PT
            if sum(row.height_pt for row in rows) + _SIGN_PT <= room:
                break
            count, taken = 0, 0.0
            while count < len(rows) and taken + rows[count].height_pt <= room:
                taken += rows[count].height_pt
                count += 1
            count = max(1, min(count, len(rows) - _TOGETHER))
            pages.append(rows[:count])
            rows = rows[count:]
        return [*pages, rows]

    # -- drawing ---------------------------------------------------------------------------------------------------

    def _frame(self, page: int, pages: int) -> None:
        """Forum, dates and place above; below, which page of this envelope it is."""
        top, width = self.height - _HEAD_PT, self.right - self.left
        style = TextStyle(9.0, bold=True, colour=_ACCENT)
        self.pen.put(self.forum.name, self.left, top + 2.0, width * 0.55, 24.0, style, lines=2)
        where = "  ·  ".join(part for part in (self.forum.dates, self.forum.venue) if part)
        style = TextStyle(8.5, colour=_SOFT)
        self.pen.put(
            where, self.left + width * 0.57, top + 2.0, width * 0.43, 24.0, style, lines=2, align="right"
        )
        self.pen.rule(self.left, self.right, top, _ACCENT, 1.2)
        if pages > 1:
            text = self.words["page"].format(page=page, pages=pages)
            self.pen.put(text, self.left, 14.0, width, 15.0, style, align="right")

    def _title(self) -> None:
        top, width = self.height - _HEAD_PT, self.right - self.left
        latin = 26.0 if self.latin else 0.0
        style = TextStyle(24.0, bold=True, colour=_INK)
        self.pen.put(
            self.name, self.left, top - 98.0 + latin, width, 90.0 - latin, style, lines=3, floor_pt=8.0
        )
        style = TextStyle(12.0, colour=_SOFT)
        self.pen.put(self.latin or "", self.left, top - 98.0, width, latin, style, lines=2, floor_pt=6.0)
        bottom = top - _TITLE_PT + 16.0
        self.pen.fill(self.left, bottom, width, 34.0, _BAND)
        style = TextStyle(15.0, bold=True, colour=_ACCENT)
        text = self.words.badges(len(self.cover.lines))
        self.pen.put(text, self.left + 10.0, bottom, width * 0.3, 34.0, style)
        style = TextStyle(10.5, colour=_INK)
        self.pen.put(
            _contact(self.cover, self.words),
            self.left + width * 0.32,
            bottom + 1.0,
            width * 0.68 - 10.0,
            32.0,
            style,
            lines=2,
            align="right",
        )

    def _running_head(self) -> None:
        text = f"{self.name} ({self.words['continued']})"
        top = self.height - _HEAD_PT
        style = TextStyle(10.5, bold=True, colour=_INK)
        self.pen.put(text, self.left, top - 28.0, self.right - self.left, 24.0, style, lines=2)

    def _headings(self, top: float) -> None:
        style = TextStyle(8.0, bold=True, colour=_SOFT)
        bottom = top - _COLUMNS_PT + 3.0
        name = self.left + _NUMBER_PT + _BOX_PT + _TILE_PT
        self.pen.put(self.words["number"], self.left, bottom, _NUMBER_PT - 4.0, 15.0, style)
        self.pen.put(self.words["name"], name, bottom, 160.0, 15.0, style)
        self.pen.put(self.words["code"], self.right - _CODE_PT, bottom, _CODE_PT, 15.0, style, align="right")
        self.pen.rule(self.left, self.right, top - _COLUMNS_PT, _LINE, 0.6)

    def _person(self, row: _Row, bottom: float) -> None:
        middle = bottom + row.height_pt / 2
        left = self.left
        style = TextStyle(9.0, colour=_SOFT)
        self.pen.put(str(row.number), left, middle - 8.0, _NUMBER_PT - 6.0, 16.0, style)
        left += _NUMBER_PT
        self.pen.box(left, middle - 5.5, 11.0)
        left += _BOX_PT
        self.pen.fill(left, middle - 7.5, 15.0, 15.0, row.line.colour)
        style = TextStyle(9.5, bold=True, colour=row.line.ink)
        self.pen.put(row.line.letter, left, middle - 7.5, 15.0, 15.0, style, align="center")
        left += _TILE_PT
        draw_level(self.canvas, row.name, left, bottom + 2.0 + row.second.height_pt)
        draw_level(self.canvas, row.second, left, bottom + 2.0)
        text = grouped(row.line.code)
        style = TextStyle(11.0, colour=_INK)
        self.pen.put(text, self.right - _CODE_PT, middle - 9.0, _CODE_PT, 18.0, style, align="right")
        self.pen.rule(self.left, self.right, bottom, _RULE, 0.4)

    def _signature(self) -> None:
        """Three lines to write on, each over its word."""
        width = self.right - self.left
        gap = 14.0
        shares = (("received_by", 0.42), ("date", 0.2), ("signature", 0.38))
        left = self.left
        for key, share in shares:
            right = left + (width - gap * 2) * share
            self.pen.rule(left, right, _FOOT_PT + 18.0, _LINE, 0.7)
            style = TextStyle(8.5, colour=_SOFT)
            self.pen.put(self.words[key], left, _FOOT_PT + 2.0, right - left, 14.0, style)
            left = right + gap
