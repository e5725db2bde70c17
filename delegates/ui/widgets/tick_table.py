"""A table whose rows are ticked: with Space, Enter or a click on the box."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from delegates.ui import icons, theme
from delegates.ui.widgets.row_table import RowTable

TICK = 0  # the column of the box


class TickTable(RowTable):
    """`ticks_changed` when another choice was made. `ticked` holds keys of rows; subclasses say what a row's key is."""

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticked: set[Any] = set()
        self.opened.connect(lambda row: self.tick([row], on=self.key_of(row) not in self.ticked))

    def key_of(self, row: Any) -> Hashable:
        """What a row is known by: every subclass says."""
        raise NotImplementedError

    def can_tick(self, row: Any) -> bool:
        """Whether a row has a box."""
        return True

    def tick(self, rows: Iterable[Any], *, on: bool = True) -> None:
        """Tick these, or take their ticks away."""
        keys = {self.key_of(row) for row in rows if self.can_tick(row)}
        self.ticked = self.ticked | keys if on else self.ticked - keys
        self.viewport().update()
        self.ticks_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # the sheet's own: it commits
            return
        if event.key() == Qt.Key.Key_Space:
            self._open()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            index = self.indexAt(event.position().toPoint())
            if index.isValid() and index.column() == TICK:
                self._open()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On the box a second click is a second click; elsewhere it ticks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == TICK:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)


def draw_box(painter: QPainter, rect: QRect, *, on: bool) -> None:
    """The box of a row, ticked or not, at the left of a cell."""
    look = theme.current()
    side = look.scaled(20)
    box = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("accent" if on else "strong"), 1))
    painter.setBrush(look.colour("accent" if on else "surface"))
    radius = look.scaled(4)
    painter.drawRoundedRect(box, radius, radius)
    if on:
        icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", "onaccent")
