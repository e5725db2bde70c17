"""Checkpoints: where and when badges are read, and the programme they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from delegates.domain.people import DelegationId


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class Reentry(StrEnum):
    """When somebody who is known to have entered may enter again."""

    NEVER = "never"
    AFTER_EXIT = "after_exit"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A place and time where badges are read, with its rules.

    `categories` are the letters admitted and `delegations` the ids of those admitted whatever their category; None for
    both admits everybody. `opens_utc` and `closes_utc` are aware; None means no limit; up to `early_minutes` before the
    opening people are let in, with a caution. `once_per_day` counts entries by the forum's local day; otherwise one
    entry holds for the whole forum. `capacity` refuses nobody: whoever comes beyond it is let in, with a caution.
    `ceremonial` checkpoints are quiet.
    """

    id: str
    name: str
    opens_utc: datetime | None = None
    closes_utc: datetime | None = None
    categories: frozenset[str] | None = None
    exits: bool = True
    once_per_day: bool = True
    reentry: Reentry = Reentry.AFTER_EXIT
    capacity: int | None = None
    ceremonial: bool = False
    place: str | None = None
    contact: str | None = None
    position: int = 0
    is_default: bool = False
    early_minutes: int = 0
    delegations: frozenset[DelegationId] | None = None

    @property
    def admits_from_utc(self) -> datetime | None:
        """From when people are let in: the opening, less the minutes that early ones are let in before it."""
        return None if self.opens_utc is None else self.opens_utc - timedelta(minutes=self.early_minutes)

    def admits(self, category: str, delegation_id: DelegationId | None) -> bool:
        """Whether somebody of this category and delegation is among those admitted, whatever the hour."""
        if self.categories is None and self.delegations is None:
            return True
        return category in (self.categories or ()) or delegation_id in (self.delegations or ())

    def is_open(self, now_utc: datetime) -> bool:
        """Whether its hours let people in now; a checkpoint without hours always does."""
        begins, ends = self.admits_from_utc, self.closes_utc
        return (begins is None or begins <= now_utc) and (ends is None or now_utc <= ends)


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A timed item of the programme; `checkpoint_id` is where its guests are read, if anywhere.

    `speakers` are names as the programme prints them, one a line.
    """

    id: str
    title: str
    title_latin: str | None = None
    starts_utc: datetime | None = None
    ends_utc: datetime | None = None
    place: str | None = None
    checkpoint_id: str | None = None
    position: int = 0
    speakers: str | None = None

    @property
    def speaker_lines(self) -> tuple[str, ...]:
        """Who speaks, one after the other."""
        return tuple((self.speakers or "").splitlines())


def by_time_of_day(checkpoints: Iterable[Checkpoint], now_utc: datetime) -> Checkpoint | None:
    """The first one that opens and closes and is open now, else the one marked default, else the first; None of none."""
    known = tuple(checkpoints)
    for checkpoint in known:
        timed = checkpoint.opens_utc is not None and checkpoint.closes_utc is not None
        if timed and checkpoint.is_open(now_utc):
            return checkpoint
    return next((one for one in known if one.is_default), known[0] if known else None)


DEFAULT_CHECKPOINT_NAME = "Main entrance"
