"""A line of data inside a layout: what `QLabel` is for words of ours, this is for names and bodies."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import lines, theme


class DataLine(QWidget):
    """Text as given, over as many lines as it needs, in any script, with no mark cut and nothing elided.

    `is_name` breaks at spaces only and shrinks first; otherwise at words, in one size. `size` is a name of the font
    scale, `colour` a token.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: str = "body",
        bold: bool = False,
        colour: str = "text",
        is_name: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._size, self._bold, self._colour, self._is_name = text, size, bold, colour, is_name
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        theme.current().changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Other data; an empty text takes no room."""
        self._text = text
        self.setAccessibleName(text)
        if self.parent() is not None:  # a widget without a parent would open as a window
            self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The data shown."""
        return self._text

    def _fitted(self, width: int) -> lines.Fitted:
        look = theme.current()
        size_px, room = look.px(self._size), max(40, width)
        if self._is_name:
            sizes = (size_px, max(look.scaled(13), round(size_px * 0.84)))
            return lines.fit_name(self._text, room, sizes, bold=self._bold)
        return lines.fit_organisation(self._text, room, size_px, bold=self._bold)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._fitted(width).height_px

    def sizeHint(self) -> QSize:
        size_px = theme.current().px(self._size)
        width = round(lines.width_px(self._text, size_px, bold=self._bold)) + 2
        return QSize(width, self._fitted(width).height_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, lines.box_px(theme.current().px(self._size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines.draw_fitted(painter, 0, 0, self._fitted(self.width()), theme.current().colour(self._colour))
