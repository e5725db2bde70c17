"""All that this page writes, in one place: every call runs on the desk lane, and everybody is told afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.ui.context import Context
from delegates.ui.tasks import DESK

if TYPE_CHECKING:
    from delegates.services.programme import RuleGroup
    from delegates.services.workspace import Workspace

Thing = ProgrammeItem | Checkpoint | Question
Failed = Callable[[DeskError], None]


class ProgrammeWriting:
    """`done` of each call gets what the service answered, and only while the same forum is open."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def save(
        self,
        thing: Thing,
        done: Callable[[Any], None],
        failed: Failed | None = None,
        on_end: Callable[[], None] | None = None,
        *,
        put_back: bool = False,
    ) -> None:
        """Add or change. `put_back` adds an item again that was taken out meanwhile."""

        def write(workspace: Workspace) -> Thing:
            if isinstance(thing, ProgrammeItem):
                return workspace.programme.save_item(thing, put_back=put_back)
            if isinstance(thing, Checkpoint):
                return workspace.programme.save_checkpoint(thing)
            return workspace.asking.save_question(thing)

        self._run(write, done, failed, on_end)

    def remove(self, thing: Thing, done: Callable[[Any], None], failed: Failed | None = None) -> None:
        """Take out an item or a checkpoint; a question is asked no more."""

        def write(workspace: Workspace) -> None:
            if isinstance(thing, ProgrammeItem):
                workspace.programme.remove_item(thing.id)
            elif isinstance(thing, Checkpoint):
                workspace.programme.remove_checkpoint(thing.id)
            else:
                workspace.asking.retire_question(thing.id)

        self._run(write, done, failed)

    def close_checkpoint(self, checkpoint_id: str, done: Callable[[Checkpoint], None]) -> None:
        """It closes now; `done` gets it as it was before."""
        self._run(lambda workspace: workspace.programme.close_checkpoint(checkpoint_id), done)

    def copy_rules(
        self,
        checkpoint_id: str,
        to: Sequence[str],
        groups: Sequence[RuleGroup],
        done: Callable[[tuple[Checkpoint, ...]], None],
        failed: Failed,
    ) -> None:
        """Give rules to others; `done` gets the others as they were before."""
        self._run(lambda workspace: workspace.programme.copy_rules(checkpoint_id, to, groups), done, failed)

    def save_checkpoints(self, checkpoints: Sequence[Checkpoint]) -> None:
        """Put several back as they were."""
        self._run(lambda workspace: workspace.programme.save_checkpoints(checkpoints), lambda _: None)

    def put_in_order(self, question_ids: Sequence[str]) -> None:
        """Ask in this order."""
        self._run(lambda workspace: workspace.asking.put_in_order(question_ids), lambda _: None)

    def _run(
        self,
        write: Callable[[Workspace], Any],
        done: Callable[[Any], None],
        failed: Failed | None = None,
        on_end: Callable[[], None] | None = None,
    ) -> None:
        context, workspace = self._context, self._context.workspace
        if workspace is None:
            return

        def tell(answer: Any) -> None:
            from delegates.services.changes import Changes

            if context.workspace is workspace:
                done(answer)
                context.changed.emit(Changes(programme=True))

        context.organiser.run(DESK, lambda job: write(workspace), tell, failed, on_end=on_end)
