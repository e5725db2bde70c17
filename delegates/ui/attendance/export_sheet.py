"""The form before an export: which kind of file, in which language; then the place of the file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget

from delegates.ui import files
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
# Languages of the exports; each names itself.
LANGUAGES = ("lo", "en", "vi", "km")


class ExportSheet(Sheet):
    """`chosen` carries the path and the language of the export."""

    chosen = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            translate("ExportSheet", "Export the attendance"),
            icon="file-down",
            main=translate("ExportSheet", "Choose a place"),
        )
        self._context = context
        kinds = QWidget()
        row = QHBoxLayout(kinds)
        row.setContentsMargins(0, 0, 0, 0)
        self._group = QButtonGroup(self)
        self.kinds: dict[str, Chip] = {}
        for suffix, word, icon in (
            (".xlsx", translate("ExportSheet", "Excel"), "file-spreadsheet"),
            (".pdf", translate("ExportSheet", "PDF, to print"), "file-text"),
            (".csv", translate("ExportSheet", "CSV"), "file-down"),
        ):
            chip = Chip(word, icon=icon, shows_cross=False)
            self._group.addButton(chip)
            row.addWidget(chip)
            self.kinds[suffix] = chip
        row.addStretch(1)
        self.kinds[".xlsx"].setChecked(True)
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(context.language.code)))
        self.add_field(translate("ExportSheet", "File"), kinds)
        self.add_field(translate("ExportSheet", "Language of the headings"), self.language)
        self.committed.connect(self._ask_place)

    @property
    def suffix(self) -> str:
        return next((suffix for suffix, chip in self.kinds.items() if chip.isChecked()), ".xlsx")

    @Slot()
    def _ask_place(self) -> None:
        words = {
            ".xlsx": translate("ExportSheet", "Excel (*.xlsx)"),
            ".pdf": translate("ExportSheet", "PDF (*.pdf)"),
            ".csv": translate("ExportSheet", "CSV (*.csv)"),
        }
        path = files.ask_save(
            self._context,
            self,
            translate("ExportSheet", "Save the attendance"),
            f"attendance{self.suffix}",
            words[self.suffix],
        )
        if path is None:
            return
        if path.suffix.lower() not in self.kinds:
            path = path.with_name(path.name + self.suffix)
        self.chosen.emit(path, str(self.language.currentData()))
        self.accept()
