"""Everybody with the time of arrival and of leaving."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.domain import search
from delegates.domain.attendance import AttendanceRow
from delegates.ui import formats, lines, theme, wording
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, size_that_fits
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from delegates.domain.people import Category

translate = QCoreApplication.translate
TILE, NAME, BODY, ARRIVED, LEFT, DESK = range(6)
NEVER_S = float(10**12)


def is_inside(row: AttendanceRow) -> bool:
    """Came and did not leave after the last entry."""
    if row.last_in_utc is None:
        return False
    return row.last_out_utc is None or row.last_out_utc < row.last_in_utc


def left_at(row: AttendanceRow) -> datetime | None:
    """When somebody left who is not back."""
    return None if is_inside(row) else row.last_out_utc


class AttendancePainter(RowPainter):
    """Tile, name in two lines, position and body, times, desk."""

    def __init__(self, table: AttendanceTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        person = row.delegate
        if column == TILE:
            side = look.scaled(28)
            tile = QRect(rect.right() - side, rect.y() + (rect.height() - side) // 2, side, side)
            draw_tile(painter, tile, self._table.category(person.category))
        elif column == NAME:
            runs = [(person.honorific or "", quiet, False), (person.name, text, True)]
            size_px = size_that_fits(runs, look.px("body"), rect.width())
            fitted = lines.fit_name(person.name, rect.width(), (size_px,))
            if len(fitted.lines) > 1:
                top = rect.y() + max(0, (rect.height() - fitted.height_px) // 2)
                lines.draw_fitted(painter, rect.x(), top, fitted, text)
            else:
                second = [(person.second_name, quiet, False)] if person.second_name else []
                draw_two_lines(painter, rect, runs, second)
        elif column == BODY:
            body = person.delegation_short or person.delegation or ""
            if person.position:
                draw_two_lines(painter, rect, [(person.position, text, False)], [(body, quiet, False)])
            else:
                draw_two_lines(painter, rect, [(body, quiet, False)])
        elif column == ARRIVED:
            self._arrived(painter, rect, row)
        elif column == LEFT:
            at = left_at(row)
            if at is not None:
                draw_tag(painter, rect, formats.time_of(at, self._table.zone), icon="log-out")
        elif row.desk:
            place = [(" · ".join(one for one in row.checkpoints if one), text, False)]
            who = [(" · ".join(_recorded_by(row)), quiet, False)]
            draw_two_lines(painter, rect, place, who, first_px=look.px("hint"))

    def _arrived(self, painter: QPainter, rect: QRect, row: AttendanceRow) -> None:
        if row.first_in_utc is not None:
            at = formats.time_of(row.first_in_utc, self._table.zone)
            icon, colour = (
                ("shield-check", "ambertext") if row.forced_reason else ("circle-check", "greentext")
            )
            draw_tag(painter, rect, at, icon=icon, colour=colour, bold=True)
        elif row.delegate.status.is_expected:
            draw_tag(painter, rect, translate("AttendancePage", "not yet"), icon="circle-dashed")


class AttendanceTable(RowTable):
    """In roster order; another order only by the header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self._categories: dict[str, Category] = {}
        self._place: dict[str, int] = {}
        self.rows: TableModel[AttendanceRow] = TableModel(
            [
                Column(str, lambda row: row.delegate.category, lambda row: row.delegate.category),
                Column(
                    lambda: translate("AttendancePage", "Name"),
                    lambda row: " ".join(p for p in (row.delegate.honorific, row.delegate.name) if p),
                    lambda row: row.delegate.search_text.partition(search.MARK)[2].lstrip("\n"),
                ),
                Column(
                    lambda: translate("AttendancePage", "Position and delegation"),
                    lambda row: ", ".join(p for p in (row.delegate.position, row.delegate.delegation) if p),
                    lambda row: self._place.get(row.delegate.id, 0),
                ),
                Column(
                    lambda: translate("AttendancePage", "Arrived"),
                    lambda row: self._time(row.first_in_utc),
                    lambda row: row.first_in_utc.timestamp() if row.first_in_utc else NEVER_S,
                ),
                Column(
                    lambda: translate("AttendancePage", "Left"),
                    lambda row: self._time(left_at(row)),
                    lambda row: _seconds(left_at(row)),
                ),
                Column(
                    lambda: translate("AttendancePage", "Where"),
                    lambda row: " · ".join((*filter(None, row.checkpoints), *_recorded_by(row))),
                    lambda row: (row.desk is None, row.desk or "", row.operator or ""),
                ),
            ],
            key_of=lambda row: row.delegate.id,
            search_text_of=lambda row: row.delegate.search_text.partition(search.MARK)[2],
            parent=self,
        )
        widths = {TILE: 64, ARRIVED: 112, LEFT: 104, DESK: 200}
        self.set_up(self.rows, AttendancePainter(self), widths, framed=True)

    def set_people(self, rows: Sequence[AttendanceRow], categories: Sequence[Category], zone: tzinfo) -> None:
        """Everybody, in roster order; the chosen row stays chosen."""
        self.zone = zone
        self._categories = {one.letter: one for one in categories}
        self._place = {row.delegate.id: number for number, row in enumerate(rows)}
        chosen = self.current
        top = self.verticalScrollBar().value()
        self.rows.set_rows(rows)
        if chosen is not None:
            index = self.rows.shown_index_of(chosen.delegate.id)
            if index.isValid():
                self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(top)

    def category(self, letter: str) -> Category | str:
        return self._categories.get(letter, letter)

    def set_narrow(self, narrow: bool) -> None:
        """In little width the last column goes."""
        self.setColumnHidden(DESK, narrow)

    def _time(self, at: datetime | None) -> str:
        return formats.time_of(at, self.zone) if at is not None else ""


def _recorded_by(row: AttendanceRow) -> list[str]:
    """Desk and operator, and whether they typed it in from paper."""
    paper = wording.from_paper() if row.from_paper else None
    return [part for part in (row.desk, row.operator, paper) if part]


def _seconds(at: datetime | None) -> float:
    return at.timestamp() if at is not None else NEVER_S
