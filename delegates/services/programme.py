"""The programme: its items and the checkpoints where badges are read."""

from __future__ import annotations

from dataclasses import replace

from delegates.domain import names
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.errors import DeskError
from delegates.services.desk import Desk
from delegates.storage import programme_store
from delegates.storage.ids import uuid7


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
        now = self._desk.clock()
        checkpoints = self.checkpoints()
        for checkpoint in checkpoints:
            timed = checkpoint.opens_utc is not None and checkpoint.closes_utc is not None
            if timed and checkpoint.is_open(now):
                return checkpoint
        return next((one for one in checkpoints if one.is_default), checkpoints[0])

    def save_checkpoint(self, checkpoint: Checkpoint) -> Checkpoint:
        """Add (empty id) or change a checkpoint.

        Raises DeskError "invalid": no name, a name already taken, closing before opening, nobody admitted, a number below
        the least possible.
        """
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
        self._desk.require("programme")
        with self._desk.database.write() as db:
            known = programme_store.checkpoints(db)
            if any(names.key(one.name) == names.key(name) and one.id != checkpoint.id for one in known):
                raise DeskError("invalid", field="name", why="exists", value=name)
            saved = replace(checkpoint, name=name)
            if not saved.id:
                saved = replace(saved, id=uuid7(self._desk.clock()), position=len(known))
            programme_store.save_checkpoint(db, saved)
            return saved

    def items(self) -> tuple[ProgrammeItem, ...]:
        """The programme in order of time."""
        with self._desk.database.read() as db:
            return tuple(programme_store.items(db))

    def save_item(self, item: ProgrammeItem) -> ProgrammeItem:
        """Add (empty id) or change a programme item. Raises DeskError "invalid"."""
        title = names.store(item.title)
        if not title:
            raise DeskError("invalid", field="title", why="empty")
        if item.starts_utc is not None and item.ends_utc is not None and item.ends_utc <= item.starts_utc:
            raise DeskError("invalid", field="ends", why="before_start")
        self._desk.require("programme")
        with self._desk.database.write() as db:
            speakers = "\n".join(filter(None, map(names.store, (item.speakers or "").splitlines()))) or None
            saved = replace(item, title=title, speakers=speakers, id=item.id or uuid7(self._desk.clock()))
            programme_store.save_item(db, saved)
            return saved

    def remove_item(self, item_id: str) -> None:
        """Take an item out of the programme; its checkpoint and what was read there stay."""
        self._desk.require("programme")
        with self._desk.database.write() as db:
            programme_store.remove_item(db, item_id)
