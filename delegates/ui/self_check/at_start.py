"""The look at the desk once a forum is open: silent while all is well, one line where something must be mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job

if TYPE_CHECKING:
    from delegates.ui.self_check.facts import Read

translate = QCoreApplication.translate
# Said when the file was opened.
_TOLD_BEFORE = frozenset({"read_only"})


def look(context: Context, window: QWidget) -> None:
    """Read on the bulk lane, behind the first backup; the whole file is not checked here."""
    workspace, settings, checkpoint_id = context.workspace, context.settings, context.checkpoint_id
    if workspace is None or workspace.closed is not None:
        return  # nobody is at work there

    def work(job: Job) -> Read:
        from delegates.ui.self_check.facts import read

        return read(workspace, settings, checkpoint_id, any_printer=False)

    def say(found: Read) -> None:
        if context.workspace is workspace:
            _say(context, window, found)

    # What can't be read now is told by whatever needs it.
    context.tasks.run(BULK, work, say, on_error=lambda error: None)


def _say(context: Context, window: QWidget, found: Read) -> None:
    from delegates.services.self_check import State
    from delegates.ui.self_check import words
    from delegates.ui.self_check.facts import judged
    from delegates.ui.self_check.sheet import open_self_check

    bad = [one for one in judged(context, found) if one.state is State.BAD and one.what not in _TOLD_BEFORE]
    if not bad:
        return
    count = len(bad)
    text = (
        words.sentence(bad[0], found.file.zone, context.language.code)
        if count == 1
        else translate("SelfCheck", "%n thing(s) must be mended at this desk", "", count)
    )
    context.messages.warning(
        text, translate("SelfCheck", "Check this desk"), lambda: open_self_check(context, window)
    )
