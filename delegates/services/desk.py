"""Who is doing it: the open forum file, the desk, the operator and the clock, shared by all services of a workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from delegates.domain.people import Category, Forum
from delegates.storage import forum_store
from delegates.storage.database import Connection, Database

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Desk:
    """The workstation at work on one forum file.

    `name` and `operator` may change while the file is open; every record carries those of its moment.
    """

    database: Database
    forum: Forum
    key: bytes
    name: str
    operator: str
    clock: Clock = utc_now

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.forum.zone)

    def id(self, db: Connection) -> str:
        """The desk's id in this file; made on its first record."""
        return forum_store.desk(db, self.name)

    def categories(self, db: Connection) -> dict[str, Category]:
        return {category.letter: category for category in forum_store.categories(db)}
