"""Attendance as a workbook: everybody, everybody by delegation, a summary with charts, and what lies behind the figures."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Sequence
from typing import IO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError
from xlsxwriter.worksheet import Worksheet

from delegates.domain.attendance import full_name
from delegates.domain.attendance_record import PersonAttendance, Record
from delegates.reports.steps import Step, no_step
from delegates.reports.table import Cell, Group, Table, counts, plain
from delegates.reports.words import Words
from delegates.reports.xlsx_book import FAINT, Book, sheet_name
from delegates.reports.xlsx_log import Log
from delegates.reports.xlsx_summary import Summary

__all__ = ["sheet_name", "write_workbook"]


def write_workbook(
    record: Record, file: IO[bytes], words: Words, columns: Sequence[str] = (), step: Step = no_step
) -> None:
    """The workbook into an open file. `columns` of the sheet of everybody are keys of `table.ALL_COLUMNS`."""
    table = Table(record, words, columns)
    # Into memory first: on a full disk the library would leave an archive open that cannot be closed any more.
    buffer = io.BytesIO()
    # Writing may be stopped half way, and then the library tidies nothing up.
    with tempfile.TemporaryDirectory(prefix="delegates-") as folder:
        options = {
            # Rows leave memory as they are written: a hundred thousand delegates need no more than ten.
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "use_zip64": len(record.people) + len(record.scans) > 100_000,
        }
        book = Workbook(buffer, options)
        try:
            _Writer(book, table, step).write()
            book.close()
        except XlsxFileError as error:
            # The library wraps what the disk of its own temporary files said.
            cause = error.args[0] if error.args else None
            if isinstance(cause, OSError):
                raise cause from error
            raise
        finally:
            for sheet in book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()
    file.write(buffer.getbuffer())


class _Writer:
    """The sheets of one workbook, written row by row from the top."""

    def __init__(self, book: Workbook, table: Table, step: Step) -> None:
        self.table, self.words, self.record = table, table.words, table.record
        self.attendance = table.attendance
        self.book = Book(book, self.words, table.zone, self.attendance.forum.name, step)
        self._step = step

    def write(self) -> None:
        made = self.attendance.made_at_utc.astimezone(self.table.zone).replace(tzinfo=None)
        title = f"{self.words['attendance']} · {self.attendance.forum.name}"
        self.book.book.set_properties({"title": plain(title)[:255], "created": made, "author": "Delegates"})
        # What a spreadsheet, or a script that reads the first sheet, is opened for stands first.
        self._everybody()
        self._by_delegation(self.table.groups())
        Summary(self.book, self.table).write()
        Log(self.book, self.table).write()

    def _everybody(self) -> None:
        columns = self.table.columns
        people = self.record.people
        sheet = self.book.table(
            self.words["attendance"],
            [(self.words[column.key], column.kind, column.width) for column in columns],
            self.table.rows(),
            faint={row for row, person in enumerate(people, 1) if not counts(person.row)},
        )
        keys = [column.key for column in columns]
        if "name_native" in keys:
            sheet.freeze_panes(1, keys.index("name_native") + 1)
        # All columns on one sheet of paper could not be read; who, from where and when they came can.
        if "first_in" in keys:
            sheet.print_area(0, 0, len(people), keys.index("first_in"))

    def _by_delegation(self, groups: Sequence[Group]) -> None:
        keys = ["number", "name_native", "name_latin", "position", "letter", "first_in", "remark"]
        widths = [8.0, 46.0, 32.0, 44.0, 10.0, 20.0, 34.0]
        if self.record.is_full:
            keys += ["last_out", "inside_known", "inside_estimated"]
            widths += [20.0, 12.0, 12.0]
        sheet = self.book.sheet(self.words["by_delegation"], widths)
        self.book.heading(sheet, 0, [self.words[key] for key in keys])
        row = 0
        for group in groups:
            row += 1
            self._step()
            self._delegation_line(sheet, row, group, len(keys))
            for number, person in enumerate(group.people, 1):
                row += 1
                sheet.set_row(row, None, None, {"level": 1})
                self._person_line(sheet, row, number, person)
        sheet.outline_settings(True, False)  # the heading stands above its people
        sheet.freeze_panes(1, 0)
        sheet.print_area(0, 0, row, len(keys) - 1)
        sheet.repeat_rows(0)

    def _delegation_line(self, sheet: Worksheet, row: int, group: Group, width: int) -> None:
        look = {"bold": True, "top": 1, "top_color": FAINT}
        name, latin = self.table.delegation_names(group)
        sheet.set_row(row, 26)
        share = f"{group.facts.arrived_count} / {group.facts.registered_count}"
        cells: list[Cell] = [None, name, latin, None, None, share]
        for column, cell in enumerate(cells + [None] * (width - len(cells))):
            self.book.put(sheet, row, column, cell, align="left", **look)

    def _person_line(self, sheet: Worksheet, row: int, number: int, one: PersonAttendance) -> None:
        person, delegate = one.row, one.row.delegate
        look: dict[str, object] = {} if counts(person) else {"font_color": FAINT}
        arrived = person.first_in_utc or (self.table.presence(person) or self.words.status(delegate.status))
        cells: list[Cell] = [
            full_name(delegate),
            delegate.second_name,
            delegate.position,
            delegate.category,
            arrived,
            "; ".join(part for part in (self.table.substitution(person), self.table.remark(person)) if part)
            or None,
        ]
        if self.record.is_full:
            total = one.total
            cells += [person.last_out_utc, total.known or None, total.estimated or None]
        self.book.put(sheet, row, 0, number, align="center", **look)
        for column, cell in enumerate(cells, 1):
            self.book.put(sheet, row, column, cell, **look)
