"""Teaching the program a scanner: three test codes that are no badges, and what each reading of one says.

A test code has the form of a badge, of the forum number 999 and signed with a key that no forum has; read at a desk it
is a badge of another forum.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from delegates import whole_file
from delegates.badges.qr import SIZE, symbol
from delegates.domain.badge_code import frame
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
class SheetWords:
    """What the printed test sheet says: how to begin, a title and a hint for each code, and what else is to be known."""

    title: str
    how: str
    steps: tuple[tuple[str, str], ...]
    foot: str


@dataclass(frozen=True, slots=True)
class Taught:
    """What one scan says about the scanner.

    `code` is the index of the test code that was read, None when the digits are those of none; `is_read` tells whether a
    desk reads a badge that arrives so. `layout` is the name of the keyboard layout that the computer took the keys for, ""
    where it is a US one or can't be told. `prefix` and `suffix` are what the scanner sent before and after the digits.
    `by_keys` tells that the keys themselves were read, whatever the layout.
    """

    code: int | None
    layout: str
    prefix: str
    by_keys: bool
    suffix: str = ""
    is_read: bool = True


@lru_cache(maxsize=1)
def _frames() -> tuple[str, ...]:
    return tuple(frame(_FORUM_NUMBER, number, _KEY) for number in _NUMBERS)


def teaching_codes() -> tuple[TeachingCode, ...]:
    """The three test codes."""
    made = []
    for digits in _frames():
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
    # With letters of the scanner's own around it no badge is read; here it is to be seen why.
    whole = [
        (place, one)
        for place, digits in enumerate(_frames())
        for one in (physical, text)
        if one and digits in one
    ]
    code, prefix, suffix = None, "", ""
    if genuine and reading.number is not None:
        code = _NUMBERS.index(reading.number)
    elif whole:
        code = whole[0][0]
    if code is not None and whole:
        prefix, _, suffix = whole[0][1].partition(_frames()[code])
    via_text = parse(text, forum_number=_FORUM_NUMBER, forum_key=_KEY).via
    return Taught(
        code=code,
        layout="" if via_text in ("", _PLAIN) else via_text,
        prefix=prefix,
        by_keys=reading.via == "keys",
        suffix="" if genuine else suffix,
        is_read=genuine,
    )


def scan_sheet(words: SheetWords) -> bytes:
    """The three test codes on a page of A4, as a PDF: to teach a scanner before any badge is printed."""
    from delegates.badges.scan_sheet import scan_sheet_pdf  # loads the PDF library

    return scan_sheet_pdf(words.title, words.how, tuple(zip(words.steps, _frames(), strict=True)), words.foot)


def save_scan_sheet(out: Path, words: SheetWords) -> None:
    """Write the sheet whole or not at all. Raises DeskError: disk_full, read_only."""
    pdf = scan_sheet(words)
    with whole_file.written_whole(out) as file:
        file.write(pdf)
