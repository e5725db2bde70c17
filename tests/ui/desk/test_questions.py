"""Questions at check-in: asked without holding anybody up, answered by keys, and never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.domain.question import Question, QuestionKind
from delegates.services.changes import Changes
from delegates.ui.desk.answers_sheet import AnswersSheet
from tests.ui.desk.driving import Desk

LUNCH = "ອາຫານທ່ຽງ?"
PLATE = "Number plate of the car"


@pytest.fixture
def asking_desk(desk: Desk) -> Desk:
    """A forum that asks for lunch (must be answered), the car (in words), and an interpreter."""
    desk.page.scans.left_over._soon.setInterval(1)
    asking = desk.workspace.asking
    asking.save_question(
        Question("", LUNCH, QuestionKind.CHOICE, ("ອາຫານລາວ", "Vegetarian"), must_answer=True)
    )
    asking.save_question(Question("", PLATE, QuestionKind.TEXT))
    asking.save_question(Question("", "Interpreter?"))
    return desk


def question(desk: Desk) -> str:
    bar = desk.page.asking.bar
    return bar.question.text if bar.question is not None and bar.isVisible() else ""


def scan(desk: Desk, number: int) -> str:
    """The id of whoever was scanned, once the answer is shown."""
    row = desk.person(number)
    desk.context.scanning._shown_until = 0.0  # the guest before has been looked at
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    desk.rests()
    return row.id


def answers(desk: Desk, person_id: str) -> list[str]:
    desk.rests()
    return [one.value for one in desk.workspace.asking.answers(person_id)]


def test_the_questions_come_one_after_another_and_the_field_keeps_the_keyboard(asking_desk: Desk) -> None:
    desk = asking_desk
    person = scan(desk, 3)
    assert (desk.word, question(desk)) == ("Admitted", LUNCH)
    assert desk.page.entry.edit.hasFocus()
    assert QApplication.activeModalWidget() is None
    desk.presses(Qt.Key.Key_F4)
    bar = desk.page.asking.bar
    assert bar.buttons[0].hasFocus()
    desk.presses(Qt.Key.Key_Right)
    desk.presses(Qt.Key.Key_Return)
    assert question(desk) == PLATE
    desk.types("ກຂ 1234", into=bar.line)
    desk.presses(Qt.Key.Key_Return)
    assert question(desk) == "Interpreter?"
    desk.presses(Qt.Key.Key_Space)
    assert question(desk) == ""
    assert desk.page.entry.edit.hasFocus()
    assert desk.page.panel.view().to_do.startswith("Welcome.")
    assert answers(desk, person) == ["Vegetarian", "ກຂ 1234", "yes"]


LONG_NOTE = "Cần báo cho cán bộ lễ tân trước khi mời vào phòng khách VIP, tầng hai, cửa phía đông. " * 10


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_however_much_there_is_to_say_nothing_is_cut(asking_desk: Desk, size: tuple[int, int]) -> None:
    """In a small window the panel is scrolled at last: the answer stands on top, F4 brings the question into sight."""
    desk = asking_desk
    for number in (3, 4):
        desk.workspace.registering.amend(desk.person(number).id, {"attention": LONG_NOTE})
    desk.window.resize(*size)
    scan(desk, 3)
    panel, bar = desk.page.panel, desk.page.asking.bar
    area = desk.page.middle.currentWidget()
    desk.waits_for(lambda: panel.height() >= panel.minimumSizeHint().height())
    assert panel.rect().contains(bar.geometry())
    assert (area.verticalScrollBar().maximum() > 0) == (size == (911, 512))
    assert area.verticalScrollBar().value() == 0
    desk.presses(Qt.Key.Key_F4)
    desk.waits_for(
        lambda: not bar.visibleRegion().isEmpty() and bar.visibleRegion().boundingRect() == bar.rect()
    )
    scan(desk, 4)
    assert area.verticalScrollBar().value() == 0


def test_a_badge_held_too_long_is_no_new_scan_because_of_an_answer(asking_desk: Desk) -> None:
    desk = asking_desk
    scan(desk, 3)
    desk.page.asking.bar.buttons[0].click()
    desk.rests()
    desk.scans(desk.person(3).code)
    desk.rests()
    assert (desk.word, desk.recorded, question(desk)) == ("Admitted", 1, PLATE)


def test_tab_leads_from_the_field_to_the_answers(asking_desk: Desk) -> None:
    desk = asking_desk
    scan(desk, 3)
    desk.presses(Qt.Key.Key_Tab)
    assert desk.page.asking.bar.buttons[0].hasFocus()
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.entry.edit.hasFocus()
    assert question(desk) == LUNCH


def test_a_question_left_open_is_not_asked_again_with_the_same_answer(asking_desk: Desk) -> None:
    desk = asking_desk
    person = scan(desk, 3)
    desk.qtbot.mouseClick(desk.page.asking.bar.buttons[0], Qt.MouseButton.LeftButton)
    desk.qtbot.mouseClick(desk.page.asking.bar.leave_open, Qt.MouseButton.LeftButton)
    assert question(desk) == "Interpreter?"
    desk.presses(Qt.Key.Key_Escape)
    desk.presses(Qt.Key.Key_Escape)
    desk.presses(Qt.Key.Key_F12)
    assert question(desk) == "Interpreter?"
    assert answers(desk, person) == ["ອາຫານລາວ"]


def test_a_badge_read_while_somebody_writes_never_lands_in_the_answer(asking_desk: Desk) -> None:
    desk = asking_desk
    first = scan(desk, 3)
    desk.qtbot.mouseClick(desk.page.asking.bar.buttons[0], Qt.MouseButton.LeftButton)
    line = desk.page.asking.bar.line
    line.setFocus()
    desk.types("ກຂ 12", into=line)
    scan(desk, 4)
    assert question(desk) == LUNCH  # of the next guest
    assert desk.page.entry.edit.hasFocus()
    assert (desk.page.entry.text(), line.text()) == ("", "")
    assert answers(desk, first) == ["ອາຫານລາວ"]
    # Half of it was written: it is there when the first one is shown again.
    desk.context.scanning.queue._seen.clear()
    desk.page._present(desk.context.scanning._answers[next(reversed(desk.context.scanning._answers))].verdict)
    assert (question(desk), line.text()) == (PLATE, "ກຂ 12")


def test_half_an_answer_of_one_guest_is_never_there_for_the_next(desk: Desk) -> None:
    """Both are asked the same."""
    desk.workspace.asking.save_question(Question("", PLATE, QuestionKind.TEXT, must_answer=True))
    scan(desk, 3)
    line = desk.page.asking.bar.line
    desk.presses(Qt.Key.Key_F4)
    desk.types("ກຂ 12", into=line)
    second = scan(desk, 4)
    assert (question(desk), line.text()) == (PLATE, "")
    desk.presses(Qt.Key.Key_F4)
    desk.types("77", into=line)
    desk.presses(Qt.Key.Key_Return)
    assert answers(desk, second) == ["77"]
    desk.presses(Qt.Key.Key_F4)
    assert (desk.name, line.text(), line.selectedText()) == (desk.person(3).name, "ກຂ 12", "")


def test_what_must_be_answered_stays_with_the_last_scans_until_it_is(asking_desk: Desk) -> None:
    desk = asking_desk
    first, second = desk.person(3), desk.person(4)
    scan(desk, 3)
    scan(desk, 4)
    scans = desk.page.scans.list.scans
    lines = [scans.line(scans.index(row, 0)) for row in range(scans.rowCount())]
    assert [(line.person.name, line.buttons) for line in lines[:2]] == [
        (second.name, ("answer", "undo")),
        (first.name, ("answer", "undo")),
    ]
    desk.page.scans.list.setCurrentIndex(scans.index(1, 0))
    desk.page.scans.list.setFocus()
    desk.presses(Qt.Key.Key_Space)
    assert desk.name == first.name
    assert desk.page.asking.bar.buttons[0].hasFocus()
    desk.presses(Qt.Key.Key_Return)
    assert answers(desk, first.id) == ["ອາຫານລາວ"]
    desk.waits_for(lambda: [scans.line(scans.index(row, 0)).asks for row in (0, 1)] == [True, False])


def test_going_out_settles_nothing(asking_desk: Desk) -> None:
    from delegates.domain.checkpoint import Direction

    desk = asking_desk
    scan(desk, 3)
    desk.context.choose_checkpoint(None, Direction.OUT)
    desk.context.scanning._shown_until = 0.0
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.word == "Exit recorded")
    desk.rests()
    assert question(desk) == ""
    scans = desk.page.scans.list.scans
    assert [scans.line(scans.index(row, 0)).asks for row in (0, 1)] == [True, False]


def test_f4_goes_to_whoever_owes_an_answer_when_nobody_is_asked(asking_desk: Desk) -> None:
    desk = asking_desk
    scan(desk, 3)
    desk.presses(Qt.Key.Key_Escape)
    assert desk.page.panel.view() is None
    desk.presses(Qt.Key.Key_F4)
    assert (desk.name, question(desk)) == (desk.person(3).name, LUNCH)
    assert desk.page.asking.bar.buttons[0].hasFocus()


def test_after_undo_nothing_is_owed(asking_desk: Desk) -> None:
    desk = asking_desk
    scan(desk, 3)
    line = desk.page.scans.list.scans
    assert line.line(line.index(0, 0)).asks
    desk.page.actions_._take_back(line.line(line.index(0, 0)).scan_id, "slip")
    desk.waits_for(lambda: not line.line(line.index(0, 0)).asks)
    desk.waits_for(lambda: not desk.page.scans.missing.isVisible())
    assert question(desk) == ""


def test_the_foot_counts_missing_answers_and_opens_the_list(asking_desk: Desk) -> None:
    desk = asking_desk
    card = desk.page.scans
    for number in (3, 4):
        desk.workspace.checking_in.check_in_delegate(desk.person(number).id)  # at another window of this desk
    desk.context.changed.emit(Changes(check_ins=True))
    desk.waits_for(lambda: card.missing.isVisible() and card.missing.text().startswith("2 "))
    desk.qtbot.mouseClick(card.missing, Qt.MouseButton.LeftButton)
    sheet = desk.sheet(AnswersSheet)
    assert [bar.question.text for bar in sheet.bars] == [LUNCH, LUNCH]
    assert sheet.cancel_button.hasFocus()  # a stray Enter answers nothing
    sheet.bars[0].buttons[1].click()
    desk.rests()
    assert sheet.bars[1].buttons[0].hasFocus()
    sheet.bars[1].buttons[0].click()
    desk.rests()
    assert "Every answer is given." in desk.words_of(sheet)
    desk.closes(sheet)
    given = [answers(desk, desk.person(number).id) for number in (3, 4)]
    assert sorted(given) == [["Vegetarian"], ["ອາຫານລາວ"]]
    desk.waits_for(lambda: not card.missing.isVisible())


def test_an_answer_given_at_another_desk_is_not_asked_for_any_more(asking_desk: Desk) -> None:
    desk = asking_desk
    person = scan(desk, 3)
    scan(desk, 4)
    lunch = desk.workspace.asking.questions()[0].id
    desk.workspace.asking.answer(person, lunch, "Vegetarian")
    desk.context.changed.emit(Changes(answers=True))
    scans = desk.page.scans.list.scans
    desk.waits_for(lambda: [scans.line(scans.index(row, 0)).asks for row in (0, 1)] == [True, False])


def test_a_question_that_is_asked_no_more_is_said_and_holds_nothing_up(asking_desk: Desk) -> None:
    desk = asking_desk
    scan(desk, 3)
    desk.workspace.asking.retire_question(desk.workspace.asking.questions()[0].id)
    desk.presses(Qt.Key.Key_F4)
    desk.presses(Qt.Key.Key_Return)
    desk.waits_for(lambda: "This question is not asked any more." in desk.context.messages.texts())


def test_on_another_page_the_strip_asks_and_leads_to_the_desk(asking_desk: Desk) -> None:
    desk = asking_desk
    desk.window.show_page("delegations")
    desk.scans(desk.person(3).code)
    strip = desk.window.strip
    desk.waits_for(strip.isVisible)
    assert strip.accessibleName().endswith(f"{LUNCH}.")
    assert strip.height() > 44
    desk.qtbot.mouseClick(strip.go, Qt.MouseButton.LeftButton)
    assert desk.window.current_page == "desk"
    desk.presses(Qt.Key.Key_F4)
    desk.presses(Qt.Key.Key_Return)
    desk.qtbot.mouseClick(desk.page.asking.bar.leave_open, Qt.MouseButton.LeftButton)
    desk.rests()
    desk.window.show_page("delegations")
    assert strip.view().asks == "Interpreter?"


def test_the_answers_stand_on_the_persons_card_and_in_the_history(asking_desk: Desk) -> None:
    desk = asking_desk
    person = scan(desk, 3)
    desk.page.asking.bar.buttons[1].click()
    desk.rests()
    desk.window.show_page("delegates", {"id": person})
    card = desk.window.page("delegates").card
    desk.waits_for(lambda: card.row is not None and card.row.id == person and card._answers)
    from delegates.ui.widgets.data_line import DataLine

    said = [line.text() for line in card.findChildren(DataLine) if not line.isHidden()]
    assert said.index("Vegetarian") == said.index(LUNCH) + 1
    assert f"{LUNCH} Vegetarian, Desk 1" in said
