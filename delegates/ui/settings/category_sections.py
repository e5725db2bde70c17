"""Settings of the open forum that lists and badges follow: categories, and ranks of positions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QColorDialog, QLineEdit, QSpinBox, QTableWidget, QTableWidgetItem

from delegates.domain.people import Category
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.settings.section import Section
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
RANK_COLUMN = 1


class CategoriesSection(Section):
    icon = "layers"

    def title(self) -> str:
        return translate("SettingsPage", "Categories")

    def fill(self) -> None:
        if self.context.workspace is None:
            self.add_words(translate("SettingsPage", "No forum is open."))
            return
        self.add_words(
            translate("SettingsPage", "The letter is printed on every badge; colours are those of the paper.")
        )
        for category in self.context.categories:
            word = wording.category(category, self.context.language.code)
            button = ActionButton(word)
            button.set_tile(category)
            button.setProperty("align", "left")
            button.clicked.connect(lambda _=False, one=category: self._open(one))
            self.column.addWidget(button)
        row = self.add_row()
        add = ActionButton(translate("SettingsPage", "New category"), icon="plus", kind="primary")
        add.clicked.connect(lambda: self._open(None))
        row.addWidget(add)
        row.addStretch(1)

    def _open(self, category: Category | None) -> None:
        sheet = CategorySheet(self, category)
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


class CategorySheet(Sheet):
    def __init__(self, section: Section, category: Category | None) -> None:
        super().__init__(section.window(), "", icon="layers", main="-")
        self._section, self._category = section, category
        self.set_title(self.tr("New category") if category is None else self.tr("Edit category"))
        self.letter, self.name, self.name_lo = QLineEdit(), QLineEdit(), QLineEdit()
        self.letter.setMaxLength(1)
        self._colour = "#30343F"
        self.colour = ActionButton("", icon="palette")
        self.colour.clicked.connect(self._choose)
        self.prints = QCheckBox(self.tr("Gets a badge"))
        self.prints.setChecked(True)
        if category is not None:
            self.letter.setText(category.letter)
            self.letter.setEnabled(False)
            self.name.setText(category.name)
            self.name_lo.setText(category.name_lo)
            self._colour = category.colour
            self.prints.setChecked(category.prints_badge)
        self.add_field(self.tr("Letter, A to Z *"), self.letter)
        self.add_field(self.tr("Name in English *"), self.name)
        self.add_field(self.tr("Name in Lao"), self.name_lo)
        self.add_field(self.tr("Colour on paper"), self.colour)
        self.body.addWidget(self.prints)
        self.colour.setText(self._colour)
        self.committed.connect(self._save)
        self.letter.textChanged.connect(self._judge)
        self.name.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        self.set_main(self.tr("Save"), on=bool(self.letter.text().strip() and self.name.text().strip()))

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self._colour), self)
        if chosen.isValid():
            self._colour = chosen.name().upper()
            self.colour.setText(self._colour)

    def _save(self) -> None:
        context, before = self._section.context, self._category
        workspace = context.workspace
        if workspace is None:
            return
        made = before or Category("", "", "", "#000000", position=len(context.categories))
        after = replace(
            made,
            letter=self.letter.text().strip().upper(),
            name=self.name.text().strip(),
            name_lo=self.name_lo.text().strip() or self.name.text().strip(),
            colour=self._colour,
            prints_badge=self.prints.isChecked(),
        )

        def work(job: object) -> tuple[Category, ...]:
            workspace.registering.save_category(after, is_new=before is None)
            return workspace.registering.categories()

        context.tasks.run(DESK, work, self._saved, self._failed)

    def _saved(self, categories: tuple[Category, ...]) -> None:
        from delegates.services.changes import Changes

        context = self._section.context
        context.categories = categories
        context.changed.emit(Changes(settings=True, everything=True))
        self._section.rebuild()
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.show_error(wording.error(error))


class RanksSection(Section):
    """Positions with the rank proposed for each; a changed rank is this forum's own."""

    icon = "list-filter"

    def title(self) -> str:
        return translate("SettingsPage", "Ranks of positions")

    def fill(self) -> None:
        workspace = self.context.workspace
        if workspace is None:
            self.add_words(translate("SettingsPage", "No forum is open."))
            return
        self.add_words(
            translate(
                "SettingsPage", "Lower comes first. A proposal, not a decree: change what your protocol says."
            )
        )
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels(
            [translate("SettingsPage", "Position"), translate("SettingsPage", "Rank")]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(
            0, self.table.horizontalHeader().ResizeMode.Stretch
        )
        self.table.verticalHeader().setDefaultSectionSize(44)
        self.table.setMinimumHeight(440)
        self.column.addWidget(self.table)
        self.context.tasks.run(BULK, lambda job: workspace.reference.positions, self._show)

    def _show(self, positions: Any) -> None:
        self.table.setRowCount(len(positions))
        for row, position in enumerate(sorted(positions, key=lambda one: one.rank)):
            words = QTableWidgetItem(" · ".join(position.titles[:2]))
            words.setFlags(words.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, 0, words)
            rank = QSpinBox()
            rank.setRange(1, 999)
            rank.setValue(position.rank)
            rank.setAccessibleName(position.titles[0])
            rank.editingFinished.connect(lambda field=rank, one=position: self._change(field, one))
            self.table.setCellWidget(row, RANK_COLUMN, rank)

    def _change(self, field: QSpinBox, position: Any) -> None:
        workspace, value = self.context.workspace, field.value()
        if workspace is None or value == position.rank:
            return
        edit = {"table": "positions", "id": position.id, "rank": value}

        def done(_: object) -> None:
            self.context.messages.info(
                wording.filled(
                    translate("SettingsPage", "{position}: rank {n} from now on."),
                    position=position.titles[0],
                    n=value,
                )
            )

        self.context.tasks.run(DESK, lambda job: workspace.save_reference_edit(edit, key="id"), done)


def _changed_words(position: str, rank: int) -> str:
    template = translate("SettingsPage", "{position}: rank {n} from now on.")
    return wording.filled(template, position=position, n=rank)
