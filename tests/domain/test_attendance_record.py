"""Who is present, represented or absent; what a selection leaves; who was at which item of the programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from delegates.domain.admission import Outcome, Reason
from delegates.domain.attendance import State, absent, representatives
from delegates.domain.attendance_record import PersonFacts, Selection, Sources, record
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    DelegateId,
    Delegation,
    DelegationId,
    Forum,
    Gender,
    Status,
)
from tests.domain.test_stays import ZONE, at, scan
from tests.reports.conftest import person

HALL = Checkpoint("hall", "Main entrance", closes_utc=at("10 17:00"), is_default=True)
DINNER = Checkpoint("dinner", "Dinner", categories=frozenset("V"), closes_utc=at("11 00:30"))
A, B = (Delegation(DelegationId(one), one.upper()) for one in "ab")


def sources(people, told, *, items=(), facts=None, now=datetime(2024, 1, 20, tzinfo=UTC)) -> Sources:
    """`told`: "d1 in 10 08:40 …" a line."""
    scans = []
    for number, line in enumerate(told.split(";"), 1):
        if line.strip():
            who, rest = line.strip().split(" ", 1)
            scans.append(replace(scan(rest, number), delegate_id=DelegateId(who) if who != "-" else None))
    return Sources(
        forum=Forum("f", "Forum", None, date(2024, 1, 10), date(2024, 1, 11), 5),
        zone=ZONE,
        made_at_utc=now,
        operator="Noy",
        desk="Desk 1",
        roster=people,
        delegations=(A, B),
        categories=DEFAULT_CATEGORIES,
        checkpoints=(HALL, DINNER),
        items=items,
        people=facts or {},
        scans=scans,
    )


def states(found) -> dict[str, str]:
    return {one.row.delegate.id: str(one.state) for one in found.people}


# status of each; who substitutes whom; who came; what each is
CAME_FOR = {
    "nobody came": ("c r", {"d2": "d1"}, "", {"d1": "not_expected", "d2": "absent"}, 1),
    "the substitute came": ("c r", {"d2": "d1"}, "d2", {"d1": "represented", "d2": "present"}, 0),
    "both came": ("c r", {"d2": "d1"}, "d1 d2", {"d1": "present", "d2": "present"}, 0),
    "reinstated, and the substitute came": (
        "r r",
        {"d2": "d1"},
        "d2",
        {"d1": "represented", "d2": "present"},
        0,
    ),
    "a chain": (
        "c c r",
        {"d2": "d1", "d3": "d2"},
        "d3",
        {"d1": "represented", "d2": "represented", "d3": "present"},
        0,
    ),
    "the middle of a chain came": (
        "c c r",
        {"d2": "d1", "d3": "d2"},
        "d2",
        {"d1": "represented", "d2": "present", "d3": "absent"},
        1,
    ),
    "a circle": ("r r", {"d2": "d1", "d1": "d2"}, "d2", {"d1": "represented", "d2": "present"}, 0),
    "blocked": ("b r", {}, "d2", {"d1": "not_expected", "d2": "present"}, 0),
}
STATUS = {"r": Status.REGISTERED, "c": Status.CANCELLED, "b": Status.BLOCKED}


@pytest.mark.parametrize("name", CAME_FOR)
def test_whoever_is_represented_is_not_absent(name):
    statuses, substitutes, came, expected, absent_count = CAME_FOR[name]
    people = [person(n, f"P{n}", status=STATUS[one]) for n, one in enumerate(statuses.split(), 1)]
    facts = {DelegateId(one): PersonFacts(substitute_of=DelegateId(of)) for one, of in substitutes.items()}
    found = record(sources(people, ";".join(f"{one} in 10 08:40" for one in came.split()), facts=facts))
    assert states(found) == expected
    assert found.attendance.absent_count == absent_count == len(absent(found.attendance.rows))
    for one in found.represented:
        assert one.representative is not None
        assert one.representative.id in came.split()


def test_the_first_named_of_two_substitutes_counts():
    ids = [DelegateId(f"d{n}") for n in (1, 2, 3)]
    assert representatives({ids[1]: ids[0], ids[2]: ids[0]}, set(ids[1:])) == {ids[0]: ids[1]}


PEOPLE = [
    person(1, "Chair", category="V", delegation_id=A.id, is_head=True),
    person(2, "Deputy", delegation_id=A.id),
    person(3, "Guest", category="V", delegation_id=B.id),
    person(4, "Nobody's"),
]
DAYS = (
    "d1 in 10 08:40; d1 out 10 12:00; d1 in 11 09:00; d1 out 11 10:00; d2 in 10 08:50; d2 in 10 19:00 place=dinner;"
    "d3 in 11 08:30; - in 10 09:00 refused; d4 in 10 09:00 refused; d4 in 10 09:05 undone"
)


@pytest.mark.parametrize(
    ("selection", "people", "arrived", "refused", "scans"),
    [
        (Selection(), "d1 d2 d3 d4", 3, 2, 10),
        (Selection(day=date(2024, 1, 10)), "d1 d2 d3 d4", 2, 2, 7),
        (Selection(day=date(2024, 1, 11)), "d1 d2 d3 d4", 2, 0, 3),
        (Selection(checkpoint_id="dinner"), "d1 d2 d3", 1, 0, 1),
        (Selection(delegation_id=A.id), "d1 d2", 2, 0, 6),
        (Selection(category="V"), "d1 d3", 2, 0, 5),
        (Selection(category="D", day=date(2024, 1, 10)), "d2 d4", 1, 1, 4),
        (Selection(checkpoint_id="hall", day=date(2024, 1, 11), delegation_id=B.id), "d3", 1, 0, 1),
    ],
)
def test_a_selection(selection, people, arrived, refused, scans):
    found = record(sources(PEOPLE, DAYS), selection)
    assert " ".join(one.row.delegate.id for one in found.people) == people
    counts = found.attendance
    assert (counts.registered_count, counts.arrived_count) == (len(people.split()), arrived)
    assert (counts.refused_count, len(found.scans)) == (refused, scans)
    assert found.check_value == record(sources(PEOPLE, DAYS)).check_value


def test_times_are_those_of_the_day_that_was_chosen():
    one = record(sources(PEOPLE, DAYS), Selection(day=date(2024, 1, 11))).people[0]
    assert (one.row.first_in_utc, one.row.last_out_utc) == (at("11 09:00"), at("11 10:00"))
    assert one.total.known == timedelta(hours=1)
    everything = record(sources(PEOPLE, DAYS)).people[0]
    assert everything.total.known == timedelta(hours=4, minutes=20)
    assert {day.day: one.visits for day, one in everything.days.items()} == {10: 1, 11: 1}


def test_a_table_of_one_day_cuts_a_visit_at_midnight():
    told = "d1 in 10 22:00 place=dinner; d1 out 11 01:10 place=dinner"
    spans = {
        day: record(sources(PEOPLE, told), Selection(day=date(2024, 1, day))).people[0] for day in (10, 11)
    }
    assert [spans[day].total.known.total_seconds() / 60 for day in (10, 11)] == [120, 70]
    # Who came in yesterday and left this morning did not arrive today.
    assert spans[11].state is State.ABSENT


def test_programme_items_hold_whoever_was_there_between_beginning_and_end():
    def item(number, place, begins, ends=None):
        return ProgrammeItem(
            f"i{number}",
            f"Item {number}",
            starts_utc=at(begins),
            ends_utc=at(ends) if ends else None,
            checkpoint_id=place,
        )

    items = (
        item(1, "hall", "10 09:00", "10 09:45"),
        item(2, "hall", "10 12:00", "10 13:00"),
        item(3, "hall", "11 09:30"),
        item(4, "dinner", "10 18:00"),
        ProgrammeItem("i5", "Read nowhere", starts_utc=at("10 10:00")),
        ProgrammeItem("i6", "At no time", checkpoint_id="hall"),
    )
    found = record(sources(PEOPLE, DAYS, items=items))
    # d1 left at 12:00, when the second begins; d2's exit was not read: until the closing.
    assert {one.item.id: one.count for one in found.items} == {"i1": 2, "i2": 1, "i3": 2, "i4": 1}
    assert found.people[0].items == {"i1", "i3"}
    assert [one.ends_utc for one in found.items if one.item.id == "i4"] == [at("11 00:00")]
    of_dinner = record(sources(PEOPLE, DAYS, items=items), Selection(checkpoint_id="dinner"))
    assert [one.item.id for one in of_dinner.items] == ["i4"]


def test_overrides_and_women_are_told():
    base = sources(
        PEOPLE,
        DAYS,
        facts={DelegateId("d1"): PersonFacts(Gender.FEMALE), DelegateId("d2"): PersonFacts(Gender.MALE)},
    )
    forced = [
        replace(one, reason=Reason.FORCED, note="letter of the minister") if one.id == "s6" else one
        for one in base.scans
    ]
    found = record(replace(base, scans=forced))
    assert [(one.delegate_id, one.note) for one in found.overrides] == [("d2", "letter of the minister")]
    assert found.women == (1, 1, 1)
    assert all(one.outcome is not Outcome.REFUSED for one in found.overrides)


def test_inside_now_is_of_this_day():
    told = (
        "d1 in 10 08:40; d2 in 11 08:00; d3 in 11 08:00; d3 out 11 08:30; "
        "d4 in 11 08:20; d4 out 11 08:30; d4 in 11 08:40"
    )
    found = record(sources(PEOPLE, told, now=at("11 09:00")))
    assert found.attendance.inside_count == 2
    assert [one.row.is_inside(at("11 09:00"), ZONE) for one in found.people] == [False, True, False, True]
