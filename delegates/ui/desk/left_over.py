"""What is left for a quieter moment: answers that are missing, and scans that let nobody in. Never read in a scan's way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from delegates.ui.context import Context
from delegates.ui.tasks import BULK

if TYPE_CHECKING:
    from delegates.services.asking import Unanswered

# In a queue nothing is counted after every guest.
AT_MOST_EVERY_MS = 3_000


class LeftOver(QObject):
    """`asking` comes before the file is read, `read` after it, with this object."""

    asking = Signal()
    read = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.unanswered: tuple[Unanswered, ...] = ()
        self.failed_count = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AT_MOST_EVERY_MS)
        self._soon.timeout.connect(self.read_now)

    @property
    def missing_count(self) -> int:
        """How many answers are missing."""
        return sum(len(one.questions) for one in self.unanswered)

    def forget(self) -> None:
        """Another forum."""
        self.unanswered, self.failed_count = (), 0
        self._soon.stop()

    def read_soon(self) -> None:
        """Count again in a moment."""
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def read_now(self) -> None:
        """Count on the bulk lane: a scan never waits behind it."""
        workspace = self._context.workspace
        if workspace is None:
            return
        self.asking.emit()

        def count(job: object) -> tuple[tuple[Unanswered, ...], int]:
            return workspace.asking.unanswered(), sum(workspace.scan_log.failed_counts().values())

        def take(found: tuple[tuple[Unanswered, ...], int]) -> None:
            if self._context.workspace is workspace:
                self.unanswered, self.failed_count = found
                self.read.emit(self)

        # What is wrong with the file is said where something is lost; here the old counts stay.
        self._context.tasks.run(BULK, count, take, lambda error: None)
