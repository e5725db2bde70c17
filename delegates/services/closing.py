"""The end of a forum: closed to writing, opened again, its personal data deleted for good."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from delegates.domain import names
from delegates.errors import DeskError
from delegates.services.desk import CLOSING, Desk
from delegates.storage import backup, change_log, closing_store, happening_store, purge, verify
from delegates.storage.closing_store import Closed, Purged
from delegates.storage.connection import Connection
from delegates.storage.happening_store import Happening
from delegates.storage.purge import Copies, PurgeCounts

__all__ = ["DUE_AFTER", "PURGE_STEPS", "Closed", "Closing", "ClosingState", "Copies", "PurgeCounts", "Purged"]

# After the forum's end, unless a person chose another day.
DUE_AFTER: Final = timedelta(days=90)
# What `Closing.purge` tells its progress of.
PURGE_STEPS: Final = 6

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ClosingState:
    """How the forum stands at its end. `due` is the day of the reminder, None for never; `is_due` once it has come and
    personal data is still there."""

    closed: Closed | None
    purged: Purged | None
    due: date | None
    due_is_chosen: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class PurgeView:
    """What a purge would delete and leave now."""

    counts: PurgeCounts
    copies: Copies


class Closing:
    """What an organiser does when it is over. A closed forum refuses every other writing, at every desk and in verbs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self) -> ClosingState:
        """How things stand now."""
        with self._desk.database.read() as db:
            closed, purged, chosen = closing_store.closed(db), closing_store.purged(db), closing_store.due(db)
        due = chosen.day if chosen.is_chosen else self._usual_due(closed)
        today = self._desk.clock().astimezone(self._desk.zone).date()
        # What was written since it was opened again is there anew.
        is_left = purged is None or not purged.is_finished or closed is None or closed.at_utc > purged.at_utc
        return ClosingState(
            closed, purged, due, chosen.is_chosen, is_due=is_left and due is not None and due <= today
        )

    def close(self) -> Closed:
        """Let nothing be written any more. Closed before, it stays as it was."""
        self._desk.require(CLOSING)
        with self._desk.database.write(also_closed=True) as db:
            found = closing_store.closed(db)
            if found is None:
                closing_store.mark_closed(db, self._append(db, closing_store.CLOSED))
                found = closing_store.closed(db)
        assert found is not None
        self._desk.closed = found
        return found

    def reopen(self) -> None:
        """Let the desks work again; that it was closed stays on record."""
        self._desk.require(CLOSING)
        with self._desk.database.write(also_closed=True) as db:
            if closing_store.closed(db) is not None:
                self._append(db, closing_store.REOPENED)
                closing_store.mark_closed(db, None)
        self._desk.closed = None

    def set_due(self, day: date | None) -> None:
        """Remind on this day to delete personal data, or never; nothing is deleted by itself."""
        self._desk.require(CLOSING)
        with self._desk.database.write(also_closed=True) as db:
            closing_store.save_due(db, day)

    def purge_view(self) -> PurgeView:
        """What a purge would delete and leave. Copies are looked into one by one: call it on the bulk lane."""
        with self._desk.database.read() as db:
            found = purge.counts(db)
        return PurgeView(found, purge.copies(self._desk.database.path))

    def purge(
        self, typed_name: str, *, names_too: bool, also: Iterable[Path] = (), progress: Progress | None = None
    ) -> Purged:
        """Delete personal data from the file, from the copies that this program made of it, and the files `also` named.

        It cannot be taken back. Ended by force at any moment it leaves a file that opens; what is left is deleted by
        another purge, and `state` says so. `progress(done, PURGE_STEPS)` is told of each step; nothing stops it midway.
        Raises DeskError "invalid" (field "name", why "not_the_name" for another name than the forum's; field "forum", why
        "not_closed"), "not_allowed", "locked" (path) where a copy or the file is open elsewhere, "disk_full", "damaged".
        """
        desk, tell = self._desk, progress or (lambda done, total: None)
        desk.require(CLOSING)
        if names.key(typed_name) != names.key(desk.forum.name):
            raise DeskError("invalid", field="name", why="not_the_name")
        tell(0, PURGE_STEPS)
        self._purge_tables(names_too=names_too)
        tell(1, PURGE_STEPS)
        desk.database.compact()
        tell(2, PURGE_STEPS)
        with desk.database.read() as db:
            report = verify.verify(db)
        if not report.ok:
            # The copies may be needed now.
            raise DeskError("damaged", path=str(desk.database.path), what=report.problems[0].what)
        tell(3, PURGE_STEPS)
        purge.remove_copies(purge.copies(desk.database.path))
        tell(4, PURGE_STEPS)
        for file in also:
            purge.remove_file(file)
        with desk.database.write(also_closed=True) as db:
            closing_store.mark_purge_finished(db)
            done = closing_store.purged(db)
        tell(5, PURGE_STEPS)
        backup.automatic(desk.database.path, desk.clock())
        tell(6, PURGE_STEPS)
        assert done is not None
        return done

    # -- inside --------------------------------------------------------------------------------------------------

    def _purge_tables(self, *, names_too: bool) -> None:
        desk = self._desk
        with desk.database.write(also_closed=True) as db:
            if closing_store.closed(db) is None:
                raise DeskError("invalid", field="forum", why="not_closed")
            before = closing_store.purged(db)
            # Once names are gone, those of whoever does it again go too.
            names_too = names_too or (before is not None and before.with_names)
            why = closing_store.NAMES if names_too else None
            happening_id = self._append(db, closing_store.PURGED, reason=why)
            # An operation on the roster: whoever keeps it in mind reads it again.
            change_log.log_changes(
                db,
                "purge",
                (),
                group_id=happening_id,
                desk_id=desk.id(db),
                operator=desk.operator,
                at_utc=desk.clock(),
            )
            renamed = purge.remove(db, names=names_too)
            closing_store.mark_purged(db, happening_id, with_names=names_too)
            closed = closing_store.closed(db)
        desk.closed = closed
        # What is still recorded until the file is closed, as the end of the rights, brings no name back.
        desk.operator = renamed.get(desk.operator, desk.operator)
        if desk.unlocked is not None:
            desk.unlocked.operator = renamed.get(desk.unlocked.operator, desk.unlocked.operator)

    def _usual_due(self, closed: Closed | None) -> date | None:
        forum = self._desk.forum
        end = forum.ends or forum.starts or (closed.day if closed is not None else None)
        return None if end is None else end + DUE_AFTER

    def _append(self, db: Connection, kind: str, *, reason: str | None = None) -> str:
        desk = self._desk
        done = happening_store.append(
            db,
            [Happening(kind=kind, reason=reason)],
            desk_id=desk.id(db),
            operator=desk.operator,
            at_utc=desk.clock(),
        )
        assert done[0].id is not None
        return done[0].id
