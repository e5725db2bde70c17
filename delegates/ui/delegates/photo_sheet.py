"""The photo of one delegate: choose a file, say which part of it is the face, or take the photo away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.services.changes import Changes
from delegates.services.picture_files import PHOTO_RATIO, Crop, default_crop
from delegates.ui import files, theme, wording
from delegates.ui.context import Context
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.crop_view import CropView
from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
LEAST_PX, MOST_PX = 160, 340
# Of the sheet without the picture, with some air above and below.
AROUND_PX = 240


def open_photo(context: Context, row: RosterRow, window: QWidget, file: Path | None = None) -> None:
    """Ask for a file where there is no photo yet and none was given, then open the sheet."""
    if file is None and context.photos.of(row.id) is None:
        file = ask_picture(context, window)
        if file is None:
            return
    sheet = PhotoSheet(context, row, window)
    context.scans_waiting.connect(sheet.set_waiting)
    sheet.open()
    if file is not None:
        sheet.take(file)


def ask_picture(context: Context, parent: QWidget) -> Path | None:
    """A file of a picture; None where it was given up."""
    return files.ask_open(context, parent, translate("PhotoSheet", "Choose a picture"), files.picture_kinds())


def _room_px(parent: QWidget | None) -> int:
    """The height of the picture: as much as a small window leaves beside the rest of the sheet."""
    look = theme.current()
    room = parent.window().height() - look.scaled(AROUND_PX) if parent is not None else 0
    return max(look.scaled(LEAST_PX), min(look.scaled(MOST_PX), room))


class PhotoSheet(Sheet):
    """Shows the photo that there is until `take` is given a file."""

    def __init__(self, context: Context, row: RosterRow, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="image", main="-", width_px=560)
        self._context, self._row = context, row
        self._file: Path | None = None
        self._asked = 0
        self._is_over = False
        self.set_title(wording.filled(translate("PhotoSheet", "Photo of {name}"), name=row.name))
        self.view = CropView(PHOTO_RATIO, _room_px(parent))
        self.view.setAccessibleName(translate("PhotoSheet", "The part of the picture that is kept"))
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self.choose = ActionButton(
            translate("PhotoSheet", "Choose a picture…"), icon="folder-open", size="small"
        )
        self.remove = ActionButton(
            translate("PhotoSheet", "Remove photo"), icon="trash-2", kind="danger", size="small"
        )
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._hint)
        buttons = self.add_row()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self.setAcceptDrops(True)
        self.committed.connect(self._save)
        self.finished.connect(self._end)
        context.photos.arrived.connect(self._show_present)
        self._show_present(row.id)

    @Slot(str)
    def _show_present(self, delegate_id: str) -> None:
        if delegate_id != self._row.id:
            return
        photo = self._context.photos.of(self._row.id)
        self.remove.setVisible(photo is not None)
        if self._file is None:
            self.view.set_picture(photo)
            self._hint.setText(translate("PhotoSheet", "Choose another picture, or drop one here."))
            self.set_main(translate("PhotoSheet", "Use this photo"), on=False)

    def take(self, file: Path) -> None:
        """Show the picture of a file with the frame about what a face would be in."""
        workspace = self._context.workspace
        if workspace is None:
            return
        self._asked += 1
        asked = self._asked
        self.show_error("")
        self._hint.setText(wording.filled(translate("PhotoSheet", "Reading {file}…"), file=file.name))
        self.set_main(translate("PhotoSheet", "Use this photo"), on=False)

        def show(image: QImage) -> None:
            if asked == self._asked and not self._is_over:
                self._show(file, QPixmap.fromImage(image))

        def failed(error: DeskError) -> None:
            if asked == self._asked and not self._is_over:
                self._file = None
                self._show_present(self._row.id)
                self.show_error(wording.error(error))

        self._context.tasks.run(
            BULK, lambda job: QImage.fromData(workspace.pictures.preview(file)), show, failed
        )

    def _show(self, file: Path, picture: QPixmap) -> None:
        self._file = file
        part = default_crop(picture.width(), picture.height())
        self.view.set_picture(picture, (part.left, part.top, part.width, part.height))
        self._hint.setText(
            translate(
                "PhotoSheet",
                "Drag the frame or its corners. The arrow keys move it, + and − make it larger and smaller.",
            )
        )
        self.set_main(translate("PhotoSheet", "Use this photo"))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose(self) -> None:
        file = ask_picture(self._context, self)
        if file is not None:
            self.take(file)

    @Slot()
    def _save(self) -> None:
        workspace, file, part = self._context.workspace, self._file, self.view.part
        if workspace is None or file is None or part is None:
            return
        self.set_main(translate("PhotoSheet", "Use this photo"), on=False)
        self._write(
            lambda: workspace.pictures.set_photo(self._row.id, file, Crop(*part)),
            translate("PhotoSheet", "The photo of {name} is kept."),
        )

    @Slot()
    def _remove(self) -> None:
        workspace = self._context.workspace
        if workspace is not None:
            self._write(
                lambda: workspace.pictures.remove_photo(self._row.id),
                translate("PhotoSheet", "The photo of {name} is removed."),
            )

    def _write(self, work: Callable[[], None], said: str) -> None:
        context, row = self._context, self._row

        def done(_: object) -> None:
            context.changed.emit(Changes(delegates=frozenset({row.id}), pictures=True))
            context.messages.good(wording.filled(said, name=row.name))
            if not self._is_over:
                self.accept()

        def failed(error: DeskError) -> None:
            if self._is_over:
                context.messages.error(error)
                return
            self.show_error(wording.error(error))
            self.set_main(translate("PhotoSheet", "Use this photo"), on=self._file is not None)

        context.tasks.run(BULK, lambda job: work(), done, failed)

    @Slot()
    def _end(self) -> None:
        # A file may still be read, or written, when the sheet is closed.
        self._is_over = True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files.picture_dragged(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = files.picture_dragged(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.take(file)
