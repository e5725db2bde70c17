"""Next year's forum from this year's: what was built up is taken over, nothing of people and of what happened.

Taken: categories with their colours and print rules, the forum's own badge templates with their pictures and papers, the
logo, the host, reference edits, what column headers mean, checkpoints; by choice delegations, their liaisons and contacts,
the programme, the questions. Never: delegates, badges, scans, answers, notes, photos, speakers, logs, operators, the
organiser's password, the key. The new forum has a number and a key of its own: no badge of the old one opens a door.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import Category, Delegation, DelegationId
from delegates.domain.question import Question
from delegates.services.desk import Clock, utc_now
from delegates.services.forum_files import KEY_BYTES, ForumDetails, new_forum
from delegates.services.workspace import Workspace
from delegates.storage import (
    forum_store,
    picture_store,
    programme_store,
    question_store,
    roster_store,
    template_store,
)
from delegates.storage.database import Connection, claim_window, create_database, open_database
from delegates.storage.ids import uuid7
from delegates.storage.picture_store import LOGO_KEY, Picture
from delegates.storage.template_store import StoredTemplate

# Settings that say how things are done here; all others are about people, runs or the end of the old forum.
SETTINGS: Final = ("host", "auto_print", "column_mapping", "reference_edits", "badge_papers")
_TEMPLATE_PICTURES: Final = "template:"


@dataclass(frozen=True, slots=True)
class NextForum:
    """What a person chose. Programme and checkpoints move by as many days as the first day does; where that is not known
    on both sides they have no times."""

    details: ForumDetails
    delegations: bool = True
    contacts: bool = True
    programme: bool = True
    questions: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """What an earlier forum has to give."""

    path: Path
    name: str
    venue: str | None
    starts: date | None
    ends: date | None
    categories: int
    templates: int
    delegations: int
    contacts: int
    checkpoints: int
    items: int
    questions: int


@dataclass(frozen=True, slots=True)
class _Taken:
    """Everything that is read from the earlier forum."""

    number: int
    zone: str
    starts: date | None
    categories: tuple[Category, ...]
    checkpoints: tuple[Checkpoint, ...]
    items: tuple[ProgrammeItem, ...]
    questions: tuple[Question, ...]
    delegations: tuple[Delegation, ...]
    templates: tuple[StoredTemplate, ...]
    pictures: Mapping[str, Picture]
    settings: Mapping[str, object]


def outline(source: Path) -> Outline:
    """Look at an earlier forum, closed or purged or open in this window. Raises DeskError like `open_forum`."""
    database = open_database(source, read_only=True)
    try:
        with database.read() as db:
            forum = forum_store.forum(db)
            bodies = roster_store.delegations(db)
            return Outline(
                path=source,
                name=forum.name,
                venue=forum.venue,
                starts=forum.starts,
                ends=forum.ends,
                categories=len(forum_store.categories(db)),
                templates=len(template_store.templates(db)),
                delegations=len(bodies),
                contacts=sum(_has_contact(one) for one in bodies),
                checkpoints=len(programme_store.checkpoints(db)),
                items=len(programme_store.items(db)),
                questions=len(question_store.questions(db)),
            )
    finally:
        database.close()


def create_next(
    source: Path,
    path: Path,
    chosen: NextForum,
    *,
    desk_name: str,
    operator: str,
    clock: Clock = utc_now,
    window: bool = False,
) -> Workspace:
    """Make a forum file from an earlier one, which stays as it is, and open it. It appears whole or not at all.

    Raises DeskError like `forum_files.create_forum`, and like `open_forum` for the earlier one.
    """
    database = open_database(source, read_only=True)
    try:
        with database.read() as db:
            taken = _taken(db)
    finally:
        database.close()
    details = replace(chosen.details, zone=taken.zone)
    forum = new_forum(details, clock, other_than=taken.number)
    moved = _Moved(taken, chosen, clock)
    lock = claim_window(path) if window else None
    try:
        made = create_database(
            path,
            forum,
            secrets.token_bytes(KEY_BYTES),
            taken.categories,
            moved.checkpoints,
            fill=lambda db: _fill(db, taken, moved, clock()),
        )
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Workspace(made, desk_name=desk_name, operator=operator, clock=clock, lock=lock)


def _taken(db: Connection) -> _Taken:
    forum = forum_store.forum(db)
    keys = [LOGO_KEY, *picture_store.keys(db, _TEMPLATE_PICTURES)]
    pictures = {key: picture_store.picture(db, key) for key in keys}
    settings = {key: forum_store.setting(db, key) for key in SETTINGS}
    return _Taken(
        number=forum.number,
        zone=forum.zone,
        starts=forum.starts,
        categories=forum_store.categories(db),
        checkpoints=programme_store.checkpoints(db),
        items=programme_store.items(db),
        questions=question_store.questions(db),
        delegations=tuple(roster_store.delegations(db)),
        templates=tuple(template_store.templates(db)),
        pictures={key: one for key, one in pictures.items() if one is not None},
        settings={key: one for key, one in settings.items() if one is not None},
    )


class _Moved:
    """What is taken over under new ids and on new days."""

    def __init__(self, taken: _Taken, chosen: NextForum, clock: Clock) -> None:
        self._zone = ZoneInfo(taken.zone)
        before, starts = taken.starts, chosen.details.starts
        self._by = starts - before if before is not None and starts is not None else None
        # Those that a checkpoint's rule names come in any case: without them it would admit others.
        named = {body for one in taken.checkpoints for body in one.delegations or ()}
        bodies = {
            one.id: DelegationId(uuid7(clock()))
            for one in taken.delegations
            if chosen.delegations or one.id in named
        }
        places = {one.id: uuid7(clock()) for one in taken.checkpoints}
        self.delegations = [
            self._delegation(one, bodies[one.id], with_contacts=chosen.contacts)
            for one in taken.delegations
            if one.id in bodies
        ]
        self.checkpoints = [
            self._checkpoint(one, places[one.id], bodies, with_contact=chosen.contacts)
            for one in taken.checkpoints
        ]
        self.items = [
            replace(
                one,
                id=uuid7(clock()),
                starts_utc=self._moment(one.starts_utc),
                ends_utc=self._moment(one.ends_utc),
                checkpoint_id=places.get(one.checkpoint_id or ""),
                speakers=None,
            )
            for one in (taken.items if chosen.programme else ())
        ]
        self.questions = [
            replace(one, id=uuid7(clock()), checkpoint_id=places.get(one.checkpoint_id or ""))
            for one in (taken.questions if chosen.questions else ())
        ]

    def _moment(self, at_utc: datetime | None) -> datetime | None:
        """The same hour of the day in the forum's zone, as many days later."""
        if at_utc is None or self._by is None:
            return None
        local = at_utc.astimezone(self._zone)
        return (local.replace(tzinfo=None) + self._by).replace(tzinfo=self._zone).astimezone(UTC)

    def _checkpoint(
        self,
        one: Checkpoint,
        new_id: str,
        bodies: Mapping[DelegationId, DelegationId],
        *,
        with_contact: bool,
    ) -> Checkpoint:
        admitted = one.delegations
        if admitted is not None:
            admitted = frozenset(bodies[body] for body in admitted if body in bodies)
        return replace(
            one,
            id=new_id,
            opens_utc=self._moment(one.opens_utc),
            closes_utc=self._moment(one.closes_utc),
            contact=one.contact if with_contact else None,
            delegations=admitted,
        )

    def _delegation(self, one: Delegation, new_id: DelegationId, *, with_contacts: bool) -> Delegation:
        if not with_contacts:
            one = replace(one, liaison_name=None, liaison_phone=None, contacts=None)
        return replace(one, id=new_id, quota=None, attention=None)


def _fill(db: Connection, taken: _Taken, moved: _Moved, now_utc: datetime) -> None:
    for body in moved.delegations:
        roster_store.add_delegation(db, body)
    for item in moved.items:
        programme_store.save_item(db, item)
    for question in moved.questions:
        question_store.save_question(db, question)
    for template in taken.templates:
        template_store.save_template(db, template)
    for key, picture in taken.pictures.items():
        picture_store.save_picture(db, key, picture, now_utc)
    for key, value in taken.settings.items():
        forum_store.save_setting(db, key, value)


def _has_contact(one: Delegation) -> bool:
    return any((one.liaison_name, one.liaison_phone, one.contacts))


def moved_end(starts: date | None, ends: date | None, new_start: date) -> date:
    """The last day of a forum of the same length that begins on another day."""
    length = ends - starts if starts is not None and ends is not None else timedelta()
    return new_start + length
