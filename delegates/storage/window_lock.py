"""One window a forum file: a lock of the system beside the file, freed by the system whatever ends the program.

Verbs of the command line don't take it; restoring and a migration do.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import sys
from pathlib import Path
from threading import Lock

from delegates.errors import DeskError

# Far behind the text, because Windows forbids others to read what is locked.
_LOCKED_AT = 1 << 20

_held: set[Path] = set()
_held_guard = Lock()


class WindowLock:
    """A held claim on a forum file; `release` it. `file` is None on a medium where nobody can write."""

    def __init__(self, path: Path, handle: int | None, file: Path | None) -> None:
        self.path = path
        self.file = file
        self._handle = handle

    def release(self) -> None:
        """Give the file free. Harmless the second time."""
        if self._handle is not None and self.file is not None:
            # Removed while still held, so that nobody claims a file that is about to go.
            with contextlib.suppress(OSError):
                self.file.unlink()
            os.close(self._handle)
            if sys.platform == "win32":
                with contextlib.suppress(OSError):
                    self.file.unlink()
        self._handle = None
        with _held_guard:
            _held.discard(self.path)


def lock_file(path: Path) -> Path:
    """The lock's own file: beside the forum file, whatever link it was opened by."""
    real = path.resolve()
    return real.with_name(real.name + ".lock")


def is_held_here(path: Path) -> bool:
    """Whether this process holds the claim."""
    with _held_guard:
        return path.resolve() in _held


def claim_window(path: Path) -> WindowLock:
    """Claim a forum file for this window.

    Raises DeskError "locked" (path, pid and host of the holder where known), "not_found" for a missing folder.
    """
    real, file = path.resolve(), lock_file(path)
    with _held_guard:
        if real in _held:
            raise DeskError("locked", path=str(path), pid=os.getpid(), host=platform.node())
        while True:
            try:
                handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
            except FileNotFoundError:
                raise DeskError("not_found", path=str(path.parent)) from None
            except OSError as error:
                if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS) and not _can_write(file):
                    return WindowLock(real, None, None)
                raise
            if not _try_lock(handle):
                os.close(handle)
                raise DeskError("locked", path=str(path), **_holder(file))
            # Whoever held it may have removed the file between our opening and our locking it.
            if _is_same(handle, file):
                break
            os.close(handle)
        os.ftruncate(handle, 0)
        os.write(handle, json.dumps({"pid": os.getpid(), "host": platform.node()}).encode())
        _held.add(real)
    return WindowLock(real, handle, file)


def _can_write(file: Path) -> bool:
    return os.access(file if file.exists() else file.parent, os.W_OK)


def _is_same(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


def _holder(file: Path) -> dict[str, object]:
    try:
        told = json.loads(file.read_text("utf-8"))
        return {"pid": int(told["pid"]), "host": str(told["host"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_AT, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
