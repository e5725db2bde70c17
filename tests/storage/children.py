"""Programs for child processes: a desk that checks people in for as long as it lives. Imports storage only."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from delegates.errors import DeskError
from delegates.storage import forum_store, happening_store
from delegates.storage.backup import back_up
from delegates.storage.database import open_database
from delegates.storage.happening_store import Happening
from delegates.storage.verify import verify_file
from tests.storage.conftest import make


def check_in_for_ever(path: Path, desk: str, limit: int = 1_000_000) -> None:
    """Append scans and say each one's id after it is durable."""
    database = open_database(path)
    with database.write() as db:
        desk_id = forum_store.desk(db, desk)
    for _ in range(limit):
        with database.write() as db:
            done = happening_store.append(
                db,
                [Happening(kind="scan", direction="in", outcome="admitted", reason="ok", note="typed")],
                desk_id=desk_id,
                operator="Noy",
                at_utc=datetime.now(UTC),
            )
        sys.stdout.write(f"{done[0].id}\n")
        sys.stdout.flush()
    database.close()


def waited_longest(path: Path, desk: str, seconds: str) -> None:
    """Append scans for a while; say how many and the longest that one took, in milliseconds."""
    database = open_database(path)
    with database.write() as db:
        desk_id = forum_store.desk(db, desk)
    end, count, longest = time.monotonic() + float(seconds), 0, 0.0
    while time.monotonic() < end:
        began = time.monotonic()
        with database.write() as db:
            happening_store.append(
                db, [Happening(kind="scan")], desk_id=desk_id, operator="Noy", at_utc=datetime.now(UTC)
            )
        longest = max(longest, time.monotonic() - began)
        count += 1
    database.close()
    print(count, round(longest * 1000))


def fill_until_refused(path: Path, pages: str = "") -> None:
    """Append scans until there is no room; say how many were acknowledged, how many are there, how the next was refused.

    `pages` is how many the file may have; without it the disk must be small.
    """
    database = open_database(path)
    with database.write() as db:
        desk_id = forum_store.desk(db, "Desk 1")
        if pages:
            db.execute(f"PRAGMA max_page_count={int(pages)}")
    count, code = 0, ""
    try:
        while True:
            with database.write() as db:
                happening_store.append(
                    db,
                    [Happening(kind="scan")] * 20,
                    desk_id=desk_id,
                    operator="Noy",
                    at_utc=datetime.now(UTC),
                )
            count += 20
    except DeskError as error:
        code = error.code
    with database.read() as db:
        there = db.execute("SELECT count(*) FROM happening").fetchone()[0]
    try:
        back_up(path, path.with_name("copy.forum"))
        copied = "copied"
    except DeskError as error:
        copied = error.code
    left = sorted(one.name for one in path.parent.iterdir() if "copy" in one.name)
    database.close()
    print(count, there, code, copied, left, "ok" if verify_file(path).ok else "broken")


def on_a_small_disk(folder: Path) -> None:
    """The same on a disk of one megabyte, which only this process sees; then with room again."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True)
    path = folder / "small.forum"
    make(path).close()
    fill_until_refused(path)
    subprocess.run(["mount", "-o", "remount,size=8m", str(folder)], check=True)
    check_in_for_ever(path, "Desk 1", 3)


if __name__ == "__main__":
    {f.__name__: f for f in (check_in_for_ever, waited_longest, fill_until_refused, on_a_small_disk)}[
        sys.argv[1]
    ](Path(sys.argv[2]), *sys.argv[3:])
