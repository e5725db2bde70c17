"""One question to a guest, with its answers: buttons, or a line to write into. It never takes the focus by itself.

F4 or Tab leads to the first answer, Space or Enter chooses it. What a scanner types never arrives here: its keys are
taken out at the window.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from delegates.domain.question import NO, YES, Question, QuestionKind
from delegates.ui import icons, lines, painters, theme, wording
from delegates.ui.widgets.button import ActionButton, set_kind

translate = QCoreApplication.translate
LONGEST_ANSWER = 500


def answer_words(question: Question, value: str) -> str:
    """An answer as people read it: yes and no in the language in force, all else as it was given."""
    if question.kind is not QuestionKind.YES_NO:
        return value
    return {YES: translate("Question", "Yes"), NO: translate("Question", "No")}.get(value, value)


class AnswerButton(ActionButton):
    """A choice in anybody's words: over several lines where one is too narrow, never cut."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent=parent)
        self._fitted = lines.Fitted(theme.current().px("body"), (text,))

    def size_in(self, room_px: int, *, small: bool) -> QSize:
        """Its size within a width; nothing of it changes."""
        look, fitted = theme.current(), self._fit(room_px, small=small)
        width = max((lines.width_px(line, fitted.size_px) for line in fitted.lines), default=0.0)
        height = max(look.scaled(32 if small else 40), fitted.height_px + look.scaled(4 if small else 8))
        return QSize(max(look.scaled(64), round(width + 0.5) + 2 * look.scaled(16) + 2), height)

    def place(self, at: QPoint, room_px: int, *, small: bool) -> None:
        """Stand at a point with that size."""
        self._fitted = self._fit(room_px, small=small)
        set_kind(self, "room", "small" if small else None)
        self.setFixedSize(self.size_in(room_px, small=small))
        self.move(at)

    def _fit(self, room_px: int, *, small: bool) -> lines.Fitted:
        look = theme.current()
        room = max(60, room_px - 2 * look.scaled(16) - 2)
        return lines.fit_organisation(self.text(), room, look.px("hint" if small else "body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        top = self._fitted.centred_top_px(0, self.height())
        lines.draw_fitted(painter, 0, top, self._fitted, self._ink(), centre_in=self.width())


class QuestionBar(QWidget):
    """`answered` carries the question and its value as stored, `passed` a question that is left open for good.

    Without a question it is hidden. It paints the question itself and places its answers, so that whoever holds it can
    ask for its height before it is shown.
    """

    answered = Signal(object, str)
    passed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, key: str = "") -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._count = 0
        self._key = key
        self._small = False
        self._after: QWidget | None = None
        self._answers: list[AnswerButton] = []
        self.line = QLineEdit(self)
        self.line.setMaxLength(LONGEST_ANSWER)
        self.line.returnPressed.connect(self._write)
        self.line.textChanged.connect(self._judge)
        self.save = ActionButton("", icon="check", kind="primary", parent=self)
        self.save.clicked.connect(self._write)
        self.leave_open = ActionButton("", kind="plain", size="small", parent=self)
        self.leave_open.clicked.connect(self._pass)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.current().changed.connect(self._dress)
        self.hide()

    # what it asks

    @property
    def question(self) -> Question | None:
        return self._question

    @property
    def buttons(self) -> list[AnswerButton]:
        """The answers to choose from; none where one is written."""
        return self._answers

    def ask(self, question: Question | None, *, count: int = 1, draft: str = "") -> None:
        """Ask this one of `count` that are left; None for nothing. `draft` is what was written of an answer before."""
        self._count = count
        if question != self._question:
            self._question = question
            self._make_answers()
            self.line.setText(draft)
        self.retranslate()
        self.setVisible(question is not None)
        self._dress()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.save.setText(translate("Question", "Save the answer"))
        self.leave_open.setText(translate("Question", "Leave open"))
        question = self._question
        if question is None:
            return
        for button, (word, _) in zip(self._answers, self._choices(question), strict=True):
            button.setText(word)
            button.setAccessibleDescription(question.text)
        self.line.setAccessibleName(question.text)
        self.setAccessibleName(question.text)
        self.update()

    def set_after(self, widget: QWidget) -> None:
        """The widget that stands before the answers in the order of Tab."""
        self._after = widget
        self._order()

    def focus_first(self) -> None:
        """Go to the first answer."""
        target: QWidget = self._answers[0] if self._answers else self.line
        target.setFocus(
            Qt.FocusReason.OtherFocusReason
        )  # what is half written is not marked, to be typed over

    @property
    def has_focus(self) -> bool:
        """Whether somebody is answering now."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @staticmethod
    def _choices(question: Question) -> list[tuple[str, str]]:
        """Words and stored values."""
        match question.kind:
            case QuestionKind.CHOICE:
                return [(choice, choice) for choice in question.choices]
            case QuestionKind.YES_NO:
                return [(answer_words(question, value), value) for value in (YES, NO)]
            case _:
                return []

    def _make_answers(self) -> None:
        for button in self._answers:
            button.hide()
            button.deleteLater()
        question = self._question
        self._answers = []
        for word, value in self._choices(question) if question is not None else []:
            button = AnswerButton(word, self)
            button.clicked.connect(lambda _=False, chosen=value: self._give(chosen))
            button.show()
            self._answers.append(button)
        writes = question is not None and question.kind is QuestionKind.TEXT
        self.line.setVisible(writes)
        self.save.setVisible(writes)
        self.leave_open.setVisible(question is not None and not question.must_answer)
        self._judge()
        self._order()

    def _order(self) -> None:
        before = self._after
        for widget in (*self._answers, self.line, self.save, self.leave_open):
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget

    def _give(self, value: str) -> None:
        if self._question is not None:
            self.answered.emit(self._question, value)

    @Slot()
    def _write(self) -> None:
        text = self.line.text().strip()
        if text:
            self._give(text)

    @Slot()
    def _pass(self) -> None:
        if self._question is not None:
            self.passed.emit(self._question)

    @Slot()
    def _judge(self) -> None:
        self.save.setEnabled(bool(self.line.text().strip()))

    # how it looks

    def needed_height(self, width: int, *, small: bool) -> int:
        """The least height in a width."""
        return self._arrange(width, small=small, move=False) if self._question is not None else 0

    def place(self, rect: QRect, *, small: bool) -> None:
        """Take this place."""
        self._small = small
        self.setGeometry(rect)
        self._arrange(rect.width(), small=small, move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.needed_height(width, small=self._small)

    def sizeHint(self) -> QSize:
        width = theme.current().scaled(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(240), self.heightForWidth(max(self.width(), 240)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), small=self._small, move=True)

    def _dress(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), small=self._small, move=True)
        self.update()

    def _mark(self) -> tuple[str, str]:
        """Icon and words at the right of the question."""
        question = self._question
        if question is not None and question.must_answer:
            return "circle-alert", translate("Question", "Must be answered")
        return "", ""

    def _right_width(self) -> int:
        """Width of what stands at the right of the question: how many, the key, the mark or the way past it."""
        look = theme.current()
        icon, word = self._mark()
        hint = look.px("hint")
        width = round(lines.width_px(word, hint, bold=True)) + look.scaled(16 + 6) if icon else 0
        if not self.leave_open.isHidden():
            width += self.leave_open.sizeHint().width()
        if self._count > 1:
            width += round(lines.width_px(self._count_words(), hint)) + look.scaled(12)
        return width + (painters.key_width_px(self._key) + look.scaled(12) if self._key else 0)

    def _count_words(self) -> str:
        return wording.filled(translate("Question", "{n} more"), n=self._count - 1)

    def _fitted(self, width: int, *, small: bool) -> lines.Fitted:
        look = theme.current()
        size_px = look.px("label" if small else "lead")
        room = width - look.scaled(36) - self._right_width() - look.scaled(16)
        if room < width // 3:  # words of another language: the question has its own lines below them
            room = width - look.scaled(36)
        text = self._question.text if self._question is not None else ""
        return lines.fit_organisation(text, max(60, room), size_px, bold=True)

    def _head_height(self, width: int, *, small: bool) -> int:
        look = theme.current()
        fitted = self._fitted(width, small=small)
        stacked = width - look.scaled(36) - self._right_width() - look.scaled(16) < width // 3
        return max(look.scaled(36), fitted.height_px) + (look.scaled(32) if stacked else 0)

    def _arrange(self, width: int, *, small: bool, move: bool) -> int:
        """Place the answers in lines, as many as fit beside each other; returns the height of it all."""
        look = theme.current()
        gap, top = look.scaled(8), self._head_height(width, small=small) + look.scaled(0 if small else 4)
        height = look.scaled(32 if small else 40)
        if move:
            size = self.leave_open.sizeHint()
            self.leave_open.setGeometry(width - size.width(), look.scaled(2), size.width(), size.height())
        if not self._answers:
            return self._arrange_line(width, top, move=move)
        x, line = 0, height
        for button in self._answers:
            size = button.size_in(width, small=small)
            if x and x + size.width() > width:
                x, top, line = 0, top + line + gap, height
            if move:
                button.place(QPoint(x, top), width, small=small)
            x += size.width() + gap
            line = max(line, size.height())
        return top + line + look.scaled(8)

    def _arrange_line(self, width: int, top: int, *, move: bool) -> int:
        """The line to write into and its button, under each other where it is narrow."""
        look = theme.current()
        gap, height, save = look.scaled(8), look.scaled(40), self.save.sizeHint().width()
        beside = width - save - gap >= look.scaled(160)
        below = top if beside else top + height + gap
        if move:
            self.line.setGeometry(0, top, width - save - gap if beside else width, height)
            self.save.setGeometry(width - save, below, save, height)
        return below + height + gap

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._question is None:
            return
        look, painter, width = theme.current(), QPainter(self), self.width()
        fitted = self._fitted(width, small=self._small)
        head = self._head_height(width, small=self._small)
        side, right, hint = look.scaled(24), width, look.px("hint")
        room = max(look.scaled(36), fitted.height_px)
        top = head - room + (room - fitted.height_px) // 2
        middle = top + lines.box_px(fitted.size_px) // 2
        icons.paint(painter, QRect(0, middle - side // 2, side, side), "circle-question-mark", "text")
        lines.draw_fitted(painter, look.scaled(36), top, fitted, look.colour("text"))
        hint_top, key_middle = lines.centred_top_px(0, look.scaled(36), hint), look.scaled(18)
        icon, word = self._mark()
        if icon:
            right -= round(
                lines.draw(painter, 0, hint_top, word, hint, look.colour("text"), bold=True, right_to=right)
            ) + look.scaled(22)
            icons.paint(
                painter,
                QRect(right, key_middle - look.scaled(8), look.scaled(16), look.scaled(16)),
                icon,
                "text",
            )
            right -= look.scaled(12)
        elif not self.leave_open.isHidden():
            right -= self.leave_open.width() + look.scaled(4)
        if self._count > 1:
            words = self._count_words()
            right -= round(
                lines.draw(painter, 0, hint_top, words, hint, look.colour("text2"), right_to=right)
            )
            right -= look.scaled(12)
        if self._key:
            painters.draw_key(painter, QPoint(right, key_middle), self._key)
