"""The organiser: the password that keeps some acts from everybody else, and who had the rights when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTableView

from delegates.ui import formats, theme
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter, draw_tag, draw_two_lines
from delegates.ui.settings.list_view import ROW_PX, SettingsTable
from delegates.ui.settings.section import FormCard, Section
from delegates.ui.table_model import Column
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from delegates.services.rights import RightsHappening
    from delegates.ui.widgets.dialog import Sheet

translate = QCoreApplication.translate
WHEN, WHAT, WHO, DESK = range(4)
_LOOK = {
    "organiser_unlocked": ("lock-open", "greentext"),
    "organiser_locked": ("lock", "text2"),
    "organiser_refused": ("circle-x", "redtext"),
}


def _what(row: RightsHappening) -> str:
    match row.kind, row.why:
        case "organiser_unlocked", _:
            return translate("SettingsPage", "rights on")
        case "organiser_locked", "time":
            return translate("SettingsPage", "rights off: not used")
        case "organiser_locked", "operator":
            return translate("SettingsPage", "rights off: another operator")
        case "organiser_locked", "closed":
            return translate("SettingsPage", "rights off: forum closed")
        case "organiser_locked", _:
            return translate("SettingsPage", "rights off")
        case "organiser_refused", _:
            return translate("SettingsPage", "wrong password")
        case "organiser_password_set", _:
            return translate("SettingsPage", "password set")
        case "organiser_password_changed", _:
            return translate("SettingsPage", "password changed")
        case _:
            return translate("SettingsPage", "password removed")


class RightsPainter(RowPainter):
    """When, what, who, where."""

    def __init__(self, table: QTableView, when: Callable[[Any], str]) -> None:
        super().__init__(ROW_PX, table)
        self._when = when

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        if column == WHAT:
            icon, colour = _LOOK.get(row.kind, ("shield-check", "text"))
            draw_tag(painter, rect, _what(row), icon=icon, colour=colour)
            return
        text = self._when(row) if column == WHEN else row.operator if column == WHO else row.desk
        colour, size_px = ("text", "body") if column == WHO else ("text2", "hint")
        draw_two_lines(painter, rect, [(text, look.colour(colour), False)], first_px=look.px(size_px))


class OrganiserSection(Section):
    """The password is set, changed and removed on sheets; the list is read on the bulk lane when it is shown."""

    scrolls = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._card = FormCard("shield-check")
        self._state = self._card.add_words("strong")
        self._needs = self._card.add_words()
        row = self._card.add_row()
        self.change = ActionButton("", icon="lock", size="small")
        self.remove = ActionButton("", icon="lock-open", size="small")
        self.switch = ActionButton("", icon="shield-check", size="small")
        self.change.clicked.connect(self._open_set)
        self.remove.clicked.connect(self._open_remove)
        self.switch.clicked.connect(self._switch)
        for button in (self.switch, self.change, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        self._past = Card("-", icon="history")
        self.table = SettingsTable(
            [
                Column(lambda: translate("SettingsPage", "When"), lambda one: one.at_utc),
                Column(lambda: translate("SettingsPage", "What"), _what),
                Column(lambda: translate("SettingsPage", "Operator"), lambda one: one.operator),
                Column(lambda: translate("SettingsPage", "Desk"), lambda one: one.desk),
            ],
            key_of=lambda one: one.id,
            painter=lambda table: RightsPainter(table, self._when),
            widths=(164, 224, 0, 0),
        )
        self._past.body.addWidget(self.table)
        self.column.addWidget(self._card)
        self.column.addWidget(self._past, 1)
        context.organiser.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "Organiser"))
        self._needs.setText(
            translate(
                "SettingsPage",
                "With a password these need it: admitting against a refusal; taking back a check-in after ten seconds; "
                "bringing lists in and taking them back; the forum's details, logo, categories, programme, checkpoints, "
                "reference data and badge templates; closing the forum. Scanning, registering, printing and new badges "
                "never do.",
            )
        )
        self.remove.setText(translate("SettingsPage", "Remove the password"))
        self._past.set_title(translate("SettingsPage", "Who had the rights"))
        self.table.setAccessibleName(translate("SettingsPage", "Who had the rights"))
        self.table.rows.retranslate()
        self._say()

    def _say(self) -> None:
        organiser = self.context.organiser
        workspace = self.context.workspace
        if not organiser.has_password:
            state = translate("SettingsPage", "No password is set: everybody at this desk may do everything.")
        elif organiser.is_on:
            state = translate("SettingsPage", "The organiser's rights are on at this desk.")
        else:
            state = translate("SettingsPage", "The organiser's rights are locked.")
        self._state.setText(state)
        self.change.setText(
            translate("SettingsPage", "Change the password")
            if organiser.has_password
            else translate("SettingsPage", "Set a password")
        )
        self.switch.setText(
            translate("SettingsPage", "Lock now") if organiser.is_on else translate("SettingsPage", "Unlock")
        )
        self.switch.set_icon("lock" if organiser.is_on else "shield-check")
        for button in (self.remove, self.switch):
            button.setVisible(organiser.has_password)
        self._card.setEnabled(workspace is not None and not workspace.is_read_only)

    def shown(self) -> None:
        workspace = self.context.workspace
        self._say()
        if workspace is not None:
            self.context.tasks.run(BULK, lambda job: workspace.rights.happenings(), self._take)

    def _take(self, happened: list[RightsHappening]) -> None:
        self.table.rows.set_rows(happened)

    def _when(self, row: RightsHappening) -> str:
        workspace = self.context.workspace
        if workspace is None:
            return ""
        return formats.date_time_of(row.at_utc, workspace.zone, self.context.language.code)

    @Slot()
    def _changed(self) -> None:
        if self.isVisible():
            self.shown()

    @Slot()
    def _switch(self) -> None:
        organiser = self.context.organiser
        if organiser.is_on:
            organiser.lock()
        else:
            organiser.unlock()

    def _open_set(self) -> None:
        from delegates.ui.dialogs.organiser_password import SetPasswordSheet

        self._open(SetPasswordSheet(self.context, self.window()))

    def _open_remove(self) -> None:
        from delegates.ui.dialogs.organiser_password import RemovePasswordSheet

        self._open(RemovePasswordSheet(self.context, self.window()))

    def _open(self, sheet: Sheet) -> None:
        # Also where the rights were on before and after it: the password is another one.
        sheet.accepted.connect(self.shown)
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()
