"""How moments and days stand in the file, and what makes an admission stand."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

# An admission stands unless it was taken back: a condition on a row of `happening`, under no other name. Written into
# statements, never bound: only then do partial indexes serve. NOT IN would list all that was taken back, for every scan.
STANDS = (
    "outcome = 'admitted' AND "
    "NOT EXISTS (SELECT 1 FROM happening AS undo WHERE undo.kind = 'undo' AND undo.ref_id = happening.id)"
)


def microseconds(at_utc: datetime) -> int:
    """A moment as the file holds it: whole microseconds since 1970 UTC. Raises ValueError for a time without a zone."""
    if at_utc.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return (at_utc - _EPOCH) // _MICROSECOND


def moment(stored: int) -> datetime:
    """The aware UTC time of a stored number of microseconds."""
    return _EPOCH + timedelta(microseconds=stored)


def microseconds_or_none(at_utc: datetime | None) -> int | None:
    """`microseconds`, or nothing."""
    return None if at_utc is None else microseconds(at_utc)


def moment_or_none(stored: int | None) -> datetime | None:
    """`moment`, or nothing."""
    return None if stored is None else moment(stored)


def iso_day(day: date | None) -> str | None:
    """A day as the file holds it: 2024-01-10."""
    return None if day is None else day.isoformat()


def day_or_none(stored: str | None) -> date | None:
    """The day of a stored text."""
    return None if stored is None else date.fromisoformat(stored)
