"""Scans that let nobody in, and what came after one of them. Refused, read twice or unread: every scan is a record.

Newest first by their order of arrival in this file, which needs no sorting.
"""

from __future__ import annotations

from collections.abc import Mapping

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection
from delegates.storage.happening_store import HAPPENINGS, Happening, happening_of

_FAILED = "kind = 'scan' AND outcome IN ('refused', 'repeat', 'unread')"


def failed_scans(db: Connection, limit: int) -> list[Happening]:
    """The newest scans of all desks that let nobody in, newest first."""
    rows = db.execute(f"{HAPPENINGS} WHERE h.{_FAILED} ORDER BY h.seq DESC LIMIT ?", (limit,))
    return [happening_of(row) for row in rows]


def failed_counts(db: Connection) -> Mapping[str, int]:
    """How many scans let nobody in, by outcome; an outcome that never was is not there."""
    rows = db.execute(f"SELECT outcome, count(*) FROM happening WHERE {_FAILED} GROUP BY outcome")  # noqa: S608 - a constant
    return dict(rows.fetchall())


_AFTER = "WHERE h.kind = 'scan' AND h.seq > (SELECT seq FROM happening WHERE id = ?)"


def admitted_after(db: Connection, scan_id: str, delegate_id: DelegateId) -> Happening | None:
    """The first admission of somebody after a scan; None where there was none."""
    of_them = f"{HAPPENINGS} {_AFTER} AND h.delegate_id = ? AND h.outcome = 'admitted' ORDER BY h.seq LIMIT 1"
    row = db.execute(of_them, (scan_id, delegate_id)).fetchone()
    return None if row is None else happening_of(row)


def next_at_desk(db: Connection, scan_id: str, desk_id: str) -> Happening | None:
    """The scan that followed at the same desk; None for the last one."""
    of_it = f"{HAPPENINGS} {_AFTER} AND h.desk_id = ? ORDER BY h.seq LIMIT 1"
    row = db.execute(of_it, (scan_id, desk_id)).fetchone()
    return None if row is None else happening_of(row)
