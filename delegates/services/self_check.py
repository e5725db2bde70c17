"""Whether a desk is ready before the doors open. Pure: judged from facts that others gathered, with no clock of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

MEGABYTE: Final = 1_000_000
LEAST_FREE_BYTES: Final = 200 * MEGABYTE
EASY_FREE_BYTES: Final = 1_000 * MEGABYTE
# Two computers of one desk's table rarely agree better than that.
CLOCK_TOLERANCE: Final = timedelta(minutes=2)
# Backups are made every ten minutes: one that is behind for longer did not come about.
BACKUP_DUE: Final = timedelta(minutes=30)
BACKUP_OVERDUE: Final = timedelta(days=1)
# A scanner whose mean pause comes nearer to the longest one allowed than this may be split by a busy computer.
NEAR_THE_LIMIT: Final = 0.6


class State(StrEnum):
    """Ready; worth a look; to be mended before the doors open."""

    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


class Item(StrEnum):
    """What is checked, in the order in which it is shown."""

    SCANNER = "scanner"
    KEYBOARD = "keyboard"
    PRINTER = "printer"
    CLOCK = "clock"
    ZONE = "zone"
    BACKUP = "backup"
    FILE = "file"
    DISK = "disk"
    KEY = "key"
    CHECKPOINT = "checkpoint"
    BADGES = "badges"
    SOUND = "sound"


class Printer(StrEnum):
    """How the printer of this desk is; none where nobody chose one and the computer has no other, gone where one was."""

    READY = "ready"
    NONE = "none"
    GONE = "gone"
    STOPPED = "stopped"
    REFUSES = "refuses"


class Sound(StrEnum):
    """On; off for now; off in the settings."""

    ON = "on"
    QUIET = "quiet"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ScanSeen:
    """The last scan that came to this desk since the program was opened. `was_lao`: its keys wrote Lao letters."""

    at_utc: datetime
    ms_per_key: float
    was_lao: bool = False


@dataclass(frozen=True, slots=True)
class ComputerFacts:
    """What the computer says. `caps_lock` and `layout` (a language code) are None where the platform tells nothing."""

    scan: ScanSeen | None
    scanner_taught: bool
    gap_ms: int
    caps_lock: bool | None
    layout: str | None
    printer: Printer
    printer_name: str
    printer_chosen: bool
    utc_offset: timedelta
    sound: Sound


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the forum file and its disk say. `free_bytes` is None where the system does not tell.

    `read_utc` is when they were gathered, by the clock of this computer.
    """

    read_utc: datetime
    zone: ZoneInfo
    starts: date | None
    ends: date | None
    last_happened_utc: datetime | None
    backup_utc: datetime | None
    backup_path: Path | None
    backup_is_current: bool
    read_only: bool
    cloud_folder: str | None
    free_bytes: int | None
    has_key: bool
    checkpoint: str
    opens_utc: datetime | None
    closes_utc: datetime | None
    delegates_count: int
    unprinted_count: int


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that is judged. `problems_count` is what the full check of the file found, None where it was not made."""

    computer: ComputerFacts
    file: FileFacts
    problems_count: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """The judgement of one item: `what` names the finding, `facts` are what its sentence tells."""

    item: Item
    state: State
    what: str
    facts: Mapping[str, object] = field(default_factory=dict)


def checks(facts: Facts, now: datetime) -> tuple[Check, ...]:
    """Every item judged, in the order of `Item`. `now` is aware, by the clock of this computer."""
    computer, file = facts.computer, facts.file
    return (
        _scanner(computer),
        _keyboard(computer),
        _printer(computer),
        _clock(file, now),
        _zone(computer, file, now),
        _backup(file, now),
        _file(file, facts.problems_count),
        _disk(file),
        Check(Item.KEY, State.GOOD, "there") if file.has_key else Check(Item.KEY, State.BAD, "missing"),
        _checkpoint(file, now),
        _badges(file),
        Check(Item.SOUND, State.GOOD if computer.sound is Sound.ON else State.LOOK, computer.sound),
    )


def _scanner(computer: ComputerFacts) -> Check:
    scan = computer.scan
    if scan is None:
        what = "not_seen" if computer.scanner_taught else "not_seen_untaught"
        return Check(Item.SCANNER, State.LOOK, what)
    told = {"at": scan.at_utc, "ms": max(1, round(scan.ms_per_key))}
    if scan.ms_per_key > NEAR_THE_LIMIT * computer.gap_ms:
        return Check(Item.SCANNER, State.LOOK, "slow", told)
    return Check(Item.SCANNER, State.GOOD, "seen" if computer.scanner_taught else "seen_untaught", told)


def _keyboard(computer: ComputerFacts) -> Check:
    if computer.caps_lock:
        return Check(Item.KEYBOARD, State.LOOK, "caps_lock")
    if computer.layout == "lo" or (computer.scan is not None and computer.scan.was_lao):
        return Check(Item.KEYBOARD, State.GOOD, "lao")
    return Check(Item.KEYBOARD, State.GOOD, "any")


def _printer(computer: ComputerFacts) -> Check:
    told = {"printer": computer.printer_name}
    if computer.printer is Printer.READY:
        return Check(Item.PRINTER, State.GOOD, computer.printer, told)
    # A printer that nobody chose for this desk may not be wanted here at all.
    state = State.BAD if computer.printer_chosen else State.LOOK
    return Check(Item.PRINTER, state, computer.printer, told)


def _clock(file: FileFacts, now: datetime) -> Check:
    last = file.last_happened_utc
    if last is not None and now < last - CLOCK_TOLERANCE:
        return Check(Item.CLOCK, State.BAD, "behind", {"now": now, "at": last})
    today = now.astimezone(file.zone).date()
    first, final = file.starts or file.ends, file.ends or file.starts
    if final is not None and today > final:
        return Check(Item.CLOCK, State.LOOK, "after", {"now": now, "day": final})
    if first is not None and today < first:
        return Check(Item.CLOCK, State.GOOD, "before", {"now": now, "day": first})
    return Check(Item.CLOCK, State.GOOD, "right" if first is None else "during", {"now": now})


def _zone(computer: ComputerFacts, file: FileFacts, now: datetime) -> Check:
    forum_offset = now.astimezone(file.zone).utcoffset()
    if forum_offset == computer.utc_offset:
        return Check(Item.ZONE, State.GOOD, "same", {"zone": file.zone.key})
    return Check(
        Item.ZONE,
        State.LOOK,
        "differs",
        {"zone": file.zone.key, "here": computer.utc_offset, "there": forum_offset},
    )


def _backup(file: FileFacts, now: datetime) -> Check:
    if file.read_only:
        return Check(Item.BACKUP, State.GOOD, "not_needed")
    if file.backup_utc is None:
        return Check(Item.BACKUP, State.BAD, "none")
    told = {"at": file.backup_utc, "path": file.backup_path}
    if file.backup_is_current:
        return Check(Item.BACKUP, State.GOOD, "current", told)
    age = now - file.backup_utc
    if age > BACKUP_OVERDUE:
        return Check(Item.BACKUP, State.BAD, "old", told)
    return Check(
        Item.BACKUP,
        State.LOOK if age > BACKUP_DUE else State.GOOD,
        "old" if age > BACKUP_DUE else "due",
        told,
    )


def _file(file: FileFacts, problems_count: int | None) -> Check:
    if problems_count:
        return Check(Item.FILE, State.BAD, "problems", {"n": problems_count})
    if file.read_only:
        return Check(Item.FILE, State.BAD, "read_only")
    if file.cloud_folder is not None:
        return Check(Item.FILE, State.LOOK, "cloud", {"name": file.cloud_folder})
    if problems_count is None:
        return Check(Item.FILE, State.LOOK, "unchecked")
    return Check(Item.FILE, State.GOOD, "whole")


def _disk(file: FileFacts) -> Check:
    free = file.free_bytes
    if free is None:
        return Check(Item.DISK, State.LOOK, "unknown")
    told = {"megabytes": free // MEGABYTE}
    if free < LEAST_FREE_BYTES:
        return Check(Item.DISK, State.BAD, "full", told)
    if free < EASY_FREE_BYTES:
        return Check(Item.DISK, State.LOOK, "little", told)
    return Check(Item.DISK, State.GOOD, "enough", told)


def _checkpoint(file: FileFacts, now: datetime) -> Check:
    told = {"name": file.checkpoint, "opens": file.opens_utc, "closes": file.closes_utc}
    if file.opens_utc is not None and now < file.opens_utc:
        return Check(Item.CHECKPOINT, State.LOOK, "too_early", told)
    if file.closes_utc is not None and now > file.closes_utc:
        return Check(Item.CHECKPOINT, State.LOOK, "too_late", told)
    return Check(Item.CHECKPOINT, State.GOOD, "open", told)


def _badges(file: FileFacts) -> Check:
    if not file.delegates_count:
        return Check(Item.BADGES, State.LOOK, "nobody")
    if file.unprinted_count:
        return Check(Item.BADGES, State.LOOK, "unprinted", {"n": file.unprinted_count})
    return Check(Item.BADGES, State.GOOD, "printed")
