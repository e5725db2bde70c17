"""What can be done with the person on the card: edit, badge, reissue, another status; and to register somebody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from delegates.domain.people import DelegateId, PartyMember, RosterRow, Status
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.delegates.person_card import PersonCard, status_said
from delegates.ui.tasks import DESK

translate = QCoreApplication.translate


class PersonActions(QObject):
    """`saved` carries the row that a form wrote. Nothing is done by a key alone: forms and other pages open."""

    saved = Signal(object)

    def __init__(self, context: Context, card: PersonCard, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._card, self._page = context, card, page
        card.edit_wanted.connect(self.edit)
        card.badge_wanted.connect(self.badge)
        card.reissue_wanted.connect(self.reissue)
        card.status_wanted.connect(self.set_status)
        card.photo_wanted.connect(self.photo)

    @Slot()
    def badge(self) -> None:
        """The badges page, with this one's badge."""
        if self._card.row is not None:
            self._context.page_wanted.emit("badges", {"ids": [self._card.row.id]})

    @Slot()
    def reissue(self) -> None:
        from delegates.ui.dialogs.reissue import open_reissue

        if self._card.row is not None:
            open_reissue(self._context, self._card.row.id, self._page.window())

    @Slot()
    def check_in(self) -> None:
        """Quietly: the answer stands in a sheet, not on the panel."""
        from delegates.ui.dialogs.check_in import check_in_quietly

        if self._card.row is not None:
            check_in_quietly(self._context, self._card.row, self._page.window())

    @Slot(object)
    def photo(self, file: Path | None) -> None:
        """Choose a photo, or say which part of a dropped file is one."""
        from delegates.ui.delegates.photo_sheet import open_photo

        if self._card.row is not None:
            open_photo(self._context, self._card.row, self._page.window(), file)

    @Slot(object)
    def set_status(self, status: Status) -> None:
        """Cancel, block or register again; a message says so and offers the way back."""
        row = self._card.row
        if row is None:
            return
        before = row.status

        def said(after: RosterRow) -> None:
            self._context.messages.info(
                wording.filled(status_said(after.status), name=after.name),
                translate("DelegatesPage", "Take back"),
                lambda: self._put_status(after.id, before),
            )

        self._put_status(row.id, status, said)

    def _put_status(
        self, delegate_id: DelegateId, status: Status, then: Callable[[RosterRow], None] | None = None
    ) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def done(after: RosterRow) -> None:
            from delegates.services.changes import Changes

            self._context.changed.emit(Changes(delegates=frozenset({after.id}), delegations=True))
            if then is not None:
                then(after)

        self._context.tasks.run(DESK, lambda job: workspace.registering.set_status(delegate_id, status), done)

    def register(self, name: str) -> None:
        """The empty form, with a name that was typed elsewhere."""
        if self._context.workspace is not None:
            self._open_form(None, "", name=name)

    @Slot()
    def edit(self) -> None:
        workspace, row = self._context.workspace, self._card.row
        if workspace is None or row is None:
            return
        self._context.tasks.run(
            DESK,
            lambda job: (workspace.registering.delegate(row.id), workspace.registering.party(row.id)),
            lambda found: self._open_form(
                found[0],
                row.delegation or "",
                principal=next((one for one in found[1] if one.is_principal), None),
            ),
        )

    def _open_form(
        self, delegate: Any, delegation: str, *, name: str = "", principal: PartyMember | None = None
    ) -> None:
        from delegates.ui.delegates.form import DelegateSheet

        sheet = DelegateSheet(
            self._context, delegate, delegation, self._page.window(), name=name, principal=principal
        )
        sheet.saved.connect(self.saved)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()
