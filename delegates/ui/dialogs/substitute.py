"""Somebody comes for somebody: who cannot come, who comes; delegation and seat are kept, the old badge is void."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from delegates.domain.people import RosterRow
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.dialogs.walk_in import WalkInSheet


class SubstituteSheet(WalkInSheet):
    """The walk-in form for the one who comes, with the absent one above it."""

    def __init__(self, context: Context, absent: RosterRow, parent: QWidget | None) -> None:
        self._absent = absent
        super().__init__(context, "", parent)
        self.set_title(self.tr("Substitute"))
        who = " ".join(part for part in (absent.honorific, absent.name) if part)
        absent_name = ", ".join(part for part in (who, absent.delegation) if part)
        cannot = QLabel(
            wording.filled(self.tr("{name} does not come; that badge stops working."), name=absent_name)
        )
        cannot.setProperty("kind", "warning")
        cannot.setTextFormat(Qt.TextFormat.PlainText)
        cannot.setWordWrap(True)
        self.body.insertWidget(0, cannot)
        self.keeps_rank = QCheckBox(self.tr("Keeps rank and seat of the office"))
        self.keeps_rank.setChecked(True)
        self.body.addWidget(self.keeps_rank)
        for widget in self.of_the_chair:
            widget.hide()

    def register(self, workspace: Any, fields: dict[str, Any]) -> RosterRow:
        from delegates.services.registering import NewDelegate

        given = {name: value for name, value in fields.items() if name != "delegation"}
        row: RosterRow = workspace.registering.substitute(
            self._absent.id, NewDelegate(**given), keep_rank=self.keeps_rank.isChecked()
        )
        return row
