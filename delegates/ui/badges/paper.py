"""From pages of a PDF to a printer: the page's own size, no margins, no scaling.

What the driver makes of the size is read back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from delegates.errors import DeskError

TOLERANCE_MM: Final = 0.3
# A driver's own paper this near is taken instead of a size made up: label drivers know theirs by name.
NEAR_MM: Final = 1.0
# Finer than any badge needs, and a page of more dots would not fit into memory.
MOST_DPI: Final = 600
Size = tuple[float, float]


def page_size(info: QPrinterInfo, size_mm: Size) -> tuple[QPageSize, QPageLayout.Orientation]:
    """The paper to ask for: the driver's own where one is near, else a custom one; turned where only its other way fits."""
    width, height = size_mm
    for turned in (False, True):
        wanted = QSizeF(height, width) if turned else QSizeF(width, height)
        for known in info.supportedPageSizes() if not info.isNull() else []:
            size = known.size(QPageSize.Unit.Millimeter)
            if (
                abs(size.width() - wanted.width()) <= NEAR_MM
                and abs(size.height() - wanted.height()) <= NEAR_MM
            ):
                return known, _orientation(turned)
    named = QPageSize(QPageSize.id(QSizeF(height, width), QPageSize.Unit.Millimeter))
    if width > height and named.id() != QPageSize.PageSizeId.Custom and named.isValid():
        return named, _orientation(turned=True)
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    return QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", fuzzy), _orientation(turned=False)


def _orientation(turned: bool) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait


def prepare(printer: QPrinter, size_mm: Size) -> None:
    """Give a printer the page of the PDF: full page, no margins. Call again after a dialog, which resets it."""
    paper, orientation = page_size(QPrinterInfo(printer), size_mm)
    printer.setFullPage(True)
    layout = QPageLayout(paper, orientation, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    # Else a driver whose paper has an edge that it cannot print on refuses the layout and keeps the paper from before.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def media(printer: QPrinter) -> str:
    """The driver's word for the paper that a prepared printer will take."""
    return printer.pageLayout().pageSize().key()


def known_media(size_mm: Size) -> str | None:
    """The common word for a paper of this size, "A6"; None where it has none."""
    named = QPageSize.id(QSizeF(*size_mm), QPageSize.Unit.Millimeter, QPageSize.SizeMatchPolicy.FuzzyMatch)
    size = QPageSize(named)
    if named == QPageSize.PageSizeId.Custom:
        return None
    found = size.size(QPageSize.Unit.Millimeter)
    off = max(abs(found.width() - size_mm[0]), abs(found.height() - size_mm[1]))
    return size.key() if off <= TOLERANCE_MM else None


def cuts(told: Size, size_mm: Size) -> bool:
    """Whether some of the page has no paper under it."""
    return told[0] < size_mm[0] - TOLERANCE_MM or told[1] < size_mm[1] - TOLERANCE_MM


def reported_size(printer: QPrinter) -> Size:
    """The page as the driver says it will be, in mm."""
    rect: QRectF = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    return rect.width(), rect.height()


def differs(printer: QPrinter, size_mm: Size) -> Size | None:
    """What the driver says, where it is more than 0.3 mm off; else None."""
    told = reported_size(printer)
    off = max(abs(told[0] - size_mm[0]), abs(told[1] - size_mm[1]))
    return told if off > TOLERANCE_MM else None


def draw_pages(
    printer: QPrinter,
    count: int,
    page: Callable[[int, float], tuple[int, int, bytes]],
    size_mm: Size,
    progress: Callable[[int, int], None],
) -> int:
    """Print `count` pages, each drawn at the printer's own resolution and at its true size from the upper left corner.

    `page(number, scale)` gives one as width, height and RGBA bytes, `scale` in pixels a point; one at a time is held.
    `progress(done, all)` may raise to stop. Answers how many pages come out of the printer: fewer than `count` where it
    was stopped and the printer could not drop what it had; where it could, the stop is raised again. Raises DeskError
    "printer_refused" when the printer can't be opened.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise _refused(printer)
    drawn, dropped = 0, False
    try:
        dpi = printer.resolution()
        scale = min(dpi, MOST_DPI) / 72
        target = QRectF(0, 0, size_mm[0] / 25.4 * dpi, size_mm[1] / 25.4 * dpi)
        for number in range(count):
            if number and not printer.newPage():
                raise _refused(printer)
            width, height, pixels = page(number, scale)
            image = QImage(pixels, width, height, width * 4, QImage.Format.Format_RGBA8888)
            painter.drawImage(target, image, QRectF(0, 0, width, height))
            drawn = number + 1
            progress(drawn, count)
    except DeskError as stopped:
        # Qt's PDF engine, which serves CUPS too, drops nothing: what is drawn is printed when the painter ends.
        dropped = printer.abort()
        if dropped or stopped.code != "cancelled":
            raise
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return drawn


def _refused(printer: QPrinter) -> DeskError:
    return DeskError("printer_refused", printer=printer.printerName(), words="")
