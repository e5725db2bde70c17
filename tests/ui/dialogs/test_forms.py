"""The forms of the desk by the keyboard alone, and in the smallest window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates.ui.dialogs.reissue import ReissueSheet
from delegates.ui.dialogs.substitute import SubstituteSheet
from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.ui.desk.driving import CTRL, Desk


def admitted(desk: Desk) -> None:
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.key_on("F8"))


@pytest.mark.parametrize("language", ["en", "lo"])
@pytest.mark.parametrize(
    ("kind", "key"),
    [(WalkInSheet, Qt.Key.Key_F2), (SubstituteSheet, Qt.Key.Key_F8), (ReissueSheet, Qt.Key.Key_F7)],
)
def test_a_form_fits_an_office_screen_at_150_percent(
    desk: Desk, kind: type, key: Qt.Key, language: str
) -> None:
    desk.context.language.use(language)
    admitted(desk)
    desk.presses(key)
    sheet = desk.sheet(kind)
    if isinstance(sheet, WalkInSheet):
        desk.types(desk.person(4).name, into=sheet.name)
        desk.waits_for(sheet.look.isVisible)
        desk.rests()
    assert (sheet.width() <= 911, sheet.height() <= 512) == (True, True), sheet.size()


def test_a_reason_is_chosen_by_keys(desk: Desk) -> None:
    admitted(desk)
    row = desk.person(3)
    desk.presses(Qt.Key.Key_F7)
    sheet = desk.sheet(ReissueSheet)
    assert QApplication.focusWidget() is sheet.reason.chips[0]
    desk.presses(Qt.Key.Key_Return)
    assert sheet.reason.reason == "Lost"
    sheet.prints.setChecked(False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.workspace.finding.row(row.id).code != row.code)


def test_the_latin_name_is_proposed_until_somebody_types_one(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    assert not sheet.main_button.isEnabled()
    desk.types("ສົມພອນ", into=sheet.name)
    proposed = sheet.latin.text()
    assert proposed.isascii()
    assert proposed
    assert sheet.main_button.isEnabled()
    sheet.latin.clear()
    desk.types("Somporn", into=sheet.latin)
    desk.types(" ແກ້ວ", into=sheet.name)
    assert sheet.latin.text() == "Somporn"


def test_somebody_alike_is_shown_while_the_name_is_typed(desk: Desk) -> None:
    known = desk.person(4)
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types(known.name, into=sheet.name)
    desk.waits_for(lambda: known.name in sheet._alike.text() and sheet._alike.isVisible())


def test_enter_walks_through_the_fields_and_registers_nobody(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types("Somphone", into=sheet.name)
    seen = []
    for _ in range(6):
        desk.presses(Qt.Key.Key_Return)
        seen.append(QApplication.focusWidget())
    assert seen[:2] == [sheet.latin, sheet.position]
    assert sheet.isVisible()
    assert len(desk.workspace.finding.rows()) == 60


def test_somebody_who_is_there_already_is_looked_at_instead(desk: Desk) -> None:
    known = desk.person(4)
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types(known.name, into=sheet.name)
    desk.waits_for(sheet.look.isVisible)
    desk.qtbot.mouseClick(sheet.look, Qt.MouseButton.LeftButton)
    desk.waits_for(lambda: desk.word == "Found, not checked in")
    assert desk.name == known.name
    assert QApplication.activeModalWidget() is None
    assert len(desk.workspace.finding.rows()) == 60


def test_enter_does_not_stop_at_the_button_between_the_fields(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F2)
    sheet = desk.sheet(WalkInSheet)
    desk.types(desk.person(4).name, into=sheet.name)
    desk.waits_for(sheet.look.isVisible)
    desk.presses(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is sheet.latin
