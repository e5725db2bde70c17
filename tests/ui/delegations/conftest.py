"""The Delegations page over the sample forum."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.delegations.page import DelegationsPage

Idle = Callable[[], None]


@pytest.fixture
def idle(qtbot: QtBot, context: Context) -> Idle:
    """Wait until nothing is being read or written."""
    return lambda: qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace, idle: Idle) -> DelegationsPage:
    """The page, shown, a card for each delegation."""
    context.open_forum(sample_workspace)
    made = DelegationsPage(context)
    qtbot.addWidget(made, before_close_func=lambda _: idle())
    made.resize(1262, 652)
    made.show()
    qtbot.waitUntil(lambda: made.cards.cards.rowCount() > 0, timeout=20_000)
    idle()
    return made
