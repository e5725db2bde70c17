"""All that the page shows, read in one go on the bulk lane."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.overlaps import Overlap, overlaps
from delegates.domain.people import Delegation
from delegates.domain.question import Question
from delegates.ui.programme.rows import ProgrammeRow, rows_of

if TYPE_CHECKING:
    from delegates.services.programme import ProgrammeNow
    from delegates.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """The rows in order of time, every checkpoint with its state of this moment (`now`), what the desk asks.

    `overlaps` holds what items collide with, by the item's id, where they do.
    """

    rows: list[ProgrammeRow] = field(default_factory=list)
    now: ProgrammeNow | None = None
    questions: tuple[Question, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    overlaps: Mapping[str, tuple[Overlap, ...]] = field(default_factory=dict)

    @property
    def checkpoints(self) -> tuple[Checkpoint, ...]:
        return tuple(one.checkpoint for one in self.now.checkpoints) if self.now is not None else ()

    @property
    def items(self) -> tuple[ProgrammeItem, ...]:
        return tuple(row.item for row in self.rows if row.item is not None)

    def is_open(self, checkpoint_id: str) -> bool:
        """Whether a checkpoint lets people in now."""
        states = self.now.checkpoints if self.now is not None else ()
        return any(one.is_open and one.checkpoint.id == checkpoint_id for one in states)

    def stored(
        self, thing: ProgrammeItem | Checkpoint | Question
    ) -> ProgrammeItem | Checkpoint | Question | None:
        """A thing as it is stored by now; None where it is not there any more."""
        of_kind: tuple[ProgrammeItem | Checkpoint | Question, ...] = self.questions
        if isinstance(thing, ProgrammeItem):
            of_kind = self.items
        elif isinstance(thing, Checkpoint):
            of_kind = self.checkpoints
        return next((one for one in of_kind if one.id == thing.id), None)

    def key_of(self, saved: ProgrammeItem | Checkpoint | Question) -> str:
        """The row where a saved thing stands: a checkpoint that belongs to one item stands in that item's row."""
        if isinstance(saved, Checkpoint):
            for row in self.rows:
                if row.is_own and row.checkpoint is not None and row.checkpoint.id == saved.id:
                    return row.key
        return saved.id


def read_programme(workspace: Workspace) -> ProgrammeRead:
    """Items, checkpoints and how many were let in at each, questions."""
    now, items = workspace.programme.now(), workspace.programme.items()
    entered = {one.checkpoint.id: one.entered_count for one in now.checkpoints}
    colliding = ((item.id, overlaps(item, items)) for item in items)
    return ProgrammeRead(
        rows_of(items, [one.checkpoint for one in now.checkpoints], entered),
        now,
        workspace.asking.questions(),
        tuple(workspace.registering.delegations()),
        {item_id: found for item_id, found in colliding if found},
    )


def offered_hours(workspace: Workspace, chosen: date | None) -> tuple[datetime, datetime]:
    """What a field shows before anybody chooses: nine to ten on the chosen day, else the first of the forum; UTC."""
    day = chosen or workspace.forum.starts or datetime.now(workspace.zone).date()
    starts = datetime(day.year, day.month, day.day, 9, tzinfo=workspace.zone).astimezone(UTC)
    return starts, starts + timedelta(hours=1)
