"""A file is there whole or not at all: written beside its place, flushed to the disk, then moved into it."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from delegates.errors import DeskError

_CODES = {
    errno.ENOSPC: "disk_full",
    getattr(errno, "EDQUOT", errno.ENOSPC): "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "not_found",
    errno.ENOTDIR: "not_found",
    errno.EBUSY: "locked",
    errno.ETXTBSY: "locked",
}
_BAD_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}
# ERROR_SHARING_VIOLATION of Windows: a viewer or a spreadsheet holds the file open.
_IN_USE_WINDOWS = 32


def desk_error(error: OSError, path: Path) -> DeskError | None:
    """The expected failure that an error of the file system stands for, or None when it is none of them."""
    if getattr(error, "winerror", None) == _IN_USE_WINDOWS:
        return DeskError("locked", path=str(path))
    if error.errno in _BAD_NAME:
        return DeskError("invalid", field="out", why="file_name", value=path.name)
    if isinstance(error, IsADirectoryError):
        return DeskError("invalid", field="out", why="folder", value=str(path))
    code = _CODES.get(error.errno or 0)
    if code == "not_found":
        return DeskError(code, path=str(path.parent))  # what is missing is the folder to write into
    return DeskError(code, path=str(path)) if code else None


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to write; it takes the place of `path` when the block ends well, and leaves nothing when it doesn't.

    An older file of that name stays untouched until then. Raises DeskError: disk_full, read_only, not_found (no such
    folder), locked, invalid (a folder of that name, a name the system can't have).
    """
    beside = path.parent / f".{path.name[:40]}.{secrets.token_hex(4)}.part"
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    except OSError as error:
        expected = desk_error(error, path)
        if expected is None:
            raise
        raise expected from error
    finally:
        with suppress(OSError):
            beside.unlink()
