"""The verbs of the command line, by name only, so that choosing between window and verb imports nothing heavy."""

from __future__ import annotations

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
    """Whether these arguments name a verb or ask for help, rather than a forum file to open in the window."""
    return bool(arguments) and (arguments[0] in VERBS or arguments[0] in ("-h", "--help", "--version"))
