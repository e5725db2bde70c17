"""What a file of the export will look like before it is written: a page of the PDF itself, or the head of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QTableView, QVBoxLayout, QWidget

from delegates.ui import theme, wording
from delegates.ui.badges.page_pixmap import Page, page_pixmap
from delegates.ui.widgets.button import IconButton

translate = QCoreApplication.translate
WIDTH_PX: Final = 420
HEIGHT_PX: Final = 520
_INDEX = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Preview:
    """A page of how many, or the head of a table; `people` stand in the whole of it."""

    people: int
    page: Page | None = None
    pages: int = 0
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()


class _Rows(QAbstractTableModel):
    """The head of a table as texts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._headings: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self._headings, self._rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _INDEX = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: _INDEX, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and index.isValid():
            return self._rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None


class ExportPreview(QWidget):
    """`page_wanted` carries the number, from 0, of the page that should be drawn."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        self._number = 0
        self._pages = 0
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(translate("ExportSheet", "Preview"))
        self.rows = _Rows(self)
        self.table = QTableView()
        self.table.setModel(self.rows)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setProperty("kind", "framed")
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.picture)
        self.stack.addWidget(self.table)
        self.stack.setFixedSize(look.scaled(WIDTH_PX), look.scaled(HEIGHT_PX))
        self.back = IconButton("chevron-up", translate("ExportSheet", "Page before"))
        self.on = IconButton("chevron-down", translate("ExportSheet", "Next page"))
        self.back.clicked.connect(lambda: self._go(-1))
        self.on.clicked.connect(lambda: self._go(1))
        self.told = QLabel()
        self.told.setProperty("kind", "hint")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        column.addLayout(foot)
        self.wait()

    @property
    def number(self) -> int:
        """The page that is wanted, from 0."""
        return self._number

    def begin_again(self) -> None:
        """Another document: its first page."""
        self._number = 0

    def wait(self) -> None:
        """Something else was chosen; what is shown is not it yet."""
        self.told.setText(translate("ExportSheet", "Preview: one moment…"))

    def show_preview(self, shown: Preview) -> None:
        """A page, or the head of a table."""
        self._pages = shown.pages
        is_page = shown.page is not None
        for button in (self.back, self.on):
            button.setVisible(is_page)
        self.back.setEnabled(self._number > 0)
        self.on.setEnabled(self._number + 1 < shown.pages)
        if shown.page is not None:
            picture = page_pixmap(shown.page, self.devicePixelRatioF())
            self.picture.setPixmap(_edged(self._fitting(picture)))
            self.stack.setCurrentWidget(self.picture)
            self.told.setText(
                wording.filled(
                    translate("ExportSheet", "Page {page} of {pages}"),
                    page=self._number + 1,
                    pages=shown.pages,
                )
            )
            return
        self.rows.show(shown.headings, shown.rows)
        self.table.resizeColumnsToContents()
        self.stack.setCurrentWidget(self.table)
        if shown.people > len(shown.rows):
            pattern = translate("ExportSheet", "The first {shown} of {count} rows")
            self.told.setText(wording.filled(pattern, shown=len(shown.rows), count=shown.people))
        else:
            self.told.setText(translate("ExportSheet", "%n row(s)", "", shown.people))

    def _fitting(self, picture: QPixmap) -> QPixmap:
        """The picture inside the room."""
        ratio = picture.devicePixelRatio()
        room = self.stack.size() * ratio
        fitted = picture.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _go(self, step: int) -> None:
        wanted = self._number + step
        if 0 <= wanted < self._pages:
            self._number = wanted
            self.page_wanted.emit(wanted)


def _edged(picture: QPixmap) -> QPixmap:
    """The page with a thin edge, so that it is paper and no part of the form."""
    painter = QPainter(picture)
    painter.setPen(theme.current().colour("strong"))
    size = picture.deviceIndependentSize().toSize()
    painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
    painter.end()
    return picture
