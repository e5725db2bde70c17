"""The form for one delegate: to register somebody or to change what is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLabel, QLineEdit, QSpinBox, QWidget

from delegates.domain.people import Delegate, RosterRow, Status
from delegates.errors import DeskError
from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet

NO_RANK = -1
LOOK_AFTER_MS = 300


class DelegateSheet(Sheet):
    """`saved` carries the row as it is now. Eight fields first; the rest behind "More"."""

    saved = Signal(object)

    def __init__(
        self, context: Context, delegate: Delegate | None, delegation: str, parent: QWidget | None
    ) -> None:
        super().__init__(
            parent, "", icon="user-plus" if delegate is None else "pencil", main="-", width_px=620
        )
        self._context, self._delegate = context, delegate
        self._latin_is_ours = delegate is None
        self._had_delegation = delegation
        self.set_title(self.tr("Register a delegate") if delegate is None else self.tr("Edit"))
        self._build()
        self._fill(delegate, delegation)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_alikes)
        self.name.textChanged.connect(self._named)
        self.latin.textEdited.connect(self._latin_typed)
        self.delegation.textEdited.connect(self._suggest)
        self.position.editingFinished.connect(self._propose_rank)
        self.committed.connect(self._save)
        self._named(self.name.text())
        self.name.setFocus()

    def _build(self) -> None:
        self.name, self.latin, self.honorific, self.position = (QLineEdit() for _ in range(4))
        self.delegation, self.phone, self.email, self.seat = (QLineEdit() for _ in range(4))
        self.attention, self.language, self.diet, self.remarks = (QLineEdit() for _ in range(4))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.delegation.setCompleter(completer)
        self.category = QComboBox()
        if self._delegate is None:
            self.category.addItem(self.tr("By rule"), "")
        for one in self._context.categories:
            self.category.addItem(wording.category(one, self._context.language.code), one.letter)
        self.status = QComboBox()
        for status, word in (
            (Status.REGISTERED, self.tr("Registered")),
            (Status.INVITED, self.tr("Invited")),
            (Status.CANCELLED, self.tr("Cancelled")),
            (Status.BLOCKED, self.tr("On the stop list")),
        ):
            self.status.addItem(word, status)
        self.rank = QSpinBox()
        self.rank.setRange(NO_RANK, 999)
        self.rank.setSpecialValueText(self.tr("none"))
        self.rank.setValue(NO_RANK)
        self.is_head = QCheckBox(self.tr("Head of delegation"))
        self._alike = QLabel()
        self._alike.setProperty("kind", "warning")
        self._alike.setWordWrap(True)
        self._alike.hide()
        row = self.add_row()
        self.add_field(self.tr("Honorific"), self.honorific, row)
        self.add_field(self.tr("Name *"), self.name, row)
        row.setStretch(0, 1)
        row.setStretch(1, 3)
        self.body.addWidget(self._alike)
        self.add_field(self.tr("Latin name (proposed: please check)"), self.latin)
        row = self.add_row()
        self.add_field(self.tr("Position"), self.position, row)
        self.add_field(self.tr("Delegation"), self.delegation, row)
        row = self.add_row()
        self.add_field(self.tr("Phone"), self.phone, row)
        self.add_field(self.tr("E-mail"), self.email, row)
        row = self.add_row()
        self.add_field(self.tr("Category"), self.category, row)
        self.add_field(self.tr("Rank, lower first"), self.rank, row)
        self.body.addWidget(self.is_head)
        self._more = ActionButton(self.tr("More"), icon="chevron-down", kind="plain", size="small")
        self._more.clicked.connect(self._show_more)
        self.body.addWidget(self._more)
        self._rest = QWidget()
        self._rest_column = self._rest_layout()
        self.body.addWidget(self._rest)
        self._rest.hide()

    def _rest_layout(self) -> Any:
        from PySide6.QtWidgets import QGridLayout

        grid = QGridLayout(self._rest)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (caption, field) in enumerate(
            (
                (self.tr("Status"), self.status),
                (self.tr("Seat"), self.seat),
                (self.tr("Attention, shown at check-in"), self.attention),
                (self.tr("Language"), self.language),
                (self.tr("Diet"), self.diet),
                (self.tr("Remarks"), self.remarks),
            )
        ):
            words = QLabel(caption)
            words.setProperty("kind", "caption")
            words.setBuddy(field)
            field.setAccessibleName(caption)
            grid.addWidget(words, 2 * (place // 2), place % 2)
            grid.addWidget(field, 2 * (place // 2) + 1, place % 2)
        return grid

    @Slot()
    def _show_more(self) -> None:
        self._rest.show()
        self._more.hide()
        self.adjustSize()

    def _fill(self, delegate: Delegate | None, delegation: str) -> None:
        if delegate is None:
            return
        for field, value in (
            (self.name, delegate.name_native or delegate.name_latin),
            (self.latin, delegate.name_latin if delegate.name_native else ""),
            (self.honorific, delegate.honorific),
            (self.position, delegate.position),
            (self.delegation, delegation),
            (self.phone, delegate.phone),
            (self.email, delegate.email),
            (self.seat, delegate.seat),
            (self.attention, delegate.attention),
            (self.language, delegate.language),
            (self.diet, delegate.diet),
            (self.remarks, delegate.remarks),
        ):
            field.setText(value or "")
        self.category.setCurrentIndex(max(0, self.category.findData(delegate.category)))
        self.status.setCurrentIndex(max(0, self.status.findData(delegate.status)))
        self.rank.setValue(delegate.rank if delegate.rank is not None else NO_RANK)
        self.is_head.setChecked(delegate.is_head)

    # -- while it is typed ---------------------------------------------------------------------------------------

    @property
    def _word(self) -> str:
        return self.tr("Register") if self._delegate is None else self.tr("Save")

    @Slot(str)
    def _named(self, text: str) -> None:
        self.set_main(self._word, on=bool(text.strip()))
        workspace = self._context.workspace
        if self._delegate is None and self._latin_is_ours and workspace is not None:
            self.latin.setText(workspace.registering.propose_latin(text))
        if self._delegate is None:
            self._look.start()

    @Slot(str)
    def _latin_typed(self, text: str) -> None:
        self._latin_is_ours = not text

    @Slot()
    def _propose_rank(self) -> None:
        workspace = self._context.workspace
        if workspace is None or self.rank.value() != NO_RANK or not self.position.text().strip():
            return
        rank = workspace.registering.rank_of(self.position.text())
        if rank is not None:
            self.rank.setValue(rank)

    @Slot()
    def _look_for_alikes(self) -> None:
        workspace, typed = self._context.workspace, self.name.text().strip()
        if workspace is None or len(typed) < 3:
            self._alike.hide()
            return

        def show(rows: list[RosterRow]) -> None:
            said = "; ".join(", ".join(part for part in (row.name, row.delegation) if part) for row in rows)
            self._alike.setText(wording.filled(self.tr("Already there? {people}"), people=said))
            self._alike.setVisible(bool(rows))

        self._context.tasks.run(DESK, lambda job: workspace.finding.look_alikes(typed), show)

    @Slot(str)
    def _suggest(self, text: str) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(names: list[str]) -> None:
            if self.delegation.text() == text:
                self._names.setStringList(names)
                if names and self.delegation.hasFocus():
                    self.delegation.completer().complete()

        self._context.tasks.run(DESK, lambda job: workspace.registering.suggest_delegations(text), show)

    # -- saving --------------------------------------------------------------------------------------------------

    def fields(self) -> dict[str, Any]:
        """Field values by their names in the domain; empty texts empty a field."""
        name, latin = self.name.text(), self.latin.text()
        if self._delegate is not None and not self._delegate.name_native and not latin.strip():
            name, latin = "", name  # the only name there was is a Latin one, and stays one
        return {
            "honorific": self.honorific.text(),
            "name_native": name,
            "name_latin": latin,
            "position": self.position.text(),
            "phone": self.phone.text(),
            "email": self.email.text(),
            "seat": self.seat.text(),
            "attention": self.attention.text(),
            "language": self.language.text(),
            "diet": self.diet.text(),
            "remarks": self.remarks.text(),
            "category": self.category.currentData(),
            "status": self.status.currentData(),
            "rank": None if self.rank.value() == NO_RANK else self.rank.value(),
            "is_head": self.is_head.isChecked(),
        }

    @Slot()
    def _save(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self.set_main(self._word, on=False)
        fields, delegate, body = self.fields(), self._delegate, self.delegation.text().strip()
        changed_body = body != self._had_delegation

        def work(job: object) -> RosterRow:
            if delegate is None:
                return _registered(workspace, fields, body)
            if changed_body:
                fields["delegation_id"] = workspace.registering.delegation_named(body)
            return workspace.registering.amend(delegate.id, fields)

        self._context.tasks.run(DESK, work, self._done, self._failed)

    def _done(self, row: RosterRow) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(delegates=frozenset({row.id}), delegations=True, badges=True))
        self.saved.emit(row)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self.show_error(wording.error(error))
        self.set_main(self._word, on=True)


def _registered(workspace: Any, fields: dict[str, Any], delegation: str) -> RosterRow:
    """Register somebody, then write the fields that only the form knows."""
    from delegates.services.registering import NewDelegate

    row: RosterRow = workspace.registering.register(
        NewDelegate(
            name=fields["name_native"],
            name_latin=fields["name_latin"],
            honorific=fields["honorific"],
            position=fields["position"],
            delegation=delegation,
            category=fields["category"] or None,
            rank=fields["rank"],
            is_head=fields["is_head"],
            phone=fields["phone"],
            email=fields["email"],
            seat=fields["seat"],
            attention=fields["attention"],
        )
    )
    rest = {name: fields[name] for name in ("language", "diet", "remarks") if fields[name]}
    if fields["status"] is not Status.REGISTERED:
        rest["status"] = fields["status"]
    return workspace.registering.amend(row.id, rest) if rest else row
