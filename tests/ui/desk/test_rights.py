"""What needs the organiser's password asks for it on one sheet, and goes on by itself; nothing else ever asks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from delegates.services.registering import NewDelegate
from delegates.ui.dialogs.organiser_password import UnlockSheet
from delegates.ui.dialogs.override import OverrideSheet
from delegates.ui.dialogs.undo_reason import UndoReasonSheet
from delegates.ui.operator_sheet import OperatorSheet
from tests.ui.desk.driving import CTRL, Desk

WORD = "ຫໍປະຊຸມ-2024"


def looked_at(desk: Desk) -> Desk:
    """With the rights as they are now in the header."""
    desk.context.organiser.look()
    desk.rests()
    return desk


@pytest.fixture
def locked(desk: Desk) -> Desk:
    desk.workspace.rights.set_password(WORD)
    desk.workspace.rights.lock()
    return looked_at(desk)


def refused(desk: Desk) -> Any:
    """Somebody whose badge was replaced shows the old one; the sheet that admits all the same is open."""
    person = desk.person(3)
    desk.workspace.badge_issuing.reissue(person.id, "Lost")
    desk.scans(person.code)
    desk.waits_for(lambda: desk.key_on("F9"))
    desk.presses(Qt.Key.Key_F9)
    return desk.sheet(OverrideSheet)


def unlocks(desk: Desk, word: str = WORD) -> None:
    sheet = desk.sheet(UnlockSheet)
    sheet.password.setText(word)
    desk.presses(Qt.Key.Key_Return, CTRL)


def menu_of(desk: Desk) -> dict[str, QAction]:
    desk.window.header_link.open_operators()
    menu = desk.window.header.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.hide()
    return {action.text(): action for action in menu.actions()}


def happened(desk: Desk) -> list[str]:
    return [one.kind.removeprefix("organiser_") for one in reversed(desk.workspace.rights.happenings())]


def test_an_override_asks_and_goes_on_with_its_reason(locked: Desk) -> None:
    sheet = refused(locked)
    person = locked.person(3)
    locked.types("Invited by phone", sheet.reason)
    before = locked.recorded
    locked.presses(Qt.Key.Key_Return, CTRL)
    asked = locked.sheet(UnlockSheet)
    assert "To admit against a refusal." in locked.words_of(asked)
    assert asked.password.hasFocus()
    assert locked.recorded == before
    unlocks(locked)
    locked.waits_for(lambda: locked.word == "Admitted, override")
    last = locked.workspace.checking_in.last_scans(1)[0]
    assert (last.reason, last.note, last.delegate.id) == ("forced", "Invited by phone", person.id)
    locked.rests()
    assert locked.page.entry.edit.hasFocus()
    assert locked.window.header.operator.accessibleName().endswith("· Organiser")


def test_a_wrong_password_says_so_and_is_written_anew(locked: Desk) -> None:
    sheet = refused(locked)
    sheet.reason.setText("Invited by phone")
    locked.presses(Qt.Key.Key_Return, CTRL)
    unlocks(locked, "wrong word")
    asked = locked.sheet(UnlockSheet)
    locked.waits_for(lambda: "The password is wrong." in locked.words_of(asked))
    assert asked.password.selectionLength() == len("wrong word")
    assert asked.password.hasFocus()
    unlocks(locked)
    locked.waits_for(lambda: locked.word == "Admitted, override")
    assert happened(locked)[-2:] == ["refused", "unlocked"]


def test_closing_it_leaves_the_refusal_on_the_screen(locked: Desk) -> None:
    sheet = refused(locked)
    word, before = locked.word, locked.recorded
    sheet.reason.setText("Invited by phone")
    locked.presses(Qt.Key.Key_Return, CTRL)
    locked.closes(locked.sheet(UnlockSheet))
    locked.rests()
    assert (locked.word, locked.recorded) == (word, before)
    assert locked.key_on("F9")
    assert not locked.workspace.rights.is_organiser


def test_a_scan_waits_behind_it_and_writes_nothing_there(locked: Desk) -> None:
    sheet = refused(locked)
    sheet.reason.setText("Invited by phone")
    locked.presses(Qt.Key.Key_Return, CTRL)
    asked = locked.sheet(UnlockSheet)
    guest, before = locked.person(20), locked.recorded
    asked.password.setText("half a wo")
    for shown in (False, True):
        asked.shown.setChecked(shown)
        asked.password.setFocus()
        locked.context.scanning.queue._seen.clear()
        locked.scans(guest.code, asked)
    locked.scans("8850999320021", asked)  # the code of a bottle of water
    assert [field.text() for field in asked.findChildren(QLineEdit)] == ["half a wo"]
    assert "3 scans wait" in locked.words_of(asked)
    assert asked.isVisible()
    assert locked.recorded == before
    unlocks(locked)
    locked.waits_for(lambda: locked.recorded == before + 3)  # the override, the guest, no badge
    assert {one.outcome for one in locked.workspace.checking_in.last_scans(3)} == {"admitted", "unread"}


def test_the_letters_are_dots_until_they_are_asked_for(locked: Desk) -> None:
    locked.context.organiser.unlock()
    asked = locked.sheet(UnlockSheet)
    assert asked.password.echoMode() is QLineEdit.EchoMode.Password
    asked.shown.setChecked(True)
    assert asked.password.echoMode() is QLineEdit.EchoMode.Normal


def test_taking_back_late_asks_for_a_reason_then_for_the_password(locked: Desk) -> None:
    person = locked.person(3)
    locked.scans(person.code)
    locked.waits_for(lambda: locked.key_on("Ctrl+Z"))
    locked.workspace._desk.clock.now = locked.workspace.checking_in.last_scans(1)[0].at_utc.replace(hour=23)
    locked.presses(Qt.Key.Key_Z, CTRL)
    sheet = locked.sheet(UndoReasonSheet)
    sheet.reason.chips[0].click()
    locked.presses(Qt.Key.Key_Return, CTRL)
    unlocks(locked)
    told = f"Check-in of {person.name} taken back."
    locked.waits_for(lambda: told in locked.context.messages.texts())
    assert locked.workspace.checking_in.counts().arrived == 0


def test_the_header_says_how_the_rights_stand(locked: Desk) -> None:
    pill = locked.window.header.operator
    assert pill.accessibleName() == "Reception"
    assert pill.toolTip() == "The organiser's rights are locked"
    menu_of(locked)["Unlock the organiser's rights…"].trigger()
    assert "Turns the organiser's rights on at this desk." in locked.words_of(locked.sheet(UnlockSheet))
    unlocks(locked)
    locked.waits_for(lambda: pill.accessibleName() == "Reception · Organiser")
    locked.window.header.set_compact(True)
    assert pill.isVisible()
    menu_of(locked)["Lock the organiser's rights"].trigger()
    locked.waits_for(lambda: pill.accessibleName() == "Reception")
    assert not pill.isVisible()
    locked.rests()
    assert happened(locked)[-2:] == ["unlocked", "locked"]


def test_without_a_password_nothing_is_different(desk: Desk) -> None:
    looked_at(desk)
    assert not any("rights" in word for word in menu_of(desk))
    assert desk.window.header.operator.toolTip() == ""
    sheet = refused(desk)
    sheet.reason.setText("Invited by phone")
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted, override")
    assert QApplication.activeModalWidget() is None


def test_the_rights_leave_the_header_when_their_time_is_over(locked: Desk) -> None:
    rights, pill = locked.workspace.rights, locked.window.header.operator
    rights.unlock(WORD)
    looked_at(locked)
    assert pill.accessibleName() == "Reception · Organiser"
    assert locked.context.organiser._next_look.remainingTime() > 9 * 60 * 1000
    locked.workspace._desk.unlocked.until_utc = locked.workspace._desk.clock()
    locked.context.organiser._next_look.start(0)  # ten minutes later
    locked.waits_for(lambda: pill.accessibleName() == "Reception")
    assert rights.happenings()[0].why == "time"


def test_those_who_worked_here_are_offered_the_newest_first(desk: Desk) -> None:
    for name in ("Noy", "Douangchay"):
        desk.workspace.operator = name
        desk.workspace.registering.register(NewDelegate(f"Guest of {name}"))
    desk.context.change_settings(replace(desk.context.settings, operators=("noy", "Somebody new")))
    desk.window.header_link._all_stale = True
    desk.window.header_link._read()
    desk.rests()
    names = list(menu_of(desk))
    assert names[:4] == ["Douangchay", "Noy", "Reception", "Somebody new"]


def test_a_known_name_is_kept_in_its_spelling(desk: Desk) -> None:
    desk.context.operators = ("Noy", "Reception")
    desk.window.header_link._ask_operator()
    sheet = desk.sheet(OperatorSheet)
    sheet._name.setText(" noy ")
    assert "Known here as Noy." in desk.words_of(sheet)
    desk.presses(Qt.Key.Key_Return, CTRL)
    assert desk.context.settings.operator == "Noy"
    assert desk.context.settings.operators == ("Noy",)
