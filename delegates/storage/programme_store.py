"""Checkpoints and programme items."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

from delegates.domain import names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, Reentry, by_time_of_day
from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.values import microseconds_or_none, moment_or_none

# In the order of the fields.
_COLUMNS = """
id, name, opens_utc, closes_utc, categories, exits, once_per_day, reentry, capacity, ceremonial, place, contact,
  position, is_default, early_minutes, delegations
"""
_CHECKPOINTS = f"SELECT {_COLUMNS} FROM checkpoint ORDER BY position, id"  # noqa: S608 - names of columns only
_BY_ID = f"SELECT {_COLUMNS} FROM checkpoint WHERE id = ?"  # noqa: S608 - names of columns only
_ITEMS = """
SELECT id, title, title_latin, starts_utc, ends_utc, place, checkpoint_id, position, speakers
FROM programme_item ORDER BY starts_utc IS NULL, starts_utc, position, id
"""


def checkpoints(db: Connection) -> tuple[Checkpoint, ...]:
    """All checkpoints in their order."""
    return tuple(_checkpoint(*row) for row in db.execute(_CHECKPOINTS))


def checkpoint(
    db: Connection, checkpoint_id: str | None, clock: Callable[[], datetime] | None = None
) -> Checkpoint | None:
    """A checkpoint by id, None where there is no such. For no id the one that the time of day chooses by the clock;
    without a clock the default one."""
    if checkpoint_id is not None:
        found = db.execute(_BY_ID, (checkpoint_id,)).fetchone()
        return None if found is None else _checkpoint(*found)
    known = checkpoints(db)
    if clock is not None:
        return by_time_of_day(known, clock())
    return next((one for one in known if one.is_default), known[0] if known else None)


def checkpoint_named(db: Connection, name: str) -> Checkpoint | None:
    """A checkpoint by its name, compared as names are compared."""
    asked = names.key(name)
    return next((one for one in checkpoints(db) if names.key(one.name) == asked), None)


def save_checkpoint(db: Connection, saved: Checkpoint) -> None:
    """Add a checkpoint or change the one with this id. At most one is the default."""
    if saved.is_default:
        db.execute("UPDATE checkpoint SET is_default = 0 WHERE id <> ?", (saved.id,))
    values = {
        "id": saved.id,
        "name": saved.name,
        "opens_utc": microseconds_or_none(saved.opens_utc),
        "closes_utc": microseconds_or_none(saved.closes_utc),
        "categories": None if saved.categories is None else json.dumps(sorted(saved.categories)),
        "exits": int(saved.exits),
        "once_per_day": int(saved.once_per_day),
        "reentry": saved.reentry.value,
        "capacity": saved.capacity,
        "ceremonial": int(saved.ceremonial),
        "place": saved.place,
        "contact": saved.contact,
        "position": saved.position,
        "is_default": int(saved.is_default),
        "early_minutes": saved.early_minutes,
        "delegations": None if saved.delegations is None else json.dumps(sorted(saved.delegations)),
    }
    statements.save(db, "checkpoint", "id", values)


def remove_checkpoint(db: Connection, checkpoint_id: str) -> None:
    """Take out a checkpoint that nothing refers to but questions that are asked no more: they then belong nowhere."""
    db.execute(
        "UPDATE question SET checkpoint_id = NULL WHERE checkpoint_id = ? AND retired = 1", (checkpoint_id,)
    )
    db.execute("DELETE FROM checkpoint WHERE id = ?", (checkpoint_id,))


def items(db: Connection) -> tuple[ProgrammeItem, ...]:
    """The programme in order of time; items without a time last."""
    return tuple(
        ProgrammeItem(
            id=item_id,
            title=title,
            title_latin=title_latin,
            starts_utc=moment_or_none(starts),
            ends_utc=moment_or_none(ends),
            place=place,
            checkpoint_id=checkpoint_id,
            position=position,
            speakers=speakers,
        )
        for item_id, title, title_latin, starts, ends, place, checkpoint_id, position, speakers in db.execute(
            _ITEMS
        )
    )


def save_item(db: Connection, saved: ProgrammeItem) -> None:
    """Add a programme item or change the one with this id."""
    values = {
        "id": saved.id,
        "title": saved.title,
        "title_latin": saved.title_latin,
        "starts_utc": microseconds_or_none(saved.starts_utc),
        "ends_utc": microseconds_or_none(saved.ends_utc),
        "place": saved.place,
        "checkpoint_id": saved.checkpoint_id,
        "position": saved.position,
        "speakers": saved.speakers,
    }
    statements.save(db, "programme_item", "id", values)


def remove_item(db: Connection, item_id: str) -> None:
    """Take an item out of the programme."""
    db.execute("DELETE FROM programme_item WHERE id = ?", (item_id,))


def _checkpoint(
    checkpoint_id: str,
    name: str,
    opens: int | None,
    closes: int | None,
    categories: str | None,
    exits: int,
    once_per_day: int,
    reentry: str,
    capacity: int | None,
    ceremonial: int,
    place: str | None,
    contact: str | None,
    position: int,
    is_default: int,
    early_minutes: int,
    delegations: str | None,
) -> Checkpoint:
    return Checkpoint(
        checkpoint_id,
        name,
        moment_or_none(opens),
        moment_or_none(closes),
        None if categories is None else frozenset(json.loads(categories)),
        bool(exits),
        bool(once_per_day),
        Reentry(reentry),
        capacity,
        bool(ceremonial),
        place,
        contact,
        position,
        bool(is_default),
        early_minutes,
        None if delegations is None else frozenset(json.loads(delegations)),
    )
