"""The Attendance page: who is here, at a glance and one by one."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from delegates.domain import names
from delegates.domain.admission import Outcome
from delegates.ui import files, formats, theme, wording
from delegates.ui.attendance.board import Board, WallBoard
from delegates.ui.attendance.export_sheet import ExportSheet, Wanted
from delegates.ui.attendance.table import AttendanceTable, is_inside, left_at
from delegates.ui.context import Context
from delegates.ui.desk.looking_back import LookingBack
from delegates.ui.greeting.greet_list import GreetList
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.progress_card import ProgressCard
from delegates.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from delegates.domain.attendance import Attendance, AttendanceRow

translate = QCoreApplication.translate
AT_MOST_EVERY_S = 1.0
# What the chips over the table let through.
FILTERS: dict[str, Callable[[AttendanceRow], bool]] = {
    "all": lambda row: True,
    "arrived": lambda row: row.is_present,
    "absent": lambda row: row.delegate.status.is_expected and not row.is_present,
    "inside": is_inside,
    "left": lambda row: left_at(row) is not None,
}


class AttendancePage(QWidget):
    """Board and table of the open forum; read again when something changed, at most once a second."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.attendance: Attendance | None = None
        self.wall: WallBoard | None = None
        self._is_narrow = False
        self._is_reading, self._is_stale, self._read_at = False, True, 0.0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self._opened)
        context.forum_closed.connect(self._closed)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self._measure()
        self.retranslate()

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.board_chip = Chip("", icon="chart-column", shows_cross=False)
        self.table_chip = Chip("", icon="users", shows_cross=False)
        self.greet_chip = Chip("", icon="crown", shows_cross=False)
        self._views = QButtonGroup(self)
        for chip in (self.board_chip, self.table_chip, self.greet_chip):
            self._views.addButton(chip)
        self.board_chip.setChecked(True)
        self.wall_button = ActionButton("", icon="maximize")
        self.wall_button.clicked.connect(self.show_wall)
        self.looking_back = LookingBack(self._context, self)
        self.print_button = ActionButton("", icon="printer")
        self.print_button.clicked.connect(self.print_list)
        self.paper_button = ActionButton("", icon="keyboard")
        self.paper_button.clicked.connect(self.type_in)
        self.after_button = ActionButton("", icon="folder-open")
        self.after_button.clicked.connect(self.after)
        self.export_button = ActionButton("", icon="file-down", key="Ctrl+E", kind="primary")
        self.export_button.clicked.connect(self.ask_export)
        self._head = QHBoxLayout()
        for widget in (self._title, self.board_chip, self.table_chip, self.greet_chip):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        for button in (
            self.wall_button,
            self.print_button,
            self.paper_button,
            self.after_button,
            self.export_button,
        ):
            self._head.addWidget(button)
        self.board = Board()
        self.board.counts["refused"].set_opens()
        self.board.counts["refused"].opened.connect(self._open_failed)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.board)
        self.stack.addWidget(self._build_table())
        self.greet = GreetList(self._context)
        self.stack.addWidget(self.greet)
        self.greet.counted.connect(self._say_greet)
        self._views.buttonToggled.connect(self._choose_view)
        self.progress = ProgressCard()
        self._page = QVBoxLayout(self)
        self._page.addLayout(self._head)
        self._page.addWidget(self.stack, 1)
        self._page.addWidget(self.progress)

    def _build_table(self) -> QWidget:
        self.search = SearchField()
        self.search.textChanged.connect(self._filter)
        self._filters = QButtonGroup(self)
        self.filters: dict[str, Chip] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search)
        for name in FILTERS:
            chip = Chip("", shows_cross=False)
            chip.setChecked(name == "all")
            self._filters.addButton(chip)
            self.filters[name] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self._filters.buttonToggled.connect(self._filter)
        self.table = AttendanceTable()
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        return view

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(translate("AttendancePage", "Attendance"))
        self.board_chip.setText(translate("AttendancePage", "Board"))
        self.table_chip.setText(translate("AttendancePage", "One by one"))
        self._say_greet(None)
        self.greet.retranslate()
        self.wall_button.setText(translate("AttendancePage", "Board on the wall"))
        self.print_button.setText(translate("AttendancePage", "Print a list"))
        self.print_button.setToolTip(
            translate("AttendancePage", "A list to tick off on paper when the power fails")
        )
        self.paper_button.setText(translate("AttendancePage", "From paper"))
        self.paper_button.setToolTip(translate("AttendancePage", "Type in what was ticked on paper"))
        self._say_after()
        self.after_button.setToolTip(
            translate("AttendancePage", "The whole package, certificates, and the check of a document")
        )
        self.export_button.setText(translate("AttendancePage", "Export"))
        self.search.setPlaceholderText(translate("AttendancePage", "Search a name or a number"))
        self.search.setAccessibleName(translate("AttendancePage", "Search a name or a number"))
        self.table.setAccessibleName(translate("AttendancePage", "Attendance"))
        self.table.rows.retranslate()
        self._show()

    def _say_after(self) -> None:
        """In little width its icon alone; the tooltip says the word."""
        word = translate("AttendancePage", "After the forum")
        self.after_button.setText("" if self._is_narrow else word)
        self.after_button.setAccessibleName(word)

    def _measure(self) -> None:
        look = theme.current()
        self._page.setContentsMargins(look.scaled(24), look.scaled(16), look.scaled(24), look.scaled(16))
        self._page.setSpacing(look.scaled(16))
        self._head.setSpacing(look.scaled(8))
        self.search.setFixedWidth(look.scaled(280))

    # -- the shell asks ------------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """ "greet": those who wait to be greeted."""
        if thing == "greet":
            self.greet_chip.setChecked(True)
        self._refresh()

    def focus_home(self) -> None:
        target: QWidget = self.search if self.table_chip.isChecked() else self.board_chip
        if self.greet_chip.isChecked():
            target = self.greet.table if self.greet.table.isVisible() else self.greet_chip
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        return [
            KeyAction(
                "Ctrl+E",
                translate("AttendancePage", "Export"),
                "file-down",
                self.ask_export,
                on=self.attendance is not None,
                shown=False,
            ),
            KeyAction("F3", "", "", self._go_to_search, shown=False, also=("Ctrl+F",)),
        ]

    def set_size_class(self, size: Any) -> None:
        """What gives way in little room."""
        self.board.set_room(narrow=size.narrow, short=size.height < 600)
        self.table.set_narrow(size.narrow)
        self.greet.table.set_narrow(size.narrow)
        for button in (self.wall_button, self.print_button, self.paper_button):
            button.set_icon_shown(not size.narrow)
        self._is_narrow = size.narrow
        self._say_after()
        self.export_button.set_key("" if size.compact else "Ctrl+E")
        self._title.setVisible(not size.compact)  # the rail says it
        margin = theme.current().scaled(8 if size.compact else 16)
        side = theme.current().scaled(12 if size.compact else 24)
        self._page.setContentsMargins(side, margin, side, margin)
        self._page.setSpacing(theme.current().scaled(8 if size.compact else 16))

    def escape(self) -> bool:
        if self.table_chip.isChecked():
            if self.search.text() or not self.filters["all"].isChecked():
                self.search.clear()
                self.filters["all"].setChecked(True)
            else:
                self.board_chip.setChecked(True)
            return True
        if self.greet_chip.isChecked():
            self.board_chip.setChecked(True)
            return True
        return False

    def _go_to_search(self) -> None:
        self.table_chip.setChecked(True)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- reading -------------------------------------------------------------------------------------------------

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        self._is_stale = True
        self._refresh()

    @Slot(object)
    def _opened(self, workspace: object) -> None:
        self._closed()
        self._refresh()

    @Slot()
    def _closed(self) -> None:
        self.attendance, self._is_stale = None, True
        if self.wall is not None:
            self.wall.close()
        self._show()

    def _refresh(self) -> None:
        """Read soon, if anybody looks and it is worth it."""
        watched = self.isVisible() or self.wall is not None
        if self._is_stale and watched and not self._is_reading and not self._soon.isActive():
            wait_s = self._read_at + AT_MOST_EVERY_S - time.monotonic()
            self._soon.start(max(0, round(wait_s * 1000)))

    @Slot()
    def _read(self) -> None:
        workspace = self._context.workspace
        if workspace is None or self._is_reading:
            return
        self._is_reading, self._is_stale, self._read_at = True, False, time.monotonic()
        self._context.tasks.run(
            BULK,
            lambda job: workspace.attendance_reporting.attendance(),
            lambda found: self._take(workspace, found),
            on_end=self._ended,
        )

    def _ended(self) -> None:
        self._is_reading = False
        self._refresh()

    def _take(self, workspace: object, found: Attendance) -> None:
        if self._context.workspace is workspace:
            had_none, self.attendance = self.attendance is None, found
            self._show()
            if had_none:
                self._context.keys_changed.emit()

    def _show(self) -> None:
        """What was read last, in the language in force."""
        context, found = self._context, self.attendance
        code = context.language.code
        workspace = context.workspace
        if workspace is not None:
            boards = [self.board] if self.wall is None else [self.board, self.wall.board]
            for board in boards:
                board.set_attendance(found, workspace.zone, code)
            self.table.set_people(found.rows if found else (), context.categories, workspace.zone)
        rows = found.rows if found else ()
        words = {
            "all": translate("AttendancePage", "All"),
            "arrived": translate("AttendancePage", "Arrived"),
            "absent": translate("AttendancePage", "Not arrived"),
            "inside": translate("AttendancePage", "Inside now"),
            "left": translate("AttendancePage", "Left again"),
        }
        for name, accept in FILTERS.items():
            count = formats.number(sum(map(accept, rows)), code)
            self.filters[name].setText(f"{words[name]} {count}")
        for button in (self.print_button, self.paper_button, self.after_button, self.export_button):
            button.setEnabled(found is not None)

    @Slot()
    def _filter(self, *_: object) -> None:
        chosen = next((name for name, chip in self.filters.items() if chip.isChecked()), "all")
        self.table.rows.set_filter(names.key(self.search.text()), FILTERS[chosen])

    @Slot()
    def _choose_view(self, *_: object) -> None:
        chips = (self.board_chip, self.table_chip, self.greet_chip)
        self.stack.setCurrentIndex(next((place for place, chip in enumerate(chips) if chip.isChecked()), 0))

    @Slot(int)
    def _say_greet(self, waiting: int | None) -> None:
        word = translate("AttendancePage", "To greet")
        self.greet_chip.setText(f"{word} {waiting}" if waiting else word)

    # -- the wall ------------------------------------------------------------------------------------------------

    @Slot()
    def show_wall(self) -> None:
        """The board in full screen, on another screen than this window where there is one."""
        if self.wall is not None:
            self.wall.activateWindow()
            return
        workspace = self._context.workspace
        if workspace is None:
            return
        self.wall = WallBoard()
        self.wall.destroyed.connect(self._wall_gone)
        self.wall.board.set_attendance(self.attendance, workspace.zone, self._context.language.code)
        here = self.screen()
        other = next((one for one in here.virtualSiblings() if one is not here), here)
        self.wall.setGeometry(other.geometry())
        self.wall.showFullScreen()

    @Slot()
    def _wall_gone(self) -> None:
        self.wall = None

    @Slot()
    def _open_failed(self) -> None:
        """Who was refused, and why."""
        self.looking_back.open_failed(Outcome.REFUSED)

    # -- paper ---------------------------------------------------------------------------------------------------

    @Slot()
    def print_list(self) -> None:
        """A list to tick off when the power fails."""
        from delegates.ui.paper.opening import open_print

        open_print(self._context, self.window(), self.progress)

    @Slot()
    def type_in(self) -> None:
        """What was ticked on paper comes back."""
        from delegates.ui.paper.opening import open_type_in

        open_type_in(self._context, self.window())

    # -- after the forum -----------------------------------------------------------------------------------------

    @Slot()
    def after(self) -> None:
        """The package, certificates, the check of a document."""
        from delegates.ui.attendance.after_sheet import AfterWork

        self._after = AfterWork(self._context, self.window(), self.progress)
        self._after.open()

    # -- export --------------------------------------------------------------------------------------------------

    @Slot()
    def ask_export(self) -> None:
        """Ask for kind, language and place."""
        if self._context.workspace is None or self.progress.is_following:
            return
        sheet = ExportSheet(self._context, self.window())
        sheet.chosen.connect(self.export)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot(object)
    def export(self, wanted: Wanted) -> None:
        """Write the attendance; the message offers the folder."""
        workspace = self._context.workspace
        if workspace is None or self.progress.is_following:
            return
        look = wanted.look
        job = self._context.tasks.run(
            BULK,
            lambda job: workspace.attendance_reporting.export(
                wanted.path,
                look.language,
                form=wanted.form,
                selection=wanted.selection,
                columns=look.columns,
                national_heading=look.national_heading,
                step=job.raise_if_cancelled,
            ),
            lambda found: self._exported(wanted.path),
            progress=self.progress.progress,
            on_end=self.progress.finish,
        )
        self.progress.follow(job, translate("AttendancePage", "Writing the attendance"))

    def _exported(self, path: Path) -> None:
        text = wording.filled(
            translate("AttendancePage", "The attendance is saved as {file}."), file=path.name
        )
        files.say_saved(self._context, text, path)
