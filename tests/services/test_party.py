"""Principals and those who accompany them; rooms that fill."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from delegates.domain.admission import Caution, Outcome, Scan
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import Status
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


@pytest.fixture
def minister(workspace):
    return workspace.registering.register(
        NewDelegate("Boviengkham Vongdara", position="Minister", delegation="Ministry", seat="A 1")
    )


@pytest.fixture
def interpreter(workspace, minister):
    return workspace.registering.register(
        NewDelegate("Noy Somphone", position="Interpreter", principal_id=minister.id)
    )


def party(verdict):
    return [(one.name, one.is_principal, one.checked_in_at_utc is not None) for one in verdict.party]


def test_the_answer_names_the_principal_and_those_who_accompany(workspace, minister, interpreter):
    verdict = workspace.checking_in.check_in(Scan(interpreter.code))
    assert party(verdict) == [("Boviengkham Vongdara", True, False)]
    verdict = workspace.checking_in.check_in(Scan(minister.code))
    assert party(verdict) == [("Noy Somphone", False, True)]
    workspace.registering.set_status(interpreter.id, Status.CANCELLED)
    assert workspace.registering.party(minister.id) == ()


def test_whoever_accompanies_the_absent_one_accompanies_the_one_who_comes(workspace, minister, interpreter):
    deputy = workspace.registering.substitute(minister.id, NewDelegate("Deputy"))
    assert [one.id for one in workspace.registering.party(interpreter.id)] == [deputy.id]


@pytest.mark.parametrize(("keep", "seat"), [(True, "A 1"), (False, "C 9")])
def test_the_seat_of_the_office_is_kept_or_not(workspace, minister, keep, seat):
    deputy = workspace.registering.substitute(minister.id, NewDelegate("Deputy", seat="C 9"), keep_seat=keep)
    assert deputy.seat == seat


def test_nobody_accompanies_oneself_or_somebody_who_is_not_there(workspace, minister):
    with pytest.raises(DeskError, match="invalid"):
        workspace.registering.amend(minister.id, {"principal_id": minister.id})
    with pytest.raises(DeskError, match="not_found"):
        workspace.registering.amend(minister.id, {"principal_id": "nobody"})


def test_a_room_counts_who_is_inside_and_warns(workspace):
    room = workspace.programme.save_checkpoint(Checkpoint("", "Room", capacity=2))
    codes = [workspace.registering.register(NewDelegate(f"Guest {n}")).code for n in range(4)]

    def scan(at: int, direction: Direction = Direction.IN):
        return workspace.checking_in.check_in(Scan(codes[at], room.id, direction))

    first = scan(0)
    assert (first.cautions, first.facts["inside"], first.facts["capacity"]) == ((), 1, 2)
    assert scan(1).cautions == (Caution.NEARLY_FULL,)
    full = scan(2)
    assert (full.outcome, full.cautions, full.facts["inside"]) == (Outcome.ADMITTED, (Caution.FULL,), 3)
    workspace.checking_in.undo(full.scan_id, "slip")
    scan(0, Direction.OUT)
    assert scan(3).facts["inside"] == 2


def test_only_the_delegations_chosen_are_admitted_and_the_way_is_shown(workspace, minister):
    other = workspace.registering.register(NewDelegate("Somebody", delegation="Ministry of Health"))
    room = workspace.programme.save_checkpoint(
        Checkpoint("", "Meeting", delegations=frozenset({minister.delegation_id}))
    )
    assert workspace.checking_in.check_in(Scan(minister.code, room.id)).outcome is Outcome.ADMITTED
    refused = workspace.checking_in.check_in(Scan(other.code, room.id))
    assert (refused.reason, refused.facts["other"]) == ("not_admitted_here", "Main entrance")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"categories": frozenset()}, "categories"),
        ({"capacity": 0}, "capacity"),
        ({"early_minutes": -5}, "early_minutes"),
    ],
)
def test_a_checkpoint_that_could_admit_nobody_is_not_saved(workspace, changes, field):
    with pytest.raises(DeskError) as caught:
        workspace.programme.save_checkpoint(Checkpoint("", "Room", **changes))
    assert caught.value.facts["field"] == field


def test_the_default_by_time_of_day_begins_with_the_early_ones(workspace, clock):
    opens, closes = datetime(2024, 1, 10, 2, 0, tzinfo=UTC), datetime(2024, 1, 10, 3, 0, tzinfo=UTC)
    hall = workspace.programme.save_checkpoint(Checkpoint("", "Hall", opens, closes, early_minutes=30))
    assert workspace.programme.default_checkpoint().name == "Main entrance"
    clock.pass_(minutes=35)
    assert workspace.programme.default_checkpoint().id == hall.id
