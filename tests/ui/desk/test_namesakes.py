"""Two people of one name: what differs is seen in the search and before anybody is checked in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.people import RosterRow
from delegates.services.registering import NewDelegate
from delegates.ui import theme
from delegates.ui.desk.found_card import ROW_PX
from delegates.ui.dialogs.check_in import CheckInSheet
from tests.ui.desk.driving import CTRL, Desk

ENTER = Qt.Key.Key_Return
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def two(desk: Desk) -> tuple[RosterRow, RosterRow]:
    register = desk.workspace.registering.register
    return (
        register(NewDelegate("ສົມໄຊ ແກ້ວມະນີ", position="ຫົວໜ້າກົມ", delegation="ກະຊວງການເງິນ", seat="A-1")),
        register(NewDelegate("Somxai Keomany", position="Engineer", delegation="ABC Ltd")),
    )


def shown(desk: Desk) -> list[str]:
    model = desk.page.results.list.hits
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def found(desk: Desk, name: str) -> None:
    desk.searches(name)
    desk.waits_for(lambda: desk.page.results.list.hits.people())
    desk.presses(ENTER)
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.page.found_card.isVisible())


def test_the_search_counts_them_and_knows_what_differs(desk: Desk, two: tuple[RosterRow, RosterRow]) -> None:
    desk.searches("ສົມໄຊ ແກ້ວ")
    desk.waits_for(lambda: desk.page.results.list.hits.people())
    assert shown(desk)[0] == "ສົມໄຊ ແກ້ວມະນີ, ກະຊວງການເງິນ, 2 with this name"
    hits = desk.page.results.list.hits
    assert hits.row(hits.index(0)).differs == {"position", "delegation", "seat"}


def test_the_others_stand_under_the_one_found_and_the_button_says_who_it_is(
    desk: Desk, two: tuple[RosterRow, RosterRow]
) -> None:
    found(desk, two[0].name)
    card = desk.page.found_card
    assert "2 with this name" in desk.words_of(card)
    assert [row.id for row in card.rows.people] == [two[1].id]
    assert "Engineer" in card.rows.accessibleName()
    button = QApplication.focusWidget()
    assert button.text() == "Check in ສົມໄຊ ແກ້ວມະນີ, ກະຊວງການເງິນ"  # type: ignore[union-attr]
    desk.presses(ENTER)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert not card.isVisible()
    assert desk.workspace.finding.row(two[1].id).checked_in_at_utc is None


def test_the_other_one_is_opened_from_there(desk: Desk, two: tuple[RosterRow, RosterRow]) -> None:
    found(desk, two[0].name)
    rows = desk.page.found_card.rows
    desk.qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.rect().center())
    desk.waits_for(lambda: desk.name == two[1].name)
    desk.waits_for(lambda: [row.id for row in desk.page.found_card.rows.people] == [two[0].id])
    desk.presses(ENTER, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.workspace.checking_in.last_scans(1)[0].delegate.id == two[1].id  # type: ignore[union-attr]


def test_whoever_is_alone_of_the_name_is_just_checked_in(desk: Desk) -> None:
    found(desk, desk.person(1).name)
    assert QApplication.focusWidget().text() == "Check in"  # type: ignore[union-attr]
    assert not desk.page.found_card.rows.isVisible()


def test_a_person_opened_without_a_search_has_no_button_before_the_namesakes_are_known(
    desk: Desk, two: tuple[RosterRow, RosterRow]
) -> None:
    desk.page.open_person(desk.workspace.finding.row(two[0].id))
    desk.page.check_in_marked()  # a key that was too quick
    desk.waits_for(lambda: desk.page.found_card.isVisible())
    assert desk.recorded == 0
    assert QApplication.focusWidget().text().startswith("Check in ສົມໄຊ")  # type: ignore[union-attr]


def test_the_badge_delivered_beforehand_and_who_comes_along_are_told(
    desk: Desk, two: tuple[RosterRow, RosterRow]
) -> None:
    workspace = desk.workspace
    workspace.badge_issuing.record_printed([two[0]])
    workspace.envelopes.hand_over([two[0].delegation_id], "Ms Keo")
    workspace.registering.register(NewDelegate("Interpreter Noy", principal_id=two[0].id))
    found(desk, two[0].name)
    words = " | ".join(
        line.accessibleName()
        for line in desk.page.found_card._told.findChildren(object)
        if hasattr(line, "accessibleName")
    )
    assert "Badge delivered beforehand to Ms Keo, 10 Jan 2024, 08:0" in words
    assert "Accompanied by Interpreter Noy (not yet)" in words


def test_the_whole_delegation_is_a_key_away(desk: Desk, two: tuple[RosterRow, RosterRow]) -> None:
    desk.workspace.registering.register(NewDelegate("Another", delegation="ABC Ltd"))
    desk.context.delegations = {one.id: one for one in desk.workspace.registering.delegations()}
    found(desk, two[1].name)
    desk.presses(Qt.Key.Key_F8, SHIFT)
    sheet = desk.sheet(CheckInSheet)
    desk.rests()
    assert sheet.main_button.text() == "Check in 2 people"
    desk.presses(ENTER, CTRL)
    desk.rests()
    assert desk.workspace.checking_in.counts().arrived == 2
    desk.closes(sheet)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (911, 512)])
def test_nothing_is_cut_off_where_the_window_is_small(
    desk: Desk, two: tuple[RosterRow, RosterRow], width: int, height: int
) -> None:
    for number in range(3):
        desk.workspace.registering.register(NewDelegate("Somxai Keomany", position=f"Engineer {number}"))
    desk.window.resize(width, height)
    found(desk, two[0].name)
    desk.rests()
    panel, card = desk.page.panel, desk.page.found_card
    desk.waits_for(lambda: panel.height() >= panel.needed_height(panel.width()))
    assert card.geometry().bottom() <= desk.page.height()
    assert "5 with this name" in desk.words_of(card)
    shown = card.rows.height() // theme.current().scaled(ROW_PX)
    assert shown == (2 if height > 600 else 1)
