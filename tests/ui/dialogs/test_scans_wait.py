"""A scan while a form is open waits, presses nothing, types nothing, and is answered after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from delegates.ui.dialogs.keys_help import KeysSheet
from delegates.ui.dialogs.override import OverrideSheet
from delegates.ui.dialogs.reissue import ReissueSheet
from delegates.ui.dialogs.substitute import SubstituteSheet
from delegates.ui.dialogs.undo_reason import UndoReasonSheet
from delegates.ui.dialogs.walk_in import WalkInSheet
from tests.ui.desk.driving import CTRL, Desk


def repeated(desk: Desk) -> None:
    admitted(desk)
    desk.context.scanning.queue._seen.clear()
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.key_on("F9"))


def admitted(desk: Desk) -> None:
    desk.scans(desk.person(3).code)
    desk.waits_for(lambda: desk.key_on("Ctrl+Z") and desk.key_on("F7"))


def nobody(desk: Desk) -> None:
    del desk


FORMS = [
    (KeysSheet, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, nobody),
    (WalkInSheet, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, nobody),
    (ReissueSheet, Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier, admitted),
    (SubstituteSheet, Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, admitted),
    (OverrideSheet, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, repeated),
    (UndoReasonSheet, Qt.Key.Key_Z, CTRL, admitted),
]


@pytest.mark.parametrize(
    ("kind", "key", "modifiers", "before"), FORMS, ids=lambda one: getattr(one, "__name__", "")
)
def test_it_waits_and_is_answered_after(
    desk: Desk,
    kind: type,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    before: Callable[[Desk], None],
) -> None:
    before(desk)
    recorded, people = desk.recorded, len(desk.workspace.finding.rows())
    desk.presses(key, modifiers)
    sheet = desk.sheet(kind)
    typed = [field.text() for field in sheet.findChildren(QLineEdit)]
    guest = desk.person(20)
    desk.scans(guest.code, sheet)
    assert "1 scan waits" in desk.words_of(sheet)
    assert sheet.isVisible()
    assert [field.text() for field in sheet.findChildren(QLineEdit)] == typed
    assert desk.word == "Queued"
    desk.rests()
    assert (desk.recorded, len(desk.workspace.finding.rows())) == (recorded, people)
    desk.closes(sheet)
    desk.waits_for(lambda: desk.name == guest.name)
    assert desk.word == "Admitted"
    assert desk.page.entry.edit.hasFocus()
