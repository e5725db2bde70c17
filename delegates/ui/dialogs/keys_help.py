"""The keys of the desk, on one sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from delegates.ui.widgets.dialog import Sheet


class KeysSheet(Sheet):
    """Esc closes it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="keyboard", width_px=760)
        self.set_title(self.tr("Keys of this page"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for number, (key, word) in enumerate(self._keys()):
            cap = QLabel(key)
            cap.setProperty("kind", "key")
            grid.addWidget(cap, number // 2, 2 * (number % 2))
            grid.addWidget(QLabel(word), number // 2, 2 * (number % 2) + 1)
        self.body.addLayout(grid)
        self.cancel_button.setText(self.tr("Close"))

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("Open the person that is marked")),
            ("Ctrl+Enter", self.tr("Check in; commit a form")),
            ("F2", self.tr("Register a walk-in")),
            ("F3", self.tr("Go to the field")),
            ("F4", self.tr("Answer the question")),
            ("F5", self.tr("Checkpoint and direction")),
            ("F6", self.tr("Print this badge")),
            ("Shift+F6", self.tr("Change its text, then print")),
            ("F7", self.tr("Reissue a badge")),
            ("F8", self.tr("Substitute")),
            ("Shift+F8", self.tr("Check in the whole delegation")),
            ("F9", self.tr("Admit against a refusal")),
            ("F11", self.tr("Full screen")),
            ("F12", self.tr("The last answer again")),
            ("Ctrl+Z", self.tr("Take back the last check-in")),
            ("Ctrl+L", self.tr("Import a list")),
            ("Ctrl+E", self.tr("Export the attendance")),
            ("Ctrl+1 … 7", self.tr("The pages")),
            ("Ctrl+Shift+M", self.tr("Quiet")),
            ("Ctrl + −", self.tr("Larger, smaller")),
            ("Esc", self.tr("One step back")),
        ]
