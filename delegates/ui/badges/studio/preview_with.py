"""Whose badge the canvas shows: somebody whose badge is hard to draw, or anybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from delegates.domain import names
from delegates.domain.people import RosterRow
from delegates.ui import lines, painters, theme
from delegates.ui.badges.studio import words
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.button import IconButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.row_table import RowTable
from delegates.ui.widgets.search_field import SearchField

translate = QCoreApplication.translate
ROW_PX = 66


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to preview with, and for what trial; "" for somebody out of the roster."""

    row: RosterRow
    trial: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.trial, self.row.id


class _Painter(RowPainter):
    """Tile and name; under it the trial, or the delegation."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(ROW_PX, parent)
        self._context = context

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, person = theme.current(), row.row
        side = look.scaled(22)
        known = next(
            (one for one in self._context.categories if one.letter == person.category), person.category
        )
        painters.draw_tile(
            painter, QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side), known
        )
        room = rect.adjusted(side + look.scaled(8), 0, 0, 0)
        above = words.trial(row.trial) if row.trial else person.name
        below = person.name if row.trial else (person.delegation or person.second_name or "")
        body, hint = look.scaled(14), look.px("hint")
        first_px = painters.size_that_fits([(above, look.colour("text"), False)], body, room.width())
        first = lines.fit_name(above, room.width(), (first_px,))
        second = lines.fit_name(below, room.width(), (hint,))
        step = lines.box_px(hint) - 4  # a little closer than in tables: three lines in a low row
        count = len(first.lines) + len(second.lines)
        top = room.y() + max(0, (room.height() - step * count) // 2) - 2
        painter.setClipRect(room)
        for fit, colour in ((first, "text"), (second, "text2")):
            for text in fit.lines:
                lines.draw(painter, room.x(), top, text, fit.size_px, look.colour(colour))
                top += step


class _People(RowTable):
    """The hardest first, then everybody."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people: TableModel[Choice] = TableModel(
            [Column(lambda: "", _said)],
            key_of=lambda choice: choice.key,
            search_text_of=lambda choice: choice.row.search_text,
            parent=self,
        )
        self.set_up(self.people, _Painter(context, self), {}, row_px=ROW_PX)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: self.opened.emit(self.people.row_at(index)))


class PreviewWith(Card):
    """`chosen` carries a `RosterRow`; `closed` comes when a person wants the list of boxes back."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.close_button = IconButton("x", "")
        self.close_button.clicked.connect(self.closed)
        self.add_to_head(self.close_button)
        look = theme.current()
        room = QVBoxLayout()
        room.setContentsMargins(*(look.scaled(px) for px in (12, 8, 12, 8)))
        self.search = SearchField()
        self.search.textChanged.connect(self._filter)
        room.addWidget(self.search)
        self.body.addLayout(room)
        self.table = _People(context)
        self.table.opened.connect(self._open)
        self.body.addWidget(self.table, 1)
        self.retranslate()

    def show_people(self, rows: Sequence[RosterRow], hardest: Mapping[str, RosterRow]) -> None:
        """The trials, then the roster."""
        trials = [Choice(row, trial) for trial, row in hardest.items()]
        self.table.people.set_rows([*trials, *(Choice(row) for row in rows)])

    def begin(self) -> None:
        """Go to the search."""
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.table.current is None and self.table.people.rowCount():
                self.table.setCurrentIndex(self.table.people.index(0, 0))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.hasFocus():
            first = self.table.people.row_at(0)
            if first is not None and self.search.text().strip():
                self._open(first)
            return
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _filter(self) -> None:
        text = names.key(self.search.text())
        # Whoever searches wants people; the trials stand in the roster too.
        self.table.people.set_filter(text, (lambda choice: not choice.trial) if text else None)

    def _open(self, choice: Choice | None) -> None:
        if choice is not None:
            self.chosen.emit(choice.row)
            self.closed.emit()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.set_title(translate("Studio", "Preview with"))
        self.close_button.set_word(translate("Studio", "Back to the boxes"))
        self.search.setPlaceholderText(translate("Studio", "Anybody by name"))
        self.search.setAccessibleName(translate("Studio", "Anybody by name"))
        self.table.setAccessibleName(translate("Studio", "The hardest badges, then everybody"))

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(232), theme.current().scaled(300))


def _said(choice: Choice) -> str:
    return f"{words.trial(choice.trial)}: {choice.row.name}" if choice.trial else choice.row.name
