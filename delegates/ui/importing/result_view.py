"""After applying: what was done, who was kept when it was taken back, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegates.ui import theme, wording
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from delegates.services.roster_importing import Undone

translate = QCoreApplication.translate


class ResultView(QWidget):
    """The third step. Its buttons are the page's to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._added, self._changed = 0, 0
        self._undone: Undone | None = None
        self.state = EmptyState("circle-check", icon_px=56)
        self.badges = self.state.add_button(ActionButton(icon="printer", kind="primary"))
        self.another = self.state.add_button(ActionButton(icon="upload"))
        self.report = self.state.add_button(ActionButton(icon="file-down"))
        self.undo = self.state.add_button(ActionButton(icon="undo-2"))
        self.kept = DataLine(size="body")
        card = Card()
        card.body.setContentsMargins(*(theme.current().scaled(px) for px in (24, 16, 24, 16)))
        card.body.addWidget(self.state, 1)
        card.body.addWidget(self.kept)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.retranslate()

    def show_imported(self, added: int, changed: int) -> None:
        """What the import wrote."""
        self._added, self._changed, self._undone = added, changed, None
        self.retranslate()

    def show_undone(self, undone: Undone) -> None:
        """That it was taken back, and whom it left."""
        self._undone = undone
        self.retranslate()

    def set_busy(self, busy: bool) -> None:
        """While something is written, the buttons rest."""
        for button in (self.badges, self.another, self.report, self.undo):
            button.setEnabled(not busy)

    @property
    def next_button(self) -> ActionButton:
        """What most people want now."""
        return self.badges if self._undone is None else self.another

    def retranslate(self) -> None:
        """Say the words again."""
        undone = self._undone
        if undone is None:
            title = wording.filled(
                translate("ResultView", "{added} added, {changed} changed"),
                added=self._added,
                changed=self._changed,
            )
            hint = translate(
                "ResultView",
                "Every new person has a badge number now. Check-ins and printed badges are as they were.",
            )
            self.kept.set_text("")
        else:
            title = wording.filled(
                translate("ResultView", "Taken back: {removed} removed, {restored} as before"),
                removed=undone.removed_count,
                restored=undone.restored_count,
            )
            hint = (
                translate("ResultView", "These stayed, because they were printed, scanned or changed since:")
                if undone.kept
                else ""
            )
            self.kept.set_text(" · ".join(undone.kept))
        self.state.set_words(title, hint)
        self.badges.setText(translate("ResultView", "Badges of these people"))
        self.another.setText(translate("ResultView", "Import another list"))
        self.report.setText(translate("ResultView", "Save this report"))
        self.undo.setText(translate("ResultView", "Undo"))
        for button in (self.badges, self.undo):
            button.setVisible(undone is None)
