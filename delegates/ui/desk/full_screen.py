"""What full-screen desk mode shows beside field and answer: the count, who came before, and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from delegates.domain.people import RosterRow
from delegates.ui import icons, lines, theme
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.pill import StatusPill

translate = QCoreApplication.translate
LINE_PX = 44
PEOPLE_SHOWN = 3


class ComeBefore(QWidget):
    """One line with those let in before the present answer, newest first: as many whole names as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: list[RosterRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_people(self, people: Sequence[RosterRow]) -> None:
        """Show these; nobody leaves the line empty."""
        self._people = list(people)[:PEOPLE_SHOWN]
        self.setAccessibleName(", ".join(self.names()))
        self.update()

    def names(self) -> list[str]:
        """As they are shown, honorific first."""
        return [" ".join(part for part in (one.honorific, one.name) if part) for one in self._people]

    def sizeHint(self) -> QSize:
        return QSize(theme.current().scaled(200), theme.current().scaled(LINE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._people:
            return
        look, painter = theme.current(), QPainter(self)
        size, icon, gap = look.px("label"), look.scaled(20), look.scaled(8)
        top = lines.centred_top_px(0, self.height(), size)
        word = translate("DeskPage", "Before:")
        x = lines.draw(painter, 0, top, word, size, look.colour("text2")) + 2 * gap
        for name in self.names():
            if x + icon + gap + lines.width_px(name, size, bold=True) > self.width():
                break
            mark = QRect(round(x), (self.height() - icon) // 2, icon, icon)
            icons.paint(painter, mark, theme.OUTCOME_ICONS["admitted"], "greentext")
            x += icon + gap
            x += lines.draw(painter, x, top, name, size, look.colour("greentext"), bold=True) + 2 * gap


class FullScreenFoot(QWidget):
    """`leave_wanted` comes when the person wants the window back."""

    leave_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before = ComeBefore()
        self.status = StatusPill()
        self.quiet = ActionButton(icon="volume-x", kind="pill")
        self.quiet.setVisible(context.quiet)
        self.quiet.clicked.connect(lambda: context.set_quiet(False))
        self.leave = ActionButton("", icon="minimize", key="F11", size="key")
        self.leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().scaled(8))
        row.addWidget(self.before, 1)
        for button in (self.status, self.quiet, self.leave):
            row.addWidget(button)
        context.quiet_changed.connect(self.quiet.setVisible)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        self.quiet.setText(translate("Header", "Quiet"))
        self.leave.setText(translate("DeskPage", "Leave full screen"))
        self.before.update()
