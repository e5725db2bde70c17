"""Registering, amending, delegations and their order, categories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegates.domain.people import Category, Delegation, DelegationId, DelegationKind, Status
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


def test_only_the_name_is_needed_and_a_badge_is_issued(workspace):
    row = workspace.registering.register(NewDelegate("  ສົມສັກ   ພົມມະວົງ "))
    assert row.name_native == "ສົມສັກ ພົມມະວົງ"
    assert (row.name_latin, row.delegation, row.category, row.status) == (None, None, "D", Status.REGISTERED)
    assert len(row.code) == 9
    assert row.badge_issue == 1
    assert row.printed_at_utc is None


@pytest.mark.parametrize("name", ["", "   ", "\u200b\u00a0", "ກ" * 201])
def test_names_that_cannot_be_taken(workspace, name):
    with pytest.raises(DeskError, match="invalid"):
        workspace.registering.register(NewDelegate(name))
    assert workspace.finding.rows() == []


@pytest.mark.parametrize("name", ["A", "ກ", "ກ" * 200, "<b>O'Neil</b>", "=1+1", "NULL", "Łódź & Söhne"])
def test_names_are_kept_as_given(workspace, name):
    assert workspace.registering.register(NewDelegate(name)).name_native == name


def test_rank_and_category_follow_from_position_and_delegation(workspace):
    minister = workspace.registering.register(NewDelegate("A", position="ລັດຖະມົນຕີ", delegation="ກະຊວງການເງິນ"))
    assert (minister.rank, minister.category) == (30, "V")
    guest = workspace.registering.register(NewDelegate("B", position="Interpreter", delegation="UNDP"))
    assert guest.category == "S"
    press = workspace.registering.register(NewDelegate("C", category="Press"))
    assert press.category == "P"
    by_letter = workspace.registering.register(NewDelegate("D", category="i"))
    assert by_letter.category == "I"
    in_lao = workspace.registering.register(NewDelegate("E", category="ສື່ມວນຊົນ"))
    assert in_lao.category == "P"
    with pytest.raises(DeskError, match="category"):
        workspace.registering.register(NewDelegate("F", category="Nonsense"))


def test_a_delegation_arises_once_whatever_name_is_used(workspace):
    first = workspace.registering.register(NewDelegate("A", delegation="ກະຊວງການເງິນ"))
    second = workspace.registering.register(NewDelegate("B", delegation="Ministry of Finance"))
    assert first.delegation_id == second.delegation_id
    assert second.delegation == "ກະຊວງການເງິນ"
    assert len(workspace.registering.delegations()) == 1


def test_the_host_comes_first_then_ministries_provinces_foreigners_companies(workspace):
    workspace.set_host("la-mtc")
    for name, body in [
        ("A", "Some Company Ltd"),
        ("B", "UNDP"),
        ("C", "ແຂວງຫຼວງພະບາງ"),
        ("D", "ກະຊວງການເງິນ"),
        ("E", "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ"),
    ]:
        workspace.registering.register(NewDelegate(name, delegation=body))
    assert [row.name for row in workspace.finding.rows()] == ["E", "D", "C", "B", "A"]
    assert workspace.registering.delegations()[0].kind is DelegationKind.HOST


def test_head_first_then_rank_then_arrival(workspace):
    body = "ກະຊວງການເງິນ"
    workspace.registering.register(NewDelegate("third", delegation=body, rank=80))
    workspace.registering.register(NewDelegate("fourth", delegation=body))
    workspace.registering.register(NewDelegate("second", delegation=body, rank=50))
    workspace.registering.register(NewDelegate("first", delegation=body, rank=90, is_head=True))
    assert [row.name for row in workspace.finding.rows()] == ["first", "second", "third", "fourth"]


def test_amending_by_hand_keeps_the_badge_and_marks_the_field(workspace):
    row = workspace.registering.register(NewDelegate("ສົມສັກ"))
    after = workspace.registering.amend(row.id, {"name_latin": "Somsack", "seat": "A 1", "rank": "50"})
    assert (after.name_latin, after.seat, after.rank, after.code) == ("Somsack", "A 1", 50, row.code)
    assert workspace.registering.delegate(row.id).origins["seat"] == "hand"
    emptied = workspace.registering.amend(row.id, {"seat": ""})
    assert emptied.seat is None
    with pytest.raises(DeskError, match="name_native"):
        workspace.registering.amend(row.id, {"name_native": "", "name_latin": ""})


def test_text_changed_after_printing_marks_the_badge_and_voids_nothing(workspace, tmp_path):
    row = workspace.registering.register(NewDelegate("ສົມສັກ"))
    workspace.badge_issuing.print_pdf(tmp_path / "b.pdf")
    assert not workspace.finding.row(row.id).printed_text_differs
    after = workspace.registering.amend(row.id, {"position": "ລັດຖະມົນຕີ"})
    assert after.printed_text_differs
    assert not after.badge_void


def test_a_substitute_takes_place_seat_and_rank_and_the_old_badge_is_void(workspace):
    chair = workspace.registering.register(
        NewDelegate("ລັດຖະມົນຕີ ກ", position="ລັດຖະມົນຕີ", delegation="ກະຊວງການເງິນ", seat="A 1", is_head=True)
    )
    deputy = workspace.registering.substitute(chair.id, NewDelegate("ຮອງ ຂ", position="ຮອງລັດຖະມົນຕີ"))
    assert (deputy.delegation_id, deputy.seat, deputy.rank, deputy.is_head) == (
        chair.delegation_id,
        "A 1",
        30,
        True,
    )
    absent = workspace.finding.row(chair.id)
    assert (absent.status, absent.badge_void, absent.is_head) == (Status.CANCELLED, True, False)
    assert workspace.registering.delegate(deputy.id).substitute_of == chair.id


def test_moving_delegations_keeps_the_order_of_the_others(workspace):
    for name in ("A Ltd", "B Ltd", "C Ltd"):
        workspace.registering.register(NewDelegate(name, delegation=name))
    first, second, third = workspace.registering.delegations()
    order = workspace.registering.move_delegation(third.id, steps=-2)
    assert [one.id for one in order] == [third.id, first.id, second.id]
    for _ in range(80):  # the room between two places is used up and made again
        order = workspace.registering.move_delegation(order[2].id, steps=-1)
    assert {one.id for one in order} == {first.id, second.id, third.id}
    assert len({one.place for one in order}) == 3
    assert [one.id for one in workspace.registering.move_delegation(order[0].id, steps=-5)] == [
        one.id for one in order
    ]


def test_delegations_by_hand(workspace):
    made = workspace.registering.save_delegation(
        Delegation(DelegationId(""), "ບໍລິສັດ ກ", kind=DelegationKind.COMPANY, liaison_name="ນາງ ຂ", quota=5)
    )
    changed = workspace.registering.save_delegation(replace(made, short_name="ກ"))
    assert workspace.registering.delegations() == [changed]
    with pytest.raises(DeskError, match="exists"):
        workspace.registering.save_delegation(Delegation(DelegationId(""), "ບໍລິສັດ  ກ"))


def test_categories_need_a_free_letter_and_a_colour(workspace):
    workspace.registering.save_category(
        Category("M", "Media centre", "ສູນຂ່າວ", "#101010", position=8), is_new=True
    )
    assert workspace.registering.categories()[-1].ink == "#FFFFFF"
    workspace.registering.save_category(Category("M", "Media centre", "ສູນຂ່າວ", "#FFEE00", position=8))
    assert workspace.registering.categories()[-1].ink == "#000000"
    for wrong, field in [
        (Category("V", "Very important", "ສຳຄັນ", "#101010"), "letter"),
        (Category("ກ", "Lao", "ລາວ", "#101010"), "letter"),
        (Category("N", " ", "", "#101010"), "name"),
        (Category("N", "Night", "ກາງຄືນ", "dark"), "colour"),
    ]:
        with pytest.raises(DeskError, match=field):
            workspace.registering.save_category(wrong, is_new=True)
