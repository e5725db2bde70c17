"""Parts of the properties: a caption over a field, a choice that the wheel does not turn, a colour with its swatches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from delegates.ui import painters, theme
from delegates.ui.badges.studio.number_entry import StudioLine
from delegates.ui.widgets.button import set_kind

translate = QCoreApplication.translate
# Ink, grey, navy, white, and three that no category has.
PALETTE: Final = ("#14172A", "#555B6E", "#20233F", "#FFFFFF", "#A61414", "#B4491F", "#1256C4")
CATEGORY: Final = ("category", "category_ink")


class Choice(QComboBox):
    """One out of several values. The wheel scrolls what lies round it, and never changes a badge by the way."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.activated.connect(lambda place: self.picked.emit(self.itemData(place)))

    def offer(self, values: Sequence[tuple[object, str]], now: object) -> None:
        """These values with their words; `now` is the one that holds."""
        known = [(self.itemData(place), self.itemText(place)) for place in range(self.count())]
        if known != list(values):
            self.clear()
            for value, word in values:
                self.addItem(word, value)
        self.setCurrentIndex(next((place for place, (value, _) in enumerate(values) if value == now), -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Captions:
    """Captions over fields, said again after a change of language."""

    def __init__(self) -> None:
        self._said: list[tuple[QLabel, QWidget, Callable[[], str]]] = []

    def over(self, field: QWidget, word: Callable[[], str], into: QLayout, stretch: int = 1) -> QLabel:
        """Put a field under its caption, which names it to a screen reader."""
        caption = QLabel()
        caption.setTextFormat(Qt.TextFormat.PlainText)
        caption.setProperty("kind", "caption")
        caption.setBuddy(field)
        column = QVBoxLayout()
        column.setSpacing(theme.current().scaled(2))
        column.addWidget(caption)
        column.addWidget(field)
        if isinstance(into, QHBoxLayout):
            into.addLayout(column, stretch)
        elif isinstance(into, QVBoxLayout):
            into.addLayout(column)
        self._said.append((caption, field, word))
        return caption

    def retranslate(self) -> None:
        """Say them in the language in force."""
        for caption, field, word in self._said:
            caption.setText(word())
            field.setAccessibleName(word())


class Swatch(QAbstractButton):
    """A colour to choose."""

    def __init__(self, value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = value
        self.shown = value if value.startswith("#") else "#6B7080"
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        side = theme.current().scaled(26)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().adjusted(4, 4, -4, -4)
        painter.setPen(look.colour("strong"))
        painter.setBrush(QColor(self.shown))
        painter.drawRoundedRect(inner, 4, 4)
        if self.value in CATEGORY:  # two halves: whatever the category's colour is
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("surface"))
            half = QRect(
                inner.x() + inner.width() // 2, inner.y() + 1, inner.width() // 2, inner.height() - 1
            )
            painter.drawRect(half if self.value == "category" else inner.adjusted(5, 5, -4, -4))
        if self.isChecked() or self.hasFocus():
            painters.focus_ring(painter, self.rect(), look.colour("accent"))


class ColourEntry(QWidget):
    """`entered` carries "#RRGGBB", "category" or "category_ink"; `settled` comes when typing is over.

    `second` is the row of the field: what is to be said of the colour has room there.
    """

    entered = Signal(str)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.current().scaled(4))
        row, self.second = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(theme.current().scaled(1))
        self.second.setSpacing(theme.current().scaled(8))
        outer.addLayout(row)
        outer.addLayout(self.second)
        self.swatches = [Swatch(value) for value in (*CATEGORY, *PALETTE)]
        for swatch in self.swatches:
            swatch.clicked.connect(lambda _=False, value=swatch.value: self._picked(value))
            row.addWidget(swatch)
        row.addStretch(1)
        self.written = StudioLine()
        self.written.setProperty("room", "small")
        self.written.setMaxLength(20)
        self.written.textEdited.connect(self._typed)
        self.written.settled.connect(self.settled)
        self.second.addWidget(self.written, 1)
        self.setFocusProxy(self.written)

    def set_colour(self, colour: str) -> None:
        """The colour that holds."""
        self._colour = colour
        for swatch in self.swatches:
            swatch.setChecked(swatch.value.upper() == colour.upper())
        if not (self.written.hasFocus() and _read(self.written.text()) == colour):
            self.written.setText(colour if colour.startswith("#") else "")
            set_kind(self.written, "state", "")

    def show_category(self, colour: str, ink: str) -> None:
        """The colours of the category of whoever is shown."""
        for swatch in self.swatches:
            if swatch.value in CATEGORY:
                swatch.shown = colour if swatch.value == "category" else ink
                swatch.update()

    def _picked(self, value: str) -> None:
        self.set_colour(value)
        self.entered.emit(value)
        self.settled.emit()

    @Slot(str)
    def _typed(self, text: str) -> None:
        colour = _read(text)
        set_kind(self.written, "state", "" if colour else "error")
        if colour:
            self.entered.emit(colour)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        names = {
            "category": translate("Studio", "The category's colour"),
            "category_ink": translate("Studio", "The colour of letters on the category's"),
        }
        for swatch in self.swatches:
            swatch.setAccessibleName(names.get(swatch.value, swatch.value))
        self.written.setPlaceholderText("#RRGGBB")


def _read(text: str) -> str:
    """ "#RRGGBB" out of what was written, with or without the #; "" for no colour."""
    digits = text.strip().removeprefix("#")
    good = len(digits) == 6 and all(c in "0123456789abcdefABCDEF" for c in digits)
    return f"#{digits.upper()}" if good else ""
