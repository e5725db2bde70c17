"""The rules of admission as a table: what stands in the history, what is scanned, what is answered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.domain.admission import (
    NEVER_FORCED,
    OUTCOME_OF,
    BadgeState,
    Caution,
    Decision,
    Outcome,
    PastScan,
    Reason,
    decide,
)
from delegates.domain.checkpoint import Checkpoint, Direction, Reentry
from delegates.domain.people import DelegationId, Status

ZONE = ZoneInfo("Asia/Vientiane")
NOON = datetime(2024, 1, 10, 5, 0, tzinfo=UTC)  # 12:00 in Vientiane
HERE = Checkpoint(id="here", name="Main entrance")


def past(minutes: float, direction: Direction = Direction.IN, checkpoint: str = "here") -> PastScan:
    return PastScan(NOON - timedelta(minutes=minutes), direction, "Desk 1", "Main entrance", checkpoint)


def judged(
    *history: PastScan,
    badge: BadgeState = BadgeState.VALID,
    status: Status = Status.REGISTERED,
    category: str = "D",
    delegation_id: DelegationId | None = None,
    checkpoint: Checkpoint = HERE,
    direction: Direction = Direction.IN,
    forced: bool = False,
    now: datetime = NOON,
    inside_count: int | None = None,
) -> Decision:
    return decide(
        badge=badge,
        status=status,
        category=category,
        delegation_id=delegation_id,
        inside_count=inside_count,
        checkpoint=checkpoint,
        direction=direction,
        history=history,
        now_utc=now,
        zone=ZONE,
        forced=forced,
    )


def test_the_first_scan_admits():
    decision = judged()
    assert (decision.outcome, decision.reason, decision.previous) == (Outcome.ADMITTED, Reason.OK, None)


def test_the_second_scan_says_when_and_where_the_first_was():
    decision = judged(past(30), past(10, checkpoint="dinner"))
    assert decision.reason is Reason.ALREADY_CHECKED_IN
    assert decision.previous is not None
    assert decision.previous.at_utc == NOON - timedelta(minutes=30)
    assert (decision.previous.desk, decision.previous.checkpoint) == ("Desk 1", "Main entrance")


def test_another_checkpoint_knows_nothing_of_it():
    assert judged(past(30, checkpoint="dinner")).reason is Reason.OK


def test_a_new_local_day_is_a_new_entry():
    # 23:30 yesterday in Vientiane is 16:30 UTC: the same UTC day would be wrong.
    late = PastScan(datetime(2024, 1, 9, 16, 30, tzinfo=UTC), Direction.IN, "Desk 1", "Main entrance", "here")
    early = datetime(2024, 1, 9, 17, 30, tzinfo=UTC)  # 00:30 on 10 January in Vientiane
    assert judged(late, now=early).reason is Reason.OK
    whole_forum = Checkpoint(id="here", name="Gift", once_per_day=False)
    assert judged(late, now=early, checkpoint=whole_forum).reason is Reason.ALREADY_CHECKED_IN


def test_after_an_exit_the_next_entry_is_a_reentry():
    decision = judged(past(60), past(20, Direction.OUT))
    assert decision.reason is Reason.REENTRY
    assert decision.last_out_utc == NOON - timedelta(minutes=20)
    assert decision.previous is not None and decision.previous.at_utc == NOON - timedelta(minutes=60)


def test_an_exit_of_somebody_not_inside_is_an_exit_and_flagged():
    assert judged(direction=Direction.OUT) == Decision(Reason.EXIT, None, None, flagged=True)
    assert judged(past(60), past(30, Direction.OUT), direction=Direction.OUT).flagged
    assert not judged(past(60), direction=Direction.OUT).flagged


def test_reentry_rules():
    never = Checkpoint(id="here", name="Gift", reentry=Reentry.NEVER)
    always = Checkpoint(id="here", name="Hall", reentry=Reentry.ALWAYS)
    assert judged(past(60), past(30, Direction.OUT), checkpoint=never).reason is Reason.ALREADY_CHECKED_IN
    assert judged(past(60), checkpoint=always).reason is Reason.REENTRY


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"badge": BadgeState.REPLACED}, Reason.BADGE_REPLACED),
        ({"badge": BadgeState.VOID}, Reason.BADGE_VOID),
        ({"status": Status.CANCELLED}, Reason.DELEGATE_CANCELLED),
        ({"status": Status.BLOCKED}, Reason.DELEGATE_BLOCKED),
        ({"status": Status.INVITED}, Reason.OK),
        ({"badge": BadgeState.REPLACED, "status": Status.BLOCKED}, Reason.BADGE_REPLACED),
        (
            {"checkpoint": Checkpoint(id="here", name="VIP", categories=frozenset("V"))},
            Reason.NOT_ADMITTED_HERE,
        ),
        (
            {"checkpoint": Checkpoint(id="here", name="D", opens_utc=NOON + timedelta(seconds=1))},
            Reason.TOO_EARLY,
        ),
        ({"checkpoint": Checkpoint(id="here", name="D", opens_utc=NOON)}, Reason.OK),
        (
            {"checkpoint": Checkpoint(id="here", name="D", closes_utc=NOON - timedelta(seconds=1))},
            Reason.TOO_LATE,
        ),
        ({"checkpoint": Checkpoint(id="here", name="D", closes_utc=NOON)}, Reason.OK),
    ],
)
def test_refusals(facts, reason):
    assert judged(**facts).reason is reason


def test_a_replaced_badge_is_told_so_even_of_somebody_inside():
    assert judged(past(30), badge=BadgeState.REPLACED).reason is Reason.BADGE_REPLACED


def test_an_override_turns_refusals_into_a_forced_admission_but_for_a_few():
    assert judged(past(30), forced=True).reason is Reason.FORCED
    assert judged(status=Status.CANCELLED, forced=True).reason is Reason.FORCED
    assert judged(badge=BadgeState.REPLACED, forced=True).reason is Reason.FORCED
    assert judged(status=Status.BLOCKED, forced=True).reason is Reason.DELEGATE_BLOCKED


def test_where_an_override_was_not_needed_the_reason_is_ok():
    assert judged(forced=True).reason is Reason.OK


@given(
    history=st.lists(
        st.builds(past, st.floats(1, 600), st.sampled_from(Direction), st.sampled_from(["here", "dinner"])),
        max_size=6,
    ),
    facts=st.sampled_from(list(product(BadgeState, Status, Direction, [False, True]))),
)
def test_every_decision_has_an_outcome_and_never_forces_what_may_not_be(history, facts):
    badge, status, direction, forced = facts
    decision = judged(*history, badge=badge, status=status, direction=direction, forced=forced)
    plain = judged(*history, badge=badge, status=status, direction=direction)
    assert decision.outcome is OUTCOME_OF[decision.reason]
    if not forced or plain.reason in NEVER_FORCED or plain.outcome is Outcome.ADMITTED:
        assert decision.reason is plain.reason
    else:
        assert decision.reason is Reason.FORCED


@pytest.mark.parametrize(
    ("minutes_before", "reason", "cautions"),
    [
        (31, Reason.TOO_EARLY, ()),
        (30, Reason.OK, (Caution.EARLY,)),
        (1, Reason.OK, (Caution.EARLY,)),
        (0, Reason.OK, ()),
    ],
)
def test_early_ones_are_let_in_with_a_caution_within_the_minutes_that_were_set(
    minutes_before, reason, cautions
):
    hall = Checkpoint("here", "Hall", opens_utc=NOON, early_minutes=30)
    decision = judged(checkpoint=hall, now=NOON - timedelta(minutes=minutes_before))
    assert (decision.reason, decision.cautions) == (reason, cautions)


@pytest.mark.parametrize(
    ("categories", "delegations", "category", "delegation", "admitted"),
    [
        (None, None, "P", None, True),
        ("V", None, "V", None, True),
        ("V", None, "D", "viet-nam", False),
        (None, {"viet-nam"}, "D", "viet-nam", True),
        (None, {"viet-nam"}, "V", "cambodia", False),
        (None, {"viet-nam"}, "D", None, False),
        ("V", {"viet-nam"}, "V", "cambodia", True),
        ("V", {"viet-nam"}, "D", "viet-nam", True),
        ("V", {"viet-nam"}, "D", "cambodia", False),
    ],
)
def test_whoever_is_named_by_category_or_by_delegation_is_admitted(
    categories, delegations, category, delegation, admitted
):
    room = Checkpoint(
        "here",
        "Room",
        categories=frozenset(categories) if categories else None,
        delegations=frozenset(delegations) if delegations else None,
    )
    decision = judged(checkpoint=room, category=category, delegation_id=delegation)
    assert decision.reason is (Reason.OK if admitted else Reason.NOT_ADMITTED_HERE)


@pytest.mark.parametrize(
    ("inside", "cautions"),
    [
        (None, ()),
        (0, ()),
        (88, ()),
        (89, (Caution.NEARLY_FULL,)),
        (99, (Caution.NEARLY_FULL,)),
        (100, (Caution.FULL,)),
    ],
)
def test_a_full_room_refuses_nobody_and_says_so(inside, cautions):
    room = Checkpoint("here", "Room", capacity=100)
    decision = judged(checkpoint=room, inside_count=inside)
    assert (decision.outcome, decision.cautions) == (Outcome.ADMITTED, cautions)
    assert judged(checkpoint=room, inside_count=inside, direction=Direction.OUT).cautions == ()
    assert judged(past(5), checkpoint=room, inside_count=inside).cautions == ()
