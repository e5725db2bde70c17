"""Several programs at work on one file: everybody gets on, nothing is lost, nobody waits for long."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from delegates.storage import happening_store, roster_store
from delegates.storage.backup import back_up
from delegates.storage.database import open_database
from delegates.storage.verify import verify_file
from tests.storage.conftest import House, make, person

ROOT = Path(__file__).parents[2]


def child(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.storage.children", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def test_five_programs_write_beside_a_reader_and_a_backup(path: Path, tmp_path: Path) -> None:
    window = make(path)
    house = House(window)
    house.add(*(person(number) for number in range(30)))
    desks = [child("waited_longest", str(path), f"Desk {number}", "2") for number in range(5)]
    copies = 0
    while any(desk.poll() is None for desk in desks):
        with window.read() as db:
            assert len(roster_store.roster_rows(db)) == 30
        house.admit("somebody")
        copies += 1
        back_up(path, tmp_path / f"copy {copies}.forum")
    counts, waits = [], []
    for desk in desks:
        said, errors = desk.communicate()
        assert desk.returncode == 0, errors
        counts.append(int(said.split()[0]))
        waits.append(int(said.split()[1]))
    with window.read() as db:
        assert len(happening_store.last_scans(db, None, 1_000_000)) == sum(counts) + copies
    window.close()
    assert verify_file(path).ok
    assert copies > 0
    assert min(counts) > 0
    assert max(waits) < 5000, "somebody was nearly told that the file is locked"


def test_a_file_that_may_not_grow_refuses_and_loses_nothing(full: House, path: Path) -> None:
    full.database.close()
    filling = child("fill_until_refused", str(path), str(path.stat().st_size // 4096 + 40))
    said, errors = filling.communicate()
    assert filling.returncode == 0, errors
    count, there, code, *_, state = said.split()
    # 33 happenings were there before: badges, scans, an undo, a replaced badge.
    assert (int(there), code, state) == (int(count) + 33, "disk_full", "ok")
    assert int(count) > 0
    # With room again work goes on.
    database = open_database(path)
    House(database).admit("somebody")
    database.close()
    assert verify_file(path).happenings_count == int(count) + 34


def own_mounts() -> list[str]:
    """How to start a program that may mount what nobody else sees; empty where the system has no such thing."""
    for words in (["unshare", "--mount"], ["unshare", "--mount", "--map-root-user"]):
        if (
            shutil.which(words[0])
            and subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0
        ):
            return words
    return []


@pytest.mark.skipif(not own_mounts(), reason="a small disk needs a mount of its own: Linux with unshare")
def test_a_full_disk_refuses_and_loses_nothing_and_keeps_no_half_backup(tmp_path: Path) -> None:
    words = own_mounts()
    done = subprocess.run(
        [
            *words,
            sys.executable,
            "-W",
            "error",
            "-m",
            "tests.storage.children",
            "on_a_small_disk",
            str(tmp_path),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    first, *later = done.stdout.splitlines()
    count, there, code, copied, left, state = first.split()
    assert (int(there), code, copied, left, state) == (int(count), "disk_full", "disk_full", "[]", "ok")
    assert int(count) > 0
    assert len(later) == 3
