"""Who is asked what at check-in."""

from __future__ import annotations

import pytest

from delegates.domain.question import Question, QuestionKind, to_ask

HERE = "entrance"


def asked(*questions, answered=(), category="D", first_time=True):
    found = to_ask(questions, answered, checkpoint_id=HERE, category=category, first_time=first_time)
    return [one.id for one in found]


def test_everybody_is_asked_what_has_no_limit_and_in_the_given_order():
    assert asked(Question("b", "Headset?"), Question("a", "Hotel?")) == ["b", "a"]


def test_a_question_of_another_place_or_category_is_not_asked():
    dinner = Question("dinner", "Vegetarian?", checkpoint_id="dinner")
    press = Question("press", "Camera?", categories=frozenset("P"))
    assert asked(dinner, press) == []
    assert asked(dinner, press, category="P") == ["press"]


def test_what_must_be_answered_is_asked_until_it_is_the_rest_once():
    must, may = Question("must", "Signed?", must_answer=True), Question("may", "Headset?")
    assert asked(must, may, first_time=False) == ["must"]
    assert asked(must, may, answered={"must", "may"}, first_time=False) == []


@pytest.mark.parametrize(
    ("question", "value", "taken"),
    [
        (Question("q", "?"), "yes", True),
        (Question("q", "?"), "maybe", False),
        (Question("q", "?", QuestionKind.CHOICE, ("ເຂົ້າ", "ເສັ້ນ")), "ເສັ້ນ", True),
        (Question("q", "?", QuestionKind.CHOICE, ("ເຂົ້າ", "ເສັ້ນ")), "yes", False),
        (Question("q", "?", QuestionKind.TEXT), "Room 4", True),
        (Question("q", "?", QuestionKind.TEXT), "  ", False),
    ],
)
def test_what_is_an_answer(question, value, taken):
    assert question.takes(value) is taken
