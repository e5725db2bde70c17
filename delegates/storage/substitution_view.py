"""Who came in whose place."""

from __future__ import annotations

from collections.abc import Mapping

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection


def substitute_for(db: Connection, absent_id: DelegateId) -> tuple[DelegateId, str] | None:
    """Who comes in somebody's place, and the name; None where nobody does."""
    found = db.execute(
        "SELECT id, coalesce(name_native, name_latin) FROM delegate WHERE substitute_of = ? "
        "ORDER BY status NOT IN ('invited', 'registered'), list_order DESC LIMIT 1",
        (absent_id,),
    ).fetchone()
    return None if found is None else (DelegateId(found[0]), str(found[1]))


def substitute_name(db: Connection, absent_id: DelegateId) -> str | None:
    """The name of the one who comes in somebody's place."""
    found = substitute_for(db, absent_id)
    return None if found is None else found[1]


def absent_one(db: Connection, substitute_id: DelegateId) -> tuple[DelegateId, str] | None:
    """In whose place somebody comes, and the name; None for everybody who comes for himself or herself."""
    found = db.execute(
        "SELECT a.id, coalesce(a.name_native, a.name_latin) FROM delegate d JOIN delegate a ON a.id = d.substitute_of "
        "WHERE d.id = ?",
        (substitute_id,),
    ).fetchone()
    return None if found is None else (DelegateId(found[0]), str(found[1]))


def substitutions(db: Connection) -> Mapping[DelegateId, DelegateId]:
    """Everybody who comes in somebody's place, and in whose."""
    rows = db.execute("SELECT id, substitute_of FROM delegate WHERE substitute_of IS NOT NULL")
    return {DelegateId(one): DelegateId(absent) for one, absent in rows}
