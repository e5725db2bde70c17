"""Choosing files and showing where they went: one way for every page.

A dialog opens in the folder that was used last, at first in the one of the open or last forum; the program's own folder,
where the sample forum lies, is never offered.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QFileInfo, QMimeData, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QToolButton, QTreeView, QWidget

from delegates import paths
from delegates.ui import icons, theme
from delegates.ui.context import Context

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 820, 520
NAME_PX, SIZE_PX = 340, 104


def ask_open(context: Context, parent: QWidget, title: str, kinds: str) -> Path | None:
    """One file that is there; None where it was given up. `kinds` in Qt's form: "Lists (*.xlsx *.csv);;All (*)"."""
    chosen = _ask(context, QFileDialog(parent, title, str(start_folder(context)), kinds))
    return chosen[0] if chosen else None


def ask_open_many(context: Context, parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files that are there; none where it was given up."""
    dialog = QFileDialog(parent, title, str(start_folder(context)), kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _ask(context, dialog)


def ask_folder(context: Context, parent: QWidget, title: str) -> Path | None:
    """A folder that is there, its files shown; None where it was given up."""
    dialog = QFileDialog(parent, title, str(start_folder(context)))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, False)
    chosen = _ask(context, dialog)
    return chosen[0] if chosen else None


def picture_kinds() -> str:
    """The kinds of pictures that can be read, for `ask_open`."""
    from delegates.services.picture_files import ENDINGS

    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    pictures, everything = translate("Files", "Pictures"), translate("Files", "All files")
    return f"{pictures} ({endings});;{everything} (*)"


def picture_dragged(data: QMimeData) -> Path | None:
    """The one picture file of this computer that is being dragged, by its name."""
    from delegates.services.picture_files import may_be_picture

    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and may_be_picture(files[0]) else None


def ask_save(
    context: Context,
    parent: QWidget,
    title: str,
    name: str,
    kinds: str,
    *,
    folder: Path | None = None,
    asks_to_replace: bool = True,
) -> Path | None:
    """Where a file is to go; None where it was given up. `name` gives the ending of a name that is typed without one.

    `asks_to_replace`: False where whoever writes refuses to replace a file anyway.
    """
    dialog = QFileDialog(parent, title, str(folder or start_folder(context)), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not asks_to_replace)
    # With an ending that is known beforehand the question about replacing is about the right file.
    dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
    dialog.filterSelected.connect(
        lambda kind: dialog.setDefaultSuffix(_ending(kind) or dialog.defaultSuffix())
    )
    dialog.selectFile(name)
    chosen = _ask(context, dialog)
    return chosen[0] if chosen else None


def say_saved(context: Context, text: str, path: Path) -> None:
    """A file is written: say so, and offer its folder."""
    context.messages.good(text, translate("Files", "Show folder"), lambda: show_folder(path.parent))


def show_folder(folder: Path) -> None:
    """Open a folder in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def start_folder(context: Context) -> Path:
    """Where a dialog opens."""
    open_forum = [context.workspace.path] if context.workspace is not None else []
    recent = [Path(file) for file in context.settings.recent_forums]
    own = paths.data_dir()
    for folder in (context.last_folder, *(file.parent for file in open_forum + recent)):
        if folder is not None and folder.is_dir() and not folder.is_relative_to(own):
            return folder
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


class _PlainIcons(QFileIconProvider):
    """Icons and kinds by name alone. Qt's own looks into every file of a folder, forums that are open among them."""

    def icon(self, what: Any) -> QIcon:
        if isinstance(what, QFileInfo):
            what = QFileIconProvider.IconType.Folder if what.isDir() else QFileIconProvider.IconType.File
        return super().icon(what)

    def type(self, what: QFileInfo) -> str:
        return "" if what.isDir() else what.suffix()


def _ask(context: Context, dialog: QFileDialog) -> list[Path]:
    if sys.platform == "linux":
        # A desktop's own dialog looks into files too; closing a file loses the locks on it (see storage.file_hold).
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    kinds = _PlainIcons()
    dialog.setIconProvider(kinds)
    _dress(dialog)
    try:
        if not dialog.exec():
            return []
        chosen = [Path(name) for name in dialog.selectedFiles()]
    finally:
        dialog.deleteLater()
    if chosen:
        context.last_folder = chosen[0].parent
    return chosen


def _dress(dialog: QFileDialog) -> None:
    """Qt's own dialog in the look of the window: room for its columns, our icons, no button that nobody needs."""
    look = theme.current()
    dialog.resize(look.scaled(WIDTH_PX), look.scaled(HEIGHT_PX))
    for name, icon in (("toParentButton", "chevron-up"), ("newFolderButton", "plus")):
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icons.icon(icon))
    table = dialog.findChild(QTreeView, "treeView")
    if table is not None:
        table.header().resizeSection(0, look.scaled(NAME_PX))
        table.header().resizeSection(1, look.scaled(SIZE_PX))
    for name in ("backButton", "forwardButton", "listModeButton", "detailModeButton"):
        button = dialog.findChild(QToolButton, name)
        if button is not None:
            button.hide()


def _ending(kind: str) -> str:
    """ "csv" of "Table (*.csv)"."""
    return kind.rpartition("*.")[2].rstrip(")") if "*." in kind else ""
