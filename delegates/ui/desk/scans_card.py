"""The card of the last scans: what was recorded, refusals kept on top, and how many rows there is room for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from delegates.domain.admission import Verdict
from delegates.domain.people import RosterRow
from delegates.ui import formats, theme
from delegates.ui.context import Context
from delegates.ui.desk.last_scans import ROW_PX, LastScans, ScanLine, lines_of
from delegates.ui.tasks import DESK
from delegates.ui.verdict_view import without_person
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate
SCANS_KEPT = 12
PINNED_KEPT = 3
SHOWN_MOST = 4


class ScansCard(Card):
    """`undo_wanted` carries the id of an admission; `changed` comes when other lines are shown."""

    undo_wanted = Signal(str)
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._past: list[Any] = []
        self._pinned: list[Verdict] = []
        self._this_desk = QLabel()
        self._this_desk.setTextFormat(Qt.TextFormat.PlainText)
        self._this_desk.setProperty("kind", "hint")
        self.add_to_head(self._this_desk)
        self.list = LastScans()
        self.body.addWidget(self.list)
        self.list.undo_wanted.connect(self.undo_wanted)
        self.list.dismissed.connect(self._dismiss)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        workspace = self._context.workspace
        self.set_title(translate("DeskPage", "Last scans"))
        self._this_desk.setText(workspace.desk_name if workspace is not None else "")
        self._show()

    def forget(self) -> None:
        """Another forum: nothing of the last one stays."""
        self._past, self._pinned = [], []
        self.retranslate()

    def read(self) -> None:
        """Ask for the last scans of this desk."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(past: list[Any]) -> None:
            self._past = past
            self._show()
            self.changed.emit()

        self._context.tasks.run(DESK, lambda job: workspace.checking_in.last_scans(SCANS_KEPT), show)

    def pin(self, verdict: Verdict) -> None:
        """Keep a refusal on top until somebody lets it go."""
        self._pinned = [verdict, *self._pinned][:PINNED_KEPT]
        self._show()

    def unpin(self) -> bool:
        """Let the newest pinned refusal go; False where there is none."""
        if not self._pinned:
            return False
        self._pinned.pop(0)
        self._show()
        return True

    @property
    def undoable(self) -> ScanLine | None:
        """The last admission of this desk that stands."""
        return next((line for line in self._lines() if line.can_undo), None)

    def admitted_before(self, present: RosterRow | None) -> list[RosterRow]:
        """Those let in lately whose check-in stands, newest first, each once, without the one who is shown."""
        found = {
            line.person.id: line.person for line in self._lines() if line.can_undo and line.person is not None
        }
        return [one for one in found.values() if present is None or one.id != present.id]

    def fit(self, room_px: int) -> None:
        """Show as many rows as fit, four at most; none hides the card."""
        row = theme.current().scaled(ROW_PX)
        count = max(0, min(SHOWN_MOST, room_px // row, max(1, self.list.scans.rowCount())))
        self.list.setFixedHeight(count * row)
        self.setVisible(count > 0)

    def _lines(self) -> list[ScanLine]:
        workspace = self._context.workspace
        return lines_of(self._past, workspace.zone) if workspace is not None else []

    def _show(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            self.list.scans.set_lines([])
            return
        pinned = [
            ScanLine(
                verdict.scan_id,
                formats.time_of(verdict.at_utc, workspace.zone),
                str(verdict.outcome),
                verdict.delegate,
                without_person(verdict.reason),
                pinned=True,
            )
            for verdict in self._pinned
        ]
        kept = {line.scan_id for line in pinned}
        self.list.scans.set_lines([*pinned, *(line for line in self._lines() if line.scan_id not in kept)])

    @Slot(str)
    def _dismiss(self, scan_id: str) -> None:
        self._pinned = [verdict for verdict in self._pinned if verdict.scan_id != scan_id]
        self._show()
