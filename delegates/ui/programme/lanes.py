"""What the time line of a day holds: a lane a room with its items, a lane a checkpoint with its hours; in minutes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from delegates.domain import names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem

if TYPE_CHECKING:
    from delegates.services.programme import CheckpointNow, ProgrammeNow

DAY_MIN = 24 * 60
SHORTEST_MIN = 15  # an item without an end is drawn that long
USUAL_HOURS = (8, 18)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a lane, in minutes since the local midnight, cut at the day's ends.

    `early_min` is where people are let in before it begins (a checkpoint), else `begins_min`. `row` is the place within
    the lane where several stand at the same time. `is_marked`: it collides with another.
    """

    thing: ProgrammeItem | Checkpoint
    begins_min: int
    ends_min: int
    early_min: int
    row: int = 0
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A room (`name`, "" for items without one), or a checkpoint with its state of this moment (`now`)."""

    name: str
    blocks: tuple[Block, ...]
    rows_count: int = 1
    now: CheckpointNow | None = None


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day from its first to its last whole hour; `now_min` where it is today. Rooms stand first."""

    day: date
    first_min: int
    last_min: int
    rooms: tuple[Lane, ...] = ()
    checkpoints: tuple[Lane, ...] = ()
    now_min: int | None = None

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self.rooms + self.checkpoints


def day_plan(
    items: Sequence[ProgrammeItem],
    now: ProgrammeNow,
    day: date,
    zone: tzinfo,
    marked: Collection[str] = (),
) -> DayPlan:
    """The lanes of a local day. `marked` are the ids of items that collide. A checkpoint without hours is open all day."""
    blocks = [block for item in items if (block := _item_block(item, day, zone, marked)) is not None]
    hours = [
        (one, block)
        for one in now.checkpoints
        if (block := _hours_block(one.checkpoint, day, zone)) is not None
    ]
    is_today = now.at_utc.astimezone(zone).date() == day
    now_min = _minutes(now.at_utc, day, zone) if is_today else None
    edges = [edge for block in blocks for edge in (block.begins_min, block.ends_min)]
    for one, block in hours:
        edges += [block.early_min] if one.checkpoint.opens_utc is not None else []
        edges += [block.ends_min] if one.checkpoint.closes_utc is not None else []
    edges = edges or [hour * 60 for hour in USUAL_HOURS]
    edges += [now_min] if now_min is not None else []
    first = max(0, min(edges) // 60 * 60)
    last = min(DAY_MIN, max(first + 60, -(-max(edges) // 60) * 60))
    return DayPlan(
        day,
        first,
        last,
        _rooms(blocks),
        tuple(Lane(one.checkpoint.name, (_within(block, first, last),), now=one) for one, block in hours),
        now_min,
    )


def _rooms(blocks: Sequence[Block]) -> tuple[Lane, ...]:
    """A lane for each room, in the order in which they are first used; items without a room come last."""
    by_room: dict[str, list[Block]] = {}
    called: dict[str, str] = {}
    for block in sorted(blocks, key=lambda one: (one.begins_min, one.ends_min)):
        place = getattr(block.thing, "place", None) or ""
        by_room.setdefault(names.key(place), []).append(block)
        called.setdefault(names.key(place), place)
    lanes = []
    for room in sorted(by_room, key=lambda one: not one):
        free_from: list[int] = []
        stacked = []
        for block in by_room[room]:
            row = next((n for n, free in enumerate(free_from) if free <= block.begins_min), len(free_from))
            free_from[row : row + 1] = [block.ends_min]
            stacked.append(replace(block, row=row))
        lanes.append(Lane(called[room], tuple(stacked), len(free_from)))
    return tuple(lanes)


def _item_block(item: ProgrammeItem, day: date, zone: tzinfo, marked: Collection[str]) -> Block | None:
    if item.starts_utc is None:
        return None
    begins = _minutes(item.starts_utc, day, zone)
    ends = _minutes(item.ends_utc, day, zone) if item.ends_utc is not None else begins + SHORTEST_MIN
    if ends <= 0 or begins >= DAY_MIN:
        return None
    begins = max(0, begins)
    return Block(item, begins, min(DAY_MIN, ends), begins, is_marked=item.id in marked)


def _hours_block(checkpoint: Checkpoint, day: date, zone: tzinfo) -> Block | None:
    opens, closes, early = checkpoint.opens_utc, checkpoint.closes_utc, checkpoint.admits_from_utc
    begins = 0 if opens is None else _minutes(opens, day, zone)
    ends = DAY_MIN if closes is None else _minutes(closes, day, zone)
    early_min = begins if early is None else _minutes(early, day, zone)
    if ends <= 0 or early_min >= DAY_MIN:
        return None
    clipped = [max(0, min(DAY_MIN, at)) for at in (begins, ends, early_min)]
    return Block(checkpoint, clipped[0], clipped[1], clipped[2])


def _within(block: Block, first_min: int, last_min: int) -> Block:
    """Cut to what is drawn."""
    begins, ends, early = (
        max(first_min, min(last_min, at)) for at in (block.begins_min, block.ends_min, block.early_min)
    )
    return replace(block, begins_min=begins, ends_min=ends, early_min=early)


def _minutes(at_utc: datetime, day: date, zone: tzinfo) -> int:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    return (at_utc - midnight) // timedelta(minutes=1)
