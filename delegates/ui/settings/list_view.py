"""A table of the settings: rows of 42 px; Enter or a double click opens one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from delegates.ui import painters, theme
from delegates.ui.painters import RowPainter
from delegates.ui.table_model import Column, TableModel

ROW_PX = 42


class SettingsTable(QTableView):
    """`opened` carries the row. `widths` in px at 100 %; 0 takes what is left."""

    opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        key_of: Callable[[Any], Hashable],
        painter: Callable[[QTableView], RowPainter],
        widths: Sequence[int],
        parent: QWidget | None = None,
        search_text_of: Callable[[Any], str] = lambda row: "",
    ) -> None:
        super().__init__(parent)
        self.rows: TableModel[Any] = TableModel(columns, key_of, search_text_of, parent=self)
        self.setModel(self.rows)
        painters.prepare_table(self, ROW_PX)
        self.setItemDelegate(painter(self))
        self._widths = tuple(widths)
        for column, width in enumerate(widths):
            if not width:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        theme.current().changed.connect(self.measure)
        self.measure()

    @property
    def current(self) -> Any:
        return self.rows.row_at(self.currentIndex()) if self.currentIndex().isValid() else None

    def measure(self) -> None:
        """Columns and rows in the theme's present sizes."""
        look = theme.current()
        for column, width in enumerate(self._widths):
            if width:
                self.setColumnWidth(column, look.scaled(width))
        self.verticalHeader().setDefaultSectionSize(look.scaled(ROW_PX))
        self.horizontalHeader().setFixedHeight(look.px("table_header"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self._open()

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead."""
