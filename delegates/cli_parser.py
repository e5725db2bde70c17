"""The verbs of the command line and their arguments. Imports nothing heavy, so that `--help` answers at once."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

import delegates

DEFAULT_NAME = "CLI"  # of the desk and the operator
DEMO_FOLDER = "demo-out"
LANGUAGES = ("lo", "en", "vi", "km")  # of documents


class UsageError(Exception):
    """Wrong usage; the text says what is wrong, `usage` how it goes."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class _Parser(argparse.ArgumentParser):
    """A parser that raises instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())


def text(raw: str) -> str:
    """A text argument: its bytes are UTF-8 whatever the locale; those that are not become a mark."""
    return _utf8(raw, "replace")


def scanned(raw: str) -> str:
    """What a scanner read, byte for byte."""
    return _utf8(raw, "surrogateescape")


def _utf8(raw: str, otherwise: str) -> str:
    try:
        return os.fsencode(raw).decode("utf-8", otherwise)
    except UnicodeEncodeError:  # not from the system's command line
        return raw


def _day(raw: str) -> date:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{raw!r} is no day; write it as 2024-01-10") from None


def _between(least: int, most: int | None) -> Callable[[str], int]:
    def number(raw: str) -> int:
        # No number that matters has more digits; int() itself refuses those over 4,300 with another error.
        value = int(raw) if raw.isascii() and raw.isdecimal() and len(raw) <= 15 else -1
        if value < least or (most is not None and value > most):
            wanted = f"from {least} to {most}" if most is not None else f"from {least} up"
            raise argparse.ArgumentTypeError(f"{raw!r} is no whole number {wanted}")
        return value

    return number


def parser() -> argparse.ArgumentParser:
    """The parser of all verbs; the result holds `verb`, `json` and the verb's own arguments."""
    made = _Parser(
        prog="delegates",
        allow_abbrev=False,
        description="The registration desk without its window. Without a verb, or with a forum file, the window opens.",
        epilog="Exit status: 0 done; 1 done, but something was refused or wants a look; 2 wrong usage; 3 could not, "
        "nothing changed. Times in JSON are ISO 8601 in the forum's time zone, with their offset. Where the forum has an "
        "organiser's password, import, check-in --force and undo after ten seconds take it from the environment variable "
        "DELEGATES_ORGANISER_PASSWORD.",
    )
    made.add_argument("--version", action="version", version=f"delegates {delegates.__version__}")
    verbs = made.add_subparsers(dest="verb", metavar="VERB", required=True)
    _add_files(verbs)
    _add_people(verbs)
    _add_desk(verbs)
    _add_reports(verbs)
    _add_hub(verbs)
    return made


_Verbs = argparse._SubParsersAction


def _verb(verbs: _Verbs[_Parser], name: str, what: str, *, forum: bool = True) -> _Parser:
    made = verbs.add_parser(name, help=what, description=what, allow_abbrev=False)
    made.add_argument(
        "--json", action="store_true", help="one JSON object on standard output, nothing else there"
    )
    made.add_argument("--operator", type=text, default=DEFAULT_NAME, metavar="NAME", help="who does it")
    if name != "hub-join":
        made.add_argument("--desk", type=text, default=DEFAULT_NAME, metavar="NAME", help="at which desk")
    if forum:
        made.add_argument("forum", type=Path, metavar="FORUM", help="the forum file")
    return made


def _add_files(verbs: _Verbs[_Parser]) -> None:
    new = _verb(verbs, "new", "make a forum file; refuses to overwrite")
    new.add_argument("--name", type=text, required=True)
    new.add_argument("--venue", type=text)
    new.add_argument("--starts", type=_day, metavar="YYYY-MM-DD")
    new.add_argument("--ends", type=_day, metavar="YYYY-MM-DD")
    new.add_argument(
        "--number", type=_between(1, 999), metavar="1..999", help="part of every badge; drawn if not given"
    )
    backup = _verb(verbs, "backup", "write a verified copy")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = _verb(verbs, "restore", "put a copy back; the present file is kept aside", forum=False)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("forum", type=Path, metavar="FORUM")
    verify = _verb(verbs, "verify", "check everything in a forum file")
    verify.add_argument(
        "--check",
        type=text,
        metavar="VALUE",
        help="the check value of a document: does the attendance have it?",
    )
    demo = _verb(verbs, "demo", "the whole job on the sample delegations", forum=False)
    demo.add_argument(
        "--out", type=Path, default=Path(DEMO_FOLDER), metavar="DIR", help=f"default: {DEMO_FOLDER}"
    )


def _add_people(verbs: _Verbs[_Parser]) -> None:
    lists = _verb(verbs, "import", "read delegation lists (.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .txt)")
    lists.add_argument("files", type=Path, nargs="+", metavar="FILE")
    lists.add_argument("--dry-run", action="store_true", help="say what would be done, write nothing")
    lists.add_argument("--delegation", type=text, metavar="NAME", help="for rows whose sheet names none")
    lists.add_argument("--category", type=text, metavar="NAME", help="a letter or a name, for all rows")
    people = _verb(verbs, "list", "delegates in order of precedence; with --search the best match first")
    people.add_argument("--search", type=text, metavar="TEXT")
    people.add_argument("--limit", type=_between(0, None), metavar="N")
    person = _verb(verbs, "register", "register one delegate")
    person.add_argument("--name", type=text, required=True, metavar="TEXT")
    for name, what in (
        ("--latin", "name in Latin letters"),
        ("--honorific", "how the person is addressed"),
        ("--position", "in the office's own words"),
        ("--delegation", "any name of the body; made on first use"),
        ("--category", "a letter or a name; proposed from position and delegation if not given"),
        ("--phone", "telephone number"),
        ("--email", "e-mail address"),
    ):
        person.add_argument(name, type=text, metavar="TEXT", help=what)
    person.add_argument("--walk-in", action="store_true", help="came without having been announced")


def _add_desk(verbs: _Verbs[_Parser]) -> None:
    badges = _verb(verbs, "badges", "badges to a PDF, in order of precedence")
    badges.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    badges.add_argument("--sheet", choices=("single", "a4", "a3", "letter"), default="single")
    badges.add_argument("--template", type=text, metavar="NAME")
    badges.add_argument("--only", choices=("unprinted", "all"), default="all")
    badges.add_argument("--search", type=text, metavar="TEXT")
    reissue = _verb(verbs, "reissue", "a new badge for a delegate; the old code is void from now on")
    reissue.add_argument("delegate_id", type=text, metavar="DELEGATE_ID")
    reissue.add_argument("--why", type=text, required=True, metavar="TEXT")
    check_in = _verb(verbs, "check-in", "judge and record one scan, or one scan a line from standard input")
    check_in.add_argument(
        "code", type=scanned, metavar="CODE", help="what the scanner read; - for standard input"
    )
    check_in.add_argument("--checkpoint", type=text, metavar="NAME")
    check_in.add_argument("--direction", choices=("in", "out"), default="in")
    check_in.add_argument("--force", action="store_true", help="admit against a refusal; needs --why")
    check_in.add_argument("--why", type=text, metavar="TEXT")
    undo = _verb(verbs, "undo", "take one check-in back, as a new record")
    undo.add_argument("scan_id", type=text, metavar="SCAN_ID")
    undo.add_argument("--why", type=text, required=True, metavar="TEXT")


def _add_reports(verbs: _Verbs[_Parser]) -> None:
    attendance = _verb(verbs, "attendance", "write who attended")
    attendance.add_argument("--out", type=Path, required=True, metavar="FILE.xlsx|.csv|.pdf")
    attendance.add_argument("--lang", choices=LANGUAGES, default="en")
    attendance.add_argument(
        "--rows",
        choices=("delegates", "scans"),
        help="a .csv for programs: one row a delegate, or one a scan",
    )
    attendance.add_argument("--figures", action="store_true", help="a .pdf of figures for the organiser")
    attendance.add_argument("--checkpoint", type=text, metavar="NAME", help="only there")
    attendance.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="only on this local day")
    attendance.add_argument("--delegation", type=text, metavar="NAME", help="only its people")
    attendance.add_argument("--category", type=text, metavar="NAME", help="a letter or a name")
    attendance.add_argument(
        "--columns", type=text, metavar="NAME", help="a choice of columns saved in the window"
    )
    package = _verb(
        verbs, "package", "after the forum: a dated folder with every document and a verified copy"
    )
    package.add_argument("--out", type=Path, required=True, metavar="DIR", help="a folder that is there")
    package.add_argument("--lang", choices=LANGUAGES, default="en")
    _verb(verbs, "stats", "counts")


def _add_hub(verbs: _Verbs[_Parser]) -> None:
    hub_init = _verb(verbs, "hub-init", "prepare a hub for several desks", forum=False)
    hub_init.add_argument("url", type=text, metavar="URL")
    hub_join = _verb(verbs, "hub-join", "join a hub with this desk")
    hub_join.add_argument("url", type=text, metavar="URL")
    hub_join.add_argument("--desk", type=text, required=True, metavar="NAME")
    _verb(verbs, "sync", "send and fetch what is new")
    _verb(verbs, "conflicts", "what needs a person's decision")
