"""Composition root of the verbs: `delegates VERB …`, the same services as the window, without one.

Facts go to standard output, as one JSON object with `--json`; everything else goes to standard error. Never a traceback.
"""

from __future__ import annotations

import io
import json
import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import TextIO

from delegates import log, wording
from delegates.cli_parser import UsageError, parser
from delegates.errors import DeskError
from delegates.verbs import is_for_the_command_line

DONE, LOOK, USAGE, COULD_NOT = 0, 1, 2, 3


class Output:
    """Where a verb's answer goes. `json` says in which form."""

    def __init__(self, *, json: bool) -> None:
        self.json = json

    def answer(self, facts: dict[str, object], lines: list[str]) -> None:
        """The verb's answer: `facts` for a script, `lines` for a person."""
        _write(sys.stdout, json.dumps(facts, ensure_ascii=False) if self.json else "\n".join(lines))

    def line(self, facts: dict[str, object]) -> None:
        """One JSON line of a stream, there at once."""
        _write(sys.stdout, json.dumps(facts, ensure_ascii=False))
        _flush()

    def error(self, code: str, message: str, *, usage: str = "") -> None:
        """Why nothing was done."""
        if self.json:
            _write(sys.stdout, json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))
        else:
            _write(sys.stderr, f"{usage}{message}")

    @staticmethod
    def note(message: str) -> None:
        """Something beside the answer, for a person."""
        _write(sys.stderr, message)


def main(argv: list[str] | None = None) -> int:
    """Run one verb, or open the window where no verb is named; returns the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if not is_for_the_command_line(words):
        from delegates.app import main as open_window

        return open_window(words)
    _speak_utf8()
    try:
        status = _run(words, Output(json="--json" in words))
        _flush()
    except BrokenPipeError:
        # Whoever read the answer has left; what was to be done is done.
        _drop_stdout()
        status = DONE
    except OSError as error:
        # Nobody can be told on standard output: it is the thing that failed.
        _drop_stdout()
        _write(sys.stderr, wording.error(_expected(error)))
        status = COULD_NOT
    return status


def _run(words: list[str], output: Output) -> int:
    try:
        arguments = parser().parse_args(words)
    except UsageError as wrong:
        output.error("usage", f"{wrong}", usage=wrong.usage)
        return USAGE
    except SystemExit as ended:  # --help, --version
        return ended.code if isinstance(ended.code, int) else DONE
    try:
        return _verb(arguments, output)
    except DeskError as failure:
        output.error(failure.code, wording.error(failure))
        return USAGE if failure.code == "invalid" else COULD_NOT
    except KeyboardInterrupt:
        output.error("cancelled", wording.error(DeskError("cancelled")))
        return COULD_NOT
    except BrokenPipeError:
        raise
    except Exception as bug:  # noqa: BLE001  the one place where a verb's bug becomes a sentence
        expected = _expected(bug) if isinstance(bug, OSError) else None
        if expected is not None and expected.code != "damaged":
            output.error(expected.code, wording.error(expected))
            return USAGE if expected.code == "invalid" else COULD_NOT
        place = log.start("verbs")
        report = log.record_crash(bug)
        log.stop()
        output.error("bug", "This is a mistake of the program. Nothing more was done.")
        output.note(f"{report}\nThis is also in {place}." if place else report)
        return COULD_NOT


def _verb(arguments: Namespace, output: Output) -> int:
    # Only now, so that help and wrong usage are answered before the libraries of the work are loaded.
    from delegates.cli_verbs import VERBS

    return VERBS[arguments.verb](arguments, output)


def _expected(error: OSError) -> DeskError:
    """The failure behind an error of the file system; "damaged" for one that no code stands for."""
    from delegates.whole_file import desk_error

    failure = desk_error(error, Path(str(error.filename or ""))) or DeskError("damaged", path=error.filename)
    return failure if error.filename else DeskError(failure.code)


def _speak_utf8() -> None:
    """UTF-8 and LF on every system and under every locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        stream.write(_sayable(text) + "\n")


def _flush() -> None:
    """Everything said so far is out; without a standard output (`>&-`) there is nothing to do."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _sayable(text: str) -> str:
    """The text as UTF-8 can say it: names of files come from the system as bytes of any coding."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogateescape" if _is_bytes(text) else "replace").decode(
            "utf-8", "replace"
        )
    return text


def _is_bytes(text: str) -> bool:
    """Whether every lone surrogate stands for a byte."""
    return not any("\ud800" <= letter <= "\udfff" and not "\udc80" <= letter <= "\udcff" for letter in text)


def _drop_stdout() -> None:
    """Let nothing more be written to standard output, also when the interpreter ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass
