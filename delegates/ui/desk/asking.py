"""Asking at the desk: the questions of the answer that is shown, one after another, and who still owes one.

Nothing waits for an answer: the check-in is recorded, the next scan goes on. What must be answered and was not stays with
the last scans until it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from delegates.domain.admission import Verdict
from delegates.domain.people import DelegateId
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.question_bar import QuestionBar

if TYPE_CHECKING:
    from delegates.ui.desk.left_over import LeftOver
    from delegates.ui.desk.room import DeskRoom

DRAFTS_KEPT = 20


class DeskAsking(QObject):
    """`settled` comes when a question of the answer shown was answered or left open."""

    settled = Signal()
    wanted_again = Signal(object)  # domain.admission.Verdict: to be shown again, for its question

    def __init__(self, context: Context, room: DeskRoom) -> None:
        super().__init__(room)
        self._context = context
        self._room = room
        self._verdict: Verdict | None = None
        self._asked_of: frozenset[str] = frozenset()
        self._owing: dict[DelegateId, Verdict] = {}
        self._drafts: dict[tuple[DelegateId, str], str] = {}
        self.bar = QuestionBar(room.panel, key="F4")
        self.bar.set_after(room.entry.edit)
        self.bar.answered.connect(self._answered)
        self.bar.passed.connect(self._passed)
        room.scans.answer_wanted.connect(self.ask_again)
        room.scans.left_over.asking.connect(self.expect)
        room.scans.left_over.read.connect(self.learn)
        context.language.changed.connect(self.bar.retranslate)

    # what is asked

    def show(self, verdict: Verdict | None) -> None:
        """Ask what is still to be asked with this answer; None asks nothing."""
        self._keep_draft()
        if _person_of(verdict) != _person_of(self._verdict):
            if self.bar.has_focus:
                self._room.entry.select_all()  # before it goes: Qt would scroll to whatever is next
            self.bar.ask(None)  # the same question to somebody else is another one
        self._verdict = verdict
        left = self._context.still_to_ask(verdict) if verdict is not None else ()
        self.bar.ask(left[0] if left else None, count=len(left), draft=self._draft(left[0]) if left else "")
        self._room.panel.set_foot(self.bar if left else None)

    def note(self, verdict: Verdict) -> None:
        """Remember what somebody owes from now on, or owes no more."""
        if verdict.delegate is None:
            return
        before = self._owing.get(verdict.delegate.id)
        # Going out, or in elsewhere, asks nothing and settles nothing.
        latest = verdict if self._owes(verdict) or before is None else before
        if before is not None or self._owes(latest):
            self._owing.pop(verdict.delegate.id, None)
            if self._owes(latest):
                self._owing[verdict.delegate.id] = latest
            self._show_owing()

    def _owes(self, verdict: Verdict) -> bool:
        return any(question.must_answer for question in self._context.still_to_ask(verdict))

    @Slot()
    def go_to_question(self) -> None:
        """The keyboard goes to the first answer; where nothing is asked now, of the one who owes an answer last."""
        if self.bar.question is None and self._owing:
            self.wanted_again.emit(next(reversed(self._owing.values())))
        if self.bar.question is not None:
            self._focus_first()

    def _focus_first(self) -> None:
        self.bar.focus_first()
        self._room.bring_into_sight(self.bar)

    @Slot(str)
    def ask_again(self, scan_id: str) -> None:
        """Show this answer again, for the question that it left open."""
        verdict = next((one for one in self._owing.values() if one.scan_id == scan_id), None)
        if verdict is not None:
            self.wanted_again.emit(verdict)
            self._focus_first()

    @Slot()
    def expect(self) -> None:
        """The file is being read: of a scan that comes after this it cannot know."""
        self._asked_of = frozenset(verdict.scan_id for verdict in self._owing.values())

    @Slot(object)
    def learn(self, left: LeftOver) -> None:
        """Who owes an answer by the file: whoever answered at another desk, or is taken back, owes none here."""
        still = {one.delegate.id for one in left.unanswered}
        gone = [
            delegate_id
            for delegate_id, verdict in self._owing.items()
            if delegate_id not in still and verdict.scan_id in self._asked_of
        ]
        for delegate_id in gone:
            del self._owing[delegate_id]
        if gone:
            self._show_owing()

    def _show_owing(self) -> None:
        """With the last scans, newest first."""
        self._room.scans.set_owing(list(reversed(self._owing.values())))

    @Slot(str)
    def taken_back(self, scan_id: str) -> None:
        """Of a check-in that does not stand nothing is asked."""
        for delegate_id, verdict in list(self._owing.items()):
            if verdict.scan_id == scan_id:
                del self._owing[delegate_id]
                self._show_owing()

    def forget(self) -> None:
        """Another forum."""
        self._drafts.clear()
        self._owing.clear()
        self.show(None)
        self._show_owing()

    # answering

    @Slot(object, str)
    def _answered(self, question: Question, value: str) -> None:
        verdict = self._verdict
        if verdict is not None and verdict.delegate is not None:
            self._drafts.pop((verdict.delegate.id, question.id), None)
            record_answer(self._context, verdict.delegate.id, question, value, self._not_recorded)
            self._go_on(verdict)

    @Slot(object)
    def _passed(self, question: Question) -> None:
        verdict = self._verdict
        if verdict is not None and verdict.delegate is not None:
            self._context.settled_questions.add((verdict.delegate.id, question.id))
            self._go_on(verdict)

    def _go_on(self, verdict: Verdict) -> None:
        was_here = self.bar.has_focus
        self.bar.line.clear()
        self.note(verdict)
        self.show(verdict)
        self._say_settled()
        if self.bar.question is None:
            self._room.entry.select_all()
        elif was_here:
            self._focus_first()

    def _not_recorded(self) -> None:
        """The answer was refused or could not be written: it is asked again where it still stands."""
        if self._verdict is not None:
            self.note(self._verdict)
            self.show(self._verdict)
            self._say_settled()

    def _say_settled(self) -> None:
        self.settled.emit()
        if self._verdict is not None and self._verdict is self._context.last_verdict:
            self._context.question_settled.emit(self._verdict)

    def _draft(self, question: Question) -> str:
        verdict = self._verdict
        person = verdict.delegate if verdict is not None else None
        return self._drafts.get((person.id, question.id), "") if person is not None else ""

    def _keep_draft(self) -> None:
        """What was half written when a scan came is there again when this person is asked again."""
        question, text = self.bar.question, self.bar.line.text()
        person = self._verdict.delegate if self._verdict is not None else None
        if question is not None and person is not None and text.strip():
            kept = list(self._drafts.items())[1 - DRAFTS_KEPT :]
            self._drafts = {**dict(kept), (person.id, question.id): text}


def _person_of(verdict: Verdict | None) -> DelegateId | None:
    return verdict.delegate.id if verdict is not None and verdict.delegate is not None else None


def record_answer(
    context: Context,
    delegate_id: DelegateId,
    question: Question,
    value: str,
    on_failure: Callable[[], None],
) -> None:
    """Write an answer down, and tell every page; it counts as given at once, until it turns out that it could not be."""
    workspace = context.workspace
    if workspace is None:
        return
    context.settled_questions.add((delegate_id, question.id))

    def done(_: None) -> None:
        from delegates.services.changes import Changes

        context.changed.emit(Changes(delegates=frozenset({delegate_id}), answers=True))

    def failed(error: DeskError) -> None:
        context.settled_questions.discard((delegate_id, question.id))
        context.messages.error(error)
        on_failure()

    context.tasks.run(
        DESK, lambda job: workspace.asking.answer(delegate_id, question.id, value), done, failed
    )
