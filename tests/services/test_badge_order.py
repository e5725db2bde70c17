"""Orders of a run of badges: nobody is lost, desks get their letters, envelopes stand as they were sorted."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain.people import DelegateId, DelegationId, RosterRow, Status
from delegates.errors import DeskError
from delegates.services.badge_order import (
    ORDERS,
    DeskRange,
    RunOrder,
    ordered,
    ranges_from,
    ranges_text,
    restored,
    stored,
)
from delegates.services.workspace import Workspace


def row(
    number: int,
    native: str | None,
    latin: str | None = None,
    body: str | None = "mot",
    rank: int | None = None,
) -> RosterRow:
    return RosterRow(
        id=DelegateId(f"d-{number}"),
        code="771902433",
        honorific=None,
        name_native=native,
        name_latin=latin,
        position=None,
        delegation_id=DelegationId(body) if body else None,
        delegation=body,
        delegation_latin=None,
        delegation_short=None,
        category="D",
        rank=rank,
        is_head=False,
        status=Status.REGISTERED,
        phone=None,
        email=None,
        seat=None,
        attention=None,
        variant=None,
        badge_number=number,
        badge_issue=1,
        badge_void=False,
        printed_at_utc=None,
        printed_text_differs=False,
        checked_in_at_utc=None,
        search_text="",
    )


def names(rows: list[RosterRow]) -> list[str]:
    return [one.name for one in rows]


def by_desk(text: str, language: str, people: list[RosterRow]) -> dict[str, list[str]]:
    run = ordered(people, RunOrder("desk", language=language, ranges=ranges_from(text, language)))
    return {part.title: names(list(part.rows)) for part in run.parts}


LAO = ["ໄກສອນ", "ກອງ", "ຄຳ", "ນາງ", "ບຸນມີ", "ເພັດ", "ໂພໄຊ", "ວິໄລ", "ຮັກ"]


def test_precedence_is_the_order_of_the_roster() -> None:
    people = [row(1, "B", rank=9), row(2, "A", rank=1)]
    assert ordered(people, RunOrder()).rows == people
    assert ordered([], RunOrder()).rows == []


def test_protocol_is_rank_and_then_the_order_of_delegations() -> None:
    people = [
        row(1, "Minister", body="host", rank=10), row(2, "Clerk", body="host"), row(3, "Vice", body="vn", rank=20),
        row(4, "Minister VN", body="vn", rank=10), row(5, "Boss", body=None, rank=20),
    ]  # fmt: skip
    assert names(ordered(people, RunOrder("protocol")).rows) == [
        "Minister", "Minister VN", "Vice", "Boss", "Clerk",
    ]  # fmt: skip


def test_each_delegation_begins_a_sheet_when_that_is_wanted() -> None:
    people = [row(1, "A", body="x"), row(2, "B", body="x"), row(3, "C", body="y"), row(4, "D", body=None)]
    run = ordered(people, RunOrder("delegation", break_sheets=True))
    assert run.rows == people
    assert [part.title for part in run.parts] == ["x", "y", ""]
    assert run.breaks == {0, 2, 3}
    assert ordered(people, RunOrder("delegation")).breaks == frozenset()
    # an order without parts has nothing that could begin one
    assert ordered(people, RunOrder("protocol", break_sheets=True)).breaks == frozenset()


def test_envelopes_as_they_were_sorted_the_others_behind_them() -> None:
    people = [
        row(1, "A", body="x"),
        row(2, "B", body="y"),
        row(3, "C", body="z"),
        row(4, "D", body="y"),
        row(5, "E", body=None),
    ]
    run = ordered(
        people,
        RunOrder("envelopes", break_sheets=True),
        [DelegationId("z"), DelegationId("gone"), DelegationId("y")],
    )
    assert names(run.rows) == ["C", "B", "D", "A", "E"]
    assert run.breaks == {0, 1, 3, 4}


def test_desks_in_lao_take_the_consonant_that_a_name_sorts_by() -> None:
    people = [row(number, name) for number, name in enumerate(LAO[::-1])]
    assert by_desk("ກ–ນ, ບ–ຮ", "lo", people) == {
        "ກ–ນ": ["ກອງ", "ໄກສອນ", "ຄຳ", "ນາງ"],
        "ບ–ຮ": ["ບຸນມີ", "ເພັດ", "ໂພໄຊ", "ວິໄລ", "ຮັກ"],
    }


def test_desks_in_khmer() -> None:
    people = [row(number, name) for number, name in enumerate(["ហេង សំរិន", "ឡុង", "ក្រាម", "ដួង សំណាង", "សុខ"])]
    assert by_desk("ក–ធ, ន–អ", "km", people) == {
        "ក–ធ": ["ក្រាម", "ដួង សំណាង"],
        "ន–អ": ["សុខ", "ហេង សំរិន", "ឡុង"],
    }


def test_desks_in_vietnamese_tell_the_two_letters_d_apart() -> None:
    people = [
        row(number, name) for number, name in enumerate(["Đỗ Mười", "Dương Văn", "An", "Ân", "Trần", "Zung"])
    ]
    assert by_desk("A–D; Đ–T", "vi", people) == {
        "A–D": ["An", "Ân", "Dương Văn"],
        "Đ–T": ["Đỗ Mười", "Trần"],
        "": ["Zung"],
    }


def test_a_range_may_part_a_letter() -> None:
    people = [row(number, name) for number, name in enumerate(["Nguyen", "Nam", "Nhu", "Ngo", "Oanh"])]
    assert by_desk("Desk 1: A–Ng, Desk 2: Nh–Z", "en", people) == {
        "Desk 1": ["Nam", "Ngo", "Nguyen"],
        "Desk 2": ["Nhu", "Oanh"],
    }


def test_latin_letters_reach_a_native_name_by_its_latin_form() -> None:
    people = [row(1, "ບຸນມີ", "Bounmy"), row(2, "ວິໄລ", "Vilay"), row(3, "ສົມ"), row(4, "Zed"), row(5, "\u0301")]
    assert by_desk("A–K, L–Z", "lo", people) == {
        "A–K": ["ບຸນມີ"],
        "L–Z": ["ວິໄລ", "Zed"],
        "": ["\u0301", "ສົມ"],
    }


def test_without_desks_it_is_the_alphabet() -> None:
    people = [row(number, name) for number, name in enumerate(LAO[::-1])]
    run = ordered(people, RunOrder("desk", break_sheets=True))
    assert names(run.rows) == [LAO[1], LAO[0], *LAO[2:]]
    assert run.breaks == {0}


texts = st.text(st.sampled_from("ABKLZĐđ ກຂນບເໄຮអកហ.-1"), max_size=6)
people_of_all_kinds = st.lists(
    st.tuples(texts, texts, st.sampled_from([None, "x", "y", "z"]), st.none() | st.integers(0, 9)),
    max_size=30,
)


@given(
    people_of_all_kinds,
    st.sampled_from(ORDERS),
    st.booleans(),
    st.sampled_from(["lo", "km", "vi", "en"]),
    st.permutations(["x", "y", "w"]),
)
def test_nobody_is_lost_and_nobody_comes_twice(people, order, breaks, language, envelopes) -> None:  # type: ignore[no-untyped-def]
    rows = [row(number, *one) for number, one in enumerate(people)]
    ranges = (DeskRange("1", "A", "K"), DeskRange("2", "ກ", "ນ"), DeskRange("3", "B", "Z"))
    run = ordered(rows, RunOrder(order, breaks, language, ranges), envelopes)
    assert sorted(one.badge_number for one in run.rows) == [one.badge_number for one in rows]
    assert all(part.rows for part in run.parts)
    if order in ("delegation", "envelopes"):
        bodies = [one.delegation_id for one in run.rows]
        assert sum(a != b for a, b in pairwise(bodies)) + bool(bodies) == len(set(bodies))
    if breaks and run.parts and order in ("delegation", "envelopes", "desk"):
        assert len(run.breaks) == len(run.parts)
    assert all(0 <= number < len(rows) for number in run.breaks)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        ("A-K , L – Z", (DeskRange("A–K", "A", "K"), DeskRange("L–Z", "L", "Z"))),
        ("Desk 1: ກ–ນ; X", (DeskRange("Desk 1", "ກ", "ນ"), DeskRange("X", "X", "X"))),
    ],
)
def test_ranges_as_a_person_writes_them(text: str, ranges: tuple[DeskRange, ...]) -> None:
    assert ranges_from(text, "lo") == ranges
    assert ranges_from(ranges_text(ranges), "lo") == ranges


@pytest.mark.parametrize(
    ("text", "why"),
    [("A–", "range"), ("–", "range"), ("A–B–C", "range"), ("A–?", "range"), ("K–A", "range_order")],
)
def test_what_is_no_range_is_told(text: str, why: str) -> None:
    with pytest.raises(DeskError) as refused:
        ranges_from(f"L–M, {text}", "en")
    assert refused.value.facts == {"field": "ranges", "why": why, "value": text}


def test_an_order_comes_back_as_it_was_stored() -> None:
    order = RunOrder("desk", True, "km", (DeskRange("1", "ក", "ធ"), DeskRange("ន–អ", "ន", "អ")))
    assert restored(stored(order)) == order
    for nonsense in (None, 3, {"order": "upwards", "language": 5, "ranges": ["A"]}, {"ranges": "Z–A"}):
        assert restored(nonsense) == RunOrder()


def test_the_sample_forum_in_every_order(sample: Workspace) -> None:
    rows = sample.badge_issuing.chosen()
    for order in ORDERS:
        assert {one.id for one in ordered(rows, RunOrder(order)).rows} == {one.id for one in rows}
    assert ordered(rows, RunOrder("delegation")).rows == rows
