"""Categories: the badge classes with their letter, names and colour."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QCheckBox, QColorDialog, QComboBox, QHBoxLayout, QLineEdit, QTableView, QWidget

from delegates.domain.people import Category
from delegates.errors import DeskError
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter, draw_tag, draw_tile, draw_two_lines
from delegates.ui.settings.list_view import ROW_PX, SettingsTable
from delegates.ui.settings.section import Section
from delegates.ui.table_model import Column
from delegates.ui.tasks import DESK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
TILE, NAME, LAO, COLOUR, PRINTS, AT_CHECK_IN = range(6)
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")


class CategoryPainter(RowPainter):
    """Tile, names, colour, whether a badge is printed, and whether checking in prints it."""

    def __init__(self, table: QTableView, auto_print: Callable[[str], str]) -> None:
        super().__init__(ROW_PX, table)
        self._auto_print = auto_print

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
        elif column == AT_CHECK_IN:
            words = _auto_word(self._auto_print(row.letter)) if row.prints_badge else ""
            draw_two_lines(painter, rect, [(words, look.colour("text2"), False)], first_px=look.px("hint"))
        else:
            text = row.name if column == NAME else row.name_lo
            draw_two_lines(painter, rect, [(text, look.colour("text"), column == NAME)])


def _prints(category: Category) -> str:
    if category.prints_badge:
        return translate("SettingsPage", "badge")
    return translate("SettingsPage", "no badge")


def _auto_word(when: str) -> str:
    return {
        "unprinted": translate("SettingsPage", "if not yet printed"),
        "always": translate("SettingsPage", "always"),
    }.get(when, translate("SettingsPage", "never"))


class CategoriesSection(Section):
    """Read on the desk lane when shown; saved from a sheet."""

    scrolls = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._auto_print: Mapping[str, str] = {}
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
                Column(
                    lambda: translate("SettingsPage", "At check-in"),
                    lambda row: _auto_word(self.auto_print(row.letter)),
                ),
            ],
            key_of=lambda row: row.letter,
            painter=lambda table: CategoryPainter(table, self.auto_print),
            widths=(52, 0, 0, 96, 128, 144),
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
            self.context.tasks.run(
                DESK, lambda job: (workspace.registering.categories(), workspace.auto_print()), self._take
            )

    def auto_print(self, letter: str) -> str:
        """When checking in prints the badge of this category."""
        return str(self._auto_print.get(letter, "never"))

    def _take(self, found: tuple[tuple[Category, ...], Mapping[str, str]]) -> None:
        categories, self._auto_print = found
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
        when = self.auto_print(category.letter) if category is not None else "never"
        sheet = CategorySheet(self.context, category, count, self.window(), auto_print=when)
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


class CategorySheet(Sheet):
    """Letter, names, colour. The letter of a category that is there stays: it stands on printed badges."""

    def __init__(
        self,
        context: Context,
        category: Category | None,
        position: int,
        parent: QWidget | None,
        *,
        auto_print: str = "never",
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
        self.auto_print = QComboBox()
        for when in ("never", "unprinted", "always"):
            self.auto_print.addItem(_auto_word(when), when)
        self._auto_before = auto_print
        self.auto_print.setCurrentIndex(self.auto_print.findData(auto_print))
        self.pick = ActionButton(translate("SettingsPage", "Choose"), icon="palette")
        self.pick.clicked.connect(self._ask_colour)
        self.sample = _Sample()
        head = self.add_row()
        self.add_field(translate("SettingsPage", "Latin letter *"), self.letter, head)
        self.add_field(translate("SettingsPage", "Name *"), self.name, head)
        head.setStretch(0, 1)
        head.setStretch(1, 3)
        self.add_field(translate("SettingsPage", "Lao name"), self.name_lo)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.sample)
        line.addWidget(self.colour, 1)
        line.addWidget(self.pick)
        self.add_field(translate("SettingsPage", "Colour on paper"), row)
        self.body.addWidget(self.prints)
        self.add_field(translate("SettingsPage", "Print the badge at check-in"), self.auto_print)
        self.prints.toggled.connect(self.auto_print.setEnabled)
        self.auto_print.setEnabled(self.prints.isChecked())
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

        when, changed = self.auto_print.currentData(), self.auto_print.currentData() != self._auto_before

        def save(job: Job) -> None:
            workspace.registering.save_category(value, is_new=is_new)
            if changed:
                workspace.set_auto_print(value.letter, when)

        self._context.organiser.run(DESK, save, done, failed)


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
