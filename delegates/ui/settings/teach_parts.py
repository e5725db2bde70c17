"""Pieces of the teach page: a step with its number, a test code, a fact that was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import icons, lines, theme

QUIET_MODULES = 4


class TeachStep(QWidget):
    """Number or tick, what to do, what came of it. `state`: "todo", "now", "done" or "wrong"."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self.state = number, "todo"
        self._title, self._hint = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def set_words(self, title: str, hint: str) -> None:
        """What to do, and under it what is to be known."""
        self._title, self._hint = title, hint
        self.setAccessibleName(f"{self._number}. {title}. {hint}")
        self.update()

    def hint(self) -> str:
        return self._hint

    def set_state(self, state: str) -> None:
        """How far this step is."""
        self.state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().scaled(64))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, theme.current().scaled(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, x = look.scaled(36), look.scaled(16)
        circle = QRect(x, (self.height() - side) // 2, side, side)
        fills = {"done": "green", "now": "accent", "wrong": "amber", "todo": "surface"}
        inks = {"done": "ongreen", "now": "onaccent", "wrong": "onamber", "todo": "text2"}
        painter.setPen(QPen(look.colour("border"), 2) if self.state == "todo" else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(fills[self.state]))
        painter.drawEllipse(circle)
        if self.state == "done":
            icon = circle.adjusted(side // 4, side // 4, -side // 4, -side // 4)
            icons.paint(painter, icon, "check", inks[self.state])
        else:
            painter.setPen(look.colour(inks[self.state]))
            painter.setFont(look.font("body", bold=True))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        text_x = circle.right() + look.scaled(16)
        room = self.width() - text_x - look.scaled(12)
        title_px, hint_px = look.px("body"), look.px("hint")
        while title_px > look.scaled(13) and lines.width_px(self._title, title_px, bold=True) > room:
            title_px -= 1
        half = self.height() // 2
        top = lines.centred_top_px(look.scaled(4), half - look.scaled(4), title_px)
        lines.draw(painter, text_x, top, self._title, title_px, look.colour("text"), bold=True)
        top = lines.centred_top_px(half - look.scaled(4), half, hint_px)
        lines.draw(painter, text_x, top, self._hint, hint_px, look.colour("text2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("border"))


class TeachingCodeView(QWidget):
    """A QR symbol, dark on white in either theme: a scanner reads it from the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules: Sequence[Sequence[bool]] = ()
        theme.current().changed.connect(self.updateGeometry)

    def set_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Rows from the top, True is dark."""
        self._modules = modules
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().scaled(180)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        side = theme.current().scaled(132)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        count = len(self._modules) + 2 * QUIET_MODULES
        module = max(1, side // count)
        whole = module * count
        left, top = (self.width() - whole) // 2, (self.height() - whole) // 2
        painter.fillRect(QRect(left, top, whole, whole), QColor("#FFFFFF"))
        for y, row in enumerate(self._modules, QUIET_MODULES):
            for x, dark in enumerate(row, QUIET_MODULES):
                if dark:
                    painter.fillRect(left + x * module, top + y * module, module, module, QColor("#000000"))


class FoundRow(QWidget):
    """A fact about the scanner: icon, caption, bold value. `state`: "", "good" or "warning"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption, self._value, self._state = "", "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)

    def set_words(self, caption: str, value: str, state: str = "") -> None:
        """What was found."""
        self._caption, self._value, self._state = caption, value, state
        self.setAccessibleName(f"{caption}: {value}")
        self.update()

    def value(self) -> str:
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().scaled(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, theme.current().scaled(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        side = look.scaled(20)
        icon, ink = {
            "good": ("circle-check", "greentext"),
            "warning": ("triangle-alert", "ambertext"),
        }.get(self._state, ("circle-dashed", "text2"))
        icons.paint(painter, QRect(0, (self.height() - side) // 2, side, side), icon, ink)
        size_px = look.px("hint")
        top = lines.centred_top_px(0, self.height(), size_px)
        x = side + look.scaled(8)
        width = lines.draw(painter, x, top, self._caption, size_px, look.colour("text2"))
        x = max(look.scaled(150), round(x + width + look.scaled(10)))
        value_px = size_px
        lines.draw(painter, x, top, self._value, value_px, look.colour("text"), bold=True)
