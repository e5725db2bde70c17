"""A person in a button as wide as its place: tile, name as large as it fits, and that there are others to choose."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from delegates.domain.people import Category
from delegates.ui import icons, lines, painters, theme
from delegates.ui.widgets.button import ActionButton

HEIGHT_PX = 34


class PersonButton(ActionButton):
    """The name is never cut off: it gets smaller, then goes over two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", size="small", parent=parent)
        self._name = ""
        self._category: Category | str | None = None

    def show_person(self, name: str, category: Category | str | None) -> None:
        """Somebody else."""
        self._name, self._category = name, category
        self.set_caption("")
        self.updateGeometry()
        self.update()

    def set_caption(self, caption: str) -> None:
        """What the button is for; a screen reader says it before the name."""
        if caption:
            self.setAccessibleDescription(caption)
        self.setAccessibleName(self._name)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(120), theme.current().scaled(HEIGHT_PX) + self._extra())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().scaled(80), self.sizeHint().height())

    def _extra(self) -> int:
        fit = self._fit()
        return max(0, fit.height_px - theme.current().scaled(HEIGHT_PX) + 4)

    def _fit(self) -> lines.Fitted:
        look = theme.current()
        room = max(60, self.width() - look.scaled(8 + 22 + 8 + 8 + 16 + 8))
        return lines.fit_name(self._name, room, (look.px("hint"),))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        x, middle = look.scaled(8), self.height() // 2
        side = look.scaled(22)
        if self._category is not None:
            painters.draw_tile(painter, QRect(x, middle - side // 2, side, side), self._category)
            x += side + look.scaled(8)
        fit = self._fit()
        ink = look.colour("text" if self.isEnabled() else "text2")
        lines.draw_fitted(painter, x, fit.centred_top_px(0, self.height()), fit, ink)
        mark = look.scaled(16)
        right = self.width() - look.scaled(8) - mark
        icons.paint(painter, QRect(right, middle - mark // 2, mark, mark), "chevron-down", ink)
