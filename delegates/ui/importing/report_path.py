"""Where the report of an import goes, and what stands over its columns."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_report_path(window: QWidget) -> Path | None:
    """Ask for a file, a table or JSON; None where it was given up."""
    words = translate("ImportPage", "Table (*.csv);;JSON (*.json)")
    name, chosen = QFileDialog.getSaveFileName(
        window, translate("ImportPage", "Save this report"), "import.csv", words
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(".json" if "json" in chosen else ".csv")


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
