"""What the buttons of the Attendance page open: the form of the list to print, the sheet to type it in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from delegates.ui import files, wording
from delegates.ui.context import Context
from delegates.ui.paper.print_sheet import PrintSheet, Wanted
from delegates.ui.tasks import BULK
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.domain.checkpoint import Checkpoint
    from delegates.services.badge_order import RunOrder
    from delegates.services.paper import TypedIn
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Known:
    """What both forms ask of the file before they open."""

    checkpoints: tuple[Checkpoint, ...]
    default_id: str
    order: RunOrder
    lists: tuple[TypedIn, ...]


def _today(workspace: Workspace) -> date:
    return datetime.now(workspace.zone).date()


def _read(workspace: Workspace) -> _Known:
    programme = workspace.programme
    return _Known(
        programme.checkpoints(),
        programme.default_checkpoint().id,
        workspace.envelopes.run_order(),
        tuple(workspace.paper.lists()),
    )


def open_print(context: Context, window: QWidget, progress: ProgressCard) -> None:
    """Ask what to print, then write it; the message offers the folder."""
    workspace = context.workspace
    if workspace is None or progress.is_following:
        return

    def show(known: _Known) -> None:
        if context.workspace is not workspace:
            return
        chosen_id = context.checkpoint_id or known.default_id
        sheet = PrintSheet(
            context, workspace.forum, known.checkpoints, chosen_id, known.order, _today(workspace), window
        )
        sheet.chosen.connect(lambda wanted: _print(context, wanted, known.order, progress))
        context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    context.tasks.run(BULK, lambda job: _read(workspace), show)


def _print(context: Context, wanted: Wanted, known: RunOrder, progress: ProgressCard) -> None:
    workspace = context.workspace
    if workspace is None or progress.is_following:
        return

    def work(job: object) -> int:
        order = wanted.order
        count = workspace.paper.print_roster(
            wanted.path, wanted.language, order, checkpoint_id=wanted.checkpoint_id, day=wanted.day
        )
        is_other = (order.ranges, order.language) != (known.ranges, known.language)
        if order.ranges and is_other and not workspace.is_read_only:
            # The desks of a forum are the same for its badges; the order of those stays what it was.
            workspace.envelopes.save_run_order(replace(known, ranges=order.ranges, language=order.language))
        return count

    def done(count: int) -> None:
        said = translate(
            "PaperPrint", "%n person(s) stand in {file}. Print it and keep it at the desk.", "", count
        )
        files.say_saved(context, wording.filled(said, file=wanted.path.name), wanted.path)

    job = context.tasks.run(BULK, work, done, progress=progress.progress, on_end=progress.finish)
    progress.follow(job, translate("PaperPrint", "Writing the list"))


def open_type_in(context: Context, window: QWidget) -> None:
    """The sheet in which ticks from paper are typed."""
    workspace = context.workspace
    if workspace is None:
        return

    def show(known: _Known) -> None:
        from delegates.ui.paper.type_in_sheet import TypeInSheet

        if context.workspace is not workspace:
            return
        sheet = TypeInSheet(
            context, workspace, known.checkpoints, known.default_id, known.lists, _today(workspace), window
        )
        context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    context.tasks.run(BULK, lambda job: _read(workspace), show)
