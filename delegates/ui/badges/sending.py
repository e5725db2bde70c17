"""One run of badges to one printer: which way it goes, what is told before, and how much of it came out.

CUPS gets the PDF itself where the paper is the PDF's; any other printer gets pictures of the pages at their true size.
All of it waits for printers: call it on the bulk lane, which also owns PDFium.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.badges import lp, paper

if TYPE_CHECKING:
    from delegates.services.badge_prints import PrintRun

Progress = Callable[[int, int], None]
_DUPLEX: Final = {
    "one-sided": QPrinter.DuplexMode.DuplexNone,
    "two-sided-long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "two-sided-short-edge": QPrinter.DuplexMode.DuplexShortSide,
}
# Where Qt's print dialog keeps what was chosen of CUPS: names and values in turn.
_CUPS_OPTIONS: Final = QPrintEngine.PrintEnginePropertyKey(0xFE00)
_OURS: Final = frozenset(
    {"media", "sides", "copies", "page-ranges", "page-set", "number-up", "fit-to-page", "print-scaling"}
    | {"PageSize", "Duplex", "orientation-requested", "landscape", "outputorder"}
)


@dataclass(frozen=True, slots=True)
class Target:
    """A printer: `printer` is None for a queue that only `lp` knows. `nudge_mm` moves everything right and down."""

    name: str
    printer: QPrinter | None
    copies: int = 1
    nudge_mm: tuple[float, float] = (0.0, 0.0)

    @property
    def is_pdf(self) -> bool:
        """Whether it only writes a file."""
        return self.printer is not None and self.printer.outputFormat() == QPrinter.OutputFormat.PdfFormat


def target(
    names: Iterable[str],
    *,
    or_default: bool = True,
    copies: int = 1,
    nudge_mm: tuple[float, float] = (0.0, 0.0),
) -> Target:
    """The first of these printers that is there, else the computer's default.

    Raises DeskError "no_printer" where there is none; its `printer` is the one that was named first and must be it.
    """
    wanted = [name for name in names if name]
    for name in wanted:
        info = QPrinterInfo.printerInfo(name)
        if not info.isNull():
            return Target(name, _printer(info), copies, nudge_mm)
        if lp.has_queue(name):
            return Target(name, None, copies, nudge_mm)
    if wanted and not or_default:
        raise DeskError("no_printer", printer=wanted[0])
    default = QPrinterInfo.defaultPrinter()
    if default.isNull():
        raise DeskError("no_printer")
    return Target(default.printerName(), _printer(default), copies, nudge_mm)


def _printer(info: QPrinterInfo) -> QPrinter:
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def paper_told(to: Target, size_mm: paper.Size) -> paper.Size | None:
    """The paper that the printer says it has, where it is not that of the page; asked before any is used."""
    if to.printer is None:
        return None
    paper.prepare(to.printer, size_mm)
    return paper.differs(to.printer, size_mm)


def send(to: Target, run: PrintRun, title: str, progress: Progress) -> int:
    """Print, and answer how many of the run's badges came out whole.

    Raises DeskError "printer_refused", and "cancelled" where nothing came out.
    """
    from delegates.badges.preview import page_image, page_sizes_mm, shifted

    if not run.through:
        return 0
    pdf = shifted(run.pdf, *to.nudge_mm) if any(to.nudge_mm) else run.pdf
    size_mm = page_sizes_mm(pdf)[0]
    differs = paper_told(to, size_mm) is not None
    if to.printer is None or (not to.is_pdf and not differs and lp.has_queue(to.name)):
        progress(0, len(run.through))  # the last moment at which it can be stopped
        options = [f"sides={run.sides}", *_options(to.printer)]
        media = paper.media(to.printer) if to.printer is not None else paper.known_media(size_mm)
        lp.send(
            to.name,
            pdf,
            title=title,
            media=media or lp.custom_media(size_mm),
            copies=to.copies,
            options=options,
        )
        return len(run.rows)
    printer = to.printer
    printer.setDocName(title)
    printer.setDuplex(_DUPLEX[run.sides])
    at_once = to.copies if printer.supportsMultipleCopies() else 1
    printer.setCopyCount(at_once)
    pages = len(run.through)
    rounds = to.copies // at_once
    drawn = paper.draw_pages(
        printer,
        pages * rounds,
        lambda number, scale: page_image(pdf, number % pages, scale),
        size_mm,
        progress,
    )
    return run.through[min(drawn, pages) - 1] if drawn else 0


def waits(to: Target) -> bool:
    """Whether what was sent lies in a queue that prints nothing now."""
    return not to.is_pdf and lp.has_queue(to.name) and lp.is_stopped(to.name)


def is_closed(to: Target) -> bool:
    """Whether the printer takes no jobs."""
    if lp.has_queue(to.name):
        return lp.is_closed(to.name)
    if to.printer is None or to.is_pdf:
        return False
    return QPrinterInfo.printerInfo(to.name).state() == QPrinter.PrinterState.Error


def waits_words(printer: str) -> str:
    """What is said of a queue that prints nothing now."""
    words = QCoreApplication.translate(
        "BadgePrinting", "{printer} is stopped: what was sent to it waits there."
    )
    return wording.filled(words, printer=printer)


def _options(printer: QPrinter | None) -> list[str]:
    """What a person chose in the print dialog of the queue's own, as tray and quality; what is ours stays ours."""
    chosen = printer.printEngine().property(_CUPS_OPTIONS) if printer is not None else None
    pairs = list(chosen) if isinstance(chosen, (list, tuple)) else []
    return [
        f"{name}={value}" for name, value in zip(pairs[::2], pairs[1::2], strict=False) if name not in _OURS
    ]
