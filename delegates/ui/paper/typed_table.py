"""The lines typed in from paper: the time, who it is, and what will become of it; wrong ones say what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from delegates.domain.admission import Outcome, Reason
from delegates.services.paper import Problem, Tick
from delegates.ui import formats, painters, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.table import DelegatePainter
from delegates.ui.painters import RowPainter, draw_tile
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

translate = QCoreApplication.translate
ROW_PX: Final = 52
NUMBER, TIME, WHO, STATE = range(4)
WIDTHS_PX: Final = {NUMBER: 52, TIME: 80, STATE: 300}

_PROBLEMS: Final = {
    Problem.NAME: QT_TRANSLATE_NOOP("PaperTypeIn", "Choose who it is, or type the digits."),
    Problem.DIGITS: QT_TRANSLATE_NOOP("PaperTypeIn", "Type the six bold digits, or all nine."),
    Problem.WRONG_DIGIT: QT_TRANSLATE_NOOP("PaperTypeIn", "One digit is wrong. Look at the paper again."),
    Problem.ALL_NINE: QT_TRANSLATE_NOOP("PaperTypeIn", "Another code ends alike: type all nine digits."),
    Problem.NOBODY: QT_TRANSLATE_NOOP("PaperTypeIn", "Nobody has this code."),
    Problem.NOT_OURS: QT_TRANSLATE_NOOP("PaperTypeIn", "This is no code of this forum."),
    Problem.NO_TIME: QT_TRANSLATE_NOOP("PaperTypeIn", "The time is missing."),
    Problem.TIME: QT_TRANSLATE_NOOP("PaperTypeIn", "This is no time. Write 08:42."),
    Problem.FUTURE: QT_TRANSLATE_NOOP("PaperTypeIn", "This time is still to come."),
}
_TIME_PROBLEMS: Final = frozenset({Problem.NO_TIME, Problem.TIME, Problem.FUTURE})


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A line by its place in the list, with what would become of it."""

    place: int
    tick: Tick


class _Painter(RowPainter):
    def __init__(self, table: TypedTable) -> None:
        super().__init__(ROW_PX, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, tick, table = theme.current(), row.tick, self._table
        if column == NUMBER:
            words = str(row.place + 1)
            painters.draw_wrapped(painter, rect, words, look.px("hint"), look.colour("text2"))
        elif column == TIME:
            colour = "redtext" if tick.problem in _TIME_PROBLEMS else "text"
            words = table.time_words(tick)
            painters.draw_wrapped(painter, rect, words, look.px("body"), look.colour(colour), bold=True)
        elif column == WHO and tick.person is not None:
            side = look.scaled(28)
            tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
            draw_tile(painter, tile, table.category(tick.person.category))
            DelegatePainter.paint_name(painter, rect.adjusted(side + look.scaled(12), 0, 0, 0), tick.person)
        elif column == WHO:
            painters.draw_wrapped(painter, rect, tick.line.who, look.px("body"), look.colour("text"))
        else:
            words, colour = table.state(tick)
            painters.draw_wrapped(painter, rect, words, look.px("hint"), look.colour(colour), bold=True)


class TypedTable(RowTable):
    """Lines in the order in which they were typed. `opened` carries a row that is to be corrected."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._categories = {one.letter: one for one in context.categories}
        self.typed: TableModel[TypedRow] = TableModel(
            [
                Column(lambda: "", lambda row: str(row.place + 1)),
                Column(lambda: "", lambda row: self.time_words(row.tick)),
                Column(lambda: "", lambda row: _name(row.tick)),
                Column(lambda: "", lambda row: self.state(row.tick)[0]),
            ],
            key_of=lambda row: row.place,
            parent=self,
        )
        self.set_up(self.typed, _Painter(self), WIDTHS_PX, row_px=ROW_PX, framed=True)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.setAccessibleName(translate("PaperTypeIn", "Lines typed in"))

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these; the last one in sight."""
        self.typed.set_rows([TypedRow(place, tick) for place, tick in enumerate(ticks)])
        self.scrollToBottom()

    def category(self, letter: str) -> Any:
        return self._categories.get(letter, letter)

    def time_words(self, tick: Tick) -> str:
        """The time as it will be recorded; what was typed where that is none."""
        workspace = self._context.workspace
        if tick.problem is Problem.TIME or tick.at_utc is None or workspace is None:
            return tick.line.time.strip() or "–"
        return formats.time_of(tick.at_utc, workspace.zone)

    def state(self, tick: Tick) -> tuple[str, str]:
        """What would become of a line, or what is wrong with it, and the colour of the words."""
        if tick.problem is not None:
            return translate("PaperTypeIn", str(_PROBLEMS[tick.problem])), "redtext"
        verdict = tick.verdict
        if verdict is None:
            return "", "text2"
        if verdict.outcome is Outcome.REPEAT:
            return self._there(tick), "ambertext"
        if verdict.outcome is Outcome.REFUSED:
            why = "".join(self._context.view_of(verdict).why[:1])
            if tick.is_override:
                said = translate("PaperTypeIn", "{why}: recorded as an override")
                return wording.filled(said, why=why), "ambertext"
            return wording.filled(translate("PaperTypeIn", "{why}: stays refused"), why=why), "redtext"
        words = {
            Reason.EXIT: translate("PaperTypeIn", "Went out"),
            Reason.REENTRY: translate("PaperTypeIn", "Came back"),
        }.get(verdict.reason, translate("PaperTypeIn", "Came in"))
        return words, "greentext"

    def _there(self, tick: Tick) -> str:
        workspace, previous = self._context.workspace, tick.verdict.previous if tick.verdict else None
        if workspace is None or previous is None or tick.at_utc is None:
            return translate("PaperTypeIn", "Already there")
        days = (at.astimezone(workspace.zone).date() for at in (previous.at_utc, tick.at_utc))
        time = (
            formats.time_of(previous.at_utc, workspace.zone)
            if len(set(days)) == 1
            else formats.date_time_of(previous.at_utc, workspace.zone, self._context.language.code)
        )
        return wording.filled(translate("PaperTypeIn", "Already there {time}: not doubled"), time=time)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete) and (
            event.key() == Qt.Key.Key_Delete or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # the sheet's own: it removes, it commits
            return
        super().keyPressEvent(event)


def _name(tick: Tick) -> str:
    person = tick.person
    return " ".join(filter(None, (person.honorific, person.name))) if person is not None else tick.line.who
