"""Answers that are missing: who is in and still owes one, with the questions to answer here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.domain.people import DelegateId
from delegates.domain.question import Question
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.desk.asking import record_answer
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.question_bar import QuestionBar, answer_words

if TYPE_CHECKING:
    from delegates.services.asking import Unanswered

translate = QCoreApplication.translate
WIDTH_PX = 720
# More than anybody answers in one go; the others follow when it is opened again.
MOST_PEOPLE = 40


class AnswersSheet(Sheet):
    """Each answer is written down at once; Esc leaves the rest for later."""

    def __init__(self, context: Context, unanswered: tuple[Unanswered, ...], parent: QWidget | None) -> None:
        title = translate("AnswersSheet", "Answers that are missing")
        super().__init__(parent, title, icon="circle-question-mark", width_px=WIDTH_PX)
        self._context = context
        self.bars: list[QuestionBar] = []
        self._left = sum(len(one.questions) for one in unanswered)
        self.summary = QLabel()
        self.summary.setProperty("kind", "hint")
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.current().scaled(8), 0)
        for one in unanswered[:MOST_PEOPLE]:
            self._add(column, one)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        room = parent.window().height() - theme.current().scaled(180) if parent is not None else 400
        area.setFixedHeight(max(theme.current().scaled(160), min(theme.current().scaled(480), room)))
        self.body.addWidget(self.summary)
        self.body.addWidget(area, 1)
        self.cancel_button.setText(translate("AnswersSheet", "Close"))
        self._say()
        self.cancel_button.setFocus()  # a stray Enter answers nothing

    def _add(self, column: QVBoxLayout, one: Unanswered) -> None:
        look, row = theme.current(), one.delegate
        if column.count():
            line = QFrame()
            line.setProperty("kind", "divider")
            column.addWidget(line)
        name = " ".join(part for part in (row.honorific, row.name) if part)
        column.addWidget(DataLine(name, size="label", bold=True, is_name=True))
        if row.delegation:
            column.addWidget(DataLine(row.delegation, size="hint", colour="text2"))
        for question in one.questions:
            bar, given = QuestionBar(), DataLine("", colour="greentext")
            given.hide()
            bar.answered.connect(
                lambda question, value, bar=bar, given=given, who=row.id: self._answer(
                    who, question, value, bar, given
                )
            )
            column.addWidget(bar)
            column.addWidget(given)
            bar.ask(question)
            self.bars.append(bar)
        column.addSpacing(look.scaled(8))

    def _answer(
        self, who: DelegateId, question: Question, value: str, bar: QuestionBar, given: DataLine
    ) -> None:
        def failed() -> None:
            self._left += 1
            given.set_text("")
            bar.ask(question, draft=value)
            self._say()

        self._left -= 1
        bar.ask(None)
        given.set_text(f"{question.text} {answer_words(question, value)}")
        following = next((one for one in self.bars if one.question is not None), None)
        if following is not None:
            following.focus_first()
        else:
            self.cancel_button.setFocus()
        self._say()
        record_answer(self._context, who, question, value, failed)

    @Slot()
    def _say(self) -> None:
        if self._left:
            words = translate("AnswersSheet", "%n answer(s) missing", "", self._left)
        else:
            words = translate("AnswersSheet", "Every answer is given.")
        hidden = self._left - sum(bar.question is not None for bar in self.bars)
        if hidden > 0:
            more = translate("AnswersSheet", "{n} more when these are given.")
            words = f"{words}. {wording.filled(more, n=hidden)}"
        self.summary.setText(words)
