"""Badges on printers of CUPS: the way through lp and the way through Qt, measured on what comes out of the queue."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.badges.preview import page_sizes_mm
from delegates.errors import DeskError
from delegates.services.badge_prints import PrintRun
from delegates.services.workspace import Workspace
from delegates.ui.badges import sending
from delegates.ui.badges.printing import print_badges
from delegates.ui.badges.questions import OtherPaperSheet
from delegates.ui.context import Context
from tests.screen.cups import SYSTEM_PATH, PrintingSystem
from tests.ui.badges.test_sending import codes_in, ink_box_mm, nothing, run_of, stop_after
from tests.ui.conftest import context, dressed, player, sample_file, sample_workspace

__all__ = ["context", "dressed", "player", "sample_file", "sample_workspace"]

# `make screen` brings cupsd wherever there is apt; only where there is neither is there nothing to test.
CANNOT_BE_HERE = sys.platform != "linux" or not (
    shutil.which("cupsd", path=SYSTEM_PATH) or shutil.which("apt-get")
)
pytestmark = [pytest.mark.screen, pytest.mark.skipif(CANNOT_BE_HERE, reason="no CUPS on this system")]
PATIENCE_MS = 20_000
# A page of CUPS is a whole number of points.
PAGE_MM = 0.36


@pytest.fixture(scope="module")
def printers() -> Iterator[PrintingSystem]:
    with tempfile.TemporaryDirectory(prefix="delegates-cups-", ignore_cleanup_errors=True) as folder:
        made = PrintingSystem(Path(folder))
        yield made
        made.close()


@pytest.fixture(params=["lp", "Qt"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Through lp; or through Qt, because lp is not there."""
    if request.param == "Qt":
        monkeypatch.setenv("PATH", str(tmp_path))
    return str(request.param)


def came_out(qtbot: QtBot, printers: PrintingSystem, printer: str) -> bytes:
    qtbot.waitUntil(lambda: printers.out(printer).exists() and printers.is_done(), timeout=PATIENCE_MS)
    pdf = printers.out(printer).read_bytes()
    printers.out(printer).unlink()
    assert pdf.startswith(b"%PDF"), printers.words()
    return pdf


@pytest.mark.parametrize("template", ["a6", "id1"])
def test_badges_come_out_at_their_size_and_their_codes_read(
    qtbot: QtBot,
    printers: PrintingSystem,
    way: str,
    sample_workspace: Workspace,
    template: str,
) -> None:
    run = run_of(sample_workspace, 2, template)
    assert sending.send(sending.target(["label"]), run, 'ບັດ "A" ; $(x)', nothing) == 2
    pdf = came_out(qtbot, printers, "label")
    wanted = page_sizes_mm(run.pdf)[0]
    assert page_sizes_mm(pdf) == [pytest.approx(wanted, abs=PAGE_MM)] * 2
    assert codes_in(pdf) == {face.frame for face in sample_workspace.badge_issuing.faces(run.rows)}
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    assert (run.rows[0].name in text) is (way == "lp"), "lp keeps text as text, Qt draws a picture"


@pytest.mark.parametrize("template", ["a6", "id1"])
def test_a_length_on_paper_is_right_within_a_third_of_a_millimetre(
    qtbot: QtBot,
    printers: PrintingSystem,
    way: str,
    sample_workspace: Workspace,
    template: str,
) -> None:
    ruler = sample_workspace.badge_issuing.ruler_pdf(template)
    sending.send(sending.target(["label"]), PrintRun((), ruler, (0,)), "Test page", nothing)
    left, top, right, bottom = ink_box_mm(came_out(qtbot, printers, "label"))
    before = ink_box_mm(ruler)
    assert (right - left, bottom - top) == pytest.approx(
        (before[2] - before[0], before[3] - before[1]), abs=0.3
    )
    assert (left, top) == pytest.approx(before[:2], abs=PAGE_MM)


def test_paper_with_an_edge_is_taken_as_it_is(
    qtbot: QtBot,
    printers: PrintingSystem,
    way: str,
    sample_workspace: Workspace,
) -> None:
    """The driver's A6 cannot be printed to its edge: it was refused, and A4 was used."""
    to = sending.target(["office"])
    assert sending.paper_told(to, (105.0, 148.0)) is None
    sending.send(to, run_of(sample_workspace, 1), "Badges", nothing)
    pdf = came_out(qtbot, printers, "office")
    assert page_sizes_mm(pdf)[0] == pytest.approx((105.0, 148.0), abs=PAGE_MM)


def test_other_paper_is_told_before_any_is_used(
    qtbot: QtBot,
    printers: PrintingSystem,
    context: Context,
    sample_workspace: Workspace,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    context.open_forum(sample_workspace)
    context.change_settings(replace(context.settings, desk_printer="office", desk_template="id1"))
    rows = sample_workspace.finding.rows()[:3]

    def printing(number: int) -> None:
        assert print_badges(context, [rows[number].id], window) is not None

    def asked() -> QWidget:
        qtbot.waitUntil(
            lambda: isinstance(QApplication.activeModalWidget(), OtherPaperSheet), timeout=PATIENCE_MS
        )
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        return sheet

    printing(0)
    qtbot.keyClick(asked(), Qt.Key.Key_Escape)
    assert printers.is_done()
    assert sample_workspace.finding.row(rows[0].id).printed_at_utc is None
    printing(1)
    qtbot.keyClick(asked(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    pdf = came_out(qtbot, printers, "office")
    # On A4, in the upper left corner, at true size: the code reads there.
    assert page_sizes_mm(pdf)[0] == pytest.approx((210.0, 297.0), abs=PAGE_MM)
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72, grayscale=True).to_pil()
    corner = image.crop((0, 0, round(85.6 / 25.4 * 300) + 8, round(53.98 / 25.4 * 300) + 8))
    [face] = sample_workspace.badge_issuing.faces([rows[1]])
    assert [code.text for code in zxingcpp.read_barcodes(corner)] == [face.frame]
    # Accepted once, it is not asked again.
    printing(2)
    came_out(qtbot, printers, "office")
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=PATIENCE_MS)
    assert sample_workspace.finding.row(rows[2].id).printed_at_utc is not None


@pytest.mark.parametrize("way", ["Qt"], indirect=True)
def test_what_was_drawn_before_a_stop_comes_out_and_is_counted(
    qtbot: QtBot,
    printers: PrintingSystem,
    way: str,
    sample_workspace: Workspace,
) -> None:
    run = run_of(sample_workspace, 4)
    assert sending.send(sending.target(["label"]), run, "Badges", stop_after(2)) == 2
    pdf = came_out(qtbot, printers, "label")
    assert codes_in(pdf) == {face.frame for face in sample_workspace.badge_issuing.faces(run.rows[:2])}


def test_a_queue_that_takes_no_jobs_says_so(printers: PrintingSystem, sample_workspace: Workspace) -> None:
    printers.tell("cupsreject", "label")
    try:
        with pytest.raises(DeskError) as refused:
            sending.send(sending.target(["label"]), run_of(sample_workspace, 1), "Badges", nothing)
    finally:
        printers.tell("cupsaccept", "label")
    assert refused.value.code == "printer_refused"
    assert "label" in str(refused.value.facts["words"])


def test_a_queue_that_stands_still_is_seen(printers: PrintingSystem) -> None:
    to = sending.target(["label"])
    assert not sending.waits(to)
    printers.tell("cupsdisable", "label")
    try:
        assert sending.waits(to)
    finally:
        printers.tell("cupsenable", "label")


def test_what_the_print_dialog_chose_of_the_queues_own_goes_along(printers: PrintingSystem) -> None:
    to = sending.target(["label"])
    assert to.printer is not None
    to.printer.printEngine().setProperty(
        sending._CUPS_OPTIONS, ["InputSlot", "Rear", "media", "A4", "print-quality", "5"]
    )
    assert sending._options(to.printer) == ["InputSlot=Rear", "print-quality=5"]


def test_the_printers_are_the_tests_own(printers: PrintingSystem) -> None:
    assert sorted(QPrinterInfo.availablePrinterNames()) == ["label", "office"]
    assert QPrinter(QPrinterInfo.printerInfo("label")).isValid()
