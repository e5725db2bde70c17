"""The verb `demo`: the whole job on the sample delegations, no screen needed.

Sixty invented people of eleven lists come in, their badges are printed, most of them arrive (and some scans are refused,
as on any morning), and the attendance is written in three forms.
"""

from __future__ import annotations

import shutil
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from delegates.domain.admission import Scan
from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.services import sample_forum
from delegates.services.forum_files import open_forum
from delegates.services.workspace import Workspace

if TYPE_CHECKING:
    from delegates.cli import Output

FORUM = "sample.forum"
BADGES = "badges.pdf"
ATTENDANCE = ("attendance.xlsx", "attendance.csv", "attendance.pdf")
# What else the sample's own database leaves beside it.
_COMPANIONS = ("-wal", "-shm", ".lock")
# One of so many stays away.
_ABSENT_EVERY = 7
# Doors open at 07:30 in Vientiane on the day of the model forum.
_MORNING_UTC = datetime(2024, 1, 10, 0, 30, tzinfo=UTC)


class _Morning:
    """The clock of the sample: half a minute passes each time somebody looks at it."""

    def __init__(self) -> None:
        self._now = _MORNING_UTC

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=31)
        return self._now


def demo(arguments: Namespace, output: Output) -> int:
    folder: Path = arguments.out.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise DeskError("exists", path=str(folder)) from None
    target = folder / FORUM
    _refuse_what_is_not_ours(folder)
    # Made aside, so that a run that fails leaves the files of the last one whole.
    aside = Path(tempfile.mkdtemp(prefix=".demo-", dir=folder))
    try:
        told = _whole_job(aside)
        for name in (FORUM, BADGES, *ATTENDANCE):
            if name == FORUM:
                for suffix in _COMPANIONS:
                    target.with_name(target.name + suffix).unlink(missing_ok=True)
            (aside / name).replace(folder / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    attendance = [str(folder / name) for name in ATTENDANCE]
    output.answer(
        {"forum": str(target), "badges": str(folder / BADGES), "attendance": attendance},
        [*told, f"Forum:      {target}", f"Badges:     {folder / BADGES}"]
        + [f"Attendance: {path}" for path in attendance],
    )
    return 0


def _refuse_what_is_not_ours(folder: Path) -> None:
    """Files of the sample's names are replaced only beside a sample, and that only while no window has it open."""
    target = folder / FORUM
    is_there = target.exists()
    for one in (folder / name for name in (BADGES, *ATTENDANCE)):
        if one.is_dir() or (one.exists() and not is_there):
            raise DeskError("exists", path=str(one))
    if not is_there:
        return
    workspace = open_forum(target, desk_name="CLI", operator="CLI", window=True, read_only=True)
    name = workspace.forum.name
    workspace.close()
    if name != sample_forum.DETAILS.name:
        raise DeskError("exists", path=str(target))


def _whole_job(folder: Path) -> list[str]:
    """Forum, import, badges, check-ins and attendance files in a folder; what was done, for a person."""
    workspace = sample_forum.create_sample(
        folder / FORUM, desk_name="Desk 1", operator="Reception", clock=_Morning()
    )
    try:
        rows = workspace.finding.rows()
        run = workspace.badge_issuing.print_pdf(folder / BADGES)
        admitted, refused = _arrivals(workspace, rows)
        for name in ATTENDANCE:
            workspace.attendance_reporting.export(folder / name, "en")
        lists = len(sample_forum.lists())
        return [
            f"Imported {len(rows)} delegates from {lists} lists.",
            f"Printed {run.badges} badges.",
            f"Checked in {admitted} delegates; {refused} scans were refused, repeated or unread.",
        ]
    finally:
        workspace.close()


def _arrivals(workspace: Workspace, rows: Sequence[RosterRow]) -> tuple[int, int]:
    """A morning at the entrance: how many came in, how many scans did not let anybody in."""
    codes = [face.frame for face in workspace.badge_issuing.faces(rows)]
    coming = [code for place, code in enumerate(codes) if place % _ABSENT_EVERY != _ABSENT_EVERY - 1]
    # Somebody scans twice, somebody shows a link, a badge is half covered.
    scans = [*coming[:20], coming[3], "https://example.org/menu", coming[20][:-5], *coming[20:]]
    verdicts = [workspace.checking_in.check_in(Scan(code)) for code in scans]
    admitted = sum(verdict.outcome == "admitted" for verdict in verdicts)
    return admitted, len(verdicts) - admitted
