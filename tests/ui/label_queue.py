"""A queue of CUPS as `lp` and `lpstat` show it: two small programs on PATH that keep what they are given."""

from __future__ import annotations

import os
from pathlib import Path

_LP = """#!/bin/sh
cd "{folder}" || exit 1
if [ -s refuses ]; then cat refuses >&2; exit 1; fi
number=$(($(ls ./*.pdf 2>/dev/null | wc -l) + 1))
for word in "$@"; do printf '%s\\0' "$word"; done > "$number.words"
for last in "$@"; do :; done
cp "$last" "$number.pdf"
echo "request id is $2-$number (1 file(s))"
"""
_LPSTAT = """#!/bin/sh
cd "{folder}" || exit 1
grep -Fxq -- "$2" queues || exit 1
if [ "$1" = -p ] && [ -e stopped ]; then echo "printer $2 disabled since today -"; fi
if [ "$1" = -a ] && [ -e closed ]; then echo "$2 not accepting requests since today -"; fi
"""


class LabelQueue:
    """Printers by these names; `jobs` are the words that `lp` was given and the PDF, in order."""

    def __init__(self, folder: Path, *names: str) -> None:
        self.folder = folder / "queue"
        programs = folder / "programs"
        for one in (self.folder, programs):
            one.mkdir()
        (self.folder / "queues").write_text("\n".join(names) + "\n", encoding="utf-8")
        for name, text in (("lp", _LP), ("lpstat", _LPSTAT)):
            program = programs / name
            program.write_text(text.replace("{folder}", str(self.folder)), encoding="utf-8")
            program.chmod(0o755)
        self.path = f"{programs}{os.pathsep}{os.environ['PATH']}"

    @property
    def jobs(self) -> list[tuple[list[str], bytes]]:
        made = []
        for number in range(1, len(list(self.folder.glob("*.pdf"))) + 1):
            words = (self.folder / f"{number}.words").read_bytes().decode().split("\0")[:-1]
            made.append((words, (self.folder / f"{number}.pdf").read_bytes()))
        return made

    def stops(self) -> None:
        """It goes on taking jobs and prints none."""
        (self.folder / "stopped").touch()

    def closes(self) -> None:
        """It takes no jobs any more."""
        (self.folder / "closed").touch()

    def refuses(self, words: str) -> None:
        """What `lp` says from now on, ending with status 1; "" takes jobs again."""
        (self.folder / "refuses").write_text(words, encoding="utf-8")
