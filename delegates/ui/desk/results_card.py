"""The card of a search: how many were found, the people, and the way to register somebody who is not there."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from delegates.ui import theme
from delegates.ui.desk.search_results import SearchResults
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.wording import filled

if TYPE_CHECKING:
    from delegates.services.finding import Hits

translate = QCoreApplication.translate


class ResultsCard(Card):
    """`opened` carries a person; `register_wanted` the typed text."""

    opened = Signal(object)
    register_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._typed = ""
        self._count = 0
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self.head.insertWidget(2, self._hint)
        self.list = SearchResults()
        self.list.opened.connect(self.opened)
        self._nobody = EmptyState("user-round", icon_px=48)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nobody, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        self.body.addWidget(line)
        foot = QHBoxLayout()
        look = theme.current()
        foot.setContentsMargins(look.scaled(16), look.scaled(6), look.scaled(16), look.scaled(6))
        self._missing = QLabel()
        self._missing.setProperty("kind", "hint")
        self._register = ActionButton("", icon="user-plus", key="F2", size="key")
        self._register.clicked.connect(self.register_wanted)
        foot.setSpacing(look.scaled(8))
        foot.addWidget(self._missing)
        foot.addWidget(self._register)
        foot.addStretch(1)
        self.body.addLayout(foot)

    @property
    def typed(self) -> str:
        """The text that the people shown answer."""
        return self._typed

    def show_hits(self, hits: Hits, typed: str, zone: tzinfo) -> None:
        """Show an answer to what was typed."""
        self._typed, self._count = typed.strip(), hits.total
        self.list.show_hits(hits.exact, hits.similar, typed, zone, hits.namesakes)
        self.list.setVisible(bool(hits.exact or hits.similar))
        self._nobody.setVisible(not hits.exact and not hits.similar)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        count = self._count
        self.set_title(filled(translate("ResultsCard", "Found: {n}"), n=count))
        self._hint.setText(translate("ResultsCard", "↑ ↓ to choose, Enter to open"))
        self._hint.setVisible(count > 0)
        self._nobody.set_words(
            filled(translate("ResultsCard", "Nobody called “{text}”"), text=self._typed),
            translate("ResultsCard", "Try a part of the name, a phone number, or the digits of the badge."),
        )
        self._missing.setText(translate("ResultsCard", "Not in the list?"))
        self._register.setText(
            filled(translate("ResultsCard", "Register “{text}” here"), text=self._typed[:40])
        )
