"""Checksums that find what SQLite cannot: a bit that flips inside a name, a record of what happened that was altered."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

# The hash before a desk's first happening.
GENESIS = bytes(32)


def row_crc(stored: Iterable[object]) -> int:
    """CRC-32 of a row's stored values, in the order of its columns without the checksum itself."""
    return zlib.crc32("\x1f".join(["\x00" if value is None else str(value) for value in stored]).encode())


def chained(previous: bytes, stored: Iterable[object]) -> bytes:
    """The hash of a happening: SHA-256 over the hash before it in its desk's sequence and its own ids and codes.

    Values are told apart and from nothing: each is written with its length.
    """
    parts = ["-" if value is None else f"{len(text := str(value))}:{text}" for value in stored]
    return hashlib.sha256(previous + ",".join(parts).encode()).digest()
