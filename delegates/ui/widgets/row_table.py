"""The tables of the window: rows painted whole, opened by Enter or a double click, letters left to the search field."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from delegates.ui import painters, theme
from delegates.ui.painters import RowPainter
from delegates.ui.table_model import TableModel

ROW_PX = 60


class RowTable(QTableView):
    """`opened` carries a row at Enter or a double click, `chosen` whatever row is current now, or None.

    Subclasses make their model and painter and hand them to `set_up`.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TableModel[Any]
        self._row_px = ROW_PX
        self._widths: Mapping[int, int] = {}

    def set_up(
        self,
        model: TableModel[Any],
        painter: RowPainter,
        widths: Mapping[int, int],
        *,
        row_px: int = ROW_PX,
        framed: bool = False,
    ) -> None:
        """`widths` of columns in px at 100 %; the others share what is left."""
        self._model, self._row_px, self._widths = model, row_px, widths
        self.setModel(model)
        painters.prepare_table(self, row_px)
        if framed:
            self.setProperty("kind", "framed")
        self.setItemDelegate(painter)
        for column in range(model.columnCount()):
            if column not in widths:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current))
        theme.current().changed.connect(self.measure)
        self.measure()

    @property
    def current(self) -> Any:
        """The row that is current; None where none is."""
        return self._model.row_at(self.currentIndex()) if self.currentIndex().isValid() else None

    def choose(self, key: Hashable) -> bool:
        """Make a row current and bring it into sight; False where the filters keep it away."""
        index = self._model.shown_index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def measure(self) -> None:
        """Columns and rows in the theme's present sizes."""
        look = theme.current()
        for column, width in self._widths.items():
            self.setColumnWidth(column, look.scaled(width))
        self.verticalHeader().setDefaultSectionSize(look.scaled(self._row_px))
        self.horizontalHeader().setFixedHeight(look.px("table_header"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self._open()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead: letters belong to the search field."""

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)
