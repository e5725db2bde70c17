"""The page over the sample forum, and what stands on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.programme.page import ProgrammePage


def write(field: QWidget, text: str) -> None:
    """As a person types, in any script: the keys of the test library are ASCII only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(field, event)


@pytest.fixture
def rests(qtbot: QtBot, context: Context) -> Callable[[], None]:
    """Until both lanes are empty."""

    def wait() -> None:
        tasks = context.tasks
        qtbot.waitUntil(lambda: not tasks.count("bulk") and not tasks.count("desk"), timeout=20_000)

    return wait


@pytest.fixture
def page(
    qtbot: QtBot, context: Context, sample_workspace: Workspace, rests: Callable[[], None]
) -> Iterator[ProgrammePage]:
    context.open_forum(sample_workspace)
    made = ProgrammePage(context)
    qtbot.addWidget(made)
    made.resize(1262, 704)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() > 0, timeout=20_000)
    rests()
    yield made
    rests()


@pytest.fixture
def changed(context: Context, rests: Callable[[], None]) -> Callable[[], None]:
    """Somebody has written to the forum: the page reads it again."""

    def tell() -> None:
        context.changed.emit(Changes(programme=True))
        rests()

    return tell
