"""The day as lanes: rooms and checkpoints as rows, hours as columns, the present moment as a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from delegates.domain.admission import NEARLY_FULL_SHARE
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.ui import formats, icons, lines, painters, theme, wording
from delegates.ui.open_hours import open_state
from delegates.ui.programme.lanes import Block, DayPlan, Lane
from delegates.ui.programme.rules import hours_of

translate = QCoreApplication.translate
LABEL_PX = 176
NARROW_LABEL_PX = 124
HEAD_PX = 32
ROW_PX = 40
GROUP_PX = 30
LEAST_HOUR_PX = 40


class TimeLine(QWidget):
    """`chosen` carries an item or a checkpoint: a click on it, or Enter on the one that the arrows went to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: DayPlan | None = None
        self._zone: tzinfo = UTC
        self._now_utc = datetime.now(UTC)
        self._language = "en"
        self._at: tuple[int, int] | None = None  # lane and block under the keyboard
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.current().changed.connect(self.updateGeometry)

    def show_plan(self, plan: DayPlan, now_utc: datetime, zone: tzinfo, language: str) -> None:
        """Another day, or the same one a minute later; the block in hand stays in hand."""
        held = self.current
        self._plan, self._now_utc, self._zone, self._language = plan, now_utc, zone, language
        self._at = None
        if held is not None:
            self._at = next((at for at, block in self._all() if block.thing.id == held.thing.id), None)
        self._say()
        self.updateGeometry()
        self.update()

    @property
    def current(self) -> Block | None:
        """The block that the keyboard is at."""
        if self._plan is None or self._at is None:
            return None
        return self._plan.lanes[self._at[0]].blocks[self._at[1]]

    def choose(self, thing_id: str) -> None:
        """Go to a block, where it is shown."""
        self._at = next((at for at, block in self._all() if block.thing.id == thing_id), self._at)
        self._say()
        self.update()

    def block_rect(self, thing_id: str) -> QRect:
        """Where a block stands, for whoever looks for it; empty where it does not."""
        for (lane, number), block in self._all():
            if block.thing.id == thing_id:
                return self._rect(lane, number)
        return QRect()

    def words_of(self, block: Block) -> str:
        """A block as a person would say it; also its tooltip and what a screen reader gets."""
        thing = block.thing
        if isinstance(thing, ProgrammeItem):
            at = " – ".join(formats.time_of(t, self._zone) for t in (thing.starts_utc, thing.ends_utc) if t)
            overlap = translate("ProgrammePage", "collides with another") if block.is_marked else ""
            speakers = ", ".join(thing.speaker_lines)
            return " · ".join(
                filter(None, (at, thing.title, thing.title_latin, thing.place, speakers, overlap))
            )
        lane = next(one for one in self._lanes() if one.now and one.now.checkpoint.id == thing.id)
        return " · ".join(filter(None, (thing.name, hours_of(thing, self._zone), *self._state(lane))))

    # what is there

    def _lanes(self) -> tuple[Lane, ...]:
        return self._plan.lanes if self._plan is not None else ()

    def _all(self) -> Iterator[tuple[tuple[int, int], Block]]:
        for lane, one in enumerate(self._lanes()):
            for number, block in enumerate(one.blocks):
                yield (lane, number), block

    def _state(self, lane: Lane) -> Sequence[str]:
        """Of a checkpoint: whether it is open, and how many are inside."""
        if lane.now is None or self._plan is None:
            return ()
        return self._open_words(lane), self._inside(lane)

    def _open_words(self, lane: Lane) -> str:
        assert lane.now is not None
        return open_state(lane.now.checkpoint, self._now_utc, self._zone)[1]

    def _inside(self, lane: Lane) -> str:
        assert lane.now is not None
        count = formats.number(lane.now.inside_count, self._language)
        capacity = lane.now.checkpoint.capacity
        if capacity is not None:
            count += f" / {formats.number(capacity, self._language)}"
        return wording.filled(translate("ProgrammePage", "{count} inside"), count=count)

    def _say(self) -> None:
        block = self.current
        day = formats.date_of(self._plan.day, self._language) if self._plan is not None else ""
        words = wording.filled(translate("ProgrammePage", "Time line, {day}"), day=day)
        self.setAccessibleName(f"{words}: {self.words_of(block)}" if block is not None else words)
        self.setAccessibleDescription("\n".join(self.words_of(one) for _, one in self._all()))
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # where it stands

    def _label_px(self) -> int:
        look = theme.current()
        return look.scaled(LABEL_PX if self.width() >= look.scaled(760) else NARROW_LABEL_PX)

    def _x(self, minute: float) -> int:
        plan = self._plan
        assert plan is not None
        left, room = self._label_px(), self.width() - self._label_px() - theme.current().scaled(12)
        return round(left + room * (minute - plan.first_min) / (plan.last_min - plan.first_min))

    def _tops(self) -> list[int]:
        """Where each lane begins, and where the last one ends."""
        look, plan = theme.current(), self._plan
        at = look.scaled(HEAD_PX)
        found = []
        for number, lane in enumerate(self._lanes()):
            if plan is not None and number == len(plan.rooms):
                at += look.scaled(GROUP_PX)
            found.append(at)
            at += lane.rows_count * look.scaled(ROW_PX) + look.scaled(8)
        return [*found, at]

    def _rect(self, lane: int, number: int) -> QRect:
        look, block = theme.current(), self._lanes()[lane].blocks[number]
        row_px = look.scaled(ROW_PX)
        top = self._tops()[lane] + block.row * row_px + look.scaled(4) + look.scaled(3)
        left, right = self._x(block.early_min), self._x(block.ends_min)
        return QRect(left, top, max(look.scaled(8), right - left), row_px - look.scaled(6))

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(560), self._tops()[-1] + look.scaled(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(320), self.sizeHint().height())

    # hands

    def _block_at(self, place: QPoint) -> tuple[int, int] | None:
        return next((at for at, _ in self._all() if self._rect(*at).contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._block_at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(at)
            self._take()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._block_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._block_at(event.pos())
            words = self.words_of(self._lanes()[at[0]].blocks[at[1]]) if at is not None else ""
            # A tooltip takes what looks like markup for it: names may hold an angle bracket.
            QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>" if words else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, order = event.key(), [at for at, _ in self._all()]
        commands = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not order or commands:
            super().keyPressEvent(event)
            return
        at = self._at if self._at is not None else order[0]
        place = order.index(at)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(at)
            self._take()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 0 if self._at is None else 1 if key == Qt.Key.Key_Right else -1
            self._go(order[max(0, min(len(order) - 1, place + step))])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(self._beside(at, 0 if self._at is None else 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(order[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _beside(self, at: tuple[int, int], step: int) -> tuple[int, int]:
        """The block of the lane above or below that is nearest in time."""
        lane = at[0] + step
        if not step or not 0 <= lane < len(self._lanes()):
            return at
        from_x = self._rect(*at).center().x()
        blocks = range(len(self._lanes()[lane].blocks))
        return lane, min(blocks, key=lambda one: abs(self._rect(lane, one).center().x() - from_x))

    def _go(self, at: tuple[int, int]) -> None:
        self._at = at
        self._say()
        self.update()
        self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        viewport = self.parentWidget()
        view = viewport.parentWidget() if viewport is not None else None
        if isinstance(view, QScrollArea) and self._at is not None:
            middle = self._rect(*self._at).center()
            view.ensureVisible(middle.x(), middle.y(), 0, theme.current().scaled(ROW_PX))

    def _take(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current.thing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None:
            self._at = next((at for at, _ in self._all()), None)
        self._say()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        painter.fillRect(self.rect(), look.colour("surface"))
        if self._plan is None:
            return
        self._paint_hours(painter, self._plan)
        tops = self._tops()
        for number, lane in enumerate(self._lanes()):
            top, height = tops[number], lane.rows_count * look.scaled(ROW_PX) + look.scaled(8)
            if number == len(self._plan.rooms):
                self._paint_group(painter, top - look.scaled(GROUP_PX))
            painter.fillRect(0, top + height - 1, self.width(), 1, look.colour("border"))
            self._paint_label(
                painter, lane, QRect(look.scaled(12), top, self._label_px() - look.scaled(20), height)
            )
            for block in range(len(lane.blocks)):
                self._paint_block(painter, number, block)
        self._paint_now(painter, self._plan)

    def _paint_hours(self, painter: QPainter, plan: DayPlan) -> None:
        look = theme.current()
        hours = range(plan.first_min // 60, plan.last_min // 60 + 1)
        pitch = (self._x(plan.last_min) - self._x(plan.first_min)) / max(1, len(hours) - 1)
        step = next(
            step for step in (1, 2, 3, 6, 12, 24) if pitch * step >= look.scaled(LEAST_HOUR_PX) or step == 24
        )
        size_px, head = look.px("hint"), look.scaled(HEAD_PX)
        for hour in hours:
            x = self._x(hour * 60)
            painter.fillRect(x, head, 1, self.height() - head, look.colour("border"))
            words = f"{hour:02}:00"
            width = round(lines.width_px(words, size_px))
            if (hour - hours[0]) % step == 0 and x + width // 2 <= self.width():
                top = lines.centred_top_px(0, head, size_px)
                lines.draw(painter, x - width // 2, top, words, size_px, look.colour("text2"), tabular=True)
        painter.fillRect(0, head - 1, self.width(), 1, look.colour("strong"))

    def _paint_group(self, painter: QPainter, top: int) -> None:
        look = theme.current()
        size_px = look.px("hint")
        height = look.scaled(GROUP_PX)
        painter.fillRect(0, top, self.width(), height - 1, look.colour("window"))
        painter.fillRect(0, top + height - 1, self.width(), 1, look.colour("border"))
        at = lines.centred_top_px(top, height, size_px)
        words = translate("ProgrammePage", "Checkpoints")
        lines.draw(painter, look.scaled(12), at, words, size_px, look.colour("text2"), bold=True)

    def _paint_label(self, painter: QPainter, lane: Lane, rect: QRect) -> None:
        look = theme.current()
        hint_px, text = look.px("hint"), look.colour("text")
        if lane.now is None:
            name = lane.name or translate("ProgrammePage", "no room")
            painters.draw_wrapped(painter, rect, name, hint_px, text, bold=bool(lane.name))
            return
        capacity, inside = lane.now.checkpoint.capacity, lane.now.inside_count
        is_full = capacity is not None and inside >= capacity * NEARLY_FULL_SHARE
        painters.draw_two_lines(
            painter,
            rect,
            [(lane.name, text, True)],
            [(self._inside(lane), look.colour("ambertext" if is_full else "text2"), is_full)],
            first_px=hint_px,
        )

    def _paint_block(self, painter: QPainter, lane: int, number: int) -> None:
        look, one = theme.current(), self._lanes()[lane]
        block, rect = one.blocks[number], self._rect(lane, number)
        radius = look.scaled(4)
        fill, edge = self._colours(block, one)
        body = QRect(rect)
        if isinstance(block.thing, Checkpoint) and block.early_min < block.begins_min:
            body.setLeft(self._x(block.begins_min))
            early = QRect(rect.left(), rect.top(), body.left() - rect.left() + radius, rect.height())
            painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(edge, Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(early.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(body.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self._paint_words(painter, one, number, body)
        if self._at == (lane, number) and self.hasFocus():
            painters.focus_ring(painter, rect.adjusted(-1, -1, 1, 1), look.colour("accent"), 2, radius)

    def _colours(self, block: Block, lane: Lane) -> tuple[QColor, QColor]:
        """Fill and edge."""
        look = theme.current()
        if block.is_marked:
            return look.colour("ambertint"), look.colour("ambertext")
        if lane.now is None:
            return look.colour("accenttint"), look.colour("accent")
        if lane.now.is_open:
            return look.colour("greentint"), look.colour("greentext")
        return look.colour("window"), look.colour("strong")

    def _paint_words(self, painter: QPainter, lane: Lane, number: int, rect: QRect) -> None:
        """What stands in a block. Where it is short its words go on over the free room behind it."""
        look, block = theme.current(), lane.blocks[number]
        size_px, pad = look.px("hint"), look.scaled(6)
        following = [other.begins_min for other in lane.blocks if other.row == block.row]
        free_to = min((self._x(at) for at in following if at >= block.ends_min), default=self.width())
        x, room = rect.left() + pad, max(rect.right(), free_to - pad) - rect.left() - 2 * pad
        if block.is_marked:
            side = look.scaled(16)
            icons.paint(
                painter,
                QRect(x, rect.center().y() - side // 2 + 1, side, side),
                "triangle-alert",
                "ambertext",
            )
            x, room = x + side + pad, room - side - pad
        words = block.thing.title if isinstance(block.thing, ProgrammeItem) else self._open_words(lane)
        shown = painters.within(words, max(0, room), size_px)
        top = lines.centred_top_px(rect.y(), rect.height(), size_px)
        lines.draw(painter, x, top, shown, size_px, look.colour("text"), bold=False)

    def _paint_now(self, painter: QPainter, plan: DayPlan) -> None:
        if plan.now_min is None:
            return
        look, x = theme.current(), self._x(plan.now_min)
        size_px, head = look.px("hint"), look.scaled(HEAD_PX)
        painter.fillRect(x - 1, head - look.scaled(4), 2, self.height(), look.colour("accent"))
        words = f"{plan.now_min // 60:02}:{plan.now_min % 60:02}"
        width = round(lines.width_px(words, size_px, bold=True)) + look.scaled(12)
        left = max(0, min(self.width() - width, x - width // 2))
        tag = QRect(left, look.scaled(4), width, head - look.scaled(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(tag, look.scaled(4), look.scaled(4))
        top = lines.centred_top_px(tag.y(), tag.height(), size_px)
        ink = look.colour("onaccent")
        lines.draw(painter, left + look.scaled(6), top, words, size_px, ink, bold=True, tabular=True)
