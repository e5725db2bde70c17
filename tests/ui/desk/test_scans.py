"""What scanners send and what the desk makes of it: in any layout, in order, and never an answer that is out of date."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import frame
from delegates.domain.checkpoint import Direction
from delegates.ui.dialogs.override import OverrideSheet
from tests.ui.desk.driving import CTRL, Desk

FOREIGN = frame(77, 12345, b"k" * 32)
LAO_DIGITS = "ຂຢຟໂຖຸູຄຕຈ"  # what the keys 0 to 9 write on a Lao keyboard


def reasons(desk: Desk) -> list[Reason | None]:
    """Of all scans so far, oldest first."""
    return [one.reason for one in reversed(desk.workspace.checking_in.last_scans(50))]


def test_a_lao_keyboard_writes_letters_and_the_badge_is_read(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans("".join(LAO_DIGITS[int(digit)] for digit in row.code))
    desk.waits_for(lambda: desk.word == "Admitted")
    assert desk.name == row.name
    assert desk.page.entry.text() == ""


@pytest.mark.parametrize(
    ("payload", "word", "why"),
    [
        ("https://example.org/menu", "Not a badge", "A link"),
        (FOREIGN, "Refused", "Badge of another forum, 77"),
        ("4006381333931", "Not a badge", "Another kind of code"),
    ],
)
def test_what_is_no_badge_of_this_forum_is_answered_and_never_shown(
    desk: Desk, payload: str, word: str, why: str
) -> None:
    desk.scans(payload)
    desk.waits_for(lambda: desk.word == word)
    view = desk.page.panel.view()
    assert view.why == (why,)
    assert payload not in view.spoken
    assert desk.page.entry.text() == ""
    assert not desk.key_on("F9")


def test_a_scanned_code_with_a_wrong_digit_is_unread(desk: Desk) -> None:
    code = desk.person(3).code
    desk.scans(code[:-1] + str((int(code[-1]) + 1) % 10))
    desk.waits_for(lambda: desk.word == "Unread")
    assert reasons(desk) == [Reason.DAMAGED_CODE]


def test_three_badges_in_one_go_are_answered_in_order(desk: Desk) -> None:
    shown: list[str] = []
    desk.context.verdict.connect(lambda verdict: shown.append(verdict.delegate.name))
    people = [desk.person(number) for number in (3, 4, 5)]
    for row in people:
        desk.scans(row.code)
    desk.waits_for(lambda: len(shown) == 3)
    assert shown == [row.name for row in people]
    assert reasons(desk) == [Reason.OK] * 3
    assert desk.word == "Admitted"


def test_a_badge_read_again_after_undo_is_a_new_scan(small_desk: Desk) -> None:
    desk = small_desk
    row = next(one for one in desk.workspace.finding.rows() if one.category == "C")
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name and desk.key_on("Ctrl+Z"))
    desk.presses(Qt.Key.Key_Z, CTRL)
    desk.waits_for(lambda: not desk.key_on("Ctrl+Z"))
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.waits_for(lambda: desk.workspace.finding.row(row.id).checked_in_at_utc is not None)
    assert reasons(desk) == [Reason.OK, Reason.OK]


def test_a_badge_read_again_in_the_other_direction_is_a_new_scan(desk: Desk) -> None:
    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.context.choose_checkpoint(None, Direction.OUT)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Exit recorded")
    assert reasons(desk) == [Reason.OK, Reason.EXIT]


def test_a_badge_replaced_meanwhile_is_judged_anew(desk: Desk) -> None:
    from delegates.services.changes import Changes

    row = desk.person(3)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.workspace.badge_issuing.reissue(row.id, "lost")
    desk.context.changed.emit(Changes(delegates=frozenset({row.id}), badges=True))
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Refused")
    assert reasons(desk) == [Reason.OK, Reason.BADGE_REPLACED]


def test_an_override_of_a_replaced_badge_is_recorded_with_its_reason(desk: Desk) -> None:
    row = desk.person(3)
    desk.workspace.badge_issuing.reissue(row.id, "lost")
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Refused" and desk.key_on("F9"))
    desk.presses(Qt.Key.Key_F9)
    sheet = desk.sheet(OverrideSheet)
    desk.types("New badge is at the hotel", into=sheet.reason)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted, override")
    last = desk.workspace.checking_in.last_scans(1)[0]
    assert (last.outcome, last.reason, last.note) == (
        Outcome.ADMITTED,
        Reason.FORCED,
        "New badge is at the hotel",
    )


def test_enter_before_the_search_has_answered_waits_for_it(desk: Desk) -> None:
    row = desk.person(1)
    desk.types(row.name)
    desk.presses(Qt.Key.Key_Return)  # within the pause after the last letter
    desk.waits_for(lambda: desk.page.results.list.chosen is not None)
    assert desk.page.results.list.chosen.id == row.id
    assert desk.recorded == 0


def test_enter_after_another_letter_never_opens_a_person_of_the_old_answer(desk: Desk) -> None:
    desk.searches(desk.person(1).name)
    desk.presses(Qt.Key.Key_Down)
    assert desk.page.results.list.chosen is not None
    desk.types(" zzzz")
    desk.presses(Qt.Key.Key_Return)
    desk.waits_for(lambda: desk.page.results.typed == f"{desk.person(1).name} zzzz")
    desk.rests()
    assert desk.word != "Found, not checked in"
    assert desk.recorded == 0
