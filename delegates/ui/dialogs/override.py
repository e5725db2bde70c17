"""Admitting against a refusal: what it goes against, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from delegates.ui.verdict_view import VerdictView
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

LEAST_LETTERS = 5


class OverrideSheet(Sheet):
    """`given` carries the reason, five letters at least."""

    given = Signal(str)

    def __init__(self, view: VerdictView, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="shield-check", main="-", danger=True)
        self.set_title(self.tr("Admit all the same"))
        if view.person is not None:
            name = " ".join(part for part in (view.person.honorific, view.person.name) if part)
            self.body.addWidget(DataLine(name, size="lead", bold=True, is_name=True))
        against = QLabel(": ".join(part for part in (view.word, *view.why[:1]) if part))
        against.setProperty("kind", "error")
        against.setTextFormat(Qt.TextFormat.PlainText)
        against.setWordWrap(True)
        self.body.addWidget(against)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.add_field(self.tr("Reason, five letters at least. It is recorded with your name."), self.reason)
        self.reason.textChanged.connect(self._judge)
        self.committed.connect(self._give)
        self._judge()
        self.reason.setFocus()

    @Slot()
    def _judge(self) -> None:
        self.set_main(self.tr("Admit"), on=len(self.reason.text().strip()) >= LEAST_LETTERS)

    @Slot()
    def _give(self) -> None:
        self.given.emit(self.reason.text().strip())
        self.accept()
