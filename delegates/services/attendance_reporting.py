"""Attendance: computed from the check-ins at the moment it is asked for, shown on the board and exported."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from delegates.domain.attendance import Attendance, AttendanceRow, DelegationAttendance
from delegates.domain.people import Delegation, DelegationId, RosterRow
from delegates.reports.writing import write
from delegates.services.desk import Desk
from delegates.storage import (
    forum_store,
    happening_store,
    programme_store,
    roster_store,
    substitution_view,
)

_SLOT_S = 600


class AttendanceReporting:
    """Who was there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def attendance(self) -> Attendance:
        """Everybody in roster order with entries and exits, and the counts, from one consistent snapshot."""
        desk = self._desk
        with desk.database.read() as db:
            roster = roster_store.roster_rows(db)
            delegations = roster_store.delegations(db)
            facts = happening_store.attendance_facts(db)
            categories = forum_store.categories(db)
            names = {checkpoint.id: checkpoint.name for checkpoint in programme_store.checkpoints(db)}
            refused = happening_store.refused_count(db)
            arrivals = happening_store.arrival_times(db)
            in_place_of = substitution_view.substitutions(db)
        named = (
            {row.id: " ".join(filter(None, (row.honorific, row.name))) for row in roster}
            if in_place_of
            else {}
        )
        absent_ones = {absent: named.get(one) for one, absent in in_place_of.items()}
        rows = []
        for row in roster:
            fact = facts.get(row.id)
            rows.append(
                AttendanceRow(
                    delegate=row,
                    first_in_utc=fact.first_in_utc if fact else None,
                    last_in_utc=fact.last_in_utc if fact else None,
                    last_out_utc=fact.last_out_utc if fact else None,
                    entries_count=fact.entries_count if fact else 0,
                    checkpoints=tuple(names.get(one, "") for one in fact.checkpoint_ids) if fact else (),
                    desk=fact.desk if fact else None,
                    operator=fact.operator if fact else None,
                    forced_reason=fact.forced_reason if fact else None,
                    in_place_of=named.get(in_place_of[row.id]) if row.id in in_place_of else None,
                    represented_by=absent_ones.get(row.id),
                    from_paper=fact is not None and fact.from_paper,
                )
            )
        expected = [row for row in rows if row.delegate.status.is_expected]
        arrived = [row for row in expected if row.is_present]
        inside = [
            row
            for row in arrived
            if row.last_in_utc is not None
            and (row.last_out_utc is None or row.last_out_utc < row.last_in_utc)
        ]
        registered_by = Counter(row.delegate.category for row in expected)
        arrived_by = Counter(row.delegate.category for row in arrived)
        return Attendance(
            forum=desk.forum,
            made_at_utc=desk.clock(),
            rows=tuple(rows),
            delegations=_by_delegation(delegations, expected),
            categories=categories,
            by_category=tuple(
                (one.letter, arrived_by[one.letter], registered_by[one.letter]) for one in categories
            ),
            arrivals=slots(arrivals),
            refused_count=refused,
            registered_count=len(expected),
            arrived_count=len(arrived),
            inside_count=len(inside),
        )

    def export(self, path: Path, language: str = "en") -> Attendance:
        """Write the attendance as .xlsx, .csv or .pdf, by the ending of `path`; answers what was written.

        `language` is lo, en, vi or km. Raises DeskError "invalid" (ending), "disk_full", "read_only".
        """
        attendance = self.attendance()
        write(attendance, path, language)
        return attendance


def _by_delegation(
    delegations: list[Delegation], expected: list[AttendanceRow]
) -> tuple[DelegationAttendance, ...]:
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


def slots(times_utc: list[datetime]) -> tuple[tuple[datetime, int], ...]:
    """First arrivals per ten minutes, empty slots between the first and the last included."""
    counted = Counter(int(at.timestamp()) // _SLOT_S for at in times_utc)
    if not counted:
        return ()
    first, last = min(counted), max(counted)
    # A forum over several days has empty nights; they are left out.
    wanted = range(first, last + 1) if last - first <= 6 * 24 else sorted(counted)
    return tuple((datetime.fromtimestamp(slot * _SLOT_S, UTC), counted[slot]) for slot in wanted)
