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
from tests.journeys.conftest import LONG_MS, Person


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
