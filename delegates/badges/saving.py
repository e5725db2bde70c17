"""A file is there whole or not at all: written beside its place, flushed to the disk, then moved into it."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from delegates.errors import DeskError

_NO_ROOM: Final = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)
_NO_LEAVE: Final = (errno.EACCES, errno.EPERM, errno.EROFS)
_IN_USE_WINDOWS: Final = 32  # ERROR_SHARING_VIOLATION: a viewer holds the file


def desk_error(error: OSError, path: Path) -> DeskError | None:
    """The expected failure behind an operating system's error, or None when it is none of ours."""
    if getattr(error, "winerror", None) == _IN_USE_WINDOWS:
        return DeskError("locked", path=str(path))
    if error.errno in _NO_ROOM:
        return DeskError("disk_full", path=str(path))
    if error.errno in _NO_LEAVE:
        return DeskError("read_only", path=str(path))
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return DeskError("not_found", path=str(path))
    if error.errno == errno.EISDIR:
        return DeskError("exists", path=str(path))
    return None


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write; it takes the place of `path` when the block ends well, and leaves nothing when it doesn't.

    Raises DeskError: disk_full, read_only, not_found (no such folder), exists (a folder of that name), locked.
    """
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
        temporary = None
    except OSError as error:
        expected = desk_error(error, path)
        if expected is None:
            raise
        raise expected from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
