"""People to be checked in together: ticked or not, who, what a check-in would answer; afterwards what it answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.domain.admission import Outcome, Reason, Verdict
from delegates.domain.people import RosterRow
from delegates.ui import formats, painters, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.table import DelegatePainter
from delegates.ui.painters import RowPainter, draw_tile
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.tick_table import TICK, TickTable, draw_box

translate = QCoreApplication.translate
ROW_PX: Final = 56
NAME, POSITION, STATE = 1, 2, 3
TICK_PX: Final = 44
STATE_PX: Final = 236


def is_awaited(verdict: Verdict) -> bool:
    """Whether somebody would be admitted who has not come in here yet, or go out who is inside."""
    if verdict.reason is Reason.EXIT:
        return not verdict.flagged
    return verdict.outcome is Outcome.ADMITTED and verdict.previous is None


class CheckInPainter(RowPainter):
    """A box to tick; the category and the names; the position; the answer."""

    def __init__(self, table: CheckInTable) -> None:
        super().__init__(ROW_PX, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        verdict: Verdict = row
        look, person = theme.current(), verdict.delegate
        if person is None:
            return
        if column == TICK:
            if self._table.can_tick(verdict):
                draw_box(painter, rect, on=person.id in self._table.ticked)
        elif column == NAME:
            side = look.scaled(28)
            tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
            draw_tile(painter, tile, self._table.category(person.category))
            DelegatePainter.paint_name(painter, rect.adjusted(side + look.scaled(12), 0, 0, 0), person)
        elif column == POSITION:
            words = person.position or ""
            painters.draw_wrapped(painter, rect, words, look.px("hint"), look.colour("text2"))
        else:
            words, colour = self._table.state(verdict)
            bold = colour != "text2"
            painters.draw_wrapped(painter, rect, words, look.px("hint"), look.colour(colour), bold=bold)


class CheckInTable(TickTable):
    """One row a verdict, foreseen or given (`services.checking_in.CheckingIn.foresee` and `check_in_many`)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._categories = {one.letter: one for one in context.categories}
        self.people: TableModel[Verdict] = TableModel(
            [
                Column(lambda: "", self._tick_words),
                Column(lambda: "", _of_person(lambda row: " ".join(filter(None, (row.honorific, row.name))))),
                Column(lambda: "", _of_person(lambda row: row.position or "")),
                Column(lambda: "", lambda verdict: self.state(verdict)[0]),
            ],
            key_of=self.key_of,
            parent=self,
        )
        self.set_up(
            self.people,
            CheckInPainter(self),
            {TICK: TICK_PX, STATE: STATE_PX},
            row_px=ROW_PX,
            framed=True,
        )
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()

    def key_of(self, row: Verdict) -> str:
        return row.delegate.id if row.delegate is not None else ""

    def can_tick(self, row: Verdict) -> bool:
        """Nobody who is not expected, and nobody twice."""
        return row.delegate is not None and row.delegate.status.is_expected and not row.scan_id

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)

    def set_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show these, whoever is awaited ticked."""
        self.people.set_rows(verdicts)
        self.ticked = {self.key_of(one) for one in verdicts if is_awaited(one) and self.can_tick(one)}
        self.setColumnHidden(TICK, not any(self.can_tick(one) for one in verdicts))
        if verdicts:
            self.choose(self.key_of(verdicts[0]))
        self.ticks_changed.emit()

    def state(self, verdict: Verdict) -> tuple[str, str]:
        """What is or would be answered, and the colour of the words."""
        person, why = verdict.delegate, "".join(self._context.view_of(verdict).why[:1])
        if verdict.outcome is Outcome.REFUSED:
            hard = verdict.scan_id or (person is not None and not person.status.is_expected)
            return why, "redtext" if hard else "ambertext"
        if verdict.reason is Reason.EXIT and not verdict.scan_id and verdict.flagged:
            return translate("CheckInTable", "not inside"), "text2"
        if verdict.previous is not None:
            return self._since(verdict, why), "greentext"
        return translate("CheckInTable", "not yet"), "text2"

    def _since(self, verdict: Verdict, why: str) -> str:
        workspace, previous = self._context.workspace, verdict.previous
        if "out_at_utc" in verdict.facts or previous is None or workspace is None:
            return why
        at, today = (one.astimezone(workspace.zone).date() for one in (previous.at_utc, verdict.at_utc))
        time = (
            formats.time_of(previous.at_utc, workspace.zone)
            if at == today
            else formats.date_time_of(previous.at_utc, workspace.zone, self._context.language.code)
        )
        return wording.filled(translate("CheckInTable", "in since {time}"), time=time)

    def _tick_words(self, verdict: Verdict) -> str:
        if self.key_of(verdict) in self.ticked:
            return translate("CheckInTable", "Chosen")
        return translate("CheckInTable", "Not chosen")


def _of_person(words: Callable[[RosterRow], str]) -> Callable[[Verdict], str]:
    return lambda verdict: words(verdict.delegate) if verdict.delegate is not None else ""
