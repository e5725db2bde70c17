"""A delegation by three letters of any of its names; the category by the rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from delegates.domain.people import Delegation, DelegationId, DelegationKind
from delegates.services.registering import NewDelegate


@pytest.fixture
def bodies(workspace):
    register = workspace.registering.register
    for name in ("ກະຊວງການເງິນ", "Bộ Thông tin và Truyền thông", "ក្រសួងប្រៃសណីយ៍", "Acme Co., Ltd"):
        register(NewDelegate(f"of {name}", delegation=name))
    made = workspace.registering.save_delegation(
        Delegation(
            DelegationId(""),
            "ບໍລິສັດ ສະບາຍດີ",
            short_name="SBD",
            aliases=("Sunrise Group",),
            kind=DelegationKind.COMPANY,
        )
    )
    return {one.name_native: one for one in workspace.registering.delegations()} | {"made": made}


def first(workspace, text):
    found = workspace.proposing.delegations(text)
    return found[0].name_native if found else None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ສະບາ", "ບໍລິສັດ ສະບາຍດີ"),
        ("sbd", "ບໍລິສັດ ສະບາຍດີ"),
        ("sunr", "ບໍລິສັດ ສະບາຍດີ"),
        ("bolis", "ບໍລິສັດ ສະບາຍດີ"),  # as it may be spelt
        ("bo thong tin", "Bộ Thông tin và Truyền thông"),
        ("thong tin", "Bộ Thông tin và Truyền thông"),
        ("ប្រៃ", "ក្រសួងប្រៃសណីយ៍"),
        ("acm", "Acme Co., Ltd"),
        ("mof", "ກະຊວງການເງິນ"),
        ("ministry of fin", "ກະຊວງການເງິນ"),
    ],
)
def test_any_name_of_it_will_do(workspace, bodies, typed, found):
    assert first(workspace, typed) == found


def test_what_begins_so_stands_before_what_holds_it_and_this_forums_before_the_others(workspace, bodies):
    workspace.registering.register(NewDelegate("x", delegation="Hanoi Ministry Press"))
    found = workspace.proposing.delegations("minis", limit=1000)
    known = [one.id is not None for one in found]
    assert found[0].name_native == "ກະຊວງການເງິນ"
    assert True in known[1:]  # the press, by a word within its name
    assert known.index(False) < len(known) - 1 - known[::-1].index(True)


def test_a_body_of_the_reference_data_is_offered_with_both_names(workspace):
    (one, *_) = workspace.proposing.delegations("mpwt")
    assert (one.id, one.name_native, one.latin) == (
        None, "ກະຊວງໂຍທາທິການ ແລະ ຂົນສົ່ງ", "Ministry of Public Works and Transport",
    )  # fmt: skip


def test_nothing_typed_gives_those_of_the_forum_in_their_order(workspace, bodies):
    order = [one.name_native for one in workspace.registering.delegations()]
    assert [one.name_native for one in workspace.proposing.delegations("")] == order


def test_a_name_in_full_names_one_of_the_forum(workspace, bodies):
    assert workspace.proposing.named("SBD").id == bodies["made"].id
    assert workspace.proposing.named("Sunrise  GROUP").id == bodies["made"].id
    assert workspace.proposing.named("Sunrise") is None


def test_a_delegation_renamed_is_found_by_its_new_name(workspace, bodies):
    assert first(workspace, "golden") is None or first(workspace, "golden") != "ບໍລິສັດ ສະບາຍດີ"
    workspace.registering.save_delegation(replace(bodies["made"], acronym="Golden"))
    assert first(workspace, "golden") == "ບໍລິສັດ ສະບາຍດີ"


@pytest.mark.parametrize(
    ("position", "delegation", "letter"),
    [
        ("ຮອງລັດຖະມົນຕີ", "", "V"),
        ("Interpreter", "ກະຊວງການເງິນ", "S"),
        ("", "Acme Co., Ltd", "C"),
        ("", "Bộ Thông tin và Truyền thông", "F"),
        ("", "", "D"),
    ],
)
def test_the_category_is_the_one_that_registering_gives(workspace, bodies, position, delegation, letter):
    assert workspace.proposing.category(position, delegation) == letter
    row = workspace.registering.register(NewDelegate("x", position=position, delegation=delegation))
    assert row.category == letter
    if delegation:
        assert workspace.proposing.category(position, delegation_id=row.delegation_id) == letter
