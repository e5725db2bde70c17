"""Attendance as a workbook: a summary, everybody, everybody by delegation, and the overrides.

Every cell has a type: dates are dates (local time of the forum), numbers numbers, and text is text whatever it begins
with, so that no name becomes a formula or a link.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from delegates.domain.attendance import Attendance, AttendanceRow
from delegates.reports.table import COLUMNS, Cell, Group, Table, counts, plain
from delegates.reports.words import Words
from delegates.whole_file import written_whole

# Longest text of a cell and of a sheet's name. Source: Microsoft, "Excel specifications and limits".
_CELL_LETTERS = 32_767
_SHEET_LETTERS = 31
# Rows of the summary that its chart covers.
_CHART_ROWS = 11

# The fonts of an office PC in each country; where one is missing the spreadsheet takes its own for that script.
_FONTS = {"lo": "Phetsarath OT", "km": "Khmer OS", "vi": "Arial", "en": "Arial"}
_HEAD_FILL = "#E9EBF1"
_INK = "#1B1E2B"
_FAINT = "#7D8396"
_RULE = "#D6D9E3"

Script = Literal["lo", "km", "en"]


def write_xlsx(attendance: Attendance, path: Path, words: Words) -> None:
    """Write the workbook; see `delegates.reports.write` for what can go wrong."""
    data = _workbook(Table(attendance, words))
    with written_whole(path) as file:
        file.write(data)


def _workbook(table: Table) -> bytes:
    # Into memory first: on a full disk the library would leave an archive open that cannot be closed any more.
    buffer = io.BytesIO()
    book = Workbook(
        buffer,
        {
            # Rows leave memory as they are written: a hundred thousand delegates need no more than ten.
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "use_zip64": len(table.attendance.rows) > 100_000,
        },
    )
    try:
        _Writer(book, table).write()
        book.close()
    except XlsxFileError as error:
        # The library wraps what the disk of its own temporary files said.
        cause = error.args[0] if error.args else None
        if isinstance(cause, OSError):
            raise cause from error
        raise
    return buffer.getvalue()


def sheet_name(text: str, taken: Sequence[str] = ()) -> str:
    """The text as a name of a sheet: at most 31 letters, none forbidden, not taken in either letter case."""
    letters = "".join("-" if letter in "[]:*?/\\" else letter for letter in plain(text))
    name = letters.strip().strip("'")[:_SHEET_LETTERS].strip() or "-"
    others = {other.casefold() for other in taken}
    number = 2
    unique = name
    while unique.casefold() in others or unique.casefold() == "history":
        unique = f"{name[: _SHEET_LETTERS - len(str(number)) - 1]} {number}"
        number += 1
    return unique


def script_of(text: str) -> Script:
    """The script that decides about a cell's font: the first letter of Lao or Khmer, else Latin."""
    for letter in text:
        if "\u0e80" <= letter <= "\u0eff":
            return "lo"
        if "\u1780" <= letter <= "\u17ff":
            return "km"
    return "en"


class _Writer:
    """The sheets of one workbook, written row by row from the top."""

    def __init__(self, book: Workbook, table: Table) -> None:
        self.book = book
        self.table = table
        self.words = table.words
        self.attendance = table.attendance
        self._formats: dict[tuple[str, tuple[tuple[str, object], ...]], Format] = {}
        self._taken: list[str] = []
        self._moment = "d mmm yyyy hh:mm" if self.words.language == "en" else "dd/mm/yyyy hh:mm"

    def write(self) -> None:
        made = self.attendance.made_at_utc.astimezone(self.table.zone).replace(tzinfo=None)
        title = f"{self.words['attendance']} · {self.attendance.forum.name}"
        self.book.set_properties({"title": plain(title)[:255], "created": made, "author": "Delegates"})
        # What a spreadsheet, or a script that reads the first sheet, is opened for stands first.
        self._everybody()
        self._by_delegation(self.table.groups())
        self._summary()
        overrides = [row for row in self.attendance.rows if row.forced_reason]
        if overrides:
            self._overrides(overrides)

    # -- cells ---------------------------------------------------------------------------------------------------

    def _format(self, script: str, **look: object) -> Format:
        key = (script, tuple(sorted(look.items())))
        if key not in self._formats:
            plain_look = {
                "font_name": _FONTS[script],
                "font_size": 11,
                "font_color": _INK,
                "valign": "vcenter",
            }
            self._formats[key] = self.book.add_format(plain_look | look)
        return self._formats[key]

    def _put(self, sheet: Worksheet, row: int, column: int, cell: Cell, **look: object) -> None:
        script = self.words.language
        match cell:
            case None:
                if look:
                    sheet.write_blank(row, column, None, self._format(script, **look))
            case datetime():
                local = cell.astimezone(self.table.zone).replace(tzinfo=None)
                look = {"num_format": self._moment, "align": "left"} | look
                sheet.write_datetime(row, column, local, self._format(script, **look))
            case int():
                look = {"num_format": "#,##0"} | look
                sheet.write_number(row, column, cell, self._format(script, **look))
            case _:
                text = plain(cell)[:_CELL_LETTERS]
                script = script_of(text) if not text.isascii() else "en"
                sheet.write_string(row, column, text, self._format(script, **look))

    def _heading(
        self, sheet: Worksheet, row: int, texts: Sequence[str], *, counts_from: int | None = None
    ) -> None:
        """A line of headings; those from column `counts_from` on stand at the right, over their figures."""
        sheet.set_row(row, 34)
        look = {"bold": True, "bg_color": _HEAD_FILL, "bottom": 1, "bottom_color": _FAINT, "text_wrap": True}
        for column, text in enumerate(texts):
            side = "right" if counts_from is not None and column >= counts_from else "left"
            self._put(sheet, row, column, text, align=side, **look)

    def _sheet(self, title: str, widths: Sequence[int], *, landscape: bool = True) -> Worksheet:
        name = sheet_name(title, self._taken)
        self._taken.append(name)
        sheet = self.book.add_worksheet(name)
        sheet.set_default_row(21)  # Lao and Khmer stack marks above and below the line
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(9)  # A4
        if landscape:
            sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)
        sheet.fit_to_pages(1, 0)
        # "&" begins a code in a footer; doubled it is the sign itself.
        forum = plain(self.attendance.forum.name).replace("&", "&&")[:120]
        sheet.set_footer(f"&L{forum}&C{name.replace('&', '&&')}&R&P / &N")
        return sheet

    # -- sheets --------------------------------------------------------------------------------------------------

    def _summary(self) -> None:
        sheet = self._sheet(self.words["summary"], (40, 16, 16, 16, 12), landscape=False)
        row = self._title(sheet)
        row = chart_row = self._totals(sheet, row)
        if self.attendance.arrivals:
            row += _CHART_ROWS
        row = self._categories(sheet, row)
        row = self._delegations(sheet, row)
        if self.attendance.arrivals:
            self._arrivals(sheet, row, chart_row)

    def _title(self, sheet: Worksheet) -> int:
        forum = self.attendance.forum
        sheet.set_row(0, 34)
        self._put(sheet, 0, 0, forum.name, bold=True, font_size=16)
        facts = (
            ("venue", forum.venue),
            ("dates", self.words.days(forum)),
            ("made_at", self.attendance.made_at_utc),
        )
        row = 1
        for key, value in facts:
            if value is not None:
                self._put(sheet, row, 0, self.words[key], font_color=_FAINT)
                self._put(sheet, row, 1, value)
                row += 1
        return row + 1

    def _totals(self, sheet: Worksheet, row: int) -> int:
        attendance = self.attendance
        totals = (
            ("registered", attendance.registered_count),
            ("arrived", attendance.arrived_count),
            ("absent", attendance.absent_count),
            ("inside", attendance.inside_count),
            ("refused", attendance.refused_count),
        )
        for key, count in totals:
            self._put(sheet, row, 0, self.words[key], bold=True, bottom=1, bottom_color=_RULE)
            self._put(sheet, row, 1, count, bold=True, bottom=1, bottom_color=_RULE)
            row += 1
        return row + 1

    def _categories(self, sheet: Worksheet, row: int) -> int:
        lines = [
            (f"{letter} · {self.table.category_name(letter)}", registered, arrived)
            for letter, arrived, registered in self.attendance.by_category
            if registered or arrived
        ]
        return self._counted(sheet, row, "by_category", lines)

    def _delegations(self, sheet: Worksheet, row: int) -> int:
        lines = [
            (self.table.delegation_names(group)[0], group.facts.registered_count, group.facts.arrived_count)
            for group in self.table.groups()
        ]
        return self._counted(sheet, row, "by_delegation", lines)

    def _counted(self, sheet: Worksheet, row: int, title: str, lines: Sequence[tuple[str, int, int]]) -> int:
        """A table of "registered, arrived, absent, share" with its total; returns the row after it."""
        keys = ("registered", "arrived", "absent", "share")
        self._heading(sheet, row, [self.words[title], *(self.words[key] for key in keys)], counts_from=1)
        total = (self.words["total"], sum(line[1] for line in lines), sum(line[2] for line in lines))
        for name, registered, arrived in (*lines, total):
            row += 1
            look: dict[str, object] = {"bold": name == total[0], "bottom": 1, "bottom_color": _RULE}
            self._put(sheet, row, 0, name, text_wrap=True, **look)
            for column, count in enumerate((registered, arrived, registered - arrived), 1):
                self._put(sheet, row, column, count, **look)
            if registered:
                share = self._format("en", num_format="0%", **look)
                sheet.write_number(row, 4, arrived / registered, share)
        return row + 2

    def _arrivals(self, sheet: Worksheet, row: int, chart_row: int) -> None:
        """The figures at the end, their chart near the top, where no end of a page cuts it."""
        self._heading(sheet, row, [self.words["by_time"], self.words["arrived"]], counts_from=1)
        first = row + 1
        for at_utc, count in self.attendance.arrivals:
            row += 1
            self._put(sheet, row, 0, at_utc)
            self._put(sheet, row, 1, count)
        chart = self.book.add_chart({"type": "column"})
        name = sheet.get_name()
        chart.add_series(
            {
                "name": plain(self.words["by_time"]),
                "categories": [name, first, 0, row, 0],
                "values": [name, first, 1, row, 1],
                "fill": {"color": "#363C7A"},
                "gap": 30,
            }
        )
        chart.set_legend({"none": True})
        chart.set_x_axis({"num_format": "hh:mm", "text_axis": True})
        chart.set_y_axis({"min": 0, "major_gridlines": {"visible": True, "line": {"color": _RULE}}})
        chart.set_title({"name": plain(self.words["by_time"]), "name_font": {"size": 12}})
        chart.set_size({"width": 700, "height": 28 * (_CHART_ROWS - 1)})
        sheet.insert_chart(chart_row, 0, chart)

    def _everybody(self) -> None:
        sheet = self._sheet(self.words["attendance"], [column.width for column in COLUMNS])
        self._heading(sheet, 0, self.table.headings())
        last = 0
        for last, (cells, source) in enumerate(zip(self.table.rows(), self.attendance.rows, strict=True), 1):
            look: dict[str, object] = {} if counts(source) else {"font_color": _FAINT}
            for place, cell in enumerate(cells):
                self._put(sheet, last, place, cell, **look)
        keys = [column.key for column in COLUMNS]
        sheet.freeze_panes(1, keys.index("name_latin"))
        sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        # All columns on one sheet of paper could not be read; who, from where and when they came can.
        sheet.print_area(0, 0, last, keys.index("first_in"))
        sheet.repeat_rows(0)

    def _by_delegation(self, groups: Sequence[Group]) -> None:
        keys = ("number", "name_native", "name_latin", "position", "letter", "first_in", "remark")
        sheet = self._sheet(self.words["by_delegation"], (8, 46, 32, 44, 10, 20, 34))
        self._heading(sheet, 0, [self.words[key] for key in keys])
        row = 0
        for group in groups:
            row += 1
            self._delegation_line(sheet, row, group)
            for number, person in enumerate(group.rows, 1):
                row += 1
                sheet.set_row(row, None, None, {"level": 1})
                self._person_line(sheet, row, number, person)
        sheet.outline_settings(True, False)  # the heading stands above its people
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)

    def _delegation_line(self, sheet: Worksheet, row: int, group: Group) -> None:
        look = {"bold": True, "top": 1, "top_color": _FAINT}
        name, latin = self.table.delegation_names(group)
        sheet.set_row(row, 26)
        self._put(sheet, row, 0, None, **look)
        self._put(sheet, row, 1, name, **look)
        for column, cell in ((2, latin), (3, None), (4, None)):
            self._put(sheet, row, column, cell, **look)
        share = f"{group.facts.arrived_count} / {group.facts.registered_count}"
        self._put(sheet, row, 5, share, align="left", **look)
        self._put(sheet, row, 6, None, **look)

    def _person_line(self, sheet: Worksheet, row: int, number: int, person: AttendanceRow) -> None:
        delegate = person.delegate
        look: dict[str, object] = {} if counts(person) else {"font_color": _FAINT}
        name = " ".join(part for part in (delegate.honorific, delegate.name) if part)
        arrived = person.first_in_utc or (self.table.presence(person) or self.words.status(delegate.status))
        said = (self.table.substitution(person), self.table.remark(person))
        remark = "; ".join(part for part in said if part) or None
        cells = (name, delegate.second_name, delegate.position, delegate.category, arrived, remark)
        self._put(sheet, row, 0, number, align="center", **look)
        for column, cell in enumerate(cells, 1):
            self._put(sheet, row, column, cell, **look)

    def _overrides(self, rows: Sequence[AttendanceRow]) -> None:
        keys = ("name_native", "delegation", "first_in", "desk", "operator", "forced_reason")
        sheet = self._sheet(self.words["overrides"], (34, 40, 20, 16, 18, 50))
        self._heading(sheet, 0, [self.words[key] for key in keys])
        for place, row in enumerate(rows, 1):
            delegate = row.delegate
            cells = (
                delegate.name,
                delegate.delegation,
                row.first_in_utc,
                row.desk,
                row.operator,
                self.table.forced_reason(row),
            )
            for column, cell in enumerate(cells):
                self._put(sheet, place, column, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(keys) - 1)
        sheet.repeat_rows(0)
