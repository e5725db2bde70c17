"""A time of day as somebody types it from paper."""

from __future__ import annotations

import re
import unicodedata
from datetime import time

_PARTED = re.compile(r"(\d{1,2})\s*[:.,;hH\s-]\s*(\d{2})")
_SOLID = re.compile(r"(\d{1,2})(\d{2})")


def typed_time(text: str) -> time | None:
    """The time of "08:42", "8.42", "8h42", "8 42", "842" or "0842", in the digits of any script; None for anything else.

    An hour alone is no time: of "8" nobody knows whether minutes are missing.
    """
    digits = "".join(str(unicodedata.decimal(letter, letter)) for letter in text.strip())
    found = _PARTED.fullmatch(digits) or _SOLID.fullmatch(digits)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None
