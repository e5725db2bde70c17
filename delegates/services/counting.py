"""Registered and arrived, counted once for header, desk and board."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from delegates.storage import happening_store
from delegates.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Counts:
    """Registered and arrived, as the header, the desk and the board show them. Cancelled and blocked don't count."""

    registered: int
    arrived: int
    printed: int
    by_category: tuple[tuple[str, int, int], ...]  # letter, arrived, registered; in the order of categories
    by_delegation: Mapping[str, tuple[int, int]]  # delegation id -> arrived, registered


def counted(db: Connection, letters: Iterable[str]) -> Counts:
    """The counts now; `letters` are the categories in their order."""
    raw = happening_store.counts(db)
    by_category = dict(raw.by_category)
    order = list(letters)
    order += [letter for letter in by_category if letter not in order]
    return Counts(
        registered=raw.registered,
        arrived=raw.arrived,
        printed=raw.printed,
        by_category=tuple((letter, *by_category.get(letter, (0, 0))) for letter in order),
        by_delegation=dict(raw.by_delegation),
    )
