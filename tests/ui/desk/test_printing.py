"""Badges printed at the desk: with one key, with the walk-in form, by a check-in; on a queue that keeps what it gets."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.checkpoint import Direction
from delegates.services.workspace import AutoPrint
from delegates.ui.badges.edit_sheet import EditSheet
from delegates.ui.badges.questions import AgainSheet
from delegates.ui.dialogs.reissue import ReissueSheet
from delegates.ui.dialogs.walk_in import WalkInSheet
from delegates.ui.messages import Kind
from tests.ui.desk.driving import CTRL, Desk
from tests.ui.label_queue import LabelQueue

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")


@pytest.fixture
def printing_desk(desk: Desk, queue: LabelQueue) -> Desk:
    """A desk that prints on the label printer."""
    desk.context.change_settings(replace(desk.context.settings, desk_printer="label"))
    return desk


def rule(desk: Desk, when: AutoPrint) -> None:
    """Every category prints so, from now on."""
    from delegates.services.changes import Changes

    for category in desk.workspace.registering.categories():
        desk.workspace.set_auto_print(category.letter, when)
    desk.context.changed.emit(Changes(settings=True))
    desk.rests()


def admitted(desk: Desk, number: int = 3) -> None:
    desk.scans(desk.person(number).code)
    desk.waits_for(lambda: desk.name == desk.person(number).name)
    desk.rests()


def printed_ids(desk: Desk) -> set[str]:
    return {row.id for row in desk.workspace.finding.rows() if row.printed_at_utc is not None}


# -- one key ---------------------------------------------------------------------------------------------------------


def test_f6_prints_at_once_and_records_it(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    admitted(desk)
    desk.presses(Qt.Key.Key_F6)
    desk.waits_for(lambda: desk.person(3).printed_at_utc is not None)
    assert QApplication.activeModalWidget() is None
    assert len(queue.jobs) == 1
    desk.rests()
    assert desk.page.entry.edit.hasFocus()


def test_f6_pressed_twice_prints_once(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    admitted(desk)
    desk.presses(Qt.Key.Key_F6)
    desk.presses(Qt.Key.Key_F6)
    desk.waits_for(lambda: desk.person(3).printed_at_utc is not None)
    desk.rests()
    assert len(queue.jobs) == 1
    assert QApplication.activeModalWidget() is None


def test_f6_again_asks_and_a_reissue_can_be_had_from_there(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    admitted(desk)
    desk.presses(Qt.Key.Key_F6)
    desk.waits_for(lambda: desk.person(3).printed_at_utc is not None)
    desk.rests()
    desk.presses(Qt.Key.Key_F6)
    sheet = desk.sheet(AgainSheet)
    assert any(" at Desk 1 by Reception on label." in words for words in desk.words_of(sheet))
    assert len(queue.jobs) == 1
    desk.closes(sheet)


def test_shift_f6_changes_the_text_and_ctrl_enter_prints_it(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    admitted(desk)
    desk.presses(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    sheet = desk.sheet(EditSheet)
    sheet.fields["seat"].setText("B-7")
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: len(queue.jobs) == 1)
    desk.rests()
    assert desk.person(3).printed_text_differs
    assert desk.page.entry.edit.hasFocus()


def test_a_badge_is_printed_for_somebody_who_was_found_and_not_checked_in(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    desk = printing_desk
    desk.page.open_person(desk.person(5))
    desk.presses(Qt.Key.Key_F6)
    desk.waits_for(lambda: desk.person(5).printed_at_utc is not None)
    assert desk.recorded == 0


def test_the_new_badge_is_printed_from_the_reissue_form(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    admitted(desk)
    old = desk.person(3)
    desk.presses(Qt.Key.Key_F7)
    sheet = desk.sheet(ReissueSheet)
    assert sheet.main_button.text() == "Reissue and print"
    sheet.prints.setChecked(False)
    assert sheet.main_button.text() == "Reissue"
    sheet.prints.setChecked(True)
    desk.presses(Qt.Key.Key_Return)  # Lost
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: len(queue.jobs) == 1)
    desk.rests()
    new = desk.person(3)
    assert (new.code != old.code, new.badge_issue, new.printed_at_utc is not None) == (True, 2, True)
    desk.scans(old.code)
    desk.waits_for(lambda: desk.word == "Refused")
    assert any("Desk 1: Lost" in words for words in desk.page.panel.view().why)


# -- by a check-in ---------------------------------------------------------------------------------------------------


def test_unless_asked_for_a_check_in_prints_nothing(printing_desk: Desk, queue: LabelQueue) -> None:
    admitted(printing_desk)
    assert queue.jobs == []


def test_a_check_in_prints_a_badge_never_printed_and_only_that(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.UNPRINTED)
    desk.workspace.badge_issuing.record_printed([desk.person(4)], "office")
    admitted(desk, 3)
    admitted(desk, 4)
    assert printed_ids(desk) == {desk.person(3).id, desk.person(4).id}
    assert len(queue.jobs) == 1
    assert desk.context.messages.texts() == []


def test_always_prints_a_copy_too_and_at_each_admission(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.ALWAYS)
    row = desk.person(3)
    desk.workspace.badge_issuing.record_printed([row], "office")
    admitted(desk)
    assert len(queue.jobs) == 1
    desk.context.choose_checkpoint(None, Direction.OUT)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Exit recorded")
    desk.rests()
    assert len(queue.jobs) == 1
    rule(desk, AutoPrint.ALWAYS)  # and the same badge, read in so soon, is a new scan
    desk.context.choose_checkpoint(None, Direction.IN)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Welcome back")
    desk.rests()
    assert len(queue.jobs) == 2


def test_coming_back_prints_no_badge_that_waits_for_a_first_print(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    desk = printing_desk
    row = desk.person(3)
    admitted(desk)
    desk.context.choose_checkpoint(None, Direction.OUT)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Exit recorded")
    rule(desk, AutoPrint.UNPRINTED)
    desk.context.choose_checkpoint(None, Direction.IN)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Welcome back")
    desk.rests()
    assert queue.jobs == []


def test_a_repeat_or_the_same_answer_shown_again_prints_nothing(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.ALWAYS)
    admitted(desk)
    desk.presses(Qt.Key.Key_F12)
    with desk.qtbot.waitSignal(desk.context.verdict):
        desk.scans(desk.person(3).code)  # too soon to be another scan: the same answer
    desk.rests()
    assert len(queue.jobs) == 1
    rule(desk, AutoPrint.ALWAYS)  # late enough to be one
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.word == "Already checked in")
    desk.rests()
    assert len(queue.jobs) == 1


def test_read_twice_at_once_while_the_badge_is_printed_it_is_one_scan(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    """The print that follows a scan takes nothing back: the guest is no repeat."""
    desk = printing_desk
    rule(desk, AutoPrint.UNPRINTED)
    admitted(desk)
    assert len(queue.jobs) == 1
    desk.scans(desk.person(3).code)
    desk.rests()
    assert desk.recorded == 1
    assert desk.word == "Admitted"


def test_a_refusal_prints_nothing(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.ALWAYS)
    old = desk.person(3)
    desk.workspace.badge_issuing.reissue(old.id, "Lost")
    desk.scans(old.code)
    desk.waits_for(lambda: desk.word == "Refused")
    desk.rests()
    assert queue.jobs == []


@pytest.mark.parametrize("hindered_by", ["no printer", "the queue", "its text"])
def test_what_cannot_be_printed_is_a_line_and_the_next_scan_goes_on(
    printing_desk: Desk, queue: LabelQueue, hindered_by: str
) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.UNPRINTED)
    row = desk.person(3)
    if hindered_by == "no printer":
        desk.context.change_settings(replace(desk.context.settings, desk_printer="gone"))
        why = "The printer gone is not on this computer."
    elif hindered_by == "the queue":
        queue.refuses("lp: Out of labels")
        why = "label did not take the badges: Out of labels."
    else:
        desk.workspace.registering.amend(row.id, {"position": "Permanent Secretary " * 20})
        why = "Its text does not fit: F6 shows what."
    admitted(desk, 3)
    assert desk.context.messages.texts(Kind.WARNING) == [f"The badge of {row.name} is not printed. {why}"]
    assert QApplication.activeModalWidget() is None
    assert printed_ids(desk) == set()
    admitted(desk, 4)
    assert desk.word == "Admitted"


def test_badges_come_out_in_the_order_of_the_scans(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.UNPRINTED)
    people = [desk.person(number) for number in (7, 2, 9)]
    for row in people:
        desk.scans(row.code)
    desk.waits_for(lambda: len(queue.jobs) == 3)
    desk.rests()
    prints = desk.workspace.badge_issuing.prints_of([row.id for row in people])
    times = [prints[row.id][0].at_utc for row in people]
    assert times == sorted(times)


@pytest.mark.parametrize("when", [AutoPrint.UNPRINTED, AutoPrint.ALWAYS])
def test_a_walk_in_checked_in_and_printed_gets_one_badge(
    printing_desk: Desk, queue: LabelQueue, when: AutoPrint
) -> None:
    desk = printing_desk
    rule(desk, when)
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types("Somphone Newcomer", into=sheet.name)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.name == "Somphone Newcomer")
    desk.rests()
    assert len(queue.jobs) == 1


def test_a_walk_in_without_print_is_checked_in_only(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types("Somphone Newcomer", into=sheet.name)
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.name == "Somphone Newcomer")
    desk.rests()
    assert (desk.word, queue.jobs) == ("Admitted", [])


def test_the_progress_of_a_print_takes_its_room_from_the_last_scans(printing_desk: Desk) -> None:
    desk = printing_desk
    for number in range(2, 8):
        admitted(desk, number)
    page = desk.page
    panel, scans = page.panel.height(), page.scans.height()
    page.progress.show()
    desk.waits_for(lambda: page.scans.height() < scans)
    assert page.panel.height() >= panel - page.progress.height()
    assert page.panel.height() >= page.panel.needed_height(page.middle.width())
    page.progress.hide()
    desk.waits_for(lambda: page.scans.height() == scans)


STOPPED = "label is stopped: what was sent to it waits there."


def test_a_printer_that_stands_still_is_said_once_not_with_every_guest(
    printing_desk: Desk, queue: LabelQueue
) -> None:
    desk = printing_desk
    rule(desk, AutoPrint.UNPRINTED)
    queue.stops()
    admitted(desk, 3)
    admitted(desk, 4)
    assert len(queue.jobs) == 2
    assert desk.context.messages.texts() == [STOPPED]


def test_f6_says_that_the_printer_stands_still(printing_desk: Desk, queue: LabelQueue) -> None:
    desk = printing_desk
    queue.stops()
    admitted(desk)
    desk.presses(Qt.Key.Key_F6)
    desk.waits_for(lambda: desk.context.messages.texts() == [STOPPED])
    desk.rests()
