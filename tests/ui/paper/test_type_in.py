"""Ticks come back from paper by keys alone: names stand there at once, wrong lines say why, nothing typed is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import RosterRow, Status
from delegates.services.paper import Batch, Line
from delegates.ui.dialogs.undo_reason import UndoReasonSheet
from delegates.ui.paper import drafts
from delegates.ui.paper.type_in_sheet import TypeInSheet
from delegates.ui.paper.typed_table import STATE, TIME, WHO
from delegates.ui.widgets.data_line import DataLine
from tests.ui.conftest import Recorder
from tests.ui.desk.driving import CTRL, Desk

ENTER = Qt.Key.Key_Return
IN = Batch(None, Direction.IN, date(2024, 1, 10))


def at(text: str) -> datetime:
    hour, minute = map(int, text.split(":"))
    return datetime(2024, 1, 10, hour - 7, minute, tzinfo=UTC)


def sheet_of(desk: Desk) -> TypeInSheet:
    """What the button "From paper" opens."""
    page = desk.window.page("attendance")
    desk.qtbot.mouseClick(page.paper_button, Qt.MouseButton.LeftButton)
    sheet = desk.sheet(TypeInSheet)
    assert isinstance(sheet, TypeInSheet)
    desk.rests()
    return sheet


def enters(desk: Desk, text: str = "") -> None:
    """Text into whatever has the keyboard, then Enter."""
    field = QApplication.focusWidget()
    desk.types(text, field)
    desk.presses(ENTER)
    desk.rests()


def shown(sheet: TypeInSheet, column: int) -> list[str]:
    model = sheet.table.typed
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def full(row: RosterRow) -> str:
    return " ".join(filter(None, (row.honorific, row.name)))


def arrived(desk: Desk) -> dict[str, datetime | None]:
    rows = desk.workspace.attendance_reporting.attendance().rows
    return {row.delegate.id: row.first_in_utc for row in rows if row.is_present}


def test_code_enter_time_enter_and_all_is_recorded_at_once(desk: Desk) -> None:
    one, two, three = (desk.person(number) for number in range(3))
    sheet = sheet_of(desk)
    assert QApplication.focusWidget() is sheet.who
    assert sheet.day.currentData() == date(2024, 1, 10)  # the forum's day, long ago
    enters(desk, one.code)
    assert shown(sheet, WHO) == [full(one)]  # before any time was typed
    assert QApplication.focusWidget() is sheet.time
    enters(desk, "໐໘໔໒")
    assert QApplication.focusWidget() is sheet.who
    enters(desk, two.code[-6:])
    enters(desk)
    enters(desk, f"{three.code[:3]} {three.code[3:6]} {three.code[6:]}")
    enters(desk, "8.50")
    assert shown(sheet, TIME) == ["08:42", "08:42", "08:50"]
    assert shown(sheet, STATE) == ["Came in"] * 3
    assert arrived(desk) == {}
    assert sheet.main_button.text() == "Record 3"
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert arrived(desk) == {one.id: at("08:42"), two.id: at("08:42"), three.id: at("08:50")}
    assert sheet.told.text() == "3 recorded."
    assert shown(sheet, WHO) == []
    assert drafts.kept(desk.workspace.forum.id) is None
    page = desk.window.page("attendance")
    desk.waits_for(lambda: page.attendance.arrived_count == 3)
    assert [text.rpartition(", ")[2] for text in desk.last_scans] == ["from paper"] * 3
    # The same keys again do nothing more.
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert desk.recorded == 3
    desk.closes(sheet)


def test_wrong_lines_stay_and_are_corrected_where_they_stand(desk: Desk) -> None:
    one, two = desk.person(0), desk.person(1)
    wrong = one.code[:-1] + str((int(one.code[-1]) + 1) % 10)
    sheet = sheet_of(desk)
    enters(desk, wrong)
    enters(desk, "8:42")
    enters(desk, two.code)
    enters(desk, "25:00")
    assert shown(sheet, STATE) == [
        "One digit is wrong. Look at the paper again.",
        "This is no time. Write 08:42.",
    ]
    assert not sheet.main_button.isEnabled()
    desk.presses(Qt.Key.Key_Up)
    desk.presses(ENTER)  # the last line goes back into the fields, where it is wrong
    assert QApplication.focusWidget() is sheet.time
    enters(desk, "0843")
    assert shown(sheet, TIME) == ["08:42", "08:43"]
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert arrived(desk) == {two.id: at("08:43")}
    assert shown(sheet, WHO) == [wrong]
    assert sheet.summary.text() == "1 to be corrected"
    desk.presses(Qt.Key.Key_Up)
    desk.presses(ENTER)
    assert sheet.who.selectedText() == wrong
    sheet.who.clear()
    enters(desk, one.code)
    enters(desk)  # the time stands there still
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert arrived(desk) == {one.id: at("08:42"), two.id: at("08:43")}
    desk.closes(sheet)


def test_a_line_is_removed_and_the_times_of_others_stay(desk: Desk) -> None:
    one, two, three = (desk.person(number) for number in range(3))
    sheet = sheet_of(desk)
    for row, time in ((one, "8:42"), (two, "8:50"), (three, "")):
        enters(desk, row.code)
        enters(desk, time)
    desk.presses(Qt.Key.Key_Up)
    desk.presses(Qt.Key.Key_Up)
    desk.presses(Qt.Key.Key_Delete)
    desk.rests()
    assert shown(sheet, WHO) == [full(one), full(three)]
    assert shown(sheet, TIME) == ["08:42", "08:50"]
    desk.closes(sheet)


def test_a_name_is_chosen_from_those_found_and_never_by_itself(desk: Desk) -> None:
    one = desk.person(0)
    sheet = sheet_of(desk)
    desk.types(one.name, sheet.who)
    desk.waits_for(lambda: sheet.stack.currentWidget() is sheet.results)
    enters(desk)  # marks the first
    assert sheet.results.chosen == one or sheet.results.chosen.id == one.id
    assert shown(sheet, WHO) == []
    enters(desk)
    enters(desk, "0842")
    assert shown(sheet, WHO) == [full(one)]
    draft = drafts.kept(desk.workspace.forum.id)
    assert draft is not None
    assert draft.lines == (Line(one.code, "0842"),)  # no name lies on the disk
    desk.types("Nobodyatall", sheet.who)
    enters(desk)
    assert shown(sheet, STATE)[1] == "Choose who it is, or type the digits."
    desk.closes(sheet)


def test_badges_under_the_scanner_are_lines_and_no_check_ins(desk: Desk, player: Recorder) -> None:
    one, two = desk.person(0), desk.person(1)
    frames = [face.frame for face in desk.workspace.badge_issuing.faces([one, two])]
    sheet = sheet_of(desk)
    desk.scans(frames[0], sheet)
    desk.rests()
    assert shown(sheet, WHO) == [full(one)]
    desk.types("842", sheet.time)
    desk.scans(frames[1], sheet)  # without Enter: the line before is done
    desk.rests()
    assert shown(sheet, WHO) == [full(one), full(two)]
    assert shown(sheet, TIME) == ["08:42", "08:42"] or shown(sheet, STATE)[1] == "The time is missing."
    enters(desk)
    assert shown(sheet, TIME) == ["08:42", "08:42"]
    desk.scans("https://example.org/menu", sheet)
    desk.rests()
    assert sheet._error.text() == "What was scanned is no badge of this forum."
    assert player.played == ["unread"]
    assert desk.recorded == 0
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert len(arrived(desk)) == 2
    desk.closes(sheet)
    # From now on a scan is a scan again.
    desk.scans(frames[0])
    desk.rests()
    assert desk.recorded == 3


def test_nothing_typed_is_lost_when_the_sheet_is_closed_or_the_program_dies(desk: Desk) -> None:
    one, two, three = (desk.person(number) for number in range(3))
    sheet = sheet_of(desk)
    desk.qtbot.mouseClick(sheet.directions[Direction.OUT], Qt.MouseButton.LeftButton)
    enters(desk, one.code)
    enters(desk, "8:42")
    enters(desk, two.code)  # its time is not typed yet: what a kill would find
    draft = drafts.kept(desk.workspace.forum.id)
    assert draft is not None
    assert (draft.direction, draft.day) == (Direction.OUT, date(2024, 1, 10))
    assert draft.lines == (Line(one.code, "8:42"), Line(two.code))
    enters(desk, "8:50")
    desk.types(three.code, sheet.who)  # and closed in the middle of a line
    desk.closes(sheet)
    assert (
        desk.context.messages.texts()[-1] == "3 from paper not recorded yet. Open the sheet again to go on."
    )
    again = sheet_of(desk)
    assert again.told.text() == "3 typed before are still here."
    assert shown(again, WHO) == [full(one), full(two), full(three)]
    assert shown(again, TIME) == ["08:42", "08:50", "08:50"]
    assert again.batch.direction is Direction.OUT
    desk.closes(again)


@pytest.mark.expects_log
def test_a_draft_that_cannot_be_read_is_no_reason_to_stop(desk: Desk) -> None:
    file = drafts.file_of(desk.workspace.forum.id)
    assert file is not None
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"lines": 3', encoding="utf-8")
    sheet = sheet_of(desk)
    assert shown(sheet, WHO) == []
    assert drafts.file_of("../elsewhere") is None
    desk.closes(sheet)


def test_who_was_there_who_is_refused_and_what_broke_a_rule(desk: Desk) -> None:
    there, blocked, cancelled, late = (desk.person(number) for number in range(4))
    desk.workspace.registering.set_status(blocked.id, Status.BLOCKED)
    desk.workspace.registering.set_status(cancelled.id, Status.CANCELLED)
    desk.workspace.paper.record([Line(there.code, "8:41")], IN)
    sheet = sheet_of(desk)
    assert sheet.told.text() == "Typed in last: 1, 10 Jan 2024, 10:00, Reception."
    for row in (there, blocked, cancelled):
        enters(desk, row.code)
        enters(desk, "8:45")
    enters(desk, late.code)
    enters(desk, "23:10")
    assert shown(sheet, STATE) == [
        "Already there 08:41: not doubled",
        "On the stop list: stays refused",
        "Registration cancelled: recorded as an override",
        "This time is still to come.",
    ]
    assert sheet.summary.text() == "2 to be recorded, 1 there already, 1 to be corrected"
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert sheet.told.text() == (
        f"1 recorded. Please look into: {blocked.name} (On the stop list: stays refused). 1 there already."
    )
    assert arrived(desk).keys() == {there.id, cancelled.id}
    desk.closes(sheet)


def test_a_list_of_another_checkpoint_is_taken_back_and_its_lines_come_back(desk: Desk) -> None:
    hall = desk.workspace.programme.save_checkpoint(Checkpoint("", "Hall", exits=False))
    one = desk.person(0)
    sheet = sheet_of(desk)
    enters(desk, one.code)
    enters(desk, "8:42")
    desk.presses(ENTER, CTRL)
    desk.rests()
    desk.qtbot.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    desk.rests()
    assert sheet.told.text() == "1 taken back."
    assert arrived(desk) == {}
    assert shown(sheet, WHO) == [full(one)]
    sheet.checkpoint.setCurrentIndex(sheet.checkpoint.findData(hall.id))
    desk.rests()
    assert not sheet.directions[Direction.OUT].isEnabled()
    desk.presses(ENTER, CTRL)
    desk.rests()
    past = desk.workspace.checking_in.history(one.id)
    assert [known.checkpoint for known in past if known.outcome and not known.taken_back] == ["Hall"]
    desk.closes(sheet)


def test_later_a_whole_list_is_taken_back_with_a_reason(desk: Desk) -> None:
    desk.workspace.paper.record([Line(desk.person(n).code, "8:42") for n in range(3)], IN)
    sheet = sheet_of(desk)
    desk.qtbot.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    asked = desk.sheet(UndoReasonSheet)
    desk.qtbot.mouseClick(asked.reason.chips[0], Qt.MouseButton.LeftButton)
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert arrived(desk) == {}
    assert sheet.told.text() == "3 taken back."
    assert not sheet.back.isVisible()
    desk.closes(sheet)


def test_a_day_that_is_none_of_the_forums_is_hinted_at(desk: Desk) -> None:
    sheet = sheet_of(desk)
    assert not sheet.day_hint.isVisible()
    sheet.day.setCurrentIndex(sheet.day.count() - 1)
    assert sheet.day_hint.text().endswith("is not a day of the forum.")
    desk.closes(sheet)


def test_the_history_of_a_person_says_where_it_came_from(desk: Desk) -> None:
    one = desk.person(0)
    desk.workspace.paper.record([Line(one.code, "8:42")], IN)
    desk.window.show_page("delegates")
    page = desk.window.page("delegates")
    desk.context.page_wanted.emit("delegates", {"id": one.id})
    desk.rests()
    desk.waits_for(lambda: page.card.row is not None and page.card.row.id == one.id)
    desk.rests()
    words = [line.text() for line in page.card.findChildren(DataLine)]
    assert "Admitted, Desk 1, from paper" in words
