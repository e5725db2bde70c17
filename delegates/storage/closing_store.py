"""How a forum stands at its end: closed to writing, its personal data deleted, and when that is due.

The state is three settings; who did it and when are happenings, which the settings name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from delegates.errors import DeskError
from delegates.storage import forum_store
from delegates.storage.connection import Connection
from delegates.storage.values import day_or_none, iso_day, moment

# Kinds of what can happen to the forum itself. The reason of a purge is NAMES where the names went too.
CLOSED: Final = "forum_closed"
REOPENED: Final = "forum_reopened"
PURGED: Final = "forum_purged"
NAMES: Final = "names"

_CLOSED, _PURGED, _DUE = "closed", "purged", "purge_due"
_NEVER: Final = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """When a forum was closed (`day` in its own zone), by whom and at which desk."""

    at_utc: datetime
    day: date
    by: str
    desk: str

    def refusal(self, path: Path) -> DeskError:
        """What is raised instead of writing: "read_only" (path, why "closed", day, by)."""
        return DeskError("read_only", path=str(path), why="closed", day=self.day.isoformat(), by=self.by)


@dataclass(frozen=True, slots=True)
class Purged:
    """When personal data was deleted and by whom. One that is not finished left copies: it is to be done again."""

    at_utc: datetime
    day: date
    by: str
    with_names: bool
    is_finished: bool


@dataclass(frozen=True, slots=True)
class Due:
    """When a person wants to be reminded to delete personal data: `day`, or never. None chosen: the usual day."""

    day: date | None
    is_chosen: bool


# One look for every write: no row where the forum is open, or the setting was taken back.
_BY_SETTING = """
SELECT h.at_utc, o.name, k.name, f.zone
FROM setting s JOIN happening h ON h.id = json_extract(s.value, ?2)
JOIN operator o ON o.id = h.operator_id JOIN desk k ON k.id = h.desk_id JOIN forum f
WHERE s.key = ?1
"""


def closed(db: Connection) -> Closed | None:
    """How the forum was closed; None while it is open."""
    row = db.execute(_BY_SETTING, (_CLOSED, "$")).fetchone()
    if row is None:
        return None
    at_utc = moment(row[0])
    return Closed(at_utc, at_utc.astimezone(ZoneInfo(row[3])).date(), row[1], row[2])


def refuse_closed(db: Connection, path: Path) -> None:
    """Raises the refusal of a closed forum."""
    found = closed(db)
    if found is not None:
        raise found.refusal(path)


def mark_closed(db: Connection, happening_id: str | None) -> None:
    """Close the forum by this happening, or open it again with None."""
    forum_store.save_setting(db, _CLOSED, happening_id)


def purged(db: Connection) -> Purged | None:
    """How personal data was deleted last; None where it never was."""
    row = db.execute(_BY_SETTING, (_PURGED, "$.happening")).fetchone()
    kept = forum_store.setting(db, _PURGED)
    if row is None or not isinstance(kept, dict):
        return None
    at_utc = moment(row[0])
    day = at_utc.astimezone(ZoneInfo(row[3])).date()
    return Purged(at_utc, day, row[1], bool(kept.get("names")), bool(kept.get("finished")))


def mark_purged(db: Connection, happening_id: str, *, with_names: bool) -> None:
    """Personal data is gone from the tables; copies of the file may still hold it."""
    value = {"happening": happening_id, "names": with_names, "finished": False}
    forum_store.save_setting(db, _PURGED, value)


def mark_purge_finished(db: Connection) -> None:
    """The copies are gone too."""
    kept = forum_store.setting(db, _PURGED)
    if isinstance(kept, dict):
        forum_store.save_setting(db, _PURGED, {**kept, "finished": True})


def due(db: Connection) -> Due:
    """What was chosen as the day of the reminder."""
    kept = forum_store.setting(db, _DUE)
    if not isinstance(kept, str):
        return Due(None, is_chosen=False)
    return Due(None if kept == _NEVER else day_or_none(kept), is_chosen=True)


def save_due(db: Connection, day: date | None) -> None:
    """Remind on this day; None: never."""
    forum_store.save_setting(db, _DUE, iso_day(day) or _NEVER)
