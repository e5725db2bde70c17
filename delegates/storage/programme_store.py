"""Checkpoints and programme items."""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from delegates.domain import names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, Reentry
from delegates.storage import records
from delegates.storage.connection import driver
from delegates.storage.records import moment

# In the order of the fields.
_CHECKPOINTS = """
SELECT id, name, opens_utc, closes_utc, categories, exits, once_per_day, reentry, capacity, ceremonial, place, contact,
  position, is_default
FROM checkpoint ORDER BY position, id
"""
_ITEMS = select(records.programme_item).order_by(
    records.programme_item.c.starts_utc.is_(None),
    records.programme_item.c.starts_utc,
    records.programme_item.c.position,
    records.programme_item.c.id,
)


def checkpoints(db: Connection) -> tuple[Checkpoint, ...]:
    """All checkpoints in their order."""
    return tuple(_checkpoint(*row) for row in driver(db).execute(_CHECKPOINTS))


def checkpoint(db: Connection, checkpoint_id: str | None) -> Checkpoint | None:
    """A checkpoint by id; the default one for None. None where there is no such."""
    known = checkpoints(db)
    if checkpoint_id is None:
        return next((one for one in known if one.is_default), known[0] if known else None)
    return next((one for one in known if one.id == checkpoint_id), None)


def checkpoint_named(db: Connection, name: str) -> Checkpoint | None:
    """A checkpoint by its name, compared as names are compared."""
    asked = names.key(name)
    return next((one for one in checkpoints(db) if names.key(one.name) == asked), None)


def save_checkpoint(db: Connection, saved: Checkpoint) -> None:
    """Add a checkpoint or change the one with this id. At most one is the default."""
    table = records.checkpoint
    if saved.is_default:
        db.execute(update(table).where(table.c.id != saved.id).values(is_default=False))
    values = {
        "name": saved.name,
        "opens_utc": saved.opens_utc,
        "closes_utc": saved.closes_utc,
        "categories": None if saved.categories is None else json.dumps(sorted(saved.categories)),
        "exits": saved.exits,
        "once_per_day": saved.once_per_day,
        "reentry": saved.reentry.value,
        "capacity": saved.capacity,
        "ceremonial": saved.ceremonial,
        "place": saved.place,
        "contact": saved.contact,
        "position": saved.position,
        "is_default": saved.is_default,
    }
    made = upsert(table).values(id=saved.id, **values)
    db.execute(made.on_conflict_do_update(index_elements=["id"], set_=values))


def items(db: Connection) -> tuple[ProgrammeItem, ...]:
    """The programme in order of time; items without a time last."""
    return tuple(ProgrammeItem(**row._mapping) for row in db.execute(_ITEMS))


def save_item(db: Connection, saved: ProgrammeItem) -> None:
    """Add a programme item or change the one with this id."""
    values = {
        "title": saved.title,
        "title_latin": saved.title_latin,
        "starts_utc": saved.starts_utc,
        "ends_utc": saved.ends_utc,
        "place": saved.place,
        "checkpoint_id": saved.checkpoint_id,
        "position": saved.position,
    }
    made = upsert(records.programme_item).values(id=saved.id, **values)
    db.execute(made.on_conflict_do_update(index_elements=["id"], set_=values))


def remove_item(db: Connection, item_id: str) -> None:
    """Take an item out of the programme."""
    db.execute(delete(records.programme_item).where(records.programme_item.c.id == item_id))


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
) -> Checkpoint:
    return Checkpoint(
        checkpoint_id,
        name,
        None if opens is None else moment(opens),
        None if closes is None else moment(closes),
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
    )
