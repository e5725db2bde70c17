"""The chips of the categories that are there, with how many people each has; several may be on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from delegates.domain.people import Category, RosterRow
from delegates.ui import formats, wording
from delegates.ui.widgets.chip import CategoryChip


class CategoryChips(QWidget):
    """`changed` whenever one goes on or off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[CategoryChip] = []
        self._categories: list[Category] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    @property
    def letters(self) -> set[str]:
        """Letters of the chips that are on."""
        pairs = zip(self.chips, self._categories, strict=True)
        return {category.letter for chip, category in pairs if chip.isChecked()}

    def clear(self) -> None:
        """All off."""
        for chip in self.chips:
            chip.setChecked(False)

    def show_people(self, people: Sequence[RosterRow], categories: Sequence[Category], language: str) -> None:
        """A chip for each category that has anybody; chips of the same categories stay as they are."""
        counts = Counter(row.category for row in people)
        present = [one for one in categories if counts[one.letter] or not people]
        if present != self._categories:
            for old in self.chips:
                old.hide()
                old.deleteLater()
            self._categories = present
            self.chips = [CategoryChip(one, wording.category(one, language), parent=self) for one in present]
            for chip in self.chips:
                chip.toggled.connect(self.changed)
                self._row.addWidget(chip)
        for chip, one in zip(self.chips, present, strict=True):
            chip.set_name(wording.category(one, language))
            chip.set_count(formats.number(counts[one.letter], language))
