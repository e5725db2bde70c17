"""The roster as stored: delegates and delegations, each with a checksum."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from delegates.domain import names, search
from delegates.domain.people import (
    Delegate,
    DelegateId,
    Delegation,
    DelegationId,
    Gender,
    Origin,
    PartyMember,
    Status,
    Variant,
)
from delegates.storage import picture_store, statements
from delegates.storage.change_log import (
    Change,
    ChangeGroup,
    change_groups,
    changed_by_hand_since,
    changes,
    log_changes,
)
from delegates.storage.checksums import row_crc
from delegates.storage.connection import Connection
from delegates.storage.roster_view import (
    DELEGATION_COLUMNS,
    delegations,
    first_rows,
    printed_text_hash,
    roster_rows,
)
from delegates.storage.values import STANDS, moment_or_none

# One door to the roster for the rooms above.
__all__ = [
    "DELEGATE_COLUMNS",
    "DELEGATION_COLUMNS",
    "Change",
    "ChangeGroup",
    "add_delegates",
    "add_delegation",
    "change_groups",
    "changed_by_hand_since",
    "changes",
    "delegate",
    "delegate_of_badge",
    "delegates",
    "delegations",
    "first_rows",
    "languages",
    "log_changes",
    "next_list_order",
    "party",
    "printed_text_hash",
    "remove_delegates",
    "remove_delegations",
    "roster_rows",
    "update_delegates",
    "update_delegation",
]

# Of the table, without its checksum: the fields of a delegate, and what searches run over.
DELEGATE_COLUMNS: tuple[str, ...] = (*(field.name for field in fields(Delegate)), "name_key", "search_text")


# -- delegates -------------------------------------------------------------------------------------------------------


def add_delegates(db: Connection, delegates: Sequence[Delegate]) -> None:
    """Add people. Their badges are issued by `happening_store.issue_badges` in the same transaction.

    Raises pysqlite3.IntegrityError for a category or delegation that is not in the forum.
    """
    if delegates:
        names_of = ", ".join((*DELEGATE_COLUMNS, "crc"))
        marks = ", ".join("?" * (len(DELEGATE_COLUMNS) + 1))
        db.executemany(
            f"INSERT INTO delegate ({names_of}) VALUES ({marks})",  # noqa: S608 - names of columns only
            (_delegate_values(one) for one in delegates),
        )


def update_delegates(db: Connection, delegates: Sequence[Delegate]) -> None:
    """Write these people as they are now."""
    if delegates:
        assigned = ", ".join(f"{name} = ?" for name in (*DELEGATE_COLUMNS[1:], "crc"))
        db.executemany(
            f"UPDATE delegate SET {assigned} WHERE id = ?",  # noqa: S608 - names of columns only
            ((*values[1:], values[0]) for values in map(_delegate_values, delegates)),
        )


def remove_delegates(db: Connection, ids: Iterable[DelegateId]) -> None:
    """Take people out again with their photos and answers, for undoing an import.

    What happened to their badges stays; the numbers are never reused.
    """
    gone = list(ids)
    picture_store.remove_pictures(db, [picture_store.photo_key(one) for one in gone])
    for table, column in (("answer", "delegate_id"), ("delegate", "id")):
        of_these = f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - names only
        db.execute(of_these, (json.dumps(gone),))


def delegate(db: Connection, delegate_id: DelegateId) -> Delegate | None:
    """A delegate as stored."""
    row = db.execute(_DELEGATES + " WHERE id = ?", (delegate_id,)).fetchone()
    return None if row is None else _delegate(row)


def delegates(db: Connection) -> list[Delegate]:
    """Everybody as stored, in order of arrival in the lists."""
    return [_delegate(row) for row in db.execute(_DELEGATES + " ORDER BY list_order, id")]


def languages(db: Connection) -> dict[DelegateId, str]:
    """The language of everybody of whom it is known."""
    found = db.execute("SELECT id, language FROM delegate WHERE language IS NOT NULL")
    return {DelegateId(delegate_id): language for delegate_id, language in found}


def delegate_of_badge(db: Connection, number: int) -> tuple[DelegateId, int] | None:
    """Whose badge a number is and which issue; None for one never issued or whose holder was taken out."""
    row = db.execute(
        "SELECT d.id, b.issue FROM badge b JOIN delegate d ON d.id = b.delegate_id WHERE b.number = ?",
        (number,),
    ).fetchone()
    return None if row is None else (DelegateId(row[0]), int(row[1]))


_PARTY = f"""
WITH tied AS (
  SELECT id, name_native, name_latin, position, 0 AS is_principal, list_order, honorific FROM delegate
  WHERE principal_id = ?1 AND status IN ('invited', 'registered')
  UNION ALL SELECT p.id, p.name_native, p.name_latin, p.position, 1, p.list_order, p.honorific
  FROM delegate d JOIN delegate p ON p.id = d.principal_id WHERE d.id = ?1)
SELECT id, coalesce(name_native, name_latin), position, is_principal,
  (SELECT min(at_utc) FROM happening WHERE delegate_id = tied.id AND direction = 'in' AND {STANDS}), honorific
FROM tied ORDER BY is_principal DESC, list_order
"""  # noqa: S608 - a constant


def party(db: Connection, delegate_id: DelegateId) -> tuple[PartyMember, ...]:
    """The principal whom somebody accompanies, and the expected people who accompany him or her, in list order."""
    return tuple(
        PartyMember(
            DelegateId(member_id), name, position, bool(is_principal), moment_or_none(arrived), honorific
        )
        for member_id, name, position, is_principal, arrived, honorific in db.execute(_PARTY, (delegate_id,))
    )


def next_list_order(db: Connection) -> int:
    """The place behind everybody who arrived so far."""
    return int(db.execute("SELECT ifnull(max(list_order), 0) FROM delegate").fetchone()[0]) + 1


_FIELDS = tuple(field.name for field in fields(Delegate))
_DELEGATES = f"SELECT {', '.join(_FIELDS)} FROM delegate"  # noqa: S608 - names of columns only


def _delegate(row: Sequence[Any]) -> Delegate:
    values = dict(zip(_FIELDS, row, strict=True))
    values["status"] = Status(values["status"])
    values["gender"] = Gender(values["gender"]) if values["gender"] else None
    values["variant"] = Variant(values["variant"]) if values["variant"] else None
    values["is_head"], values["walk_in"] = bool(values["is_head"]), bool(values["walk_in"])
    values["origins"] = {field: Origin(by) for field, by in json.loads(values["origins"]).items()}
    return Delegate(**values)


def _delegate_values(one: Delegate) -> tuple[object, ...]:
    """The stored values in the order of the columns, the checksum last."""
    stored = (
        one.id,
        one.name_native,
        one.name_latin,
        one.honorific,
        one.position,
        one.delegation_id,
        one.category,
        one.rank,
        int(one.is_head),
        str(one.status),
        str(one.gender) if one.gender else None,
        one.seat,
        one.phone,
        one.email,
        str(one.variant) if one.variant else None,
        one.principal_id,
        one.substitute_of,
        one.attention,
        one.language,
        one.diet,
        one.remarks,
        int(one.walk_in),
        one.list_order,
        json.dumps(dict(one.origins), sort_keys=True),
        names.key(one.name),
        search.delegate_text(
            name_native=one.name_native,
            name_latin=one.name_latin,
            position=one.position,
            phone=one.phone,
            email=one.email,
            seat=one.seat,
        ),
    )
    return (*stored, row_crc(stored))


# -- delegations -----------------------------------------------------------------------------------------------------


def add_delegation(db: Connection, added: Delegation) -> None:
    """Add a delegation."""
    statements.insert(db, "delegation", _delegation_values(added))


def update_delegation(db: Connection, changed: Delegation) -> None:
    """Write a delegation as it is now."""
    statements.update(db, "delegation", "id", _delegation_values(changed))


def remove_delegations(db: Connection, ids: Iterable[DelegationId]) -> None:
    """Take delegations out that nobody belongs to, for undoing an import.

    Raises pysqlite3.IntegrityError where somebody still does.
    """
    db.execute(
        "DELETE FROM delegation WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    )


def _delegation_values(one: Delegation) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(one, name) for name in DELEGATION_COLUMNS}
    values["aliases"] = json.dumps(list(one.aliases), ensure_ascii=False)
    values["kind"] = str(one.kind)
    values["place"] = float(one.place)
    values["place_proposed"] = int(one.place_proposed)
    return values | {"crc": row_crc(list(values.values()))}
