"""A new badge for somebody: who, the old code, why. The old badge stops working at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from delegates.domain.people import DelegateId, RosterRow
from delegates.errors import DeskError
from delegates.ui import formats, wording
from delegates.ui.context import Context
from delegates.ui.dialogs.reason import ReasonField
from delegates.ui.tasks import DESK
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace


def open_reissue(
    context: Context, delegate_id: str, parent: QWidget, on_closed: Callable[[], None] | None = None
) -> None:
    """Open the form for one delegate; `on_closed` is called when it is gone."""
    workspace = context.workspace
    if workspace is None:
        return

    def show(row: RosterRow) -> None:
        sheet = ReissueSheet(context, row, parent)
        context.scans_waiting.connect(sheet.set_waiting)
        if on_closed is not None:
            sheet.finished.connect(on_closed)
        sheet.open()

    context.tasks.run(DESK, lambda job: workspace.finding.row(DelegateId(delegate_id)), show)


class ReissueSheet(Sheet):
    """Says that the old badge stops working; prints the new one when ticked."""

    def __init__(self, context: Context, row: RosterRow, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="replace", main="-")
        self._context, self._row = context, row
        self.set_title(self.tr("Reissue a badge"))
        name = " ".join(part for part in (row.honorific, row.name) if part)
        self.body.addWidget(DataLine(name, size="lead", bold=True, is_name=True))
        if row.delegation:
            self.body.addWidget(DataLine(row.delegation, colour="text2"))
        old = QLabel(
            wording.filled(
                self.tr("Badge {code} stops working at once. Its holder will be refused."),
                code=formats.code(row.code),
            )
        )
        old.setProperty("kind", "warning")
        old.setWordWrap(True)
        self.body.addWidget(old)
        self.reason = ReasonField(
            [self.tr("Lost"), self.tr("Damaged"), self.tr("Name corrected"), self.tr("Other")]
        )
        self.add_field(self.tr("Why? It is recorded with your name."), self.reason)
        self.prints = QCheckBox(self.tr("Print the new badge"))
        self.prints.setChecked(True)
        self.body.addWidget(self.prints)
        self.prints.toggled.connect(self._judge)
        self.reason.changed.connect(self._judge)
        self.committed.connect(self._reissue)
        self._judge()
        self.reason.setFocus()

    @Slot()
    def _judge(self) -> None:
        self._enable(bool(self.reason.reason))

    def _enable(self, on: bool) -> None:
        word = self.tr("Reissue and print") if self.prints.isChecked() else self.tr("Reissue")
        self.set_main(word, on=on)

    @Slot()
    def _reissue(self) -> None:
        workspace: Workspace | None = self._context.workspace
        if workspace is None:
            return
        self._enable(False)
        row, why = self._row, self.reason.reason
        self._context.tasks.run(
            DESK, lambda job: workspace.badge_issuing.reissue(row.id, why), self._done, self._failed
        )

    def _done(self, row: RosterRow) -> None:
        from delegates.services.changes import Changes

        context, parent = self._context, self.parentWidget()
        context.changed.emit(Changes(delegates=frozenset({row.id}), badges=True))
        context.messages.good(
            wording.filled(
                self.tr("New badge {code} for {name}. The old one is void."),
                code=formats.code(row.code),
                name=row.name,
            )
        )
        self.accept()
        if self.prints.isChecked() and parent is not None:
            from delegates.ui.badges.printing import print_badges

            print_badges(context, [row.id], parent)

    def _failed(self, error: DeskError) -> None:
        self.show_error(wording.error(error))
        self._judge()
