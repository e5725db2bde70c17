"""Somebody comes for somebody: what stays with the office, one badge a person, both in the report."""

from __future__ import annotations

import csv

import pytest

from delegates.domain.admission import Reason, Scan
from delegates.domain.people import Status
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


@pytest.fixture
def minister(workspace):
    return workspace.registering.register(
        NewDelegate(
            "ສົມສັກ ພົມມະຈັນ",
            honorific="ທ່ານ",
            position="ລັດຖະມົນຕີ",
            delegation="ກະຊວງການເງິນ",
            seat="A 1",
            is_head=True,
        )
    )


@pytest.fixture
def colleague(workspace):
    return workspace.registering.register(
        NewDelegate(
            "ບຸນມີ ໄຊຍະສານ", position="ຫົວໜ້າກົມ", delegation="ກະຊວງການເງິນ", seat="C 9", phone="020 5555 1234"
        )
    )


def good_badges(workspace, delegate_id):
    past = workspace.checking_in.history(delegate_id)
    issued = {one.badge_number for one in past if one.kind == "badge_issued"}
    return issued - {one.badge_number for one in past if one.kind == "badge_voided"}


def test_a_registered_colleague_takes_the_place_and_stays_who_he_or_she_is(workspace, minister, colleague):
    row = workspace.registering.substitute(minister.id, colleague.id)
    assert (row.id, row.name, row.position, row.phone) == (
        colleague.id, colleague.name, colleague.position, colleague.phone,
    )  # fmt: skip
    assert (row.rank, row.category, row.seat, row.is_head) == (minister.rank, "V", "A 1", True)
    assert workspace.registering.delegate(row.id).substitute_of == minister.id
    absent = workspace.finding.row(minister.id)
    assert (absent.status, absent.badge_void, absent.is_head) == (Status.CANCELLED, True, False)
    assert len(workspace.finding.rows()) == 2


def test_what_does_not_stay_is_the_persons_own(workspace, minister, colleague):
    row = workspace.registering.substitute(minister.id, colleague.id, keep_rank=False, keep_seat=False)
    assert (row.rank, row.category, row.seat, row.is_head) == (
        colleague.rank, colleague.category, "C 9", False,
    )  # fmt: skip


def test_a_badge_that_was_never_printed_stays_the_one(workspace, minister, colleague):
    row = workspace.registering.substitute(minister.id, colleague.id)
    assert row.code == colleague.code
    assert good_badges(workspace, row.id) == {row.badge_number}


def test_a_printed_badge_that_says_something_else_now_is_replaced(workspace, minister, colleague, tmp_path):
    workspace.badge_issuing.print_pdf(tmp_path / "b.pdf")
    row = workspace.registering.substitute(minister.id, colleague.id)
    assert row.code != colleague.code
    assert good_badges(workspace, row.id) == {row.badge_number}
    assert workspace.checking_in.check_in(Scan(colleague.code)).reason is Reason.BADGE_REPLACED
    assert workspace.checking_in.check_in(Scan(row.code)).reason is Reason.OK


def test_a_printed_badge_that_says_the_same_stays_good(workspace, minister, colleague, tmp_path):
    workspace.badge_issuing.print_pdf(tmp_path / "b.pdf")
    row = workspace.registering.substitute(minister.id, colleague.id, keep_rank=False, keep_seat=False)
    assert (row.code, row.badge_void) == (colleague.code, False)


def test_the_badge_of_the_absent_one_is_refused_and_the_answer_knows_who_comes(
    workspace, minister, colleague
):
    workspace.registering.substitute(minister.id, colleague.id)
    for verdict in (
        workspace.checking_in.check_in(Scan(minister.code)),
        workspace.checking_in.check_in_delegate(minister.id),
    ):
        assert verdict.facts["substitute"] == colleague.name
    void, by_name = workspace.checking_in.history(minister.id)[1::-1]
    assert (void.reason, by_name.reason) == (Reason.BADGE_VOID, Reason.DELEGATE_CANCELLED)


def test_nobody_comes_who_cannot(workspace, minister, colleague):
    other = workspace.registering.register(NewDelegate("Other"))
    blocked = workspace.registering.register(NewDelegate("Blocked"))
    workspace.registering.set_status(blocked.id, Status.BLOCKED)
    for one in (blocked, minister):
        with pytest.raises(DeskError, match="not_free"):
            workspace.registering.substitute(minister.id, one.id)
    workspace.registering.substitute(minister.id, colleague.id)
    with pytest.raises(DeskError, match="represented"):
        workspace.registering.substitute(minister.id, other.id)
    with pytest.raises(DeskError, match="not_free"):
        workspace.registering.substitute(other.id, colleague.id)
    assert workspace.finding.row(other.id).status is Status.REGISTERED


def test_an_assistant_who_takes_the_place_accompanies_nobody_and_the_others_follow(workspace, minister):
    assistant = workspace.registering.register(NewDelegate("Assistant", principal_id=minister.id))
    driver = workspace.registering.register(NewDelegate("Driver", principal_id=minister.id))
    workspace.registering.substitute(minister.id, assistant.id)
    assert workspace.registering.delegate(assistant.id).principal_id is None
    assert [one.id for one in workspace.registering.party(assistant.id)] == [driver.id]


def test_both_stand_in_the_attendance(workspace, minister, colleague, tmp_path):
    workspace.registering.substitute(minister.id, colleague.id)
    attendance = workspace.attendance_reporting.export(tmp_path / "a.csv", "lo")
    told = {row.delegate.id: (row.in_place_of, row.represented_by) for row in attendance.rows}
    assert told == {
        colleague.id: ("ທ່ານ ສົມສັກ ພົມມະຈັນ", None),
        minister.id: (None, "ບຸນມີ ໄຊຍະສານ"),
    }
    with (tmp_path / "a.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    by_name = {row["ຊື່ ແລະ ນາມສະກຸນ"]: row for row in rows}
    assert by_name[colleague.name]["ມາແທນ"] == "ທ່ານ ສົມສັກ ພົມມະຈັນ"
    assert by_name[minister.name]["ຜູ້ມາແທນ"] == "ບຸນມີ ໄຊຍະສານ"


def test_what_is_known_of_both(workspace, minister, colleague):
    workspace.registering.substitute(minister.id, colleague.id)
    assert workspace.about_person.of(minister.id).represented_by == colleague.name
    assert workspace.about_person.of(colleague.id).in_place_of == minister.name
