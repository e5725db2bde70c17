"""Scans opened afterwards: from the last scans, and from the list of those that let nobody in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import frame
from delegates.services.changes import Changes
from delegates.ui.desk.failed_scans import FailedScansSheet
from delegates.ui.desk.scan_sheet import ScanSheet
from delegates.ui.widgets.data_line import DataLine
from tests.ui.desk.driving import Desk

FOREIGN = frame(77, 12345, b"k" * 32)
LINK = "https://example.org/menu"


def said(sheet: ScanSheet) -> list[str]:
    return [line.text().replace("\N{NO-BREAK SPACE}", " ") for line in sheet.findChildren(DataLine)]


def shows(desk: Desk, payload: str, word: str) -> None:
    desk.context.scanning._shown_until = 0.0  # the guest before has been looked at
    desk.scans(payload)
    desk.waits_for(lambda: desk.word == word)
    desk.rests()


def click(desk: Desk, row: int, button: str = "") -> None:
    """Click a row of the last scans: on one of its buttons, else where the name stands."""
    view = desk.page.scans.list
    index = view.scans.index(row, 0)
    place = view.visualRect(index)
    at = place.center() if not button else view.button_rects(view.scans.line(index), place)[button].center()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_on_a_refusal_opens_all_that_is_known_of_it(desk: Desk) -> None:
    row = desk.person(3)
    desk.workspace.badge_issuing.reissue(row.id, "Lost")
    shows(desk, row.code, "Refused")
    click(desk, 0)
    sheet = desk.sheet(ScanSheet)
    lines = said(sheet)
    name = " ".join(part for part in (row.honorific, row.name) if part)
    new = desk.workspace.finding.row(row.id).code
    assert lines[0].startswith("Badge replaced")
    assert lines[1] == f"Keep this badge and ask for the new one, {new[:3]} {new[3:6]} {new[6:]}."
    assert lines[2] == name
    past = desk.workspace.checking_in.last_scans(1)[0]
    local = past.at_utc.astimezone(desk.workspace.zone)
    code = f"{row.code[:3]} {row.code[3:6]} {row.code[6:]}"
    assert lines[-6:] == [
        f"10 Jan 2024, {local:%H:%M:%S}", "Main entrance · In", "Desk 1", "Reception", code, "Not let in since",
    ]  # fmt: skip
    desk.qtbot.mouseClick(sheet.open_button, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: desk.window.current_page == "delegates")
    card = desk.window.page("delegates").card
    desk.waits_for(lambda: card.row is not None and card.row.id == row.id)


def test_enter_opens_a_row_and_what_a_foreign_code_held_is_not_there(desk: Desk) -> None:
    shows(desk, LINK, "Not a badge")
    shows(desk, desk.person(3).code, "Admitted")
    view = desk.page.scans.list
    view.setFocus()
    view.setCurrentIndex(view.scans.index(1, 0))
    desk.presses(Qt.Key.Key_Return)
    sheet = desk.sheet(ScanSheet)
    lines = said(sheet)
    assert "A link; what it held was not kept" in lines
    assert lines[-1].startswith("Next at this desk, ")
    assert lines[-1].endswith(
        f"Admitted, {' '.join(filter(None, (desk.person(3).honorific, desk.person(3).name)))}"
    )
    assert not any("example" in line for line in lines)
    assert not hasattr(sheet, "open_button")
    desk.closes(sheet)
    desk.waits_for(desk.page.entry.edit.hasFocus)


def test_of_a_damaged_code_it_is_said_that_its_digits_were_not_kept(desk: Desk) -> None:
    shows(desk, "123456789", "Unread")
    view = desk.page.scans.list
    view.setFocus()
    view.setCurrentIndex(view.scans.index(0, 0))
    desk.presses(Qt.Key.Key_Return)
    sheet = desk.sheet(ScanSheet)
    assert "A damaged code; its digits were not kept" in said(sheet)
    desk.closes(sheet)


def test_somebody_admitted_after_all_is_told_with_the_reason(desk: Desk) -> None:
    row = desk.person(3)
    desk.workspace.badge_issuing.reissue(row.id, "Lost")
    shows(desk, row.code, "Refused")
    desk.page.actions_._override(desk.context.last_verdict, row, "Known to the minister")
    desk.waits_for(lambda: desk.word == "Admitted, override")
    desk.rests()
    desk.waits_for(lambda: len(desk.last_scans) == 2)
    click(desk, 1 if desk.last_scans[1].startswith("Refused") else 0)
    assert said(desk.sheet(ScanSheet))[-1].endswith("Desk 1: Known to the minister")


def test_the_buttons_of_a_row_do_their_own_and_open_nothing(desk: Desk) -> None:
    shows(desk, FOREIGN, "Refused")
    desk.context.scanning._shown_until = 0.0
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.rests()
    desk.waits_for(lambda: len(desk.last_scans) == 2 and desk.page.scans.list.scans.rowCount() == 2)
    click(desk, 0, "seen")
    assert desk.last_scans[0].startswith("Admitted")
    assert QApplication.activeModalWidget() is None
    click(desk, 0, "undo")
    sheet = desk.sheet()  # it was long ago by the clock of the sample: a reason is asked
    assert not isinstance(sheet, ScanSheet)


def test_a_badge_closes_what_only_looks_back(desk: Desk) -> None:
    shows(desk, FOREIGN, "Refused")
    desk.page.looking_back.open_failed()
    listed = desk.sheet(FailedScansSheet)
    listed.table.opened.emit(listed.table.current)
    sheet = desk.sheet(ScanSheet)
    desk.scans(desk.person(3).code, sheet)
    desk.waits_for(lambda: QApplication.activeModalWidget() is None)
    desk.waits_for(lambda: desk.name == desk.person(3).name)


@pytest.fixture
def failing_desk(desk: Desk) -> Desk:
    """Two desks have sent people away: a badge of another forum, a link, a repeat, somebody blocked."""
    from delegates.domain.admission import Scan
    from delegates.domain.people import Status

    check_in = desk.workspace.checking_in.check_in
    check_in(Scan(desk.person(3).code))
    check_in(Scan(FOREIGN))
    check_in(Scan(LINK))
    desk.workspace.desk_name = "Desk 2"
    check_in(Scan(desk.person(3).code))
    desk.workspace.registering.set_status(desk.person(4).id, Status.BLOCKED)
    check_in(Scan(desk.person(4).code))
    desk.workspace.desk_name = "Desk 1"
    desk.page.scans.left_over._soon.setInterval(1)
    desk.context.changed.emit(Changes(everything=True))
    desk.rests()
    return desk


def texts(sheet: FailedScansSheet) -> list[str]:
    model = sheet.table.scans
    return [
        " | ".join(model.index(row, column).data() for column in (1, 2, 3)) for row in range(model.rowCount())
    ]


def test_the_desk_counts_failed_scans_and_opens_their_list(failing_desk: Desk) -> None:
    desk = failing_desk
    button = desk.page.scans.failed
    desk.waits_for(lambda: button.isVisible() and button.accessibleName() == "Failed scans 4")
    desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = desk.sheet(FailedScansSheet)
    third, fourth = (
        " ".join(filter(None, (row.honorific, row.name))) for row in (desk.person(3), desk.person(4))
    )
    everything = [
        f"Refused: On the stop list | {fourth} | Desk 2 · Reception",
        f"Came before: Already checked in | {third} | Desk 2 · Reception",
        "Unread: A link | This is not a badge of the forum | Desk 1 · Reception",
        "Refused: Badge of another forum | A genuine badge, of another forum | Desk 1 · Reception",
    ]
    assert texts(sheet) == everything
    sheet.choose_outcome(Outcome.REFUSED)
    assert texts(sheet) == [everything[0], everything[3]]
    sheet.desk.setCurrentIndex(sheet.desk.findData("Desk 1"))
    assert texts(sheet) == everything[3:]
    sheet.reason.setCurrentIndex(sheet.reason.findData(Reason.DELEGATE_BLOCKED))
    assert texts(sheet) == []
    assert "There is none of these." in desk.words_of(sheet)
    assert not sheet.day.isEnabled()  # all on one day
    desk.closes(sheet)


def test_the_attendance_leads_there_too_and_a_row_opens(failing_desk: Desk) -> None:
    desk = failing_desk
    desk.window.show_page("attendance")
    page = desk.window.page("attendance")
    tile = page.board.counts["refused"]
    desk.waits_for(lambda: tile.accessibleName().startswith("Refused or overridden 2"))
    desk.qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    sheet = desk.sheet(FailedScansSheet)
    assert len(texts(sheet)) == 2
    desk.presses(Qt.Key.Key_Return)
    opened = desk.sheet(ScanSheet)
    assert "On the stop list" in said(opened)
    desk.qtbot.mouseClick(opened.open_button, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: desk.window.current_page == "delegates")
    assert QApplication.activeModalWidget() is None
    sheet.windowHandle().removeEventFilter(desk.window.scanning.wedge)


def test_days_are_told_apart_by_the_forums_own_midnight(desk: Desk) -> None:
    from datetime import timedelta

    from delegates.domain.admission import Scan

    desk.workspace.checking_in.check_in(Scan(FOREIGN))
    past = desk.workspace.scan_log.failed()
    sheet = FailedScansSheet(
        desk.context,
        [past[0], replace(past[0], id="later", at_utc=past[0].at_utc + timedelta(hours=16))],
        desk.workspace.zone,
        desk.window,
    )
    desk.qtbot.addWidget(sheet)
    assert [sheet.day.itemText(n) for n in range(sheet.day.count())] == [
        "Every day",
        "11 Jan 2024",
        "10 Jan 2024",
    ]
    sheet.day.setCurrentIndex(1)
    assert [row.id for row in sheet.table.scans.shown_rows()] == ["later"]


def test_three_thousand_failed_scans_are_listed_at_once(desk: Desk) -> None:
    from delegates.domain.admission import Scan

    desk.workspace.checking_in.check_in(Scan(FOREIGN))
    (one,) = desk.workspace.scan_log.failed()
    many = [replace(one, id=str(number)) for number in range(3000)]
    sheet = FailedScansSheet(desk.context, many, desk.workspace.zone, desk.window)
    desk.qtbot.addWidget(sheet)
    sheet.show()
    sheet.table.scrollToBottom()
    assert len(texts(sheet)) == 3000
    assert sheet.table.indexAt(QPoint(5, 5)).row() > 2900


def test_in_full_screen_nothing_names_who_was_refused(small_desk: Desk) -> None:
    desk = small_desk
    desk.context.change_settings(replace(desk.context.settings, guest_facing=True))
    blocked = next(one for one in desk.workspace.finding.rows() if one.category == "P")
    desk.presses(Qt.Key.Key_F11)
    desk.waits_for(lambda: desk.window.is_full)
    shows(desk, blocked.code, "Please wait a moment")
    desk.page.scans.left_over.read_now()
    desk.rests()
    assert not any(
        part.isVisible() for part in (desk.page.scans, desk.page.scans.failed, desk.page.scans.list)
    )
    desk.presses(Qt.Key.Key_F11)
