"""What a scanner that types as a US keyboard looks like under the PC's keyboard layouts.

`layouts.json` holds, for each distinct layout state (with and without CapsLock): the names of the states, the
ten characters that the keys 0 to 9 give (null where some give none), the text of `]Q` (a QR code's AIM
identifier without its digit), the text of the backslash (which begins an ECI), and every other character that
names one US key.

Source: xkeyboard-config 2.35.1 through libxkbcommon; CLDR keyboards for Windows.
"""

from __future__ import annotations

import importlib.resources
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypedDict

_ASCII_DIGITS = "0123456789"


class _State(TypedDict):
    names: list[str]
    digits: str | None
    aim: str
    eci: str
    keys: dict[str, str]


@dataclass(frozen=True, slots=True)
class DigitTable:
    """The ten characters of one digit row, and what may stand before a code typed with it."""

    name: str
    to_ascii: dict[int, str]
    signs: frozenset[str]
    prefix: re.Pattern[str]  # AIM identifier and ECI, both optional

    def read(self, text: str) -> list[str]:
        """The digits that this row gives for a text without blanks, with and without what stands before the code."""
        before = self.prefix.match(text)
        starts = {0, before.end()} if before else {0}
        rests = [text[start:] for start in starts]
        return [rest.translate(self.to_ascii) for rest in rests if rest and self.signs.issuperset(rest)]


@dataclass(frozen=True, slots=True)
class KeyTable:
    """Arriving text -> US characters, for one layout state; what is not in the table stands for itself."""

    name: str
    to_us: dict[str, str]
    longest: int

    def us_text(self, text: str) -> str:
        """The text a US keyboard would have given."""
        out = []
        position = 0
        while position < len(text):
            for length in range(min(self.longest, len(text) - position), 0, -1):
                sign = self.to_us.get(text[position : position + length])
                if sign is not None:
                    break
            else:
                length, sign = 1, text[position]
            out.append(sign)
            position += length
        return "".join(out)


@lru_cache(maxsize=1)
def _states() -> list[_State]:
    path = importlib.resources.files("delegates.scanner") / "layouts.json"
    states: list[_State] = json.loads(path.read_text(encoding="utf-8"))
    return states


@lru_cache(maxsize=1)
def digit_tables() -> tuple[DigitTable, ...]:
    """One table for each distinct digit row; the plain digits first."""
    rows: dict[str, list[_State]] = {_ASCII_DIGITS: []}
    for state in _states():
        if state["digits"] is not None:
            rows.setdefault(state["digits"], []).append(state)
    return tuple(_digit_table(row, states) for row, states in rows.items())


def _digit_table(row: str, states: list[_State]) -> DigitTable:
    digit = "[" + re.escape(row) + "]"
    aims = _any_of({state["aim"] for state in states})
    escapes = _any_of({state["eci"] for state in states})
    if row == _ASCII_DIGITS:
        aims += r"|\][A-Za-z]"  # any symbology, from a keyboard that is as the scanner believes
    return DigitTable(
        name="text" if row == _ASCII_DIGITS else states[0]["names"][0],
        to_ascii={ord(sign): str(value) for value, sign in enumerate(row)},
        signs=frozenset(row),
        prefix=re.compile(f"(?:(?:{aims}){digit})?(?:(?:{escapes}){digit}{{6}})?"),
    )


def _any_of(forms: set[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms - {""}, key=len, reverse=True))


@lru_cache(maxsize=1)
def key_tables() -> tuple[KeyTable, ...]:
    """The layout states under which letters and signs differ from a US keyboard's, case aside."""
    tables: dict[str, KeyTable] = {}
    for state in _states():
        to_us = {arriving: us.lower() for arriving, us in state["keys"].items() if arriving != us.swapcase()}
        if to_us:
            longest = max(map(len, to_us))
            tables.setdefault(json.dumps(to_us, sort_keys=True), KeyTable(state["names"][0], to_us, longest))
    return tuple(tables.values())
