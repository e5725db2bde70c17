"""This desk: its name, what badges are printed on here, and who may sit here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from delegates.ui import wording
from delegates.ui.context import Context
from delegates.ui.operators import known_operators, known_spelling
from delegates.ui.settings.desk_printing import DeskPrintingCard
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.widgets.button import ActionButton, IconButton

translate = QCoreApplication.translate


class DeskSection(Section):
    """Each name is saved when it is complete."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = FormCard("monitor")
        self.name = QLineEdit()
        self._name_caption = self._card.add_field(self.name)
        self._name_hint = self._card.add_words()
        self.is_protocol = QCheckBox()
        self._card.fields.addWidget(self.is_protocol)
        self._protocol_hint = self._card.add_words()
        row = self._card.add_row()
        self.check = ActionButton("", icon="shield-check", size="small")
        self.check.clicked.connect(self._check)
        row.addWidget(self.check)
        row.addStretch(1)
        self._people = FormCard("user-round")
        self._people_hint = self._people.add_words()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._people.fields.addLayout(self._list)
        self._group = QButtonGroup(self)
        self.operators: dict[str, QRadioButton] = {}
        self.removers: dict[str, IconButton] = {}
        self._rows: list[QWidget] = []
        row = self._people.add_row()
        self.new_name = QLineEdit()
        self.add = ActionButton("", icon="user-plus")
        row.addWidget(self.new_name, 1)
        row.addWidget(self.add)
        self.printing = DeskPrintingCard(context)
        self.column.addWidget(self._card)
        self.column.addWidget(self.printing)
        self.column.addWidget(self._people)
        self.column.addStretch(1)
        self.name.editingFinished.connect(self._take_name)
        self.is_protocol.toggled.connect(self._take_protocol)
        self.new_name.returnPressed.connect(self._add)
        self.new_name.textChanged.connect(self._judge)
        self.add.clicked.connect(self._add)
        context.settings_changed.connect(self._mark)
        self.retranslate()
        self._mark()

    def shown(self) -> None:
        self.printing.read()

    def retranslate(self) -> None:
        self.printing.retranslate()
        self._card.set_title(translate("SettingsPage", "This desk"))
        self._name_caption.setText(translate("SettingsPage", "Name of this desk"))
        self._name_hint.setText(
            translate(
                "SettingsPage",
                "Stands with every scan. Where several desks work, each has a name of its own.",
            )
        )
        self.is_protocol.setText(translate("SettingsPage", "This is the protocol desk"))
        self._protocol_hint.setText(
            translate(
                "SettingsPage",
                "When a VIP, a head of delegation or somebody with a note arrives at any desk, a quiet line says so here.",
            )
        )
        self.check.setText(translate("SettingsPage", "Check this desk"))
        self._people.set_title(translate("SettingsPage", "Operators"))
        self._people_hint.setText(
            translate(
                "SettingsPage", "The one marked sits here now; the name stands with everything done here."
            )
        )
        self.new_name.setPlaceholderText(translate("SettingsPage", "Another name"))
        self.new_name.setAccessibleName(translate("SettingsPage", "Another name"))
        self.add.setText(translate("SettingsPage", "Add"))
        for name, button in self.removers.items():
            button.set_word(wording.filled(translate("SettingsPage", "Remove {name}"), name=name))

    def _check(self) -> None:
        from delegates.ui.self_check.sheet import open_self_check

        open_self_check(self.context, self.window())

    def _mark(self, *_: object) -> None:
        chosen = self.context.settings
        self.is_protocol.setChecked(chosen.protocol_desk)
        if not self.name.hasFocus():
            self.name.setText(chosen.desk_name)
        names = sorted({*chosen.operators, chosen.operator} - {""})
        if names == list(self.operators):
            for name, button in self.operators.items():
                button.setChecked(name == chosen.operator)
            return
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.operators, self.removers = [], {}, {}
        for name in names:
            self._add_row(name, is_here=name == chosen.operator)
        self.retranslate()
        self._judge()

    def _add_row(self, name: str, *, is_here: bool) -> None:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        button = QRadioButton(name.replace("&", "&&"))
        button.setChecked(is_here)
        button.clicked.connect(lambda _=False, who=name: self._sits_here(who))
        self._group.addButton(button)
        remove = IconButton("x", "")
        remove.clicked.connect(lambda _=False, who=name: self._remove(who))
        row.addWidget(button, 1)
        row.addWidget(remove)
        self._list.addWidget(widget)
        self._rows.append(widget)
        self.operators[name], self.removers[name] = button, remove

    def _judge(self) -> None:
        self.add.setEnabled(bool(self.new_name.text().strip()))

    def _take_name(self) -> None:
        name = self.name.text().strip()
        if name and name != self.context.settings.desk_name:
            self.context.change_settings(replace(self.context.settings, desk_name=name))

    def _take_protocol(self, on: bool) -> None:
        if on != self.context.settings.protocol_desk:
            self.context.change_settings(replace(self.context.settings, protocol_desk=on))

    def _sits_here(self, name: str) -> None:
        self.context.change_settings(self.context.settings.with_operator(name))

    def _add(self) -> None:
        name = known_spelling(self.new_name.text(), known_operators(self.context))
        if name:
            self.new_name.clear()
            chosen = self.context.settings
            names = tuple(sorted({*chosen.operators, name}))
            self.context.change_settings(replace(chosen, operators=names, operator=chosen.operator or name))

    def _remove(self, name: str) -> None:
        chosen = self.context.settings
        names = tuple(one for one in chosen.operators if one != name)
        operator = "" if chosen.operator == name else chosen.operator
        self.context.change_settings(replace(chosen, operators=names, operator=operator))
