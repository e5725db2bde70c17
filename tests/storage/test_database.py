from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pysqlite3
import pytest
from pysqlite3 import OperationalError

from delegates.domain.people import DEFAULT_CATEGORIES
from delegates.errors import DeskError
from delegates.storage import connection, forum_store, happening_store, roster_store
from delegates.storage.database import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    create_database,
    identify,
    open_database,
)
from delegates.storage.happening_store import Happening
from delegates.storage.places import cloud_folder, mounted_kind
from tests.storage.conftest import ENTRANCE, FORUM, KEY, House, make, person


def code_of(path: Path, **options: object) -> str:
    """What opening a file is answered with; the folder must be as it was."""
    before = {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    with pytest.raises(DeskError) as caught:
        open_database(path, **options).close()  # type: ignore[arg-type]
    assert {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before
    return caught.value.code


def sqlite(path: Path, *statements: str) -> None:
    raw = pysqlite3.connect(str(path), isolation_level=None)
    try:
        for statement in statements:
            raw.execute(statement).fetchall()
    finally:
        raw.close()


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


# -- the library -----------------------------------------------------------------------------------------------------


def test_sqlite_is_free_of_the_wal_reset_bug() -> None:
    # Source: sqlite.org/wal.html#walresetbug.
    assert tuple(map(int, pysqlite3.sqlite_version.split("."))) >= (3, 51, 3)


def test_a_connection_is_durable_and_checks(house: House) -> None:
    with house.database.write() as db:
        asked = (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "trusted_schema",
            "recursive_triggers",
            "cell_size_check",
        )
        assert [db.execute(f"PRAGMA {one}").fetchone()[0] for one in asked] == ["wal", 2, 1, 0, 1, 1]


# -- making ----------------------------------------------------------------------------------------------------------


def test_a_new_file_says_what_it_is_and_stands_alone_when_closed(path: Path) -> None:
    make(path).close()
    assert names(path.parent) == {path.name}
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == SCHEMA_VERSION


def test_an_existing_file_is_never_overwritten(path: Path) -> None:
    path.write_text("a letter")
    with pytest.raises(DeskError) as caught:
        make(path)
    assert caught.value.code == "exists"
    assert path.read_text() == "a letter"
    assert names(path.parent) == {path.name}


def test_a_link_that_leads_nowhere_is_not_followed(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DeskError) as caught:
        make(path)
    assert caught.value.code == "exists"


def test_two_who_make_the_same_file_at_once_get_one(path: Path) -> None:
    together, told = Barrier(4), []

    def try_it() -> None:
        together.wait()
        try:
            make(path).close()
            told.append("made")
        except DeskError as error:
            told.append(error.code)

    threads = [Thread(target=try_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["exists", "exists", "exists", "made"]
    assert names(path.parent) == {path.name}


def test_nothing_stays_of_a_file_that_could_not_be_made(path: Path) -> None:
    with pytest.raises(AttributeError):
        create_database(path, FORUM, KEY, DEFAULT_CATEGORIES, ("not a checkpoint",))  # type: ignore[arg-type]
    assert names(path.parent) == set()
    with pytest.raises(DeskError) as caught:
        make(path.parent / "missing" / "a.forum")
    assert caught.value.code == "not_found"


def test_a_new_file_does_not_take_over_the_wal_of_one_that_is_gone(path: Path, tmp_path: Path) -> None:
    database = make(path)
    House(database).add(person(1))
    wal = path.with_name(path.name + "-wal")
    kept = tmp_path / "kept"
    shutil.copy(wal, kept)
    database.close()
    path.unlink()
    shutil.copy(kept, wal)
    fresh = make(path)
    with fresh.read() as db:
        assert roster_store.delegates(db) == []
    fresh.close()


# -- refusing --------------------------------------------------------------------------------------------------------


def test_what_is_no_forum_is_refused_untouched(path: Path) -> None:
    assert code_of(path) == "not_found"
    assert code_of(path.parent) == "not_a_forum"
    for content in (b"", b"\x00" * 16, b"Dear Sir,\n" * 50, b"<html>404</html>" * 20, os.urandom(5000)):
        path.write_bytes(content)
        assert code_of(path) == "not_a_forum"
    path.unlink()
    sqlite(path, "CREATE TABLE t (x)", "PRAGMA application_id=7")
    assert code_of(path) == "not_a_forum"
    path.unlink()
    sqlite(
        path,
        "CREATE TABLE t (x)",
        f"PRAGMA application_id={APPLICATION_ID}",
        f"PRAGMA user_version={SCHEMA_VERSION}",
    )
    assert code_of(path) == "damaged"


def test_a_file_of_a_newer_program_is_refused(path: Path) -> None:
    make(path).close()
    sqlite(path, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    assert code_of(path) == "newer_version"
    assert code_of(path, read_only=True) == "newer_version"
    sqlite(path, f"PRAGMA user_version={SCHEMA_VERSION}", "UPDATE alembic_version SET version_num = 'feed'")
    assert code_of(path) == "newer_version"


def test_half_a_file_is_damaged(full: House, path: Path) -> None:
    full.database.close()
    content = path.read_bytes()
    for size in (len(content) // 2, len(content) - 4096, 4096, 150):
        path.write_bytes(content[:size])
        assert code_of(path) == "damaged"


def test_a_network_drive_is_refused(path: Path) -> None:
    make(path).close()
    assert code_of(path, network_kind=lambda _: "cifs") == "network_drive"
    with pytest.raises(DeskError) as caught:
        create_database(
            path.with_name("b.forum"),
            FORUM,
            KEY,
            DEFAULT_CATEGORIES,
            (ENTRANCE,),
            network_kind=lambda _: "nfs4",
        )
    assert caught.value.facts["kind"] == "nfs4"


def test_the_kind_of_drive_comes_from_the_mount_table(tmp_path: Path) -> None:
    share = tmp_path / "my share"
    inside = share / "deep"
    inside.mkdir(parents=True)
    escaped = str(share).replace(" ", "\\040")
    table = ["rootfs / ext4 rw 0 0", f"//server/x {escaped} cifs rw 0 0", "broken line"]
    assert mounted_kind(inside / "a.forum", table) == "cifs"
    assert mounted_kind(tmp_path / "a.forum", table) is None
    assert mounted_kind(share.with_name("my share 2") / "a.forum", table) is None
    assert mounted_kind(inside / "a.forum", [*table, f"tmpfs {escaped}/deep tmpfs rw 0 0"]) is None
    assert mounted_kind(inside / "a.forum", ["server:/ / nfs4 rw 0 0"]) is None


def test_a_cloud_folder_is_told_but_not_refused(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - Ministry"
    folder.mkdir()
    database = make(folder / "a.forum")
    assert database.warning == "OneDrive - Ministry"
    database.close()
    assert cloud_folder(tmp_path / "a.forum") is None


# -- reading ---------------------------------------------------------------------------------------------------------


def test_reading_leaves_not_a_trace(full: House, path: Path) -> None:
    full.database.close()
    before = (path.read_bytes(), path.stat().st_mtime_ns, names(path.parent))
    database = open_database(path, read_only=True)
    with database.read() as db:
        assert len(roster_store.roster_rows(db)) == 20
    assert database.read_only
    with pytest.raises(DeskError) as caught, database.write():
        pass
    assert caught.value.code == "read_only"
    database.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns, names(path.parent)) == before


def test_a_reader_cannot_write(full: House) -> None:
    with pytest.raises(DeskError) as caught, full.database.read() as db:
        forum_store.save_setting(db, "a", 1)
    assert caught.value.code == "read_only"


def test_a_reader_sees_one_moment(full: House) -> None:
    with full.database.read() as db:
        before = happening_store.counts(db)
        thread = Thread(target=lambda: full.add(person(77)))
        thread.start()
        thread.join()
        assert happening_store.counts(db) == before
    with full.database.read() as db:
        assert happening_store.counts(db).registered == before.registered + 1


AS_NOBODY = """
import os, sys
sys.path[:] = {path!r}
import urllib.parse  # some Pythons load it late, and nobody may not enter where this one lies
from pathlib import Path
from delegates.errors import DeskError
from delegates.storage.database import open_database, create_database, claim_window
from delegates.storage import roster_store
from delegates.storage.backup import back_up, restore
from tests.storage.conftest import make
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
path = Path(sys.argv[1])
database = open_database(path)
with database.read() as db:
    print(len(roster_store.delegates(db)), database.read_only)
try:
    with database.write(): pass
except DeskError as error:
    print(error.code)
database.close()
try:
    make(path.with_name("new.forum"))
except DeskError as error:
    print(error.code)
for work in (back_up, restore):
    try:
        work(path, path.with_name("copy.forum"))
    except DeskError as error:
        print(error.code)
claim_window(path).release()
print(sorted(one.name for one in path.parent.iterdir()) == sorted(sys.argv[2:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="permissions of a folder are another matter on Windows")
@pytest.mark.parametrize("closed_well", [True, False])
def test_where_nobody_can_write_everything_can_still_be_read(closed_well: bool) -> None:
    # Not in pytest's own folder, which another user may not enter.
    folder = Path(subprocess.run(["mktemp", "-d"], capture_output=True, text=True, check=True).stdout.strip())
    try:
        medium = folder / "medium"
        medium.mkdir()
        path = medium / "a.forum"
        database = make(path)
        House(database).add(person(1), person(2))
        if not closed_well:
            # As a stick pulled out leaves it: what was written last stands in the -wal only.
            for suffix in ("", "-wal"):
                shutil.copy(f"{path}{suffix}", folder / f"taken{suffix}")
        database.close()
        if not closed_well:
            for suffix in ("", "-wal"):
                shutil.copy(folder / f"taken{suffix}", f"{path}{suffix}")
        there = names(medium)
        for one in medium.iterdir():
            one.chmod(0o444)
        medium.chmod(0o555)
        folder.chmod(0o755)
        code = AS_NOBODY.format(path=sys.path)
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code, str(path), *there],
            capture_output=True, text=True, check=False, cwd="/",
        )  # fmt: skip
        assert done.stdout.split("\n") == ["2 True", *["read_only"] * 4, "True", ""], done.stderr
    finally:
        medium.chmod(0o755)
        shutil.rmtree(folder)


# -- writing ---------------------------------------------------------------------------------------------------------


def add_half(house: House) -> None:
    with house.database.write() as db:
        roster_store.add_delegates(db, [person(1)])
        raise ZeroDivisionError


def test_nothing_stays_of_a_write_that_failed(house: House) -> None:
    with pytest.raises(ZeroDivisionError):
        add_half(house)
    with house.database.read() as db:
        assert roster_store.delegates(db) == []
        assert happening_store.version(db) == 1
    house.add(person(2))


def test_threads_write_one_after_the_other_and_lose_nothing(house: House) -> None:
    with house.database.write() as db:
        desk_id = forum_store.desk(db, "Desk 1")

    def work() -> None:
        for _ in range(25):
            with house.database.write() as db:
                happening_store.append(
                    db,
                    [Happening(kind="scan")],
                    desk_id=desk_id,
                    operator="Noy",
                    at_utc=FORUM.created_utc or house.at(),
                )

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with house.database.read() as db:
        assert len(happening_store.last_scans(db, desk_id, 1000)) == 100


def test_who_waits_too_long_is_told_locked(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_S", 0.05)
    with house.database.write(), pytest.raises(DeskError) as caught, house.database.write():
        pass
    assert caught.value.code == "locked"


def test_a_bug_in_a_statement_is_no_matter_of_the_file(house: House) -> None:
    with pytest.raises(OperationalError, match="no such table"), house.database.read() as db:
        db.execute("SELECT * FROM nowhere")


def test_errors_do_not_quote_anybody(house: House) -> None:
    one = person(1)
    house.add(one)
    with pytest.raises(Exception, match="UNIQUE") as caught:
        house.add(replace(one, name_native="ຄວາມລັບ"))
    assert "ຄວາມລັບ" not in str(caught.value)


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be renamed on Windows")
def test_a_file_moved_away_while_open_takes_no_more_records(full: House, path: Path) -> None:
    moved = path.with_name("moved.forum")
    path.rename(moved)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).rename(moved.with_name(moved.name + suffix))
    with pytest.raises(DeskError) as caught:
        full.admit("anybody")
    assert caught.value.code == "not_found"
    make(path).close()
    with pytest.raises(DeskError) as caught:
        full.admit("anybody")
    assert caught.value.code == "not_found"


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be renamed on Windows")
def test_no_second_connection_is_made_to_another_file_of_that_name(full: House, path: Path) -> None:
    with full.database.read():
        for suffix in ("-wal", "-shm", ""):
            path.with_name(path.name + suffix).rename(path.with_name(f"moved{suffix}"))
        make(path).close()
        with pytest.raises(DeskError) as caught, full.database.read():
            pass
        assert caught.value.code == "not_found"


def test_a_copy_is_the_same_forum_and_its_last_change_is_known(full: House, path: Path) -> None:
    forum_id, file_id, number = identify(path)
    full.add(person(50))
    assert identify(path) == (forum_id, file_id, number + 1)


def test_opened_by_another_name_it_is_the_same_file(full: House, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.forum"
    link.symlink_to(path)
    other = open_database(link)
    House(other).add(person(60), number_from=3000)
    with full.database.read() as db:
        assert len(roster_store.delegates(db)) == 21
    other.close()
