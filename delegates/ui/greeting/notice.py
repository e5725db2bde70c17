"""The notice of the protocol desk: who has arrived and was not greeted yet. Quiet; it stays until that is seen to."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui.context import Context

if TYPE_CHECKING:
    from delegates.services.arrivals_watch import Arrival
    from delegates.ui.widgets.button import ActionButton
    from delegates.ui.widgets.data_line import DataLine

translate = QCoreApplication.translate
ICON_PX: Final = 20


class ArrivalNotice(QWidget):
    """Empty and without any work while the settings do not say that this is the protocol desk."""

    seen: ActionButton
    everyone: ActionButton
    line: DataLine

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_allowed = False
        self._unseen: list[Arrival] = []
        self._frame: QWidget | None = None
        context.settings_changed.connect(self._take_settings)
        self.hide()

    def set_allowed(self, allowed: bool) -> None:
        """Whether this may be seen: not on the first page, nor where the whole screen faces the guests."""
        self._is_allowed = allowed
        if allowed:
            self._take_settings()
        self._show()

    @property
    def waiting(self) -> list[Arrival]:
        """Those nobody has seen to, the newest first."""
        return list(self._unseen)

    @Slot()
    @Slot(object)
    def _take_settings(self, _: object = None) -> None:
        on = self._context.settings.protocol_desk
        if on and self._frame is None and self._is_allowed:
            self._build()
        if self._frame is not None:
            self._poll.set_on(on)
            self._show()

    def _build(self) -> None:
        # Only at the one desk that wants it.
        from delegates.ui import theme
        from delegates.ui.greeting.poll import ArrivalsPoll
        from delegates.ui.widgets.button import ActionButton
        from delegates.ui.widgets.data_line import DataLine

        look = theme.current()
        room = QVBoxLayout(self)
        room.setContentsMargins(look.scaled(24), look.scaled(8), look.scaled(24), 0)
        self._frame = _Frame()
        room.addWidget(self._frame)
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(look.scaled(16), look.scaled(4), look.scaled(8), look.scaled(4))
        row.setSpacing(look.scaled(12))
        self._icon, self._count = QLabel(), QLabel()
        self._count.setProperty("kind", "hint")
        self.line = DataLine("", size="hint", bold=True)
        self.seen = ActionButton("", icon="check", size="small")
        self.everyone = ActionButton("", icon="crown", size="small", kind="plain")
        row.addWidget(self._icon)
        row.addWidget(self.line, 1)
        for widget in (self._count, self.everyone, self.seen):
            row.addWidget(widget)
        self.seen.clicked.connect(self._mark_seen)
        self.everyone.clicked.connect(lambda: self._context.page_wanted.emit("attendance", "greet"))
        self._poll = ArrivalsPoll(self._context, self)
        self._poll.told.connect(self._take)
        self._context.language.changed.connect(self._show)
        theme.current().changed.connect(self._show)

    @Slot(object)
    def _take(self, arrivals: tuple[Arrival, ...]) -> None:
        before = {one.scan_id for one in self._unseen}
        self._unseen = [one for one in reversed(arrivals) if not one.is_seen]
        self._show()
        if self.isVisible() and any(one.scan_id not in before for one in self._unseen):
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot()
    def _mark_seen(self) -> None:
        if self._unseen:
            self._poll.mark_seen([self._unseen[0].scan_id])

    @Slot()
    def _show(self) -> None:
        shown = (
            self._frame is not None
            and self._is_allowed
            and bool(self._unseen)
            and self._context.settings.protocol_desk
        )
        self.setVisible(shown)
        if not shown:
            return
        from delegates.ui import icons, theme
        from delegates.ui.greeting.words import arrival_said

        workspace = self._context.workspace
        zone = workspace.zone if workspace is not None else UTC
        words = arrival_said(self._unseen[0], zone)
        self._icon.setPixmap(icons.pixmap("crown", theme.current().scaled(ICON_PX), "accent"))
        self.line.set_text(words)
        others = len(self._unseen) - 1
        self._count.setText(translate("MessageBar", "%n more", "", others))
        self._count.setVisible(others > 0)
        self.seen.setText(translate("Greeting", "Seen"))
        self.everyone.setText(translate("Greeting", "All arrivals"))
        self.setAccessibleName(words)


class _Frame(QWidget):
    """Neutral ground with the accent's edge: neither a warning nor a verdict."""

    def paintEvent(self, event: QPaintEvent) -> None:
        from delegates.ui import theme

        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        radius = look.scaled(6)
        frame.addRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(frame, look.colour("accenttint"))
        painter.save()
        painter.setClipPath(frame)
        painter.fillRect(0, 0, look.scaled(6), self.height(), look.colour("accent"))
        painter.restore()
        painter.setPen(look.colour("accent"))
        painter.drawPath(frame)
