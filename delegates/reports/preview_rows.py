"""The first rows of a table as a reader of the file sees them, for the preview in the window."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from delegates.domain.attendance_record import Record
from delegates.reports.writing import Form, Look, write_into


def preview_rows(record: Record, form: Form, look: Look, limit: int) -> tuple[list[str], list[list[str]]]:
    """Headings and at most `limit` rows; a workbook shows its first sheet."""
    shown = Form.TABLE if form is Form.WORKBOOK else form
    short = replace(record, people=record.people[:limit])
    if form is Form.SCANS:  # their names are of all people
        short = replace(record, scans=record.scans[:limit])
    target = io.BytesIO()
    write_into(short, target, shown, look)
    lines = list(csv.reader(io.StringIO(target.getvalue().decode("utf-8-sig"), newline="")))
    return lines[0], lines[1:]
