"""Attendance as CSV files that Excel opens by a double click and no cell of which can be a formula.

UTF-8 with a byte order mark, CRLF, every field quoted. For people with headings in their language and local times; for
programs with names of columns that stay, words that are codes, and times that say their offset (docs/exports.md).
Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import IO
from zoneinfo import ZoneInfo

from delegates.domain.attendance_record import Record
from delegates.reports import machine_rows
from delegates.reports.steps import Step, no_step, stepping
from delegates.reports.table import Cell, Table, plain
from delegates.reports.words import Words

_ROWS = 200  # between two steps: some milliseconds

# What makes a spreadsheet read a cell as a formula, in half and full width.
_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def write_table(
    record: Record, file: IO[bytes], words: Words, columns: Sequence[str] = (), step: Step = no_step
) -> None:
    """One row a delegate, for people."""
    table = Table(record, words, columns)
    lines = ([_field(cell, table.zone) for cell in row] for row in table.rows())
    _write(file, table.headings(), lines, step)


def write_people_csv(record: Record, file: IO[bytes], step: Step = no_step) -> None:
    """One row a delegate, for programs."""
    zone = ZoneInfo(record.attendance.forum.zone)
    names = {one.letter: one.name for one in record.attendance.categories}
    lines = ([_code(cell, zone) for cell in machine_rows.person(one, names)] for one in record.people)
    _write(file, machine_rows.PEOPLE, lines, step)


def write_scans_csv(record: Record, file: IO[bytes], step: Step = no_step) -> None:
    """One row a scan, for programs: refused ones and those taken back too."""
    zone = ZoneInfo(record.attendance.forum.zone)
    lines = ([_code(cell, zone) for cell in row] for row in machine_rows.scans(record))
    _write(file, machine_rows.SCANS, lines, step)


def _write(file: IO[bytes], headings: Sequence[str], lines: Iterable[Sequence[str]], step: Step) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(stepping(lines, step, _ROWS))
    text.flush()
    text.detach()


def guarded(text: str) -> str:
    """The text as a spreadsheet shows it without computing it: an apostrophe stands before what looks like a formula.

    Phone numbers that begin with a plus get one too; the workbook has typed cells and needs none.
    """
    for letter in text:
        if letter in _FORMULA:
            return "'" + plain(text)
        if not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf"):
            break
    return plain(text)


def _field(cell: Cell, zone: tzinfo) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.astimezone(zone).isoformat(sep=" ", timespec="seconds")[:19]
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case int():
            return str(cell)
        case _:
            return guarded(cell)


def _code(cell: Cell | bool, zone: tzinfo) -> str:
    """A field for programs: yes and no are 1 and 0, lengths whole seconds."""
    match cell:
        case None:
            return ""
        case bool():
            return str(int(cell))
        case datetime():
            return cell.astimezone(zone).isoformat(timespec="milliseconds")
        case timedelta():
            return str(round(cell.total_seconds()))
        case int():
            return str(cell)
        case _:
            return guarded(cell)
