"""A scanner's keys as the X server gives them, under a window manager and on a Lao keyboard."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.journeys.conftest import Person

# Keys as X numbers them (evdev codes + 8), whatever stands on them in the layout in use. By their names xdotool would look
# for them in the layout, and finds F2 on some systems only together with Alt.
KEYCODES = {digit: str(10 + place) for place, digit in enumerate("1234567890")} | {
    "\r": "36", "Return": "36", "Escape": "Escape", "F2": "68", "s": "39", "o": "32", "b": "56",
}  # fmt: skip
MS_PER_KEY = "4"

pytestmark = pytest.mark.screen


class Scanner:
    """Types through the X server into whatever has the keyboard; does not wait for its own keys."""

    def reads(self, code: str) -> None:
        keys = [KEYCODES[key] for key in code + "\r"]
        subprocess.Popen(["xdotool", "key", "--delay", MS_PER_KEY, *keys]).wait(20)

    def person_presses(self, *keys: str) -> None:
        codes = [KEYCODES[key] for key in keys]
        subprocess.Popen(["xdotool", "key", "--delay", "80", *codes]).wait(20)


@pytest.fixture
def scanner() -> Scanner:
    return Scanner()


@pytest.fixture
def lao_keyboard(qapp: QApplication) -> Iterator[None]:
    subprocess.run(["setxkbmap", "la"], check=True, timeout=10)
    yield
    subprocess.run(["setxkbmap", "us"], check=True, timeout=10)


def test_a_scan_on_a_lao_keyboard_in_a_search_box_is_a_check_in(
    person: Person, scanner: Scanner, lao_keyboard: None
) -> None:
    rows = person.context.workspace.finding.rows()
    person.window.show_page("delegates")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    scanner.reads(rows[4].code)
    person.waits_for(lambda: person.counts() == "1 / 60")
    assert person.context.last_verdict.delegate.name == rows[4].name
    assert field.text() == ""
    assert person.window.strip.isVisible()
    # The keyboard is Lao: the same key typed by a person writes a Lao letter.
    scanner.person_presses("1")
    person.waits_for(lambda: len(field.text()) == 1)
    assert field.text() not in "1234567890"


def test_a_scan_behind_a_form_waits_and_the_field_has_the_keyboard_after_it(
    person: Person, scanner: Scanner
) -> None:
    rows = person.context.workspace.finding.rows()
    field = person.page("desk").entry.edit
    person.waits_for(field.hasFocus)
    scanner.person_presses("F2")
    form = person.sheet(WalkInSheet)
    person.waits_for(form.isActiveWindow)
    person.waits_for(form.name.hasFocus)
    scanner.reads(rows[4].code)
    person.waits_for(lambda: person.reads() == "Queued")
    assert (form.name.text(), form.isVisible()) == ("", True)
    assert person.counts() == "0 / 60"
    scanner.person_presses("Escape")
    person.waits_for(lambda: person.counts() == "1 / 60")
    person.waits_for(lambda: person.window.isActiveWindow() and field.hasFocus())
    scanner.person_presses("s", "o")
    person.waits_for(lambda: field.text() == "so")


def test_enter_presses_nothing_in_a_form(person: Person, scanner: Scanner) -> None:
    scanner.person_presses("F2")
    form = person.sheet(WalkInSheet)
    person.waits_for(form.name.hasFocus)
    scanner.person_presses("b", "o", "Return")
    person.waits_for(lambda: form.name.text() == "bo" and not form.name.hasFocus())
    assert form.isVisible()
    assert len(person.context.workspace.finding.rows()) == 60
    for _ in range(2):  # the first one asks whether what was typed may go
        person.qtbot.keyClick(form, Qt.Key.Key_Escape)
    person.waits_for(lambda: QApplication.activeModalWidget() is None)
