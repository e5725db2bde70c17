"""One scan, opened afterwards: what was read, by whom, where, why it was answered so, what to do, and what came after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.domain.admission import Outcome, Reason
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.verdict_view import VerdictView, without_person
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet
from delegates.verdict_words import FOREIGN

if TYPE_CHECKING:
    from delegates.services.past_verdicts import PastVerdict
    from delegates.services.scan_log import ScanDetails

translate = QCoreApplication.translate
WIDTH_PX = 600
_COLOURS = {"admitted": "greentext", "repeat": "ambertext", "refused": "redtext", "unread": "bluetext"}


class LookBackSheet(Sheet):
    """A sheet that changes nothing: a scan that waits behind it closes it."""

    @Slot(int)
    def give_way(self, count: int) -> None:
        """`count` scans wait."""
        if count:
            self.reject()


class ScanSheet(LookBackSheet):
    """`person_wanted` carries the id of whoever it was about."""

    person_wanted = Signal(str)

    def __init__(self, context: Context, details: ScanDetails, parent: QWidget | None) -> None:
        self._context, self._details = context, details
        self._view = context.view_of(details.verdict)
        super().__init__(
            parent, self._view.word, icon=theme.OUTCOME_ICONS[self._view.outcome], width_px=WIDTH_PX
        )
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(4))
        self._say_why(column, self._view)
        self._say_who(column)
        column.addLayout(self._facts())
        column.addStretch(1)
        self.body.addWidget(self._scrolled(inside, parent), 1)
        self.cancel_button.setText(translate("ScanSheet", "Close"))
        person = details.past.delegate
        if person is not None:
            self.open_button = self.add_to_foot(
                ActionButton(translate("ScanSheet", "Open the person"), icon="user-round")
            )
            self.open_button.clicked.connect(lambda: self.person_wanted.emit(person.id))
        self.cancel_button.setFocus()

    @staticmethod
    def _scrolled(inside: QWidget, window: QWidget | None) -> QScrollArea:
        """In a low window the middle is scrolled."""
        look = theme.current()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        width = look.scaled(WIDTH_PX - 42)
        layout = inside.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else 0
        most = window.window().height() - look.scaled(150) if window is not None else wanted
        area.setFixedHeight(max(look.scaled(120), min(wanted + 2, most)))
        return area

    def _say_why(self, column: QVBoxLayout, view: VerdictView) -> None:
        past = self._details.past
        why = DataLine(" · ".join(view.why), size="label", bold=True, colour=_COLOURS[view.outcome])
        column.addWidget(why)
        if past.taken_back:
            column.addWidget(DataLine(translate("ScanSheet", "This check-in was taken back."), bold=True))
        elif past.outcome is not Outcome.ADMITTED and view.now:
            column.addWidget(DataLine(view.now))

    def _say_who(self, column: QVBoxLayout) -> None:
        past = self._details.past
        column.addSpacing(theme.current().scaled(4))
        if past.delegate is None:
            column.addWidget(DataLine(without_person(past.reason or Reason.EMPTY), bold=True))
            return
        row = past.delegate
        name = " ".join(part for part in (row.honorific, row.name) if part)
        column.addWidget(DataLine(name, size="lead", bold=True, is_name=True))
        for text in (row.second_name, row.position, row.delegation):
            if text:
                column.addWidget(DataLine(text, colour="text2"))

    def _facts(self) -> QGridLayout:
        look, past = theme.current(), self._details.past
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.scaled(16))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        place = " · ".join(
            part
            for part in (past.checkpoint, wording.direction(past.direction) if past.direction else "")
            if part
        )
        facts = [
            (translate("ScanSheet", "When"), self._when(past)),
            (translate("ScanSheet", "Where"), place),
            (translate("ScanSheet", "Desk"), past.desk),
            (translate("ScanSheet", "Operator"), past.operator),
            (translate("ScanSheet", "What was read"), self._read()),
            (translate("ScanSheet", "Reason given"), past.note or ""),
            (translate("ScanSheet", "What came after"), self._after()),
        ]
        for number, (caption, value) in enumerate(fact for fact in facts if fact[1]):
            label = QLabel(caption)
            label.setProperty("kind", "caption")
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            label.setFixedHeight(look.scaled(27))
            grid.addWidget(DataLine(value), number, 1)
        return grid

    def _when(self, past: PastVerdict) -> str:
        workspace = self._context.workspace
        if workspace is None:
            return ""
        zone = workspace.zone
        day = formats.date_of(past.at_utc.astimezone(zone).date(), self._context.language.code)
        return f"{day}, {formats.time_of(past.at_utc, zone, seconds=True)}"

    def _read(self) -> str:
        """Digits as many as a badge has, or the kind of what was no badge; of anything else nothing was kept."""
        past = self._details.past
        if past.foreign:
            kind = translate("Verdict", FOREIGN.get(past.foreign, FOREIGN["other"]))
            text = translate("ScanSheet", "{kind}; what it held was not kept")
            return wording.filled(text, kind=kind)
        if past.scanned_code:
            return formats.code(past.scanned_code)
        if past.delegate is not None:
            return translate("ScanSheet", "No badge: found by name")
        if past.reason is Reason.DAMAGED_CODE:
            # It may be a telephone number as well, and what happened is never rewritten.
            return translate("ScanSheet", "A damaged code; its digits were not kept")
        return translate("ScanSheet", "No badge; it was not kept")

    def _after(self) -> str:
        past, later, following = self._details.past, self._details.admitted_later, self._details.next_here
        if past.outcome is Outcome.ADMITTED:
            return ""
        if later is not None:
            text = (
                translate("ScanSheet", "Let in later, {when}, {desk}, then taken back")
                if later.taken_back
                else translate("ScanSheet", "Let in with a reason, {when}, {desk}: {why}")
                if later.reason is Reason.FORCED and later.note
                else translate("ScanSheet", "Let in later, {when}, {desk}")
            )
            return wording.filled(text, when=self._when(later), desk=later.desk, why=later.note or "")
        if past.delegate is not None:
            return translate("ScanSheet", "Not let in since")
        if following is None:
            return translate("ScanSheet", "Nothing yet at this desk")
        text = translate("ScanSheet", "Next at this desk, {when}: {outcome}, {who}")
        outcome = wording.outcome(str(following.outcome))
        row = following.delegate
        who = (
            " ".join(part for part in (row.honorific, row.name) if part)
            if row is not None
            else without_person(following.reason or Reason.EMPTY)
        )
        return wording.filled(text, when=self._when(following), outcome=outcome, who=who)
