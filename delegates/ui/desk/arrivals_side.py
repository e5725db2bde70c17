"""The side column of the desk: arrivals by category, and the heads of delegation still to come."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.desk.arrivals import ArrivalsCard, HeadsCard
from delegates.ui.tasks import LOOK, Job

MOST_HEADS = 10_000


class ArrivalsSide(QWidget):
    """`opened` carries a head of delegation that was chosen."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: Job | None = None
        self.arrivals = ArrivalsCard()
        self.heads = HeadsCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(16))
        column.addWidget(self.arrivals)
        column.addWidget(self.heads, 1)
        self.heads.rows.opened.connect(self.opened)
        context.counted.connect(self._counted)

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self._counted(self._context.counts)
        self.read()

    def read(self) -> None:
        """Ask again who is still to come; however many scans come meanwhile, once."""
        workspace = self._context.workspace
        if workspace is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._context.tasks.run(
            LOOK, lambda job: workspace.finding.heads_to_come(MOST_HEADS), self.heads.show_heads
        )

    @Slot(object)
    def _counted(self, counts: Any) -> None:
        self.arrivals.show_counts(counts, self._context.categories)
