"""The programme as a table: time, item and room, checkpoint, who is admitted, how many are in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.ui import formats, lines, painters, theme, wording
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, draw_wrapped
from delegates.ui.programme.item_form import overlap_words
from delegates.ui.programme.rows import ProgrammeRow, state_of, times_of
from delegates.ui.programme.rules import admitted_words
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from delegates.domain.overlaps import Overlap
    from delegates.domain.people import Category, Delegation

translate = QCoreApplication.translate
TIME, TITLE, CHECKPOINT, ADMITS, ENTERED = range(5)
ROW_PX, SPEAKERS_ROW_PX = 60, 78


class ProgrammePainter(RowPainter):
    """Draws the cells of a row."""

    def __init__(self, table: ProgrammeTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, table = theme.current(), self._table
        text, quiet = look.colour("text"), look.colour("text2")
        if column == TIME:
            self._time(painter, rect, row)
        elif column == TITLE:
            self._title(painter, rect, row)
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

    def _time(self, painter: QPainter, rect: QRect, row: ProgrammeRow) -> None:
        """The time; under it that the item collides with another: the form says with which."""
        look, times = theme.current(), times_of(row, self._table.zone)
        if row.key not in self._table.overlaps:
            draw_two_lines(painter, rect, [(times, look.colour("text"), True)])
            return
        upper = QRect(rect.x(), rect.y(), rect.width(), rect.height() // 2 + look.scaled(4))
        draw_two_lines(painter, upper, [(times, look.colour("text"), True)])
        lower = QRect(rect.x(), upper.bottom() - look.scaled(6), rect.width(), rect.bottom() - upper.bottom())
        words = translate("ProgrammePage", "collides")
        draw_tag(painter, lower, words, icon="triangle-alert", colour="ambertext", bold=True)

    def _title(self, painter: QPainter, rect: QRect, row: ProgrammeRow) -> None:
        """Title, room, and who speaks: whole names as far as there is room, the others counted."""
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        second = " · ".join(part for part in (row.second_title, row.place) if part)
        if row.place and lines.width_px(second, look.scaled(painters.FLOOR_PX)) > rect.width():
            second = row.place  # the room is what a person looks for; the form has the rest
        speakers = row.item.speaker_lines if row.item is not None else ()
        if not speakers:
            draw_two_lines(painter, rect, [(row.title, text, True)], [(second, quiet, False)])
            return
        third = look.scaled(26)
        upper = QRect(rect.x(), rect.y(), rect.width(), rect.height() - third + look.scaled(4))
        if not second:
            upper.setHeight(rect.height() // 2 + look.scaled(6))
        draw_two_lines(painter, upper, [(row.title, text, True)], [(second, quiet, False)])
        size_px = look.scaled(painters.FLOOR_PX)
        words = speakers_within(speakers, rect.width(), size_px)
        top = lines.centred_top_px(upper.bottom() - look.scaled(4), third, size_px)
        lines.draw(painter, rect.x(), top, words, size_px, text)

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
        letters, bodies = row.checkpoint.categories, row.checkpoint.delegations
        tiles = [
            one
            for one in self._table.categories
            if (letters is None and bodies is None) or one.letter in (letters or ())
        ]
        if bodies:
            words = translate("ProgrammePage", "%n delegation(s)", "", len(bodies))
            if not tiles:
                draw_two_lines(painter, rect, [(words, look.colour("text"), False)], first_px=look.px("hint"))
                return
            under = QRect(rect.x(), rect.center().y() - look.scaled(2), rect.width(), rect.height() // 2)
            draw_tag(painter, under, f"+ {words}", colour="text")
            rect = QRect(
                rect.x(), rect.y() + look.scaled(2), rect.width(), rect.height() // 2 + look.scaled(2)
            )
        side, gap = look.scaled(22), look.scaled(4)
        if tiles and len(tiles) * (side + gap) > rect.width():
            gap = max(1, (rect.width() - len(tiles) * side) // max(1, len(tiles) - 1))
        for place, one in enumerate(tiles):
            y = rect.y() + (rect.height() - side) // 2
            draw_tile(painter, QRect(rect.x() + place * (side + gap), y, side, side), one)


def speakers_within(speakers: Sequence[str], room_px: int, size_px: int) -> str:
    """Whole names, as many as there is room for, and how many more there are; nothing is ever cut through a name."""
    for shown in range(len(speakers), 0, -1):
        words = ", ".join(speakers[:shown])
        if shown < len(speakers):
            words = f"{words} + {len(speakers) - shown}"
        if lines.width_px(words, size_px) <= room_px:
            return words
    return translate("ProgrammePage", "%n speaker(s)", "", len(speakers))


class ProgrammeTable(RowTable):
    """The items of a day, and the checkpoints that have none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self.now_utc = datetime.now(UTC)
        self.categories: Sequence[Category] = ()
        self.delegations: Sequence[Delegation] = ()
        self.overlaps: Mapping[str, tuple[Overlap, ...]] = {}
        self.language = "en"
        self.rows: TableModel[ProgrammeRow] = TableModel(
            [
                Column(lambda: translate("ProgrammePage", "Time"), self._times),
                Column(lambda: translate("ProgrammePage", "Item and room"), self._words),
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

    def key(self, row: ProgrammeRow) -> str:
        """What a row is known by."""
        return row.key

    def set_all(self, rows: Sequence[ProgrammeRow]) -> None:
        """Other rows; all are higher where one of them has speakers."""
        self.rows.set_rows(rows)
        has_speakers = any(row.item is not None and row.item.speakers for row in rows)
        self._row_px = SPEAKERS_ROW_PX if has_speakers else ROW_PX
        self.measure()

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
        return admitted_words(row.checkpoint, self.categories, self.delegations, self.language)

    def _times(self, row: ProgrammeRow) -> str:
        told = overlap_words(self.overlaps.get(row.key, ())).replace("\n", " ")
        return " ".join(part for part in (times_of(row, self.zone), told) if part)

    def _words(self, row: ProgrammeRow) -> str:
        speakers = ", ".join(row.item.speaker_lines) if row.item is not None else ""
        return " · ".join(part for part in (row.title, row.second_title, row.place, speakers) if part)
