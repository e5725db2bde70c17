"""A field whose letters are dots, until somebody wants to see them: a password is easily typed on the wrong layout."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST = 200


class PasswordField(QLineEdit):
    """What a scanner sends never gets into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.set_shown(False)

    def set_shown(self, shown: bool) -> None:
        """Letters, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
