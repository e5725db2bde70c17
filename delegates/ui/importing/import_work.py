"""An import under way: the files, the plan with a person's answers, the work on the bulk lane. Knows no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from delegates.errors import DeskError
from delegates.ui import import_wording
from delegates.ui.context import Context
from delegates.ui.importing import plan_rows
from delegates.ui.importing.columns_view import mapping_key
from delegates.ui.importing.plan_rows import Known, RowView
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.rosters.plan import Plan, PlannedRow
    from delegates.rosters.reading import Pasted
    from delegates.services.roster_importing import Imported
    from delegates.services.workspace import Workspace


class ImportWork(QObject):
    """`planned` comes with each new plan (True: of new files), `imported` with an Imported, `undone` with the import's
    id, an Undone and the imports left, `failed` with a DeskError, `probed` with a row whose fields can be corrected and
    the name as the list has it; `busy_changed` when work begins or ends.

    One piece of work at a time. Nothing is written before `apply`.
    """

    planned = Signal(bool)
    imported = Signal(object)
    undone = Signal(str, object, object)
    saved = Signal(object)
    probed = Signal(object, str, bool)
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, context: Context, card: ProgressCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._card = context, card
        self.files: list[Path | Pasted] = []
        self.mapping: dict[str, str] = {}
        self.delegation: str | None = None
        self.category: str | None = None
        self.plan: Plan | None = None
        self.known = Known({}, {}, context.categories, context.language.code)
        self.views: list[RowView] = []
        self.done: Imported | None = None
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or written."""
        return self._job is not None

    @property
    def can_apply(self) -> bool:
        """Whether there is something to write and nothing left to decide."""
        return (
            self.plan is not None
            and not self.is_busy
            and self.done is None
            and not any(view.is_open for view in self.views)
            and any(view.action in ("create", "update") for view in self.views)
        )

    def count(self, action: str) -> int:
        """Rows of one action."""
        return sum(view.action == action for view in self.views)

    def forget(self) -> None:
        """Drop everything; nothing was written."""
        if self._job is not None:
            self._job.cancel()
        self.files, self.mapping, self.views = [], {}, []
        self.delegation = self.category = None
        self.plan = self.done = None

    # -- plan ----------------------------------------------------------------------------------------------------

    def begin(self, files: Sequence[Path | Pasted], title: str) -> None:
        """Read these files; an earlier plan is dropped."""
        if not self.is_busy:
            self.forget()
            self.files = list(files)
            self.read(title)

    def read(self, title: str) -> None:
        """Read the files with what was said of columns, delegation and category; decisions begin anew."""
        workspace = self._context.workspace
        if workspace is None or not self.files:
            return
        files, mapping, delegation, category = (
            list(self.files),
            dict(self.mapping),
            self.delegation,
            self.category,
        )

        def work(job: Job) -> tuple[Plan, Known]:
            plan = workspace.roster_importing.plan(
                files, delegation=delegation, category=category, mapping=mapping, progress=job.report
            )
            job.raise_if_cancelled()
            return plan, self._read_known(workspace)

        self._run(title, work, self._planned)

    def _read_known(self, workspace: Workspace) -> Known:
        return Known(
            {row.id: row for row in workspace.finding.rows()},
            {one.id: one for one in workspace.registering.delegations()},
            workspace.registering.categories(),
            self._context.language.code,
        )

    def _planned(self, made: tuple[Plan, Known]) -> None:
        first = self.plan is None
        self.plan, self.known = made
        self.retell()
        self.planned.emit(first)

    def retell(self) -> None:
        """The rows in the language in force."""
        known = self.known
        self.known = Known(known.rows, known.delegations, known.categories, self._context.language.code)
        self.views = plan_rows.views(self.plan, self.known) if self.plan is not None else []

    def map_column(self, header: str, field: str, title: str) -> None:
        """Say what a column holds; "" leaves it out. Remembered when the import is applied."""
        if not self.is_busy:
            self.mapping[mapping_key(header)] = field
            self.read(title)

    # -- a person's answers --------------------------------------------------------------------------------------

    def row(self, key: object) -> PlannedRow | None:
        """The row of a key."""
        return (
            next((row for row in self.plan.rows if row.key == key), None) if self.plan is not None else None
        )

    def choose(self, key: object, choice: str | None, title: str) -> None:
        """Decide about a row: same, new, leave; None takes the decision back."""
        row = self.row(key)
        if row is not None:
            self._answer(lambda plan: plan.with_choice(row, choice), title)

    def leave_open(self, title: str) -> None:
        """Leave out every row that is undecided."""
        keys = {view.key for view in self.views if view.is_open}

        def answer(plan: Plan) -> Plan:
            return plan.with_choices([row for row in plan.rows if row.key in keys], "leave")

        self._answer(answer, title)

    def correct(self, row: PlannedRow, changed: dict[str, str], title: str) -> None:
        """Put fields of a row right."""
        if changed:
            self._answer(lambda plan: plan.with_values(row, changed), title)

    def probe(self, key: object, title: str) -> None:
        """Ask for a row with all that the list says of it."""
        row, plan = self.row(key), self.plan
        if row is None or plan is None or not plan_rows.is_editable(row):
            return
        if row.proposed is not None:
            self.probed.emit(row, row.proposed.name_native or row.proposed.name_latin or "", False)
            return

        def work(job: Job) -> PlannedRow:
            # What it says besides its name is only known once it counts as a person.
            made = plan.with_value(row, "name_native", row.name or "?")
            return next(one for one in made.rows if one.key == row.key)

        self._run(title, work, lambda seen: self.probed.emit(seen, row.name, True))

    def _answer(self, answer: Callable[[Plan], Plan], title: str) -> None:
        plan = self.plan

        def done(made: Plan) -> None:
            self.plan = made
            self.retell()
            self.planned.emit(False)

        if plan is not None:
            self._run(title, lambda job: answer(plan), done)

    # -- writing -------------------------------------------------------------------------------------------------

    def apply(self, title: str) -> None:
        """Write the certain rows, all or none; a backup is made before."""
        plan, workspace, mapping = self.plan, self._context.workspace, dict(self.mapping)
        if plan is None or workspace is None or not self.can_apply:
            return

        def work(job: Job) -> Imported:
            workspace.rights.require("import")
            workspace.back_up_if_changed()
            job.raise_if_cancelled()
            if mapping:
                workspace.roster_importing.remember_mapping(mapping)
            return workspace.roster_importing.apply(plan)

        def done(made: Imported) -> None:
            self.done = made
            self.imported.emit(made)

        self._run(title, work, done, again=lambda: self.apply(title))

    def undo(self, group_id: str, title: str) -> None:
        """Take an import back as one."""
        workspace = self._context.workspace
        if workspace is None:
            return

        def work(job: Job) -> tuple[Any, Any]:
            return workspace.roster_importing.undo(group_id), workspace.roster_importing.imports()

        def done(made: tuple[Any, Any]) -> None:
            self.undone.emit(group_id, *made)

        self._run(title, work, done, again=lambda: self.undo(group_id, title))

    def save_report(self, path: Path, headings: Sequence[str], title: str) -> None:
        """Write the report of the plan as JSON or CSV, after the file's suffix."""
        plan, views = self.plan, {view.key: view for view in self.views}
        if plan is None:
            return

        words = {key: _words(view) for key, view in views.items()}

        def work(job: Job) -> Path:
            from delegates.services.import_report import save_report

            return save_report(plan, path, headings=headings, words_of=lambda row: words[row.key])

        self._run(title, work, self.saved.emit)

    def _run(
        self,
        title: str,
        work: Callable[[Job], Any],
        done: Callable[[Any], None],
        again: Callable[[], None] | None = None,
    ) -> None:
        """`again` does it once more where it was refused for want of the organiser's rights and they are on now."""
        if self._job is not None:
            return

        def failed(failure: DeskError) -> None:
            if again is None or not self._context.organiser.asks(failure, again):
                self._failed(failure)

        def end() -> None:
            self._job = None
            self._card.finish()
            self.busy_changed.emit()

        self._job = self._context.tasks.run(BULK, work, done, failed, self._card.progress, on_end=end)
        self._card.follow(self._job, title)
        self.busy_changed.emit()

    def _failed(self, failure: DeskError) -> None:
        if self.plan is None:
            self.files = []
        self.failed.emit(failure)


def _words(view: RowView) -> tuple[str, str, str]:
    def said(*told: plan_rows.Line) -> str:
        return " ".join(piece.text for line in told for piece in line if piece.text)

    return import_wording.action(view.action), said(view.person, view.second), said(view.details, view.below)
