"""The printed test sheet of the teach page: its words in the language of the window, saved or sent to a printer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from delegates.errors import DeskError
from delegates.ui import files, wording
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from delegates.services.scanner_teaching import SheetWords

translate = QCoreApplication.translate


def sheet_words() -> SheetWords:
    """What the sheet says, in the language in force."""
    from delegates.services.scanner_teaching import SheetWords

    return SheetWords(
        title=translate("SettingsPage", "Test codes for the scanner"),
        how=translate(
            "SettingsPage",
            "On the computer open Settings, Scanner. Then read the three codes in their order, from 10 to 15 cm; cover "
            "the others with a hand.",
        ),
        steps=(
            (
                translate("SettingsPage", "Scan this one first"),
                translate("SettingsPage", "The scanner beeps, and the first step gets a tick."),
            ),
            (
                translate("SettingsPage", "Now the second one"),
                translate("SettingsPage", "Twice the same speed shows that it is steady."),
            ),
            (
                translate("SettingsPage", "Then with the Lao keyboard switched on"),
                translate("SettingsPage", "Proves that the layout does not matter."),
            ),
        ),
        foot=translate(
            "SettingsPage",
            "These codes are no badges: they check nobody in, at any desk. The same page then says what was found, and "
            "what to change at the scanner.",
        ),
    )


class ScanSheet(QObject):
    """Saves and prints the sheet; `page` is the widget whose window asks."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page

    @Slot()
    def ask_where(self) -> None:
        """Choose the file, then save."""
        name = translate("SettingsPage", "scanner test codes") + ".pdf"
        title, kinds = translate("SettingsPage", "Save the test codes"), "PDF (*.pdf)"
        path = files.ask_save(self._context, self._page.window(), title, name, kinds)
        if path is not None:
            self.save(path)

    def save(self, out: Path) -> None:
        """Write the sheet to a file."""
        words = sheet_words()

        def work(job: Job) -> None:
            from delegates.services.scanner_teaching import save_scan_sheet

            save_scan_sheet(out, words)

        def saved(_: object) -> None:
            said = translate("SettingsPage", "The test codes are saved in {file}.")
            files.say_saved(self._context, wording.filled(said, file=out.name), out)

        self._context.tasks.run(BULK, work, saved, self._failed)

    @Slot()
    def ask_printer(self) -> None:
        """Choose the printer, then print."""
        # Print support is a library of its own: nothing else on this page needs it.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._failed(DeskError("no_printer"))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._page.window())
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # not the print dialog's own, which wants a slot by name

    def print_on(self, printer: QPrinter) -> None:
        """Send the sheet to a printer."""
        words, title = sheet_words(), translate("SettingsPage", "Test codes for the scanner")

        def work(job: Job) -> None:
            from delegates.services.badge_prints import PrintRun
            from delegates.services.scanner_teaching import scan_sheet
            from delegates.ui.badges import sending

            to = sending.Target(printer.printerName(), printer)
            sending.send(to, PrintRun((), scan_sheet(words), (0,)), title, job.report)

        def sent(_: object) -> None:
            said = translate("SettingsPage", "The test codes were sent to {printer}.")
            self._context.messages.good(wording.filled(said, printer=printer.printerName() or "PDF"))

        self._context.tasks.run(BULK, work, sent, self._failed)

    def _failed(self, failure: DeskError) -> None:
        if failure.code == "no_printer":
            self._context.messages.warning(wording.error(failure))
        else:
            self._context.messages.error(failure)
