"""What every section of the settings is: a column of cards that scrolls, shown and left again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.widgets.card import Card


class FormCard(Card):
    """A card of fields with captions over them."""

    def __init__(self, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__("-", icon=icon, parent=parent)
        self.fields = QVBoxLayout()
        self.body.addLayout(self.fields)
        theme.current().changed.connect(self.measure)
        self.measure()

    def add_field(self, widget: QWidget, into: QHBoxLayout | None = None) -> QLabel:
        """A caption over a field; its word is said in `retranslate`."""
        caption = QLabel()
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("kind", "caption")
        caption.setBuddy(widget)
        column = QVBoxLayout()
        column.setSpacing(theme.current().scaled(4))
        column.addWidget(caption)
        column.addWidget(widget)
        if into is not None:
            into.addLayout(column, 1)
        else:
            self.fields.addLayout(column)
        return caption

    def add_row(self) -> QHBoxLayout:
        """A row for things that stand beside each other."""
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(8))
        self.fields.addLayout(row)
        return row

    def add_words(self, kind: str = "hint") -> QLabel:
        """A sentence of ours, over as many lines as it needs."""
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        self.fields.addWidget(label)
        return label

    def measure(self) -> None:
        """Gaps in the theme's present sizes."""
        look = theme.current()
        pad = look.scaled(16)
        self.fields.setContentsMargins(pad, look.scaled(12), pad, pad)
        self.fields.setSpacing(look.scaled(8))


class Section(QWidget):
    """Base of the sections. `column` takes the cards; `shown` and `left` come when a person goes there and away."""

    # Whether the cards scroll; tables scroll themselves.
    scrolls = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.current().scaled(16))
        if self.scrolls:
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            inner = QWidget()
            inner.setObjectName("scrolled")
            inner.setLayout(self.column)
            area.setWidget(inner)
            outer.addWidget(area)
        else:
            outer.addLayout(self.column)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self.restyle)

    def retranslate(self) -> None:
        """Every word again."""

    def restyle(self) -> None:
        """The theme has changed."""

    def shown(self) -> None:
        """A person comes here."""

    def left(self) -> None:
        """A person goes elsewhere."""

    def set_narrow(self, narrow: bool) -> None:
        """How much room there is."""
