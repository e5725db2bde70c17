"""The one door for messages to the person: one sentence, at most one action, never a question that Enter could answer.

Everything that wants to say something calls `Messages`; the message bar shows it. Tests read what was said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from delegates.errors import DeskError


class Kind(StrEnum):
    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is one sentence; `action` the word on its button, `act` what the button does."""

    kind: Kind
    text: str
    action: str = ""
    act: Callable[[], None] | None = field(default=None, compare=False)

    @property
    def stays(self) -> bool:
        """Warnings and errors stay until a person takes them away; the others leave after eight seconds."""
        return self.kind in (Kind.WARNING, Kind.ERROR)


class Messages(QObject):
    """Says things. `said` carries each `Message`; `history` keeps them all, oldest first."""

    said = Signal(object)
    taken_back = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Message] = []

    def info(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> Message:
        """Something good to know; leaves by itself."""
        return self._say(Message(Kind.INFO, text, action, act))

    def good(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> Message:
        """Something a person waited for is done; leaves by itself."""
        return self._say(Message(Kind.GOOD, text, action, act))

    def warning(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> Message:
        """Something to look at soon; stays."""
        return self._say(Message(Kind.WARNING, text, action, act))

    def error(
        self, what: str | DeskError, action: str = "", act: Callable[[], None] | None = None
    ) -> Message:
        """Something did not work; stays. An expected failure is put into words here."""
        from delegates.ui import wording  # imports the domain: not needed for the first paint

        text = wording.error(what) if isinstance(what, DeskError) else what
        return self._say(Message(Kind.ERROR, text, action, act))

    def take_back(self, message: Message) -> None:
        """Remove a message whose cause is gone."""
        self.taken_back.emit(message)

    def texts(self, kind: Kind | None = None) -> list[str]:
        """What was said so far, for tests."""
        return [message.text for message in self.history if kind is None or message.kind is kind]

    def _say(self, message: Message) -> Message:
        self.history.append(message)
        self.said.emit(message)
        return message
