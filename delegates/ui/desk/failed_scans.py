"""The scans of all desks that let nobody in, newest first: who was sent away, why, and where. Each of them opens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, tzinfo
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QWidget

from delegates.domain.admission import Outcome, Reason
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.desk.scan_sheet import LookBackSheet
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines, draw_wrapped
from delegates.ui.table_model import Column, TableModel
from delegates.ui.verdict_view import without_person
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.row_table import RowTable
from delegates.verdict_words import FOREIGN, IN_SHORT

if TYPE_CHECKING:
    from delegates.services.past_verdicts import PastVerdict

translate = QCoreApplication.translate
WIDTH_PX, ROW_PX = 860, 56
OUTCOMES = (Outcome.REFUSED, Outcome.REPEAT, Outcome.UNREAD)
TIME, OUTCOME, WHO, DESK = range(4)
_COLOURS = {Outcome.REPEAT: "ambertext", Outcome.REFUSED: "redtext", Outcome.UNREAD: "bluetext"}


def short_reason(past: PastVerdict) -> str:
    """Why somebody was not let in, in two or three words."""
    if past.reason is None or past.reason not in IN_SHORT:
        return ""
    if past.reason is Reason.NOT_A_BADGE and past.foreign:
        return translate("Verdict", FOREIGN.get(past.foreign, FOREIGN["other"]))
    return translate("Verdict", IN_SHORT[past.reason])


def _who(past: PastVerdict) -> str:
    row = past.delegate
    if row is None:
        return without_person(past.reason or Reason.EMPTY)
    return " ".join(part for part in (row.honorific, row.name) if part)


class _Painter(RowPainter):
    def __init__(self, table: FailedTable) -> None:
        super().__init__(ROW_PX, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        if column == TIME:
            at, day = self._table.when(row)
            draw_two_lines(painter, rect, [(at, text, False)], [(day, quiet, False)])
        elif column == OUTCOME:
            top = QRect(rect.x(), rect.y() + look.scaled(2), rect.width(), rect.height() // 2)
            icon, colour = theme.OUTCOME_ICONS[str(row.outcome)], _COLOURS[row.outcome]
            draw_tag(painter, top, wording.outcome(str(row.outcome)), icon=icon, colour=colour, bold=True)
            below = QRect(rect.x(), top.bottom() - look.scaled(2), rect.width(), rect.height() // 2)
            draw_wrapped(painter, below, short_reason(row), look.px("hint"), text)
        elif column == WHO:
            self._paint_who(painter, rect, row)
        else:
            draw_two_lines(
                painter,
                rect,
                [(f"{row.desk} · {row.operator}", text, False)],
                [(row.checkpoint or "", quiet, False)],
                first_px=look.px("hint"),
            )

    @staticmethod
    def _paint_who(painter: QPainter, rect: QRect, row: PastVerdict) -> None:
        look, person = theme.current(), row.delegate
        text, quiet = look.colour("text"), look.colour("text2")
        if person is None:
            draw_wrapped(painter, rect, _who(row), look.px("hint"), quiet)
            return
        side = look.scaled(22)
        draw_tile(painter, QRect(rect.x(), rect.center().y() - side // 2, side, side), person.category)
        inner = rect.adjusted(side + look.scaled(10), 0, 0, 0)
        draw_two_lines(
            painter,
            inner,
            [(person.honorific or "", quiet, False), (person.name, text, True)],
            [(person.delegation_short or person.delegation or "", quiet, False)],
        )


class FailedTable(RowTable):
    """One row a scan (`services.past_verdicts.PastVerdict`)."""

    def __init__(self, zone: tzinfo, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone, self._language = zone, language
        self.scans: TableModel[PastVerdict] = TableModel(
            [
                Column(
                    lambda: translate("FailedScans", "Time"),
                    lambda row: ", ".join(reversed(self.when(row))),
                    lambda row: row.at_utc,
                ),
                Column(
                    lambda: translate("FailedScans", "Why"),
                    lambda row: f"{wording.outcome(str(row.outcome))}: {short_reason(row)}",
                    lambda row: (OUTCOMES.index(row.outcome), str(row.reason)),
                ),
                Column(lambda: translate("FailedScans", "Who"), _who),
                Column(
                    lambda: translate("FailedScans", "Desk"),
                    lambda row: f"{row.desk} · {row.operator}",
                    lambda row: (row.desk, row.operator),
                ),
            ],
            key_of=lambda row: row.id,
            parent=self,
        )
        self.set_up(
            self.scans, _Painter(self), {TIME: 104, OUTCOME: 216, DESK: 190}, row_px=ROW_PX, framed=True
        )
        self.setAccessibleName(translate("FailedScans", "Failed scans"))

    def when(self, row: PastVerdict) -> tuple[str, str]:
        """Time with seconds, and the day."""
        day = row.at_utc.astimezone(self._zone).date()
        return formats.time_of(row.at_utc, self._zone, seconds=True), formats.date_of(day, self._language)


class FailedScansSheet(LookBackSheet):
    """`opened` carries the id of a scan that somebody wants to see."""

    opened = Signal(str)

    def __init__(
        self, context: Context, past: list[PastVerdict], zone: tzinfo, parent: QWidget | None
    ) -> None:
        title = translate("FailedScans", "Failed scans")
        super().__init__(parent, title, icon="octagon-x", width_px=WIDTH_PX)
        self._zone = zone
        self._build_filters(past, context.language.code)
        self.summary = QLabel()
        self.summary.setProperty("kind", "hint")
        self.table = FailedTable(zone, context.language.code)
        self.table.scans.set_rows(past)
        self.table.opened.connect(lambda row: self.opened.emit(row.id))
        low = parent is not None and parent.window().height() < theme.current().scaled(700)
        self.table.setFixedHeight(theme.current().scaled((4 if low else 8) * ROW_PX + 38))
        self.body.addWidget(self.summary)
        self.body.addWidget(self.table, 1)
        self.cancel_button.setText(translate("FailedScans", "Close"))
        self._filter()
        if past:
            self.table.choose(past[0].id)
        self.table.setFocus()

    def _build_filters(self, past: list[PastVerdict], language: str) -> None:
        row = self.add_row()
        self._outcomes = QButtonGroup(self)
        self.chips: dict[Outcome | None, Chip] = {}
        for outcome in (None, *OUTCOMES):
            count = sum(outcome in (None, one.outcome) for one in past)
            word = translate("FailedScans", "All") if outcome is None else wording.outcome(str(outcome))
            chip = Chip(
                f"{word} {formats.number(count, language)}",
                icon=theme.OUTCOME_ICONS[str(outcome)] if outcome is not None else "",
                shows_cross=False,
            )
            chip.setChecked(outcome is None)
            self._outcomes.addButton(chip)
            self.chips[outcome] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self._outcomes.buttonToggled.connect(self._filter)
        row = self.add_row()
        reasons = [one for one in IN_SHORT if any(scan.reason is one for scan in past)]
        self.reason = self._choice(
            row,
            translate("FailedScans", "Every reason"),
            [(translate("Verdict", IN_SHORT[one]), one) for one in reasons],
        )
        desks = sorted({one.desk for one in past})
        self.desk = self._choice(row, translate("FailedScans", "Every desk"), [(one, one) for one in desks])
        days = sorted({self._day(one) for one in past}, reverse=True)
        self.day = self._choice(
            row,
            translate("FailedScans", "Every day"),
            [(formats.date_of(one, language), one) for one in days],
        )

    def _choice(self, row: Any, everything: str, choices: Iterable[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(everything)
        box.addItem(everything, None)
        for word, value in choices:
            box.addItem(word, value)
        box.setEnabled(box.count() > 2)
        box.currentIndexChanged.connect(self._filter)
        row.addWidget(box, 1)
        return box

    def _day(self, past: PastVerdict) -> date:
        return past.at_utc.astimezone(self._zone).date()

    def choose_outcome(self, outcome: Outcome) -> None:
        """Show those of one outcome."""
        self.chips[outcome].setChecked(True)

    @Slot()
    def _filter(self, *_: object) -> None:
        if not hasattr(self, "table"):
            return
        outcome = next((one for one, chip in self.chips.items() if chip.isChecked()), None)
        reason, desk, day = (box.currentData() for box in (self.reason, self.desk, self.day))

        def accept(past: PastVerdict) -> bool:
            return (
                outcome in (None, past.outcome)
                and reason in (None, past.reason)
                and desk in (None, past.desk)
                and day in (None, self._day(past))
            )

        self.table.scans.set_filter(accept=accept)
        count = len(self.table.scans.shown_rows())
        self.summary.setText(
            translate("FailedScans", "%n scan(s) shown. Enter opens one.", "", count)
            if count
            else translate("FailedScans", "There is none of these.")
        )

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            return  # the table has opened what is marked
        super().keyPressEvent(event)
