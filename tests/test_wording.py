"""Every code has its words, and no sentence shows a placeholder."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from delegates import wording
from delegates.domain.admission import OUTCOME_OF, Caution, Previous, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.errors import CODES, DeskError
from delegates.rosters.reading import WHYS

NOW = datetime(2024, 1, 10, 1, 42, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Vientiane")


def verdict(reason: Reason, **facts: object) -> Verdict:
    return Verdict(
        outcome=OUTCOME_OF[reason],
        reason=reason,
        delegate=None,
        previous=None,
        scan_id="s",
        checkpoint="Main entrance",
        direction=Direction.IN,
        at_utc=NOW,
        facts=facts,
    )


@pytest.mark.parametrize("code", sorted(CODES))
@pytest.mark.parametrize("facts", [{}, {"path": "/tmp/ກອງ.forum"}, {"field": "name", "why": "empty"}])
def test_every_code_is_a_sentence(code, facts):
    said = wording.error(DeskError(code, **facts))
    assert said.endswith(".")
    assert not set("{}") & set(said)
    assert "None" not in said


def test_a_failure_names_the_file_but_not_its_folder():
    assert wording.error(DeskError("locked", path="/a/b/ກອງ.forum")).startswith("ກອງ.forum is open")
    said = wording.error(DeskError("bad_file", file="list.xlsx", why="encrypted"))
    assert said == "list.xlsx cannot be used: it is protected by a password; save it without one."


@pytest.mark.parametrize("why", sorted(WHYS))
def test_every_reason_against_a_file_has_words(why):
    assert why in wording._WHY


def test_a_verb_names_no_key_and_tells_cautions():
    for reason in Reason:
        assert not re.search(r"\bF\d", wording.verdict(verdict(reason), ZONE).sentence)
    full = replace(verdict(Reason.OK, inside=121, capacity=120), cautions=(Caution.FULL,))
    assert wording.verdict(full, ZONE).now == "Welcome. Full: 121 in a room for 120. Tell the organiser."
    early = replace(
        verdict(Reason.OK, opens_utc=NOW + timedelta(minutes=18), inside=117, capacity=120),
        cautions=(Caution.EARLY, Caution.NEARLY_FULL),
    )
    assert wording.verdict(early, ZONE).now == "Welcome. Early: opens 09:00. Room for 3 more of 120."


@pytest.mark.parametrize("reason", list(Reason))
def test_every_verdict_has_words_with_and_without_its_facts(reason):
    words = wording.verdict(verdict(reason), ZONE)
    assert words.word
    assert words.why
    assert not set("{}") & set(words.sentence)
    assert ", ." not in words.sentence


def test_facts_stand_in_the_sentence_in_local_time():
    judged = verdict(Reason.BADGE_REPLACED, replaced_at_utc=NOW, replaced_desk="Desk 2", new_code="771902433")
    assert wording.verdict(judged, ZONE).sentence == (
        "Refused. Badge replaced 08:42, Desk 2. Keep this badge and ask for the new one, 771 902 433."
    )
    lost = replace(judged, facts={**judged.facts, "replaced_why": "Lost"})
    assert "Badge replaced 08:42, Desk 2: Lost." in wording.verdict(lost, ZONE).sentence
    repeat = replace(
        verdict(Reason.ALREADY_CHECKED_IN), previous=Previous(NOW - timedelta(days=1), "Desk 1", "M")
    )
    assert wording.verdict(repeat, ZONE).why == "First at 2024-01-09 08:42, Desk 1"


def test_braces_in_a_fact_are_no_placeholders():
    assert "{time}" in wording.verdict(verdict(Reason.FORCED, why="see {time}"), ZONE).why
