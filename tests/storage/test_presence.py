"""Who is inside, kept from scan to scan, is who is inside by the whole file."""

from __future__ import annotations

import random
from datetime import UTC, timedelta

import pytest

from delegates.domain.checkpoint import Checkpoint
from delegates.storage import forum_store, happening_store, programme_store
from delegates.storage.happening_store import SCAN, Happening
from delegates.storage.presence import Presence
from tests.storage.conftest import START_UTC, House, person

ROOM = Checkpoint("room", "Room", capacity=3, once_per_day=False)
LATER_UTC = START_UTC + timedelta(days=2)


@pytest.fixture
def room(house: House) -> House:
    with house.database.write() as db:
        programme_store.save_checkpoint(db, ROOM)
    return house


def by_the_file(house: House) -> int:
    """Counted anew, one record after the other."""
    last: dict[str, str] = {}
    with house.database.read() as db:
        undone = {ref_id for (ref_id,) in db.execute("SELECT ref_id FROM happening WHERE kind = 'undo'")}
        for scan_id, delegate_id, direction in db.execute(
            "SELECT id, delegate_id, direction FROM happening "
            "WHERE checkpoint_id = 'room' AND outcome = 'admitted' ORDER BY at_utc, seq"
        ):
            if scan_id not in undone:
                last[delegate_id] = direction
    return list(last.values()).count("in")


def of_the_room(kept: Presence, house: House) -> int | None:
    with house.database.read() as db:
        return kept.count(db, ROOM, LATER_UTC, UTC)


def test_every_kind_of_happening_keeps_the_count_right(room: House) -> None:
    people = [person(number) for number in range(6)]
    room.add(*people)
    draw, kept, stand = random.Random(7), Presence(), []
    counted = set()
    for _ in range(120):
        match draw.randrange(8):
            case 0 if stand:
                room.undo(stand.pop(draw.randrange(len(stand))).id)
            case 1:
                room.admit(draw.choice(people).id)  # at the entrance: nothing to do with the room
            case 2:
                early = START_UTC + timedelta(minutes=draw.randrange(room.minutes + 1), seconds=1)
                stand.append(
                    room.admit(draw.choice(people).id, checkpoint_id="room", at_utc=early)
                )  # from paper
            case 3:
                room.append(Happening(SCAN, checkpoint_id="room", outcome="unread"))
            case turn:
                way = "out" if turn == 4 else "in"
                stand.append(room.admit(draw.choice(people).id, way, checkpoint_id="room"))
        assert of_the_room(kept, room) == by_the_file(room)
        counted.add(by_the_file(room))
    assert len(counted) > 3


def test_what_was_counted_and_then_never_stayed_is_not_inside(room: House) -> None:
    people = [person(number) for number in range(3)]
    room.add(*people)
    kept = Presence()
    room.admit(people[0].id, checkpoint_id="room")

    def let_in_and_fail() -> None:
        with room.database.write() as db:
            scan = Happening(
                SCAN, delegate_id=people[1].id, checkpoint_id="room", direction="in", outcome="admitted"
            )
            desk_id = forum_store.desk(db, "Desk 1")
            happening_store.append(db, [scan], desk_id=desk_id, operator="Noy", at_utc=room.at())
            assert kept.count(db, ROOM, LATER_UTC, UTC) == 2
            raise RuntimeError("the disk is full")

    with pytest.raises(RuntimeError):
        let_in_and_fail()
    assert of_the_room(kept, room) == 1
    let_in = room.admit(people[2].id, checkpoint_id="room")  # takes the place of the one that never stayed
    assert of_the_room(kept, room) == 2
    room.undo(let_in.id)
    assert of_the_room(kept, room) == 1


def test_another_room_and_another_day_are_counted_anew(room: House) -> None:
    guest = person(1)
    room.add(guest)
    daily = Checkpoint("entrance", "Main entrance", capacity=9)
    room.admit(guest.id)
    kept = Presence()
    with room.database.read() as db:
        assert kept.count(db, daily, START_UTC, UTC) == 1
        assert kept.count(db, ROOM, START_UTC, UTC) == 0
        assert kept.count(db, daily, START_UTC, UTC) == 1
        assert kept.count(db, daily, LATER_UTC, UTC) == 0
        assert kept.count(db, Checkpoint("entrance", "Main entrance"), START_UTC, UTC) is None
