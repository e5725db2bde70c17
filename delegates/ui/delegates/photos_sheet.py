"""Photos from a folder: whose they are, what is not taken and why, and only then written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from delegates.domain.people import DelegateId
from delegates.errors import DeskError
from delegates.services.changes import Changes
from delegates.ui import files, theme, wording
from delegates.ui.context import Context
from delegates.ui.tasks import BULK, Job
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.services.photo_matching import PhotoLeft, PhotoPlan

translate = QCoreApplication.translate
LEFT_PX = 220


def open_photos(context: Context, window: QWidget) -> None:
    """Ask for a folder and show what would come of it."""
    folder = files.ask_folder(context, window, translate("PhotosSheet", "Choose the folder with the photos"))
    if folder is not None:
        sheet = PhotosSheet(context, folder, window)
        context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


class PhotosSheet(Sheet):
    """Reads a folder at once; the main button adds what was shown."""

    def __init__(self, context: Context, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="image", main="-", width_px=620)
        self._context, self._folder = context, folder
        self._plan: PhotoPlan | None = None
        self._job: Job | None = None
        self._is_over = False
        self.set_title(wording.filled(translate("PhotosSheet", "Photos from {folder}"), folder=folder.name))
        self._count, self._more, self._caption = (
            self._words("strong"),
            self._words("hint"),
            self._words("hint"),
        )
        self.left = QPlainTextEdit()
        self.left.setReadOnly(True)
        self.left.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.left.setMinimumHeight(theme.current().scaled(LEFT_PX))
        self.left.setTabChangesFocus(True)
        self.left.hide()
        self.progress = ProgressCard()
        for widget in (self._count, self._more, self._caption, self.left, self.progress):
            self.body.addWidget(widget)
        self._count.setText(translate("PhotosSheet", "Looking at the files…"))
        self._count.show()
        self._offer(0)
        self.committed.connect(self._add)
        self.finished.connect(self._end)
        self._look()

    @staticmethod
    def _words(kind: str) -> QLabel:
        label = QLabel()
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.hide()
        return label

    def _offer(self, count: int, *, on: bool = True) -> None:
        word = translate("PhotosSheet", "Add %n photo(s)", "", count)
        self.set_main(word if count else translate("PhotosSheet", "Add photos"), on=on and count > 0)

    # -- looking -------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self._job = self._context.tasks.run(
            BULK,
            lambda job: workspace.pictures.match_photos(self._folder, job.report),
            self._show,
            self._failed,
            progress=self._go_on,
        )
        self.progress.follow(self._job, translate("PhotosSheet", "Looking at the photos"))

    def _go_on(self, done: int, total: int) -> None:
        if not self._is_over:
            self.progress.progress(done, total)

    def _show(self, plan: PhotoPlan) -> None:
        if self._is_over:
            return
        self._plan = plan
        self.progress.finish()
        replaced = sum(one.replaces for one in plan.matches)
        said = [
            translate("PhotosSheet", "%n of them replace(s) another photo.", "", replaced)
            if replaced
            else "",
            translate("PhotosSheet", "%n photo(s) are in the forum already as they are.", "", plan.same_count)
            if plan.same_count
            else "",
        ]
        _say(self._count, translate("PhotosSheet", "%n photo(s) belong to delegates.", "", len(plan.matches)))
        _say(self._more, " ".join(part for part in said if part))
        count = len(plan.left)
        _say(
            self._caption,
            translate("PhotosSheet", "%n file(s) are not taken:", "", count) if count else "",
        )
        self.left.setPlainText("\n".join(_left_lines(plan.left)))
        self.left.setVisible(bool(plan.left))
        self._offer(len(plan.matches))

    def _failed(self, error: DeskError) -> None:
        if self._is_over:
            if error.code != "cancelled":
                self._context.messages.error(error)
            return
        self.progress.finish()
        if error.code == "cancelled":
            self.reject()
            return
        if self._plan is None:
            self._count.hide()
        self.show_error(wording.error(error))
        self._offer(len(self._plan.matches) if self._plan is not None else 0)

    # -- adding --------------------------------------------------------------------------------------------------

    @Slot()
    def _add(self) -> None:
        workspace, plan, context = self._context.workspace, self._plan, self._context
        if workspace is None or plan is None:
            return
        self._offer(len(plan.matches), on=False)

        def done(who: frozenset[DelegateId]) -> None:
            context.changed.emit(Changes(delegates=frozenset(who), pictures=True))
            context.messages.good(translate("PhotosSheet", "%n photo(s) were added.", "", len(who)))
            if not self._is_over:
                self.accept()

        context.tasks.run(BULK, lambda job: workspace.pictures.add_photos(plan), done, self._failed)

    @Slot()
    def _end(self) -> None:
        self._is_over = True
        if self._job is not None:
            self._job.cancel()


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _left_lines(left: Sequence[PhotoLeft]) -> list[str]:
    """One line a file: its name, why, and whom it might be of."""
    return [
        f"{one.file}: {wording.why(one.why)}" + (f" ({', '.join(one.names)})" if one.names else "")
        for one in left
    ]
