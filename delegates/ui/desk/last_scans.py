"""The last scans of this desk, newest first; a refusal that had to leave the panel stays on top until somebody has seen
it, a check-in that owes an answer until it is given. Every line opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from delegates.domain.people import RosterRow
from delegates.ui import formats, lines, theme, wording
from delegates.ui.painters import draw_tag, draw_tile, focus_ring, paint_long_name
from delegates.ui.verdict_view import without_person

translate = QCoreApplication.translate
ROW_PX = 44
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One line: a scan as recorded. `can_undo` for admissions that stand; `pinned` for a refusal kept on top; `asks` where
    a question is still to be answered."""

    scan_id: str
    time: str
    outcome: str
    person: RosterRow | None
    text: str = ""
    can_undo: bool = False
    taken_back: bool = False
    pinned: bool = False
    asks: bool = False
    from_paper: bool = False

    @property
    def buttons(self) -> tuple[str, ...]:
        """What can be done with it, the nearest first."""
        found = (("answer", self.asks), ("undo", self.can_undo), ("seen", self.pinned))
        return tuple(name for name, on in found if on)


def lines_of(past: Sequence[Any], zone: tzinfo) -> list[ScanLine]:
    """The lines of recorded scans (`services.checking_in.PastVerdict`)."""
    return [
        ScanLine(
            scan_id=one.id,
            time=formats.time_of(one.at_utc, zone),
            outcome=str(one.outcome),
            person=one.delegate,
            text="" if one.delegate is not None else without_person(one.reason),
            can_undo=one.outcome == "admitted" and not one.taken_back,
            taken_back=one.taken_back,
            from_paper=one.from_paper,
        )
        for one in past
        if one.outcome is not None
    ]


class ScansModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ScanLine] = []

    def set_lines(self, lines_now: Sequence[ScanLine]) -> None:
        if list(lines_now) == self._lines:
            return
        self.beginResetModel()
        self._lines = list(lines_now)
        self.endResetModel()

    def line(self, index: Index) -> ScanLine | None:
        return self._lines[index.row()] if index.isValid() and index.row() < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        name = line.person.name if line.person is not None else line.text
        paper = f", {wording.from_paper()}" if line.from_paper else ""
        return f"{line.time} {wording.outcome(line.outcome)} {name}{paper}"


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme.current().scaled(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, LastScans)
        line = view.scans.line(index)
        if line is None:
            return
        look = theme.current()
        rect: QRect = option.rect
        tint = "redtint" if line.pinned else "ambertint" if line.asks else "surface"
        colour = {"admitted": "greentext", "repeat": "ambertext", "refused": "redtext", "unread": "bluetext"}
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, look.colour(tint))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border"))
        hint = look.px("hint")
        top = lines.centred_top_px(rect.y(), rect.height() - 1, hint)
        x = rect.x() + look.scaled(16)
        lines.draw(painter, x, top, line.time, hint, look.colour("text2"), tabular=True)
        x += look.scaled(52)
        icon = theme.OUTCOME_ICONS[line.outcome]
        word = translate("LastScans", "taken back") if line.taken_back else wording.outcome(line.outcome)
        ink = "text2" if line.taken_back else colour[line.outcome]
        mark = QRect(x, rect.y(), look.scaled(140), rect.height() - 1)
        draw_tag(painter, mark, word, icon="undo-2" if line.taken_back else icon, colour=ink, bold=True)
        x += look.scaled(140)
        right = rect.right() - look.scaled(16)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        for name, place in view.button_rects(line, rect).items():
            icon, word = _button(name)
            draw_tag(
                painter, place, word, icon=icon, colour="accent" if focused else "text", bold=name == "answer"
            )
            right = min(right, place.left() - look.scaled(8))
        if line.person is not None:
            self._paint_person(painter, QRect(x, rect.y(), right - x, rect.height() - 1), line)
        else:
            lines.draw(painter, x, top, line.text, hint, look.colour("text2"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect.adjusted(2, 2, -2, -2), look.colour("accent"))
        painter.restore()

    @staticmethod
    def _paint_person(painter: QPainter, rect: QRect, line: ScanLine) -> None:
        look, person = theme.current(), line.person
        if person is None:
            return
        side = look.scaled(22)
        draw_tile(painter, QRect(rect.x(), rect.center().y() - side // 2, side, side), person.category)
        x = rect.x() + side + look.scaled(12)
        body, hint = look.px("body"), look.px("hint")
        room = rect.right() - x
        # The name is whole or smaller; the delegation has what is left, or nothing.
        runs = [
            (person.honorific or "", look.colour("text2"), False),
            (person.name, look.colour("text"), True),
        ]
        width = sum(lines.width_px(text, body, bold=bold) for text, _, bold in runs) + look.scaled(5)
        size = body if width <= room else max(look.scaled(13), int(body * room / max(width, 1)))
        if width * size / body > room + 1:
            name = " ".join(part for part in (person.honorific, person.name) if part)
            paint_long_name(painter, QRect(x, rect.y(), room, rect.height()), name)
            return
        used = lines.draw_runs(painter, x, lines.centred_top_px(rect.y(), rect.height(), size), size, runs)
        delegation = person.delegation_short or person.delegation or ""
        if line.from_paper:
            delegation = wording.from_paper()
        left = x + used + look.scaled(12)
        if delegation and left + lines.width_px(delegation, hint) <= rect.right():
            lines.draw(
                painter,
                left,
                lines.centred_top_px(rect.y(), rect.height(), hint),
                delegation,
                hint,
                look.colour("text2"),
            )


def _button(name: str) -> tuple[str, str]:
    """Icon and word."""
    return {
        "undo": ("undo-2", translate("LastScans", "Undo")),
        "answer": ("circle-question-mark", translate("LastScans", "Answer")),
        "seen": ("check", translate("LastScans", "Seen")),
    }[name]


class LastScans(QListView):
    """Every signal carries the id of a scan: `opened` of a line to look at, `undo_wanted` of an admission to take back,
    `answer_wanted` of one that owes an answer, `dismissed` of a refusal that somebody has seen.

    Enter opens a line, Space presses its first button, Delete takes an admission back.
    """

    opened = Signal(str)
    undo_wanted = Signal(str)
    answer_wanted = Signal(str)
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scans = ScansModel(self)
        self.setModel(self.scans)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(translate("LastScans", "Last scans"))
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def button_rects(self, line: ScanLine, row: QRect) -> dict[str, QRect]:
        """Where the buttons of a line stand in its row, from the right."""
        look = theme.current()
        right, found = row.right() - look.scaled(8), {}
        for name in reversed(line.buttons):
            word = _button(name)[1]
            width = round(lines.width_px(word, look.px("hint"), bold=name == "answer")) + look.scaled(32)
            found[name] = QRect(right - width, row.y(), width, row.height() - 1)
            right -= width + look.scaled(8)
        return found

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point: QPoint = event.position().toPoint()
        index = self.indexAt(point)
        line = self.scans.line(index)
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            places = self.button_rects(line, self.visualRect(index))
            name = next((name for name, place in places.items() if place.contains(point)), "open")
            self._act(name, line)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.scans.line(self.currentIndex())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line is not None:
                self._act("open", line)
            return
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            wanted = "undo" if event.key() == Qt.Key.Key_Delete else "".join(line.buttons[:1] if line else ())
            if line is not None and wanted in line.buttons:
                self._act(wanted, line)
            return
        if event.text().isprintable() and event.text():
            event.ignore()  # a letter belongs to the entry field, not to a search in this list
            return
        super().keyPressEvent(event)

    def _act(self, name: str, line: ScanLine) -> None:
        wanted = {"undo": self.undo_wanted, "answer": self.answer_wanted, "seen": self.dismissed}
        wanted.get(name, self.opened).emit(line.scan_id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.scans.index(0, 0))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
        return super().event(event)
