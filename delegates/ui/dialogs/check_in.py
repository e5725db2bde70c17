"""Checking in a whole delegation, or one guest quietly: who is here is ticked, the answers stand in the sheet.

Nothing is judged here: the list shows what a check-in would answer, and afterwards what it answered. No panel, and one
sound for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from delegates.domain.admission import SLIP_S, Outcome, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.domain.people import Delegation, RosterRow
from delegates.errors import DeskError
from delegates.services.changes import Changes
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.desk.actions import SLIP
from delegates.ui.dialogs.check_in_table import ROW_PX, CheckInTable, is_awaited
from delegates.ui.sounds import SILENT_CATEGORY
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX: Final = 820
# As many rows as there are people, within what a small window has room for.
MOST_ROWS, MOST_ROWS_LOW, LOW_WINDOW_PX = 8, 4, 700
WORST_FIRST: Final = (Outcome.REFUSED, Outcome.REPEAT, Outcome.ADMITTED)


def check_in_delegation(
    context: Context, body: Delegation, window: QWidget, on_closed: Callable[[], None] | None = None
) -> None:
    """The people of a delegation, in roster order; `on_closed` is called when the sheet is gone."""
    _open(context, body.name_native, lambda row: row.delegation_id == body.id, window, on_closed)


def check_in_quietly(context: Context, person: RosterRow, window: QWidget) -> None:
    """One guest, without the panel."""
    _open(context, person.name, lambda row: row.id == person.id, window)


def _open(
    context: Context,
    name: str,
    wanted: Callable[[RosterRow], bool],
    window: QWidget,
    on_closed: Callable[[], None] | None = None,
) -> None:
    if context.workspace is not None:
        sheet = CheckInSheet(context, name, wanted, window)
        context.scans_waiting.connect(sheet.set_waiting)
        if on_closed is not None:
            sheet.finished.connect(on_closed)
        sheet.open()


class CheckInSheet(Sheet):
    """Reads the people that are `wanted`, checks the ticked ones in, and stays open with the answers."""

    def __init__(
        self, context: Context, name: str, wanted: Callable[[RosterRow], bool], parent: QWidget | None
    ) -> None:
        super().__init__(
            parent,
            translate("CheckInSheet", "Check in"),
            icon="user-round-check",
            main="-",
            width_px=WIDTH_PX,
        )
        self._context, self._name, self._wanted = context, name, wanted
        self._checkpoint_id, self._direction = context.checkpoint_id, context.direction
        self._given: list[Verdict] = []
        self._is_busy, self._is_over = True, False
        self._build()
        self.committed.connect(self._check_in)
        self.finished.connect(self._end)
        self._say()
        self._read()

    def _build(self) -> None:
        self.body.addWidget(DataLine(self._name, bold=True, is_name=True))
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setProperty("kind", "hint")
        self.body.addWidget(self.summary)
        row = self.add_row()
        self.all = ActionButton(translate("CheckInSheet", "All"), size="small")
        self.all.clicked.connect(self._tick_all)
        self.none = ActionButton(translate("CheckInSheet", "None"), size="small")
        self.none.clicked.connect(self._tick_none)
        row.addWidget(self.all)
        row.addWidget(self.none)
        row.addStretch(1)
        self.ways = {
            Direction.IN: Chip(translate("CheckInSheet", "Coming in"), icon="log-in", shows_cross=False),
            Direction.OUT: Chip(translate("CheckInSheet", "Going out"), icon="log-out", shows_cross=False),
        }
        self._ways = QButtonGroup(self)
        for way, chip in self.ways.items():
            chip.setChecked(way is self._direction)
            chip.hide()  # until it is known that exits are recorded here
            self._ways.addButton(chip)
            row.addWidget(chip)
        self._ways.buttonToggled.connect(self._turn)
        self.table = CheckInTable(self._context)
        self.table.setAccessibleName(translate("CheckInSheet", "People"))
        self.table.ticks_changed.connect(self._say)
        self._fit(3)
        self.body.addWidget(self.table, 1)
        self.back = ActionButton(translate("CheckInSheet", "Take back"), icon="undo-2")
        self._foot_row.insertWidget(self._foot_row.indexOf(self.cancel_button), self.back)
        self.back.clicked.connect(self._take_back)
        self.back.hide()
        self.table.setFocus()

    def _fit(self, rows: int) -> None:
        look, window = theme.current(), self.parentWidget()
        low = window is not None and window.window().height() < look.scaled(LOW_WINDOW_PX)
        most = MOST_ROWS_LOW if low else MOST_ROWS
        self.table.setFixedHeight(look.scaled(ROW_PX) * max(1, min(most, rows)) + 2)

    @Slot()
    def _tick_all(self) -> None:
        """All who are awaited."""
        self.table.tick([one for one in self.table.people.rows() if is_awaited(one)])

    @Slot()
    def _tick_none(self) -> None:
        self.table.tick(self.table.people.rows(), on=False)

    @Slot()
    def _say(self) -> None:
        if self._given:
            self.set_main("")  # a second Ctrl+Enter must do nothing
            return
        count = len(self.table.ticked)
        word, none = (
            translate("CheckInSheet", "Check in %n person(s)", "", count),
            translate("CheckInSheet", "Check in"),
        )
        if self._direction is Direction.OUT:
            word = translate("CheckInSheet", "Record %n person(s) as gone out", "", count)
            none = translate("CheckInSheet", "Record as gone out")
        self.set_main(word if count else none, on=bool(count) and not self._is_busy)

    # -- who ---------------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        direction = self._direction

        def work(job: object) -> tuple[list[Verdict], bool]:
            ids = [row.id for row in workspace.finding.rows() if self._wanted(row)]
            programme, wanted = workspace.programme, self._checkpoint_id
            here = next((one for one in programme.checkpoints() if one.id == wanted), None)
            exits = (here or programme.default_checkpoint()).exits
            return workspace.checking_in.foresee(ids, checkpoint_id=wanted, direction=direction), exits

        self._context.tasks.run(BULK, work, self._show, self._failed)

    @Slot()
    def _turn(self) -> None:
        """In or out: the list says what would be answered then."""
        chosen = next((way for way, chip in self.ways.items() if chip.isChecked()), self._direction)
        if chosen is not self._direction and not self._given:
            self._direction = chosen
            self._read()

    def _show(self, found: tuple[list[Verdict], bool]) -> None:
        verdicts, has_exits = found
        if self._is_over:
            return
        self._is_busy = False
        for chip in self.ways.values():
            chip.setVisible(bool(verdicts) and (has_exits or self._direction is Direction.OUT))
        self.summary.setText(
            wording.filled(translate("CheckInSheet", "At {checkpoint}"), checkpoint=verdicts[0].checkpoint)
            if verdicts
            else translate("CheckInSheet", "Nobody is registered here.")
        )
        for widget in (self.table, self.all, self.none):
            widget.setVisible(bool(verdicts))
        self.all.setVisible(len(verdicts) > 1)
        self.none.setVisible(len(verdicts) > 1)
        self._settle(verdicts)

    def _settle(self, verdicts: Sequence[Verdict]) -> None:
        """Rows, and the sheet as high as they need, in the middle of the window again."""
        self._fit(len(verdicts))
        self.table.set_verdicts(verdicts)
        # Both at once, from the inside: left to events the sheet would keep its old height.
        inside = self.body.parentWidget()
        for layout in (inside.layout() if inside is not None else None, self.layout()):
            if layout is not None:
                layout.activate()
        self.resize(self.minimumSizeHint())
        window = self.parentWidget()
        if window is not None:
            self.move(window.window().geometry().center() - self.rect().center())

    def _failed(self, error: DeskError) -> None:
        self._is_busy = False
        if self._is_over:
            self._context.messages.error(error)
            return
        self.show_error(wording.error(error))
        self._say()

    # -- checking in -------------------------------------------------------------------------------------------------

    @Slot()
    def _check_in(self) -> None:
        workspace = self._context.workspace
        rows = [one.delegate for one in self.table.people.rows() if one.delegate is not None]
        ids = [row.id for row in rows if row.id in self.table.ticked]
        if workspace is None or not ids or self._is_busy:
            return
        self._is_busy = True
        self.show_error("")
        self._say()
        self._context.tasks.run(
            DESK,
            lambda job: workspace.checking_in.check_in_many(
                ids, checkpoint_id=self._checkpoint_id, direction=self._direction
            ),
            self._answered,
            self._failed,
        )

    def _answered(self, verdicts: list[Verdict]) -> None:
        self._is_busy = False
        self._given = verdicts
        context = self._context
        context.changed.emit(Changes(delegates=_people(verdicts), check_ins=True))
        for one in verdicts:
            context.quiet_verdict.emit(one)
        outcomes = {one.outcome for one in verdicts}
        worst = next(outcome for outcome in WORST_FIRST if outcome in outcomes)
        has_vip = any(one.delegate and one.delegate.category == SILENT_CATEGORY for one in verdicts)
        context.sounds.play(str(worst), category=SILENT_CATEGORY if has_vip else None)
        if self._is_over:
            context.messages.info(_summary(verdicts))
            return
        self.summary.setProperty("kind", "strong")
        self.summary.style().polish(self.summary)
        self.summary.setText(_summary(verdicts))
        for button in (self.all, self.none, *self.ways.values()):
            button.hide()
        others = [one for one in verdicts if one.outcome is not Outcome.ADMITTED]
        self.table.setVisible(bool(others))
        self._say()
        self.back.setVisible(len(others) < len(verdicts))
        self.cancel_button.setText(translate("CheckInSheet", "Close"))
        self.cancel_button.setFocus()  # a stray Enter only closes
        self._settle(others)

    # -- taking back -------------------------------------------------------------------------------------------------

    @Slot()
    def _take_back(self) -> None:
        """At once within ten seconds, later with a reason, as one check-in."""
        age_s = (datetime.now(UTC) - self._given[-1].at_utc).total_seconds()
        if age_s <= SLIP_S:
            self._undo(SLIP)
            return
        from delegates.ui.dialogs.undo_reason import UndoReasonSheet

        sheet = UndoReasonSheet(self._name, self)
        sheet.given.connect(self._undo)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot(str)
    def _undo(self, why: str) -> None:
        workspace, context = self._context.workspace, self._context
        if workspace is None or self._is_busy:
            return
        admitted = [one for one in self._given if one.outcome is Outcome.ADMITTED]
        ids = [one.scan_id for one in admitted]
        self._is_busy = True
        self.back.setEnabled(False)

        def done(_: object) -> None:
            self._is_busy = False
            context.messages.info(translate("CheckInSheet", "%n check-in(s) taken back.", "", len(ids)))
            if context.scanning is not None:
                for scan_id in ids:
                    context.scanning.forget_answer(scan_id)
            context.changed.emit(Changes(delegates=_people(admitted), check_ins=True))
            if not self._is_over:
                self.accept()

        context.organiser.run(
            DESK, lambda job: workspace.checking_in.undo_many(ids, why), done, self._not_undone
        )

    def _not_undone(self, error: DeskError) -> None:
        self.back.setEnabled(True)
        self._failed(error)

    @Slot()
    def _end(self) -> None:
        self._is_over = True


def _people(verdicts: Sequence[Verdict]) -> frozenset[str]:
    return frozenset(one.delegate.id for one in verdicts if one.delegate is not None)


def _summary(verdicts: Sequence[Verdict]) -> str:
    """How many of each answer, in one line."""
    counts = {outcome: sum(one.outcome is outcome for one in verdicts) for outcome in WORST_FIRST}
    gone_out = sum(one.reason is Reason.EXIT for one in verdicts)
    if gone_out:
        return translate("CheckInSheet", "%n gone out", "", gone_out)
    said = {
        Outcome.ADMITTED: translate("CheckInSheet", "%n checked in", "", counts[Outcome.ADMITTED]),
        Outcome.REPEAT: translate("CheckInSheet", "%n here before", "", counts[Outcome.REPEAT]),
        Outcome.REFUSED: translate("CheckInSheet", "%n refused", "", counts[Outcome.REFUSED]),
    }
    return ", ".join(words for outcome, words in said.items() if counts[outcome])
