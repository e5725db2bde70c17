"""The programme through the services and a real file: rules are copied, checkpoints taken out or closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Checkpoint, Direction, ProgrammeItem, Reentry
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.services.programme import RuleGroup
from delegates.services.registering import NewDelegate

NINE = datetime(2024, 1, 10, 2, 0, tzinfo=UTC)
NOON = datetime(2024, 1, 10, 5, 0, tzinfo=UTC)


@pytest.fixture
def programme(workspace):
    return workspace.programme


@pytest.fixture
def hall(programme):
    return programme.save_checkpoint(
        Checkpoint(
            "", "Hall", NINE, NOON, frozenset("VF"), exits=False, once_per_day=False, reentry=Reentry.NEVER,
            capacity=120, ceremonial=True, place="Foyer", contact="020", early_minutes=30,
        )
    )  # fmt: skip


def why(call, *arguments):
    with pytest.raises(DeskError) as caught:
        call(*arguments)
    return caught.value.code, caught.value.facts.get("why") or caught.value.facts.get("kind")


def test_rules_are_copied_by_group_and_name_and_hours_stay(programme, hall):
    rooms = [programme.save_checkpoint(Checkpoint("", name)) for name in ("Room 1", "Room 2")]
    before = programme.copy_rules(
        hall.id, [one.id for one in rooms], [RuleGroup.ADMITTED, RuleGroup.PASSING, RuleGroup.ROOM]
    )
    assert before == tuple(rooms)
    for room in rooms:
        copied = programme.checkpoint_named(room.id)
        assert copied == replace(
            hall, id=room.id, name=room.name, position=room.position, opens_utc=None, closes_utc=None
        )
    programme.copy_rules(hall.id, [rooms[0].id], [RuleGroup.HOURS])
    assert programme.checkpoint_named("Room 1").opens_utc == NINE
    programme.save_checkpoints(before)
    assert programme.checkpoint_named("Room 1") == rooms[0]


def test_rules_are_copied_to_all_or_to_none(programme, hall):
    room = programme.save_checkpoint(Checkpoint("", "Room"))
    assert why(programme.copy_rules, hall.id, [room.id, "gone"], list(RuleGroup)) == (
        "not_found", "checkpoint",
    )  # fmt: skip
    assert programme.checkpoint_named("Room") == room


def test_a_checkpoint_nobody_needs_is_taken_out(programme, workspace, hall):
    asked = workspace.asking.save_question(Question("", "Vegetarian?", checkpoint_id=hall.id))
    assert why(programme.remove_checkpoint, hall.id) == ("invalid", "of_questions")
    workspace.asking.retire_question(asked.id)
    item = programme.save_item(ProgrammeItem("", "Opening", checkpoint_id=hall.id))
    assert why(programme.remove_checkpoint, hall.id) == ("invalid", "of_items")
    programme.remove_item(item.id)
    programme.remove_checkpoint(hall.id)
    assert [one.name for one in programme.checkpoints()] == ["Main entrance"]
    programme.remove_checkpoint(hall.id)  # another desk was quicker
    assert [one.checkpoint_id for one in workspace.asking.questions(retired=True)] == [None]


def test_what_was_read_at_the_default_and_the_last_one_stay(programme, workspace, hall):
    entrance = programme.default_checkpoint()
    assert why(programme.remove_checkpoint, entrance.id) == ("invalid", "is_default")
    workspace.checking_in.check_in(Scan("nonsense", hall.id))
    assert why(programme.remove_checkpoint, hall.id) == ("invalid", "was_read")
    other = programme.save_checkpoint(Checkpoint("", "Other"))
    programme.remove_checkpoint(other.id)
    assert why(programme.remove_checkpoint, entrance.id) == ("invalid", "is_default")


def test_the_last_checkpoint_stays(programme):
    assert why(programme.remove_checkpoint, programme.default_checkpoint().id) == (
        "invalid",
        "last_checkpoint",
    )


def test_one_checkpoint_is_the_default_and_only_one(programme, hall):
    entrance = programme.default_checkpoint()
    assert why(programme.save_checkpoint, replace(entrance, is_default=False)) == ("invalid", "one_default")
    programme.save_checkpoint(replace(hall, is_default=True))
    assert [one.name for one in programme.checkpoints() if one.is_default] == ["Hall"]


def test_what_closes_now_lets_nobody_in_from_now_on(programme, clock, workspace):
    room = programme.save_checkpoint(Checkpoint("", "Room", opens_utc=clock.now))
    clock.pass_(minutes=10)
    assert programme.close_checkpoint(room.id) == room
    assert programme.checkpoint_named("Room").closes_utc == datetime(2024, 1, 10, 1, 10, tzinfo=UTC)
    guest = workspace.registering.register(NewDelegate("Guest"))
    assert workspace.checking_in.check_in(Scan(guest.code, room.id)).reason == "too_late"
    just = programme.save_checkpoint(Checkpoint("", "Just opened", opens_utc=clock.now))
    programme.close_checkpoint(just.id)
    clock.pass_(seconds=5)
    assert not programme.checkpoint_named("Just opened").is_open(clock.now)
    later = programme.save_checkpoint(Checkpoint("", "Later", opens_utc=NOON))
    assert why(programme.close_checkpoint, later.id) == ("invalid", "before_opening")


def test_an_item_or_a_checkpoint_that_was_taken_out_does_not_come_back_by_itself(programme, hall):
    item = programme.save_item(ProgrammeItem("", "Opening"))
    programme.remove_item(item.id)
    assert why(programme.save_item, replace(item, title="Other")) == ("not_found", "programme_item")
    assert programme.items() == ()
    assert programme.save_item(item, put_back=True) == item
    programme.remove_checkpoint(hall.id)
    assert why(programme.save_checkpoint, hall) == ("not_found", "checkpoint")


def test_what_is_open_now_and_who_is_inside(programme, workspace, clock, hall):
    guests = [workspace.registering.register(NewDelegate(f"Guest {n}", category="V")) for n in range(3)]
    entrance = programme.default_checkpoint()
    for guest in guests:
        workspace.checking_in.check_in(Scan(guest.code, entrance.id))
    workspace.checking_in.check_in(Scan(guests[0].code, entrance.id, Direction.OUT))
    now = programme.now()
    assert [
        (one.checkpoint.name, one.is_open, one.inside_count, one.entered_count) for one in now.checkpoints
    ] == [
        ("Main entrance", True, 2, 3),
        ("Hall", False, 0, 0),
    ]
    assert programme.present().by_time == entrance
    clock.pass_(minutes=31)
    workspace.checking_in.check_in(Scan(guests[1].code))  # where the time of day says
    now = programme.now()
    assert programme.present().by_time == hall
    assert (now.checkpoints[1].is_open, now.checkpoints[1].inside_count) == (True, 1)
    clock.pass_(days=1)
    assert [(one.inside_count, one.entered_count) for one in programme.now().checkpoints] == [(0, 3), (1, 1)]


def test_questions_are_asked_in_another_order(workspace):
    one, two, three = (workspace.asking.save_question(Question("", text)) for text in "abc")
    workspace.asking.put_in_order([three.id, one.id, "gone"])
    assert [question.text for question in workspace.asking.questions()] == ["c", "a", "b"]
    assert two.id
