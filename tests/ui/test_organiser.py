"""Work that was refused for want of the organiser's rights: asked for once, done again, or given up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import ProgrammeItem
from delegates.errors import DeskError
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.dialogs.organiser_password import UnlockSheet
from delegates.ui.operators import known_spelling
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.tasks import DESK

WORD = "a good word"


@pytest.fixture
def locked(qtbot: QtBot, context: Context, workspace: Workspace) -> Workspace:
    workspace.rights.set_password(WORD)
    workspace.rights.lock()
    context.open_forum(workspace)
    qtbot.waitUntil(lambda: context.organiser.has_password)
    return workspace


def sheet(qtbot: QtBot) -> UnlockSheet:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnlockSheet))
    found = QApplication.activeModalWidget()
    assert isinstance(found, UnlockSheet)
    return found


def unlock(qtbot: QtBot) -> None:
    asked = sheet(qtbot)
    asked.password.setText(WORD)
    qtbot.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def save(context: Context, workspace: Workspace, title: str, told: list[str]) -> Callable[[], None]:
    """Saving an item as a page does it; what the page is told is kept."""

    def start() -> None:
        context.organiser.run(
            DESK,
            lambda job: workspace.programme.save_item(ProgrammeItem("", title)),
            lambda saved: told.append(saved.title),
            lambda error: told.append(error.code),
            on_end=lambda: told.append("over"),
        )

    return start


def test_a_button_pressed_twice_asks_once_and_both_are_done(
    qtbot: QtBot, context: Context, locked: Workspace
) -> None:
    told: list[str] = []
    for title in ("Opening", "Dinner"):
        save(context, locked, title, told)()
    sheet(qtbot)
    qtbot.waitUntil(lambda: not context.tasks.count("desk"))
    assert told == []
    unlock(qtbot)
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == ["Opening", "over", "Dinner", "over"]
    assert [item.title for item in locked.programme.items()] == ["Opening", "Dinner"]


def test_whoever_closes_the_sheet_is_told_once(qtbot: QtBot, context: Context, locked: Workspace) -> None:
    told: list[str] = []
    save(context, locked, "Opening", told)()
    sheet(qtbot).reject()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["not_allowed", "over"]
    assert locked.programme.items() == ()


def test_a_forum_that_is_closed_takes_the_sheet_along(
    qtbot: QtBot, context: Context, locked: Workspace
) -> None:
    context.organiser.unlock()
    asked = sheet(qtbot)
    with qtbot.waitSignal(asked.finished):
        context.close_forum()
    assert not context.organiser.has_password


def test_any_other_failure_is_told_as_ever(qtbot: QtBot, context: Context, locked: Workspace) -> None:
    told: list[str] = []

    def fail(job: object) -> None:
        raise DeskError("disk_full")

    context.organiser.run(DESK, fail, None, lambda error: told.append(error.code))
    qtbot.waitUntil(lambda: told == ["disk_full"])
    context.organiser.run(DESK, fail)
    qtbot.waitUntil(lambda: bool(context.messages.history))
    assert "The disk is full" in context.messages.history[-1].text
    assert QApplication.activeModalWidget() is None


def test_the_programme_keeps_what_was_written_until_it_may_be_saved(
    qtbot: QtBot, context: Context, locked: Workspace
) -> None:
    page = ProgrammePage(context)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not context.tasks.count("bulk"))
    page.new_item()
    page.item_form.first_field.setText("ພິທີເປີດ")
    page.item_form.save.click()
    unlock(qtbot)
    qtbot.waitUntil(lambda: [item.title for item in locked.programme.items()] == ["ພິທີເປີດ"])
    qtbot.waitUntil(lambda: context.tasks.is_idle)


@pytest.mark.parametrize(
    ("typed", "kept"), [(" noy ", "Noy"), ("NOY", "Noy"), ("Noi", "Noi"), ("ນ້ອຍ  ວົງ", "ນ້ອຍ ວົງ"), ("!", "!")]
)
def test_a_name_that_is_known_keeps_its_spelling(typed: str, kept: str) -> None:
    assert known_spelling(typed, ("Douangchay", "Noy", "?")) == kept
