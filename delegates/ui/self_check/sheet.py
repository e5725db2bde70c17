"""Whether all is well at this desk: what is checked, each with its state, what to do, and a button that leads there.

The sheet gives way to the work: a scan is recorded at once, and its answer closes the sheet that would hide it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.errors import DeskError
from delegates.services.self_check import Check, Item, State
from delegates.ui import icons, theme, wording
from delegates.ui.context import Context
from delegates.ui.self_check import words
from delegates.ui.self_check.facts import Read, judged, read
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.button import ActionButton, set_kind
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WIDTH_PX: Final = 820
LIST_PX: Final = 620
# Head, summary, foot and the edge of the window.
AROUND_PX: Final = 210
TITLE_PX: Final = 150
LEAST_LIST_PX: Final = 160
ICON_PX: Final = 22

_ICONS: Final = {
    State.GOOD: ("circle-check", "greentext"),
    State.LOOK: ("triangle-alert", "ambertext"),
    State.BAD: ("octagon-x", "redtext"),
}
_WORST_FIRST: Final = (State.BAD, State.LOOK, State.GOOD)


def open_self_check(context: Context, window: QWidget) -> None:
    """Open the sheet over the window, or look again where it is open; nothing while no forum is open."""
    if context.workspace is None:
        return
    for there in window.findChildren(SelfCheckSheet):
        if there.isVisible():
            there.raise_()
            there.look()
            return
    SelfCheckSheet(context, window).show()


class CheckRow(QFrame):
    """One item: icon, title, what was found, what to do, and the button that leads there."""

    def __init__(self, item: Item, go: Callable[[], None]) -> None:
        super().__init__()
        self.item = item
        self.state: State | None = None
        look = theme.current()
        self._icon, self._title, self.found, self.to_do = QLabel(), QLabel(), QLabel(), QLabel()
        for label, kind in ((self._title, "strong"), (self.found, ""), (self.to_do, "hint")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("kind", kind)
        self._title.setFixedWidth(look.scaled(TITLE_PX))
        self.go = ActionButton("", kind="plain", size="small", trailing="chevron-right")
        self.go.clicked.connect(go)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look.scaled(4), 0, look.scaled(4))
        grid.setHorizontalSpacing(look.scaled(10))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._icon, 0, 0, 2, 1, top)
        grid.addWidget(self._title, 0, 1, 2, 1, top)
        grid.addWidget(self.found, 0, 2)
        grid.addWidget(self.to_do, 1, 2)
        grid.addWidget(self.go, 0, 3, 2, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def say(self, state: State | None, found: str, to_do: str, go: str) -> None:
        """Show what was found; a state of None is one that is still being looked for."""
        self.state = state
        icon, ink = _ICONS[state] if state is not None else ("hourglass", "text2")
        self._icon.setPixmap(icons.pixmap(icon, theme.current().scaled(ICON_PX), ink))
        self._title.setText(words.title(self.item))
        self.found.setText(found)
        self.to_do.setText(to_do)
        self.to_do.setVisible(bool(to_do))
        self.go.setText(go)
        self.go.setAccessibleName(f"{words.title(self.item)}: {go}")
        self.setAccessibleName(" ".join((words.title(self.item), found, to_do)).strip())


class SelfCheckSheet(Sheet):
    """Looks when it opens and at "Check again"; the full check of the file comes last and can be stopped."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window, "", icon="shield-check", main="-", width_px=WIDTH_PX)
        # Not in the way of a scan: it does not wait, and whoever stands at the desk goes first.
        self.setModal(False)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._context = context
        self._read: Read | None = None
        self._problems_count: int | None = None
        self._reading: Job | None = None
        self._checking: Job | None = None
        self._is_over = False
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("kind", "hint")
        self.body.addWidget(self.summary)
        self.rows = {item: CheckRow(item, partial(self._pressed, item)) for item in Item}
        self._build_list(window)
        self.committed.connect(self.look)
        self.finished.connect(self._end)
        context.verdict.connect(self.reject)
        context.scan_failed.connect(self.reject)
        context.quiet_changed.connect(self._say)
        context.settings_changed.connect(self._say)
        context.theme.changed.connect(self._say)
        context.language.changed.connect(self._say)
        context.forum_closed.connect(self.reject)
        self.look()

    def _build_list(self, window: QWidget) -> None:
        look = theme.current()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, look.scaled(8), 0)
        self._list.setSpacing(0)
        for row in self.rows.values():
            self._list.addWidget(row)
        self._list.addStretch(1)
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setLayout(self._list)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        room = window.window().height() - look.scaled(AROUND_PX)
        area.setFixedHeight(max(look.scaled(LEAST_LIST_PX), min(look.scaled(LIST_PX), room)))
        self.body.addWidget(area)

    @Slot()
    def look(self) -> None:
        """Look at everything again, the whole file too."""
        context = self._context
        workspace, settings, checkpoint_id = context.workspace, context.settings, context.checkpoint_id
        if workspace is None or self._reading is not None:
            return
        self._stop()
        self._problems_count = None
        self.show_error("")
        self._reading = context.tasks.run(
            BULK,
            lambda job: read(workspace, settings, checkpoint_id),
            self._take,
            self._failed,
            on_end=self._over,
        )
        from delegates.services.forum_files import verify_forum

        self._checking = checking = context.tasks.run(
            BULK,
            lambda job: len(verify_forum(workspace.path, lambda: job.is_cancelled).problems),
            lambda count: self._checked(checking, count),
            lambda error: self._not_checked(checking, error),
        )
        self._say()

    def _take(self, found: Read) -> None:
        self._read = found
        self._say()

    def _failed(self, error: DeskError) -> None:
        if not self._is_over:
            self.show_error(wording.error(error))

    def _over(self) -> None:
        self._reading = None
        self._say()

    def _checked(self, job: Job, count: int) -> None:
        if job is self._checking:
            self._checking, self._problems_count = None, count
            self._say()

    def _not_checked(self, job: Job, error: DeskError) -> None:
        if job is self._checking:
            self._checking = None
            if error.code != "cancelled":
                self._failed(error)
            self._say()

    def _stop(self) -> None:
        if self._checking is not None:
            self._checking.cancel()
            self._checking = None

    @Slot()
    def _end(self, *_: object) -> None:
        """The sheet is gone: nobody waits for an answer any more."""
        self._is_over = True
        self._stop()
        if self._reading is not None:
            self._reading.cancel()

    # -- words ---------------------------------------------------------------------------------------------------

    @Slot()
    def _say(self, *_: object) -> None:
        if self._is_over:
            return
        self.set_title(translate("SelfCheck", "Check of this desk"))
        self.cancel_button.setText(translate("SelfCheck", "Close"))
        self.set_main(translate("SelfCheck", "Check again"), on=self._reading is None)
        if self._read is None:
            self.summary.setText(translate("SelfCheck", "Looking…"))
            for item, row in self.rows.items():
                row.say(None, translate("SelfCheck", "Looking…"), "", words.place(item))
            return
        found = judged(self._context, self._read, self._problems_count)
        zone, code = self._read.file.zone, self._context.language.code
        for check in found:
            self.rows[check.item].say(
                check.state, words.sentence(check, zone, code), words.to_do(check), words.place(check.item)
            )
        if self._is_checking_whole(found):
            self.rows[Item.FILE].say(
                None,
                translate("SelfCheck", "The whole file is being checked…"),
                "",
                translate("SelfCheck", "Stop"),
            )
        self._order()
        self._sum_up()

    def _is_checking_whole(self, found: tuple[Check, ...]) -> bool:
        file = next(check for check in found if check.item is Item.FILE)
        return self._checking is not None and file.what == "unchecked"

    def _order(self) -> None:
        """The worst first; what is alike stays in its order."""
        rows = sorted(self.rows.values(), key=lambda row: _WORST_FIRST.index(row.state or State.LOOK))
        for place, row in enumerate(rows):
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
        for before, after in pairwise(rows):
            self.setTabOrder(before.go, after.go)

    def _sum_up(self) -> None:
        states = [row.state for row in self.rows.values()]
        bad, look = states.count(State.BAD), states.count(State.LOOK)
        told = []
        if bad:
            told.append(translate("SelfCheck", "%n thing(s) must be mended", "", bad))
        if look:
            told.append(translate("SelfCheck", "%n thing(s) to look at", "", look))
        self.summary.setText(" · ".join(told) or translate("SelfCheck", "All is well at this desk."))
        set_kind(self.summary, "kind", "error" if bad else "warning" if look else "good")

    # -- ways out ------------------------------------------------------------------------------------------------

    def _pressed(self, item: Item) -> None:
        if item is Item.FILE and self.rows[item].state is None and self._read is not None:
            self._stop()
            self._say()
            return
        page, section = words.PLACES[item]
        self.reject()
        self._context.page_wanted.emit(page, section)
