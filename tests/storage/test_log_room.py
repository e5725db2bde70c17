"""Room in the -wal beforehand: nothing is lost by it, and a disk that is nearly full is left alone."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from typing import NamedTuple

import pytest

from delegates.storage.connection import LOG_KEPT
from delegates.storage.database import open_database
from delegates.storage.happening_store import SCAN, Happening
from delegates.storage.verify import verify
from tests.storage.conftest import House, make


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def log_of(house: House) -> Path:
    return Path(f"{house.database.path}-wal")


def test_scans_do_not_make_the_log_longer_once_there_is_room(house: House) -> None:
    house.append(Happening(SCAN))
    house.database.make_room()
    laid_out = log_of(house).stat().st_size
    assert LOG_KEPT - 4096 < laid_out <= LOG_KEPT
    for _ in range(20):
        house.append(Happening(SCAN))
    house.database.make_room()
    assert log_of(house).stat().st_size == laid_out


def test_room_is_there_again_after_opening(tmp_path: Path) -> None:
    path = tmp_path / "again.forum"
    database = make(path)
    for number in (1, 2):
        database.make_room()  # before anything is written: the log is empty
        House(database).append(Happening(SCAN))
        assert log_of(House(database)).stat().st_size > LOG_KEPT - 4096
        database.close()
        assert not Path(f"{path}-wal").exists()
        database = open_database(path)
        with database.read() as db:
            assert db.execute("SELECT count(*) FROM happening").fetchone()[0] == number
            assert verify(db).ok
    database.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the desk that is killed is forked")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_desk_killed_with_room_in_its_log_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "killed.forum"
    make(path).close()
    child = os.fork()
    if child == 0:
        try:
            desk = House(open_database(path))
            desk.append(Happening(SCAN))
            desk.database.make_room()
            desk.append(Happening(SCAN))
            os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert Path(f"{path}-wal").stat().st_size > LOG_KEPT - 4096
    database = open_database(path)
    with database.read() as db:
        assert [row[0] for row in db.execute("SELECT desk_seq FROM happening ORDER BY seq")] == [1, 2]
        assert verify(db).ok
    database.close()


def test_a_disk_that_is_nearly_full_is_left_alone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.append(Happening(SCAN))
    before = log_of(house).stat().st_size
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(1 << 40, 1 << 40, 1 << 20))
    house.database.make_room()
    assert log_of(house).stat().st_size == before


def test_a_file_that_is_only_read_gets_none(house: House) -> None:
    house.append(Happening(SCAN))
    house.database.close()
    database = open_database(house.database.path, read_only=True)
    database.make_room()
    assert not log_of(house).exists() or log_of(house).stat().st_size < LOG_KEPT // 2
    database.close()
