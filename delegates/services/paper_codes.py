"""Which digits of a printed code are enough to type. Pure: numbers and their holders in, answers out.

Nine digits with their check digits find every wrong one. Six are quicker to type: the last six of a code name somebody as
long as nobody else's are nearly the same, so that one wrong digit, or two that changed places, never name another person.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from delegates.domain.badge_code import SHORT_DIGITS, short_code
from delegates.domain.people import DelegateId

ENDING_DIGITS: Final = 6


class Endings:
    """The endings of all codes of a forum, old badges included: a sheet that was printed before a reissue stays good."""

    def __init__(self, forum_number: int, holders: Mapping[int, DelegateId]) -> None:
        self._holders = holders
        self._numbers: dict[str, int | None] = {}
        for number in holders:
            ending = short_code(forum_number, number)[-ENDING_DIGITS:]
            self._numbers[ending] = None if ending in self._numbers else number

    def knows(self, ending: str) -> bool:
        """Whether any code ends so."""
        return ending in self._numbers

    def number(self, ending: str) -> int | None:
        """The badge number that these six digits are enough for; None where they are not, or nobody's."""
        number = self._numbers.get(ending)
        if number is None:
            return None
        holder = self._holders[number]
        for other in _nearly(ending):
            if other in self._numbers:
                near = self._numbers[other]
                if near is None or self._holders[near] != holder:
                    return None
        return number


def typed_digits(text: str) -> str | None:
    """The digits of any script that a person typed, blanks and hyphens between them left out; None for other text."""
    solid = "".join(letter for letter in text if not letter.isspace() and letter not in "-\u2010\u2011\u2013")
    digits = [unicodedata.decimal(letter, None) for letter in solid]
    return None if None in digits or not digits else "".join(map(str, digits))


def bold_from(code: str, endings: Endings) -> int:
    """From which digit of its nine on a code is to be typed."""
    return SHORT_DIGITS - ENDING_DIGITS if endings.number(code[-ENDING_DIGITS:]) is not None else 0


def _nearly(ending: str) -> Iterator[str]:
    """What is left of an ending by one wrong digit or two neighbours that changed places."""
    for place, digit in enumerate(ending):
        before, after = ending[:place], ending[place + 1 :]
        for other in "0123456789":
            if other != digit:
                yield before + other + after
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:]
