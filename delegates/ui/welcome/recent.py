"""The forums opened lately: name, where the file lies, how many delegates, when it changed; a missing one says why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from delegates.ui import icons, lines, theme

ROW_ROLE = Qt.ItemDataRole.UserRole
_ROW_PX = 64

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RecentForum:
    """One line of the list. `problem` is a sentence in the person's language, empty where the file is fine."""

    path: Path
    name: str
    details: str = ""
    when: str = ""
    problem: str = ""
    is_closed: bool = False


class RecentModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RecentForum] = []

    def set_rows(self, rows: list[RecentForum]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def replace(self, row: RecentForum) -> None:
        """What was found out about one file since."""
        for number, known in enumerate(self._rows):
            if known.path == row.path:
                self._rows[number] = row
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def row_at(self, index: Index) -> RecentForum | None:
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.name}. {row.problem or row.details}"
            case Qt.ItemDataRole.ToolTipRole:
                return row.problem or f"{row.name}\n{row.path}"
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None


class RecentPainter(QStyledItemDelegate):
    """Two lines a forum, the time at the right, a bar at the left of the marked one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.current().scaled(_ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.current()
        row = index.data(ROW_ROLE)
        view = self.parent()
        assert isinstance(view, QListView)
        rect = QRect(option.rect)
        marked = index.row() == view.currentIndex().row()
        painter.save()
        painter.fillRect(rect, look.colour("accenttint" if marked else "surface"))
        if marked:
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), look.colour("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border"))
        side = look.scaled(24)
        place = QRect(rect.left() + 16, rect.center().y() - side // 2, side, side)
        icons.paint(painter, place, "lock" if row.is_closed else "file-text", "text2")
        body, hint = look.px("body"), look.px("hint")
        top = rect.top() + (rect.height() - lines.box_px(body) - lines.box_px(hint)) // 2
        left = rect.left() + 16 + side + 12
        right = rect.right() - 16
        ink = look.colour("text2" if row.problem else "text")
        painter.setClipRect(rect)
        when_px = round(lines.width_px(row.when, hint)) + look.scaled(16) if row.when else 0
        beside = lines.width_px(row.name, body, bold=True) <= right - left - when_px
        # A long name keeps its line; the time then stands on the second one.
        room = right - left - (when_px if beside else 0)
        name = _within(row.name, body, room, bold=not row.problem)
        lines.draw(painter, left, top, name, body, ink, bold=not row.problem)
        second = top + lines.box_px(body)
        room = right - left - when_px
        if row.problem:
            mark = look.scaled(16)
            icons.paint(painter, QRect(left, second + 3, mark, mark), "circle-alert", "redtext")
            problem = _within(row.problem, hint, room - mark - 6)
            lines.draw(painter, left + mark + 6, second, problem, hint, look.colour("redtext"))
        else:
            lines.draw(painter, left, second, _within(row.details, hint, room), hint, look.colour("text2"))
        when_top = rect.center().y() - lines.box_px(hint) // 2 if beside else second
        lines.draw(painter, 0, when_top, row.when, hint, look.colour("text2"), right_to=right)
        painter.restore()


def _within(text: str, size_px: int, room_px: int, *, bold: bool = False) -> str:
    """As much of a title or a place as there is room for; the tool tip and the screen reader have it whole."""
    if lines.width_px(text, size_px, bold=bold) <= room_px:
        return text
    while text and lines.width_px(text + "…", size_px, bold=bold) > room_px:
        text = text[:-1]
    return text.rstrip() + "…"


class RecentList(QListView):
    """`opened` carries the path that a person chose with Enter or a double click."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(RecentModel(self))
        self.setItemDelegate(RecentPainter(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)

    @property
    def forums(self) -> RecentModel:
        model = self.model()
        assert isinstance(model, RecentModel)
        return model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = self.forums.row_at(index)
        if row is not None:
            self.opened.emit(row.path)
