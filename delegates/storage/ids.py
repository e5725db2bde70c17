"""Ids that sort by time and never meet: UUID version 7."""

from __future__ import annotations

import secrets
from datetime import datetime
from threading import Lock

# A clock that was put back further than this is followed; below it ids keep rising.
_BACKWARDS_MS = 10_000
_RANDOM_BITS = 74

_lock = Lock()
_last_ms = -1
_last_random = 0


def uuid7(now_utc: datetime) -> str:
    """A new id for a moment, greater than every id made before it in this process.

    `now_utc` must be aware. Within one millisecond, or when the clock is put back a little, the random part counts
    up. Source: RFC 9562, sections 5.7 and 6.2 (method 2, monotonic random).
    """
    global _last_ms, _last_random  # noqa: PLW0603 - rising within the process is the point
    if now_utc.tzinfo is None:
        raise ValueError("a time without a zone cannot be put into an id")
    now_ms = int(now_utc.timestamp() * 1000)
    with _lock:
        if now_ms > _last_ms or now_ms < _last_ms - _BACKWARDS_MS:
            # The top bit stays free, so that counting up has room within the millisecond.
            _last_ms, _last_random = now_ms, secrets.randbits(_RANDOM_BITS - 1)
        else:
            _last_random += 1 + secrets.randbits(32)
            if _last_random >> _RANDOM_BITS:
                _last_ms, _last_random = _last_ms + 1, secrets.randbits(_RANDOM_BITS - 1)
        ms, noise = _last_ms, _last_random
    value = (
        (ms & 0xFFFF_FFFF_FFFF) << 80
        | 7 << 76
        | (noise >> 62) << 64
        | 2 << 62
        | noise & 0x3FFF_FFFF_FFFF_FFFF
    )
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
