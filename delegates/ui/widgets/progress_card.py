"""Progress: an inline card at the bottom of the page that started the work; what, how many of how many, Cancel.

No window of its own, no percent. Shown only when the work takes longer than 400 ms; the time left after two seconds.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from delegates.ui import formats, language, theme, wording
from delegates.ui.tasks import Job
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
SHOW_AFTER_MS = 400
TIME_LEFT_AFTER_S = 2.0


class ProgressCard(QFrame):
    """Hidden until work that it follows lasts. Hand `progress` to `Tasks.run`, then call `follow(job, title)`."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._job: Job | None = None
        self._began = 0.0
        self._done, self._total = 0, 0
        self._title, self._count, self._left = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "strong")
        self._left.setProperty("kind", "hint")
        for label in (self._title, self._count, self._left):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._cancel = ActionButton(icon="x", size="small")
        self._cancel.clicked.connect(self.cancel)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._left)
        top.addWidget(self._cancel)
        outer = QVBoxLayout(self)
        outer.addLayout(top)
        outer.addWidget(self._bar)
        look = theme.current()
        outer.setContentsMargins(look.scaled(16), look.scaled(12), look.scaled(16), look.scaled(12))
        outer.setSpacing(look.scaled(6))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SHOW_AFTER_MS)
        self._later.timeout.connect(self._appear)
        language.current().changed.connect(self.retranslate)
        self.retranslate()
        self.hide()

    def follow(self, job: Job, title: str) -> None:
        """Stand for a piece of work; call `finish` in its `on_done` and `on_error`."""
        self._job, self._began = job, time.monotonic()
        self._done = self._total = 0
        self._title.setText(title)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        self._say()
        self._later.start()

    def progress(self, done: int, total: int) -> None:
        """How far it is."""
        self._done, self._total = done, total
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._say()

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None:
            self._job.cancel()
            self._cancel.setEnabled(False)
            self.cancelled.emit()

    def finish(self) -> None:
        """The work is over: leave."""
        self._later.stop()
        self._job = None
        self.hide()

    @property
    def is_following(self) -> bool:
        return self._job is not None

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._cancel.setText(translate("ProgressCard", "Cancel"))
        self._say()

    def _appear(self) -> None:
        if self._job is not None:
            self.show()

    def _say(self) -> None:
        code = language.current().code
        if self._total:
            self._count.setText(
                wording.filled(
                    translate("ProgressCard", "{done} of {total}"),
                    done=formats.number(self._done, code),
                    total=formats.number(self._total, code),
                )
            )
        else:
            self._count.setText("")
        spent = time.monotonic() - self._began
        if self._done and self._total and spent >= TIME_LEFT_AFTER_S:
            left_s = max(1, round(spent / self._done * (self._total - self._done)))
            if left_s < 120:
                self._left.setText(wording.filled(translate("ProgressCard", "about {n} s"), n=left_s))
            else:
                self._left.setText(
                    wording.filled(translate("ProgressCard", "about {n} min"), n=round(left_s / 60))
                )
        else:
            self._left.setText("")
