"""Who was there, as far as the file can tell: sums and times over all standing admissions, from one pass each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection
from delegates.storage.paper_view import papers_among
from delegates.storage.values import STANDS, microseconds, moment


@dataclass(frozen=True, slots=True)
class Counts:
    """Registered, arrived and printed, without the cancelled and blocked. Pairs are (arrived, registered).

    Delegates without a delegation are in no entry of `by_delegation`.
    """

    registered: int
    arrived: int
    printed: int
    by_category: Mapping[str, tuple[int, int]]
    by_delegation: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class AttendanceFacts:
    """When one delegate was there: standing admissions only.

    Desk, operator and `forced_reason` are of the first entry; `from_paper`: it was typed in from paper.
    """

    first_in_utc: datetime | None
    last_in_utc: datetime | None
    last_out_utc: datetime | None
    entries_count: int
    checkpoint_ids: tuple[str, ...]
    desk: str | None
    operator: str | None
    forced_reason: str | None
    from_paper: bool = False


# By status first: then the index has everybody in groups already and nothing is sorted.
_EXPECTED = "SELECT category, delegation_id, 0, count(*) FROM delegate WHERE status = ? GROUP BY category, delegation_id"
# CROSS JOIN keeps the order: from those who came, not from everybody, of whom most may still be on the way.
_CAME = f"""
SELECT d.category, d.delegation_id, count(*), 0
FROM (SELECT DISTINCT delegate_id FROM happening WHERE direction = 'in' AND {STANDS}) h
CROSS JOIN delegate d ON d.id = h.delegate_id WHERE d.status = ? GROUP BY d.category, d.delegation_id
"""  # noqa: S608 - a constant


def counts(db: Connection) -> Counts:
    """Registered, arrived and printed, in all and by category and delegation."""
    by_category: dict[str, tuple[int, int]] = {}
    by_delegation: dict[str, tuple[int, int]] = {}
    registered = arrived = 0
    for question in (_EXPECTED, _CAME):
        for status in ("invited", "registered"):
            for category, delegation_id, there, expected in db.execute(question, (status,)):
                registered += expected
                arrived += there
                before = by_category.get(category, (0, 0))
                by_category[category] = (before[0] + there, before[1] + expected)
                if delegation_id is not None:
                    before = by_delegation.get(delegation_id, (0, 0))
                    by_delegation[delegation_id] = (before[0] + there, before[1] + expected)
    return Counts(registered, arrived, _printed_count(db), by_category, by_delegation)


def _printed_count(db: Connection) -> int:
    """How many expected delegates have a present badge that was printed."""
    # From what was printed, for the same reason.
    found = db.execute(
        """
        SELECT count(*) FROM (SELECT DISTINCT badge_number AS number FROM happening WHERE kind = 'badge_printed') p
        CROSS JOIN badge b ON b.number = p.number
        CROSS JOIN delegate d ON d.id = b.delegate_id AND d.status IN ('invited', 'registered')
        WHERE NOT EXISTS (SELECT 1 FROM badge n WHERE n.delegate_id = b.delegate_id AND n.issue > b.issue)
        """
    )
    return int(found.fetchone()[0])


def refused_count(db: Connection) -> int:
    """How many scans were refused."""
    return int(db.execute("SELECT count(*) FROM happening WHERE outcome = 'refused'").fetchone()[0])


_INSIDE = f"""
SELECT count(*) FROM (
  SELECT direction, max(at_utc) FROM happening
  WHERE checkpoint_id = ? AND at_utc >= ? AND {STANDS} GROUP BY delegate_id)
WHERE direction = 'in'
"""  # noqa: S608 - a constant


def inside_count(db: Connection, checkpoint_id: str, since_utc: datetime) -> int:
    """How many people were let in at a checkpoint since a moment and have not left it."""
    return int(db.execute(_INSIDE, (checkpoint_id, microseconds(since_utc))).fetchone()[0])


def entered_counts(db: Connection) -> dict[str, int]:
    """How many people were ever let in, by checkpoint id."""
    rows = db.execute(
        f"""
        SELECT checkpoint_id, count(DISTINCT delegate_id) FROM happening
        WHERE direction = 'in' AND checkpoint_id IS NOT NULL AND {STANDS} GROUP BY checkpoint_id
        """  # noqa: S608 - a constant
    )
    return dict(rows)


def was_read_at(db: Connection, checkpoint_id: str) -> bool:
    """Whether anything was ever recorded at a checkpoint, whatever the answer was."""
    asked = "SELECT 1 FROM happening WHERE checkpoint_id = ? LIMIT 1"
    return db.execute(asked, (checkpoint_id,)).fetchone() is not None


def attendance_facts(db: Connection) -> dict[DelegateId, AttendanceFacts]:
    """For each delegate with a standing admission, when he or she was there. One pass in order of time."""
    desks: dict[str, str] = dict(db.execute("SELECT id, name FROM desk"))
    operators: dict[str, str] = dict(db.execute("SELECT id, name FROM operator"))
    reasons: dict[str, str] = dict(
        db.execute(
            """
            SELECT n.happening_id, n.text FROM happening_note n JOIN happening h ON h.id = n.happening_id
            WHERE h.outcome = 'admitted' AND h.forced = 1
            """
        )
    )
    rows = db.execute(
        f"""
        SELECT delegate_id, at_utc, direction, checkpoint_id, desk_id, operator_id, forced, id, ref_id FROM happening
        WHERE delegate_id IS NOT NULL AND {STANDS} ORDER BY at_utc, seq
        """  # noqa: S608 - a constant
    )
    by_delegate: dict[DelegateId, list[_Passed]] = {}
    for delegate_id, *passed in rows:
        by_delegate.setdefault(delegate_id, []).append(_Passed(*passed))
    papers = papers_among(db, {one.ref_id for passed in by_delegate.values() for one in passed if one.ref_id})
    return {
        delegate_id: _attendance(passed, desks, operators, reasons, papers)
        for delegate_id, passed in by_delegate.items()
    }


class _Passed(NamedTuple):
    """One standing admission as stored."""

    at: int
    direction: str | None
    checkpoint_id: str | None
    desk_id: str
    operator_id: str
    forced: int
    id: str
    ref_id: str | None


def _attendance(
    passed: Sequence[_Passed],
    desks: Mapping[str, str],
    operators: Mapping[str, str],
    reasons: Mapping[str, str],
    papers: Collection[str],
) -> AttendanceFacts:
    entries = [one for one in passed if one.direction != "out"]
    exits = [one for one in passed if one.direction == "out"]
    first = entries[0] if entries else None
    return AttendanceFacts(
        first_in_utc=moment(first.at) if first else None,
        last_in_utc=moment(entries[-1].at) if entries else None,
        last_out_utc=moment(exits[-1].at) if exits else None,
        entries_count=len(entries),
        checkpoint_ids=tuple(
            dict.fromkeys(one.checkpoint_id for one in entries if one.checkpoint_id is not None)
        ),
        desk=desks.get(first.desk_id) if first else None,
        operator=operators.get(first.operator_id) if first else None,
        forced_reason=reasons.get(first.id, "") if first and first.forced else None,
        from_paper=first is not None and first.ref_id in papers,
    )
