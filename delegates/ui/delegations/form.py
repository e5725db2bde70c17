"""The form for a delegation: names, kind, liaison, quota."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRegularExpression, Signal, Slot
from PySide6.QtGui import QIntValidator, QRegularExpressionValidator
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from delegates.domain import names
from delegates.domain.people import Delegation, DelegationId, DelegationKind
from delegates.errors import DeskError
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.unsaved import Unsaved

FIELDS_PX = 520


class DelegationSheet(Sheet):
    """`saved` carries the delegation as it is now."""

    saved = Signal(object)

    def __init__(self, context: Context, body: Delegation | None, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="flag", main="-", width_px=560)
        self._context, self._body = context, body
        self._is_busy = False
        self.set_title(self.tr("New delegation") if body is None else self.tr("Edit delegation"))
        self._build()
        if body is not None:
            self._fill(body)
        self.name.textChanged.connect(self._judge)
        self.country.textChanged.connect(self._judge)
        self.committed.connect(self._save)
        self._judge()
        self.name.setFocus()
        self._unsaved = Unsaved(self._typed, self.show_error)

    def _build(self) -> None:
        self.name, self.latin, self.short, self.country = (QLineEdit() for _ in range(4))
        self.liaison, self.phone, self.contacts, self.attention = (QLineEdit() for _ in range(4))
        self.acronym = QLineEdit()
        self.country.setValidator(QRegularExpressionValidator(QRegularExpression("[A-Za-z]{2}"), self))
        self.kind = QComboBox()
        for kind, word in (
            (DelegationKind.HOST, self.tr("Host")),
            (DelegationKind.STATE, self.tr("Ministry or state body")),
            (DelegationKind.PROVINCE, self.tr("Province")),
            (DelegationKind.COUNTRY, self.tr("Country delegation")),
            (DelegationKind.INTERNATIONAL, self.tr("International organisation")),
            (DelegationKind.COMPANY, self.tr("Company")),
            (DelegationKind.MEDIA, self.tr("Media")),
            (DelegationKind.OTHER, self.tr("Other body")),
        ):
            self.kind.addItem(word, kind)
        self.kind.setCurrentIndex(self.kind.findData(DelegationKind.OTHER))
        self.quota = QLineEdit()
        self.quota.setValidator(QIntValidator(0, 9999, self))
        self._row((self.tr("Name *"), self.name, 3), (self.tr("Latin name"), self.latin, 2))
        self._row(
            (self.tr("Kind"), self.kind, 2),
            (self.tr("Short form for tables"), self.short, 2),
            (self.tr("Acronym"), self.acronym, 1),
        )
        self._row(
            (self.tr("Country, two letters"), self.country, 1), (self.tr("Places (quota)"), self.quota, 1)
        )
        self._row((self.tr("Liaison"), self.liaison, 1), (self.tr("Liaison's phone"), self.phone, 1))
        self._row(
            (self.tr("Other contacts"), self.contacts, 1),
            (self.tr("Attention, shown at check-in"), self.attention, 1),
        )
        self.attention.setMinimumWidth(theme.current().scaled(FIELDS_PX // 2))

    def _row(self, *fields: tuple[str, QWidget, int]) -> None:
        row = self.add_row()
        for place, (caption, field, share) in enumerate(fields):
            self.add_field(caption, field, row)
            row.setStretch(place, share)

    def _fill(self, body: Delegation) -> None:
        for field, value in (
            (self.name, body.name_native),
            (self.latin, body.name_latin),
            (self.short, body.short_name),
            (self.country, body.country),
            (self.liaison, body.liaison_name),
            (self.phone, body.liaison_phone),
            (self.contacts, body.contacts),
            (self.acronym, body.acronym),
            (self.attention, body.attention),
        ):
            field.setText(value or "")
            field.setCursorPosition(0)  # the beginning of a long one is what is read
        self.kind.setCurrentIndex(self.kind.findData(body.kind))
        self.quota.setText(str(body.quota) if body.quota else "")

    def _typed(self) -> tuple[object, ...]:
        fields = (
            self.name, self.latin, self.short, self.acronym, self.country, self.quota, self.liaison, self.phone,
            self.contacts, self.attention,
        )  # fmt: skip
        return (*(field.text() for field in fields), self.kind.currentData())

    @Slot()
    def reject(self) -> None:
        """Esc and Cancel: what was typed is not lost by one of them."""
        if not self._is_busy and self._unsaved.may_close():
            super().reject()

    @property
    def _word(self) -> str:
        return self.tr("Add") if self._body is None else self.tr("Save")

    @Slot()
    def _judge(self) -> None:
        is_country = self.country.hasAcceptableInput() or not self.country.text()
        self.set_main(self._word, on=bool(self.name.text().strip()) and is_country)

    @Slot()
    def _save(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self._is_busy = True
        self.set_main(self._word, on=False)
        before = self._body or Delegation(DelegationId(""), "")
        after = replace(
            before,
            name_native=names.store(self.name.text()),
            name_latin=_given(self.latin),
            short_name=_given(self.short),
            country=self.country.text().strip().upper() or None,
            kind=self.kind.currentData(),
            quota=int(self.quota.text() or 0) or None,
            liaison_name=_given(self.liaison),
            liaison_phone=_given(self.phone),
            contacts=_given(self.contacts),
            acronym=_given(self.acronym),
            attention=_given(self.attention),
        )
        self._context.tasks.run(
            DESK, lambda job: workspace.registering.save_delegation(after), self._done, self._failed
        )

    def _done(self, body: Any) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(delegations=True))
        self.saved.emit(body)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._is_busy = False
        self.show_error(wording.error(error))
        self._judge()


def _given(field: QLineEdit) -> str | None:
    return names.store(field.text()) or None
