"""A desk killed at any moment loses nothing that it acknowledged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from delegates.storage.connection import Connection
from delegates.storage.database import open_database
from delegates.storage.verify import verify
from tests.storage.conftest import make

KILLS = 200


def ids(db: Connection) -> set[str]:
    return {row[0] for row in db.execute("SELECT id FROM happening")}


def killed(path: Path, after_s: float) -> list[str]:
    """What a desk acknowledged before it was killed so long after its first acknowledgement.

    Forked from this process, which has everything imported already: a new interpreter each time would take minutes.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        # The child must never return into the test's own life.
        try:
            os.close(reading)
            os.dup2(writing, 1)
            sys.stdout = os.fdopen(1, "w", encoding="ascii")
            from tests.storage.children import check_in_for_ever

            check_in_for_ever(path, "Desk 1")
        finally:
            os._exit(1)
    os.close(writing)
    said: list[bytes] = []
    with os.fdopen(reading, "rb") as told:
        first = told.readline()
        assert first, "the desk ended before it acknowledged anything"
        said.append(first)
        killer = threading.Timer(after_s, os.kill, (child, signal.SIGKILL))
        killer.start()
        said += told
        killer.join()
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    # A line cut short was never read by anybody.
    return [line.decode().strip() for line in said if line.endswith(b"\n")]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="without fork 200 desks take minutes to start")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_nothing_acknowledged_is_lost_by_two_hundred_kills(path: Path) -> None:
    make(path).close()
    chance = random.Random(7)
    acknowledged: set[str] = set()
    began = time.monotonic()
    for kill in range(KILLS):
        acknowledged |= set(killed(path, chance.uniform(0.002, 0.05)))
        database = open_database(path)
        try:
            with database.read() as db:
                report = verify(db)
                assert report.ok, (kill, report.problems)
                there = ids(db)
        finally:
            database.close()
        assert acknowledged <= there, (kill, len(acknowledged - there))
        # What was durable but not yet said may be there too; one at most each time.
        assert len(there - acknowledged) <= kill + 1
    assert len(acknowledged) > KILLS
    print(f"{len(acknowledged)} acknowledged, 0 lost, {time.monotonic() - began:.0f} s")


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL on Windows")
def test_nothing_acknowledged_is_lost_by_killing_a_whole_program(path: Path) -> None:
    make(path).close()
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.storage.children", "check_in_for_ever", str(path), "Desk 1"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    said = [child.stdout.readline() for _ in range(50)]
    child.kill()
    rest, _ = child.communicate()
    said += rest.splitlines(keepends=True)
    database = open_database(path)
    with database.read() as db:
        there = ids(db)
        assert verify(db).ok
    database.close()
    assert {line.strip() for line in said if line.endswith("\n")} <= there
