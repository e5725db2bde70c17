"""What the sections of the settings share: a title, captions over fields, a column that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.context import Context

WIDTH_PX = 640


class Section(QScrollArea):
    """Base of a section. `fill` builds its fields and is called again after a change of language or forum."""

    icon = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.column = QVBoxLayout()
        self.rebuild()

    def title(self) -> str:
        """The section's name in the list."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put the fields into `column`."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Build everything again, in the language in force."""
        look = theme.current()
        inside = QWidget()
        inside.setObjectName("scrolled")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(look.scaled(20), look.scaled(16), look.scaled(20), look.scaled(16))
        holder = QWidget()
        holder.setMaximumWidth(look.scaled(WIDTH_PX))
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.scaled(12))
        heading = QLabel(self.title())
        heading.setFont(look.font("lead", bold=True))
        self.column.addWidget(heading)
        self.fill()
        self.column.addStretch(1)
        outer.addWidget(holder, 100)
        outer.addStretch(1)
        self.setWidget(inside)

    def add_field(self, caption: str, field: QWidget, into: QHBoxLayout | None = None) -> None:
        """A caption over a field."""
        words = QLabel(caption)
        words.setProperty("kind", "caption")
        words.setBuddy(field)
        field.setAccessibleName(caption)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(words)
        column.addWidget(field)
        if into is not None:
            into.addLayout(column)
        else:
            self.column.addLayout(column)

    def add_row(self) -> QHBoxLayout:
        """A row for fields or buttons."""
        row = QHBoxLayout()
        row.setSpacing(8)
        self.column.addLayout(row)
        return row

    def add_words(self, text: str, kind: str = "hint") -> QLabel:
        """A sentence."""
        words = QLabel(text)
        words.setProperty("kind", kind)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.column.addWidget(words)
        return words
