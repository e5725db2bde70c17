"""The log file: what the program did, with nothing in it about anybody.

Log files are sent to strangers when something goes wrong. So messages are written in plain English without names, and
whatever slips in is blanked here: letters of any other script, e-mail addresses, telephone numbers, badge codes. A crash
is told by files, lines and kinds of errors, never by the text of an exception (a database error quotes the row) nor by
values of variables.
"""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import os
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TextIO

import delegates
from delegates import paths
from delegates.errors import DeskError

MAX_BYTES = 1_000_000
FILES = 5
BLANK = "[…]"
MAX_MESSAGE = 4_000  # letters
MAX_CAUSES = 8

# Third-party loggers that would quote statements with their values below WARNING.
_TALKATIVE = ("sqlalchemy", "alembic", "PIL", "pypdfium2", "psycopg")

# Each alternative starts at a border or takes what it takes for good (`++`), so that no message makes it slow.
_PERSONAL = re.compile(
    r"""
      (?<![\w.+%-])[\w.+%-]++@[\w-]+(?:\.[\w-]+)+    # an e-mail address
    | \+\d[\d\ ().-]{5,}\d                          # a telephone number with its country
    | \b0\d{1,2}[\ -]\d{3,4}[\ -]?\d{3,4}\b         # a telephone number as said in the country
    | \b\d{3}[\ -]\d{3}[\ -]\d{3}\b                 # a printed badge code
    | (?<![\w-])\d{7,}+(?![\w-])                     # a badge frame, a number of anything personal
    | (?<![A-Za-z])[A-Za-z]*+[^\x00-\x7f](?:[^\x00-\x7f]|[A-Za-z]|\ (?=[^\x00-\x7f]))*+  # other than English letters
    """,
    re.VERBOSE,
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")

_root = logging.getLogger()
_faults: TextIO | None = None
_handler: logging.Handler | None = None


def redacted(message: str) -> str:
    """The message on one line, with what looks like personal data blanked and line ends made visible."""
    short = message if len(message) <= MAX_MESSAGE else message[:MAX_MESSAGE] + " (cut)"
    return _CONTROL.sub(lambda found: ascii(found.group())[1:-1], _PERSONAL.sub(BLANK, short))


def crash_report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What happened, fit to be shown to and sent by anybody: kinds, files, lines, functions; no texts, no values."""
    system = f"{platform.system()} {platform.machine()}"
    lines = [f"Delegates {delegates.__version__}, Python {platform.python_version()}, {system}"]
    for number, (each, its_trace) in enumerate(_chain(error, trace)):
        name = _kind(kind if number == 0 else type(each))
        lines.append(("" if number == 0 else "caused by ") + name + _facts(each))
        frames = traceback.extract_tb(its_trace)
        lines.extend(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames)
        if isinstance(each, BaseExceptionGroup):
            lines.extend(f"  holds {_kind(type(inner))}{_facts(inner)}" for inner in each.exceptions)
    return "\n".join(lines)


def start(name: str) -> Path | None:
    """Log to `NAME.log` in the log folder: five files of 1 MB. Returns the file, or None where none can be written.

    `name` is "desk" for the window and "verbs" for the command line, so that the two never turn one file over. Crashes of
    the interpreter itself go to `NAME-faults.log`. Calling it again changes nothing until `stop`.
    """
    global _handler  # noqa: PLW0603  logging is one for the whole process
    if _handler is not None:
        return Path(_handler.baseFilename) if isinstance(_handler, _File) else None
    logging.captureWarnings(True)
    _root.setLevel(logging.INFO)
    for talkative in _TALKATIVE:
        logging.getLogger(talkative).setLevel(logging.WARNING)
    path: Path | None = None
    try:
        path = paths.log_dir() / f"{name}.log"
        _handler = _File(path)
        _catch_faults(path.with_name(f"{name}-faults.log"))
    except OSError:
        # No log is a pity; no program would be worse. A handler must be there or warnings go to standard error.
        _handler = logging.NullHandler()
        path = None
    _handler.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _root.addHandler(_handler)
    return path


def stop() -> None:
    """Close the log, as at the end of the program."""
    global _handler, _faults  # noqa: PLW0603  logging is one for the whole process
    if _handler is not None:
        _root.removeHandler(_handler)
        _handler.close()
        _handler = None
        logging.captureWarnings(False)
        _root.setLevel(logging.WARNING)
    if _faults is not None:
        faulthandler.disable()
        _faults.close()
        _faults = None


def record_crash(error: BaseException) -> str:
    """Write a crash to the log; returns the report for the person to copy."""
    report = crash_report(type(error), error, error.__traceback__)
    logging.getLogger("delegates.crash").critical("%s", report.replace("\n", " | "))
    return report


class _File(logging.handlers.RotatingFileHandler):
    """A rotating file that never disturbs the program: a full disk or a file held by another program loses lines only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MAX_BYTES, backupCount=FILES - 1, encoding="utf-8", errors="backslashreplace"
        )

    def doRollover(self) -> None:
        try:
            super().doRollover()
        except OSError:
            # Windows does not rename a file that a second process writes to: go on in the same one.
            if self.stream is None:
                self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:
        """Say nothing: standard error belongs to the person, or does not exist."""


class _OneLine(logging.Formatter):
    """One record is one line, whatever it holds; exceptions become crash reports."""

    def format(self, record: logging.LogRecord) -> str:
        message = redacted(_message(record))
        if record.exc_info and record.exc_info[0] is not None:
            kind, error, trace = record.exc_info
            message += " | " + redacted_lines(crash_report(kind, error, trace))
        changed = {"msg": message, "args": None, "exc_info": None, "exc_text": None, "stack_info": None}
        safe = logging.makeLogRecord({**record.__dict__, **changed})
        return super().format(safe)


def redacted_lines(text: str) -> str:
    """Several lines as one, for the log."""
    return " | ".join(redacted(line) for line in text.splitlines())


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        return f"{record.msg!s} (with other arguments than it names)"


def _catch_faults(path: Path) -> None:
    global _faults  # noqa: PLW0603  the interpreter has one fault handler
    _faults = path.open("a", encoding="utf-8")
    faulthandler.enable(_faults)


def _chain(
    error: BaseException, trace: TracebackType | None
) -> Iterator[tuple[BaseException, TracebackType | None]]:
    """The exception and what caused it, newest first."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen and len(seen) < MAX_CAUSES:
        seen.add(id(current))
        yield current, trace if current is error else current.__traceback__
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _kind(kind: type[BaseException]) -> str:
    known = kind.__module__ in ("builtins", "delegates.errors")
    return kind.__qualname__ if known else f"{kind.__module__}.{kind.__qualname__}"


def _facts(error: BaseException) -> str:
    """The few facts of an error that are numbers and codes by nature."""
    facts = [error.code] if isinstance(error, DeskError) else []
    for name in ("errno", "winerror", "sqlite_errorname", "sqlstate"):
        value = getattr(error, name, None)
        if isinstance(value, int) or (isinstance(value, str) and re.fullmatch(r"[A-Z0-9_]{1,40}", value)):
            facts.append(f"{name}={value}")
    return "".join(f" {fact}" for fact in facts)


def _place(filename: str) -> str:
    """A file without the folders above the program, which hold the person's name."""
    parts = Path(filename.replace("\\", "/")).parts
    for anchor in ("site-packages", "delegates"):
        if anchor in parts:
            at = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[at + (anchor == "site-packages") :])
    return parts[-1] if parts else "?"


def show_nothing_on_missing_streams() -> None:
    """A windowed program on Windows has no standard streams; give it some, so that nothing that prints can fail."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  open to the end
