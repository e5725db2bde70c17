"""The forum itself, its categories, desks and settings, and the lists already applied."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from delegates.domain.people import Category, Forum
from delegates.errors import DeskError
from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.ids import uuid7
from delegates.storage.values import day_or_none, iso_day, microseconds, moment


@dataclass(frozen=True, slots=True)
class AppliedFile:
    """A list whose content was applied once. `group_id` is the change group that it made, if it changed anything."""

    sha256: str
    name: str
    group_id: str | None
    at_utc: datetime


def forum(db: Connection) -> Forum:
    """The forum of this file. Raises DeskError "damaged" where there is none."""
    row = db.execute("SELECT id, name, venue, starts, ends, number, zone, created_utc FROM forum").fetchone()
    if row is None:
        raise DeskError("damaged", what="forum")
    forum_id, name, venue, starts, ends, number, zone, created = row
    return Forum(forum_id, name, venue, day_or_none(starts), day_or_none(ends), number, zone, moment(created))


def add_forum(db: Connection, added: Forum, *, key: bytes, file_id: str, created_utc: datetime) -> None:
    """The one forum of a new file, with the key that signs its badges."""
    values = {
        "id": added.id,
        "only_row": 1,
        "name": added.name,
        "venue": added.venue,
        "starts": iso_day(added.starts),
        "ends": iso_day(added.ends),
        "number": added.number,
        "zone": added.zone,
        "key": key,
        "created_utc": microseconds(created_utc),
        "file_id": file_id,
    }
    statements.insert(db, "forum", values)


def forum_key(db: Connection) -> bytes:
    """The 32 bytes that sign badges: for the two services that need them, never shown, logged or exported."""
    return bytes(db.execute("SELECT key FROM forum").fetchone()[0])


def file_id(db: Connection) -> str:
    """Which copy of the forum this file is."""
    return str(db.execute("SELECT file_id FROM forum").fetchone()[0])


def save_forum(db: Connection, changed: Forum) -> None:
    """Change name, venue, dates and zone. Id, number and key stay as they are: they are printed on badges."""
    values = {
        "id": changed.id,
        "name": changed.name,
        "venue": changed.venue,
        "starts": iso_day(changed.starts),
        "ends": iso_day(changed.ends),
        "zone": changed.zone,
    }
    statements.update(db, "forum", "id", values)


def categories(db: Connection) -> tuple[Category, ...]:
    """All categories in their order."""
    rows = db.execute(
        "SELECT letter, name, name_lo, colour, ink, prints_badge, position FROM category ORDER BY position, letter"
    )
    return tuple(
        Category(letter, name, name_lo, colour, ink, bool(prints_badge), position)
        for letter, name, name_lo, colour, ink, prints_badge, position in rows
    )


def save_category(db: Connection, category: Category) -> None:
    """Add a category or change the one with this letter."""
    values = {
        "letter": category.letter,
        "name": category.name,
        "name_lo": category.name_lo,
        "colour": category.colour,
        "ink": category.ink,
        "prints_badge": int(category.prints_badge),
        "position": category.position,
    }
    statements.save(db, "category", "letter", values)


def desk(db: Connection, name: str, now_utc: datetime | None = None) -> str:
    """The id of this file's desk of that name, made at its first record.

    A desk belongs to the file it was made in: a restored file makes a new one under the same name, so that no number
    in a desk's sequence is ever given twice.
    """
    found = db.execute("SELECT id FROM desk WHERE name = ? AND is_this_file = 1", (name,)).fetchone()
    if found is not None:
        return str(found[0])
    created_utc = now_utc or datetime.now(UTC)
    made = uuid7(created_utc)
    values = {
        "id": made,
        "name": name,
        "created_utc": microseconds(created_utc),
        "is_this_file": 1,
        "last_seq": 0,
        "head_hash": None,
    }
    statements.insert(db, "desk", values)
    return made


def desk_id(db: Connection, name: str) -> str | None:
    """The id of the desk of that name, this file's own before an earlier copy's; None where it never recorded."""
    found = db.execute(
        "SELECT id FROM desk WHERE name = ? ORDER BY is_this_file DESC, created_utc DESC LIMIT 1", (name,)
    ).fetchone()
    return None if found is None else str(found[0])


def this_desk(db: Connection) -> str | None:
    """The id of the desk that this file's last happening came from; None in a new file."""
    found = db.execute("SELECT desk_id FROM happening ORDER BY seq DESC LIMIT 1").fetchone()
    return None if found is None else str(found[0])


def operators(db: Connection) -> list[str]:
    """Everybody who has done something on this forum, whoever came last first."""
    return [str(row[0]) for row in db.execute("SELECT name FROM operator ORDER BY rowid DESC")]


def setting(db: Connection, key: str) -> object | None:
    """A stored setting (JSON value), None where there is none."""
    stored = db.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    if stored is None:
        return None
    value: object = json.loads(stored[0])
    return value


def save_setting(db: Connection, key: str, value: object) -> None:
    """Store a JSON value under a key."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    statements.save(db, "setting", "key", {"key": key, "value": text})


def applied_file(db: Connection, sha256: str) -> AppliedFile | None:
    """The list with this content, if it was applied before."""
    row = db.execute(
        "SELECT sha256, name, group_id, at_utc FROM applied_file WHERE sha256 = ?", (sha256,)
    ).fetchone()
    if row is None:
        return None
    known_as, name, group_id, at = row
    return AppliedFile(known_as, name, group_id, moment(at))


def add_applied_file(db: Connection, sha256: str, name: str, group_id: str | None, at_utc: datetime) -> None:
    """Remember that a list's content was applied; the first time counts."""
    db.execute(
        "INSERT INTO applied_file (sha256, name, group_id, at_utc) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (sha256, name, group_id, microseconds(at_utc)),
    )


def forget_applied_files(db: Connection, group_id: str) -> None:
    """Forget the lists of a change group, whose import was taken back, and those applied since: they may be applied again.

    A later list that named the same people changed nothing then, but would bring them now.
    """
    db.execute(
        "DELETE FROM applied_file WHERE group_id = ?1 OR at_utc >= (SELECT at_utc FROM change_group WHERE id = ?1)",
        (group_id,),
    )
