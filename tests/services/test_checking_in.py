"""A day at the desk, through the services and a real file."""

from __future__ import annotations

import secrets

import pytest

from delegates.domain.admission import Outcome, Reason, Scan
from delegates.domain.badge_code import frame, short_code
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import Status
from delegates.errors import DeskError
from delegates.services.registering import NewDelegate


@pytest.fixture
def person(workspace):
    return workspace.registering.register(NewDelegate("ບໍ່ວຽງຄຳ ວົງດາລາ", delegation="ກະຊວງການເງິນ"))


def full(workspace, row) -> str:
    """The 34 digits of a delegate's QR, as a scanner types them."""
    face = workspace.badge_issuing.faces([row])[0]
    return face.frame


def test_the_first_scan_is_admitted_the_second_says_when_and_where(workspace, person, clock):
    first = workspace.checking_in.check_in(Scan(full(workspace, person)))
    assert (first.outcome, first.reason) == (Outcome.ADMITTED, Reason.OK)
    assert first.delegate.checked_in_at_utc == first.at_utc
    clock.pass_(minutes=5)
    second = workspace.checking_in.check_in(Scan(person.code, typed=True))
    assert second.reason is Reason.ALREADY_CHECKED_IN
    assert second.previous.at_utc == first.at_utc
    assert (second.previous.desk, second.previous.checkpoint) == ("Desk 1", "Main entrance")


def test_every_scan_is_recorded_refused_ones_too(workspace, person):
    texts = [full(workspace, person), "https://example.org", "", "123456789", "x" * 5000]
    for text in texts:
        workspace.checking_in.check_in(Scan(text))
    scans = workspace.checking_in.last_scans()
    assert [scan.reason for scan in reversed(scans)] == [
        Reason.OK,
        Reason.NOT_A_BADGE,
        Reason.EMPTY,
        Reason.DAMAGED_CODE,
        Reason.TOO_LONG,
    ]


def test_the_same_scan_id_twice_changes_nothing(workspace, person):
    scan = Scan(full(workspace, person), id="018cf0a0-0000-7000-8000-000000000001")
    first = workspace.checking_in.check_in(scan)
    again = workspace.checking_in.check_in(scan)
    assert (again.reason, again.scan_id, again.at_utc) == (first.reason, first.scan_id, first.at_utc)
    assert len(workspace.checking_in.last_scans()) == 1


def test_a_frame_signed_with_another_key_is_forged(workspace, person):
    forged = frame(417, person.badge_number, secrets.token_bytes(32))
    verdict = workspace.checking_in.check_in(Scan(forged))
    assert verdict.reason is Reason.FORGED
    assert verdict.delegate.id == person.id
    absent = frame(417, (person.badge_number + 1) % 10_000_000, secrets.token_bytes(32))
    verdict = workspace.checking_in.check_in(Scan(absent))
    assert (verdict.reason, verdict.delegate) == (Reason.FORGED, None)


def test_another_forums_badge_is_named_with_its_number(workspace):
    verdict = workspace.checking_in.check_in(Scan(frame(23, 1234567, secrets.token_bytes(32))))
    assert (verdict.reason, verdict.delegate) == (Reason.OTHER_FORUM, None)
    assert verdict.facts["forum_number"] == 23


def test_a_genuine_number_that_is_not_there_is_unknown(workspace, person):
    other = short_code(417, (person.badge_number + 1) % 10_000_000)
    assert workspace.checking_in.check_in(Scan(other, typed=True)).reason is Reason.UNKNOWN_CODE


def test_a_replaced_badge_is_told_when_and_where_and_the_new_one_admits(workspace, person):
    new = workspace.badge_issuing.reissue(person.id, "lost")
    assert new.code != person.code
    old = workspace.checking_in.check_in(Scan(person.code))
    assert old.reason is Reason.BADGE_REPLACED
    assert (old.facts["replaced_desk"], old.facts["replaced_why"]) == ("Desk 1", "lost")
    assert old.facts["new_code"] == new.code
    assert workspace.checking_in.check_in(Scan(new.code)).reason is Reason.OK


def test_a_new_badge_of_somebody_already_in_is_a_repeat(workspace, person):
    workspace.checking_in.check_in(Scan(person.code))
    new = workspace.badge_issuing.reissue(person.id, "lost")
    assert workspace.checking_in.check_in(Scan(new.code)).reason is Reason.ALREADY_CHECKED_IN


def test_undo_is_a_new_record_and_the_next_scan_admits_again(workspace, person):
    first = workspace.checking_in.check_in(Scan(person.code))
    workspace.checking_in.undo(first.scan_id, "wrong person")
    assert workspace.finding.row(person.id).checked_in_at_utc is None
    assert workspace.checking_in.check_in(Scan(person.code)).reason is Reason.OK
    kinds = [event.kind for event in workspace.checking_in.history(person.id)]
    assert kinds == ["scan", "undo", "scan", "badge_issued"]
    taken_back = workspace.checking_in.history(person.id)[2]
    assert taken_back.taken_back
    assert workspace.checking_in.history(person.id)[1].note == "wrong person"


def test_undo_twice_or_of_a_refusal_or_without_a_reason_is_refused(workspace, person):
    first = workspace.checking_in.check_in(Scan(person.code))
    repeat = workspace.checking_in.check_in(Scan(person.code))
    with pytest.raises(DeskError, match="invalid"):
        workspace.checking_in.undo(first.scan_id, "  ")
    workspace.checking_in.undo(first.scan_id, "slip")
    for scan_id in (first.scan_id, repeat.scan_id, "nothing"):
        with pytest.raises(DeskError, match="not_found"):
            workspace.checking_in.undo(scan_id, "slip")


def test_exit_then_reentry(workspace, person):
    workspace.checking_in.check_in(Scan(person.code))
    out = workspace.checking_in.check_in(Scan(person.code, direction=Direction.OUT))
    assert (out.reason, out.flagged) == (Reason.EXIT, False)
    back = workspace.checking_in.check_in(Scan(person.code))
    assert back.reason is Reason.REENTRY
    assert back.facts["out_at_utc"] == out.at_utc


def test_an_exit_of_somebody_not_inside_is_flagged(workspace, person):
    out = workspace.checking_in.check_in(Scan(person.code, direction=Direction.OUT))
    assert (out.reason, out.flagged) == (Reason.EXIT, True)
    assert "in_since_utc" not in out.facts
    assert workspace.finding.row(person.id).checked_in_at_utc is None


def test_a_second_exit_says_no_time_of_entry(workspace, person):
    workspace.checking_in.check_in(Scan(person.code))
    first, second = (
        workspace.checking_in.check_in(Scan(person.code, direction=Direction.OUT)) for _ in range(2)
    )
    assert (first.flagged, "in_since_utc" in first.facts) == (False, True)
    assert (second.flagged, "in_since_utc" in second.facts) == (True, False)


def test_cancelled_and_blocked_people_are_refused_and_only_one_can_be_forced(workspace, person):
    workspace.registering.set_status(person.id, Status.CANCELLED)
    assert workspace.checking_in.check_in(Scan(person.code)).reason is Reason.DELEGATE_CANCELLED
    forced = workspace.checking_in.check_in(Scan(person.code, force_reason="minister asked"))
    assert (forced.outcome, forced.reason) == (Outcome.ADMITTED, Reason.FORCED)
    assert workspace.checking_in.history(person.id)[0].note == "minister asked"
    workspace.registering.set_status(person.id, Status.BLOCKED)
    refused = workspace.checking_in.check_in(Scan(person.code, force_reason="minister asked"))
    assert refused.reason is Reason.DELEGATE_BLOCKED


def test_a_checkpoint_for_some_categories_shows_the_way_to_another(workspace, person):
    vip = workspace.programme.save_checkpoint(Checkpoint("", "VIP room", categories=frozenset("V")))
    verdict = workspace.checking_in.check_in(Scan(person.code, checkpoint_id=vip.id))
    assert verdict.reason is Reason.NOT_ADMITTED_HERE
    assert verdict.facts["other"] == "Main entrance"
    assert workspace.finding.row(person.id).checked_in_at_utc is None


def test_somebody_found_by_name_is_checked_in_like_by_a_scan(workspace, person):
    verdict = workspace.checking_in.check_in_delegate(person.id)
    assert verdict.reason is Reason.OK
    assert workspace.checking_in.check_in(Scan(person.code)).reason is Reason.ALREADY_CHECKED_IN


def test_counts_have_one_source(workspace, person):
    workspace.registering.register(NewDelegate("ສົມສັກ", category="V"))
    workspace.checking_in.check_in(Scan(person.code))
    counts = workspace.checking_in.counts()
    attendance = workspace.attendance_reporting.attendance()
    assert (counts.registered, counts.arrived) == (2, 1)
    assert (attendance.registered_count, attendance.arrived_count) == (2, 1)
    assert sum(arrived for _, arrived, _ in counts.by_category) == 1
    assert counts.by_category == attendance.by_category


def test_an_unknown_checkpoint_is_said(workspace, person):
    with pytest.raises(DeskError, match="not_found"):
        workspace.checking_in.check_in(Scan(person.code, checkpoint_id="nowhere"))


def test_the_way_is_shown_to_a_place_that_lets_the_person_in_now(workspace, person, clock):
    from dataclasses import replace
    from datetime import timedelta

    programme = workspace.programme
    programme.save_checkpoint(replace(programme.checkpoints()[0], categories=frozenset("V")))
    evening = clock.now + timedelta(hours=10)
    programme.save_checkpoint(Checkpoint("", "Dinner", position=1, opens_utc=evening))
    assert "other" not in workspace.checking_in.check_in(Scan(person.code)).facts
    programme.save_checkpoint(Checkpoint("", "Hall B", position=2, categories=frozenset(person.category)))
    assert workspace.checking_in.check_in(Scan(person.code)).facts["other"] == "Hall B"
