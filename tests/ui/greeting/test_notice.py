"""The protocol desk is told who has arrived, from whichever desk, quietly, until somebody has seen to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from delegates.domain.people import RosterRow
from delegates.services.forum_files import open_forum
from delegates.services.workspace import Workspace
from delegates.ui.greeting.notice import ArrivalNotice
from tests.ui.conftest import Recorder
from tests.ui.desk.driving import Desk


@pytest.fixture
def guest(desk: Desk) -> RosterRow:
    """A VIP, whose delegation has a liaison."""
    row = next(row for row in desk.workspace.finding.rows() if row.category == "V" and row.position)
    body = next(one for one in desk.workspace.registering.delegations() if one.id == row.delegation_id)
    desk.workspace.registering.save_delegation(
        replace(body, liaison_name="Keo", liaison_phone="+8562055551234")
    )
    return row


@pytest.fixture
def other_desk(desk: Desk) -> Iterator[Workspace]:
    made = open_forum(
        desk.workspace.path, desk_name="Desk 2", operator="Noy", clock=desk.workspace._desk.clock
    )
    yield made
    made.close()


def protocol(desk: Desk) -> ArrivalNotice:
    desk.context.change_settings(replace(desk.context.settings, protocol_desk=True))
    desk.rests()
    notice = desk.window.arrivals
    assert isinstance(notice, ArrivalNotice)
    return notice


def test_an_arrival_at_another_desk_is_told_on_every_page_until_it_is_seen_to(
    desk: Desk, guest: RosterRow, other_desk: Workspace, player: Recorder
) -> None:
    notice = protocol(desk)
    assert not notice.isVisible()
    other_desk.checking_in.check_in_delegate(guest.id)
    notice._poll._timer.timeout.emit()  # three seconds later
    desk.waits_for(notice.isVisible)
    told = notice.line.text()
    for part in (
        guest.name,
        guest.position,
        ", arrived · Main entrance",
        "liaison Keo 020\u00a05555\u00a01234",
    ):
        assert str(part) in told
    assert told.startswith("08:0")
    assert (player.played, desk.word) == ([], "")
    desk.window.show_page("delegates")
    assert notice.isVisible()
    desk.qtbot.mouseClick(notice.seen, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: not notice.isVisible())
    assert [one.seen_by for one in other_desk.arrivals_watch.arrivals()] == ["Reception"]


def test_only_the_protocol_desk_is_told(desk: Desk, guest: RosterRow) -> None:
    desk.scans(guest.code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.rests()
    assert not desk.window.arrivals.isVisible()
    notice = protocol(desk)
    desk.waits_for(notice.isVisible)
    desk.context.change_settings(replace(desk.context.settings, protocol_desk=False))
    assert not notice.isVisible()


def test_the_newest_stands_there_and_the_others_are_counted(desk: Desk) -> None:
    notice = protocol(desk)
    guests = [row for row in desk.workspace.finding.rows() if row.category == "V"][:3]
    for row in guests:
        desk.workspace.checking_in.check_in_delegate(row.id)
    notice._poll.ask()
    desk.waits_for(lambda: len(notice.waiting) == 3)
    assert guests[2].name in notice.line.text()
    assert notice._count.text() == "2 more"
    desk.qtbot.mouseClick(notice.seen, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: len(notice.waiting) == 2)
    assert guests[1].name in notice.line.text()


def test_a_check_in_taken_back_is_told_no_more(desk: Desk, guest: RosterRow) -> None:
    notice = protocol(desk)
    verdict = desk.workspace.checking_in.check_in_delegate(guest.id)
    notice._poll.ask()
    desk.waits_for(notice.isVisible)
    desk.workspace.checking_in.undo(verdict.scan_id, "slip")
    notice._poll.ask()
    desk.waits_for(lambda: not notice.isVisible())


def test_a_scan_goes_on_with_the_notice_there_and_full_screen_shows_none(
    desk: Desk, guest: RosterRow
) -> None:
    notice = protocol(desk)
    desk.scans(guest.code)
    desk.waits_for(notice.isVisible)
    plain = next(row for row in desk.workspace.finding.rows() if row.category == "D")
    desk.scans(plain.code)
    desk.waits_for(lambda: desk.name == plain.name)
    assert notice.isVisible()
    desk.window.set_full(True)
    assert not notice.isVisible()
    desk.window.set_full(False)
    assert notice.isVisible()


def test_the_list_says_who_waits_and_who_was_seen_to(desk: Desk, guest: RosterRow) -> None:
    for row in [row for row in desk.workspace.finding.rows() if row.category == "V"][:2]:
        desk.workspace.checking_in.check_in_delegate(row.id)
    notice = protocol(desk)
    desk.waits_for(notice.isVisible)
    desk.qtbot.mouseClick(notice.everyone, Qt.MouseButton.LeftButton)
    page = desk.window.page("attendance")
    desk.waits_for(lambda: page.greet.table.arrivals.rowCount() == 2)
    assert page.greet_chip.text() == "To greet 2"
    table = page.greet.table
    table.setFocus()
    table.selectRow(0)
    first = table.current.delegate.name
    desk.presses(Qt.Key.Key_Return)
    desk.waits_for(lambda: page.greet_chip.text() == "To greet 1")
    rows = table.arrivals.rows()
    assert [row.is_seen for row in rows] == [False, True]
    assert rows[1].delegate.name == first
    assert table.state(rows[1])[0].endswith(", Reception")
    desk.qtbot.mouseClick(page.greet.all_seen, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: page.greet_chip.text() == "To greet")
    assert not page.greet.all_seen.isEnabled()
    desk.waits_for(lambda: not notice.isVisible())


def test_another_forum_tells_nothing_of_the_one_before(desk: Desk, guest: RosterRow) -> None:
    notice = protocol(desk)
    desk.workspace.checking_in.check_in_delegate(guest.id)
    notice._poll.ask()
    desk.waits_for(notice.isVisible)
    desk.context.close_forum()
    assert not notice.isVisible()
    desk.context.open_forum(desk.workspace)
    desk.waits_for(notice.isVisible)
