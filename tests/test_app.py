"""The composition root: what opens, what cannot, what is kept between forums, how it ends."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates import settings
from delegates.app import Program
from delegates.settings import Loaded, Settings
from delegates.ui.messages import Kind
from delegates.ui.welcome.page import WelcomePage
from tests.journeys.conftest import Person, dressed, person, program

__all__ = ["dressed", "person", "program"]


def test_the_first_page_stands_alone(person: Person) -> None:
    window = person.window
    assert window.current_page == ""
    assert not window.rail.isVisible()
    assert not window.header.isVisible()
    assert person.context.workspace is None


@pytest.mark.parametrize(("key", "name"), [("N", "new"), ("O", "open"), ("T", "sample"), ("R", "restore")])
@pytest.mark.parametrize("recent", [(), ("week.forum",)])
def test_the_keys_of_the_first_page(person: Person, key: str, name: str, recent: tuple[str, ...]) -> None:
    page = person.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    person.context.change_settings(replace(person.context.settings, recent_forums=recent))
    page.show_recent()
    person.waits_till_quiet()
    wanted: list[str] = []
    for one in ("new", "open", "sample", "restore"):
        signal = getattr(page, f"{one}_wanted")
        signal.disconnect()
        signal.connect(partial(wanted.append, one))
    person.window.focusWidget().clearFocus()  # as when the window manager gives the window the keyboard late
    person.presses(getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier)
    assert wanted == [name]


def test_the_first_page_takes_the_keyboard(person: Person) -> None:
    page = person.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    assert person.window.focusWidget() is page.new_card


def test_the_sample_is_made_once_and_opened_again(person: Person) -> None:
    person.program.open_sample()
    person.waits_for(lambda: person.context.workspace is not None)
    person.waits_for(lambda: person.counts() == "0 / 60")
    first = person.context.workspace
    assert first is not None
    person.program.leave()
    person.waits_till_quiet()
    assert person.window.current_page == ""
    person.program.open_sample()
    person.waits_for(lambda: person.context.workspace is not None)
    again = person.context.workspace
    assert again is not None
    assert again.forum.id == first.forum.id
    assert person.context.settings.recent_forums == (str(first.path),)


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (None, "nowhere.forum cannot be found."),
        (b"PK\x03\x04 a zip, not a forum", "nowhere.forum is not a forum file."),
    ],
)
def test_what_cannot_be_opened_is_said_and_the_first_page_stays(
    person: Person, tmp_path: Path, contents: bytes | None, said: str
) -> None:
    path = tmp_path / "nowhere.forum"
    if contents is not None:
        path.write_bytes(contents)
    person.program.open(path)
    person.waits_for(lambda: person.context.messages.texts(Kind.ERROR))
    assert person.context.messages.texts(Kind.ERROR) == [said]
    assert person.window.current_page == ""
    assert person.context.workspace is None
    if contents is not None:
        assert path.read_bytes() == contents


def test_a_printer_of_the_desk_that_is_gone_is_said_once_the_desk_is_at_work(
    person: Person, tmp_path: Path
) -> None:
    person.context.change_settings(replace(person.context.settings, desk_printer="elsewhere"))
    person.program.create(tmp_path / "week.forum", {"name": "Week", "host": None})
    person.waits_for(lambda: person.context.messages.texts(Kind.WARNING))
    assert person.context.messages.texts(Kind.WARNING) == [
        "elsewhere, the printer of this desk, is not there."
    ]
    person.waits_till_quiet()


def test_another_forum_takes_the_place_of_the_open_one(person: Person, tmp_path: Path) -> None:
    for name in ("First", "Second"):
        person.program.create(tmp_path / f"{name}.forum", {"name": name, "host": None})
        person.waits_for(
            lambda name=name: (
                person.context.workspace is not None and person.context.workspace.forum.name == name
            )
        )
        person.waits_till_quiet()
        assert person.window.windowTitle() == name
    recent = [Path(text).stem for text in person.context.settings.recent_forums]
    assert recent[:2] == ["Second", "First"]
    person.program.open(tmp_path / "First.forum")  # its lock is free again
    person.waits_for(lambda: person.window.windowTitle() == "First")


def test_what_was_chosen_is_kept_for_the_next_start(person: Person) -> None:
    from dataclasses import replace

    person.context.change_settings(replace(person.context.settings, language="lo", theme="dark"))
    assert person.context.language.code == "lo"
    assert person.context.theme.is_dark
    kept = settings.load().settings
    assert (kept.language, kept.theme) == ("lo", "dark")
    person.context.change_settings(replace(person.context.settings, language="en", theme="light"))


def test_settings_that_cannot_be_read_are_said(qtbot: QtBot) -> None:
    ready: list[bool] = []
    made = Program(Loaded(Settings(), broken=True), on_ready=lambda: ready.append(True))
    made.start(None)
    qtbot.waitUntil(lambda: bool(ready), timeout=20_000)
    assert len(made.context.messages.texts(Kind.WARNING)) == 1
    made.window.close()
    made.end()
    made.window.deleteLater()
    QApplication.processEvents()


def test_closing_writes_a_backup_and_frees_the_file(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "week.forum"
    person.program.create(path, {"name": "Week", "host": None})
    person.waits_for(lambda: person.context.workspace is not None)
    person.waits_till_quiet()
    person.window.close()
    person.program.end()
    from delegates.services.forum_files import open_forum

    open_forum(path, desk_name="Desk 1", operator="Reception", window=True).close()
    assert not list(tmp_path.glob("*-wal"))


def test_another_operator_ends_the_organisers_rights(person: Person) -> None:
    person.program.open_sample()
    person.waits_for(lambda: person.context.workspace is not None)
    workspace = person.context.workspace
    assert workspace is not None
    person.context.change_settings(person.context.settings.with_operator("Noy"))
    workspace.rights.set_password("a good word")
    person.context.organiser.look()
    pill = person.window.header.operator
    person.waits_for(lambda: pill.accessibleName() == "Noy · Organiser")
    person.context.change_settings(person.context.settings.with_operator("Douangchay"))
    person.waits_for(lambda: pill.accessibleName() == "Douangchay")
    person.waits_till_quiet()
    ended = workspace.rights.happenings()[0]
    assert (ended.kind, ended.why, ended.operator) == ("organiser_locked", "operator", "Noy")
    workspace.rights.remove_password("a good word")  # the sample is kept for other tests
