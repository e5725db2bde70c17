"""The Attendance page. Everything on it comes from one reading; a crowd of scans is read once a second."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegates.domain import names
from delegates.domain.people import VIP_RANK
from delegates.ui import formats, wording
from delegates.ui.attendance.board import ArrivalChart, BodiesTable, CountTile, VipTable
from delegates.ui.attendance.table import AttendanceTable
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard

if TYPE_CHECKING:
    from delegates.domain.attendance import Attendance
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
READ_EVERY_MS = 1000


class AttendancePage(QWidget):
    """Who is here, by delegation and by time; who is awaited; the report."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._attendance: Attendance | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(READ_EVERY_MS)
        self._soon.timeout.connect(self.reload)
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self.reload)
        context.language.changed.connect(self.retranslate)
        self.retranslate()
        self.reload()

    # -- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.board_chip = Chip("", icon="chart-column", shows_cross=False)
        self.table_chip = Chip("", icon="users", shows_cross=False)
        self._views = QButtonGroup(self)
        for chip in (self.board_chip, self.table_chip):
            self._views.addButton(chip)
        self.board_chip.setChecked(True)
        self.board_chip.toggled.connect(self._choose_view)
        self.language = QComboBox()
        for code, word in NAMES.items():
            self.language.addItem(word, code)
        self.export_button = ActionButton("", icon="download", key="Ctrl+E", kind="primary")
        self.export_button.clicked.connect(self.ask_export)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addSpacing(8)
        head.addWidget(self.board_chip)
        head.addWidget(self.table_chip)
        head.addStretch(1)
        self._language_word = QLabel()
        self._language_word.setProperty("kind", "hint")
        self._language_word.setBuddy(self.language)
        head.addWidget(self._language_word)
        head.addWidget(self.language)
        head.addWidget(self.export_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_board())
        self._stack.addWidget(self._build_table())
        self._progress = ProgressCard()
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(16)
        page.addLayout(head)
        page.addWidget(self._stack, 1)
        page.addWidget(self._progress)

    def _build_board(self) -> QWidget:
        board = QWidget()
        column = QVBoxLayout(board)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.tiles = {
            "arrived": CountTile("greentext"),
            "registered": CountTile(),
            "absent": CountTile(),
            "inside": CountTile(),
            "refused": CountTile(),
        }
        row = QHBoxLayout()
        row.setSpacing(16)
        for tile in self.tiles.values():
            row.addWidget(tile)
        column.addLayout(row)
        self._bodies_card, self._chart_card, self._vip_card = Card(), Card(), Card(icon="crown")
        self.bodies, self.chart, self.vips = BodiesTable(), ArrivalChart(), VipTable()
        self._bodies_card.body.addWidget(self.bodies)
        self._chart_card.body.addWidget(self.chart)
        self._vip_card.body.addWidget(self.vips)
        self._vip_count = QLabel()
        self._vip_count.setProperty("kind", "strong")
        self._vip_card.add_to_head(self._vip_count)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self._chart_card, 1)
        side.addWidget(self._vip_card, 1)
        lower = QHBoxLayout()
        lower.setSpacing(16)
        lower.addWidget(self._bodies_card, 1)
        lower.addLayout(side, 1)
        column.addLayout(lower, 1)
        return board

    def _build_table(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.absent_chip = Chip("", icon="list-filter")
        self.absent_chip.toggled.connect(self._filter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.absent_chip)
        row.addStretch(1)
        self.table = AttendanceTable()
        card = Card()
        card.body.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(card, 1)
        return holder

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(translate("AttendancePage", "Attendance"))
        self.board_chip.setText(translate("AttendancePage", "Board"))
        self.table_chip.setText(translate("AttendancePage", "Table"))
        self.export_button.setText(translate("AttendancePage", "Export"))
        self._language_word.setText(translate("AttendancePage", "Language of the report"))
        self.language.setCurrentIndex(max(0, self.language.findData(self._context.language.code)))
        self.search.setPlaceholderText(translate("AttendancePage", "Search any script, F3"))
        self.search.setAccessibleName(translate("AttendancePage", "Search"))
        self.absent_chip.setText(translate("AttendancePage", "Absent"))
        self._bodies_card.set_title(translate("AttendancePage", "Delegations"))
        self._chart_card.set_title(translate("AttendancePage", "Arrivals per ten minutes"))
        self._vip_card.set_title(translate("AttendancePage", "VIP not here yet"))
        self.table.people.retranslate()
        self._show()

    def set_size_class(self, size: SizeClass) -> None:
        """In a small window the chart and the VIPs give way to the delegations."""
        self._chart_card.setVisible(not size.compact)
        self._vip_card.setVisible(not size.compact)
        self._language_word.setVisible(not size.narrow)

    # -- the shell asks ------------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """The word "export" asks for the report at once."""
        self.reload()
        if thing == "export":
            self.ask_export()

    def focus_home(self) -> None:
        (self.search if self.table_chip.isChecked() else self.export_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        return [
            KeyAction("Ctrl+E", translate("AttendancePage", "Export"), "download", self.ask_export),
            KeyAction(
                "F3", translate("AttendancePage", "Search"), "search", self._go_search, also=("Ctrl+F",)
            ),
        ]

    def escape(self) -> bool:
        if self.table_chip.isChecked() and (self.search.text() or self.absent_chip.isChecked()):
            self.search.clear()
            self.absent_chip.setChecked(False)
            return True
        return False

    @Slot()
    def _go_search(self) -> None:
        self.table_chip.setChecked(True)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_view(self, *_: object) -> None:
        self._stack.setCurrentIndex(0 if self.board_chip.isChecked() else 1)

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read the attendance on the bulk lane."""
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(BULK, lambda job: workspace.attendance_reporting.attendance(), self._take)

    def _take(self, attendance: Attendance) -> None:
        self._attendance = attendance
        self._show()

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        attendance, workspace = self._attendance, self._context.workspace
        if attendance is None or workspace is None:
            return
        code = self._context.language.code
        share = formats.share(attendance.arrived_count, attendance.registered_count)
        for name, count, word, beside in (
            ("arrived", attendance.arrived_count, translate("AttendancePage", "Arrived"), share),
            ("registered", attendance.registered_count, translate("AttendancePage", "Registered"), ""),
            ("absent", attendance.absent_count, translate("AttendancePage", "Absent"), ""),
            ("inside", attendance.inside_count, translate("AttendancePage", "Inside now"), ""),
            ("refused", attendance.refused_count, translate("AttendancePage", "Refused scans"), ""),
        ):
            self.tiles[name].show_count(formats.number(count, code), word, beside)
        self.bodies.bodies.set_rows([one for one in attendance.delegations if one.registered_count])
        self.chart.show_slots(attendance.arrivals, workspace.zone)
        bodies = self._context.delegations
        awaited = [
            row.delegate
            for row in attendance.rows
            if not row.is_present
            and row.delegate.status.is_expected
            and (row.delegate.category == "V" or (row.delegate.rank or VIP_RANK + 1) <= VIP_RANK)
        ]
        phones = []
        for person in awaited:
            body = bodies.get(person.delegation_id) if person.delegation_id is not None else None
            phone = body.liaison_phone if body is not None else None
            phones.append((person, formats.phone(phone, national=True) if phone else ""))
        self.vips.people.set_rows(phones)
        self._vip_count.setText(formats.number(len(awaited), code))
        self.table.show_rows(attendance.rows, attendance.categories, workspace.zone)

    @Slot()
    def _filter(self, *_: object) -> None:
        def absent(row: Any) -> bool:
            return not row.is_present and row.delegate.status.is_expected

        self.table.people.set_filter(
            names.key(self.search.text()), absent if self.absent_chip.isChecked() else None
        )

    # -- export --------------------------------------------------------------------------------------------------

    @Slot()
    def ask_export(self) -> None:
        """Choose the file, then write it."""
        workspace = self._context.workspace
        if workspace is None:
            return
        name, chosen = QFileDialog.getSaveFileName(
            self.window(),
            translate("AttendancePage", "Export the attendance"),
            str(workspace.path.with_name("attendance.xlsx")),
            translate("AttendancePage", "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"),
        )
        if not name:
            return
        path = Path(name)
        if not path.suffix:
            ending = next((one for one in (".pdf", ".csv") if one in chosen), ".xlsx")
            path = path.with_suffix(ending)
        self.export(path)

    def export(self, path: Path) -> None:
        """Write the attendance, by the file's ending, in the language chosen."""
        workspace = self._context.workspace
        if workspace is None:
            return
        code = self.language.currentData()

        def done(_: object) -> None:
            self._context.messages.good(
                wording.filled(
                    translate("AttendancePage", "The attendance is saved as {file}."), file=path.name
                ),
                translate("AttendancePage", "Show folder"),
                lambda: _show_folder(path.parent),
            )

        job = self._context.tasks.run(
            BULK,
            lambda job: workspace.attendance_reporting.export(path, code),
            done,
            progress=self._progress.progress,
            on_end=self._progress.finish,
        )
        self._progress.follow(job, translate("AttendancePage", "Writing the attendance"))


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
