"""When a box is there: if a field has text, for whom, hidden, locked; and what the variant changes about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.badges.boxes import Box
from delegates.badges.face import FIELDS
from delegates.domain.people import Category
from delegates.ui import theme, wording
from delegates.ui.badges.studio import editing, words
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.property_fields import Captions, Choice
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import CategoryChip, Chip

translate = QCoreApplication.translate
MARKS: Final = ("speaker", "staff")
_A_ROW: Final = 4


class ConditionProperties(QWidget):
    """`reset_wanted` comes when the box of the variant shall be as everybody's."""

    reset_wanted = Signal()

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._captions = Captions()
        self._categories: tuple[Category, ...] = ()
        look = theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(8))
        row = QHBoxLayout()
        row.setSpacing(look.scaled(8))
        self.when, self.when_field = Choice(), Choice()
        self.when.picked.connect(lambda _: self._set_when())
        self.when_field.picked.connect(lambda _: self._set_when())
        self._captions.over(self.when, lambda: translate("Studio", "Shown"), row)
        self._captions.over(self.when_field, lambda: translate("Studio", "Which field"), row)
        outer.addLayout(row)
        self._chips: dict[str, Chip] = {}
        self._grid_of_chips = QWidget()
        self._grid = QGridLayout(self._grid_of_chips)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.scaled(4))
        self._captions.over(self._grid_of_chips, lambda: translate("Studio", "Only for"), outer)
        self.hidden, self.locked = QCheckBox(), QCheckBox()
        self.hidden.clicked.connect(lambda on: self._set("hidden", on))
        self.locked.clicked.connect(self._lock)
        outer.addWidget(self.hidden)
        outer.addWidget(self.locked)
        self._changed = QLabel()
        self._changed.setProperty("kind", "hint")
        self._changed.setWordWrap(True)
        self.reset = ActionButton(size="small", icon="undo-2")
        self.reset.clicked.connect(self.reset_wanted)
        outer.addWidget(self._changed)
        outer.addWidget(self.reset)
        self.retranslate()

    def set_categories(self, categories: Sequence[Category]) -> None:
        """The categories of the forum, to choose for whom a box is."""
        if tuple(categories) == self._categories:
            return
        self._categories = tuple(categories)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._chips = {one.letter: CategoryChip(one, wording.category(one)) for one in self._categories}
        self._chips |= {mark: Chip(shows_cross=False) for mark in MARKS}
        for place, (mark, chip) in enumerate(self._chips.items()):
            chip.clicked.connect(lambda _=False, mark=mark: self._toggle(mark))
            # A mark's word takes the room of two letters.
            if mark in MARKS:
                row = (len(self._categories) + _A_ROW - 1) // _A_ROW
                self._grid.addWidget(chip, row, 2 * MARKS.index(mark), 1, 2)
            else:
                self._grid.addWidget(chip, place // _A_ROW, place % _A_ROW)
        self._name_marks()

    def show_box(self, box: Box) -> None:
        """The values of a box."""
        kinds = (
            ("", translate("Studio", "Always")),
            ("has", translate("Studio", "If a field has text")),
            ("not", translate("Studio", "If a field has none")),
        )
        kind = "" if not box.when else "not" if box.when.startswith("not ") else "has"
        self.when.offer(kinds, kind)
        fields = [(name, words.field(name)) for name in FIELDS]
        self.when_field.offer(fields, box.when.removeprefix("not ") or "seat")
        self.when_field.setEnabled(bool(kind))
        for mark, chip in self._chips.items():
            chip.setChecked(mark in box.only_for)
        self.hidden.setChecked(box.hidden)
        self.locked.setChecked(box.locked)
        changes = editing.changes_of(self._design.template, self._design.variant, box.id)
        for widget in (self._changed, self.reset):
            widget.setVisible(bool(changes))
        if changes:
            self._changed.setText(
                translate("Studio", "%n value(s) differ here from all badges.", "", len(changes))
            )

    def _set_when(self) -> None:
        kind, name = self.when.currentData(), self.when_field.currentData() or "seat"
        self._set("when", "" if not kind else name if kind == "has" else f"not {name}")

    def _toggle(self, mark: str) -> None:
        box = self._design.box
        if box is not None:
            without = tuple(one for one in box.only_for if one != mark)
            self._set("only_for", without if mark in box.only_for else (*box.only_for, mark))

    def _lock(self, on: bool) -> None:
        # The same on every kind of badge: what is locked is the box.
        box = self._design.box
        if box is not None:
            template = editing.with_values(self._design.template, editing.EVERYBODY, box.id, {"locked": on})
            self._design.edit(template)

    def _set(self, key: str, value: Any) -> None:
        box = self._design.box
        if box is not None:
            self._design.set_values(box.id, **{key: value})

    def _name_marks(self) -> None:
        named = {"speaker": translate("Studio", "Speaker"), "staff": translate("Studio", "Staff")}
        for mark, chip in self._chips.items():
            if mark in named:
                chip.setText(named[mark])

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._captions.retranslate()
        self.hidden.setText(translate("Studio", "Hidden"))
        self.locked.setText(translate("Studio", "Locked in its place"))
        self.reset.setText(translate("Studio", "As on all badges"))
        self._name_marks()
