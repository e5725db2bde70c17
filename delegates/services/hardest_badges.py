"""The people of a roster whose badges are the hardest to draw: a template that holds for them holds for everybody."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence, Set
from typing import Final

from delegates.domain.people import DelegateId, RosterRow

TRIALS: Final = (
    "longest_native",
    "longest_latin",
    "longest_position",
    "longest_delegation",
    "most_marks",
    "shortest",
    "no_photo",
    "reissued",
)


def letters(text: str | None) -> int:
    """How many letters stand beside each other; marks over and under them take no room."""
    return sum(not unicodedata.combining(c) and unicodedata.category(c) != "Mn" for c in text or "")


def marks(text: str | None) -> tuple[int, int]:
    """The highest pile of marks on one letter, and how many marks there are."""
    most = pile = count = 0
    for c in unicodedata.normalize("NFD", text or ""):
        pile = pile + 1 if unicodedata.category(c) in ("Mn", "Mc") else 0
        most, count = max(most, pile), count + (pile > 0)
    return most, count


def hardest(rows: Sequence[RosterRow], photos: Set[DelegateId]) -> dict[str, RosterRow]:
    """Who is the trial for what (see `TRIALS`); a trial that nobody is, is left out. The first of several is taken."""
    named = [row for row in rows if row.name]
    if not named:
        return {}

    def most(measure: Callable[[RosterRow], tuple[int, ...]]) -> RosterRow | None:
        found = max(named, key=measure)
        return found if any(measure(found)) else None

    by_native = [row for row in named if row.name_native]
    found: dict[str, RosterRow | None] = {
        "longest_native": max(by_native, key=lambda row: letters(row.name_native), default=None),
        "longest_latin": most(lambda row: (letters(row.name_latin),)),
        "longest_position": most(lambda row: (letters(row.position),)),
        "longest_delegation": most(
            lambda row: (max(letters(row.delegation), letters(row.delegation_latin)),)
        ),
        "most_marks": most(lambda row: marks(row.name)),
        "shortest": min(named, key=lambda row: letters(row.name)),
        "no_photo": next((row for row in named if row.id not in photos), None),
        "reissued": next((row for row in named if row.badge_issue > 1), None),
    }
    return {trial: row for trial in TRIALS if (row := found[trial]) is not None}
