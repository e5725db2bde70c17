"""The field that filters a list, with its glass; the same on every page."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates.ui import icons, theme

GLASS_PX = 20


class SearchField(QLineEdit):
    """A line of text to search by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(icons.icon("search", GLASS_PX), QLineEdit.ActionPosition.LeadingPosition)
        theme.current().changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        look = theme.current()
        self._glass.setIcon(icons.icon("search", look.scaled(GLASS_PX), "text2"))
