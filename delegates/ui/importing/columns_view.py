"""The first step: what each column of each sheet was taken for, to be changed by a menu; and what holds for all rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.people import Category, Delegation
from delegates.domain.reference import solid
from delegates.ui import import_wording, theme, wording
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine

if TYPE_CHECKING:
    from delegates.rosters.plan import FilePlan, SheetPlan


class FlowLayout(QLayout):
    """Puts widgets side by side and begins a new line where the room ends."""

    def __init__(self, gap_px: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap_px
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        left, right = rect.x() + margins.left(), rect.right() - margins.right()
        x, y, line = left, rect.y() + margins.top(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > left and x + size.width() - 1 > right:
                x, y, line = left, y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line + margins.bottom() - rect.y()


class HeaderChoice(QWidget):
    """A header as the list has it, and under it what it was taken for."""

    chosen = Signal(str, str)  # header text, field ("" leaves the column out)

    def __init__(self, header: str, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header, self.field = header, field
        look = theme.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scaled(2))
        title = DataLine(" ".join(header.split()), size="hint", colour="text2")
        self.button = ActionButton(import_wording.column(field), size="small", trailing="chevron-down")
        self.button.setAccessibleName(f"{header}: {import_wording.column(field)}")
        if not field:
            self.button.set_icon("circle-minus")
        self.button.clicked.connect(self._open)
        column.addWidget(title)
        column.addWidget(self.button)
        self.setMaximumWidth(look.scaled(240))

    @Slot()
    def _open(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def menu(self) -> QMenu:
        """What this column may be."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in (*import_wording.COLUMN_CHOICES, ""):
            if not name:
                menu.addSeparator()
            entry = menu.addAction(import_wording.column(name).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(name == self.field)
            entry.setData(name)
            entry.triggered.connect(lambda _=False, name=name: self.chosen.emit(self.header, name))
        return menu


class ColumnsView(QWidget):
    """`mapping_changed` carries a header and its field; `defaults_changed` comes when the pickers have another value."""

    mapping_changed = Signal(str, str)
    defaults_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        self.choices: list[HeaderChoice] = []
        self.delegation, self.category = QComboBox(), QComboBox()
        self.delegation.setEditable(True)
        self.delegation.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit, completer = QLineEdit(), QCompleter(self.delegation.model(), self)
        self.delegation.setLineEdit(edit)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        edit.setCompleter(completer)
        edit.editingFinished.connect(self._defaults)
        self.delegation.activated.connect(self._defaults)
        self.category.activated.connect(self._defaults)
        self._told = ("", "")
        self._captions = (QLabel(), QLabel())
        for caption, box in zip(self._captions, (self.delegation, self.category), strict=True):
            caption.setProperty("kind", "caption")
            caption.setBuddy(box)
        pickers = QHBoxLayout()
        pickers.setSpacing(look.scaled(16))
        for caption, box in zip(self._captions, (self.delegation, self.category), strict=True):
            one = QVBoxLayout()
            one.setSpacing(look.scaled(4))
            one.addWidget(caption)
            one.addWidget(box)
            pickers.addLayout(one, 1)
        self._defaults_card = Card()
        self._defaults_card.body.setContentsMargins(*(look.scaled(px) for px in (16, 8, 16, 16)))
        self._defaults_card.body.addLayout(pickers)
        self._inner = QWidget()
        self._inner.setObjectName("scrolled")
        self._sheets = QVBoxLayout(self._inner)
        self._sheets.setContentsMargins(0, 0, 0, 0)
        self._sheets.setSpacing(look.scaled(16))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(16))
        outer.addWidget(self._defaults_card)
        outer.addWidget(scroll, 1)
        self.retranslate()

    # what holds for all rows

    def default_delegation(self) -> str | None:
        """The delegation of rows whose sheet names none; None where nothing was chosen."""
        return self.delegation.currentText().strip() or None

    def default_category(self) -> str | None:
        """The letter for everybody of these lists, None where each row has its own."""
        letter = self.category.currentData()
        return str(letter) if letter else None

    def offer(self, delegations: Iterable[Delegation], categories: Iterable[Category], language: str) -> None:
        """Fill the pickers; what was chosen stays."""
        typed, letter = self.delegation.currentText(), self.category.currentData()
        for box in (self.delegation, self.category):
            box.blockSignals(True)
            box.clear()
        self.delegation.addItem("")
        self.delegation.addItems([one.name_native for one in delegations])
        self.delegation.setEditText(typed)
        self.category.addItem(self.tr("As the list or the position says"), None)
        for one in categories:
            self.category.addItem(f"{one.letter} · {wording.category(one, language)}", one.letter)
        self.category.setCurrentIndex(max(0, self.category.findData(letter)))
        for box in (self.delegation, self.category):
            box.blockSignals(False)

    def clear_defaults(self) -> None:
        """A new import begins without any."""
        self.delegation.setEditText("")
        self.category.setCurrentIndex(0)
        self._told = ("", "")

    @Slot()
    def _defaults(self) -> None:
        now = (self.default_delegation() or "", self.default_category() or "")
        if now != self._told:
            self._told = now
            self.defaults_changed.emit()

    # columns

    def set_files(self, files: Iterable[FilePlan]) -> None:
        """Show the sheets of a plan."""
        while (item := self._sheets.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = []
        for file in files:
            for sheet in file.sheets:
                self._sheets.addWidget(self._sheet_card(file, sheet))
        self._sheets.addStretch(1)

    def _sheet_card(self, file: FilePlan, sheet: SheetPlan) -> Card:
        look = theme.current()
        card = Card(" · ".join(part for part in (file.file, sheet.sheet) if part), icon="file-spreadsheet")
        hint = QLabel()
        hint.setProperty("kind", "hint")
        if sheet.header_row is None:
            hint.setText(self.tr("No row of headers was found"))
        else:
            count = sheet.people
            people = self.tr("%n person(s)", "", count)
            hint.setText(wording.filled(self.tr("Header in row {n}"), n=sheet.header_row) + " · " + people)
        card.add_to_head(hint)
        row = QWidget()
        flow = FlowLayout(look.scaled(12))
        flow.setContentsMargins(*(look.scaled(px) for px in (16, 8, 16, 16)))
        row.setLayout(flow)
        pairs = [(text, field) for field, text in sheet.columns.items()]
        pairs += [(text, "") for text in sheet.unknown_columns if text.strip()]
        for text, field in pairs:
            choice = HeaderChoice(text, field)
            choice.chosen.connect(self.mapping_changed)
            self.choices.append(choice)
            flow.addWidget(choice)
        if not pairs:
            empty = QLabel(
                self.tr(
                    "The first row of the list must say what stands below: Name, Position, Organisation …"
                )
            )
            empty.setProperty("kind", "hint")
            flow.addWidget(empty)
        card.body.addWidget(row)
        return card

    def retranslate(self) -> None:
        """Say the words again; the sheets are made anew with the next plan."""
        self._defaults_card.set_title(self.tr("For the whole import"))
        self._captions[0].setText(self.tr("Delegation of rows that name none"))
        self._captions[1].setText(self.tr("Category of everybody in these lists"))
        for caption, box in zip(self._captions, (self.delegation, self.category), strict=True):
            box.setAccessibleName(caption.text())


def mapping_key(header: str) -> str:
    """The form in which a header is remembered."""
    return solid(header)
