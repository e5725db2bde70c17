"""Next year's forum takes what was built up, and nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import PIL.Image
import pytest

from delegates.badges.template import DEFAULT
from delegates.domain.admission import Reason, Scan
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import DelegationKind
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.services.forum_files import ForumDetails, create_forum, verify_forum
from delegates.services.next_forum import NextForum, create_next, outline
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage.database import open_database
from delegates.storage.records import metadata
from tests.services.conftest import Clock

# In English summer time too the hour of the day is what counts.
ZONE = "Europe/London"
DETAILS = ForumDetails("Week 2025", "Hall", date(2025, 6, 4), date(2025, 6, 5))


def at(month: int, day: int, hour: int, minute: int = 0, year: int = 2024) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def earlier(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """A forum in winter, with something of everything."""
    made = create_forum(
        tmp_path / "week.forum",
        ForumDetails("Week 2024", "Hall", date(2024, 1, 10), date(2024, 1, 11), number=417, zone=ZONE),
        desk_name="Desk 1",
        operator="Thongloun",
        clock=clock,
    )
    row = made.registering.register(
        NewDelegate("ສົມສັກ", "Somsak", delegation="Ministry of Lakes", phone="+8562055558412", is_head=True)
    )
    body = next(one for one in made.registering.delegations() if one.id == row.delegation_id)
    made.registering.save_delegation(
        replace(
            body,
            kind=DelegationKind.STATE,
            place=17.5,
            place_proposed=False,
            aliases=("Lakes",),
            liaison_name="Phouphet",
            liaison_phone="+8562077778309",
            contacts="+8562011112222",
            attention="Brother of the minister",
            quota=4,
        )
    )
    made.registering.save_category(replace(made.registering.categories()[0], name="Guests of honour"))
    made.set_auto_print("V", "unprinted")
    made.set_host("Ministry of Lakes")
    made.save_reference_edit({"table": "positions", "id": "lake_keeper", "rank": 40}, key="id")
    made.roster_importing.remember_mapping({"ຊື່ແຂກ": "name_native"})
    room = made.programme.save_checkpoint(
        Checkpoint(
            "", "Lake room", at(1, 10, 9), at(1, 10, 10, 30), categories=frozenset(), contact="020 1",
            delegations=frozenset({body.id}), capacity=30,
        )
    )  # fmt: skip
    made.programme.save_item(
        ProgrammeItem(
            "",
            "Opening",
            starts_utc=at(1, 10, 9),
            ends_utc=at(1, 10, 10),
            checkpoint_id=room.id,
            speakers="Somsak",
        )
    )
    made.programme.save_item(ProgrammeItem("", "Dinner"))
    made.asking.save_question(Question("", "Vegetarian?", checkpoint_id=room.id))
    made.asking.retire_question(made.asking.save_question(Question("", "Old one?")).id)
    drawing = tmp_path / "drawing.png"
    PIL.Image.effect_noise((200, 250), 90).save(drawing)
    made.pictures.set_logo(drawing)
    made.pictures.set_photo(row.id, drawing)
    made.badge_templates.save_as(made.badge_templates.template(DEFAULT), "Ours")
    made.pictures.add_picture("own-1", drawing)
    made.checking_in.check_in(Scan(row.code))
    made.rights.set_password("a long password")
    yield made
    made.close()


def made_from(earlier: Workspace, path: Path, clock: Clock, chosen: NextForum) -> Workspace:
    return create_next(earlier.path, path, chosen, desk_name="Desk 1", operator="Noy", clock=clock)


def test_what_was_built_up_is_there_and_nobody(earlier: Workspace, tmp_path: Path, clock: Clock) -> None:
    found = outline(earlier.path)
    assert (found.templates, found.delegations, found.contacts) == (1, 1, 1)
    assert (found.checkpoints, found.items, found.questions) == (2, 2, 1)
    earlier.closing.close()
    new = made_from(earlier, tmp_path / "next.forum", clock, NextForum(DETAILS))
    body, old = new.registering.delegations()[0], earlier.registering.delegations()[0]
    assert body == replace(old, id=body.id, quota=None, attention=None)
    assert body.id != old.id
    assert new.registering.categories() == earlier.registering.categories()
    assert new.auto_print() == earlier.auto_print()
    assert new.host == "Ministry of Lakes"
    assert new.reference_edits() == earlier.reference_edits()
    assert new.badge_templates.template("own-1").title == "Ours"
    assert new.pictures.logo() == earlier.pictures.logo()
    assert new.pictures.picture("template:own-1:1") == earlier.pictures.picture("template:own-1:1")
    assert [one.text for one in new.asking.questions(retired=True)] == ["Vegetarian?"]
    room = new.programme.checkpoint_named("Lake room")
    assert new.asking.questions()[0].checkpoint_id == room.id
    assert room.delegations == {body.id}
    assert (room.capacity, room.contact) == (30, "020 1")
    assert new.programme.default_checkpoint().name == "Main entrance"
    # Nobody came along, nothing happened yet, and everybody is an organiser until somebody sets a password.
    assert new.finding.rows() == []
    assert new.checking_in.counts().arrived == 0
    assert not new.rights.has_password
    assert new.closed is None
    assert new.pictures.photos() == frozenset()
    assert verify_forum(new.path).ok
    content = new.path.read_bytes()
    for gone in ("ສົມສັກ", "Somsak", "+8562055558412", "Brother", "Thongloun", "argon2"):
        assert gone.encode() not in content
    new.close()


def test_days_move_as_the_first_day_does_and_hours_stay(
    earlier: Workspace, tmp_path: Path, clock: Clock
) -> None:
    new = made_from(earlier, tmp_path / "next.forum", clock, NextForum(DETAILS))
    room = new.programme.checkpoint_named("Lake room")
    # Nine in London: an hour earlier by UTC in summer.
    assert (room.opens_utc, room.closes_utc) == (at(6, 4, 8, year=2025), at(6, 4, 9, 30, year=2025))
    opening, dinner = new.programme.items()
    assert (opening.starts_utc, opening.ends_utc) == (at(6, 4, 8, year=2025), at(6, 4, 9, year=2025))
    assert (opening.checkpoint_id, opening.speakers) == (room.id, None)
    assert dinner.starts_utc is None
    assert new.forum.zone == ZONE
    new.close()
    undated = NextForum(replace(DETAILS, starts=None, ends=None))
    new = made_from(earlier, tmp_path / "undated.forum", clock, undated)
    assert new.programme.checkpoint_named("Lake room").opens_utc is None
    assert [one.starts_utc for one in new.programme.items()] == [None, None]
    new.close()


def test_what_is_not_wanted_is_left(earlier: Workspace, tmp_path: Path, clock: Clock) -> None:
    chosen = NextForum(DETAILS, contacts=False, programme=False, questions=False)
    new = made_from(earlier, tmp_path / "next.forum", clock, chosen)
    body = new.registering.delegations()[0]
    assert (body.liaison_name, body.liaison_phone, body.contacts) == (None, None, None)
    assert new.programme.checkpoint_named("Lake room").contact is None
    assert list(new.programme.items()) == []
    assert new.asking.questions() == ()
    new.close()
    # A room for one delegation does not become one for everybody.
    new = made_from(earlier, tmp_path / "bare.forum", clock, replace(chosen, delegations=False))
    room = new.programme.checkpoint_named("Lake room")
    assert room.delegations == {new.registering.delegations()[0].id}
    assert not room.admits("D", None)
    new.close()


def test_no_badge_of_the_old_one_opens_a_door(earlier: Workspace, tmp_path: Path, clock: Clock) -> None:
    frame = earlier.badge_issuing.faces(earlier.finding.rows())[0].frame
    new = made_from(earlier, tmp_path / "next.forum", clock, NextForum(DETAILS))
    assert new.forum.number != 417
    assert new.checking_in.check_in(Scan(frame)).reason is Reason.OTHER_FORUM
    new.close()
    same = NextForum(replace(DETAILS, number=417))
    new = made_from(earlier, tmp_path / "same.forum", clock, same)
    assert new.checking_in.check_in(Scan(frame)).reason is Reason.FORGED
    new.close()


def test_nothing_is_overwritten_and_half_of_it_never_stays(
    earlier: Workspace, tmp_path: Path, clock: Clock
) -> None:
    there = tmp_path / "there.forum"
    there.write_bytes(b"something of somebody's")
    with pytest.raises(DeskError, match="exists"):
        made_from(earlier, there, clock, NextForum(DETAILS))
    with pytest.raises(DeskError, match="exists"):
        made_from(earlier, earlier.path, clock, NextForum(DETAILS))
    assert there.read_bytes() == b"something of somebody's"
    with pytest.raises(DeskError, match="invalid"):
        made_from(earlier, tmp_path / "next.forum", clock, NextForum(replace(DETAILS, name=" ")))
    with pytest.raises(DeskError, match="not_found"):
        create_next(
            tmp_path / "none.forum", tmp_path / "next.forum", NextForum(DETAILS), desk_name="D", operator="N"
        )
    left = {one.name for one in tmp_path.iterdir() if "next" in one.name or ".new" in one.name}
    assert left == set()


def test_the_earlier_one_stays_byte_for_byte(earlier: Workspace, tmp_path: Path, clock: Clock) -> None:
    earlier.close()
    before = earlier.path.read_bytes()
    made_from(earlier, tmp_path / "next.forum", clock, NextForum(DETAILS)).close()
    assert earlier.path.read_bytes() == before


def test_tables_that_nobody_judged_are_empty(earlier: Workspace, tmp_path: Path, clock: Clock) -> None:
    """A new table comes along only where somebody decided so."""
    new = made_from(earlier, tmp_path / "next.forum", clock, NextForum(DETAILS))
    new.close()
    taken = {
        "forum", "revision", "category", "checkpoint", "programme_item", "question", "delegation", "badge_template",
        "picture", "setting",
    }  # fmt: skip
    database = open_database(new.path, read_only=True)
    with database.read() as db:
        full = {
            table.name
            for table in metadata.sorted_tables
            if db.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0]
        }
    database.close()
    assert full == taken
