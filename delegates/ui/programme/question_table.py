"""The questions of the desk as a table: what is asked, how it is answered, where and of whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from delegates.domain.people import Category
from delegates.domain.question import Question, QuestionKind
from delegates.ui import theme, wording
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_wrapped
from delegates.ui.programme.question_form import kind_words
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.row_table import RowTable

translate = QCoreApplication.translate
TEXT, KIND, WHERE, WHOM, MUST = range(5)


class _Painter(RowPainter):
    def __init__(self, table: QuestionTable) -> None:
        super().__init__(60, table)
        self._table = table

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look, table = theme.current(), self._table
        hint_px, quiet = look.px("hint"), look.colour("text2")
        if column == TEXT:
            draw_wrapped(painter, rect, row.text, look.px("body"), look.colour("text"), bold=True)
        elif column == KIND:
            draw_wrapped(painter, rect, table.kind(row), hint_px, quiet)
        elif column == WHERE:
            draw_wrapped(painter, rect, table.where(row), hint_px, quiet)
        elif column == MUST:
            if row.must_answer:
                draw_tag(painter, rect, table.must(row), icon="circle-alert", colour="text")
        elif row.categories is None:
            draw_wrapped(painter, rect, table.whom(row), hint_px, quiet)
        else:
            side = look.scaled(22)
            y = rect.y() + (rect.height() - side) // 2
            for place, one in enumerate(c for c in table.categories if c.letter in row.categories):
                draw_tile(painter, QRect(rect.x() + place * (side + look.scaled(3)), y, side, side), one)


class QuestionTable(RowTable):
    """In the order in which they are asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.categories: Sequence[Category] = ()
        self.places: Mapping[str, str] = {}
        self.language = "en"
        self.rows: TableModel[Question] = TableModel(
            [
                Column(lambda: translate("ProgrammePage", "Question"), lambda row: row.text),
                Column(lambda: translate("ProgrammePage", "Answer"), self.kind),
                Column(lambda: translate("ProgrammePage", "Where"), self.where),
                Column(lambda: translate("ProgrammePage", "Of whom"), self.whom),
                Column(lambda: translate("ProgrammePage", "Must"), self.must),
            ],
            key_of=lambda row: row.id,
            parent=self,
        )
        self.set_up(self.rows, _Painter(self), {KIND: 150, WHERE: 140, WHOM: 150, MUST: 88}, framed=True)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)

    def key(self, row: Question) -> str:
        """What a row is known by."""
        return row.id

    def set_all(self, rows: Sequence[Question]) -> None:
        self.rows.set_rows(rows)

    def set_narrow(self, narrow: bool) -> None:
        """In little width the tiles give way; the form shows them."""
        self.setColumnHidden(WHOM, narrow)

    def kind(self, row: Question) -> str:
        if row.kind is QuestionKind.CHOICE:
            return " / ".join(row.choices)
        return kind_words(row.kind)

    def where(self, row: Question) -> str:
        if row.checkpoint_id is None:
            return translate("ProgrammePage", "every checkpoint")
        return self.places.get(row.checkpoint_id, "")

    def whom(self, row: Question) -> str:
        if row.categories is None:
            return translate("ProgrammePage", "everybody")
        told = (
            wording.category(one, self.language) for one in self.categories if one.letter in row.categories
        )
        return ", ".join(told)

    def must(self, row: Question) -> str:
        return translate("ProgrammePage", "must") if row.must_answer else ""
