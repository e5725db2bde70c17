"""The roster as everybody sees it: each delegate joined with delegation, present badge, printing and check-ins."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from delegates.domain import search
from delegates.domain.badge_code import short_code
from delegates.domain.people import (
    DelegateId,
    Delegation,
    DelegationId,
    DelegationKind,
    RosterRow,
    Status,
    Variant,
)
from delegates.storage.connection import Connection
from delegates.storage.values import STANDS, moment

# A rank beyond every rank, for people without one.
_NO_RANK = 1 << 62

_STATUS = {status.value: status for status in Status}

# A delegation's native, Latin and short name; all None for somebody without one.
_Called = tuple[str | None, str | None, str | None]

# Of the table, without its checksum.
DELEGATION_COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Delegation))


@dataclass(frozen=True, slots=True)
class _Question:
    """One part of the roster: of everybody, and of some given as a JSON list."""

    everybody: str
    some: str


def _question(before: str, column: str, after: str = "") -> _Question:
    joined = " AND " if " WHERE " in before else " WHERE "
    chosen = f"{joined}{column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of columns only
    return _Question(before + after, before + chosen + after)


def _ask(db: Connection, question: _Question, some: Collection[object] | None) -> Any:
    if some is None:
        return db.execute(question.everybody)
    return db.execute(question.some, (json.dumps(list(some)),))


_DELEGATES = _question(
    "SELECT id, name_native, name_latin, honorific, position, delegation_id, category, rank, is_head, status, phone, "
    "email, seat, attention, variant, search_text, list_order FROM delegate",
    "id",
)
_BADGES = _question("SELECT delegate_id, number, issue FROM badge", "delegate_id")
# Of the columns beside a max(), SQLite takes those of the row that holds it.
_PRINTED = _question(
    "SELECT badge_number, max(at_utc), text_hash FROM happening WHERE kind = 'badge_printed'",
    "badge_number",
    " GROUP BY badge_number",
)
_VOIDED = _question("SELECT badge_number FROM happening WHERE kind = 'badge_voided'", "badge_number")
_ARRIVED = _question(
    f"SELECT delegate_id, min(at_utc) FROM happening WHERE direction = 'in' AND {STANDS}",  # noqa: S608 - a constant
    "delegate_id",
    " GROUP BY delegate_id",
)


_DELEGATIONS = _question(
    f"SELECT {', '.join(DELEGATION_COLUMNS)} FROM delegation",  # noqa: S608 - names of columns only
    "id",
    " ORDER BY place, name_native, id",
)


def delegations(db: Connection, ids: Collection[str] | None = None) -> list[Delegation]:
    """All delegations, or these, in the order of precedence; equal places by name."""
    rows = _ask(db, _DELEGATIONS, ids)
    return [_delegation(dict(zip(DELEGATION_COLUMNS, row, strict=True))) for row in rows]


def roster_rows(db: Connection, ids: Sequence[DelegateId] | None = None) -> list[RosterRow]:
    """Everybody, or these, in roster order: delegations by precedence, head first, rank, order of arrival.

    Delegates without a delegation come last, without a rank after those with one. Five plain questions joined here
    are several times faster than one that SQLite joins; of one person it is the other way about.
    """
    if ids is not None:
        return _one(db, ids[0]) if len(ids) == 1 else _rows(db, list(ids))
    # Half a second goes to looking for cycles among rows that have none.
    with without_collector():
        return _rows(db, None)


_ONE = f"""
SELECT d.id, d.name_native, d.name_latin, d.honorific, d.position, d.delegation_id, d.category, d.rank, d.is_head,
  d.status, d.phone, d.email, d.seat, d.attention, d.variant, d.search_text, d.list_order,
  g.name_native, g.name_latin, g.short_name, g.acronym, g.aliases,
  b.number, b.issue, f.number, p.at_utc, p.text_hash,
  EXISTS (SELECT 1 FROM happening WHERE kind = 'badge_voided' AND badge_number = b.number),
  (SELECT min(at_utc) FROM happening WHERE delegate_id = d.id AND direction = 'in' AND {STANDS})
FROM forum f JOIN delegate d ON d.id = ?1
LEFT JOIN delegation g ON g.id = d.delegation_id
LEFT JOIN badge b ON b.delegate_id = ?1 AND b.issue = (SELECT max(issue) FROM badge WHERE delegate_id = ?1)
LEFT JOIN happening p ON p.seq = (
  SELECT seq FROM happening WHERE kind = 'badge_printed' AND badge_number = b.number ORDER BY at_utc DESC LIMIT 1)
"""  # noqa: S608 - a constant


def _one(db: Connection, delegate_id: DelegateId) -> list[RosterRow]:
    """What a scan asks: one question in place of seven."""
    found = db.execute(_ONE, (delegate_id,)).fetchone()
    if found is None:
        return []
    native, latin, short, acronym, aliases = found[17:22]
    number, issue, forum_number, printed, text_hash, voided, arrived = found[22:]
    row = _row(
        found[:17],
        (native, latin, short),
        "" if native is None else _keys(native, latin, short, acronym, *_aliases(aliases)),
        "" if number is None else _code(forum_number, number),
        (0, 0, False) if number is None else (number, issue, voided == 1),
        None if printed is None else (printed, text_hash),
        arrived,
    )
    return [row]


_FIRST = (
    "SELECT d.id FROM delegate d LEFT JOIN delegation b ON b.id = d.delegation_id "
    "ORDER BY b.id IS NULL, b.place, b.name_native, b.id, d.is_head DESC, d.rank IS NULL, d.rank, d.list_order, d.id "
    "LIMIT ?"
)


def first_rows(db: Connection, limit: int) -> tuple[list[RosterRow], int]:
    """The head of the roster, and how many people it has: to be shown while the whole of it is read."""
    ids = [DelegateId(one) for (one,) in db.execute(_FIRST, (limit,))]
    return _rows(db, ids), int(db.execute("SELECT count(*) FROM delegate").fetchone()[0])


def _rows(db: Connection, ids: list[DelegateId] | None) -> list[RosterRow]:
    def ask(question: _Question, some: Collection[object] | None) -> Any:
        return _ask(db, question, some)

    forum_number = db.execute("SELECT number FROM forum").fetchone()[0]
    # The present badge is the last issue. Putting them in order here would take longer than all the rest of it.
    present: dict[str, tuple[int, int]] = {}
    for holder, number, issue in ask(_BADGES, ids):
        if holder not in present or present[holder][1] < issue:
            present[holder] = (number, issue)
    numbers = None if ids is None else [number for number, _ in present.values()]
    printed = {number: (at, text_hash) for number, at, text_hash in ask(_PRINTED, numbers)}
    voided = {number for (number,) in ask(_VOIDED, numbers)}
    arrived = dict(ask(_ARRIVED, ids))
    people = ask(_DELEGATES, ids)
    known: list[Delegation]
    if ids is None:
        known = delegations(db)
    else:
        people = people.fetchall()
        known = delegations(db, {stored[5] for stored in people if stored[5] is not None})
    bodies: dict[DelegationId | None, tuple[int, _Called, str]] = {
        one.id: (
            order,
            (one.name_native, one.name_latin, one.short_name),
            _keys(one.name_native, one.name_latin, one.short_name, one.acronym, *one.aliases),
        )
        for order, one in enumerate(known)
    }
    nobody: tuple[int, _Called, str] = (len(bodies), (None, None, None), "")
    rows: list[tuple[tuple[int, bool, int, int, str], RosterRow]] = []
    for stored in people:
        number, issue = present.get(stored[0], (0, 0))
        order, called, keys = bodies.get(stored[5], nobody)
        row = _row(
            stored,
            called,
            keys,
            _code(forum_number, number) if issue else "",
            (number, issue, number in voided),
            printed.get(number),
            arrived.get(stored[0]),
        )
        rank = stored[7]
        rows.append(((order, not stored[8], _NO_RANK if rank is None else rank, stored[16], stored[0]), row))
    # No two keys are equal: they end with the id.
    rows.sort(key=_first)
    return [row for _, row in rows]


# Reading the roster again, after every change, asks for the same codes; every scan for a delegation's folded names.
_code = lru_cache(maxsize=1 << 17)(short_code)
_keys = lru_cache(maxsize=1 << 12)(search.delegation_text)


@lru_cache(maxsize=1 << 12)
def _aliases(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """For making many objects that hold each other in no circle: looking for circles takes half as long again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _first(pair: tuple[tuple[int, bool, int, int, str], RosterRow]) -> tuple[int, bool, int, int, str]:
    return pair[0]


def _row(
    stored: Sequence[Any],
    called: _Called,
    keys: str,
    code: str,
    badge: tuple[int, int, bool],
    printed: tuple[int, str | None] | None,
    arrived: int | None,
) -> RosterRow:
    (
        delegate_id, name_native, name_latin, honorific, position, delegation_id, category, rank, is_head, status, phone,
        email, seat, attention, variant, search_text, _,
    ) = stored  # fmt: skip
    delegation, latin, short = called
    differs = (
        printed is not None
        and printed[1] is not None
        and printed[1]
        != _text_hash(honorific, name_native, name_latin, position, delegation, latin, category, seat)
    )
    # By position: names would make a hundred thousand of them half as fast again.
    return RosterRow(
        delegate_id,
        code,
        honorific,
        name_native,
        name_latin,
        position,
        delegation_id,
        delegation,
        latin,
        short,
        category,
        rank,
        is_head == 1,
        _STATUS[status],
        phone,
        email,
        seat,
        attention,
        Variant(variant) if variant else None,
        *badge,
        moment(printed[0]) if printed is not None else None,
        differs,
        moment(arrived) if arrived is not None else None,
        search.row_text(search_text, delegation_keys=keys, code=code),
    )


def printed_text_hash(row: RosterRow) -> str:
    """A short hash of the text that a badge of this row bears, recorded when it is printed."""
    return _text_hash(
        row.honorific,
        row.name_native,
        row.name_latin,
        row.position,
        row.delegation,
        row.delegation_latin,
        row.category,
        row.seat,
    )


def _text_hash(*texts: str | None) -> str:
    return hashlib.blake2b("\x1f".join([one or "" for one in texts]).encode(), digest_size=8).hexdigest()


def _delegation(values: dict[str, Any]) -> Delegation:
    values["aliases"] = _aliases(values["aliases"])
    values["kind"] = DelegationKind(values["kind"])
    values["place_proposed"] = bool(values["place_proposed"])
    return Delegation(**values)
