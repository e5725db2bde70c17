"""A forum file of its own for each test, and people to put into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from delegates.domain.checkpoint import Checkpoint
from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    Delegate,
    DelegateId,
    Delegation,
    DelegationId,
    DelegationKind,
    Forum,
)
from delegates.storage import forum_store, happening_store, roster_store
from delegates.storage.database import Database, create_database
from delegates.storage.happening_store import Happening
from delegates.storage.ids import uuid7

START_UTC = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)
KEY = bytes(range(32))
FORUM = Forum("forum-1", "ເວທີ", "ຫໍປະຊຸມ", date(2024, 1, 10), date(2024, 1, 11), 417, created_utc=START_UTC)
ENTRANCE = Checkpoint("entrance", "Main entrance", is_default=True)


def make(path: Path) -> Database:
    return create_database(path, FORUM, KEY, DEFAULT_CATEGORIES, (ENTRANCE,))


def person(number: int, **fields: object) -> Delegate:
    plain = Delegate(
        DelegateId(uuid7(START_UTC)),
        f"ສົມສັກ ບຸນມີ {number}",
        f"Somsak Bounmy {number}",
        position="ຫົວໜ້າກົມ",
        list_order=number,
    )
    return replace(plain, **fields)  # type: ignore[arg-type]


class House:
    """A forum file with the shortest words for what tests do to it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.minutes = 0

    def at(self) -> datetime:
        self.minutes += 1
        return START_UTC + timedelta(minutes=self.minutes)

    def add(self, *people: Delegate, number_from: int = 1000) -> None:
        with self.database.write() as db:
            taken = len(happening_store.numbers(db))
            roster_store.add_delegates(db, people)
            happening_store.issue_badges(
                db,
                [(one.id, number_from + taken + index) for index, one in enumerate(people)],
                desk_id=forum_store.desk(db, "Desk 1", START_UTC),
                operator="Noy",
                at_utc=self.at(),
            )

    def append(self, *happenings: Happening, desk: str = "Desk 1", operator: str = "Noy") -> list[Happening]:
        with self.database.write() as db:
            return happening_store.append(
                db,
                happenings,
                desk_id=forum_store.desk(db, desk, START_UTC),
                operator=operator,
                at_utc=self.at(),
            )

    def admit(self, delegate_id: str, direction: str = "in", **fields: object) -> Happening:
        scan = Happening(
            kind="scan",
            delegate_id=DelegateId(delegate_id),
            checkpoint_id="entrance",
            direction=direction,
            outcome="admitted",
            reason="ok" if direction == "in" else "exit",
        )
        desk = str(fields.pop("desk", "Desk 1"))
        return self.append(replace(scan, **fields), desk=desk)[0]  # type: ignore[arg-type]

    def undo(self, scan_id: str | None) -> Happening:
        return self.append(Happening(kind="undo", ref_id=scan_id, note="slip"))[0]

    def void(self, number: int, *, replaced: bool) -> Happening:
        with self.database.write() as db:
            return happening_store.void_badge(
                db,
                number,
                replaced=replaced,
                note="lost",
                desk_id=forum_store.desk(db, "Desk 2", START_UTC),
                operator="Noy",
                at_utc=self.at(),
            )

    def reissue(self, delegate_id: DelegateId, number: int) -> None:
        with self.database.write() as db:
            happening_store.issue_badges(
                db,
                [(delegate_id, number)],
                desk_id=forum_store.desk(db, "Desk 1", START_UTC),
                operator="Noy",
                at_utc=self.at(),
            )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ເວທີ test.forum"


@pytest.fixture
def house(path: Path) -> Iterator[House]:
    database = make(path)
    yield House(database)
    database.close()


@pytest.fixture
def ministry() -> Delegation:
    return Delegation(
        DelegationId("mtc"),
        "ກະຊວງເຕັກໂນໂລຊີ",
        "Ministry of Technology",
        acronym="MTC",
        aliases=("Min Tech",),
        kind=DelegationKind.HOST,
        place=1.0,
    )


@pytest.fixture
def full(house: House, ministry: Delegation) -> House:
    """Twenty people of one ministry, half of them admitted, one undone, one badge replaced."""
    with house.database.write() as db:
        roster_store.add_delegation(db, ministry)
    people = [person(number, delegation_id=ministry.id) for number in range(20)]
    house.add(*people)
    scans = [house.admit(one.id) for one in people[:10]]
    house.undo(scans[3].id)
    house.void(1005, replaced=True)
    house.reissue(people[5].id, 1500)
    return house
