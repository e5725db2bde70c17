"""What comes back from paper: at the time written there, judged as of then, once, and all of it or nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from delegates.domain.admission import Outcome, Reason, Scan
from delegates.domain.badge_code import short_code
from delegates.domain.checkpoint import Checkpoint, Direction, Reentry
from delegates.domain.people import DelegateId, RosterRow, Status
from delegates.errors import DeskError
from delegates.services.forum_files import open_forum
from delegates.services.paper import FROM_PAPER, Batch, Line, Problem
from delegates.services.paper_codes import Endings, bold_from, typed_digits
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage.backup import back_up, restore
from delegates.storage.verify import verify_file
from tests.services.conftest import Clock

DAY = date(2024, 1, 10)
IN = Batch(None, Direction.IN, DAY)
OUT = Batch(None, Direction.OUT, DAY)


def at(text: str) -> datetime:
    """A time of that day in Vientiane."""
    hour, minute = map(int, text.split(":"))
    return datetime(2024, 1, 10, hour - 7, minute, tzinfo=UTC)


@pytest.fixture
def people(workspace: Workspace, clock: Clock) -> list[RosterRow]:
    """Four people, at ten o'clock."""
    for name in ("Anou", "Boun", "Chan", "Dao"):
        workspace.registering.register(NewDelegate(name, delegation="Ministry of Finance"))
    clock.now = at("10:00")
    return workspace.finding.rows()


def arrived(workspace: Workspace) -> dict[str, datetime | None]:
    rows = workspace.attendance_reporting.attendance().rows
    return {row.delegate.name: row.first_in_utc for row in rows if row.is_present}


def problems(workspace: Workspace, *lines: Line, batch: Batch = IN) -> list[Problem | None]:
    return [tick.problem for tick in workspace.paper.foresee(lines, batch)]


def test_ticks_are_recorded_at_their_real_times(workspace: Workspace, people: list[RosterRow]) -> None:
    anou, boun, chan, _ = people
    done = workspace.paper.record(
        [Line(anou.code, "8:42"), Line(boun.code), Line(chan.code[-6:], "໐໘໕໐")], IN
    )
    assert [tick.verdict.outcome for tick in done.ticks if tick.verdict] == [Outcome.ADMITTED] * 3
    assert arrived(workspace) == {"Anou": at("08:42"), "Boun": at("08:42"), "Chan": at("08:50")}
    assert len(done.scan_ids) == 3
    past = workspace.checking_in.history(anou.id)[0]
    assert (past.at_utc, past.outcome, past.reason) == (at("08:42"), Outcome.ADMITTED, Reason.OK)
    assert (past.from_paper, past.operator, past.desk) == (True, "Reception", "Desk 1")
    assert all(one.from_paper for one in workspace.checking_in.last_scans(3))
    rows = workspace.attendance_reporting.attendance().rows
    assert [row.from_paper for row in rows] == [True, True, True, False]


def test_what_was_scanned_later_does_not_count_against_what_was_written_before(
    workspace: Workspace, people: list[RosterRow]
) -> None:
    anou = people[0]
    workspace.checking_in.check_in(Scan(anou.code, typed=True))  # at ten, by the scanner
    done = workspace.paper.record([Line(anou.code, "08:42")], IN)
    assert done.ticks[0].verdict is not None
    assert done.ticks[0].verdict.reason is Reason.OK
    assert arrived(workspace) == {"Anou": at("08:42")}
    row = workspace.attendance_reporting.attendance().rows[0]
    assert (row.entries_count, row.from_paper) == (2, True)
    assert row.last_in_utc is not None
    assert row.last_in_utc > at("10:00")


def test_nobody_comes_twice(workspace: Workspace, people: list[RosterRow], clock: Clock) -> None:
    anou, boun, *_ = people
    clock.now = at("08:41")
    workspace.checking_in.check_in(Scan(anou.code, typed=True))
    clock.now = at("10:00")
    lines = [Line(anou.code, "08:50"), Line(boun.code, "08:55"), Line(boun.code, "08:52")]
    foreseen = workspace.paper.foresee(lines, IN)
    assert [tick.is_there_already for tick in foreseen] == [True, True, False]
    previous = [tick.verdict.previous.at_utc for tick in foreseen if tick.verdict and tick.verdict.previous]
    assert [when.replace(second=0) for when in previous] == [at("08:41"), at("08:52")]
    done = workspace.paper.record(lines, IN)
    assert len(done.scan_ids) == 1
    # The whole sheet once more, by somebody who did not know.
    again = workspace.paper.record(lines, IN)
    assert again.scan_ids == ()
    assert all(tick.is_there_already for tick in again.ticks)
    assert len(workspace.checking_in.last_scans(20)) == 2


def test_a_scan_in_the_same_minute_is_the_same(
    workspace: Workspace, people: list[RosterRow], clock: Clock
) -> None:
    clock.now = at("08:42")  # and some seconds
    workspace.checking_in.check_in(Scan(people[0].code, typed=True))
    clock.now = at("10:00")
    assert workspace.paper.foresee([Line(people[0].code, "08:42")], IN)[0].is_there_already


def test_exits_come_back_too_and_are_not_doubled(workspace: Workspace, people: list[RosterRow]) -> None:
    anou = people[0]
    workspace.paper.record([Line(anou.code, "08:42")], IN)
    for expected in (1, 0):
        assert len(workspace.paper.record([Line(anou.code, "09:30")], OUT).scan_ids) == expected
    row = workspace.attendance_reporting.attendance().rows[0]
    assert (row.last_in_utc, row.last_out_utc) == (at("08:42"), at("09:30"))
    # Back again after the exit; before it, it would have been a second entry.
    seen = workspace.paper.foresee([Line(anou.code, "09:20"), Line(anou.code, "09:40")], IN)
    assert [tick.verdict.reason for tick in seen if tick.verdict] == [
        Reason.ALREADY_CHECKED_IN,
        Reason.REENTRY,
    ]


def test_a_rule_that_was_broken_is_an_override_and_the_blocked_stay_refused(
    workspace: Workspace, people: list[RosterRow]
) -> None:
    anou, boun, chan, _ = people
    workspace.registering.set_status(anou.id, Status.CANCELLED)
    workspace.registering.set_status(boun.id, Status.BLOCKED)
    room = workspace.programme.save_checkpoint(
        Checkpoint("", "Room", opens_utc=at("09:00"), reentry=Reentry.NEVER)
    )
    lines = [Line(anou.code, "09:10"), Line(boun.code), Line(chan.code, "08:50")]
    seen = workspace.paper.foresee(lines, Batch(room.id, Direction.IN, DAY))
    assert [tick.is_override for tick in seen] == [True, False, True]
    done = workspace.paper.record(lines, Batch(room.id, Direction.IN, DAY))
    assert [tick.verdict.reason for tick in done.ticks if tick.verdict] == [
        Reason.FORCED,
        Reason.DELEGATE_BLOCKED,
        Reason.FORCED,
    ]
    assert len(done.scan_ids) == 2
    past = workspace.checking_in.history(chan.id)[0]
    assert (past.outcome, past.reason, past.note) == (Outcome.ADMITTED, Reason.FORCED, FROM_PAPER)
    refused = workspace.checking_in.history(boun.id)[0]
    assert (refused.outcome, refused.at_utc, refused.from_paper) == (Outcome.REFUSED, at("09:10"), True)


def test_a_sheet_printed_before_a_reissue_stays_good(workspace: Workspace, people: list[RosterRow]) -> None:
    anou = people[0]
    workspace.badge_issuing.reissue(anou.id, "Lost")
    done = workspace.paper.record([Line(anou.code, "08:42"), Line(anou.code[-6:], "08:45")], IN)
    assert [tick.person.name for tick in done.ticks if tick.person] == ["Anou", "Anou"]
    assert arrived(workspace) == {"Anou": at("08:42")}


def test_what_cannot_be_recorded_says_why_and_the_rest_is_recorded(
    workspace: Workspace, people: list[RosterRow]
) -> None:
    anou, boun, chan, dao = people
    code = anou.code
    wrong = code[:4] + str((int(code[4]) + 1) % 10) + code[5:]
    free = next(n for n in range(10**6) if not any(str(n).zfill(7) == row.code[:7] for row in people))
    lines = [
        Line(code),  # nothing to take the time from
        Line(wrong, "08:42"),
        Line("Anou", "08:42"),
        Line(code[:7], "08:42"),
        Line(short_code(417, free), "08:42"),
        Line(boun.code, "8"),
        Line(chan.code, "11:30"),
        Line("https://example.org", "08:42"),
        Line(dao.code, "08:43"),
    ]
    expected = [
        Problem.NO_TIME,
        Problem.WRONG_DIGIT,
        Problem.NAME,
        Problem.DIGITS,
        Problem.NOBODY,
        Problem.TIME,
        Problem.FUTURE,
        Problem.NOT_OURS,
        None,
    ]
    assert problems(workspace, *lines) == expected
    done = workspace.paper.record(lines, IN)
    assert [tick.problem for tick in done.ticks] == expected
    assert arrived(workspace) == {"Dao": at("08:43")}
    # A wrong time is not handed down.
    assert problems(workspace, Line(boun.code, "8"), Line(chan.code)) == [Problem.TIME, Problem.TIME]
    assert workspace.paper.record(lines[:2], IN).scan_ids == ()
    assert len(workspace.paper.lists()) == 1
    with pytest.raises(DeskError):
        workspace.paper.foresee(lines, Batch("elsewhere", Direction.IN, DAY))


def test_a_badge_under_the_scanner_names_its_holder(workspace: Workspace, people: list[RosterRow]) -> None:
    face = workspace.badge_issuing.faces([people[0]])[0]
    assert workspace.paper.scanned(face.frame) == people[0].code
    assert workspace.paper.scanned("https://example.org/menu") is None


def test_a_whole_list_is_taken_back_as_one(workspace: Workspace, people: list[RosterRow]) -> None:
    done = workspace.paper.record([Line(row.code, "08:42") for row in people], IN)
    (known,) = workspace.paper.lists()
    assert (known.count, known.standing, known.operator) == (4, done.scan_ids, "Reception")
    workspace.paper.take_back(known.standing, "wrong day")
    assert arrived(workspace) == {}
    assert workspace.paper.lists()[0].standing == ()
    # It can be typed in anew.
    assert len(workspace.paper.record([Line(people[0].code, "08:42")], IN).scan_ids) == 1


def test_the_file_is_whole_and_a_backup_keeps_what_came_from_paper(
    workspace: Workspace, people: list[RosterRow], tmp_path: Path
) -> None:
    workspace.paper.record([Line(row.code, "08:42") for row in people], IN)
    back_up(workspace.path, tmp_path / "copy.forum")
    restore(tmp_path / "copy.forum", tmp_path / "again.forum")
    report = verify_file(tmp_path / "again.forum")
    assert (report.ok, report.problems) == (True, ())
    again = open_forum(tmp_path / "again.forum", desk_name="Desk 2", operator="Office")
    try:
        assert set(arrived(again).values()) == {at("08:42")}
        assert again.checking_in.history(people[0].id)[0].from_paper
        assert again.paper.lists()[0].desk == "Desk 1"
    finally:
        again.close()


def test_six_digits_are_enough_only_where_a_wrong_one_names_nobody_else() -> None:
    def ending(number: int) -> str:
        return short_code(417, number)[-6:]

    one = 1234567
    alone = Endings(417, {one: DelegateId("a")})
    assert alone.number(ending(one)) == one
    assert bold_from(short_code(417, one), alone) == 3
    near = next(
        number
        for number in range(one + 1, 9_000_000)
        if sum(x != y for x, y in zip(ending(one), ending(number), strict=True)) == 1
    )
    two = Endings(417, {one: DelegateId("a"), near: DelegateId("b")})
    assert (two.number(ending(one)), two.knows(ending(one))) == (None, True)
    assert bold_from(short_code(417, one), two) == 0
    same = Endings(417, {one: DelegateId("a"), near: DelegateId("a")})  # an old badge of the same person
    assert same.number(ending(one)) == one
    assert typed_digits("771 902-433") == "771902433"
    assert typed_digits("໗໗໑") == "771"
    assert typed_digits("Anou 1") is None
