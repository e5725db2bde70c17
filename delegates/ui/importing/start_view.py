"""Before any list is chosen: choose or drop one; and the imports so far, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.ui import formats, theme
from delegates.ui.context import Context
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate
SHOWN = 4


class PastImport(Protocol):
    """An import that was applied, as the services list them."""

    @property
    def id(self) -> str: ...
    @property
    def at_utc(self) -> datetime: ...
    @property
    def operator(self) -> str: ...
    @property
    def count(self) -> int: ...


class StartView(QWidget):
    """`undo_wanted` carries the id of an import."""

    undo_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = theme.current()
        self.empty = EmptyState("file-spreadsheet", icon_px=56)
        self.choose = self.empty.add_button(ActionButton(icon="upload", key="Ctrl+L", kind="primary"))
        self.paste = self.empty.add_button(ActionButton(icon="copy", key="Ctrl+V"))
        card = Card()
        card.body.addWidget(self.empty)
        self._past = Card(icon="history")
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(*(look.scaled(px) for px in (16, 8, 16, 8)))
        self._past.body.addLayout(self._rows)
        self._past.hide()
        self._undos: list[ActionButton] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scaled(16))
        outer.addWidget(card, 1)
        outer.addWidget(self._past)
        self.retranslate()

    def set_past(self, past: Sequence[PastImport], context: Context) -> None:
        """Show the imports that could be taken back, newest first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._undos = []
        workspace = context.workspace
        for group in past[:SHOWN] if workspace is not None else ():
            assert workspace is not None
            zone = workspace.zone
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            when = QLabel(formats.date_time_of(group.at_utc, zone, context.language.code))
            who, count = QLabel(group.operator), QLabel()
            changes = group.count
            count.setText(translate("StartView", "%n record(s)", "", changes))
            for label in (when, who, count):
                label.setTextFormat(Qt.TextFormat.PlainText)
            who.setProperty("kind", "hint")
            count.setProperty("kind", "hint")
            undo = ActionButton(translate("StartView", "Take back"), icon="undo-2", size="small")
            undo.clicked.connect(lambda _=False, group_id=group.id: self.undo_wanted.emit(group_id))
            self._undos.append(undo)
            row.addWidget(when)
            row.addWidget(who)
            row.addWidget(count)
            row.addStretch(1)
            row.addWidget(undo)
            self._rows.addWidget(line)
        self._past.setVisible(bool(self._undos))

    def set_busy(self, busy: bool) -> None:
        """While something is read or written, the buttons rest."""
        for button in (self.choose, self.paste, *self._undos):
            button.setEnabled(not busy)

    def retranslate(self) -> None:
        """Say the words again."""
        self.empty.set_words(
            translate("StartView", "Choose a list, or drop one here"),
            translate(
                "StartView",
                "Lists of Excel, LibreOffice, CSV or text, as the offices send them, or cells copied there. "
                "Nothing is written before you have seen what would happen.",
            ),
        )
        self.choose.setText(translate("StartView", "Choose lists"))
        self.paste.setText(translate("StartView", "Paste cells"))
        self._past.set_title(translate("StartView", "Imports so far"))
