"""Scans that went into a text field: by an input method, by a scanner slower than a hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, Qt, QTime
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import frame
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.entry_field import EntryField
from delegates.ui.widgets.number_field import NumberField
from delegates.ui.widgets.search_field import SearchField
from tests.ui.conftest import press

STATES = json.loads(
    (Path(__file__).parent.parent / "scanner" / "layout_states.json").read_text(encoding="utf-8")
)


def editable_list() -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    made.addItems(["Delegate", "Press"])
    return made


def small_number() -> QSpinBox:
    made = NumberField()
    made.setRange(0, 999)
    made.setSuffix(" ms")
    made.setValue(50)
    return made


FIELDS = {
    "line": lambda: QLineEdit("020 55"),
    "short line": lambda: shortened(QLineEdit("V")),
    "search": SearchField,
    "entry": EntryField,
    "list": editable_list,
    "number": small_number,
    "date": lambda: QDateEdit(QDate(2024, 1, 10)),
    "time": lambda: QTimeEdit(QTime(8, 30)),
    "text": lambda: QPlainTextEdit("two\nlines"),
}


def shortened(line: QLineEdit) -> QLineEdit:
    line.setMaxLength(9)
    return line


def text(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    return field.currentText() if isinstance(field, QComboBox) else field.text()


def commit(field: QWidget, *texts: str) -> None:
    """As an input method writes: what is being composed is shown, then committed."""
    for one in texts:
        for event in (QInputMethodEvent(one[:3], []), QInputMethodEvent()):
            if event.preeditString() == "":
                event.setCommitString(one)
            QCoreApplication.sendEvent(QApplication.focusObject(), event)


class Page(QWidget):
    """A page with one field of each kind and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.button = QPushButton("Print")
        self.button.clicked.connect(lambda: self.pressed.append("Print"))
        self.fields = {name: make() for name, make in FIELDS.items()}
        column = QVBoxLayout(self)
        for widget in (self.button, *self.fields.values()):
            column.addWidget(widget)


class Desk:
    """The window, one of its fields with the focus, and what was answered."""

    def __init__(self, qtbot, window: MainWindow, context: Context, workspace) -> None:
        self.qtbot, self.window, self.context, self.workspace = qtbot, window, context, workspace
        self.page = window.page("desk")
        rows = {row.category: row for row in workspace.finding.rows()}
        self.row = rows["C"]
        self.frame = workspace.badge_issuing.faces([self.row])[0].frame
        self.shown: list = []
        context.verdict.connect(self.shown.append)
        self.now_ms = 10_000

    def goes_to(self, name: str) -> QWidget:
        field = self.page.fields[name]
        field.setFocus()
        self.qtbot.waitUntil(lambda: field.hasFocus() or field.focusProxy() is not None)
        return field

    def enter(self, key: Qt.Key = Qt.Key.Key_Return, after_ms: int = 1_000) -> None:
        self.now_ms += after_ms
        top = QApplication.activeModalWidget() or self.window
        press(top.windowHandle(), "\r" if key == Qt.Key.Key_Return else "\t", at_ms=self.now_ms, key=key)

    def types_slowly(self, digits: str, state: str = "xkb/us", *, ms_per_key: int = 80) -> None:
        """At once for the test; the time stamps say that the scanner is slow."""
        for digit in digits:
            self.now_ms += ms_per_key
            press(self.window.windowHandle(), STATES[state]["digits"][int(digit)], at_ms=self.now_ms)

    def is_checked_in_once(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.shown))
        assert [(one.outcome, one.delegate.id) for one in self.shown] == [(Outcome.ADMITTED, self.row.id)]
        assert len(self.workspace.checking_in.last_scans()) == 1


@pytest.fixture
def desk(qtbot, context: Context, workspace):
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.add_page("desk", Page)
    window.show()
    context.open_forum(workspace)
    window.show_forum()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: context.counts is not None)
    yield Desk(qtbot, window, context, workspace)
    window.close()
    window.windowHandle().removeEventFilter(window.scanning.wedge)
    QApplication.processEvents()


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("name", [name for name in FIELDS if name != "entry"])
def test_what_an_input_method_commits_is_a_scan_in_any_field(desk: Desk, name: str, times: int) -> None:
    field = desk.goes_to(name)
    before = text(field)
    commit(field, *[desk.frame] * times)
    desk.enter()
    desk.is_checked_in_once()
    assert text(field) == before
    assert desk.page.pressed == []
    assert QApplication.focusWidget() is field
    if isinstance(field, QSpinBox):
        assert field.value() == 50
    if isinstance(field, QDateEdit):
        assert field.date() == QDate(2024, 1, 10)


def test_the_entry_field_has_no_input_method(desk: Desk) -> None:
    edit = desk.page.fields["entry"].edit
    assert edit.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    assert desk.page.fields["line"].inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


@pytest.mark.parametrize("cut", [(34, 20), (20, 34), (34, 33)])
def test_a_second_commit_that_is_cut_short_is_read_all_the_same(desk: Desk, cut: tuple[int, int]) -> None:
    field = desk.goes_to("line")
    commit(field, *(desk.frame[:length] for length in cut))
    desk.enter()
    desk.is_checked_in_once()
    assert field.text() == "020 55"


def test_a_badge_misread_by_an_input_method_is_told_and_taken_out(desk: Desk) -> None:
    field = desk.goes_to("line")
    commit(field, desk.frame[:28])
    desk.enter()
    desk.qtbot.waitUntil(lambda: bool(desk.shown))
    assert [one.reason for one in desk.shown] == [Reason.DAMAGED_CODE]
    assert field.text() == "020 55"


def test_without_enter_a_pause_ends_it(desk: Desk) -> None:
    field = desk.goes_to("search")
    commit(field, desk.frame)
    desk.is_checked_in_once()
    assert field.text() == ""


@pytest.mark.parametrize("state", ["xkb/us", "xkb/la", "xkb/th", "xkb/fr", "xkb/vn"])
@pytest.mark.parametrize("name", list(FIELDS))
def test_a_slow_scanner_is_read_in_any_field(desk: Desk, name: str, state: str) -> None:
    field = desk.goes_to(name)
    before = text(field)
    entered = []
    if name == "entry":
        field.entered.connect(entered.append)
    desk.types_slowly(desk.frame, state)
    desk.enter(after_ms=80)
    desk.enter(after_ms=80)  # a suffix CR LF
    desk.is_checked_in_once()
    assert text(field) == before
    assert (desk.page.pressed, entered) == ([], [])


def test_tab_of_a_slow_scanner_goes_nowhere(desk: Desk) -> None:
    field = desk.goes_to("search")
    desk.types_slowly(desk.frame)
    desk.enter(Qt.Key.Key_Tab, after_ms=80)
    desk.is_checked_in_once()
    assert QApplication.focusWidget() is field


def test_a_pause_after_the_first_keys_loses_nothing(desk: Desk) -> None:
    field = desk.goes_to("line")
    desk.types_slowly(desk.frame[:4], ms_per_key=9)
    desk.qtbot.waitUntil(lambda: field.text() != "020 55")  # taken for a person's
    desk.types_slowly(desk.frame[4:], ms_per_key=9)
    desk.enter(after_ms=9)
    desk.is_checked_in_once()
    assert field.text() == "020 55"


def test_what_stood_in_the_field_comes_back_where_it_was(desk: Desk) -> None:
    field = desk.goes_to("line")
    field.setText("020 5555 1234")
    field.setSelection(4, 4)
    edited = []
    field.textEdited.connect(edited.append)
    commit(field, desk.frame)
    assert desk.frame in field.text()
    desk.enter()
    assert (field.text(), field.cursorPosition()) == ("020 5555 1234", 8)
    assert edited[-1] == "020 5555 1234"
    desk.is_checked_in_once()


def test_it_waits_behind_a_sheet_whose_field_it_went_into(desk: Desk) -> None:
    sheet = Sheet(desk.window, "Register", main="Register")
    name, phone = QLineEdit(), QLineEdit("020")
    sheet.add_field("Name", name)
    sheet.add_field("Phone", phone)
    committed = []
    sheet.committed.connect(lambda: committed.append(True))
    sheet.open()
    desk.qtbot.waitUntil(sheet.isActiveWindow)
    phone.setFocus()
    commit(phone, desk.frame, desk.frame)
    desk.enter()
    assert (phone.text(), phone.hasFocus(), committed, sheet.isVisible()) == ("020", True, [], True)
    assert sheet.waiting_words == "1 scan waits"
    assert desk.shown == []
    sheet.reject()
    desk.is_checked_in_once()


@pytest.mark.parametrize("written", ["020 5555 1234", "Somsak", "1417", "304118627", "12345678901234567890"])
@pytest.mark.parametrize("by_method", [True, False])
def test_what_a_person_writes_stays_and_enter_is_the_persons(
    desk: Desk, written: str, by_method: bool
) -> None:
    field = desk.goes_to("search")
    entered = []
    field.returnPressed.connect(lambda: entered.append(field.text()))
    if by_method:
        commit(field, written)
    else:
        for letter in written:
            desk.now_ms += 80
            press(desk.window.windowHandle(), letter, at_ms=desk.now_ms)
    desk.enter()
    assert entered == [written]
    assert desk.shown == []


def test_a_code_that_a_person_typed_in_a_telephone_field_is_left_alone(desk: Desk) -> None:
    field = desk.goes_to("line")
    commit(field, desk.row.code)
    desk.enter()
    assert field.text() == "020 55" + desk.row.code
    assert desk.shown == []


def test_a_badge_of_another_forum_is_told_too(desk: Desk) -> None:
    number = desk.workspace.forum.number % 999 + 1
    field = desk.goes_to("line")
    commit(field, frame(number, 1_234_567, b"another key"))
    desk.enter()
    desk.qtbot.waitUntil(lambda: bool(desk.shown))
    assert desk.shown[0].reason is Reason.OTHER_FORUM
    assert field.text() == "020 55"
