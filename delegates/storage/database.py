"""A forum file, open: who may read, who writes, and which files are refused untouched."""

from __future__ import annotations

import contextlib
import os
import shutil
import struct
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import Category, Forum
from delegates.errors import DeskError
from delegates.storage import connection, forum_store, places, programme_store
from delegates.storage.connection import Connection, Pool, told_plainly, transaction
from delegates.storage.file_copies import COMPANIONS, before_migration, move_aside, publish
from delegates.storage.file_hold import FileHold
from delegates.storage.ids import uuid7
from delegates.storage.log_room import make_room
from delegates.storage.schema import APPLICATION_ID, SCHEMA, SCHEMA_VERSION, Schema, make_tables, migrate
from delegates.storage.window_lock import WindowLock, claim_window, is_held_here

__all__ = [
    "APPLICATION_ID",
    "SCHEMA_VERSION",
    "Connection",
    "Database",
    "WindowLock",
    "claim_window",
    "create_database",
    "identify",
    "open_database",
]

NetworkKind = Callable[[Path], str | None]

_MAGIC = b"SQLite format 3\0"

# Files that this process has open through SQLite, and how often.
_open_here: Counter[tuple[int, int] | None] = Counter()
_open_here_guard = Lock()


class Database:
    """An open forum file; `close` it. Any thread may read or write, each with a connection of its own.

    `warning` is the name of the cloud folder that the file lies in, if any: such folders copy files while they change.
    """

    def __init__(
        self,
        path: Path,
        file: Path,
        reader: Pool,
        writer: Pool | None,
        identity: tuple[int, int] | None,
        shadow: Path | None = None,
    ) -> None:
        self.path = path
        self.warning = places.cloud_folder(path)
        self._file = file
        self._log = file.with_name(file.name + "-wal")
        self._reader = reader
        self._writer = writer
        self._identity = identity
        self._log_identity: tuple[int, int] | None = None
        self._hold: FileHold | None = None
        self._shadow = shadow
        self._is_closed = False
        with _open_here_guard:
            _open_here[identity] += 1

    @property
    def read_only(self) -> bool:
        return self._writer is None

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent snapshot; a statement that writes is refused.

        Raises DeskError "damaged", "locked", "not_found".
        """
        with told_plainly(self.path), self._reader.transaction() as db:
            yield db

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """One transaction: durable when it ends, gone without trace on any exception.

        Raises DeskError "read_only", "locked" (nobody let go for five seconds), "disk_full", "damaged", "not_found" (the
        file was moved away while it was open).
        """
        if self._writer is None:
            raise DeskError("read_only", path=str(self.path))
        with told_plainly(self.path), self._writer.transaction() as db:
            self._refuse_another_file()
            before = db.total_changes
            yield db
            if db.total_changes != before:
                db.execute("UPDATE revision SET number = number + 1")
        self._refuse_another_file()

    def hold(self) -> None:
        """Keep other programs from taking the -wal away, whatever this process does to the file beside SQLite."""
        self._hold = FileHold(self._file)

    def make_room(self) -> None:
        """Lay the -wal out at its full length, so that from now on a commit takes half as long. Any thread may do it.

        Raises DeskError as `write` does.
        """
        if self._writer is None:
            return
        with self.write():
            pass  # the -wal is there from the first transaction on
        with told_plainly(self.path):
            make_room(self._log, connection.LOG_KEPT, self.write)

    def close(self) -> None:
        """Let go of the file. Harmless the second time."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._hold is not None:
            # First: the last connection to close carries the -wal over into the file, which nobody else may hold then.
            self._hold.release()
        self._reader.close()
        if self._writer is not None:
            self._writer.close()
        with _open_here_guard:
            _open_here[self._identity] -= 1
        if self._shadow is not None:
            shutil.rmtree(self._shadow, ignore_errors=True)

    def _refuse_another_file(self) -> None:
        """What was restored, replaced, moved or deleted under our feet must not be answered as recorded.

        The -wal too: what is written to one that somebody took away is gone with this process.
        """
        if self._identity is not None and _identity(self._file) != self._identity:
            raise DeskError("not_found", path=str(self.path))
        log = _identity(self._log)
        if self._log_identity is not None and log != self._log_identity:
            raise DeskError("not_found", path=f"{self.path}-wal")
        self._log_identity = log


def create_database(
    path: Path,
    forum: Forum,
    key: bytes,
    categories: Sequence[Category],
    checkpoints: Sequence[Checkpoint],
    *,
    network_kind: NetworkKind = places.network_kind,
) -> Database:
    """Make a forum file and open it. It appears whole or not at all, and never in place of another file.

    `forum.created_utc` must be set. Raises DeskError "exists", "not_found" (the folder), "network_drive",
    "read_only", "disk_full".
    """
    path = path.absolute()
    if path.exists() or path.is_symlink():
        raise DeskError("exists", path=str(path))
    if not path.parent.is_dir():
        raise DeskError("not_found", path=str(path.parent))
    _refuse_network(path, network_kind)
    with told_plainly(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
        os.close(handle)
        made = Path(name)
        made.unlink()
        try:
            _fill(made, forum, key, categories, checkpoints)
            _give_name(made, path)
        finally:
            for suffix in ("", *COMPANIONS):
                Path(name + suffix).unlink(missing_ok=True)
    return open_database(path, network_kind=network_kind)


def open_database(
    path: Path,
    *,
    read_only: bool = False,
    network_kind: NetworkKind = places.network_kind,
    schema: Schema = SCHEMA,
) -> Database:
    """Open a forum file, bringing an older one up to date first (a backup of it is kept).

    Where nobody can write, and with `read_only`, nothing is written: an older file is then read from a copy.
    Raises DeskError "not_found", "not_a_forum", "damaged", "newer_version", "network_drive", "locked", and for an
    update also "disk_full". A refused file is left as it was.
    """
    path = path.absolute()
    _refuse_strangers(path)
    _refuse_network(path, network_kind)
    file = path.resolve()
    writable = os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
    with told_plainly(path):
        if not writable:
            return _open_where_nobody_writes(path, file, schema)
        version = _version(file, "rw", path, schema)
        if version < schema.version:
            if read_only:
                return _open_shadow(path, file, schema)
            _bring_up_to_date(file, path, version, schema)
        if not read_only:
            _write_ahead(file)
        return _opened(path, file, "rw", writes=not read_only)


def identify(path: Path) -> tuple[str, str, int]:
    """The forum's id, the id of this copy of it and the number of its last change, without opening it for long.

    Raises DeskError like `open_database`.
    """
    database = open_database(path, read_only=True)
    try:
        with database.read() as db:
            row = db.execute("SELECT forum.id, file_id, revision.number FROM forum, revision").fetchone()
            return str(row[0]), str(row[1]), int(row[2])
    finally:
        database.close()


def _give_name(made: Path, path: Path) -> None:
    """Publish a new file; what a file of this name that is gone left beside it would be taken for the new file's own."""
    if not any(path.with_name(path.name + suffix).exists() for suffix in COMPANIONS):
        publish(made, path)
        return
    # Two who find leftovers at once must not take the first one's new -wal for one of them.
    lock = None if is_held_here(path) else claim_window(path)
    try:
        if path.exists():
            raise DeskError("exists", path=str(path))
        move_aside(path, path.with_name(f"{path.name}.left-over-{uuid7(datetime.now(UTC))}"), COMPANIONS)
        publish(made, path)
    finally:
        if lock is not None:
            lock.release()


def _fill(
    file: Path, forum: Forum, key: bytes, categories: Sequence[Category], checkpoints: Sequence[Checkpoint]
) -> None:
    created_utc = forum.created_utc
    if created_utc is None:
        raise ValueError("a forum is made at some time")
    with (
        contextlib.closing(connection.connect(file, "rwc")) as db,
        transaction(db),
    ):
        make_tables(db)
        db.execute("INSERT INTO revision (id, number) VALUES (1, 1)")
        forum_store.add_forum(db, forum, key=key, file_id=uuid7(created_utc), created_utc=created_utc)
        for category in categories:
            forum_store.save_category(db, category)
        for checkpoint in checkpoints:
            programme_store.save_checkpoint(db, checkpoint)


def _refuse_strangers(path: Path) -> None:
    """Look at the first bytes of the file and at nothing else."""
    with told_plainly(path):
        if not path.exists():
            raise DeskError("not_found", path=str(path))
        if not path.is_file():
            raise DeskError("not_a_forum", path=str(path))
        with _open_here_guard:
            if _open_here[_identity(path.resolve())]:
                # It is a forum, and to close a handle of our own would lose SQLite's locks on it (see file_hold).
                return
            with path.open("rb") as opened:
                head = opened.read(100)
    # 0 bytes are a valid empty database to SQLite.
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise DeskError("not_a_forum", path=str(path))
    # Source: sqlite.org/fileformat.html, offset 68.
    if struct.unpack_from(">I", head, 68)[0] != APPLICATION_ID:
        raise DeskError("not_a_forum", path=str(path))


def _refuse_network(path: Path, network_kind: NetworkKind) -> None:
    kind = network_kind(path)
    if kind is not None:
        raise DeskError("network_drive", path=str(path), kind=kind)


def _version(file: Path, mode: connection.Mode, path: Path, schema: Schema) -> int:
    """The version of the tables. Raises DeskError "newer_version", "damaged" for a file without a forum in it."""
    raw = connection.connect(file, mode, query_only=True)
    try:
        version = int(raw.execute("PRAGMA user_version").fetchone()[0])
        if version > schema.version:
            raise DeskError("newer_version", path=str(path), version=version)
        # An older file may lack tables of today; these two are in every version.
        for table, rows in (
            ("forum", "SELECT count(*) FROM forum"),
            ("alembic_version", "SELECT count(*) FROM alembic_version"),
        ):
            known = raw.execute(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
            ).fetchone()
            if known is None or raw.execute(rows).fetchone()[0] != 1:
                raise DeskError("damaged", path=str(path), what=table)
        revision = str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    finally:
        raw.close()
    if revision != f"{version:04d}":
        raise DeskError("newer_version", path=str(path), version=revision)
    return version


def _write_ahead(file: Path) -> None:
    """Switch to WAL, where readers and a writer don't wait for each other. It stays with the file."""
    raw = connection.connect(file)
    try:
        if raw.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            raw.execute("PRAGMA journal_mode=WAL")
    finally:
        raw.close()


def _opened(
    path: Path, file: Path, mode: connection.Mode, *, writes: bool, shadow: Path | None = None
) -> Database:
    identity = _identity(file)

    def checked(query_only: bool) -> Connection:
        # Another file under this name would get half of our work.
        if _identity(file) != identity:
            raise DeskError("not_found", path=str(path))
        return connection.connect(file, mode, query_only=query_only)

    reader = Pool(lambda: checked(True), "BEGIN")
    writer = Pool(lambda: checked(False), "BEGIN IMMEDIATE") if writes else None
    database = Database(path, file, reader, writer, identity, shadow)
    try:
        with database.read() as db:
            forum_store.forum(db)
        if writes:
            database.hold()
    except BaseException:
        database.close()
        raise
    return database


def _open_where_nobody_writes(path: Path, file: Path, schema: Schema) -> Database:
    if any(file.with_name(file.name + suffix).exists() for suffix in ("-wal", "-journal")):
        return _open_shadow(path, file, schema)
    if _version(file, "immutable", path, schema) < schema.version:
        return _open_shadow(path, file, schema)
    return _opened(path, file, "immutable", writes=False)


def _open_shadow(path: Path, file: Path, schema: Schema) -> Database:
    """Read from a private copy: what was written last stands in companions that can't be read where they are."""
    folder = Path(tempfile.mkdtemp(prefix="forum-"))
    try:
        copy = folder / "copy.forum"
        for suffix in ("", "-wal", "-journal"):
            original = file.with_name(file.name + suffix)
            if original.exists():
                shutil.copyfile(original, copy.with_name(copy.name + suffix))
        version = _version(copy, "rw", path, schema)
        if version < schema.version:
            _migrate(copy, schema)
        return _opened(path, copy, "rw", writes=False, shadow=folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _bring_up_to_date(file: Path, path: Path, version: int, schema: Schema) -> None:
    lock = None if is_held_here(file) else claim_window(file)
    try:
        before_migration(file, version, datetime.now(UTC))
        _migrate(file, schema)
    finally:
        if lock is not None:
            lock.release()


def _migrate(file: Path, schema: Schema) -> None:
    with told_plainly(file), contextlib.closing(connection.connect(file)) as db:
        # Tables are made anew; what refers to what is checked at the end.
        db.execute("PRAGMA foreign_keys=OFF")
        with transaction(db):
            migrate(db, schema)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        told = file.stat()
    except FileNotFoundError:
        return None
    return told.st_dev, told.st_ino
