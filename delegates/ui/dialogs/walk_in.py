"""Registering somebody at the desk: only the name is required; Latin and category are proposed, look-alikes shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget

from delegates.domain.people import RosterRow
from delegates.errors import DeskError
from delegates.ui import theme, wording
from delegates.ui.context import Context
from delegates.ui.tasks import DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet

LOOK_AFTER_MS = 300


class WalkInSheet(Sheet):
    """`registered` carries the new row, whether to check in, whether to print; `look_wanted` somebody alike who is
    there already: the form closes."""

    registered = Signal(object, bool, bool)
    look_wanted = Signal(object)

    def __init__(self, context: Context, name: str, parent: QWidget | None) -> None:
        super().__init__(parent, "", icon="user-plus", main="-", width_px=640)
        self._context = context
        self._latin_is_ours = True
        self._alikes: list[RosterRow] = []
        self.set_title(self.tr("Register a walk-in"))
        self._build(name)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AFTER_MS)
        self._look.timeout.connect(self._look_for_alikes)
        self.name.textChanged.connect(self._named)
        self.latin.textEdited.connect(self._latin_typed)
        self.delegation.textEdited.connect(self._suggest)
        self.committed.connect(self._register)
        self._named(name)
        self.name.setFocus()

    def _build(self, name: str) -> None:
        self.name = QLineEdit(name)
        self.latin = QLineEdit()
        self.honorific = QLineEdit()
        self.position = QLineEdit()
        self.delegation = QLineEdit()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.delegation.setCompleter(completer)
        self.phone = QLineEdit()
        self.category = QComboBox()
        self.category.addItem(self.tr("By rule"), "")
        for one in self._context.categories:
            self.category.addItem(wording.category(one, self._context.language.code), one.letter)
        row = self.add_row()
        self.add_field(self.tr("Honorific"), self.honorific, row)
        self.add_field(self.tr("Name *"), self.name, row)
        row.setStretch(0, 1)
        row.setStretch(1, 3)
        self._alike = QLabel()
        self._alike.setProperty("kind", "warning")
        self._alike.setTextFormat(Qt.TextFormat.PlainText)
        self._alike.setWordWrap(True)
        self._alike.hide()
        self.look = ActionButton(self.tr("Look"), icon="eye", size="small")
        self.look.clicked.connect(self._look_at)
        self.look.hide()
        row = self.add_row()
        row.addWidget(self._alike, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        row = self.add_row()
        self.add_field(self.tr("Latin name (proposed: please check)"), self.latin, row)
        self.add_field(self.tr("Position"), self.position, row)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        row = self.add_row()
        # What a substitute takes over from the chair need not be asked.
        self.of_the_chair: list[QWidget] = [
            self.add_field(self.tr("Delegation"), self.delegation, row),
            self.add_field(self.tr("Category"), self.category, row),
            self.delegation,
            self.category,
        ]
        row.setStretch(0, 3)
        row.setStretch(1, 2)
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
        # Enter goes from field to field and must not stop at this button between them.
        QWidget.setTabOrder(self.prints, self.look)

    @Slot(str)
    def _named(self, text: str) -> None:
        self.set_main(self.tr("Register"), on=bool(text.strip()))
        workspace = self._context.workspace
        if self._latin_is_ours and workspace is not None:
            self.latin.setText(workspace.registering.propose_latin(text))
        self._look.start()

    @Slot(str)
    def _latin_typed(self, text: str) -> None:
        self._latin_is_ours = not text

    @Slot()
    def _look_for_alikes(self) -> None:
        workspace, typed = self._context.workspace, self.name.text().strip()
        if workspace is None or len(typed) < 3:
            self._show_alikes([])
            return

        self._context.tasks.run(DESK, lambda job: workspace.finding.look_alikes(typed), self._show_alikes)

    def _show_alikes(self, rows: list[RosterRow]) -> None:
        said = "; ".join(", ".join(part for part in (row.name, row.delegation) if part) for row in rows)
        self._alike.setText(wording.filled(self.tr("Already there? {people}"), people=said))
        self._alikes = rows
        for widget in (self._alike, self.look):
            widget.setVisible(bool(rows))

    @Slot()
    def _look_at(self) -> None:
        self.reject()
        self.look_wanted.emit(self._alikes[0])

    @Slot(str)
    def _suggest(self, text: str) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return

        def show(names: list[str]) -> None:
            if self.delegation.text() == text:
                self._names.setStringList(names)
                completer = self.delegation.completer()
                if names and self.delegation.hasFocus():
                    completer.complete()

        self._context.tasks.run(DESK, lambda job: workspace.registering.suggest_delegations(text), show)

    def fields(self) -> dict[str, Any]:
        """What was typed, by the fields of `services.registering.NewDelegate`."""
        return {
            "name": self.name.text(),
            "name_latin": self.latin.text().strip() or None,
            "honorific": self.honorific.text().strip() or None,
            "position": self.position.text().strip() or None,
            "delegation": self.delegation.text().strip() or None,
            "category": self.category.currentData() or None,
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
        self.set_main(self.tr("Register"), on=False)
        fields = self.fields()
        self._context.tasks.run(DESK, lambda job: self.register(workspace, fields), self._done, self._failed)

    def _done(self, row: RosterRow) -> None:
        self.accept()
        self.registered.emit(row, self.checks_in.isChecked(), self.prints.isChecked())

    def _failed(self, error: DeskError) -> None:
        self.show_error(wording.error(error))
        self.set_main(self.tr("Register"), on=True)
