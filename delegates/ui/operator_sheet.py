"""Who sits at this desk now: one field."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates.ui.widgets.dialog import Sheet


class OperatorSheet(Sheet):
    """`named` carries the name given."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="user-round", main="-")
        self.set_title(self.tr("Who sits here?"))
        self._name = QLineEdit()
        self._name.textChanged.connect(self._judge)
        self.add_field(self.tr("Name of the operator"), self._name)
        self.set_main(self.tr("Take over"), on=False)
        self.committed.connect(self._take)
        self._name.setFocus()

    @Slot()
    def _judge(self) -> None:
        self.set_main(self.tr("Take over"), on=bool(self._name.text().strip()))

    @Slot()
    def _take(self) -> None:
        self.named.emit(self._name.text().strip())
        self.accept()
