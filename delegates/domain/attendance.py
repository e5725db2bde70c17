"""Attendance: who was there, computed from the check-ins, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.people import Category, Delegation, Forum, RosterRow


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One delegate and when he or she was there; all times aware UTC, standing admissions only.

    `in_place_of` is the name of the one who could not come, `represented_by` of the one who came instead.
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

    @property
    def is_present(self) -> bool:
        return self.first_in_utc is not None


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
    def absent_count(self) -> int:
        return self.registered_count - self.arrived_count


def absent(rows: Sequence[AttendanceRow]) -> list[AttendanceRow]:
    """Those expected who never came."""
    return [row for row in rows if not row.is_present]
