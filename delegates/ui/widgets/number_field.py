"""Fields for numbers; the style sheet's padding does not reach the text inside one, so it is given here."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from delegates.ui import theme


class NumberField(QSpinBox):
    """`QSpinBox` with the text where other fields have it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.current().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.lineEdit().setTextMargins(theme.current().scaled(10), 0, 0, 0)


class LengthField(QDoubleSpinBox):
    """A length in tenths of a millimetre, with the text where other fields have it."""

    def __init__(self, least_mm: float, most_mm: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least_mm, most_mm)
        self.setDecimals(1)
        self.setSingleStep(0.1)
        self.setSuffix(" mm")
        theme.current().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.lineEdit().setTextMargins(theme.current().scaled(10), 0, 0, 0)
