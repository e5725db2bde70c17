"""Questions at check-in, through the services and a real file."""

from __future__ import annotations

import pytest

from delegates.domain.admission import Outcome, Scan
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.question import Question, QuestionKind
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


@pytest.fixture
def person(workspace):
    return workspace.registering.register(NewDelegate("Noy Somphone", delegation="Ministry of Finance"))


@pytest.fixture
def headset(workspace):
    return workspace.asking.save_question(
        Question("", "Which language?", QuestionKind.CHOICE, ("Lao", "English"))
    )


@pytest.fixture
def signed(workspace):
    return workspace.asking.save_question(Question("", "Signed the list?", must_answer=True))


def questions(verdict):
    return [one.text for one in verdict.questions]


def test_an_admission_brings_its_questions_and_only_what_must_is_asked_again(
    workspace, person, headset, signed
):
    first = workspace.checking_in.check_in(Scan(person.code))
    assert first.outcome is Outcome.ADMITTED
    assert questions(first) == ["Which language?", "Signed the list?"]
    again = workspace.checking_in.check_in(Scan(person.code))
    assert (again.outcome, questions(again)) == (Outcome.REPEAT, ["Signed the list?"])
    workspace.asking.answer(person.id, signed.id, "yes")
    assert questions(workspace.checking_in.check_in(Scan(person.code))) == []
    assert questions(workspace.checking_in.check_in(Scan(person.code, direction=Direction.OUT))) == []


def test_a_changed_mind_is_a_new_record_and_the_newest_counts(workspace, person, headset):
    for value in ("Lao", "English"):
        workspace.asking.answer(person.id, headset.id, value)
    (given,) = workspace.asking.answers(person.id)
    assert (given.value, given.desk, given.operator) == ("English", "Desk 1", "Reception")


def test_who_is_in_and_owes_an_answer_is_listed(workspace, person, headset, signed):
    other = workspace.registering.register(NewDelegate("Somebody else"))
    assert workspace.asking.unanswered() == ()
    workspace.checking_in.check_in(Scan(person.code))
    (owing,) = workspace.asking.unanswered()
    assert (owing.delegate.id, [one.text for one in owing.questions]) == (person.id, ["Signed the list?"])
    workspace.asking.answer(person.id, signed.id, "no")
    assert workspace.asking.unanswered() == ()
    assert other.id


def test_a_retired_question_is_asked_of_nobody_and_its_answers_stay(workspace, person, headset):
    workspace.asking.answer(person.id, headset.id, "Lao")
    workspace.asking.retire_question(headset.id)
    assert workspace.asking.questions() == ()
    assert [one.text for one in workspace.asking.questions(retired=True)] == ["Which language?"]
    assert [one.value for one in workspace.asking.answers(person.id)] == ["Lao"]
    with pytest.raises(DeskError, match="not_found"):
        workspace.asking.answer(person.id, headset.id, "Lao")


@pytest.mark.parametrize(
    ("question", "field"),
    [
        (Question("", "  "), "question"),
        (Question("", "Which?", QuestionKind.CHOICE, ("one", " one ")), "choices"),
        (Question("", "Which?", categories=frozenset()), "categories"),
    ],
)
def test_a_question_nobody_could_answer_is_not_saved(workspace, question, field):
    with pytest.raises(DeskError) as caught:
        workspace.asking.save_question(question)
    assert (caught.value.code, caught.value.facts["field"]) == ("invalid", field)
    assert workspace.asking.questions() == ()


def test_an_answer_that_is_none_is_not_kept(workspace, person, headset):
    for value in ("French", "", "x" * 600):
        with pytest.raises(DeskError, match="invalid"):
            workspace.asking.answer(person.id, headset.id, value)
    assert workspace.asking.answers(person.id) == ()


def test_a_question_of_another_checkpoint_waits_there(workspace, person):
    dinner = workspace.programme.save_checkpoint(Checkpoint("", "Dinner"))
    workspace.asking.save_question(Question("", "Vegetarian?", checkpoint_id=dinner.id))
    assert questions(workspace.checking_in.check_in(Scan(person.code))) == []
    assert questions(workspace.checking_in.check_in(Scan(person.code, dinner.id))) == ["Vegetarian?"]
