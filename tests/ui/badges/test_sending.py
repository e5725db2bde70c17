"""Which way a run goes to a printer, and what comes out of it."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from delegates.badges.preview import page_image, page_sizes_mm
from delegates.badges.sheet import Arrangement
from delegates.errors import DeskError
from delegates.services.badge_prints import PrintRun
from delegates.services.workspace import Workspace
from delegates.ui.badges import lp, paper, sending
from delegates.ui.badges.sending import Target
from tests.ui.badges.test_printing import pdf_printer
from tests.ui.label_queue import LabelQueue

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")


def nothing(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def stop_after(pages: int):
    def progress(done: int, total: int) -> None:
        if done >= pages:
            raise DeskError("cancelled")

    return progress


def run_of(workspace: Workspace, count: int = 3, template: str = "a6", paper: str = "badge") -> PrintRun:
    rows = workspace.finding.rows()[:count]
    return workspace.badge_issuing.drawn(rows, template=template, arrangement=Arrangement(paper))


def codes_in(pdf: bytes) -> set[str]:
    found: set[str] = set()
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=300 / 72, grayscale=True).to_pil()
        found |= {code.text for code in zxingcpp.read_barcodes(image)}
    return found


def test_a_queue_gets_the_pdf_itself_unscaled_on_its_own_paper(
    sample_workspace: Workspace, queue: LabelQueue
) -> None:
    run = run_of(sample_workspace)
    to = replace(sending.target(["label"]), copies=2)
    assert sending.send(to, run, 'ບັດ "A" ; $(x)', nothing) == 3
    [(words, pdf)] = queue.jobs
    assert words[:-1] == [
        *("-d", "label", "-n", "2", "-o", "media=A6", "-o", "print-scaling=none", "-o", "sides=one-sided"),
        *("-t", 'ບັດ "A" ; $(x)', "--"),
    ]
    assert pdf == run.pdf
    assert not Path(words[-1]).exists()


def test_a_size_without_a_name_is_told_in_millimetres(sample_workspace: Workspace, queue: LabelQueue) -> None:
    sending.send(sending.target(["label"]), run_of(sample_workspace, template="id1"), "Badges", nothing)
    assert "media=Custom.85.6x53.98mm" in queue.jobs[0][0]


def test_both_sides_are_handed_on(
    qapp: QApplication, sample_workspace: Workspace, queue: LabelQueue, tmp_path: Path
) -> None:
    run = replace(run_of(sample_workspace, 1), sides="two-sided-short-edge")
    sending.send(sending.target(["label"]), run, "Badges", nothing)
    assert "sides=two-sided-short-edge" in queue.jobs[0][0]
    printer = pdf_printer(tmp_path / "both.pdf")
    printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)  # the office printer's own way
    sending.send(Target("", printer), run_of(sample_workspace, 1), "Badges", nothing)
    assert printer.duplex() == QPrinter.DuplexMode.DuplexNone


def test_a_queue_may_bear_any_name(sample_workspace: Workspace, queue: LabelQueue) -> None:
    name = "Lao $(x);'q'"
    sending.send(sending.target(["gone", name]), run_of(sample_workspace, 1), "Badges", nothing)
    assert queue.jobs[0][0][:2] == ["-d", name]


def test_a_name_that_would_be_an_option_is_no_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", LabelQueue(tmp_path, "-v").path)
    assert not lp.has_queue("-v")


def test_the_job_is_known_by_its_number(queue: LabelQueue) -> None:
    assert lp.send("label", b"%PDF-1.4", title="x", media="A6") == "label-1"
    assert lp.send("label", b"%PDF-1.4", title="x", media="A6") == "label-2"


def test_what_lp_says_is_told_and_nothing_went(sample_workspace: Workspace, queue: LabelQueue) -> None:
    queue.refuses('lp: Destination "label" is not accepting jobs.\n')
    with pytest.raises(DeskError) as refused:
        sending.send(sending.target(["label"]), run_of(sample_workspace, 1), "Badges", nothing)
    assert refused.value.code == "printer_refused"
    assert refused.value.facts["words"] == 'Destination "label" is not accepting jobs'
    assert queue.jobs == []


def test_a_printer_that_was_named_and_is_gone_is_told(queue: LabelQueue) -> None:
    with pytest.raises(DeskError) as gone:
        sending.target(["elsewhere"], or_default=False)
    assert (gone.value.code, gone.value.facts) == ("no_printer", {"printer": "elsewhere"})


def test_a_run_stopped_in_time_never_reaches_the_queue(
    sample_workspace: Workspace, queue: LabelQueue
) -> None:
    with pytest.raises(DeskError, match="cancelled"):
        sending.send(sending.target(["label"]), run_of(sample_workspace), "Badges", stop_after(0))
    assert queue.jobs == []


@pytest.mark.parametrize(("paper_name", "stopped_after", "whole"), [("badge", 2, 2), ("a4", 1, 4)])
def test_a_printer_that_drops_nothing_is_believed_for_what_came_out(
    qapp: QApplication,
    sample_workspace: Workspace,
    tmp_path: Path,
    paper_name: str,
    stopped_after: int,
    whole: int,
) -> None:
    """Qt's PDF engine, which serves CUPS too, prints what was drawn before the stop."""
    run = run_of(sample_workspace, 6, paper=paper_name)
    out = tmp_path / "stopped.pdf"
    to = Target("", pdf_printer(out))
    assert sending.send(to, run, "Badges", stop_after(stopped_after)) == whole
    faces = sample_workspace.badge_issuing.faces(run.rows[:whole])
    assert codes_in(out.read_bytes()) == {face.frame for face in faces}


def test_copies_are_drawn_again_where_a_printer_makes_none(
    qapp: QApplication, sample_workspace: Workspace, tmp_path: Path
) -> None:
    out = tmp_path / "copies.pdf"
    printer = pdf_printer(out)
    sending.send(Target("", printer, copies=2), run_of(sample_workspace, 2), "Badges", nothing)
    pages = len(pypdfium2.PdfDocument(out))
    assert pages * printer.copyCount() == 4


def ink_box_mm(pdf: bytes) -> tuple[float, float, float, float]:
    """Where the first page has ink: left, top, right, bottom in mm from its upper left corner."""
    from PIL import Image, ImageOps

    width, height, pixels = page_image(pdf, 0, 600 / 72)
    grey = Image.frombytes("RGBA", (width, height), pixels).convert("L")
    box = ImageOps.invert(grey).point(lambda value: 255 * (value > 127)).getbbox()
    assert box is not None
    return tuple(value / 600 * 25.4 for value in box)  # type: ignore[return-value]


def test_a_nudge_moves_everything_and_keeps_the_page(sample_workspace: Workspace, queue: LabelQueue) -> None:
    ruler = sample_workspace.badge_issuing.ruler_pdf("id1")
    run = PrintRun((), ruler, (0,))
    sending.send(replace(sending.target(["label"]), nudge_mm=(1.5, -2.0)), run, "Test page", nothing)
    moved = queue.jobs[0][1]
    assert page_sizes_mm(moved) == page_sizes_mm(ruler)
    left, top, _, _ = ink_box_mm(moved)
    assert (left, top) == pytest.approx((3 + 1.5, 3 - 2.0), abs=0.15)


@pytest.mark.parametrize("template", ["a6", "id1"])
def test_the_test_page_has_its_frame_three_millimetres_inside(
    sample_workspace: Workspace, template: str
) -> None:
    ruler = sample_workspace.badge_issuing.ruler_pdf(template)
    chosen = sample_workspace.badge_templates.template(template)
    assert page_sizes_mm(ruler)[0] == pytest.approx((chosen.width_mm, chosen.height_mm), abs=0.01)
    wanted = (3, 3, chosen.width_mm - 3, chosen.height_mm - 3)
    assert ink_box_mm(ruler) == pytest.approx(wanted, abs=0.15)


def test_a_printer_whose_paper_has_an_edge_still_takes_the_page(qapp: QApplication, tmp_path: Path) -> None:
    """A driver's paper that cannot be printed to its edge was refused, and the paper from before was used."""
    printer = pdf_printer(tmp_path / "page.pdf")
    paper.prepare(printer, (105.0, 148.0))
    assert printer.pageLayout().mode() == printer.pageLayout().Mode.FullPageMode
    assert (paper.media(printer), paper.known_media((105.0, 148.0))) == ("A6", "A6")
    assert paper.known_media((85.6, 53.98)) is None


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_cannot_be_opened_says_so(
    qapp: QApplication, sample_workspace: Workspace, tmp_path: Path
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "x.pdf"))
    with pytest.raises(DeskError, match="printer_refused"):
        sending.send(Target("", printer), run_of(sample_workspace, 1), "Badges", nothing)
