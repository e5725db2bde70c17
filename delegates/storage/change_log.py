"""The log of changes: what each operation on the roster changed, grouped so that it can be shown and taken back.

It holds names, other than the record of what happened, and can be purged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from delegates.domain.people import Delegate, Delegation, DelegationKind, Gender, Origin, Status, Variant
from delegates.storage import statements
from delegates.storage.connection import Connection
from delegates.storage.values import microseconds, moment


@dataclass(frozen=True, slots=True)
class Change:
    """One thing before and after an operation: a Delegate, a Delegation or, of anything else, a mapping of plain values.

    None before it was there, None after it was removed. `source` tells where it came from (file, sheet, row).
    """

    entity: str
    entity_id: str
    before: Delegate | Delegation | Mapping[str, object] | None
    after: Delegate | Delegation | Mapping[str, object] | None
    source: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """One operation. `kind` is import, register, edit, delegation, programme, settings, pictures or undo_import."""

    id: str
    kind: str
    at_utc: datetime
    operator: str
    desk_id: str
    count: int


def log_changes(
    db: Connection,
    kind: str,
    changes: Sequence[Change],
    *,
    group_id: str,
    desk_id: str,
    operator: str,
    at_utc: datetime,
) -> None:
    """Log an operation: what was changed, by whom, when."""
    group = {
        "id": group_id,
        "kind": kind,
        "at_utc": microseconds(at_utc),
        "operator": operator,
        "desk_id": desk_id,
    }
    statements.insert(db, "change_group", group)
    db.executemany(
        "INSERT INTO change (group_id, entity, entity_id, before, after, source) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (
                group_id,
                one.entity,
                one.entity_id,
                _packed(one.before),
                _packed(one.after),
                None if one.source is None else json.dumps(dict(one.source), ensure_ascii=False),
            )
            for one in changes
        ),
    )


def change_groups(db: Connection, limit: int) -> list[ChangeGroup]:
    """The newest operations, newest first."""
    rows = db.execute(
        "SELECT g.id, g.kind, g.at_utc, g.operator, g.desk_id, (SELECT count(*) FROM change c WHERE c.group_id = g.id) "
        "FROM change_group g ORDER BY g.seq DESC LIMIT ?",
        (limit,),
    )
    return [ChangeGroup(row[0], row[1], moment(row[2]), row[3], row[4], row[5]) for row in rows]


def changes(db: Connection, group_id: str) -> list[Change]:
    """What an operation changed, in its order."""
    rows = db.execute(
        "SELECT entity, entity_id, before, after, source FROM change WHERE group_id = ? ORDER BY seq",
        (group_id,),
    )
    return [
        Change(
            entity,
            entity_id,
            _unpacked(entity, before),
            _unpacked(entity, after),
            None if source is None else json.loads(source),
        )
        for entity, entity_id, before, after, source in rows
    ]


def changed_by_hand_since(db: Connection, group_id: str) -> set[str]:
    """Ids of whatever a later operation than this one changed again, imports and their undoing left out."""
    rows = db.execute(
        "SELECT DISTINCT c.entity_id FROM change c JOIN change_group g ON g.id = c.group_id "
        "WHERE g.seq > (SELECT seq FROM change_group WHERE id = ?) AND g.kind NOT IN ('import', 'undo_import')",
        (group_id,),
    )
    return {str(row[0]) for row in rows}


def _packed(value: Delegate | Delegation | Mapping[str, object] | None) -> str | None:
    """JSON without what is empty anyway."""
    if value is None:
        return None
    if isinstance(value, Mapping):
        plain: Mapping[str, object] = value
    else:
        plain = {
            field.name: held
            for field in fields(value)
            if (held := getattr(value, field.name)) is not None and held != field.default
        }
    return json.dumps(plain, ensure_ascii=False, default=_listed)


def _listed(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, tuple | frozenset | set):
        return sorted(value) if not isinstance(value, tuple) else list(value)
    raise TypeError(f"{type(value).__name__} cannot be logged")


def _unpacked(entity: str, stored: str | None) -> Delegate | Delegation | Mapping[str, object] | None:
    if stored is None:
        return None
    values: dict[str, Any] = json.loads(stored)
    if entity == "delegate":
        values["status"] = Status(values.get("status", Status.REGISTERED))
        values["gender"] = Gender(values["gender"]) if "gender" in values else None
        values["variant"] = Variant(values["variant"]) if "variant" in values else None
        values["origins"] = {field: Origin(by) for field, by in values.get("origins", {}).items()}
        values.setdefault("name_native", None)
        return Delegate(**values)
    if entity == "delegation":
        values["kind"] = DelegationKind(values.get("kind", DelegationKind.OTHER))
        values["aliases"] = tuple(values.get("aliases", ()))
        return Delegation(**values)
    return values
