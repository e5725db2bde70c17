from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pysqlite3
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from delegates.errors import DeskError
from delegates.storage import connection, picture_store, records, roster_store
from delegates.storage.backup import automatic_backups, thin
from delegates.storage.connection import Connection
from delegates.storage.database import claim_window, open_database
from delegates.storage.file_copies import backups_folder
from delegates.storage.picture_store import Picture
from delegates.storage.schema import SCHEMA, SCHEMA_VERSION, Schema, borrowed, make_tables, migrate
from delegates.storage.verify import verify_file
from tests.storage.conftest import START_UTC, House
from tests.storage.test_window_lock import end, holder

NEXT = f"{SCHEMA_VERSION + 1:04d}"


@contextlib.contextmanager
def empty(path: Path) -> Iterator[Connection]:
    """A file with nothing in it, inside a transaction."""
    with contextlib.closing(connection.connect(path, "rwc")) as db, connection.transaction(db):
        yield db


def tables(db: Connection) -> dict[str, str]:
    """Every statement that made the file, without blanks that mean nothing."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: "".join(sql.split()) for name, sql in rows}


def test_the_revisions_lead_to_the_tables_of_today(tmp_path: Path) -> None:
    with empty(tmp_path / "a") as db:
        migrate(db)
        migrated = tables(db)
        with borrowed(db) as alchemy:
            context = MigrationContext.configure(
                alchemy, opts={"compare_type": True, "compare_server_default": True}
            )
            assert compare_metadata(context, records.metadata) == []
    with empty(tmp_path / "b") as db:
        make_tables(db)
        assert tables(db) == migrated


def test_what_is_read_and_written_by_name_are_the_columns_of_the_tables() -> None:
    for table, columns in (
        (records.delegate, roster_store.DELEGATE_COLUMNS),
        (records.delegation, roster_store.DELEGATION_COLUMNS),
    ):
        assert tuple(column.name for column in table.columns) == (*columns, "crc")


def test_every_revision_goes_down_and_up_again(tmp_path: Path) -> None:
    with empty(tmp_path / "a") as db:
        migrate(db)
        there = tables(db)
        for version in reversed(range(SCHEMA_VERSION)):
            migrate(db, to=version)
            assert db.execute("PRAGMA user_version").fetchone()[0] == version
        assert set(tables(db)) == {"alembic_version"}
        migrate(db)
        assert tables(db) == there


def test_there_is_one_revision_a_version() -> None:
    found = sorted(one.name[:4] for one in (SCHEMA.scripts / "versions").glob("*.py"))
    assert found == [f"{version:04d}" for version in range(1, SCHEMA_VERSION + 1)]


@pytest.fixture
def newer(tmp_path: Path) -> Schema:
    """The program of tomorrow: one revision more, which reads a file for what it does."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCHEMA.scripts, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / f"{NEXT}_next.py").write_text(
        f'''
from pathlib import Path
from alembic import op
revision, down_revision, branch_labels, depends_on = "{NEXT}", "{SCHEMA.revision}", None, None

def upgrade():
    op.execute("ALTER TABLE delegate ADD COLUMN shoe TEXT")
    for statement in Path({str(tmp_path / "then")!r}).read_text().splitlines():
        op.execute(statement)
'''
    )
    (tmp_path / "then").touch()
    return Schema(SCHEMA_VERSION + 1, scripts)


def columns(path: Path) -> list[str]:
    raw = pysqlite3.connect(str(path))
    try:
        return [row[1] for row in raw.execute("PRAGMA table_info(delegate)")]
    finally:
        raw.close()


def kept_copies(path: Path) -> list[Path]:
    return list(backups_folder(path).glob(f"*.before-version-{SCHEMA_VERSION + 1}.*.forum"))


def test_an_older_file_is_brought_up_to_date_and_kept_as_it_was(
    full: House, path: Path, newer: Schema
) -> None:
    full.database.close()
    database = open_database(path, schema=newer)
    with database.read() as db:
        assert len(roster_store.roster_rows(db)) == 20
        assert db.execute("PRAGMA user_version").fetchone()[0] == newer.version
    database.close()
    assert "shoe" in columns(path)
    (kept,) = kept_copies(path)
    assert verify_file(kept).ok
    assert "shoe" not in columns(kept)
    with pytest.raises(DeskError) as caught:
        open_database(path)
    assert caught.value.code == "newer_version"
    # What was kept before a migration is no automatic backup: it is never thinned out.
    assert automatic_backups(path) == []
    assert thin(backups_folder(path)) == []


def test_a_migration_that_fails_changes_nothing(
    full: House, path: Path, newer: Schema, tmp_path: Path
) -> None:
    full.database.close()
    (tmp_path / "then").write_text("INSERT INTO nowhere VALUES (1)\n")
    with pytest.raises(pysqlite3.OperationalError, match="nowhere"):
        open_database(path, schema=newer)
    assert "shoe" not in columns(path)
    assert len(kept_copies(path)) == 1
    assert verify_file(path).ok
    open_database(path).close()


def test_a_migration_that_breaks_references_changes_nothing(
    full: House, path: Path, newer: Schema, tmp_path: Path
) -> None:
    full.database.close()
    (tmp_path / "then").write_text("DELETE FROM delegation\n")
    with pytest.raises(ValueError, match="delegate"):
        open_database(path, schema=newer)
    assert verify_file(path).ok


def test_reading_an_older_file_changes_nothing(full: House, path: Path, newer: Schema) -> None:
    full.database.close()
    before = path.read_bytes()
    database = open_database(path, read_only=True, schema=newer)
    with database.read() as db:
        assert len(roster_store.roster_rows(db)) == 20
    database.close()
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(path.stem)] == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="the child ends by a signal")
def test_a_migration_waits_for_no_window_and_disturbs_none(full: House, path: Path, newer: Schema) -> None:
    full.database.close()
    child = holder(path)
    try:
        with pytest.raises(DeskError) as caught:
            open_database(path, schema=newer)
        assert caught.value.code == "locked"
        assert "shoe" not in columns(path)
    finally:
        end(child)
    lock = claim_window(path)
    open_database(path, schema=newer).close()
    lock.release()
    assert "shoe" in columns(path)


# -- files of released versions ---------------------------------------------------------------------------------------


@pytest.fixture
def of_version_1(path: Path) -> Path:
    raw = pysqlite3.connect(str(path))
    raw.executescript((Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8"))
    raw.close()
    return path


def names_in(path: Path, **how: bool) -> list[str | None]:
    database = open_database(path, **how)  # type: ignore[arg-type]
    try:
        with database.read() as db:
            return [one.name_latin for one in roster_store.delegates(db)]
    finally:
        database.close()


def test_a_forum_of_version_1_opens_and_takes_pictures(of_version_1: Path) -> None:
    everybody = ["Somsak Bounmy 0", "Somsak Bounmy 1", "Somsak Bounmy 2"]
    assert names_in(of_version_1, read_only=True) == everybody
    assert verify_file(of_version_1).ok, "a check brings a copy up to date, not the file"
    assert not backups_folder(of_version_1).exists()
    database = open_database(of_version_1)
    with database.write() as db:
        picture_store.save_picture(db, "logo", Picture("image/png", 1, 1, b"a picture"), START_UTC)
    database.close()
    assert names_in(of_version_1) == everybody
    report = verify_file(of_version_1)
    assert (report.ok, report.happenings_count) == (True, 7)
    (kept,) = backups_folder(of_version_1).glob("*.before-version-2.*.forum")
    assert names_in(kept, read_only=True) == everybody
    raw = pysqlite3.connect(str(kept))
    assert raw.execute("PRAGMA user_version").fetchone() == (1,)
    raw.close()
