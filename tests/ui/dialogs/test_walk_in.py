"""A walk-in by keys alone: what is typed on the desk goes along, three letters give the delegation, Ctrl+Enter commits."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from delegates.domain.people import Origin, RosterRow
from delegates.services.registering import NewDelegate
from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.ui.desk.driving import CTRL, Desk


def opened(desk: Desk, typed: str = "") -> WalkInSheet:
    if typed:
        desk.types(typed)
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.rests()
    assert isinstance(sheet, WalkInSheet)
    return sheet


def newest(desk: Desk) -> RosterRow:
    """Whoever was checked in last."""
    desk.rests()
    row = desk.workspace.checking_in.last_scans(1)[0].delegate
    assert row is not None
    return row


def test_a_walk_in_takes_seven_keys_beside_its_words(desk: Desk) -> None:
    """F2, position, Enter, three letters, ↓, Enter, Ctrl+Enter: registered, checked in, of the right category."""
    sheet = opened(desk, "Somphone Keomany")
    assert sheet.name.text() == "Somphone Keomany"
    assert QApplication.focusWidget() is sheet.position
    desk.types("Director", into=sheet.position)
    desk.presses(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is sheet.delegation
    desk.types("bo t", into=sheet.delegation)
    desk.waits_for(lambda: sheet.delegation.offered)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return)
    assert sheet.delegation.text() == "Bộ Thông tin và Truyền thông"
    desk.waits_for(lambda: sheet.category.currentData() == "F")
    assert (sheet.checks_in.isChecked(), sheet.prints.isChecked()) == (True, True)
    sheet.prints.setChecked(False)  # no printer here
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    row = newest(desk)
    assert (row.name, row.delegation, row.category) == (
        "Somphone Keomany", "Bộ Thông tin và Truyền thông", "F",
    )  # fmt: skip
    assert row.checked_in_at_utc is not None
    assert desk.page.entry.text() == ""


def test_the_name_alone_is_enough(desk: Desk) -> None:
    sheet = opened(desk, "ສົມພອນ ໃໝ່")
    assert sheet._latin_caption.text() == "Latin name (proposed: please check)"
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    row = newest(desk)
    assert (row.name, row.delegation, row.category) == ("ສົມພອນ ໃໝ່", None, "D")
    assert row.name_latin


@pytest.mark.parametrize("typed", ["ຂ່າວສານ", "thong tin", "mic", "ministry of inf"])
def test_a_delegation_is_offered_by_any_of_its_names(desk: Desk, typed: str) -> None:
    sheet = opened(desk)
    sheet.delegation.setFocus()
    desk.types(typed, into=sheet.delegation)
    desk.waits_for(lambda: sheet.delegation.offered)
    names = [one.name for one in sheet.delegation.offered]
    assert any(desk.workspace.proposing.delegations(typed)[0].name_native == name for name in names)
    assert all(one.second for one in sheet.delegation.offered if not one.name.isascii())


def test_what_was_typed_and_not_chosen_is_a_delegation_like_any_other(desk: Desk) -> None:
    sheet = opened(desk, "Somphone")
    sheet.delegation.setFocus()
    desk.types("A New Company Ltd", into=sheet.delegation)
    desk.rests()
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert (newest(desk).delegation, newest(desk).category) == ("A New Company Ltd", "C")


def test_an_acronym_in_full_is_recognised_on_leaving_the_field(desk: Desk) -> None:
    body = next(one for one in desk.workspace.registering.delegations() if one.acronym)
    sheet = opened(desk)
    sheet.delegation.setFocus()
    desk.types(str(body.acronym).lower(), into=sheet.delegation)
    desk.presses(Qt.Key.Key_Tab)
    desk.waits_for(lambda: sheet.delegation.text() == body.name_native)
    assert sheet.delegation.delegation_id == body.id


def test_a_category_chosen_by_hand_stays_and_no_badge_is_printed_where_there_is_none(desk: Desk) -> None:
    categories = {one.letter: one for one in desk.context.categories}
    desk.workspace.registering.save_category(replace(categories["P"], prints_badge=False))
    desk.context.categories = desk.workspace.registering.categories()
    sheet = opened(desk, "Somphone")
    sheet.category.setFocus()
    sheet.category.setCurrentIndex(sheet.category.findData("P"))
    sheet.category.activated.emit(sheet.category.currentIndex())
    assert (sheet.prints.isChecked(), sheet.prints.isEnabled()) == (False, False)
    desk.types("Vice Minister", into=sheet.position)
    desk.rests()
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    row = newest(desk)
    assert row.category == "P"
    assert desk.workspace.registering.delegate(row.id).origins["category"] is Origin.DESK


def test_somebody_of_the_same_name_is_told_of_with_the_delegation_and_opened_by_a_key(desk: Desk) -> None:
    known = desk.person(4)
    desk.workspace.checking_in.check_in_delegate(known.id)
    sheet = opened(desk, known.name)
    desk.waits_for(sheet.look.isVisible)
    told = sheet._alike.text()
    assert told.startswith("Already registered: ")
    for part in (known.name, known.position, known.delegation, "arrived 08:0"):
        assert str(part) in told
    desk.presses(Qt.Key.Key_F3)
    desk.waits_for(lambda: desk.word == "Found, not checked in")
    assert desk.name == known.name


def test_one_esc_does_not_lose_what_was_typed(desk: Desk) -> None:
    sheet = opened(desk, "Somphone")
    desk.types("Director", into=sheet.position)
    desk.presses(Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet._error.text() == "What you typed is not saved. Press Esc again to let it go."
    desk.presses(Qt.Key.Key_Escape)
    desk.waits_for(lambda: QApplication.activeModalWidget() is None)
    assert len(desk.workspace.finding.rows()) == 60


def test_esc_closes_the_list_first_and_a_form_in_which_nothing_was_typed_at_once(desk: Desk) -> None:
    sheet = opened(desk, "Somphone")
    sheet.delegation.setFocus()
    desk.types("min", into=sheet.delegation)
    desk.waits_for(lambda: sheet.delegation.offered)
    desk.presses(Qt.Key.Key_Escape)
    assert (sheet.delegation.offered, sheet.isVisible()) == ([], True)
    sheet.delegation.clear()
    desk.presses(Qt.Key.Key_Escape)
    desk.waits_for(lambda: QApplication.activeModalWidget() is None)


def test_ctrl_enter_takes_what_is_marked_in_the_list(desk: Desk) -> None:
    desk.workspace.registering.register(NewDelegate("x", delegation="ABC Ltd"))
    sheet = opened(desk, "Somphone")
    sheet.prints.setChecked(False)
    sheet.delegation.setFocus()
    desk.types("abc", into=sheet.delegation)
    desk.waits_for(lambda: sheet.delegation.offered)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert newest(desk).delegation == "ABC Ltd"


def test_what_is_answered_after_the_form_has_closed_troubles_nobody(desk: Desk) -> None:
    sheet = opened(desk, "Somphone")
    gate = Event()
    desk.context.tasks.run("desk", lambda job: gate.wait(10))  # the lane is busy with something else
    sheet._look_for_alikes()
    sheet._ask_category()
    sheet.delegation._look("min")
    desk.closes(sheet)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gate.set()
    desk.rests()
    assert not isValid(sheet)


def test_esc_while_somebody_is_being_registered_loses_nobody(desk: Desk) -> None:
    sheet = opened(desk, "Somphone Nalong")
    sheet.prints.setChecked(False)
    gate = Event()
    desk.context.tasks.run("desk", lambda job: gate.wait(10))
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.presses(Qt.Key.Key_Escape)
    desk.presses(Qt.Key.Key_Escape)
    gate.set()
    desk.waits_for(lambda: desk.word == "Admitted")
    assert newest(desk).name == "Somphone Nalong"


def test_nobody_is_offered_as_a_vip_while_the_rule_is_asked(desk: Desk) -> None:
    form = WalkInSheet(desk.context, "", None)
    assert form.category.currentData() == "D"
    form.close()
    form.deleteLater()
