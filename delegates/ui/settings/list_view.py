"""A table of the settings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QTableView, QWidget

from delegates.ui.painters import RowPainter
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

ROW_PX = 42


class SettingsTable(RowTable):
    """Rows of 42 px. `widths` in px at 100 %; 0 takes what is left."""

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
        fixed = {column: width for column, width in enumerate(widths) if width}
        self.set_up(self.rows, painter(self), fixed, row_px=ROW_PX)
