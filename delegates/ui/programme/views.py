"""What the page looks at: a list of items and checkpoints, the day as lanes, or the questions of the desk."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from delegates.domain.question import Question
from delegates.ui.context import Context
from delegates.ui.programme.lanes import day_plan
from delegates.ui.programme.question_table import QuestionTable
from delegates.ui.programme.reading import ProgrammeRead
from delegates.ui.programme.rows import ProgrammeRow, days_of, is_on
from delegates.ui.programme.table import ProgrammeTable
from delegates.ui.programme.timeline import TimeLine
from delegates.ui.programme.writing import Thing
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


class View(StrEnum):
    LIST = "list"
    DAY = "day"
    QUESTIONS = "questions"


class ProgrammeViews(QWidget):
    """One of the views at a time. `row_chosen` comes when a person chose a row, `thing_chosen` for a block of the day,
    `opened` when the form of the chosen one is wanted.
    """

    row_chosen = Signal(object)
    thing_chosen = Signal(object)
    opened = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.view = View.LIST
        self._is_filling = False
        self.table, self.questions = ProgrammeTable(), QuestionTable()
        for table in (self.table, self.questions):
            table.chosen.connect(self._chosen)
            table.opened.connect(self.opened)
        self.timeline = TimeLine()
        self.timeline.chosen.connect(self.thing_chosen)
        self._day_card = Card()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.timeline)
        self._day_card.body.addWidget(scroll)
        self._empty = EmptyState("calendar-clock", icon_px=64)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.questions, self._day_card, self._empty):
            row.addWidget(widget)

    def retranslate(self) -> None:
        """Every word again."""
        self.table.setAccessibleName(translate("ProgrammePage", "Programme"))
        self.questions.setAccessibleName(translate("ProgrammePage", "Questions at check-in"))
        for table in (self.table, self.questions):
            table.language = self._context.language.code
            table.rows.retranslate()
            table.viewport().update()
        if self.view is View.QUESTIONS:
            self._empty.set_words(
                translate("ProgrammePage", "The desk asks nothing"),
                translate("ProgrammePage", "Add a question with Ctrl+Shift+N."),
            )
        else:
            self._empty.set_words(
                translate("ProgrammePage", "No programme yet"),
                translate("ProgrammePage", "Add an item with Ctrl+Shift+N."),
            )

    def set_narrow(self, narrow: bool) -> None:
        for table in (self.table, self.questions):
            table.set_narrow(narrow)

    def show_view(self, view: View) -> None:
        """Look at something else."""
        self.view = view
        self.retranslate()
        self.place()

    def place(self) -> None:
        """The widget of the view, or what says that there is nothing yet."""
        widgets: dict[View, QWidget] = {
            View.LIST: self.table if self.table.rows.rowCount() else self._empty,
            View.DAY: self._day_card,
            View.QUESTIONS: self.questions if self.questions.rows.rowCount() else self._empty,
        }
        for widget in (self.table, self.questions, self._day_card, self._empty):
            widget.setVisible(widget is widgets[self.view])

    @property
    def home(self) -> QWidget:
        """Where the keyboard goes."""
        homes: dict[View, QWidget] = {View.DAY: self.timeline, View.QUESTIONS: self.questions}
        return homes.get(self.view, self.table)

    # rows

    def fill(self, read: ProgrammeRead, day: date | None, wanted: str | None = None) -> None:
        """The rows of a day (None: of all), the same ones chosen as before, or `wanted`; the lanes of the day."""
        workspace = self._context.workspace
        if workspace is not None and read.now is not None:
            self.table.zone, self.table.now_utc = workspace.zone, read.now.at_utc
        self.table.overlaps, self.table.delegations = read.overlaps, read.delegations
        self.table.categories = self.questions.categories = self._context.categories
        self.questions.places = {one.id: one.name for one in read.checkpoints}
        self._is_filling = True
        self._fill(self.table, [row for row in read.rows if is_on(row, day, self.table.zone)], wanted)
        self._fill(self.questions, list(read.questions), wanted)
        self._is_filling = False
        self.show_day(read, day)
        self.place()

    @staticmethod
    def _fill(table: ProgrammeTable | QuestionTable, rows: list, wanted: str | None) -> None:
        current = table.current
        key = table.key(current) if current is not None else None
        table.set_all(rows)
        is_there = wanted is not None and table.choose(wanted)
        if not is_there and not (key is not None and table.choose(key)) and rows:
            table.setCurrentIndex(table.rows.index(0, 0))

    def show_day(self, read: ProgrammeRead, day: date | None) -> None:
        """The lanes of a day; of the first one where none was chosen."""
        workspace, now = self._context.workspace, read.now
        if workspace is None or now is None:
            return
        zone = workspace.zone
        found = days_of(read.rows, zone)
        usual = found[0] if found else workspace.forum.starts or now.at_utc.astimezone(zone).date()
        plan = day_plan(read.items, now, day or usual, zone, read.overlaps.keys())
        self.timeline.show_plan(plan, now.at_utc, zone, self._context.language.code)

    def choose(self, key: str) -> None:
        """Choose a row without telling anybody."""
        self._is_filling = True
        (self.questions if self.view is View.QUESTIONS else self.table).choose(key)
        self._is_filling = False

    def chosen_thing(self) -> Thing | None:
        """What the chosen row is about."""
        if self.view is View.QUESTIONS:
            question: Question | None = self.questions.current
            return question
        row: ProgrammeRow | None = self.table.current
        return None if row is None else row.item or row.checkpoint

    @Slot(object)
    def _chosen(self, row: ProgrammeRow | Question | None) -> None:
        if not self._is_filling and row is not None:  # else it was chosen by the reading, not by a person
            self.row_chosen.emit(row.id if isinstance(row, Question) else row.key)
