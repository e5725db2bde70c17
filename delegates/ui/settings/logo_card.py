"""The forum's logo: shown as paper shows it, chosen, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegates.errors import DeskError
from delegates.ui import files, theme, wording
from delegates.ui.context import Context
from delegates.ui.settings.section import FormCard
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 180, 110
PAD_PX = 8


class LogoView(QWidget):
    """A picture on white, as it will stand on badges; an empty frame without one."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QPixmap | None = None

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.scaled(WIDTH_PX), look.scaled(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(look.colour("border"), 1))
        painter.setBrush(QColor("white") if self.picture is not None else look.colour("sunken"))
        radius = look.scaled(6)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        if self.picture is None:
            return
        pad = look.scaled(PAD_PX)
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        size = self.picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawPixmap(place, self.picture)


class LogoCard(FormCard):
    """A card of the settings of the forum."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("image", parent)
        self._context = context
        self.view = LogoView()
        self.choose = ActionButton("", icon="folder-open", size="small")
        self.remove = ActionButton("", icon="trash-2", size="small")
        self._hint = self.add_words()
        row = self.add_row()
        row.addWidget(self.view)
        buttons = QVBoxLayout()
        buttons.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        buttons.addStretch(1)
        row.addLayout(buttons, 1)
        self.error = self.add_words("error")
        self.error.hide()
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self._show(None)

    def retranslate(self) -> None:
        """Every word again."""
        self.set_title(translate("SettingsPage", "Logo"))
        self._hint.setText(translate("SettingsPage", "Stands on badges and papers that have a place for it."))
        self.choose.setText(translate("SettingsPage", "Choose a picture…"))
        self.remove.setText(translate("SettingsPage", "Remove"))

    def reload(self) -> None:
        """Read it on the bulk lane."""
        workspace = self._context.workspace
        if workspace is not None:
            self.setEnabled(not workspace.is_read_only)
            self._context.tasks.run(BULK, lambda job: _read(workspace), self._show)

    def _show(self, image: QImage | None) -> None:
        self.view.picture = None if image is None or image.isNull() else QPixmap.fromImage(image)
        self.view.update()
        self.remove.setVisible(self.view.picture is not None)

    def _choose(self) -> None:
        title = translate("SettingsPage", "Choose the logo")
        file = files.ask_open(self._context, self.window(), title, files.picture_kinds())
        if file is not None:
            self.take(file)

    def take(self, file: Path) -> None:
        """Make a file the forum's logo."""
        workspace = self._context.workspace
        if workspace is not None:
            self._write(workspace, lambda: workspace.pictures.set_logo(file))

    def _remove(self) -> None:
        workspace = self._context.workspace
        if workspace is not None:
            self._write(workspace, workspace.pictures.remove_logo)

    def _write(self, workspace: Workspace, write: Callable[[], None]) -> None:
        def work(job: object) -> QImage | None:
            write()
            return _read(workspace)

        def done(image: QImage | None) -> None:
            from delegates.services.changes import Changes

            self.error.hide()
            self._show(image)
            self._context.changed.emit(Changes(settings=True, pictures=True))

        def failed(error: DeskError) -> None:
            self.error.setText(wording.error(error))
            self.error.show()

        self._context.organiser.run(BULK, work, done, failed)


def _read(workspace: Workspace) -> QImage | None:
    data = workspace.pictures.logo()
    return None if data is None else QImage.fromData(data)
