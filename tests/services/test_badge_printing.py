"""What is recorded of a printed badge, and how it is read again."""

from __future__ import annotations

import json
from contextlib import closing
from io import BytesIO

import pypdfium2
import pysqlite3
import pytest

from delegates.badges.sheet import Arrangement
from delegates.domain.people import Status
from delegates.services.badge_prints import Print
from delegates.services.registering import NewDelegate
from delegates.services.workspace import AutoPrint, Workspace
from delegates.storage import happening_store
from delegates.storage.verify import verify


@pytest.fixture
def person(workspace):
    return workspace.registering.register(NewDelegate("Khamsing Vorachit", position="Director", category="D"))


def test_a_print_is_told_with_time_desk_operator_and_printer(workspace, person, clock):
    issuing = workspace.badge_issuing
    issuing.record_printed([person], "label")
    first_utc = clock.now
    workspace.desk_name, workspace.operator = "Desk 2", "Noy"
    issuing.record_printed([person])
    told = issuing.prints_of([person.id])
    assert told == {
        person.id: (
            Print(first_utc, "Desk 1", "Reception", "label", person.badge_number, True),
            Print(clock.now, "Desk 2", "Noy", None, person.badge_number, True),
        )
    }


def test_prints_of_the_badge_before_a_reissue_are_those_of_an_old_one(workspace, person):
    issuing = workspace.badge_issuing
    issuing.record_printed([person], "label")
    new = issuing.reissue(person.id, "Lost")
    assert [one.is_present_badge for one in issuing.prints_of([person.id])[person.id]] == [False]
    issuing.record_printed([new], "label")
    assert [one.is_present_badge for one in issuing.prints_of([person.id])[person.id]] == [False, True]


def test_who_was_never_printed_has_no_prints(workspace, person):
    assert workspace.badge_issuing.prints_of([person.id]) == {person.id: ()}


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_another_text_for_one_print_is_on_the_badge_and_differs_from_the_roster(workspace, person):
    issuing, texts = workspace.badge_issuing, {person.id: {"position": "Director General"}}
    run = issuing.drawn([person], overrides=texts)
    assert "Director General" in text_of(run.pdf)
    issuing.record_printed(run.rows, "label", texts)
    assert workspace.finding.row(person.id).printed_text_differs
    # The roster catches up with what was printed.
    changed = workspace.registering.amend(person.id, {"position": "Director General"})
    assert not changed.printed_text_differs


def test_the_same_text_typed_again_does_not_differ(workspace, person):
    texts = {person.id: {"position": "Director", "seat": ""}}
    workspace.badge_issuing.record_printed([person], "label", texts)
    assert not workspace.finding.row(person.id).printed_text_differs


def test_an_emptied_text_leaves_the_badge(workspace, person):
    run = workspace.badge_issuing.drawn([person], overrides={person.id: {"position": ""}})
    assert "Director" not in text_of(run.pdf)


def test_a_run_is_drawn_from_the_rows_it_is_recorded_for(workspace, person):
    """A name that changes while badges are drawn is not on the paper: the badge then differs from the roster."""
    workspace.registering.amend(person.id, {"name_native": "Khamsing Vorachith"})
    run = workspace.badge_issuing.drawn([person])
    assert "Khamsing Vorachit " in text_of(run.pdf).replace("\r\n", " ") + " "
    workspace.badge_issuing.record_printed(run.rows, "label")
    assert workspace.finding.row(person.id).printed_text_differs


@pytest.mark.parametrize(("sheet", "through"), [("badge", (1, 2, 3, 4, 5)), ("a4", (4, 5))])
def test_how_many_badges_are_whole_after_each_page(sample: Workspace, sheet, through):
    run = sample.badge_issuing.drawn(sample.finding.rows()[:5], arrangement=Arrangement(paper=sheet))
    assert run.through == through


def test_only_badges_that_may_be_printed_are_present(workspace, person):
    issuing = workspace.badge_issuing
    gone = workspace.registering.register(NewDelegate("Gone", category="D"))
    workspace.registering.set_status(gone.id, Status.CANCELLED)
    void = workspace.registering.register(NewDelegate("Void", category="D"))
    issuing.void(void.id, "stolen")
    assert [row.id for row in issuing.present([void.id, gone.id, person.id])] == [person.id]


def test_what_checking_in_prints_is_kept_in_the_forum(workspace):
    assert workspace.auto_print() == {}
    workspace.set_auto_print("D", AutoPrint.UNPRINTED)
    workspace.set_auto_print("V", AutoPrint.ALWAYS)
    assert workspace.auto_print() == {"D": AutoPrint.UNPRINTED, "V": AutoPrint.ALWAYS}
    workspace.set_auto_print("D", AutoPrint.NEVER)
    assert workspace.auto_print()["D"] is AutoPrint.NEVER


def test_rules_of_a_strange_hand_are_left_out(workspace: Workspace) -> None:
    with closing(pysqlite3.connect(str(workspace.path))) as db, db:
        strange = json.dumps({"D": ["always"], "F": "sometimes", "V": "always"})
        db.execute("INSERT INTO setting (key, value) VALUES ('auto_print', ?)", (strange,))
    assert workspace.auto_print() == {"V": AutoPrint.ALWAYS}


def test_a_long_run_is_recorded_in_parts_so_that_a_scan_comes_in_between(sample, monkeypatch):
    monkeypatch.setattr("delegates.services.badge_issuing._RECORDED_AT_ONCE", 25)
    rows = sample.finding.rows()
    with sample._database.read() as db:
        before = happening_store.version(db)
    sample.badge_issuing.record_printed(rows, "label")
    with sample._database.read() as db:
        assert happening_store.version(db) - before == 3
        assert verify(db).ok
    prints = sample.badge_issuing.prints_of([row.id for row in rows])
    assert [len(prints[row.id]) for row in rows] == [1] * 60
