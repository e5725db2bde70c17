"""Before printing: what to look at, each with a way to the badge; and how many are ready."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.ui import formats, icons, theme, wording
from delegates.ui.badges.badge_state import Badge, State, field, is_problem, problem
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine

if TYPE_CHECKING:
    from delegates.badges.painting import Notice

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look at: icon, colour, what, about whom, and the badge it leads to."""

    icon: str
    colour: str
    what: str
    about: str
    delegate_id: str


def entries(badges: Sequence[Badge], forum_notices: Sequence[Notice]) -> list[Entry]:
    """What stands in the list: each problem by itself, the rest summed up."""
    found = [
        Entry("triangle-alert", "redtext", problem(notice), translate("Preflight", "On every badge"), "")
        for notice in forum_notices
        if is_problem(notice)
    ]
    for badge in badges:
        for notice in badge.notices:
            if is_problem(notice):
                template = (
                    translate("Preflight", "{field} does not fit")
                    if notice.what == "does_not_fit"
                    else translate("Preflight", "{field}: letters missing")
                )
                what = wording.filled(template, field=field(notice.field))
                about = f"{badge.row.name}: “{notice.detail}”"
                found.append(Entry("triangle-alert", "redtext", what, about, badge.row.id))
    for state, icon, colour, words in (
        (State.OUTDATED, "history", "ambertext", translate("Preflight", "Printed with other text")),
        (State.PRINTED, "history", "ambertext", translate("Preflight", "Printed before")),
        (State.FITTED, "type", "bluetext", translate("Preflight", "Made smaller or broken")),
    ):
        of_state = [badge for badge in badges if badge.state is state]
        if of_state:
            count = len(of_state)
            if state is State.PRINTED:
                about = translate("Preflight", "%n badge(s): you are asked first", "", count)
            else:
                about = translate("Preflight", "%n badge(s)", "", count)
            found.append(Entry(icon, colour, words, about, of_state[0].row.id))
    return found


class PreflightView(Card):
    """`wanted` carries whose badge to show."""

    wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Preflight", "Before printing"), parent=parent)
        self._context = context
        self._badges: list[Badge] = []
        self._forum_notices: list[Notice] = []
        self.entries: list[Entry] = []
        look = theme.current()
        self._count_icon, self._count = QLabel(), QLabel()
        self._count.setProperty("kind", "warning")
        self.add_to_head(self._count_icon)
        self.add_to_head(self._count)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        line = QFrame()
        line.setProperty("kind", "divider")
        self.body.addWidget(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(look.scaled(px) for px in (16, 8, 16, 8)))
        foot.setSpacing(look.scaled(8))
        self._ready_icon, self._ready = QLabel(), QLabel()
        self._ready.setProperty("kind", "good")
        foot.addWidget(self._ready_icon)
        foot.addWidget(self._ready, 1)
        self.body.addLayout(foot)

    def set_badges(self, badges: list[Badge], forum_notices: Sequence[Notice] = ()) -> None:
        """Say what these need before they are printed."""
        self._badges, self._forum_notices = badges, list(forum_notices)
        self.retranslate()

    @property
    def ready_count(self) -> int:
        """Badges that can be printed without a question."""
        return sum(badge.state in (State.READY, State.FITTED) for badge in self._badges)

    def ready_text(self) -> str:
        """What stands in the foot."""
        return self._ready.text() if self.ready_count else ""

    def retranslate(self) -> None:
        """Say it in the language in force."""
        look, language = theme.current(), self._context.language.code
        self.set_title(translate("Preflight", "Before printing"))
        self.entries = entries(self._badges, self._forum_notices)
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for entry in self.entries:
            self._list.addWidget(self._row(entry))
        self._list.addStretch(1)
        count = len(self.entries)
        self._count.setText(translate("Preflight", "%n to look at", "", count))
        self._count_icon.setPixmap(icons.pixmap("triangle-alert", look.scaled(16), "ambertext"))
        for label in (self._count, self._count_icon):
            label.setVisible(count > 0)
        for label in (self._ready_icon, self._ready):
            label.setVisible(self.ready_count > 0)
        self._ready_icon.setPixmap(icons.pixmap("circle-check", look.scaled(20), "greentext"))
        ready = formats.number(self.ready_count, language)
        total = formats.number(len(self._badges), language)
        self._ready.setText(
            wording.filled(
                translate("Preflight", "{ready} of {total} badges are ready"), ready=ready, total=total
            )
        )

    def _row(self, entry: Entry) -> QWidget:
        look = theme.current()
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(*(look.scaled(px) for px in (16, 6, 16, 6)))
        row.setSpacing(look.scaled(12))
        icon = QLabel()
        icon.setPixmap(icons.pixmap(entry.icon, look.scaled(16), entry.colour))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(DataLine(entry.what, bold=True))
        words.addWidget(DataLine(entry.about, size="hint", colour="text2"))
        row.addWidget(icon)
        row.addLayout(words, 1)
        if entry.delegate_id:
            show = ActionButton(translate("Preflight", "Show"), size="small")
            show.setAccessibleName(f"{show.text()}: {entry.what}, {entry.about}")
            show.clicked.connect(lambda _=False, wanted=entry.delegate_id: self.wanted.emit(wanted))
            row.addWidget(show)
        column.addLayout(row)
        line = QFrame()
        line.setProperty("kind", "divider")
        column.addWidget(line)
        return frame
