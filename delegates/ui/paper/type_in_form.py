"""The fields of the sheet in which ticks from paper are typed, and the lists under them; what they do is the sheet's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLabel, QLineEdit, QStackedWidget, QWidget

from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import Forum
from delegates.services.paper import Batch
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.desk.search_results import SearchResults
from delegates.ui.paper import days
from delegates.ui.paper.typed_table import ROW_PX, TypedTable
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX: Final = 820
LEAST_ROWS, MOST_ROWS = 2, 8
OTHERS_PX: Final = 392  # height of all but the lines, with every hint shown
TIME_PX: Final = 120


class TypeInForm(Sheet):
    """Checkpoint, direction and day once; who and when; the lines, or people found in their place; what is to be told."""

    def __init__(
        self,
        context: Context,
        forum: Forum,
        checkpoints: Sequence[Checkpoint],
        default_id: str,
        today: date,
        parent: QWidget | None,
    ) -> None:
        super().__init__(
            parent, translate("PaperTypeIn", "From paper"), icon="keyboard", main="-", width_px=WIDTH_PX
        )
        self._context, self._forum = context, forum
        self._exits = {one.id: one.exits for one in checkpoints}
        self._build_batch(checkpoints, default_id, today)
        self._build_fields()
        self._build_lists()

    def _build_batch(self, checkpoints: Sequence[Checkpoint], default_id: str, today: date) -> None:
        self.checkpoint = QComboBox()
        for one in checkpoints:
            self.checkpoint.addItem(one.name, one.id)
        chosen = self._context.checkpoint_id or default_id
        self.checkpoint.setCurrentIndex(max(0, self.checkpoint.findData(chosen)))
        self.day = QComboBox()
        days.fill(self.day, *days.days_to_type(self._forum, today), self._context.language.code)
        self.directions = {one: Chip(wording.direction(one), shows_cross=False) for one in Direction}
        self._group = QButtonGroup(self)
        row = self.add_row()
        self.add_field(translate("PaperTypeIn", "Checkpoint"), self.checkpoint, row)
        for direction, chip in self.directions.items():
            self._group.addButton(chip)
            chip.setChecked(direction is Direction.IN)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where one types
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignBottom)
        self.add_field(translate("PaperTypeIn", "Day"), self.day, row)
        self.day_hint = _label("warning")
        self.body.addWidget(self.day_hint)

    def _build_fields(self) -> None:
        self.who, self.time = QLineEdit(), QLineEdit()
        self.who.setMaxLength(200)
        self.who.setPlaceholderText(translate("PaperTypeIn", "The bold digits, a name, or a badge to scan"))
        self.time.setMaxLength(20)
        self.time.setFixedWidth(theme.current().scaled(TIME_PX))
        row = self.add_row()
        self.add_field(translate("PaperTypeIn", "Who"), self.who, row)
        self.add_field(translate("PaperTypeIn", "Time"), self.time, row)
        self.remove = ActionButton(translate("PaperTypeIn", "Remove this line"), icon="trash-2")
        self.remove.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)

    def _build_lists(self) -> None:
        look = theme.current()
        self.table = TypedTable(self._context)
        self.results = SearchResults()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.results)
        window = self.parentWidget()
        room = (window.window().height() if window is not None else 0) - look.scaled(OTHERS_PX)
        rows = max(LEAST_ROWS, min(MOST_ROWS, room // look.scaled(ROW_PX)))
        self.stack.setFixedHeight(look.scaled(ROW_PX) * rows + 2)
        self.body.addWidget(self.stack, 1)
        self.summary, self.told = _label("strong"), _label("hint")
        self.body.addWidget(self.summary)
        self.body.addWidget(self.told)
        self.back = ActionButton(translate("PaperTypeIn", "Take back"), icon="undo-2")
        self._foot_row.insertWidget(self._foot_row.indexOf(self.cancel_button), self.back)
        self.cancel_button.setText(translate("PaperTypeIn", "Close"))

    @property
    def batch(self) -> Batch:
        """What holds for all lines."""
        direction = next((one for one, chip in self.directions.items() if chip.isChecked()), Direction.IN)
        return Batch(self.checkpoint.currentData(), direction, self.day.currentData())

    def follow_batch(self) -> None:
        """No exits where there are none; a day that is none of the forum's is hinted at."""
        has_exits = self._exits.get(str(self.checkpoint.currentData()), True)
        if not has_exits:
            self.directions[Direction.IN].setChecked(True)
        self.directions[Direction.OUT].setEnabled(has_exits)
        known, day = days.forum_days(self._forum), self.day.currentData()
        is_other = bool(known) and day not in known
        said = translate("PaperTypeIn", "{day} is not a day of the forum.")
        words = formats.date_of(day, self._context.language.code)
        self.day_hint.setText(wording.filled(said, day=words) if is_other else "")
        self.day_hint.setVisible(is_other)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
