"""A form in a card beside a table: head, fields that scroll, Save, Cancel and Delete at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate
Choice = tuple[str, Callable[[], None]]


class SideForm(Card):
    """Ctrl+Enter or Save commits; Enter moves on; Esc is the page's.

    A question (`ask`) stands in the buttons' place until it is answered: nothing opens, and scans go on.
    """

    saved = Signal()
    cancelled = Signal()
    deleted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("-", icon=icon, parent=parent)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self.fields = QVBoxLayout(inner)
        self._scroll.setWidget(inner)
        self.body.addWidget(self._scroll, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        self.body.addWidget(line)
        self.save = ActionButton("", kind="primary", size="small")
        self.cancel = ActionButton("", size="small")
        self.delete = ActionButton("", icon="trash-2", kind="danger", size="small")
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.delete.clicked.connect(self.deleted)
        self._buttons = QWidget()
        self._foot = QHBoxLayout(self._buttons)
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.cancel)
        self._foot.addStretch(1)
        self._foot.addWidget(self.delete)
        self._error = _line("error")
        self._error.hide()
        self.asked = _line("warning")
        self.asked_choices: list[ActionButton] = []
        self._asked_room = QWidget()
        column = QVBoxLayout(self._asked_room)
        column.addWidget(self.asked)
        self._choice_row = QHBoxLayout()
        column.addLayout(self._choice_row)
        self._asked_room.hide()
        self._remembered: object = None
        self.first_field: QWidget = self.save  # each form names its own
        self.body.addWidget(self._error)
        self.body.addWidget(self._buttons)
        self.body.addWidget(self._asked_room)
        theme.current().changed.connect(self.measure)
        self.measure()

    # fields

    def add_field(self, widget: QWidget) -> QLabel:
        """A caption over a field; say its word in `retranslate`."""
        caption = QLabel()
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("kind", "caption")
        caption.setBuddy(widget)
        self.fields.addWidget(caption)
        self.fields.addWidget(widget)
        return caption

    def add_widget(self, widget: QWidget) -> None:
        """Something without a caption."""
        self.fields.addWidget(widget)

    def add_hint(self) -> QLabel:
        """A quiet line under a field."""
        hint = _line("hint")
        self.fields.addWidget(hint)
        return hint

    def add_warning(self) -> QLabel:
        """An amber line under a field, hidden while it says nothing: something to look at, which stops nobody."""
        warning = _line("warning")
        warning.hide()
        self.fields.addWidget(warning)
        return warning

    def value(self) -> object:
        """What stands in the form."""
        raise NotImplementedError

    def judge(self, *_: object) -> None:
        """Let Save be pressed where what stands in the form can be saved."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Every word again."""
        raise NotImplementedError

    # what was written

    def remember(self) -> None:
        """What stands here now is what is stored."""
        self._remembered = self.value()

    def forget_stored(self) -> None:
        """Nothing of this is stored yet: it counts as written."""
        self._remembered = self

    @property
    def is_changed(self) -> bool:
        """Whether a person has written something since."""
        return self._remembered is not None and self.value() != self._remembered

    def ask(self, words: str, *choices: Choice) -> None:
        """Ask in the buttons' place; each choice has a word and what it does. A choice ends the question."""
        self.stop_asking()
        self.asked.setText(words)
        for word, act in choices:
            button = ActionButton(word, size="small", kind="primary" if not self.asked_choices else "")
            button.clicked.connect(self._chooser(act))
            self._choice_row.addWidget(button)
            self.asked_choices.append(button)
        self._choice_row.addStretch(1)
        self._buttons.hide()
        self._asked_room.show()

    def stop_asking(self) -> None:
        """The buttons again."""
        while (taken := self._choice_row.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.asked_choices = []
        self._asked_room.hide()
        self._buttons.show()

    @property
    def is_asking(self) -> bool:
        return bool(self.asked_choices)

    def _chooser(self, act: Callable[[], None]) -> Callable[[], None]:
        def choose() -> None:
            self.stop_asking()
            act()

        return choose

    # words

    def set_head(self, title: str) -> None:
        """The head's words."""
        self.set_title(title)

    def show_error(self, text: str) -> None:
        """What is wrong; "" takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))

    def error(self) -> str:
        return self._error.text()

    def say_buttons(self, *, can_delete: bool) -> None:
        """The buttons' words."""
        self.save.setText(translate("ProgrammePage", "Save"))
        self.cancel.setText(translate("ProgrammePage", "Cancel"))
        self.delete.setText(translate("ProgrammePage", "Delete"))
        self.delete.setVisible(can_delete)

    def measure(self) -> None:
        """Gaps in the theme's present sizes."""
        look = theme.current()
        pad = look.scaled(16)
        self.fields.setContentsMargins(pad, look.scaled(12), pad, look.scaled(12))
        self.fields.setSpacing(look.scaled(4))
        self._foot.setContentsMargins(pad, look.scaled(12), pad, look.scaled(12))
        self._foot.setSpacing(look.scaled(8))
        self._choice_row.setSpacing(look.scaled(8))
        if (column := self._asked_room.layout()) is not None:
            column.setContentsMargins(pad, look.scaled(8), pad, look.scaled(12))
            column.setSpacing(look.scaled(8))
        self._error.setContentsMargins(pad, look.scaled(8), pad, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if self.save.isEnabled() and not self.is_asking:
                    self.saved.emit()
            else:
                self.focusNextChild()
            return
        super().keyPressEvent(event)


def _line(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
