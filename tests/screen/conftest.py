"""The program as it is opened at a desk, for the tests that press real keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.app import Program
from delegates.services.sample_forum import create_sample
from delegates.settings import Loaded, Settings
from delegates.ui import scanning
from tests.journeys.conftest import LONG_MS, Person
from tests.screen.keyboard import Keyboard
from tests.screen.room import Room


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """The program with the sample forum open, its window active."""
    path = tmp_path / "day.forum"
    create_sample(path, desk_name="Desk 1", operator="Reception").close()
    ready: list[bool] = []
    program = Program(Loaded(Settings(sounds=False)), on_ready=lambda: ready.append(True))
    program.start(path)
    qtbot.waitUntil(lambda: bool(ready), timeout=LONG_MS)
    made = Person(qtbot, program)
    made.waits_for(program.window.isActiveWindow)
    made.waits_till_quiet()
    yield made
    program.window.close()
    program.window.windowHandle().removeEventFilter(program.window.scanning.wedge)
    program.end()
    program.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def board() -> Iterator[Keyboard]:
    made = Keyboard()
    yield made
    made.close()


@pytest.fixture
def room(person: Person, board: Keyboard, monkeypatch: pytest.MonkeyPatch) -> Room:
    """The program with all its pages made, and a scanner.

    Each answer is seen at once: how long it stays while others wait is tested elsewhere.
    """
    for name in ("ADMITTED_MS", "ADMITTED_CROWD_MS", "OTHER_MS"):
        monkeypatch.setattr(scanning, name, 0)
    return Room(person, board)
