"""Figures for the organiser of the next forum: who stayed away, how desks and queues did, what was refused. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import Final

from delegates.domain.admission import Outcome, Reason
from delegates.domain.attendance import State
from delegates.domain.attendance_record import Record
from delegates.domain.people import DelegationId
from delegates.domain.scan_log import LoggedScan

# A longer time without a scan is a pause: nobody was waiting.
PAUSE: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """One desk. `minutes` are those in which it scanned anything; `median_gap_s` is between scans, without pauses."""

    desk: str
    scans: int
    minutes: int
    busiest: int
    busiest_at_utc: datetime
    median_gap_s: float | None

    @property
    def a_minute(self) -> float:
        """Scans in a minute in which it scanned."""
        return self.scans / self.minutes


@dataclass(frozen=True, slots=True)
class NoShows:
    """Of one delegation: how many expected did not come, and nobody in their place."""

    delegation: str | None
    absent: int
    registered: int


@dataclass(frozen=True, slots=True)
class Figures:
    """All of them. Scans are those of live desks: what was typed in from paper says nothing about a queue.

    `no_shows` the most first, without those where everybody came; `refused` by reason, the most first; `by_slot` scans of
    each desk per ten minutes: (start of the slot UTC, counts in the order of `desks`).
    """

    no_shows: tuple[NoShows, ...]
    desks: tuple[DeskFigures, ...]
    median_gap_s: float | None
    refused: tuple[tuple[Reason, int], ...]
    by_slot: tuple[tuple[datetime, tuple[int, ...]], ...]
    scans: int
    walk_ins: int
    reprints: int
    reissues: int
    overrides: int
    undone: int


def figures(record: Record) -> Figures:
    """The figures of one record."""
    live = [scan for scan in record.scans if not scan.from_paper]
    by_desk: dict[str, list[LoggedScan]] = {}
    for scan in live:
        by_desk.setdefault(scan.desk, []).append(scan)
    gaps = {desk: _gaps_s(scans) for desk, scans in by_desk.items()}
    desks = tuple(_desk(desk, by_desk[desk], gaps[desk]) for desk in sorted(by_desk))
    everywhere = [gap for of_desk in gaps.values() for gap in of_desk]
    refused = Counter(scan.reason for scan in record.scans if scan.outcome is Outcome.REFUSED)
    return Figures(
        no_shows=_no_shows(record),
        desks=desks,
        median_gap_s=median(everywhere) if everywhere else None,
        refused=tuple(sorted(refused.items(), key=lambda item: (-item[1], item[0]))),
        by_slot=_by_slot(live, [one.desk for one in desks]),
        scans=len(record.scans),
        walk_ins=sum(one.facts.walk_in for one in record.people),
        reprints=record.badges.reprints,
        reissues=record.badges.reissues,
        overrides=len(record.overrides),
        undone=sum(scan.undone is not None for scan in record.scans),
    )


def _gaps_s(scans: Sequence[LoggedScan]) -> list[float]:
    """Seconds between scans of one desk, without pauses."""
    times = sorted(scan.at_utc for scan in scans)
    return [(after - before).total_seconds() for before, after in pairwise(times) if after - before <= PAUSE]


def _desk(desk: str, scans: Sequence[LoggedScan], gaps_s: Sequence[float]) -> DeskFigures:
    minutes = Counter(scan.at_utc.replace(second=0, microsecond=0) for scan in scans)
    busiest_at = min(minutes, key=lambda minute: (-minutes[minute], minute))
    return DeskFigures(
        desk, len(scans), len(minutes), minutes[busiest_at], busiest_at, median(gaps_s) if gaps_s else None
    )


def _no_shows(record: Record) -> tuple[NoShows, ...]:
    absent: Counter[DelegationId | None] = Counter(
        one.row.delegate.delegation_id for one in record.people if one.state is State.ABSENT
    )
    found = [
        NoShows(
            one.delegation.name_native if one.delegation else None,
            absent[one.delegation.id if one.delegation else None],
            one.registered_count,
        )
        for one in record.attendance.delegations
    ]
    # Equal ones stay in the order of precedence.
    return tuple(sorted((one for one in found if one.absent), key=lambda one: -one.absent))


def _by_slot(
    scans: Sequence[LoggedScan], desks: Sequence[str]
) -> tuple[tuple[datetime, tuple[int, ...]], ...]:
    counted: dict[datetime, Counter[str]] = {}
    for scan in scans:
        at = scan.at_utc
        slot = at.replace(minute=at.minute - at.minute % 10, second=0, microsecond=0)
        counted.setdefault(slot, Counter())[scan.desk] += 1
    return tuple((slot, tuple(counted[slot][desk] for desk in desks)) for slot in sorted(counted))
