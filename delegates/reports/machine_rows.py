"""The rows of the CSV files for programs. The names of columns never change; new ones are added at the end.

docs/exports.md says what stands in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from delegates.domain.attendance_record import PersonAttendance, Record
from delegates.reports.table import Cell

PEOPLE: Final = (
    "delegate_id", "badge_code", "honorific", "name_native", "name_latin", "position", "delegation", "delegation_latin",
    "is_head", "category", "category_name", "status", "state", "represented_by", "substitute_of", "first_in", "last_in",
    "last_out", "entries", "visits", "seconds_known", "seconds_estimated", "lone_exits", "checkpoints", "days",
    "programme_items", "desk", "operator", "is_override", "override_reason", "is_from_paper", "is_walk_in", "gender",
    "seat", "phone", "email",
)  # fmt: skip
SCANS: Final = (
    "scan_id", "at", "desk", "operator", "checkpoint", "direction", "outcome", "reason", "delegate_id", "badge_code",
    "name_native", "delegation", "category", "stands", "is_override", "override_reason", "is_from_paper", "undone_at",
    "undone_desk", "undone_operator", "undone_reason",
)  # fmt: skip
# Between several values of one field.
JOINT: Final = "; "


def person(one: PersonAttendance, categories: Mapping[str, str]) -> tuple[Cell | bool, ...]:
    """One delegate, in the order of `PEOPLE`; `categories` are names by letter."""
    row, delegate, total = one.row, one.row.delegate, one.total
    return (
        delegate.id,
        delegate.code,
        delegate.honorific,
        delegate.name_native,
        delegate.name_latin,
        delegate.position,
        delegate.delegation,
        delegate.delegation_latin,
        delegate.is_head,
        delegate.category,
        categories.get(delegate.category, delegate.category),
        str(delegate.status),
        str(one.state),
        row.representative_id,
        one.facts.substitute_of,
        row.first_in_utc,
        row.last_in_utc,
        row.last_out_utc,
        row.entries_count,
        total.visits,
        total.known,
        total.estimated,
        one.stays.lone_exits,
        JOINT.join(row.checkpoints) or None,
        JOINT.join(day.isoformat() for day in one.days) or None,
        JOINT.join(sorted(one.items)) or None,
        row.desk,
        row.operator,
        row.forced_reason is not None,
        row.forced_reason or None,
        row.from_paper,
        one.facts.walk_in,
        one.facts.gender.value if one.facts.gender else None,
        delegate.seat,
        delegate.phone,
        delegate.email,
    )


def scans(record: Record) -> Iterator[tuple[Cell | bool, ...]]:
    """Every scan in order of time, in the order of `SCANS`."""
    roster = {one.row.delegate.id: one.row.delegate for one in record.people}
    places = {one: checkpoint.name for one, checkpoint in record.checkpoints.items()}
    for scan in record.scans:
        delegate = roster.get(scan.delegate_id) if scan.delegate_id else None
        undone = scan.undone
        yield (
            scan.id,
            scan.at_utc,
            scan.desk,
            scan.operator,
            places.get(scan.checkpoint_id or ""),
            str(scan.direction),
            str(scan.outcome),
            str(scan.reason),
            scan.delegate_id,
            delegate.code if delegate else None,
            delegate.name if delegate else None,
            delegate.delegation if delegate else None,
            delegate.category if delegate else None,
            scan.stands,
            scan.is_override,
            scan.note,
            scan.from_paper,
            undone.at_utc if undone else None,
            undone.desk if undone else None,
            undone.operator if undone else None,
            undone.why if undone else None,
        )
