"""What changed in the roster since somebody looked, so that one scan makes nobody read a hundred thousand people again."""

from __future__ import annotations

from dataclasses import dataclass

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection

# Changes of these touch single rows of the roster; any other change may touch all of them.
_ROW_KINDS = ("register", "edit")
# Beyond so many rows, and this share of the roster, one whole reading is quicker.
_MANY = 2000
_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Mark:
    """A state of the file: its revision, the last happening, the last operation on the roster."""

    revision: int
    happening: int
    operation: int


def mark(db: Connection) -> Mark:
    """The state now."""
    revision, happening, operation = db.execute(
        "SELECT (SELECT number FROM revision), (SELECT COALESCE(MAX(seq), 0) FROM happening), "
        "(SELECT COALESCE(MAX(seq), 0) FROM change_group)"
    ).fetchone()
    return Mark(int(revision), int(happening), int(operation))


def touched_since(db: Connection, known: Mark) -> set[DelegateId] | None:
    """Ids of the delegates whose rows may look different since `known`; None where everything must be read again."""
    now = mark(db)
    if now.happening == known.happening and now.operation == known.operation:
        # Something else was written: a category, the forum's name. Rows may show it.
        return None if now.revision != known.revision else set()
    kinds = {
        str(kind)
        for (kind,) in db.execute("SELECT DISTINCT kind FROM change_group WHERE seq > ?", (known.operation,))
    }
    if not kinds <= set(_ROW_KINDS):
        return None
    touched = {
        DelegateId(str(one))
        for (one,) in db.execute(
            "SELECT DISTINCT delegate_id FROM happening WHERE seq > ? AND delegate_id IS NOT NULL",
            (known.happening,),
        )
    }
    touched |= {
        DelegateId(str(one))
        for (one,) in db.execute(
            "SELECT DISTINCT c.entity_id FROM change c JOIN change_group g ON g.id = c.group_id "
            "WHERE g.seq > ? AND c.entity = 'delegate'",
            (known.operation,),
        )
    }
    if len(touched) <= _MANY:
        return touched
    everybody = db.execute("SELECT count(*) FROM delegate").fetchone()[0]
    return touched if len(touched) <= _SHARE * everybody else None
