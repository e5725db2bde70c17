"""The forum is over: it is closed, what is personal is deleted, and next year's is made from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel

from delegates import paths
from delegates.services.forum_files import verify_forum
from delegates.services.sample_forum import create_sample
from delegates.services.workspace import Workspace
from delegates.ui.dialogs.closing import CloseSheet, ReopenSheet
from delegates.ui.dialogs.purge import PurgeNameSheet, PurgeSheet
from delegates.ui.messages import Kind
from delegates.ui.paper import drafts
from delegates.ui.settings.closing_section import ClosingSection
from delegates.ui.welcome.next_forum import NextForumSheet
from delegates.ui.welcome.page import WelcomePage
from tests.journeys.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "High-Level Digital Transformation Forum"


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's folders, with nothing in them from other tests: every byte there is searched."""
    data, logs = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("logs")
    monkeypatch.setattr(paths, "data_dir", lambda: data)
    monkeypatch.setattr(paths, "log_dir", lambda: logs)


def opened(person: Person, forum: Path) -> Workspace:
    person.program.open(forum)
    person.waits_for(lambda: person.context.workspace is not None)
    person.waits_till_quiet()
    workspace = person.context.workspace
    assert workspace is not None
    return workspace


def closing(person: Person) -> ClosingSection:
    person.window.show_page("settings", "closing")
    person.waits_till_quiet()
    section = person.page("settings").section("closing")
    assert isinstance(section, ClosingSection)
    return section


def closes(person: Person) -> None:
    person.clicks(closing(person).close_forum)
    person.sheet(CloseSheet)
    person.presses(Qt.Key.Key_Return, CTRL)
    workspace = person.context.workspace
    assert workspace is not None
    person.waits_for(lambda: workspace.closed is not None)
    person.waits_till_quiet()


def bar(person: Person) -> str:
    message = person.window.messages.shown
    return message.text if message is not None else ""


def recent(page: Any) -> list[str]:
    model = page.recent.forums
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_closed_forum_is_looked_at_and_opened_again(person: Person, tmp_path: Path) -> None:
    forum = tmp_path / "week.forum"
    create_sample(forum, desk_name="Desk 1", operator="Reception").close()
    workspace = opened(person, forum)
    first, second = workspace.finding.rows()[:2]
    frames = {face.code: face.frame for face in workspace.badge_issuing.faces([first, second])}
    person.window.show_page("desk")
    person.scans(frames[first.code])
    person.waits_for(lambda: person.counts() == "1 / 60")

    closes(person)
    told = f"This forum was closed on {day(workspace)} by Reception: it can only be looked at."
    assert bar(person) == told
    person.window.show_page("desk")
    person.scans(frames[second.code])
    person.waits_for(lambda: person.reads() == "Forum closed")
    assert bar(person) == told  # said once
    assert person.messages().count(told) == 1
    assert person.context.messages.texts(Kind.ERROR) == []
    assert person.counts() == "1 / 60"

    # The first page marks it, and says nothing of it any more.
    person.program.leave()
    page = person.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    person.waits_for(lambda: recent(page)[0].startswith(f"{NAME}. closed · "))
    assert bar(person) == ""

    workspace = opened(person, forum)
    assert bar(person) == told
    person.clicks(closing(person).reopen)
    person.sheet(ReopenSheet)
    person.presses(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: workspace.closed is None)
    person.waits_till_quiet()
    assert bar(person) == "The forum is open again: the desks can work."
    person.window.show_page("desk")
    person.scans(frames[second.code])
    person.waits_for(lambda: person.counts() == "2 / 60")


def day(workspace: Workspace) -> str:
    closed = workspace.closed
    assert closed is not None
    return f"{closed.day.day} {closed.day:%b %Y}"


def test_personal_data_goes_to_the_last_byte_and_next_year_begins(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "hall"
    folder.mkdir()
    forum = folder / "week.forum"
    create_sample(forum, desk_name="Desk 1", operator="Reception").close()
    workspace = opened(person, forum)
    body = workspace.registering.delegations()[0]
    workspace.registering.save_delegation(
        replace(body, liaison_name="Phouphet", liaison_phone="+8562077778309")
    )
    workspace.back_up_if_changed()
    rows = workspace.finding.rows()
    draft = drafts.file_of(workspace.forum.id)
    assert draft is not None
    draft.parent.mkdir(exist_ok=True)
    draft.write_text(rows[0].name, encoding="utf-8")
    needles = {
        text for row in rows for text in (row.name_native, row.name_latin, row.phone, row.email) if text
    }
    assert len(needles) > 150

    # Next year's first: then the contacts are still there.
    person.clicks(closing(person).make_next)
    sheet = person.sheet(NextForumSheet)
    assert sheet.contacts.isChecked()
    sheet.name.setText("Digital Week 2025")
    assert (sheet.starts.date().toPython(), sheet.ends.date().toPython()) == (
        date(2025, 1, 8),
        date(2025, 1, 8),
    )
    new = folder / "week 2025.forum"
    person.chooses_file(new, lambda: person.presses(Qt.Key.Key_Return, CTRL))
    person.waits_for(lambda: person.context.workspace is not None and person.context.workspace.path == new)
    person.waits_till_quiet()
    made = person.context.workspace
    assert made is not None
    assert (made.forum.name, made.forum.starts) == ("Digital Week 2025", date(2025, 1, 8))
    assert [one.liaison_phone for one in made.registering.delegations() if one.liaison_name] == [
        "+8562077778309"
    ]
    assert made.finding.rows() == []
    person.program.leave()
    person.waits_till_quiet()

    workspace = opened(person, forum)
    section = closing(person)
    assert not section.purge.isEnabled()  # not while desks may be at work
    closes(person)
    person.clicks(section.purge)
    first = person.sheet(PurgeSheet)
    assert "60 telephone" in first.goes.text()
    assert "60 name" not in first.goes.text()
    first.names_too.click()
    assert "60 name" in first.goes.text()
    assert "60 delegate" in first.stays.text()
    kept = tmp_path / "safe" / "kept.forum"
    kept.parent.mkdir()
    person.chooses_file(kept, first.save_copy.click)
    person.waits_for(lambda: not first.saved.isHidden())
    person.presses(Qt.Key.Key_Return, CTRL)
    second = person.sheet(PurgeNameSheet)
    second.name.setText("Digital Transformation")
    assert not second.main_button.isEnabled()
    person.presses(Qt.Key.Key_Return, CTRL)
    assert workspace.closing.state().purged is None
    second.name.setText(NAME)
    person.presses(Qt.Key.Key_Return, CTRL)
    person.waits_for(
        lambda: "Personal data is deleted, names too. The file was checked." in person.messages()
    )
    person.waits_till_quiet()
    assert "names too" in section.personal_state.text()

    person.program.leave()
    person.waits_till_quiet()
    kept.rename(tmp_path / "elsewhere")
    new.unlink()
    for copies in folder.glob("week 2025.forum.backups/*"):
        copies.unlink()
    files = [
        file
        for place in (folder, paths.data_dir(), paths.log_dir())
        for file in place.rglob("*")
        if file.is_file()
    ]
    assert forum in files
    left = {needle for file in files for needle in needles if needle.encode() in file.read_bytes()}
    assert left == set()
    assert verify_forum(forum).ok
    assert verify_forum(tmp_path / "elsewhere").delegates_count == 60


def test_the_first_page_asks_for_the_earlier_forum(person: Person, tmp_path: Path) -> None:
    forum = tmp_path / "week.forum"
    create_sample(forum, desk_name="Desk 1", operator="Reception").close()
    page = person.window.stack.currentWidget()
    assert isinstance(page, WelcomePage)
    person.chooses_file(forum, page.next_button.click)
    sheet = person.sheet(NextForumSheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert any("Never taken: people" in text for text in said)
    person.chooses_file(forum, lambda: person.presses(Qt.Key.Key_Return, CTRL))  # its own name is taken
    person.waits_for(lambda: person.context.messages.texts(Kind.ERROR))
    assert bar(person) == "week.forum is there already. Choose another name."
    assert verify_forum(forum).delegates_count == 60
    assert not person.window.findChildren(QFileDialog)


def test_what_is_overdue_is_said_and_nothing_deleted(person: Person, tmp_path: Path) -> None:
    forum = tmp_path / "week.forum"
    create_sample(forum, desk_name="Desk 1", operator="Reception").close()
    opened(person, forum)
    person.waits_for(lambda: bar(person) == "Personal data of this forum was to be deleted on 9 Apr 2024.")
    person.clicks(person.window.messages._action)
    person.waits_till_quiet()
    section = closing(person)
    assert person.page("settings").current == "closing"
    assert section.remind.isChecked()
    section.remind.click()
    person.waits_till_quiet()
    assert section.personal_state.text() == "Personal data is in the file."
    assert bar(person) == ""
    workspace = person.context.workspace
    assert workspace is not None
    assert workspace.closing.state().due is None
    assert workspace.finding.rows()[0].phone
