"""Somebody comes for somebody: who cannot come, who comes (new, or registered already), and what of the office stays."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from delegates.domain.people import DelegateId, RosterRow
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.delegates.person_field import PersonField
from delegates.ui.dialogs.walk_in import WalkInSheet
from delegates.ui.widgets.pick_field import Choice


class SubstituteSheet(WalkInSheet):
    """The walk-in form for the one who comes, with the absent one above it. A colleague who is registered is offered
    while the name is typed, and keeps everything that is not the office's."""

    icon = "user-round-pen"

    def __init__(self, context: Context, absent: RosterRow, parent: QWidget | None) -> None:
        self._absent = absent
        self._comes: RosterRow | None = None
        super().__init__(context, "", parent)
        self.set_title(self.tr("Substitute"))
        self.look.setText(self.tr("This one comes"))
        self._build_office()
        for widget in self.of_the_chair:
            widget.hide()
        self.who.picked.connect(self._picked)

    def name_field(self) -> QLineEdit:
        absent = self._absent
        self.who = PersonField(self._context, besides=absent.id, delegation_id=absent.delegation_id)
        return self.who

    @property
    def word(self) -> str:
        return self.tr("Substitute")

    def _build_office(self) -> None:
        absent = self._absent
        who = " ".join(part for part in (absent.honorific, absent.name) if part)
        absent_name = ", ".join(part for part in (who, absent.delegation) if part)
        cannot = QLabel(
            wording.filled(
                self.tr("{name} does not come: that badge stops working at once."), name=absent_name
            )
        )
        cannot.setProperty("kind", "warning")
        cannot.setTextFormat(Qt.TextFormat.PlainText)
        cannot.setWordWrap(True)
        self.body.insertWidget(0, cannot)
        category = next((one for one in self._context.categories if one.letter == absent.category), None)
        name = wording.category(category, self._context.language.code) if category else absent.category
        self.keeps_rank = QCheckBox(
            wording.filled(
                self.tr("Rank and category of the office stay: {category}"), category=name
            ).replace("&", "&&")
        )
        self.keeps_seat = QCheckBox(
            wording.filled(self.tr("The seat stays: {seat}"), seat=absent.seat or "").replace("&", "&&")
        )
        for box in (self.keeps_rank, self.keeps_seat):
            box.setChecked(True)
        self.keeps_seat.setVisible(bool(absent.seat))
        row = self.add_row()
        row.addWidget(self.keeps_rank)
        row.addWidget(self.keeps_seat)
        row.addStretch(1)
        both = QLabel(self.tr("Both names stand in the attendance report."))
        both.setProperty("kind", "hint")
        self.body.addWidget(both)
        self.keeps_rank.toggled.connect(lambda _: self._judge_print())

    # -- somebody registered comes -------------------------------------------------------------------------------

    @Slot(object)
    def _picked(self, row: RosterRow | None) -> None:
        """The fields show what is known of the one who comes; it is not asked again."""
        self._comes = row
        self._latin_is_ours = row is None
        for field, value in (
            (self.honorific, row.honorific if row is not None else ""),
            (self.latin, row.name_latin if row is not None else ""),
            (self.position, row.position if row is not None else ""),
            (self.phone, row.phone if row is not None else ""),
        ):
            field.setText(value or "")
            field.setEnabled(row is None)
        # Whoever is here need not come in again.
        self.checks_in.setChecked(row is None or row.checked_in_at_utc is None)
        self._say_latin()
        self.show_alikes([])

    def show_alikes(self, rows: list[RosterRow]) -> None:
        free = [row for row in rows if row.id != self._absent.id and row.status.is_expected]
        super().show_alikes([] if self._comes is not None else free)

    def take_alike(self, row: RosterRow) -> None:
        self.who.choose(Choice(row, row.name, row.position or ""))

    def _judge_print(self) -> None:
        """The badge is that of the office's category, where it stays."""
        if self.keeps_rank.isChecked():
            self.prints.setEnabled(True)
        else:
            super()._judge_print()

    def register(self, workspace: Any, fields: dict[str, Any]) -> RosterRow:
        from delegates.services.registering import NewDelegate

        of_the_office = ("delegation", "delegation_id", "category")
        comes: NewDelegate | DelegateId
        if self._comes is not None:
            comes = self._comes.id
        else:
            comes = NewDelegate(
                **{name: value for name, value in fields.items() if name not in of_the_office}
            )
        row: RosterRow = workspace.registering.substitute(
            self._absent.id,
            comes,
            keep_rank=self.keeps_rank.isChecked(),
            keep_seat=self.keeps_seat.isChecked(),
        )
        return row
