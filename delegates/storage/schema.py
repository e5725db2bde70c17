"""The version of the file's tables, and how an older file is brought to it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pysqlite3

from delegates.storage.connection import Connection

# "FRUM": tells a forum file from every other SQLite file. Source: sqlite.org/pragma.html#pragma_application_id.
APPLICATION_ID = 0x4652554D
# PRAGMA user_version of files made today; the number of the newest revision in migrations/versions.
SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class Schema:
    """A version of the tables and the folder of revisions that lead to it. Revision "0001" makes version 1."""

    version: int = SCHEMA_VERSION
    scripts: Path = Path(__file__).parent / "migrations"

    @property
    def revision(self) -> str:
        return f"{self.version:04d}"


SCHEMA = Schema()

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n"
    "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)


def make_tables(db: Connection) -> None:
    """All tables of today in an empty file, as the revisions would have made them (a test holds the two together)."""
    # Only a new file needs it, and it takes a while to load.
    from sqlalchemy import create_mock_engine

    from delegates.storage import records

    def execute(statement: Any, *_: object, **__: object) -> None:
        db.execute(str(statement.compile(dialect=maker.dialect)))

    maker = create_mock_engine("sqlite://", execute)
    records.metadata.create_all(maker, checkfirst=False)
    for trigger in records.TRIGGERS:
        db.execute(trigger)
    db.execute(_VERSION_TABLE)
    db.execute("INSERT INTO alembic_version (version_num) VALUES (?)", (SCHEMA.revision,))
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def migrate(db: Connection, schema: Schema = SCHEMA, *, to: int | None = None) -> None:
    """Bring the tables to a version (the newest, or down to `to`), inside the running transaction.

    Foreign keys must be off on this connection, because tables are made anew; they are checked at the end. Any
    exception leaves the file to the caller's rollback.
    """
    # Only a file of another version needs them, and they take a while to load.
    from alembic import command
    from alembic.config import Config
    from sqlalchemy.exc import DBAPIError

    version = schema.version if to is None else to
    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    present = db.execute("PRAGMA user_version").fetchone()[0]
    try:
        with borrowed(db) as alchemy:
            config.attributes["connection"] = alchemy
            if version >= present:
                command.upgrade(config, f"{version:04d}")
            else:
                command.downgrade(config, f"{version:04d}" if version else "base")
    except DBAPIError as error:
        # Whoever reads errors knows the driver's.
        raise (error.orig or error) from error
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise ValueError(f"migration left a broken reference in table {broken[0]}")
    db.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.execute(f"PRAGMA user_version={version}")


@contextlib.contextmanager
def borrowed(db: Connection) -> Iterator[Any]:
    """This connection as SQLAlchemy's, inside its transaction, which stays its owner's to end."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine(
        "sqlite+pysqlite://",
        module=pysqlite3,
        creator=lambda: _Borrowed(db),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    with engine.connect() as alchemy:
        yield alchemy


class _Borrowed:
    """The driver's connection, but for the ways to end what it is in."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def __getattr__(self, name: str) -> Any:
        return getattr(self._db, name)

    def commit(self) -> None:
        """Not ours to do."""

    rollback = close = commit
