"""Who is doing it: the open forum file, the desk, the operator and the clock, shared by all services of a workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from delegates.domain.people import Category, Forum
from delegates.errors import DeskError
from delegates.storage import closing_store, forum_store
from delegates.storage.closing_store import Closed
from delegates.storage.database import Connection, Database

Clock = Callable[[], datetime]

# The setting that holds the hash of the organiser's password.
PASSWORD: Final = "organiser_password"  # noqa: S105 - a name, no password
# What the rights are asked for at the end of a forum, and then still may be.
CLOSING: Final = "closing"
# So long the organiser's rights stay on without an act that needs them.
RIGHTS_LAST: Final = timedelta(minutes=10)


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class Unlocked:
    """A time during which the organiser's rights are on: who unlocked them, at which desk, until when without an act."""

    operator: str
    desk: str
    until_utc: datetime


@dataclass(slots=True)
class Desk:
    """The workstation at work on one forum file.

    `name` and `operator` may change while the file is open; every record carries those of its moment. `unlocked` is kept
    by `services.rights`.
    """

    database: Database
    forum: Forum
    key: bytes
    name: str
    operator: str
    clock: Clock = utc_now
    unlocked: Unlocked | None = None
    # As known here, for the window; every write asks the file itself.
    closed: Closed | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.forum.zone)

    def id(self, db: Connection) -> str:
        """The desk's id in this file; made on its first record."""
        return forum_store.desk(db, self.name)

    def categories(self, db: Connection) -> dict[str, Category]:
        return {category.letter: category for category in forum_store.categories(db)}

    def require(self, what: str) -> None:
        """Let an act that is the organiser's go on, and the rights last from now.

        `what` is override, late_undo, import, undo_import, settings, programme, templates or closing. Raises DeskError
        "not_allowed" (what) where a password is set and the rights are not on, "read_only" for a closed forum, where only
        `closing` goes on. A file that nobody can write to says so by itself.
        """
        if self.database.read_only:
            return
        with self.database.read() as db:
            if what != CLOSING:
                closing_store.refuse_closed(db, self.database.path)
            if forum_store.setting(db, PASSWORD) is None:
                return
        now, unlocked = self.clock(), self.unlocked
        if unlocked is None or now >= unlocked.until_utc:
            raise DeskError("not_allowed", what=what)
        unlocked.until_utc = now + RIGHTS_LAST

    def refuse_read_only(self) -> None:
        """Before long work whose end could not be recorded. Raises DeskError "read_only"."""
        if self.database.read_only:
            raise DeskError("read_only", path=str(self.database.path))
        with self.database.read() as db:
            closing_store.refuse_closed(db, self.database.path)
