"""Boxes to tick, one a category, each with its tile."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from delegates.domain.people import Category
from delegates.ui import painters, theme, wording


class CategoryBox(QCheckBox):
    """A box to tick, with the category's tile before its name."""

    def __init__(self, category: Category, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name.replace("&", "&&"), parent)
        self.category = category
        self.setAccessibleName(name)
        self.dress()

    def dress(self) -> None:
        """The tile in the theme in force."""
        side = theme.current().scaled(22)
        picture = QPixmap(side * 2, side * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painters.draw_tile(painter, QRect(0, 0, side, side), self.category)
        painter.end()
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side, side))


class CategoryBoxes(QWidget):
    """`changed` comes with every tick."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = "en"
        self.boxes: list[CategoryBox] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.current().changed.connect(self._dress)

    def set_categories(self, categories: Sequence[Category], language: str) -> None:
        """A box for each, none ticked."""
        self._language = language
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = []
        for category in categories:
            box = CategoryBox(category, wording.category(category, language))
            box.toggled.connect(self.changed)
            self._column.addWidget(box)
            self.boxes.append(box)

    def set_value(self, letters: Collection[str]) -> None:
        for box in self.boxes:
            box.setChecked(box.category.letter in letters)

    def value(self) -> frozenset[str]:
        """The letters ticked."""
        return frozenset(box.category.letter for box in self.boxes if box.isChecked())

    def retranslate(self) -> None:
        """The names again."""
        for box in self.boxes:
            box.setText(wording.category(box.category, self._language).replace("&", "&&"))

    def _dress(self) -> None:
        for box in self.boxes:
            box.dress()
