"""The virtual screen itself: with a window manager, windows become active and keys reach the field that has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.screen


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
