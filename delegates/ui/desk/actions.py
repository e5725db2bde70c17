"""What the keys of the desk do: each opens a form or does one thing on the desk lane, and tells every page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from delegates.domain.admission import SLIP_S, Verdict
from delegates.domain.people import RosterRow
from delegates.ui import formats
from delegates.ui.context import Context
from delegates.ui.desk.auto_print import AutoPrinting
from delegates.ui.tasks import DESK
from delegates.ui.verdict_view import VerdictView
from delegates.ui.wording import filled

if TYPE_CHECKING:
    from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
# Recorded with an undo that came so soon that nobody was asked.
SLIP = "slip"


class DeskActions(QObject):
    """Forms are opened over the page, one at a time; scans meanwhile wait and are counted in their foot.

    `taken_back` carries the id of a check-in that no longer stands, `found` somebody to be shown in the panel's place.
    """

    taken_back = Signal(str)
    found = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self.auto_print = AutoPrinting(context, self)
        if context.scanning is not None:
            self.taken_back.connect(context.scanning.forget_answer)

    # -- checking in ---------------------------------------------------------------------------------------------

    def check_in(self, person: RosterRow, *, force_reason: str | None = None) -> None:
        """Check in somebody by name, like a scan of the present badge."""
        context = self._context
        workspace = context.workspace
        if workspace is None:
            return
        checkpoint_id, direction = context.checkpoint_id, context.direction

        def work(job: object) -> Verdict:
            return workspace.checking_in.check_in_delegate(
                person.id, checkpoint_id=checkpoint_id, direction=direction, force_reason=force_reason
            )

        context.organiser.run(DESK, work, self._answered)

    def _answered(self, verdict: Verdict) -> None:
        from delegates.services.changes import Changes

        if self._context.scanning is not None:
            self._context.scanning.show(verdict)
        touched = frozenset({verdict.delegate.id}) if verdict.delegate is not None else frozenset()
        self._context.changed.emit(Changes(delegates=touched, check_ins=True))

    @Slot(str)
    def undo(self, scan_id: str) -> None:
        """Take a check-in back: at once within ten seconds, later with a reason."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def known(past: list[Any]) -> None:
            line = next((one for one in past if one.id == scan_id), None)
            if line is None or (datetime.now(UTC) - line.at_utc).total_seconds() <= SLIP_S:
                self._take_back(scan_id, SLIP)
                return
            from delegates.ui.dialogs.undo_reason import UndoReasonSheet

            sheet = UndoReasonSheet(
                line.delegate.name if line.delegate is not None else "", self._page.window()
            )
            sheet.given.connect(lambda why: self._take_back(scan_id, why))
            self._open(sheet)

        self._context.tasks.run(DESK, lambda job: workspace.checking_in.last_scans(50), known)

    def _take_back(self, scan_id: str, why: str) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def done(past: Any) -> None:
            from delegates.services.changes import Changes

            name = past.delegate.name if past.delegate is not None else ""
            self._context.messages.info(
                filled(translate("DeskPage", "Check-in of {name} taken back."), name=name)
            )
            touched = frozenset({past.delegate.id}) if past.delegate is not None else frozenset()
            self.taken_back.emit(scan_id)
            self._context.changed.emit(Changes(delegates=touched, check_ins=True))

        self._context.organiser.run(DESK, lambda job: workspace.checking_in.undo(scan_id, why), done)

    # -- forms ---------------------------------------------------------------------------------------------------

    def walk_in(self, name: str) -> None:
        """Register somebody at the desk; what was typed becomes the name."""
        from delegates.ui.dialogs.walk_in import WalkInSheet

        if self._context.workspace is None:
            return
        sheet = WalkInSheet(self._context, name, self._page.window())
        sheet.registered.connect(self._registered)
        sheet.look_wanted.connect(self.found)
        self._open(sheet)

    def _registered(self, row: RosterRow, check_in: bool, print_badge: bool) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(delegates=frozenset({row.id}), delegations=True, badges=True))
        if check_in:
            if print_badge:
                self.auto_print.leave_out(row.id)
            self.check_in(row)
        if print_badge:
            self.print_badge(row)
        self.focus_back()

    def print_badge(self, person: RosterRow) -> None:
        """Print somebody's badge: at once when it was never printed, else it is asked. A key pressed twice prints once."""
        from delegates.ui.badges.printing import print_badges

        under_way = self.auto_print.under_way
        if person.id in under_way:
            return
        card = getattr(self._page, "progress", None)
        printing = print_badges(self._context, [person.id], self._page.window(), card)
        if printing is not None:
            under_way.add(person.id)
            printing.ended.connect(lambda: under_way.discard(person.id))
            printing.ended.connect(self.focus_back)

    def edit_badge(self, person: RosterRow) -> None:
        """Change the texts of somebody's badge, then print it."""
        from delegates.ui.badges.edit_sheet import open_edit

        open_edit(self._context, person.id, self._page.window(), on_closed=self.focus_back)

    def reissue(self, person: RosterRow) -> None:
        """A new badge for somebody; the old one stops working."""
        from delegates.ui.dialogs.reissue import open_reissue

        open_reissue(self._context, person.id, self._page.window(), self.focus_back)

    def substitute(self, person: RosterRow) -> None:
        """Somebody comes for somebody."""
        from delegates.ui.dialogs.substitute import SubstituteSheet

        sheet = SubstituteSheet(self._context, person, self._page.window())
        sheet.registered.connect(lambda row, *_: self._represented(person, row))
        sheet.registered.connect(self._registered)
        sheet.look_wanted.connect(self.found)
        self._open(sheet)

    def _represented(self, absent: RosterRow, comes: RosterRow) -> None:
        from delegates.services.changes import Changes

        words = translate("DeskPage", "{name} comes for {absent}. Badge {code} is the good one.")
        self._context.messages.good(
            filled(words, name=comes.name, absent=absent.name, code=formats.code(comes.code))
        )
        self._context.changed.emit(Changes(delegates=frozenset({absent.id}), badges=True))

    def override(self, verdict: Verdict, view: VerdictView) -> None:
        """Admit against a refusal, with a reason that is recorded with the operator."""
        from delegates.ui.dialogs.override import OverrideSheet

        person = verdict.delegate
        if person is None:
            return
        sheet = OverrideSheet(view, self._page.window())
        sheet.given.connect(lambda why: self._override(verdict, person, why))
        self._open(sheet)

    def _override(self, verdict: Verdict, person: RosterRow, why: str) -> None:
        """The badge that was refused is judged again, with the reason: by name alone a replaced badge would be right."""
        context, workspace = self._context, self._context.workspace
        scan = context.scanning.scan_of(verdict.scan_id) if context.scanning is not None else None
        if scan is None or workspace is None or context.scanning is None:
            self.check_in(person, force_reason=why)
            return
        scanning, forced = context.scanning, replace(scan, force_reason=why, id=None)

        def answered(again: Verdict) -> None:
            scanning.forget_answer(verdict.scan_id)
            self._answered(again)

        context.organiser.run(DESK, lambda job: workspace.checking_in.check_in(forced), answered)

    def check_in_delegation(self, person: RosterRow | None) -> None:
        """The whole delegation of somebody, in one sheet."""
        from delegates.ui.dialogs.check_in import check_in_delegation

        body_id = person.delegation_id if person is not None else None
        body = self._context.delegations.get(body_id) if body_id is not None else None
        if body is not None:
            check_in_delegation(self._context, body, self._page.window(), self.focus_back)

    def show_keys(self) -> None:
        """The keys of this page."""
        from delegates.ui.dialogs.keys_help import KeysSheet

        self._open(KeysSheet(self._page.window()))

    def _open(self, sheet: Sheet) -> None:
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.finished.connect(self.focus_back)
        sheet.open()

    @Slot()
    def focus_back(self) -> None:
        """After a form: back to the field."""
        self._page.window().activateWindow()
        focus_home = getattr(self._page, "focus_home", None)
        if focus_home is not None and self._page.isVisible():
            focus_home()
