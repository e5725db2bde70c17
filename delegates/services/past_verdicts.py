"""What happened, as lists of it show it: the last scans, a person's history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import short_code
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId, RosterRow
from delegates.storage import programme_store, roster_store
from delegates.storage.database import Connection
from delegates.storage.happening_store import Happening


@dataclass(frozen=True, slots=True)
class PastVerdict:
    """A line of the last scans or of a person's history. `kind` is "scan", "undo", "badge_issued", "badge_printed",
    "badge_voided", "badge_handed", "badge_returned", "greeted"; `note` is what staff typed: a reason, to whom it was
    handed. Of a failed scan, `scanned_code` is what was read where it was digits as many as a badge has, `foreign` the
    kind of a foreign code. `from_paper`: it was written on paper at `at_utc` and typed in later."""

    id: str
    kind: str
    at_utc: datetime
    desk: str
    operator: str
    outcome: Outcome | None = None
    reason: Reason | None = None
    direction: Direction | None = None
    checkpoint: str | None = None
    delegate: RosterRow | None = None
    badge_number: int | None = None
    code: str | None = None
    taken_back: bool = False
    note: str | None = None
    foreign: str | None = None
    scanned_code: str | None = None
    from_paper: bool = False


def past_verdicts(db: Connection, records: Sequence[Happening], forum_number: int) -> list[PastVerdict]:
    """These records in their order, each with its person, checkpoint and badge code."""
    ids = list(dict.fromkeys(DelegateId(record.delegate_id) for record in records if record.delegate_id))
    rows = {row.id: row for row in roster_store.roster_rows(db, ids)} if ids else {}
    checkpoints = {checkpoint.id: checkpoint.name for checkpoint in programme_store.checkpoints(db)}
    return [
        PastVerdict(
            id=str(record.id),
            kind=record.kind,
            at_utc=record.at_utc,
            desk=record.desk or "",
            operator=record.operator or "",
            outcome=Outcome(record.outcome) if record.outcome else None,
            reason=Reason(record.reason) if record.reason else None,
            direction=Direction(record.direction) if record.direction else None,
            checkpoint=checkpoints.get(record.checkpoint_id or ""),
            delegate=rows.get(DelegateId(record.delegate_id)) if record.delegate_id else None,
            badge_number=record.badge_number,
            code=short_code(forum_number, record.badge_number) if record.badge_number is not None else None,
            taken_back=record.undone,
            note=record.note,
            foreign=record.foreign_kind,
            scanned_code=record.code,
            from_paper=record.from_paper,
        )
        for record in records
        if record.at_utc is not None
    ]
