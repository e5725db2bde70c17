"""Who speaks, one name a line; while a name is typed, people of the roster are proposed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.people import RosterRow
from delegates.ui import theme
from delegates.ui.painters import RowPainter, draw_two_lines
from delegates.ui.table_model import ROW_ROLE

translate = QCoreApplication.translate
LOOK_AFTER_MS = 120
LEAST_LETTERS = 2
MOST_PROPOSED = 5
_ROW_PX = 48
_LINES = 3


def speaker_line(row: RosterRow) -> str:
    """A person as the programme prints him or her: honorific and name."""
    return " ".join(part for part in (row.honorific, row.name) if part)


class _PersonPainter(RowPainter):
    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        second = " · ".join(part for part in (row.position, row.delegation_short or row.delegation) if part)
        draw_two_lines(
            painter,
            rect,
            [(speaker_line(row), look.colour("text"), True)],
            [(second, look.colour("text2"), False)],
        )


class _Lines(QPlainTextEdit):
    """The text; keys that belong to the proposals are asked of the field first."""

    def __init__(self, field: SpeakersField) -> None:
        super().__init__()
        self._field = field
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._field.takes_key(event):
            super().keyPressEvent(event)


class SpeakersField(QWidget):
    """`wanted` carries what is being typed; answer it with `propose`. Enter takes a proposal only once one is marked
    with the arrows: by itself it begins the next line."""

    wanted = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _Lines(self)
        self.proposals = QListWidget()
        self.proposals.setProperty("kind", "framed")
        self.proposals.setItemDelegate(_PersonPainter(_ROW_PX, self.proposals))
        self.proposals.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.proposals.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.proposals.itemClicked.connect(self._take)
        self.proposals.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addWidget(self.proposals)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self._is_filling = False
        self.edit.textChanged.connect(self._typed)
        self.setFocusProxy(self.edit)
        theme.current().changed.connect(self._measure)
        self._measure()

    def set_speakers(self, speakers: str | None) -> None:
        """Show these lines; nothing is proposed for them."""
        self._is_filling = True
        self.edit.setPlainText(speakers or "")
        self._is_filling = False
        self.propose(())

    def speakers(self) -> str | None:
        """The lines that say something, or None."""
        told = (line.strip() for line in self.edit.toPlainText().splitlines())
        return "\n".join(filter(None, told)) or None

    def set_words(self, name: str) -> None:
        """What the field is."""
        self.edit.setAccessibleName(name)
        self.proposals.setAccessibleName(translate("ProgrammePage", "People of the roster"))

    def propose(self, rows: Sequence[RosterRow]) -> None:
        """Offer people; the first of them is not chosen by itself."""
        self.proposals.clear()
        for row in rows[:MOST_PROPOSED]:
            item = QListWidgetItem()
            item.setData(ROW_ROLE, row)
            item.setText(speaker_line(row))
            self.proposals.addItem(item)
        self.proposals.setCurrentRow(-1)
        self.proposals.setVisible(bool(rows))
        self._measure()

    def takes_key(self, event: QKeyEvent) -> bool:
        """What the arrows, Enter and Esc do while people are proposed; Ctrl+Enter is the form's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return True
        if not self.proposals.isVisible():
            if key == Qt.Key.Key_Escape:
                event.ignore()
            return key == Qt.Key.Key_Escape
        marked, count = self.proposals.currentRow(), self.proposals.count()
        if key == Qt.Key.Key_Down:
            self.proposals.setCurrentRow(min(count - 1, marked + 1))
        elif key == Qt.Key.Key_Up and marked >= 0:
            self.proposals.setCurrentRow(marked - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and marked >= 0:
            self._take(self.proposals.item(marked))
        elif key == Qt.Key.Key_Escape:
            self.propose(())
        else:
            return False
        return True

    @Slot()
    def _typed(self) -> None:
        self.changed.emit()
        if not self._is_filling:
            self._soon.start()

    @Slot()
    def _ask(self) -> None:
        typed = self._line()
        if self.edit.hasFocus() and sum(map(str.isalpha, typed)) >= LEAST_LETTERS:
            self.wanted.emit(typed)
        else:
            self.propose(())

    def _line(self) -> str:
        return self.edit.textCursor().block().text().strip()

    @Slot(object)
    def _take(self, item: QListWidgetItem) -> None:
        """Put the person in place of what was typed of the name."""
        cursor = self.edit.textCursor()
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        lead = "\n" if cursor.selectedText().startswith("\u2029") else ""
        cursor.insertText(lead + speaker_line(item.data(ROW_ROLE)))
        self._soon.stop()
        self.propose(())
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _measure(self) -> None:
        look = theme.current()
        self.edit.setFixedHeight(_LINES * look.line_px("body") + look.scaled(18))
        self.proposals.setFixedHeight(self.proposals.count() * look.scaled(_ROW_PX) + 2)
        if (column := self.layout()) is not None:
            column.setSpacing(look.scaled(4))
