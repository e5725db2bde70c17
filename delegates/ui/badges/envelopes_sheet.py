"""Envelopes for delegations: choose, sort, print cover sheets, mark as handed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from delegates.errors import DeskError
from delegates.services.changes import Changes
from delegates.ui import files, theme, wording
from delegates.ui.badges.envelope_table import EnvelopeTable
from delegates.ui.context import Context
from delegates.ui.language import NAMES
from delegates.ui.tasks import BULK
from delegates.ui.widgets.button import ActionButton, IconButton
from delegates.ui.widgets.dialog import Sheet

if TYPE_CHECKING:
    from delegates.domain.people import DelegationId
    from delegates.services.envelopes import Envelope

translate = QCoreApplication.translate
WIDTH_PX: Final = 860
# The list's height, and where the window has room for more.
TABLE_PX, TALL_TABLE_PX, TALL_WINDOW_PX = 228, 396, 700
# Languages of the cover sheets; each names itself.
LANGUAGES: Final = ("lo", "en", "vi", "km")


class EnvelopesSheet(Sheet):
    """Works by itself, on the bulk lane, and stays open until it is closed; `sorted_by_hand` when the order was changed."""

    sorted_by_hand = Signal()

    def __init__(self, context: Context, parent: QWidget | None, *, only: DelegationId | None = None) -> None:
        """`only` ticks the envelope of one delegation, and none else."""
        super().__init__(
            parent,
            translate("EnvelopesSheet", "Envelopes"),
            icon="mail",
            main=translate("EnvelopesSheet", "Save cover sheets as PDF…"),
            width_px=WIDTH_PX,
        )
        self._context = context
        self._busy, self._only = False, only
        self.table = EnvelopeTable(context)
        self._build()
        self.cancel_button.setText(translate("EnvelopesSheet", "Close"))
        self.committed.connect(self.ask_covers)
        self.table.ticks_changed.connect(self._say)
        self.table.moved.connect(self._sort)
        self._say()
        self.reload()

    # -- the list --------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Ask for the envelopes again."""
        workspace = self._context.workspace
        if workspace is not None:
            self._context.tasks.run(
                BULK, lambda job: workspace.envelopes.envelopes(), self._show, self._failed
            )

    def _show(self, envelopes: list[Envelope]) -> None:
        self.table.set_envelopes(envelopes)
        if self._only is not None:
            chosen = [one for one in envelopes if one.delegation_id == self._only]
            self._only = None
            self.table.ticked = set()
            self.table.tick(chosen)
            if chosen:
                self.table.choose(self.table.key_of(chosen[0]))
        self.told.setVisible(not envelopes)

    @Slot()
    def _say(self) -> None:
        """What can be done with what is ticked."""
        chosen = self.table.chosen_envelopes()
        badges = sum(one.count for one in chosen)
        self.count.setText(
            wording.filled(
                translate("EnvelopesSheet", "{envelopes}, {badges}"),
                envelopes=translate("EnvelopesSheet", "%n envelope(s)", "", len(chosen)),
                badges=translate("EnvelopesSheet", "%n badge(s)", "", badges),
            )
        )
        free = not self._busy and bool(chosen)
        self.main_button.setEnabled(free)
        self.labels.setEnabled(free)
        self.hand.setEnabled(
            free
            and bool(self.receiver.text().strip())
            and any(one.printed > 0 and not one.is_handed_over for one in chosen)
        )
        self.back.setEnabled(free and any(one.handed for one in chosen))

    def _ids(self) -> list[DelegationId | None]:
        return [one.delegation_id for one in self.table.chosen_envelopes()]

    @Slot()
    def _tick_all(self) -> None:
        """All, or none where all are ticked."""
        rows = self.table.envelopes.rows()
        self.table.tick(rows, on=len(self.table.ticked) < len(rows))

    @Slot()
    def _tick_waiting(self) -> None:
        """Those that lie here still."""
        self.table.ticked = set()
        self.table.tick([one for one in self.table.envelopes.rows() if not one.is_handed_over])

    @Slot()
    def _sort(self) -> None:
        workspace = self._context.workspace
        ids = [one.delegation_id for one in self.table.envelopes.rows()]
        if workspace is not None:
            self._context.tasks.run(
                BULK,
                lambda job: workspace.envelopes.sort(ids),
                lambda _: self.sorted_by_hand.emit(),
                self._failed,
            )

    # -- doing -----------------------------------------------------------------------------------------------------

    @Slot()
    def ask_covers(self) -> None:
        """Choose where the cover sheets go."""
        path = self._ask(translate("EnvelopesSheet", "Save the cover sheets"), "cover-sheets.pdf")
        if path is not None:
            self.save_covers(path)

    @Slot()
    def ask_labels(self) -> None:
        """Choose where the labels go."""
        path = self._ask(translate("EnvelopesSheet", "Save the labels"), "labels.pdf")
        if path is not None:
            self.save_labels(path)

    def save_covers(self, out: Path) -> None:
        """Write the cover sheets of the ticked envelopes."""
        workspace, ids, language = self._context.workspace, self._ids(), str(self.language.currentData())
        if workspace is not None:
            self._work(
                lambda: workspace.envelopes.cover_sheets(out, ids, language),
                lambda count: self._saved(count, out),
            )

    def save_labels(self, out: Path) -> None:
        """Write a label for each of the ticked envelopes."""
        workspace, ids, language = self._context.workspace, self._ids(), str(self.language.currentData())
        if workspace is not None:
            self._work(
                lambda: workspace.envelopes.labels(out, ids, language),
                lambda count: self._labelled(count, out),
            )

    @Slot()
    def hand_over(self) -> None:
        """Record that the printed badges of the ticked envelopes went to somebody."""
        workspace, ids, to = self._context.workspace, self._ids(), self.receiver.text()
        if workspace is not None and self.hand.isEnabled():
            self._work(lambda: workspace.envelopes.hand_over(ids, to), self._handed)

    @Slot()
    def take_back(self) -> None:
        """Record that they came back."""
        workspace, ids = self._context.workspace, self._ids()
        if workspace is not None and self.back.isEnabled():
            self._work(lambda: workspace.envelopes.take_back(ids), self._returned)

    def _ask(self, title: str, name: str) -> Path | None:
        if self._busy or not self.table.ticked:
            return None
        return files.ask_save(self._context, self, title, name, translate("EnvelopesSheet", "PDF (*.pdf)"))

    def _work(self, work: Callable[[], int], done: Callable[[int], None]) -> None:
        self._busy = True
        self.show_error("")
        self._say()
        self._context.tasks.run(BULK, lambda job: work(), done, self._failed, on_end=self._ended)

    def _ended(self) -> None:
        self._busy = False
        self._say()

    def _failed(self, failure: DeskError) -> None:
        self.show_error(wording.error(failure))

    def _saved(self, count: int, out: Path) -> None:
        text = translate("EnvelopesSheet", "%n cover sheet(s) saved in {file}.", "", count)
        files.say_saved(self._context, wording.filled(text, file=out.name), out)

    def _labelled(self, count: int, out: Path) -> None:
        text = translate("EnvelopesSheet", "%n label(s) saved in {file}.", "", count)
        files.say_saved(self._context, wording.filled(text, file=out.name), out)

    def _handed(self, count: int) -> None:
        text = translate("EnvelopesSheet", "%n badge(s) handed to {name}.", "", count)
        self._context.messages.good(wording.filled(text, name=self.receiver.text().strip()))
        self._changed()

    def _returned(self, count: int) -> None:
        self._context.messages.good(translate("EnvelopesSheet", "%n badge(s) came back.", "", count))
        self._changed()

    def _changed(self) -> None:
        people = frozenset(row.id for one in self.table.chosen_envelopes() for row in one.rows)
        self._context.changed.emit(Changes(badges=True, delegates=people))
        self.receiver.clear()
        self.reload()

    # -- building --------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        look = theme.current()
        head = self.add_row()
        self.all = ActionButton(translate("EnvelopesSheet", "All"), size="small")
        self.all.clicked.connect(self._tick_all)
        self.waiting = ActionButton(translate("EnvelopesSheet", "Not handed over"), size="small")
        self.waiting.clicked.connect(self._tick_waiting)
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.up = IconButton("chevron-up", translate("EnvelopesSheet", "Move up (Alt+Up)"))
        self.up.clicked.connect(lambda: self.table.move_current(-1))
        self.down = IconButton("chevron-down", translate("EnvelopesSheet", "Move down (Alt+Down)"))
        self.down.clicked.connect(lambda: self.table.move_current(1))
        for one in (self.all, self.waiting, self.count):
            head.addWidget(one)
        head.addStretch(1)
        for button in (self.up, self.down):
            head.addWidget(button)
        window = self.parentWidget()
        tall = window is not None and window.window().height() >= look.scaled(TALL_WINDOW_PX)
        self.table.setMinimumHeight(look.scaled(TALL_TABLE_PX if tall else TABLE_PX))
        self.table.setAccessibleName(translate("EnvelopesSheet", "Envelopes"))
        self.body.addWidget(self.table, 1)
        self.told = QLabel(translate("EnvelopesSheet", "No badges yet: import a list first."))
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        self.body.addWidget(self.told)
        self._build_deeds()

    def _build_deeds(self) -> None:
        row = self.add_row()
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(NAMES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(self._context.language.code)))
        self.labels = ActionButton(translate("EnvelopesSheet", "Labels…"))
        self.labels.clicked.connect(self.ask_labels)
        self.receiver = QLineEdit()
        self.receiver.setMaxLength(80)
        self.receiver.textChanged.connect(self._say)
        self.hand = ActionButton(translate("EnvelopesSheet", "Mark as handed over"), icon="check")
        self.hand.clicked.connect(self.hand_over)
        self.back = ActionButton(translate("EnvelopesSheet", "Came back"), icon="undo-2")
        self.back.clicked.connect(self.take_back)
        self.add_field(translate("EnvelopesSheet", "Language of the sheets"), self.language, row)
        _beside(row, (self.labels,))
        row.addSpacing(theme.current().scaled(12))
        self.add_field(translate("EnvelopesSheet", "Handed to"), self.receiver, row)
        _beside(row, (self.hand, self.back))
        row.setStretch(row.count() - 2, 1)


def _beside(row: QHBoxLayout, buttons: Sequence[QWidget]) -> None:
    """Buttons on the line of the fields, under no caption."""
    column = QVBoxLayout()
    column.addStretch(1)
    line = QHBoxLayout()
    line.setSpacing(theme.current().scaled(8))
    for button in buttons:
        line.addWidget(button)
    column.addLayout(line)
    row.addLayout(column)
