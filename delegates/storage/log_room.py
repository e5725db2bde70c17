"""Room in the -wal, made before it is needed.

A commit that makes the -wal longer has the file system record the new length as well, which takes as long again as
bringing the scan itself to the disk. SQLite writes over what is there once the -wal has been carried over; here it finds
room from the first scan on. What stands there are zeros, which SQLite takes for the end of the log: they have none of its
checksums. Source: sqlite.org/fileformat.html, section 4.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

# A disk with less left is not filled for speed.
_LEAST_FREE = 1024 * 1024 * 1024
# Pages of 4 kB before a scan may come in between. Written one by one, as SQLite does: what was written in one piece is
# kept in one by Linux, and each commit then looks through all of it.
_PAGE = bytes(4096)
_PAGES_AT_ONCE = 256


def make_room(log: Path, size: int, writing: Callable[[], AbstractContextManager[object]]) -> None:
    """Make a -wal that is there about `size` bytes long, brought to the disk; nothing where the disk is nearly full.

    Within `writing` nobody else writes to the file. Raises OSError and what `writing` raises.
    """
    if shutil.disk_usage(log.parent).free < _LEAST_FREE:
        return
    with log.open("r+b", buffering=0) as opened:
        while True:
            with writing():
                missing = (size - opened.seek(0, os.SEEK_END)) // len(_PAGE)
                if missing <= 0:
                    return
                for _ in range(min(missing, _PAGES_AT_ONCE)):
                    opened.write(_PAGE)
            os.fsync(opened.fileno())
