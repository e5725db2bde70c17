"""What the window's tests share: a dressed application, a context, keys as a scanner sends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from delegates.settings import Settings
from delegates.ui import language, theme
from delegates.ui.context import Context
from delegates.ui.messages import Messages
from delegates.ui.sounds import Sounds
from delegates.ui.tasks import Tasks


class Recorder:
    """A player that remembers what it was asked to play."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, file: Path) -> None:
        self.played.append(file.stem)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[theme.Theme]:
    """Light, 100 %, English before each test and after it."""
    look = theme.current()
    if qapp.style().objectName() != "fusion" or not qapp.styleSheet():
        theme.start(qapp)
    elif (look.choice, look.zoom_percent) != ("light", 100):
        look.apply("light", 100)
    if language.current().code != "en":
        language.current().use("en")
    yield look
    if (look.choice, look.zoom_percent) != ("light", 100):
        look.apply("light", 100)
    if language.current().code != "en":
        language.current().use("en")


@pytest.fixture
def player() -> Recorder:
    return Recorder()


@pytest.fixture
def context(qapp: QApplication, player: Recorder) -> Iterator[Context]:
    """A context without a forum."""
    tasks = Tasks()
    made = Context(
        tasks=tasks,
        messages=Messages(),
        theme=theme.current(),
        language=language.current(),
        settings=Settings(),
        sounds=Sounds(player=player),
    )
    yield made
    assert tasks.close()


def press(
    window: QWindow,
    text: str,
    *,
    at_ms: int,
    key: int = 0,
    scan_code: int = 0,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    repeat: bool = False,
    release: bool = True,
) -> None:
    """One key as the window system gives it: press and release with a time stamp."""
    kinds = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) if release else (QEvent.Type.KeyPress,)
    for kind in kinds:
        event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text, repeat)
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(window, event)
