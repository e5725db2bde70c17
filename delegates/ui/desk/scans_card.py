"""The card of the last scans: what was recorded, refusals and missing answers kept on top, what is left for later."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from delegates.domain.admission import Verdict
from delegates.domain.people import RosterRow
from delegates.ui import formats, theme
from delegates.ui.context import Context
from delegates.ui.desk.last_scans import ROW_PX, LastScans, ScanLine, lines_of
from delegates.ui.desk.left_over import LeftOver
from delegates.ui.tasks import DESK
from delegates.ui.verdict_view import without_person
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card

translate = QCoreApplication.translate
SCANS_KEPT = 12
PINNED_KEPT = 3
SHOWN_MOST = 4


class ScansCard(Card):
    """`opened`, `undo_wanted` and `answer_wanted` carry the id of a scan; `answers_wanted` and `failed_wanted` ask for the
    lists of what is left; `changed` comes when other lines are shown."""

    opened = Signal(str)
    undo_wanted = Signal(str)
    answer_wanted = Signal(str)
    answers_wanted = Signal()
    failed_wanted = Signal()
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._past: list[Any] = []
        self._pinned: list[Verdict] = []
        self._owing: list[Verdict] = []
        self.left_over = LeftOver(context, self)
        self.missing = ActionButton("", icon="circle-alert", size="small", kind="plain")
        self.failed = ActionButton("", icon="octagon-x", size="small", kind="plain")
        self.missing.clicked.connect(self.answers_wanted)
        self.failed.clicked.connect(self.failed_wanted)
        for button in (self.missing, self.failed):
            button.hide()
            self.add_to_head(button)
        self._this_desk = QLabel()
        self._this_desk.setTextFormat(Qt.TextFormat.PlainText)
        self._this_desk.setProperty("kind", "hint")
        self.add_to_head(self._this_desk)
        self.list = LastScans()
        self.body.addWidget(self.list)
        self.list.opened.connect(self.opened)
        self.list.undo_wanted.connect(self.undo_wanted)
        self.list.answer_wanted.connect(self.answer_wanted)
        self.left_over.read.connect(self._say_left_over)
        self.list.dismissed.connect(self._dismiss)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        workspace = self._context.workspace
        self.set_title(translate("DeskPage", "Last scans"))
        self._this_desk.setText(workspace.desk_name if workspace is not None else "")
        self._say_left_over()
        self._show()

    def forget(self) -> None:
        """Another forum: nothing of the last one stays."""
        self._past, self._pinned = [], []
        self.left_over.forget()
        self.retranslate()
        self.left_over.read_now()

    @Slot()
    def _say_left_over(self, *_: object) -> None:
        count, language = self.left_over.missing_count, self._context.language.code
        self.missing.setText(translate("ScansCard", "%n answer(s) missing", "", count))
        self.missing.setVisible(count > 0)
        count = self.left_over.failed_count
        self.failed.setText(translate("ScansCard", "Failed scans"))
        self.failed.set_strong(formats.number(count, language))
        self.failed.setVisible(count > 0)

    def read(self) -> None:
        """Ask for the last scans of this desk."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(past: list[Any]) -> None:
            self._past = past
            self._show()
            self.changed.emit()

        self.left_over.read_soon()
        self._context.tasks.run(DESK, lambda job: workspace.checking_in.last_scans(SCANS_KEPT), show)

    def pin(self, verdict: Verdict) -> None:
        """Keep a refusal on top until somebody lets it go."""
        self._pinned = [verdict, *self._pinned][:PINNED_KEPT]
        self._show()

    def set_owing(self, verdicts: list[Verdict]) -> None:
        """Those of this desk who owe an answer, newest first: they stay on top until it is given."""
        self._owing = verdicts
        self._show()
        self.changed.emit()

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
        now = {line.scan_id: line for line in self._lines()}
        on_top = [self._kept(verdict, now, pinned=True) for verdict in self._pinned]
        on_top += [self._kept(verdict, now, asks=True) for verdict in self._owing[:PINNED_KEPT]]
        kept = {line.scan_id for line in on_top}
        self.list.scans.set_lines([*on_top, *(line for line in now.values() if line.scan_id not in kept)])

    def _kept(
        self, verdict: Verdict, now: dict[str, ScanLine], *, pinned: bool = False, asks: bool = False
    ) -> ScanLine:
        """An answer that stays on top, as it is known now where it is among the last scans."""
        workspace = self._context.workspace
        assert workspace is not None
        line = now.get(verdict.scan_id) or ScanLine(
            verdict.scan_id,
            formats.time_of(verdict.at_utc, workspace.zone),
            str(verdict.outcome),
            verdict.delegate,
            "" if verdict.delegate is not None else without_person(verdict.reason),
        )
        return replace(line, pinned=pinned, asks=asks and not line.taken_back)

    @Slot(str)
    def _dismiss(self, scan_id: str) -> None:
        self._pinned = [verdict for verdict in self._pinned if verdict.scan_id != scan_id]
        self._show()
