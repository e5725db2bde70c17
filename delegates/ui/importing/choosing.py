"""Where lists come from: files chosen on the disk, and what was copied in another program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from delegates.rosters.reading import Pasted
from delegates.ui import files, formats, wording
from delegates.ui.context import Context
from delegates.ui.importing.file_drop import files_of

translate = QCoreApplication.translate
_ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


def chosen(context: Context, parent: QWidget) -> list[Path]:
    """Lists chosen on the disk; none where it was given up."""
    lists, everything = translate("ImportPage", "Lists"), translate("ImportPage", "All files")
    kinds = f"{lists} ({_ENDINGS});;{everything} (*)"
    return files.ask_open_many(context, parent, translate("ImportPage", "Choose lists"), kinds)


def pasted(context: Context) -> Sequence[Path | Pasted]:
    """What lies on the clipboard: the cells copied in Excel, a table of a letter, or files; anything else is said."""
    # Of an emptied clipboard PySide answers None, whatever its types say.
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    found = _sources(data, context) if data is not None else ()
    if not found:
        none = translate("ImportPage", "There is no list on the clipboard: copy its cells, headers too.")
        context.messages.info(none)
    return found


def _sources(data: QMimeData, context: Context) -> Sequence[Path | Pasted]:
    if found := files_of(data):
        return found
    html = data.html() if data.hasHtml() else ""
    text = data.text() if data.hasText() else ""
    if not text.strip() and "<t" not in html:
        return ()
    workspace = context.workspace
    now = datetime.now(UTC)
    time = formats.time_of(now, workspace.zone) if workspace is not None else f"{now:%H:%M}"
    return [Pasted(wording.filled(translate("ImportPage", "Clipboard {time}"), time=time), text, html)]
