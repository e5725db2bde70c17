"""The full check of a forum file: pages, references, checksums, the chain of what happened, and that it all agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pysqlite3

from delegates.errors import DeskError
from delegates.storage.checksums import GENESIS, chained, row_crc
from delegates.storage.connection import Connection
from delegates.storage.database import open_database
from delegates.storage.file_copies import broken_pages
from delegates.storage.happening_store import CHAINED
from delegates.storage.picture_store import content_hash
from delegates.storage.roster_store import DELEGATE_COLUMNS, DELEGATION_COLUMNS

# Of one kind of problem more than this says nothing new.
_TOLD = 20
# Steps of SQLite's machine between two looks at whether the check is still wanted: some milliseconds.
_STEPS_BETWEEN = 20_000


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong and where: a kind ("pages", "reference", "checksum", "picture", "chain", "badge" …) and an id or place,
    never a name."""

    what: str
    where: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """The outcome of a full check."""

    ok: bool
    problems: tuple[Problem, ...]
    delegates_count: int
    happenings_count: int


def verify_file(path: Path, is_unwanted: Callable[[], bool] | None = None) -> VerifyReport:
    """Check a forum file, writing nothing. `is_unwanted` is asked on the way whether to stop.

    Raises DeskError "damaged" (what) for a file that can't be read at all, "cancelled", and those of `open_database`.
    """
    database = open_database(path, read_only=True)
    try:
        with database.read() as db:
            if is_unwanted is None:
                return verify(db)
            db.set_progress_handler(is_unwanted, _STEPS_BETWEEN)
            try:
                report = verify(db)
            finally:
                db.set_progress_handler(None, 0)
            # A question that was broken off looks like a broken file.
            if is_unwanted():
                raise DeskError("cancelled")
            return report
    finally:
        database.close()


def verify(db: Connection) -> VerifyReport:
    """Check everything that can be checked from within. What can't be read is a problem like what is wrong."""
    problems: list[Problem] = []
    for check in (_pages, _references, _checksums, _pictures, _chains, _agreement):
        problems += _tried(check, db)
        if problems and check is _pages:
            # What stands on broken pages says nothing.
            break
    return VerifyReport(
        not problems, tuple(problems), _count(db, "SELECT count(*) FROM delegate"), _count(db, _HAPPENINGS)
    )


_HAPPENINGS = "SELECT count(*) FROM happening"


def _tried(check: Callable[[Any], Iterator[Problem]], raw: Any) -> list[Problem]:
    found: list[Problem] = []
    try:
        for problem in check(raw):
            found.append(problem)
            if len(found) >= _TOLD:
                break
    except (pysqlite3.DatabaseError, UnicodeDecodeError) as error:
        name = str(getattr(error, "sqlite_errorname", None) or "SQLITE_TEXT")
        found.append(Problem(name.removeprefix("SQLITE_").lower(), check.__name__.strip("_")))
    return found


def _count(raw: Any, question: str) -> int:
    try:
        return int(raw.execute(question).fetchone()[0])
    except pysqlite3.DatabaseError:
        return 0


def _pages(raw: Any) -> Iterator[Problem]:
    for said in broken_pages(raw):
        yield Problem("pages", said)


def _references(raw: Any) -> Iterator[Problem]:
    for table, row, parent, _ in raw.execute("PRAGMA foreign_key_check"):
        yield Problem("reference", f"{table} {row} -> {parent}")


def _checksums(raw: Any) -> Iterator[Problem]:
    for table, columns in (("delegate", DELEGATE_COLUMNS), ("delegation", DELEGATION_COLUMNS)):
        rows = raw.execute(f"SELECT {', '.join(columns)}, crc FROM {table}")  # noqa: S608 - names of columns only
        for *stored, crc in rows:
            if row_crc(stored) != crc:
                yield Problem("checksum", f"{table} {stored[0]}")


def _pictures(raw: Any) -> Iterator[Problem]:
    for key, data, sha256 in raw.execute("SELECT key, data, sha256 FROM picture"):
        if content_hash(data) != sha256:
            yield Problem("picture", str(key))


def _chains(raw: Any) -> Iterator[Problem]:
    """Each desk's sequence has no gap, each hash follows from the one before, the last is the one the desk knows."""
    last: dict[str, tuple[int, bytes]] = {}
    broken: set[str] = set()
    for *stored, found in raw.execute(
        f"SELECT {CHAINED}, hash FROM happening ORDER BY desk_id, desk_seq"  # noqa: S608 - names of columns only
    ):
        happening_id, desk_id, desk_seq = stored[0], stored[2], stored[3]
        seq, head = last.get(desk_id, (0, GENESIS))
        last[desk_id] = (desk_seq, bytes(found))
        if desk_id in broken:
            continue
        if desk_seq != seq + 1:
            broken.add(desk_id)
            yield Problem("gap", f"desk {desk_id} after {seq}")
        elif chained(head, stored) != found:
            broken.add(desk_id)
            yield Problem("chain", f"happening {happening_id}")
    for desk_id, last_seq, head_hash in raw.execute("SELECT id, last_seq, head_hash FROM desk"):
        if last.get(desk_id, (0, GENESIS)) != (last_seq, GENESIS if head_hash is None else bytes(head_hash)):
            yield Problem("cut", f"desk {desk_id}")


_AGREEMENT: tuple[tuple[str, str], ...] = (
    (
        "badge",
        """
        SELECT 'number ' || b.number FROM badge b LEFT JOIN happening h ON h.id = b.happening_id
        WHERE h.id IS NULL OR h.kind <> 'badge_issued' OR h.badge_number <> b.number OR h.delegate_id <> b.delegate_id
        """,
    ),
    (
        "badge",
        """
        SELECT 'happening ' || h.id FROM happening h LEFT JOIN badge b ON b.happening_id = h.id
        WHERE h.kind = 'badge_issued' AND b.number IS NULL
        """,
    ),
    (
        "badge",
        """
        SELECT 'delegate ' || delegate_id FROM badge
        GROUP BY delegate_id HAVING min(issue) <> 1 OR max(issue) <> count(*)
        """,
    ),
    (
        "no_badge",
        """
        SELECT 'delegate ' || d.id FROM delegate d
        WHERE NOT EXISTS (SELECT 1 FROM badge b WHERE b.delegate_id = d.id)
        """,
    ),
    (
        "undo",
        """
        SELECT 'happening ' || u.id FROM happening u LEFT JOIN happening h ON h.id = u.ref_id
        WHERE u.kind = 'undo' AND (h.id IS NULL OR h.kind <> 'scan' OR h.outcome <> 'admitted')
        """,
    ),
    (
        "paper",
        """
        SELECT 'happening ' || s.id FROM happening s LEFT JOIN happening h ON h.id = s.ref_id
        WHERE s.kind = 'scan' AND s.ref_id IS NOT NULL AND h.id IS NULL
        """,
    ),
)


def _agreement(raw: Any) -> Iterator[Problem]:
    for what, question in _AGREEMENT:
        for (where,) in raw.execute(question):
            yield Problem(what, str(where))
