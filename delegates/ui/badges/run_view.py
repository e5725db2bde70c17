"""The run: whose badges, seen as they will be printed, what to look at before printing; as a PDF or on the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from delegates.badges.face import FORUM_FIELDS
from delegates.badges.sheet import Arrangement, impose, sheet_of
from delegates.badges.template import DEFAULT, Template
from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services.badge_order import RunOrder
from delegates.ui import files, theme, wording
from delegates.ui.badges.badge_state import Badge, badges_of
from delegates.ui.badges.pdf_saving import save_pdf
from delegates.ui.badges.preflight_view import PreflightView
from delegates.ui.badges.preview_view import PreviewView
from delegates.ui.badges.printing import BadgePrinting
from delegates.ui.badges.reissuing import ask_edit, ask_reissue
from delegates.ui.badges.who_view import ALL, CHOSEN, UNPRINTED, WhoView
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, DESK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.notice import Notice
    from delegates.services.badge_issuing import Only
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for a run: badges in the order of printing, on which template, and how they are put on paper."""

    template: Template
    badges: list[Badge]
    notices: list[Notice]
    counts: dict[str, int]
    arrangement: Arrangement
    order: RunOrder
    breaks: frozenset[int]


class RunView(QWidget):
    """`counted` comes when other badges are to be printed, or when printing begins or ends."""

    counted = Signal()

    def __init__(self, context: Context, progress: ProgressCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.progress = progress
        self._name = DEFAULT
        self._draft: Template | None = None
        self._side = "front"
        self.arrangement, self.order = Arrangement(), RunOrder()
        self._breaks: frozenset[int] = frozenset()
        self._layout: Template | None = None  # of the badges that were read
        # What is drawn and not saved is saved before anything is printed; whoever draws sets this.
        self.save_first: Callable[[Callable[[], None]], None] = lambda then: then()
        self._badges: list[Badge] = []
        self._counts = {UNPRINTED: 0, ALL: 0}
        self._stale = True
        self._is_narrow = self._is_wide = False
        self._reading: Job | None = None
        self._running: Job | BadgePrinting | None = None
        self._build()
        self.retranslate()

    # -- what the page asks --------------------------------------------------------------------------------------

    def choose(self, ids: Sequence[str]) -> None:
        """Only these people, chosen elsewhere."""
        self.who.choose(ids)
        self._stale = True

    def refresh(self, *, stale: bool = False) -> None:
        """Read again what may have changed, once it is looked at."""
        self._stale = self._stale or stale
        if self._stale:
            self.reload()

    def focus_home(self) -> None:
        """The list of badges."""
        self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """Print this one, reissue, save as PDF, search; Print these is the page's."""
        free, badge = self._running is None, self.who.list.current()
        one = free and badge is not None
        pdf = translate("BadgesPage", "Save as PDF")
        return [
            KeyAction("F6", translate("BadgesPage", "Print this badge"), "id-card", self.print_this, on=one),
            KeyAction(
                "Shift+F6",
                translate("BadgesPage", "Edit text"),
                "pencil",
                self.edit_this,
                on=one,
                shown=False,
            ),
            KeyAction("F7", translate("BadgesPage", "Reissue"), "replace", self.reissue_this, on=one),
            KeyAction("Ctrl+E", pdf, "file-down", self.ask_pdf, on=self.can_print),
            KeyAction(
                "F3", translate("BadgesPage", "Search"), "search", self.who.to_search, also=("Ctrl+F",)
            ),
        ]

    def set_size_class(self, size: SizeClass) -> None:
        """With little room "Before printing" goes; the counts stay in the button."""
        look = theme.current()
        self._columns.setSpacing(look.scaled(8 if size.compact else 16))
        self.who.setFixedWidth(look.scaled(260 if size.narrow else 360 if size.wide else 312))
        self.preflight.setFixedWidth(look.scaled(400 if size.wide else 332))
        self.preflight.setVisible(not size.narrow)
        self._is_narrow, self._is_wide = size.narrow, size.wide
        self._show_state()

    def escape(self) -> bool:
        """Empties the search."""
        if self.who.search.text():
            self.who.search.clear()
            return True
        return False

    @property
    def ids(self) -> list[str]:
        """Whose badges are printed by Print."""
        return [badge.row.id for badge in self._badges]

    @property
    def badges(self) -> list[Badge]:
        """The badges of the run in the order of printing."""
        return self._badges

    @property
    def can_print(self) -> bool:
        """Whether there is something to print and nothing is being printed."""
        return self._running is None and bool(self._badges)

    def forget(self) -> None:
        """Another forum: nothing of this one stays."""
        self._badges, self._draft, self._name, self._layout = [], None, DEFAULT, None
        self.who.choose([])
        self._stale = True
        self.who.list.set_badges([])
        self.preflight.set_badges([])
        self._show_state()

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    def reload(self) -> None:
        """Ask again whose badges these are and what would happen to their texts."""
        workspace = self._context.workspace
        if workspace is None:
            return
        if self._reading is not None:
            self._reading.cancel()
        self._stale = False
        who, text, template, name = self.who.who, self.who.text, self.template, self._name
        ids = [DelegateId(one) for one in self.who.chosen] if who == CHOSEN else None

        def work(job: Job) -> _Read:
            issuing = workspace.badge_issuing
            order = workspace.envelopes.run_order()
            only: Only = "unprinted" if who == UNPRINTED else "all"
            ordered = workspace.envelopes.in_order(
                issuing.chosen(only=only, search=text or None, ids=ids), order
            )
            rows = ordered.rows
            layout = workspace.badge_templates.template(template) if isinstance(template, str) else template
            job.raise_if_cancelled()
            notices = list(issuing.preflight(rows, layout))
            everybody = issuing.chosen()
            counts = {ALL: len(everybody), UNPRINTED: sum(row.printed_at_utc is None for row in everybody)}
            arrangement = workspace.badge_templates.arrangement(name)
            return _Read(
                layout, badges_of(rows, notices), notices, counts, arrangement, order, ordered.breaks
            )

        self._reading = self._context.tasks.run(BULK, work, self._read)

    def _read(self, made: _Read) -> None:
        self._layout, self._badges, self._counts = made.template, made.badges, made.counts
        notices = made.notices
        self.order, self._breaks = made.order, made.breaks
        # Used positions are those of the sheet that lies in the printer now.
        self.arrangement = replace(made.arrangement, skip=self.arrangement.skip)
        self.who.list.set_badges(self._badges)
        self.preflight.set_badges(self._badges, [one for one in notices if one.field in FORUM_FIELDS])
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    # -- whose, how ----------------------------------------------------------------------------------------------

    @property
    def template(self) -> str | Template:
        """The template by its name, or as it is drawn while it is not saved."""
        return self._draft if self._draft is not None else self._name

    def set_template(self, name: str, draft: Template | None = None) -> None:
        """Another template; `draft` is what Print would save first."""
        if (name, draft) != (self._name, self._draft):
            self._name, self._draft = name, draft
            self._stale = True
            if self.isVisible():
                self.reload()

    def set_side(self, side: str) -> None:
        """Look at the front, or at the back of a badge that has one."""
        if side != self._side:
            self._side = side
            self._show_badge()

    def set_arrangement(self, arrangement: Arrangement, order: RunOrder | None = None) -> None:
        """How badges stand on paper and in which order they come; both are remembered."""
        workspace, name, wanted = self._context.workspace, self._name, order or self.order
        self.arrangement, self.order = arrangement, wanted
        if workspace is None:
            return

        def work(job: Job) -> None:
            workspace.badge_templates.keep_arrangement(name, arrangement)
            workspace.envelopes.save_run_order(wanted)

        self._context.tasks.run(DESK, work, lambda _: self.reload())

    @Slot(object)
    def _show_badge(self, badge: Badge | None = None) -> None:
        badge = badge or self.who.list.current()
        if badge is None:
            self.preview.show_badge(None, (), self.template, self.arrangement, self._side, 0, 0)
            self._context.keys_changed.emit()
            return
        place = next(number for number, one in enumerate(self._badges) if one.row.id == badge.row.id)
        numbers, position = self._sheet_of(place)
        ids = [self._badges[number].row.id for number in numbers]
        shown = replace(self.arrangement, skip=position)
        self.preview.show_badge(badge, ids, self.template, shown, self._side, place + 1, len(self._badges))
        self._context.keys_changed.emit()

    def _sheet_of(self, place: int) -> tuple[range, int]:
        """The badges on the same sheet as that one, and the first position that they take."""
        from delegates.badges.render import arranged

        alone = range(place, place + 1), 0
        if self.arrangement.paper == "badge" or self._layout is None:
            return alone
        way = arranged(self._layout, self.arrangement)
        try:
            page = impose(self._layout.width_mm, self._layout.height_mm, way)
        except DeskError:  # larger than the paper: the preview says so
            return alone
        return sheet_of(place, len(self._badges), page, way, self._breaks)

    @Slot(str, str)
    def _go_to(self, delegate_id: str, box: str) -> None:
        if delegate_id and self.who.list.go_to(delegate_id):
            self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing ---------------------------------------------------------------------------------------------------

    @Slot()
    def print_these(self) -> None:
        """Print all that are shown, through the system's dialog."""
        self.save_first(lambda: self._print(self.ids, self.arrangement))

    @Slot()
    def print_this(self) -> None:
        """Print the badge that is shown; at once only when it was never printed."""
        badge = self.who.list.current()
        if badge is not None:
            self.save_first(lambda: self._print([badge.row.id], Arrangement(), at_once=True))

    def _print(self, ids: Sequence[str], arrangement: Arrangement, *, at_once: bool = False) -> None:
        if not ids or self._running is not None or self._context.workspace is None:
            return
        printing = BadgePrinting(
            self._context,
            self,
            template=self._name,
            arrangement=arrangement,
            order=self.order,
            at_once=at_once,
            card=self.progress,
        )
        self._running = printing
        printing.ended.connect(lambda count: self._printed(count, arrangement))
        self._show_state()
        printing.start(ids)

    def _printed(self, count: int, arrangement: Arrangement) -> None:
        """Used positions are of one sheet: the next run begins a new one."""
        if count and arrangement.skip:
            self.arrangement = replace(self.arrangement, skip=0)
        self._ended()
        self._show_badge()

    @Slot()
    def _ended(self) -> None:
        self._running = None
        self._show_state()

    @Slot()
    def reissue_this(self) -> None:
        """The form that voids this badge and issues another."""
        badge = self.who.list.current()
        if badge is not None:
            ask_reissue(self._context, badge.row.id, self)

    @Slot()
    def edit_this(self) -> None:
        """The form in which the texts of this badge are changed before it is printed."""
        badge = self.who.list.current()
        if badge is not None:
            self.save_first(lambda: ask_edit(self._context, badge.row.id, self, self._name))

    @Slot()
    def ask_pdf(self) -> None:
        """Choose where the PDF goes."""
        self.save_first(self._ask_pdf)

    def _ask_pdf(self) -> None:
        if not self._badges or self._running is not None:
            return
        path = files.ask_save(
            self._context,
            self.window(),
            translate("BadgesPage", "Save as PDF"),
            "badges.pdf",
            translate("BadgesPage", "PDF (*.pdf)"),
        )
        if path is not None:
            self.save_pdf(path)

    def save_pdf(self, out: Path) -> None:
        """Write the badges shown to a PDF; they count as printed."""
        if not self.can_print:
            return
        self._running = save_pdf(
            self._context,
            out,
            [DelegateId(one) for one in self.ids],
            template=self._name,
            arrangement=self.arrangement,
            order=self.order,
            card=self.progress,
            on_end=self._ended,
        )
        self._show_state()

    # -- look ----------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        free, count = self._running is None, len(self._badges)
        self.who.set_counts(self._counts)
        one = free and self.who.list.current() is not None
        # What stands in the key bar too gives up its room beside the badge.
        seen = {self.print_one: not self._is_narrow, self.edit_one: True, self.reissue_one: self._is_wide}
        for button, has_room in seen.items():
            button.setEnabled(one)
            button.setVisible(count > 0 and has_room)
        self._middle.setCurrentWidget(self.preview if count else self.empty)
        if not count:
            self._say_empty()
        self.counted.emit()
        self._context.keys_changed.emit()

    def _say_empty(self) -> None:
        if self.who.text:
            title = wording.filled(translate("BadgesPage", "No badge for “{text}”"), text=self.who.text)
            hint = translate("BadgesPage", "Try fewer letters, or look among all badges.")
        elif self._counts[ALL] and self.who.who == UNPRINTED:
            title = translate("BadgesPage", "Every badge is printed")
            hint = translate("BadgesPage", "Choose All to print copies.")
        else:
            title = translate("BadgesPage", "No badges yet")
            hint = translate("BadgesPage", "Badges are made of the delegates: import a list first.")
        self.empty.set_words(title, hint)
        self._import.setVisible(self._counts[ALL] == 0)

    def _build(self) -> None:
        look = theme.current()
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self.who = WhoView(self._context)
        self.who.changed.connect(self.reload)
        self.who.list.chosen.connect(self._show_badge)
        self.preview = PreviewView(self._context)
        self.preview.step_wanted.connect(self.who.list.step)
        self.print_one = self.preview.add_action(ActionButton(icon="printer", size="small"))
        self.print_one.clicked.connect(self.print_this)
        self.edit_one = self.preview.add_action(ActionButton(icon="pencil", size="small"))
        self.edit_one.clicked.connect(self.edit_this)
        self.reissue_one = self.preview.add_action(ActionButton(icon="replace", size="small"))
        self.reissue_one.clicked.connect(self.reissue_this)
        self.empty = EmptyState("id-card", icon_px=56)
        self._import = self.empty.add_button(ActionButton(icon="upload", kind="primary"))
        self._import.clicked.connect(lambda: self._context.page_wanted.emit("import", None))
        self._middle = QStackedWidget()
        self._middle.addWidget(self.preview)
        self._middle.addWidget(self.empty)
        self.preflight = PreflightView(self._context)
        self.preflight.wanted.connect(self._go_to)
        self._columns.addWidget(self.who)
        self._columns.addWidget(self._middle, 1)
        self._columns.addWidget(self.preflight)
        self.who.setFixedWidth(look.scaled(312))

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.who.retranslate()
        self.print_one.setText(translate("BadgesPage", "Print"))
        self.edit_one.setText(translate("BadgesPage", "Edit text"))
        self.reissue_one.setText(translate("BadgesPage", "Reissue"))
        self._import.setText(translate("BadgesPage", "Import a list"))
        self.preview.retranslate()
        self.preflight.retranslate()
        self._show_state()

    def dress(self) -> None:
        """Take the look in force."""
        self.who.list.dress()
        self.preflight.retranslate()
        self.preview.say_state()
