"""The report of an import as a file: where it goes, what stands over its columns, and that it is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from delegates.ui import files, wording
from delegates.ui.context import Context

translate = QCoreApplication.translate


def ask_report_path(context: Context, window: QWidget) -> Path | None:
    """Ask for a file, a table or JSON; None where it was given up."""
    return files.ask_save(
        context,
        window,
        translate("ImportPage", "Save this report"),
        "import.csv",
        translate("ImportPage", "Table (*.csv);;JSON (*.json)"),
    )


def say_report_saved(context: Context, out: Path) -> None:
    """The report is written."""
    text = wording.filled(translate("ImportPage", "The report is saved as {file}."), file=out.name)
    files.say_saved(context, text, out)


def report_headings() -> list[str]:
    """The heads of the report's columns."""
    return [
        translate("ImportPage", "File"),
        translate("ImportPage", "Sheet"),
        translate("ImportPage", "Row"),
        translate("ImportPage", "What will happen"),
        translate("ImportPage", "Person in the file"),
        translate("ImportPage", "Details"),
    ]
