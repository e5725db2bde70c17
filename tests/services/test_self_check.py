"""Whether a desk is ready: one row of the table for each finding, and what the file and its disk say."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from delegates.domain.checkpoint import Checkpoint
from delegates.services.forum_files import ForumDetails, create_forum, open_forum
from delegates.services.registering import NewDelegate
from delegates.services.self_check import (
    Check,
    ComputerFacts,
    Facts,
    FileFacts,
    Item,
    Printer,
    ScanSeen,
    Sound,
    State,
    checks,
)

NOW = datetime(2024, 1, 10, 0, 30, tzinfo=UTC)  # 07:30 in Vientiane
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
COMPUTER = ComputerFacts(
    scan=ScanSeen(NOW - MINUTE, 3.2),
    scanner_taught=True,
    gap_ms=50,
    caps_lock=False,
    layout=None,
    printer=Printer.READY,
    printer_name="label",
    printer_chosen=True,
    utc_offset=timedelta(hours=7),
    sound=Sound.ON,
)
FILE = FileFacts(
    read_utc=NOW,
    zone=ZoneInfo("Asia/Vientiane"),
    starts=date(2024, 1, 10),
    ends=date(2024, 1, 11),
    last_happened_utc=NOW - DAY,
    backup_utc=NOW - DAY,
    backup_path=Path("week.forum.backups/one.forum"),
    backup_is_current=True,
    read_only=False,
    cloud_folder=None,
    free_bytes=50_000_000_000,
    has_key=True,
    checkpoint="Main entrance",
    opens_utc=None,
    closes_utc=None,
    delegates_count=60,
    unprinted_count=0,
)


def judged(item: Item, *, problems_count: int | None = 0, **changed: Any) -> Check:
    """One check, with some facts other than those of a desk where all is well."""
    of_computer = {name: value for name, value in changed.items() if hasattr(COMPUTER, name)}
    of_file = {name: value for name, value in changed.items() if name not in of_computer}
    facts = Facts(replace(COMPUTER, **of_computer), replace(FILE, **of_file), problems_count)
    return next(check for check in checks(facts, NOW) if check.item is item)


def test_a_desk_where_all_is_well() -> None:
    found = checks(Facts(COMPUTER, FILE, problems_count=0), NOW)
    assert [check.item for check in found] == list(Item)
    assert {check.state for check in found} == {State.GOOD}


STALE = {"backup_is_current": False}


@pytest.mark.parametrize(
    ("item", "changed", "state", "what"),
    [
        (Item.SCANNER, {"scan": None}, State.LOOK, "not_seen"),
        (Item.SCANNER, {"scan": None, "scanner_taught": False}, State.LOOK, "not_seen_untaught"),
        (Item.SCANNER, {"scanner_taught": False}, State.GOOD, "seen_untaught"),
        (Item.SCANNER, {"scan": ScanSeen(NOW, 31)}, State.LOOK, "slow"),
        (Item.SCANNER, {"scan": ScanSeen(NOW, 31), "gap_ms": 60}, State.GOOD, "seen"),
        (Item.KEYBOARD, {"caps_lock": True}, State.LOOK, "caps_lock"),
        (Item.KEYBOARD, {"caps_lock": None}, State.GOOD, "any"),
        (Item.KEYBOARD, {"layout": "lo"}, State.GOOD, "lao"),
        (Item.KEYBOARD, {"scan": ScanSeen(NOW, 3, was_lao=True)}, State.GOOD, "lao"),
        (Item.PRINTER, {"printer": Printer.GONE}, State.BAD, "gone"),
        (Item.PRINTER, {"printer": Printer.STOPPED}, State.BAD, "stopped"),
        (Item.PRINTER, {"printer": Printer.REFUSES}, State.BAD, "refuses"),
        (Item.PRINTER, {"printer": Printer.STOPPED, "printer_chosen": False}, State.LOOK, "stopped"),
        (Item.PRINTER, {"printer": Printer.NONE, "printer_chosen": False}, State.LOOK, "none"),
        (Item.CLOCK, {"last_happened_utc": NOW + 3 * MINUTE}, State.BAD, "behind"),
        (Item.CLOCK, {"last_happened_utc": NOW + MINUTE}, State.GOOD, "during"),
        (Item.CLOCK, {"last_happened_utc": None}, State.GOOD, "during"),
        (Item.CLOCK, {"starts": None, "ends": None}, State.GOOD, "right"),
        (Item.CLOCK, {"starts": date(2024, 1, 11), "ends": None}, State.GOOD, "before"),
        (Item.CLOCK, {"starts": date(2024, 1, 9), "ends": None}, State.LOOK, "after"),
        (Item.CLOCK, {"starts": None, "ends": date(2024, 1, 9)}, State.LOOK, "after"),
        (Item.ZONE, {"utc_offset": timedelta()}, State.LOOK, "differs"),
        (Item.BACKUP, {"backup_utc": None, **STALE}, State.BAD, "none"),
        (Item.BACKUP, {"backup_utc": None, "read_only": True}, State.GOOD, "not_needed"),
        (Item.BACKUP, {"backup_utc": NOW - 29 * MINUTE, **STALE}, State.GOOD, "due"),
        (Item.BACKUP, {"backup_utc": NOW - 31 * MINUTE, **STALE}, State.LOOK, "old"),
        (Item.BACKUP, {"backup_utc": NOW - DAY - MINUTE, **STALE}, State.BAD, "old"),
        (Item.FILE, {"problems_count": None}, State.LOOK, "unchecked"),
        (Item.FILE, {"problems_count": 2}, State.BAD, "problems"),
        (Item.FILE, {"problems_count": 2, "read_only": True}, State.BAD, "problems"),
        (Item.FILE, {"read_only": True}, State.BAD, "read_only"),
        (Item.FILE, {"cloud_folder": "OneDrive"}, State.LOOK, "cloud"),
        (Item.DISK, {"free_bytes": 199_999_999}, State.BAD, "full"),
        (Item.DISK, {"free_bytes": 200_000_000}, State.LOOK, "little"),
        (Item.DISK, {"free_bytes": 1_000_000_000}, State.GOOD, "enough"),
        (Item.DISK, {"free_bytes": None}, State.LOOK, "unknown"),
        (Item.KEY, {"has_key": False}, State.BAD, "missing"),
        (Item.CHECKPOINT, {"opens_utc": NOW + MINUTE}, State.LOOK, "too_early"),
        (Item.CHECKPOINT, {"closes_utc": NOW - MINUTE}, State.LOOK, "too_late"),
        (Item.CHECKPOINT, {"opens_utc": NOW - MINUTE, "closes_utc": NOW + MINUTE}, State.GOOD, "open"),
        (Item.BADGES, {"unprinted_count": 7}, State.LOOK, "unprinted"),
        (Item.BADGES, {"delegates_count": 0}, State.LOOK, "nobody"),
        (Item.SOUND, {"sound": Sound.QUIET}, State.LOOK, "quiet"),
        (Item.SOUND, {"sound": Sound.OFF}, State.LOOK, "off"),
    ],
)
def test_a_finding(item: Item, changed: dict[str, Any], state: State, what: str) -> None:
    found = judged(item, **changed)
    assert (found.state, found.what) == (state, what)


def test_the_forums_day_is_the_one_in_its_own_zone() -> None:
    """18:00 UTC of the 9th is already the 10th in Vientiane."""
    early = datetime(2024, 1, 9, 18, 0, tzinfo=UTC)
    found = {check.item: check.what for check in checks(Facts(COMPUTER, FILE), early - timedelta(hours=2))}
    assert found[Item.CLOCK] == "before"
    found = {check.item: check.what for check in checks(Facts(COMPUTER, FILE), early)}
    assert found[Item.CLOCK] == "during"


# -- what the file says ------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def test_what_the_file_and_its_disk_say(tmp_path: Path) -> None:
    clock, path = Clock(), tmp_path / "week.forum"
    made = create_forum(path, ForumDetails("Week"), desk_name="Desk 1", operator="R", clock=clock)
    try:
        empty = made.file_facts.read(None)
        assert (empty.delegates_count, empty.last_happened_utc, empty.backup_utc) == (0, None, None)
        assert (empty.checkpoint, empty.has_key, empty.read_only) == ("Main entrance", True, False)
        assert empty.free_bytes is not None

        row = made.registering.register(NewDelegate("ດວງ ສົມນາງ", category="C"))
        made.registering.register(NewDelegate("Somchai", category="C"))
        made.badge_issuing.record_printed([row], "label")
        clock.now += MINUTE
        made.back_up_if_changed()
        kept = made.file_facts.read(None)
        assert (kept.delegates_count, kept.unprinted_count, kept.last_happened_utc) == (2, 1, NOW)
        assert (kept.backup_utc, kept.backup_is_current) == (NOW + MINUTE, True)
        assert kept.backup_path is not None and kept.backup_path.is_file()

        made.registering.register(NewDelegate("Later", category="C"))
        hall = made.programme.save_checkpoint(Checkpoint("", "Hall", opens_utc=NOW + DAY))
        later = made.file_facts.read(hall.id)
        assert not later.backup_is_current
        assert (later.checkpoint, later.opens_utc) == ("Hall", NOW + DAY)
    finally:
        made.close()
    read_only = open_forum(path, desk_name="Desk 1", operator="R", read_only=True)
    try:
        assert read_only.file_facts.read("no checkpoint of that id").read_only
    finally:
        read_only.close()
