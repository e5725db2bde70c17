"""One attendance, several forms of file: workbook, official record, tables for people and for programs, figures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

from delegates.domain.attendance import Attendance
from delegates.domain.attendance_record import Record, record_of
from delegates.errors import DeskError
from delegates.reports.steps import Step, no_step
from delegates.reports.words import LANGUAGES, Words
from delegates.whole_file import written_whole

__all__ = ["LANGUAGES", "Form", "Look", "form_of", "write", "write_form", "write_into"]


class Form(StrEnum):
    """What is written. `TABLE` is the CSV file for people; the other two are for programs."""

    WORKBOOK = "workbook"
    RECORD = "record"
    TABLE = "table"
    PEOPLE = "people"
    SCANS = "scans"
    FIGURES = "figures"

    @property
    def suffix(self) -> str:
        return {Form.WORKBOOK: ".xlsx", Form.RECORD: ".pdf", Form.FIGURES: ".pdf"}.get(self, ".csv")


_OF_SUFFIX = {".xlsx": Form.WORKBOOK, ".csv": Form.TABLE, ".pdf": Form.RECORD}


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is written: its language, one of `LANGUAGES`; the columns of its tables, keys of `table.ALL_COLUMNS`,
    none for the usual ones; whether the lines of the Lao PDR stand above the official record."""

    language: str = "en"
    columns: tuple[str, ...] = ()
    national_heading: bool = False


def form_of(path: Path) -> Form:
    """The form that an ending stands for. Raises DeskError "invalid" (field "out", why "suffix")."""
    form = _OF_SUFFIX.get(path.suffix.lower())
    if form is None:
        raise DeskError("invalid", field="out", why="suffix", value=path.suffix)
    return form


def write(attendance: Attendance | Record, path: Path, language: str) -> None:
    """Write an attendance to a file whose suffix says in which form; language one of `LANGUAGES`.

    The file appears whole or not at all. Raises DeskError("invalid" field="out" why="suffix" | "disk_full" |
    "read_only" | "not_found" | "locked").
    """
    write_form(attendance, path, form_of(path), Look(language))


def write_form(
    attendance: Attendance | Record, path: Path, form: Form, look: Look, step: Step = no_step
) -> None:
    """Write an attendance in a form; raises as `write` does, and what `step` raises, which is asked every few rows."""
    Words(look.language)  # refused before there is a file
    with written_whole(path) as file:
        write_into(attendance, file, form, look, step)


def write_into(
    attendance: Attendance | Record, file: IO[bytes], form: Form, look: Look, step: Step = no_step
) -> None:
    """The same into an open file."""
    record = attendance if isinstance(attendance, Record) else record_of(attendance)
    words = Words(look.language)
    # Each form brings a library of its own: only the one asked for is loaded.
    match form:
        case Form.WORKBOOK:
            from delegates.reports.xlsx_file import write_workbook

            write_workbook(record, file, words, look.columns, step)
        case Form.RECORD:
            from delegates.reports.official_record import write_record

            write_record(record, file, words, national_heading=look.national_heading, step=step)
        case Form.TABLE:
            from delegates.reports.csv_file import write_table

            write_table(record, file, words, look.columns, step)
        case Form.PEOPLE:
            from delegates.reports.csv_file import write_people_csv

            write_people_csv(record, file, step)
        case Form.SCANS:
            from delegates.reports.csv_file import write_scans_csv

            write_scans_csv(record, file, step)
        case Form.FIGURES:
            from delegates.reports.figures_page import write_figures

            write_figures(record, file, words)
