"""The organiser's password is set, changed and removed; settings ask for it once it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from delegates.domain.people import Category
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.dialogs.organiser_password import RemovePasswordSheet, SetPasswordSheet, UnlockSheet
from delegates.ui.settings.organiser_section import OrganiserSection
from delegates.ui.settings.page import SettingsPage

WORD = "ຫໍປະຊຸມ-2024"
CTRL = Qt.KeyboardModifier.ControlModifier


def rests(qtbot: QtBot, context: Context) -> None:
    tasks = context.tasks
    qtbot.waitUntil(lambda: tasks.is_idle, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[SettingsPage]:
    context.change_settings(replace(context.settings, desk_name="Desk 1", operator="Douangchay"))
    context.open_forum(sample_workspace)
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1262, 704)
    made.show()
    rests(qtbot, context)
    yield made
    rests(qtbot, context)


@pytest.fixture
def organiser(page: SettingsPage) -> OrganiserSection:
    page.choose("organiser")
    found = page.section("organiser")
    assert isinstance(found, OrganiserSection)
    return found


@pytest.fixture
def locked(qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace) -> SettingsPage:
    sample_workspace.rights.set_password(WORD)
    sample_workspace.rights.lock()
    context.organiser.look()
    rests(qtbot, context)
    return page


def sheet(qtbot: QtBot, kind: type) -> Any:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def commit(qtbot: QtBot, one: Any) -> None:
    assert one.main_button.isEnabled()
    qtbot.keyClick(one, Qt.Key.Key_Return, CTRL)


def unlock(qtbot: QtBot) -> None:
    asked = sheet(qtbot, UnlockSheet)
    asked.password.setText(WORD)
    commit(qtbot, asked)


def said(section: OrganiserSection) -> list[str]:
    return [label.text() for label in section.findChildren(QLabel)]


def past(section: OrganiserSection) -> list[str]:
    rows = section.table.rows
    return [str(rows.index(row, 1).data()) for row in range(rows.rowCount())]


def test_it_is_set_changed_and_removed(
    qtbot: QtBot, organiser: OrganiserSection, context: Context, sample_workspace: Workspace
) -> None:
    assert "No password is set: everybody at this desk may do everything." in said(organiser)
    assert not organiser.remove.isVisible()
    organiser.change.click()
    one = sheet(qtbot, SetPasswordSheet)
    one.new.setText("short")
    one.again.setText("short")
    assert not one.main_button.isEnabled()
    one.new.setText(WORD)
    one.again.setText(WORD + "x")
    assert not one.main_button.isEnabled()
    assert "The two are not the same." in [label.text() for label in one.findChildren(QLabel)]
    one.again.setText(WORD)
    commit(qtbot, one)
    qtbot.waitUntil(lambda: "The organiser's rights are on at this desk." in said(organiser))
    assert sample_workspace.rights.has_password
    organiser.switch.click()
    qtbot.waitUntil(lambda: "The organiser's rights are locked." in said(organiser))

    organiser.change.click()
    one = sheet(qtbot, SetPasswordSheet)
    one.old.setText("wrong word")
    one.new.setText("another word")
    one.again.setText("another word")
    commit(qtbot, one)
    qtbot.waitUntil(lambda: "The password is wrong." in [x.text() for x in one.findChildren(QLabel)])
    assert one.old.selectionLength() == len("wrong word")
    one.old.setText(WORD)
    commit(qtbot, one)
    qtbot.waitUntil(lambda: organiser.switch.text() == "Lock now")

    organiser.remove.click()
    one = sheet(qtbot, RemovePasswordSheet)
    one.old.setText("another word")
    commit(qtbot, one)
    qtbot.waitUntil(lambda: not organiser.remove.isVisible())
    rests(qtbot, context)
    assert not sample_workspace.rights.has_password
    assert past(organiser) == [
        "password removed",
        "rights off",
        "rights on",
        "password changed",
        "wrong password",
        "rights off",
        "rights on",
        "password set",
    ]


def test_a_changed_setting_asks_and_is_saved(
    qtbot: QtBot, locked: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    forum: Any = locked.section("forum")
    forum.name.setText("Digital Week")
    forum.save.click()
    asked = sheet(qtbot, UnlockSheet)
    assert "To change the settings of the forum." in [label.text() for label in asked.findChildren(QLabel)]
    assert sample_workspace.forum.name != "Digital Week"
    unlock(qtbot)
    qtbot.waitUntil(lambda: sample_workspace.forum.name == "Digital Week")
    rests(qtbot, context)
    forum.venue.setText("Hall B")
    forum.save.click()  # nobody is asked again
    qtbot.waitUntil(lambda: sample_workspace.forum.venue == "Hall B")
    assert QApplication.activeModalWidget() is None


def test_whoever_closes_the_sheet_keeps_what_was_written(
    qtbot: QtBot, locked: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    forum: Any = locked.section("forum")
    before = sample_workspace.forum
    forum.name.setText("Digital Week")
    forum.save.click()
    sheet(qtbot, UnlockSheet).reject()
    rests(qtbot, context)
    assert sample_workspace.forum == before
    assert forum.name.text() == "Digital Week"
    assert forum.error.text() == "This needs the organiser's password."


def test_a_category_is_saved_from_its_own_sheet(
    qtbot: QtBot, locked: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    section: Any = locked.section("categories")
    locked.choose("categories")
    rests(qtbot, context)
    section.open_sheet(sample_workspace.registering.categories()[0])
    form = QApplication.activeModalWidget()
    assert form is not None
    form.name.setText("Guests of honour")  # type: ignore[attr-defined]
    form.auto_print.setCurrentIndex(2)  # type: ignore[attr-defined]
    commit(qtbot, form)
    assert sheet(qtbot, UnlockSheet).parent() is form
    unlock(qtbot)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    rests(qtbot, context)
    changed: Category = sample_workspace.registering.categories()[0]
    assert changed.name == "Guests of honour"
    assert sample_workspace.auto_print() == {changed.letter: "always"}
