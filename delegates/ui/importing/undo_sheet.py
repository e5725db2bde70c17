"""An import of long ago is not taken back by one click."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from delegates.ui.widgets.dialog import Sheet


class UndoSheet(Sheet):
    """`committed` takes it back."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="undo-2", main="-", danger=True)
        self.set_title(self.tr("Take this import back?"))
        self.set_main(self.tr("Take back"))
        words = QLabel(
            self.tr(
                "Everyone whom it brought leaves the roster, and what it changed is as before. "
                "Whoever was printed, scanned or changed by hand since stays and is named."
            )
        )
        words.setWordWrap(True)
        self.body.addWidget(words)
        self.committed.connect(self.accept)
