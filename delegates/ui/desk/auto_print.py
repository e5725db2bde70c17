"""Badges printed by a check-in, silently: nothing is ever asked, so that nothing stands in the way of the next scan.

What cannot be printed becomes a line in the message bar, and the badge stays unprinted.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Slot

from delegates.domain.admission import Outcome, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK, Job

if TYPE_CHECKING:
    from delegates.domain.people import RosterRow
    from delegates.services.changes import Changes
    from delegates.services.workspace import AutoPrint, Workspace
    from delegates.settings import Settings

translate = QCoreApplication.translate
SCANS_KEPT: Final = 500


@dataclass(frozen=True, slots=True)
class Ended:
    """What became of one badge; `waits_at` is the printer that took it and prints nothing now."""

    what: Literal["printed", "left", "does_not_fit", "other_paper"]
    waits_at: str = ""


class AutoPrinting(QObject):
    """Listens to the answers given at this desk. Each scan prints once at most, in the order of the scans."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._rules: Mapping[str, AutoPrint] = {}
        self._seen: deque[str] = deque(maxlen=SCANS_KEPT)
        self._left_out: set[str] = set()
        self.under_way: set[str] = set()  # whose badges a key or a form prints just now
        self._stopped = ""
        context.verdict.connect(self._answered)
        context.quiet_verdict.connect(self._answered)
        context.forum_opened.connect(self._read)
        context.changed.connect(self._changed)
        self._read()

    def leave_out(self, delegate_id: str) -> None:
        """The next check-in of this person prints nothing: a form prints the badge already."""
        self._left_out.add(delegate_id)

    @Slot()
    @Slot(object)
    def _read(self, _: object = None) -> None:
        """The forum's rules, on the desk lane: they are there before the answer to its first scan."""
        self._rules = {}
        self._left_out.clear()
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(DESK, lambda job: workspace.auto_print(), self._take)

    def _take(self, rules: Mapping[str, AutoPrint]) -> None:
        self._rules = rules
        workspace, settings = self._context.workspace, self._context.settings
        if workspace is None or all(str(rule) == "never" for rule in rules.values()):
            return

        def warm(job: Job) -> None:
            # Fonts and the drawing of text are loaded before the first guest, not while one waits for an answer.
            from delegates.ui.badges.desk_printer import desk_template

            issuing = workspace.badge_issuing
            rows, _ = workspace.finding.first_rows(1)
            issuing.preflight(rows, desk_template(settings, workspace.badge_templates.titles()))

        self._context.tasks.run(BULK, warm)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        workspace = self._context.workspace
        if workspace is not None and (changes.settings or changes.everything):
            self._context.tasks.run(DESK, lambda job: workspace.auto_print(), self._take)

    @Slot(object)
    def _answered(self, verdict: Verdict) -> None:
        row, workspace = verdict.delegate, self._context.workspace
        admitted = verdict.outcome is Outcome.ADMITTED and verdict.direction is Direction.IN
        if row is None or workspace is None or verdict.scan_id in self._seen:
            return  # an answer that is shown again is no scan
        self._seen.append(verdict.scan_id)
        if row.id in self._left_out:
            self._left_out.discard(row.id)
            return
        if not admitted or row.id in self.under_way:
            return
        rule = str(self._rules.get(row.category, "never"))
        if rule == "always" or (rule == "unprinted" and verdict.reason is not Reason.REENTRY):
            self._print(workspace, row, again=rule == "always")

    def _print(self, workspace: Workspace, row: RosterRow, *, again: bool) -> None:
        settings, accepted = self._context.settings, frozenset(self._context.papers_accepted)

        def work(job: Job) -> Ended:
            from delegates.ui.badges.badge_state import State, badges_of
            from delegates.ui.badges.desk_printer import desk_template

            issuing = workspace.badge_issuing
            rows = issuing.present([row.id])
            if not rows or (rows[0].printed_at_utc is not None and not again):
                return Ended("left")
            template = desk_template(settings, workspace.badge_templates.titles())
            if badges_of(rows, issuing.preflight(rows, template))[0].state is State.PROBLEM:
                return Ended("does_not_fit")
            return _sent(workspace, rows, template, settings, accepted, job)

        def failed(error: DeskError) -> None:
            self._say(row, wording.error(error))

        self._context.tasks.run(BULK, work, lambda ended: self._ended(row, ended), failed)

    def _ended(self, row: RosterRow, ended: Ended) -> None:
        from delegates.services.changes import Changes

        if ended.what == "does_not_fit":
            self._say(row, translate("AutoPrint", "Its text does not fit: F6 shows what."))
        elif ended.what == "other_paper":
            self._say(row, translate("AutoPrint", "The printer has smaller paper: F6 says which."))
        elif ended.what == "printed":
            self._say_waits(ended.waits_at)
            # Part of the check-in: another badge it is not, so what was answered a moment ago still holds.
            self._context.changed.emit(Changes(check_ins=True, delegates=frozenset({row.id})))

    def _say_waits(self, printer: str) -> None:
        """Once, not with every guest, until the printer goes on."""
        if printer and printer != self._stopped:
            from delegates.ui.badges.sending import waits_words

            self._context.messages.warning(waits_words(printer))
        self._stopped = printer

    def _say(self, row: RosterRow, why: str) -> None:
        said = translate("AutoPrint", "The badge of {name} is not printed. {why}")
        self._context.messages.warning(wording.filled(said, name=row.name, why=why))


def _sent(
    workspace: Workspace,
    rows: list[RosterRow],
    template: str,
    settings: Settings,
    accepted: frozenset[tuple[str, tuple[float, float]]],
    job: Job,
) -> Ended:
    from delegates.badges.preview import page_sizes_mm
    from delegates.ui.badges import paper, sending
    from delegates.ui.badges.desk_printer import desk_target

    to = desk_target(settings, template)
    run = workspace.badge_issuing.drawn(rows, template=template)
    size_mm = page_sizes_mm(run.pdf)[0]
    told = sending.paper_told(to, size_mm)
    if told is not None and paper.cuts(told, size_mm) and (to.name, size_mm) not in accepted:
        return Ended("other_paper")
    sending.send(to, run, translate("BadgePrinting", "Badges"), job.report)
    workspace.badge_issuing.record_printed(run.rows, None if to.is_pdf else to.name)
    return Ended("printed", to.name if sending.waits(to) else "")
