"""Admission: what a scan of a known badge means. Pure: badge, delegate, checkpoint, history and time in, a decision out.

What arrived is judged in two steps. `delegates.scanner` says what it is (a badge, a damaged code, a link …); this
module says whether the person may pass. Every scan becomes a record, refused ones too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from enum import StrEnum

from delegates.domain.checkpoint import Checkpoint, Direction, Reentry
from delegates.domain.people import DelegationId, PartyMember, RosterRow, Status
from delegates.domain.question import Question


class Outcome(StrEnum):
    ADMITTED = "admitted"
    REPEAT = "repeat"
    REFUSED = "refused"
    UNREAD = "unread"


class Reason(StrEnum):
    OK = "ok"
    REENTRY = "reentry"
    EXIT = "exit"
    FORCED = "forced"
    ALREADY_CHECKED_IN = "already_checked_in"
    UNKNOWN_CODE = "unknown_code"
    BADGE_REPLACED = "badge_replaced"
    BADGE_VOID = "badge_void"
    DELEGATE_CANCELLED = "delegate_cancelled"
    DELEGATE_BLOCKED = "delegate_blocked"
    NOT_ADMITTED_HERE = "not_admitted_here"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    OTHER_FORUM = "other_forum"
    FORGED = "forged"
    DAMAGED_CODE = "damaged_code"
    NOT_A_BADGE = "not_a_badge"
    TOO_LONG = "too_long"
    EMPTY = "empty"


OUTCOME_OF: Mapping[Reason, Outcome] = {
    Reason.OK: Outcome.ADMITTED,
    Reason.REENTRY: Outcome.ADMITTED,
    Reason.EXIT: Outcome.ADMITTED,
    Reason.FORCED: Outcome.ADMITTED,
    Reason.ALREADY_CHECKED_IN: Outcome.REPEAT,
    Reason.DAMAGED_CODE: Outcome.UNREAD,
    Reason.NOT_A_BADGE: Outcome.UNREAD,
    Reason.TOO_LONG: Outcome.UNREAD,
    Reason.EMPTY: Outcome.UNREAD,
} | dict.fromkeys(
    (
        Reason.UNKNOWN_CODE,
        Reason.BADGE_REPLACED,
        Reason.BADGE_VOID,
        Reason.DELEGATE_CANCELLED,
        Reason.DELEGATE_BLOCKED,
        Reason.NOT_ADMITTED_HERE,
        Reason.TOO_EARLY,
        Reason.TOO_LATE,
        Reason.OTHER_FORUM,
        Reason.FORGED,
    ),
    Outcome.REFUSED,
)

# Refusals that no reason given at the desk can override.
NEVER_FORCED = frozenset({Reason.FORGED, Reason.DELEGATE_BLOCKED, Reason.OTHER_FORUM, Reason.UNKNOWN_CODE})


class Caution(StrEnum):
    """What the desk should know about an admission that nevertheless stands."""

    EARLY = "early"  # before the opening, within the minutes that are let in
    NEARLY_FULL = "nearly_full"
    FULL = "full"


# From this share of its capacity on, a room is nearly full.
NEARLY_FULL_SHARE = 0.9
# Taken back within so many seconds, a check-in was a slip of the hand.
SLIP_S = 10.0


class BadgeState(StrEnum):
    VALID = "valid"
    REPLACED = "replaced"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class PastScan:
    """An admission that stands (not taken back), as far as a decision needs it."""

    at_utc: datetime
    direction: Direction
    desk: str
    checkpoint: str
    checkpoint_id: str


@dataclass(frozen=True, slots=True)
class Previous:
    """When, where and at which desk somebody was first let in."""

    at_utc: datetime
    desk: str
    checkpoint: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The judgement alone. `flagged` marks an exit of somebody who was not known to be inside; `cautions` stand on
    admissions only."""

    reason: Reason
    previous: Previous | None = None
    last_out_utc: datetime | None = None
    flagged: bool = False
    cautions: tuple[Caution, ...] = ()

    @property
    def outcome(self) -> Outcome:
        return OUTCOME_OF[self.reason]


@dataclass(frozen=True, slots=True)
class Scan:
    """What arrived, before judgement.

    `text` as it came (never normalised), `physical` the same keys read as a US keyboard where the window knows them,
    `typed` when a person typed it. `force_reason` carries an override. `id` makes a scan that is sent twice harmless.
    """

    text: str
    checkpoint_id: str | None = None
    direction: Direction = Direction.IN
    physical: str | None = None
    typed: bool = False
    force_reason: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one scan, as the panel, the last scans and the command line show it.

    `facts` are plain values that a sentence names: `replaced_at_utc`, `replaced_desk`, `replaced_why`, `new_code`,
    `voided_at_utc`, `opens_utc`, `closes_utc`, `forum_number`, `foreign` (kind of a code that is no badge), `out_at_utc`,
    `in_since_utc`, `why`, `contact`, `place`, `other` (a checkpoint that does admit), `inside` and `capacity` (how many are
    in with this one, of how many), `substitute` (who comes in the place of somebody refused). Times are aware UTC.
    `questions` are still to be asked of somebody who passes; `party` is the principal that somebody accompanies, or those
    who accompany him or her.
    """

    outcome: Outcome
    reason: Reason
    delegate: RosterRow | None
    previous: Previous | None
    scan_id: str
    checkpoint: str
    direction: Direction
    at_utc: datetime
    desk: str = ""
    flagged: bool = False
    offline: bool = False
    facts: Mapping[str, object] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()
    questions: tuple[Question, ...] = ()
    party: tuple[PartyMember, ...] = ()


# Before every scan there can be: one entry holds for the whole forum.
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


def counted_since(checkpoint: Checkpoint, now_utc: datetime, zone: tzinfo) -> datetime:
    """From when on entries at this checkpoint count: the beginning of the local day, or ever."""
    if not checkpoint.once_per_day:
        return _EVER
    return now_utc.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC)


def standing_here(
    history: Iterable[PastScan], checkpoint: Checkpoint, now_utc: datetime, zone: tzinfo
) -> list[PastScan]:
    """The standing admissions that count for an entry at this checkpoint now, oldest first."""
    since = counted_since(checkpoint, now_utc, zone)
    return sorted(
        (past for past in history if past.checkpoint_id == checkpoint.id and past.at_utc >= since),
        key=lambda past: past.at_utc,
    )


def decide(
    *,
    badge: BadgeState,
    status: Status,
    category: str,
    delegation_id: DelegationId | None = None,
    checkpoint: Checkpoint,
    direction: Direction,
    history: Sequence[PastScan],
    now_utc: datetime,
    zone: tzinfo,
    forced: bool = False,
    inside_count: int | None = None,
) -> Decision:
    """Judge the scan of a genuine badge of this forum.

    `history` holds the delegate's standing admissions (any checkpoint, any order). An override (`forced`) turns any
    refusal but those in `NEVER_FORCED` into an admission; where it was not needed the plain reason stays. `inside_count`
    is how many are inside before this scan, needed only where the checkpoint has a capacity.
    """
    here = standing_here(history, checkpoint, now_utc, zone)
    entries = [past for past in here if past.direction is Direction.IN]
    previous = Previous(entries[0].at_utc, entries[0].desk, entries[0].checkpoint) if entries else None
    admits = checkpoint.admits(category, delegation_id)
    plain = _plain(badge, status, admits, checkpoint, direction, here, now_utc)
    last_out = next((past.at_utc for past in reversed(here) if past.direction is Direction.OUT), None)
    reason = plain
    if forced and OUTCOME_OF[plain] is not Outcome.ADMITTED and plain not in NEVER_FORCED:
        reason = Reason.FORCED
    flagged = reason is Reason.EXIT and not (here and here[-1].direction is Direction.IN)
    cautions = _cautions(reason, checkpoint, now_utc, inside_count)
    return Decision(reason, previous, last_out if reason is Reason.REENTRY else None, flagged, cautions)


def _plain(
    badge: BadgeState,
    status: Status,
    admits: bool,
    checkpoint: Checkpoint,
    direction: Direction,
    here: Sequence[PastScan],
    now_utc: datetime,
) -> Reason:
    if badge is BadgeState.REPLACED:
        return Reason.BADGE_REPLACED
    if badge is BadgeState.VOID:
        return Reason.BADGE_VOID
    if status is Status.BLOCKED:
        return Reason.DELEGATE_BLOCKED
    if status is Status.CANCELLED:
        return Reason.DELEGATE_CANCELLED
    if direction is Direction.OUT:
        return Reason.EXIT
    entered = any(past.direction is Direction.IN for past in here)
    has_left = bool(here) and here[-1].direction is Direction.OUT
    may_return = checkpoint.reentry is Reentry.ALWAYS or (
        checkpoint.reentry is Reentry.AFTER_EXIT and has_left
    )
    # Somebody who was let in and comes again is told when it was, whatever the hours are by now.
    if entered and not may_return:
        return Reason.ALREADY_CHECKED_IN
    if not admits:
        return Reason.NOT_ADMITTED_HERE
    if checkpoint.admits_from_utc is not None and now_utc < checkpoint.admits_from_utc:
        return Reason.TOO_EARLY
    if checkpoint.closes_utc is not None and now_utc > checkpoint.closes_utc:
        return Reason.TOO_LATE
    return Reason.REENTRY if entered or has_left else Reason.OK


def _cautions(
    reason: Reason, checkpoint: Checkpoint, now_utc: datetime, inside_count: int | None
) -> tuple[Caution, ...]:
    if OUTCOME_OF[reason] is not Outcome.ADMITTED or reason is Reason.EXIT:
        return ()
    found = []
    if checkpoint.opens_utc is not None and now_utc < checkpoint.opens_utc:
        found.append(Caution.EARLY)
    if checkpoint.capacity is not None and inside_count is not None:
        inside = inside_count + 1
        if inside > checkpoint.capacity:
            found.append(Caution.FULL)
        elif inside >= checkpoint.capacity * NEARLY_FULL_SHARE:
            found.append(Caution.NEARLY_FULL)
    return tuple(found)
