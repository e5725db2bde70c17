"""Arrivals to greet: who came, when and where, whom to call, and who has seen to it. Enter or Seen marks one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, tzinfo
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QRect, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.table import DelegatePainter
from delegates.ui.greeting.poll import ArrivalsPoll
from delegates.ui.greeting.words import liaison, who
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, within
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from delegates.services.arrivals_watch import Arrival

translate = QCoreApplication.translate
TIME, WHO, FROM, LIAISON, STATE = range(5)
WIDTHS_PX: Final = {TIME: 150, LIAISON: 190, STATE: 190}
NARROW_PX: Final = {TIME: 116, LIAISON: 150, STATE: 140}


class _Painter(RowPainter):
    def __init__(self, table: GreetTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        one: Arrival = row
        look, person = theme.current(), one.delegate
        text, quiet = look.colour("text"), look.colour("text2")
        hint = look.px("hint")
        heavy = not one.is_seen
        match column:
            case 0:
                words = formats.time_of(one.at_utc, self._table.zone)
                place = within(one.checkpoint, rect.width(), hint)
                draw_two_lines(painter, rect, [(words, text, heavy)], [(place, quiet, False)])
            case 1:
                side = look.scaled(28)
                tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
                draw_tile(painter, tile, self._table.category(person.category))
                DelegatePainter.paint_name(painter, rect.adjusted(side + look.scaled(12), 0, 0, 0), person)
            case 2:
                body = within(person.delegation or "", rect.width(), hint)
                first = within(person.position or "", rect.width(), look.px("body"))
                draw_two_lines(painter, rect, [(first, text, False)], [(body, quiet, False)])
            case 3:
                name = within(one.liaison_name or "", rect.width(), look.px("body"))
                phone = formats.phone(one.liaison_phone, national=True) if one.liaison_phone else ""
                draw_two_lines(painter, rect, [(name, text, False)], [(phone, text, False)])
            case _:
                words, icon, colour = self._table.state(one)
                draw_tag(painter, rect, words, icon=icon, colour=colour, bold=heavy)


class GreetTable(RowTable):
    """Those not greeted first, the newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone: tzinfo = UTC
        self._categories: dict[str, Any] = {}
        self.arrivals: TableModel[Arrival] = TableModel(
            [
                Column(
                    lambda: translate("Greeting", "Arrived"),
                    lambda row: f"{formats.time_of(row.at_utc, self.zone)} {row.checkpoint}",
                ),
                Column(lambda: translate("Greeting", "Who"), who),
                Column(lambda: translate("Greeting", "Position, delegation"), _from),
                Column(lambda: translate("Greeting", "Liaison"), liaison),
                Column(lambda: translate("Greeting", "Seen to"), lambda row: self.state(row)[0]),
            ],
            key_of=lambda row: row.scan_id,
            parent=self,
        )
        self.set_up(self.arrivals, _Painter(self), WIDTHS_PX, framed=True)
        self.setSortingEnabled(False)

    def set_narrow(self, narrow: bool) -> None:
        """In little width the fixed columns give way."""
        self._widths = NARROW_PX if narrow else WIDTHS_PX
        self.measure()

    def set_arrivals(self, found: Sequence[Arrival], zone: tzinfo, categories: Sequence[Any]) -> None:
        """Show these; whoever was current stays so."""
        chosen = self.current
        self.zone, self._categories = zone, {one.letter: one for one in categories}
        newest = list(reversed(found))
        self.arrivals.set_rows(sorted(newest, key=lambda one: one.is_seen))
        if chosen is None or not self.choose(chosen.scan_id):
            self.selectRow(0)

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)

    def state(self, one: Arrival) -> tuple[str, str, str]:
        """Words, icon and colour of whether somebody was greeted."""
        if one.seen_by is None or one.seen_at_utc is None:
            return translate("Greeting", "to greet"), "crown", "ambertext"
        words = wording.filled(
            translate("Greeting", "{time}, {operator}"),
            time=formats.time_of(one.seen_at_utc, self.zone),
            operator=one.seen_by,
        )
        return words, "circle-check", "greentext"


class GreetList(QWidget):
    """Asks for the arrivals as long as it is seen; `counted` carries how many wait to be greeted."""

    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: tuple[Arrival, ...] = ()
        self.table = GreetTable()
        self._empty = EmptyState("crown", icon_px=48)
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self.seen = ActionButton("", icon="check", kind="primary")
        self.all_seen = ActionButton("")
        foot = QHBoxLayout()
        foot.setSpacing(theme.current().scaled(8))
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.all_seen)
        foot.addWidget(self.seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(12))
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self._poll = ArrivalsPoll(context, self)
        self._poll.told.connect(self._take)
        self.table.opened.connect(lambda row: self._poll.mark_seen([row.scan_id]))
        self.table.chosen.connect(self._judge)
        self.seen.clicked.connect(self._mark_one)
        self.all_seen.clicked.connect(self._mark_all)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self.seen.setText(translate("Greeting", "Seen"))
        self.all_seen.setText(translate("Greeting", "All seen"))
        self._hint.setText(
            translate("Greeting", "VIPs, heads of delegation and people with a note, as they arrive today.")
        )
        self._empty.set_words(
            translate("Greeting", "Nobody to greet yet"),
            translate("Greeting", "VIPs, heads of delegation and people with a note appear as they arrive."),
        )
        self.table.setAccessibleName(translate("Greeting", "Arrivals to greet"))
        self.table.arrivals.retranslate()
        self._take(self._found)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._poll.set_on(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._poll.set_on(False)

    @Slot(object)
    def _take(self, found: tuple[Arrival, ...]) -> None:
        self._found = found
        workspace = self._context.workspace
        zone = workspace.zone if workspace is not None else UTC
        self.table.set_arrivals(found, zone, self._context.categories)
        self.table.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.counted.emit(sum(not one.is_seen for one in found))
        self._judge()

    @Slot()
    @Slot(object)
    def _judge(self, _: object = None) -> None:
        current = self.table.current
        self.seen.setEnabled(current is not None and not current.is_seen)
        self.all_seen.setEnabled(any(not one.is_seen for one in self._found))

    @Slot()
    def _mark_one(self) -> None:
        if self.table.current is not None:
            self._poll.mark_seen([self.table.current.scan_id])

    @Slot()
    def _mark_all(self) -> None:
        self._poll.mark_seen([one.scan_id for one in self._found if not one.is_seen])


def _from(row: Arrival) -> str:
    return ", ".join(part for part in (row.delegate.position, row.delegate.delegation) if part)
