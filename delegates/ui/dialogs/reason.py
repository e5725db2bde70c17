"""A field for a reason with chips for the usual ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.widgets.chip import Chip


class ReasonField(QWidget):
    """`changed` whenever the reason changes. A chip is a reason by itself; the text adds to it."""

    changed = Signal()

    def __init__(self, usual: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scaled(8))
        row = QHBoxLayout()
        row.setSpacing(look.scaled(8))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.chips: list[Chip] = []
        for word in usual:
            chip = Chip(word)
            self._group.addButton(chip)
            self.chips.append(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self.text = QLineEdit()
        self.text.setMaxLength(200)
        if usual:
            column.addLayout(row)
        column.addWidget(self.text)
        self.setFocusProxy(self.chips[0] if self.chips else self.text)
        self._group.buttonClicked.connect(self._say)
        self.text.textChanged.connect(self._say)

    @property
    def reason(self) -> str:
        """The chip's word and what was typed."""
        chosen = self._group.checkedButton()
        words = [chosen.text() if chosen is not None else "", self.text.text().strip()]
        return ": ".join(word for word in words if word)

    @Slot()
    def _say(self) -> None:
        self.changed.emit()
