"""The table of attendance: who, from where, in and out."""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from delegates.domain import search
from delegates.domain.attendance import AttendanceRow
from delegates.ui import formats, painters, theme
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines
from delegates.ui.table_model import Column, TableModel

translate = QCoreApplication.translate
LATE = float("inf")


class _Painter(RowPainter):
    def __init__(self, table: AttendanceTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        person = row.delegate
        text, quiet = look.colour("text"), look.colour("text2")
        if column == 0:
            side = look.scaled(28)
            tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
            draw_tile(painter, tile, self._table.category(person.category))
            second = [(person.second_name, quiet, False)] if person.second_name else []
            draw_two_lines(
                painter,
                rect.adjusted(side + look.scaled(12), 0, 0, 0),
                [(person.honorific or "", quiet, False), (person.name, text, True)],
                second,
            )
        elif column == 1:
            first = [(person.position or "", text, False)] if person.position else []
            body = [(person.delegation_short or person.delegation or "", quiet, False)]
            draw_two_lines(painter, rect, first or body, body if first else ())
        elif column == 2:
            at = self._table.time(row.first_in_utc)
            if at:
                draw_tag(painter, rect, at, icon="circle-check", colour="greentext", bold=True)
            elif person.status.is_expected:
                draw_tag(painter, rect, translate("AttendanceTable", "not yet"), icon="circle-dashed")
            else:
                draw_tag(
                    painter, rect, translate("AttendanceTable", "cancelled"), icon="ban", colour="redtext"
                )
        else:
            draw_tag(painter, rect, self._table.time(row.last_out_utc))


class AttendanceTable(QTableView):
    """Everybody in roster order; a click on a head sorts by it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone: tzinfo = UTC
        self._categories: dict[str, Any] = {}
        self.people: TableModel[AttendanceRow] = TableModel(
            [
                Column(
                    lambda: translate("AttendanceTable", "Name"),
                    lambda row: row.delegate.name,
                    lambda row: row.delegate.search_text.partition(search.MARK)[2].lstrip("\n"),
                ),
                Column(
                    lambda: translate("AttendanceTable", "Position and delegation"),
                    lambda row: ", ".join(p for p in (row.delegate.position, row.delegate.delegation) if p),
                ),
                Column(
                    lambda: translate("AttendanceTable", "Arrived"),
                    lambda row: self.time(row.first_in_utc),
                    lambda row: row.first_in_utc.timestamp() if row.first_in_utc else LATE,
                ),
                Column(
                    lambda: translate("AttendanceTable", "Left"),
                    lambda row: self.time(row.last_out_utc),
                    lambda row: row.last_out_utc.timestamp() if row.last_out_utc else LATE,
                ),
            ],
            key_of=lambda row: row.delegate.id,
            search_text_of=lambda row: row.delegate.search_text.partition(search.MARK)[2],
            parent=self,
        )
        self.setModel(self.people)
        painters.prepare_table(self)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(translate("AttendanceTable", "Attendance"))
        for column in (0, 1):
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            self.setColumnWidth(column, theme.current().scaled(120))

    def show_rows(self, rows: Any, categories: Any, zone: tzinfo) -> None:
        """Everybody, in roster order."""
        self._zone = zone
        self._categories = {one.letter: one for one in categories}
        self.people.set_rows(rows)

    def time(self, at: Any) -> str:
        return formats.time_of(at, self._zone) if at is not None else ""

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)
