"""A form in a card beside a table: head, fields that scroll, Save, Cancel and Delete at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate


class SideForm(Card):
    """Ctrl+Enter or Save commits; Enter moves on; Esc is the page's."""

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
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.save)
        self._foot.addWidget(self.cancel)
        self._foot.addStretch(1)
        self._foot.addWidget(self.delete)
        self._error = QLabel()
        self._error.setProperty("kind", "error")
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.hide()
        self._remembered: object = None
        self.first_field: QWidget = self.save  # each form names its own
        self.body.addWidget(self._error)
        self.body.addLayout(self._foot)
        theme.current().changed.connect(self.measure)
        self.measure()

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

    def value(self) -> object:
        """What stands in the form."""
        raise NotImplementedError

    def judge(self, *_: object) -> None:
        """Let Save be pressed where what stands in the form can be saved."""
        raise NotImplementedError

    def remember(self) -> None:
        """What stands here now is what is stored."""
        self._remembered = self.value()

    @property
    def is_changed(self) -> bool:
        """Whether a person has written something since."""
        return self._remembered is not None and self.value() != self._remembered

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
        self._error.setContentsMargins(pad, look.scaled(8), pad, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if self.save.isEnabled():
                    self.saved.emit()
            else:
                self.focusNextChild()
            return
        super().keyPressEvent(event)
