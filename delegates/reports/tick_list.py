"""The roster to be ticked off on paper, A4 upright: a part for each desk, rows high enough to write in.

Each row bears the code of its badge, which stays good whatever becomes of the roster after printing; the digits that are
enough to type it in again are bold. The cancelled and the blocked stand there alike, with "call the organiser" in place
of the boxes: paper lies open on a desk. All text is drawn by the text engine of the badges.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, DeskCanvas, canvas_for, draw_level
from delegates.badges.text.fitting import FittedText, TextStyle, fit, width_pt
from delegates.domain.badge_code import grouped
from delegates.domain.people import Category, Forum, RosterRow
from delegates.reports.words import Words
from delegates.whole_file import written_whole

PAGE_WIDTH_PT: Final = 595.28
PAGE_HEIGHT_PT: Final = 841.89
_LEFT_PT: Final = 30.0
_RIGHT_PT: Final = PAGE_WIDTH_PT - 30.0
_HEAD_PT: Final = 82.0  # forum, part, checkpoint and date on every page
_COLUMNS_PT: Final = 18.0
_BOTTOM_PT: Final = 50.0
_BAND_PT: Final = 26.0
# A row takes the first height that holds its texts whole; the first is high enough to tick and write in.
_ROW_HEIGHTS_PT: Final = (30.0, 38.0, 52.0, 80.0, 150.0)
_BLANK_ROWS: Final = 3  # for people who are on no list
_BLANK_PT: Final = 30.0

# Columns: left edge and width. Without exits the texts get their room.
_NUMBER: Final = (_LEFT_PT, 24.0)
_CODE: Final = (_LEFT_PT + 29.0, 74.0)
_IN: Final = (_LEFT_PT + 108.0, 62.0)
_OUT: Final = (_LEFT_PT + 174.0, 62.0)
_TEXTS_PT: Final = 66.0  # what the column of exits takes from the texts
_BOX_PT: Final = 13.0
_TILE_PT: Final = 15.0

_INK: Final = "#000000"
_SOFT: Final = "#3C414F"
_RULE: Final = "#9AA0AF"
_ACCENT: Final = "#363C7A"
_BAND: Final = "#E8E9F5"
_STRIPE: Final = "#F4F5F8"


@dataclass(frozen=True, slots=True)
class TickRow:
    """Somebody, and from which of the nine digits on the code is to be typed in again."""

    person: RosterRow
    bold_from: int


@dataclass(frozen=True, slots=True)
class TickPart:
    """The list of one desk; `number` None: of no desk. `is_rest`: the names that no desk has."""

    number: int | None
    title: str
    letters: str
    is_rest: bool
    rows: tuple[TickRow, ...]


@dataclass(frozen=True, slots=True)
class TickList:
    """All that is printed. `day` None: the date is written by hand. `has_bands`: a heading for each delegation."""

    forum: Forum
    checkpoint: str
    has_exits: bool
    day: date | None
    made_at_utc: datetime
    categories: tuple[Category, ...]
    parts: tuple[TickPart, ...]
    has_bands: bool = False


def write_tick_list(made: TickList, path: Path, language: str) -> None:
    """Write the PDF; pages are counted for each part. An empty roster gives one page to write on.

    Raises DeskError: invalid (language), disk_full, read_only, not_found (no such folder), locked.
    """
    words = Words(language)
    with written_whole(path) as file:
        canvas = canvas_for(file, (PAGE_WIDTH_PT, PAGE_HEIGHT_PT), f"{words['roster']} · {made.forum.name}")
        for part in made.parts or (TickPart(None, "", "", False, ()),):
            _Part(canvas, made, part, words).draw()
        canvas.save()


@dataclass(frozen=True, slots=True)
class _Strip:
    """A strip of a page: a person, a delegation's band (`text`), or a line to write on. `top_pt` is its upper edge."""

    top_pt: float
    height_pt: float
    number: int = 0
    row: TickRow | None = None
    text: str | None = None


class _Part:
    """The pages of one part."""

    def __init__(self, canvas: DeskCanvas, made: TickList, part: TickPart, words: Words) -> None:
        self.canvas, self.made, self.part, self.words = canvas, made, part, words
        self._colours = {one.letter: (one.colour, one.ink) for one in made.categories}
        left = _OUT[0] + (_TEXTS_PT if made.has_exits else 0.0)
        self._tile_left = left
        left += _TILE_PT + 16.0  # the tile, and the mark of a note
        share = (_RIGHT_PT - left - 6.0) * 0.58
        self._name = (left, share)
        self._position = (left + share + 6.0, _RIGHT_PT - left - share - 6.0)

    @property
    def title(self) -> str:
        """Desk 2: ກ–ດ · a desk's own name: ກ–ດ · all other names · nothing where all stand in one part."""
        part = self.part
        if part.is_rest:
            return self.words["other_names"]
        if part.number is None:
            return ""
        title = part.title or f"{self.words['desk']} {part.number}"
        return f"{title}: {part.letters}"

    def draw(self) -> None:
        pages = self._pages()
        for number, strips in enumerate(pages, 1):
            self._frame(number, len(pages))
            self._headings()
            for strip in strips:
                if strip.row is not None:
                    self._person(strip, strip.row)
                elif strip.text is not None:
                    self._band(strip, strip.text)
                else:
                    self._blank(strip)
            self.canvas.showPage()

    # -- laying out ------------------------------------------------------------------------------------------------

    def _pages(self) -> list[list[_Strip]]:
        """The strips of each page; a band never stands alone at a foot, and is repeated over a page's turn."""
        start = PAGE_HEIGHT_PT - _HEAD_PT - _COLUMNS_PT
        pages: list[list[_Strip]] = [[]]
        top, band = start, None
        for number, row in enumerate(self.part.rows, 1):
            height = self._height_pt(row.person)
            named = self._delegation(row.person) if self.made.has_bands else None
            begins = named != band
            if top - height - (_BAND_PT if begins else 0.0) < _BOTTOM_PT and pages[-1]:
                pages.append([])
                top, begins = start, named is not None
            if begins and named is not None:
                is_more = named == band
                text = f"{named} ({self.words['continued']})" if is_more else named
                pages[-1].append(_Strip(top, _BAND_PT, text=text))
                top -= _BAND_PT
            band = named
            pages[-1].append(_Strip(top, height, number, row))
            top -= height
        if top - _BAND_PT - _BLANK_ROWS * _BLANK_PT < _BOTTOM_PT and pages[-1]:
            pages.append([])
            top = start
        pages[-1].append(_Strip(top, _BAND_PT, text=self.words["not_listed"]))
        for place in range(_BLANK_ROWS):
            pages[-1].append(_Strip(top - _BAND_PT - place * _BLANK_PT, _BLANK_PT))
        return pages

    def _delegation(self, person: RosterRow) -> str:
        return person.delegation or self.words["no_delegation"]

    def _height_pt(self, person: RosterRow) -> float:
        return next(
            (height for height in _ROW_HEIGHTS_PT if not any(one.cut for one in self._texts(person, height))),
            _ROW_HEIGHTS_PT[-1],
        )

    def _texts(self, person: RosterRow, height_pt: float) -> tuple[FittedText, ...]:
        """Name, the name under it; position, and the delegation under it unless a band says it."""
        room = height_pt - 4.0
        name = " ".join(part for part in (person.honorific, person.name) if part)
        second = person.second_name or ""
        below = room * 0.4 if second else 0.0
        position = person.position or ""
        body = "" if self.made.has_bands else person.delegation_short or person.delegation or ""
        share = (0.5 if position else 1.0) if body else 0.0
        width, beside = self._name[1], self._position[1]
        return (
            _fitted(name, width, room - below, TextStyle(12.5, bold=True, colour=_INK), 8.5, "name"),
            _fitted(second, width, below, TextStyle(9.5, colour=_SOFT), 7.0, "name"),
            _fitted(position, beside, room * (1.0 - share), TextStyle(9.0, colour=_INK), 7.5, lines=3),
            _fitted(body, beside, room * share, TextStyle(8.5, colour=_SOFT), 7.0, lines=3),
        )

    # -- drawing ---------------------------------------------------------------------------------------------------

    def _frame(self, page: int, pages: int) -> None:
        """Forum and page number, the part, where and when; below how to use it, and when it was made."""
        made, words, top = self.made, self.words, PAGE_HEIGHT_PT
        width = _RIGHT_PT - _LEFT_PT
        small = TextStyle(9.0, colour=_SOFT)
        self._put(made.forum.name, _LEFT_PT, top - 40.0, width - 120.0, 16.0, small)
        text = words["page"].format(page=words.count(page), pages=words.count(pages))
        style = TextStyle(10.0, bold=True, colour=_INK)
        self._put(text, _RIGHT_PT - 110.0, top - 40.0, 110.0, 16.0, style, align="right")
        style = TextStyle(17.0, bold=True, colour=_ACCENT)
        self._put(
            self.title or words["roster"], _LEFT_PT, top - 68.0, width * 0.52, 27.0, style, floor_pt=8.0
        )
        day = "____ / ____ / ________" if made.day is None else words.day(made.day)
        style = TextStyle(11.0, bold=True, colour=_INK)
        where = f"{made.checkpoint}  ·  {day}"
        self._put(
            where, _LEFT_PT + width * 0.54, top - 66.0, width * 0.46, 22.0, style, align="right", lines=2
        )
        self._rule(top - 72.0, _ACCENT, 1.2)
        self._put(words["tick_hint"], _LEFT_PT, 30.0, width, 14.0, TextStyle(8.5, colour=_SOFT))
        self._put(words["attention_mark"], _LEFT_PT, 16.0, width * 0.6, 14.0, TextStyle(8.5, colour=_SOFT))
        at = words.moment(made.made_at_utc, ZoneInfo(made.forum.zone))
        text = f"{words['made_at']}: {at}"
        self._put(text, _RIGHT_PT - 200.0, 16.0, 200.0, 14.0, TextStyle(8.5, colour=_SOFT), align="right")

    def _headings(self) -> None:
        columns: list[tuple[str, tuple[float, float]]] = [
            ("number", _NUMBER),
            ("code", _CODE),
            ("in", _IN),
            ("name_native", self._name),
            ("position", self._position),
        ]
        if self.made.has_exits:
            columns.insert(3, ("out", _OUT))
        bottom = PAGE_HEIGHT_PT - _HEAD_PT - _COLUMNS_PT
        style = TextStyle(9.0, bold=True, colour=_SOFT)
        for key, (left, width) in columns:
            align: Align = "right" if key == "number" else "left"
            self._put(self.words[key], left, bottom + 3.0, width, 15.0, style, align=align)
        self._rule(bottom + 1.0, _SOFT, 0.8)

    def _band(self, strip: _Strip, text: str) -> None:
        bottom = strip.top_pt - strip.height_pt
        self._fill(_LEFT_PT, bottom + 2.0, _RIGHT_PT - _LEFT_PT, strip.height_pt - 4.0, _BAND)
        style = TextStyle(11.0, bold=True, colour=_ACCENT)
        height = strip.height_pt - 4.0
        self._put(text, _LEFT_PT + 8.0, bottom + 2.0, _RIGHT_PT - _LEFT_PT - 16.0, height, style, lines=2)

    def _blank(self, strip: _Strip) -> None:
        bottom = strip.top_pt - strip.height_pt
        self._to_tick(_IN, bottom + strip.height_pt / 2)
        if self.made.has_exits:
            self._to_tick(_OUT, bottom + strip.height_pt / 2)
        self._rule(bottom, _RULE, 0.6)

    def _person(self, strip: _Strip, row: TickRow) -> None:
        person = row.person
        bottom = strip.top_pt - strip.height_pt
        middle = bottom + strip.height_pt / 2
        if strip.number % 2 == 0:
            self._fill(_LEFT_PT, bottom, _RIGHT_PT - _LEFT_PT, strip.height_pt, _STRIPE)
        style = TextStyle(9.0, colour=_SOFT)
        number = self.words.count(strip.number)
        self._put(number, _NUMBER[0], middle - 8.0, _NUMBER[1], 16.0, style, align="right")
        self._code(row, middle)
        if person.status.is_expected:
            self._to_tick(_IN, middle)
            if self.made.has_exits:
                self._to_tick(_OUT, middle)
        else:
            width = _IN[1] + (_TEXTS_PT if self.made.has_exits else 0.0)
            style = TextStyle(10.5, bold=True, colour=_INK)
            self._put(self.words["call_organiser"], _IN[0], middle - 12.0, width - 4.0, 24.0, style, lines=2)
        self._tile(person.category, self._tile_left, middle - _TILE_PT / 2)
        if person.attention or person.is_head:
            style = TextStyle(15.0, bold=True, colour=_INK)
            self._put("!", self._tile_left + _TILE_PT, middle - 11.0, 14.0, 22.0, style, align="center")
        name, second, position, body = self._texts(person, strip.height_pt)
        draw_level(self.canvas, name, self._name[0], bottom + 2.0 + second.height_pt)
        draw_level(self.canvas, second, self._name[0], bottom + 2.5)
        draw_level(self.canvas, position, self._position[0], bottom + 2.0 + body.height_pt)
        draw_level(self.canvas, body, self._position[0], bottom + 2.0)
        self._rule(bottom, _RULE, 0.4)

    def _code(self, row: TickRow, middle: float) -> None:
        """Nine digits in threes; those to type are bold."""
        left, code = _CODE[0], row.person.code
        for digits, bold in ((code[: row.bold_from], False), (code[row.bold_from :], True)):
            if digits:
                style = TextStyle(11.5, bold=bold, colour=_INK if bold else _SOFT)
                text = grouped(digits)
                width = width_pt(text, style) + 1.0
                self._put(text, left, middle - 10.0, width, 20.0, style, floor_pt=11.5)
                left += width + 3.0

    def _to_tick(self, column: tuple[float, float], middle: float) -> None:
        """A box, and two lines for the hour and the minutes."""
        canvas, left = self.canvas, column[0]
        canvas.setStrokeColor(_INK)
        canvas.setLineWidth(0.9)
        canvas.rect(left, middle - _BOX_PT / 2, _BOX_PT, _BOX_PT, stroke=1, fill=0)
        canvas.setLineWidth(0.6)
        base, left = middle - _BOX_PT / 2, left + _BOX_PT + 5.0
        canvas.line(left, base, left + 17.0, base)
        canvas.line(left + 23.0, base, left + 40.0, base)
        canvas.setFillColor(_INK)
        for height in (2.0, 8.0):
            canvas.circle(left + 20.0, base + height, 0.8, stroke=0, fill=1)

    def _tile(self, letter: str, left: float, bottom: float) -> None:
        """The category's letter on its colour."""
        colour, ink = self._colours.get(letter, (_SOFT, "#FFFFFF"))
        self._fill(left, bottom, _TILE_PT, _TILE_PT, colour)
        style = TextStyle(10.0, bold=True, colour=ink)
        self._put(letter, left, bottom, _TILE_PT, _TILE_PT, style, align="center")

    def _fill(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        self.canvas.setFillColor(colour)
        self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)

    def _rule(self, y_pt: float, colour: str, line_pt: float) -> None:
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(line_pt)
        self.canvas.line(_LEFT_PT, y_pt, _RIGHT_PT, y_pt)

    def _put(
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
        fitted = _fitted(text, width, height, style, floor_pt, lines=lines)
        draw_level(self.canvas, fitted, left, bottom, align)


def _fitted(
    text: str,
    width: float,
    height: float,
    style: TextStyle,
    floor_pt: float,
    kind: Kind = "text",
    *,
    lines: int = 2,
) -> FittedText:
    return fit(text, width_pt=width, height_pt=height, style=style, floor_pt=floor_pt, lines=lines, kind=kind)
