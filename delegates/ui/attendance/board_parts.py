"""Pieces of the board: a card with a head, a tile with one count, rows of delegations and of guests not yet here.

All of them paint themselves, so that the same board hangs on the wall half as large again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from delegates.ui import icons, lines, theme
from delegates.ui.attendance.scale import FLOOR_PX, Scale
from delegates.ui.painters import draw_wrapped, focus_ring
from delegates.ui.table_model import ROW_ROLE, Column, TableModel

ROW_PX = 42
GUEST_ROW_PX = 58
LEAST_WITH_BAR_PX = 460


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One delegation as the board shows it; `head` is "in", "not_yet" or "" where none is marked."""

    number: int
    name: str
    head: str
    head_word: str
    arrived: int
    registered: int

    @property
    def is_complete(self) -> bool:
        return 0 < self.registered == self.arrived

    @property
    def words(self) -> str:
        return f"{self.number} {self.name}, {self.head_word} {self.arrived} / {self.registered}"


@dataclass(frozen=True, slots=True)
class GuestRow:
    """A guest who is expected: honorific and name as given, the body, the telephone to call and who answers there.

    `second` is the liaison's name, or a second telephone where no liaison is known.
    """

    honorific: str
    name: str
    body: str
    phone: str
    second: str

    @property
    def words(self) -> str:
        parts = (self.honorific, self.name, self.body, self.phone, self.second)
        return ", ".join(part for part in parts if part)


class BoardCard(QFrame):
    """A card whose head is painted at the board's scale; `note` stands at its right end."""

    def __init__(self, scale: Scale, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._scale, self._icon = scale, icon
        self._title, self._note, self._is_strong = "", "", False
        self.body = QVBoxLayout(self)
        self.body.setSpacing(0)
        self.measure()

    def set_words(self, title: str, note: str = "", *, strong: bool = False) -> None:
        """The head's words."""
        self._title, self._note, self._is_strong = title, note, strong
        self.setAccessibleName(f"{title} {note}".strip())
        self.update()

    def title(self) -> str:
        return self._title

    def note(self) -> str:
        return self._note

    def measure(self) -> None:
        """Make room for the head in the theme's present sizes."""
        self.body.setContentsMargins(1, self._scale.scaled(44) + 1, 1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, scale, look = QPainter(self), self._scale, theme.current()
        head, x = scale.scaled(44), scale.scaled(16)
        painter.fillRect(1, head, self.width() - 2, 1, look.colour("border"))
        if self._icon:
            side = scale.scaled(20)
            icons.paint(painter, QRect(x, (head - side) // 2, side, side), self._icon, "ambertext")
            x += side + scale.scaled(8)
        note_px = scale.px("body" if self._is_strong else "hint")
        note = lines.draw(
            painter, 0, lines.centred_top_px(0, head, note_px), self._note, note_px,
            look.colour("text" if self._is_strong else "text2"),
            bold=self._is_strong, right_to=self.width() - scale.scaled(16),
        )  # fmt: skip
        room = round(self.width() - x - note - scale.scaled(24))
        size_px = _fitting(self._title, scale.px("body"), room, bold=True)
        top = lines.centred_top_px(0, head, size_px)
        lines.draw(painter, x, top, self._title, size_px, look.colour("text"), bold=True)


class CountTile(QFrame):
    """A caption, one large number, and what it is to be read against. `opened` comes from a tile that opens something."""

    opened = Signal()

    def __init__(self, scale: Scale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._scale = scale
        self._caption, self._number, self._rest, self._is_low = "", "", "", False
        self._opens = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, caption: str, number: str, rest: str = "") -> None:
        """What is counted, how many, and the rest in small."""
        self._caption, self._number, self._rest = caption, number, rest
        self.setAccessibleName(" ".join(part for part in (caption, number, rest) if part))
        self.updateGeometry()
        self.update()

    def set_opens(self) -> None:
        """It shows that there is more behind it, and takes the keyboard and a click."""
        self._opens = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._opens and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._opens and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def set_low(self, low: bool) -> None:
        """In little room the caption stands beside the number."""
        self._is_low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._scale
        hint_px = theme.current().scaled(FLOOR_PX) if self._is_low else scale.px("hint")
        number = lines.width_px(self._number, scale.px("title" if self._is_low else "name_2"), bold=True)
        rest = lines.width_px(self._rest, hint_px)
        wanted = max(lines.width_px(self._caption, hint_px), number + scale.scaled(8) + rest)
        return QSize(round(wanted) + scale.scaled(26), scale.scaled(64 if self._is_low else 88))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, scale, look = QPainter(self), self._scale, theme.current()
        x, room = scale.scaled(12 if self._is_low else 16), self.width() - scale.scaled(24)
        if self._opens:
            side = scale.scaled(16)
            room -= side
            mark = QRect(self.width() - side - scale.scaled(8), scale.scaled(8), side, side)
            icons.paint(painter, mark, "chevron-right", "text2")
            if self.hasFocus():
                focus_ring(painter, self.rect(), look.colour("accent"))
        caption_px = _fitting(self._caption, scale.px("hint"), room)
        top = scale.scaled(2 if self._is_low else 7)
        lines.draw(painter, x, top, self._caption, caption_px, look.colour("text2"))
        number_px = scale.px("title" if self._is_low else "name_2")
        baseline = self.height() - scale.scaled(12 if self._is_low else 20)
        width = lines.draw(
            painter, x, baseline - lines.baseline_px(number_px), self._number, number_px,
            look.colour("text"), bold=True,
        )  # fmt: skip
        gap = scale.scaled(8)
        rest_px = _fitting(self._rest, scale.px("hint"), round(room - width - gap))
        lines.draw(
            painter, x + width + gap, baseline - lines.baseline_px(rest_px), self._rest, rest_px,
            look.colour("text2"),
        )  # fmt: skip


class _RowPainter(QStyledItemDelegate):
    """A row of the board at its scale: the ground and the line under it; subclasses draw what stands there."""

    row_px = 0
    kind: type = object

    def __init__(self, scale: Scale, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = scale

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._scale.scaled(self.row_px))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, self.kind):
            return
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.current().colour("border"))
        self._row(painter, rect, row)
        painter.restore()

    def _row(self, painter: QPainter, rect: QRect, row: Any) -> None:
        """Draw what stands in the row: every subclass does."""
        raise NotImplementedError


class BodyPainter(_RowPainter):
    """A delegation in one line: number, name, head, bar, m of n."""

    row_px = ROW_PX
    kind = BodyRow

    def _row(self, painter: QPainter, rect: QRect, row: BodyRow) -> None:
        scale, look = self._scale, theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        body_px, hint_px = scale.px("body"), scale.px("hint")
        top = lines.centred_top_px(rect.y(), rect.height(), body_px)
        right = rect.right() - scale.scaled(16)
        # m of n, m bold
        rest = f" / {row.registered}"
        lines.draw(painter, 0, top, rest, body_px, quiet, tabular=True, right_to=right)
        right_m = right - lines.width_px(rest, body_px)
        lines.draw(painter, 0, top, str(row.arrived), body_px, text, bold=True, right_to=right_m)
        # In little width the bar gives way: m of n says the same.
        word_right = right - scale.scaled(68)
        if rect.width() >= scale.scaled(LEAST_WITH_BAR_PX):
            bar = QRect(right - scale.scaled(140), rect.center().y() - scale.scaled(3), scale.scaled(72), 0)
            bar.setHeight(scale.scaled(6))
            self._bar(painter, bar, row)
            word_right = bar.left() - scale.scaled(12)
        name_right = word_right
        if row.head:
            is_in = row.head == "in"
            ink = look.colour("greentext" if is_in else "text2")
            side = scale.scaled(16)
            size_px = _fitting(row.head_word, hint_px, scale.scaled(76), bold=is_in)
            name_right = word_right - scale.scaled(100)
            icons.paint(painter, QRect(name_right, rect.center().y() - side // 2, side, side), "crown", ink)
            word_top = lines.centred_top_px(rect.y(), rect.height(), size_px)
            word_x = name_right + side + scale.scaled(8)
            lines.draw(painter, word_x, word_top, row.head_word, size_px, ink, bold=is_in)
        number_top = lines.centred_top_px(rect.y(), rect.height(), hint_px)
        lines.draw(
            painter, rect.left() + scale.scaled(16), number_top, str(row.number), hint_px, quiet, bold=True
        )
        name_x = rect.left() + scale.scaled(48)
        room = max(scale.scaled(80), name_right - scale.scaled(8) - name_x)
        draw_wrapped(painter, QRect(name_x, rect.y(), room, rect.height()), row.name, body_px, text)

    def _bar(self, painter: QPainter, rect: QRect, row: BodyRow) -> None:
        look, radius = theme.current(), rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("border"))
        painter.drawRoundedRect(rect, radius, radius)
        if row.arrived and row.registered:
            part = QRect(rect)
            part.setWidth(max(rect.height(), round(rect.width() * row.arrived / row.registered)))
            painter.setBrush(look.colour("green" if row.is_complete else "accent"))
            painter.drawRoundedRect(part, radius, radius)


class GuestPainter(_RowPainter):
    """A guest in two lines, the telephone to call at the right."""

    row_px = GUEST_ROW_PX
    kind = GuestRow

    def _row(self, painter: QPainter, rect: QRect, row: GuestRow) -> None:
        scale, look = self._scale, theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        hint_px, body_px = scale.px("hint"), scale.px("body")
        right = rect.right() - scale.scaled(16)
        taken = 0.0
        half = (rect.height() - scale.scaled(4)) // 2
        if row.phone:
            top = lines.centred_top_px(rect.y(), rect.height() if not row.second else half, hint_px)
            top += scale.scaled(2) if row.second else 0
            taken = lines.draw(painter, 0, top, row.phone, hint_px, text, tabular=True, right_to=right)
            side = scale.scaled(16)
            y = top + lines.baseline_px(hint_px) - side + scale.scaled(3)
            icons.paint(
                painter, QRect(round(right - taken) - side - scale.scaled(6), y, side, side), "phone", text
            )
            taken += side + scale.scaled(6)
        if row.second:
            top = lines.centred_top_px(rect.y() + half, half, hint_px)
            taken = max(taken, lines.draw(painter, 0, top, row.second, hint_px, quiet, right_to=right))
        x = rect.left() + scale.scaled(16)
        room = round(right - taken - scale.scaled(16) - x)
        runs = [(row.honorific, quiet, False), (row.name, text, True)]
        joined = " ".join(part for part, _, _ in runs if part)
        name_px = _fitting(joined, body_px, room, bold=True)
        lines.draw_runs(
            painter, x, lines.centred_top_px(rect.y() + scale.scaled(2), half, name_px), name_px, runs
        )
        second_px = _fitting(row.body, hint_px, room)
        lines.draw(
            painter, x, lines.centred_top_px(rect.y() + half, half, second_px), row.body, second_px, quiet
        )


class BoardList(QListView):
    """Rows to look at: nothing can be chosen, the wheel and the keys scroll. On the wall it turns its pages itself."""

    def __init__(
        self, painter: QStyledItemDelegate, *, wall: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows: TableModel[BodyRow | GuestRow] = TableModel(
            [Column(str, lambda row: row.words)], key_of=lambda row: row.words, parent=self
        )
        self.setModel(self.rows)
        self.setItemDelegate(painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        if wall:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def turn_page(self) -> None:
        """Show the rows that follow; after the last ones the first."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        bar.setValue(0 if at_end else bar.value() + max(1, bar.pageStep()))

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead."""

    def sizeHint(self) -> QSize:
        return QSize(200, 100)


def _fitting(text: str, size_px: int, room_px: int, *, bold: bool = False) -> int:
    """The largest size down to thirteen pixels at which the text fits the room on one line."""
    floor = min(size_px, theme.current().scaled(FLOOR_PX))
    while size_px > floor and lines.width_px(text, size_px, bold=bold) > room_px:
        size_px -= 1
    return size_px
