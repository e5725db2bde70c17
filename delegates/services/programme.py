"""The programme: its items and the checkpoints where badges are read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from delegates.domain import admission, names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, by_time_of_day
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import happening_store, programme_store, question_store
from delegates.storage.database import Connection
from delegates.storage.ids import uuid7


class RuleGroup(StrEnum):
    """What can be copied from one checkpoint to others; the name always stays theirs."""

    ADMITTED = "admitted"  # categories and delegations
    PASSING = "passing"  # coming back, leaving, early arrivals, quiet
    ROOM = "room"  # for how many, where guests wait, whom to call
    HOURS = "hours"


_FIELDS: Mapping[RuleGroup, tuple[str, ...]] = {
    RuleGroup.ADMITTED: ("categories", "delegations"),
    RuleGroup.PASSING: ("reentry", "once_per_day", "exits", "early_minutes", "ceremonial"),
    RuleGroup.ROOM: ("capacity", "place", "contact"),
    RuleGroup.HOURS: ("opens_utc", "closes_utc"),
}


@dataclass(frozen=True, slots=True)
class Present:
    """The checkpoints in their order at one moment, and the one that the time of day chooses."""

    at_utc: datetime
    checkpoints: tuple[Checkpoint, ...]
    by_time: Checkpoint


@dataclass(frozen=True, slots=True)
class CheckpointNow:
    """A checkpoint at this moment: whether its hours let people in, how many are inside, how many were ever let in.

    `inside_count` counts since the beginning of the day, or ever where one entry holds for the whole forum.
    """

    checkpoint: Checkpoint
    is_open: bool
    inside_count: int
    entered_count: int


@dataclass(frozen=True, slots=True)
class ProgrammeNow:
    """All checkpoints at one moment, with their counts."""

    at_utc: datetime
    checkpoints: tuple[CheckpointNow, ...]


class Programme:
    """What is held when and where, and who is admitted there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """All checkpoints in their order; the default one is marked."""
        with self._desk.database.read() as db:
            return tuple(programme_store.checkpoints(db))

    def checkpoint_named(self, name: str) -> Checkpoint:
        """A checkpoint by its name or id. Raises DeskError "not_found"."""
        asked = names.key(name)
        for checkpoint in self.checkpoints():
            if checkpoint.id == name or names.key(checkpoint.name) == asked:
                return checkpoint
        raise DeskError("not_found", kind="checkpoint", id=name)

    def default_checkpoint(self) -> Checkpoint:
        """The one open now where the programme says so, else the one marked default."""
        return self.present().by_time

    def present(self) -> Present:
        """The checkpoints, and which of them the time of day chooses now."""
        at_utc, checkpoints = self._desk.clock(), self.checkpoints()
        found = by_time_of_day(checkpoints, at_utc)
        assert found is not None, "a forum has a checkpoint from its first moment"
        return Present(at_utc, checkpoints, found)

    def now(self) -> ProgrammeNow:
        """What is open, and how many are inside."""
        desk = self._desk
        at_utc = desk.clock()
        with desk.database.read() as db:
            checkpoints = programme_store.checkpoints(db)
            entered = happening_store.entered_counts(db)
            found = tuple(
                CheckpointNow(
                    one,
                    one.is_open(at_utc),
                    happening_store.inside_count(db, one.id, admission.counted_since(one, at_utc, desk.zone)),
                    entered.get(one.id, 0),
                )
                for one in checkpoints
            )
        return ProgrammeNow(at_utc, found)

    def save_checkpoint(self, checkpoint: Checkpoint) -> Checkpoint:
        """Add (empty id) or change a checkpoint.

        Raises DeskError "invalid": no name, a name already taken, closing before opening, nobody admitted, a number below
        the least possible, no default any more; "not_found" where it was taken out meanwhile.
        """
        self._desk.require("programme")
        with self._desk.database.write() as db:
            return self._save(db, checkpoint)

    def _save(self, db: Connection, checkpoint: Checkpoint) -> Checkpoint:
        name = names.store(checkpoint.name)
        if not name:
            raise DeskError("invalid", field="name", why="empty")
        opens, closes = checkpoint.opens_utc, checkpoint.closes_utc
        if opens is not None and closes is not None and closes <= opens:
            raise DeskError("invalid", field="closes", why="before_opening")
        chosen = (checkpoint.categories, checkpoint.delegations)
        if chosen != (None, None) and not any(chosen):
            raise DeskError("invalid", field="categories", why="empty")
        if checkpoint.capacity is not None and checkpoint.capacity < 1:
            raise DeskError("invalid", field="capacity", why="out_of_range", value=checkpoint.capacity)
        if checkpoint.early_minutes < 0:
            raise DeskError(
                "invalid", field="early_minutes", why="out_of_range", value=checkpoint.early_minutes
            )
        known = programme_store.checkpoints(db)
        if any(names.key(one.name) == names.key(name) and one.id != checkpoint.id for one in known):
            raise DeskError("invalid", field="name", why="exists", value=name)
        saved = replace(checkpoint, name=name)
        if not saved.id:
            position = 1 + max((one.position for one in known), default=-1)
            saved = replace(saved, id=uuid7(self._desk.clock()), position=position)
        elif all(one.id != saved.id for one in known):
            raise DeskError("not_found", kind="checkpoint", id=saved.id)
        if not saved.is_default and any(one.is_default and one.id == saved.id for one in known):
            raise DeskError("invalid", field="is_default", why="one_default")
        programme_store.save_checkpoint(db, saved)
        return saved

    def copy_rules(
        self, checkpoint_id: str, to: Collection[str], groups: Iterable[RuleGroup]
    ) -> tuple[Checkpoint, ...]:
        """Give the rules of one checkpoint to others, all or none; answers the others as they were before.

        Raises DeskError "not_found" where one of them is no longer there.
        """
        self._desk.require("programme")
        with self._desk.database.write() as db:
            known = {one.id: one for one in programme_store.checkpoints(db)}
            missing = next((one for one in (checkpoint_id, *to) if one not in known), None)
            if missing is not None:
                raise DeskError("not_found", kind="checkpoint", id=missing)
            source = known[checkpoint_id]
            copied = {field: getattr(source, field) for group in groups for field in _FIELDS[group]}
            before = tuple(known[one] for one in to if one != checkpoint_id)
            for one in before:
                self._save(db, replace(one, **copied))
            return before

    def save_checkpoints(self, checkpoints: Iterable[Checkpoint]) -> None:
        """Change several, all or none; raises as `save_checkpoint` does."""
        self._desk.require("programme")
        with self._desk.database.write() as db:
            for one in checkpoints:
                self._save(db, one)

    def close_checkpoint(self, checkpoint_id: str) -> Checkpoint:
        """It closes now: from the next minute on nobody is let in. Answers it as it was before.

        Raises DeskError "not_found"; "invalid" where it opens later than now.
        """
        self._desk.require("programme")
        now = self._desk.clock()
        with self._desk.database.write() as db:
            before = programme_store.checkpoint(db, checkpoint_id)
            if before is None:
                raise DeskError("not_found", kind="checkpoint", id=checkpoint_id)
            whole = now.replace(second=0, microsecond=0)
            opens = before.opens_utc
            self._save(db, replace(before, closes_utc=now if opens is not None and whole <= opens else whole))
            return before

    def remove_checkpoint(self, checkpoint_id: str) -> None:
        """Take out a checkpoint at which nothing was ever read.

        Raises DeskError "invalid" (field "checkpoint") with why: "last_checkpoint", "is_default", "was_read", "of_items",
        "of_questions".
        """
        self._desk.require("programme")
        with self._desk.database.write() as db:
            known = programme_store.checkpoints(db)
            found = next((one for one in known if one.id == checkpoint_id), None)
            if found is None:
                return
            for why, holds in (
                ("last_checkpoint", len(known) == 1),
                ("is_default", found.is_default),
                ("was_read", happening_store.was_read_at(db, checkpoint_id)),
                ("of_items", any(one.checkpoint_id == checkpoint_id for one in programme_store.items(db))),
                (
                    "of_questions",
                    any(one.checkpoint_id == checkpoint_id for one in question_store.questions(db)),
                ),
            ):
                if holds:
                    raise DeskError("invalid", field="checkpoint", why=why)
            programme_store.remove_checkpoint(db, checkpoint_id)

    def items(self) -> tuple[ProgrammeItem, ...]:
        """The programme in order of time."""
        with self._desk.database.read() as db:
            return tuple(programme_store.items(db))

    def save_item(self, item: ProgrammeItem, *, put_back: bool = False) -> ProgrammeItem:
        """Add (empty id) or change a programme item; `put_back` adds one again that was taken out.

        Raises DeskError "invalid"; "not_found" where it was taken out meanwhile.
        """
        title = names.store(item.title)
        if not title:
            raise DeskError("invalid", field="title", why="empty")
        if item.starts_utc is not None and item.ends_utc is not None and item.ends_utc <= item.starts_utc:
            raise DeskError("invalid", field="ends", why="before_start")
        self._desk.require("programme")
        with self._desk.database.write() as db:
            if item.id and not put_back and all(one.id != item.id for one in programme_store.items(db)):
                raise DeskError("not_found", kind="programme_item", id=item.id)
            speakers = "\n".join(filter(None, map(names.store, (item.speakers or "").splitlines()))) or None
            saved = replace(item, title=title, speakers=speakers, id=item.id or uuid7(self._desk.clock()))
            programme_store.save_item(db, saved)
            return saved

    def remove_item(self, item_id: str) -> None:
        """Take an item out of the programme; its checkpoint and what was read there stay."""
        self._desk.require("programme")
        with self._desk.database.write() as db:
            programme_store.remove_item(db, item_id)
