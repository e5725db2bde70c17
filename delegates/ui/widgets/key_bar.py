"""The key bar under a page: what the function keys do here. What does nothing now is greyed, not hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.widgets.button import ActionButton


@dataclass(frozen=True, slots=True)
class KeyAction:
    """A key of a page: Qt's name of the key ("F2", "Ctrl+Z"), the word, the icon, what it does.

    `on` False greys it: the key then does nothing. `at_end` puts it at the right end of the bar. `also` are
    further keys that do the same; they are not shown.
    """

    key: str
    word: str
    icon: str
    act: Callable[[], None] = field(compare=False)
    on: bool = True
    at_end: bool = False
    shown: bool = True
    also: tuple[str, ...] = ()


class KeyBar(QFrame):
    """Shows a row of `KeyAction`s; the shortcuts themselves are the main window's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyBar")
        self._layout = QHBoxLayout(self)
        self._buttons: list[ActionButton] = []
        self._compact = False
        self._actions: tuple[KeyAction, ...] = ()
        theme.current().changed.connect(self._measure)
        self._measure()

    def set_actions(self, actions: Sequence[KeyAction]) -> None:
        """Show these keys; buttons of the same keys are kept, so that the focus stays where it is."""
        shown = tuple(action for action in actions if action.shown)
        if [a.key for a in shown] != [a.key for a in self._actions]:
            self._build(shown)
        self._actions = shown
        for button, action in zip(self._buttons, shown, strict=True):
            button.setText(action.word)
            button.set_icon(action.icon)
            button.setEnabled(action.on)

    def set_compact(self, compact: bool) -> None:
        """Without icons, and 44 px high."""
        self._compact = compact
        for button in self._buttons:
            button.set_icon_shown(not compact)
        self._measure()

    def button(self, key: str) -> ActionButton:
        """The button of a key. Raises KeyError when the bar does not show it."""
        for button, action in zip(self._buttons, self._actions, strict=True):
            if action.key == key:
                return button
        raise KeyError(key)

    def _build(self, actions: Sequence[KeyAction]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = [
            ActionButton(action.word, icon=action.icon, key=action.key, size="key", parent=self)
            for action in actions
        ]
        for place, (button, action) in enumerate(zip(self._buttons, actions, strict=True)):
            button.set_icon_shown(not self._compact)
            # The action of this place now, not the one it was built with.
            button.clicked.connect(lambda _=False, place=place: self._press(place))
            if not action.at_end:
                self._layout.addWidget(button)
        self._layout.addStretch(1)
        for button, action in zip(self._buttons, actions, strict=True):
            if action.at_end:
                self._layout.addWidget(button)

    def _press(self, place: int) -> None:
        action = self._actions[place]
        if action.on:
            action.act()

    def _measure(self) -> None:
        look = theme.current()
        self.setFixedHeight(look.scaled(44) if self._compact else look.px("keybar"))
        side = look.scaled(12 if self._compact else 24)
        self._layout.setContentsMargins(side, 0, side, 0)
        self._layout.setSpacing(look.scaled(8))
