"""Printing badges, from the wish to the record: what was printed is asked about, what does not fit is held back.

The pages are those of the PDF; they are drawn and sent on the bulk lane, and recorded once the printer has them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from delegates.errors import DeskError
from delegates.ui import formats, wording
from delegates.ui.badges import paper
from delegates.ui.badges.badge_state import Badge, State, badges_of, printed_at
from delegates.ui.badges.questions import AgainSheet, HoldBackSheet
from delegates.ui.badges.reissuing import ask_reissue
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.sheet import Arrangement
    from delegates.domain.people import DelegateId
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
DEFAULT_TEMPLATE = "a6"


def print_badges(context: Context, ids: Sequence[str], parent: QWidget) -> BadgePrinting | None:
    """Print these people's badges: key F6, and the walk-in form.

    At once, on the printer last used for badges, when none was ever printed and all fits; otherwise it asks first.
    None while no forum is open.
    """
    if context.workspace is None:
        return None
    # The template printed last on this computer stands at the end.
    template = next(reversed(list(context.settings.printers)), DEFAULT_TEMPLATE)
    printing = BadgePrinting(context, parent, template=template, at_once=True)
    printing.start(ids)
    return printing


def usual_printer(context: Context, template: str) -> QPrinterInfo:
    """The printer last used for a template, else the computer's default; a null one where there is none."""
    name = context.settings.printers.get(template)
    info = QPrinterInfo.printerInfo(name) if name else QPrinterInfo()
    return info if not info.isNull() else QPrinterInfo.defaultPrinter()


class BadgePrinting(QObject):
    """One wish to print. `ended` carries how many badges went to the printer; 0 when it was given up."""

    ended = Signal(int)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        *,
        template: str = DEFAULT_TEMPLATE,
        arrangement: Arrangement | None = None,
        at_once: bool = False,
        card: ProgressCard | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._parent = parent
        self._template, self._arrangement = template, arrangement
        self._at_once = at_once
        self._card = card
        self._size_mm: paper.Size = (0.0, 0.0)

    def start(self, ids: Sequence[str]) -> None:
        """Look at the badges first, then ask what must be asked."""
        workspace = self._context.workspace
        if workspace is None:
            self._end(0)
            return
        wanted: list[Any] = list(ids)

        def work(job: Job) -> list[Badge]:
            rows = workspace.badge_issuing.chosen(ids=wanted)
            return badges_of(rows, workspace.badge_issuing.preflight(rows, self._template))

        self._run(work, self._looked, "")

    def print_on(self, printer: QPrinter, badges: Sequence[Badge]) -> None:
        """Send these to a printer that was chosen. Its page is set to that of the PDF and read back."""
        workspace = self._context.workspace
        if workspace is None or not badges:
            self._end(0)
            return
        ids = [badge.row.id for badge in badges]
        self._run(lambda job: self._made(workspace, ids), lambda made: self._send(printer, badges, *made), "")

    # -- questions -----------------------------------------------------------------------------------------------

    def _looked(self, badges: list[Badge]) -> None:
        if not badges:
            self._context.messages.info(translate("BadgePrinting", "There is no badge to print here."))
            self._end(0)
            return
        printed = [badge for badge in badges if badge.row.printed_at_utc is not None]
        if printed:
            self._ask_again(badges, printed)
        else:
            self._hold_back(badges)

    def _ask_again(self, badges: list[Badge], printed: list[Badge]) -> None:
        workspace = self._context.workspace
        first = printed[0].row
        assert workspace is not None
        assert first.printed_at_utc is not None
        when = printed_at(first.printed_at_utc, workspace.zone, self._context.language.code)
        fresh = [badge for badge in badges if badge.row.printed_at_utc is None]
        sheet = AgainSheet(printed, len(fresh), when, self._parent.window())
        sheet.copies.connect(lambda: self._hold_back(badges))
        sheet.left_out.connect(lambda: self._hold_back(fresh))
        sheet.reissue.connect(lambda: self._reissue(first.id))
        self._open(sheet)

    def _reissue(self, delegate_id: DelegateId) -> None:
        ask_reissue(self._context, delegate_id, self._parent)
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
        self._open(sheet)

    def _open(self, sheet: AgainSheet | HoldBackSheet) -> None:
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.rejected.connect(lambda: self._end(0))
        sheet.open()

    # -- printer -------------------------------------------------------------------------------------------------

    def _choose_printer(self, badges: list[Badge]) -> None:
        usual = usual_printer(self._context, self._template)
        if usual.isNull() and not QPrinterInfo.availablePrinterNames():
            self._context.messages.warning(
                translate(
                    "BadgePrinting",
                    "No printer is installed on this computer. Save the badges as a PDF instead.",
                )
            )
            self._end(0)
            return
        printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution) if not usual.isNull() else QPrinter(
            QPrinter.PrinterMode.HighResolution
        )  # fmt: skip
        printer.setDocName(translate("BadgePrinting", "Badges"))
        if self._at_once and not usual.isNull():
            self.print_on(printer, badges)
            return
        dialog = QPrintDialog(printer, self._parent.window())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.accepted.connect(lambda: self.print_on(printer, badges))
        dialog.rejected.connect(lambda: self._end(0))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # not the print dialog's own, which wants a slot by name

    def _made(
        self, workspace: Workspace, ids: Sequence[DelegateId]
    ) -> tuple[bytes, list[tuple[float, float]]]:
        from delegates.badges.preview import page_sizes_mm

        pdf = workspace.badge_issuing.pdf_of(ids, template=self._template, arrangement=self._arrangement)
        return pdf, page_sizes_mm(pdf)

    def _send(
        self, printer: QPrinter, badges: Sequence[Badge], pdf: bytes, sizes: list[tuple[float, float]]
    ) -> None:
        workspace = self._context.workspace
        if workspace is None or not sizes:
            self._end(0)
            return
        size = sizes[0]
        paper.prepare(printer, size)
        told = paper.differs(printer, size)
        if told is not None:
            self._tell_paper(told, size)
        rows = [badge.row for badge in badges]
        name = printer.printerName() or printer.outputFileName()

        def work(job: Job) -> int:
            from delegates.badges.preview import page_image

            paper.draw_pages(
                printer, len(sizes), lambda number, scale: page_image(pdf, number, scale), size, job.report
            )
            workspace.badge_issuing.record_printed(rows, name)
            return len(rows)

        self._run(
            work, lambda count: self._printed(count, name, [row.id for row in rows]), self._title(len(rows))
        )

    def _tell_paper(self, told: paper.Size, wanted: paper.Size) -> None:
        language = self._context.language.code
        texts = [formats.decimal(value, 1, language) for value in (*told, *wanted)]
        template = translate(
            "BadgePrinting",
            "The printer's paper is {w} × {h} mm, the page {pw} × {ph} mm: printed at true size in the upper left corner.",
        )
        self._context.messages.warning(
            wording.filled(template, w=texts[0], h=texts[1], pw=texts[2], ph=texts[3])
        )

    def _printed(self, count: int, printer: str, ids: Sequence[str]) -> None:
        from delegates.services.changes import Changes

        settings = self._context.settings
        others = {name: used for name, used in settings.printers.items() if name != self._template}
        if list(settings.printers.items())[-1:] != [(self._template, printer)]:
            without = replace(settings, printers=MappingProxyType(others))
            self._context.change_settings(without.with_printer(self._template, printer))
        sent = translate("BadgePrinting", "%n badge(s) sent to {printer}.", "", count)
        self._context.messages.good(wording.filled(sent, printer=printer))
        self._context.changed.emit(Changes(badges=True, delegates=frozenset(ids)))
        self._end(count)

    # -- lanes ---------------------------------------------------------------------------------------------------

    @staticmethod
    def _title(count: int) -> str:
        return translate("BadgePrinting", "Printing %n badge(s)", "", count)

    def _run(self, work: Callable[[Job], Any], done: Callable[[Any], None], title: str) -> None:
        card = self._card if title else None
        progress, finish = (card.progress, card.finish) if card is not None else (None, None)
        job = self._context.tasks.run(BULK, work, done, self._failed, progress, on_end=finish)
        if card is not None:
            card.follow(job, title)

    def _failed(self, failure: DeskError) -> None:
        if failure.code != "cancelled":
            self._context.messages.error(failure)
        self._end(0)

    def _end(self, count: int) -> None:
        self.ended.emit(count)
        self.deleteLater()
