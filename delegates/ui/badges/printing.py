"""Printing badges, from the wish to the record: what was printed is asked about, what does not fit is held back.

The pages are those of the PDF; they are drawn and sent on the bulk lane, and recorded once the printer has them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from delegates.badges.template import DEFAULT
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.badges import paper, sending
from delegates.ui.badges.badge_state import Badge, State, badges_of
from delegates.ui.badges.desk_printer import desk_target, desk_template, nudge_mm
from delegates.ui.badges.questions import AgainSheet, HoldBackSheet, OtherPaperSheet, paper_words, print_words
from delegates.ui.badges.reissuing import ask_edit, ask_reissue
from delegates.ui.badges.sending import Target
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.sheet import Arrangement
    from delegates.domain.people import DelegateId
    from delegates.services.badge_order import RunOrder
    from delegates.services.badge_prints import Overrides, Print, PrintRun

translate = QCoreApplication.translate


def print_badges(
    context: Context, ids: Sequence[str], parent: QWidget, card: ProgressCard | None = None
) -> BadgePrinting | None:
    """Print these people's badges: key F6, and the walk-in form.

    At once, on the desk's template and printer, when none was ever printed and all fits; otherwise it asks first.
    None while no forum is open.
    """
    if context.workspace is None:
        return None
    printing = BadgePrinting(context, parent, template=None, at_once=True, card=card)
    printing.start(ids)
    return printing


@dataclass(frozen=True, slots=True)
class _Looked:
    """What is known before anything is asked."""

    template: str
    badges: list[Badge]
    prints: dict[DelegateId, tuple[Print, ...]]


class BadgePrinting(QObject):
    """One wish to print. `ended` carries how many badges went to the printer; 0 when it was given up.

    `template` None is the desk's own. `overrides` are texts for this print only, which a person has seen on the badge.
    """

    ended = Signal(int)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        *,
        template: str | None = DEFAULT,
        arrangement: Arrangement | None = None,
        order: RunOrder | None = None,
        at_once: bool = False,
        card: ProgressCard | None = None,
        overrides: Overrides | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._template, self._arrangement, self._order = template, arrangement, order
        self._at_once = at_once
        self._card = card
        self._overrides = overrides

    def start(self, ids: Sequence[str], *, seen: bool = False) -> None:
        """Look at the badges first, then ask what must be asked: nothing where a person has just `seen` the badge."""
        workspace = self._context.workspace
        if workspace is None:
            self._end(0)
            return
        if workspace.is_read_only:  # what is printed and not recorded would be printed again
            closed = workspace.closed
            self._failed(closed.refusal(workspace.path) if closed is not None else DeskError("read_only"))
            return
        wanted: list[Any] = list(ids)
        settings, template = self._context.settings, self._template

        def work(job: Job) -> _Looked:
            issuing = workspace.badge_issuing
            chosen = template or desk_template(settings, workspace.badge_templates.titles())
            rows = issuing.present(wanted)
            printed = [row.id for row in rows if row.printed_at_utc is not None]
            prints = issuing.prints_of(printed) if len(printed) == 1 else {}
            return _Looked(chosen, badges_of(rows, issuing.preflight(rows, chosen)), prints)

        def looked(found: _Looked) -> None:
            self._template = found.template
            if seen and found.badges:
                self._choose_printer(found.badges)
            else:
                self._looked(found)

        self._run(work, looked, "")

    def print_on(self, printer: QPrinter, badges: Sequence[Badge]) -> None:
        """Send these to a printer that was chosen. Its page is set to that of the PDF and read back."""
        nudge = nudge_mm(self._context.settings, printer.printerName())
        self._draw(Target(printer.printerName(), printer, printer.copyCount(), nudge), badges)

    # -- questions -----------------------------------------------------------------------------------------------

    def _looked(self, found: _Looked) -> None:
        badges = found.badges
        if not badges:
            self._context.messages.info(translate("BadgePrinting", "There is no badge to print here."))
            self._end(0)
            return
        printed = [badge for badge in badges if badge.row.printed_at_utc is not None]
        if printed:
            self._ask_again(badges, printed, found.prints)
        else:
            self._hold_back(badges)

    def _ask_again(
        self, badges: list[Badge], printed: list[Badge], prints: dict[DelegateId, tuple[Print, ...]]
    ) -> None:
        workspace = self._context.workspace
        assert workspace is not None
        first = printed[0].row
        last = next((one for one in reversed(prints.get(first.id, ())) if one.is_present_badge), None)
        told = print_words(last, workspace.zone, self._context.language.code) if last is not None else ""
        fresh = [badge for badge in badges if badge.row.printed_at_utc is None]
        sheet = AgainSheet(printed, len(fresh), told, self._parent.window())
        sheet.copies.connect(lambda: self._hold_back(badges))
        sheet.left_out.connect(lambda: self._hold_back(fresh))
        sheet.reissue.connect(lambda: self._leave_to(ask_reissue, first.id))
        sheet.edit.connect(lambda: self._edit(first.id))
        self._open(sheet)

    def _leave_to(self, ask: Callable[..., None], delegate_id: DelegateId) -> None:
        ask(self._context, delegate_id, self._parent)
        self._end(0)

    def _edit(self, delegate_id: DelegateId) -> None:
        ask_edit(self._context, delegate_id, self._parent, self._template)
        self._end(0)

    def _hold_back(self, badges: list[Badge]) -> None:
        held = [badge for badge in badges if badge.state is State.PROBLEM]
        if not held:
            self._choose_printer(badges)
            return
        fitting = [badge for badge in badges if badge.state is not State.PROBLEM]
        sheet = HoldBackSheet(held, len(fitting), self._parent.window())
        sheet.all_wanted.connect(lambda: self._choose_printer(badges))
        sheet.left_out.connect(lambda: self._choose_printer(fitting))
        sheet.edit.connect(lambda: self._edit(held[0].row.id))
        self._open(sheet)

    def _open(self, sheet: Sheet) -> None:
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.rejected.connect(lambda: self._end(0))
        sheet.open()

    # -- printer -------------------------------------------------------------------------------------------------

    def _choose_printer(self, badges: list[Badge]) -> None:
        if not self._at_once:
            self._ask_printer(badges)
            return
        settings, template = self._context.settings, self._template or DEFAULT

        def missing(failure: DeskError) -> None:
            # None was named and none is the default: a person chooses.
            if failure.facts.get("printer"):
                self._failed(failure)
            else:
                self._ask_printer(badges)

        self._run(
            lambda job: desk_target(settings, template),
            lambda found: self._draw(found, badges),
            "",
            failed=missing,
        )

    def _ask_printer(self, badges: list[Badge]) -> None:
        if not QPrinterInfo.availablePrinterNames():
            self._failed(DeskError("no_printer"))
            return
        settings = self._context.settings
        usual = QPrinterInfo.printerInfo(settings.printers.get(self._template or "", ""))
        if usual.isNull():
            usual = QPrinterInfo.defaultPrinter()
        mode = QPrinter.PrinterMode.HighResolution
        printer = QPrinter(mode) if usual.isNull() else QPrinter(usual, mode)
        dialog = QPrintDialog(printer, self._parent.window())
        # Files are "Save as PDF"; which badges are printed was chosen on the page.
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self.print_on(printer, badges))
        dialog.rejected.connect(lambda: self._end(0))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # not the print dialog's own, which wants a slot by name

    def _draw(self, to: Target, badges: Sequence[Badge]) -> None:
        workspace = self._context.workspace
        if workspace is None or not badges:
            self._end(0)
            return
        ids = [badge.row.id for badge in badges]
        template, overrides = self._template or DEFAULT, self._overrides
        arrangement, order = self._arrangement, self._order

        def work(job: Job) -> tuple[PrintRun, paper.Size, paper.Size | None]:
            from delegates.badges.preview import page_sizes_mm

            issuing = workspace.badge_issuing
            rows, breaks = issuing.present(ids), frozenset[int]()
            if order is not None:
                ordered = workspace.envelopes.in_order(rows, order)
                rows, breaks = ordered.rows, ordered.breaks
            run = issuing.drawn(
                rows,
                template=template,
                arrangement=arrangement,
                overrides=overrides,
                breaks=breaks,
                progress=job.goes_on,
            )
            size_mm = page_sizes_mm(run.pdf)[0] if run.through else (0.0, 0.0)
            return run, size_mm, sending.paper_told(to, size_mm) if run.through else None

        self._run(work, lambda drawn: self._look_at_paper(to, *drawn), self._title(len(ids)))

    def _look_at_paper(self, to: Target, run: PrintRun, size_mm: paper.Size, told: paper.Size | None) -> None:
        if not run.rows:
            self._looked(_Looked("", [], {}))
            return
        accepted = (to.name, size_mm)
        if told is None or to.is_pdf or accepted in self._context.papers_accepted:
            self._send(to, run)
            return
        words = paper_words(to.name, told, size_mm, self._context.language.code)
        sheet = OtherPaperSheet(words, paper.cuts(told, size_mm), self._parent.window())
        sheet.accepted_paper.connect(lambda: self._context.papers_accepted.add(accepted))
        sheet.accepted_paper.connect(lambda: self._send(to, run))
        self._open(sheet)

    def _send(self, to: Target, run: PrintRun) -> None:
        workspace, overrides = self._context.workspace, self._overrides
        if workspace is None:
            self._end(0)
            return
        title = translate("BadgePrinting", "Badges")
        count = len(run.rows)

        def work(job: Job) -> tuple[int, bool]:
            sent = sending.send(to, run, title, job.report)
            workspace.badge_issuing.record_printed(run.rows[:sent], None if to.is_pdf else to.name, overrides)
            return sent, sending.waits(to)

        self._run(work, lambda done: self._printed(to, run, *done), self._title(count))

    def _printed(self, to: Target, run: PrintRun, sent: int, waits: bool) -> None:
        from delegates.services.changes import Changes

        if not to.is_pdf:
            self._remember(to.name)
        if sent < len(run.rows):
            words = translate("BadgePrinting", "Stopped: %n badge(s) had gone to {printer} before.", "", sent)
            self._context.messages.warning(wording.filled(words, printer=to.name or "PDF"))
        elif waits:
            self._context.messages.warning(sending.waits_words(to.name))
        else:
            words = translate("BadgePrinting", "%n badge(s) sent to {printer}.", "", sent)
            self._context.messages.good(wording.filled(words, printer=to.name or "PDF"))
        ids = frozenset(row.id for row in run.rows[:sent])
        self._context.changed.emit(Changes(badges=True, delegates=ids))
        self._end(sent)

    def _remember(self, printer: str) -> None:
        """What was printed last stands last."""
        settings, template = self._context.settings, self._template or DEFAULT
        if list(settings.printers.items())[-1:] != [(template, printer)]:
            others = {name: used for name, used in settings.printers.items() if name != template}
            without = replace(settings, printers=MappingProxyType(others))
            self._context.change_settings(without.with_printer(template, printer))

    # -- lanes ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _title(count: int) -> str:
        return translate("BadgePrinting", "Printing %n badge(s)", "", count)

    def _run(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        title: str,
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        card = self._card if title else None
        progress, finish = (card.progress, card.finish) if card is not None else (None, None)
        job = self._context.tasks.run(BULK, work, done, failed or self._failed, progress, on_end=finish)
        if card is not None:
            card.follow(job, title)

    def _failed(self, failure: DeskError) -> None:
        if failure.code == "no_printer":
            self._context.messages.warning(wording.error(failure))
        elif failure.code == "cancelled":
            self._context.messages.info(
                translate("BadgePrinting", "Stopped. Nothing was printed, nothing counts as printed.")
            )
        else:
            self._context.messages.error(failure)
        self._end(0)

    def _end(self, count: int) -> None:
        self.ended.emit(count)
        self.deleteLater()
