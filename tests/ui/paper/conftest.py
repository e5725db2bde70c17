"""The sample forum at ten o'clock of its day, the window open on its Attendance page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.forum_files import open_forum
from delegates.ui.context import Context
from delegates.ui.paper import drafts
from tests.ui.conftest import Clock
from tests.ui.desk.conftest import opened
from tests.ui.desk.driving import Desk


@pytest.fixture
def desk(qtbot: QtBot, context: Context, tmp_path: Path, sample_file: Path) -> Iterator[Desk]:
    path = tmp_path / "sample.forum"
    shutil.copyfile(sample_file, path)
    clock = Clock()
    clock.now = datetime(2024, 1, 10, 3, 0, tzinfo=UTC)  # 10:00 in Vientiane
    workspace = open_forum(path, desk_name="Desk 1", operator="Reception", clock=clock)
    for made in opened(qtbot, context, workspace):
        made.window.show_page("attendance")
        made.waits_for(lambda made=made: made.window.page("attendance").attendance is not None)
        made.rests()
        yield made
    workspace.close()
    draft = drafts.file_of(workspace.forum.id)
    assert draft is not None
    draft.unlink(missing_ok=True)  # every copy of the sample is the same forum
