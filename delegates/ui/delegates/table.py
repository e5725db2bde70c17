"""The table of delegates: number, two-line name, two-line position, badge, arrival. No widgets in cells."""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from delegates.domain import search
from delegates.domain.people import RosterRow, Status
from delegates.ui import formats, lines, painters, theme
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, size_that_fits
from delegates.ui.table_model import Column, TableModel

translate = QCoreApplication.translate
NUMBER, NAME, POSITION, BADGE, ARRIVED = range(5)
LAST = 10**9


def badge_word(row: RosterRow) -> tuple[str, str, str]:
    """Word, icon and colour of a delegate's badge."""
    if not row.status.is_expected:
        blocked = row.status is Status.BLOCKED
        word = translate("DelegatesTable", "blocked") if blocked else translate("DelegatesTable", "cancelled")
        return word, "ban", "redtext"
    if row.badge_void:
        return translate("DelegatesTable", "void"), "ban", "redtext"
    if row.printed_at_utc is None:
        return translate("DelegatesTable", "not printed"), "circle-minus", "ambertext"
    if row.printed_text_differs:
        return translate("DelegatesTable", "other text"), "triangle-alert", "ambertext"
    return translate("DelegatesTable", "printed"), "printer", "text2"


class DelegatePainter(RowPainter):
    """Draws one row's cells; a long name gets smaller, then two lines, never an ellipsis."""

    def __init__(self, table: DelegatesTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        match column:
            case 0:
                self._number(painter, rect, row)
            case 1:
                self._name(painter, rect, row)
            case 2:
                self._position(painter, rect, row)
            case 3:
                word, icon, colour = badge_word(row)
                draw_tag(painter, rect, word, icon=icon, colour=colour, bold=colour != "text2")
            case _:
                self._arrived(painter, rect, row)

    def _number(self, painter: QPainter, rect: QRect, row: RosterRow) -> None:
        look = theme.current()
        side = look.scaled(28)
        tile = QRect(rect.right() - side, rect.y() + (rect.height() - side) // 2, side, side)
        draw_tile(painter, tile, self._table.category(row.category))
        size = look.px("body")
        top = lines.centred_top_px(rect.y(), rect.height(), size)
        lines.draw(
            painter,
            0,
            top,
            str(self._table.number(row)),
            size,
            look.colour("text2"),
            tabular=True,
            right_to=tile.left() - look.scaled(12),
        )

    @staticmethod
    def _name(painter: QPainter, rect: QRect, row: RosterRow) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        runs = [(row.honorific or "", quiet, False), (row.name, text, True)]
        size = size_that_fits(runs, look.px("body"), rect.width())
        fitted = lines.fit_name(row.name, rect.width(), (size,))
        if len(fitted.lines) > 1:
            top = rect.y() + max(0, (rect.height() - fitted.height_px) // 2)
            lines.draw_fitted(painter, rect.x(), top, fitted, text)
            return
        second = [(row.second_name, quiet, False)] if row.second_name else []
        draw_two_lines(painter, rect, runs, second)

    @staticmethod
    def _position(painter: QPainter, rect: QRect, row: RosterRow) -> None:
        look = theme.current()
        body = row.delegation_short or row.delegation or ""
        if not row.position:
            draw_two_lines(painter, rect, [(body, look.colour("text2"), False)])
            return
        draw_two_lines(
            painter, rect, [(row.position, look.colour("text"), False)], [(body, look.colour("text2"), False)]
        )

    def _arrived(self, painter: QPainter, rect: QRect, row: RosterRow) -> None:
        if row.checked_in_at_utc is not None:
            at = formats.time_of(row.checked_in_at_utc, self._table.zone)
            draw_tag(painter, rect, at, icon="circle-check", colour="greentext", bold=True)
        elif row.status.is_expected:
            draw_tag(painter, rect, translate("DelegatesTable", "not yet"), icon="circle-dashed")


class DelegatesTable(QTableView):
    """`opened` comes with Enter or a double click, `chosen` whenever another row is current."""

    opened = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self._numbers: dict[str, int] = {}
        self._categories: dict[str, Any] = {}
        self.rows: TableModel[RosterRow] = TableModel(
            [
                Column(
                    lambda: translate("DelegatesTable", "No."), lambda row: str(self.number(row)), right=True
                ),
                Column(
                    lambda: translate("DelegatesTable", "Name"),
                    lambda row: " ".join(part for part in (row.honorific, row.name) if part),
                    lambda row: row.search_text.partition(search.MARK)[2].lstrip("\n"),
                ),
                Column(
                    lambda: translate("DelegatesTable", "Position and delegation"),
                    lambda row: ", ".join(part for part in (row.position, row.delegation) if part),
                    lambda row: (row.rank if row.rank is not None else LAST, self.number(row)),
                ),
                Column(
                    lambda: translate("DelegatesTable", "Badge"),
                    lambda row: badge_word(row)[0],
                    lambda row: (row.printed_at_utc is not None, row.badge_void),
                ),
                Column(
                    lambda: translate("DelegatesTable", "Arrived"),
                    lambda row: (
                        formats.time_of(row.checked_in_at_utc, self.zone) if row.checked_in_at_utc else ""
                    ),
                    lambda row: (
                        row.checked_in_at_utc.timestamp() if row.checked_in_at_utc else float(LAST) * 10
                    ),
                ),
            ],
            key_of=lambda row: row.id,
            search_text_of=lambda row: row.search_text.partition(search.MARK)[2],
            parent=self,
        )
        self.setModel(self.rows)
        painters.prepare_table(self)
        self.setItemDelegate(DelegatePainter(self))
        self.setAccessibleName(translate("DelegatesTable", "Delegates"))
        header = self.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(POSITION, QHeaderView.ResizeMode.Stretch)
        theme.current().changed.connect(self._measure)
        self.selectionModel().currentRowChanged.connect(self._current)
        self._measure()

    def set_people(self, rows: list[RosterRow], categories: Any, zone: tzinfo) -> None:
        """Everybody, in roster order; the running number is the place in it."""
        self.zone = zone
        self._categories = {one.letter: one for one in categories}
        self._numbers = {row.id: number for number, row in enumerate(rows, 1)}
        chosen = self.current_row
        self.rows.set_rows(rows)
        if chosen is not None:
            self.choose(chosen.id)

    def number(self, row: RosterRow) -> int:
        return self._numbers.get(row.id, 0)

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)

    @property
    def current_row(self) -> RosterRow | None:
        return self.rows.row_at(self.currentIndex()) if self.currentIndex().isValid() else None

    def choose(self, delegate_id: str) -> None:
        """Make somebody the current row, where he or she is shown."""
        index = self.rows.shown_index_of(delegate_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead: letters belong to the search field."""

    def _current(self) -> None:
        self.chosen.emit(self.current_row)

    def _measure(self) -> None:
        look = theme.current()
        for column, width in ((NUMBER, 92), (BADGE, 128), (ARRIVED, 104)):
            self.setColumnWidth(column, look.scaled(width))
        self.verticalHeader().setDefaultSectionSize(look.scaled(60))
        self.horizontalHeader().setFixedHeight(look.px("table_header"))
