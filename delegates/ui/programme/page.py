"""The Programme page: what is held when, where badges are read and whom each checkpoint admits, what the desk asks."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.question import Question
from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.minutes import Minutes
from delegates.ui.open_hours import open_words
from delegates.ui.programme.checkpoint_form import Known
from delegates.ui.programme.form_pane import FormPane
from delegates.ui.programme.page_head import PageHead
from delegates.ui.programme.reading import ProgrammeRead, offered_hours, read_programme
from delegates.ui.programme.rows import days_of
from delegates.ui.programme.views import ProgrammeViews, View
from delegates.ui.programme.writing import ProgrammeWriting, Thing
from delegates.ui.tasks import BULK
from delegates.ui.widgets.key_bar import KeyAction

translate = QCoreApplication.translate


class ProgrammePage(QWidget):
    """A list, the day as lanes, or the questions; beside it the form of the chosen thing, in little width in its place.

    Whoever goes on to something else with words unsaved is asked in the form, and nowhere else.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._read = ProgrammeRead()
        self._wanted: str | None = None
        self._day: date | None = None
        self._is_narrow = self._is_open = False
        # Something changed while another page was shown: read on the next visit. While it is read: read once more.
        self._is_stale = self._is_reading = False
        self.minutes = Minutes(self)
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self._opened)
        context.forum_closed.connect(self._closed)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self.minutes.passed.connect(self._minute_passed)
        self._measure()
        self.retranslate()
        self.reload()

    def _build(self) -> None:
        self.head = PageHead()
        self.head.view_wanted.connect(self._view_wanted)
        self.days, self.chips = self.head.days, self.head.chips
        self.days.chosen.connect(self._day_chosen)
        self.add_checkpoint, self.add_item = self.head.add_checkpoint, self.head.add_item
        self.add_checkpoint.clicked.connect(self.new_checkpoint)
        self.add_item.clicked.connect(self._add)
        self.views = ProgrammeViews(self._context)
        self.table, self.questions = self.views.table, self.views.questions
        self.timeline = self.views.timeline
        self.views.row_chosen.connect(self._row_chosen)
        self.views.thing_chosen.connect(self._thing_chosen)
        self.views.opened.connect(self.open_form)
        self.forms = FormPane(self._context, ProgrammeWriting(self._context))
        self.item_form, self.checkpoint_form = self.forms.item_form, self.forms.checkpoint_form
        self.question_form = self.forms.question_form
        self.forms.stored.connect(self._stored)
        self.forms.gone.connect(self._gone)
        self.forms.cancelled.connect(self._cancel)
        self.forms.copied.connect(self._start_new)
        self.forms.rules_wanted.connect(self._thing_chosen)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.views, 1)
        self._lower.addWidget(self.forms)
        self._page = QVBoxLayout(self)
        self._page.addWidget(self.head)
        self._page.addLayout(self._lower, 1)

    def retranslate(self) -> None:
        """Every word again."""
        self.head.retranslate(self.view)
        self.views.retranslate()
        self.forms.retranslate()
        self._say_days()
        self._say_open()
        self.views.show_day(self._read, self._day)

    def _measure(self) -> None:
        look = theme.current()
        self._page.setContentsMargins(look.scaled(24), look.scaled(16), look.scaled(24), look.scaled(16))
        self._page.setSpacing(look.scaled(12))
        self._lower.setSpacing(look.scaled(16))
        self.forms.setMinimumWidth(look.scaled(348))
        self.forms.setMaximumWidth(16_777_215 if self._is_narrow else look.scaled(348))

    # -- the shell asks ------------------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        """What is looked at."""
        return self.views.view

    def focus_home(self) -> None:
        self.views.home.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        return [
            KeyAction("Ctrl+Shift+N", "", "", self._add, shown=False),
            KeyAction("F2", "", "", self.open_form, on=self.forms.thing is not None, shown=False),
        ]

    def set_size_class(self, size: Any) -> None:
        """Where there is no room for both, the form stands in the place of what it belongs to."""
        self._is_narrow = size.narrow
        self._measure()
        if size.compact:
            look = theme.current()
            self._page.setContentsMargins(look.scaled(12), look.scaled(8), look.scaled(12), look.scaled(8))
            self._page.setSpacing(look.scaled(8))
        self.views.set_narrow(size.width < 1000)
        self.head.set_compact(size.compact)
        self._place()

    def escape(self) -> bool:
        if self.forms.escape():
            return True
        if self.forms.is_changed or self._is_away or (self._is_narrow and self._is_open):
            self._cancel()
            return True
        return False

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read items, checkpoints, how many are in and what is asked, on the bulk lane."""
        workspace = self._context.workspace
        self._is_stale = self._is_reading
        if workspace is None or self._is_reading:
            return
        self._is_reading = True

        def take(read: ProgrammeRead) -> None:
            if self._context.workspace is workspace:
                self._take(read)

        self._context.tasks.run(BULK, lambda job: read_programme(workspace), take, on_end=self._was_read)

    def _was_read(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self.reload()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if (
            changes.everything
            or changes.programme
            or changes.check_ins
            or changes.settings
            or changes.delegations
        ):
            self._minute_passed()

    @Slot()
    def _minute_passed(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    @Slot(object)
    def _opened(self, _: object) -> None:
        """Another forum: what is being written belongs to the one before."""
        self._closed()
        self.reload()

    @Slot()
    def _closed(self) -> None:
        self._read, self._wanted = ProgrammeRead(), None
        self._day = self.days.day = None
        self._is_open = False
        self.forms.clear()
        self.views.fill(self._read, None)
        self._say_open()
        self._place()

    def _take(self, read: ProgrammeRead) -> None:
        self._read = read
        is_written = self.forms.is_changed
        shown = self.forms.thing
        self._know()
        self._say_days()
        self._fill()
        if not is_written:
            again = read.stored(shown) if shown is not None and shown.id else shown
            if again is not None:
                self.forms.show_thing(again)
            else:
                self._show_row()
        self._place()
        self._context.keys_changed.emit()

    def _know(self) -> None:
        """Tell the forms what they choose from."""
        workspace, read = self._context.workspace, self._read
        if workspace is not None:
            offered = offered_hours(workspace, self._day)
            code = self._context.language.code
            categories, bodies = tuple(self._context.categories), read.delegations
            self.forms.take(read, Known(workspace.zone, code, offered, categories, bodies, read.checkpoints))

    def _fill(self) -> None:
        """The rows and lanes of the day, and what is open in words."""
        wanted, self._wanted = self._wanted, None
        self.views.fill(self._read, self._day, wanted)
        self._say_open()

    def _say_days(self) -> None:
        workspace = self._context.workspace
        found = days_of(self._read.rows, workspace.zone) if workspace is not None else []
        if self._day not in found:
            self._day = None
        if self._day is None and self.view is View.DAY and len(found) > 1:
            now = self._read.now
            today = now.at_utc.astimezone(self.table.zone).date() if now is not None else None
            self._day = today if today in found else found[0]
        self.days.day = self._day
        self.days.show_days(found, self._context.language.code, all_days=self.view is not View.DAY)

    def _say_open(self) -> None:
        workspace, now = self._context.workspace, self._read.now
        words = ""
        if workspace is not None and now is not None:
            words = open_words(self._read.checkpoints, now.at_utc, workspace.zone)
        untimed = sum(item.starts_utc is None for item in self._read.items)
        if untimed and self.view is View.DAY:
            words += " · " + translate(
                "ProgrammePage", "%n item(s) without a time: see the list", "", untimed
            )
        self.head.open_now.setText(words)

    # -- what is shown -------------------------------------------------------------------------------------------

    def _place(self) -> None:
        """What is looked at and its form beside each other, or one of them."""
        form_alone = self._is_narrow and self._is_open
        self.views.setVisible(not form_alone)
        self.views.place()
        self.head.show_dates(self.view is not View.QUESTIONS and not form_alone)
        has_form = self.forms.thing is not None
        self.forms.setVisible(has_form and (form_alone or not self._is_narrow))

    @property
    def _is_away(self) -> bool:
        """Whether the form shows something else than the chosen row: a new thing, the rules of an item's checkpoint."""
        shown, own = self.forms.thing, self.views.chosen_thing()
        if shown is None or self.view is View.DAY:
            return shown is not None
        return own is None or shown.id != own.id

    def _show_row(self) -> None:
        """The form of the chosen row; beside the lanes of the day none stands until a block is chosen."""
        own = self.views.chosen_thing() if self.view is not View.DAY else None
        if own is not None:
            self.forms.show_thing(own)
        else:
            self.forms.clear()
        self._place()
        self._context.keys_changed.emit()

    @Slot(object)
    def _row_chosen(self, key: str) -> None:
        edited = self.forms.thing

        def go() -> None:
            self.views.choose(key)
            self._show_row()

        if not self.forms.leave(go) and edited is not None and edited.id:
            # After the click is done with: it chooses its row once more.
            QTimer.singleShot(0, self, lambda: self.views.choose(self._read.key_of(edited)))

    @Slot(object)
    def _thing_chosen(self, thing: Thing) -> None:
        """A block of the time line, or the rules of an item's checkpoint."""

        def go() -> None:
            self.forms.show_thing(self._read.stored(thing) or thing)
            if isinstance(thing, ProgrammeItem):
                self.views.choose(self._read.key_of(thing))
            self._open()

        self.forms.leave(go)

    @Slot()
    def _day_chosen(self) -> None:
        wanted, self.days.day = self.days.day, self._day

        def go() -> None:
            self._day = wanted
            self._know()
            self._say_days()
            self._fill()
            self._show_row()

        if not self.forms.leave(go):
            self._say_days()

    @Slot(object)
    def _view_wanted(self, view: View) -> None:
        def go() -> None:
            self.views.show_view(view)
            self._is_open = False
            self.retranslate()
            self._fill()
            self._show_row()
            self.focus_home()

        self.forms.leave(go)
        self.head.show_view(self.view)

    # -- forms ---------------------------------------------------------------------------------------------------

    @Slot()
    def open_form(self) -> None:
        """Go to the form of what is chosen."""
        if self.forms.thing is not None:
            self._open()

    @Slot()
    def _add(self) -> None:
        if self.view is View.QUESTIONS:
            self._start_new(Question("", ""))
        else:
            self.new_item()

    @Slot()
    def new_item(self) -> None:
        """An empty form for an item, at nine on the day."""
        workspace = self._context.workspace
        if workspace is not None:
            starts, ends = offered_hours(workspace, self._day)
            default = next((one.id for one in self._read.checkpoints if one.is_default), None)
            self._start_new(ProgrammeItem("", "", starts_utc=starts, ends_utc=ends, checkpoint_id=default))

    @Slot()
    def new_checkpoint(self) -> None:
        """An empty form for a checkpoint."""
        if self._context.workspace is not None:
            self._start_new(Checkpoint("", ""))

    @Slot(object)
    def _start_new(self, thing: Thing) -> None:
        """The form of something that is not stored; a copy has a title already, and counts as written."""

        def go() -> None:
            is_copy = not isinstance(thing, Question) and bool(
                thing.title if isinstance(thing, ProgrammeItem) else thing.name
            )
            self.forms.show_thing(thing, as_new=is_copy)
            self._open()

        self.forms.leave(go)

    def _open(self) -> None:
        self._is_open = True
        self._place()
        self.forms.go_to_form()

    @Slot(object)
    def _stored(self, saved: Thing) -> None:
        self._is_open = False
        self._wanted = self._read.key_of(saved)
        self.focus_home()

    @Slot()
    def _gone(self) -> None:
        self._is_open = False
        self.reload()
        self._place()

    @Slot()
    def _cancel(self) -> None:
        self._is_open = False
        self.forms.clear()
        self._show_row()
        self.focus_home()
