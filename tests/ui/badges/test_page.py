"""Badges are chosen, seen as they will be printed, saved and asked about as a person does it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.badges.sheet import Arrangement
from delegates.services.badge_order import RunOrder
from delegates.services.workspace import Workspace
from delegates.ui.badges.badge_state import State
from delegates.ui.badges.envelopes_sheet import EnvelopesSheet
from delegates.ui.badges.page import BadgesPage
from delegates.ui.badges.paper_sheet import PaperSheet
from delegates.ui.badges.questions import AgainSheet
from delegates.ui.context import Context
from delegates.ui.messages import Kind


def idle(qtbot: QtBot, context: Context) -> None:
    tasks = context.tasks  # what is kept on one lane is read again on the other
    qtbot.waitUntil(lambda: tasks.is_idle, timeout=20_000)


def codes_in(picture: QPixmap) -> list[str]:
    """What a reader finds in a picture."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = Image.frombytes("L", (image.bytesPerLine(), image.height()), bytes(image.constBits()))
    return [found.text for found in zxingcpp.read_barcodes(grey)]


def test_the_page_opens_without_what_draws_badges() -> None:
    program = (
        "import sys\n"
        "import delegates.ui.badges.page, delegates.ui.settings.page\n"
        "heavy = {'reportlab', 'PIL', 'uharfbuzz', 'pypdfium2', 'qrcode'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_preview_is_the_page_itself_with_a_code_that_reads(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    while page.run.preview.zoom_percent < 200:
        page.run.preview.zoom_in()
    idle(qtbot, context)
    row = page.run.who.list.current()
    assert row is not None
    face = sample_workspace.badge_issuing.faces([row.row])[0]
    assert codes_in(page.run.preview.picture) == [face.frame]
    page.run.who.list.step(1)
    idle(qtbot, context)
    assert codes_in(page.run.preview.picture) != [face.frame]


def test_an_a4_sheet_shows_the_badges_that_lie_on_it(
    qtbot: QtBot, page: BadgesPage, context: Context
) -> None:
    page.run.set_arrangement(Arrangement(paper="a4"))
    while page.run.preview.zoom_percent < 200:
        page.run.preview.zoom_in()
    idle(qtbot, context)
    assert len(codes_in(page.run.preview.picture)) == 4


def test_a_sheet_shows_the_badges_of_its_places_in_the_order_of_the_run(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    page.run.set_arrangement(Arrangement(paper="a4", skip=1), RunOrder("desk", language="en"))
    qtbot.waitUntil(lambda: context.tasks.count("desk") == 0)
    while page.run.preview.zoom_percent < 200:
        page.run.preview.zoom_in()
    idle(qtbot, context)
    rows = [badge.row for badge in page.run.badges]
    assert rows != sample_workspace.badge_issuing.chosen()
    page.run.who.list.go_to(rows[0].id)
    idle(qtbot, context)
    faces = sample_workspace.badge_issuing.faces(rows[:3])
    image = page.run.preview.picture.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    grey = Image.frombytes("L", (image.bytesPerLine(), image.height()), bytes(image.constBits()))
    found = {
        one.text: (one.position.top_left.x > image.width() / 2, one.position.top_left.y > image.height() / 2)
        for one in zxingcpp.read_barcodes(grey)
    }
    places = [(True, False), (False, True), (True, True)]  # the first place is used
    assert found == dict(zip((face.frame for face in faces), places, strict=True))


def test_used_positions_stay_empty_on_the_first_sheet_that_is_shown(
    qtbot: QtBot, page: BadgesPage, context: Context
) -> None:
    page.run.set_arrangement(Arrangement(paper="a4", skip=3))
    while page.run.preview.zoom_percent < 200:
        page.run.preview.zoom_in()
    idle(qtbot, context)
    assert len(codes_in(page.run.preview.picture)) == 1
    page.run.who.list.step(1)
    idle(qtbot, context)
    assert len(codes_in(page.run.preview.picture)) == 4


def test_not_printed_is_the_start_and_what_was_printed_leaves_it(
    qtbot: QtBot, page: BadgesPage, context: Context, tmp_path: Path, sample_workspace: Workspace
) -> None:
    assert page.run.who.list.badges.rowCount() == 60
    page.run.who.search.setText("Viet Nam")
    qtbot.waitUntil(lambda: 0 < page.run.who.list.badges.rowCount() < 60)
    count = page.run.who.list.badges.rowCount()
    out = tmp_path / "badges.pdf"
    page.run.save_pdf(out)
    idle(qtbot, context)
    assert len(pypdfium2.PdfDocument(out)) == count
    assert context.messages.texts(Kind.GOOD)[-1].endswith("saved in badges.pdf.")
    printed = [row for row in sample_workspace.finding.rows() if row.printed_at_utc is not None]
    assert len(printed) == count
    assert (page.run.who.list.badges.rowCount(), page.run.preflight.ready_text()) == (0, "")
    page.run.who.search.clear()
    qtbot.waitUntil(lambda: page.run.who.list.badges.rowCount() == 60 - count)
    qtbot.mouseClick(page.run.who.chips["all"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.run.who.list.badges.rowCount() == 60)
    states = [badge.state for badge in page.run.who.list.badges.rows()]
    assert states.count(State.PRINTED) == count
    assert "Printed before" in [entry.what for entry in page.run.preflight.entries]


def test_a_run_that_is_stopped_leaves_no_file_and_no_record(
    qtbot: QtBot, page: BadgesPage, context: Context, tmp_path: Path, sample_workspace: Workspace
) -> None:
    out = tmp_path / "badges.pdf"
    page.run.save_pdf(out)
    page.progress.cancel()
    idle(qtbot, context)
    assert not out.exists()
    assert all(row.printed_at_utc is None for row in sample_workspace.finding.rows())
    assert page.print_button.isEnabled()


def test_people_chosen_elsewhere_are_the_only_ones(
    qtbot: QtBot, page: BadgesPage, sample_workspace: Workspace
) -> None:
    ids = [row.id for row in sample_workspace.finding.rows()[10:13]]
    page.shown({"ids": ids})
    qtbot.waitUntil(lambda: page.run.who.list.badges.rowCount() == 3)
    assert [badge.row.id for badge in page.run.who.list.badges.rows()] == ids
    assert page.run.who.chips["chosen"].isChecked()
    assert page.print_button.text() == "Print 3 badges"


def test_what_does_not_fit_is_listed_before_printing_and_leads_to_the_person(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    row = sample_workspace.finding.rows()[30]
    sample_workspace.registering.amend(row.id, {"position": "Permanent Secretary of the Committee " * 9})
    page.run.reload()
    idle(qtbot, context)
    entry = page.run.preflight.entries[0]
    assert (entry.what, entry.delegate_ids) == ("Position does not fit", (row.id,))
    assert page.run.preflight.ready_text() == "59 of 60 badges are ready"
    page.run.preflight.wanted.emit(row.id, "")
    shown = page.run.who.list.current()
    assert shown is not None
    assert (shown.row.id, shown.state) == (row.id, State.PROBLEM)


def test_printing_a_badge_again_asks_first(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    first = page.run.who.list.current()
    assert first is not None
    sample_workspace.badge_issuing.record_printed([first.row])
    page.run.who.set_who("all")
    idle(qtbot, context)
    page.run.print_this()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AgainSheet))
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    idle(qtbot, context)
    assert page.print_button.isEnabled()
    assert sample_workspace.finding.row(first.row.id).printed_at_utc is not None


def test_an_empty_run_says_what_to_do(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    sample_workspace.badge_issuing.record_printed(sample_workspace.finding.rows())
    page.run.reload()
    idle(qtbot, context)
    assert page.run.empty.isVisible()
    assert page.run.empty.accessibleName().startswith("Every badge is printed")
    assert not page.print_button.isEnabled()


def test_paper_is_chosen_in_its_form_and_remembered_for_the_template(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace
) -> None:
    qtbot.waitUntil(lambda: page.paper_button.isVisible() and page.studio.design.is_ready)
    qtbot.mouseClick(page.paper_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PaperSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, PaperSheet)
    sheet.paper.setCurrentIndex(sheet.paper.findData("a4"))
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.run.arrangement.paper == "a4")
    idle(qtbot, context)
    qtbot.waitUntil(lambda: page.paper_button.accessibleName().endswith("A4"))
    assert sample_workspace.badge_templates.arrangement("a6").paper == "a4"


def test_envelopes_are_opened_from_the_run(qtbot: QtBot, page: BadgesPage, context: Context) -> None:
    qtbot.mouseClick(page.envelopes_button, Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, EnvelopesSheet)
    idle(qtbot, context)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_the_order_of_the_run_is_the_order_of_the_pages(
    qtbot: QtBot, page: BadgesPage, context: Context, sample_workspace: Workspace, tmp_path: Path
) -> None:
    page.run.set_arrangement(Arrangement(), RunOrder("desk", language="en"))
    qtbot.waitUntil(lambda: page.run.order.order == "desk")
    qtbot.waitUntil(lambda: context.tasks.count("desk") == 0)
    idle(qtbot, context)
    wanted = sample_workspace.envelopes.in_order(sample_workspace.badge_issuing.chosen(), page.run.order).rows
    assert page.run.ids == [row.id for row in wanted]
    assert page.run.ids != [row.id for row in sample_workspace.badge_issuing.chosen()]
    out = tmp_path / "ordered.pdf"
    page.run.save_pdf(out)
    idle(qtbot, context)
    document = pypdfium2.PdfDocument(out)
    first = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    (face,) = sample_workspace.badge_issuing.faces(wanted[:1])
    assert [code.text for code in zxingcpp.read_barcodes(first)] == [face.frame]
    document.close()


def test_used_positions_are_of_one_sheet(qtbot: QtBot, page: BadgesPage, context: Context) -> None:
    used = Arrangement(paper="a4", skip=2)
    page.run.set_arrangement(used)
    page.run._printed(0, used)  # given up: the sheet lies there as before
    assert page.run.arrangement.skip == 2
    page.run._printed(60, used)
    assert page.run.arrangement == Arrangement(paper="a4")
