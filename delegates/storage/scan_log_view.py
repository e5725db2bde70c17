"""The scan log as reports read it: every scan with its desk, operator, reason and undo; and the check value over time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from delegates.domain.admission import Outcome, Reason
from delegates.domain.attendance_record import BadgeCounts, PersonFacts
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId, Gender
from delegates.domain.scan_log import CheckSum, LoggedScan, Undone
from delegates.storage.connection import Connection
from delegates.storage.roster_view import without_collector
from delegates.storage.values import moment

_OUTCOME: Final = {one.value: one for one in Outcome}
_REASON: Final = {one.value: one for one in Reason}
_DIRECTION: Final = {one.value: one for one in Direction}


def scans(db: Connection) -> list[LoggedScan]:
    """Every scan, in order of arrival: admitted, repeated, refused, unread, and those taken back."""
    desks: dict[str, str] = dict(db.execute("SELECT id, name FROM desk"))
    operators: dict[str, str] = dict(db.execute("SELECT id, name FROM operator"))
    notes: dict[str, str] = dict(
        db.execute(
            """
            SELECT n.happening_id, n.text FROM happening_note n JOIN happening h ON h.id = n.happening_id
            WHERE h.kind IN ('scan', 'undo')
            """
        )
    )
    papers = {row[0] for row in db.execute("SELECT id FROM happening WHERE kind = 'paper'")}
    undone = {
        ref_id: Undone(moment(at), desks.get(desk, ""), operators.get(operator, ""), notes.get(one))
        for one, ref_id, at, desk, operator in db.execute(
            "SELECT id, ref_id, at_utc, desk_id, operator_id FROM happening WHERE kind = 'undo' ORDER BY seq DESC"
        )
    }
    rows = db.execute(
        """
        SELECT seq, id, at_utc, delegate_id, checkpoint_id, direction, outcome, reason, desk_id, operator_id, ref_id
        FROM happening WHERE kind = 'scan' ORDER BY seq
        """
    )
    with without_collector():
        return [
            LoggedScan(
                seq,
                one,
                moment(at),
                delegate_id,
                checkpoint_id,
                _DIRECTION.get(direction, Direction.IN),
                _OUTCOME[outcome],
                _REASON[reason],
                desks.get(desk, ""),
                operators.get(operator, ""),
                notes.get(one),
                ref_id in papers,
                undone.get(one),
            )
            for seq, one, at, delegate_id, checkpoint_id, direction, outcome, reason, desk, operator, ref_id in rows
        ]


def person_facts(db: Connection) -> Mapping[DelegateId, PersonFacts]:
    """Gender, walk-in and for whom somebody comes, of all delegates."""
    return {
        delegate_id: PersonFacts(Gender(gender) if gender else None, bool(walk_in), substitute_of)
        for delegate_id, gender, walk_in, substitute_of in db.execute(
            "SELECT id, gender, walk_in, substitute_of FROM delegate"
        )
    }


def badge_counts(db: Connection) -> BadgeCounts:
    """How often badges were printed again, and issued in place of others."""
    (reprints,) = db.execute(
        "SELECT count(*) - count(DISTINCT badge_number) FROM happening WHERE kind = 'badge_printed'"
    ).fetchone()
    (reissues,) = db.execute("SELECT count(*) FROM badge WHERE issue > 1").fetchone()
    return BadgeCounts(int(reprints), int(reissues))


@dataclass(frozen=True, slots=True)
class CheckFound:
    """The check value after everything up to a moment was recorded; `later_count` is what came after and changed it."""

    value: str
    at_utc: datetime | None
    later_count: int


def present_check(db: Connection) -> str:
    """The check value of the attendance that stands now."""
    last = deque((total for total, _ in _sums(db)), maxlen=1)
    return (last[0] if last else _nothing(db)).value


def check_found(db: Connection, value: str) -> CheckFound | None:
    """When the standing attendance last had this check value; None where it never had."""
    found: datetime | None = None
    was, later = _nothing(db).value == value, 0
    for total, at in _sums(db):
        if total.value == value:
            was, found, later = True, at, 0
        else:
            later += was
    return CheckFound(value, found, later) if was else None


def _nothing(db: Connection) -> CheckSum:
    return CheckSum(str(db.execute("SELECT id FROM forum").fetchone()[0]))


def _sums(db: Connection) -> Iterator[tuple[CheckSum, datetime]]:
    """The sum after each admission and each undo, in order of arrival, and the time of that one."""
    total = _nothing(db)
    standing: dict[str, tuple[str, str, int, str, str]] = {}
    gone: set[str] = set()  # taken back before they arrived here, by another desk
    rows = db.execute(
        """
        SELECT kind, id, ref_id, delegate_id, at_utc, direction, checkpoint_id FROM happening
        WHERE (kind = 'scan' AND outcome = 'admitted' AND delegate_id IS NOT NULL) OR kind = 'undo' ORDER BY seq
        """
    )
    for kind, one, ref_id, delegate_id, at, direction, checkpoint_id in rows:
        if kind == "undo":
            gone.add(ref_id)
            if (taken := standing.pop(ref_id, None)) is not None:
                total.take(*taken)
                yield total, moment(at)
        elif one not in gone:
            line = (one, delegate_id, at, direction or Direction.IN.value, checkpoint_id or "")
            standing[one] = line
            total.add(*line)
            yield total, moment(at)
