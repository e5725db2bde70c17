"""The PDF itself to a queue of CUPS (Linux, macOS), through its program `lp`: text stays text, nothing is scaled.

Everything here waits for another program: call it on the bulk lane. No shell is involved, so names may hold any character.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from delegates.errors import DeskError

PATIENCE_S: Final = 60.0
_MOST_WORDS: Final = 200


def has_queue(name: str) -> bool:
    """Whether `lp` is there and knows a printer of this name."""
    # One that begins with a hyphen would be taken for an option.
    if (
        sys.platform == "win32"
        or not name
        or name.startswith("-")
        or not all(map(shutil.which, ("lp", "lpstat")))
    ):
        return False
    try:
        return _run(["lpstat", "-v", name]).returncode == 0
    except DeskError:
        return False


def is_stopped(queue: str) -> bool:
    """Whether the queue takes jobs but prints none: out of paper, switched off, or stopped by somebody."""
    try:
        done = _run(["lpstat", "-p", queue], language="C")
    except DeskError:
        return False
    return " disabled " in done.stdout


def is_closed(queue: str) -> bool:
    """Whether the queue takes no jobs at all."""
    try:
        done = _run(["lpstat", "-a", queue], language="C")
    except DeskError:
        return False
    return " not accepting " in done.stdout


def send(
    queue: str, pdf: bytes, *, title: str, media: str, copies: int = 1, options: Sequence[str] = ()
) -> str:
    """Hand a PDF over and answer the job's id as CUPS gave it, such as "label-12".

    `media` is the queue's word for the paper; `options` are more of CUPS' own, as "sides=one-sided". When this returns,
    all of the job is in the queue; when it raises DeskError "printer_refused" (printer, words), nothing of it is.
    """
    handle, name = tempfile.mkstemp(suffix=".pdf")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
        wanted = [f"media={media}", "print-scaling=none", *options]
        words = ["lp", "-d", queue, "-n", str(copies)]
        words += [word for option in wanted for word in ("-o", option)]
        done = _run([*words, "-t", title or "badges", "--", name], queue)
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink()
    if done.returncode:
        raise DeskError("printer_refused", printer=queue, words=_told(done.stderr or done.stdout))
    # "request id is label-12 (1 file(s))", in whatever language.
    found = re.search(re.escape(queue.partition("/")[0]) + r"-\d+", done.stdout)
    return found[0] if found else ""


def custom_media(size_mm: tuple[float, float]) -> str:
    """The word for a paper of this size, in mm, that the queue has no name for."""
    width, height = (f"{value:.2f}".rstrip("0").rstrip(".") for value in size_mm)
    return f"Custom.{width}x{height}mm"


def _run(
    words: Sequence[str], printer: str = "", language: str | None = None
) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            words,
            env={**os.environ, "LC_ALL": language} if language else None,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=PATIENCE_S,
            start_new_session=True,  # without a terminal it cannot ask for a password
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise DeskError("printer_refused", printer=printer, words="") from failure


def _told(words: str) -> str:
    """What `lp` said, in its own language: its last line without its name."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return lines[-1].removeprefix("lp:").strip()[:_MOST_WORDS].rstrip(".") if lines else ""
