"""Who is inside a checkpoint, kept from scan to scan: counting everybody anew would take longer than the whole scan."""

from __future__ import annotations

from datetime import datetime, tzinfo
from threading import Lock

from delegates.domain.admission import counted_since
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.storage.connection import Connection
from delegates.storage.values import STANDS, microseconds

_NEWEST = "SELECT seq, id FROM happening WHERE seq = (SELECT max(seq) FROM happening)"
_STILL_THERE = "SELECT 1 FROM happening WHERE seq = ? AND id = ?"
_PASSED = f"""
SELECT delegate_id, at_utc, direction FROM happening NOT INDEXED
WHERE checkpoint_id = ? AND at_utc >= ? AND seq > ? AND delegate_id IS NOT NULL AND {STANDS}
"""  # noqa: S608 - a constant
_TAKEN_BACK = "SELECT 1 FROM happening WHERE seq > ? AND kind = 'undo' LIMIT 1"


class Presence:
    """Counts people inside one checkpoint at a time; each count reads only what happened since the one before."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: tuple[str, int] | None = None
        self._seq, self._id = 0, ""
        self._last: dict[str, tuple[int, str]] = {}  # delegate -> when and in which direction last
        self._inside = 0

    def count(self, db: Connection, checkpoint: Checkpoint, now_utc: datetime, zone: tzinfo) -> int | None:
        """How many people were let in at a checkpoint, in the time that counts now, and have not left it.

        None where it has no capacity to be told of.
        """
        if checkpoint.capacity is None:
            return None
        asked = (checkpoint.id, microseconds(counted_since(checkpoint, now_utc, zone)))
        with self._lock:
            if asked != self._asked or not self._goes_on(db):
                self._asked, self._seq, self._last, self._inside = asked, 0, {}, 0
            for delegate_id, at, direction in db.execute(_PASSED, (*asked, self._seq)):
                self._pass(delegate_id, at, direction)
            self._seq, self._id = db.execute(_NEWEST).fetchone() or (0, "")
            return self._inside

    def _goes_on(self, db: Connection) -> bool:
        """Whether the file is the one before and more: nothing taken back since, nor any record that never stayed."""
        return (
            db.execute(_STILL_THERE, (self._seq, self._id)).fetchone() is not None
            and db.execute(_TAKEN_BACK, (self._seq,)).fetchone() is None
        )

    def _pass(self, delegate_id: str, at: int, direction: str | None) -> None:
        before = self._last.get(delegate_id)
        if before is not None and before[0] > at:
            return  # typed in from paper, later than it happened
        if before is not None and before[1] == Direction.IN:
            self._inside -= 1
        self._last[delegate_id] = (at, direction or Direction.IN)
        if self._last[delegate_id][1] == Direction.IN:
            self._inside += 1
