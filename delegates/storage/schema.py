"""The version of the file's tables, and how an older file is brought to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from delegates.storage import records

# "FRUM": tells a forum file from every other SQLite file. Source: sqlite.org/pragma.html#pragma_application_id.
APPLICATION_ID = 0x4652554D
# PRAGMA user_version of files made today; the number of the newest revision in migrations/versions.
SCHEMA_VERSION = 1


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
    records.metadata.create_all(db)
    for trigger in records.TRIGGERS:
        db.exec_driver_sql(trigger)
    db.exec_driver_sql(_VERSION_TABLE)
    db.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (SCHEMA.revision,))
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    db.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")


def migrate(db: Connection, schema: Schema = SCHEMA, *, to: int | None = None) -> None:
    """Bring the tables to a version (the newest, or down to `to`), inside the running transaction.

    Foreign keys must be off on this connection, because tables are made anew; they are checked at the end. Any
    exception leaves the file to the caller's rollback.
    """
    # Only a file of another version needs it, and it takes a while to load.
    from alembic import command
    from alembic.config import Config

    version = schema.version if to is None else to
    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = db
    present = db.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version >= present:
        command.upgrade(config, f"{version:04d}")
    else:
        command.downgrade(config, f"{version:04d}" if version else "base")
    broken = db.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise ValueError(f"migration left a broken reference in table {broken[0]}")
    db.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    db.exec_driver_sql(f"PRAGMA user_version={version}")
