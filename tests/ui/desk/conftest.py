"""The desk page in the window, over the sample forum of sixty people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.page_list import add_pages
from tests.ui.desk.driving import Desk


@pytest.fixture
def desk(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[Desk]:
    yield from opened(qtbot, context, sample_workspace)


@pytest.fixture
def small_desk(qtbot: QtBot, context: Context, workspace: Workspace) -> Iterator[Desk]:
    """Three people and today's clock."""
    yield from opened(qtbot, context, workspace)


@pytest.fixture
def new_desk(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[Desk]:
    """A forum that was just made: nobody is registered."""
    workspace = create_forum(
        tmp_path / "new.forum", ForumDetails("A new forum"), desk_name="Desk 1", operator="Reception"
    )
    yield from opened(qtbot, context, workspace)
    workspace.close()


def opened(qtbot: QtBot, context: Context, workspace: Workspace) -> Iterator[Desk]:
    window = MainWindow(context)
    add_pages(window, context)
    window.show()
    context.open_forum(workspace)
    window.show_forum()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Desk(qtbot, window, context, workspace)
    made.rests()
    yield made
    if (modal := QApplication.activeModalWidget()) is not None:
        modal.close()
    made.rests()
    window.close()
    window.windowHandle().removeEventFilter(window.scanning.wedge)
    window.deleteLater()
    QApplication.processEvents()
