from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QMainWindow, QPushButton, QVBoxLayout

from delegates.domain.badge_code import frame
from delegates.scanner.parser import ReadingKind, parse
from delegates.ui.wedge import Burst, ScanQueue, WedgeFilter
from tests.ui.conftest import press

KEY = b"k" * 32
FORUM = 417
FRAME = frame(FORUM, 1122334, KEY)
STATES = json.loads(
    (Path(__file__).parent.parent / "scanner" / "layout_states.json").read_text(encoding="utf-8")
)
PLAIN = {
    name: state for name, state in STATES.items() if all(not text.startswith("<") for text in state["digits"])
}
# X11 key codes of the digit row of a US keyboard.
CODES = {"0": 19} | {str(digit): 9 + digit for digit in range(1, 10)}


class Rig:
    """A window with a field and a button, and the filter on it."""

    def __init__(self, qtbot, qapp) -> None:
        self.window = QMainWindow()
        self.field = QLineEdit()
        self.window.setCentralWidget(self.field)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()
        self.wedge = WedgeFilter(qapp, "xcb")
        self.handle = self.window.windowHandle()
        self.wedge.watch(self.handle)
        self.bursts: list[Burst] = []
        self.wedge.scanned.connect(self.bursts.append)

    def scan(self, digits: str = FRAME, *, at_ms: int = 1000, gap_ms: int = 2, state: str = "xkb/us", codes: bool = True,
             end: Qt.Key | None = Qt.Key.Key_Return, window=None, repeat: bool = False) -> int:  # fmt: skip
        written = STATES[state]["digits"]
        window = window or self.handle
        for digit in digits:
            press(
                window,
                written[int(digit)],
                at_ms=at_ms,
                scan_code=CODES[digit] if codes else 0,
                repeat=repeat,
            )
            at_ms += gap_ms
        if end is not None:
            press(window, "\r" if end == Qt.Key.Key_Return else "\t", at_ms=at_ms, key=end, scan_code=36)
        return at_ms


@pytest.fixture
def rig(qtbot, qapp):
    made = Rig(qtbot, qapp)
    yield made
    made.handle.removeEventFilter(made.wedge)
    made.wedge.deleteLater()


def read(burst: Burst) -> str | None:
    found = parse(burst.text, forum_number=FORUM, forum_key=KEY, physical=burst.physical)
    return FRAME if (found.kind, found.number) == (ReadingKind.BADGE, 1122334) else str(found.kind)


@pytest.mark.parametrize("codes", [True, False])
@pytest.mark.parametrize("state", PLAIN)
def test_a_badge_is_read_under_every_layout(rig: Rig, state: str, codes: bool) -> None:
    rig.scan(state=state, codes=codes)
    assert [read(burst) for burst in rig.bursts] == [FRAME]
    assert rig.field.text() == ""
    assert rig.bursts[0].ended_by == "enter"
    assert rig.bursts[0].keys == 34


@pytest.mark.parametrize("state", sorted(set(STATES) - set(PLAIN)))
def test_dead_keys_are_read_by_where_they_lie(rig: Rig, state: str) -> None:
    written = ["" if text.startswith("<") else text for text in STATES[state]["digits"]]
    at_ms = 1000
    for digit in FRAME:
        press(rig.handle, written[int(digit)], at_ms=at_ms, scan_code=CODES[digit])
        at_ms += 2
    press(rig.handle, "\r", at_ms=at_ms, key=Qt.Key.Key_Return, scan_code=36)
    assert [read(burst) for burst in rig.bursts] == [FRAME]


def test_human_typing_arrives_as_typed(rig: Rig, qtbot) -> None:
    at_ms = 5000
    for letter in "1417 Noy ສຸກ":
        press(rig.handle, letter, at_ms=at_ms)
        at_ms += 90
    qtbot.waitUntil(lambda: rig.field.text() == "1417 Noy ສຸກ")
    assert not rig.bursts


def test_fast_typing_of_a_few_keys_is_no_scan(rig: Rig, qtbot) -> None:
    for number, letter in enumerate("abcde"):
        press(rig.handle, letter, at_ms=1000 + 10 * number)
    entered = []
    rig.field.returnPressed.connect(lambda: entered.append(rig.field.text()))
    press(rig.handle, "\r", at_ms=1060, key=Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: entered == ["abcde"])
    assert not rig.bursts


def test_a_scanner_without_enter_is_heard_after_a_pause(rig: Rig, qtbot) -> None:
    with qtbot.waitSignal(rig.wedge.scanned, timeout=3000):
        rig.scan(end=None)
    assert read(rig.bursts[0]) == FRAME
    assert rig.bursts[0].ended_by == "idle"
    assert rig.field.text() == ""


def test_tab_ends_a_scan_too_and_moves_nothing(rig: Rig) -> None:
    rig.scan(end=Qt.Key.Key_Tab)
    assert rig.bursts[0].ended_by == "tab"
    assert rig.field.hasFocus()


def test_a_stalled_window_does_not_split_a_scan(rig: Rig, qtbot) -> None:
    # Half of the keys are handled, then the window is busy; the time stamps tell the truth.
    at_ms = rig.scan(FRAME[:17], end=None)
    qtbot.waitUntil(lambda: rig.wedge._timer.remainingTime() < 250)
    rig.scan(FRAME[17:], at_ms=at_ms)
    assert [read(burst) for burst in rig.bursts] == [FRAME]


def test_repeated_digits_flagged_as_auto_repeat_stay_in_the_scan(rig: Rig) -> None:
    rig.scan(repeat=True, at_ms=1000)
    # The first one is no repeat of anything: it goes its way as a held key would.
    assert rig.bursts == [] or read(rig.bursts[0]) != FRAME
    rig.bursts.clear()
    rig.field.clear()
    press(rig.handle, FRAME[0], at_ms=2000, scan_code=CODES[FRAME[0]])
    rig.scan(FRAME[1:], at_ms=2001, repeat=True)
    assert [read(burst) for burst in rig.bursts] == [FRAME]


def test_a_key_that_is_held_down_is_a_persons(rig: Rig) -> None:
    press(rig.handle, "7", at_ms=1000, release=False)
    for number in range(20):
        press(rig.handle, "7", at_ms=1500 + 33 * number, repeat=True, release=False)
    assert not rig.bursts
    assert rig.field.text() == "7" * 21


def test_a_scan_fires_no_shortcut_and_leaves_the_field_alone(rig: Rig) -> None:
    fired = []
    for key in ("1", "Ctrl+]", "F2"):
        QShortcut(QKeySequence(key), rig.window).activated.connect(lambda key=key: fired.append(key))
    rig.field.setText("typed before")
    at_ms = rig.scan(FRAME[:10], end=None)
    press(
        rig.handle,
        "\x1d",
        at_ms=at_ms,
        key=Qt.Key.Key_BracketRight,
        modifiers=Qt.KeyboardModifier.ControlModifier,
    )
    press(rig.handle, "", at_ms=at_ms + 1, key=Qt.Key.Key_F2)
    rig.scan(FRAME[10:], at_ms=at_ms + 2)
    assert fired == []
    assert rig.field.text() == "typed before"
    assert len(rig.bursts) == 1


def test_a_shortcut_of_a_bare_key_does_not_fire_while_a_badge_is_read(rig: Rig) -> None:
    # Through the window system, which asks for shortcuts before it delivers a key; a field would keep its digits itself.
    fired = []
    button = QPushButton("Print")
    rig.window.setCentralWidget(button)
    button.clicked.connect(lambda: fired.append("Print"))
    button.setFocus()
    for digit in "0123456789":
        QShortcut(QKeySequence(digit), rig.window).activated.connect(lambda digit=digit: fired.append(digit))
    for digit in FRAME:
        QTest.keyClick(rig.handle, Qt.Key(ord(digit)))
    QTest.keyClick(rig.handle, Qt.Key.Key_Return)
    assert fired == []
    assert [read(burst) for burst in rig.bursts] == [FRAME]


def test_a_scan_into_a_dialog_presses_nothing(rig: Rig, qtbot) -> None:
    dialog = QDialog(rig.window)
    pressed = []
    button = QPushButton("OK", dialog)
    button.setDefault(True)
    button.clicked.connect(lambda: pressed.append("OK"))
    name = QLineEdit(dialog)
    layout = QVBoxLayout(dialog)
    layout.addWidget(name)
    layout.addWidget(button)
    dialog.open()
    name.setFocus()
    rig.wedge.watch(dialog.windowHandle())
    rig.scan(window=dialog.windowHandle())
    assert [read(burst) for burst in rig.bursts] == [FRAME]
    assert (pressed, name.text(), dialog.isVisible()) == ([], "", True)
    dialog.windowHandle().removeEventFilter(rig.wedge)
    dialog.close()


def test_every_new_window_is_watched(rig: Rig, qtbot) -> None:
    for _ in range(5):
        dialog = QDialog(rig.window)
        field = QLineEdit(dialog)
        dialog.open()
        field.setFocus()
        handle = dialog.windowHandle()
        qtbot.waitUntil(dialog.isActiveWindow)
        rig.scan(window=handle)
        assert field.text() == ""
        dialog.close()
        dialog.deleteLater()
    assert [read(burst) for burst in rig.bursts] == [FRAME] * 5


def test_commands_of_a_person_go_through(rig: Rig) -> None:
    rig.field.setText("abc")
    press(rig.handle, "\x01", at_ms=9000, key=Qt.Key.Key_A, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert rig.field.selectedText() == "abc"


def test_holding_tells_how_many_keys_and_when_it_is_over(rig: Rig) -> None:
    seen: list[int] = []
    rig.wedge.holding.connect(seen.append)
    rig.scan()
    assert seen[0] == 6
    assert seen[-2:] == [34, 0]


def test_a_slow_scanner_is_read_once_the_gap_is_raised(rig: Rig) -> None:
    rig.scan(gap_ms=80)
    assert not rig.bursts
    rig.field.clear()
    rig.wedge.gap_ms = 120
    rig.scan(gap_ms=80, at_ms=20_000)
    assert [read(burst) for burst in rig.bursts] == [FRAME]


class TestQueue:
    def make(self, now: list[float]) -> tuple[ScanQueue, list[object], list[object]]:
        queue = ScanQueue(clock=lambda: now[0])
        ready, repeated = [], []
        queue.ready.connect(ready.append)
        queue.repeated.connect(repeated.append)
        return queue, ready, repeated

    def test_in_order_one_at_a_time(self, qapp) -> None:
        queue, ready, _ = self.make([0.0])
        for payload in "abc":
            queue.put(payload, payload)
        assert (ready, len(queue)) == (["a"], 2)
        queue.done()
        queue.done()
        assert ready == ["a", "b", "c"]
        queue.done()
        assert len(queue) == 0

    def test_the_same_badge_within_two_and_a_half_seconds_is_one_scan(self, qapp) -> None:
        now = [0.0]
        queue, ready, repeated = self.make(now)
        queue.put("a", "first")
        queue.done()
        now[0] = 2.4
        queue.put("a", "again")
        now[0] = 4.8  # 2.4 s since it was last seen
        queue.put("a", "and again")
        assert (ready, repeated) == (["first"], ["again", "and again"])
        now[0] = 7.4
        queue.put("a", "later")
        assert ready == ["first", "later"]


def burst(window, text: str, *, at_ms: int = 1000, end: Qt.Key | None = None, end_after_ms: int = 12) -> None:
    for number, letter in enumerate(text):
        press(window, letter, at_ms=at_ms + 12 * number)
    if end is not None:
        press(
            window,
            "\t" if end == Qt.Key.Key_Tab else "\r",
            at_ms=at_ms + 12 * (len(text) - 1) + end_after_ms,
            key=end,
        )


def test_a_suffix_of_two_enters_presses_nothing(rig: Rig) -> None:
    entered = []
    rig.field.returnPressed.connect(lambda: entered.append(rig.field.text()))
    at_ms = rig.scan()
    press(rig.handle, "\r", at_ms=at_ms + 2, key=Qt.Key.Key_Return, scan_code=36)
    assert (len(rig.bursts), entered) == (1, [])
    rig.scan(at_ms=at_ms + 60)
    assert len(rig.bursts) == 2


def test_the_window_systems_clock_may_begin_anew(rig: Rig) -> None:
    rig.scan(at_ms=2**32 - 500)
    entered = []
    rig.field.returnPressed.connect(lambda: entered.append(rig.field.text()))
    press(rig.handle, "\r", at_ms=9_000, key=Qt.Key.Key_Return, scan_code=36)
    assert entered == [""]


class Watcher(QObject):
    """Remembers the Tabs that reach a widget."""

    def __init__(self, parent: QObject, tabs: list) -> None:
        super().__init__(parent)
        self.tabs = tabs

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.tabs.append(event.key())
        return False


def test_words_that_were_typed_very_fast_are_given_back(rig: Rig, qtbot) -> None:
    rig.wedge.was_typed = lambda found: found.text.startswith("Forum")
    burst(rig.handle, "Forum of the year")
    qtbot.waitUntil(lambda: rig.field.text() == "Forum of the year", timeout=3000)
    assert not rig.bursts


def test_tab_goes_on_after_words_and_a_quick_enter_presses_nothing(rig: Rig, qtbot) -> None:
    rig.wedge.was_typed = lambda found: True
    entered = []
    rig.field.returnPressed.connect(lambda: entered.append(rig.field.text()))
    burst(rig.handle, "quickly", end=Qt.Key.Key_Return)
    assert (rig.field.text(), entered) == ("quickly", [])
    burst(rig.handle, " typed", at_ms=3000, end=Qt.Key.Key_Return, end_after_ms=200)
    assert entered == ["quickly typed"]
    tabs = []
    rig.field.installEventFilter(Watcher(rig.field, tabs))
    burst(rig.handle, " again", at_ms=6000, end=Qt.Key.Key_Tab)
    assert rig.field.text() == "quickly typed again"
    assert tabs == [Qt.Key.Key_Tab]


def test_enter_chooses_from_an_open_list(qtbot, rig) -> None:
    chooser = QComboBox()
    chooser.addItems(["Delegate", "Press", "Support"])
    rig.window.setCentralWidget(chooser)
    chooser.showPopup()
    qtbot.waitUntil(chooser.view().isVisible)
    shown = chooser.view().window()
    popup = shown.windowHandle()
    rig.wedge.watch(popup)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert chooser.currentText() == "Press"
    assert not chooser.view().isVisible()
    assert rig.bursts == []
