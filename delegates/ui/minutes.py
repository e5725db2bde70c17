"""A tick with each new minute of the clock on the wall."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

# A little late rather than early: nobody sees a quarter of a second, but the minute must be there.
_AFTER_MS = 250


class Minutes(QObject):
    """`passed` comes when a minute has begun."""

    passed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._wait()

    @Slot()
    def _tick(self) -> None:
        self._wait()
        self.passed.emit()

    def _wait(self) -> None:
        now = datetime.now(UTC)
        self._timer.start(60_000 - now.second * 1000 - now.microsecond // 1000 + _AFTER_MS)
