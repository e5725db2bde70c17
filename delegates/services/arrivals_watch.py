"""Who has arrived whom protocol greets, whichever desk let them in, and who of them was seen to.

Asked every few seconds: while the file is as it was, nothing is read but its revision; else only what came since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from delegates.domain.people import DelegateId, Delegation, DelegationId, RosterRow
from delegates.services.desk import Desk
from delegates.storage import arrival_view, freshness, happening_store, roster_store
from delegates.storage.arrival_view import ArrivalRecord, Greeting
from delegates.storage.database import Connection
from delegates.storage.happening_store import Happening


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody to greet: who, when and where he or she came in, whom to call, and who has seen to it."""

    scan_id: str
    delegate: RosterRow
    at_utc: datetime
    checkpoint: str
    desk: str
    liaison_name: str | None = None
    liaison_phone: str | None = None
    seen_by: str | None = None
    seen_at_utc: datetime | None = None

    @property
    def is_seen(self) -> bool:
        return self.seen_by is not None


class ArrivalsWatch:
    """Today's arrivals of category V, of heads of delegation and of people with a note for the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._lock = Lock()
        self._forget()

    def arrivals(self) -> tuple[Arrival, ...]:
        """Those of today, in the order in which the file learned of them."""
        with self._lock:
            self._look()
            return self._told

    def mark_seen(self, scan_ids: Iterable[str]) -> tuple[Arrival, ...]:
        """Record that these were greeted, by the operator here; answers the arrivals as they are then.

        Those greeted before, and ids of no arrival of today, are left as they are.
        """
        with self._lock:
            self._look()
            wanted = set(scan_ids)
            new = [one for one in self._told if one.scan_id in wanted and not one.is_seen]
            desk = self._desk
            if new:
                with desk.database.write() as db:
                    happening_store.append(
                        db,
                        [
                            Happening(
                                kind=arrival_view.GREETED, delegate_id=one.delegate.id, ref_id=one.scan_id
                            )
                            for one in new
                        ],
                        desk_id=desk.id(db),
                        operator=desk.operator,
                        at_utc=desk.clock(),
                    )
            self._look()
            return self._told

    def _forget(self) -> None:
        self._version: int | None = None
        self._seq = 0
        self._day_utc: datetime | None = None
        self._records: dict[DelegateId, ArrivalRecord] = {}
        self._greeted: dict[str, Greeting] = {}
        self._rows: dict[DelegateId, RosterRow] = {}
        self._told: tuple[Arrival, ...] = ()

    def _look(self) -> None:
        day = self._day_begins()
        if day != self._day_utc:
            self._forget()
            self._day_utc = day
        with self._desk.database.read() as db:
            version = happening_store.version(db)
            if version == self._version:
                return
            seq = freshness.mark(db).happening
            gone = set(arrival_view.taken_back_since(db, self._seq))
            # Somebody let in again after a check-in that was taken back: the entry may be an earlier one.
            standing = {key: one for key, one in self._records.items() if one.scan_id not in gone}
            begin = self._seq if len(standing) == len(self._records) else 0
            new = arrival_view.arrived_since(db, begin, day)
            self._records = standing | {one.delegate_id: one for one in new}
            self._greeted |= arrival_view.greeted_since(db, self._seq)
            self._read_rows(db)
            bodies = {one.id: one for one in roster_store.delegations(db)} if self._records else {}
        self._version, self._seq = version, seq
        self._told = tuple(self._arrival(one, bodies) for one in self._records.values())

    def _day_begins(self) -> datetime:
        local = self._desk.clock().astimezone(self._desk.zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0)

    def _read_rows(self, db: Connection) -> None:
        """The people as they are now; those seen to stay as they were then."""
        wanted = [
            one.delegate_id
            for one in self._records.values()
            if one.scan_id not in self._greeted or one.delegate_id not in self._rows
        ]
        self._rows |= {row.id: row for row in roster_store.roster_rows(db, wanted)} if wanted else {}
        # Taken out of the roster, by undoing an import.
        self._records = {key: one for key, one in self._records.items() if key in self._rows}

    def _arrival(self, record: ArrivalRecord, bodies: Mapping[DelegationId, Delegation]) -> Arrival:
        row = self._rows[record.delegate_id]
        body = bodies.get(row.delegation_id) if row.delegation_id is not None else None
        greeting = self._greeted.get(record.scan_id)
        return Arrival(
            scan_id=record.scan_id,
            delegate=row,
            at_utc=record.at_utc,
            checkpoint=record.checkpoint,
            desk=record.desk,
            liaison_name=body.liaison_name if body is not None else None,
            liaison_phone=body.liaison_phone if body is not None else None,
            seen_by=greeting.operator if greeting is not None else None,
            seen_at_utc=greeting.at_utc if greeting is not None else None,
        )
