"""The badges page over the sample forum."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.badges.page import BadgesPage
from delegates.ui.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> BadgesPage:
    """The page at its run, shown, its badges read and the first one drawn."""
    context.open_forum(sample_workspace)
    made = BadgesPage(context)
    # What is still being drawn comes home before the page goes.
    qtbot.addWidget(
        made, before_close_func=lambda _: qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0)
    )
    made.resize(1262, 652)
    made.show_run()
    with qtbot.waitSignal(made.run.preview.drawn, timeout=20_000):
        made.show()
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=20_000)
    return made
