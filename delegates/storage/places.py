"""Where a forum file may lie: on a disk of this computer, for SQLite's locks and its -wal do not work over a network."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

# Source: sqlite.org/wal.html ("all processes using a database must be on the same host computer").
_NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "9p", "afs", "ceph", "coda", "davfs", "glusterfs",
        "lustre", "beegfs", "vboxsf", "prl_fs", "fuse.sshfs", "fuse.davfs2", "fuse.vmhgfs-fuse", "fuse.rclone",
        "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.smbnetfs", "fuse.ceph",
    }
)  # fmt: skip

_CLOUD = re.compile(
    r"dropbox|onedrive( .*)?|google ?drive|my drive|icloud ?drive|yandex\.?disk|nextcloud|owncloud|mega|syncthing|box sync",
    re.IGNORECASE,
)

# A mapped network drive, as GetDriveTypeW tells it.
_DRIVE_REMOTE = 4


def network_kind(path: Path) -> str | None:
    """The kind of network drive that holds `path` ("cifs", "nfs", "unc" …), None for a disk of this computer."""
    if sys.platform == "win32":
        return _windows_kind(path)
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return None
    return mounted_kind(path, mounts.splitlines())


def mounted_kind(path: Path, mounts: Iterable[str]) -> str | None:
    """The same from the lines of a mount table. The root is never refused: a computer without disk has no other."""
    real = str(path.resolve())
    longest, kind = "", None
    for line in mounts:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), fields[1])
        holds = real == point or real.startswith(point.rstrip("/") + "/")
        # The later of two mounts on one point covers the earlier.
        if holds and len(point) >= len(longest):
            longest, kind = point, fields[2]
    return kind if longest != "/" and kind in _NETWORK_TYPES else None


def cloud_folder(path: Path) -> str | None:
    """The name of the folder above `path` that a cloud service keeps in step, None where there is none known."""
    return next((part for part in path.absolute().parts[:-1] if _CLOUD.fullmatch(part)), None)


def _windows_kind(path: Path) -> str | None:
    text = str(path.absolute())
    if text.startswith("\\\\") and not text.startswith("\\\\?\\"):
        return "unc"
    import ctypes

    drive = path.absolute().drive
    kernel32 = getattr(ctypes, "windll").kernel32  # noqa: B009 - absent from the types of other systems
    return "mapped" if drive and kernel32.GetDriveTypeW(drive + "\\") == _DRIVE_REMOTE else None
