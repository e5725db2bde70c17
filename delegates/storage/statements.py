"""The three statements that write one row, made from its values. Names of tables and columns come from this room only."""

from __future__ import annotations

from collections.abc import Mapping

from delegates.storage.connection import Connection


def insert(db: Connection, table: str, values: Mapping[str, object]) -> None:
    """Add a row. Raises pysqlite3.IntegrityError where a constraint forbids it."""
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))  # noqa: S608 - names only


def update(db: Connection, table: str, key: str, values: Mapping[str, object]) -> None:
    """Change the row with this key, a column among the values."""
    others = [name for name in values if name != key]
    assigned = ", ".join(f"{name} = ?" for name in others)
    db.execute(
        f"UPDATE {table} SET {assigned} WHERE {key} = ?",  # noqa: S608 - names of tables and columns only
        (*(values[name] for name in others), values[key]),
    )


def save(db: Connection, table: str, key: str, values: Mapping[str, object]) -> None:
    """Add a row, or change the one with this key."""
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    assigned = ", ".join(f"{name} = excluded.{name}" for name in values if name != key)
    db.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks}) "  # noqa: S608 - names of tables and columns only
        f"ON CONFLICT ({key}) DO UPDATE SET {assigned}",
        tuple(values.values()),
    )
