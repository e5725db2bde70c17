"""Two items in one room at once, one speaker in two places at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, by_time_of_day
from delegates.domain.overlaps import overlaps


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2024, 1, 10, hour, minute, tzinfo=UTC)


def item(key, starts, ends, place=None, speakers=None):
    return ProgrammeItem(key, key, None, starts, ends, place, speakers=speakers)


def told(one, *others):
    return [(found.other.id, found.speaker) for found in overlaps(one, others)]


@pytest.mark.parametrize(
    ("starts", "ends", "collides"),
    [
        (at(8), at(9), False),
        (at(8), at(9, 1), True),
        (at(9, 30), at(9, 40), True),
        (at(10), at(11), False),
        (at(9), None, True),
        (at(9, 30), None, True),
        (at(10), None, False),
        (None, at(10), False),
    ],
)
def test_one_room_holds_one_item_at_a_time(starts, ends, collides):
    first = item("first", at(9), at(10), "Hall A")
    other = item("other", starts, ends, " hall a ")
    assert told(first, other) == ([("other", None)] if collides else [])
    assert told(other, first) == ([("first", None)] if collides else [])


def test_other_rooms_and_no_room_collide_with_nothing():
    first = item("first", at(9), at(10), "Hall A")
    assert told(first, item("b", at(9), at(10), "Hall B"), item("none", at(9), at(10)), first) == []
    assert told(item("x", at(9), at(10)), item("none", at(9), at(10))) == []


def test_a_speaker_is_known_without_title_and_office():
    first = item(
        "first", at(9), at(10), "Hall A", "H.E. Duong Samnang, Vice Minister\nທ່ານ ນາງ ມະໄລທອງ ກຸນລະວົງ"
    )
    other = item("other", at(9, 30), at(11), "Hall B", "Duong Samnang\nSomebody Else")
    lao = item("lao", at(9), at(9, 5), "Hall C", "ມະໄລທອງ ກຸນລະວົງ")
    assert told(first, other, lao) == [("other", "Duong Samnang"), ("lao", "ມະໄລທອງ ກຸນລະວົງ")]


def test_a_new_item_collides_with_what_is_there_and_not_with_lines_that_are_empty():
    new = ProgrammeItem("", "new", starts_utc=at(9), ends_utc=at(10), place="Hall A", speakers="\n")
    assert told(new, item("there", at(9), at(10), "Hall A", ", \n")) == [("there", None)]


def test_the_time_of_day_chooses_what_opens_and_closes_before_what_is_marked():
    entrance = Checkpoint("e", "Entrance", is_default=True)
    hall = Checkpoint("h", "Hall", at(9), at(12), early_minutes=30)
    gate = Checkpoint("g", "Gate", opens_utc=at(7))
    known = (entrance, gate, hall)
    assert [by_time_of_day(known, at(*when)).id for when in ((8, 29), (8, 30), (12, 0), (12, 1))] == list(
        "ehhe"
    )
    assert by_time_of_day([gate], at(1)) is gate
    assert by_time_of_day([], at(1)) is None
