"""The shapes of the command line's JSON answers: what a script may rely on.

Absent values are null; times are ISO 8601 in the forum's zone with their offset, to the millisecond.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from pathlib import Path

from delegates.domain.admission import Verdict
from delegates.domain.people import Category, Forum, RosterRow

Json = dict[str, object]


def moment(at_utc: datetime | None, zone: tzinfo) -> str | None:
    """A time as scripts read it."""
    return at_utc.astimezone(zone).isoformat(timespec="milliseconds") if at_utc is not None else None


def forum(described: Forum, path: Path) -> Json:
    return {
        "name": described.name,
        "venue": described.venue,
        "starts": described.starts.isoformat() if described.starts else None,
        "ends": described.ends.isoformat() if described.ends else None,
        "number": described.number,
        "path": str(path),
    }


class Shapes:
    """Shapes that need the forum's zone and the names of its categories."""

    def __init__(self, zone: tzinfo, categories: Iterable[Category]) -> None:
        self._zone = zone
        self._names: Mapping[str, str] = {category.letter: category.name for category in categories}

    def category(self, letter: str) -> str:
        """The English name of a category."""
        return self._names.get(letter, letter)

    def delegate(self, row: RosterRow) -> Json:
        return {
            "id": row.id,
            "code": row.code,
            "honorific": row.honorific,
            "name_native": row.name_native,
            "name_latin": row.name_latin,
            "position": row.position,
            "delegation": row.delegation,
            "category": self.category(row.category),
            "rank": row.rank,
            "status": str(row.status),
            "phone": row.phone,
            "email": row.email,
            "checked_in_at": moment(row.checked_in_at_utc, self._zone),
            "similar": row.similar,
        }

    def verdict(self, judged: Verdict, message: str) -> Json:
        previous = judged.previous
        return {
            "outcome": str(judged.outcome),
            "reason": str(judged.reason),
            "delegate": self.delegate(judged.delegate) if judged.delegate else None,
            "previous": {
                "at": moment(previous.at_utc, self._zone),
                "desk": previous.desk,
                "checkpoint": previous.checkpoint,
            }
            if previous
            else None,
            "scan_id": judged.scan_id,
            "checkpoint": judged.checkpoint,
            "offline": judged.offline,
            "message": message,
        }
