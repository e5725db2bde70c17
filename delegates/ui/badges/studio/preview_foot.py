"""Under the list of boxes: whose badge the canvas shows, and the way to somebody else's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from delegates.domain.people import RosterRow
from delegates.ui import theme
from delegates.ui.badges.studio.person_button import PersonButton
from delegates.ui.context import Context

translate = QCoreApplication.translate


class PreviewFoot(QWidget):
    """`pressed` comes when somebody else is wanted."""

    pressed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        look = theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QFrame()
        line.setProperty("kind", "divider")
        outer.addWidget(line)
        room = QVBoxLayout()
        room.setContentsMargins(*(look.scaled(px) for px in (12, 8, 12, 8)))
        room.setSpacing(look.scaled(4))
        self._caption = QLabel()
        self._caption.setProperty("kind", "caption")
        self.button = PersonButton()
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.pressed)
        self._caption.setBuddy(self.button)
        room.addWidget(self._caption)
        room.addWidget(self.button)
        outer.addLayout(room)
        self.retranslate()

    def show_person(self, row: RosterRow | None) -> None:
        """Whose badge is shown."""
        known = None
        if row is not None:
            known = next(
                (one for one in self._context.categories if one.letter == row.category), row.category
            )
        name = row.name if row is not None else translate("Studio", "Nobody yet")
        self.button.show_person(name, known)
        self.button.setEnabled(row is not None)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._caption.setText(translate("Studio", "Preview with"))
        self.button.set_caption(self._caption.text())
