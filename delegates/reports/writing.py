"""One attendance, three forms of file: workbook, CSV, PDF."""

from __future__ import annotations

from pathlib import Path

from delegates.domain.attendance import Attendance
from delegates.errors import DeskError
from delegates.reports.words import LANGUAGES, Words

__all__ = ["LANGUAGES", "SUFFIXES", "write"]

SUFFIXES = (".xlsx", ".csv", ".pdf")


def write(attendance: Attendance, path: Path, language: str) -> None:
    """Write the attendance to a file whose suffix says in which form; language one of `LANGUAGES`.

    The file appears whole or not at all. Raises DeskError("invalid" field="out" why="suffix" | "disk_full" |
    "read_only" | "not_found" | "locked").
    """
    words = Words(language)
    # Each form brings a library of its own: only the one asked for is loaded.
    match path.suffix.lower():
        case ".xlsx":
            from delegates.reports.xlsx_file import write_xlsx

            write_xlsx(attendance, path, words)
        case ".csv":
            from delegates.reports.csv_file import write_csv

            write_csv(attendance, path, words)
        case ".pdf":
            from delegates.reports.pdf_file import write_pdf

            write_pdf(attendance, path, words)
        case _:
            raise DeskError("invalid", field="out", why="suffix", value=path.suffix)
