"""Correct a row in place: name, position, delegation, phone, e-mail. The file itself is not touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from delegates.ui import wording
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.rosters.plan import PlannedRow

FIELDS = ("name_native", "name_latin", "honorific", "position", "delegation", "phone", "email")


class EditSheet(Sheet):
    """`corrected` carries what was changed: field -> text. Nothing is carried for what stayed as it was."""

    corrected = Signal(object)

    def __init__(
        self, row: PlannedRow, name: str, delegation: str, *, was_nobody: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "", icon="pencil", main="-", width_px=480)
        self.set_title(wording.filled(self.tr("Correct row {n}"), n=row.row))
        one = row.proposed
        self._was_nobody = was_nobody
        self._before = {
            "name_native": name,
            "name_latin": (one.name_latin if one else None) or "",
            "honorific": (one.honorific if one else None) or "",
            "position": (one.position if one else None) or "",
            "delegation": delegation,
            "phone": (one.phone if one else None) or "",
            "email": (one.email if one else None) or "",
        }
        self.fields: dict[str, QLineEdit] = {}
        where = DataLine(
            " · ".join(part for part in (row.file, row.sheet) if part), size="hint", colour="text2"
        )
        self.body.addWidget(where)
        self._add("name_native")
        self._add("name_latin")
        pair = self.add_row()
        self._add("honorific", pair)
        self._add("position", pair)
        self._add("delegation")
        pair = self.add_row()
        self._add("phone", pair)
        self._add("email", pair)
        self._judge()
        self.committed.connect(self._take)
        # A rejected row mostly lacks its name.
        self.fields["name_native"].setFocus()
        self.fields["name_native"].selectAll()

    def _add(self, name: str, into: object = None) -> None:
        field = QLineEdit(self._before[name])
        field.setCursorPosition(0)
        field.textChanged.connect(self._judge)
        self.fields[name] = field
        label = wording.field(name) + (" *" if name == "name_native" else "")
        self.add_field(label, field, into)  # type: ignore[arg-type]  # a row of this sheet, or none

    @Slot()
    def _judge(self) -> None:
        named = bool(self.fields["name_native"].text().strip() or self.fields["name_latin"].text().strip())
        self.set_main(self.tr("Correct"), on=named)

    @Slot()
    def _take(self) -> None:
        changed = {
            name: field.text().strip()
            for name, field in self.fields.items()
            if field.text().strip() != self._before[name]
        }
        if self._was_nobody:
            # Such a row becomes a person by its name, also when the name was read rightly.
            changed["name_native"] = self.fields["name_native"].text().strip()
        self.corrected.emit(changed)
        self.accept()
