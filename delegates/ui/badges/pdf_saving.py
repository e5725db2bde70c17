"""The badges of a run as a PDF: drawn on the bulk lane, whole or not at all, and recorded as printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from delegates.badges.sheet import Arrangement
from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services.badge_order import RunOrder
from delegates.ui import files, wording
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.badges.render import BadgeRun

translate = QCoreApplication.translate


def save_pdf(
    context: Context,
    out: Path,
    ids: Sequence[DelegateId],
    *,
    template: str,
    arrangement: Arrangement,
    order: RunOrder,
    card: ProgressCard,
    on_end: Callable[[], None],
) -> Job | None:
    """Write these people's badges to a file; `on_end` comes after it, however it went. None while no forum is open."""
    workspace = context.workspace
    if workspace is None:
        return None

    def work(job: Job) -> BadgeRun:
        ordered = workspace.envelopes.in_order(workspace.badge_issuing.present(ids), order)
        return workspace.badge_issuing.print_pdf(
            out,
            template=template,
            arrangement=arrangement,
            rows=ordered.rows,
            breaks=ordered.breaks,
            progress=job.goes_on,
        )

    def saved(run: BadgeRun) -> None:
        from delegates.services.changes import Changes

        text = translate("BadgesPage", "%n badge(s) saved in {file}.", "", run.badges)
        files.say_saved(context, wording.filled(text, file=out.name), out)
        context.changed.emit(Changes(badges=True, delegates=frozenset(ids)))

    def failed(failure: DeskError) -> None:
        if failure.code == "cancelled":
            context.messages.info(
                translate("BadgesPage", "Stopped. No PDF was written, nothing counts as printed.")
            )
        else:
            context.messages.error(failure)

    def ended() -> None:
        card.finish()
        on_end()

    job = context.tasks.run(BULK, work, saved, failed, card.progress, on_end=ended)
    card.follow(job, translate("BadgesPage", "Drawing badges"))
    return job
