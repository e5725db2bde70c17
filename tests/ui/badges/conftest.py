"""The badges page over the sample forum."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.badges.page import BadgesPage
from delegates.ui.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[BadgesPage]:
    """The page, shown, its badges read and the first one drawn."""
    context.open_forum(sample_workspace)
    made = BadgesPage(context)
    qtbot.addWidget(made)
    made.resize(1262, 652)
    with qtbot.waitSignal(made.preview.drawn, timeout=20_000):
        made.show()
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=20_000)
    yield made
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=20_000)
