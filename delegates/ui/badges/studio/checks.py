"""What would happen to everybody's badge on the template as it is drawn, found out beside the drawing.

The roster is gone through in slices of a few hundredths of a second, each a job of its own on the bulk lane: pictures
that are wanted meanwhile come in between, and a change of the template begins anew.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from delegates.badges.face import FORUM_FIELDS
from delegates.badges.template import Template
from delegates.errors import DeskError
from delegates.ui.badges.badge_state import Badge, badges_of
from delegates.ui.badges.studio.roster import Roster
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job

if TYPE_CHECKING:
    from delegates.badges.notice import Notice
    from delegates.badges.painting import BadgePainter

AFTER_MS: Final = 250
SLICE_S: Final = 0.025


@dataclass(frozen=True, slots=True)
class Checked:
    """How every badge stands, and what is wrong with the forum's own lines on all of them."""

    badges: list[Badge]
    forum_notices: list[Notice]


class RosterChecks(QObject):
    """`checked` carries a `Checked` once a person has stopped changing the template for a moment."""

    checked = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._roster = Roster()
        self._template: Template | None = None
        self._printer = ""
        self._dpis: dict[str, int | None] = {}  # of the bulk lane
        self._run: _Run | None = None
        self._job: Job | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_MS)
        self._later.timeout.connect(self._begin)

    def want(self, template: Template, roster: Roster, printer: str) -> None:
        """Check these people on this template, soon. `printer` is the one it is printed on, "" where nobody knows."""
        self._template, self._roster, self._printer = template, roster, printer
        self._run = None
        self._later.start()

    def stop(self) -> None:
        """Nothing is to be checked any more."""
        self._later.stop()
        self._run = self._template = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._later.isActive() or self._run is not None

    @Slot()
    def _begin(self) -> None:
        if self._template is None or self._context.workspace is None:
            return
        self._run = _Run(self._template, self._roster, self._printer, self._dpis)
        if self._job is None:  # a slice under way sees that it is not wanted any more when it ends
            self._next()

    def _next(self) -> None:
        run = self._run
        if run is None or self._context.workspace is None:
            return
        answered: list[Checked | None] = []

        def ended() -> None:
            self._job = None
            if run is not self._run:
                self._next()  # something else is wanted by now
            elif answered == [None]:
                self._next()
            else:
                self._run = None  # it failed, or it is done
                if answered and answered[0] is not None:
                    self.checked.emit(answered[0])

        self._job = self._context.tasks.run(
            BULK, lambda job: run.slice(), answered.append, self._failed, on_end=ended
        )

    def _failed(self, failure: DeskError) -> None:
        if failure.code != "cancelled":
            self._context.messages.error(failure)


class _Run:
    """One pass through the roster; used on the bulk lane only.

    A printer is asked for its dots once and they are kept in `dpis`: one that is away takes seconds to answer.
    """

    def __init__(self, template: Template, roster: Roster, printer: str, dpis: dict[str, int | None]) -> None:
        self._template, self._roster = template, roster
        self._printer, self._dpis = printer, dpis
        self._painter: BadgePainter | None = None
        self._done = 0
        self._notices: list[Notice] = []

    def slice(self) -> Checked | None:
        """Go on for a moment; the whole answer when everybody was seen, else None."""
        from delegates.badges.painting import BadgePainter

        if self._painter is None:
            if self._printer not in self._dpis:
                self._dpis[self._printer] = _dpi_of(self._printer)
            self._painter = BadgePainter(self._template, None, dpi=self._dpis[self._printer])
        end = time.monotonic() + SLICE_S
        faces = self._roster.faces
        while self._done < len(faces) and time.monotonic() < end:
            for side in self._template.sides:
                self._notices += self._painter.paint(faces[self._done], side)[1]
            self._done += 1
        if self._done < len(faces):
            return None
        forum = [one for one in self._notices if one.field in FORUM_FIELDS]
        return Checked(badges_of(self._roster.rows, self._notices), forum)


def _dpi_of(printer: str) -> int | None:
    """A printer's finest resolution; None where it says none."""
    if not printer:
        return None
    from PySide6.QtPrintSupport import QPrinterInfo

    return max(QPrinterInfo.printerInfo(printer).supportedResolutions(), default=0) or None
