"""Registering somebody at the desk: only the name is required; Latin and category are proposed, look-alikes shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from delegates.domain import names
from delegates.domain.people import RosterRow, default_category
from delegates.errors import DeskError
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegations.delegation_field import DelegationField
from delegates.ui.tasks import DESK
from delegates.ui.widgets.alive import while_alive
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.unsaved import Unsaved

LOOK_AFTER_MS = 300
PROPOSE_AFTER_MS = 150
LEAST_NAME = 3


class WalkInSheet(Sheet):
    """`registered` carries the new row, whether to check in, whether to print; `look_wanted` somebody alike who is
    there already: the form closes."""

    registered = Signal(object, bool, bool)
    look_wanted = Signal(object)
    icon = "user-plus"

    def __init__(self, context: Context, name: str, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon=self.icon, main="-", width_px=640)
        self._context = context
        self._latin_is_ours = self._category_is_ours = True
        self._alikes: list[RosterRow] = []
        self._is_busy = False
        self.set_title(self.tr("Register a walk-in"))
        self._build(name)
        self._look = self._later(LOOK_AFTER_MS, self._look_for_alikes)
        self._propose = self._later(PROPOSE_AFTER_MS, self._ask_category)
        self.name.textChanged.connect(self._named)
        self.latin.textEdited.connect(self._latin_typed)
        for field in (self.position, self.delegation):
            field.textChanged.connect(lambda _: self._propose.start())
        self.category.activated.connect(self._category_chosen)
        self.committed.connect(self._register)
        self._named(name)
        self._ask_category()
        # What was typed on the desk is the name: the next thing to ask for is the position.
        (self.position if name.strip() else self.name).setFocus()
        self._unsaved = Unsaved(self._typed, self.show_error)

    def _later(self, ms: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer

    def name_field(self) -> QLineEdit:
        """The field of the one thing that is required."""
        return QLineEdit()

    def _build(self, name: str) -> None:
        self.name = self.name_field()
        self.name.setText(name)
        self.latin, self.honorific, self.position, self.phone = (QLineEdit() for _ in range(4))
        self.delegation = DelegationField(self._context)
        self.category = QComboBox()
        for one in self._context.categories:
            self.category.addItem(wording.category(one, self._context.language.code), one.letter)
        # At once what the rule says of somebody of whom nothing is known: never a VIP while it is asked.
        self.category.setCurrentIndex(max(0, self.category.findData(default_category(None, None))))
        row = self.add_row()
        self.add_field(self.tr("Honorific"), self.honorific, row)
        self.add_field(self.tr("Name *"), self.name, row)
        row.setStretch(0, 1)
        row.setStretch(1, 3)
        self._build_alike()
        row = self.add_row()
        self._latin_caption = self.add_field(self.tr("Latin name"), self.latin, row)
        self.add_field(self.tr("Position"), self.position, row)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        row = self.add_row()
        # What a substitute takes over from the chair need not be asked.
        body_caption = self.add_field(self.tr("Delegation"), self.delegation, row)
        self._category_caption = self.add_field(self.tr("Category, by the rule"), self.category, row)
        self.of_the_chair: list[QWidget] = [
            body_caption, self._category_caption, self.delegation, self.category,
        ]  # fmt: skip
        row.setStretch(0, 3)
        row.setStretch(1, 2)
        self._build_last()
        # Enter goes from field to field and must not stop at this button between them.
        QWidget.setTabOrder(self.prints, self.look)

    def _build_alike(self) -> None:
        self._alike = QLabel()
        self._alike.setProperty("kind", "warning")
        self._alike.setTextFormat(Qt.TextFormat.PlainText)
        self._alike.setWordWrap(True)
        self._alike.hide()
        self.look = ActionButton(self.tr("Open"), icon="eye", key="F3", size="small")
        self.look.clicked.connect(self._look_at)
        self.look.hide()
        row = self.add_row()
        row.addWidget(self._alike, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)

    def _build_last(self) -> None:
        # Phone and boxes share a row: in Lao, with a warning, the form just fits an office screen at 150 %.
        last = self.add_row()
        last.setSpacing(theme.current().scaled(24))
        self.add_field(self.tr("Phone"), self.phone, last)
        row = QHBoxLayout()
        last.addLayout(row)
        last.setStretch(0, 2)
        last.setStretch(1, 3)
        last.setAlignment(row, Qt.AlignmentFlag.AlignBottom)
        row.setSpacing(theme.current().scaled(24))
        self.checks_in = QCheckBox(self.tr("Check in now"))
        self.prints = QCheckBox(self.tr("Print the badge"))
        for box in (self.checks_in, self.prints):
            box.setChecked(True)
            row.addWidget(box)
        row.addStretch(1)

    # -- while it is typed ---------------------------------------------------------------------------------------

    @property
    def word(self) -> str:
        """What the main button does."""
        return self.tr("Register")

    @Slot(str)
    def _named(self, text: str) -> None:
        self.set_main(self.word, on=bool(text.strip()))
        workspace = self._context.workspace
        if self._latin_is_ours and workspace is not None:
            self.latin.setText(workspace.registering.propose_latin(text))
        self._say_latin()
        self._look.start()

    @Slot(str)
    def _latin_typed(self, text: str) -> None:
        self._latin_is_ours = not text
        self._say_latin()

    def _say_latin(self) -> None:
        proposed = self._latin_is_ours and bool(self.latin.text())
        self._latin_caption.setText(
            self.tr("Latin name (proposed: please check)") if proposed else self.tr("Latin name")
        )

    @Slot()
    def _ask_category(self) -> None:
        """The category by the rule, until a person chooses one."""
        workspace = self._context.workspace
        if workspace is None or not self._category_is_ours:
            return
        position, body, body_id = (
            self.position.text(), self.delegation.delegation or "", self.delegation.delegation_id,
        )  # fmt: skip
        self._context.tasks.run(
            DESK,
            lambda job: workspace.proposing.category(position, body, body_id),
            while_alive(self, self._show_category),
        )

    def _show_category(self, letter: str) -> None:
        if self._category_is_ours:
            self.category.setCurrentIndex(max(0, self.category.findData(letter)))
            self._judge_print()

    @Slot()
    def _category_chosen(self) -> None:
        self._category_is_ours = False
        self._category_caption.setText(self.tr("Category"))
        self._judge_print()

    def _judge_print(self) -> None:
        """No badge is printed for some categories."""
        letter = self.category.currentData()
        prints = next((one.prints_badge for one in self._context.categories if one.letter == letter), True)
        if prints != self.prints.isEnabled():
            self.prints.setEnabled(prints)
            self.prints.setChecked(prints)

    @Slot()
    def _look_for_alikes(self) -> None:
        workspace, typed = self._context.workspace, self.name.text().strip()
        if workspace is None or len(typed) < LEAST_NAME:
            self.show_alikes([])
            return

        def show(rows: list[RosterRow]) -> None:
            if self.name.text().strip() == typed:
                self.show_alikes(rows)

        self._context.tasks.run(
            DESK, lambda job: workspace.finding.look_alikes(typed), while_alive(self, show)
        )

    def show_alikes(self, rows: list[RosterRow]) -> None:
        """Who of the roster may be meant, the likeliest first."""
        self._alikes = rows
        said = "; ".join(self._said_of(row) for row in rows)
        asked = names.key(self.name.text())
        is_same = bool(rows) and asked in [
            names.key(name) for name in (rows[0].name, rows[0].name_latin or "")
        ]
        form = self.tr("Already registered: {people}") if is_same else self.tr("Already registered? {people}")
        self._alike.setText(wording.filled(form, people=said))
        for widget in (self._alike, self.look):
            widget.setVisible(bool(rows))

    def _said_of(self, row: RosterRow) -> str:
        workspace, at = self._context.workspace, row.checked_in_at_utc
        state = ""
        if at is not None and workspace is not None:
            time = formats.time_of(at, workspace.zone)
            state = wording.filled(self.tr("arrived {time}"), time=time)
        elif not row.status.is_expected:
            state = self.tr("cancelled")
        return ", ".join(part for part in (row.name, row.position, row.delegation, state) if part)

    @Slot()
    def _look_at(self) -> None:
        if self._alikes:
            self.take_alike(self._alikes[0])

    def take_alike(self, row: RosterRow) -> None:
        """It is somebody who is there already: the form closes, that one is shown."""
        super().reject()
        self.look_wanted.emit(row)

    # -- the end -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F3 and self.look.isVisible():
            self._look_at()
            return
        super().keyPressEvent(event)

    def _typed(self) -> tuple[str, ...]:
        fields = (self.name, self.honorific, self.position, self.delegation, self.phone)
        latin = "" if self._latin_is_ours else self.latin.text()
        return (*(field.text() for field in fields), latin)

    @Slot()
    def reject(self) -> None:
        """Esc and Cancel: what was typed is not lost by one of them."""
        if not self._is_busy and self._unsaved.may_close():
            super().reject()

    def fields(self) -> dict[str, Any]:
        """What was typed, by the fields of `services.registering.NewDelegate`."""
        return {
            "name": self.name.text(),
            "name_latin": self.latin.text().strip() or None,
            "honorific": self.honorific.text().strip() or None,
            "position": self.position.text().strip() or None,
            "delegation": self.delegation.delegation,
            "delegation_id": self.delegation.delegation_id,
            "category": None if self._category_is_ours else self.category.currentData(),
            "phone": self.phone.text().strip() or None,
            "walk_in": True,
        }

    def register(self, workspace: Any, fields: dict[str, Any]) -> RosterRow:
        """Do it, on the desk lane."""
        from delegates.services.registering import NewDelegate

        row: RosterRow = workspace.registering.register(NewDelegate(**fields))
        return row

    @Slot()
    def _register(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self._is_busy = True  # whoever is being registered is checked in and printed by this form
        self.set_main(self.word, on=False)
        fields = self.fields()
        self._context.tasks.run(DESK, lambda job: self.register(workspace, fields), self._done, self._failed)

    def _done(self, row: RosterRow) -> None:
        self.accept()
        self.registered.emit(row, self.checks_in.isChecked(), self.prints.isChecked())

    def _failed(self, error: DeskError) -> None:
        self._is_busy = False
        self.show_error(wording.error(error))
        self.set_main(self.word, on=True)
