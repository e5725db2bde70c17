"""The photo on the person card, and the button to choose another; a picture that is dropped on it is one too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegates.domain.people import DelegateId
from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.files import picture_dragged
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.photo import paint_photo

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 88, 110


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.photo: QPixmap | None = None
        look = theme.current()
        self.setFixedSize(look.scaled(WIDTH_PX), look.scaled(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_photo(painter, self.rect(), self.photo)
        painter.end()


class CardPhoto(QWidget):
    """`wanted` carries the file that was dropped, or None where the button was pressed."""

    wanted = Signal(object)

    def __init__(self, context: Context, delegate_id: DelegateId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._delegate_id = context, delegate_id
        self._picture = _Picture()
        self.choose = ActionButton(translate("PersonCard", "Photo…"), size="small")
        self.choose.setAccessibleName(translate("PersonCard", "Photo of this delegate"))
        self.choose.clicked.connect(lambda: self.wanted.emit(None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().scaled(6))
        column.addWidget(self._picture)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        workspace = context.workspace
        may_write = workspace is not None and not workspace.is_read_only
        self.choose.setVisible(may_write)
        self.setAcceptDrops(may_write)
        context.photos.arrived.connect(self._arrived)
        self._show()

    @property
    def photo(self) -> QPixmap | None:
        """What is shown; None for the silhouette."""
        return self._picture.photo

    def _show(self) -> None:
        self._picture.photo = self._context.photos.of(self._delegate_id)
        self._picture.update()

    @Slot(str)
    def _arrived(self, delegate_id: str) -> None:
        if delegate_id == self._delegate_id:
            self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Anything else belongs to the window: it takes lists.
        if picture_dragged(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        file: Path | None = picture_dragged(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.wanted.emit(file)
