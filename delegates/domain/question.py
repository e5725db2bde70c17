"""Questions that the desk asks when somebody checks in, and who is still to be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    CHOICE = "choice"
    TEXT = "text"
    YES_NO = "yes_no"


# The answers of a yes-no question, as stored; the window and the reports have words for them.
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Question:
    """What the desk asks, in the words that staff read out, whatever their language.

    `choices` are those of a choice, at least two. `checkpoint_id` and `categories` (letters) limit where and of whom it is
    asked; None asks everywhere, everybody. One that `must_answer` is asked again at every scan until it is answered; any
    other is asked at the first and may be passed over. Neither holds anybody up: the check-in is recorded first.
    """

    id: str
    text: str
    kind: QuestionKind = QuestionKind.YES_NO
    choices: tuple[str, ...] = ()
    must_answer: bool = False
    checkpoint_id: str | None = None
    categories: frozenset[str] | None = None
    position: int = 0

    def takes(self, value: str) -> bool:
        """Whether this is an answer to it."""
        match self.kind:
            case QuestionKind.CHOICE:
                return value in self.choices
            case QuestionKind.YES_NO:
                return value in (YES, NO)
            case QuestionKind.TEXT:
                return bool(value.strip())


def to_ask(
    questions: Iterable[Question],
    answered: Collection[str],
    *,
    checkpoint_id: str,
    category: str,
    first_time: bool,
) -> tuple[Question, ...]:
    """Those still to be asked of somebody of this category here; `answered` are the ids of those answered before."""
    return tuple(
        question
        for question in questions
        if question.id not in answered
        and (first_time or question.must_answer)
        and question.checkpoint_id in (None, checkpoint_id)
        and (question.categories is None or category in question.categories)
    )
