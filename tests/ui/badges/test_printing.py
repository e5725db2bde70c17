"""From the wish to the record, on a printer that writes a PDF."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from delegates.badges.sheet import Arrangement
from delegates.errors import DeskError
from delegates.services.forum_files import open_forum
from delegates.services.workspace import Workspace
from delegates.ui.badges import paper
from delegates.ui.badges.badge_state import badges_of
from delegates.ui.badges.edit_sheet import EditSheet
from delegates.ui.badges.printing import BadgePrinting, print_badges
from delegates.ui.badges.questions import AgainSheet, HoldBackSheet
from delegates.ui.context import Context
from delegates.ui.messages import Kind
from delegates.ui.widgets.button import ActionButton
from tests.ui.label_queue import LabelQueue

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
    ("template", "sheet", "pages"), [("a6", "badge", 5), ("id1", "badge", 5), ("a6", "a4", 2)]
)
def test_the_printed_pages_keep_their_size_and_their_codes_read(
    qtbot: QtBot,
    context: Context,
    parent: QWidget,
    sample_workspace: Workspace,
    tmp_path: Path,
    template: str,
    sheet: str,
    pages: int,
) -> None:
    context.open_forum(sample_workspace)
    rows = sample_workspace.finding.rows()[:5]
    out = tmp_path / "printed.pdf"
    printing = BadgePrinting(context, parent, template=template, arrangement=Arrangement(sheet))
    with qtbot.waitSignal(printing.ended, timeout=30_000) as ended:
        printing.print_on(pdf_printer(out), badges_of(rows, []))
    assert ended.args == [5]
    document = pypdfium2.PdfDocument(out)
    assert len(document) == pages
    chosen = sample_workspace.badge_templates.template(template)
    wanted = (210.0, 297.0) if sheet == "a4" else (chosen.width_mm, chosen.height_mm)
    assert tuple(value / 72 * 25.4 for value in document[0].get_size()) == pytest.approx(wanted, abs=0.3)
    found = set()
    for page in document:
        image = page.render(scale=300 / 72, grayscale=True).to_pil()
        found |= {code.text for code in zxingcpp.read_barcodes(image)}
    assert found == {face.frame for face in sample_workspace.badge_issuing.faces(rows)}
    after = [sample_workspace.finding.row(row.id) for row in rows]
    assert all(row.printed_at_utc is not None for row in after)
    assert context.messages.history[-1].kind is Kind.GOOD


def test_a_forum_that_cannot_be_written_prints_nothing(
    context: Context, parent: QWidget, sample_workspace: Workspace
) -> None:
    rows = sample_workspace.finding.rows()[:2]
    path = sample_workspace.path
    sample_workspace.close()
    only_read = open_forum(path, desk_name="D", operator="O", read_only=True)
    context.open_forum(only_read)
    printing = BadgePrinting(context, parent, at_once=True)
    printing.start([row.id for row in rows])
    assert context.messages.history[-1].text == "The forum file can be read but not changed."
    assert context.tasks.count("bulk") == 0
    with pytest.raises(DeskError) as refused:
        only_read.badge_issuing.print_pdf(path.with_name("out.pdf"))
    assert refused.value.code == "read_only"
    assert not path.with_name("out.pdf").exists()


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


@pytest.mark.skipif(
    sys.platform == "win32" and bool(QPrinterInfo.availablePrinterNames()),
    reason="this computer has a printer",
)
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


# -- the desk's printer ----------------------------------------------------------------------------------------------

cups = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")


def at_desk(context: Context, workspace: Workspace, printer: str = "label", **more: object) -> None:
    context.open_forum(workspace)
    context.change_settings(replace(context.settings, desk_printer=printer, **more))  # type: ignore[arg-type]


def asked(qtbot: QtBot, kind: type) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    return sheet


def press(qtbot: QtBot, sheet: QWidget, word: str) -> None:
    button = next(one for one in sheet.findChildren(ActionButton) if one.text() == word)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@cups
def test_the_desk_prints_on_its_own_template_and_printer(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    at_desk(context, sample_workspace, desk_template="id1", desk_copies=2)
    row = sample_workspace.finding.rows()[0]
    printing = print_badges(context, [row.id], parent)
    assert printing is not None
    with qtbot.waitSignal(printing.ended, timeout=10_000) as ended:
        pass
    assert ended.args == [1]
    [(words, _)] = queue.jobs
    assert words[:4] == ["-d", "label", "-n", "2"]
    assert "media=Custom.85.6x53.98mm" in words
    [printed] = sample_workspace.badge_issuing.prints_of([row.id])[row.id]
    assert printed.printer == "label"
    assert dict(context.settings.printers) == {"id1": "label"}


@cups
def test_a_printer_of_the_desk_that_is_gone_is_said_and_no_other_used(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    at_desk(context, sample_workspace, "gone")
    printing = print_badges(context, [sample_workspace.finding.rows()[0].id], parent)
    assert printing is not None
    with qtbot.waitSignal(printing.ended, timeout=10_000) as ended:
        pass
    assert ended.args == [0]
    assert context.messages.texts(Kind.WARNING) == ["The printer gone is not on this computer."]
    assert queue.jobs == []


@cups
def test_a_template_that_this_forum_has_not_gives_way(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    at_desk(context, sample_workspace, desk_template="of another forum")
    printing = print_badges(context, [sample_workspace.finding.rows()[0].id], parent)
    assert printing is not None
    with qtbot.waitSignal(printing.ended, timeout=10_000):
        pass
    assert "media=A6" in queue.jobs[0][0]


@cups
def test_what_the_queue_says_is_told_and_nothing_counts_as_printed(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    queue.refuses("lp: Too many active jobs.")
    at_desk(context, sample_workspace)
    row = sample_workspace.finding.rows()[0]
    printing = print_badges(context, [row.id], parent)
    assert printing is not None
    with qtbot.waitSignal(printing.ended, timeout=10_000):
        pass
    assert context.messages.texts(Kind.ERROR) == ["label did not take the badges: Too many active jobs."]
    assert sample_workspace.finding.row(row.id).printed_at_utc is None


@cups
def test_printed_before_it_says_when_where_by_whom_on_what_and_prints_a_copy(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    at_desk(context, sample_workspace)
    row = sample_workspace.finding.rows()[0]
    sample_workspace.desk_name, sample_workspace.operator = "Desk 2", "Noy"
    sample_workspace.badge_issuing.record_printed([row], "office")
    printing = print_badges(context, [row.id], parent)
    assert printing is not None
    sheet = asked(qtbot, AgainSheet)
    assert any(one.text().endswith(" at Desk 2 by Noy on office.") for one in sheet.findChildren(QLabel))
    assert queue.jobs == []
    with qtbot.waitSignal(printing.ended, timeout=10_000) as ended:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended.args == [1]
    prints = sample_workspace.badge_issuing.prints_of([row.id])[row.id]
    assert [one.printer for one in prints] == ["office", "label"]


@cups
@pytest.mark.parametrize("held", [False, True])
def test_the_text_is_edited_from_the_question(
    qtbot: QtBot,
    context: Context,
    parent: QWidget,
    sample_workspace: Workspace,
    queue: LabelQueue,
    held: bool,
) -> None:
    at_desk(context, sample_workspace)
    row = sample_workspace.finding.rows()[0]
    if held:
        sample_workspace.registering.amend(row.id, {"position": "Permanent Secretary " * 20})
    else:
        sample_workspace.badge_issuing.record_printed([row])
    printing = print_badges(context, [row.id], parent)
    assert printing is not None
    sheet = asked(qtbot, HoldBackSheet if held else AgainSheet)
    if not held:
        assert any(one.text().endswith("as a PDF.") for one in sheet.findChildren(QLabel))
    press(qtbot, sheet, "Edit text")
    edit = asked(qtbot, EditSheet)
    assert isinstance(edit, EditSheet)
    edit.fields["position"].setText("Secretary")
    press(qtbot, edit, "Print with this text")
    qtbot.waitUntil(lambda: len(queue.jobs) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=10_000)
