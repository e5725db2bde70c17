"""What is written and not saved, copied, taken out, closed, put back: as a person does it in the forms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.programme.copies import copied_checkpoint, copied_item
from delegates.ui.programme.copy_rules_sheet import CopyRulesSheet
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.programme.side_form import SideForm

LEFT = Qt.MouseButton.LeftButton
Call = Callable[[], None]


def titles(page: ProgrammePage) -> list[str]:
    return [row.title for row in page.table.rows.shown_rows()]


def row_of(page: ProgrammePage, title: str) -> QModelIndex:
    return page.table.rows.index(titles(page).index(title), 0)


def click(qtbot: QtBot, page: ProgrammePage, title: str) -> None:
    """A click on a row of the table."""
    place = page.table.visualRect(row_of(page, title)).center()
    qtbot.mouseClick(page.table.viewport(), LEFT, pos=QPoint(place.x(), place.y()))
    QApplication.processEvents()


def answer(qtbot: QtBot, form: SideForm, word: str) -> None:
    (button,) = [one for one in form.asked_choices if one.text() == word]
    qtbot.mouseClick(button, LEFT)
    QApplication.processEvents()


def words(buttons: list) -> list[str]:  # type: ignore[type-arg]  # of buttons
    return [one.text() for one in buttons]


def checkpoint(page: ProgrammePage, name: str) -> None:
    """The form of a checkpoint, through its row or its item's."""
    page.views.thing_chosen.emit(next(one for one in page._read.checkpoints if one.name == name))


@pytest.fixture
def written(qtbot: QtBot, page: ProgrammePage) -> ProgrammePage:
    """Somebody has written behind the title of the second item, and clicks on the third."""
    click(qtbot, page, "ພິທີເປີດ")
    qtbot.keyClicks(page.item_form.title_field, " and tea")
    click(qtbot, page, "ງານລ້ຽງຮັບຮອງ")
    return page


def test_whoever_goes_on_is_asked_in_the_form_and_nothing_opens(written: ProgrammePage) -> None:
    form = written.item_form
    assert form.asked.text() == "“ພິທີເປີດ and tea” is not saved."
    assert form.asked.isVisible()
    assert words(form.asked_choices) == ["Save", "Discard", "Go on writing"]
    assert form.title_field.text() == "ພິທີເປີດ and tea"
    assert written.table.current.title == "ພິທີເປີດ"
    assert QApplication.activeModalWidget() is None
    assert not any(one.isDefault() for one in form.asked_choices)


def test_what_was_written_is_saved_on_the_way(qtbot: QtBot, written: ProgrammePage, rests: Call) -> None:
    answer(qtbot, written.item_form, "Save")
    rests()
    assert "ພິທີເປີດ and tea" in titles(written)
    assert written.item_form.title_field.text() == "ງານລ້ຽງຮັບຮອງ"
    assert written.table.current.title == "ງານລ້ຽງຮັບຮອງ"


def test_what_was_written_is_let_go(qtbot: QtBot, written: ProgrammePage, rests: Call) -> None:
    answer(qtbot, written.item_form, "Discard")
    rests()
    assert "ພິທີເປີດ" in titles(written)
    assert written.item_form.title_field.text() == "ງານລ້ຽງຮັບຮອງ"
    assert not written.item_form.asked.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_writing_goes_on(qtbot: QtBot, written: ProgrammePage, by_key: bool) -> None:
    if by_key:
        assert written.escape()
    else:
        answer(qtbot, written.item_form, "Go on writing")
    assert written.item_form.title_field.text() == "ພິທີເປີດ and tea"
    assert written.item_form.save.isVisible()
    assert not written.item_form.asked.isVisible()
    assert written.escape()  # now it is given up
    assert written.item_form.title_field.text() == "ພິທີເປີດ"


def test_what_cannot_be_saved_is_let_go_or_gone_on_with(qtbot: QtBot, page: ProgrammePage) -> None:
    click(qtbot, page, "ພິທີເປີດ")
    page.item_form.title_field.clear()
    qtbot.mouseClick(page.add_checkpoint, LEFT)
    assert words(page.item_form.asked_choices) == ["Discard", "Go on writing"]
    answer(qtbot, page.item_form, "Discard")
    assert page.checkpoint_form.isVisible()
    assert page.checkpoint_form.name.text() == ""


def test_a_refused_saving_goes_nowhere(qtbot: QtBot, page: ProgrammePage, rests: Call) -> None:
    click(qtbot, page, "Main entrance")
    page.checkpoint_form.name.setText("Reception dinner")
    click(qtbot, page, "ພິທີເປີດ")
    answer(qtbot, page.checkpoint_form, "Save")
    rests()
    assert page.checkpoint_form.isVisible()
    assert page.checkpoint_form.error() == "Name: this exists already."


def test_another_day_and_another_view_ask_too(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, changed: Call
) -> None:
    from datetime import UTC, datetime

    next_day = datetime(2024, 1, 11, 2, 0, tzinfo=UTC)
    sample_workspace.programme.save_item(ProgrammeItem("", "Farewell", starts_utc=next_day))
    changed()
    click(qtbot, page, "ພິທີເປີດ")
    qtbot.keyClicks(page.item_form.title_field, "!")
    everything = titles(page)
    days = page.days.buttons.buttons()
    qtbot.mouseClick(days[2], LEFT)
    assert page.item_form.asked.isVisible()
    assert (titles(page), days[0].isChecked()) == (everything, True)
    qtbot.mouseClick(next(iter(reversed(page.chips.values()))), LEFT)
    assert page.view == "list"
    assert page.chips[page.view].isChecked()
    qtbot.mouseClick(days[2], LEFT)
    answer(qtbot, page.item_form, "Discard")
    assert titles(page) == ["Main entrance", "Farewell"]


def test_an_item_that_another_desk_took_out_comes_back_only_when_somebody_says_so(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    click(qtbot, page, "ພິທີເປີດ")
    gone = page.item_form.value().id
    sample_workspace.programme.remove_item(gone)
    qtbot.keyClicks(page.item_form.title_field, "!")
    qtbot.mouseClick(page.item_form.save, LEFT)
    rests()
    assert page.item_form.asked.text() == "This item is no longer in the programme."
    assert gone not in [one.id for one in sample_workspace.programme.items()]
    answer(qtbot, page.item_form, "Put it back")
    rests()
    assert "ພິທີເປີດ!" in titles(page)


def test_an_item_that_another_desk_took_out_is_let_go(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    click(qtbot, page, "ພິທີເປີດ")
    sample_workspace.programme.remove_item(page.item_form.value().id)
    qtbot.keyClicks(page.item_form.title_field, "!")
    qtbot.mouseClick(page.item_form.save, LEFT)
    rests()
    answer(qtbot, page.item_form, "Let it go")
    rests()
    assert not any(title.startswith("ພິທີເປີດ") for title in titles(page))
    assert not page.forms.is_changed


def test_a_checkpoint_that_another_desk_took_out_can_be_made_again(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, changed: Call, rests: Call
) -> None:
    room = sample_workspace.programme.save_checkpoint(Checkpoint("", "Room 4"))
    changed()
    click(qtbot, page, "Room 4")
    page.checkpoint_form.place.setText("Stairs")
    sample_workspace.programme.remove_checkpoint(room.id)
    qtbot.mouseClick(page.checkpoint_form.save, LEFT)
    rests()
    answer(qtbot, page.checkpoint_form, "Put it back")
    rests()
    assert sample_workspace.programme.checkpoint_named("Room 4").place == "Stairs"


# copies


def test_an_item_is_copied_to_the_next_day_and_saved_as_a_new_one(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    click(qtbot, page, "ພິທີເປີດ")
    before = page.item_form.value()
    qtbot.mouseClick(page.item_form.copy, LEFT)
    assert page.item_form.value() == copied_item(before)
    click(qtbot, page, "Main entrance")
    assert page.item_form.asked.isVisible()  # nothing of it is stored yet
    answer(qtbot, page.item_form, "Save")
    rests()
    starts = [one.starts_utc for one in sample_workspace.programme.items() if one.title == "ພິທີເປີດ"]
    assert before.starts_utc is not None
    assert [at.day for at in starts if at] == [10, 11]


def test_a_checkpoint_is_copied_under_the_next_free_name(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    checkpoint(page, "Reception dinner")
    qtbot.mouseClick(page.checkpoint_form.copy, LEFT)
    assert page.checkpoint_form.name.text() == "Reception dinner (2)"
    qtbot.mouseClick(page.checkpoint_form.save, LEFT)
    rests()
    made = sample_workspace.programme.checkpoint_named("Reception dinner (2)")
    model = sample_workspace.programme.checkpoint_named("Reception dinner")
    assert replace(made, id=model.id, name=model.name, position=model.position) == model


def test_copies_have_names_of_their_own() -> None:
    known = [Checkpoint("a", "Hall"), Checkpoint("b", "Hall (2)", is_default=True)]
    assert copied_checkpoint(known[0], known).name == "Hall (3)"
    again = copied_checkpoint(known[1], known)
    assert (again.id, again.name, again.is_default) == ("", "Hall (3)", False)
    assert copied_item(ProgrammeItem("x", "Gift")) == ProgrammeItem("", "Gift (2)")


def test_rules_are_copied_to_the_checkpoints_ticked_and_can_be_taken_back(
    qtbot: QtBot,
    page: ProgrammePage,
    context: Context,
    sample_workspace: Workspace,
    changed: Call,
    rests: Call,
) -> None:
    programme = sample_workspace.programme
    rooms = [programme.save_checkpoint(Checkpoint("", f"Room {n}", capacity=9)) for n in (1, 2, 3)]
    changed()
    checkpoint(page, "Reception dinner")
    qtbot.mouseClick(page.checkpoint_form.copy_rules, LEFT)
    sheet = page.forms.copy_sheet
    assert isinstance(sheet, CopyRulesSheet)
    assert not sheet.main_button.isEnabled()
    for room in rooms[:2]:
        sheet.targets[room.id].click()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    rests()
    dinner = programme.checkpoint_named("Reception dinner")
    copied = [programme.checkpoint_named(f"Room {n}") for n in (1, 2, 3)]
    assert [one.categories for one in copied] == [dinner.categories, dinner.categories, None]
    assert [(one.capacity, one.place) for one in copied] == [(None, "Hall B"), (None, "Hall B"), (9, None)]
    assert [one.opens_utc for one in copied] == [None] * 3
    act = context.messages.history[-1].act
    assert act is not None
    act()
    rests()
    assert [programme.checkpoint_named(f"Room {n}") for n in (1, 2, 3)] == rooms


# checkpoints that go


def test_a_checkpoint_nobody_needs_is_taken_out_and_put_back(
    qtbot: QtBot,
    page: ProgrammePage,
    context: Context,
    sample_workspace: Workspace,
    changed: Call,
    rests: Call,
) -> None:
    sample_workspace.programme.save_checkpoint(Checkpoint("", "Room 4", place="Stairs"))
    changed()
    click(qtbot, page, "Room 4")
    qtbot.mouseClick(page.checkpoint_form.delete, LEFT)
    rests()
    assert "Room 4" not in titles(page)
    act = context.messages.history[-1].act
    assert act is not None
    act()
    rests()
    assert sample_workspace.programme.checkpoint_named("Room 4").place == "Stairs"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Main entrance", "Checkpoint: it is the default; make another one the default first."),
        ("Reception dinner", "Checkpoint: an item of the programme uses it; choose another one there first."),
        ("Room 4", "Checkpoint: badges were read here, and the record stays; close it instead."),
    ],
)
def test_a_checkpoint_that_is_needed_says_why(
    qtbot: QtBot,
    page: ProgrammePage,
    sample_workspace: Workspace,
    changed: Call,
    rests: Call,
    name: str,
    sentence: str,
) -> None:
    room = sample_workspace.programme.save_checkpoint(Checkpoint("", "Room 4"))
    sample_workspace.checking_in.check_in(Scan("1234", room.id))
    changed()
    checkpoint(page, name)
    qtbot.mouseClick(page.checkpoint_form.delete, LEFT)
    rests()
    assert page.checkpoint_form.error() == sentence
    assert len(sample_workspace.programme.checkpoints()) == 3


def test_a_checkpoint_closes_now_and_opens_again(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace, rests: Call
) -> None:
    entrance = sample_workspace.programme.checkpoint_named("Main entrance")
    click(qtbot, page, "Main entrance")
    qtbot.mouseClick(page.checkpoint_form.close_now, LEFT)
    rests()
    assert page.table.rows.index(0, 2).data() == "closed 08:00"
    assert not page.checkpoint_form.close_now.isVisible()
    act = context.messages.history[-1].act
    assert act is not None
    act()
    rests()
    assert sample_workspace.programme.checkpoint_named("Main entrance") == entrance


def test_there_is_always_one_default(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    click(qtbot, page, "Main entrance")
    assert page.checkpoint_form.is_default.isChecked()
    assert not page.checkpoint_form.is_default.isEnabled()
    checkpoint(page, "Reception dinner")
    page.checkpoint_form.is_default.click()
    qtbot.mouseClick(page.checkpoint_form.save, LEFT)
    rests()
    marked = [one.name for one in sample_workspace.programme.checkpoints() if one.is_default]
    assert marked == ["Reception dinner"]


def test_reading_again_leaves_an_open_form_as_it_stands(
    qtbot: QtBot, page: ProgrammePage, changed: Call
) -> None:
    checkpoint(page, "Reception dinner")
    picker = page.checkpoint_form.admitted.delegations
    picker.search.setText("min")
    changed()
    assert picker.search.text() == "min"


def every(parent: ProgrammePage) -> list[QAbstractButton]:
    return [one for one in parent.findChildren(QAbstractButton) if one.isVisible()]


def test_no_button_answers_to_enter_by_default(qtbot: QtBot, written: ProgrammePage) -> None:
    assert not any(getattr(one, "isDefault", bool)() for one in every(written))
