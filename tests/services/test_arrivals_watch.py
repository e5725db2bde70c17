"""Whom protocol greets: told of once, from any desk, until somebody has seen to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Direction
from delegates.services.forum_files import open_forum
from delegates.services.registering import NewDelegate


@pytest.fixture
def people(workspace):
    register = workspace.registering.register
    vip = register(NewDelegate("ສອນໄຊ", position="ຮອງລັດຖະມົນຕີ", delegation="ກະຊວງການເງິນ"))
    head = register(NewDelegate("Head", delegation="ABC Ltd", is_head=True))
    noted = register(NewDelegate("Noted", attention="Wheelchair"))
    plain = register(NewDelegate("Plain"))
    return vip, head, noted, plain


def told(workspace):
    return [one.delegate.name for one in workspace.arrivals_watch.arrivals()]


def arrive(workspace, *people):
    return [workspace.checking_in.check_in(Scan(one.code)) for one in people]


def test_guests_of_honour_heads_and_people_with_a_note_are_told_of_in_order(workspace, people):
    assert told(workspace) == []
    arrive(workspace, people[3], people[2])
    assert told(workspace) == ["Noted"]
    arrive(workspace, people[1], people[0])
    assert told(workspace) == ["Noted", "Head", "ສອນໄຊ"]


def test_the_liaison_and_the_place_stand_with_it(workspace, people):
    body = next(one for one in workspace.registering.delegations() if one.name_native == "ABC Ltd")
    workspace.registering.save_delegation(replace(body, liaison_name="Keo", liaison_phone="+8562055551234"))
    (verdict,) = arrive(workspace, people[1])
    (one,) = workspace.arrivals_watch.arrivals()
    assert (one.at_utc, one.checkpoint, one.desk) == (verdict.at_utc, "Main entrance", "Desk 1")
    assert (one.liaison_name, one.liaison_phone) == ("Keo", "+8562055551234")


def test_a_repeat_and_a_return_are_no_new_arrival(workspace, people):
    arrive(workspace, people[0])
    assert len(workspace.arrivals_watch.arrivals()) == 1
    arrive(workspace, people[0])
    workspace.checking_in.check_in(Scan(people[0].code, direction=Direction.OUT))
    arrive(workspace, people[0])
    assert len(workspace.arrivals_watch.arrivals()) == 1


def test_another_desk_is_heard_of_and_what_was_taken_back_is_not(workspace, people):
    other = open_forum(workspace.path, desk_name="Desk 2", operator="Noy", clock=workspace._desk.clock)
    assert told(workspace) == []
    (verdict,) = arrive(other, people[0])
    assert [one.desk for one in workspace.arrivals_watch.arrivals()] == ["Desk 2"]
    other.checking_in.undo(verdict.scan_id, "slip")
    assert told(workspace) == []
    arrive(other, people[0])
    assert told(workspace) == ["ສອນໄຊ"]
    other.close()


def test_who_has_seen_to_it_is_known_at_every_desk_and_after_a_start(workspace, people):
    arrive(workspace, people[0], people[1])
    first, second = workspace.arrivals_watch.arrivals()
    after = workspace.arrivals_watch.mark_seen([first.scan_id])
    assert [(one.seen_by, one.is_seen) for one in after] == [("Reception", True), (None, False)]
    other = open_forum(workspace.path, desk_name="Desk 2", operator="Noy", clock=workspace._desk.clock)
    assert [one.is_seen for one in other.arrivals_watch.arrivals()] == [True, False]
    other.arrivals_watch.mark_seen([first.scan_id, second.scan_id])
    other.close()
    assert [one.seen_by for one in workspace.arrivals_watch.arrivals()] == ["Reception", "Noy"]
    # A greeting is no check-in, and the chain of what happened stays whole.
    assert workspace.checking_in.counts().arrived == 2
    assert [one.kind for one in workspace.checking_in.history(people[0].id)][:2] == ["greeted", "scan"]


def test_the_next_day_begins_anew(workspace, people, clock):
    arrive(workspace, people[0])
    assert told(workspace) == ["ສອນໄຊ"]
    clock.pass_(days=1)
    assert told(workspace) == []
    arrive(workspace, people[0])
    assert told(workspace) == ["ສອນໄຊ"]


def test_a_note_that_is_written_later_stands_there_while_nobody_has_seen_to_it(workspace, people):
    arrive(workspace, people[2])
    assert workspace.arrivals_watch.arrivals()[0].delegate.attention == "Wheelchair"
    workspace.registering.amend(people[2].id, {"attention": "Wheelchair, lift B"})
    assert workspace.arrivals_watch.arrivals()[0].delegate.attention == "Wheelchair, lift B"
