"""Lengths and sizes as a person writes them: "4.5 mm", "4,5", "2 cm", "12 pt"."""

from __future__ import annotations

import re
from typing import Final, Literal

Unit = Literal["mm", "pt", ""]
Why = Literal["no_number", "unit", "too_small", "too_large", "not_whole"]

_WRITTEN: Final = re.compile(r"([+-]?\d*[.,]?\d*)\s*([^\d\s.,+-]*)")
_IN_MM: Final = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
_IN_PT: Final = {"pt": 1.0, "mm": 72 / 25.4}


class NoAmountError(ValueError):
    """What was written is no amount that can stand here; `why` says what is wrong."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def amount(text: str, unit: Unit, least: float, most: float) -> float:
    """The number written, in `unit`, to a hundredth. Raises NoAmountError."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        raise NoAmountError("no_number")
    try:
        value = float(found[1].replace(",", "."))
    except ValueError:
        raise NoAmountError("no_number") from None
    known = {"mm": _IN_MM, "pt": _IN_PT}.get(unit, {})
    written = found[2].casefold()
    if written and written not in known:
        raise NoAmountError("unit")
    value = round(value * known.get(written, 1.0), 2)
    if not unit and value != int(value):
        raise NoAmountError("not_whole")
    if value < least:
        raise NoAmountError("too_small")
    if value > most:
        raise NoAmountError("too_large")
    return value


def places(value: float) -> int:
    """How many decimals it takes to write a number to a hundredth."""
    rounded = round(value, 2)
    return 0 if rounded == round(rounded) else 1 if round(rounded, 1) == rounded else 2
