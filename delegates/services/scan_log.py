"""Looking back at scans: those that let nobody in, and all that is known of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from delegates.domain.admission import Outcome, Previous, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.services.past_verdicts import PastVerdict, past_verdicts
from delegates.storage import happening_store, programme_store, scan_view
from delegates.storage.database import Connection
from delegates.storage.happening_store import Happening

# Two full days of a forum of three thousand; whoever looks for an older one filters the person's own history.
MOST_SHOWN = 5_000


@dataclass(frozen=True, slots=True)
class ScanDetails:
    """A scan and what is known of it today. `verdict` has the facts that its sentences need, as far as they were kept.

    `admitted_later` is the first admission of the same person after it, `next_here` the scan that followed at its desk;
    None where there was none.
    """

    past: PastVerdict
    verdict: Verdict
    admitted_later: PastVerdict | None
    next_here: PastVerdict | None


class ScanLog:
    """What was read at the desks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def failed(self, limit: int = MOST_SHOWN) -> list[PastVerdict]:
        """The scans of all desks that let nobody in (refused, came before, unread), newest first."""
        with self._desk.database.read() as db:
            return past_verdicts(db, scan_view.failed_scans(db, limit), self._desk.forum.number)

    def failed_counts(self) -> dict[Outcome, int]:
        """How many there are of each outcome that lets nobody in."""
        with self._desk.database.read() as db:
            counts = scan_view.failed_counts(db)
        return {
            outcome: counts.get(outcome, 0) for outcome in (Outcome.REFUSED, Outcome.REPEAT, Outcome.UNREAD)
        }

    def details(self, scan_id: str) -> ScanDetails:
        """All that is known of one scan. Raises DeskError "not_found" where there is no such scan."""
        with self._desk.database.read() as db:
            record = happening_store.scan(db, scan_id)
            if record is None or record.outcome is None or record.reason is None:
                raise DeskError("not_found", kind="scan", id=scan_id)
            later = scan_view.admitted_after(db, scan_id, record.delegate_id) if record.delegate_id else None
            following = scan_view.next_at_desk(db, scan_id, record.desk_id or "")
            records = [one for one in (record, later, following) if one is not None]
            known = {one.id: one for one in past_verdicts(db, records, self._desk.forum.number)}
            past = known[scan_id]
            return ScanDetails(
                past=past,
                verdict=_verdict(db, record, past),
                admitted_later=known.get(later.id or "") if later is not None else None,
                next_here=known.get(following.id or "") if following is not None else None,
            )


def _verdict(db: Connection, record: Happening, past: PastVerdict) -> Verdict:
    """The answer again. Hours are left out: they may have been changed since."""
    assert past.outcome is not None
    assert past.reason is not None
    return Verdict(
        outcome=past.outcome,
        reason=past.reason,
        delegate=past.delegate,
        previous=_previous(db, record, past) if past.reason is Reason.ALREADY_CHECKED_IN else None,
        scan_id=past.id,
        checkpoint=past.checkpoint or "",
        direction=past.direction or Direction.IN,
        at_utc=past.at_utc,
        desk=past.desk,
        facts=_facts(db, record, past),
    )


def _previous(db: Connection, record: Happening, past: PastVerdict) -> Previous | None:
    """The first entry at the same place that stood before."""
    if past.delegate is None:
        return None
    for one in happening_store.standing(db, past.delegate.id):
        here = one.checkpoint_id == record.checkpoint_id and one.direction is Direction.IN
        if here and one.at_utc < past.at_utc:
            return Previous(one.at_utc, one.desk, one.checkpoint)
    return None


def _facts(db: Connection, record: Happening, past: PastVerdict) -> Mapping[str, object]:
    checkpoint = programme_store.checkpoint(db, record.checkpoint_id)
    badge = happening_store.badge(db, record.badge_number) if record.badge_number is not None else None
    facts: dict[str, object | None] = {
        "foreign": past.foreign,
        "why": past.note if past.reason is Reason.FORCED else None,
        "contact": checkpoint.contact if checkpoint is not None else None,
        "place": checkpoint.place if checkpoint is not None else None,
    }
    if badge is not None and past.reason is Reason.BADGE_REPLACED:
        facts |= {
            "replaced_at_utc": badge.voided_at_utc,
            "replaced_desk": badge.voided_desk,
            "replaced_why": badge.voided_why,
            "new_code": past.delegate.code if past.delegate is not None else None,
        }
    if badge is not None and past.reason is Reason.BADGE_VOID:
        facts["voided_at_utc"] = badge.voided_at_utc
    return {name: value for name, value in facts.items() if value is not None}
