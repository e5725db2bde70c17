"""What a person sees of a bug: one dialog at a time, in plain words, with details that can be copied and name nobody."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from delegates import log
from delegates.ui.context import Context


class CrashReporter(QObject):
    """Takes every exception that nobody expected, from any thread, and tells of it on the window's thread."""

    _happened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._dialog: QMessageBox | None = None
        self._happened.connect(self.report)
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._hook(args.exc_type, args.exc_value, args.exc_traceback)

    def _hook(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        # Never a widget from another thread: the signal hops to the window's.
        self._happened.emit(error)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Log the crash and show it, unless one is being shown."""
        from PySide6.QtCore import Qt  # its enums cost fifteen milliseconds before the first paint

        details = log.record_crash(error)
        if self._dialog is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Delegates")
        box.setText(self.tr("Something went wrong in the program. What was recorded is safe."))
        box.setInformativeText(
            self.tr("Go on working. If it happens again, copy the details and send them to support.")
        )
        copy = box.addButton(self.tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        for button in (copy, close):
            button.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        box.finished.connect(self._closed)
        self._dialog = box
        box.open()

    @Slot()
    def _closed(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
