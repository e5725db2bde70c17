"""A large button of the first page: icon, title, a line of explanation and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from delegates.ui import icons, lines, theme

HEIGHT_PX = 79
LOW_HEIGHT_PX = 62


class ActionCard(QPushButton):
    """Painted in one pass; `is_main` fills it with the accent colour."""

    def __init__(self, icon: str, key: str, *, is_main: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self._is_main = is_main
        self._is_low = False
        self._title = ""
        self._hint = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, title: str, hint: str) -> None:
        """The title and the line under it."""
        self._title, self._hint = title, hint
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.update()

    def set_low(self, low: bool) -> None:
        """Less air above and below, for small windows."""
        if low != self._is_low:
            self._is_low = low
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(440), look.scaled(LOW_HEIGHT_PX if self._is_low else HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(300), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.underMouse() or self.isDown()
        if self._is_main:
            ground, ink, quiet = look.colour("accent"), look.colour("onaccent"), look.colour("onaccent")
        else:
            ground = look.colour("accenttint" if active else "surface")
            ink, quiet = look.colour("text"), look.colour("text2")
        ring = self.hasFocus()
        edge = look.colour("text" if self._is_main else "accent") if ring else look.colour("border")
        if self._is_main and not ring:
            edge = ground
        width = 2 if ring else 1
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        inset = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 8, 8)
        side = look.scaled(32)
        left = look.scaled(16)
        icons.paint(painter, QRect(left, (self.height() - side) // 2, side, side), self._icon, ink)
        text_left = left + side + look.scaled(16)
        title_px, hint_px = look.px("label"), look.px("hint")
        block = lines.box_px(title_px) + lines.box_px(hint_px)
        top = (self.height() - block) // 2
        lines.draw(painter, text_left, top, self._title, title_px, ink, bold=True)
        lines.draw(painter, text_left, top + lines.box_px(title_px), self._hint, hint_px, quiet)
        hint_ends = text_left + round(lines.width_px(self._hint, hint_px))
        self._paint_key(painter, ink, quiet, hint_ends, top + lines.box_px(title_px) // 2)
        painter.end()

    def _paint_key(
        self, painter: QPainter, ink: QColor, quiet: QColor, hint_ends: int, title_middle: int
    ) -> None:
        look = theme.current()
        size = look.px("hint")
        width = round(lines.width_px(self._key, size, bold=True)) + look.scaled(14)
        height = look.scaled(22)
        left = self.width() - width - look.scaled(16)
        # A long line of explanation runs on under the key.
        middle = self.height() // 2 if hint_ends + look.scaled(8) < left else title_middle
        box = QRect(left, middle - height // 2, width, height)
        painter.setPen(QPen(ink if self._is_main else look.colour("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._is_main else look.colour("window"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(ink if self._is_main else quiet)
        painter.setFont(look.font("hint", bold=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
