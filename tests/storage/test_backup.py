from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pysqlite3
import pytest

from delegates.errors import DeskError
from delegates.storage import forum_store, happening_store, roster_store
from delegates.storage.backup import (
    KEPT_DAYS,
    KEPT_HOURS,
    KEPT_NEWEST,
    automatic,
    automatic_backups,
    back_up,
    restore,
    thin,
)
from delegates.storage.database import claim_window, identify, open_database
from delegates.storage.file_copies import backups_folder
from delegates.storage.verify import verify_file
from tests.storage.conftest import START_UTC, House, make, person
from tests.storage.test_database import code_of
from tests.storage.test_window_lock import end, holder


def people(path: Path) -> int:
    database = open_database(path, read_only=True)
    with database.read() as db:
        found = len(roster_store.delegates(db))
    database.close()
    return found


def refused(source: Path, path: Path) -> str:
    """How a restore is refused; everything must be as it was."""
    before = {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    with pytest.raises(DeskError) as caught:
        restore(source, path)
    assert {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before
    return caught.value.code


# -- backing up ------------------------------------------------------------------------------------------------------


def test_a_backup_holds_everything_and_stands_alone(full: House, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    facts = back_up(path, folder / "copy.forum")
    assert (facts.delegates_count, facts.happenings_count) == (20, 33)
    assert [one.name for one in folder.iterdir()] == ["copy.forum"]
    assert facts.bytes_count == facts.path.stat().st_size
    copy = open_database(facts.path, read_only=True)
    with copy.read() as theirs, full.database.read() as ours:
        assert roster_store.roster_rows(theirs) == roster_store.roster_rows(ours)
        assert forum_store.forum_key(theirs) == forum_store.forum_key(ours)
    copy.close()
    assert [one.name for one in folder.iterdir()] == ["copy.forum"]


def test_a_backup_replaces_an_earlier_one_of_the_forum_and_nothing_else(
    full: House, path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.forum"
    back_up(path, target)
    full.add(person(90), number_from=5000)
    back_up(path, target)
    assert people(target) == 21
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir")
    for taken in (letter, path, tmp_path):
        with pytest.raises(DeskError) as caught:
            back_up(path, taken)
        assert caught.value.code == "exists"
    assert letter.read_text() == "Dear Sir"
    with pytest.raises(DeskError) as caught:
        back_up(path, tmp_path / "missing" / "copy.forum")
    assert caught.value.code == "not_found"


def test_a_damaged_forum_is_not_backed_up_over_a_good_backup(full: House, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.forum"
    back_up(path, target)
    good = target.read_bytes()
    full.database.close()
    raw = pysqlite3.connect(str(path))
    raw.execute("UPDATE delegate SET name_native = 'somebody else' WHERE list_order = 3")
    raw.commit()
    raw.close()
    with pytest.raises(DeskError) as caught:
        back_up(path, target)
    assert (caught.value.code, caught.value.facts["what"]) == ("damaged", "checksum")
    assert target.read_bytes() == good
    assert not list(tmp_path.glob("*.part*"))


def test_automatic_backups_are_made_only_when_something_changed(full: House, path: Path) -> None:
    now = START_UTC
    first = automatic(path, now)
    assert first is not None
    assert first.path.parent == backups_folder(path)
    assert automatic(path, now + timedelta(minutes=10)) is None
    full.add(person(91), number_from=5000)
    second = automatic(path, now + timedelta(minutes=20))
    assert second is not None
    assert automatic_backups(path) == [second.path, first.path]
    # A newest one that is broken does not count as a backup.
    second.path.write_bytes(b"")
    assert automatic(path, now + timedelta(minutes=30)) is not None


def test_old_backups_are_thinned_to_newest_hourly_and_daily(tmp_path: Path) -> None:
    made: list[Path] = []
    for minutes in range(0, 60 * 24 * 12, 10):
        at = (START_UTC + timedelta(minutes=minutes)).strftime("%Y%m%dT%H%M%S%fZ")
        made.append(tmp_path / f"a.{at}.forum")
        made[-1].touch()
    bystander = tmp_path / "mine.forum"
    bystander.touch()
    removed = thin(tmp_path)
    left = sorted(one for one in tmp_path.iterdir() if one != bystander)
    assert bystander.exists()
    assert not set(removed) & set(left)
    assert left[-KEPT_NEWEST:] == made[-KEPT_NEWEST:]
    hours = {one.name[2:13] for one in left}
    days = {one.name[2:10] for one in left}
    assert len(days) == KEPT_DAYS
    assert KEPT_HOURS <= len(hours) <= KEPT_HOURS + KEPT_DAYS
    assert len(left) <= KEPT_NEWEST + KEPT_HOURS + KEPT_DAYS
    assert thin(tmp_path) == []


# -- restoring -------------------------------------------------------------------------------------------------------


def test_restoring_brings_back_what_was_and_keeps_what_is(full: House, path: Path, tmp_path: Path) -> None:
    copy = back_up(path, tmp_path / "copy.forum").path
    full.add(person(92), number_from=5000)
    full.database.close()
    aside = restore(copy, path, START_UTC)
    assert aside is not None
    assert (people(path), people(aside)) == (20, 21)
    assert verify_file(path).ok
    assert verify_file(aside).ok
    assert not list(tmp_path.glob("*.part*")) + list(tmp_path.glob("*.lock"))


def test_restoring_where_nothing_was(full: House, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.forum"
    assert restore(path, target) is None
    assert people(target) == 20


def test_a_restored_file_never_meets_the_wal_of_the_one_before(
    full: House, path: Path, tmp_path: Path
) -> None:
    """A stale -wal beside a restored file shows what was never in the backup, and SQLite's own check says ok."""
    copy = back_up(path, tmp_path / "copy.forum").path
    full.add(*(person(number) for number in range(100, 150)), number_from=5000)
    wal = path.with_name(path.name + "-wal")
    taken = {one: one.read_bytes() for one in (path, wal)}
    full.database.close()
    for one, content in taken.items():
        one.write_bytes(content)
    # How it goes wrong by hand:
    by_hand = tmp_path / "by hand.forum"
    shutil.copy(copy, by_hand)
    shutil.copy(wal, by_hand.with_name(by_hand.name + "-wal"))
    raw = pysqlite3.connect(str(by_hand))
    wrong = raw.execute("SELECT count(*) FROM delegate").fetchone()[0]
    raw.close()
    assert wrong != 20, "the drill no longer shows the danger"
    # And how it goes right:
    aside = restore(copy, path)
    assert aside is not None
    assert people(path) == 20
    assert aside.with_name(aside.name + "-wal").exists()
    assert people(aside) == 70


def test_after_restoring_a_desk_begins_a_new_sequence_under_its_old_name(
    full: House, path: Path, tmp_path: Path
) -> None:
    copy = back_up(path, tmp_path / "copy.forum").path
    before = identify(path)
    newest = full.admit("somebody")
    full.database.close()
    restore(copy, path)
    assert identify(path)[0] == before[0]
    assert identify(path)[1] != before[1]
    database = open_database(path)
    again = House(database).admit("somebody")
    assert (again.desk, again.desk_seq) == ("Desk 1", 1)
    assert again.desk_id != newest.desk_id
    with database.read() as db:
        desk_id = happening_store.desk_id(db, "Desk 1")
        scans = happening_store.last_scans(db, desk_id, 50)
        assert scans[0].id == again.id
        assert len(scans) == 11, "what the desk did before is still its own to a person"
    database.close()
    assert verify_file(path).ok


def test_what_is_no_sound_backup_is_refused(full: House, path: Path, tmp_path: Path) -> None:
    full.database.close()
    copy = back_up(path, tmp_path / "copy.forum").path
    whole = copy.read_bytes()
    assert refused(tmp_path / "missing", path) == "not_found"
    assert refused(path, path) == "exists"
    for content, code in (
        (b"", "not_a_forum"),
        (b"<html>", "not_a_forum"),
        (whole[: len(whole) // 2], "damaged"),
    ):
        copy.write_bytes(content)
        assert refused(copy, path) == code
    copy.write_bytes(whole[:8192] + bytes(4096) + whole[12288:])
    assert refused(copy, path) == "damaged"
    assert people(path) == 20


def test_nothing_is_restored_under_a_window(full: House, path: Path, tmp_path: Path) -> None:
    copy = back_up(path, tmp_path / "copy.forum").path
    full.database.close()
    child = holder(path)
    try:
        assert refused(copy, path) == "locked"
    finally:
        end(child)
    lock = claim_window(path)
    assert restore(copy, path) is not None, "the window itself may"
    lock.release()


OPEN = """
import sys
sys.path[:] = {path!r}
from pathlib import Path
from delegates.storage.database import open_database
database = open_database(Path(sys.argv[1]))
with database.read() as db:
    db.execute("SELECT 1 FROM forum").fetchall()
print("open", flush=True)
sys.stdin.read()
database.close()
"""


def test_nothing_is_restored_under_a_program_that_has_the_file_open(
    full: House, path: Path, tmp_path: Path
) -> None:
    copy = back_up(path, tmp_path / "copy.forum").path
    full.database.close()
    with subprocess.Popen(
        [sys.executable, "-c", OPEN.format(path=sys.path), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(DeskError) as caught:
            restore(copy, path)
        assert caught.value.code == "locked"
        child.communicate()
    assert people(path) == 20
    assert restore(copy, path) is not None


def test_a_broken_file_is_restored_from_its_newest_good_backup(full: House, path: Path) -> None:
    assert automatic(path, START_UTC) is not None
    full.database.close()
    path.write_bytes(b"<html>disk rescue</html>" * 300)
    aside = restore(automatic_backups(path)[0], path)
    assert aside is not None
    assert aside.read_bytes().startswith(b"<html>")
    assert people(path) == 20


@pytest.mark.skipif(os.name != "posix", reason="needs a folder that refuses renaming for everybody, root too")
def test_a_restore_that_cannot_finish_puts_everything_back(
    full: House, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = back_up(path, tmp_path / "copy.forum").path
    full.database.close()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    # The system's call, not ours: the one step that cannot be made to fail otherwise at this very moment.
    monkeypatch.setattr(os, "link", no_room)
    assert refused(copy, path) == "disk_full"
    assert people(path) == 20


def test_a_half_written_copy_is_no_backup(path: Path, tmp_path: Path) -> None:
    database = make(path)
    part = tmp_path / "copy.forum.part"
    part.write_bytes(b"half")
    back_up(path, tmp_path / "copy.forum")
    assert not part.exists()
    database.close()
    part.write_bytes(path.read_bytes()[:3000])
    assert code_of(part) == "damaged"
