"""A forum is a file: new, open, save a copy, back up, restore, verify."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from delegates.domain import names
from delegates.domain.checkpoint import DEFAULT_CHECKPOINT_NAME, Checkpoint
from delegates.domain.people import DEFAULT_CATEGORIES, DelegationKind, Forum
from delegates.errors import DeskError
from delegates.services.desk import Clock, utc_now
from delegates.services.workspace import Workspace
from delegates.storage import forum_store, happening_store
from delegates.storage.database import claim_window, create_database, open_database
from delegates.storage.ids import uuid7

if TYPE_CHECKING:
    from delegates.storage.backup import BackupFacts
    from delegates.storage.verify import VerifyReport

SUFFIX = ".forum"


@dataclass(frozen=True, slots=True)
class ForumDetails:
    """What a new forum is told. `number` 1..999 is part of every badge; None draws one."""

    name: str
    venue: str | None = None
    starts: date | None = None
    ends: date | None = None
    number: int | None = None
    zone: str = "Asia/Vientiane"


def possible_hosts() -> list[str]:
    """Names of the states that may hold a forum, for the form of a new one."""
    from delegates.rosters.reference import load_reference  # no scan needs it

    return [body.name_native for body in load_reference().bodies if body.kind is DelegationKind.STATE]


def create_forum(
    path: Path,
    details: ForumDetails,
    *,
    desk_name: str,
    operator: str,
    clock: Clock = utc_now,
    window: bool = False,
) -> Workspace:
    """Make a forum file with the default categories and the checkpoint "Main entrance", and open it.

    Raises DeskError "exists", "invalid" (name, ends, number, zone), "read_only", "disk_full", "network_drive",
    "not_found" where the folder is missing.
    """
    forum, key = _forum(details, clock), secrets.token_bytes(32)
    entrance = Checkpoint(id=uuid7(clock()), name=DEFAULT_CHECKPOINT_NAME, is_default=True)
    lock = claim_window(path) if window else None
    try:
        database = create_database(path, forum, key, DEFAULT_CATEGORIES, (entrance,))
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Workspace(database, desk_name=desk_name, operator=operator, clock=clock, lock=lock)


def open_forum(
    path: Path,
    *,
    desk_name: str,
    operator: str,
    clock: Clock = utc_now,
    window: bool = False,
    read_only: bool = False,
) -> Workspace:
    """Open a forum file. A window claims it, so that a second window answers "locked"; verbs run beside it.

    Raises DeskError "not_found", "not_a_forum", "damaged", "newer_version", "locked", "network_drive", "read_only".
    """
    lock = claim_window(path) if window else None
    try:
        database = open_database(path, read_only=read_only)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Workspace(database, desk_name=desk_name, operator=operator, clock=clock, lock=lock)


# What a desk does not need for its first scan is loaded when it is done.


def back_up(path: Path, target: Path) -> BackupFacts:
    """Write a verified copy of a forum file, also while desks are at work on it."""
    from delegates.storage import backup

    return backup.back_up(path, target)


def restore(source: Path, path: Path) -> Path | None:
    """Put a backup in place of a forum file; the present file is kept aside. Answers where, None if there was none.

    Raises DeskError "not_found", "not_a_forum", "damaged", "newer_version", "locked" (a window has the file open).
    """
    from delegates.storage import backup

    return backup.restore(source, path)


def verify_forum(path: Path, is_unwanted: Callable[[], bool] | None = None) -> VerifyReport:
    """Check everything: pages, references, each name's checksum, the chain of what happened.

    `is_unwanted` is asked on the way; once it says so, the check ends with DeskError "cancelled".
    """
    from delegates.storage import verify

    return verify.verify_file(path, is_unwanted)


def backups_of(path: Path) -> Sequence[Path]:
    """The automatic backups of a forum file, newest first."""
    from delegates.storage import backup

    return backup.automatic_backups(path)


def _forum(details: ForumDetails, clock: Clock) -> Forum:
    name = names.store(details.name)
    if not name:
        raise DeskError("invalid", field="name", why="empty")
    if len(name) > names.MAX_NAME_LETTERS:
        raise DeskError("invalid", field="name", why="too_long", value=len(name))
    if details.starts is not None and details.ends is not None and details.ends < details.starts:
        raise DeskError("invalid", field="ends", why="before_start")
    # The last one is that of the test codes for scanners: none is drawn that would take them for forgeries.
    number = details.number if details.number is not None else 1 + secrets.randbelow(998)
    if not 1 <= number <= 999:
        raise DeskError("invalid", field="number", why="out_of_range", value=number)
    try:
        ZoneInfo(details.zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise DeskError("invalid", field="zone", why="unknown", value=details.zone) from None
    return Forum(
        id=uuid7(clock()),
        name=name,
        venue=names.store(details.venue or "") or None,
        starts=details.starts,
        ends=details.ends,
        number=number,
        zone=details.zone,
        created_utc=clock(),
    )


@dataclass(frozen=True, slots=True)
class Glance:
    """What the list of recent forums says of a file."""

    name: str
    delegates_count: int
    changed_utc: datetime


def glance(path: Path) -> Glance:
    """Look at a forum file without opening it for work. Raises DeskError like `open_forum`."""
    database = open_database(path, read_only=True)
    try:
        with database.read() as db:
            forum, counts = forum_store.forum(db), happening_store.counts(db)
    finally:
        database.close()
    return Glance(forum.name, counts.registered, datetime.fromtimestamp(path.stat().st_mtime, UTC))
