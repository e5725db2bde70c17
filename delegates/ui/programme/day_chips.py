"""A chip for each day of the programme; a programme of one day has none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from delegates.ui import formats, theme
from delegates.ui.widgets.chip import Chip

translate = QCoreApplication.translate


class DayChips(QWidget):
    """`chosen` comes when a person presses a chip; `day` is None while all days are shown."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: date | None = None
        self._offered: tuple[object, ...] = ()
        self.buttons = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        theme.current().changed.connect(self._measure)
        self._measure()

    def show_days(self, days: Sequence[date], language: str, *, all_days: bool = True) -> None:
        """Offer these days, and all of them together, in the words of `language`; a day that is not among them is
        chosen no more. The chips stay where nothing of that changed: a focus on one of them stays too."""
        if self.day not in days:
            self.day = None
        offered = (tuple(days), language, all_days, self.day)
        if offered == self._offered:
            for button in self.buttons.buttons():
                button.setChecked(button.property("day") == str(self.day))
            return
        self._offered = offered
        for button in self.buttons.buttons():
            self.buttons.removeButton(button)
            button.hide()
            button.deleteLater()
        if len(days) < 2:
            return
        for day in (None, *days) if all_days else days:
            words = translate("ProgrammePage", "All days") if day is None else formats.date_of(day, language)
            chip = Chip(words, shows_cross=False)
            chip.setProperty("day", str(day))
            chip.setChecked(day == self.day)
            chip.clicked.connect(self._chooser(day))
            self.buttons.addButton(chip)
            self._row.addWidget(chip)

    def _chooser(self, day: date | None) -> Callable[[], None]:
        def choose() -> None:
            self.day = day
            self.chosen.emit()

        return choose

    def _measure(self) -> None:
        self._row.setSpacing(theme.current().scaled(8))
