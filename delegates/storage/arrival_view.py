"""Arrivals that protocol is told of: category V, heads of delegation, people with a note to be shown at check-in.

An arrival is the first standing entry of somebody since a moment. That somebody was greeted is a happening that refers
to the scan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.people import DelegateId
from delegates.storage.connection import Connection
from delegates.storage.values import STANDS, microseconds, moment

GREETED = "greeted"


@dataclass(frozen=True, slots=True)
class ArrivalRecord:
    """One entry: the scan, whose it is, when, where, at which desk."""

    scan_id: str
    delegate_id: DelegateId
    at_utc: datetime
    checkpoint: str
    desk: str


@dataclass(frozen=True, slots=True)
class Greeting:
    """Who greeted somebody, and when."""

    operator: str
    at_utc: datetime


# The entries are looked up from those scanned since, by the order of arrival in the file: few, however long the day is.
_ARRIVED = f"""
SELECT h.id, h.delegate_id, h.at_utc, c.name, k.name
FROM happening h JOIN delegate d ON d.id = h.delegate_id JOIN desk k ON k.id = h.desk_id
LEFT JOIN checkpoint c ON c.id = h.checkpoint_id
WHERE h.seq > ?1 AND h.at_utc >= ?2 AND h.outcome = 'admitted' AND h.direction = 'in'
  AND h.id NOT IN (SELECT ref_id FROM happening WHERE kind = 'undo')
  AND (d.category = 'V' OR d.is_head = 1 OR d.attention IS NOT NULL)
  AND h.at_utc = (SELECT min(at_utc) FROM happening
    WHERE delegate_id = h.delegate_id AND direction = 'in' AND at_utc >= ?2 AND {STANDS})
ORDER BY h.seq
"""  # noqa: S608 - a constant


def arrived_since(db: Connection, seq: int, since_utc: datetime) -> list[ArrivalRecord]:
    """Arrivals recorded after a place in the file, in that order; `since_utc` is where the day begins."""
    return [
        ArrivalRecord(scan_id, DelegateId(one), moment(at), checkpoint or "", desk)
        for scan_id, one, at, checkpoint, desk in db.execute(_ARRIVED, (seq, microseconds(since_utc)))
    ]


def taken_back_since(db: Connection, seq: int) -> Iterable[str]:
    """Ids of the scans that were taken back after a place in the file."""
    rows = db.execute("SELECT ref_id FROM happening WHERE seq > ? AND kind = 'undo'", (seq,))
    return [str(scan_id) for (scan_id,) in rows]


def greeted_since(db: Connection, seq: int) -> Mapping[str, Greeting]:
    """Greetings recorded after a place in the file, by the id of the scan."""
    rows = db.execute(
        "SELECT h.ref_id, o.name, h.at_utc FROM happening h JOIN operator o ON o.id = h.operator_id "
        "WHERE h.seq > ? AND h.kind = 'greeted'",
        (seq,),
    )
    return {str(scan_id): Greeting(operator, moment(at)) for scan_id, operator, at in rows}
