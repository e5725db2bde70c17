"""Import: lists chosen or dropped, what each row would do, decided and corrected, then applied as one and undoable.

Nothing is written before Apply. Reading, matching and writing go on the bulk lane, so that scans never wait.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from delegates.errors import DeskError
from delegates.ui import icons, import_wording, theme
from delegates.ui.context import Context
from delegates.ui.importing import choosing, report
from delegates.ui.importing.about import columns_line, files_line, undone_line
from delegates.ui.importing.check_view import ALL, CheckView, sums
from delegates.ui.importing.columns_view import ColumnsView
from delegates.ui.importing.edit_sheet import EditSheet
from delegates.ui.importing.import_work import ImportWork
from delegates.ui.importing.result_view import ResultView
from delegates.ui.importing.start_view import StartView
from delegates.ui.importing.steps import APPLY, CHECK, COLUMNS, Steps
from delegates.ui.importing.undo_sheet import UndoSheet
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from delegates.rosters.plan import PlannedRow
    from delegates.rosters.reading import Pasted
    from delegates.services.roster_importing import Imported, Undone
    from delegates.ui.main_window import SizeClass


class ImportPage(QWidget):
    """The page "import"; `shown({"files": [Path, …]})` begins with these files."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._step = COLUMNS
        self.progress = ProgressCard()
        self.work = ImportWork(context, self.progress, self)
        self._build()
        self._connect()
        self.retranslate()
        self._dress()

    # -- what the shell asks -------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """Visited; with files to read, or as it was left."""
        if isinstance(thing, dict) and thing.get("files"):
            self.begin([Path(file) for file in thing["files"]])
        elif self.work.plan is None and not self.work.is_busy:
            self._ask_past()

    def focus_home(self) -> None:
        """The rows, the button that chooses files, or what comes next."""
        if self.work.done is not None:
            self.result.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.work.plan is None:
            self.start.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._step == CHECK:
            self.check.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """Ctrl+L chooses a list, Ctrl+V takes copied cells while no plan is open, Ctrl+E saves the report."""
        free, planned = not self.work.is_busy, self.work.plan is not None
        between = free and (not planned or self.work.done is not None)
        return [
            KeyAction("Ctrl+L", self.tr("Choose lists"), "upload", self.ask_files, on=free),
            KeyAction("Ctrl+V", self.tr("Paste cells"), "copy", self.paste, on=between),
            KeyAction(
                "Ctrl+E", self.tr("Save this report"), "file-down", self.ask_report, on=free and planned
            ),
        ]

    def set_size_class(self, size: SizeClass) -> None:
        """With little room the steps lose their words, the filters become a menu, the margins shrink."""
        look = theme.current()
        self._steps.set_words_shown(size.width >= 1100)
        side, edge = look.scaled(12 if size.compact else 24), look.scaled(8 if size.compact else 16)
        self._outer.setContentsMargins(side, edge, side, edge)
        self._outer.setSpacing(edge)
        self._columns_line.setVisible(size.width >= 1000)
        self.check.set_compact(size.compact or size.short)

    def escape(self) -> bool:
        """Shows all rows again; an import under way is left by its own Cancel."""
        if self.work.plan is not None and self._step == CHECK and self.check.filter != ALL:
            self.check.set_filter(ALL)
            return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not in the rail: it belongs to the delegates.
        rail = getattr(self.window(), "rail", None)
        if rail is not None:
            rail.mark("delegates")

    # -- files and plan ------------------------------------------------------------------------------------------

    @Slot()
    def ask_files(self) -> None:
        """Choose lists from the disk."""
        if chosen := choosing.chosen(self._context, self.window()):
            self.begin(chosen)

    @Slot()
    def paste(self) -> None:
        """Read the cells, the table or the files that were copied in another program."""
        if found := choosing.pasted(self._context):
            self.begin(found)

    def begin(self, lists: Sequence[Path | Pasted]) -> None:
        """Read these files and show what they would do; an earlier plan is dropped."""
        self.columns.clear_defaults()
        self.check.set_filter(ALL)
        self.work.begin(lists, self.tr("Reading lists"))

    @Slot(bool)
    def _planned(self, first: bool) -> None:
        plan, known = self.work.plan, self.work.known
        if plan is None:
            return
        self.columns.offer(known.delegations.values(), known.categories, known.language)
        self.columns.set_files(plan.files)
        if first:
            understood = all(any(sheet.header_row for sheet in file.sheets) for file in plan.files)
            self._step = CHECK if understood else COLUMNS
        self._show_plan()
        if first and self.isVisible():
            self.focus_home()

    @Slot(object)
    def _failed(self, failure: DeskError) -> None:
        if failure.code != "cancelled":
            self._context.messages.error(import_wording.cannot_use(failure))

    # -- decisions -----------------------------------------------------------------------------------------------

    def _again(self) -> str:
        return self.tr("Looking at the rows again")

    @Slot(object, str)
    def _pressed(self, key: object, act: str) -> None:
        if act == "edit":
            self.work.probe(key, self._again())
        else:
            self.work.choose(key, None if act == "again" else act, self._again())

    @Slot()
    def _leave_open(self) -> None:
        self.work.leave_open(self._again())

    @Slot(object, str, bool)
    def _open_edit(self, row: PlannedRow, name: str, was_nobody: bool) -> None:
        one, plan = row.proposed, self.work.plan
        bodies = {**self.work.known.delegations}
        bodies |= {made.id: made for made in plan.new_delegations} if plan is not None else {}
        body = bodies.get(one.delegation_id) if one is not None and one.delegation_id is not None else None
        delegation = body.name_native if body else (one.delegation_text if one else None) or ""
        sheet = EditSheet(row, name, delegation, was_nobody=was_nobody, parent=self.window())
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.corrected.connect(lambda changed: self.work.correct(row, changed, self._again()))
        sheet.open()

    # -- columns -------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def _map(self, header: str, field: str) -> None:
        self.work.map_column(header, field, self.tr("Reading lists"))

    @Slot()
    def _defaults_changed(self) -> None:
        if self.work.plan is not None and not self.work.is_busy:
            self.work.delegation = self.columns.default_delegation()
            self.work.category = self.columns.default_category()
            self.work.read(self.tr("Reading lists"))

    @Slot(int)
    def _go(self, step: int) -> None:
        if step == APPLY:
            self.apply()
        elif self.work.plan is not None and self.work.done is None:
            self._step = step
            self._show_state()
            self.focus_home()

    @Slot()
    def _go_on(self) -> None:
        self._go(CHECK if self._step == COLUMNS else APPLY)

    @Slot()
    def _other_step(self) -> None:
        self._go(COLUMNS if self._step == CHECK else CHECK)

    # -- apply and undo ------------------------------------------------------------------------------------------

    @Slot()
    def apply(self) -> None:
        """Write the certain rows, all or none."""
        self.work.apply(self.tr("Writing the roster"))

    @Slot(object)
    def _imported(self, made: Imported) -> None:
        from delegates.services.changes import Changes

        self._step = APPLY
        added, changed = len(made.created), len(made.updated)
        self.result.show_imported(added, changed)
        self._show_state()
        self._context.changed.emit(Changes(everything=True))
        text, group = sums(added, changed, done=True), made.group_id
        if group is None:
            self._context.messages.info(text)
        else:
            self._context.messages.good(text, self.tr("Undo"), lambda: self.undo(group))

    @Slot(str)
    def _ask_undo(self, group_id: str) -> None:
        sheet = UndoSheet(self.window())
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.committed.connect(lambda: self.undo(group_id))
        sheet.open()

    def undo(self, group_id: str) -> None:
        """Take an import back as one; whoever was printed, scanned or changed since is kept and named."""
        self.work.undo(group_id, self.tr("Taking the import back"))

    @Slot(str, object, object)
    def _undone(self, group_id: str, undone: Undone, past: list[Any]) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(everything=True))
        self.start.set_past(past, self._context)
        say = self._context.messages.warning if undone.kept else self._context.messages.info
        say(undone_line(undone))
        if self.work.done is not None and self.work.done.group_id == group_id:
            self.result.show_undone(undone)

    @Slot()
    def _undo_shown(self) -> None:
        if self.work.done is not None and self.work.done.group_id is not None:
            self.undo(self.work.done.group_id)

    @Slot()
    def _print_new(self) -> None:
        if self.work.done is not None:
            ids = [*self.work.done.created, *self.work.done.updated]
            self._context.page_wanted.emit("badges", {"ids": ids})

    # -- report --------------------------------------------------------------------------------------------------

    @Slot()
    def ask_report(self) -> None:
        """Choose where the report goes."""
        if self.work.plan is not None and (
            (path := report.ask_report_path(self._context, self.window())) is not None
        ):
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Write the report as JSON or CSV, after the file's suffix."""
        self.work.save_report(path, report.report_headings(), self.tr("Saving the report"))

    @Slot(object)
    def _saved(self, out: Path) -> None:
        report.say_report_saved(self._context, out)

    # -- showing -------------------------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        plan = self.work.plan
        if plan is not None:
            notices = [
                f"{one.file}: {import_wording.reason(one.reason)}" for one in plan.warnings if one.row is None
            ]
            self.check.set_rows(self.work.views, notices)
        self._show_state()

    @Slot()
    def _busy_changed(self) -> None:
        self._show_state()
        # The button that was pressed rested meanwhile, and lost the focus.
        if not self.work.is_busy and self.work.done is not None and self.isVisible():
            self.focus_home()

    @Slot()
    def _show_state(self) -> None:
        work = self.work
        planned, applied = work.plan is not None, work.done is not None
        page: QWidget = self.start
        if applied:
            page = self.result
        elif planned:
            page = self.columns if self._step == COLUMNS else self.check
        self.stack.setCurrentWidget(page)
        self._steps.set_step(
            APPLY if applied else self._step, reached=APPLY if applied or work.can_apply else CHECK
        )
        self._steps.setVisible(planned)
        self._filter_room.setVisible(planned and page is self.check)
        self._foot.setVisible(planned and not applied)
        for view in (self.start, self.result):
            view.set_busy(work.is_busy)
        on_columns = self._step == COLUMNS
        words = sums(work.count("create"), work.count("update"))
        self.apply_button.setText(self.tr("Check the plan") if on_columns else words)
        self.apply_button.set_icon("arrow-right" if on_columns else "check")
        self.apply_button.setEnabled(not work.is_busy if on_columns else work.can_apply)
        self._cancel.setEnabled(not work.is_busy)
        self._report.setEnabled(not work.is_busy)
        self._say_files()
        self._context.keys_changed.emit()

    def _say_files(self) -> None:
        plan = self.work.plan
        self._about_icon.setVisible(plan is not None)
        self._about.setText(files_line(plan) if plan is not None else "")
        if plan is not None:
            self._columns_line.setText(columns_line(plan))

    @Slot()
    def _drop(self) -> None:
        """Drop the plan; nothing was written by it."""
        self._forget()
        self._ask_past()
        self.focus_home()

    @Slot()
    def _forget(self) -> None:
        self.work.forget()
        self._step = COLUMNS
        self.check.set_rows([], [])
        self._show_state()

    def _ask_past(self) -> None:
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(
                BULK,
                lambda job: workspace.roster_importing.imports(),
                lambda past: self.start.set_past(past, self._context),
            )

    # -- look ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._outer = QVBoxLayout(self)
        self._title, self._about, self._about_icon = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("kind", "hint")
        self._steps = Steps()
        self.start, self.columns = StartView(), ColumnsView()
        self.check, self.result = CheckView(), ResultView()
        self._filter_room = QWidget()
        room = QHBoxLayout(self._filter_room)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.check.filter_button)
        head = QHBoxLayout()
        for widget in (self._title, self._about_icon):
            head.addWidget(widget)
        head.addWidget(self._about, 1)
        head.addWidget(self._filter_room)
        head.addWidget(self._steps)
        self.stack = QStackedWidget()
        for page in (self.start, self.columns, self.check, self.result):
            self.stack.addWidget(page)
        self._outer.addLayout(head)
        self._outer.addWidget(self.stack, 1)
        self._outer.addWidget(self.progress)
        self._outer.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.current().scaled(8))
        self._columns_line = ActionButton(kind="plain", size="small")
        self._columns_line.setProperty("align", "left")
        self._cancel = ActionButton()
        self._report = ActionButton(icon="file-down")
        self.apply_button = ActionButton(icon="check", kind="primary")
        foot.addWidget(self._columns_line)
        foot.addStretch(1)
        for button in (self._cancel, self._report, self.apply_button):
            foot.addWidget(button)
        return self._foot

    def _connect(self) -> None:
        context, work = self._context, self.work
        work.planned.connect(self._planned)
        work.imported.connect(self._imported)
        work.undone.connect(self._undone)
        work.saved.connect(self._saved)
        work.probed.connect(self._open_edit)
        work.failed.connect(self._failed)
        work.busy_changed.connect(self._busy_changed)
        self._steps.wanted.connect(self._go)
        self.start.choose.clicked.connect(self.ask_files)
        self.start.paste.clicked.connect(self.paste)
        self.start.undo_wanted.connect(self._ask_undo)
        self.columns.mapping_changed.connect(self._map)
        self.columns.defaults_changed.connect(self._defaults_changed)
        self.check.pressed.connect(self._pressed)
        self.check.leave_wanted.connect(self._leave_open)
        self.result.another.clicked.connect(self._drop)
        self.result.badges.clicked.connect(self._print_new)
        self.result.report.clicked.connect(self.ask_report)
        self.result.undo.clicked.connect(self._undo_shown)
        self._columns_line.clicked.connect(self._other_step)
        self._cancel.clicked.connect(self._drop)
        self._report.clicked.connect(self.ask_report)
        self.apply_button.clicked.connect(self._go_on)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._dress)
        context.forum_closed.connect(self._forget)

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(self.tr("Import"))
        for part in (self._steps, self.start, self.result, self.columns, self.check):
            part.retranslate()
        self._cancel.setText(self.tr("Cancel"))
        self._report.setText(self.tr("Save this report"))
        if self.work.plan is not None:
            self.work.retell()
            known = self.work.known
            self.columns.offer(known.delegations.values(), known.categories, known.language)
            self.columns.set_files(self.work.plan.files)
        self._show_plan()

    @Slot()
    def _dress(self) -> None:
        self._about_icon.setPixmap(icons.pixmap("file-spreadsheet", theme.current().scaled(20), "text2"))
        self.check.table.lay_out()
