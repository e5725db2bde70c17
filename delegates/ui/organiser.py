"""The organiser's rights in the window: an act that is refused for want of them asks for the password, then goes on.

Nothing here says what needs them: the services refuse, this asks. Where no password is set nothing changes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from delegates.errors import DeskError
from delegates.ui.tasks import DESK, Job, Lane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from delegates.services.rights import RightsState
    from delegates.ui.context import Context

# Looked at so long after they should have ended: then it is certain.
AFTER_END_MS: Final = 250


class Organiser(QObject):
    """`changed` comes when a password is set or gone and when the rights go on or off; `has_password` and `is_on` tell."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.window: QWidget | None = None  # the sheet opens over it where no other one is open
        self.has_password = self.is_on = False
        self._waiting: list[tuple[Callable[[], None] | None, Callable[[], None] | None]] = []
        self._sheet: QWidget | None = None
        self._next_look = QTimer(self)
        self._next_look.setSingleShot(True)
        self._next_look.timeout.connect(self.look)
        context.forum_opened.connect(self._opened)
        context.forum_closed.connect(self._closed)
        context.settings_changed.connect(self._settings_changed)

    # -- acts ----------------------------------------------------------------------------------------------------

    def run(
        self,
        lane: Lane,
        work: Callable[[Job], Any],
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[DeskError], None] | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        """As `Tasks.run`, for work that may need the rights: refused, it is done again once they are on.

        `on_end` comes once, when all is over. To whoever closes the sheet the refusal is told by `on_error`.
        """
        tasks, is_asking = self._context.tasks, False

        def failed(error: DeskError) -> None:
            nonlocal is_asking
            is_asking = self.asks(error, start, lambda: given_up(error))
            if is_asking:
                return
            if on_error is not None:
                on_error(error)
            elif error.code != "cancelled":
                tasks.failed.emit(error)

        def given_up(error: DeskError) -> None:
            if on_error is not None:
                on_error(error)
            if on_end is not None:
                on_end()

        def ended() -> None:
            if on_end is not None and not is_asking:
                on_end()

        def start() -> None:
            nonlocal is_asking
            is_asking = False
            tasks.run(lane, work, on_done, failed, on_end=ended)

        start()

    def asks(
        self, error: DeskError, again: Callable[[], None], given_up: Callable[[], None] | None = None
    ) -> bool:
        """Whether an act was refused for want of the rights; then they are asked for, and `again` does it."""
        if error.code != "not_allowed" or "what" not in error.facts or self._context.workspace is None:
            return False
        self.ask(str(error.facts["what"]), again, given_up)
        return True

    def ask(
        self,
        what: str = "",
        then: Callable[[], None] | None = None,
        given_up: Callable[[], None] | None = None,
    ) -> None:
        """Ask for the password on a sheet; `then` follows the right one, `given_up` a sheet that was closed."""
        self._waiting.append((then, given_up))
        if len(self._waiting) > 1:
            return  # a button was pressed twice: one sheet answers both
        # Here, not above: the first picture of the window waits for none of these.
        from PySide6.QtWidgets import QApplication
        from shiboken6 import isValid

        from delegates.ui.dialogs.organiser_password import UnlockSheet

        over = QApplication.activeModalWidget() or self.window or QApplication.activeWindow()
        # Held: over no window, nothing else would.
        self._sheet = sheet = UnlockSheet(self._context, what, over)

        def finished(result: int) -> None:
            waiting, self._waiting = self._waiting, []
            if over is not None and isValid(over):
                over.activateWindow()
            for after_it, without_it in waiting:
                follows = after_it if result else without_it
                if follows is not None:
                    follows()

        sheet.finished.connect(finished)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot()
    def unlock(self) -> None:
        """Ask for the password without an act that needs it."""
        self.ask()

    @Slot()
    def lock(self) -> None:
        """Turn the rights off."""
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(DESK, lambda job: workspace.rights.lock(), lambda _: self.look())

    # -- state ---------------------------------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Ask how the rights stand, and keep the record of how they ended."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def work(job: object) -> RightsState:
            workspace.rights.settle()
            return workspace.rights.state()

        def show(state: RightsState) -> None:
            if self._context.workspace is workspace:
                self.show_state(state)

        self._context.tasks.run(DESK, work, show)

    def show_state(self, state: RightsState) -> None:
        """Take over what is known now."""
        before = self.has_password, self.is_on
        self.has_password, self.is_on = state.has_password, state.has_password and state.is_organiser
        if self.is_on:
            self._next_look.start(round(state.left_s * 1000) + AFTER_END_MS)
        else:
            self._next_look.stop()
        if before != (self.has_password, self.is_on):
            self.changed.emit()

    @Slot()
    def _opened(self) -> None:
        self._next_look.start(0)  # behind the scans that waited for the forum

    @Slot()
    def _closed(self) -> None:
        self._next_look.stop()
        was_shown, self.has_password, self.is_on = self.has_password, False, False
        if was_shown:
            self.changed.emit()

    @Slot()
    def _settings_changed(self) -> None:
        if self.is_on:
            self._next_look.start(0)  # the operator is another one by then
