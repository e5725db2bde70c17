"""Speakers are proposed from the roster, delegations found by letters, questions written, rules said in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import DEFAULT_CATEGORIES, DelegationId
from delegates.domain.question import Question, QuestionKind
from delegates.services.workspace import Workspace
from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.open_hours import open_words
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.programme.rules import admitted_words, rules_of
from delegates.ui.programme.speakers_field import speaker_line
from delegates.ui.programme.table import speakers_within
from delegates.ui.programme.views import View
from tests.ui.programme.conftest import write

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
Call = Callable[[], None]
NINE, NOON = datetime(2024, 1, 10, 2, 0, tzinfo=UTC), datetime(2024, 1, 10, 5, 0, tzinfo=UTC)


@pytest.fixture
def item(qtbot: QtBot, page: ProgrammePage) -> ProgrammePage:
    """A new item, the keyboard in its speakers."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.new_item()
    write(page.item_form.title_field, "Round table")
    page.item_form.speakers.setFocus()
    return page


def proposed(page: ProgrammePage) -> list[str]:
    list_ = page.item_form.speakers.proposals
    return [list_.item(row).text() for row in range(list_.count())] if list_.isVisible() else []


def types(page: ProgrammePage, text: str, rests: Call) -> None:
    write(page.item_form.speakers.edit, text)
    page.item_form.speakers._soon.timeout.emit()
    rests()


def test_people_of_the_roster_are_proposed_and_taken_with_the_arrows(
    qtbot: QtBot, item: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    edit, person = item.item_form.speakers.edit, sample_workspace.finding.rows()[0]
    types(item, person.code, rests)
    assert proposed(item) == []  # digits are no name
    edit.clear()
    write(edit, "Somebody from elsewhere")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    types(item, person.name.split()[-1], rests)
    assert speaker_line(person) in proposed(item)
    for _ in range(1 + proposed(item).index(speaker_line(person))):
        qtbot.keyClick(edit, Qt.Key.Key_Down)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert proposed(item) == []
    assert item.item_form.value().speakers == f"Somebody from elsewhere\n{speaker_line(person)}"
    assert edit.hasFocus()


def test_enter_takes_nobody_by_itself_and_escape_ends_the_proposals(
    qtbot: QtBot, item: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    edit, name = item.item_form.speakers.edit, sample_workspace.finding.rows()[0].name
    types(item, name.split()[0], rests)
    assert proposed(item)
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert proposed(item) == []
    types(item, " x", rests)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    write(edit, "Other")
    assert item.item_form.value().speakers == f"{name.split()[0]} x\nOther"


def test_a_proposal_is_taken_with_the_mouse(
    qtbot: QtBot, item: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    person = sample_workspace.finding.rows()[0]
    types(item, person.name, rests)
    list_ = item.item_form.speakers.proposals
    first = list_.visualItemRect(list_.item(0)).center()
    qtbot.mouseClick(list_.viewport(), LEFT, pos=QPoint(first.x(), first.y()))
    assert item.item_form.value().speakers == speaker_line(person)


def test_ctrl_enter_saves_from_within_the_speakers(
    qtbot: QtBot, item: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    edit = item.item_form.speakers.edit
    write(edit, "A")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    write(edit, "B")
    qtbot.keyClick(edit, Qt.Key.Key_Return, CTRL)
    rests()
    saved = next(one for one in sample_workspace.programme.items() if one.title == "Round table")
    assert saved.speakers == "A\nB"
    row = next(
        row
        for row in range(item.table.rows.rowCount())
        if "Round table" in item.table.rows.index(row, 1).data()
    )
    assert item.table.rows.index(row, 1).data().endswith("A, B")


def test_whole_names_stand_in_a_row_and_the_others_are_counted() -> None:
    names = ["ທ່ານ ພອນສະຫວັນ ວັນນະວົງ", "Somebody Important", "Other"]
    px = theme.current().scaled(13)
    assert speakers_within(names, 2000, px) == ", ".join(names)
    assert speakers_within(names, 260, px) == f"{names[0]} + 2"
    assert names[0] not in speakers_within(names, 60, px)


def test_what_collides_is_told_while_it_is_written_and_saved_nevertheless(
    qtbot: QtBot, item: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    form = item.item_form
    assert not form.overlap.isVisible()
    write(form.place, "main hall")
    assert form.overlap.text() == "The room has “ພິທີເປີດ” at the same time."
    assert form.overlap.isVisible()
    qtbot.mouseClick(form.save, LEFT)
    rests()
    told = [item.table.rows.index(row, 0).data() for row in range(item.table.rows.rowCount())]
    assert told.count("09:00–09:45 The room has “Round table” at the same time.") == 1
    form.ends.none.click()
    form.starts.none.click()
    assert not form.overlap.isVisible()


# delegations


@pytest.fixture
def room(qtbot: QtBot, page: ProgrammePage) -> ProgrammePage:
    """A new checkpoint that admits only some."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.new_checkpoint()
    write(page.checkpoint_form.name, "Meeting of two")
    page.checkpoint_form.admitted.only.click()
    return page


def test_delegations_are_found_by_letters_ticked_by_key_and_stand_in_precedence(
    qtbot: QtBot, room: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    bodies = sample_workspace.registering.delegations()
    picker = room.checkpoint_form.admitted.delegations
    later, earlier = bodies[5], bodies[2]
    for body in (later, earlier):
        picker.search.clear()
        write(picker.search, body.name_native)
        qtbot.keyClick(picker.search, Qt.Key.Key_Down)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert picker.chosen_names() == [earlier.name_native, later.name_native]
    assert room.checkpoint_form.value().categories is None
    qtbot.mouseClick(room.checkpoint_form.save, LEFT)
    rests()
    saved = sample_workspace.programme.checkpoint_named("Meeting of two")
    assert saved.delegations == {earlier.id, later.id}
    assert saved.categories is None


def test_a_delegation_is_ticked_and_taken_away_with_the_mouse(
    qtbot: QtBot, room: ProgrammePage, sample_workspace: Workspace
) -> None:
    body = sample_workspace.registering.delegations()[0]
    picker = room.checkpoint_form.admitted.delegations
    picker.search.setText(body.name_native)
    place = picker.found.visualItemRect(picker.found.item(0)).center()
    qtbot.mouseClick(picker.found.viewport(), LEFT, pos=place)
    assert picker.value() == {body.id}
    assert room.checkpoint_form.save.isEnabled()
    qtbot.mouseClick(picker.removers[0], LEFT)
    assert picker.value() == frozenset()
    assert not room.checkpoint_form.save.isEnabled()


def test_one_letter_finds_nobody_and_a_delegation_that_is_gone_stays_until_it_is_taken_away(
    qtbot: QtBot, room: ProgrammePage
) -> None:
    picker = room.checkpoint_form.admitted.delegations
    picker.search.setText("m")
    assert not picker.found.isVisible()
    picker.set_value([DelegationId("gone")])
    assert picker.chosen_names() == ["a delegation that is no longer here"]
    picker.removers[0].click()
    assert picker.chosen_names() == []


# questions


def questions(page: ProgrammePage) -> list[list[str]]:
    rows = page.questions.rows
    return [[rows.index(row, column).data() for column in range(5)] for row in range(rows.rowCount())]


@pytest.fixture
def asking(qtbot: QtBot, page: ProgrammePage) -> ProgrammePage:
    qtbot.mouseClick(page.chips[View.QUESTIONS], LEFT)
    return page


def new_question(page: ProgrammePage, text: str) -> None:
    (key,) = [action for action in page.key_actions() if action.key == "Ctrl+Shift+N"]
    key.act()
    write(page.question_form.text, text)


def test_a_question_is_asked_where_and_of_whom_somebody_says(
    qtbot: QtBot, asking: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    new_question(asking, "Which language?")
    form = asking.question_form
    form.kinds[QuestionKind.CHOICE].click()
    assert not form.save.isEnabled()
    write(form.choices_field, "ລາວ")
    qtbot.keyClick(form.choices_field, Qt.Key.Key_Return)
    write(form.choices_field, "English")
    assert form.save.isEnabled()
    form.must.click()
    form.where.setCurrentText("Reception dinner")
    form.some.click()
    assert not form.save.isEnabled()
    form.categories.boxes[0].click()
    qtbot.keyClick(form.choices_field, Qt.Key.Key_Return, CTRL)
    rests()
    (saved,) = sample_workspace.asking.questions()
    dinner = sample_workspace.programme.checkpoint_named("Reception dinner")
    assert saved == Question(
        saved.id, "Which language?", QuestionKind.CHOICE, ("ລາວ", "English"), True, dinner.id, frozenset("V")
    )
    assert questions(asking) == [["Which language?", "ລາວ / English", "Reception dinner", "VIP", "must"]]


def test_questions_change_their_order_and_are_asked_no_more(
    qtbot: QtBot,
    asking: ProgrammePage,
    context: Context,
    sample_workspace: Workspace,
    changed: Call,
    rests: Call,
) -> None:
    for text in ("One?", "Two?"):
        sample_workspace.asking.save_question(Question("", text))
    changed()
    asking.questions.selectRow(1)
    assert not asking.question_form.later.isEnabled()
    qtbot.mouseClick(asking.question_form.earlier, LEFT)
    rests()
    assert [one[0] for one in questions(asking)] == ["Two?", "One?"]
    assert asking.question_form.text.text() == "Two?"
    qtbot.mouseClick(asking.question_form.delete, LEFT)
    rests()
    assert [one.text for one in sample_workspace.asking.questions()] == ["One?"]
    act = context.messages.history[-1].act
    assert act is not None
    act()
    rests()
    assert {one.text for one in sample_workspace.asking.questions()} == {"One?", "Two?"}


def test_where_nothing_is_asked_the_page_says_so_and_what_to_do(asking: ProgrammePage) -> None:
    assert asking.views._empty.isVisible()
    assert asking.views._empty.accessibleName() == "The desk asks nothing Add a question with Ctrl+Shift+N."
    assert asking.add_item.text() == "Add a question"
    assert not asking.add_checkpoint.isVisible()


# words


def test_every_rule_is_said_in_words(sample_workspace: Workspace) -> None:
    bodies = sample_workspace.registering.delegations()
    hall = Checkpoint(
        "h", "Hall", NINE, NOON, frozenset("VP"), capacity=1200, ceremonial=True, early_minutes=30,
        delegations=frozenset({bodies[4].id, bodies[1].id, DelegationId("gone")}), is_default=True,
    )  # fmt: skip
    who = admitted_words(hall, DEFAULT_CATEGORIES, bodies)
    assert who == (
        f"Only VIP, Press, {bodies[1].name_native}, {bodies[4].name_native}, "
        "1 delegation that is no longer here"
    )
    assert rules_of(hall, UTC, who) == (
        "10.01.\N{NO-BREAK SPACE}02:00–05:00 · Let in up to 30 minutes before it opens · "
        f"{who} · After leaving, as a re-entry · Counted anew each day · Leaving is recorded too · "
        "Room for 1,200; nobody is refused · Quiet · The default"
    )
    assert admitted_words(Checkpoint("", ""), DEFAULT_CATEGORIES, bodies) == "Everybody is admitted"


def test_what_is_open_and_what_opens_next_is_said_in_words() -> None:
    entrance = Checkpoint("e", "Main entrance")
    hall = Checkpoint("h", "Hall A", NINE, NOON, early_minutes=30)
    gala = Checkpoint("g", "Gala dinner", NOON, None)
    known = [entrance, hall, gala]
    assert open_words(known, NINE.replace(hour=1, minute=29), UTC) == (
        "Open now: Main entrance · opens next: Hall A 02:00"
    )
    assert open_words(known, NINE.replace(hour=1, minute=30), UTC) == (
        "Open now: Main entrance, Hall A · opens next: Gala dinner 05:00"
    )
    assert open_words([replace(gala, closes_utc=NOON)], NOON.replace(minute=1), UTC) == "Nothing is open now"
    assert open_words([gala], NINE.replace(day=9), UTC) == (
        "Nothing is open now · opens next: Gala dinner 10.01.\N{NO-BREAK SPACE}05:00"
    )


def test_an_item_names_who_is_admitted_at_its_checkpoint(page: ProgrammePage) -> None:
    page.table.selectRow(4)
    assert "Only VIP, Foreign delegation" in page.item_form.rules_in_words.text()
    assert isinstance(page.item_form.value(), ProgrammeItem)
