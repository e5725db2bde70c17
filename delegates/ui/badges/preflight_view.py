"""Before printing: what to look at, each with a way to the badge; and how many are ready."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from delegates.badges.notice import FITTED, Notice
from delegates.ui import formats, icons, theme, wording
from delegates.ui.badges.badge_state import Badge, State, field, is_problem, problem
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton, set_kind
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.data_line import DataLine

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look at: icon, colour, what, about whom; the badges it leads to and the box of the template."""

    icon: str
    colour: str
    what: str
    about: str
    delegate_ids: tuple[str, ...] = ()
    box: str = ""

    @property
    def is_grave(self) -> bool:
        """Whether a badge is not printed as it should be."""
        return self.colour == "redtext"


@dataclass(frozen=True, slots=True)
class FaultWords:
    """What is wrong with the template itself: in few words, in a sentence, and which box it is."""

    what: str
    sentence: str
    box: str


def entries(
    badges: Sequence[Badge], forum_notices: Sequence[Notice], faults: Sequence[FaultWords] = ()
) -> list[Entry]:
    """What stands in the list: faults of the template, then each kind of trouble with how many badges have it."""
    found = [Entry("triangle-alert", "redtext", one.what, one.sentence, (), one.box) for one in faults]
    everywhere = translate("Preflight", "On every badge")
    found += [
        Entry("triangle-alert", "redtext", problem(notice), everywhere, (), notice.box)
        for notice in forum_notices
        if is_problem(notice)
    ]
    groups: dict[tuple[str, str, str], list[tuple[Badge, Notice]]] = {}
    for badge in badges:
        for notice in badge.notices:
            if notice.what not in FITTED:
                groups.setdefault((notice.what, notice.field, notice.box), []).append((badge, notice))
    weak = [notice for notice in forum_notices if notice.what in ("low_contrast", "small_code")]
    order = ("does_not_fit", "missing_glyph", "missing_photo", "low_contrast", "small_code")
    for key, hits in sorted(groups.items(), key=lambda item: order.index(item[0][0])):
        found.append(_grouped(key[0], hits, len(badges)))
    found += [Entry("palette", "ambertext", *_weak(one), (), one.box) for one in weak]
    for state, icon, colour, words in (
        (State.OUTDATED, "history", "ambertext", translate("Preflight", "Printed with other text")),
        (State.PRINTED, "history", "ambertext", translate("Preflight", "Printed before")),
        (State.FITTED, "type", "bluetext", translate("Preflight", "Smaller, or over more lines")),
    ):
        of_state = [badge for badge in badges if badge.state is state]
        if of_state:
            count = len(of_state)
            if state is State.PRINTED:
                about = translate("Preflight", "%n badge(s): left out unless you ask", "", count)
            else:
                about = translate("Preflight", "%n badge(s)", "", count)
            found.append(Entry(icon, colour, words, about, tuple(badge.row.id for badge in of_state)))
    return found


def _grouped(what: str, hits: Sequence[tuple[Badge, Notice]], total: int) -> Entry:
    (first, notice), ids = hits[0], tuple(badge.row.id for badge, _ in hits)
    if what in ("low_contrast", "small_code"):  # said once, at the first badge that has it
        return Entry("palette", "ambertext", *_weak(notice), ids, notice.box)
    named = field(notice.field)
    icon, colour = "triangle-alert", "redtext"
    if what == "does_not_fit":
        words = wording.filled(translate("Preflight", "{field} does not fit"), field=named)
    elif what == "missing_glyph":
        words = wording.filled(translate("Preflight", "{field}: letters missing"), field=named)
    else:
        icon, colour, words = "camera-off", "ambertext", translate("Preflight", "Photo missing")
    if what == "missing_photo":
        about = translate("Preflight", "{count} of {total} badges")
    elif len(hits) == 1:
        about = f"{first.row.name}: “{notice.detail}”"
    else:
        about = translate("Preflight", "{count} badges, the first is {name}")
    about = wording.filled(about, count=len(hits), total=total, name=first.row.name)
    return Entry(icon, colour, words, about, ids, notice.box)


def _weak(notice: Notice) -> tuple[str, str]:
    """What is weak on every badge of a kind, and how weak."""
    if notice.what == "small_code":
        told = translate("Preflight", "A module is {dots} dots of the printer; four are needed")
        return translate("Preflight", "Badge code small for the printer"), wording.filled(
            told, dots=notice.detail
        )
    what = wording.filled(translate("Preflight", "{field}: weak colour"), field=field(notice.field))
    told = translate("Preflight", "{ratio} : 1 on what lies under it")
    return what, wording.filled(told, ratio=notice.detail)


class PreflightView(Card):
    """`wanted` carries whose badge to show ("" for anybody's) and which box it is about, "" for none.

    Show goes from one badge of its row to the next.
    """

    wanted = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Preflight", "Before printing"), parent=parent)
        self._context = context
        self._badges: list[Badge] = []
        self._wanted: Collection[str] | None = None
        self._forum_notices: list[Notice] = []
        self._faults: list[FaultWords] = []
        self._next: dict[str, int] = {}
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

    def set_badges(
        self,
        badges: list[Badge],
        forum_notices: Sequence[Notice] = (),
        faults: Sequence[FaultWords] = (),
        wanted: Collection[str] | None = None,
    ) -> None:
        """Say what these need before they are printed; of `wanted` alone it is told how many are ready."""
        self._badges, self._forum_notices = badges, list(forum_notices)
        self._faults = list(faults)
        self._wanted = wanted
        self.retranslate()

    @property
    def to_print(self) -> list[Badge]:
        """The badges of which some are ready."""
        if self._wanted is None:
            return self._badges
        return [badge for badge in self._badges if badge.row.id in self._wanted]

    @property
    def ready_count(self) -> int:
        """Badges that can be printed without a question."""
        if self._faults:
            return 0
        return sum(badge.state in (State.READY, State.FITTED) for badge in self.to_print)

    def ready_text(self) -> str:
        """What stands in the foot."""
        return self._ready.text() if self.ready_count else ""

    def retranslate(self) -> None:
        """Say it in the language in force."""
        look, language = theme.current(), self._context.language.code
        self.set_title(translate("Preflight", "Before printing"))
        self.entries = entries(self._badges, self._forum_notices, self._faults)
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
        faulty = bool(self._faults)
        for label in (self._ready_icon, self._ready):
            label.setVisible(self.ready_count > 0 or faulty)
        icon, colour = ("triangle-alert", "redtext") if faulty else ("circle-check", "greentext")
        self._ready_icon.setPixmap(icons.pixmap(icon, look.scaled(20), colour))
        set_kind(self._ready, "kind", "error" if faulty else "good")
        ready = formats.number(self.ready_count, language)
        total = formats.number(len(self.to_print), language)
        self._ready.setText(
            wording.filled(
                translate("Preflight", "{ready} of {total} badges are ready"), ready=ready, total=total
            )
            if not faulty
            else translate("Preflight", "Put right what is red before printing")
        )

    def show_entry(self, entry: Entry) -> None:
        """Go to the next badge of a row, and to its box."""
        delegate_id = ""
        if entry.delegate_ids:
            place = self._next.get(entry.what, 0) % len(entry.delegate_ids)
            self._next[entry.what] = place + 1
            delegate_id = entry.delegate_ids[place]
        self.wanted.emit(delegate_id, entry.box)

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
        if entry.delegate_ids or entry.box:
            show = ActionButton(translate("Preflight", "Show"), size="small")
            show.setAccessibleName(f"{show.text()}: {entry.what}, {entry.about}")
            show.clicked.connect(lambda _=False, entry=entry: self.show_entry(entry))
            row.addWidget(show)
        column.addLayout(row)
        line = QFrame()
        line.setProperty("kind", "divider")
        column.addWidget(line)
        return frame
