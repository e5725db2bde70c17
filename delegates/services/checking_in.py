"""Checking in: one scan, one judgement, one record, one transaction.

Nothing is debounced here and nothing is dropped: a refused scan is a record like an admitted one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from delegates.domain import admission
from delegates.domain.admission import (
    SLIP_S,
    BadgeState,
    Caution,
    Outcome,
    PastScan,
    Previous,
    Reason,
    Scan,
    Verdict,
)
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import DelegateId, RosterRow, Status
from delegates.domain.question import Question, to_ask
from delegates.errors import DeskError
from delegates.scanner.parser import Reading, ReadingKind, parse
from delegates.services.counting import Counts, counted
from delegates.services.desk import Desk
from delegates.services.past_verdicts import PastVerdict, past_verdicts
from delegates.storage import (
    happening_store,
    programme_store,
    question_store,
    roster_store,
    substitution_view,
)
from delegates.storage.database import Connection
from delegates.storage.happening_store import BadgeFacts, Happening
from delegates.storage.presence import Presence

_UNREAD: Mapping[ReadingKind, Reason] = {
    ReadingKind.DAMAGED: Reason.DAMAGED_CODE,
    ReadingKind.NOT_A_BADGE: Reason.NOT_A_BADGE,
    ReadingKind.TEXT: Reason.NOT_A_BADGE,
    ReadingKind.TOO_LONG: Reason.TOO_LONG,
    ReadingKind.EMPTY: Reason.EMPTY,
    ReadingKind.OTHER_FORUM: Reason.OTHER_FORUM,
    ReadingKind.FORGED: Reason.FORGED,
}
_MAY_BE_REPRESENTED = (Reason.BADGE_VOID, Reason.DELEGATE_CANCELLED)


class CheckingIn:
    """What reception does with badges."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._presence = Presence()

    def check_in(self, scan: Scan) -> Verdict:
        """Judge and record one scan. The same scan id twice answers the same and records nothing new.

        Raises DeskError "not_found" for a checkpoint that is not in the forum, "not_allowed" for a reason to override
        without the organiser's rights.
        """
        desk = self._desk
        if scan.force_reason is not None:
            desk.require("override")
        reading = parse(
            scan.text,
            forum_number=desk.forum.number,
            forum_key=desk.key,
            physical=scan.physical,
            typed=scan.typed,
        )
        with desk.database.write() as db:
            if scan.id is not None and (known := happening_store.scan(db, scan.id)) is not None:
                return self._again(db, known)
            checkpoint = self._checkpoint(db, scan.checkpoint_id)
            return self._judge(db, scan, reading, checkpoint)

    def is_code(self, text: str) -> bool:
        """Whether typed text is a code (right, wrong or foreign) rather than a name to search. Reads nothing."""
        desk = self._desk
        reading = parse(text, forum_number=desk.forum.number, forum_key=desk.key, typed=True)
        return reading.kind not in (ReadingKind.TEXT, ReadingKind.EMPTY)

    def check_in_delegate(
        self,
        delegate_id: DelegateId,
        *,
        checkpoint_id: str | None = None,
        direction: Direction = Direction.IN,
        force_reason: str | None = None,
        scan_id: str | None = None,
    ) -> Verdict:
        """Check in somebody found by name: judged and recorded like a scan of the present badge."""
        desk = self._desk
        if force_reason is not None:
            desk.require("override")
        with desk.database.write() as db:
            if scan_id is not None and (known := happening_store.scan(db, scan_id)) is not None:
                return self._again(db, known)
            checkpoint = self._checkpoint(db, checkpoint_id)
            row = _row(db, delegate_id)
            scan = Scan("", checkpoint.id, direction, force_reason=force_reason, id=scan_id)
            return self._admit(db, scan, checkpoint, row, row.badge_number, None, None)

    def check_in_many(
        self,
        delegate_ids: Iterable[DelegateId],
        *,
        checkpoint_id: str | None = None,
        direction: Direction = Direction.IN,
    ) -> list[Verdict]:
        """Check in several people by name, all or none: each is judged and recorded as `check_in_delegate` does it.

        Verdicts stand in the order of the ids. Raises DeskError "not_found" where one of them is not in the forum.
        """
        with self._desk.database.write() as db:
            checkpoint = self._checkpoint(db, checkpoint_id)
            scan = Scan("", checkpoint.id, direction)
            rows = (_row(db, delegate_id) for delegate_id in dict.fromkeys(delegate_ids))
            return [self._admit(db, scan, checkpoint, row, row.badge_number, None, None) for row in rows]

    def foresee(
        self,
        delegate_ids: Iterable[DelegateId],
        *,
        checkpoint_id: str | None = None,
        direction: Direction = Direction.IN,
    ) -> list[Verdict]:
        """What `check_in_many` would answer now. Nothing is recorded: no verdict has a scan's id."""
        with self._desk.database.read() as db:
            checkpoint = self._checkpoint(db, checkpoint_id)
            scan = Scan("", checkpoint.id, direction)
            rows = (_row(db, delegate_id) for delegate_id in dict.fromkeys(delegate_ids))
            return [self._judged(db, scan, checkpoint, row, None) for row in rows]

    def undo(self, scan_id: str, why: str) -> PastVerdict:
        """Take one check-in back, as a new record.

        Raises DeskError "not_found" where there is no such admission, or it was taken back before; "invalid" without
        a reason; "not_allowed" where it is no slip of the hand any more and the organiser's rights are not on.
        """
        return self.undo_many([scan_id], why)[0]

    def undo_many(self, scan_ids: Iterable[str], why: str) -> list[PastVerdict]:
        """Take several check-ins back, all or none, each as a new record; raises as `undo` does."""
        if not why.strip():
            raise DeskError("invalid", field="why", why="empty")
        with self._desk.database.write() as db:
            return past_verdicts(
                db,
                [self._take_back(db, scan_id, why.strip()) for scan_id in scan_ids],
                self._desk.forum.number,
            )

    def last_scans(self, limit: int = 20, *, all_desks: bool = False) -> list[PastVerdict]:
        """The newest scans of this desk (or of all), newest first."""
        with self._desk.database.read() as db:
            desk_id = None if all_desks else happening_store.desk_id(db, self._desk.name)
            found = happening_store.last_scans(db, desk_id, limit) if desk_id or all_desks else []
            return past_verdicts(db, found, self._desk.forum.number)

    def history(self, delegate_id: DelegateId) -> list[PastVerdict]:
        """Everything that happened to one delegate and his or her badges, newest first."""
        with self._desk.database.read() as db:
            return past_verdicts(db, happening_store.history(db, delegate_id), self._desk.forum.number)

    def counts(self) -> Counts:
        """Registered, arrived and printed, in all and by category and delegation."""
        with self._desk.database.read() as db:
            return counted(db, self._desk.categories(db))

    # -- one scan ------------------------------------------------------------------------------------------------

    def _judge(self, db: Connection, scan: Scan, reading: Reading, checkpoint: Checkpoint) -> Verdict:
        if reading.kind not in (ReadingKind.BADGE, ReadingKind.SHORT):
            reason = _UNREAD[reading.kind]
            owner = self._owner(db, reading.number) if reason is Reason.FORGED else None
            facts: dict[str, object] = {}
            if reason is Reason.OTHER_FORUM:
                facts["forum_number"] = reading.forum_number
            if reason is Reason.NOT_A_BADGE:
                facts["foreign"] = reading.foreign or "other"
            if reason is Reason.FORGED:
                facts["contact"] = checkpoint.contact
            number = reading.number if reason is Reason.FORGED else None
            verdict = self._verdict(scan, checkpoint, reason, owner, facts=facts)
            return self._record(db, scan, checkpoint, verdict, number, reading)
        assert reading.number is not None
        badge = happening_store.badge(db, reading.number)
        if badge is None:
            verdict = self._verdict(scan, checkpoint, Reason.UNKNOWN_CODE, None)
            return self._record(db, scan, checkpoint, verdict, None, reading)
        return self._admit(db, scan, checkpoint, _row(db, badge.delegate_id), reading.number, badge, reading)

    def _admit(
        self,
        db: Connection,
        scan: Scan,
        checkpoint: Checkpoint,
        row: RosterRow,
        number: int,
        badge: BadgeFacts | None,
        reading: Reading | None,
    ) -> Verdict:
        verdict = self._judged(db, scan, checkpoint, row, badge)
        return self._record(db, scan, checkpoint, verdict, number, reading)

    def _judged(
        self, db: Connection, scan: Scan, checkpoint: Checkpoint, row: RosterRow, badge: BadgeFacts | None
    ) -> Verdict:
        """The answer to a scan of somebody, not recorded yet."""
        history: tuple[PastScan, ...] = happening_store.standing(db, row.id)
        now = self._desk.clock()
        inside = self._presence.count(db, checkpoint, now, self._desk.zone)
        verdict = self.judged(db, scan, checkpoint, row, badge, at_utc=now, history=history, inside=inside)
        return replace(
            verdict,
            questions=self._to_ask(db, verdict, checkpoint),
            party=roster_store.party(db, row.id),
        )

    def judged(
        self,
        db: Connection,
        scan: Scan,
        checkpoint: Checkpoint,
        row: RosterRow,
        badge: BadgeFacts | None,
        *,
        at_utc: datetime,
        history: Sequence[PastScan],
        inside: int | None = None,
    ) -> Verdict:
        """The answer to a scan of somebody at a moment, by what stood then and how many were inside; nothing to ask."""
        # Somebody found by name needs no badge in hand: only a person's own state can refuse.
        state = BadgeState(badge.state) if badge is not None else BadgeState.VALID
        decision = admission.decide(
            badge=state,
            status=Status(row.status),
            category=row.category,
            delegation_id=row.delegation_id,
            checkpoint=checkpoint,
            direction=scan.direction,
            history=history,
            now_utc=at_utc,
            zone=self._desk.zone,
            forced=scan.force_reason is not None,
            inside_count=inside,
        )
        facts: dict[str, object] = {"contact": checkpoint.contact, "place": checkpoint.place}
        if Caution.EARLY in decision.cautions:
            facts["opens_utc"] = checkpoint.opens_utc
        if inside is not None and decision.outcome is Outcome.ADMITTED and scan.direction is Direction.IN:
            facts |= {"inside": inside + 1, "capacity": checkpoint.capacity}
        match decision.reason:
            case Reason.BADGE_REPLACED if badge is not None:
                facts |= {
                    "replaced_at_utc": badge.voided_at_utc,
                    "replaced_desk": badge.voided_desk,
                    "replaced_why": badge.voided_why,
                    "new_code": row.code,
                }
            case Reason.BADGE_VOID if badge is not None:
                facts["voided_at_utc"] = badge.voided_at_utc
            case Reason.TOO_EARLY:
                facts["opens_utc"] = checkpoint.opens_utc
            case Reason.TOO_LATE:
                facts["closes_utc"] = checkpoint.closes_utc
            case Reason.NOT_ADMITTED_HERE:
                facts["other"] = self._elsewhere(db, row, checkpoint, at_utc)
            case Reason.REENTRY:
                facts["out_at_utc"] = decision.last_out_utc
            case Reason.EXIT:
                if decision.previous is not None and not decision.flagged:
                    facts["in_since_utc"] = decision.previous.at_utc
            case Reason.FORCED:
                facts["why"] = scan.force_reason
        gone = decision.reason in _MAY_BE_REPRESENTED
        facts["substitute"] = substitution_view.substitute_name(db, row.id) if gone else None
        return self._verdict(
            scan,
            checkpoint,
            decision.reason,
            row,
            previous=decision.previous,
            flagged=decision.flagged,
            facts=facts,
            at_utc=at_utc,
            cautions=decision.cautions,
        )

    def _to_ask(self, db: Connection, verdict: Verdict, checkpoint: Checkpoint) -> tuple[Question, ...]:
        """What is still to be asked of somebody who passes, coming in."""
        row = verdict.delegate
        passes = verdict.outcome in (Outcome.ADMITTED, Outcome.REPEAT) and verdict.direction is Direction.IN
        asked = question_store.questions(db) if passes else ()
        if row is None or not asked:
            return ()
        return to_ask(
            asked,
            question_store.answered(db, row.id),
            checkpoint_id=checkpoint.id,
            category=row.category,
            first_time=verdict.reason in (Reason.OK, Reason.FORCED),
        )

    def _verdict(
        self,
        scan: Scan,
        checkpoint: Checkpoint,
        reason: Reason,
        row: RosterRow | None,
        *,
        previous: Previous | None = None,
        flagged: bool = False,
        facts: Mapping[str, object] | None = None,
        at_utc: datetime | None = None,
        cautions: tuple[Caution, ...] = (),
    ) -> Verdict:
        return Verdict(
            outcome=admission.OUTCOME_OF[reason],
            reason=reason,
            delegate=row,
            previous=previous,
            scan_id="",
            checkpoint=checkpoint.name,
            direction=scan.direction,
            at_utc=at_utc or self._desk.clock(),
            desk=self._desk.name,
            flagged=flagged,
            facts={name: value for name, value in (facts or {}).items() if value is not None},
            cautions=cautions,
        )

    def _record(
        self,
        db: Connection,
        scan: Scan,
        checkpoint: Checkpoint,
        verdict: Verdict,
        number: int | None,
        reading: Reading | None,
    ) -> Verdict:
        row, reason = verdict.delegate, verdict.reason
        done = self._append(
            db,
            Happening(
                id=scan.id,
                kind="scan",
                delegate_id=row.id if row else None,
                badge_number=number,
                checkpoint_id=checkpoint.id,
                direction=scan.direction,
                outcome=verdict.outcome,
                reason=reason,
                # Ids and codes only: of a foreign payload nothing is kept but its kind.
                code=reading.code if reading else None,
                foreign_kind=reading.foreign if reading else None,
                forced=scan.force_reason is not None,
                note=scan.force_reason if reason is Reason.FORCED else None,
            ),
            verdict.at_utc,
        )
        if (
            row is not None
            and reason in (Reason.OK, Reason.REENTRY, Reason.FORCED)
            and row.checked_in_at_utc is None
        ):
            row = replace(row, checked_in_at_utc=verdict.at_utc)
        return replace(verdict, delegate=row, scan_id=done.id or "")

    def _take_back(self, db: Connection, scan_id: str, why: str) -> Happening:
        record = happening_store.scan(db, scan_id)
        if record is None or record.outcome != Outcome.ADMITTED:
            raise DeskError("not_found", kind="check_in", id=scan_id)
        if happening_store.is_undone(db, scan_id):
            raise DeskError("not_found", kind="check_in_taken_back", id=scan_id)
        if record.at_utc is not None and (self._desk.clock() - record.at_utc).total_seconds() > SLIP_S:
            self._desk.require("late_undo")
        return self._append(
            db,
            Happening(
                kind="undo",
                delegate_id=record.delegate_id,
                badge_number=record.badge_number,
                checkpoint_id=record.checkpoint_id,
                ref_id=scan_id,
                note=why,
            ),
        )

    def _again(self, db: Connection, record: Happening) -> Verdict:
        """The verdict of a scan that was recorded before, from its record."""
        assert record.outcome is not None
        assert record.reason is not None
        assert record.at_utc is not None
        checkpoint = self._checkpoint(db, record.checkpoint_id)
        return Verdict(
            outcome=Outcome(record.outcome),
            reason=Reason(record.reason),
            delegate=_row(db, DelegateId(record.delegate_id)) if record.delegate_id else None,
            previous=None,
            scan_id=record.id or "",
            checkpoint=checkpoint.name,
            direction=Direction(record.direction or Direction.IN),
            at_utc=record.at_utc,
            desk=self._desk.name,
        )

    def _append(self, db: Connection, happening: Happening, at_utc: datetime | None = None) -> Happening:
        desk = self._desk
        return happening_store.append(
            db, [happening], desk_id=desk.id(db), operator=desk.operator, at_utc=at_utc or desk.clock()
        )[0]

    def _checkpoint(self, db: Connection, checkpoint_id: str | None) -> Checkpoint:
        checkpoint = programme_store.checkpoint(db, checkpoint_id, self._desk.clock)
        if checkpoint is None:
            raise DeskError("not_found", kind="checkpoint", id=checkpoint_id)
        return checkpoint

    def _elsewhere(self, db: Connection, row: RosterRow, here: Checkpoint, now: datetime) -> str | None:
        """The name of another checkpoint that would let this person in now, for "show the way to …"."""
        for other in programme_store.checkpoints(db):
            if other.id != here.id and other.admits(row.category, row.delegation_id) and other.is_open(now):
                return other.name
        return None

    def _owner(self, db: Connection, number: int | None) -> RosterRow | None:
        badge = happening_store.badge(db, number) if number is not None else None
        return _row(db, badge.delegate_id) if badge else None


def _row(db: Connection, delegate_id: DelegateId) -> RosterRow:
    rows = roster_store.roster_rows(db, [delegate_id])
    if not rows:
        raise DeskError("not_found", kind="delegate", id=delegate_id)
    return rows[0]
