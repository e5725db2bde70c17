"""A question with its answers: words of anybody, whole in any width, to be chosen by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from delegates.domain.question import Question, QuestionKind
from delegates.ui import language, lines
from delegates.ui.widgets.question_bar import QuestionBar, answer_words

LUNCH = Question(
    "q1",
    "ອາຫານທ່ຽງ: ຮັບປະທານຫຍັງ?",
    QuestionKind.CHOICE,
    tuple(f"Dish {n}" for n in range(1, 13)),
    must_answer=True,
)
WORDY = Question(
    "q2", "Which?", QuestionKind.CHOICE,
    ("No", "សូមរៀបចំអាហារបួស ដោយគ្មានសាច់ និងគ្មានត្រី សម្រាប់ភ្ញៀវទាំងអស់ នៅតុលេខមួយ និងតុលេខពីរ " * 2),
)  # fmt: skip
PLATE = Question("q3", "Number plate of the car", QuestionKind.TEXT)
YES_NO = Question("q4", "Interpreter needed?")


@pytest.fixture
def bar(qtbot: QtBot) -> QuestionBar:
    made = QuestionBar()
    qtbot.addWidget(made)
    made.resize(640, 200)
    made.show()
    return made


@pytest.mark.parametrize("width", [240, 420, 800])
@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("question", [LUNCH, WORDY, PLATE, YES_NO], ids=["twelve", "wordy", "text", "yes-no"])
def test_every_answer_is_whole_and_inside(
    bar: QuestionBar, question: Question, small: bool, width: int
) -> None:
    bar.ask(question)
    height = bar.needed_height(width, small=small)
    bar.place(QRect(0, 0, width, height), small=small)
    places = [button.geometry() for button in bar.buttons] or [bar.line.geometry(), bar.save.geometry()]
    assert all(QRect(0, 0, width, height).contains(place) for place in places)
    assert not any(a.intersects(b) for n, a in enumerate(places) for b in places[:n])
    for button in bar.buttons:
        fitted = button._fitted
        assert max(lines.width_px(line, fitted.size_px) for line in fitted.lines) <= button.width()
        assert fitted.height_px <= button.height()


def test_enter_and_space_choose_and_the_arrows_move(bar: QuestionBar, qtbot: QtBot) -> None:
    given: list[str] = []
    bar.answered.connect(lambda question, value: given.append(value))
    bar.ask(YES_NO)
    bar.activateWindow()
    bar.focus_first()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Right)
    assert bar.buttons[1].hasFocus()
    qtbot.keyClick(bar.buttons[1], Qt.Key.Key_Space)
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Return)
    assert given == ["no", "yes"]


def test_a_written_answer_needs_words(bar: QuestionBar, qtbot: QtBot) -> None:
    given: list[str] = []
    bar.answered.connect(lambda question, value: given.append(value))
    bar.ask(PLATE)
    assert not bar.save.isEnabled()
    bar.line.setText("   ")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert given == []
    bar.line.setText(" ກຂ 1234 ")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert given == ["ກຂ 1234"]


def test_only_what_need_not_be_answered_can_be_left_open(bar: QuestionBar, qtbot: QtBot) -> None:
    left: list[Question] = []
    bar.passed.connect(left.append)
    bar.ask(LUNCH)
    assert not bar.leave_open.isVisible()
    bar.ask(YES_NO)
    qtbot.mouseClick(bar.leave_open, Qt.MouseButton.LeftButton)
    assert left == [YES_NO]


def test_without_a_question_it_takes_no_room(bar: QuestionBar) -> None:
    bar.ask(YES_NO)
    assert bar.needed_height(600, small=False) > 60
    bar.ask(None)
    assert (bar.isVisible(), bar.needed_height(600, small=False)) == (False, 0)


def test_yes_and_no_are_said_in_the_language_in_force(bar: QuestionBar) -> None:
    assert [answer_words(YES_NO, "yes"), answer_words(YES_NO, "no")] == ["Yes", "No"]
    assert answer_words(PLATE, "yes") == "yes"
    bar.ask(YES_NO)
    language.current().use("lo")
    bar.retranslate()
    assert [button.text() for button in bar.buttons] == [answer_words(YES_NO, one) for one in ("yes", "no")]
