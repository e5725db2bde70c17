"""Attendance: who was there, computed from the check-ins, never stored.

How entries and exits become time inside is in `domain.stays`; everything an export says is in `domain.attendance_record`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from enum import StrEnum
from typing import Final

from delegates.domain.people import Category, DelegateId, Delegation, DelegationId, Forum, RosterRow

_SLOT_S: Final = 600


class State(StrEnum):
    """What a report says of somebody. `represented`: another person came in his or her place."""

    PRESENT = "present"
    REPRESENTED = "represented"
    ABSENT = "absent"
    NOT_EXPECTED = "not_expected"  # cancelled or blocked, and did not come


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One delegate and when he or she was there; all times aware UTC, standing admissions only.

    `in_place_of` is the name of the one who could not come, `represented_by` of the one who was sent instead;
    `representative_id` is set once somebody did come in the place of one who did not.
    `from_paper`: the arrival was written on paper and typed in later, by that operator at that desk.
    """

    delegate: RosterRow
    first_in_utc: datetime | None
    last_in_utc: datetime | None
    last_out_utc: datetime | None
    entries_count: int
    checkpoints: tuple[str, ...]
    desk: str | None
    operator: str | None
    forced_reason: str | None
    in_place_of: str | None = None
    represented_by: str | None = None
    from_paper: bool = False
    representative_id: DelegateId | None = None

    @property
    def is_present(self) -> bool:
        return self.first_in_utc is not None

    @property
    def state(self) -> State:
        if self.is_present:
            return State.PRESENT
        if self.representative_id is not None:
            return State.REPRESENTED
        return State.ABSENT if self.delegate.status.is_expected else State.NOT_EXPECTED

    def is_inside(self, now_utc: datetime, zone: tzinfo) -> bool:
        """Came in on this local day and did not leave after the last entry."""
        entered = self.last_in_utc
        if entered is None or (self.last_out_utc is not None and self.last_out_utc >= entered):
            return False
        return entered.astimezone(zone).date() == now_utc.astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class DelegationAttendance:
    """m of n of one delegation; `head` is its head of delegation, if one is marked."""

    delegation: Delegation | None
    registered_count: int
    arrived_count: int
    head: RosterRow | None

    @property
    def is_complete(self) -> bool:
        return 0 < self.registered_count == self.arrived_count


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everything the attendance board and the exports show, at one moment.

    `rows` are in roster order (delegations by precedence, head first, rank). Cancelled and blocked delegates stand in
    the rows with their status but count in no total. `arrivals` are (start of a ten-minute slot UTC, count).
    """

    forum: Forum
    made_at_utc: datetime
    rows: tuple[AttendanceRow, ...]
    delegations: tuple[DelegationAttendance, ...]
    categories: tuple[Category, ...]
    by_category: tuple[tuple[str, int, int], ...]  # (letter, arrived, registered), in the order of categories
    arrivals: tuple[tuple[datetime, int], ...]
    refused_count: int
    registered_count: int
    arrived_count: int
    inside_count: int

    @property
    def represented_count(self) -> int:
        """Those still expected in whose place another person came; the cancelled ones count nowhere."""
        return sum(row.state is State.REPRESENTED and row.delegate.status.is_expected for row in self.rows)

    @property
    def absent_count(self) -> int:
        return self.registered_count - self.arrived_count - self.represented_count


def absent(rows: Sequence[AttendanceRow]) -> list[AttendanceRow]:
    """Those expected who never came, and nobody in their place."""
    return [row for row in rows if row.state is State.ABSENT]


def representatives(
    substitute_of: Mapping[DelegateId, DelegateId], present: Set[DelegateId]
) -> dict[DelegateId, DelegateId]:
    """By the absent: who came in their place. `substitute_of` says for whom each substitute comes.

    A substitute may have been replaced in turn: whoever came at the end of such a chain represents all before. Of several
    that came for one, the first named counts.
    """
    found: dict[DelegateId, DelegateId] = {}
    for comes in substitute_of:
        if comes not in present:
            continue
        seen = {comes}
        stands_for = substitute_of.get(comes)
        while stands_for is not None and stands_for not in seen:
            if stands_for not in present:
                found.setdefault(stands_for, comes)
            seen.add(stands_for)
            stands_for = substitute_of.get(stands_for)
    return found


def substitution_names(
    rows: Mapping[DelegateId, RosterRow],
    substitute_of: Mapping[DelegateId, DelegateId],
    came_for: Mapping[DelegateId, DelegateId],
) -> dict[DelegateId, tuple[str | None, str | None]]:
    """By person: the name in whose place he or she comes, and of the one who came, else was sent, instead."""
    found: dict[DelegateId, tuple[str | None, str | None]] = {}
    sent = {absent: comes for comes, absent in substitute_of.items()} | dict(came_for)
    for one in {*substitute_of, *sent}:
        absent, comes = rows.get(substitute_of.get(one, one)), rows.get(sent.get(one, one))
        found[one] = (
            full_name(absent) if one in substitute_of and absent is not None else None,
            full_name(comes) if one in sent and comes is not None else None,
        )
    return found


def full_name(row: RosterRow) -> str:
    """The name with its honorific."""
    return " ".join(part for part in (row.honorific, row.name) if part)


def counted(
    *,
    forum: Forum,
    made_at_utc: datetime,
    zone: tzinfo,
    rows: Sequence[AttendanceRow],
    delegations: Sequence[Delegation],
    categories: Sequence[Category],
    refused_count: int,
) -> Attendance:
    """The counts over these rows; `delegations` in the order of precedence."""
    expected = [row for row in rows if row.delegate.status.is_expected]
    arrived = [row for row in expected if row.is_present]
    registered_by = Counter(row.delegate.category for row in expected)
    arrived_by = Counter(row.delegate.category for row in arrived)
    return Attendance(
        forum=forum,
        made_at_utc=made_at_utc,
        rows=tuple(rows),
        delegations=by_delegation(delegations, expected),
        categories=tuple(categories),
        by_category=tuple(
            (one.letter, arrived_by[one.letter], registered_by[one.letter]) for one in categories
        ),
        arrivals=slots(row.first_in_utc for row in arrived if row.first_in_utc is not None),
        refused_count=refused_count,
        registered_count=len(expected),
        arrived_count=len(arrived),
        inside_count=sum(row.is_inside(made_at_utc, zone) for row in arrived),
    )


def by_delegation(
    delegations: Sequence[Delegation], expected: Sequence[AttendanceRow]
) -> tuple[DelegationAttendance, ...]:
    """m of n of each, in the same order; people without a delegation come last."""
    registered: Counter[DelegationId | None] = Counter()
    arrived: Counter[DelegationId | None] = Counter()
    heads: dict[DelegationId | None, RosterRow] = {}
    for row in expected:
        body = row.delegate.delegation_id
        registered[body] += 1
        arrived[body] += row.is_present
        if row.delegate.is_head:
            heads.setdefault(body, row.delegate)
    listed: list[tuple[Delegation | None, DelegationId | None]] = [(one, one.id) for one in delegations]
    if registered[None]:
        listed.append((None, None))
    return tuple(
        DelegationAttendance(one, registered[body], arrived[body], heads.get(body)) for one, body in listed
    )


def slots(times_utc: Iterable[datetime]) -> tuple[tuple[datetime, int], ...]:
    """First arrivals per ten minutes, empty slots between the first and the last included."""
    counted_by = Counter(int(at.timestamp()) // _SLOT_S for at in times_utc)
    if not counted_by:
        return ()
    first, last = min(counted_by), max(counted_by)
    # A forum over several days has empty nights; they are left out.
    wanted = range(first, last + 1) if last - first <= 6 * 24 else sorted(counted_by)
    return tuple((datetime.fromtimestamp(slot * _SLOT_S, UTC), counted_by[slot]) for slot in wanted)
