"""`python -m delegates`, and what `main.py` calls: the window, or one verb of the command line.

Only what the choice needs is imported before it is made. A module of somebody else that cannot be imported means that
the set-up was not done: that is one sentence and exit status 2, never a traceback.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder

from delegates.verbs import is_for_the_command_line

NOT_SET_UP = 2


def main(arguments: list[str] | None = None) -> int:
    """Run the window or one verb; returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        if is_for_the_command_line(words):
            from delegates.cli import main as run_verb

            return run_verb(words)
        from delegates.app import main as open_window

        return open_window(words)
    except ImportError as error:
        if not _is_missing_from_the_set_up(error):
            raise
        return _say_set_up_is_missing(error)


def _is_missing_from_the_set_up(error: ImportError) -> bool:
    """Whether somebody else's module, or a library of the system that it needs, is absent. Ours would be a bug."""
    name = (error.name or "").partition(".")[0]
    if name == "delegates":
        return False
    if isinstance(error, ModuleNotFoundError):
        return bool(name) and name not in sys.stdlib_module_names
    return "cannot open shared object file" in str(error) or (
        bool(name) and PathFinder.find_spec(name) is None
    )


def _say_set_up_is_missing(error: ImportError) -> int:
    windows = sys.platform == "win32"
    command = r"py -3 tools\dev.py setup" if windows else "make setup"
    again = r"py -3 tools\dev.py run" if windows else "make run"
    what = error.name if isinstance(error, ModuleNotFoundError) else str(error).partition(":")[0]
    if sys.stderr is not None:
        sys.stderr.write(
            f"Delegates is not set up for this Python ({what} is missing): run {command} once, then {again}.\n"
        )
    return NOT_SET_UP


if __name__ == "__main__":
    raise SystemExit(main())
