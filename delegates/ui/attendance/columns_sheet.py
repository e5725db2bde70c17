"""The form in which columns of a table are chosen, and kept under a name for the next time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from delegates.ui import theme
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX: Final = 540
ACROSS: Final = 2
AROUND_PX: Final = 260  # title, name and foot
LEAST_PX: Final = 160


class ColumnsSheet(Sheet):
    """`chosen` carries the keys in the order of the table, and the name that they are to be kept under, or ""."""

    chosen = Signal(tuple, str)

    def __init__(
        self, words: Sequence[tuple[str, str]], on: Sequence[str], name: str, parent: QWidget | None
    ) -> None:
        """`words` are the keys of all columns with what each is called; those in `on` are chosen already."""
        super().__init__(
            parent,
            translate("ColumnsSheet", "Columns"),
            icon="list-filter",
            main=translate("ColumnsSheet", "Use these"),
            width_px=WIDTH_PX,
        )
        grid = QGridLayout()
        grid.setSpacing(6)
        self.chips: dict[str, Chip] = {}
        for place, (key, word) in enumerate(words):
            chip = Chip(word, shows_cross=False)
            chip.setChecked(key in on)
            chip.toggled.connect(self._say)
            self.chips[key] = chip
            grid.addWidget(chip, place // ACROSS, place % ACROSS, Qt.AlignmentFlag.AlignLeft)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        needed = inner.sizeHint().height() + 4
        room = parent.height() - theme.current().scaled(AROUND_PX) if parent is not None else needed
        area.setFixedHeight(max(theme.current().scaled(LEAST_PX), min(needed, room)))
        self.body.addWidget(area)
        self.name = QLineEdit(name)
        self.name.setMaxLength(60)
        self.name.setPlaceholderText(translate("ColumnsSheet", "For example: for the minister's office"))
        self.add_field(translate("ColumnsSheet", "Keep under this name (may be left empty)"), self.name)
        self.committed.connect(self._take)
        self._say()

    @Slot()
    def _say(self, *_: object) -> None:
        self.main_button.setEnabled(any(chip.isChecked() for chip in self.chips.values()))

    @Slot()
    def _take(self) -> None:
        keys = tuple(key for key, chip in self.chips.items() if chip.isChecked())
        self.chosen.emit(keys, self.name.text().strip())
        self.accept()
