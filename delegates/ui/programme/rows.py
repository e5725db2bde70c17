"""What stands in the programme: items with the checkpoint that is theirs, and checkpoints that several items share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.ui import formats, wording
from delegates.ui.open_hours import open_state

translate = QCoreApplication.translate
_LATE = datetime.max.replace(tzinfo=UTC)
_EARLY = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """An item, a checkpoint, or an item with the checkpoint that nobody else uses.

    `is_own` says that the checkpoint belongs to this row alone: its rules are shown here, not where it stands itself.
    `entered` is how many were let in there.
    """

    item: ProgrammeItem | None
    checkpoint: Checkpoint | None
    is_own: bool
    entered: int

    @property
    def key(self) -> str:
        return self.item.id if self.item is not None else self.checkpoint.id if self.checkpoint else ""

    @property
    def starts_utc(self) -> datetime | None:
        if self.item is not None:
            return self.item.starts_utc
        return self.checkpoint.opens_utc if self.checkpoint is not None else None

    @property
    def ends_utc(self) -> datetime | None:
        if self.item is not None:
            return self.item.ends_utc
        return self.checkpoint.closes_utc if self.checkpoint is not None else None

    @property
    def title(self) -> str:
        if self.item is not None:
            return self.item.title
        return self.checkpoint.name if self.checkpoint is not None else ""

    @property
    def second_title(self) -> str:
        latin = self.item.title_latin if self.item is not None else None
        return latin if latin and latin != self.title else ""

    @property
    def place(self) -> str:
        place = self.item.place if self.item is not None else None
        if not place and self.checkpoint is not None and (self.item is None or self.is_own):
            place = self.checkpoint.place
        return place or ""


def rows_of(
    items: Sequence[ProgrammeItem], checkpoints: Sequence[Checkpoint], entered: Mapping[str, int]
) -> list[ProgrammeRow]:
    """All rows in order of time; what has no time stands first. `entered` counts by the checkpoint's id."""
    by_id = {one.id: one for one in checkpoints}
    uses = Counter(item.checkpoint_id for item in items)
    rows = []
    for item in items:
        checkpoint = by_id.get(item.checkpoint_id) if item.checkpoint_id else None
        own = checkpoint is not None and uses[checkpoint.id] == 1 and not checkpoint.is_default
        count = entered.get(checkpoint.id, 0) if checkpoint is not None and own else 0
        rows.append(ProgrammeRow(item, checkpoint, own, count))
    shown = {row.checkpoint.id for row in rows if row.checkpoint is not None and row.is_own}
    rows += [
        ProgrammeRow(None, one, True, entered.get(one.id, 0)) for one in checkpoints if one.id not in shown
    ]

    def order(row: ProgrammeRow) -> tuple[datetime, bool, datetime]:
        return (row.starts_utc or _EARLY, row.item is not None, row.ends_utc or _LATE)

    return sorted(rows, key=order)


def days_of(rows: Sequence[ProgrammeRow], zone: tzinfo) -> list[date]:
    """The local days on which something begins."""
    return sorted({row.starts_utc.astimezone(zone).date() for row in rows if row.starts_utc is not None})


def is_on(row: ProgrammeRow, day: date | None, zone: tzinfo) -> bool:
    """Whether a row belongs to a day; what has no time belongs to each."""
    return day is None or row.starts_utc is None or row.starts_utc.astimezone(zone).date() == day


def times_of(row: ProgrammeRow, zone: tzinfo) -> str:
    """`09:00–09:40`, `from 09:00`, `until 17:00` or `any time`."""
    starts, ends = row.starts_utc, row.ends_utc
    if starts is not None and ends is not None:
        return f"{formats.time_of(starts, zone)}–{formats.time_of(ends, zone)}"
    if starts is not None:
        return wording.filled(translate("ProgrammePage", "from {time}"), time=formats.time_of(starts, zone))
    if ends is not None:
        return wording.filled(translate("ProgrammePage", "until {time}"), time=formats.time_of(ends, zone))
    return translate("ProgrammePage", "any time")


def state_of(row: ProgrammeRow, now_utc: datetime, zone: tzinfo) -> tuple[str, str]:
    """Icon and words of the checkpoint: open, opening, closed, shared or none."""
    checkpoint = row.checkpoint
    if checkpoint is None:
        return "circle-minus", translate("ProgrammePage", "none")
    if not row.is_own:
        return "link", wording.filled(translate("ProgrammePage", "uses {name}"), name=checkpoint.name)
    return open_state(checkpoint, now_utc, zone)
