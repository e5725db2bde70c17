"""What stands where there is nothing yet: what is missing, what to do next, one or two buttons. Never a blank table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import icons, theme
from delegates.ui.widgets.button import ActionButton


class EmptyState(QWidget):
    """Icon, one bold line, one plain line; add buttons with `add_button`, the main one first."""

    def __init__(
        self, icon: str, title: str = "", hint: str = "", *, icon_px: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._icon_px = icon, icon_px
        self._icon = QLabel()
        self._title = QLabel()
        self._title.setProperty("kind", "strong")
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self._hint.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        for label in (self._icon, self._title, self._hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            outer.addWidget(label)
        outer.addLayout(self._buttons)
        outer.addStretch(1)
        theme.current().changed.connect(self._dress)
        self.set_words(title, hint)
        self._dress()

    def set_words(self, title: str, hint: str = "") -> None:
        """What is missing, and what to do next."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(" ".join(part for part in (title, hint) if part))

    def add_button(self, button: ActionButton) -> ActionButton:
        """A way out; the first one is the main one."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def _dress(self) -> None:
        look = theme.current()
        self._icon.setPixmap(icons.pixmap(self._icon_name, look.scaled(self._icon_px), "strong"))
        self._buttons.setSpacing(look.scaled(8))
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(look.scaled(8))
