"""A person at the desk: what is typed, pressed and scanned, and what stands on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.people import RosterRow
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from tests.ui.conftest import scan_into

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, qtbot: QtBot, window: MainWindow, context: Context, workspace: Workspace) -> None:
        self.qtbot, self.window, self.context, self.workspace = qtbot, window, context, workspace
        self._now_ms = 1_000_000

    @property
    def page(self) -> Any:
        return self.window.page("desk")

    def waits_for(self, what: Callable[[], Any], within_ms: int = 10_000) -> None:
        self.qtbot.waitUntil(lambda: bool(what()), timeout=within_ms)

    def rests(self) -> None:
        """Until both lanes are empty."""
        tasks = self.context.tasks
        self.waits_for(lambda: tasks.is_idle)

    # hands

    def types(self, text: str, into: QObject | None = None) -> None:
        """As a person types, in any script."""
        target = into or self.page.entry.edit
        for letter in text:
            self._now_ms += 150
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, PLAIN, letter)
                event.setTimestamp(self._now_ms)
                QCoreApplication.sendEvent(target, event)

    def searches(self, text: str) -> None:
        self.types(text)
        self.waits_for(lambda: self.page.middle.currentWidget() is self.page.results)

    def presses(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """A key, to whatever has the keyboard."""
        sheet = QApplication.activeModalWidget()
        if sheet is None and not self.window.isActiveWindow():
            self.window.activateWindow()  # what a window manager does when a form has closed
            self.waits_for(self.window.isActiveWindow)
        target = QApplication.focusWidget() or sheet or self.window
        self.qtbot.keyClick(target, key, modifiers)

    def scans(self, code: str, window: QWidget | None = None) -> None:
        self._now_ms += 10_000
        scan_into((window or self.window).window().windowHandle(), code, at_ms=self._now_ms)

    # eyes

    @property
    def word(self) -> str:
        view = self.page.panel.view()
        return view.word if view is not None else ""

    @property
    def name(self) -> str:
        view = self.page.panel.view()
        return view.person.name if view is not None and view.person is not None else ""

    @property
    def recorded(self) -> int:
        return len(self.workspace.checking_in.last_scans(50))

    @property
    def last_scans(self) -> list[str]:
        model = self.page.scans.list.scans
        return [model.index(row, 0).data().split(" ", 1)[1] for row in range(model.rowCount())]

    def key_on(self, key: str) -> bool:
        return next(one.on for one in self.page.key_actions() if one.key == key)

    def sheet(self, kind: type | None = None) -> Any:
        self.waits_for(lambda: isinstance(QApplication.activeModalWidget(), kind or QWidget))
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self.waits_for(sheet.isActiveWindow)
        return sheet

    def closes(self, sheet: QWidget) -> None:
        sheet.windowHandle().removeEventFilter(self.window.scanning.wedge)
        sheet.reject()  # type: ignore[attr-defined]
        if sheet.isVisible():
            sheet.reject()  # type: ignore[attr-defined]  # what was typed is let go
        self.waits_for(lambda: QApplication.activeModalWidget() is None)

    def person(self, number: int) -> RosterRow:
        return self.workspace.finding.rows()[number]

    @staticmethod
    def words_of(widget: QWidget) -> list[str]:
        return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
