"""A file that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from delegates.errors import DeskError

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "not_found",
    errno.ENOTDIR: "not_found",
    # On Windows, a file that another program (a spreadsheet) holds open.
    errno.EBUSY: "locked",
    errno.ETXTBSY: "locked",
}


_NAME = {errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ}


def desk_error(error: OSError, path: Path) -> DeskError | None:
    """The expected failure that an error of the file system stands for, or None when it is none of them."""
    if error.errno in _NAME:
        return DeskError("invalid", field="out", why="file_name", value=path.name)
    if isinstance(error, IsADirectoryError):
        return DeskError("invalid", field="out", why="folder", value=str(path))
    code = _CODES.get(error.errno or 0)
    if code == "not_found":
        return DeskError(code, path=str(path.parent))  # what is missing is the folder to write into
    return DeskError(code, path=str(path)) if code else None


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` when all of it is on the disk.

    An older file of that name stays untouched until then, and when anything goes wrong. Raises
    DeskError("disk_full" | "read_only" | "not_found" | "locked").
    """
    beside = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        expected = desk_error(error, path)
        if expected is None:
            raise
        raise expected from error
    finally:
        with suppress(OSError):
            beside.unlink()
