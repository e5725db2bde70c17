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
        self._said: list[tuple[str, str]] = []  # name and count of each chip
        self._with_counts = True
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
        self._said = [
            (wording.category(one, language), formats.number(counts[one.letter], language)) for one in present
        ]
        self._say()

    def fit(self, room_px: int) -> None:
        """Counts only where they have room."""
        self._with_counts = True
        self._say()
        if self.sizeHint().width() > room_px:
            self._with_counts = False
            self._say()

    def _say(self) -> None:
        for chip, (name, count) in zip(self.chips, self._said, strict=True):
            chip.set_count(count if self._with_counts else "")
            chip.set_name(name)
            chip.setToolTip(f"{name} {count}")
            chip.setAccessibleName(f"{name} {count}")
        self.updateGeometry()
