"""The three steps named above the page: Columns, Check the plan, Apply. A step that was reached can be gone back to."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from delegates.ui import icons, lines, painters, theme

translate = QCoreApplication.translate
COLUMNS, CHECK, APPLY = range(3)
SIDE_PX: Final = 28


class _Step(QAbstractButton):
    """A number in a circle and a word."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.is_current = False
        self.is_done = False
        self.shows_word = True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        word = (
            round(lines.width_px(self.text(), look.px("body"), bold=True)) + look.scaled(8)
            if self.shows_word
            else 0
        )
        return QSize(look.scaled(SIDE_PX) + word + look.scaled(4), look.scaled(SIDE_PX) + look.scaled(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.scaled(SIDE_PX)
        circle = QRect(2, (self.height() - side) // 2, side, side)
        passed = self.is_done and not self.is_current
        painter.setPen(QPen(look.colour("accent" if self.is_current or passed else "strong"), 2))
        painter.setBrush(look.colour("accent") if self.is_current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle.toRectF().adjusted(1, 1, -1, -1))
        if passed:
            mark = QRect(0, 0, look.scaled(16), look.scaled(16))
            mark.moveCenter(circle.center())
            icons.paint(painter, mark, "check", "text")
        else:
            painter.setFont(look.font("hint", bold=self.is_current))
            painter.setPen(look.colour("onaccent" if self.is_current else "text2"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.shows_word:
            size = look.px("body")
            ink = look.colour("text" if self.is_current else "text2")
            lines.draw(
                painter,
                circle.right() + look.scaled(8),
                lines.centred_top_px(0, self.height(), size),
                self.text(),
                size,
                ink,
                bold=self.is_current,
            )
        if self.hasFocus():
            painters.focus_ring(painter, self.rect(), look.colour("accent"))


class Steps(QWidget):
    """`wanted` carries a step that was clicked."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(16))
        self.buttons = [_Step(number) for number in (1, 2, 3)]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, number=number: self.wanted.emit(number))
            row.addWidget(button)
        theme.current().changed.connect(self._measure)
        self.retranslate()
        self.set_step(COLUMNS, reached=COLUMNS)

    def set_step(self, step: int, *, reached: int) -> None:
        """Which step is shown, and how far one may go by a click."""
        for number, button in enumerate(self.buttons):
            button.is_current = number == step
            button.is_done = number < reached
            button.setEnabled(number <= reached)
            button.update()

    def set_words_shown(self, shown: bool) -> None:
        """Without words where there is little room; they stay tooltips."""
        for button in self.buttons:
            button.shows_word = shown
        self._measure()

    def retranslate(self) -> None:
        """Say the words again."""
        words = (
            translate("Steps", "Columns"),
            translate("Steps", "Check the plan"),
            translate("Steps", "Apply"),
        )
        for button, word in zip(self.buttons, words, strict=True):
            button.setText(word)
            button.setToolTip(word)
            button.setAccessibleName(word)
        self._measure()

    def _measure(self) -> None:
        for button in self.buttons:
            button.updateGeometry()
            button.update()
