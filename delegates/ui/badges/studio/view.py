"""The studio: boxes at the left, the badge in the middle, values and what to look at before printing at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegates.domain.people import RosterRow
from delegates.ui import theme, wording
from delegates.ui.badges.preflight_view import FaultWords, PreflightView
from delegates.ui.badges.studio import drafts, editing, words
from delegates.ui.badges.studio.box_list import BoxList
from delegates.ui.badges.studio.canvas_view import CanvasView
from delegates.ui.badges.studio.checks import Checked, RosterChecks
from delegates.ui.badges.studio.design import Design
from delegates.ui.badges.studio.preview_foot import PreviewFoot
from delegates.ui.badges.studio.preview_with import PreviewWith
from delegates.ui.badges.studio.properties import Properties
from delegates.ui.badges.studio.roster import Roster, nobody, read_roster
from delegates.ui.badges.studio.saving import Saving
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.chip import Chip

if TYPE_CHECKING:
    from delegates.badges.template import Fault
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
DRAFT_AFTER_MS: Final = 1500
BOXES, VALUES, CHECKS = "boxes", "values", "checks"


class Studio(QWidget):
    """`ready` comes when templates and roster were read."""

    ready = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._forum_id = ""
        self._roster = Roster()
        self._person: RosterRow | None = None
        self._is_stale = True
        self._reading: Job | None = None
        self._to_print: frozenset[str] | None = None
        self._is_narrow = False
        self.design = Design(self)
        self.saving = Saving(context, self.design, self)
        self.checks = RosterChecks(context, self)
        self.checks.checked.connect(self._checked)
        self._checked_last: Checked | None = None
        self._told_faults: tuple[Fault, ...] = ()
        self._keep_later = QTimer(self)
        self._keep_later.setSingleShot(True)
        self._keep_later.setInterval(DRAFT_AFTER_MS)
        self._keep_later.timeout.connect(self._keep)
        self._build()
        self.design.edited.connect(self._edited)
        self.design.turned.connect(self._turned)
        self.design.kept.connect(self._keep_later.start)
        context.forum_opened.connect(self._forget)
        context.forum_closed.connect(self._closed)
        self.retranslate()

    # -- reading -------------------------------------------------------------------------------------------------

    def refresh(self, *, stale: bool = False, now: bool = False) -> None:
        """Read the roster and the templates again where they may have changed: once it is seen, or `now`."""
        self._is_stale = self._is_stale or stale
        workspace = self._context.workspace
        if workspace is None or not self._is_stale or not (now or self.isVisible()):
            return
        self._is_stale = False
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self._context.tasks.run(BULK, lambda job: read_roster(workspace, job), self._read)

    def _read(self, roster: Roster) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        is_first = not self.design.is_ready
        self._forum_id = workspace.forum.id
        self._roster = roster
        self.design.set_templates(roster.templates, roster.drafts if is_first else {})
        self.preview_with.show_people(roster.rows, roster.hardest)
        known = {row.id: row for row in roster.rows}
        person = known.get(self._person.id) if self._person is not None else None
        self._show(person or self._usual_person())
        if is_first and self.design.unsaved():
            self._tell_drafts()
        self._check()
        self.ready.emit()

    def _tell_drafts(self) -> None:
        """What was not saved last time is here again; a person may let it go."""
        unsaved = self.design.unsaved()
        name = self.design.name if self.design.name in unsaved else next(iter(unsaved))
        self.design.open(name)

        def let_go() -> None:
            if name in self.design.unsaved():
                self.design.open(name)
                self.design.edit(self.design.saved)

        text = wording.filled(
            translate("Studio", "“{title}” was not saved last time: your changes are here again."),
            title=words.template(self.design.template),
        )
        self._context.messages.info(text, translate("Studio", "Leave them out"), let_go)

    # -- whose badge ---------------------------------------------------------------------------------------------

    @property
    def person(self) -> RosterRow | None:
        """Whose badge is shown; None while there is nobody."""
        return self._person

    @property
    def roster(self) -> Roster:
        """Everybody who gets a badge."""
        return self._roster

    def _usual_person(self) -> RosterRow | None:
        """Somebody whose badge is as everybody's, where there is one; of a variant, somebody whose badge it is."""
        template, variant = self.design.template, self.design.variant
        for row, face in zip(self._roster.rows, self._roster.faces, strict=True):
            known = template.variant_of(face)
            is_usual = known is None or not known.changes
            if is_usual if not variant else known is not None and known.name == variant:
                return row
        return next(iter(self._roster.rows), None)

    def show_person(self, delegate_id: str) -> None:
        """Show somebody's badge."""
        self._show(next((row for row in self._roster.rows if row.id == delegate_id), self._person))

    def _show(self, person: RosterRow | None) -> None:
        self._person = person
        face = next(
            (one for one in self._roster.faces if person is not None and one.delegate_id == person.id), None
        )
        workspace = self._context.workspace
        if face is None and workspace is not None:
            face = nobody(workspace.forum.name, self._context.categories[0])
        self.canvas_view.show_face(face)
        self.properties.show_face(face)
        self.foot.show_person(person)

    @Slot(str, str)
    def show_trouble(self, delegate_id: str, box_id: str) -> None:
        """Go to somebody's badge and to a box of it, in the variant that says how the box is there."""
        if delegate_id:
            self.show_person(delegate_id)
        design, face = self.design, self.canvas_view.face
        template = design.template
        variant = template.variant_of(face) if face is not None else None
        box = next((one for one in template.boxes if one.id == box_id), None)
        if box is None:  # nothing but the person, or a box that was taken out since
            return
        changed = variant is not None and bool(variant.changes.get(box_id))
        design.look(side=box.side, variant=variant.name if variant is not None and changed else None)
        design.select((box_id,))
        if self._is_narrow:
            self._pick(VALUES)
        self.canvas_view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- checks --------------------------------------------------------------------------------------------------

    def set_to_print(self, ids: Sequence[str]) -> None:
        """Whose badges Print would print: of these it is told how many are ready."""
        self._to_print = frozenset(ids)
        self._say_checks()

    def _check(self) -> None:
        if self.design.is_ready and self.isVisible():
            self.checks.want(self.design.template, self._roster, self._printed_last_on())

    def _printed_last_on(self) -> str:
        """The printer that this template was printed on last; "" where it was never printed."""
        return self._context.settings.printers.get(self.design.name, "")

    @Slot(object)
    def _checked(self, checked: Checked) -> None:
        self._checked_last = checked
        self._say_checks()

    def _say_checks(self) -> None:
        checked, template = self._checked_last, self.design.template if self.design.is_ready else None
        if checked is None or template is None:
            return
        faults = self._told_faults = self.design.faults()
        told = [
            FaultWords(words.fault_short(one, template), words.fault(one, template), one.box)
            for one in faults
        ]
        self.preflight.set_badges(checked.badges, checked.forum_notices, told, self._to_print)
        wrong = {
            entry.box: "red" if entry.is_grave else "amber" for entry in reversed(self.preflight.entries)
        }
        self.boxes.set_wrong({box: colour for box, colour in wrong.items() if box})

    # -- changes -------------------------------------------------------------------------------------------------

    @Slot()
    def _edited(self) -> None:
        self._keep_later.start()
        if self.design.faults() != self._told_faults:
            self._say_checks()  # faults at once; what it does to people when it is known
        self._check()
        self._context.keys_changed.emit()

    @Slot()
    def _turned(self) -> None:
        design, face = self.design, self.canvas_view.face
        if design.is_ready and design.variant and face is not None:
            known = design.template.variant_of(face)
            if known is None or known.name != design.variant:
                self._show(self._usual_person() or self._person)
        self._context.keys_changed.emit()

    @Slot()
    def _keep(self) -> None:
        """Keep unsaved changes on this computer, beside the work."""
        forum_id, unsaved = self._forum_id, self.design.unsaved()
        if forum_id and self._context.workspace is not None:
            self._context.tasks.run(BULK, lambda job: drafts.keep(forum_id, unsaved))

    @Slot()
    def _closed(self) -> None:
        """The forum is closed: what is unsaved is kept now, nothing is asked."""
        if self._forum_id and self.design.is_ready:
            drafts.keep(self._forum_id, self.design.unsaved())
        self._forget()

    @Slot()
    def _forget(self) -> None:
        self._keep_later.stop()
        self.checks.stop()
        self._forum_id, self._roster, self._person, self._checked_last = "", Roster(), None, None
        self._to_print = None
        self.design.forget()
        self.properties.refresh()
        self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._check()  # what was changed while nobody looked

    # -- what the page asks --------------------------------------------------------------------------------------

    def focus_home(self) -> None:
        """The canvas."""
        self.canvas_view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Close the list of people; then select nothing."""
        if self._left.currentWidget() is self.preview_with:
            self._close_people()
            return True
        if self.design.selected:
            self.design.select(())
            return True
        return False

    def set_size_class(self, size: SizeClass) -> None:
        """With little room everything but the badge shares one column, behind three chips."""
        look = theme.current()
        self._columns.setSpacing(look.scaled(8 if size.compact else 16))
        if not size.narrow:
            self._left.setFixedWidth(look.scaled(232))
        self._right.setFixedWidth(look.scaled(400 if size.wide else 340 if size.narrow else 332))
        if size.narrow != self._is_narrow:
            self._is_narrow = size.narrow
            self._arrange()

    # -- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        look = theme.current()
        design = self.design
        self.boxes = BoxList(design)
        self.boxes.picture_wanted.connect(self.saving.ask_picture)
        self.foot = PreviewFoot(self._context)
        self.foot.pressed.connect(self.open_people)
        self.boxes.body.addWidget(self.foot)
        self.preview_with = PreviewWith(self._context)
        self.preview_with.chosen.connect(self._show)
        self.preview_with.closed.connect(self._close_people)
        self._left = QStackedWidget()
        self._left.addWidget(self.boxes)
        self._left.addWidget(self.preview_with)
        self.canvas_view = CanvasView(self._context, design)
        self.boxes.table.keys = self.canvas_view.canvas.press_key
        self.canvas_view.canvas.properties_wanted.connect(self._to_properties)
        self.properties = Properties(self._context, design)
        self.properties.grew.connect(self._share)
        self.preflight = PreflightView(self._context)
        self.preflight.wanted.connect(self.show_trouble)
        self._right = QWidget()
        self._stacked = QVBoxLayout(self._right)
        self._stacked.setContentsMargins(0, 0, 0, 0)
        self._stacked.setSpacing(look.scaled(12))
        # What few values leave over stays below them.
        self._rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.tabs = {name: Chip(shows_cross=False) for name in (BOXES, VALUES, CHECKS)}
        self._tab_row = QWidget()
        row = QHBoxLayout(self._tab_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scaled(4))
        group = QButtonGroup(self)
        for name, chip in self.tabs.items():
            chip.clicked.connect(lambda _=False, name=name: self._pick(name))
            group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self.canvas_view, 1)
        self._columns.addWidget(self._right)
        self._tab = BOXES
        self._arrange()

    def _arrange(self) -> None:
        """The columns as the width allows."""
        for widget in (self._left, self._tab_row, self.properties, self.preflight):
            self._stacked.removeWidget(widget)
            self._columns.removeWidget(widget)
        self._stacked.removeItem(self._rest)
        if self._is_narrow:
            self._stacked.addWidget(self._tab_row)
            for widget, stretch in ((self._left, 1), (self.properties, 0), (self.preflight, 1)):
                self._stacked.addWidget(widget, stretch)
            self._left.setMaximumWidth(16_777_215)
            self._left.setMinimumWidth(0)
            self.properties.open_all(True)
            self._pick(self._tab)
        else:
            self._tab_row.setParent(self)
            self._tab_row.hide()
            self._columns.insertWidget(0, self._left)
            self._stacked.addWidget(self.properties)
            self._stacked.addWidget(self.preflight, 1)
            for widget in (self._left, self.properties, self.preflight):
                widget.show()
            self.properties.open_all(False)
        self._stacked.addItem(self._rest)
        self._share(self.properties.is_tall)

    def _pick(self, tab: str) -> None:
        """In little width: boxes, values or checks."""
        self._tab = tab
        self.tabs[tab].setChecked(True)
        if self._is_narrow:
            self._tab_row.show()
            self._left.setVisible(tab == BOXES)
            self.properties.setVisible(tab == VALUES)
            self.preflight.setVisible(tab == CHECKS)

    @Slot(bool)
    def _share(self, is_tall: bool) -> None:
        """All values take the room of the checks down to their foot."""
        self._stacked.setStretchFactor(self.properties, 1 if is_tall else 0)
        if not self._is_narrow:
            self.preflight.setVisible(not is_tall)

    @Slot()
    def open_people(self) -> None:
        """Choose somebody else to preview with."""
        self._left.setCurrentWidget(self.preview_with)
        self.preview_with.begin()

    @Slot()
    def _close_people(self) -> None:
        self._left.setCurrentWidget(self.boxes)
        self.foot.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _to_properties(self) -> None:
        if self._is_narrow:
            self._pick(VALUES)
        self.properties.begin()

    def variant_title(self) -> str:
        """What the kind of badge that is looked at is called."""
        if not self.design.is_ready or not self.design.variant:
            return translate("Studio", "All badges")
        offered = editing.offered_variants(self.design.template)
        return next(words.variant(one) for one in offered if one.name == self.design.variant)

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.tabs[BOXES].setText(translate("Studio", "Boxes"))
        self.tabs[VALUES].setText(translate("Studio", "Values"))
        self.tabs[CHECKS].setText(translate("Studio", "Checks"))
        for part in (self.boxes, self.foot, self.preview_with, self.canvas_view, self.properties):
            part.retranslate()
        self.preflight.retranslate()
        self._say_checks()

    def dress(self) -> None:
        """Take the look in force."""
        self.boxes.dress()
        self.properties.refresh()
        self.preflight.retranslate()
