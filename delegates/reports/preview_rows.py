"""The first rows of a table as a reader of the file sees them, for the preview in the window."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from delegates.domain.attendance_record import Record
from delegates.reports.table import Cell, Table, plain
from delegates.reports.words import Words
from delegates.reports.writing import Form, Look, write_into


def preview_rows(record: Record, form: Form, look: Look, limit: int) -> tuple[list[str], list[list[str]]]:
    """Headings and at most `limit` rows; a workbook shows its first sheet."""
    # Names of people stand beside scans: of those all are needed.
    short = (
        replace(record, scans=record.scans[:limit])
        if form is Form.SCANS
        else replace(record, people=record.people[:limit])
    )
    if form is Form.WORKBOOK:
        table = Table(short, Words(look.language), look.columns)
        return table.headings(), [[_text(cell, table.zone) for cell in row] for row in table.rows()]
    target = io.BytesIO()
    write_into(short, target, form, look)
    lines = list(csv.reader(io.StringIO(target.getvalue().decode("utf-8-sig"), newline="")))
    return lines[0], lines[1:]


def _text(cell: Cell, zone: tzinfo) -> str:
    """A cell as a spreadsheet shows it."""
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell.astimezone(zone):%d/%m/%Y %H:%M}"
        case timedelta():
            minutes = round(cell.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case int():
            return str(cell)
        case _:
            return plain(cell)
