"""Attendance as a CSV file that Excel opens by a double click and no cell of which can be a formula.

UTF-8 with a byte order mark, CRLF, every field quoted, times as ISO 8601 in the forum's local time.
Source: OWASP, "CSV Injection".
"""

from __future__ import annotations

import csv
import io
import unicodedata
from datetime import datetime, tzinfo
from pathlib import Path

from delegates.domain.attendance import Attendance
from delegates.reports.table import Cell, Table, plain
from delegates.reports.words import Words
from delegates.whole_file import written_whole

# What makes a spreadsheet read a cell as a formula, in half and full width.
_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def write_csv(attendance: Attendance, path: Path, words: Words) -> None:
    """Write the whole table; see `delegates.reports.write` for what can go wrong."""
    table = Table(attendance, words)
    with written_whole(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(table.headings())
        writer.writerows([_field(cell, table.zone) for cell in row] for row in table.rows())
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
        case int():
            return str(cell)
        case _:
            return guarded(cell)
