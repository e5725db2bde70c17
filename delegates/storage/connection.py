"""One connection to an SQLite file: how it is opened, how long it waits, and what its errors mean.

SQLite comes with the `pysqlite3` package, because libraries of systems before 3.51.3 can corrupt a file in WAL mode
when two connections of a process commit at once. Source: sqlite.org/wal.html#walresetbug.

Statements go to the driver itself. SQLAlchemy's way around one takes five to ten times as long as SQLite's answer, and
loading it costs a desk a third of its start and of its memory; here it makes new files and brings older ones up to date.
"""

from __future__ import annotations

import contextlib
import errno
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import pysqlite3

from delegates.errors import DeskError

WAIT_S = 5.0

# The driver's connection: pysqlite3 has no types of its own.
Connection = Any
Mode = Literal["rw", "ro", "immutable", "rwc"]

# Bytes that a -wal file keeps after a large import; enough for all pages until they are carried over.
LOG_KEPT = 16 * 1024 * 1024
# Pages of 4 kB after which a commit also carries the -wal file over into the file: some 500 scans, so that fewer than one
# in a hundred waits for that. SQLite's own 1,000 make it every hundredth.
_CARRIED_OVER_PAGES = 4_000
# More than so many threads rarely read at once.
_KEPT_CONNECTIONS = 4
# Bytes that must find room after an error of reading or writing, or the disk counts as full.
_PROBED = 256 * 1024


def connect(path: Path, mode: Mode = "rw", *, query_only: bool = False) -> Connection:
    """Open a file in autocommit mode; the caller begins transactions and closes.

    "rw" and "ro" need the file to exist. "immutable" takes no lock and reads no -wal: for a medium that nobody can
    write to. Raises pysqlite3.Error; nothing is read from the file yet.
    """
    query = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    raw = pysqlite3.connect(
        f"{path.absolute().as_uri()}?{query}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        raw.set_busy_handler(_patience())
        raw.execute("PRAGMA trusted_schema=OFF")
        raw.execute("PRAGMA cell_size_check=ON")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("PRAGMA foreign_keys=ON")
        # Without it a REPLACE would delete behind the triggers that refuse deletion.
        raw.execute("PRAGMA recursive_triggers=ON")
        raw.execute("PRAGMA cache_size=-32000")
        raw.execute("PRAGMA temp_store=MEMORY")
        raw.execute(f"PRAGMA journal_size_limit={LOG_KEPT}")
        raw.execute(f"PRAGMA wal_autocheckpoint={_CARRIED_OVER_PAGES}")
        if query_only:
            raw.execute("PRAGMA query_only=ON")
    except BaseException:
        raw.close()
        raise
    return raw


def _patience() -> Callable[[int], bool]:
    """What SQLite asks while a file is locked: try again soon, for `WAIT_S` in all.

    SQLite's own waiting grows to 100 ms a try, so that under load somebody comes last every time. Short uneven tries
    give everybody the same chance.
    """
    began_s = 0.0

    def go_on(tries: int) -> bool:
        nonlocal began_s
        now_s = time.monotonic()
        if tries == 0:
            began_s = now_s
        if now_s - began_s > WAIT_S:
            return False
        time.sleep(random.uniform(0.0005, 0.004))  # noqa: S311 - no secret
        return True

    return go_on


class Pool:
    """Connections from `opened`, kept for the next transaction; each serves one at a time, in any thread.

    `word` begins a transaction: BEGIN, or BEGIN IMMEDIATE for a writer.
    """

    def __init__(self, opened: Callable[[], Connection], word: str) -> None:
        self._opened = opened
        self._word = word
        self._lock = Lock()
        self._free: list[Connection] = []
        self._is_closed = False

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: committed when it ends, taken back on any exception. Raises pysqlite3.Error."""
        db = self._take()
        try:
            with transaction(db, self._word):
                yield db
        finally:
            self._give_back(db)

    def close(self) -> None:
        """Let go of the file, of what is still at work as soon as it ends. Harmless the second time."""
        with self._lock:
            self._is_closed, free, self._free = True, self._free, []
        for db in free:
            db.close()

    def _take(self) -> Connection:
        with self._lock:
            if self._free:
                return self._free.pop()
        return self._opened()

    def _give_back(self, db: Connection) -> None:
        with self._lock:
            if not self._is_closed and not db.in_transaction and len(self._free) < _KEPT_CONNECTIONS:
                self._free.append(db)
                return
        db.close()


@contextlib.contextmanager
def transaction(db: Connection, word: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """A transaction on this connection: committed when it ends, taken back on any exception."""
    db.execute(word)
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        # SQLite may have taken it back already: a full disk, a broken one.
        if db.in_transaction:
            with contextlib.suppress(pysqlite3.Error):
                db.execute("ROLLBACK")
        raise


@contextlib.contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about the file into a DeskError. Bugs (constraints, syntax) stay as they are."""
    try:
        yield
    except pysqlite3.Error as error:
        plain = desk_error(error, path)
        if plain is None:
            raise
        raise plain from error
    except UnicodeDecodeError as error:
        # Text of the file, or SQLite's own words about it, that is no UTF-8.
        raise DeskError("damaged", path=str(path), what="text") from error
    except OSError as error:
        plain = os_error(error, path)
        if plain is None:
            raise
        raise plain from error


# The driver's backup gives no code, only SQLite's text for it. Source: sqlite3_errstr().
_TOLD_BY_TEXT = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database is locked": "SQLITE_BUSY",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}


def desk_error(error: BaseException | None, path: Path) -> DeskError | None:
    """The DeskError of an SQLite error, None for one that is no matter of the file. Source: sqlite.org/rescode.html."""
    name = str(getattr(error, "sqlite_errorname", None) or _TOLD_BY_TEXT.get(str(error), ""))
    where = str(path)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return DeskError("locked", path=where)
    # Not every way of running out of room has a code of its own (quotas, the -shm file).
    if name == "SQLITE_FULL" or (name.startswith("SQLITE_IOERR") and _has_no_room(path.parent)):
        return DeskError("disk_full", path=where)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return DeskError("read_only", path=where)
    if name.startswith("SQLITE_CANTOPEN"):
        return DeskError("read_only" if path.exists() else "not_found", path=where)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR", "SQLITE_FORMAT")):
        return DeskError("damaged", path=where, what=name.removeprefix("SQLITE_").lower())
    if isinstance(error, pysqlite3.OperationalError) and "decode to UTF-8" in str(error):
        return DeskError("damaged", path=where, what="text")
    return None


def _has_no_room(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(_PROBED))
            probe.flush()
    except OSError as error:
        return error.errno in (errno.ENOSPC, errno.EDQUOT)
    return False


def os_error(error: OSError, path: Path) -> DeskError | None:
    """The DeskError of an error of the system, None where no sentence fits it."""
    where = str(path)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return DeskError("disk_full", path=where)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return DeskError("read_only", path=where)
        case errno.ENOENT | errno.ENOTDIR:
            return DeskError("not_found", path=where)
        case errno.EIO:
            return DeskError("damaged", path=where, what="ioerr")
        case _:
            return None
