"""Who sits at this desk now: one field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from delegates.ui import wording
from delegates.ui.operators import known_spelling
from delegates.ui.widgets.dialog import Sheet


class OperatorSheet(Sheet):
    """`named` carries the name given, in the spelling of one that is `known`."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None, known: Sequence[str] = ()) -> None:
        super().__init__(parent, "", icon="user-round", main="-")
        self._known = known
        self.set_title(self.tr("Who sits here?"))
        self._name = QLineEdit()
        self._name.setMaxLength(200)
        self._name.textChanged.connect(self._judge)
        self.add_field(self.tr("Name of the operator"), self._name)
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setProperty("kind", "hint")
        self.body.addWidget(self._hint)
        self.set_main(self.tr("Take over"), on=False)
        self.committed.connect(self._take)
        self._name.setFocus()

    @property
    def name(self) -> str:
        """The name that will stand in the records."""
        return known_spelling(self._name.text(), self._known)

    @Slot()
    def _judge(self) -> None:
        typed = self._name.text().strip()
        self.set_main(self.tr("Take over"), on=bool(self.name))
        is_known_otherwise = self.name in self._known and self.name != typed
        self._hint.setText(
            wording.filled(self.tr("Known here as {name}."), name=self.name) if is_known_otherwise else ""
        )

    @Slot()
    def _take(self) -> None:
        self.named.emit(self.name)
        self.accept()
