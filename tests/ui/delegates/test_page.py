"""People are looked for, filtered, read, changed and registered as a person does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from delegates.domain.people import Status
from delegates.services.changes import Changes
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.ui import formats, lines
from delegates.ui.context import Context
from delegates.ui.delegates import page as delegates_page
from delegates.ui.delegates.form import DelegateSheet
from delegates.ui.delegates.page import DelegatesPage
from delegates.ui.main_window import SizeClass
from delegates.ui.widgets.data_line import DataLine

Idle = Callable[[], None]


def names_shown(page: DelegatesPage) -> list[str]:
    return [row.name for row in page.table.rows.shown_rows()]


def said_on(page: DelegatesPage) -> str:
    """Every word of the card."""
    data = [line.text() for line in page.card.findChildren(DataLine) if line.isVisible()]
    return "\n".join(data + [label.text() for label in page.card.findChildren(QLabel) if label.isVisible()])


def sheet_of(qtbot: QtBot) -> DelegateSheet:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), DelegateSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, DelegateSheet)
    return sheet


def test_everybody_stands_in_roster_order_with_a_running_number(
    page: DelegatesPage, sample_workspace: Workspace
) -> None:
    roster = sample_workspace.finding.rows()
    assert names_shown(page) == [row.name for row in roster]
    assert [page.table.number(row) for row in page.table.rows.shown_rows()] == list(range(1, 61))


def test_of_a_long_roster_the_head_is_shown_while_the_rest_is_read(
    qtbot: QtBot, context: Context, sample_workspace: Workspace, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, rows = Event(), sample_workspace.finding.rows
    monkeypatch.setattr(delegates_page, "FIRST_ROWS", 8)
    monkeypatch.setattr(sample_workspace.finding, "rows", lambda: rows() if go_on.wait(20) else [])
    context.open_forum(sample_workspace)
    made = DelegatesPage(context)
    qtbot.addWidget(made, before_close_func=lambda _: idle())
    made.show()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() == 8)
    assert "60" in [label.text() for label in made.findChildren(QLabel)]
    made.search.setText("zzzz")
    said = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert "Reading the roster…" in said
    made.search.clear()
    QApplication.processEvents()
    bar = made.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    scrolled_px = bar.value()
    assert scrolled_px > 0
    go_on.set()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() == 60)
    idle()
    QApplication.processEvents()
    assert bar.value() == scrolled_px
    assert names_shown(made) == [row.name for row in rows()]
    made.search.setText("zzzz")
    said = [label.text() for label in made.findChildren(QLabel) if label.isVisible()]
    assert "Nobody here answers to this" in said


def test_a_search_of_any_script_narrows_with_each_key_and_esc_shows_all(
    qtbot: QtBot, page: DelegatesPage
) -> None:
    row = next(row for row in page.table.rows.shown_rows() if row.phone)
    last = row.name.split()[-1]
    counts = []
    for letter in last:
        page.search.insert(letter)
        counts.append(page.table.rows.rowCount())
    assert counts == sorted(counts, reverse=True)
    assert row.name in names_shown(page)
    page.search.clear()
    qtbot.keyClicks(page.search, "zzzz")
    assert page.table.rows.rowCount() == 0
    assert not page.table.isVisible()
    assert page.escape()
    assert page.table.rows.rowCount() == 60
    assert not page.escape()


def test_a_phone_is_found_as_it_is_said_at_home(page: DelegatesPage) -> None:
    row = next(row for row in page.table.rows.shown_rows() if row.phone and row.phone.startswith("+85620"))
    assert row.phone is not None
    page.search.setText("0" + row.phone.split(" / ")[0].removeprefix("+856"))
    assert row.name in names_shown(page)
    assert page.table.rows.rowCount() < 5


def test_several_chips_are_on_together_and_say_how_many(qtbot: QtBot, page: DelegatesPage) -> None:
    counts = Counter(row.category for row in page.table.rows.shown_rows())
    chips = {chip.category.letter: chip for chip in page.chips.chips if not isinstance(chip.category, str)}
    assert {letter: chip.text() for letter, chip in chips.items()} == {
        letter: str(count) for letter, count in counts.items()
    }
    qtbot.mouseClick(chips["V"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(chips["F"], Qt.MouseButton.LeftButton)
    assert {row.category for row in page.table.rows.shown_rows()} == {"V", "F"}
    assert page.table.rows.rowCount() == counts["V"] + counts["F"]
    assert page.escape()
    assert not page.chips.letters


def test_not_arrived_leaves_those_who_are_here_and_those_who_do_not_come_away(
    qtbot: QtBot, page: DelegatesPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    here, cancelled = page.table.rows.shown_rows()[:2]
    sample_workspace.checking_in.check_in_delegate(here.id)
    sample_workspace.registering.set_status(cancelled.id, Status.CANCELLED)
    context.changed.emit(Changes(everything=True))
    idle()
    qtbot.mouseClick(page.not_arrived, Qt.MouseButton.LeftButton)
    shown = {row.id for row in page.table.rows.shown_rows()}
    assert len(shown) == 58
    assert not shown & {here.id, cancelled.id}


def test_the_protocol_list_goes_by_rank(page: DelegatesPage) -> None:
    page.filters.choose_order(True)
    ranks = [row.rank for row in page.table.rows.shown_rows()]
    known = [rank for rank in ranks if rank is not None]
    assert known == sorted(known)
    assert ranks[len(known) :] == [None] * (60 - len(known))
    assert [page.table.number(row) for row in page.table.rows.shown_rows()][:3] == [1, 2, 3]
    page.filters.choose_order(False)
    assert [row.rank for row in page.table.rows.shown_rows()] != ranks


def test_names_sort_in_the_order_of_their_language_and_go_back(qtbot: QtBot, page: DelegatesPage) -> None:
    from delegates.services.collation import sort_key

    header, before = page.table.horizontalHeader(), names_shown(page)
    at = header.sectionViewportPosition(1) + 20
    spot = header.rect().topLeft() + type(header.rect().topLeft())(at, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert header.sortIndicatorSection() == 1
    shown = names_shown(page)
    assert shown != before
    assert sorted(shown, key=lambda name: sort_key(name, "en")) in (shown, shown[::-1])
    page.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert names_shown(page) == before


def test_arrows_in_the_search_choose_and_the_card_tells_the_history(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, context: Context, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[0]
    sample_workspace.checking_in.check_in_delegate(row.id)
    new = sample_workspace.badge_issuing.reissue(row.id, "lost")
    context.changed.emit(Changes(delegates=frozenset({row.id}), badges=True))
    idle()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    idle()
    assert page.card.row is not None
    assert page.card.row.id == row.id
    qtbot.waitUntil(lambda: "Admitted, Desk 1" in said_on(page))
    said = said_on(page)
    assert row.name in said
    assert f"{new.code[:3]}\N{NO-BREAK SPACE}{new.code[3:6]}" in said
    assert "not printed" in said
    assert page.search.hasFocus()


def test_the_card_tells_who_printed_a_badge_when_where_and_why_it_was_replaced(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, context: Context, idle: Idle
) -> None:
    row, issuing = page.table.rows.shown_rows()[0], sample_workspace.badge_issuing
    issuing.record_printed([row], "label")
    issuing.record_printed([row])
    issuing.reissue(row.id, "Lost")
    context.changed.emit(Changes(delegates=frozenset({row.id}), badges=True))
    idle()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    code = formats.code(row.code)
    qtbot.waitUntil(lambda: f"Badge printed {code}, by Reception on label, Desk 1" in said_on(page))
    assert f"Badge printed {code}, by Reception as a PDF, Desk 1" in said_on(page)
    assert f"Badge void {code}: Lost" in said_on(page)


def test_the_card_tells_to_whom_a_badge_was_handed(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[0]
    sample_workspace.badge_issuing.record_printed([row])
    assert sample_workspace.envelopes.hand_over([row.delegation_id], "Mr Phouphet") == 1
    page.shown(row.id)
    idle()
    qtbot.waitUntil(lambda: "Badge handed to Mr Phouphet, Desk 1" in said_on(page))


def test_somebody_filtered_out_is_no_longer_the_one_that_keys_act_on(
    qtbot: QtBot, page: DelegatesPage, idle: Idle
) -> None:
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    idle()
    keys = {action.key: action for action in page.key_actions()}
    assert keys["F7"].on
    qtbot.keyClicks(page.search, "zzzz")
    assert page.card.row is None
    assert not {action.key: action for action in page.key_actions()}["F7"].on


def test_the_registration_is_cancelled_with_clear_words_and_taken_back(
    page: DelegatesPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[4]
    page.shown(row.id)
    idle()
    menu = page.card.status_menu()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Cancel the registration", "Put on the stop list"]
    assert menu.activeAction() is None  # a scanner's Enter answers nothing
    actions["Cancel the registration"].trigger()
    idle()
    assert sample_workspace.registering.delegate(row.id).status is Status.CANCELLED
    said = context.messages.history[-1]
    assert said.text == f"{row.name}: the registration is cancelled."
    assert said.act is not None
    said.act()
    idle()
    assert sample_workspace.registering.delegate(row.id).status is Status.REGISTERED


def test_in_a_narrow_window_the_card_stands_in_place_of_the_table(
    qtbot: QtBot, page: DelegatesPage, idle: Idle
) -> None:
    page.set_size_class(SizeClass(911, 512))
    page.resize(855, 404)
    assert page.table.isVisible()
    assert not page.card.isVisible()
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    idle()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.card.isVisible()
    assert not page.table.isVisible()
    page.set_size_class(SizeClass(950, 512))
    assert page.card.isVisible()
    qtbot.mouseClick(page.card.back, Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert not page.card.isVisible()
    page.set_size_class(SizeClass(1366, 768))
    assert page.table.isVisible()
    assert page.card.isVisible()


def test_chips_stand_clear_of_each_other_where_there_is_little_room(page: DelegatesPage) -> None:
    assert all(chip.text() for chip in page.chips.chips)
    page.setMinimumSize(1, 1)  # as in the window, which may be smaller than its contents would like
    page.set_size_class(SizeClass(911, 512))
    page.resize(700, 404)
    QApplication.processEvents()
    assert not any(chip.text() for chip in page.chips.chips)
    edges = [page.search.geometry(), *(chip.geometry() for chip in page.chips.chips)]
    for chip in page.chips.chips:
        assert chip.width() >= chip.sizeHint().width()
        assert chip.toolTip().split()[-1].isdigit()
    assert all(left.right() < right.left() for left, right in pairwise(edges[1:]))


def test_who_changed_while_another_page_was_shown_is_read_on_the_next_visit(
    qtbot: QtBot, page: DelegatesPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[7]
    page.hide()
    sample_workspace.checking_in.check_in_delegate(row.id)
    context.changed.emit(Changes(delegates=frozenset({row.id}), check_ins=True))
    assert context.tasks.is_idle
    page.show()
    idle()
    assert page.table.rows.shown_rows()[7].checked_in_at_utc is not None


def test_the_text_of_the_search_goes_into_the_form_but_no_number_does(
    qtbot: QtBot, page: DelegatesPage, context: Context
) -> None:
    page.search.setText("ສົມຈິດ ໃໝ່ແທ້")
    page.key_actions()[0].act()
    sheet = sheet_of(qtbot)
    assert sheet.name.text() == "ສົມຈິດ ໃໝ່ແທ້"
    assert sheet.latin.text()
    sheet.reject()
    page.search.setText("020 5555")
    page.key_actions()[0].act()
    assert sheet_of(qtbot).name.text() == ""
    sheet_of(qtbot).reject()


def test_enter_in_the_form_goes_on_and_ctrl_enter_registers(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, idle: Idle
) -> None:
    page.search.setText("Nobody Yet")
    page.key_actions()[0].act()
    sheet = sheet_of(qtbot)
    qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheet.focusWidget() is sheet.latin
    qtbot.keyClicks(sheet.position, "Vice Minister")
    qtbot.keyClick(sheet.position, Qt.Key.Key_Return)
    idle()
    assert sheet.rank.text() == str(sample_workspace.proposing.rank("Vice Minister"))
    qtbot.keyClicks(sheet.delegation, "Bench Company")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    # The search that found nobody finds the new one, who is the chosen one.
    qtbot.waitUntil(lambda: page.card.row is not None)
    assert names_shown(page) == ["Nobody Yet"]
    assert len(page.table.rows.rows()) == 61
    assert page.card.row is not None
    assert (page.card.row.name, page.card.row.delegation) == ("Nobody Yet", "Bench Company")


def test_a_name_that_is_there_already_is_shown_while_it_is_typed(
    qtbot: QtBot, page: DelegatesPage, idle: Idle
) -> None:
    there = page.table.rows.shown_rows()[3]
    page.key_actions()[0].act()
    sheet = sheet_of(qtbot)
    sheet.name.setText(there.name)
    qtbot.waitUntil(sheet.alike.isVisible)
    assert there.name in sheet.alike.text()
    sheet.reject()


def test_the_rest_of_the_fields_takes_the_place_of_the_first_ones(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[5]
    page.shown(row.id)
    idle()
    page.key_actions()
    qtbot.mouseClick(page.card.edit, Qt.MouseButton.LeftButton)
    sheet = sheet_of(qtbot)
    height = sheet.height()
    assert not sheet.seat.isVisible()
    qtbot.mouseClick(sheet.more, Qt.MouseButton.LeftButton)
    assert sheet.seat.isVisible()
    assert not sheet.name.isVisible()
    assert sheet.height() <= height + 40
    sheet.seat.setText("A-12")
    sheet.gender.setCurrentIndex(1)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    saved = sample_workspace.registering.delegate(row.id)
    assert (saved.seat, saved.gender, saved.name_native) == ("A-12", "f", row.name_native)


def test_an_edit_without_a_change_changes_nothing(
    qtbot: QtBot, page: DelegatesPage, sample_workspace: Workspace, idle: Idle
) -> None:
    for row in page.table.rows.shown_rows()[::7]:
        before = sample_workspace.registering.delegate(row.id)
        page.shown(row.id)
        idle()
        qtbot.mouseClick(page.card.edit, Qt.MouseButton.LeftButton)
        sheet = sheet_of(qtbot)
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        idle()
        assert sample_workspace.registering.delegate(row.id) == before


@pytest.mark.parametrize("number", [0, 12, 40])
def test_a_refused_edit_keeps_what_was_typed(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, number: int
) -> None:
    page.shown(page.table.rows.shown_rows()[number].id)
    idle()
    qtbot.mouseClick(page.card.edit, Qt.MouseButton.LeftButton)
    sheet = sheet_of(qtbot)
    sheet.name.setText("x" * 201)
    qtbot.mouseClick(sheet.main_button, Qt.MouseButton.LeftButton)
    idle()
    assert sheet.isVisible()
    assert sheet.name.text() == "x" * 201
    assert sheet.main_button.isEnabled()
    sheet.reject()


def test_somebody_wanted_by_another_page_is_shown_through_any_filter(
    page: DelegatesPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    page.search.setText("zzzz")
    row = sample_workspace.finding.rows()[20]
    page.shown({"id": row.id})
    idle()
    assert page.card.row is not None
    assert page.card.row.id == row.id
    new = sample_workspace.registering.register(NewDelegate("Brand New"))
    page.shown(new.id)
    context.changed.emit(Changes(delegates=frozenset({new.id}), delegations=True))
    idle()
    assert page.card.row.id == new.id


def test_a_part_of_a_name_too_wide_for_its_place_beside_the_photo_is_not_cut(
    page: DelegatesPage, context: Context, sample_workspace: Workspace, idle: Idle
) -> None:
    row = page.table.rows.shown_rows()[2]
    sample_workspace.registering.amend(row.id, {"name_latin": "Loum Xayavongsisouphanthongsavanh"})
    context.changed.emit(Changes(everything=True))
    idle()
    page.shown(row.id)
    idle()
    QApplication.processEvents()
    shown = [line for line in page.card.findChildren(DataLine) if line.isVisible()]
    latin = next(line for line in shown if line.text().startswith("Loum"))
    fitted = latin._fitted(latin.width())
    assert " ".join(fitted.lines) == latin.text()
    assert max(lines.width_px(line, fitted.size_px) for line in fitted.lines) <= latin.width()
