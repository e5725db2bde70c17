"""Files and copies of them: an unfinished one never bears the name of a finished one, and none is ever overwritten."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from delegates.errors import DeskError
from delegates.storage import connection
from delegates.storage.connection import Connection, told_plainly

# Companions of an SQLite file, which belong to it and to no other. Source: sqlite.org/tempfiles.html.
COMPANIONS = ("-wal", "-shm", "-journal")

# A moment UTC in the name of a file; sorts by time.
STAMP = "%Y%m%dT%H%M%S%fZ"

# More broken pages than this say nothing new.
_TOLD = 20


def sync_folder(folder: Path) -> None:
    """Make what was renamed in a folder outlive a power cut, where the system knows that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def publish(made: Path, path: Path) -> None:
    """Give a finished file its name unless that is taken. Raises DeskError "exists"."""
    with made.open("rb+") as written:
        os.fsync(written.fileno())
    try:
        if os.name == "posix":
            try:
                os.link(made, path)
            except OSError as error:
                if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS):
                    raise
                # A stick's file system without links: take the name first, then put the file in its place.
                with path.open("xb"):
                    made.replace(path)
            else:
                made.unlink()
        else:
            made.rename(path)
    except FileExistsError:
        raise DeskError("exists", path=str(path)) from None
    sync_folder(path.parent)


def move_aside(path: Path, aside: Path, suffixes: Sequence[str]) -> None:
    """Rename those companions of `path` that exist to the same companions of `aside`."""
    for suffix in suffixes:
        one = path.with_name(path.name + suffix)
        if one.exists():
            one.rename(aside.with_name(aside.name + suffix))


@contextlib.contextmanager
def part_of(target: Path) -> Iterator[Path]:
    """An unfinished, empty file beside the target; whatever is left of it goes at the end.

    Raises DeskError "read_only" where the folder takes no file.
    """
    part = target.with_name(target.name + ".part")
    leftovers = [part.with_name(part.name + suffix) for suffix in ("", *COMPANIONS)]
    with told_plainly(target):
        for one in leftovers:
            one.unlink(missing_ok=True)
        part.open("xb").close()
    try:
        yield part
    finally:
        for one in leftovers:
            one.unlink(missing_ok=True)


def copy_whole(raw: Connection, part: Path) -> None:
    """Copy a whole database in one step: one snapshot, which a writer neither waits for nor disturbs."""
    with told_plainly(part):
        copy = connection.connect(part, "rwc")
        try:
            copy.execute("PRAGMA synchronous=OFF")
            raw.backup(copy)
            # One file without companions, which opens on any medium.
            copy.execute("PRAGMA journal_mode=DELETE")
        finally:
            copy.close()
        with part.open("rb+") as written:
            os.fsync(written.fileno())


def before_migration(path: Path, version: int, now_utc: datetime) -> Path:
    """A copy of a file of an older version, checked page by page, before its tables are changed."""
    target = stamped(path, now_utc, f"before-version-{version + 1}.")
    with told_plainly(target), part_of(target) as part:
        raw = connection.connect(path, query_only=True)
        try:
            copy_whole(raw, part)
        finally:
            raw.close()
        check_pages(part)
        publish(part, target)
    return target


def backups_folder(path: Path) -> Path:
    """The folder of automatic backups: beside the forum file, named after it."""
    return path.with_name(path.name + ".backups")


def stamped(path: Path, now_utc: datetime, mark: str = "") -> Path:
    folder = backups_folder(path)
    with told_plainly(folder):
        folder.mkdir(exist_ok=True)
    return folder / f"{path.stem}.{mark}{now_utc.astimezone(UTC).strftime(STAMP)}.forum"


def check_pages(path: Path) -> None:
    """Only what SQLite itself can check. Raises DeskError "damaged"."""
    with told_plainly(path):
        raw = connection.connect(path, query_only=True)
        try:
            for what in broken_pages(raw):
                raise DeskError("damaged", path=str(path), what=what)
        finally:
            raw.close()


def broken_pages(raw: Connection) -> Iterator[str]:
    """What SQLite's own check finds wrong with pages, indexes and types."""
    for (said,) in raw.execute(f"PRAGMA integrity_check({_TOLD})"):
        if said != "ok":
            yield str(said)
