"""The status pill of the header: one desk, connected, offline, conflicts, quiet."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from delegates.ui import language
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate


class LinkState(StrEnum):
    """How this desk stands to the others."""

    ONE_DESK = "one_desk"
    CONNECTED = "connected"
    OFFLINE = "offline"
    CONFLICTS = "conflicts"
    QUIET = "quiet"


_LOOK = {
    LinkState.ONE_DESK: ("monitor", ""),
    LinkState.CONNECTED: ("network", "good"),
    LinkState.OFFLINE: ("wifi-off", "warning"),
    LinkState.CONFLICTS: ("git-merge", "error"),
    LinkState.QUIET: ("volume-x", ""),
}


class StatusPill(ActionButton):
    """One state, its word and its count; `count` is what was not sent, or the conflicts."""

    def __init__(
        self, state: LinkState = LinkState.ONE_DESK, count: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind="pill", parent=parent)
        self._link, self._count = state, count
        language.current().changed.connect(self.retranslate)
        self.show_state(state, count)

    def show_state(self, state: LinkState, count: int = 0) -> None:
        """Change what the pill says."""
        self._link, self._count = state, count
        icon, look = _LOOK[state]
        self.set_icon(icon)
        self.set_state(look)
        self.retranslate()

    @property
    def link(self) -> LinkState:
        return self._link

    def retranslate(self) -> None:
        """Say it in the language in force."""
        count = self._count
        match self._link:
            case LinkState.ONE_DESK:
                text = translate("StatusPill", "One desk")
            case LinkState.CONNECTED:
                text = translate("StatusPill", "Connected")
            case LinkState.OFFLINE if count:
                text = translate("StatusPill", "Offline · %n not sent", "", count)
            case LinkState.OFFLINE:
                text = translate("StatusPill", "Offline")
            case LinkState.CONFLICTS:
                text = translate("StatusPill", "%n conflict(s)", "", count)
            case _:
                text = translate("StatusPill", "Quiet")
        self.setText(text)
