"""The Programme page: what is held when, where badges are read and whom each checkpoint admits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.errors import DeskError
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.programme.checkpoint_form import CheckpointForm
from delegates.ui.programme.day_chips import DayChips
from delegates.ui.programme.item_form import ItemForm
from delegates.ui.programme.reading import ProgrammeRead, offered_hours, read_programme
from delegates.ui.programme.rows import ProgrammeRow, days_of, is_on
from delegates.ui.programme.side_form import SideForm
from delegates.ui.programme.table import ProgrammeTable
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate


class ProgrammePage(QWidget):
    """A table, and beside it the form of the chosen row; in little width the form takes the table's place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._read = ProgrammeRead([], ())
        self._wanted: str | None = None
        self._is_narrow = self._is_open = self._is_editing = self._is_taking = False
        # Something changed while another page was shown: read on the next visit. While it is read: read once more.
        self._is_stale = self._is_reading = False
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self._opened)
        context.forum_closed.connect(self._closed)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()
        self.reload()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.days = DayChips()
        self.days.chosen.connect(self._filter)
        self.add_checkpoint = ActionButton("", icon="door-open")
        self.add_checkpoint.clicked.connect(self.new_checkpoint)
        self.add_item = ActionButton("", icon="plus", key="Ctrl+Shift+N", kind="primary")
        self.add_item.clicked.connect(self.new_item)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self.days)
        self._head.addStretch(1)
        self._head.addWidget(self.add_checkpoint)
        self._head.addWidget(self.add_item)
        self.table = ProgrammeTable()
        self.table.chosen.connect(self._show_row)
        self.table.opened.connect(self.open_form)
        self._empty = EmptyState("calendar-clock", icon_px=64)
        self.item_form, self.checkpoint_form = ItemForm(), CheckpointForm()
        self.item_form.saved.connect(self._save_item)
        self.item_form.deleted.connect(self._delete_item)
        self.item_form.checkpoint_wanted.connect(self._show_rules)
        self.checkpoint_form.saved.connect(self._save_checkpoint)
        self._forms = QStackedWidget()
        for form in (self.item_form, self.checkpoint_form):
            form.cancelled.connect(self._cancel)
            self._forms.addWidget(form)
        self._lower = QHBoxLayout()
        self._lower.addWidget(self.table, 1)
        self._lower.addWidget(self._empty, 1)
        self._lower.addWidget(self._forms)
        self._page = QVBoxLayout(self)
        self._page.addLayout(self._head)
        self._page.addLayout(self._lower, 1)

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(translate("ProgrammePage", "Programme"))
        self.add_checkpoint.setText(translate("ProgrammePage", "Add a checkpoint"))
        self.add_item.setText(translate("ProgrammePage", "Add an item"))
        self.table.setAccessibleName(translate("ProgrammePage", "Programme"))
        self.table.language = self._context.language.code
        self.table.rows.retranslate()
        self.table.viewport().update()
        self._empty.set_words(
            translate("ProgrammePage", "No programme yet"),
            translate("ProgrammePage", "Add an item with Ctrl+Shift+N."),
        )
        self.item_form.retranslate()
        self.checkpoint_form.retranslate()
        self._say_days()

    def _measure(self) -> None:
        look = theme.current()
        self._page.setContentsMargins(look.scaled(24), look.scaled(16), look.scaled(24), look.scaled(16))
        self._page.setSpacing(look.scaled(16))
        self._lower.setSpacing(look.scaled(16))
        self._head.setSpacing(look.scaled(8))
        self._forms.setMinimumWidth(look.scaled(348))
        self._forms.setMaximumWidth(16_777_215 if self._is_narrow else look.scaled(348))

    # -- the shell asks ------------------------------------------------------------------------------------------

    def focus_home(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        return [
            KeyAction("Ctrl+Shift+N", "", "", self.new_item, shown=False),
            KeyAction("F2", "", "", self.open_form, on=self.table.current is not None, shown=False),
        ]

    def set_size_class(self, size: Any) -> None:
        """Where there is no room for both, the form stands in the table's place."""
        self._is_narrow = size.narrow
        self._measure()
        if size.compact:
            look = theme.current()
            self._page.setContentsMargins(look.scaled(12), look.scaled(8), look.scaled(12), look.scaled(8))
            self._page.setSpacing(look.scaled(8))
        self.table.set_narrow(size.width < 1000)
        self._place()

    def escape(self) -> bool:
        if self._is_busy or (self._is_narrow and self._is_open):
            self._cancel()
            return True
        return False

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read items, checkpoints and how many are in, on the bulk lane."""
        workspace = self._context.workspace
        self._is_stale = self._is_reading
        if workspace is None or self._is_reading:
            return
        self._is_reading = True

        def take(read: ProgrammeRead) -> None:
            if self._context.workspace is workspace:
                self._take(workspace, read)

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
        if changes.everything or changes.programme or changes.check_ins or changes.settings:
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
        self._read, self.days.day, self._wanted = ProgrammeRead([], ()), None, None
        self._is_editing = self._is_open = False
        self.table.rows.set_rows([])
        self._place()

    @property
    def _is_busy(self) -> bool:
        """Whether somebody is writing in the form: reading again must leave it alone."""
        return self._is_editing or (self.table.current is not None and self._form.is_changed)

    @property
    def _form(self) -> SideForm:
        is_item = self._forms.currentWidget() is self.item_form
        return self.item_form if is_item else self.checkpoint_form

    def _take(self, workspace: Workspace, read: ProgrammeRead) -> None:
        self._read, was_busy = read, self._is_busy
        chosen = self._wanted or (self.table.current.key if self.table.current is not None else None)
        self._wanted = None
        self.table.zone, self.table.now_utc = workspace.zone, datetime.now(UTC)
        self.table.categories = self._context.categories
        self._say_days()
        self._is_taking = True
        self._filter()
        found = chosen is not None and self.table.choose(chosen)
        if not found and not was_busy and self.table.rows.rowCount():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._is_taking = False
        self._is_editing = was_busy
        if not was_busy:
            self._show_row(self.table.current)
        self._place()
        self._context.keys_changed.emit()

    def _say_days(self) -> None:
        workspace = self._context.workspace
        found = days_of(self._read.rows, workspace.zone) if workspace is not None else []
        self.days.show_days(found, self._context.language.code)

    @Slot()
    def _filter(self) -> None:
        zone = self.table.zone
        shown = [row for row in self._read.rows if is_on(row, self.days.day, zone)]
        self.table.rows.set_rows(shown)
        self._place()

    # -- form ----------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        """Table and form beside each other, or one of them."""
        has_rows = self.table.rows.rowCount() > 0
        form_alone = self._is_narrow and self._is_open
        self.table.setVisible(has_rows and not form_alone)
        self._empty.setVisible(not has_rows and not form_alone)
        has_form = self._is_editing or self.table.current is not None
        self._forms.setVisible(form_alone or (not self._is_narrow and has_form))

    @Slot(object)
    def _show_row(self, row: ProgrammeRow | None) -> None:
        if self._is_taking:
            return  # the row was chosen by the reading, not by a person
        self._offer_typed()
        self._is_editing = False
        if row is not None:
            self._fill(row.item if row.item is not None else row.checkpoint)
        self._place()
        self._context.keys_changed.emit()

    def _offer_typed(self) -> None:
        """Whoever goes on without saving can have back what was written."""
        form, workspace = self._form, self._context.workspace
        typed = form.value()
        if workspace is None or not form.is_changed or not isinstance(typed, ProgrammeItem | Checkpoint):
            return
        form.remember()

        def bring_back() -> None:
            if self._context.workspace is workspace:
                self._fill(typed)
                self._is_editing = True
                self._open(self._form)

        title = typed.title if isinstance(typed, ProgrammeItem) else typed.name
        text = wording.filled(
            translate("ProgrammePage", "What was written for “{title}” is not saved."), title=title
        )
        self._context.messages.info(text, translate("ProgrammePage", "Bring it back"), bring_back)

    def _fill(self, thing: ProgrammeItem | Checkpoint | None) -> None:
        workspace = self._context.workspace
        if workspace is None or thing is None:
            return
        offered = offered_hours(workspace, self.days.day)
        if isinstance(thing, ProgrammeItem):
            self.item_form.show_item(thing, self._read.checkpoints, workspace.zone, offered)
            self._forms.setCurrentWidget(self.item_form)
        else:
            self.checkpoint_form.show_checkpoint(
                thing, self._context.categories, workspace.zone, self._context.language.code, offered
            )
            self._forms.setCurrentWidget(self.checkpoint_form)

    @Slot()
    def open_form(self) -> None:
        """Go to the form of the chosen row."""
        if self.table.current is not None:
            self._open(self._form)

    @Slot()
    def new_item(self) -> None:
        """An empty form for an item, at the hour after the last one."""
        workspace = self._context.workspace
        if workspace is None:
            return
        self._offer_typed()
        starts, ends = offered_hours(workspace, self.days.day)
        default = next((one.id for one in self._read.checkpoints if one.is_default), None)
        self._fill(ProgrammeItem("", "", starts_utc=starts, ends_utc=ends, checkpoint_id=default))
        self._is_editing = True
        self._open(self.item_form)

    @Slot()
    def new_checkpoint(self) -> None:
        """An empty form for a checkpoint."""
        if self._context.workspace is not None:
            self._offer_typed()
            self._fill(Checkpoint("", ""))
            self._is_editing = True
            self._open(self.checkpoint_form)

    @Slot(str)
    def _show_rules(self, checkpoint_id: str) -> None:
        found = next((one for one in self._read.checkpoints if one.id == checkpoint_id), None)
        if found is not None:
            self._offer_typed()
            self._fill(found)
            self._is_editing = True
            self._open(self.checkpoint_form)

    def _open(self, form: SideForm) -> None:
        self._is_open = True
        self._place()
        form.first_field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _cancel(self) -> None:
        self._is_editing = self._is_open = False
        self._form.remember()
        self._show_row(self.table.current)
        self.focus_home()

    # -- writing -------------------------------------------------------------------------------------------------

    @Slot()
    def _save_item(self) -> None:
        item = self.item_form.value()
        self._write(self.item_form, item, lambda workspace: workspace.programme.save_item(item))

    @Slot()
    def _save_checkpoint(self) -> None:
        checkpoint = self.checkpoint_form.value()
        self._write(
            self.checkpoint_form,
            checkpoint,
            lambda workspace: workspace.programme.save_checkpoint(checkpoint),
        )

    def _write(
        self, form: SideForm, value: ProgrammeItem | Checkpoint, write: Callable[[Workspace], Any]
    ) -> None:
        workspace = self._context.workspace
        if workspace is None or not form.save.isEnabled():
            return
        form.save.setEnabled(False)

        def is_still_shown() -> bool:
            return self._context.workspace is workspace and form is self._form and form.value() == value

        def done(saved: Any) -> None:
            if is_still_shown():
                self._fill(saved)  # with its id: saved once more it is the same one
                self._is_editing = self._is_open = False
                self._wanted = self._read.key_of(saved)
                self.focus_home()
            self._say_changed(workspace)

        def failed(error: DeskError) -> None:
            if is_still_shown():
                form.show_error(wording.error(error))
            else:
                self._context.messages.error(error)

        self._context.organiser.run(DESK, lambda job: write(workspace), done, failed, on_end=form.judge)

    def _say_changed(self, workspace: Workspace) -> None:
        from delegates.services.changes import Changes

        if self._context.workspace is workspace:
            self._context.changed.emit(Changes(programme=True))

    @Slot()
    def _delete_item(self) -> None:
        """Take the item out at once; the message puts it back."""
        item, workspace = self.item_form.value(), self._context.workspace
        stored = next((row.item for row in self._read.rows if row.item and row.item.id == item.id), None)
        if workspace is None or stored is None:
            return

        def put_back() -> None:
            # Into the forum it came from; whatever stands in the form by now stays there.
            if self._context.workspace is workspace:
                self._context.organiser.run(
                    DESK,
                    lambda job: workspace.programme.save_item(stored),
                    lambda _: self._say_changed(workspace),
                )

        def done(_: object) -> None:
            if self._context.workspace is not workspace:
                return
            if self._form is self.item_form and self.item_form.value().id == stored.id:
                self._is_editing = self._is_open = False
                self.item_form.remember()
            self._say_changed(workspace)
            self._context.messages.info(
                wording.filled(
                    translate("ProgrammePage", "“{title}” was taken out of the programme."),
                    title=stored.title,
                ),
                translate("ProgrammePage", "Put back"),
                put_back,
            )

        self._context.organiser.run(DESK, lambda job: workspace.programme.remove_item(stored.id), done)
