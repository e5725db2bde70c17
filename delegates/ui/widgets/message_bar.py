"""The message bar under the header: one message at a time, the newest; the others are counted.

One sentence, one action at most. Information leaves after eight seconds, warnings and errors stay.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from delegates.ui import icons, language, theme
from delegates.ui.messages import Kind, Message, Messages
from delegates.ui.widgets.button import ActionButton, IconButton

translate = QCoreApplication.translate
INFO_MS = 8_000
_ICONS = {
    Kind.INFO: "info",
    Kind.GOOD: "circle-check",
    Kind.WARNING: "triangle-alert",
    Kind.ERROR: "octagon-x",
}


_COLOURS = {
    Kind.INFO: ("bluetint", "bluetext"),
    Kind.GOOD: ("greentint", "greentext"),
    Kind.WARNING: ("ambertint", "ambertext"),
    Kind.ERROR: ("redtint", "redtext"),
}


class MessageBar(QFrame):
    """Shows what `Messages` says; takes no room while there is nothing to say and never takes the focus."""

    def __init__(self, messages: Messages | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._waiting: list[Message] = []
        self._icon, self._text, self._count = QLabel(), QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._count.setProperty("kind", "hint")
        self._action = ActionButton(size="small")
        self._action.clicked.connect(self._act)
        self._close = IconButton("x", "")
        self._close.clicked.connect(self.dismiss)
        layout = QHBoxLayout(self)
        look = theme.current()
        layout.setContentsMargins(look.scaled(18), look.scaled(6), look.scaled(12), look.scaled(6))
        layout.setSpacing(look.scaled(12))
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.setMinimumHeight(look.scaled(48))
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(INFO_MS)
        self._leave.timeout.connect(self.dismiss)
        theme.current().changed.connect(self._show_newest)
        language.current().changed.connect(self.retranslate)
        self.retranslate()
        self.hide()
        if messages is not None:
            messages.said.connect(self.say)
            messages.taken_back.connect(self.take_back)

    @property
    def shown(self) -> Message | None:
        """The message that can be read now."""
        return self._waiting[-1] if self._waiting else None

    @Slot(object)
    def say(self, message: Message) -> None:
        """Show a message; the ones before it wait and are counted. The same words are not counted twice."""
        self._waiting = [old for old in self._waiting if old != message and old.stays]
        self._waiting.append(message)
        self._show_newest()

    @Slot(object)
    def take_back(self, message: Message) -> None:
        """Remove a message whose cause is gone."""
        self._waiting = [old for old in self._waiting if old != message]
        self._show_newest()

    @Slot()
    def dismiss(self) -> None:
        """Take the newest message away; the one before it comes back."""
        if self._waiting:
            self._waiting.pop()
        self._show_newest()

    def retranslate(self) -> None:
        """Say our own words again; a message keeps the language it was said in."""
        self._close.set_word(translate("MessageBar", "Close"))
        self._count_others()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.shown is None:
            return
        look, painter = theme.current(), QPainter(self)
        tint, edge = _COLOURS[self.shown.kind]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(
            self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), look.scaled(6), look.scaled(6)
        )
        painter.fillPath(frame, look.colour(tint))
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(0, 0, look.scaled(6), self.height(), look.colour(edge))
        painter.restore()
        painter.setPen(look.colour(edge))
        painter.drawPath(frame)

    def _act(self) -> None:
        message = self.shown
        self.dismiss()
        if message is not None and message.act is not None:
            message.act()

    def _count_others(self) -> None:
        others = len(self._waiting) - 1
        self._count.setVisible(others > 0)
        if others > 0:
            self._count.setText(translate("MessageBar", "%n more", "", others))

    def _show_newest(self) -> None:
        message = self.shown
        self._leave.stop()
        if message is None:
            self.hide()
            return
        self._icon.setPixmap(icons.pixmap(_ICONS[message.kind], theme.current().scaled(20), "text"))
        self._text.setText(message.text)
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action))
        self._count_others()
        self.update()
        self.setAccessibleName(message.text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if not message.stays:
            self._leave.start()
