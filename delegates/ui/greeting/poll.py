"""Asks the file every few seconds who has arrived: guests come in at other desks too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from delegates.errors import DeskError
from delegates.ui.context import Context
from delegates.ui.tasks import DESK

if TYPE_CHECKING:
    from delegates.services.arrivals_watch import Arrival

EVERY_MS: Final = 3_000


class ArrivalsPoll(QObject):
    """`told` carries today's arrivals (`services.arrivals_watch.Arrival`) whenever they are others than before.

    While the file is as it was, only its revision is read.
    """

    told = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last: tuple[Arrival, ...] | None = None
        self._is_on = self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        # What happens at this desk is told at once.
        context.changed.connect(self.ask)
        context.forum_opened.connect(self._begin_again)
        context.forum_closed.connect(self._begin_again)

    def set_on(self, on: bool) -> None:
        """Begin or end to ask."""
        if on == self._is_on:
            return
        self._is_on = on
        if on:
            self._timer.start()
            self._last = None
            self.ask()
        else:
            self._timer.stop()

    @Slot()
    @Slot(object)
    def ask(self, _: object = None) -> None:
        """Ask now, unless it is being asked."""
        workspace = self._context.workspace
        if not self._is_on or self._is_asking or workspace is None:
            return
        self._is_asking = True
        self._context.tasks.run(
            DESK,
            lambda job: workspace.arrivals_watch.arrivals(),
            lambda found: self._take(workspace, found),
            self._failed,
            on_end=self._asked,
        )

    def mark_seen(self, scan_ids: Iterable[str]) -> None:
        """Record that these were seen to, by the operator here."""
        workspace, ids = self._context.workspace, tuple(scan_ids)
        if workspace is not None and ids:
            self._context.tasks.run(
                DESK,
                lambda job: workspace.arrivals_watch.mark_seen(ids),
                lambda found: self._take(workspace, found),
            )

    def _take(self, workspace: Any, found: tuple[Arrival, ...]) -> None:
        if self._context.workspace is workspace and found != self._last:
            self._last = found
            self.told.emit(found)

    def _failed(self, error: DeskError) -> None:
        """A file that is busy for a moment is asked again; whatever stays wrong is said by whoever writes to it."""

    def _asked(self) -> None:
        self._is_asking = False

    @Slot()
    @Slot(object)
    def _begin_again(self, _: object = None) -> None:
        self._last = None
        if self._context.workspace is None:
            self.told.emit(())
        else:
            self.ask()
