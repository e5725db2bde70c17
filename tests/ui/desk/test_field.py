"""Enter in the field, and what a search leads to: nobody is checked in by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.ui.widgets.button import ActionButton
from tests.ui.conftest import press
from tests.ui.desk.driving import CTRL, Desk

ENTER = Qt.Key.Key_Return


def test_the_page_opens_in_the_field(desk: Desk) -> None:
    assert desk.page.entry.edit.hasFocus()
    assert desk.page.panel.view() is None


def test_enter_in_an_empty_field_does_nothing(desk: Desk, player) -> None:
    desk.presses(ENTER)
    desk.types("   ")
    desk.presses(ENTER)
    desk.rests()
    assert (desk.recorded, desk.word, player.played) == (0, "", [])


@pytest.mark.parametrize("digits", ["0123456789", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩"])
def test_nine_digits_in_any_script_are_a_scan(desk: Desk, digits: str) -> None:
    row = desk.person(0)
    desk.types("".join(digits[int(digit)] for digit in row.code))
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.name == row.name)
    assert desk.word == "Admitted"
    assert desk.page.entry.text() == ""


def test_a_wrong_check_digit_is_unread_and_stays_to_be_put_right(desk: Desk) -> None:
    code = desk.person(0).code
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    desk.types(wrong)
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.word == "Unread")
    assert desk.page.entry.edit.selectedText() == wrong
    assert desk.page.entry.edit.hasFocus()


def test_enter_chooses_the_first_then_opens_then_checks_in(desk: Desk) -> None:
    row = desk.person(1)
    desk.searches(row.name)
    assert desk.page.results.list.chosen is None
    desk.presses(ENTER)
    assert desk.page.results.list.chosen.id == row.id
    assert desk.recorded == 0
    desk.presses(ENTER)
    assert (desk.word, desk.name) == ("Found, not checked in", row.name)
    assert desk.recorded == 0
    button = QApplication.focusWidget()
    assert isinstance(button, ActionButton)
    assert button.text() == "Check in"
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.name == row.name
    assert desk.page.entry.text() == ""
    assert desk.page.entry.edit.hasFocus()


def test_ctrl_enter_checks_in_the_exact_hit_that_is_chosen(desk: Desk) -> None:
    row = desk.person(1)
    desk.searches(row.name)
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert desk.recorded == 0  # nobody is chosen yet
    desk.presses(Qt.Key.Key_Down)
    desk.presses(ENTER, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.name == row.name


def test_a_similar_hit_is_only_checked_in_by_its_own_button(desk: Desk) -> None:
    desk.searches("Khamsin Voravong")
    hits = desk.page.results.list.hits.people()
    assert hits
    assert all(row.similar for row in hits)
    desk.presses(Qt.Key.Key_Down)
    chosen = desk.page.results.list.chosen
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert desk.recorded == 0
    desk.presses(ENTER)
    button = QApplication.focusWidget()
    assert isinstance(button, ActionButton)
    assert button.text() == f"Yes, this is {chosen.name}: check in"
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.name == chosen.name


def test_nobody_is_said_and_can_be_registered(desk: Desk) -> None:
    desk.searches("Zzyzx Qwfp")
    assert "Nobody called “Zzyzx Qwfp”" in desk.words_of(desk.page.results)
    desk.presses(ENTER)
    assert desk.recorded == 0
    desk.presses(Qt.Key.Key_F2)
    assert desk.sheet().name.text() == "Zzyzx Qwfp"


def test_the_grey_line_between_hits_cannot_be_chosen(desk: Desk) -> None:
    desk.searches("ສົມ")
    results = desk.page.results.list
    for _ in range(results.hits.rowCount() + 2):
        desk.presses(Qt.Key.Key_Down)
        assert results.chosen is not None
    for _ in range(results.hits.rowCount() + 2):
        desk.presses(Qt.Key.Key_Up)
        assert results.chosen is not None


def test_escape_goes_back_one_step_at_a_time(desk: Desk) -> None:
    row = desk.person(1)
    desk.searches(row.name)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(ENTER)
    assert desk.word == "Found, not checked in"
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.entry.text() == ""
    assert desk.word == "Found, not checked in"
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.panel.view() is None
    assert desk.page.entry.edit.hasFocus()
    assert desk.recorded == 0


def test_a_letter_typed_outside_of_a_field_goes_to_the_field(desk: Desk) -> None:
    desk.page.scans.list.setFocus()
    desk.types("s", into=desk.page.scans.list)
    assert desk.page.entry.text() == "s"
    assert desk.page.entry.edit.hasFocus()


def test_typed_text_survives_another_page_and_is_forgotten_in_time(desk: Desk) -> None:
    desk.types("Khamsing")
    desk.window.show_page("delegations")
    desk.window.show_page("desk")
    assert desk.page.entry.text() == "Khamsing"
    assert desk.page.entry._forget.interval() == 60_000
    desk.page.entry._forget.start(1)
    desk.waits_for(lambda: desk.page.entry.text() == "")


def test_a_scan_while_somebody_is_found_takes_the_offer_away(desk: Desk) -> None:
    found, scanned = desk.person(1), desk.person(2)
    desk.searches(found.name)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(ENTER)
    desk.scans(scanned.code)
    desk.waits_for(lambda: desk.name == scanned.name)
    offers = [
        button
        for button in desk.page.panel.findChildren(ActionButton)
        if button.isVisible() and button.text() == "Check in"
    ]
    assert offers == []
    assert desk.page.entry.edit.hasFocus()


def test_a_person_who_is_found_is_shown_as_changed_elsewhere(desk: Desk) -> None:
    from delegates.services.changes import Changes

    row = desk.person(1)
    desk.searches(row.name)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(ENTER)
    desk.workspace.registering.amend(row.id, {"position": "Director of Everything"})
    desk.context.changed.emit(Changes(delegates=frozenset({row.id})))
    desk.waits_for(lambda: desk.page.panel.view().person.position == "Director of Everything")
    assert (desk.word, desk.name) == ("Found, not checked in", row.name)


def test_a_name_written_at_the_pace_of_a_scanner_is_a_search(desk: Desk) -> None:
    row = desk.person(1)
    for number, letter in enumerate(row.name):
        press(desk.window.windowHandle(), letter, at_ms=50_000 + 12 * number)
    desk.waits_for(lambda: desk.page.middle.currentWidget() is desk.page.results)
    assert desk.page.entry.text() == row.name
    assert desk.recorded == 0


def test_a_badge_takes_away_the_half_name_that_stood_in_the_field(desk: Desk) -> None:
    desk.types("Kham")
    desk.scans(desk.person(0).code)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.page.entry.text() == ""
