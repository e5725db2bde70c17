"""The head of the Programme page: what is looked at, which day, what is open now, and what can be added."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.programme.day_chips import DayChips
from delegates.ui.programme.views import View
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip

translate = QCoreApplication.translate
_ICONS = {View.LIST: "calendar", View.DAY: "calendar-clock", View.QUESTIONS: "circle-question-mark"}


class PageHead(QWidget):
    """`view_wanted` carries a `View`; whether it is gone to is the page's business: it marks the one that is shown."""

    view_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.chips: dict[View, Chip] = {}
        group = QButtonGroup(self)
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._upper.addWidget(self._title)
        for view, icon in _ICONS.items():
            chip = Chip(icon=icon, shows_cross=False)
            chip.clicked.connect(self._wanter(view))
            group.addButton(chip)
            self._upper.addWidget(chip)
            self.chips[view] = chip
        self.add_checkpoint = ActionButton("", icon="door-open")
        self.add_item = ActionButton("", icon="plus", key="Ctrl+Shift+N", kind="primary")
        self._upper.addStretch(1)
        self._upper.addWidget(self.add_checkpoint)
        self._upper.addWidget(self.add_item)
        self.days = DayChips()
        self.open_now = QLabel()
        self.open_now.setTextFormat(Qt.TextFormat.PlainText)
        self.open_now.setWordWrap(True)
        self._lower.addWidget(self.days)
        self._lower.addWidget(self.open_now, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)
        theme.current().changed.connect(self._measure)
        self._measure()

    def show_view(self, view: View) -> None:
        """Mark what is shown; the button adds what belongs to it."""
        self.chips[view].setChecked(True)
        is_asking = view is View.QUESTIONS
        self.add_checkpoint.setVisible(not is_asking)
        self.add_item.setText(
            translate("ProgrammePage", "Add a question")
            if is_asking
            else translate("ProgrammePage", "Add an item")
        )

    def show_dates(self, shown: bool) -> None:
        """Days and what is open now, or neither."""
        self.days.setVisible(shown and bool(self.days.buttons.buttons()))
        self.open_now.setVisible(shown and bool(self.open_now.text()))

    def set_compact(self, compact: bool) -> None:
        """In little room the views are words without icons, and the buttons small."""
        for view, chip in self.chips.items():
            chip.set_icon("" if compact else _ICONS[view])
        self._title.setVisible(not compact)
        self.add_item.set_key("" if compact else "Ctrl+Shift+N")

    def retranslate(self, view: View) -> None:
        """Every word again."""
        self._title.setText(translate("ProgrammePage", "Programme"))
        self.chips[View.LIST].setText(translate("ProgrammePage", "List"))
        self.chips[View.DAY].setText(translate("ProgrammePage", "Time line"))
        self.chips[View.QUESTIONS].setText(translate("ProgrammePage", "Questions at check-in"))
        self.add_checkpoint.setText(translate("ProgrammePage", "Add a checkpoint"))
        self.show_view(view)

    def _wanter(self, view: View) -> Callable[[], None]:
        return lambda: self.view_wanted.emit(view)

    def _measure(self) -> None:
        look = theme.current()
        self._upper.setSpacing(look.scaled(8))
        self._lower.setSpacing(look.scaled(12))
        self._column.setSpacing(look.scaled(8))
