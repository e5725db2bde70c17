"""Import: lists chosen or dropped, what each row would do, decided and corrected, then applied as one and undoable.

Nothing is written before Apply. Reading, matching and writing go on the bulk lane, so that scans never wait.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from delegates.errors import DeskError
from delegates.ui import icons, import_wording, theme, wording
from delegates.ui.context import Context
from delegates.ui.importing import plan_rows
from delegates.ui.importing.banner import Banner
from delegates.ui.importing.columns_view import ColumnsView, FlowLayout, mapping_key
from delegates.ui.importing.edit_sheet import EditSheet
from delegates.ui.importing.plan_rows import Known, RowView
from delegates.ui.importing.plan_table import PlanTable
from delegates.ui.importing.result_view import ResultView
from delegates.ui.importing.start_view import StartView
from delegates.ui.importing.steps import APPLY, CHECK, COLUMNS, Steps
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.rosters.plan import Plan, PlannedRow
    from delegates.services.roster_importing import Imported, Undone
    from delegates.services.workspace import Workspace
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
ALL: Final = "all"
WARNED: Final = "warned"
_CHIP_STATES: Final = {"create": "good", "duplicate": "warning", "rejected": "error"}


class ImportPage(QWidget):
    """The page "import"; `shown({"files": [Path, …]})` begins with these files."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._files: list[Path] = []
        self._mapping: dict[str, str] = {}
        self._plan: Plan | None = None
        self._views: list[RowView] = []
        self._known = Known({}, {}, context.categories, context.language.code)
        self._filter = ALL
        self._step = COLUMNS
        self._job: Job | None = None
        self._imported: Imported | None = None
        self._build()
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._dress)
        context.forum_closed.connect(self._forget)
        self.retranslate()
        self._dress()
        self._show_state()

    # -- what the shell asks -------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """Visited; with files to read, or as it was left."""
        if isinstance(thing, dict) and thing.get("files"):
            self.begin([Path(file) for file in thing["files"]])
        elif self._plan is None and self._job is None:
            self._ask_past()

    def focus_home(self) -> None:
        """The rows, or the button that chooses files."""
        if self._plan is not None and self._step == CHECK:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._plan is None:
            self.start.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """Ctrl+L chooses a list, Ctrl+E saves the report."""
        choose = KeyAction("Ctrl+L", self.tr("Choose lists"), "upload", self.ask_files, on=self._job is None)
        export = KeyAction(
            "Ctrl+E", self.tr("Save this report"), "file-down", self.ask_report, on=self._plan is not None
        )
        return [choose, export]

    def set_size_class(self, size: SizeClass) -> None:
        """With little room the steps lose their words and the margins shrink."""
        self._steps.set_words_shown(size.width >= 1100)
        look = theme.current()
        side = look.scaled(12 if size.compact else 24)
        edge = look.scaled(8 if size.compact else 16)
        self._outer.setContentsMargins(side, edge, side, edge)
        self._outer.setSpacing(edge)
        self._columns_line.setVisible(size.width >= 1000)

    def escape(self) -> bool:
        """Shows all rows again; an import under way is left by its own Cancel."""
        if self._plan is not None and self._step == CHECK and self._filter != ALL:
            self._set_filter(ALL)
            return True
        return False

    # -- files and plan ------------------------------------------------------------------------------------------

    @Slot()
    def ask_files(self) -> None:
        """Choose lists from the disk."""
        names, _ = QFileDialog.getOpenFileNames(
            self.window(),
            self.tr("Choose lists"),
            "",
            self.tr("Lists (*.xlsx *.csv *.tsv *.txt);;All files (*)"),
        )
        if names:
            self.begin([Path(name) for name in names])

    def begin(self, files: Sequence[Path]) -> None:
        """Read these files and show what they would do; an earlier plan is dropped."""
        self._files, self._mapping, self._filter = list(files), {}, ALL
        self._plan = self._imported = None
        self.columns.clear_defaults()
        self._make_plan()

    def _make_plan(self) -> None:
        workspace = self._context.workspace
        if workspace is None or not self._files:
            return
        files, mapping = list(self._files), dict(self._mapping)
        delegation, category = self.columns.default_delegation(), self.columns.default_category()

        def work(job: Job) -> tuple[Plan, Known]:
            plan = workspace.roster_importing.plan(
                files, delegation=delegation, category=category, mapping=mapping, progress=job.report
            )
            job.raise_if_cancelled()
            return plan, self._read_known(workspace)

        self._run(self.tr("Reading lists"), work, self._planned, self._not_planned)

    def _read_known(self, workspace: Workspace) -> Known:
        return Known(
            {row.id: row for row in workspace.finding.rows()},
            {one.id: one for one in workspace.registering.delegations()},
            workspace.registering.categories(),
            self._context.language.code,
        )

    def _planned(self, made: tuple[Plan, Known]) -> None:
        first = self._plan is None
        self._plan, self._known = made
        self.columns.offer(self._known.delegations.values(), self._known.categories, self._known.language)
        self.columns.set_files(self._plan.files)
        if first:
            understood = all(any(sheet.header_row for sheet in file.sheets) for file in self._plan.files)
            self._step = CHECK if understood else COLUMNS
        self._show_plan()
        if first and self.isVisible():
            self.focus_home()

    def _not_planned(self, failure: DeskError) -> None:
        if self._plan is None:
            self._files = []
        if failure.code != "cancelled":
            self._context.messages.error(import_wording.cannot_use(failure))
        self._show_state()

    def _run(
        self,
        title: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        """One piece of work at a time; the page's buttons rest meanwhile."""
        if self._job is not None:
            return

        def end() -> None:
            self._job = None
            self.progress.finish()
            self._show_state()

        self._job = self._context.tasks.run(BULK, work, done, failed, self.progress.progress, on_end=end)
        self.progress.follow(self._job, title)
        self._show_state()

    # -- decisions -----------------------------------------------------------------------------------------------

    def _row(self, key: object) -> PlannedRow | None:
        plan = self._plan
        return next((row for row in plan.rows if row.key == key), None) if plan is not None else None

    @Slot(object, str)
    def _pressed(self, key: object, act: str) -> None:
        row = self._row(key)
        if row is None or self._job is not None:
            return
        if act == "edit":
            self._edit(row)
            return
        choice = None if act == "again" else act
        self._replan(lambda plan: plan.with_choice(row, choice))

    def _replan(self, answer: Callable[[Plan], Plan]) -> None:
        plan = self._plan
        if plan is None:
            return

        def done(made: Plan) -> None:
            self._plan = made
            self._show_plan()

        self._run(self.tr("Looking at the rows again"), lambda job: answer(plan), done)

    def _edit(self, row: PlannedRow) -> None:
        if not plan_rows.is_editable(row):
            return
        if row.proposed is not None:
            self._open_edit(row, row.proposed.name_native or row.proposed.name_latin or "", was_nobody=False)
            return
        plan = self._plan
        assert plan is not None

        def probe(job: Job) -> PlannedRow:
            # What the row says besides its name is only known once it counts as a person.
            made = plan.with_value(row, "name_native", row.name or "?")
            return next(one for one in made.rows if one.key == row.key)

        self._run(
            self.tr("Looking at the rows again"),
            probe,
            lambda seen: self._open_edit(seen, row.name, was_nobody=True),
        )

    def _open_edit(self, row: PlannedRow, name: str, *, was_nobody: bool) -> None:
        one = row.proposed
        body = None
        if one is not None and one.delegation_id is not None:
            new = self._plan.new_delegations if self._plan is not None else ()
            body = self._known.delegations.get(one.delegation_id) or next(
                (made for made in new if made.id == one.delegation_id), None
            )
        delegation = body.name_native if body else (one.delegation_text if one else None) or ""
        sheet = EditSheet(row, name, delegation, was_nobody=was_nobody, parent=self.window())
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.corrected.connect(lambda changed: self._correct(row, changed))
        sheet.open()

    def _correct(self, row: PlannedRow, changed: dict[str, str]) -> None:
        if not changed:
            return

        def answer(plan: Plan) -> Plan:
            for name, value in changed.items():
                plan = plan.with_value(row, name, value)
            return plan

        self._replan(answer)

    @Slot()
    def _show_open(self) -> None:
        opened = [view for view in self._views if view.is_open]
        if not opened:
            return
        self._set_filter(ALL)
        current = self.table.current_row()
        keys = [view.key for view in opened]
        after = (
            keys[(keys.index(current.key) + 1) % len(keys)]
            if current is not None and current.key in keys
            else keys[0]
        )
        self.table.choose(after)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave_open(self) -> None:
        keys = {view.key for view in self._views if view.is_open}

        def answer(plan: Plan) -> Plan:
            for row in plan.rows:
                if row.key in keys:
                    plan = plan.with_choice(row, "leave")
            return plan

        self._replan(answer)

    # -- columns -------------------------------------------------------------------------------------------------

    @Slot(str, str)
    def _map(self, header: str, field: str) -> None:
        if self._job is None:
            self._mapping[mapping_key(header)] = field
            self._make_plan()

    @Slot()
    def _defaults_changed(self) -> None:
        if self._plan is not None and self._job is None:
            self._make_plan()

    @Slot(int)
    def _go(self, step: int) -> None:
        if step == APPLY:
            self.apply()
        elif self._plan is not None and self._imported is None:
            self._step = step
            self._show_state()
            self.focus_home()

    @Slot()
    def _go_on(self) -> None:
        self._go(CHECK if self._step == COLUMNS else APPLY)

    # -- apply and undo ------------------------------------------------------------------------------------------

    @property
    def can_apply(self) -> bool:
        """Whether there is something to write and nothing left to decide."""
        plan = self._plan
        return (
            plan is not None
            and self._job is None
            and self._imported is None
            and not any(view.is_open for view in self._views)
            and any(view.action in ("create", "update") for view in self._views)
        )

    @Slot()
    def apply(self) -> None:
        """Write the certain rows, all or none."""
        plan, workspace = self._plan, self._context.workspace
        if plan is None or workspace is None or not self.can_apply:
            return
        mapping = dict(self._mapping)

        def work(job: Job) -> Imported:
            workspace.back_up_if_changed()
            job.raise_if_cancelled()
            if mapping:
                workspace.roster_importing.remember_mapping(mapping)
            return workspace.roster_importing.apply(plan)

        self._run(self.tr("Writing the roster"), work, self._applied)

    def _applied(self, imported: Imported) -> None:
        from delegates.services.changes import Changes

        self._imported, self._step = imported, APPLY
        added, changed = len(imported.created), len(imported.updated)
        self.result.show_imported(added, changed)
        self._context.changed.emit(Changes(everything=True))
        group = imported.group_id
        undo = self.tr("Undo") if group else ""
        self._context.messages.good(
            _sums(added, changed, done=True), undo, (lambda: self.undo(group)) if group else None
        )
        self._context.keys_changed.emit()

    @Slot(str)
    def _ask_undo(self, group_id: str) -> None:
        """An import of long ago is not taken back by one click."""
        sheet = Sheet(
            self.window(),
            self.tr("Take this import back?"),
            icon="undo-2",
            main=self.tr("Take back"),
            danger=True,
        )
        words = QLabel(
            self.tr(
                "Everyone whom it brought leaves the roster, and what it changed is as before. "
                "Whoever was printed, scanned or changed by hand since stays and is named."
            )
        )
        words.setWordWrap(True)
        sheet.body.addWidget(words)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.committed.connect(sheet.accept)
        sheet.committed.connect(lambda: self.undo(group_id))
        sheet.open()

    def undo(self, group_id: str) -> None:
        """Take an import back as one; whoever was printed, scanned or changed since is kept and named."""
        workspace = self._context.workspace
        if workspace is not None:
            self._run(
                self.tr("Taking the import back"),
                lambda job: (workspace.roster_importing.undo(group_id), workspace.roster_importing.imports()),
                lambda made: self._undone(group_id, *made),
            )

    def _undone(self, group_id: str, undone: Undone, past: list[Any]) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(everything=True))
        self.start.set_past(past, self._context)
        text = wording.filled(
            self.tr("The import is taken back: {removed} removed, {restored} as before."),
            removed=undone.removed_count,
            restored=undone.restored_count,
        )
        if undone.kept:
            stayed = len(undone.kept)
            kept = self.tr("%n person(s) stayed, printed, scanned or changed since", "", stayed)
            self._context.messages.warning(
                f"{text} {kept}: {', '.join(undone.kept[:6])}{' …' if len(undone.kept) > 6 else ''}"
            )
        else:
            self._context.messages.info(text)
        if self._imported is not None and self._imported.group_id == group_id:
            self.result.show_undone(undone)
        self._show_state()

    # -- report --------------------------------------------------------------------------------------------------

    @Slot()
    def ask_report(self) -> None:
        """Choose where the report goes."""
        if self._plan is None:
            return
        name, chosen = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save this report"), "import.csv", self.tr("Table (*.csv);;JSON (*.json)")
        )
        if name:
            path = Path(name)
            if not path.suffix:
                path = path.with_suffix(".json" if "json" in chosen else ".csv")
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Write the report as JSON or CSV, after the file's suffix."""
        plan = self._plan
        if plan is None:
            return
        spoken = {view.key: (import_wording.action(view.action), view) for view in self._views}
        headings = [
            self.tr("File"), self.tr("Sheet"), self.tr("Row"), self.tr("What will happen"), self.tr("Person in the file"),
            self.tr("Details"),
        ]  # fmt: skip

        def words_of(row: PlannedRow) -> Sequence[str]:
            word, view = spoken[row.key]
            return (
                word,
                _said(view.person),
                " ".join(part for part in (_said(view.details), _said(view.below)) if part),
            )

        def work(job: Job) -> Path:
            from delegates.services.import_report import save_report

            return save_report(plan, path, headings=headings, words_of=words_of)

        def saved(out: Path) -> None:
            self._context.messages.good(
                wording.filled(self.tr("The report is saved as {file}."), file=out.name)
            )

        self._run(self.tr("Saving the report"), work, saved)

    # -- showing -------------------------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._known = Known(
            self._known.rows, self._known.delegations, self._known.categories, self._context.language.code
        )
        self._views = plan_rows.views(plan, self._known)
        self.table.set_rows(self._views)
        self._set_filter(self._filter)
        self._show_state()

    def _set_filter(self, name: str) -> None:
        self._filter = name
        accept: Callable[[RowView], bool] | None = None
        if name == WARNED:
            accept = lambda view: view.has_warning  # noqa: E731  a filter
        elif name != ALL:
            accept = lambda view: view.action == name  # noqa: E731  a filter
        current = self.table.current_row()
        self.table.plan_model.set_filter("", accept)
        for chip_name, chip in self.chips.items():
            chip.setChecked(chip_name == name)
        if current is None or not self.table.choose(current.key):
            first = next(iter(self.table.plan_model.shown_rows()), None)
            if first is not None:
                self.table.choose(first.key)
        self.table.lay_out()

    def _show_state(self) -> None:
        plan, busy = self._plan, self._job is not None
        if self._imported is not None:
            page: QWidget = self.result
        elif plan is None:
            page = self.start
        else:
            page = self.columns if self._step == COLUMNS else self._check
        self.stack.setCurrentWidget(page)
        reached = (
            COLUMNS if plan is None else APPLY if self._imported is not None or self.can_apply else CHECK
        )
        self._steps.set_step(APPLY if self._imported is not None else self._step, reached=reached)
        self._steps.setVisible(plan is not None)
        self._foot.setVisible(plan is not None and self._imported is None)
        self.start.set_busy(busy)
        self.result.set_busy(busy)
        self.apply_button.setEnabled(self.can_apply if self._step != COLUMNS else not busy)
        self._cancel.setEnabled(not busy)
        self._report.setEnabled(not busy)
        self._say_counts()
        self._context.keys_changed.emit()

    def _say_counts(self) -> None:
        plan = self._plan
        names = ", ".join(file.file for file in plan.files[:2]) if plan else ""
        if plan is not None and len(plan.files) > 2:
            files = len(plan.files)
            names = self.tr("%n file(s)", "", files)
        sheets = sum(len(file.sheets) for file in plan.files) if plan else 0
        about = " · ".join(
            part for part in (names, self.tr("%n sheet(s)", "", sheets) if sheets > 1 else "") if part
        )
        self._about.setText(about)
        self._about_icon.setVisible(bool(about))
        if plan is None:
            return
        counts = {str(action): count for action, count in plan.counts.items()}
        counts[ALL] = sum(counts.values())
        counts[WARNED] = sum(view.has_warning for view in self._views)
        for name, chip in self.chips.items():
            chip.set_strong(str(counts[name]))
            chip.setVisible(name == ALL or counts[name] > 0)
        opened = sum(view.is_open for view in self._views)
        if opened:
            strong = self.tr("%n row(s) need your decision", "", opened)
            self.banner.say(
                strong,
                self.tr(
                    "before the list can be applied. Check-ins and badges are never touched by an import."
                ),
            )
        else:
            self.banner.say("")
        self._say_notices(plan)
        added, changed = counts["create"], counts["update"]
        on_columns = self._step == COLUMNS
        self.apply_button.setText(self.tr("Check the plan") if on_columns else _sums(added, changed))
        self.apply_button.set_icon("arrow-right" if on_columns else "check")
        found = [sheet for file in plan.files for sheet in file.sheets if sheet.header_row]
        if len(found) == 1:
            columns = " · ".join(" ".join(text.split()) for text in found[0].columns.values())
            line = wording.filled(
                self.tr("Header found in row {n}. Columns: {columns}"), n=found[0].header_row, columns=columns
            )
        else:
            with_people = len(found)
            line = self.tr("%n sheet(s) with people", "", with_people)
        self._columns_line.setText(line)

    def _say_notices(self, plan: Plan) -> None:
        """Whole files: imported before, or without headers."""
        told = [
            f"{notice.file}: {import_wording.reason(notice.reason)}"
            for notice in plan.warnings
            if notice.row is None
        ]
        self.notice.say("\N{ZERO WIDTH SPACE}" if told else "", " · ".join(told[:3]))

    @Slot()
    def _cancel_import(self) -> None:
        """Drop the plan; nothing was written."""
        self._forget()
        self._ask_past()

    @Slot()
    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._files, self._mapping, self._views = [], {}, []
        self._plan = self._imported = None
        self._step, self._filter = COLUMNS, ALL
        self.table.set_rows([])
        self._show_state()

    def _ask_past(self) -> None:
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(
                BULK,
                lambda job: workspace.roster_importing.imports(),
                lambda past: self.start.set_past(past, self._context),
            )

    @Slot()
    def _print_new(self) -> None:
        if self._imported is not None:
            ids = [*self._imported.created, *self._imported.updated]
            self._context.page_wanted.emit("badges", {"ids": ids})

    @Slot()
    def _undo_shown(self) -> None:
        if self._imported is not None and self._imported.group_id is not None:
            self.undo(self._imported.group_id)

    # -- look ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._outer = QVBoxLayout(self)
        self._title, self._about, self._about_icon = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("kind", "hint")
        self._steps = Steps()
        self._steps.wanted.connect(self._go)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._about_icon)
        head.addWidget(self._about, 1)
        head.addWidget(self._steps)
        self._outer.addLayout(head)
        self.start = StartView()
        self.start.choose.clicked.connect(self.ask_files)
        self.start.undo_wanted.connect(self._ask_undo)
        self.columns = ColumnsView()
        self.columns.mapping_changed.connect(self._map)
        self.columns.defaults_changed.connect(self._defaults_changed)
        self.result = ResultView()
        self.result.another.clicked.connect(self._cancel_import)
        self.result.badges.clicked.connect(self._print_new)
        self.result.report.clicked.connect(self.ask_report)
        self.result.undo.clicked.connect(self._undo_shown)
        self._check = self._build_check()
        self.stack = QStackedWidget()
        for page in (self.start, self.columns, self._check, self.result):
            self.stack.addWidget(page)
        self._outer.addWidget(self.stack, 1)
        self.progress = ProgressCard()
        self._outer.addWidget(self.progress)
        self._outer.addWidget(self._build_foot())

    def _build_check(self) -> QWidget:
        look = theme.current()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scaled(16))
        row = QWidget()
        flow = FlowLayout(look.scaled(8))
        row.setLayout(flow)
        self.chips: dict[str, Chip] = {}
        for name in (ALL, *import_wording.ACTIONS, WARNED):
            icon = (
                {ALL: "", WARNED: "triangle-alert"}.get(name)
                if name in (ALL, WARNED)
                else import_wording.action_icon(name)
            )
            chip = Chip(icon=icon or "", shows_cross=False)
            chip.set_state(_CHIP_STATES.get(name, ""))
            chip.clicked.connect(lambda _=False, name=name: self._set_filter(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.banner, self.notice = Banner("warning"), Banner("info")
        self._leave = self.banner.add_button(ActionButton(size="small", kind="plain"))
        self._leave.clicked.connect(self._leave_open)
        self._show = self.banner.add_button(ActionButton(size="small"))
        self._show.clicked.connect(self._show_open)
        self.table = PlanTable()
        self.table.pressed.connect(self._pressed)
        self.table.doubleClicked.connect(
            lambda index: self._pressed(index.data(Qt.ItemDataRole.UserRole + 2), "edit")
        )
        for widget in (row, self.banner, self.notice):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        return page

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.current().scaled(8))
        self._columns_line = ActionButton(kind="plain", size="small")
        self._columns_line.setProperty("align", "left")
        self._columns_line.clicked.connect(lambda: self._go(COLUMNS if self._step == CHECK else CHECK))
        self._cancel = ActionButton()
        self._cancel.clicked.connect(self._cancel_import)
        self._report = ActionButton(icon="file-down")
        self._report.clicked.connect(self.ask_report)
        self.apply_button = ActionButton(icon="check", kind="primary")
        self.apply_button.clicked.connect(self._go_on)
        foot.addWidget(self._columns_line)
        foot.addStretch(1)
        for button in (self._cancel, self._report, self.apply_button):
            foot.addWidget(button)
        return self._foot

    @Slot()
    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(self.tr("Import"))
        self._steps.retranslate()
        self.start.retranslate()
        self.result.retranslate()
        self.columns.retranslate()
        self.table.plan_model.retranslate()
        for name, chip in self.chips.items():
            if name == ALL:
                chip.setText(self.tr("All rows"))
            elif name == WARNED:
                chip.setText(self.tr("To look at"))
            elif name == "duplicate":
                chip.setText(self.tr("Looks like someone"))
            else:
                chip.setText(import_wording.action(name))
        self._show.setText(self.tr("Show it"))
        self._leave.setText(self.tr("Leave out"))
        self._cancel.setText(self.tr("Cancel"))
        self._report.setText(self.tr("Save this report"))
        if self._plan is not None:
            self.columns.offer(
                self._known.delegations.values(), self._known.categories, self._context.language.code
            )
            self.columns.set_files(self._plan.files)
            self._show_plan()
        else:
            self._show_state()

    @Slot()
    def _dress(self) -> None:
        look = theme.current()
        self._about_icon.setPixmap(icons.pixmap("file-spreadsheet", look.scaled(20), "text2"))
        self.table.lay_out()


def _said(line: plan_rows.Line) -> str:
    return " ".join(piece.text for piece in line if piece.text)


def _sums(added: int, changed: int, *, done: bool = False) -> str:
    """ "Add 12, change 3", or what was done."""
    if done:
        templates = (
            translate("ImportPage", "{added} added, {changed} changed."),
            translate("ImportPage", "{added} added."),
            translate("ImportPage", "{changed} changed."),
            translate("ImportPage", "Nothing was changed."),
        )
    else:
        templates = (
            translate("ImportPage", "Add {added}, change {changed}"),
            translate("ImportPage", "Add {added}"),
            translate("ImportPage", "Change {changed}"),
            translate("ImportPage", "Nothing to apply"),
        )
    chosen = (
        templates[0]
        if added and changed
        else templates[1]
        if added
        else templates[2]
        if changed
        else templates[3]
    )
    return wording.filled(chosen, added=added, changed=changed)
