from __future__ import annotations

import random
from pathlib import Path

import pysqlite3
import pytest

from delegates.errors import DeskError
from delegates.storage import picture_store, roster_store, verify
from delegates.storage.database import open_database
from delegates.storage.picture_store import Picture
from delegates.storage.verify import VerifyReport, verify_file
from tests.storage.conftest import START_UTC, House


def tampered(path: Path, *statements: str) -> VerifyReport:
    """The report on a file after somebody with a tool for SQLite was at it, who knows how to remove our triggers."""
    raw = pysqlite3.connect(str(path), isolation_level=None)
    try:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert raw.execute(statement).rowcount != 0, "the statement changed nothing"
        for _, sql in triggers:
            raw.execute(sql)
    finally:
        raw.close()
    return verify_file(path)


def kinds(report: VerifyReport) -> set[str]:
    return {problem.what for problem in report.problems}


def test_a_sound_file_is_ok(full: House, path: Path) -> None:
    report = verify_file(path)
    assert (report.ok, report.problems, report.delegates_count, report.happenings_count) == (True, (), 20, 33)


def test_a_check_that_nobody_wants_any_more_says_nothing_about_the_file(
    full: House, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        verify, "_STEPS_BETWEEN", 1
    )  # asked within the first question, however small the file
    asked = []

    def is_unwanted() -> bool:
        asked.append(True)
        return len(asked) > 1

    with pytest.raises(DeskError) as stopped:
        verify_file(path, is_unwanted)
    assert stopped.value.code == "cancelled"
    assert verify_file(path, lambda: False).ok


OTHERS = ", ".join((*roster_store.DELEGATE_COLUMNS[1:], "crc"))
NOBODY_S_BADGE = f"INSERT INTO delegate SELECT 'new', {OTHERS} FROM delegate LIMIT 1"


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE delegate SET name_native = 'X' WHERE list_order = 3", "checksum"),
        ("UPDATE delegate SET search_text = search_text || 'x' WHERE list_order = 3", "checksum"),
        ("UPDATE delegation SET name_latin = 'X'", "checksum"),
        ("UPDATE happening SET outcome = 'refused' WHERE seq = 22", "chain"),
        ("UPDATE happening SET at_utc = at_utc + 1 WHERE seq = 22", "chain"),
        ("UPDATE happening SET hash = zeroblob(32) WHERE seq = 22", "chain"),
        ("DELETE FROM happening WHERE seq = 25", "gap"),
        ("DELETE FROM happening WHERE kind = 'scan'", "gap"),
        ("DELETE FROM happening WHERE seq >= 32", "cut"),
        ("UPDATE desk SET last_seq = 1", "cut"),
        ("UPDATE happening SET ref_id = 'a list' WHERE seq = 22", "paper"),
        ("DELETE FROM badge WHERE number = 1003", "badge"),
        ("UPDATE badge SET delegate_id = 'somebody' WHERE number = 1003", "badge"),
        ("UPDATE badge SET issue = 3 WHERE number = 1500", "badge"),
        (NOBODY_S_BADGE, "no_badge"),
        ("UPDATE picture SET data = zeroblob(9) WHERE key = 'logo'", "picture"),
        ("UPDATE picture SET sha256 = '' WHERE key = 'logo'", "picture"),
        ("DELETE FROM delegation", "reference"),
        ("UPDATE desk SET id = 'other' WHERE name = 'Desk 2'", "reference"),
    ],
)  # fmt: skip
def test_whatever_is_altered_is_found(full: House, path: Path, statement: str, what: str) -> None:
    with full.database.write() as db:
        picture_store.save_picture(db, "logo", Picture("image/png", 1, 1, b"a picture"), START_UTC)
    full.database.close()
    assert verify_file(path).ok
    report = tampered(path, statement)
    assert not report.ok
    assert what in kinds(report)
    assert "ສົມສັກ" not in str(report), "a report names nobody"


def test_what_may_be_purged_breaks_nothing(full: House, path: Path) -> None:
    full.database.close()
    report = tampered(
        path,
        "DELETE FROM happening_note",
        "UPDATE operator SET name = 'removed'",
        "UPDATE desk SET name = 'D' || id",
    )
    assert report.ok


def test_a_bit_that_flips_in_a_name_is_found(full: House, path: Path) -> None:
    full.database.close()
    # Wherever the page with the name lies, also in what is left of it in free space.
    path.write_bytes(path.read_bytes().replace(b"Somsak Bounmy 7", b"Somsak Bounmx 7"))
    raw = pysqlite3.connect(str(path))
    assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "SQLite alone would find it"
    raw.close()
    assert kinds(verify_file(path)) == {"checksum"}


def answer(path: Path) -> str:
    """What a full check says: "ok", "problems", or why the file can't be checked at all."""
    try:
        return "ok" if verify_file(path).ok else "problems"
    except DeskError as error:
        return error.code


def roster_of(path: Path) -> object:
    database = open_database(path, read_only=True)
    try:
        with database.read() as db:
            return roster_store.delegates(db), roster_store.roster_rows(db), roster_store.delegations(db)
    finally:
        database.close()


def test_no_flipped_bit_changes_the_roster_unnoticed(full: House, path: Path) -> None:
    full.database.close()
    good, sound = path.read_bytes(), roster_of(path)
    chance = random.Random(3)
    codes: set[str] = set()
    answers = {"found": 0, "refused": 0, "harmless": 0}
    for _ in range(150):
        content = bytearray(good)
        content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            report = verify_file(path)
        except DeskError as error:
            codes.add(error.code)
            answers["refused"] += 1
            continue
        if report.ok:
            assert roster_of(path) == sound
            answers["harmless"] += 1
        else:
            answers["found"] += 1
    assert codes <= {"damaged", "not_a_forum", "newer_version"}
    assert min(answers.values()) > 0, answers


def test_a_zeroed_page_is_found_wherever_it_lies(full: House, path: Path) -> None:
    full.database.close()
    good = path.read_bytes()
    for page in range(1, len(good) // 4096):
        if not any(good[page * 4096 : (page + 1) * 4096]):
            continue
        path.write_bytes(good[: page * 4096] + bytes(4096) + good[(page + 1) * 4096 :])
        assert answer(path) in ("problems", "damaged"), page


def test_two_swapped_pages_are_found(full: House, path: Path) -> None:
    full.database.close()
    good = path.read_bytes()
    path.write_bytes(good[:4096] + good[8192:12288] + good[4096:8192] + good[12288:])
    assert answer(path) in ("problems", "damaged")


def test_text_that_is_no_utf_8_is_found(full: House, path: Path) -> None:
    full.database.close()
    report = tampered(path, "UPDATE delegate SET seat = CAST(x'fffe41' AS TEXT) WHERE list_order = 3")
    assert not report.ok


def test_reading_a_broken_page_says_damaged(full: House, path: Path) -> None:
    full.database.close()
    raw = pysqlite3.connect(str(path))
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'delegate'").fetchone()
    raw.close()
    good = path.read_bytes()
    path.write_bytes(good[: (page - 1) * 4096] + b"\xff" * 4096 + good[page * 4096 :])
    database = open_database(path)
    with pytest.raises(DeskError) as caught, database.read() as db:
        roster_store.roster_rows(db)
    assert caught.value.code == "damaged"
    with pytest.raises(DeskError) as caught, database.read() as db:
        roster_store.delegates(db)
    assert caught.value.code == "damaged"
    database.close()
