"""The badges of a run in roster order: tile, name, how it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from delegates.ui import icons, lines, painters, theme
from delegates.ui.badges.badge_state import LOOKS, Badge, word
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter
from delegates.ui.table_model import Column, TableModel

ROW_PX = 60


class BadgePainter(RowPainter):
    """Tile, honorific and name; under it the state's icon and word."""

    def __init__(self, view: BadgeList) -> None:
        super().__init__(ROW_PX, view)
        self._view = view

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, badge = theme.current(), row
        side = look.scaled(28)
        tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
        painters.draw_tile(painter, tile, self._view.category(badge.row.category))
        room = rect.adjusted(side + look.scaled(10), 0, 0, 0)
        runs: list[painters.Run] = [
            (badge.row.honorific or "", look.colour("text2"), False),
            (badge.row.name, look.colour("text"), True),
        ]
        name_px = painters.size_that_fits(runs, look.px("body"), room.width())
        fit = lines.fit_name(badge.row.name, room.width(), (name_px,))
        if len(fit.lines) > 1:  # a long name keeps all its letters and gives up the honorific here
            lines.draw_fitted(
                painter, room.x(), room.y() + (room.height() - fit.height_px) // 2, fit, look.colour("text")
            )
            return
        hint_px = look.px("hint")
        top = room.y() + max(0, (room.height() - lines.box_px(name_px) - lines.box_px(hint_px)) // 2)
        lines.draw_runs(painter, room.x(), top, name_px, runs)
        icon, colour = LOOKS[badge.state]
        below = min(top + lines.box_px(name_px), room.bottom() + 1 - lines.box_px(hint_px))
        small = look.scaled(16)
        icons.paint(
            painter, QRect(room.x(), below + (lines.box_px(hint_px) - small) // 2, small, small), icon, colour
        )
        lines.draw(
            painter,
            room.x() + small + look.scaled(6),
            below,
            self._view.word(badge),
            hint_px,
            look.colour(colour),
        )


class BadgeList(QTableView):
    """`chosen` carries the badge that was gone to, or None."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.badges: TableModel[Badge] = TableModel(
            [Column(lambda: "", lambda badge: f"{badge.row.name}, {self.word(badge)}")],
            key_of=lambda badge: badge.row.id,
            parent=self,
        )
        self.setModel(self.badges)
        painters.prepare_table(self, ROW_PX)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(BadgePainter(self))
        self.selectionModel().currentRowChanged.connect(self._moved)

    def category(self, letter: str) -> Any:
        """The category of a letter, the letter itself when it is not known."""
        return next((one for one in self._context.categories if one.letter == letter), letter)

    def word(self, badge: Badge) -> str:
        """How a badge stands, in the language in force."""
        workspace = self._context.workspace
        return word(badge, workspace.zone, self._context.language.code) if workspace is not None else ""

    def set_badges(self, badges: list[Badge]) -> None:
        """Show these; the one that was gone to stays, or the first is."""
        before = self.current()
        self.blockSignals(True)
        self.badges.set_rows(badges)
        self.blockSignals(False)
        if (before is None or not self.go_to(before.row.id)) and badges:
            self.go_to(badges[0].row.id)
        self.chosen.emit(self.current())

    def current(self) -> Badge | None:
        """The badge that was gone to."""
        index = self.currentIndex()
        return self.badges.row_at(index) if index.isValid() else None

    def go_to(self, delegate_id: str) -> bool:
        """Go to somebody's badge; False when it is not shown."""
        index = self.badges.shown_index_of(delegate_id)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def step(self, by: int) -> None:
        """So many badges on or back."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.badges.rowCount():
            self.setCurrentIndex(self.badges.index(row, 0))

    def dress(self) -> None:
        """Take the row height of the zoom in force."""
        self.verticalHeader().setDefaultSectionSize(theme.current().scaled(ROW_PX))

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(280), theme.current().scaled(300))

    def _moved(self) -> None:
        self.chosen.emit(self.current())
