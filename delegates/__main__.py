"""`python -m delegates`, and what `main.py` calls: the window, or one verb of the command line.

Packages that are not there mean that the set-up was not done: that is one sentence and exit status 2, never a traceback.
Looking for them imports none of them, so it costs the window a millisecond.
"""

from __future__ import annotations

import importlib.util
import sys

from delegates.verbs import is_for_the_command_line

NOT_SET_UP = 2

FOR_VERBS = (
    *(
        "sqlalchemy",
        "alembic",
        "pysqlite3",
        "reportlab",
        "uharfbuzz",
        "icu4py",
        "qrcode",
        "pypdfium2",
        "PIL",
        "openpyxl",
        "xlrd",
    ),
    *("xlsxwriter", "rapidfuzz", "platformdirs", "argon2"),
)
FOR_THE_WINDOW = ("PySide6", "shiboken6", *FOR_VERBS)


def main(arguments: list[str] | None = None) -> int:
    """Run the window or one verb; returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    a_verb = is_for_the_command_line(words)
    absent = missing_packages(FOR_VERBS if a_verb else FOR_THE_WINDOW)
    if absent:
        others = f" and {len(absent) - 3} more" if len(absent) > 3 else ""
        return _say(f"Delegates is not set up for this Python: {', '.join(absent[:3])}{others} missing.")
    if a_verb:
        from delegates.cli import main as run_verb

        return run_verb(words)
    try:
        from delegates.app import main as open_window
    except ImportError as error:
        if not (error.name or "").startswith(("PySide6", "shiboken6")):
            raise
        # "libGL.so.1: cannot open shared object file: …"; Windows names no file.
        return _say(f"Qt cannot start on this system: {str(error).partition(': cannot open')[0]} missing.")
    return open_window(words)


def missing_packages(needed: tuple[str, ...]) -> list[str]:
    """Which of these top-level packages this Python does not find."""
    return [name for name in needed if importlib.util.find_spec(name) is None]


def _say(what: str) -> int:
    """One sentence and the line that helps; a windowed program on Windows has nowhere to say it."""
    windows = sys.platform == "win32"
    command, again = (
        (r"py -3 tools\dev.py setup", r"py -3 tools\dev.py run") if windows else ("make setup", "make run")
    )
    if sys.stderr is not None:
        sys.stderr.write(f"{what} Run {command} once, then {again}.\n")
    return NOT_SET_UP


if __name__ == "__main__":
    raise SystemExit(main())
