"""Categories: the badge classes with their letter, names and colour."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QCheckBox, QColorDialog, QHBoxLayout, QLineEdit, QTableView, QWidget

from delegates.domain.people import Category
from delegates.errors import DeskError
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines
from delegates.ui.settings.list_view import ROW_PX, SettingsTable
from delegates.ui.settings.section import Section
from delegates.ui.table_model import Column
from delegates.ui.tasks import DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
TILE, NAME, LAO, COLOUR, PRINTS = range(5)
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class CategoryPainter(RowPainter):
    """Tile, names, colour, whether a badge is printed."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(ROW_PX, table)

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        if column == TILE:
            side = look.scaled(28)
            draw_tile(painter, QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side), row)
        elif column == COLOUR:
            draw_two_lines(
                painter, rect, [(row.colour.upper(), look.colour("text2"), False)], first_px=look.px("hint")
            )
        elif column == PRINTS:
            words = _prints(row)
            draw_tag(painter, rect, words, icon="id-card" if row.prints_badge else "circle-minus")
        else:
            text = row.name if column == NAME else row.name_lo
            draw_two_lines(painter, rect, [(text, look.colour("text"), column == NAME)])


def _prints(category: Category) -> str:
    if category.prints_badge:
        return translate("SettingsPage", "badge")
    return translate("SettingsPage", "no badge")


class CategoriesSection(Section):
    """Read on the desk lane when shown; saved from a sheet."""

    scrolls = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = Card("-", icon="palette")
        self.add = ActionButton("", icon="plus", size="small")
        self.add.clicked.connect(self._open_new)
        self.edit = ActionButton("", icon="pencil", size="small")
        self.edit.clicked.connect(self._open_current)
        self._card.add_to_head(self.edit)
        self._card.add_to_head(self.add)
        self.table = SettingsTable(
            [
                Column(lambda: "", lambda row: row.letter),
                Column(lambda: translate("SettingsPage", "Name"), lambda row: row.name),
                Column(lambda: translate("SettingsPage", "Lao name"), lambda row: row.name_lo),
                Column(lambda: translate("SettingsPage", "Colour"), lambda row: row.colour),
                Column(lambda: translate("SettingsPage", "Prints"), _prints),
            ],
            key_of=lambda row: row.letter,
            painter=CategoryPainter,
            widths=(52, 0, 0, 96, 128),
        )
        self.table.opened.connect(self.open_sheet)
        self._card.body.addWidget(self.table)
        self.column.addWidget(self._card)
        context.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "Categories"))
        self.add.setText(translate("SettingsPage", "Add"))
        self.edit.setText(translate("SettingsPage", "Edit"))
        self.table.setAccessibleName(translate("SettingsPage", "Categories"))
        self.table.rows.retranslate()

    def shown(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            self.context.tasks.run(DESK, lambda job: workspace.registering.categories(), self._take)

    def _take(self, categories: tuple[Category, ...]) -> None:
        chosen = self.table.current
        self.table.rows.set_rows(categories)
        index = self.table.rows.shown_index_of(chosen.letter) if chosen else self.table.rows.index(0, 0)
        self.table.setCurrentIndex(index)

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if self.isVisible() and (changes.settings or changes.everything):
            self.shown()

    def _open_new(self) -> None:
        self.open_sheet(None)

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.open_sheet(self.table.current)

    @Slot(object)
    def open_sheet(self, category: Category | None) -> None:
        """The form for one category."""
        if self.context.workspace is None:
            return
        count = self.table.rows.rowCount()
        sheet = CategorySheet(self.context, category, count, self.window())
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


class CategorySheet(Sheet):
    """Letter, names, colour. The letter of a category that is there stays: it stands on printed badges."""

    def __init__(
        self, context: Context, category: Category | None, position: int, parent: QWidget | None
    ) -> None:
        title = (
            translate("SettingsPage", "New category")
            if category is None
            else translate("SettingsPage", "Edit category")
        )
        super().__init__(parent, title, icon="palette", main=translate("SettingsPage", "Save"))
        self._context, self._is_new = context, category is None
        self._category = category or Category("", "", "", "#4A5064", position=position)
        self.letter, self.name, self.name_lo, self.colour = (QLineEdit() for _ in range(4))
        self.letter.setMaxLength(1)
        self.letter.setText(self._category.letter)
        self.letter.setEnabled(self._is_new)
        self.name.setText(self._category.name)
        self.name_lo.setText(self._category.name_lo)
        self.colour.setText(self._category.colour)
        self.prints = QCheckBox(translate("SettingsPage", "A badge is printed for it"))
        self.prints.setChecked(self._category.prints_badge)
        self.pick = ActionButton(translate("SettingsPage", "Choose"), icon="palette")
        self.pick.clicked.connect(self._ask_colour)
        self.sample = _Sample()
        self.add_field(translate("SettingsPage", "Latin letter *"), self.letter)
        self.add_field(translate("SettingsPage", "Name *"), self.name)
        self.add_field(translate("SettingsPage", "Lao name"), self.name_lo)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.sample)
        line.addWidget(self.colour, 1)
        line.addWidget(self.pick)
        self.add_field(translate("SettingsPage", "Colour on paper"), row)
        self.body.addWidget(self.prints)
        for field in (self.letter, self.name, self.colour):
            field.textChanged.connect(self._judge)
        self.committed.connect(self._save)
        self._judge()
        (self.letter if self._is_new else self.name).setFocus()

    def value(self) -> Category:
        """What stands in the form."""
        name = self.name.text().strip()
        return replace(
            self._category,
            letter=self.letter.text().strip().upper(),
            name=name,
            name_lo=self.name_lo.text().strip() or name,
            colour=self.colour.text().strip().upper(),
            prints_badge=self.prints.isChecked(),
        )

    def _judge(self) -> None:
        good = bool(_HEX.fullmatch(self.colour.text().strip()))
        if good:
            colour = self.colour.text().strip()
            self.sample.show_category(replace(self.value(), colour=colour, ink=theme.ink_on(colour)))
        ready = good and bool(self.letter.text().strip()) and bool(self.name.text().strip())
        self.set_main(translate("SettingsPage", "Save"), on=ready)

    def _ask_colour(self) -> None:
        dialog = QColorDialog(QColor(self.colour.text()), self)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.colorSelected.connect(lambda chosen: self.colour.setText(chosen.name().upper()))
        dialog.open()

    def _save(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        value, is_new = self.value(), self._is_new

        def done(_: object) -> None:
            from delegates.services.changes import Changes

            self.accept()
            self._context.changed.emit(Changes(settings=True))

        def failed(error: DeskError) -> None:
            self.show_error(wording.error(error))

        self._context.tasks.run(
            DESK, lambda job: workspace.registering.save_category(value, is_new=is_new), done, failed
        )


class _Sample(QWidget):
    """The tile as it will be printed."""

    def __init__(self) -> None:
        super().__init__()
        self._category: Category | None = None
        side = theme.current().scaled(40)
        self.setFixedSize(side, side)

    def show_category(self, category: Category) -> None:
        self._category = category
        self.update()

    def paintEvent(self, event: object) -> None:
        if self._category is not None:
            painter = QPainter(self)
            draw_tile(painter, self.rect(), self._category)
