"""Locks on an open forum file that nothing else in this process can lose.

SQLite locks with POSIX locks, and a process loses all of those on a file as soon as it closes any handle of it: a file
dialog that looks into files for their kind is enough. The next program that closes the forum then takes itself for the
last one and deletes the -wal, and every scan from then on goes into a file without a name. So an open forum is held a
second time, by locks that belong to a handle and not to the process. They only keep others from deleting: nobody is kept
waiting. Source: sqlite.org/howtocorrupt.html 2.2, fcntl(2) "Open file description locks", os_unix.c and wal.c of SQLite.

Linux only. Windows does not lose locks so; elsewhere `Database.write` still refuses once the -wal is gone.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from pathlib import Path

# The bytes that every open connection holds a shared lock on, in the file and in its -shm.
SHARED_FIRST, SHARED_SIZE = 0x40000000 + 2, 510
_SHM_FIRST, _SHM_SIZE = 128, 1


class FileHold:
    """A forum file held open; `release` it. The file and its -shm must be there: a connection has read from it."""

    def __init__(self, file: Path) -> None:
        self._handles: list[int] = []
        if sys.platform != "linux":
            return
        self._hold(file, SHARED_FIRST, SHARED_SIZE)
        self._hold(file.with_name(file.name + "-shm"), _SHM_FIRST, _SHM_SIZE)

    def release(self) -> None:
        """Let others be the last. Harmless the second time."""
        while self._handles:
            with contextlib.suppress(OSError):
                os.close(self._handles.pop())

    def _hold(self, file: Path, first: int, size: int) -> None:
        import fcntl  # not on every system

        # struct flock with 64-bit offsets: l_type, l_whence, l_start, l_len, l_pid.
        lock = struct.pack("@hhqqi0q", fcntl.F_RDLCK, os.SEEK_SET, first, size, 0)
        # A file without a -shm, a kernel without such locks: then SQLite's own must do.
        with contextlib.suppress(OSError):
            # Kept whatever comes of it: to close it would lose SQLite's lock.
            self._handles.append(os.open(file, os.O_RDONLY))
            fcntl.fcntl(self._handles[-1], fcntl.F_OFD_SETLK, lock)
