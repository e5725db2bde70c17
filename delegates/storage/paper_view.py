"""Ticks that came back from paper: which list each was typed in from, and who bears a number written on one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection
from delegates.storage.values import STANDS, moment


@dataclass(frozen=True, slots=True)
class TypedIn:
    """A list of ticks as it was typed in: when, at which desk, by which operator; `standing` are the ids of its admissions
    that were not taken back, `count` is of all its ticks."""

    id: str
    at_utc: datetime
    desk: str
    operator: str
    count: int
    standing: tuple[str, ...]


def papers_among(db: Connection, ids: Collection[str]) -> frozenset[str]:
    """Of these ids those of lists that were typed in from paper."""
    asked = "SELECT id FROM happening WHERE kind = 'paper' AND id IN (SELECT value FROM json_each(?))"
    return frozenset(row[0] for row in db.execute(asked, (json.dumps(sorted(ids)),))) if ids else frozenset()


def typed_in(db: Connection, limit: int) -> list[TypedIn]:
    """The lists typed in last, newest first."""
    found = db.execute(
        """
        SELECT h.id, h.at_utc, k.name, o.name FROM happening h
        JOIN desk k ON k.id = h.desk_id JOIN operator o ON o.id = h.operator_id
        WHERE h.kind = 'paper' ORDER BY h.seq DESC LIMIT ?
        """,
        (limit,),
    ).fetchall()
    wanted = json.dumps([row[0] for row in found])
    counts: dict[str, int] = dict(
        db.execute(
            "SELECT ref_id, count(*) FROM happening WHERE kind = 'scan' "
            "AND ref_id IN (SELECT value FROM json_each(?)) GROUP BY ref_id",
            (wanted,),
        )
    )
    standing: dict[str, list[str]] = {}
    for paper_id, scan_id in db.execute(
        f"SELECT ref_id, id FROM happening WHERE kind = 'scan' AND {STANDS} "  # noqa: S608 - a constant
        "AND ref_id IN (SELECT value FROM json_each(?)) ORDER BY seq",
        (wanted,),
    ):
        standing.setdefault(paper_id, []).append(scan_id)
    return [
        TypedIn(one, moment(at), desk, operator, counts.get(one, 0), tuple(standing.get(one, ())))
        for one, at, desk, operator in found
    ]


def holders(db: Connection) -> Mapping[int, DelegateId]:
    """Whose badge every number is or was, also of people who were taken out: they still stand on lists of paper."""
    return {
        number: DelegateId(delegate_id)
        for number, delegate_id in db.execute("SELECT number, delegate_id FROM badge")
    }


def holders_of(db: Connection, numbers: Collection[int]) -> Mapping[int, DelegateId]:
    """Whose badges these numbers are; of people who were taken out of the roster, nobody's."""
    rows = db.execute(
        "SELECT number, delegate_id FROM badge WHERE number IN (SELECT value FROM json_each(?)) "
        "AND delegate_id IN (SELECT id FROM delegate)",
        (json.dumps(sorted(numbers)),),
    )
    return {number: DelegateId(delegate_id) for number, delegate_id in rows}
