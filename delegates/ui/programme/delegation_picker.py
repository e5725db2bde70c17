"""Delegations chosen by name: typed letters find them, a tick takes them, chosen ones stand below in precedence order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from delegates.domain import names
from delegates.domain.people import Delegation, DelegationId
from delegates.ui import theme, wording
from delegates.ui.painters import RowPainter, draw_two_lines
from delegates.ui.table_model import ROW_ROLE
from delegates.ui.widgets.button import IconButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.tick_table import draw_box

translate = QCoreApplication.translate
LEAST_LETTERS = 2
MOST_SHOWN = 40
_ROW_PX = 48
_ROWS = 4


class _Painter(RowPainter):
    def __init__(self, picker: DelegationPicker, view: QListWidget) -> None:
        super().__init__(_ROW_PX, view)
        self._picker = picker

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        draw_box(painter, rect, on=row.id in self._picker.value())
        latin = row.name_latin if row.name_latin != row.name_native else ""
        draw_two_lines(
            painter,
            rect.adjusted(look.scaled(30), 0, 0, 0),
            [(row.name_native, look.colour("text"), False)],
            [(latin or "", look.colour("text2"), False)],
        )


class _Found(QListWidget):
    """What the letters found; Space, Enter and a click tick."""

    ticked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "framed")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.ticked.emit(item.data(ROW_ROLE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commands = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not commands:
            if self.currentItem() is not None:
                self.ticked.emit(self.currentItem().data(ROW_ROLE))
            return
        if commands:
            event.ignore()  # the form's own
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802  Qt's own name
        """No type-ahead: letters belong to the field above."""


class _Search(QLineEdit):
    """Down goes to what was found."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
            return
        super().keyPressEvent(event)


class DelegationPicker(QWidget):
    """`changed` comes with every tick. Delegations are given in order of precedence."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[DelegationId, Delegation] = {}
        self._chosen: frozenset[DelegationId] = frozenset()
        self.search = _Search()
        self.search.textChanged.connect(self._find)
        self.search.left_down.connect(self._go_down)
        self.found = _Found()
        self.found.setItemDelegate(_Painter(self, self.found))
        self.found.ticked.connect(self._tick)
        self.found.hide()
        self.removers: list[IconButton] = []
        self._lines = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.found)
        column.addLayout(self._lines)
        self.setFocusProxy(self.search)
        theme.current().changed.connect(self._measure)
        self._measure()

    def set_delegations(self, delegations: Sequence[Delegation]) -> None:
        """What can be chosen, in order of precedence."""
        self._known = {one.id: one for one in delegations}
        self._show_chosen()

    def value(self) -> frozenset[DelegationId]:
        """The ids of those chosen; one that is no longer in the forum stays until somebody takes it away."""
        return self._chosen

    def set_value(self, chosen: Collection[DelegationId]) -> None:
        self._chosen = frozenset(chosen)
        self.search.clear()
        self._show_chosen()

    def chosen_names(self) -> list[str]:
        """The names below the field, in order."""
        return [self._name(one) for one in self._in_order()]

    def set_words(self, name: str) -> None:
        """What the field is."""
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(translate("ProgrammePage", "Letters of a name"))
        self.found.setAccessibleName(translate("ProgrammePage", "Delegations found"))
        self._show_chosen()

    # finding

    @Slot()
    def _find(self) -> None:
        asked = names.key(self.search.text())
        hits = (
            [one for one in self._known.values() if asked in _folded(one)]
            if len(asked) >= LEAST_LETTERS
            else []
        )
        self.found.clear()
        for one in hits[:MOST_SHOWN]:
            item = QListWidgetItem(one.name_native)
            item.setData(ROW_ROLE, one)
            self.found.addItem(item)
        self.found.setVisible(bool(hits))
        self._measure()

    @Slot()
    def _go_down(self) -> None:
        if self.found.isVisible():
            self.found.setCurrentRow(0)
            self.found.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _tick(self, delegation: Delegation) -> None:
        self._take(self._chosen ^ {delegation.id})
        self.found.viewport().update()

    def _take(self, chosen: frozenset[DelegationId]) -> None:
        self._chosen = chosen
        self._show_chosen()
        self.changed.emit()

    # what is chosen

    def _in_order(self) -> list[DelegationId]:
        return [one for one in self._known if one in self._chosen] + sorted(self._chosen - set(self._known))

    def _name(self, delegation_id: DelegationId) -> str:
        known = self._known.get(delegation_id)
        return (
            known.name_native if known else translate("ProgrammePage", "a delegation that is no longer here")
        )

    def _show_chosen(self) -> None:
        while (taken := self._lines.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.removers = []
        for one in self._in_order():
            self._lines.addWidget(self._line(one))

    def _line(self, delegation_id: DelegationId) -> QWidget:
        look, name = theme.current(), self._name(delegation_id)
        line = QFrame()
        line.setProperty("kind", "sunken")
        row = QHBoxLayout(line)
        row.setContentsMargins(look.scaled(10), look.scaled(2), look.scaled(2), look.scaled(2))
        row.addWidget(DataLine(name, size="hint"), 1)
        words = wording.filled(translate("ProgrammePage", "Take {name} away"), name=name)
        remover = IconButton("x", words)
        remover.clicked.connect(self._remover(delegation_id))
        self.removers.append(remover)
        row.addWidget(remover)
        return line

    def _remover(self, delegation_id: DelegationId) -> Callable[[], None]:
        return lambda: self._take(self._chosen - {delegation_id})

    def _measure(self) -> None:
        look = theme.current()
        self.found.setFixedHeight(min(_ROWS, self.found.count()) * look.scaled(_ROW_PX) + 2)
        self._lines.setSpacing(look.scaled(4))
        if (column := self.layout()) is not None:
            column.setSpacing(look.scaled(4))


def _folded(delegation: Delegation) -> str:
    told = (delegation.name_native, delegation.name_latin, delegation.short_name, delegation.acronym)
    return "\n".join(names.key(part) for part in (*told, *delegation.aliases) if part)
