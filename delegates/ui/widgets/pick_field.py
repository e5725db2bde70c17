"""A field that offers what begins with a few letters: typed on in the field, chosen with ↓ and Enter, never by itself.

The list never has the keyboard, so that it stays with the field, and Ctrl+Enter with the form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from delegates.ui import lines, theme
from delegates.ui.painters import RowPainter, draw_tag, draw_two_lines, within
from delegates.ui.table_model import Column, TableModel

ROW_PX: Final = 54
MOST_ROWS: Final = 5
ASK_AFTER_MS: Final = 60
LEAST_WIDTH_PX: Final = 380


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: `value` for the program, `name` bold, `second` beside or under it, `tag` at the right."""

    value: Any
    name: str
    second: str = ""
    tag: str = ""

    @property
    def words(self) -> str:
        return ", ".join(part for part in (self.name, self.second, self.tag) if part)


class _Painter(RowPainter):
    def __init__(self, view: PickList) -> None:
        super().__init__(ROW_PX, view)

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        rect = rect.adjusted(look.scaled(4), 0, -look.scaled(4), 0)
        taken = 0
        if row.tag:
            taken = draw_tag(painter, rect, row.tag, right=True) + look.scaled(12)
        room = rect.adjusted(0, 0, -taken, 0)
        second = within(row.second, room.width(), look.px("hint"))
        draw_two_lines(
            painter,
            room,
            [(row.name, look.colour("text"), True)],
            [(second, look.colour("text2"), False)],
        )


class PickList(QListView):
    """What is offered, over the fields below; it never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        # A tool tip's window takes neither focus nor keys, as a pop-up's does; it may be larger than the form under it.
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.choices: TableModel[Choice] = TableModel(
            [Column(str, lambda row: row.words)], key_of=id, parent=self
        )
        self.setModel(self.choices)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)
        self.setProperty("kind", "framed")
        self.hide()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead: letters belong to the field."""


class PickField(QLineEdit):
    """`wanted` asks for choices for a text, to be answered with `offer`; `picked` tells another choice, None for none.

    What is typed and not chosen stays as text.
    """

    wanted = Signal(str)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: Choice | None = None
        self._list: PickList | None = None
        self._is_setting = False
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(ASK_AFTER_MS)
        self._ask.timeout.connect(lambda: self.wanted.emit(self.text()))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._typed)

    @property
    def chosen(self) -> Choice | None:
        """What was chosen, as long as nothing else was typed."""
        return self._chosen

    def choose(self, choice: Choice | None) -> None:
        """Put a choice into the field, or empty it."""
        self._is_setting = True
        self.setText(choice.name if choice is not None else "")
        self.setCursorPosition(0)
        self._is_setting = False
        self._close()
        if choice != self._chosen:
            self._chosen = choice
            self.picked.emit(choice.value if choice is not None else None)
        self.setToolTip(choice.words if choice is not None else "")
        self.update()

    def recognise(self, text: str, choice: Choice | None) -> None:
        """Take a typed text for a choice that it names in full; nothing happens where the text is another one by now."""
        if choice is not None and self._chosen is None and self.text() == text:
            self.choose(choice)

    def offer(self, text: str, choices: Sequence[Choice]) -> None:
        """Show these for a text; an answer that comes too late is not shown."""
        if self.text() != text or not self.hasFocus() or self._chosen is not None:
            return
        view = self._view()
        view.choices.set_rows(list(choices))
        if not choices:
            view.hide()
            return
        self._place(view, len(choices))
        view.setCurrentIndex(view.choices.index(-1, 0))
        view.show()

    @property
    def offered(self) -> list[Choice]:
        """What can be chosen now; nothing while the list is closed."""
        return list(self._list.choices.rows()) if self._list is not None and self._list.isVisible() else []

    def _view(self) -> PickList:
        if self._list is None:
            self._list = PickList(self.window())
            self._list.setAccessibleName(self.accessibleName())
            self._list.clicked.connect(lambda index: self._take(index.row()))
        return self._list

    def _place(self, view: PickList, count: int) -> None:
        """Under the field, or over it where the screen has more room there."""
        look, screen = theme.current(), self.screen().availableGeometry()
        corner = self.mapToGlobal(QPoint(0, 0))
        below, above = screen.bottom() - corner.y() - self.height() - 4, corner.y() - screen.top() - 4
        row, frame = look.scaled(ROW_PX), 2 * view.frameWidth() + 2
        most = MOST_ROWS * row + frame
        is_below = below >= min(most, above)
        height = min(count, MOST_ROWS, max(1, ((below if is_below else above) - frame) // row)) * row + frame
        width = max(self.width(), look.scaled(LEAST_WIDTH_PX))
        left = max(screen.left(), min(corner.x(), screen.right() - width))
        view.setGeometry(
            left, corner.y() + self.height() + 2 if is_below else corner.y() - height - 2, width, height
        )

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self._is_setting:
            return
        if self._chosen is not None:
            self._chosen = None
            self.setToolTip("")
            self.picked.emit(None)
        if text.strip() and self.hasFocus():
            self._ask.start()
        else:
            self._ask.stop()
            self._close()

    def _close(self) -> None:
        self._ask.stop()
        if self._list is not None:
            self._list.hide()

    def _take(self, place: int) -> None:
        rows = self.offered
        if 0 <= place < len(rows):
            self.choose(rows[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view, key = self._list, event.key()
        is_open = view is not None and view.isVisible()
        marked = view.currentIndex().row() if view is not None and is_open else -1
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if view is not None and is_open:
                step = 1 if key == Qt.Key.Key_Down else -1
                place = max(0, min(view.choices.rowCount() - 1, marked + step))
                view.setCurrentIndex(view.choices.index(place, 0))
            elif key == Qt.Key.Key_Down and self._chosen is None:
                self.wanted.emit(self.text())
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and marked >= 0:
            self._take(marked)
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return
        if key == Qt.Key.Key_Escape and is_open:
            self._close()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._chosen is None or not self._chosen.second:
            return
        # The other name beside the first, where there is room; the tooltip says both.
        look = theme.current()
        size_px = look.px("hint")
        taken = round(lines.width_px(self.text(), look.px("body"))) + look.scaled(28)
        right = self.width() - look.scaled(32)
        if right - taken < lines.width_px(self._chosen.second, size_px):
            return
        painter = QPainter(self)
        top = lines.centred_top_px(0, self.height(), size_px)
        lines.draw(painter, 0, top, self._chosen.second, size_px, look.colour("text2"), right_to=right)
        painter.end()
