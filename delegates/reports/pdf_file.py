"""Attendance as a PDF: by delegation in the order of precedence, heads first, A4 upright.

The pages are laid out first and drawn afterwards, because each page says how many there are. All text is drawn by the
text engine of the badges, so that Lao, Khmer and Vietnamese are right and can be searched in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from delegates.badges.text.breaking import Kind
from delegates.badges.text.drawing import Align, DeskCanvas, canvas_for, draw_level
from delegates.badges.text.fitting import FittedText, TextStyle, fit
from delegates.domain.attendance import Attendance, AttendanceRow
from delegates.reports.table import Group, Table, counts
from delegates.reports.words import Words
from delegates.whole_file import written_whole

PAGE_WIDTH_PT: Final = 595.28
PAGE_HEIGHT_PT: Final = 841.89
_LEFT_PT: Final = 40.0
_RIGHT_PT: Final = PAGE_WIDTH_PT - 40.0
_TOP_PT: Final = PAGE_HEIGHT_PT - 62.0
_BOTTOM_PT: Final = 48.0
_TITLE_PT: Final = 168.0  # height of the title block on the first page
_HEADER_PT: Final = 22.0  # the words over the columns
_BAND_PT: Final = 32.0
_GAP_PT: Final = 8.0  # before a delegation that does not begin a page
# A row takes the first height that holds its texts whole.
_ROW_HEIGHTS_PT: Final = (21.0, 33.0, 48.0, 78.0, 150.0)

# Columns: left edge and width.
_NUMBER: Final = (_LEFT_PT, 24.0)
_NAME: Final = (_LEFT_PT + 30.0, 190.0)
_POSITION: Final = (_LEFT_PT + 228.0, 182.0)
_LETTER: Final = (_LEFT_PT + 416.0, 34.0)
_ARRIVED: Final = (_RIGHT_PT - 62.0, 58.0)

_INK: Final = "#1B1E2B"
_SOFT: Final = "#555B6E"
_FAINT: Final = "#7D8396"
_RULE: Final = "#D6D9E3"
_BAND: Final = "#E8E9F5"
_ACCENT: Final = "#363C7A"
_GREEN: Final = "#006148"


def write_pdf(attendance: Attendance, path: Path, words: Words) -> None:
    """Write the report; see `delegates.reports.writing.write` for what can go wrong."""
    table = Table(attendance, words)
    title = f"{words['attendance']} · {attendance.forum.name}"
    with written_whole(path) as file:
        canvas = canvas_for(file, (PAGE_WIDTH_PT, PAGE_HEIGHT_PT), title)
        _Report(canvas, table).draw()
        canvas.save()


@dataclass(frozen=True, slots=True)
class _Line:
    """One strip of a page: a delegation's band, or a person. `top_pt` is its upper edge."""

    top_pt: float
    height_pt: float
    group: Group
    number: int | None = None  # None: the band
    row: AttendanceRow | None = None
    continued: bool = False


class _Report:
    """One report on its canvas."""

    def __init__(self, canvas: DeskCanvas, table: Table) -> None:
        self.canvas = canvas
        self.table = table
        self.words = table.words
        self.attendance = table.attendance
        self._colours = {one.letter: (one.colour, one.ink) for one in self.attendance.categories}
        days = {self._local(row.first_in_utc).date() for row in self.attendance.rows if row.first_in_utc}
        self._several_days = len(days) > 1

    def draw(self) -> None:
        pages = self._pages()
        for number, lines in enumerate(pages, 1):
            self._frame(number, len(pages))
            top = _TOP_PT
            if number == 1:
                self._title()
                top -= _TITLE_PT
            self._headings(top)
            for line in lines:
                if line.row is None:
                    self._band(line)
                else:
                    self._person(line, line.row)
            self.canvas.showPage()

    # -- laying out ------------------------------------------------------------------------------------------------

    def _pages(self) -> list[list[_Line]]:
        """The strips of each page. A band never stands alone at a foot; it is repeated over a page's turn."""
        pages: list[list[_Line]] = [[]]
        top = _TOP_PT - _TITLE_PT - _HEADER_PT
        for group in self.table.groups():
            for number, row in enumerate(group.rows, 1):
                height = self._height_pt(row)
                gap = _GAP_PT if pages[-1] and number == 1 else 0.0
                needed = height + (_BAND_PT + gap if number == 1 else 0.0)
                turned = bool(pages[-1]) and top - needed < _BOTTOM_PT
                if turned:
                    pages.append([])
                    top, gap = _TOP_PT - _HEADER_PT, 0.0
                if number == 1 or turned:
                    top -= gap
                    pages[-1].append(_Line(top, _BAND_PT, group, continued=number > 1))
                    top -= _BAND_PT
                pages[-1].append(_Line(top, height, group, number, row))
                top -= height
        return pages

    def _height_pt(self, row: AttendanceRow) -> float:
        return next(
            (height for height in _ROW_HEIGHTS_PT if not any(one.cut for one in self._texts(row, height))),
            _ROW_HEIGHTS_PT[-1],
        )

    def _texts(self, row: AttendanceRow, height_pt: float) -> list[FittedText]:
        """Name, the line under it, position: fitted into a row of this height."""
        delegate = row.delegate
        ink, soft = (_INK, _SOFT) if counts(row) else (_FAINT, _FAINT)
        name = " ".join(part for part in (delegate.honorific, delegate.name) if part)
        second = delegate.second_name or ""
        if delegate.is_head:
            second = f"{second} · {self.words['head']}".removeprefix(" · ")
        if (substitution := self.table.substitution(row)) is not None:
            second = f"{second} · {substitution}".removeprefix(" · ")
        room = height_pt - 4.0
        below = min(room * 0.42, 13.0) if second and height_pt < 60.0 else room * 0.4 if second else 0.0
        if second and height_pt <= _ROW_HEIGHTS_PT[0]:
            # Two lines in the lowest row would be too small to read: the row is not high enough.
            return [_fitted(name, _NAME[1], 0.0, TextStyle(10.5), 7.5)]
        return [
            _fitted(name, _NAME[1], room - below, TextStyle(10.5, bold=counts(row), colour=ink), 7.5, "name"),
            _fitted(second, _NAME[1], below, TextStyle(8.5, colour=soft), 6.0, "name"),
            _fitted(delegate.position or "", _POSITION[1], room, TextStyle(9.5, colour=ink), 7.5, lines=3),
        ]

    def _local(self, at_utc: datetime) -> datetime:
        return at_utc.astimezone(self.table.zone)

    # -- drawing ---------------------------------------------------------------------------------------------------

    def _frame(self, page: int, pages: int) -> None:
        """What stands on every page: forum and title above, page number below."""
        forum = self.attendance.forum
        self._rule(PAGE_HEIGHT_PT - 46.0, _ACCENT, 1.2)
        small = TextStyle(8.5, colour=_SOFT)
        self._put(forum.name, _LEFT_PT, PAGE_HEIGHT_PT - 44.0, 360.0, 16.0, small)
        self._put(
            self.words["attendance"],
            _RIGHT_PT - 150.0,
            PAGE_HEIGHT_PT - 44.0,
            150.0,
            16.0,
            TextStyle(8.5, bold=True, colour=_ACCENT),
            align="right",
        )
        made = f"{self.words['made_at']}: {self.words.moment(self.attendance.made_at_utc, self.table.zone)}"
        self._put(made, _LEFT_PT, 22.0, 300.0, 15.0, TextStyle(8.0, colour=_FAINT))
        text = self.words["page"].format(page=self.words.count(page), pages=self.words.count(pages))
        self._put(text, _RIGHT_PT - 150.0, 22.0, 150.0, 15.0, small, align="right")

    def _title(self) -> None:
        forum = self.attendance.forum
        top = _TOP_PT
        style = TextStyle(20.0, bold=True, colour=_INK)
        self._put(forum.name, _LEFT_PT, top - 46.0, _RIGHT_PT - _LEFT_PT, 46.0, style, lines=2, floor_pt=9.0)
        where = "  ·  ".join(part for part in (forum.venue, self.words.days(forum)) if part)
        style = TextStyle(10.5, colour=_SOFT)
        self._put(where, _LEFT_PT, top - 68.0, _RIGHT_PT - _LEFT_PT, 19.0, style)
        attendance = self.attendance
        cells = (
            ("registered", attendance.registered_count, _INK, ""),
            (
                "arrived",
                attendance.arrived_count,
                _GREEN,
                self.words.share(attendance.arrived_count, attendance.registered_count),
            ),
            ("absent", attendance.absent_count, _INK, ""),
            ("inside", attendance.inside_count, _INK, ""),
        )
        width = (_RIGHT_PT - _LEFT_PT) / len(cells)
        for place, (key, count, colour, share) in enumerate(cells):
            left = _LEFT_PT + place * width
            self._box(left, top - 118.0, width - 8.0, 44.0, "#F3F4F7")
            style = TextStyle(17.0, bold=True, colour=colour)
            self._put(self.words.count(count), left + 10.0, top - 100.0, 70.0, 24.0, style)
            self._put(
                share,
                left + width - 64.0,
                top - 100.0,
                46.0,
                24.0,
                TextStyle(10.0, colour=_SOFT),
                align="right",
            )
            self._put(
                self.words[key], left + 10.0, top - 116.0, width - 28.0, 16.0, TextStyle(8.5, colour=_SOFT)
            )
        self._categories(top - 148.0)

    def _categories(self, bottom: float) -> None:
        """One tile a category with its m / n."""
        shown = [line for line in self.attendance.by_category if line[1] or line[2]]
        if not shown:
            return
        width = min((_RIGHT_PT - _LEFT_PT) / len(shown), 80.0)
        for place, (letter, arrived, registered) in enumerate(shown):
            left = _LEFT_PT + place * width
            self._tile(letter, left, bottom + 2.0)
            text = f"{self.words.count(arrived)} / {self.words.count(registered)}"
            self._put(text, left + 20.0, bottom, width - 24.0, 18.0, TextStyle(9.5, colour=_INK))

    def _headings(self, top: float) -> None:
        columns: tuple[tuple[str, tuple[float, float], Align], ...] = (
            ("number", _NUMBER, "right"),
            ("name_native", _NAME, "left"),
            ("position", _POSITION, "left"),
            ("letter_short", _LETTER, "center"),
            ("first_in", _ARRIVED, "right"),
        )
        style = TextStyle(8.5, bold=True, colour=_SOFT)
        for key, (left, width), align in columns:
            self._put(self.words[key], left, top - _HEADER_PT + 4.0, width, 16.0, style, align=align)
        self._rule(top - _HEADER_PT + 2.0, _FAINT, 0.6)

    def _band(self, line: _Line) -> None:
        bottom = line.top_pt - line.height_pt
        self._box(_LEFT_PT, bottom + 2.0, _RIGHT_PT - _LEFT_PT, line.height_pt - 4.0, _BAND)
        name, latin = self.table.delegation_names(line.group)
        if line.continued:
            name = f"{name} ({self.words['continued']})"
        share_left = _RIGHT_PT - 76.0
        width = share_left - _LEFT_PT - 16.0
        upper = 13.0 if latin else 0.0
        style = TextStyle(11.0, bold=True, colour=_ACCENT)
        height = line.height_pt - 4.0 - upper
        self._put(name, _LEFT_PT + 8.0, bottom + 2.0 + upper, width, height, style, lines=2)
        if latin:
            self._put(latin, _LEFT_PT + 8.0, bottom + 3.0, width, 12.0, TextStyle(8.0, colour=_SOFT))
        facts = line.group.facts
        text = f"{self.words.count(facts.arrived_count)} / {self.words.count(facts.registered_count)}"
        colour = _GREEN if facts.is_complete else _INK
        style = TextStyle(12.0, bold=True, colour=colour)
        self._put(text, share_left, bottom + 2.0, 72.0, line.height_pt - 4.0, style, align="right")

    def _person(self, line: _Line, row: AttendanceRow) -> None:
        bottom = line.top_pt - line.height_pt
        middle = bottom + line.height_pt / 2
        soft = _SOFT if counts(row) else _FAINT
        number = self.words.count(line.number or 0)
        self._put(
            number, _NUMBER[0], middle - 8.0, _NUMBER[1], 16.0, TextStyle(9.0, colour=soft), align="right"
        )
        name, second, position = self._texts(row, line.height_pt)
        draw_level(self.canvas, name, _NAME[0], bottom + 2.0 + second.height_pt)
        draw_level(self.canvas, second, _NAME[0], bottom + 2.5)
        draw_level(self.canvas, position, _POSITION[0], bottom + 2.0)
        self._tile(row.delegate.category, _LETTER[0] + _LETTER[1] / 2 - 7.0, middle - 7.0)
        self._arrived(row, middle)
        self._rule(bottom, _RULE, 0.4)

    def _arrived(self, row: AttendanceRow, middle: float) -> None:
        left, width = _ARRIVED
        if row.first_in_utc is None:
            text = self.words["absent"] if counts(row) else self.words.status(row.delegate.status)
            self._put(text, left, middle - 9.0, width, 18.0, TextStyle(9.0, colour=_FAINT), align="right")
            return
        local = self._local(row.first_in_utc)
        style = TextStyle(10.0, bold=True, colour=_GREEN if counts(row) else _FAINT)
        below = [self.words.day(local.date())] if self._several_days else []
        remark = self.table.remark(row)
        under = " · ".join(below + ([remark] if remark else []))
        if not under:
            self._put(f"{local:%H:%M}", left, middle - 9.0, width, 18.0, style, align="right")
            return
        self._put(f"{local:%H:%M}", left, middle - 2.0, width, 12.0, style, align="right")
        small = TextStyle(7.0, colour=_SOFT)
        self._put(under, left, middle - 10.0, width, 9.5, small, align="right", floor_pt=5.0)

    def _tile(self, letter: str, left: float, bottom: float) -> None:
        """The category's letter on its colour."""
        colour, ink = self._colours.get(letter, (_FAINT, "#FFFFFF"))
        self._box(left, bottom, 14.0, 14.0, colour)
        self._put(letter, left, bottom, 14.0, 14.0, TextStyle(9.0, bold=True, colour=ink), align="center")

    def _box(self, left: float, bottom: float, width: float, height: float, colour: str) -> None:
        self.canvas.setFillColor(colour)
        self.canvas.roundRect(left, bottom, width, height, 3.0, stroke=0, fill=1)

    def _rule(self, y_pt: float, colour: str, width_pt: float) -> None:
        self.canvas.setStrokeColor(colour)
        self.canvas.setLineWidth(width_pt)
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
