"""The questions of the desk and what was answered. An answer is added, never changed; the newest counts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.people import DelegateId
from delegates.domain.question import Question, QuestionKind
from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.ids import uuid7
from delegates.storage.values import microseconds, moment


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered, when, at which desk and to whom."""

    question_id: str
    delegate_id: DelegateId
    value: str
    at_utc: datetime
    desk: str
    operator: str


_COLUMNS = "id, text, kind, choices, must_answer, checkpoint_id, categories, position"
_ASKED = f"SELECT {_COLUMNS} FROM question WHERE retired = 0 ORDER BY position, id"  # noqa: S608 - names of columns
_EVER = f"SELECT {_COLUMNS} FROM question ORDER BY retired, position, id"  # noqa: S608 - names of columns


def questions(db: Connection, *, retired: bool = False) -> tuple[Question, ...]:
    """Those that are asked, in their order; with `retired`, those that were asked once after them."""
    return tuple(_question(*row) for row in db.execute(_EVER if retired else _ASKED))


def save_question(db: Connection, saved: Question) -> None:
    """Add a question or change the one with this id."""
    values = {
        "id": saved.id,
        "text": saved.text,
        "kind": saved.kind.value,
        "choices": json.dumps(saved.choices, ensure_ascii=False),
        "must_answer": int(saved.must_answer),
        "checkpoint_id": saved.checkpoint_id,
        "categories": None if saved.categories is None else json.dumps(sorted(saved.categories)),
        "position": saved.position,
        "retired": 0,
    }
    statements.save(db, "question", "id", values)


def retire(db: Connection, question_id: str) -> None:
    """Ask it no more; what was answered stays."""
    db.execute("UPDATE question SET retired = 1 WHERE id = ?", (question_id,))


def answered(db: Connection, delegate_id: DelegateId) -> frozenset[str]:
    """The ids of the questions that somebody has answered."""
    found = db.execute("SELECT DISTINCT question_id FROM answer WHERE delegate_id = ?", (delegate_id,))
    return frozenset(question_id for (question_id,) in found)


def add_answer(
    db: Connection,
    question_id: str,
    delegate_id: DelegateId,
    value: str,
    *,
    desk_id: str,
    operator: str,
    at_utc: datetime,
) -> None:
    """Record an answer."""
    values = {
        "id": uuid7(at_utc),
        "question_id": question_id,
        "delegate_id": delegate_id,
        "value": value,
        "at_utc": microseconds(at_utc),
        "desk_id": desk_id,
        "operator": operator,
    }
    statements.insert(db, "answer", values)


# Of the columns beside a max(), SQLite takes those of the row that holds it.
_NEWEST = """
SELECT a.question_id, a.delegate_id, a.value, a.at_utc, k.name, a.operator
FROM (SELECT *, max(rowid) AS newest FROM answer {} GROUP BY delegate_id, question_id) a
JOIN desk k ON k.id = a.desk_id ORDER BY a.newest
"""


def answers(db: Connection, delegate_ids: Iterable[DelegateId] | None = None) -> list[Answer]:
    """The answers that count, of everybody or of these, oldest first."""
    if delegate_ids is None:
        rows = db.execute(_NEWEST.format(""))
    else:
        some = "WHERE delegate_id IN (SELECT value FROM json_each(?))"
        rows = db.execute(_NEWEST.format(some), (json.dumps(list(delegate_ids)),))
    return [
        Answer(question_id, DelegateId(delegate_id), value, moment(at), desk, operator)
        for question_id, delegate_id, value, at, desk, operator in rows
    ]


def _question(
    question_id: str,
    text: str,
    kind: str,
    choices: str,
    must_answer: int,
    checkpoint_id: str | None,
    categories: str | None,
    position: int,
) -> Question:
    return Question(
        question_id,
        text,
        QuestionKind(kind),
        tuple(json.loads(choices)),
        bool(must_answer),
        checkpoint_id,
        None if categories is None else frozenset(json.loads(categories)),
        position,
    )
