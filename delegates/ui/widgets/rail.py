"""The navigation rail: icon and word, one page at a time; without words when the window is small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from delegates.ui import icons, theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RailItem:
    """A page's name, icon and word; `word` is asked again after a change of language."""

    name: str
    icon: str
    word: Callable[[], str]


RAIL_ITEMS: Final = (
    RailItem("desk", "scan-line", lambda: translate("Rail", "Desk")),
    RailItem("delegates", "users", lambda: translate("Rail", "Delegates")),
    RailItem("delegations", "flag", lambda: translate("Rail", "Delegations")),
    RailItem("badges", "id-card", lambda: translate("Rail", "Badges")),
    RailItem("attendance", "chart-column", lambda: translate("Rail", "Attendance")),
    RailItem("programme", "calendar-clock", lambda: translate("Rail", "Programme")),
    RailItem("settings", "settings", lambda: translate("Rail", "Settings")),
)


class Rail(QFrame):
    """`chosen` carries the name of the page that a person asks for. The last item stands at the bottom."""

    chosen = Signal(str)

    def __init__(self, items: Sequence[RailItem], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._items = tuple(items)
        self._compact = False
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._mark)
        for number, item in enumerate(self._items):
            button = QToolButton()
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, name=item.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[item.name] = button
            if number == len(self._items) - 1:
                self._layout.addStretch(1)
            self._layout.addWidget(button)
        theme.current().changed.connect(self._dress)
        self.retranslate()
        self._dress()

    def mark(self, name: str) -> None:
        """Show which page is open."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The item of a page."""
        return self._buttons[name]

    def set_compact(self, compact: bool) -> None:
        """Icons only; the words become tooltips."""
        if compact != self._compact:
            self._compact = compact
            self._dress()

    def retranslate(self) -> None:
        """Say the words again."""
        for number, item in enumerate(self._items, 1):
            button, word = self._buttons[item.name], item.word()
            button.setText(word)
            button.setAccessibleName(word)
            button.setToolTip(f"{word} (Ctrl+{number})")

    def _dress(self) -> None:
        look = theme.current()
        self.setFixedWidth(look.px("rail_compact" if self._compact else "rail"))
        side = look.scaled(4 if self._compact else 8)
        self._layout.setContentsMargins(
            side, look.scaled(4 if self._compact else 8), side, look.scaled(8 if not self._compact else 4)
        )
        self._layout.setSpacing(look.scaled(4))
        self._mark.setVisible(not self._compact)
        self._mark.setFixedHeight(look.scaled(52))
        self._mark.setPixmap(icons.pixmap(icons.MARK, look.scaled(40), "#FFFFFF"))
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._compact
            else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        )
        for item in self._items:
            button = self._buttons[item.name]
            button.setToolButtonStyle(style)
            button.setFixedHeight(look.scaled(48) if self._compact else look.px("rail_item"))
            button.setIconSize(QSize(look.scaled(24), look.scaled(24)))
            button.setIcon(icons.icon(item.icon, look.scaled(24), "railtext", selected="#FFFFFF"))
