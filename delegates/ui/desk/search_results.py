"""What the search found: exact hits first, then under a grey line those that only sound or are written alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from delegates.domain.people import DelegateId, RosterRow
from delegates.ui import formats, lines, theme
from delegates.ui.desk.namesakes import differing, with_this_name
from delegates.ui.painters import draw_tag, draw_tile, size_that_fits, within
from delegates.ui.wording import filled

translate = QCoreApplication.translate
HIT_PX = 72
HEAD_PX = 36
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HitRow:
    """A person that was found, or (without one) the grey line above the similar ones with their number."""

    person: RosterRow | None
    typed: str = ""
    count: int = 0
    arrived: str = ""
    namesakes: int = 0
    differs: frozenset[str] = frozenset()


class HitsModel(QAbstractListModel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HitRow] = []

    def set_rows(self, rows: Sequence[HitRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: Index) -> HitRow | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def people(self) -> list[RosterRow]:
        return [row.person for row in self._rows if row.person is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or row.person is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if row.person is None:
            return similar_title(row.count)
        words = f"{row.person.name}, {row.person.delegation or ''}"
        return f"{words}, {with_this_name(row.namesakes)}" if row.namesakes else words


def similar_title(count: int) -> str:
    """The grey line above the hits that are only alike."""
    return filled(translate("SearchResults", "Sounds or is written alike ({n})"), n=count)


def found_range(typed: str, name: str) -> list[tuple[int, int]]:
    """Where the typed text stands in a name as written, to be underlined."""
    asked = typed.strip().casefold()
    start = name.casefold().find(asked) if asked else -1
    return [(start, len(asked))] if start >= 0 and len(name.casefold()) == len(name) else []


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, SearchResults)
        row = view.hits.row(index)
        return QSize(0, theme.current().scaled(HEAD_PX if row is not None and row.person is None else HIT_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self.parent()
        assert isinstance(view, SearchResults)
        row = view.hits.row(index)
        if row is None:
            return
        look = theme.current()
        rect: QRect = option.rect
        marked = index.row() == view.currentIndex().row()
        painter.save()
        painter.setClipRect(rect)
        if row.person is None:
            painter.fillRect(rect, look.colour("window"))
            inner = rect.adjusted(look.scaled(16), 0, -look.scaled(16), -1)
            used = draw_tag(painter, inner, similar_title(row.count), icon="audio-lines", bold=True)
            inner.setLeft(inner.left() + used + look.scaled(12))
            draw_tag(
                painter, inner, translate("SearchResults", "Please check name and position with the guest.")
            )
        else:
            painter.fillRect(rect, look.colour("accenttint" if marked else "surface"))
            if marked:
                painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), look.colour("accent"))
            self._paint_hit(painter, rect.adjusted(look.scaled(16), 0, -look.scaled(16), -1), row, row.person)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("border"))
        painter.restore()

    @staticmethod
    def _paint_hit(painter: QPainter, rect: QRect, hit: HitRow, person: RosterRow) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        side = look.scaled(32)
        draw_tile(painter, QRect(rect.x(), rect.center().y() - side // 2, side, side), person.category)
        left = rect.x() + side + look.scaled(16)
        state_px = look.scaled(150)
        half = (rect.right() - state_px - left) * 55 // 100
        label, hint, body = look.px("label"), look.px("hint"), look.px("body")
        runs = [(person.honorific or "", quiet, False), (person.name, text, True)]
        size = size_that_fits(runs, label, half - look.scaled(12))
        block = lines.box_px(size) + (lines.box_px(hint) if person.second_name else 0)
        top = rect.y() + (rect.height() - block) // 2
        lines.draw_runs(painter, left, top, size, runs, underline=found_range(hit.typed, person.name))
        if person.second_name:
            under = found_range(hit.typed, person.second_name)
            below = top + lines.box_px(size)
            lines.draw(painter, left, below, person.second_name, hint, quiet, underline=under)
        right = left + half
        room = rect.right() - state_px - right - look.scaled(8)
        position, body_name = person.position or "", person.delegation or person.delegation_latin or ""
        if person.seat and "seat" in hit.differs:
            body_name = " · ".join(part for part in (body_name, person.seat) if part)
        # What tells namesakes apart is bold.
        heavy = ("position" in hit.differs, bool(hit.differs & {"delegation", "seat"}))
        sizes = [
            size_that_fits([(position, text, heavy[0])], body, room),
            size_that_fits([(body_name, quiet, heavy[1])], hint, room),
        ]
        top = rect.y() + (rect.height() - lines.box_px(sizes[0]) - lines.box_px(sizes[1])) // 2
        painter.save()
        painter.setClipRect(QRect(right, rect.y(), room + look.scaled(8), rect.height()))
        # No names: what has no room stands in full where the person is opened.
        position = within(position, room, sizes[0]) if not heavy[0] else position
        lines.draw(painter, right, top, position, sizes[0], text, bold=heavy[0])
        under_ink = text if heavy[1] else quiet
        below = top + lines.box_px(sizes[0])
        lines.draw(painter, right, below, body_name, sizes[1], under_ink, bold=heavy[1])
        painter.restore()
        state = QRect(rect.right() - state_px + 1, rect.y(), state_px, rect.height())
        if hit.namesakes:
            lower = state.adjusted(0, state.height() // 2, 0, -look.scaled(6))
            words = with_this_name(hit.namesakes)
            draw_tag(painter, lower, words, icon="users", colour="ambertext", bold=True, right=True)
            state.setHeight(state.height() // 2 + look.scaled(6))
        if person.similar:
            draw_tag(painter, state, translate("SearchResults", "similar"), icon="audio-lines", right=True)
        elif person.checked_in_at_utc is not None:
            draw_tag(
                painter, state, hit.arrived, icon="circle-check", colour="greentext", bold=True, right=True
            )
        elif not person.status.is_expected:
            draw_tag(
                painter,
                state,
                translate("SearchResults", "cancelled"),
                icon="ban",
                colour="redtext",
                right=True,
            )
        else:
            draw_tag(painter, state, translate("SearchResults", "not yet"), icon="circle-dashed", right=True)


class SearchResults(QListView):
    """`opened` carries the person that was chosen with Enter or the mouse."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitsModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self.setAccessibleName(translate("SearchResults", "People found"))

    def show_hits(
        self,
        exact: Sequence[RosterRow],
        similar: Sequence[RosterRow],
        typed: str,
        zone: Any,
        namesakes: Mapping[DelegateId, Sequence[RosterRow]] | None = None,
    ) -> None:
        """Show a new answer; nobody is chosen by it. `namesakes` are the others of the name, by the id of a hit."""

        def row(person: RosterRow) -> HitRow:
            at = person.checked_in_at_utc
            others = (namesakes or {}).get(person.id, ())
            return HitRow(
                person,
                typed,
                arrived=formats.time_of(at, zone) if at is not None else "",
                namesakes=len(others),
                differs=differing(person, others),
            )

        rows = [row(person) for person in exact]
        if similar:
            rows.append(HitRow(None, count=len(similar)))
            rows += [row(person) for person in similar]
        self.hits.set_rows(rows)
        self.setCurrentIndex(QModelIndex())

    @property
    def chosen(self) -> RosterRow | None:
        """The person that is marked, if any."""
        row = self.hits.row(self.currentIndex())
        return row.person if row is not None else None

    def move(self, key: int) -> None:
        """↑ ↓ PgUp PgDn, also from the entry field; the grey line is stepped over."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}.get(
            Qt.Key(key), 0
        )
        count = self.hits.rowCount()
        if not step or not count:
            return
        current = self.currentIndex().row() if self.currentIndex().isValid() else -1
        target = max(0, min(count - 1, current + step)) if current >= 0 else 0
        while (
            0 <= target < count
            and (row := self.hits.row(self.hits.index(target))) is not None
            and row.person is None
        ):
            target += 1 if step > 0 else -1
        if 0 <= target < count:
            self.setCurrentIndex(self.hits.index(target))
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()  # a letter belongs to the entry field, not to a search in this list
            return
        super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        row = self.hits.row(index)
        if row is not None and row.person is not None:
            self.opened.emit(row.person)
