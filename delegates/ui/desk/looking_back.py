"""Opening what happened before: one scan, those that let nobody in, answers that are missing.

They only look back, so a badge that is read closes them: no guest waits behind them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK

if TYPE_CHECKING:
    from delegates.domain.admission import Outcome
    from delegates.ui.widgets.dialog import Sheet


class LookingBack(QObject):
    """Sheets over the window of a page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    @Slot(str)
    def open_scan(self, scan_id: str, over: Sheet | None = None) -> None:
        """One scan with all that is known of it; `over` the list that it was chosen from."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(found: Any) -> None:
            from delegates.ui.desk.scan_sheet import ScanSheet

            sheet = ScanSheet(self._context, found, over or self._page.window())
            sheet.person_wanted.connect(lambda person_id: self._go_to(person_id, sheet, over))
            self._context.scans_waiting.connect(sheet.give_way)
            self._open(sheet)

        self._context.tasks.run(DESK, lambda job: workspace.scan_log.details(scan_id), show)

    def _go_to(self, delegate_id: str, *sheets: Sheet | None) -> None:
        for sheet in sheets:
            if sheet is not None:
                sheet.accept()
        self._context.page_wanted.emit("delegates", {"id": delegate_id})

    def open_failed(self, outcome: Outcome | None = None) -> None:
        """The scans that let nobody in, of all desks; at first of one outcome only where one is given."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(past: Any) -> None:
            from delegates.ui.desk.failed_scans import FailedScansSheet

            sheet = FailedScansSheet(self._context, past, workspace.zone, self._page.window())
            if outcome is not None:
                sheet.choose_outcome(outcome)
            sheet.opened.connect(lambda scan_id: self.open_scan(scan_id, sheet))
            self._context.scans_waiting.connect(sheet.give_way)
            self._open(sheet)

        self._context.tasks.run(BULK, lambda job: workspace.scan_log.failed(), show)

    @Slot()
    def open_answers(self) -> None:
        """The answers that are missing, as the file has them now."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(unanswered: Any) -> None:
            from delegates.ui.desk.answers_sheet import AnswersSheet

            sheet = AnswersSheet(self._context, unanswered, self._page.window())
            self._context.scans_waiting.connect(sheet.set_waiting)
            self._open(sheet)

        self._context.tasks.run(BULK, lambda job: workspace.asking.unanswered(), show)

    def _open(self, sheet: Sheet) -> None:
        sheet.finished.connect(self._focus_back)
        sheet.open()

    @Slot()
    def _focus_back(self) -> None:
        self._page.window().activateWindow()
        focus_home = getattr(self._page, "focus_home", None)
        if focus_home is not None and self._page.isVisible():
            focus_home()
