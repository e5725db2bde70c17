"""The form for a new forum: only the name is needed; then the place of its file is asked."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QWidget
from shiboken6 import isValid

from delegates.ui import files
from delegates.ui.context import Context
from delegates.ui.widgets.dialog import Sheet

# What no file name may hold on Windows; a forum's name often has a colon.
_NOT_IN_FILE_NAMES = frozenset('<>:"/\\|?*')


class NewForumDialog(Sheet):
    """`wanted` carries the path and the details once a person has chosen both."""

    wanted = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("NewForumDialog", "New forum"),
            icon="file-plus",
            main=translate("NewForumDialog", "Choose where to keep it"),
            width_px=520,
        )
        self._context = context
        self.name = QLineEdit()
        self.venue = QLineEdit()
        self.has_dates = QCheckBox(self.tr("The dates are known"))
        self.starts = QDateEdit(QDate.currentDate())
        self.ends = QDateEdit(QDate.currentDate())
        self.host = QComboBox()
        self.host.setEditable(True)
        self.host.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.host.setCurrentText("")
        self.add_field(self.tr("Name of the forum *"), self.name)
        self.add_field(self.tr("Venue"), self.venue)
        self.body.addWidget(self.has_dates)
        row = self.add_row()
        self.add_field(self.tr("First day"), self.starts, row)
        self.add_field(self.tr("Last day"), self.ends, row)
        self.add_field(self.tr("Host: the ministry or body that holds it"), self.host)
        for day in (self.starts, self.ends):
            day.setCalendarPopup(True)
            day.setDisplayFormat("dd.MM.yyyy")
            day.setEnabled(False)
        self.has_dates.toggled.connect(self.starts.setEnabled)
        self.has_dates.toggled.connect(self.ends.setEnabled)
        self.starts.dateChanged.connect(self.ends.setMinimumDate)
        self.name.textChanged.connect(self._named)
        self.committed.connect(self._ask_place)
        self.main_button.setEnabled(False)
        self.name.setFocus()

    def offer_hosts(self, names: list[str]) -> None:
        """Bodies of the reference data to choose from; any other can be typed. They may come when the form is gone."""
        if not isValid(self):
            return
        typed = self.host.currentText()
        self.host.clear()
        self.host.addItems(names)
        self.host.setCurrentText(typed)

    @Slot(str)
    def _named(self, text: str) -> None:
        self.main_button.setEnabled(bool(text.strip()))

    @Slot()
    def _ask_place(self) -> None:
        name = "".join(letter for letter in self.name.text() if letter not in _NOT_IN_FILE_NAMES).strip(" .")
        path = files.ask_save(
            self._context,
            self,
            self.tr("Where to keep the forum file"),
            f"{name[:60] or 'forum'}.forum",
            self.tr("Forum files (*.forum)"),
        )
        if path is not None:
            self.wanted.emit(path, self.details())
            self.accept()

    def details(self) -> dict[str, object]:
        """What was typed: name, venue, starts, ends, host; None where nothing was."""
        dated = self.has_dates.isChecked()
        return {
            "name": self.name.text(),
            "venue": self.venue.text() or None,
            "starts": _day(self.starts) if dated else None,
            "ends": _day(self.ends) if dated else None,
            "host": self.host.currentText().strip() or None,
        }


def _day(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
