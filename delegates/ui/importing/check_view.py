"""The second step: what each row would do; filters with counts, what must be decided, the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from delegates.ui import import_wording, theme, wording
from delegates.ui.importing.banner import Banner
from delegates.ui.importing.columns_view import FlowLayout
from delegates.ui.importing.plan_rows import RowView
from delegates.ui.importing.plan_table import PlanTable
from delegates.ui.table_model import KEY_ROLE
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip

translate = QCoreApplication.translate
ALL: Final = "all"
WARNED: Final = "warned"
FILTERS: Final = (ALL, *import_wording.ACTIONS, WARNED)
_STATES: Final = {"create": "good", "duplicate": "warning", "rejected": "error"}


class CheckView(QWidget):
    """`pressed` carries a row's key and what was pressed there; `leave_wanted` leaves out all that is undecided.

    With little room the chips become one menu, `filter_button`, which the page puts where it has room.
    """

    pressed = Signal(object, str)
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[RowView] = ()
        self._notices: Sequence[str] = ()
        self._filter = ALL
        self._compact = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._chip_row = QWidget()
        flow = FlowLayout(theme.current().scaled(8))
        self._chip_row.setLayout(flow)
        self.chips: dict[str, Chip] = {}
        for name in FILTERS:
            chip = Chip(icon=_icon(name), shows_cross=False)
            chip.set_state(_STATES.get(name, ""))
            chip.clicked.connect(lambda _=False, name=name: self.set_filter(name))
            self.chips[name] = chip
            flow.addWidget(chip)
        self.filter_button = ActionButton(icon="list-filter", size="small", trailing="chevron-down")
        self.filter_button.clicked.connect(self._open_filters)
        self.filter_button.hide()
        self.banner, self.notice = Banner("warning"), Banner("info")
        self.leave_button = self.banner.add_button(ActionButton(size="small", kind="plain"))
        self.leave_button.clicked.connect(self.leave_wanted)
        self.show_button = self.banner.add_button(ActionButton(size="small"))
        self.show_button.clicked.connect(self.show_open)
        self.table = PlanTable()
        self.table.pressed.connect(self.pressed)
        self.table.doubleClicked.connect(self._double_clicked)
        for widget in (self._chip_row, self.banner, self.notice):
            self._column.addWidget(widget)
        self._column.addWidget(self.table, 1)
        self.set_compact(False)

    # rows

    def set_rows(self, rows: Sequence[RowView], notices: Sequence[str]) -> None:
        """Show a plan; `notices` are about whole files. The filter and the row gone to stay."""
        self.rows, self._notices = rows, notices
        self.table.set_rows(rows)
        self.set_filter(self._filter)
        self._say()

    @property
    def open_rows(self) -> list[RowView]:
        """Rows that a person must decide."""
        return [row for row in self.rows if row.is_open]

    def count(self, name: str) -> int:
        """How many rows a filter shows."""
        if name == ALL:
            return len(self.rows)
        if name == WARNED:
            return sum(row.has_warning for row in self.rows)
        return sum(row.action == name for row in self.rows)

    # filter

    @property
    def filter(self) -> str:
        """The filter in force."""
        return self._filter

    def set_filter(self, name: str) -> None:
        """Show the rows of one kind, or "all"."""
        self._filter = name
        accept: Callable[[RowView], bool] | None = None
        if name == WARNED:
            accept = _has_warning
        elif name != ALL:
            accept = _Doing(name)
        current = self.table.current_row()
        self.table.plan_model.set_filter("", accept)
        for chip_name, chip in self.chips.items():
            chip.setChecked(chip_name == name)
        if current is None or not self.table.choose(current.key):
            first = next(iter(self.table.plan_model.shown_rows()), None)
            if first is not None:
                self.table.choose(first.key)
        self.table.lay_out()
        self._say_filter()

    @Slot()
    def show_open(self) -> None:
        """Go to the next row that must be decided."""
        keys = [row.key for row in self.open_rows]
        if not keys:
            return
        self.set_filter(ALL)
        current = self.table.current_row()
        here = keys.index(current.key) + 1 if current is not None and current.key in keys else 0
        self.table.choose(keys[here % len(keys)])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _open_filters(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in FILTERS:
            if name == ALL or self.count(name):
                entry = menu.addAction(f"{self._word(name)}  {self.count(name)}")
                entry.setCheckable(True)
                entry.setChecked(name == self._filter)
                entry.triggered.connect(lambda _=False, name=name: self.set_filter(name))
        menu.popup(self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height())))

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.pressed.emit(index.data(KEY_ROLE), "edit")

    # look

    def set_compact(self, compact: bool) -> None:
        """With little room: a menu for the chips, one bar at most, short words."""
        self._compact = compact
        self._column.setSpacing(theme.current().scaled(8 if compact else 16))
        self._chip_row.setVisible(not compact)
        self.filter_button.setVisible(compact and bool(self.rows))
        self._say()

    def retranslate(self) -> None:
        """Say the words again."""
        self.table.plan_model.retranslate()
        for name, chip in self.chips.items():
            chip.setText(self._word(name))
        self.show_button.setText(self.tr("Show it"))
        self.leave_button.setText(self.tr("Leave out"))
        self._say()

    def _word(self, name: str) -> str:
        words = {
            ALL: self.tr("All rows"),
            WARNED: self.tr("To look at"),
            "duplicate": self.tr("Looks like someone"),
        }
        return words.get(name) or import_wording.action(name)

    def _say_filter(self) -> None:
        self.filter_button.setText(self._word(self._filter))
        self.filter_button.set_strong(str(self.count(self._filter)))
        self.filter_button.setVisible(self._compact and bool(self.rows))

    def _say(self) -> None:
        for name, chip in self.chips.items():
            count = self.count(name)
            chip.set_strong(str(count))
            chip.setVisible(name == ALL or count > 0)
        opened = len(self.open_rows)
        if opened:
            rest = (
                self.tr("before the list can be applied.")
                if self._compact
                else self.tr(
                    "before the list can be applied. Check-ins and badges are never touched by an import."
                )
            )
            self.banner.say(self.tr("%n row(s) need your decision", "", opened), rest)
        else:
            self.banner.say("")
        self.notice.say("", "" if self._compact and opened else " · ".join(self._notices[:3]))
        self._say_filter()


class _Doing:
    """Accepts the rows of one action."""

    def __init__(self, action: str) -> None:
        self._action = action

    def __call__(self, row: RowView) -> bool:
        return row.action == self._action


def _has_warning(row: RowView) -> bool:
    return row.has_warning


def _icon(name: str) -> str:
    if name in (ALL, WARNED):
        return "triangle-alert" if name == WARNED else ""
    return import_wording.action_icon(name)


def sums(added: int, changed: int, *, done: bool = False) -> str:
    """ "Add 12, change 3", or what was done."""
    if done:
        templates = (
            translate("ImportPage", "{added} added, {changed} changed."),
            translate("ImportPage", "{added} added."),
            translate("ImportPage", "{changed} changed."),
            translate("ImportPage", "Nothing was changed."),
        )
    else:
        templates = (
            translate("ImportPage", "Add {added}, change {changed}"),
            translate("ImportPage", "Add {added}"),
            translate("ImportPage", "Change {changed}"),
            translate("ImportPage", "Nothing to apply"),
        )
    chosen = (
        templates[0]
        if added and changed
        else templates[1]
        if added
        else templates[2]
        if changed
        else templates[3]
    )
    return wording.filled(chosen, added=added, changed=changed)
