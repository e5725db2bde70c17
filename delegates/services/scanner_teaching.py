"""Teaching the program a scanner: three test codes that are no badges, and what each reading of one says.

A test code has the form of a badge, of the forum number 999 and signed with a key that no forum has; read at a desk it
is a badge of another forum.
"""

from __future__ import annotations

from dataclasses import dataclass

from delegates.badges.qr import SIZE, symbol
from delegates.domain.badge_code import FRAME_DIGITS, frame
from delegates.scanner.parser import ReadingKind, parse

_FORUM_NUMBER = 999
_KEY = b"a test code is no badge"
_NUMBERS = (1_234_567, 2_718_281, 8_675_309)
_ROW_BITS = 32
# How `parse` names a reading of plain digits; any other name of a reading of the text is a layout's.
_PLAIN = "text"


@dataclass(frozen=True, slots=True)
class TeachingCode:
    """34 digits and their QR symbol, rows of modules from the top, True is dark."""

    digits: str
    modules: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Taught:
    """What one scan says about the scanner.

    `code` is the index of the test code that was read, None when the digits are those of none. `layout` is the name of
    the keyboard layout that the computer took the keys for, "" where it is a US one or can't be told. `prefix` is what
    the scanner sent before the digits. `by_keys` tells that the keys themselves were read, whatever the layout.
    """

    code: int | None
    layout: str
    prefix: str
    by_keys: bool


def teaching_codes() -> tuple[TeachingCode, ...]:
    """The three test codes."""
    made = []
    for number in _NUMBERS:
        digits = frame(_FORUM_NUMBER, number, _KEY)
        packed = symbol(digits)
        rows = []
        for row in range(SIZE):
            bits = packed >> (_ROW_BITS * (SIZE - 1 - row)) & (1 << _ROW_BITS) - 1
            rows.append(tuple(bool(bits >> (_ROW_BITS - 1 - column) & 1) for column in range(SIZE)))
        made.append(TeachingCode(digits, tuple(rows)))
    return tuple(made)


def judge(text: str, physical: str | None) -> Taught:
    """Read one scan as a desk would and tell what it says. `text` and `physical` as `scanner.parser.parse` takes them."""
    reading = parse(text, forum_number=_FORUM_NUMBER, forum_key=_KEY, physical=physical)
    genuine = reading.kind is ReadingKind.BADGE and reading.number in _NUMBERS
    code = _NUMBERS.index(reading.number) if genuine and reading.number is not None else None
    via_text = parse(text, forum_number=_FORUM_NUMBER, forum_key=_KEY).via
    digits = frame(_FORUM_NUMBER, _NUMBERS[code], _KEY) if code is not None else ""
    arrived = next((one for one in (physical, text) if one and digits and digits in one), "")
    return Taught(
        code=code,
        layout="" if via_text in ("", _PLAIN) else via_text,
        prefix=arrived.partition(digits)[0] if arrived and len(digits) == FRAME_DIGITS else "",
        by_keys=reading.via == "keys",
    )
