"""What the desk shows of scans, for how long, and what each key does then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.badge_code import frame
from delegates.errors import DeskError
from delegates.services.changes import Changes
from delegates.services.registering import NewDelegate
from delegates.ui.desk import page as desk_page
from delegates.ui.dialogs.override import OverrideSheet
from delegates.ui.dialogs.reissue import ReissueSheet
from delegates.ui.dialogs.substitute import SubstituteSheet
from delegates.ui.dialogs.undo_reason import UndoReasonSheet
from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.ui.desk.driving import CTRL, Desk

FOREIGN = frame(77, 12345, b"k" * 32)


def test_before_anybody_came_the_keys_are_greyed_not_hidden(desk: Desk) -> None:
    assert [one.key for one in desk.page.key_actions() if one.shown] == [
        "F2",
        "F6",
        "F7",
        "F8",
        "F9",
        "Ctrl+Z",
    ]
    assert [desk.key_on(key) for key in ("F2", "F6", "F7", "F8", "F9", "Ctrl+Z")] == [True] + [False] * 5


def test_an_admission_turns_the_keys_on(desk: Desk) -> None:
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.word == "Admitted" and desk.key_on("Ctrl+Z"))
    assert [desk.key_on(key) for key in ("F6", "F7", "F8", "F9")] == [True, True, True, False]


def test_an_admission_leaves_after_a_while_and_stays_in_the_last_scans(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (desk_page.IDLE_AFTER_MS, desk_page.ANSWER_STAYS_MS) == (20_000, 60_000)
    monkeypatch.setattr(desk_page, "IDLE_AFTER_MS", 30)
    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.last_scans == [f"Admitted {row.name}"])
    desk.waits_for(lambda: desk.page.panel.view() is None)
    assert not desk.key_on("F7")


def test_f12_shows_the_last_answer_again_and_leaves_what_is_typed(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    desk.rests()
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.panel.view() is None
    desk.types("Kham")
    desk.presses(Qt.Key.Key_F12)
    assert desk.name == row.name
    assert desk.page.entry.text() == "Kham"
    assert desk.recorded == 1


def test_a_refusal_pushed_away_by_the_next_scan_is_pinned_until_escape(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans(FOREIGN)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    desk.rests()
    assert desk.last_scans == ["Refused A genuine badge, of another forum", f"Admitted {row.name}"]
    desk.presses(Qt.Key.Key_Escape)
    assert desk.last_scans[0] == f"Admitted {row.name}"
    assert desk.name == row.name
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.panel.view() is None


def test_a_refusal_that_nobody_pushed_away_is_not_pinned(desk: Desk) -> None:
    desk.scans(FOREIGN)
    desk.waits_for(lambda: desk.word == "Refused")
    desk.rests()
    assert desk.last_scans == ["Refused A genuine badge, of another forum"]
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.panel.view() is None


def test_a_wrong_check_in_is_taken_back_at_once(small_desk: Desk) -> None:
    desk = small_desk
    row = next(one for one in desk.workspace.finding.rows() if one.category == "C")
    desk.scans(row.code)
    desk.waits_for(lambda: desk.key_on("Ctrl+Z") and desk.name == row.name)
    desk.presses(Qt.Key.Key_Z, CTRL)
    desk.waits_for(lambda: f"Check-in of {row.name} taken back." in desk.context.messages.texts())
    desk.waits_for(lambda: desk.window.header.count.texts()[0] == "0")
    assert QApplication.activeModalWidget() is None
    assert desk.page.panel.view() is None  # the green band would still say that somebody is in
    desk.waits_for(lambda: not desk.key_on("Ctrl+Z"))


def test_later_than_ten_seconds_a_reason_is_asked(desk: Desk) -> None:
    row = desk.person(3)  # the clock of the sample stands in January 2024
    desk.scans(row.code)
    desk.waits_for(lambda: desk.key_on("Ctrl+Z"))
    desk.presses(Qt.Key.Key_Z, CTRL)
    sheet = desk.sheet(UndoReasonSheet)
    assert not sheet.main_button.isEnabled()
    desk.presses(Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    desk.qtbot.mouseClick(sheet.reason.chips[0], Qt.MouseButton.LeftButton)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.workspace.finding.row(row.id).checked_in_at_utc is None)
    desk.waits_for(lambda: desk.page.entry.edit.hasFocus())
    undo = next(one for one in desk.workspace.checking_in.history(row.id) if one.kind == "undo")
    assert undo.note == "Wrong person"


def test_f2_registers_checks_in_and_comes_back_to_the_field(desk: Desk) -> None:
    desk.types("Somphone Newcomer")
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    assert sheet.name.text() == "Somphone Newcomer"
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.name == "Somphone Newcomer")
    assert desk.word == "Admitted"
    desk.waits_for(lambda: desk.page.entry.edit.hasFocus())
    assert desk.page.entry.text() == ""
    desk.waits_for(lambda: desk.window.header.count.texts()[:2] == ("1", " / 61"))


def test_f7_voids_the_old_badge(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.key_on("F7"))
    desk.presses(Qt.Key.Key_F7)
    sheet = desk.sheet(ReissueSheet)
    sheet.prints.setChecked(False)
    desk.qtbot.mouseClick(sheet.reason.chips[0], Qt.MouseButton.LeftButton)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.workspace.finding.row(row.id).code != row.code)
    desk.waits_for(lambda: QApplication.activeModalWidget() is None)
    desk.waits_for(lambda: desk.page.entry.edit.hasFocus())
    desk.context.scanning.queue._seen.clear()
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Refused")
    assert desk.name == row.name
    view = desk.page.panel.view()
    assert view.now.startswith("Keep this badge")


def test_f8_registers_the_one_who_comes_instead(desk: Desk) -> None:
    row = desk.person(3)
    desk.searches(row.name)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return)
    desk.presses(Qt.Key.Key_F8)
    sheet = desk.sheet(SubstituteSheet)
    desk.types("Bounmy Substitute", into=sheet.name)
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.name == "Bounmy Substitute")
    new = next(one for one in desk.workspace.finding.rows() if one.name == "Bounmy Substitute")
    assert new.delegation_id == row.delegation_id
    assert not desk.workspace.finding.row(row.id).status.is_expected


def test_f9_admits_against_a_refusal_with_a_reason_of_five_letters(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    desk.context.scanning.queue._seen.clear()
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Already checked in")
    assert desk.key_on("F9")
    desk.presses(Qt.Key.Key_F9)
    sheet = desk.sheet(OverrideSheet)
    desk.types("abc", into=sheet.reason)
    assert not sheet.main_button.isEnabled()
    desk.types(" came back", into=sheet.reason)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted, override")


def test_another_language_says_the_answer_again(desk: Desk) -> None:
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.rests()
    desk.context.language.use("lo")
    assert desk.word == "ເຊີນເຂົ້າ"
    assert [one.word for one in desk.page.key_actions() if one.key == "F2"] == ["ລົງທະບຽນໜ້າງານ"]
    assert desk.last_scans[0].startswith("ເຊີນເຂົ້າ")
    desk.context.language.use("en")
    assert desk.word == "Admitted"


def test_a_full_screen_that_faces_the_guest_names_nobody_who_is_refused(small_desk: Desk) -> None:
    from dataclasses import replace

    desk = small_desk
    blocked = next(one for one in desk.workspace.finding.rows() if one.category == "P")
    desk.context.change_settings(replace(desk.context.settings, guest_facing=True))
    desk.presses(Qt.Key.Key_F11)
    desk.waits_for(lambda: desk.window.is_full)
    desk.scans(blocked.code)
    desk.waits_for(lambda: desk.word == "Please wait a moment")
    assert desk.name == ""
    assert blocked.name not in desk.page.panel.view().spoken
    assert not desk.page.scans.isVisible()
    desk.presses(Qt.Key.Key_Escape)
    desk.presses(Qt.Key.Key_Escape)
    assert not desk.window.is_full


def test_escape_in_full_screen_leaves_it_last(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F11)
    desk.waits_for(lambda: desk.window.is_full)
    desk.types("a")
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.entry.text() == ""
    assert desk.window.is_full
    desk.presses(Qt.Key.Key_Escape)
    assert not desk.window.is_full


def test_in_a_forum_without_people_the_desk_says_what_to_do_first(new_desk: Desk) -> None:
    panel = new_desk.page.panel
    new_desk.waits_for(lambda: panel.accessibleName() == "Nobody is registered yet")
    new_desk.workspace.registering.register(NewDelegate("ສົມພອນ", delegation="Ministry of Finance"))
    new_desk.context.changed.emit(Changes(everything=True))
    new_desk.waits_for(lambda: panel.accessibleName() == "Ready")


def test_a_scan_that_was_not_recorded_never_leaves_the_guest_before_in_green(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = desk.person(0), desk.person(1)
    desk.scans(first.code)
    desk.waits_for(lambda: desk.word == "Admitted")

    def refuse(scan: object) -> None:
        raise DeskError("disk_full", path="week.forum")

    real = desk.workspace.checking_in.check_in
    monkeypatch.setattr(desk.workspace.checking_in, "check_in", refuse)
    desk.scans(second.code)
    desk.waits_for(lambda: desk.word == "Not recorded")
    assert desk.name == ""
    assert desk.page.panel.view().text[0] == "The disk is full: nothing can be saved. Free some space now."
    assert desk.recorded == 1
    monkeypatch.setattr(desk.workspace.checking_in, "check_in", real)
    desk.scans(second.code)
    desk.waits_for(lambda: (desk.word, desk.name) == ("Admitted", second.name))


def test_a_check_in_that_was_taken_back_is_green_nowhere(small_desk: Desk) -> None:
    small_desk.scans(small_desk.person(0).code)
    small_desk.waits_for(lambda: small_desk.word == "Admitted")
    small_desk.waits_for(lambda: small_desk.key_on("Ctrl+Z"))
    small_desk.rests()
    small_desk.presses(Qt.Key.Key_Z, CTRL)
    small_desk.waits_for(lambda: small_desk.word == "")
    small_desk.window.show_page("attendance")
    assert not small_desk.window.strip.isVisible()
    small_desk.window.show_page("desk")
    small_desk.page.show_last_again()
    assert small_desk.word == ""


def test_a_failure_of_one_forum_does_not_stand_in_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(scan: object) -> None:
        raise DeskError("disk_full", path="week.forum")

    monkeypatch.setattr(desk.workspace.checking_in, "check_in", refuse)
    desk.scans(desk.person(0).code)
    desk.waits_for(lambda: desk.word == "Not recorded")
    desk.context.close_forum()
    desk.context.open_forum(desk.workspace)
    assert desk.word == ""
