"""The virtual screen itself: with a window manager, windows become active and keys reach the field that has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from delegates.ui import theme
from delegates.ui.widgets.dialog import Sheet

pytestmark = pytest.mark.screen
PATIENCE_MS = 20_000


def test_a_window_becomes_active_and_its_shortcut_moves_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLineEdit(), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    to_second = QShortcut(QKeySequence("Ctrl+F"), window)
    to_second.activated.connect(second.setFocus)
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClicks(second, "123")
    assert second.text() == "123"


def test_the_screen_is_the_smallest_office_screen(qapp: QGuiApplication) -> None:
    size = qapp.primaryScreen().size()
    assert (size.width(), size.height()) == (1366, 768)


def test_a_sheet_knows_where_it_stands(qtbot: QtBot, qapp: QApplication) -> None:
    """Lists that open under a field of it come up where the field is."""
    theme.start(qapp)
    window = QMainWindow()
    qtbot.addWidget(window)
    with qtbot.waitActive(window, timeout=PATIENCE_MS):
        window.showMaximized()
    sheet = Sheet(window, "Walk-in", main="Register")
    sheet.add_field("Name", QLineEdit())
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow, timeout=PATIENCE_MS)
    centre = window.geometry().center()
    qtbot.waitUntil(
        lambda: (sheet.frameGeometry().center() - centre).manhattanLength() < 60, timeout=PATIENCE_MS
    )
    sheet.reject()
