"""The form for one delegate: to register somebody or to change what is written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QIntValidator, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from delegates.domain import latin
from delegates.domain.people import Category, Delegate, Gender, PartyMember, RosterRow, Status, Variant
from delegates.errors import DeskError
from delegates.ui import painters, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.person_field import PersonField
from delegates.ui.delegations.delegation_field import DelegationField
from delegates.ui.tasks import DESK
from delegates.ui.widgets.alive import while_alive
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.unsaved import Unsaved

MOST_RANK = 999
REST_COLUMNS = 3
FIELDS_PX = 580
LOOK_AFTER_MS = 300


class DelegateSheet(Sheet):
    """`saved` carries the row as it is now. Eight fields first; the rest behind "More"."""

    saved = Signal(object)

    def __init__(
        self,
        context: Context,
        delegate: Delegate | None,
        delegation: str,
        parent: QWidget | None,
        *,
        name: str = "",
        principal: PartyMember | None = None,
    ) -> None:
        super().__init__(
            parent, "", icon="user-plus" if delegate is None else "pencil", main="-", width_px=620
        )
        self._context, self._delegate = context, delegate
        self._latin_is_ours = delegate is None
        self._principal = principal
        self._is_busy = False
        self.set_title(self.tr("Register a delegate") if delegate is None else self.tr("Edit"))
        self._build()
        self._fill(delegate, delegation)
        if delegate is None:
            self.name.setText(name)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_alikes)
        self.name.textChanged.connect(self._named)
        self.latin.textEdited.connect(self._latin_typed)
        self.delegation.picked.connect(self._put_delegation_first)
        self.position.editingFinished.connect(self._propose_rank)
        self.committed.connect(self._save)
        self._named(self.name.text())
        self.name.setFocus()
        self._had = self._body()
        self._unsaved = Unsaved(self._typed, self.show_error)

    def _build(self) -> None:
        self.name, self.latin, self.honorific, self.position = (QLineEdit() for _ in range(4))
        self.phone, self.email, self.seat = (QLineEdit() for _ in range(3))
        self.attention, self.language, self.diet, self.remarks = (QLineEdit() for _ in range(4))
        self.rank = QLineEdit()
        known = self._delegate
        self.delegation = DelegationField(self._context)
        self.principal = PersonField(
            self._context,
            besides=known.id if known is not None else None,
            delegation_id=known.delegation_id if known is not None else None,
        )
        self.category = QComboBox()
        if self._delegate is None:
            self.category.addItem(self.tr("By rule"), "")
        for one in self._context.categories:
            words = wording.category(one, self._context.language.code)
            self.category.addItem(_tile(one), words, one.letter)
        self.status = _choice(
            (Status.REGISTERED, self.tr("Registered")),
            (Status.INVITED, self.tr("Invited")),
            (Status.CANCELLED, self.tr("Cancelled")),
            (Status.BLOCKED, self.tr("On the stop list")),
        )
        self.gender = _choice(
            (None, self.tr("not given")), (Gender.FEMALE, self.tr("female")), (Gender.MALE, self.tr("male"))
        )
        self.variant = _choice(
            (None, self.tr("none")),
            (Variant.SPEAKER, self.tr("Speaker")),
            (Variant.STAFF, self.tr("Staff")),
        )
        self.rank.setValidator(QIntValidator(0, MOST_RANK, self))
        self.is_head = QCheckBox(self.tr("Head of delegation"))
        self.alike = QLabel()
        self.alike.setProperty("kind", "warning")
        self.alike.setTextFormat(Qt.TextFormat.PlainText)
        self.alike.setWordWrap(True)
        self.alike.hide()
        self._first, self._rest = QWidget(), QWidget()
        self._first.setMinimumWidth(theme.current().scaled(FIELDS_PX))
        self._build_first(QVBoxLayout(self._first))
        self._build_rest(QGridLayout(self._rest))
        self._rest.hide()
        self.more = ActionButton(self.tr("More"), icon="chevron-down", kind="plain", size="small")
        self.more.clicked.connect(self._turn)
        self.body.addWidget(self._first)
        self.body.addWidget(self._rest)
        self.body.addStretch(1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_first(self, column: QVBoxLayout) -> None:
        look = theme.current()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scaled(8))

        def row(*fields: tuple[str, QWidget, int]) -> list[QLabel]:
            line = QHBoxLayout()
            line.setSpacing(look.scaled(8))
            captions = [self.add_field(caption, field, line) for caption, field, _ in fields]
            for place, (_, _, share) in enumerate(fields):
                line.setStretch(place, share)
            column.addLayout(line)
            return captions

        row((self.tr("Honorific"), self.honorific, 1), (self.tr("Name *"), self.name, 3))
        column.addWidget(self.alike)
        (self._latin_caption,) = row((self.tr("Latin name"), self.latin, 1))
        row((self.tr("Position"), self.position, 1), (self.tr("Delegation"), self.delegation, 1))
        row((self.tr("Category"), self.category, 1), (self.tr("Phone"), self.phone, 1))
        column.addWidget(self.is_head)

    def _build_rest(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().scaled(2))
        grid.setHorizontalSpacing(theme.current().scaled(8))
        for place, (caption, field) in enumerate(
            (
                (self.tr("Rank, lower first"), self.rank),
                (self.tr("Seat"), self.seat),
                (self.tr("Status"), self.status),
                (self.tr("E-mail"), self.email),
                (self.tr("Attention, shown at check-in"), self.attention),
                (self.tr("Mark on the badge"), self.variant),
                (self.tr("Language"), self.language),
                (self.tr("Diet"), self.diet),
                (self.tr("Gender"), self.gender),
                (self.tr("Remarks"), self.remarks),
                (self.tr("Accompanies"), self.principal),
            )
        ):
            line, column = divmod(place, REST_COLUMNS)
            words = QLabel(caption)
            words.setProperty("kind", "caption")
            words.setBuddy(field)
            field.setAccessibleName(caption)
            span = 1 if field is not self.principal else REST_COLUMNS - 1
            grid.addWidget(words, 2 * line, column, 1, span)
            grid.addWidget(field, 2 * line + 1, column, 1, span)
            grid.setColumnMinimumWidth(column, theme.current().scaled(FIELDS_PX // REST_COLUMNS))

    @Slot()
    def _turn(self) -> None:
        """The rest in place of the first eight, and back: the form never grows out of a small window."""
        is_first = self._rest.isHidden()
        height = self._first.height()
        self._first.setVisible(not is_first)
        self._rest.setVisible(is_first)
        self._rest.setMinimumHeight(height)
        self.more.setText(self.tr("Back to the name") if is_first else self.tr("More"))
        self.more.set_icon("chevron-right" if is_first else "chevron-down")
        (self.rank if is_first else self.name).setFocus()

    def _fill(self, delegate: Delegate | None, delegation: str) -> None:
        if delegate is None:
            return
        for field, value in (
            (self.name, delegate.name_native or delegate.name_latin),
            (self.latin, delegate.name_latin if delegate.name_native else ""),
            (self.honorific, delegate.honorific),
            (self.position, delegate.position),
            (self.phone, delegate.phone),
            (self.email, delegate.email),
            (self.seat, delegate.seat),
            (self.attention, delegate.attention),
            (self.language, delegate.language),
            (self.diet, delegate.diet),
            (self.remarks, delegate.remarks),
        ):
            field.setText(value or "")
            field.setCursorPosition(0)  # the beginning of a long one is what is read
        self.delegation.set_delegation(delegate.delegation_id, delegation)
        self.principal.set_person(self._principal)
        self.gender.setCurrentIndex(max(0, self.gender.findData(delegate.gender)))
        self.variant.setCurrentIndex(max(0, self.variant.findData(delegate.variant)))
        self.category.setCurrentIndex(max(0, self.category.findData(delegate.category)))
        self.status.setCurrentIndex(max(0, self.status.findData(delegate.status)))
        self.rank.setText("" if delegate.rank is None else str(delegate.rank))
        self.is_head.setChecked(delegate.is_head)

    # -- while it is typed ---------------------------------------------------------------------------------------

    @property
    def _word(self) -> str:
        return self.tr("Register") if self._delegate is None else self.tr("Save")

    @Slot(str)
    def _named(self, text: str) -> None:
        self.set_main(self._word, on=bool(text.strip()))
        if self._delegate is None and self._latin_is_ours:
            self.latin.setText(latin.propose(text))
        if self._delegate is None:
            self._look.start()
        self._say_latin()

    @Slot(str)
    def _latin_typed(self, text: str) -> None:
        self._latin_is_ours = not text
        self._say_latin()

    def _say_latin(self) -> None:
        proposed = self._latin_is_ours and bool(self.latin.text())
        self._latin_caption.setText(
            self.tr("Latin name (proposed, please check)") if proposed else self.tr("Latin name")
        )
        # For somebody who has none yet the proposal is only shown: nothing is written that nobody looked at.
        self.latin.setPlaceholderText("" if self._delegate is None else latin.propose(self.name.text()))

    @Slot()
    def _propose_rank(self) -> None:
        workspace, position = self._context.workspace, self.position.text().strip()
        if workspace is None or self.rank.text() or not position:
            return

        def show(rank: int | None) -> None:
            if rank is not None and not self.rank.text() and self.position.text().strip() == position:
                self.rank.setText(str(rank))

        self._context.tasks.run(DESK, lambda job: workspace.proposing.rank(position), while_alive(self, show))

    @Slot()
    def _look_for_alikes(self) -> None:
        workspace, typed = self._context.workspace, self.name.text().strip()
        if workspace is None or len(typed) < 3:
            self.alike.hide()
            return

        def show(rows: list[RosterRow]) -> None:
            said = "; ".join(", ".join(part for part in (row.name, row.delegation) if part) for row in rows)
            if self.name.text().strip() != typed:
                return
            self.alike.setText(wording.filled(self.tr("Already there? {people}"), people=said))
            self.alike.setVisible(bool(rows))

        self._context.tasks.run(
            DESK, lambda job: workspace.finding.look_alikes(typed), while_alive(self, show)
        )

    @Slot(object)
    def _put_delegation_first(self, _: object) -> None:
        """Whom somebody accompanies is most often of the same delegation."""
        self.principal.first_of = self.delegation.delegation_id

    def _body(self) -> tuple[object, str | None]:
        return self.delegation.delegation_id, self.delegation.delegation

    def _typed(self) -> object:
        """What a person typed or chose; not what the form proposes."""
        fields = self.fields()
        if self._delegate is None and self._latin_is_ours:
            del fields["name_latin"]
        return {**fields, "rank": None, "body": self._body()}

    @Slot()
    def reject(self) -> None:
        """Esc and Cancel: what was typed is not lost by one of them."""
        if not self._is_busy and self._unsaved.may_close():
            super().reject()

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
            "rank": int(self.rank.text()) if self.rank.text() else None,
            "is_head": self.is_head.isChecked(),
            "gender": self.gender.currentData(),
            "variant": self.variant.currentData(),
            "principal_id": self.principal.person_id,
        }

    @Slot()
    def _save(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self._is_busy = True
        self.set_main(self._word, on=False)
        fields, delegate, (body_id, body) = self.fields(), self._delegate, self._body()
        has_changed = (body_id, body) != self._had

        def work(job: object) -> RosterRow:
            if delegate is None:
                return _registered(workspace, fields, body_id, body)
            if has_changed:
                fields["delegation_id"] = body_id or workspace.registering.delegation_named(body or "")
            return workspace.registering.amend(delegate.id, fields)

        self._context.tasks.run(DESK, work, self._done, self._failed)

    def _done(self, row: RosterRow) -> None:
        from delegates.services.changes import Changes

        self._context.changed.emit(Changes(delegates=frozenset({row.id}), delegations=True, badges=True))
        self.saved.emit(row)
        self.accept()

    def _failed(self, error: DeskError) -> None:
        self._is_busy = False
        self.show_error(wording.error(error))
        self.set_main(self._word, on=True)


def _registered(
    workspace: Any, fields: dict[str, Any], delegation_id: Any, delegation: str | None
) -> RosterRow:
    """Register somebody, then write the fields that only the form knows."""
    from delegates.services.registering import NewDelegate

    row: RosterRow = workspace.registering.register(
        NewDelegate(
            name=fields["name_native"],
            name_latin=fields["name_latin"],
            honorific=fields["honorific"],
            position=fields["position"],
            delegation=delegation,
            delegation_id=delegation_id,
            category=fields["category"] or None,
            rank=fields["rank"],
            is_head=fields["is_head"],
            phone=fields["phone"],
            email=fields["email"],
            seat=fields["seat"],
            attention=fields["attention"],
            gender=fields["gender"],
            variant=fields["variant"],
            principal_id=fields["principal_id"],
        )
    )
    rest = {name: fields[name] for name in ("language", "diet", "remarks") if fields[name]}
    if fields["status"] is not Status.REGISTERED:
        rest["status"] = fields["status"]
    return workspace.registering.amend(row.id, rest) if rest else row


def _choice(*pairs: tuple[Any, str]) -> QComboBox:
    """A field with one choice out of a few."""
    box = QComboBox()
    for value, word in pairs:
        box.addItem(word, value)
    return box


def _tile(category: Category) -> QIcon:
    """The category's letter on its colour, before its name."""
    side = theme.current().scaled(20)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painters.draw_tile(painter, picture.rect(), category)
    painter.end()
    return QIcon(picture)
