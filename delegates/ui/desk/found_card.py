"""Under the person found, before anybody is checked in: the others of that name, a badge delivered beforehand, who comes
for whom, who accompanies whom, and the way to the whole delegation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from delegates.domain.people import DelegateId, RosterRow
from delegates.errors import DeskError
from delegates.ui import formats, icons, lines, theme
from delegates.ui.context import Context
from delegates.ui.delegates.ties import ties
from delegates.ui.desk.namesakes import differing, with_this_name
from delegates.ui.painters import draw_tag, draw_tile, draw_two_lines, focus_ring
from delegates.ui.tasks import DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.photo import paint_photo

if TYPE_CHECKING:
    from delegates.services.about_person import PersonFacts
    from delegates.services.finding import Hits

translate = QCoreApplication.translate
ROW_PX: Final = 54
# As many namesakes as a small window has room for; the others are counted.
MOST_ROWS: Final = 2


class NamesakeRows(QWidget):
    """One row each: photo, tile, name, what differs in bold, arrived or not. `opened` carries the one that is meant."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[tuple[RosterRow, frozenset[str], str]] = []
        self._most = MOST_ROWS
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        context.photos.arrived.connect(lambda _: self.update())

    def set_rows(self, person: RosterRow, others: Sequence[RosterRow]) -> None:
        workspace = self._context.workspace
        zone = workspace.zone if workspace is not None else UTC
        self._rows = []
        for other in others[:MOST_ROWS]:
            at = other.checked_in_at_utc
            self._rows.append(
                (other, differing(other, [person]), formats.time_of(at, zone) if at is not None else "")
            )
        self._marked = 0
        self.setAccessibleName("; ".join(_words(row) for row, _, _ in self._rows))
        self.setVisible(bool(self._rows))
        self.updateGeometry()
        self.update()

    def set_most(self, most: int) -> None:
        """Show no more than so many: the count over them tells of the others."""
        if most != self._most:
            self._most, self._marked = most, 0
            self.updateGeometry()

    @property
    def people(self) -> list[RosterRow]:
        return [row for row, _, _ in self._rows]

    def sizeHint(self) -> QSize:
        return QSize(
            theme.current().scaled(400), min(self._most, len(self._rows)) * theme.current().scaled(ROW_PX)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = look.scaled(ROW_PX)
        for place, (person, differs, arrived) in enumerate(self._rows[: self._most]):
            rect = QRect(0, place * height, self.width(), height)
            painter.fillRect(QRect(0, rect.top(), rect.width(), 1), look.colour("border"))
            self._paint_row(
                painter, rect.adjusted(look.scaled(16), 1, -look.scaled(16), 0), person, differs, arrived
            )
            if self.hasFocus() and place == self._marked:
                focus_ring(painter, rect.adjusted(4, 3, -4, -2), look.colour("accent"))
        painter.end()

    def _paint_row(
        self, painter: QPainter, rect: QRect, person: RosterRow, differs: frozenset[str], arrived: str
    ) -> None:
        look = theme.current()
        photo = QRect(rect.x(), rect.y() + look.scaled(4), look.scaled(30), rect.height() - look.scaled(8))
        paint_photo(painter, photo, self._context.photos.of(person.id), icon="user-round")
        side = look.scaled(24)
        left = photo.right() + look.scaled(8)
        draw_tile(painter, QRect(left, rect.center().y() - side // 2, side, side), person.category)
        left += side + look.scaled(10)
        word, icon, colour = translate("SearchResults", "not yet"), "circle-dashed", "text2"
        if arrived:
            word, icon, colour = arrived, "circle-check", "greentext"
        elif not person.status.is_expected:
            word, icon, colour = translate("SearchResults", "cancelled"), "ban", "redtext"
        taken = draw_tag(painter, rect, word, icon=icon, colour=colour, right=True)
        room = rect.right() - taken - look.scaled(16) - left
        text, quiet = look.colour("text"), look.colour("text2")
        half = room * 45 // 100
        hint = look.px("hint")
        painter.save()
        painter.setClipRect(QRect(left, rect.y(), half - look.scaled(4), rect.height()))
        draw_two_lines(
            painter,
            QRect(left, rect.y(), half - look.scaled(12), rect.height()),
            [(person.honorific or "", quiet, False), (person.name, text, False)],
            [(person.second_name or "", quiet, False)],
        )
        painter.restore()
        under = [
            (words, text if part in differs else quiet, part in differs)
            for part, words in (
                ("delegation", person.delegation or ""),
                ("seat", f"· {person.seat}" if person.seat else ""),
            )
            if words
        ]
        position = (person.position or "", text, "position" in differs)
        place = QRect(left + half, rect.y(), room - half, rect.height())
        painter.save()
        painter.setClipRect(place)
        draw_two_lines(painter, place, [position], under, first_px=hint, second_px=hint)
        painter.restore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().y()) // theme.current().scaled(ROW_PX)
        if 0 <= place < len(self._rows):
            self.opened.emit(self._rows[place][0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._rows:
            self.opened.emit(self._rows[self._marked][0])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows:
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            self._marked = max(0, min(min(self._most, len(self._rows)) - 1, self._marked + step))
            self.update()
        else:
            super().keyPressEvent(event)


class FoundCard(Card):
    """`told` when it is known who else bears the name; `filled` when all there is to know is shown; `opened` carries a
    namesake; `delegation_wanted` asks for the whole delegation."""

    told = Signal()
    filled = Signal()
    opened = Signal(object)
    delegation_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._person: RosterRow | None = None
        self._of_hits: Mapping[DelegateId, Sequence[RosterRow]] = {}
        self.namesakes: Sequence[RosterRow] | None = None  # None while it is not known whether there are any
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look = theme.current()
        head = QGridLayout()
        head.setContentsMargins(look.scaled(16), look.scaled(4), look.scaled(12), look.scaled(4))
        head.setHorizontalSpacing(look.scaled(8))
        head.setVerticalSpacing(0)
        self._grid = head
        self._icon, self._count = QLabel(), QLabel()
        self._count.setProperty("kind", "strong")
        self._told = QWidget()
        self._facts = QVBoxLayout(self._told)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(0)
        self.body_button = ActionButton("", icon="users", key="Shift+F8", size="small")
        self.body_button.clicked.connect(self.delegation_wanted)
        head.addWidget(self._icon, 0, 0)
        head.addWidget(self._count, 0, 1)
        head.addWidget(self.body_button, 0, 3)
        head.setColumnStretch(2, 1)
        self.body.addLayout(head)
        self.rows = NamesakeRows(context)
        self.rows.opened.connect(self.opened)
        self.body.addWidget(self.rows)
        self.hide()

    def know_hits(self, hits: Hits) -> None:
        """What the search told already of whoever may be opened next."""
        self._of_hits = {row.id: hits.namesakes.get(row.id, ()) for row in (*hits.exact, *hits.similar)}

    def set_room(self, rows: int, *, with_ties: bool) -> None:
        """Show so many namesakes at most, and what else there is to tell or not."""
        self.rows.set_most(rows)
        self._told.setVisible(with_ties and self._facts.count() > 0)

    def needed_height(self) -> int:
        """With all its rows, before any layout has looked."""
        outer = self.layout()
        for layout in (self._facts, self._grid, self.body, outer):
            if layout is not None:
                layout.invalidate()  # what was hidden just now is counted until the next turn of the loop
        return self.sizeHint().height()

    def follow(self, person: RosterRow | None) -> bool:
        """Show what there is to know of whoever is found now; whether it is known who else bears the name."""
        if person is None:
            self._person = self.namesakes = None
            self.hide()
        elif self._person is not person:
            self._person, self.namesakes = person, self._of_hits.get(person.id)
            self._ask(person.id)
        return self.namesakes is not None

    def _ask(self, delegate_id: DelegateId) -> None:
        workspace, asked = self._context.workspace, self._person
        if workspace is None:
            return

        def show(facts: PersonFacts) -> None:
            if self._person is asked and asked is not None:
                is_new = self.namesakes is None or tuple(self.namesakes) != facts.namesakes
                self.namesakes = facts.namesakes
                self._fill(asked, facts)
                self.filled.emit()
                if is_new:
                    self.told.emit()

        def failed(error: DeskError) -> None:
            from delegates.services.about_person import PersonFacts

            show(PersonFacts())
            self._context.messages.error(error)

        self._context.tasks.run(DESK, lambda job: workspace.about_person.of(delegate_id), show, failed)

    def _fill(self, person: RosterRow, facts: PersonFacts) -> None:
        look = theme.current()
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        said = ties(facts, self._context)
        for one in said:
            self._facts.addWidget(_fact(one.icon, one.sentence, one.colour))
        others = len(facts.namesakes)
        # One line of facts finds room beside the button, where nothing else stands there.
        if others:
            self._grid.addWidget(self._told, 1, 0, 1, 4)
        else:
            self._grid.addWidget(self._told, 0, 0, 1, 3)
        self._icon.setVisible(others > 0)
        self._count.setVisible(others > 0)
        self._icon.setPixmap(icons.pixmap("users", look.scaled(20), "ambertext"))
        self._count.setText(with_this_name(others))
        self.rows.set_rows(person, facts.namesakes)
        self.body_button.setText(translate("DeskPage", "Whole delegation…"))
        self.body_button.setVisible(person.delegation_id is not None)
        self.setVisible(others > 0 or bool(said) or person.delegation_id is not None)


def _fact(icon: str, words: str, colour: str) -> QWidget:
    look = theme.current()
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.scaled(6))
    picture = QLabel()
    picture.setPixmap(icons.pixmap(icon, look.scaled(16), colour if colour != "text" else "text2"))
    picture.setFixedHeight(lines.box_px(look.px("hint")))
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(DataLine(words, size="hint", colour=colour), 1)
    return holder


def _words(row: RosterRow) -> str:
    return ", ".join(part for part in (row.name, row.position, row.delegation, row.seat) if part)
