"""What this desk's computer remembers for the person who sits there: language, theme, sounds, scanner, recent forums.

One JSON file in the person's data folder. It is the source of truth for the window only; the facts of a forum live in
the forum file. Losing it costs comfort, never data, so nothing about it may stop the program.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from delegates import paths

FORMAT = 1
FILE_NAME = "settings.json"
BROKEN_SUFFIX = ".broken"
MAX_RECENT = 10
MAX_FILE_BYTES = 1_000_000
MAX_TEXT = 1_000
MOST_COPIES = 9
MOST_NUDGE_MM = 10.0

LANGUAGES = ("en", "lo", "vi", "km")
THEMES = ("system", "light", "dark")
ZOOMS_PERCENT = (100, 115, 130)


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one person on one computer.

    `gap_ms` is the longest pause between two keys of a scanner, `idle_ms` the pause that ends a scan without Enter;
    `scanner_taught` when the scanner here has read all test codes.
    `recent_forums` are absolute paths, the latest first. `printers` gives the printer last used for each badge template;
    `desk_template` and `desk_printer` are what badges are printed on at this desk, "" where nothing was chosen, and
    `nudge_x_mm`, `nudge_y_mm` move them right and down on that printer.
    `guest_facing` hides names of refused people in full-screen mode; `protocol_desk` tells of guests of honour as they
    arrive, at whichever desk.
    """

    language: str = "en"
    theme: str = "system"
    zoom_percent: int = 100
    gap_ms: int = 50
    idle_ms: int = 400
    scanner_taught: bool = False
    sounds: bool = True
    volume_percent: int = 80
    guest_facing: bool = False
    protocol_desk: bool = False
    desk_name: str = ""
    operator: str = ""
    operators: tuple[str, ...] = ()
    recent_forums: tuple[str, ...] = ()
    printers: Mapping[str, str] = dataclasses.field(default_factory=lambda: MappingProxyType({}))
    desk_template: str = ""
    desk_printer: str = ""
    desk_copies: int = 1
    nudge_x_mm: float = 0.0
    nudge_y_mm: float = 0.0

    def with_recent(self, forum: Path) -> Settings:
        """These settings with the forum file at the head of the recent ones, each file once, at most ten."""
        path = os.path.abspath(forum)
        same = os.path.normcase(path)
        others = [old for old in self.recent_forums if os.path.normcase(old) != same]
        return dataclasses.replace(self, recent_forums=(path, *others)[:MAX_RECENT])

    def without_recent(self, forum: Path | str) -> Settings:
        """These settings with the forum file forgotten; the file itself stays."""
        gone = os.path.normcase(os.path.abspath(forum))
        kept = tuple(old for old in self.recent_forums if os.path.normcase(old) != gone)
        return dataclasses.replace(self, recent_forums=kept)

    def with_operator(self, name: str) -> Settings:
        """These settings with this operator at the desk, remembered among the names offered."""
        names = tuple(sorted({*self.operators, name} - {""}))
        return dataclasses.replace(self, operator=name, operators=names)

    def with_printer(self, template: str, printer: str) -> Settings:
        """These settings with the printer that a badge template was last printed on."""
        return dataclasses.replace(self, printers=MappingProxyType({**self.printers, template: printer}))


@dataclasses.dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: `broken` when the file could not be used as it was, `kept_aside` where it now lies, if anywhere.

    `newer` when a later version of the program wrote the file: what is understood of it is used.
    """

    settings: Settings
    broken: bool = False
    newer: bool = False
    kept_aside: Path | None = None


def file_path() -> Path:
    """Where the settings lie on this computer."""
    return paths.data_dir() / FILE_NAME


def load(path: Path | None = None) -> Loaded:
    """Read the settings; whatever is wrong with the file, usable settings come back.

    A value out of its range becomes its default. A file that is no settings file at all is moved aside, so that the next
    save does not destroy what somebody may want to repair.
    """
    path = path or file_path()
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError:
        return Loaded(Settings(), broken=True)
    try:
        if len(raw) > MAX_FILE_BYTES:
            raise ValueError("too large for settings")
        content = json.loads(raw.decode("utf-8-sig"))
        if not isinstance(content, dict):
            raise TypeError("no table of settings")
    except (ValueError, TypeError, RecursionError):
        return Loaded(Settings(), broken=True, kept_aside=_keep_aside(path))
    version = content.get("format")
    newer = isinstance(version, int) and version > FORMAT
    settings, all_good = _validated(content)
    kept = _copy_aside(path, raw) if newer or not all_good else None
    return Loaded(settings, broken=not all_good and not newer, newer=newer, kept_aside=kept)


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings so that a power cut leaves either the old file or the new one.

    Raises OSError when the folder cannot be written; the window says so once and goes on.
    """
    path = path or file_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    values = {field.name: getattr(settings, field.name) for field in dataclasses.fields(settings)}
    values["printers"] = dict(settings.printers)
    # Escaped to ASCII: a path may hold bytes that are no text, and only so do they come back as they were.
    text = json.dumps({"format": FORMAT, **values}, indent=2) + "\n"
    import tempfile  # only where something is saved: the window is painted before

    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _one_of(*allowed: object) -> Callable[[object], bool]:
    return lambda value: type(value) in {type(one) for one in allowed} and value in allowed


def _whole(lowest: int, highest: int) -> Callable[[object], bool]:
    return lambda value: type(value) is int and lowest <= value <= highest


def _within(lowest: float, highest: float) -> Callable[[object], bool]:
    return lambda value: type(value) in (int, float) and lowest <= value <= highest  # type: ignore[operator]  # a number


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MAX_TEXT and "\0" not in value


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(one) for one in value)


def _is_text_table(value: object) -> bool:
    return isinstance(value, dict) and all(_is_text(one) for one in (*value.keys(), *value.values()))


# Gaps: 10 ms is faster than any scanner, 500 ms slower than any person types; the same for the end of a scan.
_RULES: Mapping[str, Callable[[object], bool]] = {
    "language": _one_of(*LANGUAGES),
    "theme": _one_of(*THEMES),
    "zoom_percent": _one_of(*ZOOMS_PERCENT),
    "gap_ms": _whole(10, 500),
    "idle_ms": _whole(100, 5_000),
    "scanner_taught": _is_switch,
    "sounds": _is_switch,
    "volume_percent": _whole(0, 100),
    "guest_facing": _is_switch,
    "protocol_desk": _is_switch,
    "desk_name": _is_text,
    "operator": _is_text,
    "operators": _is_texts,
    "recent_forums": _is_texts,
    "printers": _is_text_table,
    "desk_template": _is_text,
    "desk_printer": _is_text,
    "desk_copies": _whole(1, MOST_COPIES),
    "nudge_x_mm": _within(-MOST_NUDGE_MM, MOST_NUDGE_MM),
    "nudge_y_mm": _within(-MOST_NUDGE_MM, MOST_NUDGE_MM),
}


def _validated(content: Mapping[str, object]) -> tuple[Settings, bool]:
    """The settings with every value that keeps its rule, and whether all that were there did."""
    good = {name: content[name] for name, rule in _RULES.items() if name in content and rule(content[name])}
    all_good = all(name in good for name in _RULES if name in content)
    for name, value in good.items():
        if isinstance(value, list):
            good[name] = tuple(value)
        elif isinstance(value, dict):
            good[name] = MappingProxyType(value)
    settings = dataclasses.replace(Settings(), **good)  # type: ignore[arg-type]  # each value has passed its rule
    return dataclasses.replace(settings, recent_forums=settings.recent_forums[:MAX_RECENT]), all_good


def _keep_aside(path: Path) -> Path | None:
    """Move a file that is no settings file out of the way; None when even that is not possible."""
    aside = path.with_name(path.name + BROKEN_SUFFIX)
    try:
        path.replace(aside)
    except OSError:
        return None
    return aside


def _copy_aside(path: Path, content: bytes) -> Path | None:
    """Keep what the next save would drop: values out of range, or those of a later version."""
    aside = path.with_name(path.name + BROKEN_SUFFIX)
    try:
        aside.write_bytes(content)
    except OSError:
        return None
    return aside
