"""Filter chips: several may be on; an on chip shows a cross and goes off with the same click."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from delegates.domain.people import Category
from delegates.ui.widgets.button import ActionButton


class Chip(ActionButton):
    """A choice that can be on or off: words, or a category's letter with a count.

    For one choice out of several put chips into a `QButtonGroup`; `shows_cross` False then.
    """

    def __init__(
        self, text: str = "", *, icon: str = "", shows_cross: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, icon=icon, kind="chip", parent=parent)
        self._shows_cross = shows_cross
        self.setCheckable(True)
        self.toggled.connect(self._mark)

    def _mark(self, on: bool) -> None:
        self.set_trailing("x" if on and self._shows_cross else "")


class CategoryChip(Chip):
    """A category's tile and how many there are; the name is the tooltip and what a screen reader says."""

    def __init__(
        self, category: Category | str, name: str, count: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(count, parent=parent)
        self.category = category
        self.set_tile(category)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """The category's name in the person's language."""
        self._name = name
        self.setToolTip(name)
        self.setAccessibleName(f"{name} {self.text()}".strip())

    def set_count(self, count: str) -> None:
        """The number, as formatted."""
        self.setText(count)
        self.set_name(self._name)
