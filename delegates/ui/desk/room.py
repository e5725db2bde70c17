"""The parts of the desk and the room each is given: what gives way in a small window, what full screen leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.desk.arrivals_side import ArrivalsSide
from delegates.ui.desk.found_card import FoundCard
from delegates.ui.desk.full_screen import FullScreenFoot
from delegates.ui.desk.results_card import ResultsCard
from delegates.ui.desk.scans_card import ScansCard
from delegates.ui.widgets import verdict_metrics
from delegates.ui.widgets.entry_field import EntryField
from delegates.ui.widgets.header import Count
from delegates.ui.widgets.progress_card import ProgressCard
from delegates.ui.widgets.verdict_panel import VerdictPanel

if TYPE_CHECKING:
    from delegates.ui.main_window import SizeClass

RESULTS_PX = 380
LEAST_PANEL_PX = 320
SIDE_PX, SIDE_WIDE_PX = 336, 400


class _PanelRoom(QScrollArea):
    """Room for the panel: where even its smallest letters need more height, it is scrolled and nothing is cut."""

    def __init__(self, panel: VerdictPanel) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(1)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(panel)
        panel.setAutoFillBackground(False)


class DeskRoom(QWidget):
    """Field, panel or search results, and last scans; beside them the arrivals. What they show is the page's business."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._size: SizeClass | None = None
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.entry = EntryField()
        self.panel = VerdictPanel()
        self.results = ResultsCard()
        # Else a small window would cut the last scans for a card that is not shown.
        self.results.setMinimumHeight(1)
        self.middle = QStackedWidget()
        self._panel_room = _PanelRoom(self.panel)
        self.middle.addWidget(self._panel_room)
        self.middle.addWidget(self.results)
        self._metrics = verdict_metrics.NORMAL
        self.found_card = FoundCard(context)
        self.scans = ScansCard(context)
        self.side = ArrivalsSide(context)
        self.progress = ProgressCard()
        self.progress.installEventFilter(self)
        self.count = Count(big=True)
        self.foot = FullScreenFoot(context)
        self.count.hide()
        self.foot.hide()
        self._lay_out()
        self.foot.leave_wanted.connect(self._leave_full_screen)
        context.counted.connect(self._counted)
        context.theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.current().scaled(24))
        top.addWidget(self.entry, 1)
        top.addWidget(self.count)
        self._left = QVBoxLayout()
        self._left.setSpacing(theme.current().scaled(8))
        self._left.addLayout(top)
        self._left.addWidget(self.middle, 1)
        self._left.addWidget(self.found_card)
        self._left.addWidget(self.scans)
        self._left.addWidget(self.progress)
        self._left.addWidget(self.foot)
        self._outer = QHBoxLayout(self)
        self._outer.setSpacing(theme.current().scaled(24))
        self._outer.addLayout(self._left, 1)
        self._outer.addWidget(self.side)

    def show_panel(self) -> None:
        """The panel in the middle, in the place of search results."""
        self._panel_room.verticalScrollBar().setValue(0)
        self.middle.setCurrentWidget(self._panel_room)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part of the panel, where the panel is higher than its room."""
        self._panel_room.ensureWidgetVisible(part, 0, 0)

    @property
    def is_full(self) -> bool:
        """Full-screen desk mode."""
        return self._size is not None and self._size.full

    @property
    def is_searching(self) -> bool:
        """Whether search results stand in the panel's place."""
        return self.middle.currentWidget() is self.results

    def set_size_class(self, size: SizeClass) -> None:
        """What gives way when there is less room."""
        self._size = size
        self._measure()

    @Slot()
    def _measure(self) -> None:
        look, size, full = theme.current(), self._size, self.is_full
        compact = size is not None and size.compact and not full
        self.side.setVisible(size is None or (not size.narrow and not full))
        self.count.setVisible(full)
        self.foot.setVisible(full)
        self.side.setFixedWidth(look.scaled(SIDE_WIDE_PX if size is not None and size.wide else SIDE_PX))
        metrics = verdict_metrics.NORMAL
        if full:
            metrics = verdict_metrics.FULL
        elif compact:
            metrics = verdict_metrics.COMPACT
        self._metrics = metrics
        self.panel.set_metrics(metrics)
        self.entry.set_compact(compact)
        around = look.scaled(8 if compact else 16)
        sides = look.scaled(12 if compact else 24)
        self._outer.setContentsMargins(sides, around, sides, around)
        self.fit_scans()

    def fit_scans(self) -> None:
        """As many last scans as the panel leaves room for; the panel keeps its height."""
        look = theme.current()
        if self.is_full:
            self.scans.hide()
            return
        others = self.entry.height() + 2 * self._left.spacing() + look.scaled(46)
        if self.progress.isVisible():
            others += self.progress.sizeHint().height() + self._left.spacing()
        margins = self._outer.contentsMargins()
        others += self._fit_panel(self.height() - margins.top() - margins.bottom())
        panel = (
            look.scaled(RESULTS_PX)
            if self.is_searching
            else self.panel.needed_height(max(LEAST_PANEL_PX, self.middle.width()))
        )
        self.scans.fit(self.height() - margins.top() - margins.bottom() - others - panel)

    def _fit_panel(self, room_px: int) -> int:
        """Beside what there is to tell of the one found, the panel takes the largest size that has room; how much of it
        that takes."""
        told = self.found_card.isVisibleTo(self)
        width = max(LEAST_PANEL_PX, self.middle.width())
        taken = 0
        compact, small = verdict_metrics.COMPACT, verdict_metrics.SMALL
        # Last of all the namesakes go: whoever is meant must not be taken for another.
        ways = (
            (self._metrics, 2, True), (compact, 2, True), (small, 2, True), (small, 1, True), (small, 1, False),
            (small, 0, False),
        )  # fmt: skip
        for metrics, rows, with_ties in ways if told else ways[:1]:
            self.panel.set_metrics(metrics)
            self.found_card.set_room(rows, with_ties=with_ties)
            taken = self.found_card.needed_height() + self._left.spacing() if told else 0
            left = room_px - taken - self.entry.height() - self._left.spacing()
            if self.panel.needed_height(width) <= left:
                break
        return taken

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_scans()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The progress of a print takes its room from the last scans, never from the answer.
        if watched is self.progress and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.fit_scans()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _counted(self, counts: Any) -> None:
        self.count.set_counts(counts.arrived, counts.registered)

    @Slot()
    def _leave_full_screen(self) -> None:
        self._context.full_screen_wanted.emit(False)
