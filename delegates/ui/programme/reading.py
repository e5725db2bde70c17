"""All that the page shows, read in one go on the bulk lane."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.ui.programme.rows import ProgrammeRow, rows_of

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """The rows in order of time, and every checkpoint an item may use."""

    rows: list[ProgrammeRow]
    checkpoints: tuple[Checkpoint, ...]

    def key_of(self, saved: ProgrammeItem | Checkpoint) -> str:
        """The row where a saved thing stands: a checkpoint that belongs to one item stands in that item's row."""
        if isinstance(saved, Checkpoint):
            for row in self.rows:
                if row.is_own and row.checkpoint is not None and row.checkpoint.id == saved.id:
                    return row.key
        return saved.id


def read_programme(workspace: Workspace) -> ProgrammeRead:
    """Items, checkpoints and how many were let in at each."""
    programme = workspace.programme
    checkpoints = programme.checkpoints()
    by_name = Counter(
        name for row in workspace.attendance_reporting.attendance().rows for name in row.checkpoints
    )
    entered = {one.id: by_name[one.name] for one in checkpoints}
    return ProgrammeRead(rows_of(programme.items(), checkpoints, entered), checkpoints)


def offered_hours(workspace: Workspace, chosen: date | None) -> tuple[datetime, datetime]:
    """What a field shows before anybody chooses: nine to ten on the chosen day, else the first of the forum; UTC."""
    day = chosen or workspace.forum.starts or datetime.now(workspace.zone).date()
    starts = datetime(day.year, day.month, day.day, 9, tzinfo=workspace.zone).astimezone(UTC)
    return starts, starts + timedelta(hours=1)
