"""Foreign files are read in a child process with limits of time and memory, so that no file harms the desk.

A file that breaks the child, or takes too long or too much, answers with a `bad_file` like any other. The limit of memory
is the system's own where there is one (POSIX); everywhere the parent watches besides, for Windows has none that a child
can set itself.
"""

from __future__ import annotations

import ctypes
import json
import logging
import os
import queue
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

import delegates
from delegates.errors import DeskError
from delegates.rosters.reading import MAX_FILE_BYTES, Merge, Pasted, Row, Sheet, Workbook

_log = logging.getLogger(__name__)

# As large as any reply can be: 64 million letters of a list, at most four bytes each, and its row numbers.
_MAX_REPLY_BYTES = 320 * 1024 * 1024
_LOOK_EVERY_S = 0.05
# The child looks for modules where this program came from, and not in the folder it happens to stand in (-P).
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); from delegates.rosters.reading_child import main; main()"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take. `system`: whether the child sets the limit of memory for itself, too."""

    seconds: float = 18.0
    memory_bytes: int = 1_400_000_000
    system: bool = True


def read_all(
    sources: Sequence[Path | Pasted],
    *,
    progress: Callable[[int, int], None] | None = None,
    limits: Limits | None = None,
) -> list[Workbook]:
    """Read files and pasted tables in their order, one child for all.

    `progress(done, total)` is called again and again while a file is read and may raise to stop. Raises DeskError
    "not_found", "bad_file" (see `reading.WHYS`).
    """
    with _Child(limits or Limits()) as child:
        workbooks = []
        for number, source in enumerate(sources):

            def go_on(done: int = number) -> None:
                if progress is not None:
                    progress(done, len(sources))

            workbooks.append(child.read(source, go_on))
        return workbooks


class _Child:
    """The process that reads; ended when the block ends, whatever happened."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def __enter__(self) -> _Child:
        place = str(Path(delegates.__file__).absolute().parent.parent)
        memory = str(self._limits.memory_bytes if self._limits.system else 0)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-X", "utf8", "-c", _CHILD, place, memory],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._replies: queue.Queue[bytes | None] = queue.Queue()
        # Reading a pipe cannot be cut short, so it has a thread of its own; it ends with the child.
        threading.Thread(target=self._listen, name="list-reader", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()

    def read(self, source: Path | Pasted, go_on: Callable[[], None]) -> Workbook:
        file = source.name or str(source)
        if isinstance(source, Pasted) and len(source.text) + len(source.html) > MAX_FILE_BYTES:
            raise DeskError("bad_file", file=file, why="too_large")
        asked = asdict(source) if isinstance(source, Pasted) else {"path": os.fspath(source.absolute())}
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(framed(asked))
            self._process.stdin.flush()
        except OSError:
            raise DeskError("bad_file", file=file, why="damaged") from None
        reply = self._reply(file, go_on)
        if "crash" in reply:
            _log.error("reading a list failed: %s", reply["crash"])
            raise DeskError("bad_file", file=file, why="damaged")
        facts = reply.get("facts")
        if isinstance(facts, dict):
            raise DeskError(str(reply["code"]), **({**facts, "file": file} if "file" in facts else facts))
        return _workbook(reply)

    def _reply(self, file: str, go_on: Callable[[], None]) -> dict[str, object]:
        deadline = time.monotonic() + self._limits.seconds
        while True:
            go_on()
            try:
                reply = self._replies.get(timeout=_LOOK_EVERY_S)
            except queue.Empty:
                why = self._beyond(deadline)
                if why:
                    self._end()
                    raise DeskError("bad_file", file=file, why=why) from None
                continue
            if reply is None:
                # Killed by the system for its memory, or broken in a way that Python does not survive.
                self._end()
                _log.info("the process that reads lists ended with %d", self._process.returncode)
                raise DeskError("bad_file", file=file, why="damaged")
            answer: dict[str, object] = json.loads(reply.decode("utf-8", "surrogatepass"))
            return answer

    def _beyond(self, deadline: float) -> str | None:
        if time.monotonic() > deadline:
            return "too_slow"
        used = _memory_bytes(self._process)
        return "too_much_memory" if used is not None and used > self._limits.memory_bytes else None

    def _listen(self) -> None:
        assert self._process.stdout is not None
        try:
            while len(head := self._process.stdout.read(HEAD.size)) == HEAD.size:
                (length,) = HEAD.unpack(head)
                if length > _MAX_REPLY_BYTES:
                    break
                reply = self._process.stdout.read(length)
                if len(reply) < length:
                    break
                self._replies.put(reply)
        except (OSError, ValueError):
            pass  # the pipe was closed: nobody waits any more
        self._replies.put(None)


# ---- what goes through the pipes ------------------------------------------------------------------------------------

HEAD = struct.Struct(">Q")


def framed(message: object) -> bytes:
    """A message as its length and JSON."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return HEAD.pack(len(body)) + body


def plain(workbook: Workbook) -> dict[str, object]:
    """A workbook as JSON holds it; the ordinary row is its number and its cells."""
    return {
        "file": workbook.file,
        "sha256": workbook.sha256,
        "warnings": workbook.warnings,
        "sheets": [
            [
                sheet.name,
                sheet.hidden,
                [(one.first_row, one.first_column, one.last_row, one.last_column) for one in sheet.merges],
                sorted(sheet.hidden_columns),
                [_plain_row(row) for row in sheet.rows],
            ]
            for sheet in workbook.sheets
        ],
    }


def _plain_row(row: Row) -> list[object]:
    if row.hidden or row.struck or row.uncached or row.errors:
        return [row.number, row.cells, row.hidden, row.struck, sorted(row.uncached), sorted(row.errors)]
    return [row.number, row.cells]


def _workbook(reply: dict[str, object]) -> Workbook:
    sheets = reply["sheets"]
    warnings = reply["warnings"]
    assert isinstance(sheets, list)
    assert isinstance(warnings, list)
    return Workbook(
        str(reply["file"]),
        str(reply["sha256"]),
        tuple(
            Sheet(
                name,
                tuple(_row(*row) for row in rows),
                hidden,
                tuple(Merge(*one) for one in merges),
                frozenset(hidden_columns),
            )
            for name, hidden, merges, hidden_columns, rows in sheets
        ),
        tuple(warnings),
    )


def _row(
    number: int,
    cells: list[str],
    hidden: bool = False,
    struck: bool = False,
    uncached: Sequence[int] = (),
    errors: Sequence[int] = (),
) -> Row:
    return Row(number, tuple(cells), hidden, struck, frozenset(uncached), frozenset(errors))


# ---- memory of another process --------------------------------------------------------------------------------------


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS. Source: Windows API, psapi.h."""

    _fields_ = (
        ("cb", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("peak_paged_pool", ctypes.c_size_t),
        ("paged_pool", ctypes.c_size_t),
        ("peak_nonpaged_pool", ctypes.c_size_t),
        ("nonpaged_pool", ctypes.c_size_t),
        ("pagefile", ctypes.c_size_t),
        ("peak_pagefile", ctypes.c_size_t),
    )


def _memory_bytes(process: subprocess.Popen[bytes]) -> int | None:
    """What a running process takes; None where the system does not say."""
    if sys.platform == "win32":
        counters = _Counters(ctypes.sizeof(_Counters))
        ask = ctypes.windll.kernel32.K32GetProcessMemoryInfo
        ask.argtypes = (ctypes.c_void_p, ctypes.POINTER(_Counters), ctypes.c_uint32)
        told = ask(int(process._handle), ctypes.byref(counters), counters.cb)
        return counters.pagefile if told else None
    try:
        pages = Path(f"/proc/{process.pid}/statm").read_bytes().split()
    except OSError:
        return None
    return int(pages[1]) * os.sysconf("SC_PAGE_SIZE") if len(pages) > 1 else None
