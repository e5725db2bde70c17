"""Two things at once: two items in one room, or one speaker in two places. Told to people, never refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from delegates.domain import names
from delegates.domain.checkpoint import ProgrammeItem


@dataclass(frozen=True, slots=True)
class Overlap:
    """Another item at the same time: in the same room, or with the same `speaker`, as that other item writes the name."""

    other: ProgrammeItem
    speaker: str | None = None


def overlaps(item: ProgrammeItem, items: Iterable[ProgrammeItem]) -> tuple[Overlap, ...]:
    """What an item collides with among others, the room first; the item itself (the same id) collides with nothing.

    Names are compared without titles and without what stands behind a comma. An item without an end is a moment.
    """
    span = _span(item)
    if span is None:
        return ()
    room, speakers = names.key(item.place or ""), {_speaker(line) for line in item.speaker_lines}
    found = []
    for other in items:
        if (item.id and other.id == item.id) or not _collide(span, _span(other)):
            continue
        if room and names.key(other.place or "") == room:
            found.append(Overlap(other))
        found += [Overlap(other, line) for line in other.speaker_lines if _speaker(line) in speakers - {""}]
    return tuple(sorted(found, key=lambda one: one.speaker is not None))


def _span(item: ProgrammeItem) -> tuple[datetime, datetime] | None:
    return None if item.starts_utc is None else (item.starts_utc, item.ends_utc or item.starts_utc)


def _collide(one: tuple[datetime, datetime], other: tuple[datetime, datetime] | None) -> bool:
    if other is None:
        return False
    return one[0] == other[0] or (one[0] < other[1] and other[0] < one[1])


def _speaker(line: str) -> str:
    return names.key(names.strip_titles(line.split(",", maxsplit=1)[0]))
