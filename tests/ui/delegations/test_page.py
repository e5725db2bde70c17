"""Delegations are looked at in their order, moved, and changed as a person does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.people import DelegationKind
from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.delegations.cards import BodyCard
from delegates.ui.delegations.form import DelegationSheet
from delegates.ui.delegations.page import DelegationsPage
from delegates.ui.main_window import SizeClass

Idle = Callable[[], None]


def cards_shown(page: DelegationsPage) -> list[BodyCard]:
    model = page.cards.cards
    found = [model.card(model.index(number)) for number in range(model.rowCount())]
    return [card for card in found if card is not None]


def names_shown(page: DelegationsPage) -> list[str]:
    return [card.body.name_native for card in cards_shown(page)]


def order_in(workspace: Workspace) -> list[str]:
    return [one.name_native for one in workspace.registering.delegations()]


def picture_of(page: DelegationsPage, row: int) -> QImage:
    rect = page.cards.visualRect(page.cards.cards.index(row))
    return page.cards.viewport().grab(rect).toImage()


def holds(image: QImage, colour: QColor) -> bool:
    return any(
        image.pixelColor(x, y) == colour
        for y in range(image.height() * 2 // 3, image.height())
        for x in range(image.width())
    )


def sheet_of(qtbot: QtBot) -> DelegationSheet:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), DelegationSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, DelegationSheet)
    return sheet


def test_cards_stand_in_the_order_of_precedence_with_their_numbers(
    page: DelegationsPage, sample_workspace: Workspace
) -> None:
    assert names_shown(page) == order_in(sample_workspace)
    assert [card.number for card in cards_shown(page)] == list(range(1, len(cards_shown(page)) + 1))


def test_counts_come_from_the_one_source_and_the_bar_is_green_only_when_all_are_here(
    page: DelegationsPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    body = cards_shown(page)[0].body
    people = [row for row in sample_workspace.finding.rows() if row.delegation_id == body.id]
    green = theme.current().colour("green")
    assert len(people) > 1
    for number, row in enumerate(people, 1):
        sample_workspace.checking_in.check_in_delegate(row.id)
        context.changed.emit(Changes(delegates=frozenset({row.id}), check_ins=True))
        idle()
        card = cards_shown(page)[0]
        assert (card.arrived, card.registered) == sample_workspace.checking_in.counts().by_delegation[body.id]
        assert holds(picture_of(page, 0), green) is (number == len(people))


def test_whoever_is_first_in_rank_leads_where_no_head_is_marked(
    page: DelegationsPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    card = cards_shown(page)[0]
    people = [row for row in sample_workspace.finding.rows() if row.delegation_id == card.body.id]
    assert card.leader is not None
    assert card.leader.id == people[0].id
    assert card.head is None
    sample_workspace.registering.amend(people[-1].id, {"is_head": True})
    context.changed.emit(Changes(delegates=frozenset({people[-1].id}), delegations=True))
    idle()
    head = cards_shown(page)[0].head
    assert head is not None
    assert head.id == people[-1].id


def test_head_not_here_shows_marked_heads_only(
    qtbot: QtBot, page: DelegationsPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    waiting = {row.delegation_id for row in sample_workspace.finding.rows() if row.is_head}
    qtbot.mouseClick(page.waiting, Qt.MouseButton.LeftButton)
    assert {card.body.id for card in cards_shown(page)} == waiting
    assert page.escape()
    assert len(cards_shown(page)) == len(order_in(sample_workspace))


def test_the_chips_together_count_everybody(qtbot: QtBot, page: DelegationsPage) -> None:
    counts = {name: int(chip.text().split()[-1]) for name, chip in page.chips.items()}
    assert counts.pop("all") == sum(counts.values())
    qtbot.mouseClick(page.chips["province"], Qt.MouseButton.LeftButton)
    assert {card.body.kind for card in cards_shown(page)} == {DelegationKind.PROVINCE}
    assert len(cards_shown(page)) == counts["province"]


def test_search_finds_either_name(page: DelegationsPage) -> None:
    body = next(card.body for card in cards_shown(page) if card.body.name_latin)
    for text in (body.name_native, (body.name_latin or "").upper()):
        page.search.setText(text)
        assert body.name_native in names_shown(page)
    page.search.setText("zzzz")
    assert not page.cards.isVisible()
    assert page.escape()
    assert page.cards.isVisible()


def test_alt_and_arrows_move_a_delegation_in_order_mode_only(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    before = order_in(sample_workspace)
    page.cards.choose(cards_shown(page)[2].body.id)
    qtbot.keyClick(page.cards, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    idle()
    assert order_in(sample_workspace) == before
    page._order.click()
    page.cards.choose(cards_shown(page)[2].body.id)
    qtbot.keyClick(page.cards, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    idle()
    assert order_in(sample_workspace)[:3] == [before[0], before[2], before[1]]
    assert names_shown(page) == order_in(sample_workspace)
    assert page.cards.current is not None
    assert page.cards.current.body.name_native == before[2]
    qtbot.keyClick(page.cards, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    idle()
    assert order_in(sample_workspace) == before


def drag(qtbot: QtBot, page: DelegationsPage, source: int, target: int, *, release: bool = True) -> None:
    view, model = page.cards.viewport(), page.cards.cards
    start = page.cards.visualRect(model.index(source)).center()
    end = page.cards.visualRect(model.index(target)).center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(view, start + (end - start) * step / 5)
    if release:
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_a_card_is_dragged_to_its_place(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    before = order_in(sample_workspace)
    drag(qtbot, page, 0, 4)
    idle()
    assert order_in(sample_workspace) == before
    page._order.click()
    drag(qtbot, page, 0, 4)
    idle()
    moved = [*before[1:5], before[0], *before[5:]]
    assert order_in(sample_workspace) == moved
    drag(qtbot, page, 4, 1)
    idle()
    assert order_in(sample_workspace) == [moved[0], moved[4], *moved[1:4], *moved[5:]]


def test_esc_lets_a_card_go_where_it_was(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    before = order_in(sample_workspace)
    page._order.click()
    drag(qtbot, page, 0, 4, release=False)
    assert page.cards.is_dragging
    assert page.escape()
    end = page.cards.visualRect(page.cards.cards.index(4)).center()
    qtbot.mouseRelease(page.cards.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(end))
    idle()
    assert order_in(sample_workspace) == before
    assert page.cards.is_ordering
    assert page.escape()
    assert not page.cards.is_ordering


def test_among_some_a_card_passes_all_that_stand_between(
    qtbot: QtBot, page: DelegationsPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    company = next(card for card in cards_shown(page) if card.body.kind is DelegationKind.COMPANY)
    sample_workspace.registering.move_delegation(company.body.id, steps=-5)
    context.changed.emit(Changes(delegations=True))
    idle()
    page._order.click()
    before = order_in(sample_workspace)
    page.chips["company"].click()
    first, second = cards_shown(page)[:2]
    assert second.number - first.number > 5
    page.cards.choose(second.body.id)
    page.cards.setFocus()
    qtbot.keyClick(page.cards, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    idle()
    after = order_in(sample_workspace)
    assert after.index(second.body.name_native) == before.index(first.body.name_native)
    assert after.index(first.body.name_native) == before.index(first.body.name_native) + 1


def test_a_new_delegation_takes_its_liaison_along_and_becomes_the_marked_one(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    {action.key: action for action in page.key_actions()}["Ctrl+Shift+N"].act()
    sheet = sheet_of(qtbot)
    assert not sheet.main_button.isEnabled()
    qtbot.keyClicks(sheet.name, "Embassy of Somewhere")
    qtbot.keyClicks(sheet.country, "v1n")
    assert sheet.country.text() == "vn"
    qtbot.keyClicks(sheet.short, "EoS")
    qtbot.keyClicks(sheet.quota, "12")
    qtbot.keyClicks(sheet.liaison, "Phouphet")
    qtbot.keyClicks(sheet.phone, "020 7777 8309")
    qtbot.keyClicks(sheet.attention, "By the side door")
    sheet.kind.setCurrentIndex(sheet.kind.findData(DelegationKind.COUNTRY))
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Embassy of Somewhere" in names_shown(page))
    idle()
    made = next(one for one in sample_workspace.registering.delegations() if one.short_name == "EoS")
    assert (made.country, made.quota, made.liaison_name, made.attention) == (
        "VN", 12, "Phouphet", "By the side door",
    )  # fmt: skip
    assert made.kind is DelegationKind.COUNTRY
    assert page.cards.current is not None
    assert page.cards.current.body.id == made.id


def test_half_a_country_and_a_name_that_is_taken_are_not_saved(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    taken = cards_shown(page)[0].body
    page._open_new()
    sheet = sheet_of(qtbot)
    qtbot.keyClicks(sheet.name, "x")
    qtbot.keyClicks(sheet.country, "v")
    assert not sheet.main_button.isEnabled()
    sheet.country.setText(taken.country or "")
    sheet.name.setText(taken.name_native)
    qtbot.mouseClick(sheet.main_button, Qt.MouseButton.LeftButton)
    idle()
    assert sheet.isVisible()
    assert sheet.name.text() == taken.name_native
    assert len(order_in(sample_workspace)) == len(set(order_in(sample_workspace)))
    sheet.reject()


def test_an_edit_without_a_change_changes_nothing(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    for card in cards_shown(page)[::9]:
        page.cards.choose(card.body.id)
        page._open_edit()
        qtbot.mouseClick(sheet_of(qtbot).main_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        idle()
    assert sample_workspace.registering.delegations() == [card.body for card in cards_shown(page)]


def test_scans_at_the_desk_do_not_make_a_hidden_page_read(
    page: DelegationsPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    page.hide()
    row = sample_workspace.finding.rows()[0]
    sample_workspace.checking_in.check_in_delegate(row.id)
    context.changed.emit(Changes(delegates=frozenset({row.id}), check_ins=True))
    assert context.tasks.count("bulk") == 0
    page.show()
    idle()
    assert cards_shown(page)[0].arrived == 1


def test_a_long_name_is_on_the_card_whole(page: DelegationsPage) -> None:
    from delegates.ui.delegations.cards import _body_name

    body = cards_shown(page)[0].body
    for count in (1, 5, 12):
        name = " ".join(["Committee"] * count)
        fitted = _body_name(replace(body, name_native=name), 330)
        assert " ".join(fitted.lines) == name
    huge = replace(body, name_native=" ".join(["Committee"] * 40), short_name="Comm.")
    assert _body_name(huge, 330).lines == ("Comm.",)


def test_chips_do_not_lie_on_the_search_in_a_small_window(page: DelegationsPage) -> None:
    page.setMinimumSize(1, 1)  # as in the window, which may be smaller than its contents would like
    page.set_size_class(SizeClass(911, 512))
    page.resize(855, 404)
    QApplication.processEvents()
    chips = [chip for chip in page.chips.values() if chip.isVisible()]
    assert page.search.geometry().right() < chips[0].geometry().left()
    assert all(chip.width() >= chip.sizeHint().width() for chip in chips)
    assert page.waiting.geometry().bottom() < page.search.geometry().top()


def test_the_envelope_of_the_delegation_chosen_is_a_key_away(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    from delegates.ui.badges.envelopes_sheet import EnvelopesSheet

    page.cards.setCurrentIndex(page.cards.cards.index(1))
    body = cards_shown(page)[1].body
    sample_workspace.badge_issuing.record_printed(sample_workspace.badge_issuing.chosen())
    next(one for one in page.key_actions() if one.key == "F6").act()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EnvelopesSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, EnvelopesSheet)
    idle()
    assert [one.delegation_id for one in sheet.table.chosen_envelopes()] == [body.id]
    sheet.receiver.setText("Ms Keo")
    qtbot.mouseClick(sheet.hand, Qt.MouseButton.LeftButton)
    idle()
    handed = [one for one in sample_workspace.envelopes.envelopes() if one.handed]
    assert [one.delegation_id for one in handed] == [body.id]
    sheet.reject()


def test_contacts_and_acronym_are_kept_and_one_esc_loses_nothing(
    qtbot: QtBot, page: DelegationsPage, sample_workspace: Workspace, idle: Idle
) -> None:
    page.cards.setCurrentIndex(page.cards.cards.index(1))
    page._open_edit()
    sheet = sheet_of(qtbot)
    sheet.contacts.setText("Protocol office, 021 21 21 21")
    sheet.acronym.setText("XYZ")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle()
    saved = sample_workspace.registering.delegations()[1]
    assert (saved.contacts, saved.acronym) == ("Protocol office, 021 21 21 21", "XYZ")
