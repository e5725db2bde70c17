"""The official record of attendance as a PDF, A4 upright: by delegation in the order of precedence, with signatures.

The title block bears the lines of the state where they are wanted, forum, venue and dates; then comes the table with a
column to sign in, those who did not come, totals, and the signatures of whoever drew it up and whoever confirms it. Every
page says who exported it, when, from which desks, and the check value. All text is drawn by the text engine of the badges,
so that Lao, Khmer and Vietnamese are right and can be searched in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import IO, Final

from delegates.badges.text.drawing import Align, canvas_for
from delegates.badges.text.fitting import FittedText, TextStyle
from delegates.domain.attendance import full_name
from delegates.domain.attendance_record import PersonAttendance, Record
from delegates.domain.scan_log import grouped_check
from delegates.reports.page_drawing import (
    ACCENT,
    BAND,
    FAINT,
    GREEN,
    INK,
    LEFT_PT,
    PAGE_HEIGHT_PT,
    PAGE_WIDTH_PT,
    PALE,
    RIGHT_PT,
    RULE,
    SOFT,
    WIDTH_PT,
    Page,
    fitted,
)
from delegates.reports.record_pages import Placed, Strip, paginate
from delegates.reports.steps import Step, no_step, stepping
from delegates.reports.table import Group, Table, counts
from delegates.reports.words import Words

_TOP_PT: Final = PAGE_HEIGHT_PT - 54.0
_BOTTOM_PT: Final = 50.0
_HEADER_PT: Final = 22.0  # the words over the columns
_BAND_PT: Final = 30.0
_SECTION_PT: Final = 26.0
_GAP_PT: Final = 6.0
_TOTALS_PT: Final = 62.0
_SIGN_PT: Final = 96.0
_HEADING_PT: Final = 50.0  # the lines of the state
# A row takes the first height that holds its texts whole; the first is high enough to sign in.
_ROW_HEIGHTS_PT: Final = (26.0, 33.0, 48.0, 78.0, 150.0)
_ROWS: Final = 16  # between two steps: some milliseconds
_LEAST_NAME_PT: Final = 9.0  # a higher row is taken before a name gets smaller

# Columns: left edge and width.
_NUMBER: Final = (LEFT_PT, 24.0)
_NAME: Final = (LEFT_PT + 30.0, 178.0)
_POSITION: Final = (LEFT_PT + 214.0, 146.0)
_TIME: Final = (LEFT_PT + 364.0, 58.0)
_SIGN: Final = (LEFT_PT + 428.0, WIDTH_PT - 428.0)
_BODY: Final = (LEFT_PT + 364.0, WIDTH_PT - 364.0)  # of those who did not come


def write_record(
    record: Record,
    file: IO[bytes],
    words: Words,
    *,
    national_heading: bool = False,
    step: Step = no_step,
) -> None:
    """Write the record; see `delegates.reports.writing.write` for what can go wrong."""
    title = f"{words['official_record']} · {record.attendance.forum.name}"
    canvas = canvas_for(file, (PAGE_WIDTH_PT, PAGE_HEIGHT_PT), title)
    _Official(Table(record, words), Page(canvas), national_heading).draw(step)
    canvas.save()


class _Official:
    """One record on its pages."""

    def __init__(self, table: Table, page: Page, national_heading: bool) -> None:
        self.table, self.page = table, page
        self.words, self.record, self.attendance = table.words, table.record, table.attendance
        self._heading_lines = self.words.national_heading() if national_heading else None
        zone = table.zone
        days = {row.first_in_utc.astimezone(zone).date() for row in self.attendance.rows if row.first_in_utc}
        self._several_days = len(days) > 1

    def draw(self, step: Step) -> None:
        end = Strip(_TOTALS_PT + _SIGN_PT, self._end, gap_pt=_GAP_PT)
        pages = paginate(
            list(stepping(self._strips(), step, _ROWS)),
            end,
            first_top_pt=_TOP_PT - self._title_height_pt,
            top_pt=_TOP_PT,
            bottom_pt=_BOTTOM_PT,
        )
        for number, placed in enumerate(pages, 1):
            step()
            self._frame(number, len(pages))
            if number == 1:
                self._title()
            self._paint(placed)
            self.page.done()

    @staticmethod
    def _paint(placed: list[Placed]) -> None:
        for one in placed:
            one.strip.paint(one.top_pt, one.continued)

    # -- what stands on the pages ----------------------------------------------------------------------------------

    def _strips(self) -> Iterator[Strip]:
        headings = Strip(_HEADER_PT, self._headings)
        for group in self.table.groups():
            band = Strip(_BAND_PT, partial(self._band, group), gap_pt=_GAP_PT)
            for number, one in enumerate(group.people, 1):
                height, texts = self._row(one)
                paint = partial(self._person, one, number, height, texts)
                yield Strip(height, paint, (headings, band))
        absent = self.record.absent
        section = Strip(_SECTION_PT, partial(self._section, len(absent)), gap_pt=2 * _GAP_PT)
        columns = Strip(_HEADER_PT, self._absent_headings)
        for number, one in enumerate(absent, 1):
            height, texts = self._absent_row(one)
            yield Strip(height, partial(self._absentee, number, height, texts), (section, columns))

    def _row(self, one: PersonAttendance) -> tuple[float, list[FittedText]]:
        """The height of a person's row, and name, the line under it and position fitted into it."""
        delegate = one.row.delegate
        does_count = counts(one.row)
        name, position = full_name(delegate) or "", delegate.position or ""
        parts = [delegate.second_name, self.words["head"] if delegate.is_head else None]
        parts.append(self.table.substitution(one.row))
        parts.append(self.table.remark(one.row))
        if one.row.forced_reason is not None and not one.row.from_paper:
            parts.append(self.words["reason_forced"])
        second = " · ".join(part for part in parts if part)
        ink, soft = (INK, SOFT) if does_count else (FAINT, FAINT)
        made: list[FittedText] = []
        for height in _ROW_HEIGHTS_PT:
            room = height - 4.0
            below = min(room * 0.42, 13.0) if second and height < 60.0 else room * 0.4 if second else 0.0
            bold = TextStyle(10.5, bold=does_count, colour=ink)
            made = [
                fitted(name, _NAME[1], room - below, bold, 7.5, "name"),
                fitted(second, _NAME[1], below, TextStyle(8.5, colour=soft), 6.0),
                fitted(position, _POSITION[1], room, TextStyle(9.5, colour=ink), 7.5, lines=3),
            ]
            is_readable = made[0].size_pt >= _LEAST_NAME_PT or height >= _ROW_HEIGHTS_PT[2]
            if is_readable and not any(text.cut for text in made):
                return height, made
        return _ROW_HEIGHTS_PT[-1], made

    def _absent_row(self, one: PersonAttendance) -> tuple[float, list[FittedText]]:
        delegate = one.row.delegate
        body = delegate.delegation or self.words["no_delegation"]
        made: list[FittedText] = []
        for height in (20.0, *_ROW_HEIGHTS_PT):
            room = height - 3.0
            made = [
                fitted(full_name(delegate) or "", _NAME[1], room, TextStyle(9.5, colour=INK), 7.5, "name"),
                fitted(delegate.position or "", _POSITION[1], room, TextStyle(9.0, colour=SOFT), 7.0),
                fitted(body, _BODY[1], room, TextStyle(9.0, colour=SOFT), 7.0),
            ]
            if not any(text.cut for text in made):
                return height, made
        return _ROW_HEIGHTS_PT[-1], made

    # -- drawing ---------------------------------------------------------------------------------------------------

    def _frame(self, page: int, pages: int) -> None:
        """What stands on every page: forum and title above; who, when, from where, check value and page below."""
        record, words, put = self.record, self.words, self.page.text
        small = TextStyle(8.5, colour=SOFT)
        put(self.attendance.forum.name, LEFT_PT, PAGE_HEIGHT_PT - 42.0, 340.0, 16.0, small)
        style = TextStyle(8.5, bold=True, colour=ACCENT)
        put(
            words["official_record"],
            RIGHT_PT - 170.0,
            PAGE_HEIGHT_PT - 42.0,
            170.0,
            16.0,
            style,
            align="right",
        )
        self.page.rule(PAGE_HEIGHT_PT - 45.0, ACCENT, 1.2)
        self.page.rule(40.0, RULE, 0.5)
        tiny = TextStyle(8.0, colour=FAINT)
        told = [f"{words['made_at']}: {words.moment(self.attendance.made_at_utc, self.table.zone)}"]
        if record.is_full:
            told.append(f"{words['exported_by']}: {record.operator} · {record.desk}")
        put("  ·  ".join(told), LEFT_PT, 25.0, 400.0, 13.0, tiny, floor_pt=5.5)
        if record.is_full:
            told = [f"{words['check_value']}: {grouped_check(record.check_value)}"]
            if record.desks:
                told.append(f"{words['from_desks']}: {', '.join(record.desks)}")
            put("  ·  ".join(told), LEFT_PT, 12.0, 470.0, 13.0, tiny, floor_pt=5.5)
        text = words["page"].format(page=words.count(page), pages=words.count(pages))
        put(text, RIGHT_PT - 110.0, 24.0, 110.0, 15.0, small, align="right")

    @property
    def _title_height_pt(self) -> float:
        height = 92.0 + (_HEADING_PT if self._heading_lines else 0.0)
        return height + (17.0 if self.table.selection() else 0.0)

    def _title(self) -> None:
        forum, top, put = self.attendance.forum, _TOP_PT, self.page.text
        if self._heading_lines is not None:
            state, motto = self._heading_lines
            style = TextStyle(13.0, bold=True, colour=INK)
            put(state, LEFT_PT, top - 20.0, WIDTH_PT, 20.0, style, align="center")
            put(motto, LEFT_PT, top - 37.0, WIDTH_PT, 17.0, TextStyle(11.0, colour=INK), align="center")
            middle = LEFT_PT + WIDTH_PT / 2
            self.page.rule(top - 40.0, INK, 0.7, middle - 60.0, middle + 60.0)
            top -= _HEADING_PT
        style = TextStyle(19.0, bold=True, colour=INK)
        put(self.words["official_record"], LEFT_PT, top - 28.0, WIDTH_PT, 28.0, style, align="center")
        style = TextStyle(13.0, bold=True, colour=ACCENT)
        put(forum.name, LEFT_PT, top - 62.0, WIDTH_PT, 34.0, style, align="center", lines=2, floor_pt=7.0)
        where = "  ·  ".join(part for part in (forum.venue, self.words.days(forum)) if part)
        put(where, LEFT_PT, top - 80.0, WIDTH_PT, 17.0, TextStyle(10.5, colour=SOFT), align="center")
        chosen = "  ·  ".join(self.table.selection())
        style = TextStyle(10.5, bold=True, colour=INK)
        put(chosen, LEFT_PT, top - 98.0, WIDTH_PT, 17.0, style, align="center")

    def _headings(self, top: float, _continued: bool) -> None:
        columns: tuple[tuple[str, tuple[float, float], Align], ...] = (
            ("number", _NUMBER, "right"),
            ("name_native", _NAME, "left"),
            ("position", _POSITION, "left"),
            ("time", _TIME, "right"),
            ("signature", _SIGN, "center"),
        )
        self._column_words(top, columns)

    def _absent_headings(self, top: float, _continued: bool) -> None:
        columns: tuple[tuple[str, tuple[float, float], Align], ...] = (
            ("number", _NUMBER, "right"),
            ("name_native", _NAME, "left"),
            ("position", _POSITION, "left"),
            ("delegation", _BODY, "left"),
        )
        self._column_words(top, columns)

    def _column_words(self, top: float, columns: tuple[tuple[str, tuple[float, float], Align], ...]) -> None:
        style = TextStyle(8.5, bold=True, colour=SOFT)
        for key, (left, width), align in columns:
            self.page.text(self.words[key], left, top - _HEADER_PT + 4.0, width, 16.0, style, align=align)
        self.page.rule(top - _HEADER_PT + 2.0, FAINT, 0.6)

    def _band(self, group: Group, top: float, continued: bool) -> None:
        bottom = top - _BAND_PT
        self.page.fill(LEFT_PT, bottom + 2.0, WIDTH_PT, _BAND_PT - 4.0, BAND)
        name, latin = self.table.delegation_names(group)
        if continued:
            name = f"{name} ({self.words['continued']})"
        share_left = RIGHT_PT - 70.0
        width = share_left - LEFT_PT - 16.0
        upper = 11.0 if latin else 0.0
        style = TextStyle(11.0, bold=True, colour=ACCENT)
        height = _BAND_PT - 4.0 - upper
        self.page.text(name, LEFT_PT + 8.0, bottom + 2.0 + upper, width, height, style, lines=2)
        if latin:
            self.page.text(latin, LEFT_PT + 8.0, bottom + 2.5, width, 11.0, TextStyle(8.0, colour=SOFT))
        facts = group.facts
        text = f"{self.words.count(facts.arrived_count)} / {self.words.count(facts.registered_count)}"
        style = TextStyle(11.5, bold=True, colour=GREEN if facts.is_complete else INK)
        self.page.text(text, share_left, bottom + 2.0, 62.0, _BAND_PT - 4.0, style, align="right")

    def _person(
        self,
        one: PersonAttendance,
        number: int,
        height: float,
        texts: list[FittedText],
        top: float,
        _continued: bool,
    ) -> None:
        bottom = top - height
        middle = bottom + height / 2
        style = TextStyle(9.0, colour=SOFT if counts(one.row) else FAINT)
        self.page.text(
            self.words.count(number), _NUMBER[0], middle - 8.0, _NUMBER[1], 16.0, style, align="right"
        )
        name, second, position = texts
        self.page.fitted(name, _NAME[0], bottom + 2.0 + second.height_pt)
        self.page.fitted(second, _NAME[0], bottom + 2.5)
        self.page.fitted(position, _POSITION[0], bottom + 2.0)
        self._time(one, middle)
        self.page.rule(bottom, RULE, 0.4)
        if one.row.is_present:
            self.page.upright(_SIGN[0] - 3.0, bottom, height, RULE)
            self.page.rule(bottom + 4.0, FAINT, 0.5, _SIGN[0] + 3.0, RIGHT_PT - 3.0)

    def _time(self, one: PersonAttendance, middle: float) -> None:
        (left, width), row = _TIME, one.row
        if row.first_in_utc is None:
            text = self.table.presence(row) or self.words.status(row.delegate.status)
            style = TextStyle(9.0, colour=FAINT)
            self.page.text(text, left, middle - 9.0, width, 18.0, style, align="right", lines=2, floor_pt=5.5)
            return
        local = row.first_in_utc.astimezone(self.table.zone)
        style = TextStyle(10.0, bold=True, colour=INK if counts(row) else FAINT)
        if not self._several_days:
            self.page.text(f"{local:%H:%M}", left, middle - 9.0, width, 18.0, style, align="right")
            return
        self.page.text(f"{local:%H:%M}", left, middle - 1.0, width, 12.0, style, align="right")
        small = TextStyle(7.0, colour=SOFT)
        day = self.words.day_of_forum(local.date())
        self.page.text(day, left, middle - 11.0, width, 10.0, small, align="right")

    def _section(self, count: int, top: float, continued: bool) -> None:
        text = f"{self.words['absentees']}: {self.words.count(count)}"
        if continued:
            text = f"{text} ({self.words['continued']})"
        style = TextStyle(12.0, bold=True, colour=ACCENT)
        self.page.text(text, LEFT_PT, top - _SECTION_PT + 2.0, WIDTH_PT, 22.0, style)

    def _absentee(
        self, number: int, height: float, texts: list[FittedText], top: float, _continued: bool
    ) -> None:
        bottom = top - height
        style = TextStyle(9.0, colour=SOFT)
        text = self.words.count(number)
        self.page.text(text, _NUMBER[0], bottom + height / 2 - 8.0, _NUMBER[1], 16.0, style, align="right")
        for fitted_text, (left, _) in zip(texts, (_NAME, _POSITION, _BODY), strict=True):
            self.page.fitted(fitted_text, left, bottom + 1.5)
        self.page.rule(bottom, RULE, 0.4)

    # -- the end ---------------------------------------------------------------------------------------------------

    def _end(self, top: float, _continued: bool) -> None:
        self._totals(top)
        self._signatures(top - _TOTALS_PT)

    def _totals(self, top: float) -> None:
        attendance, words = self.attendance, self.words
        cells = [
            ("registered", attendance.registered_count, INK, ""),
            (
                "present",
                attendance.arrived_count,
                GREEN,
                words.share(attendance.arrived_count, attendance.registered_count),
            ),
            ("represented", len(self.record.represented), INK, ""),
            ("absent", attendance.absent_count, INK, ""),
        ]
        width = WIDTH_PT / len(cells)
        for place, (key, count, colour, share) in enumerate(cells):
            left = LEFT_PT + place * width
            last = place == len(cells) - 1
            self.page.fill(left, top - 40.0, width - (0.0 if last else 6.0), 40.0, PALE)
            style = TextStyle(15.0, bold=True, colour=colour)
            self.page.text(words.count(count), left + 8.0, top - 22.0, 66.0, 20.0, style)
            soft = TextStyle(9.0, colour=SOFT)
            self.page.text(share, left + width - 62.0, top - 22.0, 46.0, 20.0, soft, align="right")
            self.page.text(
                words[key], left + 8.0, top - 38.0, width - 22.0, 15.0, TextStyle(8.5, colour=SOFT)
            )
        women, men, unknown = self.record.women
        if women or men:
            text = f"{words['present']} {words.count(attendance.arrived_count)}, {words['women']} {words.count(women)}"
            if unknown:
                text += f" ({words['women_unknown'].format(count=words.count(unknown))})"
            self.page.text(text, LEFT_PT, top - 58.0, WIDTH_PT, 15.0, TextStyle(9.5, bold=True, colour=INK))

    def _signatures(self, top: float) -> None:
        words, width = self.words, (WIDTH_PT - 40.0) / 2
        soft = TextStyle(8.5, colour=SOFT)
        for place, key in enumerate(("signed_record", "signed_head")):
            left = LEFT_PT + place * (width + 40.0)
            style = TextStyle(10.0, bold=True, colour=INK)
            self.page.text(words[key], left, top - 18.0, width, 16.0, style)
            for below, word in ((58.0, "signature"), (92.0, "signed_by")):
                self.page.rule(top - below + 13.0, FAINT, 0.6, left, left + width)
                self.page.text(words[word], left, top - below, width * 0.55, 12.0, soft)
            text = words["place_and_date"]
            self.page.text(text, left + width * 0.55, top - 58.0, width * 0.45, 12.0, soft, align="right")
