"""The verdict in 44 px, under the header of every page but the desk: colour, icon, word, name, why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import icons, lines, painters, theme
from delegates.ui.verdict_view import VerdictView

translate = QCoreApplication.translate
ADMITTED_REST_MS = 20_000
OTHER_REST_MS = 60_000


class VerdictStrip(QWidget):
    """Takes no room while there is no verdict; `pressed` asks for the desk."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictStrip")
        self._view: VerdictView | None = None
        self._on = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.hide()

    def view(self) -> VerdictView | None:
        """What it shows."""
        return self._view

    def set_view(self, view: VerdictView) -> None:
        """Show a verdict; it leaves by itself after 20 s (admitted) or 60 s."""
        self._view = view
        self.setAccessibleName(view.spoken)
        self._timer.start(ADMITTED_REST_MS if view.outcome == "admitted" else OTHER_REST_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.setVisible(self._on)
        self.update()

    def set_on(self, on: bool) -> None:
        """Off on the desk, where the panel shows it."""
        self._on = on
        self.setVisible(on and self._view is not None)

    def clear(self) -> None:
        """Nothing to show any more."""
        self._view = None
        self._timer.stop()
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def _measure(self) -> None:
        self.setFixedHeight(theme.current().scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        look, painter, view = theme.current(), QPainter(self), self._view
        fill, ink, _, _ = theme.OUTCOME_COLOURS[view.outcome]
        painter.fillRect(self.rect(), look.colour(fill))
        colour, size_px = look.colour(ink), look.px("label")
        side, x = look.scaled(24), look.scaled(24)
        middle = self.height() // 2
        icons.paint(
            painter, QRect(x, middle - side // 2, side, side), theme.OUTCOME_ICONS[view.outcome], colour
        )
        x += side + look.scaled(12)
        top = lines.centred_top_px(0, self.height(), size_px)
        x += round(lines.draw(painter, x, top, view.word, size_px, colour, bold=True)) + look.scaled(16)
        right = self.width() - look.scaled(24)
        if view.person is not None:
            tile = look.scaled(22)
            painters.draw_tile(painter, QRect(x, middle - tile // 2, tile, tile), view.person.category)
            x += tile + look.scaled(8)
            runs = [(view.person.honorific, colour, False), (view.person.name, colour, True)]
            name_px = painters.size_that_fits(runs, size_px, right - x)
            x += round(
                lines.draw_runs(painter, x, lines.centred_top_px(0, self.height(), name_px), name_px, runs)
            )
        rest = view.attention or " · ".join(view.why)
        hint_px = look.px("hint")
        # The person comes first: what has no room beside the name is left for the desk to show.
        if rest and x + look.scaled(24) + lines.width_px(rest, hint_px) <= right:
            lines.draw(
                painter,
                0,
                lines.centred_top_px(0, self.height(), hint_px),
                rest,
                hint_px,
                colour,
                right_to=right,
            )
