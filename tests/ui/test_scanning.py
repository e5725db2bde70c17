from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from delegates.domain.admission import Outcome, Reason
from delegates.errors import DeskError
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.tasks import Job
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.search_field import SearchField
from tests.ui.conftest import press, scan_into


class Page(QWidget):
    """A page with a field, that remembers what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)

    def focus_home(self) -> None:
        self.field.setFocus()


@pytest.fixture
def window(qtbot, context: Context, workspace):
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.add_page("desk", Page)
    made.add_page("delegates", Page)
    made.show()
    context.open_forum(workspace)
    made.show_forum()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: context.counts is not None)
    yield made
    made.close()
    made.windowHandle().removeEventFilter(made.scanning.wedge)
    QApplication.processEvents()


def rows(workspace):
    return {row.category: row for row in workspace.finding.rows()}


def test_a_scan_is_recorded_shown_and_counted(
    qtbot, window: MainWindow, context: Context, workspace, player
) -> None:
    shown = []
    context.verdict.connect(shown.append)
    scan_into(window.windowHandle(), rows(workspace)["C"].code)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert (shown[0].outcome, shown[0].reason) == (Outcome.ADMITTED, Reason.OK)
    assert shown[0].delegate.name == "ມະໄລທອງ ກຸນລະວົງ"
    assert window.page("desk").field.text() == ""
    assert player.played == ["admitted"]
    qtbot.waitUntil(lambda: window.header.count.texts()[0] == "1")
    assert window.header.count.texts()[1] == " / 2"
    assert [past.outcome for past in workspace.checking_in.last_scans()] == [Outcome.ADMITTED]


def test_the_same_badge_twice_at_once_is_one_record_and_shown_again(
    qtbot, window, context, workspace
) -> None:
    shown = []
    context.verdict.connect(shown.append)
    code = rows(workspace)["C"].code
    scan_into(window.windowHandle(), code)
    qtbot.waitUntil(lambda: len(shown) == 1)
    scan_into(window.windowHandle(), code, at_ms=2000)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert shown[0] == shown[1]
    assert len(workspace.checking_in.last_scans()) == 1


def test_a_head_of_delegation_rings_a_bell(qtbot, window, context, workspace, player) -> None:
    shown = []
    context.verdict.connect(shown.append)
    scan_into(window.windowHandle(), rows(workspace)["F"].code)
    qtbot.waitUntil(lambda: len(shown) == 1)
    view = context.view_of(shown[0])
    assert (
        view.attention[0].replace("\N{NO-BREAK SPACE}", " ")
        == "Head of delegation: call liaison Phouphet, 020 7777 8309."
    )
    assert player.played == ["attention"]


def test_scans_wait_behind_a_dialog_and_are_answered_after_it(qtbot, window, context, workspace) -> None:
    shown = []
    context.verdict.connect(shown.append)
    sheet = Sheet(window, "Reissue badge", main="Issue")
    field = QLineEdit()
    sheet.add_field("Why *", field)
    committed = []
    sheet.committed.connect(lambda: committed.append(True))
    context.scans_waiting.connect(sheet.set_waiting)
    sheet.open()
    field.setFocus()
    qtbot.waitUntil(sheet.isActiveWindow)
    found = rows(workspace)
    scan_into(sheet.windowHandle(), found["C"].code)
    scan_into(sheet.windowHandle(), found["F"].code, at_ms=3000)
    waiting = next(label for label in sheet.findChildren(QLabel) if "wait" in label.text())
    assert waiting.text() == "2 scans wait"
    assert (field.text(), committed, sheet.isVisible()) == ("", [], True)
    assert workspace.checking_in.last_scans() == []
    sheet.windowHandle().removeEventFilter(window.scanning.wedge)
    sheet.reject()
    qtbot.waitUntil(lambda: len(workspace.checking_in.last_scans()) == 2)
    qtbot.waitUntil(lambda: len(shown) == 2)
    assert [verdict.delegate.category for verdict in shown] == ["C", "F"]


def test_everything_is_recorded_at_once_and_shown_in_its_time(qtbot, window, context, workspace) -> None:
    shown, waits = [], []
    context.verdict.connect(shown.append)
    window.scanning.waiting.connect(waits.append)
    found = rows(workspace)
    for number, letter in enumerate("PCF"):
        scan_into(window.windowHandle(), found[letter].code, at_ms=1000 * (number + 1))
    qtbot.waitUntil(lambda: len(workspace.checking_in.last_scans()) == 3)
    assert len(shown) <= 1  # the refusal stays two seconds while others wait
    qtbot.waitUntil(lambda: len(shown) == 3, timeout=6000)
    assert [verdict.reason for verdict in shown] == [Reason.DELEGATE_BLOCKED, Reason.OK, Reason.OK]
    assert max(waits) == 2


def test_a_typed_code_is_a_scan(qtbot, window, context, workspace) -> None:
    with qtbot.waitSignal(context.verdict) as heard:
        context.scan_wanted.emit(rows(workspace)["C"].code)
    assert heard.args[0].outcome is Outcome.ADMITTED


def test_a_listener_gets_the_keys_and_nothing_is_recorded(qtbot, window, context, workspace) -> None:
    bursts = []
    window.scanning.listen(bursts.append)
    scan_into(window.windowHandle(), rows(workspace)["C"].code)
    assert [burst.text for burst in bursts] == [rows(workspace)["C"].code]
    assert workspace.checking_in.last_scans() == []
    window.scanning.listen(None)


def test_a_scan_that_could_not_be_recorded_is_heard_said_and_can_be_read_again_at_once(
    qtbot, window, context, workspace, player, monkeypatch
) -> None:
    real, code = workspace.checking_in.check_in, rows(workspace)["C"].code

    def refuse(scan) -> None:
        raise DeskError("disk_full", path="week.forum")

    monkeypatch.setattr(workspace.checking_in, "check_in", refuse)
    scan_into(window.windowHandle(), code)
    qtbot.waitUntil(window.messages.isVisible)
    assert context.messages.texts() == ["The disk is full: nothing can be saved. Free some space now."]
    assert player.played == ["refused"]
    monkeypatch.setattr(workspace.checking_in, "check_in", real)
    with qtbot.waitSignal(context.verdict) as heard:
        scan_into(window.windowHandle(), code, at_ms=2000)
    assert heard.args[0].outcome is Outcome.ADMITTED
    assert not window.messages.isVisible()


def test_on_another_page_the_strip_answers(qtbot, window, context, workspace) -> None:
    window.show_page("delegates")
    assert not window.strip.isVisible()
    scan_into(window.windowHandle(), rows(workspace)["P"].code)
    qtbot.waitUntil(window.strip.isVisible)
    assert window.strip.accessibleName().startswith("Please wait. Nobody Wanted.")
    assert window.strip.height() == 44
    assert window.current_page == "delegates"
    qtbot.mouseClick(window.strip, Qt.MouseButton.LeftButton)
    assert window.current_page == "desk"
    assert not window.strip.isVisible()


def test_a_quiet_desk_makes_no_sound(qtbot, window, context, workspace, player) -> None:
    context.set_quiet(True)
    assert window.header.quiet.isVisible()
    with qtbot.waitSignal(context.verdict):
        scan_into(window.windowHandle(), rows(workspace)["C"].code)
    assert player.played == []


def test_a_scan_that_comes_while_the_forum_is_being_opened_is_answered_then(
    qtbot, window, context, workspace
) -> None:
    shown = []
    context.verdict.connect(shown.append)
    code = rows(workspace)["C"].code
    context.close_forum()
    context.forum_expected = True
    scan_into(window.windowHandle(), code)
    context.open_forum(workspace)
    window.show_forum()
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert (shown[0].outcome, shown[0].delegate.category) == (Outcome.ADMITTED, "C")
    assert len(workspace.checking_in.last_scans()) == 1


def test_a_scan_for_a_forum_that_did_not_open_is_let_go(qtbot, window, context, workspace) -> None:
    code = rows(workspace)["C"].code
    context.close_forum()
    scan_into(window.windowHandle(), code)
    context.forum_expected = True
    scan_into(window.windowHandle(), code, at_ms=2000)
    context.close_forum()  # what the program does when a file cannot be opened
    context.open_forum(workspace)
    window.show_forum()
    shown = []
    context.verdict.connect(shown.append)
    scan_into(window.windowHandle(), rows(workspace)["F"].code, at_ms=9000)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].delegate.category == "F"
    assert len(workspace.checking_in.last_scans()) == 1


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (QLineEdit, "Ministry of Finance", True),
        (QLineEdit, "020 5555 1234", True),
        (QLineEdit, "https://example.org/", False),
        (SearchField, "Khamla", True),
        (SearchField, "8850999320014", False),
        (SearchField, "304118627", False),
        (SearchField, "ຂຢ ສົມ ພອນ " * 12, False),
        (QLineEdit, "Ministry of Finance, " * 8, True),
        (QLineEdit, "Ministry of Finance, " * 50, False),
    ],
)
def test_words_typed_at_the_pace_of_a_scanner_stay_in_their_field(
    qtbot, window, context, workspace, field, typed, kept
) -> None:
    shown = []
    context.verdict.connect(shown.append)
    line = field(window.page("desk"))
    line.show()
    line.setFocus()
    for number, letter in enumerate(typed):
        press(window.windowHandle(), letter, at_ms=1000 + 12 * number)
    qtbot.waitUntil(lambda: bool(line.text() or shown), timeout=3000)
    assert (line.text(), len(shown)) == ((typed, 0) if kept else ("", 1))


@pytest.mark.parametrize("field", [QLineEdit, SearchField])
def test_a_badge_read_just_after_quick_words_is_a_scan_of_its_own(
    qtbot, window, context, workspace, field
) -> None:
    shown = []
    context.verdict.connect(shown.append)
    line = field(window.page("desk"))
    line.show()
    line.setFocus()
    at_ms = 1000
    for letter in "Bounmy Keola":
        press(window.windowHandle(), letter, at_ms=at_ms)
        at_ms += 40
    row = rows(workspace)["C"]
    (face,) = workspace.badge_issuing.faces([row])
    for digit in face.frame:
        press(window.windowHandle(), digit, at_ms=at_ms + 150)
        at_ms += 3
    press(window.windowHandle(), "\r", at_ms=at_ms + 150, key=Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown), timeout=3000)
    assert [one.delegate.id for one in shown] == [row.id]
    assert line.text() == "Bounmy Keola"


def test_no_line_of_a_contact_card_is_typed_into_a_form(qtbot, window, context, workspace) -> None:
    shown = []
    context.verdict.connect(shown.append)
    line = QLineEdit(window.page("desk"))
    line.show()
    line.setFocus()
    entered = []
    line.returnPressed.connect(lambda: entered.append(line.text()))
    at_ms = 1000
    for text in ("BEGIN:VCARD", "VERSION:3.0", "N:Vongdara;Somsak", "", "X:1", "END:VCARD"):
        for letter in text:
            press(window.windowHandle(), letter, at_ms=at_ms)
            at_ms += 3
        press(window.windowHandle(), "\r", at_ms=at_ms, key=Qt.Key.Key_Return)
        at_ms += 3
    qtbot.waitUntil(lambda: bool(shown))
    assert (line.text(), entered) == ("", [])
    # A person's Enter a moment later is a person's.
    press(window.windowHandle(), "\r", at_ms=at_ms + 200, key=Qt.Key.Key_Return)
    assert entered == [""]


def test_words_without_a_field_are_no_badge(qtbot, window, context, workspace) -> None:
    shown = []
    context.verdict.connect(shown.append)
    window.page("desk").field.clearFocus()
    scan_into(window.windowHandle(), "Khamla Vong")
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].reason is Reason.NOT_A_BADGE


def test_a_badge_run_stands_still_from_the_first_keys_of_a_scan_until_it_is_answered(
    qtbot, window: MainWindow, context: Context, workspace
) -> None:
    held, stepped = threading.Event(), threading.Event()

    def badges(job: Job) -> None:
        held.wait(5)
        job.goes_on(1, 2)
        stepped.set()

    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0)
    context.tasks.run("bulk", badges)
    code, shown = rows(workspace)["C"].code, []
    context.verdict.connect(lambda verdict: shown.append(stepped.is_set()))
    for number, digit in enumerate(code):
        press(window.windowHandle(), digit, at_ms=1000 + 2 * number)
    held.set()
    assert not stepped.wait(0.05)
    press(window.windowHandle(), "\r", at_ms=1020, key=Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [False]
    qtbot.waitUntil(stepped.is_set)
