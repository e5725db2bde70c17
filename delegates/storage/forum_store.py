"""The forum itself, its categories, desks and settings, and the lists already applied."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from delegates.domain.people import Category, Forum
from delegates.errors import DeskError
from delegates.storage import records
from delegates.storage.connection import driver
from delegates.storage.ids import uuid7


@dataclass(frozen=True, slots=True)
class AppliedFile:
    """A list whose content was applied once. `group_id` is the change group that it made, if it changed anything."""

    sha256: str
    name: str
    group_id: str | None
    at_utc: datetime


def forum(db: Connection) -> Forum:
    """The forum of this file. Raises DeskError "damaged" where there is none."""
    table = records.forum
    row = db.execute(
        select(
            table.c.id,
            table.c.name,
            table.c.venue,
            table.c.starts,
            table.c.ends,
            table.c.number,
            table.c.zone,
            table.c.created_utc,
        )
    ).first()
    if row is None:
        raise DeskError("damaged", what="forum")
    return Forum(*row)


def forum_key(db: Connection) -> bytes:
    """The 32 bytes that sign badges: for the two services that need them, never shown, logged or exported."""
    return bytes(db.execute(select(records.forum.c.key)).scalar_one())


def file_id(db: Connection) -> str:
    """Which copy of the forum this file is."""
    return str(db.execute(select(records.forum.c.file_id)).scalar_one())


def save_forum(db: Connection, changed: Forum) -> None:
    """Change name, venue, dates and zone. Id, number and key stay as they are: they are printed on badges."""
    db.execute(
        update(records.forum)
        .where(records.forum.c.id == changed.id)
        .values(
            name=changed.name,
            venue=changed.venue,
            starts=changed.starts,
            ends=changed.ends,
            zone=changed.zone,
        )
    )


def categories(db: Connection) -> tuple[Category, ...]:
    """All categories in their order."""
    table = records.category
    rows = db.execute(
        select(
            table.c.letter,
            table.c.name,
            table.c.name_lo,
            table.c.colour,
            table.c.ink,
            table.c.prints_badge,
            table.c.position,
        ).order_by(table.c.position, table.c.letter)
    )
    return tuple(Category(*row) for row in rows)


def save_category(db: Connection, category: Category) -> None:
    """Add a category or change the one with this letter."""
    values = {
        "name": category.name,
        "name_lo": category.name_lo,
        "colour": category.colour,
        "ink": category.ink,
        "prints_badge": category.prints_badge,
        "position": category.position,
    }
    made = upsert(records.category).values(letter=category.letter, **values)
    db.execute(made.on_conflict_do_update(index_elements=["letter"], set_=values))


def desk(db: Connection, name: str, now_utc: datetime | None = None) -> str:
    """The id of this file's desk of that name, made at its first record.

    A desk belongs to the file it was made in: a restored file makes a new one under the same name, so that no number
    in a desk's sequence is ever given twice.
    """
    found = driver(db).execute("SELECT id FROM desk WHERE name = ? AND is_this_file = 1", (name,)).fetchone()
    if found is not None:
        return str(found[0])
    created_utc = now_utc or datetime.now(UTC)
    made = uuid7(created_utc)
    db.execute(
        insert(records.desk).values(
            id=made, name=name, created_utc=created_utc, is_this_file=True, last_seq=0, head_hash=None
        )
    )
    return made


def desk_id(db: Connection, name: str) -> str | None:
    """The id of the desk of that name, this file's own before an earlier copy's; None where it never recorded."""
    table = records.desk
    found = db.execute(
        select(table.c.id)
        .where(table.c.name == name)
        .order_by(table.c.is_this_file.desc(), table.c.created_utc.desc())
        .limit(1)
    ).scalar()
    return None if found is None else str(found)


def this_desk(db: Connection) -> str | None:
    """The id of the desk that this file's last happening came from; None in a new file."""
    newest = select(records.happening.c.desk_id).order_by(records.happening.c.seq.desc()).limit(1)
    return db.execute(newest).scalar()


def setting(db: Connection, key: str) -> object | None:
    """A stored setting (JSON value), None where there is none."""
    stored = db.execute(select(records.setting.c.value).where(records.setting.c.key == key)).scalar()
    if stored is None:
        return None
    value: object = json.loads(stored)
    return value


def save_setting(db: Connection, key: str, value: object) -> None:
    """Store a JSON value under a key."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    made = upsert(records.setting).values(key=key, value=text)
    db.execute(made.on_conflict_do_update(index_elements=["key"], set_={"value": text}))


def applied_file(db: Connection, sha256: str) -> AppliedFile | None:
    """The list with this content, if it was applied before."""
    table = records.applied_file
    row = db.execute(
        select(table.c.sha256, table.c.name, table.c.group_id, table.c.at_utc).where(table.c.sha256 == sha256)
    ).first()
    return None if row is None else AppliedFile(*row)


def add_applied_file(db: Connection, sha256: str, name: str, group_id: str | None, at_utc: datetime) -> None:
    """Remember that a list's content was applied; the first time counts."""
    made = upsert(records.applied_file).values(sha256=sha256, name=name, group_id=group_id, at_utc=at_utc)
    db.execute(made.on_conflict_do_nothing())


def forget_applied_files(db: Connection, group_id: str) -> None:
    """Forget the lists of a change group: its import was taken back, so they may be applied again."""
    db.execute(records.applied_file.delete().where(records.applied_file.c.group_id == group_id))
