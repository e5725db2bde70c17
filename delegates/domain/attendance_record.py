"""Everything that an attendance report says, computed at once from the roster and the scan log. Pure.

`record` takes what the file knows (`Sources`, one snapshot) and what was chosen (`Selection`), and answers a `Record`:
rows, counts, stays, days, programme items, substitutions, and the scans behind them. Every file of an export is written
from one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Final

from delegates.domain.admission import Outcome
from delegates.domain.attendance import (
    Attendance,
    AttendanceRow,
    State,
    counted,
    representatives,
    substitution_names,
)
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import (
    Category,
    DelegateId,
    Delegation,
    DelegationId,
    Forum,
    Gender,
    RosterRow,
)
from delegates.domain.scan_log import LoggedScan, check_value
from delegates.domain.stays import (
    Presence,
    Stays,
    day_begins,
    days_of,
    midnight_after,
    presence,
    stays_of,
)

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a report is about; None is everything. `day` is a local day."""

    checkpoint_id: str | None = None
    day: date | None = None
    delegation_id: DelegationId | None = None
    category: str | None = None

    @property
    def is_everything(self) -> bool:
        return self == Selection()

    @property
    def is_of_people(self) -> bool:
        return self.delegation_id is not None or self.category is not None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What the roster knows of somebody beside his or her row."""

    gender: Gender | None = None
    walk_in: bool = False
    substitute_of: DelegateId | None = None


@dataclass(frozen=True, slots=True)
class BadgeCounts:
    """Of the whole forum: prints of a badge after its first, and badges issued in place of another."""

    reprints: int = 0
    reissues: int = 0


@dataclass(frozen=True, slots=True)
class Sources:
    """What a record is computed from: one snapshot of the file. `scans` in order of arrival, refused and undone too."""

    forum: Forum
    zone: tzinfo
    made_at_utc: datetime
    operator: str
    desk: str
    roster: Sequence[RosterRow]
    delegations: Sequence[Delegation]
    categories: Sequence[Category]
    checkpoints: Sequence[Checkpoint]
    items: Sequence[ProgrammeItem]
    people: Mapping[DelegateId, PersonFacts]
    scans: Sequence[LoggedScan]
    badges: BadgeCounts = BadgeCounts()


@dataclass(frozen=True, slots=True)
class PersonAttendance:
    """One person: the row of the tables, and all that was computed. `stays` within the selection, cut at its day.

    `items` are ids of the programme items that he or she was at.
    """

    row: AttendanceRow
    stays: Stays
    facts: PersonFacts
    total: Presence
    days: Mapping[date, Presence]
    places: Mapping[str, Presence]
    items: frozenset[str]
    represents: RosterRow | None = None
    representative: RosterRow | None = None

    @property
    def state(self) -> State:
        return self.row.state


@dataclass(frozen=True, slots=True)
class ItemAttendance:
    """A programme item whose guests are read somewhere, and how many were there between its beginning and its end."""

    item: ProgrammeItem
    checkpoint: Checkpoint
    begins_utc: datetime
    ends_utc: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Record:
    """What a report is written from. `people` stand in roster order like `attendance.rows`; `scans` in order of time.

    `check_value` is of the whole standing attendance, whatever was selected. `desks` recorded the scans that count.
    """

    attendance: Attendance
    selection: Selection
    people: tuple[PersonAttendance, ...] = ()
    scans: tuple[LoggedScan, ...] = ()
    items: tuple[ItemAttendance, ...] = ()
    checkpoints: Mapping[str, Checkpoint] = field(default_factory=dict)
    days: tuple[date, ...] = ()
    desks: tuple[str, ...] = ()
    check_value: str = ""
    operator: str = ""
    desk: str = ""
    badges: BadgeCounts = BadgeCounts()

    @property
    def is_full(self) -> bool:
        """Whether the scan log is known; of a hand-made attendance only its rows are."""
        return bool(self.check_value)

    @property
    def by_id(self) -> dict[DelegateId, PersonAttendance]:
        return {one.row.delegate.id: one for one in self.people}

    @property
    def overrides(self) -> list[LoggedScan]:
        """Standing admissions against a rule, in order of time."""
        return [scan for scan in self.scans if scan.is_override]

    @property
    def represented(self) -> list[PersonAttendance]:
        """Those in whose place another person came."""
        return [one for one in self.people if one.state is State.REPRESENTED]

    @property
    def absent(self) -> list[PersonAttendance]:
        return [one for one in self.people if one.state is State.ABSENT]

    @property
    def women(self) -> tuple[int, int, int]:
        """Of those who came and count: women, men, and those of whom it is not known."""
        came = [
            one.facts.gender
            for one in self.people
            if one.row.is_present and one.row.delegate.status.is_expected
        ]
        women, men = came.count(Gender.FEMALE), came.count(Gender.MALE)
        return women, men, len(came) - women - men


def record_of(attendance: Attendance) -> Record:
    """A record of rows alone: no scan log is known, and nothing that is computed from one."""
    people = (
        PersonAttendance(row, Stays(), PersonFacts(), Presence(), {}, {}, frozenset())
        for row in attendance.rows
    )
    return Record(attendance, Selection(), tuple(people))


def record(sources: Sources, selection: Selection = Selection()) -> Record:
    """Compute the attendance of what was selected."""
    return _Computing(sources, selection).record()


class _Computing:
    """One record on its way."""

    def __init__(self, sources: Sources, selection: Selection) -> None:
        self._sources, self._selection = sources, selection
        self._checkpoints = {one.id: one for one in sources.checkpoints}
        self._named: dict[DelegateId, tuple[str | None, str | None]] = {}
        day = selection.day
        self._begins = None if day is None else day_begins(day, sources.zone)
        self._ends = None if day is None else day_begins(day + _ONE_DAY, sources.zone)

    def record(self) -> Record:
        sources, selection = self._sources, self._selection
        by_person: dict[DelegateId, list[LoggedScan]] = {}
        for scan in sources.scans:
            if scan.stands and scan.delegate_id is not None and self._is_here(scan):
                by_person.setdefault(scan.delegate_id, []).append(scan)
        chosen = [row for row in sources.roster if self._is_chosen(row, by_person.get(row.id, ()))]
        rows = {row.id: row for row in sources.roster}
        present = {
            person
            for person, scans in by_person.items()
            if any(s.is_entry and self._is_then(s) for s in scans)
        }
        substitute_of = {
            one: facts.substitute_of
            for one, facts in sources.people.items()
            if facts.substitute_of is not None
        }
        came_for = representatives(substitute_of, present)
        self._named = substitution_names(rows, substitute_of, came_for)
        items = self._items()
        people = tuple(
            self._person(row, by_person.get(row.id, []), came_for.get(row.id), rows, items) for row in chosen
        )
        scans = self._scans()
        attendance = counted(
            forum=sources.forum,
            made_at_utc=sources.made_at_utc,
            zone=sources.zone,
            rows=[one.row for one in people],
            delegations=sources.delegations,
            categories=sources.categories,
            refused_count=sum(scan.outcome is Outcome.REFUSED for scan in scans),
        )
        return Record(
            attendance=attendance,
            selection=selection,
            people=people,
            scans=scans,
            items=tuple(
                ItemAttendance(item, place, begins, ends, sum(item.id in one.items for one in people))
                for item, place, begins, ends in items
            ),
            checkpoints=self._checkpoints,
            days=tuple(sorted({day for one in people for day in one.days})),
            desks=tuple(sorted({scan.desk for scan in scans if scan.stands})),
            check_value=check_value(sources.forum.id, sources.scans),
            operator=sources.operator,
            desk=sources.desk,
            badges=sources.badges,
        )

    # -- what is chosen --------------------------------------------------------------------------------------------

    def _is_here(self, scan: LoggedScan) -> bool:
        wanted = self._selection.checkpoint_id
        return wanted is None or scan.checkpoint_id == wanted

    def _is_then(self, scan: LoggedScan) -> bool:
        return self._begins is None or self._ends is None or self._begins <= scan.at_utc < self._ends

    def _is_chosen(self, row: RosterRow, here: Sequence[LoggedScan]) -> bool:
        """Of a checkpoint those who are admitted there, and whoever was let in all the same."""
        chosen = self._selection
        if chosen.delegation_id is not None and row.delegation_id != chosen.delegation_id:
            return False
        if chosen.category is not None and row.category != chosen.category:
            return False
        checkpoint = self._checkpoints.get(chosen.checkpoint_id or "")
        return checkpoint is None or bool(here) or checkpoint.admits(row.category, row.delegation_id)

    def _scans(self) -> tuple[LoggedScan, ...]:
        """All scans of the selection in order of time, refused ones too; those of nobody belong to no delegation."""
        chosen = self._selection
        found = [scan for scan in self._sources.scans if self._is_here(scan) and self._is_then(scan)]
        if chosen.is_of_people:
            people = {
                row.id
                for row in self._sources.roster
                if chosen.delegation_id in (None, row.delegation_id)
                and chosen.category in (None, row.category)
            }
            found = [scan for scan in found if scan.delegate_id in people]
        return tuple(sorted(found, key=lambda scan: (scan.at_utc, scan.seq)))

    # -- one person ------------------------------------------------------------------------------------------------

    def _person(
        self,
        row: RosterRow,
        scans: Sequence[LoggedScan],
        representative: DelegateId | None,
        rows: Mapping[DelegateId, RosterRow],
        items: Sequence[tuple[ProgrammeItem, Checkpoint, datetime, datetime]],
    ) -> PersonAttendance:
        sources = self._sources
        stays = stays_of(scans, self._checkpoints, sources.made_at_utc, sources.zone) if scans else Stays()
        by_day = days_of(stays.stays, sources.zone)
        if self._selection.day is not None:
            by_day = {day: parts for day, parts in by_day.items() if day == self._selection.day}
            stays = Stays(tuple(part for parts in by_day.values() for part in parts), stays.lone_exits)
        facts = sources.people.get(row.id, PersonFacts())
        places = dict.fromkeys(one.checkpoint_id for one in stays.stays)
        return PersonAttendance(
            row=self._row(row, scans, representative),
            stays=stays,
            facts=facts,
            total=presence(stays.stays),
            days={day: presence(parts) for day, parts in by_day.items()},
            places={
                place: presence([one for one in stays.stays if one.checkpoint_id == place])
                for place in places
            },
            items=frozenset(
                item.id
                for item, checkpoint, begins, ends in items
                if any(
                    one.checkpoint_id == checkpoint.id and one.touches(begins, ends) for one in stays.stays
                )
            )
            if stays.stays
            else frozenset(),
            represents=rows.get(facts.substitute_of) if facts.substitute_of is not None else None,
            representative=rows.get(representative) if representative is not None else None,
        )

    def _row(
        self, row: RosterRow, scans: Sequence[LoggedScan], representative: DelegateId | None
    ) -> AttendanceRow:
        then = sorted(
            (scan for scan in scans if self._is_then(scan)), key=lambda scan: (scan.at_utc, scan.seq)
        )
        entries = [scan for scan in then if scan.is_entry]
        exits = [scan for scan in then if not scan.is_entry]
        first = entries[0] if entries else None
        named = self._named.get(row.id, (None, None))
        places = dict.fromkeys(scan.checkpoint_id for scan in entries if scan.checkpoint_id is not None)
        return AttendanceRow(
            delegate=row,
            first_in_utc=first.at_utc if first else None,
            last_in_utc=entries[-1].at_utc if entries else None,
            last_out_utc=exits[-1].at_utc if exits else None,
            entries_count=len(entries),
            checkpoints=tuple(
                self._checkpoints[one].name if one in self._checkpoints else "" for one in places
            ),
            desk=first.desk if first else None,
            operator=first.operator if first else None,
            forced_reason=(first.note or "") if first and first.is_override else None,
            from_paper=first is not None and first.from_paper,
            in_place_of=named[0],
            represented_by=named[1],
            representative_id=None if entries else representative,
        )

    # -- the programme ---------------------------------------------------------------------------------------------

    def _items(self) -> list[tuple[ProgrammeItem, Checkpoint, datetime, datetime]]:
        """Items whose guests are read somewhere, with their hours. One without an end lasts until the next there begins,
        else until the checkpoint closes, else until the local day ends."""
        found = []
        timed = [one for one in self._sources.items if one.starts_utc is not None]
        for item in timed:
            checkpoint = self._checkpoints.get(item.checkpoint_id or "")
            begins = item.starts_utc
            wanted = self._selection.checkpoint_id
            if checkpoint is None or begins is None or (wanted is not None and wanted != checkpoint.id):
                continue
            if (
                self._begins is not None
                and self._ends is not None
                and not self._begins <= begins < self._ends
            ):
                continue
            ends = item.ends_utc
            if ends is None:
                later = [
                    one.starts_utc
                    for one in timed
                    if one.checkpoint_id == checkpoint.id and one.starts_utc and one.starts_utc > begins
                ]
                midnight = midnight_after(begins, self._sources.zone)
                closes = checkpoint.closes_utc if checkpoint.closes_utc else midnight
                ends = min([midnight, *later, *([closes] if closes > begins else [])])
            found.append((item, checkpoint, begins, ends))
        return found
