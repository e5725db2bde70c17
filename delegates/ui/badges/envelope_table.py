"""The envelopes of a forum as a list: ticked or not, whose, how many badges, how they stand; moved up and down by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from delegates.ui import formats, lines, painters, theme, wording
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter, Run
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.tick_table import TICK, TickTable, draw_box

if TYPE_CHECKING:
    from delegates.domain.people import DelegationId
    from delegates.services.envelopes import Envelope

translate = QCoreApplication.translate
ROW_PX: Final = 56
NAME, STATE = 1, 2
STATE_PX: Final = 320
TICK_PX: Final = 44


def name_of(envelope: Envelope) -> str:
    """Whose it is, in the language of the window where it is nobody's."""
    return (
        envelope.delegation or envelope.delegation_latin or translate("EnvelopeTable", "Without a delegation")
    )


class EnvelopePainter(RowPainter):
    """A box to tick; the delegation's names; the count, and under it how the badges stand."""

    def __init__(self, table: EnvelopeTable) -> None:
        super().__init__(ROW_PX, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        envelope: Envelope = row
        look = theme.current()
        if column == TICK:
            draw_box(painter, rect, on=envelope.delegation_id in self._table.ticked)
            return
        if column == STATE:
            count = translate("EnvelopeTable", "%n badge(s)", "", envelope.count)
            words, colour = self._table.state(envelope)
            if (
                lines.width_px(words, look.scaled(painters.FLOOR_PX)) > rect.width()
            ):  # a long name of a receiver
                painters.draw_wrapped(painter, rect, words, look.px("hint"), look.colour(colour))
                return
            first: list[Run] = [(count, look.colour("text"), True)]
            painters.draw_two_lines(painter, rect, first, [(words, look.colour(colour), False)])
            return
        name = name_of(envelope)
        second = envelope.delegation_latin if envelope.delegation else None
        runs: list[Run] = [(name, look.colour("text"), True)]
        floor = look.scaled(painters.FLOOR_PX)
        if not second or lines.width_px(name, floor, bold=True) > rect.width():
            painters.draw_wrapped(painter, rect, name, look.px("body"), look.colour("text"), bold=True)
            return
        painters.draw_two_lines(painter, rect, runs, [(second, look.colour("text2"), False)])


class EnvelopeTable(TickTable):
    """`moved` when the order was changed by hand."""

    moved = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.envelopes: TableModel[Envelope] = TableModel(
            [
                Column(lambda: "", self._tick_words),
                Column(lambda: "", lambda one: ", ".join(filter(None, (name_of(one), one.delegation_latin)))),
                Column(lambda: "", self._state_words),
            ],
            key_of=lambda one: one.delegation_id,
            parent=self,
        )
        self.set_up(
            self.envelopes,
            EnvelopePainter(self),
            {TICK: TICK_PX, STATE: STATE_PX},
            row_px=ROW_PX,
            framed=True,
        )
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()

    # -- rows ------------------------------------------------------------------------------------------------------

    def key_of(self, row: Envelope) -> DelegationId | None:
        return row.delegation_id

    def set_envelopes(self, envelopes: list[Envelope]) -> None:
        """Show these; ticks and the current row stay where they were."""
        current = self.current
        self.envelopes.set_rows(envelopes)
        self.ticked &= {one.delegation_id for one in envelopes}
        if envelopes and (current is None or not self.choose(current.delegation_id)):
            self.choose(envelopes[0].delegation_id)
        self.ticks_changed.emit()

    def chosen_envelopes(self) -> list[Envelope]:
        """The ticked ones, as they stand."""
        return [one for one in self.envelopes.rows() if one.delegation_id in self.ticked]

    def move_current(self, by: int) -> None:
        """Move the current envelope one up or down. People without a delegation stay last."""
        rows, current = self.envelopes.rows(), self.current
        if current is None or current.delegation_id is None:
            return
        place = rows.index(current)
        target = place + by
        if not 0 <= target < len(rows) or rows[target].delegation_id is None:
            return
        rows.insert(target, rows.pop(place))
        self.envelopes.set_rows(rows)
        self.choose(current.delegation_id)
        self.moved.emit()

    # -- words -----------------------------------------------------------------------------------------------------

    def state(self, envelope: Envelope) -> tuple[str, str]:
        """How the badges of an envelope stand, and the colour of the words."""
        workspace = self._context.workspace
        gone = envelope.hand_over
        if gone is not None and workspace is not None:
            at = formats.date_time_of(gone.at_utc, workspace.zone, self._context.language.code)
            to = gone.to or gone.operator
            if envelope.is_handed_over:
                words = wording.filled(
                    translate("EnvelopeTable", "Handed to {name}, {time}"), name=to, time=at
                )
                return words, "greentext"
            words = translate("EnvelopeTable", "{part} of {count} handed over")
            return wording.filled(words, part=envelope.handed, count=envelope.count), "ambertext"
        if envelope.is_ready:
            return translate("EnvelopeTable", "All printed"), "text2"
        if not envelope.printed:
            return translate("EnvelopeTable", "Not printed"), "text2"
        words = translate("EnvelopeTable", "{part} of {count} printed")
        return wording.filled(words, part=envelope.printed, count=envelope.count), "ambertext"

    def _tick_words(self, envelope: Envelope) -> str:
        if envelope.delegation_id in self.ticked:
            return translate("EnvelopeTable", "Chosen")
        return translate("EnvelopeTable", "Not chosen")

    def _state_words(self, envelope: Envelope) -> str:
        count = translate("EnvelopeTable", "%n badge(s)", "", envelope.count)
        return f"{count}, {self.state(envelope)[0]}"

    # -- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)
