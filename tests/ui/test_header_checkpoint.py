"""The checkpoint of a desk follows the time of day until somebody chooses one, and never changes under waiting scans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui.checkpoint_menu import CheckpointMenu
from delegates.ui.context import Context
from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.ui.desk.conftest import opened
from tests.ui.desk.driving import Desk

NINE, NOON = datetime(2024, 1, 10, 2, 0, tzinfo=UTC), datetime(2024, 1, 10, 5, 0, tzinfo=UTC)


@pytest.fixture
def hall(sample_workspace: Workspace) -> Checkpoint:
    return sample_workspace.programme.save_checkpoint(
        Checkpoint("", "ຫ້ອງປະຊຸມ A", NINE, NOON, exits=False, ceremonial=True)
    )


@pytest.fixture
def desk(qtbot: QtBot, context: Context, sample_workspace: Workspace, hall: Checkpoint) -> Iterator[Desk]:
    yield from opened(qtbot, context, sample_workspace)


def clock_says(desk: Desk, at_utc: datetime) -> None:
    desk.workspace._desk.clock.now = at_utc  # type: ignore[attr-defined]
    desk.window.header_link.minutes.passed.emit()
    desk.rests()


def said(desk: Desk) -> str:
    return desk.window.header.checkpoint.accessibleName()


def is_by_time(desk: Desk) -> bool:
    return desk.window.header.checkpoint.accessibleDescription() == "Chosen by the time of day"


def lines(desk: Desk) -> dict[str, tuple[bool, bool]]:
    """The lines of the choice: whether each can be pressed, and whether it is ticked."""
    desk.presses(Qt.Key.Key_F5)
    menu = desk.window.header.findChildren(CheckpointMenu)[-1]
    found = {one.text().replace("\t", " | "): (one.isEnabled(), one.isChecked()) for one in menu.actions()}
    menu.close()
    QApplication.processEvents()
    return {text: state for text, state in found.items() if text}


def chooses(desk: Desk, words: str) -> None:
    """F5, down to the line, Enter."""
    desk.presses(Qt.Key.Key_F5)
    menu = desk.window.header.findChildren(CheckpointMenu)[-1]
    for _ in menu.actions():
        desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
        active = menu.activeAction()
        if active is not None and active.text().split("\t")[0] == words:
            break
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_the_desk_changes_with_the_time_of_day_and_says_so(desk: Desk, hall: Checkpoint) -> None:
    assert (said(desk), is_by_time(desk)) == ("Main entrance · In", True)
    clock_says(desk, NINE)
    assert (said(desk), is_by_time(desk)) == ("ຫ້ອງປະຊຸມ A · In", True)
    assert desk.context.messages.texts() == ["From now on: ຫ້ອງປະຊຸມ A · In"]
    assert desk.context.quiet  # it is ceremonial
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.recorded == 1)
    assert desk.workspace.checking_in.last_scans(1)[0].checkpoint == hall.name
    clock_says(desk, NOON.replace(minute=1))
    assert said(desk) == "Main entrance · In"
    assert not desk.context.quiet


def test_every_checkpoint_says_whether_it_is_open(desk: Desk) -> None:
    assert lines(desk) == {
        "By the time of day | Main entrance": (True, True),
        "Main entrance | open now": (True, False),
        "Reception dinner | opens 18:00": (True, False),
        "ຫ້ອງປະຊຸມ A | opens 09:00": (True, False),
        "In": (True, True),
        "Out": (True, False),
    }


def test_what_somebody_chose_stays_until_it_is_changed(desk: Desk) -> None:
    chooses(desk, "Reception dinner")
    assert (said(desk), is_by_time(desk)) == ("Reception dinner · In", False)
    clock_says(desk, NINE)
    assert said(desk) == "Reception dinner · In"
    assert desk.context.messages.texts() == []
    chooses(desk, "By the time of day")
    assert (said(desk), is_by_time(desk)) == ("ຫ້ອງປະຊຸມ A · In", True)


def test_out_is_chosen_only_where_leaving_is_recorded(desk: Desk) -> None:
    chooses(desk, "Out")
    assert (said(desk), is_by_time(desk)) == ("Main entrance · Out", True)
    clock_says(desk, NINE)
    assert said(desk) == "ຫ້ອງປະຊຸມ A · In"
    assert lines(desk)["Out | not recorded here"] == (False, False)


def test_a_desk_for_leaving_goes_on_letting_out(desk: Desk) -> None:
    chooses(desk, "Out")
    clock_says(desk, datetime(2024, 1, 10, 11, 30, tzinfo=UTC))
    assert said(desk) == "Reception dinner · Out"
    assert desk.context.messages.texts() == ["From now on: Reception dinner · Out"]


def test_it_does_not_change_while_scans_wait(desk: Desk, hall: Checkpoint) -> None:
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.window.scanning.waiting_count == 1)
    clock_says(desk, NINE)
    assert said(desk) == "Main entrance · In"
    sheet.reject()
    desk.waits_for(lambda: said(desk) == "ຫ້ອງປະຊຸມ A · In")
    assert [one.checkpoint for one in desk.workspace.checking_in.last_scans(5)] == ["Main entrance"]


def test_a_chosen_checkpoint_that_is_taken_out_leaves_the_choice_to_the_time(
    desk: Desk, hall: Checkpoint
) -> None:
    chooses(desk, hall.name)
    assert said(desk) == f"{hall.name} · In"
    desk.workspace.programme.remove_checkpoint(hall.id)
    desk.context.changed.emit(Changes(programme=True))
    desk.rests()
    desk.waits_for(lambda: said(desk) == "Main entrance · In")
    assert is_by_time(desk)
    assert "taken out" in desk.context.messages.texts()[-1]


def test_leaving_that_is_recorded_no_more_ends_the_way_out(desk: Desk) -> None:
    chooses(desk, "Out")
    entrance = desk.workspace.programme.checkpoint_named("Main entrance")
    desk.workspace.programme.save_checkpoint(replace(entrance, exits=False))
    desk.context.changed.emit(Changes(programme=True))
    desk.waits_for(lambda: said(desk) == "Main entrance · In")
    assert desk.context.direction is Direction.IN
