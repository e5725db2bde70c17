"""The whole program offscreen, with real files, driven as a person at the desk drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from delegates.app import Program
from delegates.settings import Loaded, Settings
from delegates.ui.desk.last_scans import LastScans
from tests.ui.conftest import dressed, scan_into  # noqa: F401  a fixture for every journey

LONG_MS = 20_000


class Person:
    """Somebody at the desk: looks at the window, types, clicks, holds badges under the scanner."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.window = program.window
        self.context = program.context
        self._now_ms = 1_000_000

    def waits_for(self, what: Callable[[], Any], *, within_ms: int = LONG_MS) -> None:
        self.qtbot.waitUntil(lambda: bool(what()), timeout=within_ms)

    def waits_till_quiet(self) -> None:
        """Until both lanes have nothing to do."""
        tasks = self.context.tasks
        self.waits_for(lambda: tasks.is_idle)

    def page(self, name: str) -> Any:
        return self.window.page(name)

    def sheet(self, kind: type) -> Any:
        """The form that lies over the window."""
        self.waits_for(lambda: isinstance(QApplication.activeModalWidget(), kind))
        return QApplication.activeModalWidget()

    def scans(self, text: str, into: QWidget | None = None) -> None:
        """A badge under the scanner: its keys come 2 ms apart, wherever the focus is."""
        self._now_ms += 10_000
        scan_into((into or self.window).window().windowHandle(), text, at_ms=self._now_ms)

    def reads(self) -> str:
        """The word in the band of the desk's panel; "" while nothing is answered."""
        view = self.page("desk").panel.view()
        return view.word if view is not None else ""

    def counts(self) -> str:
        arrived, of, _ = self.window.header.count.texts()
        return arrived + of

    def messages(self) -> list[str]:
        """What the message bar has said so far."""
        return self.context.messages.texts()

    def last_scans(self) -> list[str]:
        """The lines of the last scans as a screen reader says them, without their time."""
        view = self.page("desk").findChild(LastScans)
        model = view.model()
        texts = [model.index(row, 0).data() for row in range(model.rowCount())]
        return [text.split(" ", 1)[1] for text in texts]

    def chooses_file(self, path: Path, act: Callable[[], Any]) -> None:
        """Do something that asks for a file, and answer with this path."""
        answered: list[bool] = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QFileDialog):
                QTimer.singleShot(20, answer)
                return
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            assert field is not None
            field.setText(str(path))
            answered.append(True)
            dialog.accept()

        QTimer.singleShot(0, answer)
        act()
        self.waits_for(lambda: answered)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, to whatever has the keyboard."""
        sheet = QApplication.activeModalWidget()
        if sheet is None and not self.window.isActiveWindow():
            # What a window manager does when a form has closed; offscreen there is none.
            self.window.activateWindow()
            self.waits_for(self.window.isActiveWindow)
        top = sheet or self.window
        self.qtbot.keyClick(top.focusWidget() or top, key, modifiers)

    def types(self, text: str, into: QWidget) -> None:
        """Text in any script, slower than a scanner; Qt's own test keys know Latin letters only."""
        into.setFocus()
        for letter in text:
            self._now_ms += 150
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(self._now_ms)
                QCoreApplication.sendEvent(into, event)

    def clicks(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at if at is not None else QPoint())


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    """The running program, its first page shown and its services loaded."""
    ready: list[bool] = []
    made = Program(Loaded(Settings()), on_ready=lambda: ready.append(True))
    made.start(None)
    qtbot.waitUntil(lambda: bool(ready), timeout=LONG_MS)
    yield made
    made.window.close()
    handle = made.window.windowHandle()
    if handle is not None:
        handle.removeEventFilter(made.window.scanning.wedge)
    made.end()
    made.window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def person(qtbot: QtBot, program: Program) -> Person:
    return Person(qtbot, program)
