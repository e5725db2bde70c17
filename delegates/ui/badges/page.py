"""Badges: whose, on which template, seen as they will be printed, then as a PDF or on the printer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.ui import files, theme, wording
from delegates.ui.badges.badge_state import FORUM_FIELDS, Badge, badges_of
from delegates.ui.badges.preflight_view import PreflightView
from delegates.ui.badges.preview_view import PreviewView
from delegates.ui.badges.printing import BadgePrinting
from delegates.ui.badges.reissuing import ask_reissue
from delegates.ui.badges.who_view import ALL, CHOSEN, UNPRINTED, WhoView
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.painting import Notice
    from delegates.badges.render import BadgeRun
    from delegates.services.changes import Changes
    from delegates.ui.main_window import SizeClass

TEMPLATE_TITLES: Final = {"a6": "A6 portrait", "id1": "ID-1 card"}


class BadgesPage(QWidget):
    """The page "badges"; `shown({"ids": [...]})` chooses these people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._template, self._sheet = "a6", "single"
        self._templates: dict[str, str] = {}
        self._per_sheet = 1
        self._badges: list[Badge] = []
        self._counts = {UNPRINTED: 0, ALL: 0}
        self._stale = True
        self._reading: Job | None = None
        self._running: Job | BadgePrinting | None = None
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self._forget)
        context.forum_closed.connect(self._forget)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._dress)
        self.retranslate()
        self._dress()
        self._show_state()

    # -- what the shell asks -------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """Visited; with people chosen elsewhere, or as it was left."""
        if isinstance(thing, dict) and thing.get("ids"):
            self.who.choose([str(one) for one in thing["ids"]])
            self._stale = True
        if self._stale:
            self.reload()

    def focus_home(self) -> None:
        """The list of badges."""
        self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """Print these, print this one, reissue, save as PDF, search."""
        free, badge = self._running is None, self.who.list.current()
        one = free and badge is not None
        return [
            KeyAction(
                "Ctrl+P", self.tr("Print these"), "printer", self.print_these, on=free and bool(self._badges)
            ),
            KeyAction("F6", self.tr("Print this badge"), "id-card", self.print_this, on=one),
            KeyAction("F7", self.tr("Reissue"), "replace", self.reissue_this, on=one),
            KeyAction(
                "Ctrl+E", self.tr("Save as PDF"), "file-down", self.ask_pdf, on=free and bool(self._badges)
            ),
            KeyAction("F3", self.tr("Search"), "search", self.who.to_search, also=("Ctrl+F",)),
        ]

    def set_size_class(self, size: SizeClass) -> None:
        """With little room "Before printing" stands under the list, then goes; the counts stay in the button."""
        look = theme.current()
        side, edge = look.scaled(12 if size.compact else 24), look.scaled(8 if size.compact else 16)
        self._outer.setContentsMargins(side, edge, side, edge)
        self._outer.setSpacing(edge)
        self._columns.setSpacing(edge)
        self.who.setFixedWidth(look.scaled(260 if size.narrow else 360 if size.wide else 312))
        self.preflight.setFixedWidth(look.scaled(400 if size.wide else 332))
        self.preflight.setVisible(not size.narrow)
        self._title.setVisible(size.width >= 1000)

    def escape(self) -> bool:
        """Empties the search."""
        if self.who.search.text():
            self.who.search.clear()
            return True
        return False

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
        who, text, template = self.who.who, self.who.text, self._template
        ids = [DelegateId(one) for one in self.who.chosen] if who == CHOSEN else None

        def work(job: Job) -> tuple[list[Any], list[Notice], dict[str, int], dict[str, str]]:
            issuing = workspace.badge_issuing
            rows = issuing.chosen(
                only="unprinted" if who == UNPRINTED else "all", search=text or None, ids=ids
            )
            job.raise_if_cancelled()
            notices = list(issuing.preflight(rows, template))
            everybody = issuing.chosen()
            counts = {ALL: len(everybody), UNPRINTED: sum(row.printed_at_utc is None for row in everybody)}
            return rows, notices, counts, {name: one.title for name, one in issuing.templates().items()}

        self._reading = self._context.tasks.run(BULK, work, self._read)

    def _read(self, made: tuple[list[Any], list[Notice], dict[str, int], dict[str, str]]) -> None:
        rows, notices, self._counts, self._templates = made
        self._badges = badges_of(rows, notices)
        self.who.list.set_badges(self._badges)
        self.preflight.set_badges(self._badges, [one for one in notices if one.field in FORUM_FIELDS])
        self._show_state()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if (
            changes.everything
            or changes.delegates
            or changes.badges
            or changes.delegations
            or changes.settings
        ):
            self._stale = True
            if self.isVisible():
                self.reload()

    @Slot()
    def _forget(self) -> None:
        self._badges = []
        self.who.choose([])
        self._stale = True
        self.who.list.set_badges([])
        self.preflight.set_badges([])
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()

    # -- whose, how ----------------------------------------------------------------------------------------------

    def set_template(self, name: str) -> None:
        """Another template."""
        if name != self._template:
            self._template = name
            self.reload()

    def set_sheet(self, sheet: str) -> None:
        """One badge a page, or as many as fit on A4."""
        self._sheet = sheet
        self._show_state()
        self._show_badge()

    @Slot()
    def _open_templates(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for name in self._templates or TEMPLATE_TITLES:
            entry = menu.addAction(self._template_title(name))
            entry.setCheckable(True)
            entry.setChecked(name == self._template)
            entry.triggered.connect(lambda _=False, name=name: self.set_template(name))
            group.addAction(entry)
        menu.popup(self.template_button.mapToGlobal(QPoint(0, self.template_button.height())))

    def _template_title(self, name: str) -> str:
        known = {"a6": self.tr("A6 portrait"), "id1": self.tr("ID-1 card")}
        return known.get(name) or self._templates.get(name, name)

    @Slot(object)
    def _show_badge(self, badge: Badge | None = None) -> None:
        badge = badge or self.who.list.current()
        if badge is None:
            self.preview.show_badge(None, (), self._template, self._sheet, 0, 0)
            self._context.keys_changed.emit()
            return
        place = next(number for number, one in enumerate(self._badges) if one.row.id == badge.row.id)
        ids = [badge.row.id]
        if self._sheet == "a4":
            per_sheet = self._badges_a_sheet()
            first = place // per_sheet * per_sheet
            ids = [one.row.id for one in self._badges[first : first + per_sheet]]
        self.preview.show_badge(badge, ids, self._template, self._sheet, place + 1, len(self._badges))
        self._context.keys_changed.emit()

    def _badges_a_sheet(self) -> int:
        from delegates.badges.sheet import Arrangement, impose
        from delegates.badges.template import template

        chosen = template(self._template)
        return len(impose(chosen.width_mm, chosen.height_mm, Arrangement(paper="a4")).places)

    @Slot(str)
    def _go_to(self, delegate_id: str) -> None:
        if self.who.list.go_to(delegate_id):
            self.who.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing ---------------------------------------------------------------------------------------------------

    @Slot()
    def print_these(self) -> None:
        """Print all that are shown, through the system's dialog."""
        self._print([badge.row.id for badge in self._badges])

    @Slot()
    def print_this(self) -> None:
        """Print the badge that is shown; at once only when it was never printed."""
        badge = self.who.list.current()
        if badge is not None:
            self._print([badge.row.id], at_once=True)

    def _print(self, ids: Sequence[str], *, at_once: bool = False) -> None:
        if not ids or self._running is not None or self._context.workspace is None:
            return
        sheet = "single" if len(ids) == 1 else self._sheet
        printing = BadgePrinting(
            self._context, self, template=self._template, sheet=sheet, at_once=at_once, card=self.progress
        )
        self._running = printing
        printing.ended.connect(self._ended)
        self._show_state()
        printing.start(ids)

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
    def ask_pdf(self) -> None:
        """Choose where the PDF goes."""
        if not self._badges or self._running is not None:
            return
        path = files.ask_save(
            self._context, self.window(), self.tr("Save as PDF"), "badges.pdf", self.tr("PDF (*.pdf)")
        )
        if path is not None:
            self.save_pdf(path)

    def save_pdf(self, out: Path) -> None:
        """Write the badges shown to a PDF; they count as printed."""
        workspace = self._context.workspace
        if workspace is None or not self._badges or self._running is not None:
            return
        ids = [badge.row.id for badge in self._badges]
        template, sheet = self._template, self._sheet

        def work(job: Job) -> BadgeRun:
            def progress(done: int, total: int) -> bool:
                if job.is_cancelled:
                    return False
                job.report(done, total)
                return True

            kind: Any = sheet
            return workspace.badge_issuing.print_pdf(
                out, template=template, sheet=kind, ids=ids, progress=progress
            )

        def done(run: BadgeRun) -> None:
            self._saved(run, out, ids)

        job = self._context.tasks.run(
            BULK, work, done, self._not_saved, self.progress.progress, on_end=self._pdf_ended
        )
        self._running = job
        self.progress.follow(job, self.tr("Drawing badges"))
        self._show_state()

    def _saved(self, run: BadgeRun, out: Path, ids: Sequence[str]) -> None:
        from delegates.services.changes import Changes

        count = run.badges
        text = self.tr("%n badge(s) saved in {file}.", "", count)
        files.say_saved(self._context, wording.filled(text, file=out.name), out)
        self._context.changed.emit(Changes(badges=True, delegates=frozenset(ids)))

    def _not_saved(self, failure: DeskError) -> None:
        if failure.code == "cancelled":
            self._context.messages.info(self.tr("Stopped. No PDF was written, nothing counts as printed."))
        else:
            self._context.messages.error(failure)

    def _pdf_ended(self) -> None:
        self.progress.finish()
        self._ended()

    # -- look ----------------------------------------------------------------------------------------------------

    def _show_state(self) -> None:
        free, count = self._running is None, len(self._badges)
        self.template_button.set_strong(self._template_title(self._template))
        self.who.set_counts(self._counts)
        for sheet, chip in self.sheet_chips.items():
            chip.setChecked(sheet == self._sheet)
        self.print_button.setText(self.tr("Print %n badge(s)", "", count))
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(free and count > 0)
        one = free and self.who.list.current() is not None
        for button in (self.print_one, self.reissue_one):
            button.setEnabled(one)
            button.setVisible(count > 0)
        self._middle.setCurrentWidget(self.preview if count else self.empty)
        if not count:
            self._say_empty()
        self._context.keys_changed.emit()

    def _say_empty(self) -> None:
        if self.who.text:
            title = wording.filled(self.tr("No badge for “{text}”"), text=self.who.text)
            self.empty.set_words(title, self.tr("Try fewer letters, or look among all badges."))
        elif self._counts[ALL] and self.who.who == UNPRINTED:
            self.empty.set_words(self.tr("Every badge is printed"), self.tr("Choose All to print copies."))
        else:
            self.empty.set_words(
                self.tr("No badges yet"), self.tr("Badges are made of the delegates: import a list first.")
            )
        self._import.setVisible(self._counts[ALL] == 0)

    def _build(self) -> None:
        look = theme.current()
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._build_head())
        self._columns = QHBoxLayout()
        self.who = WhoView(self._context)
        self.who.changed.connect(self.reload)
        self.who.list.chosen.connect(self._show_badge)
        self.preview = PreviewView(self._context)
        self.preview.step_wanted.connect(self.who.list.step)
        self.print_one = self.preview.add_action(ActionButton(icon="printer", size="small"))
        self.print_one.clicked.connect(self.print_this)
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
        self._outer.addLayout(self._columns, 1)
        self.progress = ProgressCard()
        self._outer.addWidget(self.progress)
        self.who.setFixedWidth(look.scaled(312))

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.current().scaled(8))
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.template_button = ActionButton(icon="layers", size="small", trailing="chevron-down")
        self.template_button.clicked.connect(self._open_templates)
        self.sheet_chips = {"single": Chip(shows_cross=False), "a4": Chip(shows_cross=False)}
        self._sheet_group = QButtonGroup(self)
        head.addWidget(self._title)
        head.addWidget(self.template_button)
        for sheet, chip in self.sheet_chips.items():
            chip.clicked.connect(lambda _=False, sheet=sheet: self.set_sheet(sheet))
            self._sheet_group.addButton(chip)
            head.addWidget(chip)
        head.addStretch(1)
        self.pdf_button = ActionButton(icon="file-down")
        self.pdf_button.clicked.connect(self.ask_pdf)
        self.print_button = ActionButton(icon="printer", key="Ctrl+P", kind="primary")
        self.print_button.clicked.connect(self.print_these)
        head.addWidget(self.pdf_button)
        head.addWidget(self.print_button)
        return head

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(self.tr("Badges"))
        self.template_button.setText(self.tr("Template:"))
        self.sheet_chips["single"].setText(self.tr("One a page"))
        self.sheet_chips["a4"].setText(self.tr("A4 sheets"))
        self.who.retranslate()
        self.pdf_button.setText(self.tr("Save as PDF"))
        self.print_one.setText(self.tr("Print"))
        self.reissue_one.setText(self.tr("Reissue"))
        self._import.setText(self.tr("Import a list"))
        self.preview.retranslate()
        self.preflight.retranslate()
        self._show_state()

    @Slot()
    def _dress(self) -> None:
        self.who.list.dress()
        self.preflight.retranslate()
        self.preview.say_state()
