"""Whose badges: not yet printed, all, those chosen elsewhere; a search; the list itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.badges.badge_list import BadgeList
from delegates.ui.context import Context
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.search_field import SearchField

translate = QCoreApplication.translate
UNPRINTED: Final = "unprinted"
ALL: Final = "all"
CHOSEN: Final = "chosen"
SEARCH_AFTER_MS: Final = 150


class WhoView(Card):
    """`changed` comes when other badges are wanted; the search waits until a person stops typing."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.who = UNPRINTED
        self.chosen: list[str] = []
        self._search_later = QTimer(self)
        self._search_later.setSingleShot(True)
        self._search_later.setInterval(SEARCH_AFTER_MS)
        self._search_later.timeout.connect(self.changed)
        look = theme.current()
        top = QVBoxLayout()
        top.setContentsMargins(*(look.scaled(12) for _ in range(4)))
        top.setSpacing(look.scaled(8))
        row = QHBoxLayout()
        row.setSpacing(look.scaled(6))
        self.chips = {name: Chip(shows_cross=False) for name in (UNPRINTED, ALL, CHOSEN)}
        self._group = QButtonGroup(self)
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, name=name: self.set_who(name))
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._label = QLabel()
        self._label.setProperty("kind", "caption")
        self.search = SearchField()
        self.search.textChanged.connect(self._search_later.start)
        self._label.setBuddy(self.search)
        top.addLayout(row)
        top.addWidget(self._label)
        top.addWidget(self.search)
        self.body.addLayout(top)
        self.list = BadgeList(context)
        self.body.addWidget(self.list, 1)
        self.set_counts({UNPRINTED: 0, ALL: 0})

    @property
    def text(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def set_who(self, who: str) -> None:
        """Not yet printed, all, or those chosen elsewhere."""
        self.who = who
        self.chips[who].setChecked(True)
        self.changed.emit()

    def choose(self, ids: Sequence[str]) -> None:
        """Only these people, chosen elsewhere; with none, back to what is not yet printed."""
        self.chosen = list(ids)
        self.who = CHOSEN if ids else UNPRINTED
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How many there are of each."""
        for name, chip in self.chips.items():
            chip.setChecked(name == self.who)
            chip.set_strong(str(len(self.chosen) if name == CHOSEN else counts[name]))
        self.chips[CHOSEN].setVisible(bool(self.chosen))

    @Slot()
    def to_search(self) -> None:
        """Go to the field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Say the words again."""
        self.chips[UNPRINTED].setText(translate("BadgesPage", "Not printed"))
        self.chips[ALL].setText(translate("BadgesPage", "All"))
        self.chips[CHOSEN].setText(translate("BadgesPage", "Chosen"))
        self._label.setText(translate("BadgesPage", "Name, delegation or number"))
        self.search.setAccessibleName(self._label.text())
        self.list.viewport().update()
