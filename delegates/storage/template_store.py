"""The organisers' own badge templates as stored: the text of each, as a file of a template holds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.values import microseconds, moment


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A badge template: its name, its text in TOML, and its place among the others."""

    name: str
    toml: str
    position: int
    changed_utc: datetime


def templates(db: Connection) -> list[StoredTemplate]:
    """All of them in their order."""
    rows = db.execute("SELECT name, toml, position, changed_utc FROM badge_template ORDER BY position, name")
    return [StoredTemplate(name, toml, position, moment(changed)) for name, toml, position, changed in rows]


def save_template(db: Connection, saved: StoredTemplate) -> None:
    """Add a template or change the one of this name."""
    values = {
        "name": saved.name,
        "toml": saved.toml,
        "position": saved.position,
        "changed_utc": microseconds(saved.changed_utc),
    }
    statements.save(db, "badge_template", "name", values)


def remove_template(db: Connection, name: str) -> None:
    """Take a template out; its pictures are taken out by their keys (`picture_store.template_prefix`)."""
    db.execute("DELETE FROM badge_template WHERE name = ?", (name,))
