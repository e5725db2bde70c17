"""An open forum keeps its lock whatever this program does to the file beside it.

On POSIX a process loses all its locks on a file when it closes any handle of it. Without the lock the next program that
closes the file takes the -wal away, and what the desk writes from then on is gone with the desk.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from delegates.errors import DeskError
from delegates.storage.backup import automatic, back_up
from delegates.storage.database import identify, open_database
from delegates.storage.verify import verify_file
from tests.storage.conftest import START_UTC, House, person

COUNT = """
import sys
from pathlib import Path
from delegates.storage.database import open_database
database = open_database(Path(sys.argv[1]), read_only=sys.argv[2] == "reads")
with database.read() as db:
    print(db.execute("SELECT count(*) FROM delegate").fetchone()[0])
database.close()
"""


def counted_by_another(path: Path, how: str = "reads") -> int:
    """Another program opens the file, counts, and closes it."""
    done = subprocess.run(
        [sys.executable, "-c", COUNT, str(path), how],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return int(done.stdout)


def opened_again(path: Path) -> None:
    open_database(path).close()


def saved_a_copy(path: Path) -> None:
    back_up(path, path.with_name("copy.forum"))


def looked_into(path: Path) -> None:
    """As a file dialog does, to tell what kind of file it is."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).read_bytes()


@pytest.mark.parametrize("how", ["reads", "writes"])
@pytest.mark.parametrize(
    "act",
    [
        identify,
        verify_file,
        opened_again,
        saved_a_copy,
        looked_into,
        lambda path: automatic(path, START_UTC),
    ],
)
def test_what_is_written_after_it_is_there_for_everybody(
    full: House, path: Path, act: Callable[[Path], object], how: str
) -> None:
    act(path)
    assert counted_by_another(path, how) == 20
    full.add(person(21), number_from=5000)
    assert counted_by_another(path, how) == 21
    full.add(person(22), number_from=6000)
    assert counted_by_another(path, how) == 22


def test_nothing_is_acknowledged_once_the_log_was_taken_away(full: House, path: Path) -> None:
    full.add(person(21), number_from=5000)
    path.with_name(path.name + "-wal").rename(path.with_name("elsewhere"))
    with pytest.raises(DeskError) as caught:
        full.add(person(22), number_from=6000)
    assert caught.value.code == "not_found"
