"""Entries and exits become time inside: each rule as a line of a table. Times are local, in Vientiane."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from delegates.domain.admission import Outcome, Reason
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import DelegateId
from delegates.domain.scan_log import LoggedScan, Undone, check_value
from delegates.domain.stays import days_of, presence, stays_of

ZONE = ZoneInfo("Asia/Vientiane")
LATER = datetime(2024, 1, 20, tzinfo=UTC)


def at(text: str) -> datetime:
    """ "10 08:40" or "10 08:40:30" of January 2024, local."""
    day, time = text.split()
    parts = [int(part) for part in time.split(":")]
    return datetime(2024, 1, int(day), *parts, tzinfo=ZONE).astimezone(UTC)


def scan(told: str, seq: int = 0) -> LoggedScan:
    """ "in 10 08:40 desk=2 place=dinner seq=5 paper undone refused"."""
    words = told.split()
    facts = dict(word.split("=") for word in words[3:] if "=" in word)
    flags = {word for word in words[3:] if "=" not in word}
    seq = int(facts.get("seq", seq))
    outcome, reason = (
        (Outcome.REFUSED, Reason.TOO_LATE) if "refused" in flags else (Outcome.ADMITTED, Reason.OK)
    )
    return LoggedScan(
        seq=seq,
        id=f"s{seq}",
        at_utc=at(" ".join(words[1:3])),
        delegate_id=DelegateId("d1"),
        checkpoint_id=facts.get("place", "hall"),
        direction=Direction(words[0]),
        outcome=outcome,
        reason=reason,
        desk=f"Desk {facts.get('desk', 1)}",
        operator="Noy",
        from_paper="paper" in flags,
        undone=Undone(LATER, "Desk 1", "Noy", "slip") if "undone" in flags else None,
    )


def scans(told: str) -> list[LoggedScan]:
    return [scan(line.strip(), number) for number, line in enumerate(told.split(";"), 1) if line.strip()]


def checkpoints(**closing: str) -> dict[str, Checkpoint]:
    known = {one: Checkpoint(one, one) for one in ("hall", "dinner")}
    return known | {one: Checkpoint(one, one, closes_utc=at(when)) for one, when in closing.items()}


def told(found) -> str:
    def local(moment: datetime) -> str:
        return f"{moment.astimezone(ZONE):%d %H:%M}"

    return "; ".join(
        f"{one.checkpoint_id} {local(one.began_utc)}-{local(one.ended_utc)} {one.ending}"
        for one in found.stays
    )


CLOSES = {"hall": "10 17:00", "dinner": "11 00:30"}

# what was read; the stays; exits that end nothing
TABLE = {
    "an entry and an exit": ("in 10 08:40; out 10 12:00", "hall 10 08:40-10 12:00 exit", 0),
    "twice": (
        "in 10 08:40; out 10 12:00; in 10 13:00; out 10 16:00",
        "hall 10 08:40-10 12:00 exit; hall 10 13:00-10 16:00 exit",
        0,
    ),
    "in order of time, not of arrival": ("out 10 12:00; in 10 08:40", "hall 10 08:40-10 12:00 exit", 0),
    "no exit: the checkpoint closes": ("in 10 08:40", "hall 10 08:40-10 17:00 closing", 0),
    "no exit, after the closing: the day ends": ("in 10 17:30", "hall 10 17:30-11 00:00 day", 0),
    "no exit, the closing is of another day": ("in 09 18:00", "hall 09 18:00-10 00:00 day", 0),
    "a second entry belongs to the first": (
        "in 10 08:40; in 10 10:00; out 10 12:00",
        "hall 10 08:40-10 12:00 exit",
        0,
    ),
    "two desks read one badge at once": (
        "in 10 08:40 desk=1; in 10 08:40 desk=2; out 10 12:00",
        "hall 10 08:40-10 12:00 exit",
        0,
    ),
    "a second entry on the next day is another visit": (
        "in 10 17:30; in 11 08:00; out 11 09:00",
        "hall 10 17:30-11 00:00 day; hall 11 08:00-11 09:00 exit",
        0,
    ),
    "out after midnight": (
        "in 10 22:00 place=dinner; out 11 01:10 place=dinner",
        "dinner 10 22:00-11 01:10 exit",
        0,
    ),
    "no exit from what closes after midnight": (
        "in 10 22:00 place=dinner",
        "dinner 10 22:00-11 00:30 closing",
        0,
    ),
    "in again after midnight before the closing": (
        "in 10 22:00 place=dinner; in 11 00:10 place=dinner",
        "dinner 10 22:00-11 00:10 entry; dinner 11 00:10-11 00:30 closing",
        0,
    ),
    "an exit a whole day later ends nothing": (
        "in 10 08:40; out 11 12:00",
        "hall 10 08:40-10 17:00 closing",
        1,
    ),
    "an exit alone": ("out 10 09:00", "", 1),
    "an exit before anything, then a visit": (
        "out 10 08:00; in 10 08:40; out 10 09:00",
        "hall 10 08:40-10 09:00 exit",
        1,
    ),
    "two exits": ("in 10 08:40; out 10 09:00; out 10 09:10", "hall 10 08:40-10 09:00 exit", 1),
    "at the same moment in comes first": ("out 10 08:40; in 10 08:40", "hall 10 08:40-10 08:40 exit", 0),
    "a clock that is behind": (
        "in 10 08:42 desk=1; out 10 08:41 desk=2",
        "hall 10 08:42-10 08:42 clocks",
        0,
    ),
    "a clock that is further behind than clocks are": (
        "in 10 08:52 desk=1; out 10 08:41 desk=2",
        "hall 10 08:52-10 17:00 closing",
        1,
    ),
    "out and in again at another desk, as they arrived": (
        "out 10 08:41 desk=2; in 10 08:42 desk=1",
        "hall 10 08:42-10 17:00 closing",
        1,
    ),
    "one desk has one clock": (
        "in 10 08:42; out 10 08:41",
        "hall 10 08:42-10 17:00 closing",
        1,
    ),
    "paper is no clock": (
        "in 10 08:42 desk=1; out 10 08:41 desk=2 paper",
        "hall 10 08:42-10 17:00 closing",
        1,
    ),
    "paper has its own time": (
        "out 10 12:00; in 10 08:40 paper",
        "hall 10 08:40-10 12:00 exit",
        0,
    ),
    "each checkpoint by itself": (
        "in 10 08:40; in 10 19:00 place=dinner; out 10 20:00 place=dinner; out 10 12:00",
        "hall 10 08:40-10 12:00 exit; dinner 10 19:00-10 20:00 exit",
        0,
    ),
    "what was taken back never was": (
        "in 10 08:40 undone; in 10 09:30; out 10 10:00",
        "hall 10 09:30-10 10:00 exit",
        0,
    ),
    "an exit that was taken back": (
        "in 10 08:40; out 10 09:00 undone; out 10 12:00",
        "hall 10 08:40-10 12:00 exit",
        0,
    ),
    "a refused scan is no entry": ("in 10 18:00 refused", "", 0),
}


@pytest.mark.parametrize("name", TABLE)
def test_scans_become_stays(name):
    read, stays, lone = TABLE[name]
    found = stays_of(scans(read), checkpoints(**CLOSES), LATER, ZONE)
    assert (told(found), found.lone_exits) == (stays, lone)


def test_order_of_arrival_changes_nothing_but_the_clocks():
    read = scans("in 10 08:40; out 10 12:00; in 10 13:00; out 10 16:00; in 11 08:00")
    forwards = stays_of(read, checkpoints(**CLOSES), LATER, ZONE)
    assert stays_of(reversed(read), checkpoints(**CLOSES), LATER, ZONE) == forwards


@pytest.mark.parametrize(
    ("now", "stays"),
    [
        ("10 10:00", "hall 10 08:40-10 10:00 open"),
        ("10 17:00", "hall 10 08:40-10 17:00 closing"),
        ("10 08:00", "hall 10 08:40-10 08:40 open"),  # this computer's clock is behind the desk's
    ],
)
def test_a_visit_is_open_until_its_end_has_come(now, stays):
    found = stays_of(scans("in 10 08:40"), checkpoints(**CLOSES), at(now), ZONE)
    assert told(found) == stays
    assert found.is_open == stays.endswith("open")


def test_a_visit_over_midnight_is_divided_between_the_days():
    found = stays_of(scans("in 10 22:00 place=dinner; out 11 01:10 place=dinner"), checkpoints(), LATER, ZONE)
    parts = {day: presence(stays) for day, stays in days_of(found.stays, ZONE).items()}
    assert {day: one.known for day, one in parts.items()} == {
        date(2024, 1, 10): timedelta(hours=2),
        date(2024, 1, 11): timedelta(hours=1, minutes=10),
    }
    assert presence(found.stays).known == timedelta(hours=3, minutes=10)


def test_known_and_estimated_time_are_kept_apart():
    read = "in 10 08:00; out 10 09:00; in 10 10:00; out 10 10:30; in 10 16:00"
    found = presence(stays_of(scans(read), checkpoints(**CLOSES), LATER, ZONE).stays)
    assert (found.visits, found.known, found.estimated) == (3, timedelta(hours=1.5), timedelta(hours=1))
    assert (found.first_in_utc, found.last_out_utc) == (at("10 08:00"), at("10 10:30"))


def test_a_day_on_which_the_clocks_change_has_its_own_length():
    paris = ZoneInfo("Europe/Paris")
    entered = LoggedScan(
        1, "s", datetime(2024, 3, 30, 23, 30, tzinfo=UTC), DelegateId("d"), "hall", Direction.IN, Outcome.ADMITTED,
        Reason.OK, "Desk 1", "Noy",
    )  # fmt: skip
    (stay,) = stays_of([entered], {}, datetime(2024, 5, 1, tzinfo=UTC), paris).stays
    assert stay.span == timedelta(hours=22, minutes=30)


def test_the_check_value_holds_what_stands_and_nothing_else():
    read = scans("in 10 08:40; out 10 12:00; in 10 13:00 undone; in 10 18:00 refused")
    value = check_value("f", read)
    assert len(value) == 16
    assert value.isdigit()
    assert check_value("f", list(reversed(read))) == value
    assert check_value("f", read[:2]) == value
    others = {check_value("g", read), check_value("f", read[:1]), check_value("f", [])}
    others |= {
        check_value("f", scans(told)) for told in ("in 10 08:41; out 10 12:00", "in 10 08:40; in 10 12:00")
    }
    others.add(check_value("f", scans("in 10 08:40 place=dinner; out 10 12:00")))
    assert len(others | {value}) == 7
