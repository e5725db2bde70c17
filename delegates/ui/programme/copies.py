"""A checkpoint or an item once more, to be changed and saved as a new one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from delegates.domain import names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem

DAY = timedelta(days=1)


def copied_checkpoint(checkpoint: Checkpoint, known: Iterable[Checkpoint]) -> Checkpoint:
    """The same rules and hours under the next free name: `Hall A (2)`. It is not the default."""
    taken = {names.key(one.name) for one in known}
    stem, number = checkpoint.name, 2
    head, _, tail = stem.rpartition(" (")
    if head and tail.endswith(")") and tail[:-1].isdecimal():
        stem = head
    while names.key(f"{stem} ({number})") in taken:
        number += 1
    return replace(checkpoint, id="", name=f"{stem} ({number})", is_default=False)


def copied_item(item: ProgrammeItem) -> ProgrammeItem:
    """The same item a day later; one without times gets a number behind its title."""
    if item.starts_utc is None and item.ends_utc is None:
        return replace(item, id="", title=f"{item.title} (2)")
    return replace(
        item,
        id="",
        starts_utc=item.starts_utc + DAY if item.starts_utc else None,
        ends_utc=item.ends_utc + DAY if item.ends_utc else None,
    )
