"""From the wish to the record, on a printer that writes a PDF."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.badges.sheet import Arrangement
from delegates.services.workspace import Workspace
from delegates.ui.badges import paper
from delegates.ui.badges.badge_state import badges_of
from delegates.ui.badges.printing import BadgePrinting, print_badges
from delegates.ui.badges.questions import HoldBackSheet
from delegates.ui.context import Context
from delegates.ui.messages import Kind

SIZES_MM = [(105.0, 148.0), (85.6, 53.98), (210.0, 297.0), (297.0, 210.0), (62.0, 100.0)]


def pdf_printer(out: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(300)
    return printer


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


@pytest.mark.parametrize("size_mm", SIZES_MM)
def test_the_page_is_asked_for_at_its_own_size_and_read_back(tmp_path: Path, size_mm: paper.Size) -> None:
    printer = pdf_printer(tmp_path / "page.pdf")
    paper.prepare(printer, size_mm)
    assert paper.differs(printer, size_mm) is None
    assert printer.fullPage()


def test_another_paper_in_the_printer_is_told(tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "page.pdf")
    paper.prepare(printer, (210.0, 297.0))
    told = paper.differs(printer, (105.0, 148.0))
    assert told is not None
    assert told == pytest.approx((210.0, 297.0), abs=0.3)


@pytest.mark.parametrize(
    ("template", "paper", "pages"), [("a6", "badge", 5), ("id1", "badge", 5), ("a6", "a4", 2)]
)
def test_the_printed_pages_keep_their_size_and_their_codes_read(
    qtbot: QtBot,
    context: Context,
    parent: QWidget,
    sample_workspace: Workspace,
    tmp_path: Path,
    template: str,
    paper: str,
    pages: int,
) -> None:
    context.open_forum(sample_workspace)
    rows = sample_workspace.finding.rows()[:5]
    out = tmp_path / "printed.pdf"
    printing = BadgePrinting(context, parent, template=template, arrangement=Arrangement(paper=paper))
    with qtbot.waitSignal(printing.ended, timeout=30_000) as ended:
        printing.print_on(pdf_printer(out), badges_of(rows, []))
    assert ended.args == [5]
    document = pypdfium2.PdfDocument(out)
    assert len(document) == pages
    chosen = sample_workspace.badge_templates.template(template)
    wanted = (210.0, 297.0) if paper == "a4" else (chosen.width_mm, chosen.height_mm)
    assert tuple(value / 72 * 25.4 for value in document[0].get_size()) == pytest.approx(wanted, abs=0.3)
    found = set()
    for page in document:
        image = page.render(scale=300 / 72, grayscale=True).to_pil()
        found |= {code.text for code in zxingcpp.read_barcodes(image)}
    assert found == {face.frame for face in sample_workspace.badge_issuing.faces(rows)}
    after = [sample_workspace.finding.row(row.id) for row in rows]
    assert all(row.printed_at_utc is not None for row in after)
    assert context.messages.history[-1].kind is Kind.GOOD


def test_what_does_not_fit_is_held_back_until_a_person_says_so(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace
) -> None:
    context.open_forum(sample_workspace)
    rows = sample_workspace.finding.rows()[:2]
    sample_workspace.registering.amend(rows[0].id, {"position": "Permanent Secretary of the Committee " * 9})
    printing = BadgePrinting(context, parent)
    printing.start([row.id for row in rows])
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), HoldBackSheet), timeout=10_000)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    with qtbot.waitSignal(printing.ended) as ended:
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert ended.args == [0]
    assert all(row.printed_at_utc is None for row in sample_workspace.finding.rows())


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="this computer has a printer")
def test_without_a_printer_the_way_out_is_said(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace
) -> None:
    context.open_forum(sample_workspace)
    printing = print_badges(context, [sample_workspace.finding.rows()[0].id], parent)
    assert printing is not None
    with qtbot.waitSignal(printing.ended, timeout=10_000):
        pass
    assert context.messages.texts(Kind.WARNING) == [
        "No printer is installed on this computer. Save the badges as a PDF instead."
    ]


def test_without_a_forum_nothing_is_printed(context: Context, parent: QWidget) -> None:
    assert print_badges(context, ["x"], parent) is None
