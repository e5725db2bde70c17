"""Companions and principals, badges delivered beforehand, substitutes: on the card and in the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.people import RosterRow
from delegates.services.changes import Changes
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.delegates.form import DelegateSheet
from delegates.ui.delegates.page import DelegatesPage
from tests.ui.delegates.test_page import said_on, sheet_of

Idle = Callable[[], None]


@pytest.fixture
def people(sample_workspace: Workspace) -> list[RosterRow]:
    """A delegation of five."""
    rows = sample_workspace.finding.rows()
    return [row for row in rows if row.delegation == "Bộ Thông tin và Truyền thông"]


def card_of(page: DelegatesPage, row: RosterRow, idle: Idle) -> str:
    page._context.changed.emit(Changes(everything=True))
    idle()
    page.table.choose(row.id)
    idle()
    QApplication.processEvents()  # the lines of the card are shown
    return said_on(page)


def edit(qtbot: QtBot, page: DelegatesPage, row: RosterRow, idle: Idle) -> DelegateSheet:
    card_of(page, row, idle)
    page.doing.edit()
    sheet = sheet_of(qtbot)
    idle()
    return sheet


def test_the_card_names_the_principal_and_those_who_accompany_with_arrived_or_not(
    page: DelegatesPage, sample_workspace: Workspace, people: list[RosterRow], idle: Idle
) -> None:
    principal, interpreter = people[0], people[4]
    sample_workspace.registering.amend(interpreter.id, {"principal_id": principal.id})
    sample_workspace.checking_in.check_in_delegate(principal.id)
    assert f"{principal.name} (arrived 08:0" in card_of(page, interpreter, idle)
    assert f"{interpreter.name} (not yet)" in card_of(page, principal, idle)


def test_the_card_says_to_whom_the_badge_was_delivered_until_it_comes_back(
    page: DelegatesPage, sample_workspace: Workspace, people: list[RosterRow], idle: Idle
) -> None:
    sample_workspace.badge_issuing.record_printed(people)
    sample_workspace.envelopes.hand_over([people[0].delegation_id], "Ms Keo")
    said = card_of(page, people[0], idle)
    assert "Badge delivered beforehand" in said
    assert "Ms Keo" in said.split("\n")
    sample_workspace.envelopes.take_back([people[0].delegation_id])
    assert "Badge delivered beforehand" not in card_of(page, people[0], idle)


def test_the_card_says_who_comes_for_whom(
    page: DelegatesPage, sample_workspace: Workspace, people: list[RosterRow], idle: Idle
) -> None:
    sample_workspace.registering.substitute(people[0].id, people[2].id)
    said = card_of(page, people[0], idle).split("\n")
    assert {"Represented by", people[2].name} <= set(said)
    assert people[0].name in card_of(page, people[2], idle)


def test_a_principal_is_chosen_by_letters_the_same_delegation_first(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, people: list[RosterRow], idle: Idle
) -> None:
    sheet = edit(qtbot, page, people[4], idle)
    sheet._turn()
    sheet.principal.setFocus()
    qtbot.keyClick(sheet.principal, Qt.Key.Key_Down)  # nothing typed: the delegation's own people
    qtbot.waitUntil(lambda: bool(sheet.principal.offered))
    assert [one.value.id for one in sheet.principal.offered] == [row.id for row in people[:4]]
    qtbot.keyClick(sheet.principal, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.principal, Qt.Key.Key_Return)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert sample_workspace.registering.delegate(people[4].id).principal_id == people[0].id

    sheet = edit(qtbot, page, people[4], idle)
    assert sheet.principal.person_id == people[0].id
    sheet.principal.clear()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert sample_workspace.registering.delegate(people[4].id).principal_id is None


def test_an_edit_that_nobody_saved_takes_two_esc_and_an_untouched_one_takes_one(
    qtbot: QtBot, page: DelegatesPage, people: list[RosterRow], idle: Idle
) -> None:
    sheet = edit(qtbot, page, people[0], idle)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    sheet = edit(qtbot, page, people[0], idle)
    qtbot.keyClicks(sheet.phone, "1")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    assert "not saved" in sheet._error.text()
    qtbot.keyClicks(sheet.phone, "2")  # typed on: it is asked again
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_another_delegation_is_chosen_in_the_form(
    qtbot: QtBot,
    page: DelegatesPage,
    context: Context,
    sample_workspace: Workspace,
    people: list[RosterRow],
    idle: Idle,
) -> None:
    made = sample_workspace.registering.register(NewDelegate("x", delegation="Zebra Company Ltd"))
    sheet = edit(qtbot, page, people[3], idle)
    assert sheet.delegation.text() == people[3].delegation
    sheet.delegation.setFocus()
    sheet.delegation.clear()
    qtbot.keyClicks(sheet.delegation, "zeb")
    qtbot.waitUntil(lambda: bool(sheet.delegation.offered))
    qtbot.keyClick(sheet.delegation, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.delegation, Qt.Key.Key_Return)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    assert sample_workspace.finding.row(people[3].id).delegation_id == made.delegation_id
