"""Copies of a forum file that can be trusted, and putting one back.

A copy is made while desks are at work, checked whole, and only then given its name; a restored file never meets the
-wal of the file that was there before.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from delegates.errors import DeskError
from delegates.storage import connection, verify
from delegates.storage.connection import told_plainly, transaction
from delegates.storage.database import Database, identify, open_database
from delegates.storage.file_copies import (
    COMPANIONS,
    STAMP,
    backups_folder,
    copy_whole,
    move_aside,
    part_of,
    publish,
    stamped,
    sync_folder,
)
from delegates.storage.file_hold import SHARED_FIRST, SHARED_SIZE
from delegates.storage.ids import uuid7
from delegates.storage.window_lock import claim_window, is_held_here

# How many automatic backups are kept: the newest, one an hour, one a day.
KEPT_NEWEST, KEPT_HOURS, KEPT_DAYS = 12, 24, 7

_STAMPED = re.compile(r"\.(\d{8}T\d{12}Z)\.forum$")


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """A verified copy: where it is, how large, what it holds."""

    path: Path
    bytes_count: int
    delegates_count: int
    happenings_count: int


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The newest automatic backup: `is_current` when it holds all that the file holds."""

    path: Path
    made_utc: datetime
    is_current: bool


def back_up(path: Path, target: Path) -> BackupFacts:
    """Write a verified copy of a forum file to `target`; desks go on working.

    An earlier backup of the same forum under that name is replaced; any other file is not.
    Raises DeskError "exists", "disk_full", "read_only", "not_found", "damaged" (what was found in the copy) and those of
    `open_database`; nothing of the copy stays then.
    """
    path, target = path.absolute(), target.absolute()
    if not target.parent.is_dir():
        raise DeskError("not_found", path=str(target.parent))
    database = open_database(path, read_only=True)
    try:
        if target.exists() and not _may_replace(path, target):
            raise DeskError("exists", path=str(target))
        with part_of(target) as part:
            _copy(database, part)
            report = verify.verify_file(part)
            if not report.ok:
                raise DeskError("damaged", path=str(path), what=report.problems[0].what)
            if target.exists():
                _put_in_place(part, target)
            else:
                publish(part, target)
        return BackupFacts(target, target.stat().st_size, report.delegates_count, report.happenings_count)
    finally:
        database.close()


def restore(source: Path, path: Path, now_utc: datetime | None = None) -> Path | None:
    """Put a backup in the place of a forum file. Answers where the present file is kept, None if there was none.

    The restored file is another copy of the forum: its desks begin new sequences, so that nothing recorded since the
    backup can be mistaken for what is recorded now.
    Raises DeskError "not_found", "not_a_forum", "damaged", "newer_version" for the source; "locked" while a window or
    a verb has the present file open; "disk_full", "read_only", "network_drive". The present file is untouched then.
    """
    source, path = source.absolute(), path.absolute()
    now_utc = now_utc or datetime.now(UTC)
    if not path.parent.is_dir():
        raise DeskError("not_found", path=str(path.parent))
    if path.is_dir() or (path.exists() and source.exists() and path.samefile(source)):
        raise DeskError("exists", path=str(path))
    report = verify.verify_file(source)
    if not report.ok:
        raise DeskError("damaged", path=str(source), what=report.problems[0].what)
    file = path.resolve()
    lock = None if is_held_here(path) else claim_window(path)
    try:
        with told_plainly(path), part_of(file) as part:
            database = open_database(source, read_only=True)
            try:
                _copy(database, part)
            finally:
                database.close()
            _become_another_copy(part, now_utc)
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            with _alone(file):
                return _exchange(part, file, now_utc)
    finally:
        if lock is not None:
            lock.release()


def automatic(path: Path, now_utc: datetime) -> BackupFacts | None:
    """Back up into the folder beside the file if it changed since the newest backup there, and thin that folder.

    Raises like `back_up`.
    """
    path = path.absolute()
    present = identify(path)
    kept = automatic_backups(path)
    if kept:
        with contextlib.suppress(DeskError):
            if identify(kept[0]) == present:
                return None
    facts = back_up(path, stamped(path, now_utc))
    thin(backups_folder(path))
    return facts


def automatic_backups(path: Path) -> Sequence[Path]:
    """The automatic backups of a forum file, newest first, without those made before migrations."""
    folder = backups_folder(path.absolute())
    stamped = [(_stamp(one), one) for one in folder.glob("*.forum") if ".before-version-" not in one.name]
    return [one for stamp, one in sorted(stamped, reverse=True) if stamp]


def last_automatic(path: Path) -> LastBackup | None:
    """The newest automatic backup of a forum file; it was checked whole before it got its name."""
    kept = automatic_backups(path)
    if not kept:
        return None
    is_current = False
    with contextlib.suppress(DeskError):
        is_current = identify(kept[0]) == identify(path.absolute())
    made_utc = datetime.strptime(_stamp(kept[0]), STAMP).replace(tzinfo=UTC)
    return LastBackup(kept[0], made_utc, is_current)


def thin(folder: Path) -> list[Path]:
    """Remove automatic backups that are neither among the newest nor the newest of their hour or day; answers them."""
    found = sorted(
        (
            (stamp, one)
            for one in folder.glob("*.forum")
            if (stamp := _stamp(one)) and ".before-" not in one.name
        ),
        reverse=True,
    )
    kept = {one for _, one in found[:KEPT_NEWEST]}
    for letters, count in ((len("yyyymmddThh"), KEPT_HOURS), (len("yyyymmdd"), KEPT_DAYS)):
        newest: dict[str, Path] = {}
        for stamp, one in found:
            newest.setdefault(stamp[:letters], one)
        kept |= {newest[slot] for slot in sorted(newest, reverse=True)[:count]}
    removed = [one for _, one in found if one not in kept]
    for one in removed:
        one.unlink(missing_ok=True)
    return removed


def _stamp(file: Path) -> str:
    found = _STAMPED.search(file.name)
    return found[1] if found else ""


def _may_replace(path: Path, target: Path) -> bool:
    if not target.is_file() or target.samefile(path):
        return False
    try:
        return identify(target)[0] == identify(path)[0]
    except DeskError:
        return False


def _copy(database: Database, part: Path) -> None:
    with database.read() as db:
        copy_whole(db, part)


def _put_in_place(part: Path, target: Path) -> None:
    for suffix in COMPANIONS:
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    part.replace(target)
    sync_folder(target.parent)


def _become_another_copy(part: Path, now_utc: datetime) -> None:
    with told_plainly(part), contextlib.closing(connection.connect(part)) as db, transaction(db):
        db.execute("UPDATE forum SET file_id = ?", (uuid7(now_utc),))
        db.execute("UPDATE desk SET is_this_file = 0")
        db.execute("UPDATE revision SET number = number + 1")


def _exchange(part: Path, file: Path, now_utc: datetime) -> Path | None:
    """Move the present file and all its companions aside, then the restored one into its place."""
    aside = file.with_name(f"{file.stem}.replaced-{now_utc.strftime(STAMP)}{file.suffix}")
    there = file.exists()
    # The companions first: a main file alone is whole at any moment, a -wal without it is nobody's.
    moved: list[str] = []
    try:
        for suffix in (*COMPANIONS, ""):
            move_aside(file, aside, (suffix,))
            moved.append(suffix)
        publish(part, file)
    except BaseException:
        for suffix in reversed(moved):
            with contextlib.suppress(OSError):
                move_aside(aside, file, (suffix,))
        raise
    return aside if there else None


if os.name == "posix":
    import fcntl

    @contextlib.contextmanager
    def _alone(file: Path) -> Iterator[None]:
        """Nobody else has the file open. Raises DeskError "locked"."""
        if not file.exists():
            yield
            return
        with file.open("rb+") as held:
            try:
                fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
            except OSError:
                raise DeskError("locked", path=str(file)) from None
            yield

else:

    @contextlib.contextmanager
    def _alone(file: Path) -> Iterator[None]:
        """Nobody else has the file open: the system refuses to rename it then. Raises DeskError "locked"."""
        try:
            yield
        except PermissionError:
            raise DeskError("locked", path=str(file)) from None
