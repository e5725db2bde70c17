"""Search field, category chips, "Not arrived" and the order of the table, in one line that gives way."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from delegates.domain import names
from delegates.domain.people import RosterRow
from delegates.domain.search import query
from delegates.ui import theme
from delegates.ui.delegates.chips import CategoryChips
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.search_field import SearchField

translate = QCoreApplication.translate
SEARCH_PX, LEAST_SEARCH_PX = 336, 168
GAP_PX = 8


class FilterBar(QWidget):
    """`changed` whenever other rows are wanted; `order_chosen` carries whether the protocol list is."""

    changed = Signal()
    order_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_protocol = False
        self.search = SearchField()
        self.chips = CategoryChips()
        self.not_arrived = Chip("", icon="list-filter")
        self.order = ActionButton("", icon="arrow-up-down", size="small", trailing="chevron-down")
        self.order.clicked.connect(self._ask_order)
        # In a narrow window these two stand in the head of the page.
        self.aside = QWidget()
        aside = QHBoxLayout(self.aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(GAP_PX)
        aside.addWidget(self.not_arrived)
        aside.addWidget(self.order)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP_PX)
        self._line.addWidget(self.search, 100)
        self._line.addWidget(self.chips)
        self._line.addStretch(1)
        self._line.addWidget(self.aside)
        self.search.textChanged.connect(self.changed)
        self.chips.changed.connect(self.changed)
        self.not_arrived.toggled.connect(self.changed)
        self.restyle()

    # -- what is asked -------------------------------------------------------------------------------------------

    @property
    def words(self) -> str:
        """What was typed, folded: digits of a number alone, else the key of names."""
        text = self.search.text()
        return query(text).digits or names.key(text)

    @property
    def is_on(self) -> bool:
        """Whether anything keeps rows away."""
        return bool(self.search.text() or self.chips.letters or self.not_arrived.isChecked())

    def accept(self) -> Any:
        """What the chips let through, as a test of one row; None where they let everybody."""
        letters, waiting = self.chips.letters, self.not_arrived.isChecked()
        if not letters and not waiting:
            return None

        def passes(row: RosterRow) -> bool:
            if letters and row.category not in letters:
                return False
            return not waiting or (row.checked_in_at_utc is None and row.status.is_expected)

        return passes

    def clear(self) -> None:
        """Everybody again."""
        was_on = self.is_on
        self.blockSignals(True)
        self.chips.clear()
        self.not_arrived.setChecked(False)
        self.search.clear()
        self.blockSignals(False)
        if was_on:
            self.changed.emit()

    # -- words and room ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Every word again."""
        self.search.setPlaceholderText(translate("DelegatesPage", "Search any script, F3"))
        self.search.setAccessibleName(translate("DelegatesPage", "Search"))
        self.not_arrived.setText(translate("DelegatesPage", "Not arrived"))
        self.order.setText(
            translate("DelegatesPage", "Protocol list")
            if self.is_protocol
            else translate("DelegatesPage", "By delegation")
        )

    def restyle(self) -> None:
        look = theme.current()
        self.search.setMinimumWidth(look.scaled(LEAST_SEARCH_PX))
        self.search.setMaximumWidth(look.scaled(SEARCH_PX))
        self.give_way()

    def take_aside(self) -> None:
        """Have the two right ends in this line again."""
        self._line.addWidget(self.aside)

    @Slot()
    def give_way(self) -> None:
        """Chips drop their counts where they have no room; the tooltip still says them."""
        room = self.width() - theme.current().scaled(LEAST_SEARCH_PX) - 2 * GAP_PX
        if self.aside.parentWidget() is self:
            room -= self.aside.sizeHint().width() + GAP_PX
        self.chips.fit(room)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self.give_way()

    # -- order ---------------------------------------------------------------------------------------------------

    @Slot()
    def _ask_order(self) -> None:
        menu = QMenu(self)
        for is_protocol, word in (
            (False, translate("DelegatesPage", "By delegation, head first")),
            (True, translate("DelegatesPage", "Protocol list: by rank")),
        ):
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(is_protocol is self.is_protocol)
            action.triggered.connect(lambda _=False, chosen=is_protocol: self.choose_order(chosen))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def choose_order(self, is_protocol: bool) -> None:
        """One of the two orders in which everybody can stand."""
        self.is_protocol = is_protocol
        self.retranslate()
        self.order_chosen.emit(is_protocol)
