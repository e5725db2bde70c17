"""The form of a question that the desk asks at check-in."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from delegates.domain.question import Question, QuestionKind
from delegates.ui import theme
from delegates.ui.programme.category_boxes import CategoryBoxes
from delegates.ui.programme.checkpoint_form import Known
from delegates.ui.programme.side_form import SideForm
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
LEAST_CHOICES = 2


def kind_words(kind: QuestionKind) -> str:
    """What kind of answer a question has."""
    return {
        QuestionKind.YES_NO: translate("ProgrammePage", "Yes or no"),
        QuestionKind.CHOICE: translate("ProgrammePage", "One of several"),
        QuestionKind.TEXT: translate("ProgrammePage", "Words"),
    }[kind]


class _Choices(QPlainTextEdit):
    """One a line; Ctrl+Enter is the form's."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)


class QuestionForm(SideForm):
    """Delete means: ask it no more; what was answered stays. `moved` carries -1 (earlier) or 1 (later)."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("circle-question-mark", parent)
        self._question = Question("", "")
        self.text = QLineEdit()
        self.first_field = self.text
        self.kinds: dict[QuestionKind, QRadioButton] = {}
        self.choices_field = _Choices()
        self.must = QCheckBox()
        self.where = QComboBox()
        self.everybody, self.some = QRadioButton(), QRadioButton()
        self.categories = CategoryBoxes()
        self.captions = [self.add_field(self.text)]
        group = QButtonGroup(self)
        for kind in (QuestionKind.YES_NO, QuestionKind.CHOICE, QuestionKind.TEXT):
            self.kinds[kind] = QRadioButton()
            group.addButton(self.kinds[kind])
        self.captions.append(self.add_field(self.kinds[QuestionKind.YES_NO]))
        self.add_widget(self.kinds[QuestionKind.CHOICE])
        self.captions.append(self.add_field(self.choices_field))
        self.add_widget(self.kinds[QuestionKind.TEXT])
        self.add_widget(self.must)
        self._must = self.add_hint()
        self.captions.append(self.add_field(self.where))
        asked = QButtonGroup(self)
        for button in (self.everybody, self.some):
            asked.addButton(button)
        self.captions.append(self.add_field(self.everybody))
        self.add_widget(self.some)
        self.add_widget(self.categories)
        self.earlier = ActionButton("", icon="chevron-up", size="small")
        self.later = ActionButton("", icon="chevron-down", size="small")
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.add_widget(self.earlier)
        self.add_widget(self.later)
        self.fields.addStretch(1)
        self.text.textChanged.connect(self.judge)
        self.choices_field.textChanged.connect(self.judge)
        self.categories.changed.connect(self.judge)
        for button in (*self.kinds.values(), self.some):
            button.toggled.connect(self.judge)
        self.measure()
        self.retranslate()

    def show_question(self, question: Question, known: Known, *, place: int = 0, count: int = 0) -> None:
        """Fill the form; a question without an id is a new one. `place` of `count` is where it is asked."""
        self._question = question
        self.text.setText(question.text)
        self.kinds[question.kind].setChecked(True)
        self.choices_field.setPlainText("\n".join(question.choices))
        self.must.setChecked(question.must_answer)
        self.where.clear()
        self.where.addItem(translate("ProgrammePage", "every checkpoint"), "")
        for one in known.checkpoints:
            self.where.addItem(one.name, one.id)
        self.where.setCurrentIndex(max(0, self.where.findData(question.checkpoint_id or "")))
        self.categories.set_categories(known.categories, known.language)
        (self.everybody if question.categories is None else self.some).setChecked(True)
        self.categories.set_value(question.categories or ())
        is_stored = bool(question.id)
        for button, on in ((self.earlier, place > 0), (self.later, place + 1 < count)):
            button.setVisible(is_stored and count > 1)
            button.setEnabled(on)
        self.show_error("")
        self.stop_asking()
        self.retranslate()
        self.judge()
        self.remember()

    def value(self) -> Question:
        """What stands in the form."""
        kind = next(one for one, button in self.kinds.items() if button.isChecked())
        return replace(
            self._question,
            text=self.text.text(),
            kind=kind,
            choices=self._choices() if kind is QuestionKind.CHOICE else (),
            must_answer=self.must.isChecked(),
            checkpoint_id=str(self.where.currentData() or "") or None,
            categories=self.categories.value() if self.some.isChecked() else None,
        )

    def _choices(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.choices_field.toPlainText().splitlines())
        return tuple(dict.fromkeys(filter(None, lines)))

    def retranslate(self) -> None:
        is_new = not self._question.id
        self.set_head(
            translate("ProgrammePage", "New question") if is_new else translate("ProgrammePage", "Question")
        )
        words = (
            translate("ProgrammePage", "Question, as the desk reads it out *"),
            translate("ProgrammePage", "Answer"),
            translate("ProgrammePage", "Choices, one a line"),
            translate("ProgrammePage", "Where it is asked"),
            translate("ProgrammePage", "Of whom"),
        )
        for caption, word in zip(self.captions, words, strict=True):
            caption.setText(word)
        self.choices_field.setAccessibleName(words[2])
        for kind, button in self.kinds.items():
            button.setText(kind_words(kind))
        self.must.setText(translate("ProgrammePage", "Must be answered"))
        self._must.setText(
            translate("ProgrammePage", "Asked again at every scan until it is answered. It holds nobody up.")
        )
        self.everybody.setText(translate("ProgrammePage", "Everybody"))
        self.some.setText(translate("ProgrammePage", "Only …"))
        self.categories.retranslate()
        self.earlier.setText(translate("ProgrammePage", "Ask it earlier"))
        self.later.setText(translate("ProgrammePage", "Ask it later"))
        self.say_buttons(can_delete=not is_new)
        self.delete.setText(translate("ProgrammePage", "Ask no more"))

    def judge(self, *_: object) -> None:
        is_choice = self.kinds[QuestionKind.CHOICE].isChecked()
        for widget in (self.captions[2], self.choices_field):
            widget.setVisible(is_choice)
        self.categories.setVisible(self.some.isChecked())
        can = bool(self.text.text().strip())
        can &= not is_choice or len(self._choices()) >= LEAST_CHOICES
        can &= not self.some.isChecked() or bool(self.categories.value())
        self.save.setEnabled(can)

    def measure(self) -> None:
        super().measure()
        if hasattr(self, "choices_field"):
            look = theme.current()
            self.choices_field.setFixedHeight(4 * look.line_px("body") + look.scaled(18))
