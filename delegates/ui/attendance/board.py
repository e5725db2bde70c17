"""The board: five counts, delegations in precedence, arrivals, guests of honour who are not here yet.

It names nobody who was refused; so it may hang on a wall, where a guest's own telephone is not shown either.
"""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates.ui import formats, theme, wording
from delegates.ui.attendance.arrivals_chart import ArrivalsChart, busiest
from delegates.ui.attendance.board_parts import (
    BoardCard,
    BoardList,
    BodyPainter,
    BodyRow,
    CountTile,
    GuestPainter,
    GuestRow,
)
from delegates.ui.attendance.scale import Scale
from delegates.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from delegates.domain.attendance import Attendance
    from delegates.domain.people import Delegation

translate = QCoreApplication.translate
VIP = "V"
COUNTS = ("in", "absent", "vip", "heads", "refused")


def body_name(body: Delegation | None, language: str) -> str:
    """A delegation in the person's language, as far as it has a name in it; "" for none."""
    if body is None:
        return ""
    return body.name_native if language == "lo" else body.name_latin or body.name_native


class Board(QWidget):
    """`set_attendance` fills it; `factor` makes everything larger by that much."""

    def __init__(self, *, factor: float = 1.0, wall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = Scale(factor)
        self._attendance: Attendance | None = None
        self._zone: tzinfo = UTC
        self._language = "en"
        self._is_wall = wall
        scale = self._scale
        self.counts = {name: CountTile(scale) for name in COUNTS}
        self._counts_row = QHBoxLayout()
        for tile in self.counts.values():
            self._counts_row.addWidget(tile, 1)
        self.bodies_card = BoardCard(scale)
        self.bodies = BoardList(BodyPainter(scale), wall=wall)
        self.bodies_card.body.addWidget(self.bodies)
        self.chart_card = BoardCard(scale)
        self.chart = ArrivalsChart(scale)
        self.chart_card.body.addWidget(self.chart)
        self.guests_card = BoardCard(scale, icon="crown")
        self.guests = BoardList(GuestPainter(scale), wall=wall)
        self.no_guests = EmptyState("crown")
        self.guests_card.body.addWidget(self.guests)
        self.guests_card.body.addWidget(self.no_guests)
        self._side = QVBoxLayout()
        self._side.addWidget(self.chart_card, 2)
        self._side.addWidget(self.guests_card, 3)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.bodies_card, 4)
        self._lower.addLayout(self._side, 3)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(self._counts_row)
        page.addLayout(self._lower, 1)
        self._page = page
        theme.current().changed.connect(self.measure)
        self.measure()

    def set_attendance(self, attendance: Attendance | None, zone: tzinfo, language: str) -> None:
        """Show this; None empties the board."""
        self._attendance, self._zone, self._language = attendance, zone, language
        self.retranslate()

    def set_room(self, *, narrow: bool, short: bool) -> None:
        """In little height the chart goes and the counts get low; in little width both lists are equally wide."""
        for tile in self.counts.values():
            tile.set_low(short)
        self.chart_card.setVisible(not short)
        self._lower.setStretch(0, 1 if narrow else 4)
        self._lower.setStretch(1, 1 if narrow else 3)

    def measure(self) -> None:
        """Gaps and heads in the theme's present sizes."""
        scaled = self._scale.scaled
        self._counts_row.setSpacing(scaled(12))
        self._page.setSpacing(scaled(16))
        self._lower.setSpacing(scaled(16))
        self._side.setSpacing(scaled(12))
        for card in (self.bodies_card, self.chart_card, self.guests_card):
            card.measure()
        for view in (self.bodies, self.guests):
            view.scheduleDelayedItemsLayout()
        for tile in self.counts.values():
            tile.updateGeometry()

    def retranslate(self) -> None:
        """Every word again, with what was read last."""
        found = self._attendance
        self._say_counts(found)
        self._say_bodies(found)
        self._say_chart(found)
        self._say_guests(found)

    def turn_pages(self) -> None:
        """On the wall: the next rows of lists that are longer than the wall."""
        self.bodies.turn_page()
        self.guests.turn_page()

    def _number(self, value: int) -> str:
        return formats.number(value, self._language)

    def _say_counts(self, found: Attendance | None) -> None:
        of = translate("AttendancePage", "of {n}")
        registered = found.registered_count if found else 0
        arrived = found.arrived_count if found else 0
        vip = (
            next(((a, n) for letter, a, n in found.by_category if letter == VIP), (0, 0)) if found else (0, 0)
        )
        heads = [one.head for one in found.delegations if one.head is not None] if found else []
        heads_in = sum(head.checked_in_at_utc is not None for head in heads)
        refused = found.refused_count if found else 0
        forced = sum(bool(row.forced_reason) for row in found.rows) if found else 0
        whole = f"{wording.filled(of, n=self._number(registered))} · {formats.share(arrived, registered)}"
        self.counts["in"].set_words(translate("AttendancePage", "Checked in"), self._number(arrived), whole)
        self.counts["absent"].set_words(
            translate("AttendancePage", "Not arrived"), self._number(registered - arrived)
        )
        self.counts["vip"].set_words(
            translate("AttendancePage", "VIP arrived"),
            self._number(vip[0]),
            wording.filled(of, n=self._number(vip[1])),
        )
        self.counts["heads"].set_words(
            translate("AttendancePage", "Heads of delegation in"),
            self._number(heads_in),
            wording.filled(of, n=self._number(len(heads))),
        )
        self.counts["refused"].set_words(
            translate("AttendancePage", "Refused or overridden"),
            self._number(refused + forced),
            wording.filled(
                translate("AttendancePage", "{refused} refused · {forced} overridden"),
                refused=self._number(refused),
                forced=self._number(forced),
            ),
        )

    def _say_bodies(self, found: Attendance | None) -> None:
        words = {
            "in": translate("AttendancePage", "head in"),
            "not_yet": translate("AttendancePage", "not yet"),
            "": "",
        }
        rows = []
        for number, one in enumerate(found.delegations if found else (), 1):
            head = "" if one.head is None else "in" if one.head.checked_in_at_utc else "not_yet"
            name = body_name(one.delegation, self._language) or translate("AttendancePage", "No delegation")
            rows.append(BodyRow(number, name, head, words[head], one.arrived_count, one.registered_count))
        _keep_place(self.bodies, rows)
        self.bodies_card.set_words(
            translate("AttendancePage", "Delegations, in order of precedence"), self._number(len(rows))
        )

    def _say_chart(self, found: Attendance | None) -> None:
        top = busiest(found.arrivals) if found else None
        note = ""
        if top is not None:
            note = wording.filled(
                translate("AttendancePage", "busiest {time}"), time=formats.time_of(top[0], self._zone)
            )
        self.chart_card.set_words(translate("AttendancePage", "Arrivals, every 10 minutes"), note)
        if found is not None:
            self.chart.set_arrivals(found.arrivals, found.made_at_utc, self._zone)

    def _say_guests(self, found: Attendance | None) -> None:
        bodies = (
            {one.delegation.id: one.delegation for one in found.delegations if one.delegation}
            if found
            else {}
        )
        rows = []
        for row in found.rows if found else ():
            person = row.delegate
            if person.category != VIP or not person.status.is_expected or row.is_present:
                continue
            body = bodies.get(person.delegation_id) if person.delegation_id is not None else None
            phone, second = _whom_to_call(None if self._is_wall else person.phone, body)
            rows.append(
                GuestRow(person.honorific or "", person.name, body_name(body, self._language), phone, second)
            )
        _keep_place(self.guests, rows)
        self.guests.setVisible(bool(rows))
        self.no_guests.setVisible(not rows)
        self.no_guests.set_words(translate("AttendancePage", "No VIP is awaited"))
        self.guests_card.set_words(
            translate("AttendancePage", "VIP not yet here"), self._number(len(rows)), strong=True
        )


def _whom_to_call(own_phone: str | None, body: Delegation | None) -> tuple[str, str]:
    """The liaison's telephone and name; the guest's own telephones where no liaison is known."""
    if body is not None and body.liaison_phone:
        return formats.phone(body.liaison_phone.split("/")[0], national=True), body.liaison_name or ""
    first, _, second = formats.phone(own_phone, national=True).partition(" / ")
    return first, second


def _keep_place(view: BoardList, rows: list[BodyRow] | list[GuestRow]) -> None:
    """Other rows, the same place in the list: nothing jumps under somebody who reads."""
    if view.rows.rows() == rows:
        view.viewport().update()
        return
    place = view.verticalScrollBar().value()
    view.rows.set_rows(rows)
    view.verticalScrollBar().setValue(place)


class WallBoard(QWidget):
    """The board in a window of its own, full screen, half as large again; Esc closes it."""

    TURN_MS = 20_000

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.board = Board(factor=1.5, wall=True)
        layout = QVBoxLayout(self)
        margin = theme.current().scaled(24)
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addWidget(self.board)
        self._turn = QTimer(self)
        self._turn.setInterval(self.TURN_MS)
        self._turn.timeout.connect(self.board.turn_pages)
        self._turn.start()
        self.setWindowTitle(translate("AttendancePage", "Attendance"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            event.ignore()
