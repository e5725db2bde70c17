"""The verdict in 44 px, under the header of every page but the desk: colour, icon, word, name, why.

Notes for staff stand under it on amber, over as many lines as they need; a question, and the way to the desk to answer.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegates.ui import icons, lines, painters, theme, wording
from delegates.ui.verdict_view import VerdictView
from delegates.ui.widgets.button import ActionButton

translate = QCoreApplication.translate
ADMITTED_REST_MS = 20_000
OTHER_REST_MS = 60_000
BAND_PX, LINE_PX = 44, 36


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
        self.go = ActionButton("", icon="scan-line", size="small", parent=self)
        self.go.clicked.connect(self.pressed)
        self.go.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.current().changed.connect(self._measure)
        self._measure()
        self.hide()

    def view(self) -> VerdictView | None:
        """What it shows."""
        return self._view

    def set_view(self, view: VerdictView) -> None:
        """Show a verdict; it leaves by itself after 20 s (admitted, nothing to do) or 60 s."""
        self._view = view
        self.setAccessibleName(view.spoken)
        quick = view.outcome == "admitted" and not view.attention and not view.asks
        self._timer.start(ADMITTED_REST_MS if quick else OTHER_REST_MS)
        self.go.setText(translate("VerdictStrip", "Answer at the desk"))
        self.go.setVisible(bool(view.asks))
        self._measure()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        look = theme.current()
        rows = self._rows()
        self.setFixedHeight(look.scaled(BAND_PX) + sum(self._row_height(row) for row in rows))
        size = self.go.sizeHint()
        asks_px = self._row_height(rows[-1]) if rows else 0
        middle = self.height() - asks_px // 2
        right = self.width() - look.scaled(24)
        self.go.setGeometry(right - size.width(), middle - size.height() // 2, size.width(), size.height())

    def _rows(self) -> list[lines.Fitted]:
        """What stands under the band: notes, then a question."""
        if self._view is None:
            return []
        look, room = (
            theme.current(),
            self.width() - 2 * theme.current().scaled(24) - theme.current().scaled(36),
        )
        found = []
        if self._view.attention:
            notes = " · ".join(self._view.attention)
            found.append(lines.fit_organisation(notes, max(60, room), look.px("body"), bold=True))
        if self._view.asks:
            text = wording.filled(translate("VerdictStrip", "Ask: {question}"), question=self._view.asks)
            room -= self.go.sizeHint().width() + look.scaled(12)
            found.append(lines.fit_organisation(text, max(60, room), look.px("body"), bold=True))
        return found

    @staticmethod
    def _row_height(row: lines.Fitted) -> int:
        look = theme.current()
        return max(look.scaled(LINE_PX), row.height_px + look.scaled(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        look, painter, view = theme.current(), QPainter(self), self._view
        fill, ink, tint, _ = theme.OUTCOME_COLOURS[view.outcome]
        band = QRect(0, 0, self.width(), look.scaled(BAND_PX))
        painter.fillRect(band, look.colour(fill))
        self._paint_band(painter, band, view, look.colour(ink))
        top = band.height()
        for number, row in enumerate(self._rows()):
            rect = QRect(0, top, self.width(), self._row_height(row))
            if number == 0 and view.attention:
                painter.fillRect(rect, look.colour("amber"))
                self._paint_row(painter, rect, row, "triangle-alert", look.colour("onamber"))
            else:
                painter.fillRect(rect, look.colour(tint))
                self._paint_row(painter, rect, row, "circle-question-mark", look.colour("text"))
            top += rect.height()

    @staticmethod
    def _paint_row(painter: QPainter, rect: QRect, row: lines.Fitted, icon: str, ink: QColor) -> None:
        look = theme.current()
        side, x = look.scaled(20), look.scaled(26)
        icons.paint(painter, QRect(x, rect.center().y() - side // 2 + 1, side, side), icon, ink)
        lines.draw_fitted(painter, look.scaled(60), row.centred_top_px(rect.y(), rect.height()), row, ink)

    @staticmethod
    def _paint_band(painter: QPainter, band: QRect, view: VerdictView, colour: QColor) -> None:
        look = theme.current()
        size_px = look.px("label")
        side, x = look.scaled(24), look.scaled(24)
        middle = band.height() // 2
        icons.paint(
            painter, QRect(x, middle - side // 2, side, side), theme.OUTCOME_ICONS[view.outcome], colour
        )
        x += side + look.scaled(12)
        top = lines.centred_top_px(0, band.height(), size_px)
        x += round(lines.draw(painter, x, top, view.word, size_px, colour, bold=True)) + look.scaled(16)
        right = band.width() - look.scaled(24)
        if view.person is not None:
            tile = look.scaled(22)
            painters.draw_tile(painter, QRect(x, middle - tile // 2, tile, tile), view.person.category)
            x += tile + look.scaled(8)
            runs = [(view.person.honorific, colour, False), (view.person.name, colour, True)]
            name_px = painters.size_that_fits(runs, size_px, right - x)
            name_top = lines.centred_top_px(0, band.height(), name_px)
            x += round(lines.draw_runs(painter, x, name_top, name_px, runs))
        hint_px = look.px("hint")
        hint_top = lines.centred_top_px(0, band.height(), hint_px)
        # The person comes first: what has no room beside the name is left for the desk to show.
        for rest in (" · ".join((*view.why, *view.party)), " · ".join(view.why)):
            if rest and x + look.scaled(24) + lines.width_px(rest, hint_px) <= right:
                lines.draw(painter, 0, hint_top, rest, hint_px, colour, right_to=right)
                break
