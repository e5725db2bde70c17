"""A field for a whole number; the style sheet's padding does not reach the text inside one, so it is given here."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from delegates.ui import theme


class NumberField(QSpinBox):
    """`QSpinBox` with the text where other fields have it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.lineEdit().setTextMargins(theme.current().scaled(10), 0, 0, 0)
