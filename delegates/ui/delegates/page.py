"""The Delegates page: search, category chips, the table in order of precedence, the card of whoever is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.domain.people import DelegateId, RosterRow
from delegates.domain.search import query
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegates.filter_bar import FilterBar
from delegates.ui.delegates.person_actions import PersonActions
from delegates.ui.delegates.person_card import PersonCard
from delegates.ui.delegates.table import LAST, DelegatesTable
from delegates.ui.tasks import BULK, DESK, Job
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction

if TYPE_CHECKING:
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
CARD_PX = 308
FIRST_ROWS = 200


class DelegatesPage(QWidget):
    """Everybody. The default order is the roster's; the protocol list is the second one offered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._roster: list[RosterRow] = []
        self._total: int | None = None  # of everybody, while only the head of the roster is shown
        self._narrow = False
        # Somebody changed while another page was shown: read on the next visit. While it is read: read once more.
        self._is_stale = self._is_reading = False
        self._wanted: str | None = None
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self.reload)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self.retranslate()
        self._measure()
        self.reload()

    # -- building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self._count = QLabel()
        self._count.setProperty("kind", "label")
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._import = ActionButton("", icon="upload", key="Ctrl+L")
        self._export = ActionButton("", icon="download", key="Ctrl+E")
        self._photos = ActionButton("", icon="image")
        self._register = ActionButton("", icon="user-plus", key="F2", kind="primary")
        self._import.clicked.connect(self._go_import)
        self._export.clicked.connect(self._go_export)
        self._photos.clicked.connect(self._add_photos)
        self._register.clicked.connect(self._open_new)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        for button in (self._photos, self._import, self._export, self._register):
            head.addWidget(button)
        self._head = head
        self.filters = FilterBar()
        self.filters.changed.connect(self._filter)
        self.filters.order_chosen.connect(self._set_order)
        self.search, self.chips = self.filters.search, self.filters.chips
        self.not_arrived = self.filters.not_arrived
        self.table = DelegatesTable()
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._opened)
        self.table.rows.keys_wanted.connect(self._make_keys)
        self._empty = EmptyState("users", icon_px=64)
        self._empty_import = ActionButton("", icon="upload", kind="primary")
        self._empty_import.clicked.connect(self._go_import)
        self._empty.add_button(self._empty_import)
        self._table_card = Card()
        self._table_card.body.addWidget(self.table, 1)
        self._table_card.body.addWidget(self._empty, 1)
        self.card = PersonCard(self._context)
        self.doing = PersonActions(self._context, self.card, self)
        self.doing.saved.connect(self._saved)
        self.card.back_wanted.connect(self.escape)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._table_card, 1)
        row.addWidget(self.card)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 16, 24, 16)
        page.setSpacing(16)
        page.addLayout(head)
        page.addWidget(self.filters)
        page.addLayout(row, 1)

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(translate("DelegatesPage", "Delegates"))
        self._import.setText(translate("DelegatesPage", "Import"))
        self._export.setText(translate("DelegatesPage", "Export"))
        self._say_photos()
        self._register.setText(translate("DelegatesPage", "Register"))
        self.filters.retranslate()
        self._empty_import.setText(translate("DelegatesPage", "Import a list"))
        self.table.rows.retranslate()
        self.card.retranslate()
        self.chips.show_people(self._roster, self._context.categories, self._context.language.code)
        self._say_count()
        self._say_empty()

    def _say_photos(self) -> None:
        whole, short = (
            translate("DelegatesPage", "Photos from a folder…"),
            translate("DelegatesPage", "Photos…"),
        )
        self._photos.setText(short if self._narrow else whole)

    def set_size_class(self, size: SizeClass) -> None:
        """In a narrow window the card opens in place of the table, and the head gives up what the key bar has."""
        was_open = self._narrow and self.card.isVisibleTo(self)
        self._narrow = size.narrow
        if size.narrow:
            self._head.insertWidget(self._head.indexOf(self._import), self.filters.aside)
        else:
            self.filters.take_aside()
        self.filters.aside.show()
        for button in (self._import, self._export):
            button.setVisible(not size.narrow)
        self._say_photos()
        self.card.set_alone(size.narrow)
        self._show_card(was_open and size.narrow)
        self._measure()

    def _measure(self) -> None:
        look = theme.current()
        self.card.setMaximumWidth(look.scaled(CARD_PX) if not self._narrow else 16_777_215)
        self.card.setMinimumWidth(look.scaled(CARD_PX) if not self._narrow else 0)
        self.filters.restyle()

    # -- the shell asks ------------------------------------------------------------------------------------------

    def shown(self, thing: object = None) -> None:
        """Somebody to show: a delegate's id, or {"id": …}."""
        wanted = thing.get("id") if isinstance(thing, dict) else thing
        if isinstance(wanted, str):
            self._wanted = wanted
            self._choose_wanted()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def focus_home(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        row = self.card.row
        return [
            KeyAction("F2", translate("DelegatesPage", "Register"), "user-plus", self._open_new),
            KeyAction("Ctrl+L", translate("DelegatesPage", "Import"), "upload", self._go_import),
            KeyAction(
                "F6", translate("DelegatesPage", "Badge"), "printer", self.doing.badge, on=row is not None
            ),
            KeyAction(
                "F7",
                translate("DelegatesPage", "Reissue"),
                "replace",
                self.doing.reissue,
                on=row is not None,
            ),
            KeyAction(
                "F8",
                translate("DelegatesPage", "Check in…"),
                "user-round-check",
                self.doing.check_in,
                on=row is not None,
            ),
            KeyAction("Ctrl+E", translate("DelegatesPage", "Export"), "download", self._go_export),
            KeyAction("F3", "", "", self.focus_home, shown=False, also=("Ctrl+F",)),
        ]

    def escape(self) -> bool:
        """One step: the card of a narrow window, then the search with all chips."""
        if self._narrow and self.card.isVisible():
            self._show_card(False)
            self.table.setFocus()
            return True
        if self.filters.is_on:
            self.filters.clear()
            self.focus_home()
            return True
        return False

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            # ↑ ↓ move in the table, also from the search field.
            current = self.table.currentIndex().row()
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}[
                event.key()
            ]
            target = max(0, min(self.table.rows.rowCount() - 1, current + step))
            self.table.setCurrentIndex(self.table.rows.index(target, 0))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.search.hasFocus():
            if not self.table.currentIndex().isValid() and self.table.rows.rowCount():
                self.table.setCurrentIndex(self.table.rows.index(0, 0))
            else:
                self._opened()
            return
        super().keyPressEvent(event)

    # -- rows ----------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read the roster on the bulk lane."""
        workspace = self._context.workspace
        self._is_stale = self._is_reading
        if workspace is not None and not self._is_reading:
            self._is_reading = True
            if not self._roster and not workspace.finding.has_read:
                # A hundred thousand rows take seconds, and the desk may be reading them already.
                self._context.tasks.run(
                    DESK, lambda job: workspace.finding.first_rows(FIRST_ROWS), self._take_first
                )
            self._context.tasks.run(
                BULK, lambda job: workspace.finding.rows(), self._take, on_end=self._have_read
            )

    def _have_read(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self.reload()

    def _take_first(self, head: tuple[list[RosterRow], int]) -> None:
        rows, total = head
        workspace = self._context.workspace
        if workspace is None or not self._is_reading or self._roster or len(rows) == total:
            return
        self._total = total
        self.table.set_people(rows, self._context.categories, workspace.zone)
        self._filter()

    def _take(self, rows: list[RosterRow]) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self._roster, self._total = rows, None
        self._photos.setEnabled(not workspace.is_read_only)
        shown = rows
        if self.filters.is_protocol:
            place = {row.id: number for number, row in enumerate(rows)}
            shown = sorted(rows, key=lambda row: (row.rank if row.rank is not None else LAST, place[row.id]))
        self.table.set_people(shown, self._context.categories, workspace.zone)
        self.chips.show_people(self._roster, self._context.categories, self._context.language.code)
        self._filter()
        self._choose_wanted()
        self._say_empty()
        self._context.keys_changed.emit()

    @Slot(object)
    def _make_keys(self, rows: list[RosterRow]) -> None:
        """Keys of a hundred thousand names take seconds: on the bulk lane, and the table goes on meanwhile."""
        model, make = self.table.rows, self.table.name_key

        def work(job: Job) -> list[Any]:
            keys = []
            for number, row in enumerate(rows):
                if number % 1000 == 0:
                    job.raise_if_cancelled()
                keys.append(make(row))
            return keys

        self._context.tasks.run(BULK, work, model.take_keys)

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        ids = changes.delegates
        if not (changes.everything or changes.delegations or ids or changes.badges):
            return
        workspace = self._context.workspace
        if workspace is None or self._is_reading or not self.isVisible():
            # At the desk every scan comes by here; nobody looks at this table meanwhile.
            self._is_stale = True
            return
        if changes.everything or changes.delegations or len(ids) != 1:
            self.reload()
            return
        (one,) = ids
        known = next((row for row in self._roster if row.id == one), None)

        def show(row: RosterRow) -> None:
            same_place = known is not None and (known.rank, known.is_head, known.delegation_id) == (
                row.rank,
                row.is_head,
                row.delegation_id,
            )
            if not same_place or not self.table.rows.replace_row(row):
                self.reload()
                return
            self._roster = [row if old.id == row.id else old for old in self._roster]
            self._say_count()
            if self.card.row is not None and self.card.row.id == row.id:
                self._read_card(row)

        self._context.tasks.run(DESK, lambda job: workspace.finding.row(DelegateId(one)), show)

    def _choose_wanted(self) -> None:
        """Whoever is wanted, as soon as he or she has been read; filters in the way are taken off."""
        wanted = self._wanted
        if wanted is None or all(row.id != wanted for row in self._roster):
            return
        self._wanted = None
        if not self.table.choose(wanted):
            self.filters.clear()
            self.table.choose(wanted)

    @Slot()
    def _filter(self) -> None:
        chosen = self.table.current
        self.table.rows.set_filter(self.filters.words, self.filters.accept())
        if chosen is not None and not self.table.choose(chosen.id):
            # Whoever cannot be seen must not be the one that a key acts on.
            self._chosen(None)
        self._say_count()
        self._say_empty()

    def _say_count(self) -> None:
        shown, total = self.table.rows.rowCount(), len(self._roster)
        code = self._context.language.code
        text = formats.number(total if self._total is None else self._total, code)
        if self._total is None and shown != total:
            text = wording.filled(
                translate("DelegatesPage", "{shown} of {total}"),
                shown=formats.number(shown, code),
                total=text,
            )
        self._count.setText(text)

    def _say_empty(self) -> None:
        nothing, is_reading = not self._roster, self._total is not None
        shown = self.table.rows.rowCount() > 0
        self.table.setVisible(shown)
        self._empty.setVisible(not shown)
        self._empty_import.setVisible(nothing and not is_reading)
        if is_reading:
            self._empty.set_words(translate("DelegatesPage", "Reading the roster…"), "")
        elif nothing:
            self._empty.set_words(
                translate("DelegatesPage", "Nobody is registered yet"),
                translate("DelegatesPage", "Import the lists of the offices, or register somebody with F2."),
            )
        else:
            self._empty.set_words(
                translate("DelegatesPage", "Nobody here answers to this"),
                translate("DelegatesPage", "Esc clears the search and the filters."),
            )

    @Slot(bool)
    def _set_order(self, _is_protocol: bool) -> None:
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._take(self._roster)

    # -- the card ------------------------------------------------------------------------------------------------

    @Slot(object)
    def _chosen(self, row: RosterRow | None) -> None:
        if row is None:
            self.card.show_person(None, [])
        elif row is self.card.row:
            return
        else:
            self._read_card(row)
        self._context.keys_changed.emit()

    def _read_card(self, row: RosterRow) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        self.card.show_person(row, [])

        def read(job: Job) -> tuple[Any, Any, Any]:
            about = workspace.about_person.of(row.id)
            return workspace.checking_in.history(row.id), workspace.asking.given(row.id), about

        def show(found: tuple[Any, Any, Any]) -> None:
            if self.card.row is not None and self.card.row.id == row.id:
                self.card.show_person(row, *found)

        self._context.tasks.run(DESK, read, show)

    @Slot()
    def _opened(self) -> None:
        if self._narrow:
            self._show_card(True)
        elif self.card.row is not None:
            self.doing.edit()

    def _show_card(self, shown: bool) -> None:
        self.card.setVisible(shown or not self._narrow)
        self._table_card.setVisible(not (shown and self._narrow))

    # -- actions -------------------------------------------------------------------------------------------------

    @Slot()
    def _go_import(self) -> None:
        self._context.page_wanted.emit("import", None)

    @Slot()
    def _go_export(self) -> None:
        self._context.page_wanted.emit("attendance", "export")

    @Slot()
    def _add_photos(self) -> None:
        from delegates.ui.delegates.photos_sheet import open_photos

        if self._context.workspace is not None:
            open_photos(self._context, self.window())

    @Slot()
    def _open_new(self) -> None:
        typed = self.search.text().strip()
        # A name that was looked for and not found; a number is none.
        self.doing.register("" if query(typed).digits else typed)

    @Slot(object)
    def _saved(self, row: RosterRow) -> None:
        self._wanted = row.id
