"""Looking back at scans that let nobody in, over a real file."""

from __future__ import annotations

import secrets

import pytest

from delegates.domain.admission import Outcome, Reason, Scan
from delegates.domain.badge_code import frame, short_code
from delegates.domain.people import Status
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


@pytest.fixture
def person(workspace):
    return workspace.registering.register(NewDelegate("ບໍ່ວຽງຄຳ ວົງດາລາ", delegation="ກະຊວງການເງິນ"))


def test_refused_repeated_and_unread_scans_of_all_desks_stand_newest_first(workspace, person):
    check_in = workspace.checking_in.check_in
    check_in(Scan(person.code))
    check_in(Scan("https://example.org"))
    workspace.desk_name, workspace.operator = "Desk 2", "Noy"
    check_in(Scan(person.code))
    check_in(Scan(frame(23, 1234567, secrets.token_bytes(32))))
    found = workspace.scan_log.failed()
    assert [(one.reason, one.desk, one.operator) for one in found] == [
        (Reason.OTHER_FORUM, "Desk 2", "Noy"),
        (Reason.ALREADY_CHECKED_IN, "Desk 2", "Noy"),
        (Reason.NOT_A_BADGE, "Desk 1", "Reception"),
    ]
    assert workspace.scan_log.failed(limit=1) == found[:1]
    assert workspace.scan_log.failed_counts() == {
        Outcome.REFUSED: 1, Outcome.REPEAT: 1, Outcome.UNREAD: 1,
    }  # fmt: skip


def test_before_anything_failed_there_is_nothing(workspace, person):
    workspace.checking_in.check_in(Scan(person.code))
    assert workspace.scan_log.failed() == []
    assert set(workspace.scan_log.failed_counts().values()) == {0}


def test_a_refusal_tells_what_was_read_and_that_the_person_was_let_in_later(workspace, person):
    new = workspace.badge_issuing.reissue(person.id, "lost")
    refused = workspace.checking_in.check_in(Scan(person.code))
    assert workspace.scan_log.details(refused.scan_id).admitted_later is None
    forced = workspace.checking_in.check_in(Scan(person.code, force_reason="Known to the minister"))
    details = workspace.scan_log.details(refused.scan_id)
    assert (details.past.scanned_code, details.past.reason) == (person.code, Reason.BADGE_REPLACED)
    assert details.verdict.facts["new_code"] == new.code
    assert details.verdict.facts["replaced_why"] == "lost"
    assert (details.admitted_later.id, details.admitted_later.note) == (
        forced.scan_id, "Known to the minister",
    )  # fmt: skip
    workspace.checking_in.undo(forced.scan_id, "slip")
    assert workspace.scan_log.details(refused.scan_id).admitted_later.taken_back


def test_a_repeat_says_when_the_person_was_let_in(workspace, person, clock):
    first = workspace.checking_in.check_in(Scan(person.code))
    clock.pass_(minutes=5)
    repeat = workspace.checking_in.check_in(Scan(person.code))
    details = workspace.scan_log.details(repeat.scan_id)
    assert details.verdict.previous.at_utc == first.at_utc


def test_a_scan_of_nobody_tells_what_came_next_at_the_same_desk(workspace, person):
    foreign = workspace.checking_in.check_in(Scan("https://example.org"))
    workspace.desk_name = "Desk 2"
    workspace.checking_in.check_in(Scan(person.code))
    assert workspace.scan_log.details(foreign.scan_id).next_here is None
    workspace.desk_name = "Desk 1"
    repeat = workspace.checking_in.check_in(Scan(person.code))
    details = workspace.scan_log.details(foreign.scan_id)
    assert details.next_here.id == repeat.scan_id
    assert (details.past.foreign, details.past.scanned_code, details.past.delegate) == (
        "web_address", None, None,
    )  # fmt: skip


def test_of_an_unknown_code_the_digits_are_kept_of_anything_else_nothing(workspace, person):
    absent = short_code(417, (person.badge_number + 1) % 10_000_000)
    unknown = workspace.checking_in.check_in(Scan(absent, typed=True))
    assert workspace.scan_log.details(unknown.scan_id).past.scanned_code == absent
    damaged = workspace.checking_in.check_in(Scan(person.code[:-1]))
    assert damaged.reason is Reason.DAMAGED_CODE
    assert workspace.scan_log.details(damaged.scan_id).past.scanned_code is None


def test_a_call_for_help_names_who_is_to_be_called(workspace, person):
    from dataclasses import replace

    checkpoint = workspace.programme.checkpoints()[0]
    workspace.programme.save_checkpoint(replace(checkpoint, contact="020 5555 0000"))
    workspace.registering.set_status(person.id, Status.BLOCKED)
    blocked = workspace.checking_in.check_in(Scan(person.code))
    assert workspace.scan_log.details(blocked.scan_id).verdict.facts["contact"] == "020 5555 0000"


def test_a_scan_that_is_not_there_is_said(workspace):
    with pytest.raises(DeskError, match="not_found"):
        workspace.scan_log.details("018cf0a0-0000-7000-8000-000000000001")
