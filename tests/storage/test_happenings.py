from __future__ import annotations

from datetime import timedelta

import pytest
from pysqlite3 import IntegrityError

from delegates.domain.admission import BadgeState, Outcome, Reason
from delegates.domain.checkpoint import Direction
from delegates.domain.people import Status
from delegates.storage import forum_store, happening_store, roster_store
from delegates.storage.happening_store import Happening
from tests.storage.conftest import START_UTC, House, person


def test_a_happening_comes_back_as_it_was_appended(house: House) -> None:
    one = person(1)
    house.add(one)
    done = house.append(
        Happening(
            kind="scan",
            delegate_id=one.id,
            badge_number=1000,
            checkpoint_id="entrance",
            direction=Direction.IN,
            outcome=Outcome.ADMITTED,
            reason=Reason.FORCED,
            code="123456789",
            foreign_kind=None,
            forced=True,
            note="minister waits",
        )
    )[0]
    with house.database.read() as db:
        assert happening_store.scan(db, str(done.id)) == done
        assert happening_store.history(db, one.id)[0] == done
    assert (done.desk, done.operator, done.desk_seq) == ("Desk 1", "Noy", 2)


def test_nothing_but_digits_is_kept_as_a_code(house: House) -> None:
    kept = house.append(
        *(Happening(kind="scan", code=code) for code in ("123456789", "Somsak", "1" * 35, "", "12 34"))
    )
    assert [one.code for one in kept] == ["123456789", None, None, None, None]


def test_happenings_and_badges_can_be_neither_changed_nor_removed(full: House) -> None:
    for statement in (
        "UPDATE happening SET outcome = 'admitted'",
        "DELETE FROM happening",
        "INSERT OR REPLACE INTO happening SELECT * FROM happening LIMIT 1",
        "UPDATE badge SET number = number + 1",
        "DELETE FROM badge",
    ):
        with pytest.raises(IntegrityError, match="append-only"), full.database.write() as db:
            db.execute(statement)


def test_the_same_id_twice_is_refused_and_nothing_of_the_second_stays(house: House) -> None:
    first = house.append(Happening(kind="scan", id="once"))[0]
    with pytest.raises(IntegrityError):
        house.append(Happening(kind="scan"), Happening(kind="scan", id="once"))
    with house.database.read() as db:
        assert [one.id for one in happening_store.last_scans(db, None, 10)] == [first.id]


def test_an_admission_stands_until_it_is_taken_back(house: House) -> None:
    one = person(1)
    house.add(one)
    scan = house.admit(one.id)
    house.admit(one.id, "out", desk="Desk 2")
    with house.database.read() as db:
        assert [
            (past.direction, past.desk, past.checkpoint) for past in happening_store.standing(db, one.id)
        ] == [
            (Direction.IN, "Desk 1", "Main entrance"),
            (Direction.OUT, "Desk 2", "Main entrance"),
        ]
    house.undo(scan.id)
    with house.database.read() as db:
        assert [past.direction for past in happening_store.standing(db, one.id)] == [Direction.OUT]
        assert happening_store.is_undone(db, str(scan.id))
        assert happening_store.history(db, one.id)[1].undone
        assert roster_store.roster_rows(db)[0].checked_in_at_utc is None


def test_refused_and_repeated_scans_do_not_stand(house: House) -> None:
    one = person(1)
    house.add(one)
    for outcome in ("refused", "repeat", "unread"):
        house.append(Happening(kind="scan", delegate_id=one.id, direction="in", outcome=outcome))
    with house.database.read() as db:
        assert happening_store.standing(db, one.id) == ()
        assert happening_store.refused_count(db) == 1
        assert happening_store.counts(db).arrived == 0


def test_a_badge_is_valid_then_replaced_or_void(house: House) -> None:
    one, other = person(1), person(2)
    house.add(one, other)
    with house.database.read() as db:
        facts = happening_store.badge(db, 1000)
        assert facts is not None
        assert (facts.state, facts.issue, facts.delegate_id) == (BadgeState.VALID, 1, one.id)
        assert happening_store.badge(db, 7) is None
    gone = house.void(1000, replaced=True)
    house.reissue(one.id, 2000)
    house.void(1001, replaced=False)
    with house.database.read() as db:
        old, new = happening_store.badges_of(db, one.id)
        assert (old.state, old.replaced_by, old.voided_desk) == (BadgeState.REPLACED, 2000, "Desk 2")
        assert old.voided_at_utc == gone.at_utc
        assert (new.state, new.issue, new.number) == (BadgeState.VALID, 2, 2000)
        void = happening_store.badge(db, 1001)
        assert void is not None
        assert void.state is BadgeState.VOID
        assert roster_store.delegate_of_badge(db, 2000) == (one.id, 2)
        assert happening_store.numbers(db) == {1000, 1001, 2000}
        rows = {row.id: row for row in roster_store.roster_rows(db)}
        assert (rows[one.id].badge_number, rows[one.id].badge_issue, rows[one.id].badge_void) == (
            2000,
            2,
            False,
        )
        assert rows[other.id].badge_void


def test_a_number_is_never_issued_twice(house: House) -> None:
    one = person(1)
    house.add(one)
    with pytest.raises(IntegrityError):
        house.reissue(one.id, 1000)


def test_a_badge_whose_holder_was_taken_out_is_unknown_and_its_number_stays_taken(house: House) -> None:
    one = person(1)
    house.add(one)
    with house.database.write() as db:
        roster_store.remove_delegates(db, [one.id])
    with house.database.read() as db:
        assert happening_store.badge(db, 1000) is None
        assert roster_store.delegate_of_badge(db, 1000) is None
        assert happening_store.numbers(db) == {1000}


def test_last_scans_are_of_the_desk_or_of_all_newest_first(house: House) -> None:
    one = person(1)
    house.add(one)
    ids = [house.admit(one.id, desk=f"Desk {1 + number % 2}").id for number in range(6)]
    with house.database.read() as db:
        first = happening_store.desk_id(db, "Desk 1")
        assert [scan.id for scan in happening_store.last_scans(db, first, 2)] == [ids[4], ids[2]]
        assert [scan.id for scan in happening_store.last_scans(db, None, 3)] == ids[5:2:-1]
        assert happening_store.desk_id(db, "Desk 9") is None


def test_counts_and_attendance_leave_out_the_undone_and_the_cancelled(full: House) -> None:
    with full.database.write() as db:
        known = roster_store.delegates(db)
        roster_store.update_delegates(
            db,
            [
                person(0, id=known[0].id, delegation_id="mtc", status=Status.CANCELLED),
                person(99, id=known[19].id),
            ],
        )
    full.append(
        *(Happening(kind="badge_printed", badge_number=number) for number in (1005, 1500, 1001, 1001))
    )
    with full.database.read() as db:
        counted = happening_store.counts(db)
        # Of ten admitted one was undone and one is cancelled; the replaced badge's printing counts for nobody.
        assert (counted.registered, counted.arrived, counted.printed) == (19, 8, 2)
        assert counted.by_category == {"D": (8, 19)}
        assert counted.by_delegation == {"mtc": (8, 18)}
        assert len(happening_store.attendance_facts(db)) == 9


def test_attendance_facts_tell_entries_exits_and_who_let_in(house: House) -> None:
    one = person(1)
    house.add(one)
    first = house.admit(one.id, reason="forced", forced=True, note="protocol", desk="Desk 2")
    out = house.admit(one.id, "out")
    again = house.admit(one.id, reason="reentry")
    with house.database.read() as db:
        facts = happening_store.attendance_facts(db)[one.id]
        row = roster_store.roster_rows(db)[0]
    assert (facts.first_in_utc, facts.last_out_utc, facts.last_in_utc) == (
        first.at_utc,
        out.at_utc,
        again.at_utc,
    )
    assert (facts.entries_count, facts.checkpoint_ids, facts.desk) == (2, ("entrance",), "Desk 2")
    assert (facts.operator, facts.forced_reason) == ("Noy", "protocol")
    assert row.checked_in_at_utc == first.at_utc


def test_every_change_of_the_file_changes_its_version_and_reading_does_not(house: House) -> None:
    def version() -> int:
        with house.database.read() as db:
            return happening_store.version(db)

    before = version()
    assert version() == before
    house.append(Happening(kind="scan"))
    after = version()
    assert after != before
    with house.database.write() as db:
        forum_store.setting(db, "nothing")
    assert version() == after


def test_each_desk_counts_for_itself(house: House) -> None:
    desks = ["Desk 1", "Desk 2", "Desk 1", "Desk 2", "Desk 1"]
    done = [house.append(Happening(kind="scan"), desk=desk)[0] for desk in desks]
    assert [one.desk_seq for one in done] == [1, 1, 2, 2, 3]


def test_times_keep_their_microseconds(house: House) -> None:
    exact = START_UTC + timedelta(microseconds=123457)
    done = house.append(Happening(kind="scan", at_utc=exact))[0]
    with house.database.read() as db:
        found = happening_store.scan(db, str(done.id))
        assert found is not None
        assert found.at_utc == exact
