"""Scanners that are slow, that put something before or after a code, that read what is no badge; and people who type."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import frame
from tests.screen.keyboard import (
    CONTROL,
    ENTER,
    PAD,
    PAD_ENTER,
    TAB,
    Stroke,
    keys,
    strokes,
)
from tests.screen.room import Room
from tests.screen.test_scanner_matrix import LAYOUTS
from tests.ui.conftest import dressed  # noqa: F401  words in English

pytestmark = pytest.mark.screen

STATES = json.loads(
    (Path(__file__).parents[1] / "scanner" / "layout_states.json").read_text(encoding="utf-8")
)
HAND_MS = 60  # between two keys of a quick hand


def on_pad(digits: str) -> list[Stroke]:
    return keys(*(PAD[digit] for digit in digits), PAD_ENTER)


@pytest.mark.parametrize("layout", ["us", "la", "kh", "fr"])
def test_a_scanner_may_put_something_before_and_after_a_code(room: Room, layout: str) -> None:
    tab, bare, aim, lines, off, on = room.rows[:6]
    wrong = []
    with room.board.set_as(layout):
        wrong += room.scan(tab, "search box", [*strokes(room.frames[tab.id]), *keys(TAB)])
        wrong += room.scan(bare, "entry", strokes(room.frames[bare.id]))
        wrong += room.scan(aim, "table", [*strokes("]Q1" + room.frames[aim.id]), *keys(ENTER)])
        wrong += room.scan(lines, "button", [*strokes(room.frames[lines.id]), *keys(ENTER, ENTER)])
        wrong += room.scan(off, "search box", on_pad(room.frames[off.id]))
    with room.board.set_as(layout, num_lock=True):
        wrong += room.scan(on, "page settings", on_pad(room.frames[on.id]))
    assert wrong == []


@pytest.mark.parametrize(
    ("ms_per_key", "places"),
    [(25, ("table", "page programme")), (40, ("search box", "sheet")), (80, ("search box",))],
    ids=str,
)
def test_a_slow_scanner_is_read_too(room: Room, ms_per_key: int, places: tuple[str, ...]) -> None:
    """Slower than the longest pause it types like a person: then in any text field."""
    wrong = []
    with room.board.set_as("la"):
        for row, place in zip(room.rows, places, strict=False):
            wrong += room.scan(row, place, ms_per_key=ms_per_key)
    assert wrong == []


def test_three_badges_back_to_back_are_answered_in_order(room: Room) -> None:
    room.goes_to("search box")
    texts, first_three = room.texts(), room.rows[:3]
    struck = [stroke for row in first_three for stroke in (*strokes(room.frames[row.id]), *keys(ENTER))]
    room.board.presses(struck, ms_per_key=8)
    room.person.waits_for(lambda: len(room.verdicts) == 3)
    assert [one.delegate.id for one in room.verdicts] == [row.id for row in first_three]
    assert [one.outcome for one in room.verdicts] == [Outcome.ADMITTED] * 3
    assert room.texts() == texts


def test_a_badge_held_twice_is_answered_twice_and_recorded_once(room: Room) -> None:
    room.goes_to("table")
    struck = [*strokes(room.frames[room.rows[0].id]), *keys(ENTER)]
    room.board.presses(struck)
    room.person.waits_for(lambda: len(room.verdicts) == 1)
    room.board.presses(struck)
    room.person.waits_for(lambda: len(room.verdicts) == 2)
    assert room.verdicts[0] == room.verdicts[1]
    assert len(room.workspace.checking_in.last_scans()) == 1


def test_control_characters_in_a_code_fire_nothing(room: Room) -> None:
    row = room.rows[0]
    digits = strokes(room.frames[row.id])
    # GS as scanners send it, the keys of other control characters, and two that the window has: page 2, take back.
    for control in "]bcdghijkm2z":
        digits[12:12] = [(code, (CONTROL,)) for code, _ in strokes(control)]
    assert room.scan(row, "page desk", [*digits, *keys(ENTER)]) == []


@pytest.mark.parametrize("what", ["menu", "list", "full screen"])
def test_what_lies_open_stays_open_and_chooses_nothing(room: Room, what: str) -> None:
    window, row = room.window, room.rows[0]
    room.goes_to("entry" if what != "list" else "page settings")
    chosen = room.person.context.checkpoint_id
    if what == "menu":
        window.header_link.open_checkpoints()
    elif what == "list":
        box = next(one for one in window.page("settings").findChildren(QComboBox) if one.isVisible())
        box.showPopup()
    else:
        window.set_full(True)
        room.person.waits_for(window.isActiveWindow)
    before = QApplication.activePopupWidget(), room.texts(), window.is_full
    assert bool(before[0]) or window.is_full
    with room.board.set_as("la"):
        room.board.presses([*strokes(room.frames[row.id]), *keys(ENTER)])
        room.person.waits_for(lambda: room.verdicts)
    assert [one.delegate.id for one in room.verdicts] == [row.id]
    assert (QApplication.activePopupWidget(), room.texts(), window.is_full) == before
    assert room.person.context.checkpoint_id == chosen
    if before[0] is not None:
        before[0].close()


def test_what_is_no_badge_is_named_and_goes_nowhere(room: Room) -> None:
    other_forum = room.workspace.forum.number % 999 + 1
    cases = (
        ("th", "https://forum.example/b/1?x=A&y=2", Reason.NOT_A_BADGE, "web_address"),
        ("us", "WIFI:T:WPA;S:Hall;P:secret;;", Reason.NOT_A_BADGE, "wifi"),
        ("la", "00020101021138", Reason.NOT_A_BADGE, "payment"),
        ("la", frame(other_forum, 1_234_567, b"another forum's"), Reason.OTHER_FORUM, None),
        ("th", "abcdef 0123456789 :/ " * 150, Reason.NOT_A_BADGE, "other"),
        ("us", "x1" * 2_500, Reason.TOO_LONG, None),
    )
    room.goes_to("search box")
    texts, said = room.texts(), []
    for layout, text, reason, foreign in cases:
        room.verdicts.clear()
        with room.board.set_as(layout):
            room.board.presses([*strokes(text), *keys(ENTER)])
            room.person.waits_for(lambda: room.verdicts)
            room.settles()
        assert [(one.reason, one.facts.get("foreign")) for one in room.verdicts] == [(reason, foreign)]
        said.append(" ".join(room.window.strip.view().why))
    assert str(other_forum) in said[3]
    assert room.texts() == texts
    # And the next badge is read as ever.
    assert room.scan(room.rows[0], "search box") == []
    # Of a foreign code its kind is kept, never what it says.
    kept = [one.read_bytes() for one in room.workspace.path.parent.iterdir() if one.is_file()]
    assert kept
    assert not any(b"forum.example" in one or b"secret" in one for one in kept)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_a_person_types_stays_what_it_was(room: Room, layout: str) -> None:
    room.goes_to("search box")
    field = room.person.window.focusWidget()
    for caps_lock in (False, True):
        written = STATES[f"xkb/{layout}{'+caps' if caps_lock else ''}"]["digits"]
        expected = "".join(written[int(digit)] for digit in "2048135967")
        field.clear()
        with room.board.set_as(layout, caps_lock=caps_lock):
            room.board.presses([*strokes("2048135967"), *keys(ENTER)], ms_per_key=HAND_MS)
            room.person.waits_for(lambda text=expected: field.text() == text)
            room.settles()
        assert field.text() == expected
    assert room.verdicts == []
    assert room.window.scanning.last_burst is None
