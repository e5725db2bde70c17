"""The Programme page: what is held when, where badges are read and whom each checkpoint admits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.errors import DeskError
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.programme.checkpoint_form import CheckpointForm
from delegates.ui.programme.item_form import ItemForm
from delegates.ui.programme.rows import ProgrammeRow, days_of, is_on, rows_of
from delegates.ui.programme.side_form import SideForm
from delegates.ui.programme.table import ProgrammeTable
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read in one go."""

    rows: list[ProgrammeRow]
    checkpoints: tuple[Checkpoint, ...]


class ProgrammePage(QWidget):
    """A table, and beside it the form of the chosen row; in little width the form takes the table's place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._read = _Read([], ())
        self._day: date | None = None
        self._wanted: str | None = None
        self._is_narrow = self._is_open = self._is_editing = False
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self.reload)
        context.forum_closed.connect(self._closed)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()
        self.reload()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.days = QButtonGroup(self)
        self._day_row = QHBoxLayout()
        self.add_checkpoint = ActionButton("", icon="door-open")
        self.add_checkpoint.clicked.connect(self.new_checkpoint)
        self.add_item = ActionButton("", icon="plus", key="Ctrl+Shift+N", kind="primary")
        self.add_item.clicked.connect(self.new_item)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addLayout(self._day_row)
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
        self._day_row.setSpacing(look.scaled(8))
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
        if self._is_editing or (self._is_narrow and self._is_open):
            self._cancel()
            return True
        return False

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read items, checkpoints and how many are in, on the bulk lane."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def take(read: _Read) -> None:
            if self._context.workspace is workspace:
                self._take(workspace, read)

        self._context.tasks.run(BULK, lambda job: _read(workspace), take)

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if changes.everything or changes.programme or changes.check_ins or changes.settings:
            self.reload()

    @Slot()
    def _closed(self) -> None:
        self._read, self._day, self._is_editing, self._is_open = _Read([], ()), None, False, False
        self.table.rows.set_rows([])
        self._place()

    def _take(self, workspace: Workspace, read: _Read) -> None:
        self._read = read
        chosen = self._wanted or (self.table.current.key if self.table.current is not None else None)
        self._wanted = None
        self.table.zone, self.table.now_utc = workspace.zone, datetime.now(UTC)
        self.table.categories = self._context.categories
        self._say_days()
        self._filter()
        was_editing = self._is_editing
        if (chosen is None or not self.table.choose(chosen)) and self.table.rows.rowCount():
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._is_editing = was_editing
        if not was_editing:
            self._show_row(self.table.current)
        self._place()
        self._context.keys_changed.emit()

    def _say_days(self) -> None:
        workspace = self._context.workspace
        found = days_of(self._read.rows, workspace.zone) if workspace is not None else []
        if self._day not in found:
            self._day = None
        for button in self.days.buttons():
            self.days.removeButton(button)
            button.hide()
            button.deleteLater()
        if len(found) < 2:
            return
        for day in (None, *found):
            words = (
                formats.date_of(day, self._context.language.code)
                if day is not None
                else translate("ProgrammePage", "All days")
            )
            chip = Chip(words, shows_cross=False)
            chip.setChecked(day == self._day)
            chip.clicked.connect(self._day_chooser(day))
            self.days.addButton(chip)
            self._day_row.addWidget(chip)

    def _day_chooser(self, day: date | None) -> Callable[[], None]:
        def choose() -> None:
            self._day = day
            self._filter()

        return choose

    def _filter(self) -> None:
        zone = self.table.zone
        shown = [row for row in self._read.rows if is_on(row, self._day, zone)]
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
        self._is_editing = False
        if row is not None:
            self._fill(row.item if row.item is not None else row.checkpoint)
        self._place()
        self._context.keys_changed.emit()

    def _fill(self, thing: ProgrammeItem | Checkpoint | None) -> None:
        workspace = self._context.workspace
        if workspace is None or thing is None:
            return
        offered = self._offered(workspace)
        if isinstance(thing, ProgrammeItem):
            self.item_form.show_item(thing, self._read.checkpoints, workspace.zone, offered)
            self._forms.setCurrentWidget(self.item_form)
        else:
            self.checkpoint_form.show_checkpoint(
                thing, self._context.categories, workspace.zone, self._context.language.code, offered
            )
            self._forms.setCurrentWidget(self.checkpoint_form)

    def _offered(self, workspace: Workspace) -> tuple[datetime, datetime]:
        """The hours a field shows before anybody chooses: nine to ten on the first day of the forum."""
        day = self._day or workspace.forum.starts or datetime.now(workspace.zone).date()
        starts = datetime(day.year, day.month, day.day, 9, tzinfo=workspace.zone).astimezone(UTC)
        return starts, starts + timedelta(hours=1)

    @Slot()
    def open_form(self) -> None:
        """Go to the form of the chosen row."""
        if self.table.current is not None:
            self._open(self._forms.currentWidget())

    @Slot()
    def new_item(self) -> None:
        """An empty form for an item, at the hour after the last one."""
        workspace = self._context.workspace
        if workspace is None:
            return
        starts, ends = self._offered(workspace)
        default = next((one.id for one in self._read.checkpoints if one.is_default), None)
        self._fill(ProgrammeItem("", "", starts_utc=starts, ends_utc=ends, checkpoint_id=default))
        self._is_editing = True
        self._open(self.item_form)

    @Slot()
    def new_checkpoint(self) -> None:
        """An empty form for a checkpoint."""
        if self._context.workspace is not None:
            self._fill(Checkpoint("", ""))
            self._is_editing = True
            self._open(self.checkpoint_form)

    @Slot(str)
    def _show_rules(self, checkpoint_id: str) -> None:
        found = next((one for one in self._read.checkpoints if one.id == checkpoint_id), None)
        if found is not None:
            self._fill(found)
            self._is_editing = True
            self._open(self.checkpoint_form)

    def _open(self, form: QWidget | None) -> None:
        self._is_open = True
        self._place()
        if form is self.item_form:
            self.item_form.title_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif form is self.checkpoint_form:
            self.checkpoint_form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _cancel(self) -> None:
        self._is_editing = self._is_open = False
        self._show_row(self.table.current)
        self.focus_home()

    # -- writing -------------------------------------------------------------------------------------------------

    @Slot()
    def _save_item(self) -> None:
        item = self.item_form.value()
        self._write(self.item_form, lambda workspace: workspace.programme.save_item(item))

    @Slot()
    def _save_checkpoint(self) -> None:
        checkpoint = self.checkpoint_form.value()
        self._write(self.checkpoint_form, lambda workspace: workspace.programme.save_checkpoint(checkpoint))

    def _write(self, form: SideForm, write: Callable[[Workspace], Any]) -> None:
        workspace = self._context.workspace
        if workspace is None or not form.save.isEnabled():
            return
        form.save.setEnabled(False)

        def done(saved: Any) -> None:
            from delegates.services.changes import Changes

            self._is_editing = self._is_open = False
            self._wanted = self._key_of(saved)
            form.show_error("")
            self._context.changed.emit(Changes(programme=True))
            self.focus_home()

        def failed(error: DeskError) -> None:
            form.show_error(wording.error(error))

        self._context.tasks.run(
            DESK, lambda job: write(workspace), done, failed, on_end=lambda: form.save.setEnabled(True)
        )

    def _key_of(self, saved: Any) -> str | None:
        """The row where a saved thing stands: a checkpoint that belongs to one item stands in that item's row."""
        if isinstance(saved, Checkpoint):
            for row in self._read.rows:
                if row.is_own and row.checkpoint is not None and row.checkpoint.id == saved.id:
                    return row.key
        return getattr(saved, "id", None)

    @Slot()
    def _delete_item(self) -> None:
        """Take the item out at once; the message puts it back."""
        item, workspace = self.item_form.value(), self._context.workspace
        stored = next((row.item for row in self._read.rows if row.item and row.item.id == item.id), None)
        if workspace is None or stored is None:
            return

        def done(_: object) -> None:
            from delegates.services.changes import Changes

            self._is_editing = self._is_open = False
            self._context.changed.emit(Changes(programme=True))
            self._context.messages.info(
                wording.filled(
                    translate("ProgrammePage", "“{title}” was taken out of the programme."),
                    title=stored.title,
                ),
                translate("ProgrammePage", "Put back"),
                lambda: self._write(self.item_form, lambda w: w.programme.save_item(stored)),
            )

        self._context.tasks.run(DESK, lambda job: workspace.programme.remove_item(stored.id), done)


def _read(workspace: Workspace) -> _Read:
    programme = workspace.programme
    checkpoints = programme.checkpoints()
    by_name = Counter(
        name for row in workspace.attendance_reporting.attendance().rows for name in row.checkpoints
    )
    entered = {one.id: by_name[one.name] for one in checkpoints}
    return _Read(rows_of(programme.items(), checkpoints, entered), checkpoints)
