"""A bar inside the page: what must be done before going on, with a way there. Stays until its cause is gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from delegates.ui import icons, theme
from delegates.ui.widgets.button import ActionButton

_LOOKS = {
    "warning": ("ambertint", "ambertext", "triangle-alert"),
    "info": ("bluetint", "bluetext", "info"),
    "good": ("greentint", "greentext", "circle-check"),
    "error": ("redtint", "redtext", "octagon-x"),
}


class Banner(QFrame):
    """A bold beginning, the rest of the sentence, and up to two buttons at the right."""

    def __init__(self, kind: str = "warning", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon, self._strong, self._text = QLabel(), QLabel(), QLabel()
        self._strong.setProperty("kind", "strong")
        for label in (self._strong, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        look = theme.current()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.scaled(18), look.scaled(6), look.scaled(12), look.scaled(6))
        self._row.setSpacing(look.scaled(12))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._strong)
        self._row.addWidget(self._text, 1)
        self.setMinimumHeight(look.scaled(48))
        theme.current().changed.connect(self._dress)
        self._dress()
        self.hide()

    def add_button(self, button: ActionButton) -> ActionButton:
        """A button at the right end."""
        self._row.addWidget(button)
        return button

    def say(self, strong: str, rest: str = "", kind: str = "") -> None:
        """Other words; no words at all hide the bar."""
        self._kind = kind or self._kind
        self._strong.setText(strong)
        self._strong.setVisible(bool(strong))
        self._text.setText(rest)
        self.setAccessibleName(f"{strong} {rest}".strip())
        self._dress()
        self.setVisible(bool(strong or rest))

    def text(self) -> str:
        """What is said, without mark-up."""
        return self.accessibleName()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        tint, edge, _ = _LOOKS[self._kind]
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

    def _dress(self) -> None:
        look = theme.current()
        self._icon.setPixmap(icons.pixmap(_LOOKS[self._kind][2], look.scaled(20), "text"))
        self.update()
