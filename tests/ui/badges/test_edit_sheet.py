"""The texts of one badge, changed before it is printed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.people import RosterRow
from delegates.services.workspace import Workspace
from delegates.ui.badges.edit_sheet import EditSheet, open_edit
from delegates.ui.context import Context
from delegates.ui.messages import Kind
from tests.ui.badges.test_printing import parent
from tests.ui.label_queue import LabelQueue

__all__ = ["parent"]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")
CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "Permanent Secretary of the National Committee " * 9


class Editing:
    """The sheet as a person has it, opened for the second of the roster."""

    def __init__(self, qtbot: QtBot, context: Context, parent: QWidget, workspace: Workspace) -> None:
        self.qtbot, self.context, self.workspace = qtbot, context, workspace
        context.open_forum(workspace)
        context.change_settings(replace(context.settings, desk_printer="label"))
        self.before = workspace.finding.rows()[1]
        open_edit(context, self.before.id, parent)
        self.until(lambda: isinstance(QApplication.activeModalWidget(), EditSheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, EditSheet)
        self.sheet = sheet
        self.until(lambda: not sheet.picture.isNull())

    def until(self, what: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(what, timeout=10_000)

    def printed(self) -> None:
        self.until(lambda: bool(self.context.messages.texts(Kind.GOOD)))

    @property
    def after(self) -> RosterRow:
        return self.workspace.finding.row(self.before.id)


@pytest.fixture
def editing(
    qtbot: QtBot, context: Context, parent: QWidget, sample_workspace: Workspace, queue: LabelQueue
) -> Editing:
    return Editing(qtbot, context, parent, sample_workspace)


def text_of(pdf: bytes) -> str:
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()


def test_it_opens_in_the_name_and_ctrl_enter_prints_for_this_print_only(
    editing: Editing, queue: LabelQueue
) -> None:
    sheet = editing.sheet
    editing.until(sheet.isActiveWindow)
    assert sheet.focusWidget() is sheet.fields["name_native" if editing.before.name_native else "name_latin"]
    sheet.fields["position"].setText("Guest of honour")
    editing.qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    editing.printed()
    assert "Guest of honour" in text_of(queue.jobs[0][1])
    assert editing.after.position == editing.before.position
    assert editing.after.printed_text_differs


def test_changed_for_good_it_is_in_the_roster_and_differs_from_nothing(
    editing: Editing, queue: LabelQueue
) -> None:
    editing.sheet.fields["position"].setText("Guest of honour")
    editing.qtbot.keyClick(editing.sheet, Qt.Key.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    editing.printed()
    assert "Guest of honour" in text_of(queue.jobs[0][1])
    assert editing.after.position == "Guest of honour"
    assert not editing.after.printed_text_differs


def test_the_names_of_a_delegation_are_never_changed_for_good(editing: Editing, queue: LabelQueue) -> None:
    sheet = editing.sheet
    sheet.fields["delegation"].setText("The delegation of today")
    assert not sheet.for_good.isEnabled()
    sheet.fields["seat"].setText("A-1")
    editing.qtbot.mouseClick(sheet.for_good, Qt.MouseButton.LeftButton)
    editing.printed()
    assert "The delegation of today" in text_of(queue.jobs[0][1])
    assert (editing.after.delegation, editing.after.seat) == (editing.before.delegation, "A-1")
    assert editing.after.printed_text_differs


def test_unchanged_it_is_an_ordinary_print(editing: Editing) -> None:
    editing.qtbot.keyClick(editing.sheet, Qt.Key.Key_Return, CTRL)
    editing.printed()
    assert editing.after.printed_at_utc is not None
    assert not editing.after.printed_text_differs


def picture_of(sheet: EditSheet) -> QImage:
    return sheet.picture.toImage()


def test_the_badge_is_seen_while_one_types(editing: Editing) -> None:
    before = picture_of(editing.sheet)
    editing.sheet.fields["name_latin"].setText("Somebody Else")
    editing.until(lambda: picture_of(editing.sheet) != before)


def test_what_does_not_fit_is_said_beside_it(editing: Editing) -> None:
    editing.sheet.fields["position"].setText(LONG)
    editing.until(lambda: editing.sheet.said.startswith("Position: no room for"))


def test_a_badge_without_a_name_is_not_printed(editing: Editing) -> None:
    for name in ("name_native", "name_latin"):
        editing.sheet.fields[name].setText("  ")
    assert not editing.sheet.main_button.isEnabled()
    assert not editing.sheet.for_good.isEnabled()


def test_it_fits_an_office_screen_at_150_percent(editing: Editing) -> None:
    size = editing.sheet.size()
    assert (size.width() <= 911, size.height() <= 512) == (True, True), size


def test_closed_while_the_badge_is_drawn_nothing_happens(editing: Editing, queue: LabelQueue) -> None:
    editing.sheet.fields["position"].setText("Guest of honour")
    editing.sheet._draw()
    editing.qtbot.keyClick(editing.sheet, Qt.Key.Key_Escape)
    editing.until(lambda: editing.context.tasks.count("bulk") == 0)
    assert queue.jobs == []
    assert editing.after.printed_at_utc is None
