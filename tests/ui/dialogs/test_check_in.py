"""A delegation arrives: its people in one sheet, ticked, checked in at once, taken back at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from delegates.domain.admission import Outcome
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import RosterRow, Status
from delegates.services.changes import Changes
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.registering import NewDelegate
from delegates.services.workspace import AutoPrint
from delegates.ui.context import Context
from delegates.ui.dialogs.check_in import CheckInSheet
from delegates.ui.dialogs.check_in_table import NAME, STATE
from delegates.ui.dialogs.undo_reason import UndoReasonSheet
from delegates.ui.widgets.tick_table import TICK
from tests.ui.conftest import Recorder
from tests.ui.desk.conftest import opened
from tests.ui.desk.driving import CTRL, Desk
from tests.ui.label_queue import LabelQueue


@pytest.fixture
def ministry(desk: Desk) -> list[RosterRow]:
    """A delegation of five of the sample, a VIP first, the second in already, one cancelled, one blocked."""
    rows = desk.workspace.finding.rows()
    people = [row for row in rows if row.delegation == "Bộ Thông tin và Truyền thông"]
    assert len(people) == 5
    desk.workspace.checking_in.check_in_delegate(people[1].id)
    desk.workspace.registering.set_status(people[3].id, Status.CANCELLED)
    desk.workspace.registering.set_status(people[4].id, Status.BLOCKED)
    return people


@pytest.fixture
def today(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Desk]:
    """Three people of one ministry and today's clock."""
    made = create_forum(
        tmp_path / "today.forum", ForumDetails("A forum"), desk_name="Desk 1", operator="Reception"
    )
    for name in ("Anou", "Boun", "Chan"):
        made.registering.register(NewDelegate(name, delegation="Ministry of Finance"))
    yield from opened(qtbot, context, made)
    made.close()


def sheet_of(desk: Desk, people: list[RosterRow]) -> CheckInSheet:
    """What F8 opens on the page of delegations."""
    desk.context.changed.emit(Changes(everything=True))
    desk.context.page_wanted.emit("delegations", {"id": people[0].delegation_id})
    page = desk.window.page("delegations")
    desk.waits_for(lambda: page.cards.current and page.cards.current.body.id == people[0].delegation_id)
    desk.rests()
    desk.presses(Qt.Key.Key_F8)
    sheet = desk.sheet(CheckInSheet)
    assert isinstance(sheet, CheckInSheet)
    desk.rests()
    return sheet


def shown(sheet: CheckInSheet, column: int) -> list[str]:
    people = sheet.table.people
    return [str(people.index(row, column).data()) for row in range(people.rowCount())]


def commits(desk: Desk, sheet: CheckInSheet) -> None:
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.rests()
    desk.waits_for(lambda: not sheet.main_button.isVisible())


def test_the_delegation_stands_there_in_roster_order_with_whom_to_expect_ticked(
    desk: Desk, ministry: list[RosterRow]
) -> None:
    sheet = sheet_of(desk, ministry)
    assert shown(sheet, NAME) == [" ".join(filter(None, (row.honorific, row.name))) for row in ministry]
    assert shown(sheet, STATE) == [
        "not yet", "in since 08:00", "not yet", "Registration cancelled", "On the stop list",
    ]  # fmt: skip
    assert sheet.table.ticked == {ministry[0].id, ministry[2].id}
    assert sheet.main_button.text() == "Check in 2 people"
    assert sheet.summary.text() == "At Main entrance"
    desk.closes(sheet)


def test_nobody_who_is_not_expected_can_be_ticked(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = sheet_of(desk, ministry)
    desk.qtbot.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    assert not sheet.main_button.isEnabled()
    for row in range(5):
        box = sheet.table.visualRect(sheet.table.people.index(row, TICK)).center()
        desk.qtbot.mouseClick(sheet.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert sheet.table.ticked == {row.id for row in ministry[:3]}
    desk.qtbot.mouseClick(sheet.none, Qt.MouseButton.LeftButton)
    desk.qtbot.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert sheet.table.ticked == {ministry[0].id, ministry[2].id}
    sheet.table.setFocus()
    sheet.table.choose(ministry[0].id)
    desk.presses(Qt.Key.Key_Space)
    assert sheet.table.ticked == {ministry[2].id}
    desk.closes(sheet)


def test_they_are_checked_in_quietly_and_every_page_knows(
    desk: Desk, ministry: list[RosterRow], player: Recorder
) -> None:
    answers: list[object] = []
    desk.context.verdict.connect(answers.append)
    sheet = sheet_of(desk, ministry)
    commits(desk, sheet)
    assert sheet.summary.text() == "2 checked in"
    assert not sheet.table.isVisible()
    assert (answers, desk.word) == ([], "")
    assert player.played == []  # one of them is a VIP
    page = desk.window.page("delegations")
    assert page.cards.current.arrived == 3
    desk.waits_for(lambda: desk.context.counts and desk.context.counts.arrived == 3)
    assert len(desk.last_scans) == 3
    # The same keys again do nothing more.
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.rests()
    assert desk.recorded == 3
    desk.closes(sheet)


def test_who_was_refused_is_named_with_why(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = sheet_of(desk, ministry)
    sheet.table.tick(sheet.table.people.rows())
    desk.workspace.registering.set_status(ministry[2].id, Status.BLOCKED)  # by somebody else, meanwhile
    commits(desk, sheet)
    assert sheet.summary.text() == "1 checked in, 1 here before, 1 refused"
    assert shown(sheet, STATE) == ["in since 08:00", "On the stop list"]
    assert [ministry[1].name in shown(sheet, NAME)[0], ministry[2].name in shown(sheet, NAME)[1]] == [
        True,
        True,
    ]
    assert sheet.table.isColumnHidden(TICK)
    outcomes = [one.outcome for one in desk.workspace.checking_in.last_scans(3)]
    assert outcomes == [Outcome.REFUSED, Outcome.REPEAT, Outcome.ADMITTED]
    desk.closes(sheet)


def test_at_a_checkpoint_of_others_nobody_is_ticked_and_the_list_says_why(
    desk: Desk, ministry: list[RosterRow]
) -> None:
    room = desk.workspace.programme.save_checkpoint(Checkpoint("", "Press room", categories=frozenset("P")))
    desk.context.choose_checkpoint(room.id)
    sheet = sheet_of(desk, ministry)
    assert sheet.summary.text() == "At Press room"
    assert shown(sheet, STATE)[0] == "VIP is not admitted at Press room"
    assert sheet.table.ticked == set()
    sheet.table.tick(sheet.table.people.rows()[:1])
    commits(desk, sheet)
    assert sheet.summary.text() == "1 refused"
    assert not sheet.back.isVisible()
    desk.closes(sheet)


def test_a_delegation_that_leaves_is_recorded_as_gone_out(today: Desk) -> None:
    people = today.workspace.finding.rows()
    for row in people[:2]:
        today.workspace.checking_in.check_in_delegate(row.id)
    sheet = sheet_of(today, people)
    today.qtbot.mouseClick(sheet.ways[Direction.OUT], Qt.MouseButton.LeftButton)
    today.waits_for(lambda: sheet.main_button.text().startswith("Record 2 "))
    assert shown(sheet, STATE)[2] == "not inside"
    assert sheet.table.ticked == {row.id for row in people[:2]}
    commits(today, sheet)
    assert sheet.summary.text() == "2 gone out"
    assert today.workspace.attendance_reporting.attendance().inside_count == 0
    today.closes(sheet)


def test_where_no_exits_are_recorded_nobody_is_asked_for_the_way(today: Desk) -> None:
    room = today.workspace.programme.save_checkpoint(Checkpoint("", "Hall", exits=False))
    today.context.choose_checkpoint(room.id)
    sheet = sheet_of(today, today.workspace.finding.rows())
    assert not any(chip.isVisible() for chip in sheet.ways.values())
    today.closes(sheet)


def test_one_sound_for_all_and_a_slip_is_taken_back_at_once(today: Desk, player: Recorder) -> None:
    people = today.workspace.finding.rows()
    sheet = sheet_of(today, people)
    commits(today, sheet)
    assert player.played == ["admitted"]
    today.qtbot.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    today.rests()
    assert today.context.messages.texts()[-1] == "3 check-ins taken back."
    assert today.workspace.checking_in.counts().arrived == 0
    assert today.workspace.checking_in.history(people[0].id)[0].note == "slip"
    assert today.window.page("delegations").cards.current.arrived == 0


@pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")
def test_a_check_in_that_prints_a_badge_does_so_here_too(
    desk: Desk, ministry: list[RosterRow], queue: LabelQueue
) -> None:
    desk.context.change_settings(replace(desk.context.settings, desk_printer="label"))
    for category in desk.workspace.registering.categories():
        desk.workspace.set_auto_print(category.letter, AutoPrint.UNPRINTED)
    sheet = sheet_of(desk, ministry)
    sheet.table.tick(sheet.table.people.rows())  # the second is here before
    commits(desk, sheet)
    printed = [row.id for row in desk.workspace.finding.rows() if row.printed_at_utc is not None]
    assert printed == [ministry[0].id, ministry[2].id]
    assert len(queue.jobs) == 2
    desk.closes(sheet)


def test_a_sheet_closed_too_soon_still_says_what_became_of_them(today: Desk) -> None:
    sheet = sheet_of(today, today.workspace.finding.rows())
    gate = Event()
    today.context.tasks.run("desk", lambda job: gate.wait(10))  # the lane is busy with something else
    today.presses(Qt.Key.Key_Return, CTRL)
    today.closes(sheet)
    gate.set()
    today.rests()
    assert today.context.messages.texts()[-1] == "3 checked in"
    assert today.window.page("delegations").cards.current.arrived == 3


def test_later_it_is_asked_why(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = sheet_of(desk, ministry)  # in the sample it is 2024
    commits(desk, sheet)
    desk.qtbot.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    asked = desk.sheet(UndoReasonSheet)
    assert not asked.main_button.isEnabled()
    asked.reason.chips[0].click()
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.rests()
    assert desk.workspace.checking_in.counts().arrived == 1
    past = desk.workspace.checking_in.history(ministry[0].id)
    assert [one.note for one in past if one.kind == "undo"] == ["Wrong person"]


def test_what_could_not_be_recorded_leaves_the_ticks_where_they_are(
    desk: Desk, ministry: list[RosterRow], player: Recorder
) -> None:
    sheet = sheet_of(desk, ministry)
    database = desk.workspace.checking_in._desk.database
    database.close()
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.rests()
    assert sheet._error.isVisible()
    assert sheet.main_button.isEnabled()
    assert sheet.table.ticked == {ministry[0].id, ministry[2].id}
    assert player.played == []
    desk.closes(sheet)


def test_a_single_guest_is_checked_in_from_the_card_without_the_panel(
    desk: Desk, ministry: list[RosterRow]
) -> None:
    desk.context.changed.emit(Changes(everything=True))
    desk.context.page_wanted.emit("delegates", {"id": ministry[0].id})
    page = desk.window.page("delegates")
    desk.waits_for(lambda: page.card.row and page.card.row.id == ministry[0].id)
    desk.rests()
    desk.presses(Qt.Key.Key_F8)
    sheet = desk.sheet(CheckInSheet)
    desk.rests()
    assert len(shown(sheet, NAME)) == 1
    assert sheet.main_button.text() == "Check in 1 person"
    commits(desk, sheet)
    assert (sheet.summary.text(), desk.word) == ("1 checked in", "")
    desk.closes(sheet)
    desk.rests()
    assert page.card.row.checked_in_at_utc is not None


@pytest.mark.parametrize("language", ["en", "lo"])
def test_the_sheet_fits_an_office_screen_at_150_percent(
    desk: Desk, ministry: list[RosterRow], language: str
) -> None:
    desk.context.language.use(language)
    desk.window.resize(911, 512)
    sheet = sheet_of(desk, ministry)
    assert (sheet.width() <= 911, sheet.height() <= 512) == (True, True), sheet.size()
    desk.closes(sheet)
