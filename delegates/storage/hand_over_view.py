"""Badges that were handed over in bulk, in an envelope: the newest word on each. It is no check-in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from delegates.storage.connection import Connection
from delegates.storage.values import moment

# Kinds of what can happen to a badge in an envelope; the note tells to whom it was handed.
BADGE_HANDED, BADGE_RETURNED = "badge_handed", "badge_returned"


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom, when, at which desk, by which operator. `to` is None once notes were purged."""

    to: str | None
    at_utc: datetime
    desk: str
    operator: str


def hand_overs(db: Connection) -> Mapping[int, HandOver]:
    """The badges that are handed over now, by number; one that came back is not."""
    # Of the columns beside a max(), SQLite takes those of the row that holds it.
    rows = db.execute(
        """
        SELECT h.badge_number, max(h.seq), h.kind, n.text, h.at_utc, k.name, o.name
        FROM happening h JOIN desk k ON k.id = h.desk_id JOIN operator o ON o.id = h.operator_id
        LEFT JOIN happening_note n ON n.happening_id = h.id
        WHERE h.kind IN ('badge_handed', 'badge_returned') AND h.badge_number IS NOT NULL
        GROUP BY h.badge_number
        """
    )
    return {
        number: HandOver(to, moment(at), desk, operator)
        for number, _seq, kind, to, at, desk, operator in rows
        if kind == BADGE_HANDED
    }


def hand_over_of(db: Connection, number: int) -> HandOver | None:
    """To whom one badge is handed over now; None where it lies at the desk, or came back."""
    row = db.execute(
        """
        SELECT h.kind, n.text, h.at_utc, k.name, o.name
        FROM badge b JOIN happening h ON h.delegate_id = b.delegate_id AND h.badge_number = b.number
        JOIN desk k ON k.id = h.desk_id JOIN operator o ON o.id = h.operator_id
        LEFT JOIN happening_note n ON n.happening_id = h.id
        WHERE b.number = ? AND h.kind IN ('badge_handed', 'badge_returned') ORDER BY h.seq DESC LIMIT 1
        """,
        (number,),
    ).fetchone()
    if row is None or row[0] != BADGE_HANDED:
        return None
    return HandOver(row[1], moment(row[2]), row[3], row[4])
