"""A delegation that comes together: everybody judged as at the door, all recorded or nobody."""

from __future__ import annotations

import os
import signal
from datetime import datetime
from pathlib import Path

import pytest

from delegates.domain.admission import Outcome, Reason, Scan
from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import DelegateId, RosterRow, Status
from delegates.errors import DeskError
from delegates.services.forum_files import open_forum
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage.verify import verify


@pytest.fixture
def people(workspace: Workspace) -> list[RosterRow]:
    """Five of one ministry, the third of category P."""
    return [
        workspace.registering.register(
            NewDelegate(name, delegation="Ministry of Finance", category="P" if name == "Chan" else "D")
        )
        for name in ("Anou", "Boun", "Chan", "Dao", "Ekkham")
    ]


def ids(rows: list[RosterRow]) -> list[DelegateId]:
    return [row.id for row in rows]


def reasons(workspace: Workspace, rows: list[RosterRow], **where: str) -> list[Reason]:
    return [one.reason for one in workspace.checking_in.check_in_many(ids(rows), **where)]


def test_each_is_a_check_in_of_its_own_in_the_order_given(workspace, people):
    verdicts = workspace.checking_in.check_in_many(ids(people))
    assert [(one.delegate.name, one.reason) for one in verdicts] == [(row.name, Reason.OK) for row in people]
    assert all(one.delegate.checked_in_at_utc == one.at_utc for one in verdicts)
    scans = workspace.checking_in.last_scans()[::-1]
    assert [(one.id, one.delegate.id, one.badge_number) for one in scans] == [
        (one.scan_id, row.id, row.badge_number) for one, row in zip(verdicts, people, strict=True)
    ]
    assert workspace.checking_in.counts().arrived == len(people)
    with workspace.checking_in._desk.database.read() as db:
        assert verify(db).ok


def test_the_verdicts_are_those_of_a_scan_of_the_present_badge(workspace, people, clock):
    first = workspace.checking_in.check_in(Scan(people[0].code))
    workspace.registering.set_status(people[1].id, Status.CANCELLED)
    workspace.registering.set_status(people[3].id, Status.BLOCKED)
    clock.pass_(minutes=5)
    verdicts = workspace.checking_in.check_in_many(ids(people))
    assert [one.reason for one in verdicts] == [
        Reason.ALREADY_CHECKED_IN,
        Reason.DELEGATE_CANCELLED,
        Reason.OK,
        Reason.DELEGATE_BLOCKED,
        Reason.OK,
    ]
    assert verdicts[0].previous.at_utc == first.at_utc
    again = [workspace.checking_in.check_in(Scan(row.code)).reason for row in people]
    assert again == [
        one.reason if one.outcome is not Outcome.ADMITTED else Reason.ALREADY_CHECKED_IN for one in verdicts
    ]
    # Refusals are recorded too.
    assert len(workspace.checking_in.last_scans()) == 1 + 2 * len(people)


def test_a_category_that_is_not_admitted_there_is_shown_the_way(workspace, people):
    room = workspace.programme.save_checkpoint(Checkpoint("", "Press room", categories=frozenset("P")))
    verdicts = workspace.checking_in.check_in_many(ids(people), checkpoint_id=room.id)
    assert [one.reason for one in verdicts] == [
        Reason.OK if row.category == "P" else Reason.NOT_ADMITTED_HERE for row in people
    ]
    assert verdicts[0].facts["other"] == "Main entrance"
    assert workspace.checking_in.counts().arrived == 1


def test_nobody_passes_a_checkpoint_that_is_closed(workspace, people, clock):
    gate = workspace.programme.save_checkpoint(Checkpoint("", "Gala", closes_utc=clock.now))
    assert reasons(workspace, people, checkpoint_id=gate.id) == [Reason.TOO_LATE] * len(people)
    assert workspace.checking_in.counts().arrived == 0


def test_somebody_named_twice_comes_once(workspace, people):
    assert reasons(workspace, [people[0], people[0]]) == [Reason.OK]
    assert len(workspace.checking_in.last_scans()) == 1


def test_what_is_foreseen_is_what_is_answered_and_records_nothing(workspace, people):
    workspace.checking_in.check_in_delegate(people[0].id)
    workspace.registering.set_status(people[1].id, Status.BLOCKED)
    foreseen = workspace.checking_in.foresee(ids(people))
    assert len(workspace.checking_in.last_scans()) == 1
    assert {one.scan_id for one in foreseen} == {""}
    assert foreseen[4].delegate.checked_in_at_utc is None
    assert [one.reason for one in foreseen] == reasons(workspace, people)


def test_one_who_is_not_in_the_forum_keeps_all_out(workspace, people):
    with pytest.raises(DeskError, match="not_found"):
        workspace.checking_in.check_in_many([*ids(people), DelegateId("nobody")])
    with pytest.raises(DeskError, match="not_found"):
        workspace.checking_in.check_in_many(ids(people), checkpoint_id="nowhere")
    assert workspace.checking_in.last_scans() == []
    assert workspace.checking_in.counts().arrived == 0


def test_a_full_disk_records_nobody_and_later_all(workspace, people):
    many = [workspace.registering.register(NewDelegate(f"Guest {number}")) for number in range(60)]
    database = workspace.checking_in._desk.database
    with database.write() as db:
        now = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count={now + 2}")
    with pytest.raises(DeskError, match="disk_full"):
        workspace.checking_in.check_in_many(ids(many))
    assert workspace.checking_in.last_scans() == []
    with database.write() as db:
        db.execute("PRAGMA max_page_count=100000")
    assert reasons(workspace, many) == [Reason.OK] * 60
    with database.read() as db:
        assert verify(db).ok


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_desk_killed_in_the_middle_has_recorded_nobody(workspace, people, tmp_path: Path, clock):
    path = tmp_path / "test.forum"
    workspace.close()
    child = os.fork()
    if child == 0:
        try:
            killed_at_the_third(path, ids(people), clock)
        finally:
            os._exit(1)  # the child must never return into the test's own life
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    again = open_forum(path, desk_name="Desk 1", operator="Reception", clock=clock)
    try:
        assert again.checking_in.last_scans() == []
        assert reasons(again, people) == [Reason.OK] * len(people)
    finally:
        again.close()


def killed_at_the_third(path: Path, people: list[DelegateId], clock) -> None:
    """Ask the time for each of them; at the third one's turn the program is killed."""
    asked: list[datetime] = []

    def time() -> datetime:
        asked.append(clock())
        if armed and len(asked) == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        return asked[-1]

    armed = False
    made = open_forum(path, desk_name="Desk 1", operator="Reception", clock=time)
    asked.clear()
    armed = True
    made.checking_in.check_in_many(people)


def test_all_are_taken_back_each_as_a_record_of_its_own(workspace, people):
    given = workspace.checking_in.check_in_many(ids(people))
    undone = workspace.checking_in.undo_many([one.scan_id for one in given], " Wrong delegation ")
    assert [one.delegate.id for one in undone] == ids(people)
    assert {one.note for one in undone} == {"Wrong delegation"}
    assert workspace.checking_in.counts().arrived == 0
    assert all(one.taken_back for one in workspace.checking_in.last_scans())
    assert reasons(workspace, people) == [Reason.OK] * len(people)


def test_where_one_cannot_be_taken_back_none_is(workspace, people):
    given = [one.scan_id for one in workspace.checking_in.check_in_many(ids(people))]
    workspace.checking_in.undo(given[-1], "Wrong person")
    with pytest.raises(DeskError, match="not_found"):
        workspace.checking_in.undo_many(given, "Wrong delegation")
    assert workspace.checking_in.counts().arrived == len(people) - 1
    with pytest.raises(DeskError, match="invalid"):
        workspace.checking_in.undo_many(given[:1], "  ")
