"""The sample forum: sixty invented people of eleven lists, to try everything on. The window offers it, the demo uses it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from delegates import paths
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.rosters.plan import Plan
from delegates.rosters.reading import read_file
from delegates.services.desk import Clock, utc_now
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.workspace import Workspace

# The ministry that holds the model forum, by its id in the reference data.
HOST = "la-mtc"
DETAILS = ForumDetails(
    name="High-Level Digital Transformation Forum",
    venue="National Convention Hall, Vientiane",
    starts=date(2024, 1, 10),
    ends=date(2024, 1, 10),
)
# Kept out of the sample: a list of every defect there is, for the tests.
_MESSY = "f_messy_all.xlsx"
_LISTS = {".xlsx", ".csv", ".txt", ".tsv"}


def lists() -> list[Path]:
    """The sample lists, in the order in which they came in."""
    folder = paths.resources() / "samples"
    truth = {"people.csv", _MESSY}
    return sorted(path for path in folder.iterdir() if path.suffix in _LISTS and path.name not in truth)


def create_sample(
    path: Path,
    *,
    desk_name: str,
    operator: str,
    clock: Clock = utc_now,
    window: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> Workspace:
    """Make the sample forum at `path` and bring its lists in. Raises DeskError like `create_forum`."""
    workspace = create_forum(
        path, DETAILS, desk_name=desk_name, operator=operator, clock=clock, window=window
    )
    try:
        workspace.set_host(HOST)
        # They came with the program: no foreign file, so no process of their own.
        plan: Plan = workspace.roster_importing.plan_of([read_file(path) for path in lists()])
        workspace.roster_importing.apply(plan)
        _programme(workspace)
    except BaseException:
        workspace.close()
        raise
    if progress is not None:
        progress(1, 1)
    return workspace


def _programme(workspace: Workspace) -> None:
    def at(hour: int, minute: int = 0) -> datetime:
        return datetime(2024, 1, 10, hour, minute, tzinfo=workspace.zone).astimezone(UTC)

    programme = workspace.programme
    entrance = programme.default_checkpoint()
    dinner = programme.save_checkpoint(
        Checkpoint(
            id="",
            name="Reception dinner",
            opens_utc=at(18),
            closes_utc=at(21),
            categories=frozenset("VFIO"),
            place="Hall B",
        )
    )
    for title, latin, starts, ends, place, checkpoint in (
        ("ລົງທະບຽນ", "Registration", at(7, 30), at(8, 45), "Foyer", entrance.id),
        ("ພິທີເປີດ", "Opening ceremony", at(9), at(9, 45), "Main hall", entrance.id),
        (
            "ການຫັນເປັນດິຈິຕອນໃນ ສປປ ລາວ",
            "Digital transformation in the Lao PDR",
            at(10),
            at(12),
            "Main hall",
            None,
        ),
        ("ງານລ້ຽງຮັບຮອງ", "Reception dinner", at(18), at(21), "Hall B", dinner.id),
    ):
        programme.save_item(ProgrammeItem("", title, latin, starts, ends, place, checkpoint))
