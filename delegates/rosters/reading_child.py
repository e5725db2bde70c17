"""The child process that reads lists: messages of `guarded` in, answers out, nothing else.

It imports what reading needs and no more; it holds no forum and writes no file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from delegates.errors import DeskError
from delegates.rosters.guarded import HEAD, framed, plain
from delegates.rosters.reading import Pasted, read


def main() -> None:
    """Answer every message until there are no more. `sys.argv`: -c, places of modules, bytes of memory or 0."""
    memory_bytes = int(sys.argv[2])
    if memory_bytes:
        _limit_memory(memory_bytes)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer

    def crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _send(answers, {"crash": _place(kind, trace)})

    sys.excepthook = crashed
    while len(head := asked.read(HEAD.size)) == HEAD.size:
        (length,) = HEAD.unpack(head)
        _send(answers, _answer(json.loads(asked.read(length).decode("utf-8", "surrogatepass"))))


def _answer(message: dict[str, str]) -> object:
    source = Path(message["path"]) if "path" in message else Pasted(**message)
    name = source.name or str(source)
    try:
        return plain(read(source))
    except DeskError as refused:
        return {"code": refused.code, "facts": refused.facts}
    except MemoryError:
        return {"code": "bad_file", "facts": {"file": name, "why": "too_much_memory"}}


def _send(answers: BinaryIO, message: object) -> None:
    try:
        whole = framed(message)
    except MemoryError:
        whole = framed({"code": "bad_file", "facts": {"file": "", "why": "too_much_memory"}})
    answers.write(whole)
    answers.flush()


def _limit_memory(memory_bytes: int) -> None:
    if sys.platform == "win32":
        return  # the parent watches
    import resource

    try:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    except (OSError, ValueError):
        return  # some systems know no such limit: the parent watches


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it broke, without a word of the list."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else ""
    return f"{kind.__name__}{where}"
