"""Stays: entries and exits of one person paired into spans of time. Pure; the rules are told in docs/attendance-rules.md.

1. Only standing admissions count. Refused, repeated and taken-back scans never do.
2. They are put in order by the time that the desks' clocks said, not by their arrival in the file; an entry and an exit of
   the same moment stand in that order.
3. Each checkpoint has stays of its own. An entry begins one; an entry on the same local day while one is under way belongs
   to it (the exit was not recorded, or two desks read one badge). An exit ends it, also after midnight, if it comes within
   `OVERNIGHT`; the time is then divided at midnight.
4. A stay without an exit is *estimated*: it ends with the checkpoint's closing where that comes within `OVERNIGHT` of
   the entry, else with the local day; at the latest with the next entry. Before that it is *open*, and counts until now.
5. An exit with no stay to end counts no time, with one exception: clocks of two desks that differ. Where it arrived in the
   file after an entry of another desk that claims to be at most `CLOCKS` later, it is the exit of that entry: a visit of
   no length, estimated. Paper is no clock, and is taken at its word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from delegates.domain.checkpoint import Checkpoint
from delegates.domain.scan_log import LoggedScan

# A night is shorter than this; who leaves later left unseen before.
OVERNIGHT: Final = timedelta(hours=12)
# Clocks of two desks differ by no more than this.
CLOCKS: Final = timedelta(minutes=5)
NOTHING: Final = timedelta(0)


class Ending(StrEnum):
    """How the end of a stay is known."""

    EXIT = "exit"
    CLOSING = "closing"  # of the checkpoint
    DAY = "day"  # the local day ended
    ENTRY = "entry"  # the next entry came before any of these
    CLOCKS = "clocks"  # the exit's clock was behind the entry's
    OPEN = "open"  # not over yet


@dataclass(frozen=True, slots=True)
class Stay:
    """From an entry to an exit at one checkpoint; times aware UTC."""

    checkpoint_id: str
    began_utc: datetime
    ended_utc: datetime
    ending: Ending

    @property
    def is_estimated(self) -> bool:
        return self.ending not in (Ending.EXIT, Ending.OPEN)

    @property
    def span(self) -> timedelta:
        return self.ended_utc - self.began_utc

    def within(self, begins_utc: datetime | None, ends_utc: datetime | None) -> timedelta:
        """How much of it lies between two moments; None is no limit."""
        begins = self.began_utc if begins_utc is None else max(self.began_utc, begins_utc)
        ends = self.ended_utc if ends_utc is None else min(self.ended_utc, ends_utc)
        return max(NOTHING, ends - begins)

    def touches(self, begins_utc: datetime, ends_utc: datetime) -> bool:
        """Whether any of it lies between two moments; a visit of no length does by its moment."""
        if self.began_utc == self.ended_utc:
            return begins_utc <= self.began_utc < ends_utc
        return self.began_utc < ends_utc and begins_utc < self.ended_utc


@dataclass(frozen=True, slots=True)
class Presence:
    """How long and how often: `known` from entries with exits and what is still open, `estimated` from the others."""

    first_in_utc: datetime | None = None
    last_out_utc: datetime | None = None
    visits: int = 0
    known: timedelta = NOTHING
    estimated: timedelta = NOTHING

    @property
    def total(self) -> timedelta:
        return self.known + self.estimated


@dataclass(frozen=True, slots=True)
class Stays:
    """All stays of one person in order of time, and how many exits had none to end."""

    stays: tuple[Stay, ...] = ()
    lone_exits: int = 0

    @property
    def is_open(self) -> bool:
        return any(one.ending is Ending.OPEN for one in self.stays)


def midnight_after(at_utc: datetime, zone: tzinfo) -> datetime:
    """When the local day of a moment ends, in UTC."""
    return day_begins(at_utc.astimezone(zone).date() + timedelta(days=1), zone)


def day_begins(day: date, zone: tzinfo) -> datetime:
    """When a local day begins, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)


def stays_of(
    scans: Iterable[LoggedScan], checkpoints: Mapping[str, Checkpoint], now_utc: datetime, zone: tzinfo
) -> Stays:
    """The stays of one person from his or her scans, in any order; those that do not stand are passed over."""
    by_checkpoint: dict[str, list[LoggedScan]] = {}
    for scan in scans:
        if scan.stands:
            by_checkpoint.setdefault(scan.checkpoint_id or "", []).append(scan)
    found: list[Stay] = []
    lone = 0
    for checkpoint_id, here in by_checkpoint.items():
        here.sort(key=lambda scan: (scan.at_utc, not scan.is_entry, scan.seq))
        checkpoint = checkpoints.get(checkpoint_id)
        closes = checkpoint.closes_utc if checkpoint is not None else None
        pairing = _Pairing(checkpoint_id, closes, now_utc, zone)
        pairing.pair(here)
        found += pairing.stays
        lone += pairing.lone_exits
    return Stays(tuple(sorted(found, key=lambda stay: (stay.began_utc, stay.ended_utc))), lone)


class _Pairing:
    """The scans of one person at one checkpoint, in order, becoming stays."""

    def __init__(
        self, checkpoint_id: str, closes_utc: datetime | None, now_utc: datetime, zone: tzinfo
    ) -> None:
        self._checkpoint_id, self._closes, self._now, self._zone = checkpoint_id, closes_utc, now_utc, zone
        self._began: datetime | None = None
        self._behind: LoggedScan | None = None  # an exit that may belong to an entry still to come
        self.stays: list[Stay] = []
        self.lone_exits = 0

    def pair(self, scans: Sequence[LoggedScan]) -> None:
        for scan in scans:
            if scan.is_entry:
                self._enter(scan)
            else:
                self._leave(scan)
        if self._began is not None:
            self._give_up(None)

    def _enter(self, scan: LoggedScan) -> None:
        behind, self._behind = self._behind, None
        if behind is not None and _is_clock_behind(behind, scan):
            self.lone_exits -= 1
            self.stays.append(Stay(self._checkpoint_id, scan.at_utc, scan.at_utc, Ending.CLOCKS))
            return
        if self._began is not None:
            if scan.at_utc < midnight_after(self._began, self._zone):
                return
            self._give_up(scan.at_utc)
        self._began = scan.at_utc

    def _leave(self, scan: LoggedScan) -> None:
        began = self._began
        if began is not None and not self._may_end(began, scan.at_utc):
            self._give_up(scan.at_utc)
            began = None
        if began is None:
            self.lone_exits += 1
            self._behind = scan
            return
        self.stays.append(Stay(self._checkpoint_id, began, scan.at_utc, Ending.EXIT))
        self._began = self._behind = None

    def _may_end(self, began: datetime, at_utc: datetime) -> bool:
        return at_utc < midnight_after(began, self._zone) or at_utc - began <= OVERNIGHT

    def _give_up(self, next_utc: datetime | None) -> None:
        """The exit was never recorded: the stay ends by rule, or goes on."""
        began = self._began
        assert began is not None
        self._began = None
        ended, ending = midnight_after(began, self._zone), Ending.DAY
        if self._closes is not None and began < self._closes <= began + OVERNIGHT:
            ended, ending = self._closes, Ending.CLOSING
        if next_utc is not None and next_utc < ended:
            ended, ending = next_utc, Ending.ENTRY
        if self._now < ended:
            ended, ending = max(began, self._now), Ending.OPEN
        self.stays.append(Stay(self._checkpoint_id, began, ended, ending))


def _is_clock_behind(left: LoggedScan, entered: LoggedScan) -> bool:
    """Whether an exit that seems to come before its entry does so by the clock of its desk only."""
    return (
        not left.from_paper
        and not entered.from_paper
        and left.desk != entered.desk
        and left.seq > entered.seq
        and entered.at_utc - left.at_utc <= CLOCKS
    )


def presence(
    stays: Iterable[Stay], begins_utc: datetime | None = None, ends_utc: datetime | None = None
) -> Presence:
    """How long and how often, in all or between two moments."""
    inside = [
        one for one in stays if (begins_utc is None or ends_utc is None or one.touches(begins_utc, ends_utc))
    ]
    if not inside:
        return Presence()
    known = sum((one.within(begins_utc, ends_utc) for one in inside if not one.is_estimated), NOTHING)
    estimated = sum((one.within(begins_utc, ends_utc) for one in inside if one.is_estimated), NOTHING)
    first = min(one.began_utc for one in inside)
    out = [one.ended_utc for one in inside if one.ending is Ending.EXIT]
    return Presence(
        first if begins_utc is None else max(first, begins_utc),
        max(out) if out else None,
        len(inside),
        known,
        estimated,
    )


def days_of(stays: Iterable[Stay], zone: tzinfo) -> dict[date, tuple[Stay, ...]]:
    """The stays of each local day, in order; one that lasts over midnight stands in both days, cut at midnight."""
    found: dict[date, list[Stay]] = {}
    for stay in stays:
        for part in _split(stay, zone):
            found.setdefault(part.began_utc.astimezone(zone).date(), []).append(part)
    return {day: tuple(found[day]) for day in sorted(found)}


def _split(stay: Stay, zone: tzinfo) -> Iterator[Stay]:
    while (midnight := midnight_after(stay.began_utc, zone)) < stay.ended_utc:
        yield replace(stay, ended_utc=midnight)
        stay = replace(stay, began_utc=midnight)
    yield stay
