"""The words of the check of a desk: what each finding says, what to do about it, and where that is done."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QCoreApplication

from delegates.services.self_check import Check, Item
from delegates.ui import formats, wording

translate = QCoreApplication.translate

# The page where an item is mended, and the section of the settings.
PLACES: Final[dict[Item, tuple[str, str | None]]] = {
    Item.SCANNER: ("settings", "scanner"),
    Item.KEYBOARD: ("settings", "scanner"),
    Item.PRINTER: ("settings", "desk"),
    Item.CLOCK: ("settings", "forum"),
    Item.ZONE: ("settings", "forum"),
    Item.BACKUP: ("settings", "forum"),
    Item.FILE: ("settings", "forum"),
    Item.DISK: ("settings", "forum"),
    Item.KEY: ("settings", "forum"),
    Item.CHECKPOINT: ("programme", None),
    Item.BADGES: ("badges", None),
    Item.SOUND: ("settings", "sounds"),
}


def place(item: Item) -> str:
    """The word on the button that leads to where an item is mended."""
    page, section = PLACES[item]
    return {
        "scanner": translate("SelfCheck", "Scanner"),
        "desk": translate("SelfCheck", "This desk"),
        "forum": translate("SelfCheck", "Forum and backups"),
        "sounds": translate("SelfCheck", "Sounds"),
        "programme": translate("SelfCheck", "Programme"),
        "badges": translate("SelfCheck", "Badges"),
    }[section or page]


def title(item: Item) -> str:
    """What an item is called."""
    return {
        Item.SCANNER: translate("SelfCheck", "Scanner"),
        Item.KEYBOARD: translate("SelfCheck", "Keyboard"),
        Item.PRINTER: translate("SelfCheck", "Printer"),
        Item.CLOCK: translate("SelfCheck", "Clock"),
        Item.ZONE: translate("SelfCheck", "Time zone"),
        Item.BACKUP: translate("SelfCheck", "Backup"),
        Item.FILE: translate("SelfCheck", "Forum file"),
        Item.DISK: translate("SelfCheck", "Free space"),
        Item.KEY: translate("SelfCheck", "Key of the badges"),
        Item.CHECKPOINT: translate("SelfCheck", "Checkpoint"),
        Item.BADGES: translate("SelfCheck", "Badges"),
        Item.SOUND: translate("SelfCheck", "Sounds"),
    }[item]


def sentence(check: Check, zone: tzinfo, language: str) -> str:
    """What was found, in one sentence; times in the forum's zone."""
    counted = check.facts.get("n")
    if isinstance(counted, int):
        return _counted(check, counted)
    template = (_of_computer if check.item in _COMPUTER else _of_file)(check)
    return wording.filled(template, **_told(check, zone, language))


_COMPUTER: Final = frozenset(
    {Item.SCANNER, Item.KEYBOARD, Item.PRINTER, Item.CLOCK, Item.ZONE, Item.SOUND, Item.CHECKPOINT}
)


def _counted(check: Check, count: int) -> str:
    if check.item is Item.FILE:
        return translate("SelfCheck", "%n thing(s) in the file are not as they were written.", "", count)
    return translate("SelfCheck", "%n badge(s) were never printed.", "", count)


def _of_computer(check: Check) -> str:
    return {
        "scanner seen": translate("SelfCheck", "Last scan at {at}, {ms} ms per key."),
        "scanner seen_untaught": translate(
            "SelfCheck", "Last scan at {at}, {ms} ms per key; it was never taught here."
        ),
        "scanner slow": translate(
            "SelfCheck", "Slow: {ms} ms per key at {at}, near the longest pause allowed."
        ),
        "scanner not_seen": translate("SelfCheck", "No scan yet since the program was opened."),
        "scanner not_seen_untaught": translate(
            "SelfCheck", "No scan yet since the program was opened, and no scanner was taught here."
        ),
        "keyboard any": translate("SelfCheck", "Scans are read with any keyboard layout."),
        "keyboard lao": translate("SelfCheck", "The Lao layout is on: scans work all the same."),
        "keyboard caps_lock": translate("SelfCheck", "CapsLock is on: scans work all the same."),
        "printer ready": translate("SelfCheck", "{printer} is there and takes badges."),
        "printer none": translate("SelfCheck", "No printer is set up on this computer."),
        "printer gone": translate("SelfCheck", "{printer}, the printer of this desk, is not there."),
        "printer stopped": translate("SelfCheck", "{printer} is stopped: badges would wait there."),
        "printer refuses": translate("SelfCheck", "{printer} takes no badges now."),
        "clock behind": translate(
            "SelfCheck", "The clock says {now}, but something was already recorded at {at}."
        ),
        "clock after": translate("SelfCheck", "The clock says {now}; the forum ended on {day}."),
        "clock before": translate("SelfCheck", "It is {now}; the forum begins on {day}."),
        "clock during": translate("SelfCheck", "It is {now}, a day of the forum."),
        "clock right": translate("SelfCheck", "It is {now}."),
        "zone same": translate("SelfCheck", "This computer keeps the time of the forum, {zone}."),
        "zone differs": translate("SelfCheck", "This computer is at {here}, the forum at {there} ({zone})."),
        "sound on": translate("SelfCheck", "Answers are heard."),
        "sound quiet": translate("SelfCheck", "This desk is quiet for now."),
        "sound off": translate("SelfCheck", "Sounds are off at this desk."),
        "checkpoint open": translate("SelfCheck", "{name} is open."),
        "checkpoint too_early": translate("SelfCheck", "{name} opens only at {opens}."),
        "checkpoint too_late": translate("SelfCheck", "{name} closed at {closes}."),
    }[f"{check.item} {check.what}"]


def _of_file(check: Check) -> str:
    return {
        "backup current": translate("SelfCheck", "Made {at}, checked whole, holds everything."),
        "backup due": translate("SelfCheck", "Made {at}, checked whole; the next one comes by itself."),
        "backup old": translate(
            "SelfCheck", "The last one is of {at}; what happened since is in this file only."
        ),
        "backup none": translate("SelfCheck", "There is no backup yet."),
        "backup not_needed": translate("SelfCheck", "A file that is only read needs none."),
        "file read_only": translate("SelfCheck", "It can only be read here: no scan is recorded."),
        "file cloud": translate("SelfCheck", "It lies in a folder that {name} copies."),
        "file unchecked": translate("SelfCheck", "The whole file was not checked yet."),
        "file whole": translate("SelfCheck", "Checked whole: everything is as it was written."),
        "disk enough": translate("SelfCheck", "{megabytes} MB free."),
        "disk little": translate("SelfCheck", "Only {megabytes} MB free."),
        "disk full": translate("SelfCheck", "The disk is nearly full: {megabytes} MB free."),
        "disk unknown": translate("SelfCheck", "The system does not say how much is free."),
        "key there": translate("SelfCheck", "It is in the file: badges are told from forgeries."),
        "key missing": translate("SelfCheck", "It is not in the file: no badge can be told from a forgery."),
        "badges nobody": translate("SelfCheck", "Nobody is registered yet."),
        "badges printed": translate("SelfCheck", "Every badge was printed."),
    }[f"{check.item} {check.what}"]


def to_do(check: Check) -> str:
    """What to do about a finding; "" where there is nothing to do."""
    return {
        "scanner slow": translate("SelfCheck", "Teach it again and allow the longer pause."),
        "scanner not_seen": translate("SelfCheck", "Read a test code: nothing is registered there."),
        "scanner not_seen_untaught": translate(
            "SelfCheck", "Teach it with three test codes: nothing is registered there."
        ),
        "keyboard caps_lock": translate("SelfCheck", "Names typed by hand come out in capitals."),
        "printer none": translate("SelfCheck", "Needed only where badges are printed at the desk."),
        "printer gone": translate("SelfCheck", "Is it on, is the cable in? Or choose another one."),
        "printer stopped": translate("SelfCheck", "Is there paper, is it on? Then let it go on."),
        "printer refuses": translate("SelfCheck", "Switch it off and on, or choose another one."),
        "clock behind": translate("SelfCheck", "Set the clock of this computer."),
        "clock after": translate("SelfCheck", "Set the clock, or the dates of the forum."),
        "zone differs": translate("SelfCheck", "The program shows the forum's time; compare with a watch."),
        "sound quiet": translate("SelfCheck", "Ctrl+Shift+M makes it heard again."),
        "sound off": translate("SelfCheck", "Switch them on, or watch the screen for every answer."),
        "checkpoint too_early": translate("SelfCheck", "Choose another one with F5, or change its times."),
        "checkpoint too_late": translate("SelfCheck", "Choose another one with F5, or change its times."),
        "backup old": translate("SelfCheck", "Back up now."),
        "backup none": translate("SelfCheck", "Back up now."),
        "file problems": translate("SelfCheck", "Keep the file and restore the newest good backup."),
        "file read_only": translate("SelfCheck", "Save a copy to work on it."),
        "file cloud": translate("SelfCheck", "Keep it outside while a desk is at work."),
        "file unchecked": translate("SelfCheck", "Check again, and let it finish."),
        "disk little": translate("SelfCheck", "Make room before the doors open."),
        "disk full": translate("SelfCheck", "Make room now: without it no scan can be recorded."),
        "key missing": translate("SelfCheck", "Restore a backup."),
        "badges nobody": translate("SelfCheck", "Import a list or register somebody."),
        "badges unprinted": translate("SelfCheck", "Print them before the doors open."),
    }.get(f"{check.item} {check.what}", "")


def _told(check: Check, zone: tzinfo, language: str) -> dict[str, object]:
    """The facts of a sentence as people read them."""
    told: dict[str, object] = {}
    for name, value in check.facts.items():
        if isinstance(value, datetime):
            is_scan = check.item is Item.SCANNER
            told[name] = (
                formats.time_of(value, zone) if is_scan else formats.date_time_of(value, zone, language)
            )
        elif isinstance(value, timedelta):
            told[name] = _offset(value)
        elif name == "day":
            told[name] = formats.date_of(value, language)  # type: ignore[arg-type]  # the one fact that is a day
        elif name == "megabytes":
            told[name] = formats.number(int(str(value)), language)
        else:
            told[name] = value
    return told


def _offset(offset: timedelta) -> str:
    """`UTC+7` · `UTC+6:30` · `UTC−5`."""
    minutes = round(offset.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes >= 0 else "\N{MINUS SIGN}"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
