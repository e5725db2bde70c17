"""Delegations as cards: number, name, head with arrived or not, liaison, m of n with a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from delegates.domain.people import Delegation, RosterRow
from delegates.ui import formats, language, lines, theme, wording
from delegates.ui.painters import draw_tag, size_that_fits

translate = QCoreApplication.translate
CARD_PX = 180
GAP_PX = 12
LEAST_WIDTH_PX = 320
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class BodyCard:
    """What a card shows. `leader` is the head where one is marked, else whoever stands first in the roster order."""

    number: int
    body: Delegation
    leader: RosterRow | None
    arrived: int
    registered: int

    @property
    def head(self) -> RosterRow | None:
        """Only who is marked as the head."""
        return self.leader if self.leader is not None and self.leader.is_head else None


class CardsModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[BodyCard] = []

    def set_cards(self, cards: Sequence[BodyCard]) -> None:
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()

    def card(self, index: Index) -> BodyCard | None:
        return self._cards[index.row()] if index.isValid() and index.row() < len(self._cards) else None

    def index_of(self, body_id: str) -> QModelIndex:
        for number, card in enumerate(self._cards):
            if card.body.id == body_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.card(index)
        if card is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return f"{card.number}. {card.body.name_native}, {card.arrived} / {card.registered}"


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, BodyCards)
        return view.gridSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, BodyCards)
        card = view.cards.card(index)
        if card is None:
            return
        look = theme.current()
        gap = look.scaled(GAP_PX)
        rect: QRect = option.rect.adjusted(0, 0, -gap, -gap)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if marked else 1
        painter.setPen(QPen(look.colour("accent" if marked else "border"), width))
        painter.setBrush(look.colour("surface"))
        half = width / 2
        painter.drawRoundedRect(rect.toRectF().adjusted(half, half, -half, -half), 8, 8)
        painter.setClipRect(rect)
        self._paint_card(painter, rect.adjusted(look.scaled(16), look.scaled(10), -look.scaled(16), 0), card)
        painter.restore()

    def _paint_card(self, painter: QPainter, rect: QRect, card: BodyCard) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        body, hint = look.px("body"), look.px("hint")
        lines.draw(painter, rect.x(), rect.y(), str(card.number), hint, quiet, bold=True, tabular=True)
        left = rect.x() + look.scaled(28)
        room = rect.right() - left
        y = rect.y() - look.scaled(2)
        fitted = _body_name(card.body, room)
        for line in fitted.lines:
            lines.draw(painter, left, y, line, fitted.size_px, text, bold=True)
            y += lines.box_px(fitted.size_px) - look.scaled(3)
        names = 0
        if card.leader is not None:
            full = " ".join(part for part in (card.leader.honorific, card.leader.name) if part)
            person = lines.fit_name(full, room, (body, hint), bold=False)
            names = len(person.lines)
            for line in person.lines:
                lines.draw(painter, left, y, line, person.size_px, text)
                y += lines.box_px(person.size_px) - look.scaled(3)
        under = [self._position(card)]
        if card.body.liaison_name:
            name = card.body.liaison_name
            under.append(wording.filled(translate("BodyCards", "Liaison: {name}"), name=name))
        small = [line for words in under if words for line in lines.fit_organisation(words, room, hint).lines]
        # A long name takes the room of the position; the liaison is what the desk needs.
        spare = max(1, 5 - len(fitted.lines) - names)
        for words in small[-spare:]:
            y = self._small(painter, left, y, room, words, quiet)
        self._paint_foot(painter, rect, left, card)

    @staticmethod
    def _position(card: BodyCard) -> str:
        """The leader's position, and that nobody is marked as the head where it is so."""
        if card.leader is None:
            return translate("BodyCards", "Nobody is registered")
        is_plain = card.leader.is_head or card.registered < 2  # one alone needs no mark
        unmarked = "" if is_plain else translate("BodyCards", "no head marked")
        return " · ".join(part for part in (card.leader.position, unmarked) if part)

    @staticmethod
    def _small(painter: QPainter, x: int, y: int, room: int, words: str, colour: QColor) -> int:
        look = theme.current()
        size = size_that_fits([(words, colour, False)], look.px("hint"), room)
        lines.draw(painter, x, y, words, size, colour)
        return y + lines.box_px(look.px("hint")) - look.scaled(1)

    @staticmethod
    def _paint_foot(painter: QPainter, rect: QRect, left: int, card: BodyCard) -> None:
        look = theme.current()
        code = language.current().code
        foot = QRect(left, rect.bottom() - look.scaled(44), rect.right() - left, look.scaled(34))
        came = card.leader is not None and card.leader.checked_in_at_utc is not None
        word, icon, colour = translate("BodyCards", "arrived"), "circle-check", "greentext"
        if not came:
            word, icon, colour = translate("BodyCards", "not yet"), "clock", "ambertext"
        used = draw_tag(painter, foot, word, icon=icon, colour=colour, bold=True)
        rest = f" / {formats.number(card.registered, code)}"
        body, lead = look.px("body"), look.px("lead")
        width = lines.width_px(rest, body)
        lines.draw(
            painter,
            0,
            lines.centred_top_px(foot.y(), foot.height(), body),
            rest,
            body,
            look.colour("text2"),
            tabular=True,
            right_to=foot.right(),
        )
        done = formats.number(card.arrived, code)
        big = lines.width_px(done, lead, bold=True)
        lines.draw(
            painter,
            0,
            lines.centred_top_px(foot.y(), foot.height(), lead),
            done,
            lead,
            look.colour("text"),
            bold=True,
            tabular=True,
            right_to=foot.right() - width,
        )
        bar = QRect(
            left + used + look.scaled(12),
            foot.center().y() - 2,
            foot.width() - used - round(width + big) - look.scaled(24),
            6,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("border"))
        painter.drawRoundedRect(bar, 3, 3)
        if card.registered and card.arrived:
            complete = card.arrived == card.registered
            painter.setBrush(look.colour("green" if complete else "accent"))
            part = QRect(bar.x(), bar.y(), max(6, bar.width() * card.arrived // card.registered), 6)
            painter.drawRoundedRect(part, 3, 3)


def _body_name(body: Delegation, room_px: int) -> lines.Fitted:
    """A body's whole name in two lines, else smaller in three, else its own short form."""
    look = theme.current()
    for name, size_px, most in (
        (body.name_native, look.px("body"), 2),
        (body.name_native, look.px("hint"), 3),
        (body.short_name or body.acronym or body.name_native, look.px("body"), 2),
    ):
        fitted = lines.fit_organisation(name, room_px, size_px, bold=True)
        if len(fitted.lines) <= most:
            break
    return fitted


class BodyCards(QListView):
    """`opened` comes with Enter or a double click; `moved` with Alt+↑/↓ or a drag (steps) in order mode."""

    opened = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardsModel(self)
        self.is_ordering = False
        self._held = QPersistentModelIndex()
        self._pressed_at = QPoint()
        self._drop_row: int | None = None
        self.setModel(self.cards)
        self.setItemDelegate(_Painter(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setAccessibleName(translate("BodyCards", "Delegations"))

    @property
    def current(self) -> BodyCard | None:
        return self.cards.card(self.currentIndex())

    def choose(self, body_id: str) -> None:
        index = self.cards.index_of(body_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def resizeEvent(self, event: Any) -> None:
        look = theme.current()
        room = max(1, self.viewport().width() - 1)
        columns = max(1, min(4, room // look.scaled(LEAST_WIDTH_PX)))
        self.setGridSize(QSize(room // columns, look.scaled(CARD_PX + GAP_PX)))
        super().resizeEvent(event)

    # -- dragging, in order mode ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.is_ordering and event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self._held = QPersistentModelIndex(self.indexAt(self._pressed_at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held.isValid():
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        under = self.indexAt(at)
        self._drop_row = under.row() if under.isValid() else None
        if not self.viewport().rect().adjusted(0, 24, 0, -24).contains(at):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (24 if at.y() > self.viewport().height() // 2 else -24))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row, held = self._drop_row, self._held.row()
        was_held = self._held.isValid()
        self._let_go()
        if was_held and row is not None and row != held:
            self.moved.emit(row - held)

    def _let_go(self) -> None:
        self._held, self._drop_row = QPersistentModelIndex(), None
        self.viewport().unsetCursor()
        self.viewport().update()

    @property
    def is_dragging(self) -> bool:
        return self._drop_row is not None

    def cancel_drag(self) -> bool:
        """Let a card go where it was; False where none is held."""
        was_dragging = self.is_dragging
        self._let_go()
        return was_dragging

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self._drop_row is None or self._drop_row == self._held.row():
            return
        # Where the card will come to stand: a bar before the one it pushes back, or behind the one it passes.
        look = theme.current()
        rect = self.visualRect(self.cards.index(self._drop_row))
        bar = QRect(0, rect.y(), look.scaled(4), rect.height() - look.scaled(GAP_PX))
        behind = self._drop_row > self._held.row()
        bar.moveLeft(rect.right() - look.scaled(GAP_PX) // 2 - 2 if behind else max(0, rect.x() - 2))
        painter = QPainter(self.viewport())
        painter.fillRect(bar, look.colour("accent"))
        painter.end()

    def mouseDoubleClickEvent(self, event: Any) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if self.is_ordering and alt and Qt.Key(event.key()) in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead: letters belong to the search field."""
