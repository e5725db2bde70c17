"""Paper and back: the roster printed to be ticked off when the power fails, and the ticks typed in afterwards.

What comes back from paper is recorded as what it is, admissions at the time written there, each of which refers to the
happening "paper" that says who typed the list in, where and when. It is judged with what was known before that time. A
rule that it goes against was broken already: it is recorded as an override. A blocked person's tick stays refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from delegates.domain.admission import NEVER_FORCED, Outcome, PastScan, Previous, Reason, Scan, Verdict
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.clock_time import typed_time
from delegates.domain.people import DelegateId, RosterRow
from delegates.errors import DeskError
from delegates.scanner.parser import Reading, ReadingKind, parse
from delegates.services.badge_order import RunOrder
from delegates.services.checking_in import CheckingIn
from delegates.services.desk import Desk
from delegates.services.envelopes import Envelopes
from delegates.services.finding import Finding
from delegates.services.paper_codes import ENDING_DIGITS, Endings, bold_from, typed_digits
from delegates.services.past_verdicts import PastVerdict
from delegates.storage import happening_store, paper_view, programme_store, roster_store
from delegates.storage.connection import Connection
from delegates.storage.happening_store import PAPER, SCAN, Happening
from delegates.storage.ids import uuid7
from delegates.storage.paper_view import TypedIn

if TYPE_CHECKING:
    from delegates.reports.tick_list import TickPart

__all__ = [
    "FROM_PAPER",
    "Batch",
    "Line",
    "Paper",
    "Problem",
    "Recorded",
    "Tick",
    "TypedIn",
]

# The reason recorded with what goes against a rule; reports say it in their own language.
FROM_PAPER: Final = "from paper"
_MINUTE: Final = timedelta(minutes=1)
_LISTS_SHOWN: Final = 5


class Problem(StrEnum):
    """Why a line cannot be recorded as it is."""

    NAME = "name"  # a name: nobody was chosen for it yet
    DIGITS = "digits"  # neither six digits nor nine
    WRONG_DIGIT = "wrong_digit"
    ALL_NINE = "all_nine"  # another code ends nearly so
    NOBODY = "nobody"
    NOT_OURS = "not_ours"  # a badge of another forum, or none at all
    NO_TIME = "no_time"
    TIME = "time"  # what was typed is none
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Line:
    """One tick as it was typed or scanned; an empty `time` means that of the line before."""

    who: str
    time: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """What holds for all lines of a list: where, in or out, on which local day."""

    checkpoint_id: str | None
    direction: Direction
    day: date


@dataclass(frozen=True, slots=True)
class Tick:
    """A line and what would become of it, or became: `verdict` as it would have been answered then.

    After `record`, `verdict` is what was recorded, with the scan's id. `number` is the badge's that was named.
    """

    line: Line
    person: RosterRow | None = None
    number: int | None = None
    at_utc: datetime | None = None
    verdict: Verdict | None = None
    problem: Problem | None = None

    @property
    def is_there_already(self) -> bool:
        """Whether the same is recorded, or stands in the list above: it is not doubled."""
        return self.verdict is not None and self.verdict.outcome is Outcome.REPEAT

    @property
    def is_ready(self) -> bool:
        """Whether it will be recorded."""
        return self.problem is None and self.verdict is not None and not self.is_there_already

    @property
    def is_override(self) -> bool:
        """Whether it goes against a rule that may be overridden."""
        refused = self.verdict is not None and self.verdict.outcome is Outcome.REFUSED
        return refused and self.verdict is not None and self.verdict.reason not in NEVER_FORCED


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a list: its ticks in the order of the lines, and the ids of the admissions."""

    ticks: tuple[Tick, ...]
    scan_ids: tuple[str, ...]


class Paper:
    """What is printed for a power cut, and what comes back."""

    def __init__(self, desk: Desk, checking_in: CheckingIn, finding: Finding, envelopes: Envelopes) -> None:
        self._desk = desk
        self._checking_in = checking_in
        self._finding = finding
        self._envelopes = envelopes

    # -- printing --------------------------------------------------------------------------------------------------

    def print_roster(
        self, out: Path, language: str, order: RunOrder, *, checkpoint_id: str | None, day: date | None
    ) -> int:
        """Write the roster as a PDF to tick off, in parts as `order` has them; answers how many people stand in it.

        `order`: "desk" by first letters, or all in one alphabet where it has no ranges; any other by delegation. `day`
        None leaves the date to be written. Raises DeskError: invalid (language), not_found (checkpoint), disk_full,
        read_only, locked.
        """
        from delegates.reports.tick_list import TickList, write_tick_list  # loads the PDF library

        desk = self._desk
        rows = self._finding.rows()
        with desk.database.read() as db:
            checkpoint = _checkpoint(db, checkpoint_id)
            categories = tuple(desk.categories(db).values())
            endings = self._endings(db)
        if order.order != "desk":
            order = RunOrder()
        made = TickList(
            forum=desk.forum,
            checkpoint=checkpoint.name,
            has_exits=checkpoint.exits,
            day=day,
            made_at_utc=desk.clock(),
            categories=categories,
            parts=self._parts(rows, order, endings),
            has_bands=order.order != "desk",
        )
        write_tick_list(made, out, language)
        return len(rows)

    def _parts(self, rows: Sequence[RosterRow], order: RunOrder, endings: Endings) -> tuple[TickPart, ...]:
        from delegates.reports.tick_list import TickPart, TickRow

        made = []
        for part in self._envelopes.in_order(rows, order).parts:
            desk = order.ranges[part.desk] if part.desk is not None else None
            letters = (
                "" if desk is None else desk.first if desk.first == desk.last else f"{desk.first}–{desk.last}"
            )
            made.append(
                TickPart(
                    number=None if part.desk is None else part.desk + 1,
                    title="" if desk is None or desk.title == letters else desk.title,
                    letters=letters,
                    is_rest=bool(order.ranges) and desk is None,
                    rows=tuple(TickRow(row, bold_from(row.code, endings)) for row in part.rows),
                )
            )
        return tuple(made)

    # -- typing in ---------------------------------------------------------------------------------------------------

    def scanned(self, text: str, physical: str | None = None) -> str | None:
        """The nine digits of a badge of this forum that was read; None for anything else. Reads nothing."""
        reading = self._read(text, physical=physical, typed=False)
        return reading.code if reading.kind in (ReadingKind.BADGE, ReadingKind.SHORT) else None

    def foresee(self, lines: Sequence[Line], batch: Batch) -> list[Tick]:
        """What `record` would answer now; nothing is recorded. Raises DeskError "not_found" (checkpoint)."""
        with self._desk.database.read() as db:
            return self._ticks(db, lines, batch)

    def record(self, lines: Sequence[Line], batch: Batch) -> Recorded:
        """Record the lines that can be, all or none, in the order of their times; the others come back as they are.

        Raises DeskError "not_found" (checkpoint).
        """
        desk = self._desk
        with desk.database.write() as db:
            ticks = self._ticks(db, lines, batch)
            ready = [place for place, tick in enumerate(ticks) if tick.is_ready]
            if not ready:
                return Recorded(tuple(ticks), ())
            checkpoint, now = _checkpoint(db, batch.checkpoint_id), desk.clock()
            paper = Happening(
                kind=PAPER, id=uuid7(now), checkpoint_id=checkpoint.id, direction=batch.direction
            )
            ready.sort(key=lambda place: ticks[place].at_utc or now)
            scans = [_scan(ticks[place], paper, checkpoint, now) for place in ready]
            happening_store.append(
                db, [paper, *scans], desk_id=desk.id(db), operator=desk.operator, at_utc=now
            )
        for place, scan in zip(ready, scans, strict=True):
            ticks[place] = _recorded(ticks[place], scan)
        admitted = tuple(scan.id for scan in scans if scan.outcome == Outcome.ADMITTED and scan.id)
        return Recorded(tuple(ticks), admitted)

    def lists(self) -> list[TypedIn]:
        """The lists that were typed in last, newest first."""
        with self._desk.database.read() as db:
            return paper_view.typed_in(db, _LISTS_SHOWN)

    def take_back(self, scan_ids: Iterable[str], why: str) -> list[PastVerdict]:
        """Take the admissions of a list back, all or none; raises as `CheckingIn.undo_many`."""
        return self._checking_in.undo_many(scan_ids, why)

    # -- parts -------------------------------------------------------------------------------------------------------

    def _ticks(self, db: Connection, lines: Sequence[Line], batch: Batch) -> list[Tick]:
        checkpoint = _checkpoint(db, batch.checkpoint_id)
        ticks = self._timed(self._named(db, lines), batch.day)
        history: dict[DelegateId, list[PastScan]] = {}
        in_time = sorted(
            (place for place, tick in enumerate(ticks) if tick.problem is None),
            key=lambda place: ticks[place].at_utc or datetime.max.replace(tzinfo=UTC),
        )
        for place in in_time:
            tick = ticks[place]
            assert tick.person is not None
            assert tick.at_utc is not None
            known = history.setdefault(tick.person.id, list(happening_store.standing(db, tick.person.id)))
            tick = ticks[place] = replace(
                tick, verdict=self._judged(db, tick.person, tick.at_utc, checkpoint, batch.direction, known)
            )
            if tick.is_ready and (tick.is_override or _is_admitted(tick)):
                known.append(
                    PastScan(
                        tick.at_utc or datetime.now(UTC),
                        batch.direction,
                        self._desk.name,
                        checkpoint.name,
                        checkpoint.id,
                    )
                )
        return ticks

    def _named(self, db: Connection, lines: Sequence[Line]) -> list[Tick]:
        """Lines with the badge that each names, and whose it is; no times yet."""
        endings = cache(lambda: self._endings(db))  # a list of nine digits each needs none
        numbers = [self._number(line.who, endings) for line in lines]
        whose = paper_view.holders_of(db, {one for one in numbers if not isinstance(one, Problem)})
        rows = (
            {row.id: row for row in roster_store.roster_rows(db, list(set(whose.values())))} if whose else {}
        )
        ticks = []
        for line, found in zip(lines, numbers, strict=True):
            if isinstance(found, Problem):
                ticks.append(Tick(line, problem=found))
                continue
            person = rows.get(whose[found]) if found in whose else None
            problem = Problem.NOBODY if person is None else None
            ticks.append(Tick(line, person, found, problem=problem))
        return ticks

    def _number(self, who: str, endings: Callable[[], Endings]) -> int | Problem:
        """The badge number of a line's digits or scan, or what is wrong with them."""
        digits = typed_digits(who)
        if digits is not None and len(digits) == ENDING_DIGITS:
            number = endings().number(digits)
            if number is None:
                return Problem.ALL_NINE if endings().knows(digits) else Problem.NOBODY
            return number
        reading = self._read(who, typed=True)
        match reading.kind:
            case ReadingKind.BADGE | ReadingKind.SHORT if reading.number is not None:
                return reading.number
            case ReadingKind.DAMAGED:
                return Problem.WRONG_DIGIT
            case ReadingKind.TEXT | ReadingKind.EMPTY:
                return Problem.NAME if digits is None else Problem.DIGITS
            case _:
                return Problem.NOT_OURS

    def _timed(self, ticks: Iterable[Tick], day: date) -> list[Tick]:
        """The same with their moments; a line without a time happened when the one before it did."""
        now, zone = self._desk.clock(), self._desk.zone
        last: datetime | None = None
        wrong: Problem | None = Problem.NO_TIME
        made = []
        for tick in ticks:
            if tick.line.time.strip():
                at = typed_time(tick.line.time)
                last = None if at is None else datetime.combine(day, at, zone).astimezone(UTC)
                wrong = Problem.TIME if last is None else Problem.FUTURE if last > now else None
            made.append(replace(tick, at_utc=last, problem=tick.problem or wrong))
        return made

    def _judged(
        self,
        db: Connection,
        person: RosterRow,
        at_utc: datetime,
        checkpoint: Checkpoint,
        direction: Direction,
        history: Sequence[PastScan],
    ) -> Verdict:
        # On the list stands a person, not a badge in hand: an old number names somebody as well as the present one.
        scan = Scan("", checkpoint.id, direction)
        before = [past for past in history if past.at_utc <= at_utc]
        verdict = self._checking_in.judged(db, scan, checkpoint, person, None, at_utc=at_utc, history=before)
        for past in history:
            is_here = past.checkpoint_id == checkpoint.id and past.direction is direction
            if is_here and at_utc <= past.at_utc < at_utc + _MINUTE:
                previous = Previous(past.at_utc, past.desk, past.checkpoint)
                reason = Reason.ALREADY_CHECKED_IN
                return replace(
                    verdict, outcome=Outcome.REPEAT, reason=reason, previous=previous, flagged=False, facts={}
                )
        return verdict

    def _endings(self, db: Connection) -> Endings:
        return Endings(self._desk.forum.number, paper_view.holders(db))

    def _read(self, text: str, *, typed: bool, physical: str | None = None) -> Reading:
        desk = self._desk
        return parse(text, forum_number=desk.forum.number, forum_key=desk.key, physical=physical, typed=typed)


def _checkpoint(db: Connection, checkpoint_id: str | None) -> Checkpoint:
    found = programme_store.checkpoint(db, checkpoint_id)
    if found is None:
        raise DeskError("not_found", kind="checkpoint", id=checkpoint_id)
    return found


def _is_admitted(tick: Tick) -> bool:
    return tick.verdict is not None and tick.verdict.outcome is Outcome.ADMITTED


def _scan(tick: Tick, paper: Happening, checkpoint: Checkpoint, now: datetime) -> Happening:
    """The record of one tick: at its real time, by the rules of an override where it went against one."""
    assert tick.verdict is not None
    forced = tick.is_override
    return Happening(
        kind=SCAN,
        id=uuid7(now),  # ids rise with the order of recording, whatever time they tell of
        at_utc=tick.at_utc,
        delegate_id=tick.person.id if tick.person else None,
        badge_number=tick.number,
        checkpoint_id=checkpoint.id,
        direction=paper.direction,
        outcome=Outcome.ADMITTED if forced else tick.verdict.outcome,
        reason=Reason.FORCED if forced else tick.verdict.reason,
        forced=forced,
        note=FROM_PAPER if forced else None,
        ref_id=paper.id,
    )


def _recorded(tick: Tick, scan: Happening) -> Tick:
    assert tick.verdict is not None
    outcome, reason = Outcome(str(scan.outcome)), Reason(str(scan.reason))
    verdict = replace(tick.verdict, scan_id=scan.id or "", outcome=outcome, reason=reason)
    return replace(tick, verdict=verdict)
