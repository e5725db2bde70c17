"""Who bears the same name, or one alike, in any script."""

from __future__ import annotations

import pytest

from delegates.services.finding import Finding
from delegates.services.registering import NewDelegate


@pytest.fixture
def others(workspace):
    register = workspace.registering.register
    return {
        name: register(NewDelegate(name, latin, delegation=body))
        for name, latin, body in (
            ("ບໍ່ວຽງຄຳ ວົງດາລາ", None, "ກະຊວງການເງິນ"),
            ("Boviengkham Vongdara", None, "ABC Ltd"),
            ("Nguyễn Văn An", None, "VNPT"),
            ("Nguyen Van An", None, "FPT"),
            ("Nguyen Van Binh", None, "FPT"),
            ("ສົມພອນ", None, "ABC Ltd"),
            ("ສົມພອນ ໄຊຍະວົງ", None, "ABC Ltd"),
            ("ສົມພອນໄຊຍະວົງ", "Somphone Xayavong", "LTC"),
        )
    }


def namesakes(workspace, row):
    return {one.name for one in workspace.finding.namesakes([row.id]).get(row.id, ())}


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("ບໍ່ວຽງຄຳ ວົງດາລາ", {"Boviengkham Vongdara"}),
        ("Boviengkham Vongdara", {"ບໍ່ວຽງຄຳ ວົງດາລາ"}),
        ("Nguyễn Văn An", {"Nguyen Van An"}),
        ("Nguyen Van Binh", set()),
        ("ສົມພອນ", set()),  # half a name is no name
        ("ສົມພອນ ໄຊຍະວົງ", {"ສົມພອນໄຊຍະວົງ"}),
    ],
)
def test_the_same_name_in_another_spelling_or_script_is_the_same(workspace, others, name, same):
    assert namesakes(workspace, others[name]) == same


def test_hits_come_with_their_namesakes(workspace, others):
    hits = workspace.finding.search("nguyen van an")
    assert {one.name: len(hits.namesakes.get(one.id, ())) for one in hits.exact} == {
        "Nguyễn Văn An": 1,
        "Nguyen Van An": 1,
        "Nguyen Van Binh": 0,
    }


def test_a_name_put_right_at_the_desk_is_taken_up_and_the_old_one_let_go(workspace, others):
    binh = others["Nguyen Van Binh"]
    assert namesakes(workspace, others["Nguyễn Văn An"]) == {"Nguyen Van An"}
    workspace.registering.amend(binh.id, {"name_native": "Nguyễn Văn Án"})
    assert namesakes(workspace, others["Nguyễn Văn An"]) == {"Nguyen Van An", "Nguyễn Văn Án"}
    workspace.registering.amend(others["Nguyen Van An"].id, {"name_native": "Tran Thi Chi"})
    assert namesakes(workspace, others["Nguyễn Văn An"]) == {"Nguyễn Văn Án"}
    assert namesakes(workspace, others["Nguyen Van An"]) == set()


def test_nobody_is_warned_of_for_a_position(workspace):
    workspace.registering.register(NewDelegate("Keo", position="Director Somchai"))
    assert workspace.finding.look_alikes("Somchai") == []


def test_somebody_registered_since_stands_where_a_whole_reading_puts_him_or_her(sample):
    finding = sample.finding
    bodies = [one.id for one in sample.registering.delegations()]
    finding.rows()
    index = finding._namesakes
    for number, (body, fields) in enumerate(
        [
            (bodies[0], {}),
            (bodies[0], {"rank": 1}),
            (bodies[3], {"is_head": True, "rank": 200}),
            (bodies[-1], {"position": "ຮອງລັດຖະມົນຕີ"}),
            (bodies[3], {"rank": 60}),
            (bodies[3], {}),
        ]
    ):
        sample.registering.register(NewDelegate(f"Newcomer {number}", delegation_id=body, **fields))
        read_again = Finding(sample._desk).rows()
        assert [row.id for row in finding.rows()] == [row.id for row in read_again]
        assert finding.search(f"Newcomer {number}").exact[0].name == f"Newcomer {number}"
    assert finding._namesakes is index  # nobody else was read again


def test_the_first_of_a_delegation_and_several_at_once_are_found_too(sample):
    finding = sample.finding
    finding.rows()
    sample.registering.register(NewDelegate("Alone", delegation="A New Body Ltd"))
    sample.registering.register(NewDelegate("Without"))
    assert [row.id for row in finding.rows()] == [row.id for row in Finding(sample._desk).rows()]
    for number in range(9):
        sample.registering.register(NewDelegate(f"Many {number}", delegation="A New Body Ltd"))
    assert [row.id for row in finding.rows()] == [row.id for row in Finding(sample._desk).rows()]
    assert namesakes(sample, finding.search("Many 1").exact[0]) == set()
