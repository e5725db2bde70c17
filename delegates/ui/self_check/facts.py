"""What the computer and the forum file say for the check of this desk: gathered here, judged by the service."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication

from delegates.errors import DeskError
from delegates.services.self_check import (
    Check,
    ComputerFacts,
    Facts,
    FileFacts,
    Printer,
    ScanSeen,
    Sound,
    checks,
)

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace
    from delegates.settings import Settings
    from delegates.ui.context import Context

_VK_CAPITAL: Final = 0x14
# Qt tells the layout in force only where it asks the system for it; elsewhere it answers the language of the system.
_TELLS_LAYOUT: Final = frozenset({"windows", "cocoa"})
_LAO: Final = ("\u0e80", "\u0eff")


@dataclass(frozen=True, slots=True)
class Read:
    """What was read off the window's thread."""

    printer: Printer
    printer_name: str
    file: FileFacts


def read(
    workspace: Workspace, settings: Settings, checkpoint_id: str | None, *, any_printer: bool = True
) -> Read:
    """Ask the file, its disk and the printers; on the bulk lane. Raises DeskError where the file can't be read.

    Without `any_printer` a printer is asked for only where one was chosen for this desk: no other one can be missed.
    """
    is_asked = any_printer or bool(settings.desk_printer)
    printer, name = printer_of(settings) if is_asked else (Printer.NONE, "")
    return Read(printer, name, workspace.file_facts.read(checkpoint_id))


def judged(context: Context, found: Read, problems_count: int | None = None) -> tuple[Check, ...]:
    """The checks of this desk, from what was read and what the window knows."""
    facts = Facts(_computer(context, found), found.file, problems_count)
    return checks(facts, found.file.read_utc)


def printer_of(settings: Settings) -> tuple[Printer, str]:
    """How this desk's printer is, and its name; on the bulk lane, for it asks the queue."""
    from delegates.ui.badges import desk_printer, sending  # print support: nothing of a start needs it

    known = {*settings.printers, settings.desk_template} - {""}
    try:
        to = desk_printer.desk_target(settings, desk_printer.desk_template(settings, known))
    except DeskError:
        return (Printer.GONE if settings.desk_printer else Printer.NONE), settings.desk_printer
    if sending.is_closed(to):
        return Printer.REFUSES, to.name
    return (Printer.STOPPED if sending.waits(to) else Printer.READY), to.name


def _computer(context: Context, found: Read) -> ComputerFacts:
    chosen = context.settings
    last = context.scanning.last_burst if context.scanning is not None else None
    scan = None
    if last is not None:
        burst, at_utc = last
        was_lao = any(_LAO[0] <= letter <= _LAO[1] for letter in burst.text)
        scan = ScanSeen(at_utc, burst.ms_per_key, was_lao)
    is_on = chosen.sounds and chosen.volume_percent > 0
    return ComputerFacts(
        scan=scan,
        scanner_taught=chosen.scanner_taught,
        gap_ms=chosen.gap_ms,
        caps_lock=caps_lock(),
        layout=_layout(),
        printer=found.printer,
        printer_name=found.printer_name,
        printer_chosen=bool(chosen.desk_printer),
        utc_offset=found.file.read_utc.astimezone().utcoffset() or timedelta(),
        sound=Sound.OFF if not is_on else Sound.QUIET if context.quiet else Sound.ON,
    )


def _layout() -> str | None:
    if QGuiApplication.platformName() not in _TELLS_LAYOUT:
        return None
    return QGuiApplication.inputMethod().locale().bcp47Name().partition("-")[0]


def caps_lock(lamps: Path = Path("/sys/class/leds")) -> bool | None:
    """Whether CapsLock is on, None where it can't be told; `lamps` is where Linux shows the lamps of keyboards."""
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.user32.GetKeyState(_VK_CAPITAL) & 1)
    try:
        states = [lamp.read_text("ascii").strip() for lamp in lamps.glob("*::capslock/brightness")]
    except OSError:
        return None
    return any(state != "0" for state in states) if states else None
