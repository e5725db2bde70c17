"""A question answered by real keys, and a badge read in the middle of the answer."""

from __future__ import annotations

import subprocess

import pytest

from delegates.domain.question import Question, QuestionKind
from tests.journeys.conftest import Person
from tests.screen.test_scanner import Scanner

pytestmark = pytest.mark.screen
F4 = "70"  # as X numbers it


def test_a_badge_read_while_an_answer_is_written_is_a_scan_and_the_answer_waits(person: Person) -> None:
    workspace, scanner = person.context.workspace, Scanner()
    workspace.asking.save_question(
        Question("", "Number plate of the car", QuestionKind.TEXT, must_answer=True)
    )
    rows, page = workspace.finding.rows(), person.page("desk")
    scanner.reads(rows[4].code)
    person.waits_for(lambda: page.asking.bar.isVisible())
    assert page.entry.edit.hasFocus()
    line = page.asking.bar.line
    subprocess.run(["xdotool", "key", F4], check=True, timeout=10)
    person.waits_for(line.hasFocus)
    scanner.person_presses("s", "o", "b")
    person.waits_for(lambda: line.text() == "sob")
    scanner.reads(rows[5].code)
    person.waits_for(lambda: person.counts() == "2 / 60")
    person.waits_for(page.entry.edit.hasFocus)
    assert (line.text(), page.entry.text()) == ("", "")
    # The first guest is on top of the last scans: the answer goes on where it was left.
    page.asking.ask_again(workspace.checking_in.last_scans(2)[1].id)
    person.waits_for(line.hasFocus)
    assert line.text() == "sob"
    scanner.person_presses("o", "Return")
    person.waits_for(lambda: [one.value for one in workspace.asking.answers(rows[4].id)] == ["sobo"])
    person.waits_for(page.entry.edit.hasFocus)
