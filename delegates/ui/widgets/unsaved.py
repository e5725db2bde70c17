"""What was typed into a form is not lost by one key: closing it with words that nobody saved takes a second time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Unsaved:
    """Knows what a form held when it was ready; `content` gives what it holds now."""

    def __init__(self, content: Callable[[], Any], warn: Callable[[str], None]) -> None:
        self._content, self._warn = content, warn
        self._before = self._warned_of = content()

    def may_close(self) -> bool:
        """Whether the form may close; the first time that it may not, it says why."""
        now = self._content()
        if now in (self._before, self._warned_of):
            return True
        self._warned_of = now
        self._warn(translate("Sheet", "What you typed is not saved. Press Esc again to let it go."))
        return False

    def settle(self) -> None:
        """What stands there now is no loss: the form itself filled it in."""
        self._before = self._warned_of = self._content()
