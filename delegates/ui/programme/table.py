"""The programme as a table: time, item and room, checkpoint, who is admitted, how many are in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.ui import formats, lines, painters, theme, wording
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, draw_wrapped
from delegates.ui.programme.rows import ProgrammeRow, state_of, times_of
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from delegates.domain.people import Category

translate = QCoreApplication.translate
TIME, TITLE, CHECKPOINT, ADMITS, ENTERED = range(5)


class ProgrammePainter(RowPainter):
    """Draws the cells of a row."""

    def __init__(self, table: ProgrammeTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, table = theme.current(), self._table
        text, quiet = look.colour("text"), look.colour("text2")
        if column == TIME:
            draw_two_lines(painter, rect, [(times_of(row, table.zone), text, True)])
        elif column == TITLE:
            second = " · ".join(part for part in (row.second_title, row.place) if part)
            if row.place and lines.width_px(second, look.scaled(painters.FLOOR_PX)) > rect.width():
                second = row.place  # the room is what a person looks for; the form has the rest
            draw_two_lines(painter, rect, [(row.title, text, True)], [(second, quiet, False)])
        elif column == CHECKPOINT:
            icon, words = state_of(row, table.now_utc, table.zone)
            self._state(painter, rect, icon, words)
        elif column == ADMITS:
            self._admits(painter, rect, row)
        else:
            size_px = look.px("body")
            shown = table.number(row.entered) if row.is_own else "–"
            lines.draw(
                painter, 0, lines.centred_top_px(rect.y(), rect.height(), size_px), shown, size_px,
                text if row.is_own else quiet, tabular=True, right_to=rect.right() + 1,
            )  # fmt: skip

    @staticmethod
    def _state(painter: QPainter, rect: QRect, icon: str, words: str) -> None:
        look = theme.current()
        draw_tag(painter, rect, "", icon=icon, colour="text")
        draw_wrapped(
            painter, rect.adjusted(look.scaled(22), 0, 0, 0), words, look.px("hint"), look.colour("text")
        )

    def _admits(self, painter: QPainter, rect: QRect, row: ProgrammeRow) -> None:
        look = theme.current()
        if row.checkpoint is None or not row.is_own:
            name = row.checkpoint.name if row.checkpoint is not None else ""
            words = (
                wording.filled(translate("ProgrammePage", "as {name}"), name=name)
                if name
                else translate("ProgrammePage", "not counted")
            )
            draw_two_lines(painter, rect, [(words, look.colour("text2"), False)], first_px=look.px("hint"))
            return
        admitted = row.checkpoint.categories
        tiles = [one for one in self._table.categories if admitted is None or one.letter in admitted]
        side, gap = look.scaled(22), look.scaled(4)
        if tiles and len(tiles) * (side + gap) > rect.width():
            gap = max(1, (rect.width() - len(tiles) * side) // max(1, len(tiles) - 1))
        for place, one in enumerate(tiles):
            y = rect.y() + (rect.height() - side) // 2
            draw_tile(painter, QRect(rect.x() + place * (side + gap), y, side, side), one)


class ProgrammeTable(RowTable):
    """The items of a day, and the checkpoints that have none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self.now_utc = datetime.now(UTC)
        self.categories: Sequence[Category] = ()
        self.language = "en"
        self.rows: TableModel[ProgrammeRow] = TableModel(
            [
                Column(lambda: translate("ProgrammePage", "Time"), lambda row: times_of(row, self.zone)),
                Column(
                    lambda: translate("ProgrammePage", "Item and room"),
                    lambda row: " · ".join(p for p in (row.title, row.second_title, row.place) if p),
                ),
                Column(
                    lambda: translate("ProgrammePage", "Checkpoint"),
                    lambda row: state_of(row, self.now_utc, self.zone)[1],
                ),
                Column(lambda: translate("ProgrammePage", "Admits"), self._admits),
                Column(
                    lambda: translate("ProgrammePage", "In", "a number of people"),
                    lambda row: self.number(row.entered) if row.is_own else "–",
                    right=True,
                ),
            ],
            key_of=lambda row: row.key,
            parent=self,
        )
        self.set_up(
            self.rows,
            ProgrammePainter(self),
            {TIME: 124, CHECKPOINT: 152, ADMITS: 228, ENTERED: 60},
            framed=True,
        )
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.rows.headerDataChanged.connect(self.measure)

    def number(self, value: int) -> str:
        return formats.number(value, self.language)

    def set_narrow(self, narrow: bool) -> None:
        """In little width the tiles give way; the card shows them."""
        self.setColumnHidden(ADMITS, narrow)

    def measure(self) -> None:
        """Columns and rows in the theme's present sizes."""
        super().measure()
        look = theme.current()
        # The last heading is one word at the table's edge: it is never cut, in whatever language.
        word = str(self.rows.headerData(ENTERED, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
        needed = round(lines.width_px(word, look.px("hint"), bold=True)) + look.scaled(2 * 12 + 6)
        self.setColumnWidth(ENTERED, max(look.scaled(60), needed))

    def _admits(self, row: ProgrammeRow) -> str:
        if row.checkpoint is None or not row.is_own:
            return ""
        admitted = row.checkpoint.categories
        return ", ".join(
            wording.category(one, self.language)
            for one in self.categories
            if admitted is None or one.letter in admitted
        )
