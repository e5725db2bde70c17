"""Questions at check-in: which are asked, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from delegates.domain import names
from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.question import Question, QuestionKind, to_ask
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import happening_store, question_store, roster_store
from delegates.storage.database import Connection
from delegates.storage.ids import uuid7
from delegates.storage.question_store import Answer

MOST_CHOICES = 12
LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Somebody who is in, and the questions that had to be answered and were not."""

    delegate: RosterRow
    questions: tuple[Question, ...]


class Asking:
    """What the desk asks people."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def questions(self, *, retired: bool = False) -> tuple[Question, ...]:
        """What is asked, in order; with `retired`, also what was asked once."""
        with self._desk.database.read() as db:
            return question_store.questions(db, retired=retired)

    def save_question(self, question: Question) -> Question:
        """Add (empty id) or change a question.

        A choice that somebody gave as an answer may go from the list; the answer stays as it was given. Raises DeskError
        "invalid": no text, fewer than two choices or more than `MOST_CHOICES`, no category at all.
        """
        text = names.store(question.text)
        if not text:
            raise DeskError("invalid", field="question", why="empty")
        choices: tuple[str, ...] = ()
        if question.kind is QuestionKind.CHOICE:
            choices = tuple(dict.fromkeys(filter(None, map(names.store, question.choices))))
            if not 2 <= len(choices) <= MOST_CHOICES:
                raise DeskError("invalid", field="choices", why="choices_count", value=len(choices))
        if question.categories is not None and not question.categories:
            raise DeskError("invalid", field="categories", why="empty")
        self._desk.require("programme")
        with self._desk.database.write() as db:
            saved = replace(question, text=text, choices=choices)
            if not saved.id:
                position = 1 + max((one.position for one in question_store.questions(db)), default=-1)
                saved = replace(saved, id=uuid7(self._desk.clock()), position=position)
            question_store.save_question(db, saved)
            return saved

    def put_in_order(self, question_ids: Sequence[str]) -> None:
        """Ask in this order; questions that are not named come after them."""
        self._desk.require("programme")
        with self._desk.database.write() as db:
            known = {one.id: one for one in question_store.questions(db)}
            named = [one for one in dict.fromkeys(question_ids) if one in known]
            for position, one in enumerate([*named, *(one for one in known if one not in named)]):
                if known[one].position != position:
                    question_store.save_question(db, replace(known[one], position=position))

    def retire_question(self, question_id: str) -> None:
        """Ask it no more; what was answered stays and is reported."""
        self._desk.require("programme")
        with self._desk.database.write() as db:
            question_store.retire(db, question_id)

    def answer(self, delegate_id: DelegateId, question_id: str, value: str) -> None:
        """Record what somebody answered, as a new record; the newest counts.

        Raises DeskError "not_found" (the person or the question), "invalid" (not one of the choices, nothing, too long).
        """
        value = names.store(value)
        with self._desk.database.write() as db:
            question = next((one for one in question_store.questions(db) if one.id == question_id), None)
            if question is None:
                raise DeskError("not_found", kind="question", id=question_id)
            if not question.takes(value):
                raise DeskError("invalid", field="answer", why="not_an_answer", value=value)
            if len(value) > LONGEST_ANSWER:
                raise DeskError("invalid", field="answer", why="too_long", value=len(value))
            if roster_store.delegate(db, delegate_id) is None:
                raise DeskError("not_found", kind="delegate", id=delegate_id)
            question_store.add_answer(
                db,
                question_id,
                delegate_id,
                value,
                desk_id=self._desk.id(db),
                operator=self._desk.operator,
                at_utc=self._desk.clock(),
            )

    def answers(self, delegate_id: DelegateId) -> tuple[Answer, ...]:
        """What somebody answered, oldest first."""
        with self._desk.database.read() as db:
            return tuple(question_store.answers(db, [delegate_id]))

    def given(self, delegate_id: DelegateId) -> tuple[tuple[Question, Answer], ...]:
        """What somebody answered, each beside its question as it stands now, asked any more or not; oldest first."""
        with self._desk.database.read() as db:
            asked = {one.id: one for one in question_store.questions(db, retired=True)}
            found = question_store.answers(db, [delegate_id])
        return tuple((asked[one.question_id], one) for one in found if one.question_id in asked)

    def unanswered(self) -> tuple[Unanswered, ...]:
        """Everybody who was let in at a place that asks and still owes an answer that must be given, in roster order."""
        with self._desk.database.read() as db:
            asked = [one for one in question_store.questions(db) if one.must_answer]
            if not asked:
                return ()
            given: dict[DelegateId, set[str]] = {}
            for one in question_store.answers(db):
                given.setdefault(one.delegate_id, set()).add(one.question_id)
            places = {
                delegate_id: facts.checkpoint_ids
                for delegate_id, facts in happening_store.attendance_facts(db).items()
            }
            return tuple(_owing(db, asked, given, places))


def _owing(
    db: Connection,
    asked: Iterable[Question],
    given: dict[DelegateId, set[str]],
    places: dict[DelegateId, tuple[str, ...]],
) -> Iterable[Unanswered]:
    for row in roster_store.roster_rows(db, list(places)):
        owed = {
            question.id: question
            for place in places[row.id]
            for question in to_ask(
                asked, given.get(row.id, ()), checkpoint_id=place, category=row.category, first_time=False
            )
        }
        if owed:
            yield Unanswered(row, tuple(owed.values()))
