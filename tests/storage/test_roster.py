from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pysqlite3 import IntegrityError

from delegates.domain.badge_code import short_code
from delegates.domain.people import (
    Category,
    Delegate,
    DelegateId,
    Delegation,
    DelegationId,
    DelegationKind,
    Forum,
    Gender,
    Origin,
    Status,
    Variant,
)
from delegates.storage import forum_store, happening_store, programme_store, roster_store
from delegates.storage.happening_store import Happening
from delegates.storage.roster_store import Change
from tests.storage.conftest import ENTRANCE, FORUM, KEY, START_UTC, House, person

FULLY = Delegate(
    DelegateId("everything"),
    "ບໍ່ວຽງຄຳ ວົງດາລາ",
    "Boviengkham Vongdara",
    honorific="ທ່ານ",
    position="ລັດຖະມົນຕີ",
    delegation_id=DelegationId("mtc"),
    category="V",
    rank=12,
    is_head=True,
    status=Status.INVITED,
    gender=Gender.MALE,
    seat="A1",
    phone="+8562055512345 / +85621212121",
    email="bv@example.la",
    variant=Variant.SPEAKER,
    principal_id=DelegateId("p"),
    substitute_of=DelegateId("s"),
    attention="ramp",
    language="lo",
    diet="none",
    remarks="=1+1",
    walk_in=True,
    list_order=7,
    origins={"seat": Origin.HAND, "name_native": Origin.LIST},
)


def test_a_delegate_with_every_field_comes_back_as_it_was(house: House, ministry: Delegation) -> None:
    assert all(getattr(FULLY, field.name) != field.default for field in fields(FULLY)), "a field is left out"
    with house.database.write() as db:
        roster_store.add_delegation(db, ministry)
        roster_store.add_delegates(db, [FULLY])
        assert roster_store.delegate(db, FULLY.id) == FULLY
        changed = replace(FULLY, gender=None, variant=None, seat=None, status=Status.BLOCKED, is_head=False)
        roster_store.update_delegates(db, [changed])
        assert roster_store.delegates(db) == [changed]
        assert roster_store.delegations(db) == [ministry]
        assert roster_store.next_list_order(db) == 8
        assert roster_store.delegate(db, DelegateId("nobody")) is None


def test_roster_rows_carry_what_tables_show(house: House, ministry: Delegation) -> None:
    with house.database.write() as db:
        roster_store.add_delegation(db, ministry)
    house.add(FULLY)
    scan = house.admit(FULLY.id)
    with house.database.read() as db:
        (row,) = roster_store.roster_rows(db)
    for field in fields(row):
        if hasattr(FULLY, field.name):
            assert getattr(row, field.name) == getattr(FULLY, field.name), field.name
    assert row.code == short_code(417, 1000)
    assert (row.delegation, row.delegation_latin) == (ministry.name_native, ministry.name_latin)
    assert (row.badge_number, row.badge_issue, row.badge_void, row.printed_at_utc) == (1000, 1, False, None)
    assert row.checked_in_at_utc == scan.at_utc
    for part in ("mintech", "min tech", "mtc", row.code, "2055512345", "bv@example.la"):
        assert part.replace(" ", "") in row.search_text.replace(" ", ""), part


def test_roster_order_is_precedence_then_head_then_rank_then_arrival(house: House) -> None:
    bodies = [
        Delegation(DelegationId("b"), "B", place=2.0),
        Delegation(DelegationId("z"), "Z", place=1.0),
        Delegation(DelegationId("a"), "A", place=2.0),
    ]
    people = [
        person(1),
        person(2, delegation_id="b", rank=10),
        person(3, delegation_id="a"),
        person(4, delegation_id="a", rank=50),
        person(5, delegation_id="a", rank=20),
        person(6, delegation_id="a", rank=90, is_head=True),
        person(7, delegation_id="z", rank=30),
        person(8, delegation_id="z", rank=30),
        person(9),
    ]
    with house.database.write() as db:
        for body in bodies:
            roster_store.add_delegation(db, body)
    house.add(*reversed(people))
    with house.database.read() as db:
        rows = roster_store.roster_rows(db)
        assert [row.name[-1] for row in rows] == ["7", "8", "6", "5", "4", "3", "2", "1", "9"]
        some = roster_store.roster_rows(db, [people[0].id, people[4].id, people[6].id])
        assert [row.name[-1] for row in some] == ["7", "5", "1"]
        assert some == [row for row in rows if row in some]
        assert roster_store.roster_rows(db, []) == []
        for limit in (1, 6, 8, 9, 200):
            assert roster_store.first_rows(db, limit) == (rows[:limit], 9)


def test_a_badge_printed_with_other_text_is_told(house: House, ministry: Delegation) -> None:
    one = person(1, delegation_id=ministry.id)
    with house.database.write() as db:
        roster_store.add_delegation(db, ministry)
    house.add(one)
    with house.database.read() as db:
        row = roster_store.roster_rows(db)[0]
    printed = house.append(
        Happening(
            kind="badge_printed",
            delegate_id=one.id,
            badge_number=row.badge_number,
            text_hash=roster_store.printed_text_hash(row),
        )
    )[0]

    def told() -> tuple[object, bool]:
        with house.database.read() as db:
            (found,) = roster_store.roster_rows(db)
            return found.printed_at_utc, found.printed_text_differs

    assert told() == (printed.at_utc, False)
    with house.database.write() as db:
        roster_store.update_delegates(db, [replace(one, phone="+85620")])
    assert told() == (printed.at_utc, False), "the telephone number stands on no badge"
    with house.database.write() as db:
        roster_store.update_delegation(
            db, replace(ministry, name_latin="Ministry of Technology and Communications")
        )
    assert told() == (printed.at_utc, True)
    house.void(1000, replaced=True)
    house.reissue(one.id, 2000)
    assert told() == (None, False), "the present badge was never printed"


def test_the_forum_refuses_people_of_unknown_categories_and_delegations(house: House) -> None:
    for wrong in (
        person(1, category="X"),
        person(1, delegation_id="nobody"),
        person(1, name_native=None, name_latin=None),
    ):
        with pytest.raises(IntegrityError), house.database.write() as db:
            roster_store.add_delegates(db, [wrong])
    with house.database.read() as db:
        assert roster_store.delegates(db) == []


def test_a_delegation_with_people_is_not_removed(full: House) -> None:
    with pytest.raises(IntegrityError), full.database.write() as db:
        roster_store.remove_delegations(db, [DelegationId("mtc")])


def test_changes_come_back_as_they_were_logged(house: House, ministry: Delegation) -> None:
    changes = [
        Change("delegation", "mtc", None, ministry),
        Change(
            "delegate", FULLY.id, replace(FULLY, rank=None, origins={}), FULLY, {"file": "a.xlsx", "row": 4}
        ),
        Change("delegate", "gone", person(3), None),
        Change("setting", "host", {"value": "ກ"}, {"value": ["x"]}),
    ]
    with house.database.write() as db:
        desk_id = forum_store.desk(db, "Desk 1")
        for group, kind in (("g1", "import"), ("g2", "edit"), ("g3", "undo_import")):
            roster_store.log_changes(
                db, kind, changes, group_id=group, desk_id=desk_id, operator="Noy", at_utc=START_UTC
            )
        assert roster_store.changes(db, "g1") == changes
        assert [(one.id, one.kind, one.count) for one in roster_store.change_groups(db, 5)] == [
            ("g3", "undo_import", 4),
            ("g2", "edit", 4),
            ("g1", "import", 4),
        ]
        assert roster_store.changed_by_hand_since(db, "g1") == {"mtc", "everything", "gone", "host"}
        assert roster_store.changed_by_hand_since(db, "g2") == set()


def test_a_list_counts_as_applied_until_its_import_is_taken_back(house: House) -> None:
    with house.database.write() as db:
        roster_store.log_changes(
            db,
            "import",
            [],
            group_id="g",
            desk_id=forum_store.desk(db, "Desk 1"),
            operator="Noy",
            at_utc=START_UTC,
        )
        forum_store.add_applied_file(db, "abc", "list.xlsx", "g", START_UTC)
        forum_store.add_applied_file(db, "abc", "copy.xlsx", None, START_UTC)
        known = forum_store.applied_file(db, "abc")
        assert known is not None
        assert (known.name, known.group_id) == ("list.xlsx", "g")
        forum_store.forget_applied_files(db, "g")
        assert forum_store.applied_file(db, "abc") is None


def test_the_forum_keeps_its_number_and_key(house: House) -> None:
    with house.database.write() as db:
        assert forum_store.forum(db) == FORUM
        assert forum_store.forum_key(db) == KEY
        forum_store.save_forum(db, Forum("forum-1", "New", None, None, None, 3, "Asia/Bangkok"))
        changed = forum_store.forum(db)
    assert (changed.name, changed.number, changed.zone) == ("New", 417, "Asia/Bangkok")


def test_categories_settings_and_desks(house: House) -> None:
    with house.database.write() as db:
        assert [one.letter for one in forum_store.categories(db)] == list("VDFICPOS")
        late = Category("Z", "Late", "ຊ້າ", "#000000", prints_badge=False, position=99)
        forum_store.save_category(db, late)
        forum_store.save_category(db, replace(late, name="Later"))
        assert forum_store.categories(db)[-1] == replace(late, name="Later")
        assert forum_store.setting(db, "host") is None
        forum_store.save_setting(db, "host", {"ຊື່": [1, None]})
        forum_store.save_setting(db, "host", ["ກ"])
        assert forum_store.setting(db, "host") == ["ກ"]
        assert (
            forum_store.desk(db, "Desk 1") == forum_store.desk(db, "Desk 1") != forum_store.desk(db, "Desk 2")
        )
        assert forum_store.this_desk(db) is None


def test_checkpoints_and_programme(house: House) -> None:
    from delegates.domain.checkpoint import ProgrammeItem, Reentry

    hall = replace(
        ENTRANCE,
        id="hall",
        name="Hall A",
        categories=frozenset("VD"),
        opens_utc=START_UTC,
        reentry=Reentry.NEVER,
        position=1,
    )
    with house.database.write() as db:
        programme_store.save_checkpoint(db, hall)
        assert programme_store.checkpoint(db, None) == hall, "the newest default is the only one"
        assert programme_store.checkpoint(db, "entrance") == replace(ENTRANCE, is_default=False)
        assert programme_store.checkpoint_named(db, "hall a") == hall
        assert programme_store.checkpoint(db, "nowhere") is None
        item = ProgrammeItem("i", "ເປີດ", starts_utc=START_UTC, checkpoint_id="hall")
        programme_store.save_item(db, ProgrammeItem("j", "untimed"))
        programme_store.save_item(db, item)
        assert [one.id for one in programme_store.items(db)] == ["i", "j"]
        assert programme_store.items(db)[0] == item
        programme_store.remove_item(db, "j")
        assert programme_store.items(db) == (item,)


_text = st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=20))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.text(st.characters(codec="utf-8"), min_size=1, max_size=40),
    other=_text,
    kind=st.sampled_from(DelegationKind),
)
def test_whatever_letters_a_list_holds_are_kept_and_pass_the_check(
    house: House, name: str, other: str | None, kind: DelegationKind
) -> None:
    one = person(
        1, name_native=name, name_latin=other, seat=other, remarks=name, origins={"seat": Origin.HAND}
    )
    body = Delegation(DelegationId(one.id), name, other, aliases=(name,), kind=kind)
    with house.database.write() as db:
        roster_store.add_delegation(db, body)
        roster_store.add_delegates(db, [one])
        assert roster_store.delegate(db, one.id) == one
        assert body in roster_store.delegations(db)
        json.dumps(roster_store.roster_rows(db, [one.id])[0].search_text)
        assert happening_store.counts(db).registered >= 1


def test_one_person_reads_as_among_everybody(house: House, ministry: Delegation) -> None:
    """A scan asks for one row, tables for all of them: they must not tell different things."""
    with house.database.write() as db:
        roster_store.add_delegation(db, replace(ministry, aliases=("MTC", "ກຕສ")))
    plain, printed, replaced, void, back, there = (person(number) for number in range(1, 7))
    nobody = person(8)
    house.add(FULLY, plain, printed, replaced, void, back, there)
    with house.database.write() as db:
        roster_store.add_delegates(db, [nobody])  # without a badge
    for text_hash in ("before", "after"):
        house.append(
            Happening("badge_printed", delegate_id=printed.id, badge_number=1002, text_hash=text_hash)
        )
    house.void(1003, replaced=True)
    house.reissue(replaced.id, 2000)
    house.void(1004, replaced=False)
    house.undo(house.admit(back.id).id)
    house.admit(there.id, "out")
    house.admit(there.id)
    house.admit(there.id)
    house.admit(FULLY.id)
    with house.database.read() as db:
        everybody = roster_store.roster_rows(db)
        assert len(everybody) == 8
        for row in everybody:
            assert roster_store.roster_rows(db, [row.id]) == [row], row.name
        assert roster_store.roster_rows(db, [DelegateId("nobody")]) == []
    told = {row.id: row for row in everybody}
    assert told[back.id].checked_in_at_utc is None
    assert told[there.id].checked_in_at_utc is not None
    assert told[printed.id].printed_text_differs
    assert (told[replaced.id].badge_number, told[void.id].badge_void) == (2000, True)
