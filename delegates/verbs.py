"""The verbs of the command line, by name only, so that choosing between window and verb imports nothing heavy."""

from __future__ import annotations

from pathlib import Path

VERBS = (
    "new",
    "import",
    "list",
    "register",
    "badges",
    "reissue",
    "check-in",
    "undo",
    "attendance",
    "package",
    "stats",
    "backup",
    "restore",
    "verify",
    "hub-init",
    "hub-join",
    "sync",
    "conflicts",
    "demo",
)


def is_for_the_command_line(arguments: list[str]) -> bool:
    """Whether these arguments are for the command line rather than a forum file to open in the window.

    A word that is neither a verb nor could be a file is a mistyped verb: it is answered in words, not with a window.
    """
    if not arguments:
        return False
    first = arguments[0]
    return first in VERBS or first.startswith("-") or len(arguments) > 1 or not _may_be_a_file(first)


def _may_be_a_file(word: str) -> bool:
    return word.endswith(".forum") or any(mark in word for mark in "./\\") or Path(word).exists()
