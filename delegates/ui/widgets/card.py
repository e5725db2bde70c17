"""Cards: a surface with a border, and optionally a head of one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import icons, theme


class Card(QFrame):
    """A surface; put contents into `body`. With a title it has a head of 44 px, with a line under it.

    `head` is the head's layout: add a button or a count at its right end with `add_to_head`.
    """

    def __init__(self, title: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icon_name = icon
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self._head = QWidget()
        self.head = QHBoxLayout(self._head)
        self.head.setContentsMargins(theme.current().scaled(16), 0, theme.current().scaled(16), 0)
        self.head.setSpacing(theme.current().scaled(8))
        self._icon = QLabel()
        self._title = QLabel(title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("kind", "strong")
        self.head.addWidget(self._icon)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self._line = QFrame()
        self._line.setProperty("kind", "divider")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        outer.addWidget(self._head)
        outer.addWidget(self._line)
        outer.addLayout(self.body, 1)
        theme.current().changed.connect(self._dress)
        self._has_head = bool(title or icon)
        self._dress()

    def set_title(self, title: str) -> None:
        """The head's words."""
        self._title.setText(title)
        self._has_head = True
        self._dress()

    def title(self) -> str:
        """The head's words."""
        return self._title.text()

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the head."""
        self.head.addWidget(widget)
        self._has_head = True
        self._dress()

    def _dress(self) -> None:
        look = theme.current()
        self._head.setVisible(self._has_head)
        self._line.setVisible(self._has_head)
        self._head.setFixedHeight(look.scaled(44))
        self._icon.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._icon.setPixmap(icons.pixmap(self._icon_name, look.scaled(16), "text"))
