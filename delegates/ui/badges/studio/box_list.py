"""The boxes of the side in the order in which they are drawn, the topmost last; and what can be added to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from delegates.badges.boxes import Box
from delegates.badges.face import FIELDS
from delegates.ui import icons, lines, painters, theme
from delegates.ui.badges.studio import words
from delegates.ui.badges.studio.design import Design
from delegates.ui.painters import RowPainter
from delegates.ui.table_model import Column, TableModel
from delegates.ui.widgets.button import IconButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate
ROW_PX = 38
LETTERS_PX = 14


@dataclass(frozen=True, slots=True)
class BoxRow:
    """A box as the list shows it: what it is called, and whether something is wrong with it ("", "amber", "red")."""

    box: Box
    name: str
    wrong: str = ""


class _Painter(RowPainter):
    """Icon of the kind, name, then what is wrong, hidden or locked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(ROW_PX, parent)

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        side, gap = look.scaled(16), look.scaled(8)
        top = rect.y() + (rect.height() - side) // 2
        icons.paint(painter, QRect(rect.x(), top, side, side), words.icon(row.box))
        right = rect.right() + 1
        marks = [(row.wrong, "triangle-alert", f"{row.wrong}text")]
        marks += [(row.box.locked, "lock", "text2"), (row.box.hidden, "circle-dashed", "text2")]
        for shown, icon, colour in marks:
            if shown:
                right -= side
                icons.paint(painter, QRect(right, top, side, side), icon, colour)
                right -= gap
        x = rect.x() + side + gap
        ink = look.colour("text2" if row.box.hidden else "text")
        runs: list[painters.Run] = [(row.name, ink, False)]
        size_px = painters.size_that_fits(runs, look.scaled(LETTERS_PX), right - x)
        top = lines.centred_top_px(rect.y(), rect.height(), size_px)
        lines.draw(painter, x, top, painters.within(row.name, right - x, size_px), size_px, ink)


class BoxTable(QTableView):
    """Several may be selected; keys that are the canvas's go there."""

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._design = design
        self._is_taking = False
        self.keys: Callable[[QKeyEvent], bool] = lambda event: False
        self.rows: TableModel[BoxRow] = TableModel(
            [Column(lambda: "", _said)], key_of=lambda row: row.box.id, parent=self
        )
        self.setModel(self.rows)
        painters.prepare_table(self, ROW_PX)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setItemDelegate(_Painter(self))
        self.selectionModel().selectionChanged.connect(self._selected)

    def show_rows(self, rows: list[BoxRow]) -> None:
        """Show these boxes; what the design has selected is selected here."""
        self._is_taking = True
        if rows != self.rows.rows():
            same = [row.box.id for row in rows] == [row.box.id for row in self.rows.rows()]
            if same:
                for row in rows:
                    self.rows.replace_row(row)
            else:
                self.rows.set_rows(rows)
        chosen = QItemSelection()
        for box_id in self._design.selected:
            index = self.rows.shown_index_of(box_id)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if self._design.selected:
            index = self.rows.shown_index_of(self._design.selected[-1])
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        self._is_taking = False

    def _selected(self) -> None:
        if not self._is_taking:
            chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
            rows = [row for number in sorted(chosen) if (row := self.rows.row_at(number)) is not None]
            current = self.rows.row_at(self.currentIndex())
            kept = [one for one in self._design.selected if any(row.box.id == one for row in rows)]
            ids = [*kept, *(row.box.id for row in rows if row.box.id not in kept)]
            if current is not None and not kept and current.box.id in ids:
                ids.sort(key=lambda one: one != current.box.id)
            self._design.select(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here arrows and pages go from box to box.
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if (event.key() in moves and (plain or shift)) or not self.keys(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead."""


class BoxList(Card):
    """The list under its head with +. `picture_wanted` comes when a person wants a picture of their own file."""

    picture_wanted = Signal()

    def __init__(self, design: Design, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._design = design
        self._wrong: dict[str, str] = {}
        self.add_button = IconButton("plus", "")
        self.add_button.clicked.connect(self.open_menu)
        self.add_to_head(self.add_button)
        self.table = BoxTable(design)
        self.body.addWidget(self.table, 1)
        design.edited.connect(self.refresh)
        design.chosen.connect(self.refresh)
        design.turned.connect(self.refresh)
        theme.current().changed.connect(self.dress)
        self.retranslate()

    @Slot()
    def refresh(self) -> None:
        """Show the boxes as they are."""
        rows = [
            BoxRow(box, words.box(box), self._wrong.get(box.id, "") if not box.hidden else "")
            for box in self._design.boxes()
        ]
        self.table.show_rows(rows)

    def set_wrong(self, wrong: dict[str, str]) -> None:
        """Which boxes have trouble: "amber" or "red" by their ids."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.refresh()

    @Slot()
    def open_menu(self) -> None:
        """What can be added."""
        if self._design.is_ready:
            self.menu().popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def menu(self) -> QMenu:
        """Text by what it shows, free text, fill, pictures, programme; the code where there is none."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        texts = menu.addMenu(icons.icon("type", 16), translate("Studio", "Text"))
        for name in FIELDS:
            entry = texts.addAction(words.field(name))
            entry.triggered.connect(lambda _=False, name=name: self._design.add("text", shows=(name,)))
        free = menu.addAction(icons.icon("languages", 16), translate("Studio", "Free text"))
        free.triggered.connect(
            lambda: self._design.add("text", words={"en": translate("Studio", "Your text")})
        )
        fill = menu.addAction(icons.icon("square", 16), translate("Studio", "Fill"))
        fill.triggered.connect(lambda: self._design.add("fill"))
        pictures = menu.addMenu(icons.icon("image", 16), translate("Studio", "Picture"))
        for name in ("photo", "flag", "logo"):
            entry = pictures.addAction(words.picture(name))
            fit = "cover" if name == "photo" else "contain"
            entry.triggered.connect(
                lambda _=False, name=name, fit=fit: self._design.add("picture", picture=name, fit=fit)
            )
        own = pictures.addAction(translate("Studio", "From a file…"))
        own.triggered.connect(self.picture_wanted)
        programme = menu.addAction(icons.icon("calendar", 16), translate("Studio", "Programme"))
        programme.triggered.connect(lambda: self._design.add("programme"))
        code = menu.addAction(icons.icon("qr-code", 16), translate("Studio", "Badge code"))
        code.triggered.connect(lambda: self._design.add("qr"))
        code.setEnabled(not self._design.has_code())
        return menu

    @Slot()
    def dress(self) -> None:
        """Take the row height of the zoom in force."""
        self.table.verticalHeader().setDefaultSectionSize(theme.current().scaled(ROW_PX))

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.set_title(translate("Studio", "Boxes"))
        self.add_button.set_word(translate("Studio", "Add a box"))
        self.table.setAccessibleName(translate("Studio", "Boxes"))
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(232), theme.current().scaled(300))


def _said(row: BoxRow) -> str:
    """What a screen reader says of a box."""
    said = [row.name]
    said += [translate("Studio", "something is wrong with it")] if row.wrong else []
    said += [translate("Studio", "locked")] if row.box.locked else []
    said += [translate("Studio", "hidden")] if row.box.hidden else []
    return ", ".join(said)
