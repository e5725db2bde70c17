"""The section at the end of a forum: what it says, what it asks for, what it leaves to the organiser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.dialogs.closing import CloseSheet
from delegates.ui.dialogs.organiser_password import UnlockSheet
from delegates.ui.dialogs.purge import PurgeNameSheet, PurgeSheet
from delegates.ui.settings.closing_section import ClosingSection
from delegates.ui.settings.page import SettingsPage

WORD = "ຫໍປະຊຸມ-2024"
CTRL = Qt.KeyboardModifier.ControlModifier


def rests(qtbot: QtBot, context: Context) -> None:
    tasks = context.tasks
    qtbot.waitUntil(lambda: not tasks.count("bulk") and not tasks.count("desk"), timeout=20_000)


@pytest.fixture
def section(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[ClosingSection]:
    context.change_settings(replace(context.settings, desk_name="Desk 1", operator="Douangchay"))
    sample_workspace.operator = "Douangchay"
    context.open_forum(sample_workspace)
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1262, 704)
    page.show()
    page.choose("closing")
    rests(qtbot, context)
    made = page.section("closing")
    assert isinstance(made, ClosingSection)
    yield made
    rests(qtbot, context)


def sheet(qtbot: QtBot, kind: type) -> Any:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def commit(qtbot: QtBot, one: Any) -> None:
    assert one.main_button.isEnabled()
    qtbot.keyClick(one, Qt.Key.Key_Return, CTRL)


def test_closing_and_deleting_ask_for_the_organisers_password(
    qtbot: QtBot, section: ClosingSection, context: Context, sample_workspace: Workspace
) -> None:
    sample_workspace.rights.set_password(WORD)
    sample_workspace.rights.lock()
    assert section.state.text() == "The forum is open."
    section.close_forum.click()
    asked = sheet(qtbot, CloseSheet)
    commit(qtbot, asked)
    unlock = sheet(qtbot, UnlockSheet)
    unlock.password.setText(WORD)
    commit(qtbot, unlock)
    qtbot.waitUntil(lambda: sample_workspace.closed is not None)
    rests(qtbot, context)
    assert re.fullmatch(r"Closed on 10 Jan 2024, 08:\d\d by Douangchay, Desk 1\.", section.state.text())
    sample_workspace.rights.lock()
    section.purge.click()
    commit(qtbot, sheet(qtbot, PurgeSheet))
    named = sheet(qtbot, PurgeNameSheet)
    named.name.setText(sample_workspace.forum.name.upper())
    commit(qtbot, named)
    unlock = sheet(qtbot, UnlockSheet)
    assert sample_workspace.finding.rows()[0].phone
    unlock.password.setText(WORD)
    commit(qtbot, unlock)
    qtbot.waitUntil(
        lambda: section.personal_state.text().startswith("Deleted on 10 Jan 2024 by Douangchay; names")
    )
    assert sample_workspace.finding.rows()[0].phone is None
    assert sample_workspace.rights.happenings()[0].operator == "Douangchay"


def test_copies_that_a_person_made_are_named_and_stay(
    qtbot: QtBot, section: ClosingSection, context: Context, sample_workspace: Workspace
) -> None:
    copy = sample_workspace.path.with_name("handed over.forum")
    sample_workspace.save_copy(copy)
    sample_workspace.closing.close()
    section.shown()
    rests(qtbot, context)
    section.purge.click()
    one = sheet(qtbot, PurgeSheet)
    assert one.others.text() == "Copies that stay; delete them yourself: handed over.forum"
    one.save_copy_as(copy)
    qtbot.waitUntil(lambda: "is there already" in one._error.text())
    commit(qtbot, one)
    named = sheet(qtbot, PurgeNameSheet)
    named.name.setText(sample_workspace.forum.name)
    commit(qtbot, named)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
    assert copy.exists()


def test_a_file_that_is_open_elsewhere_is_said_and_it_can_be_tried_again(
    qtbot: QtBot,
    section: ClosingSection,
    context: Context,
    sample_workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("delegates.storage.connection.WAIT_S", 0.05)
    sample_workspace.closing.close()
    section.shown()
    rests(qtbot, context)
    section.purge.click()
    commit(qtbot, sheet(qtbot, PurgeSheet))
    named = sheet(qtbot, PurgeNameSheet)
    named.name.setText(sample_workspace.forum.name)
    with sample_workspace._database.read() as db:
        db.execute("SELECT count(*) FROM delegate").fetchone()
        commit(qtbot, named)
        qtbot.waitUntil(lambda: "is open in another window or busy" in named._error.text(), timeout=20_000)
    assert named.main_button.isEnabled()
    commit(qtbot, named)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
    purged = sample_workspace.closing.state().purged
    assert purged is not None
    assert purged.is_finished


def test_the_day_of_the_reminder_is_kept(
    qtbot: QtBot, section: ClosingSection, context: Context, sample_workspace: Workspace
) -> None:
    assert section.remind.isChecked()
    assert section.due.date() == QDate(2024, 4, 9)
    section.due.setDate(QDate(2024, 6, 1))
    section.due.editingFinished.emit()
    rests(qtbot, context)
    assert sample_workspace.closing.state().due == date(2024, 6, 1)
    section.remind.click()
    rests(qtbot, context)
    assert sample_workspace.closing.state().due is None
    assert not section.due.isEnabled()
    section.remind.click()
    rests(qtbot, context)
    assert sample_workspace.closing.state().due == date(2024, 4, 9)
