"""Checkpoints: where and when badges are read, and the programme they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

    `categories` are the letters admitted, None for every category. `opens_utc` and `closes_utc` are aware; None means
    no limit. `once_per_day` counts entries by the forum's local day; otherwise one entry holds for the whole forum.
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


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A timed item of the programme; `checkpoint_id` is where its guests are read, if anywhere."""

    id: str
    title: str
    title_latin: str | None = None
    starts_utc: datetime | None = None
    ends_utc: datetime | None = None
    place: str | None = None
    checkpoint_id: str | None = None
    position: int = 0


DEFAULT_CHECKPOINT_NAME = "Main entrance"
