"""Taking back a check-in later than ten seconds after it: why is asked and recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from delegates.ui.dialogs.reason import ReasonField
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet


class UndoReasonSheet(Sheet):
    """`given` carries the reason."""

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="undo-2", main="-")
        self.set_title(self.tr("Take back the check-in"))
        self.body.addWidget(DataLine(name, size="lead", bold=True, is_name=True))
        self.reason = ReasonField(
            [self.tr("Wrong person"), self.tr("Scanned by mistake"), self.tr("Turned away")]
        )
        self.add_field(self.tr("Why? It is recorded with your name."), self.reason)
        self.reason.changed.connect(self._judge)
        self.committed.connect(self._give)
        self._judge()
        self.reason.setFocus()

    @Slot()
    def _judge(self) -> None:
        self.set_main(self.tr("Take back"), on=bool(self.reason.reason))

    @Slot()
    def _give(self) -> None:
        self.given.emit(self.reason.reason)
        self.accept()
