"""Scans that went into a text field: their digits stand there, and they are scans all the same.

Two ways lead there past the wedge. With an input method on no key reaches the window: the method composes the digits and
commits them, some twice, before it lets Enter through. And a scanner slower than the longest pause between two keys types
like a person. So what the field with the focus is given is remembered; at Enter, Tab or a pause it is a scan if it is a
badge. Then the field gets back what it had, and Enter presses nothing.

Only the 34 digits of a badge's QR count, in every field. No hand writes them, and no scanner reads nine: those are printed
for people, who type them to look somebody up, or as part of a telephone number; the entry field answers them itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from delegates.scanner.keys import physical_text
from delegates.ui.wedge import COMMANDS, ENDS, IDLE_MS, MODIFIER_KEYS, Burst, physical_key

LEAST_CHARACTERS = 20  # less is no badge, not even one misread


@dataclass(slots=True)
class _Run:
    """What was written without a pause, and what stood in the field before it."""

    editor: QLineEdit | QPlainTextEdit
    before: str
    position: int
    started_s: float
    texts: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)  # each key's text on a US keyboard; None: committed

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def physical(self) -> str | None:
        known = [key for key in self.keys if key is not None]
        return "".join(known) if known and len(known) == len(self.keys) else None


class FieldWatch(QObject):
    """Watches the text field that has the focus. `scanned` carries a `Burst`, as that of the wedge does.

    `is_badge(text, physical)` says whether what was written is one. `pause_ms` ends a scan without Enter.
    """

    scanned = Signal(object)

    def __init__(self, parent: QObject, platform: str, is_badge: Callable[[str, str | None], bool]) -> None:
        super().__init__(parent)
        self.pause_ms = IDLE_MS
        self._platform = platform
        self._is_badge = is_badge
        self._watched: QWidget | None = None
        self._run: _Run | None = None
        self._last_s = self._taken_s = float("-inf")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._paused)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)
        self._moved(None, QApplication.focusWidget())

    def completed(self, burst: Burst) -> Burst:
        """A burst with what came before it, where a pause after its first keys has let those into the field."""
        run = self._run
        if (
            run is None
            or (time.monotonic() - self._last_s) * 1000 > self.pause_ms + burst.ms_per_key * burst.keys
        ):
            return burst
        text, physical = run.text + burst.text, None
        if run.physical is not None and burst.physical is not None:
            physical = run.physical + burst.physical
        if self._is_badge(burst.text, burst.physical) or not self._is_badge(text, physical):
            return burst
        self._forget()
        self._give_back(run)
        return replace(burst, text=text, physical=physical, keys=burst.keys + len(run.keys))

    @Slot(QWidget, QWidget)
    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._forget()
        self._watched = new if editor_of(new) is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._watched:
            return False
        if isinstance(event, QInputMethodEvent):
            # What is being composed already takes the place of a selection.
            if event.commitString() or event.preeditString():
                self._written(event.commitString(), None)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() in MODIFIER_KEYS:
            return False
        plain = not event.modifiers() & COMMANDS
        end = ENDS.get(Qt.Key(event.key()))
        if end is not None and plain:
            return self._finish(end) or self._follows()
        key = physical_text(self._platform, [physical_key(event)])
        if plain and (event.text().isprintable() if event.text() else key):
            self._written(event.text(), key or None)
        else:
            self._forget()  # a command, or a key that goes elsewhere in the field
        return False

    def _written(self, text: str, key: str | None) -> None:
        editor, now = editor_of(self._watched), time.monotonic()
        if editor is None:
            return
        if self._run is None or (now - self._last_s) * 1000 > self.pause_ms:
            self._run = _Run(editor, _text(editor), _position(editor), now)
        self._last_s = now
        if text or key:
            self._run.texts.append(text)
            self._run.keys.append(key)
        if len(self._run.text) >= LEAST_CHARACTERS:
            self._timer.start(self.pause_ms)

    @Slot()
    def _paused(self) -> None:
        self._finish("idle")

    def _finish(self, ended_by: str) -> bool:
        """Whether what was written since the last pause is a scan; then it is taken out again."""
        run = self._run
        self._forget()
        if run is None or not isValid(run.editor):
            return False
        text, physical = run.text, run.physical
        if len(text) < LEAST_CHARACTERS and len(physical or "") < LEAST_CHARACTERS:
            return False
        if not self._is_badge(text, physical):
            return False
        self._give_back(run)
        self._taken_s = time.monotonic()
        count = len(physical or text)
        rate = (self._last_s - run.started_s) * 1000 / max(1, count - 1)
        self.scanned.emit(Burst(text, physical, rate, count, ended_by))
        return True

    def _give_back(self, run: _Run) -> None:
        _put(run.editor, run.before, run.position)
        if isinstance(self._watched, QAbstractSpinBox):
            self._watched.interpretText()

    def _follows(self) -> bool:
        """Whether Enter belongs to the scan just taken: after a pause, or the second half of a suffix CR LF."""
        return (time.monotonic() - self._taken_s) * 1000 < self.pause_ms

    def _forget(self) -> None:
        self._run = None
        self._timer.stop()


def editor_of(widget: QWidget | None) -> QLineEdit | QPlainTextEdit | None:
    """Where text goes that is written with the focus on a widget; None where none goes."""
    if isinstance(widget, QComboBox | QAbstractSpinBox):
        widget = widget.lineEdit()
    if isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly():
        return widget
    return None


def _text(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def _position(editor: QLineEdit | QPlainTextEdit) -> int:
    return editor.cursorPosition() if isinstance(editor, QLineEdit) else editor.textCursor().position()


def _put(editor: QLineEdit | QPlainTextEdit, text: str, position: int) -> None:
    """As if a person had put it right: whoever follows the typing hears of it, and it can be undone."""
    if isinstance(editor, QLineEdit):
        editor.selectAll()
        editor.insert(text)
        editor.setCursorPosition(position)
        return
    cursor = editor.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
