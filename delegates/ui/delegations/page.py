"""The Delegations page: cards in the order of precedence; the order changes in its own mode only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from delegates.domain import names
from delegates.domain.people import Delegation, DelegationKind, RosterRow
from delegates.ui import formats, theme, wording
from delegates.ui.context import Context
from delegates.ui.delegations.cards import BodyCard, BodyCards
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton, set_kind
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from delegates.ui.main_window import SizeClass

translate = QCoreApplication.translate
# The groups that chips offer: kinds, icon.
GROUPS: tuple[tuple[str, frozenset[DelegationKind], str], ...] = (
    ("all", frozenset(DelegationKind), ""),
    ("state", frozenset({DelegationKind.HOST, DelegationKind.STATE}), "landmark"),
    ("province", frozenset({DelegationKind.PROVINCE}), "map-pin"),
    ("country", frozenset({DelegationKind.COUNTRY}), "globe"),
    ("international", frozenset({DelegationKind.INTERNATIONAL}), "network"),
    ("company", frozenset({DelegationKind.COMPANY}), "building-2"),
    ("other", frozenset({DelegationKind.MEDIA, DelegationKind.OTHER}), "users"),
)


LEAST_SEARCH_PX = 140


class DelegationsPage(QWidget):
    """Who sends people, in the order in which they are named."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._all: list[BodyCard] = []
        self._wanted: str | None = None
        self._narrow = False
        self._said: dict[str, tuple[str, str]] = {}  # word and count of each chip
        # Something changed while another page was shown: read on the next visit. While it is read: read once more.
        self._is_stale = self._is_reading = False
        self._build()
        context.changed.connect(self._changed)
        context.forum_opened.connect(self.reload)
        context.language.changed.connect(self.retranslate)
        context.theme.changed.connect(self._measure)
        self.retranslate()
        self._measure()
        self.reload()

    def _build(self) -> None:
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        self._count.setProperty("kind", "label")
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._order = ActionButton("", icon="arrow-up-down")
        self._order.setCheckable(True)
        self._order.toggled.connect(self._set_ordering)
        self._add = ActionButton("", icon="plus", key="Ctrl+Shift+N", kind="primary")
        self._add.clicked.connect(self._open_new)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self._order)
        head.addWidget(self._add)
        self.search = SearchField()
        self.search.textChanged.connect(self._filter)
        self._head = head
        self._filters = filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 100)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.chips: dict[str, Chip] = {}
        for name, _, icon in GROUPS:
            chip = Chip("", icon=icon, shows_cross=False)
            chip.setChecked(name == "all")
            self._group.addButton(chip)
            self.chips[name] = chip
            filters.addWidget(chip)
        self._group.buttonToggled.connect(self._filter)
        filters.addStretch(1)
        self.waiting = Chip("", icon="clock")
        self.waiting.toggled.connect(self._filter)
        filters.addWidget(self.waiting)
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self._hint.hide()
        self.cards = BodyCards()
        self.cards.opened.connect(self._open_edit)
        self.cards.moved.connect(self._move)
        self.cards.selectionModel().currentChanged.connect(self._context.keys_changed)
        self._empty = EmptyState("flag", icon_px=64)
        page = QVBoxLayout(self)
        # The cards' own gap and scroll bar stand in the right margin.
        page.setContentsMargins(24, 16, 0, 16)
        page.setSpacing(16)
        over = QVBoxLayout()
        over.setContentsMargins(0, 0, 24, 0)
        over.setSpacing(16)
        over.addLayout(head)
        over.addLayout(filters)
        over.addWidget(self._hint)
        page.addLayout(over)
        page.addWidget(self.cards, 1)
        page.addWidget(self._empty, 1)

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(translate("DelegationsPage", "Delegations"))
        self._order.setText(translate("DelegationsPage", "Order"))
        self._add.setText(translate("DelegationsPage", "New delegation"))
        self.search.setPlaceholderText(translate("DelegationsPage", "Search a delegation"))
        self.search.setAccessibleName(translate("DelegationsPage", "Search a delegation"))
        self._hint.setText(
            translate(
                "DelegationsPage",
                "Drag a delegation to its place, or move it with Alt+↑ and Alt+↓. Esc ends it.",
            )
        )
        words = {
            "all": translate("DelegationsPage", "All"),
            "state": translate("DelegationsPage", "Ministries"),
            "province": translate("DelegationsPage", "Provinces"),
            "country": translate("DelegationsPage", "Countries"),
            "international": translate("DelegationsPage", "Organisations"),
            "company": translate("DelegationsPage", "Companies"),
            "other": translate("DelegationsPage", "Others"),
        }
        code = self._context.language.code
        self._said = {}
        for name, kinds, _ in GROUPS:
            count = sum(card.body.kind in kinds for card in self._all)
            self._said[name] = (words[name], formats.number(count, code))
            self.chips[name].setVisible(name == "all" or count > 0)
        self._fit_chips()
        waiting = sum(self._is_awaited(card) for card in self._all)
        awaited = translate("DelegationsPage", "Head not here")
        self.waiting.setText(f"{awaited} {formats.number(waiting, code)}")
        self._empty.set_words(
            translate("DelegationsPage", "No delegation here"),
            translate("DelegationsPage", "Delegations arise from the lists, or add one with Ctrl+Shift+N."),
        )
        self._say_count()
        self.cards.viewport().update()

    def _fit_chips(self) -> None:
        """Counts stand in the chips where there is room; the tooltip always says them."""
        room = self.width() - 48 - theme.current().scaled(LEAST_SEARCH_PX)
        if not self._narrow:
            room -= self.waiting.sizeHint().width() + 8
        for with_counts in (True, False):
            for name, (word, count) in self._said.items():
                self.chips[name].setText(f"{word} {count}" if with_counts else word)
                self.chips[name].setToolTip(f"{word} {count}")
            shown = [chip for chip in self.chips.values() if not chip.isHidden()]
            if sum(chip.sizeHint().width() + 8 for chip in shown) <= room:
                return

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def _measure(self) -> None:
        look = theme.current()
        self.search.setMinimumWidth(look.scaled(LEAST_SEARCH_PX))
        self.search.setMaximumWidth(look.scaled(280))

    # -- the shell asks ------------------------------------------------------------------------------------------

    def set_size_class(self, size: SizeClass) -> None:
        """In a narrow window the chips lose their icons, and the one on the right moves up to the buttons."""
        self._narrow = size.narrow
        if size.narrow:
            self._head.insertWidget(self._head.indexOf(self._order), self.waiting)
        else:
            self._filters.addWidget(self.waiting)
        for name, _, icon in GROUPS:
            self.chips[name].set_icon("" if size.narrow else icon)
        self._fit_chips()
        self._say_count()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def shown(self, thing: object = None) -> None:
        """A delegation to show: its id, or {"id": …}."""
        wanted = thing.get("id") if isinstance(thing, dict) else thing
        if isinstance(wanted, str):
            self._wanted = wanted
            if self._all:
                self._show_all()
                self._filter()

    def focus_home(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_actions(self) -> list[KeyAction]:
        """What the keys do on this page."""
        chosen = self.cards.current is not None
        return [
            KeyAction("Ctrl+Shift+N", translate("DelegationsPage", "New delegation"), "plus", self._open_new),
            KeyAction("F2", translate("DelegationsPage", "Edit"), "pencil", self._open_edit, on=chosen),
            KeyAction(
                "F8", translate("DelegationsPage", "Check in…"), "user-round-check", self._check_in, on=chosen
            ),
            KeyAction(
                "F6", translate("DelegationsPage", "Envelope…"), "mail", self._open_envelope, on=chosen
            ),
            KeyAction("F3", "", "", self.focus_home, shown=False, also=("Ctrl+F",)),
        ]

    def escape(self) -> bool:
        if self.cards.cancel_drag():
            return True
        if self._order.isChecked():
            self._order.setChecked(False)
            return True
        return self._show_all()

    def _show_all(self) -> bool:
        """Take off what keeps cards away; False where nothing does."""
        was_on = bool(self.search.text()) or self.waiting.isChecked() or not self.chips["all"].isChecked()
        self.search.clear()
        self.waiting.setChecked(False)
        self.chips["all"].setChecked(True)
        return was_on

    # -- cards ---------------------------------------------------------------------------------------------------

    @Slot()
    @Slot(object)
    def reload(self, _: object = None) -> None:
        """Read delegations, heads and counts on the bulk lane."""
        workspace = self._context.workspace
        self._is_stale = self._is_reading
        if workspace is None or self._is_reading:
            return
        self._is_reading = True

        def work(job: object) -> list[BodyCard]:
            counts = workspace.checking_in.counts().by_delegation
            leaders: dict[Any, RosterRow] = {}
            for row in workspace.finding.rows():  # in roster order: the head first, then by rank
                if row.status.is_expected and row.delegation_id is not None:
                    leaders.setdefault(row.delegation_id, row)
            return [
                BodyCard(number, body, leaders.get(body.id), *counts.get(body.id, (0, 0)))
                for number, body in enumerate(workspace.registering.delegations(), 1)
            ]

        self._context.tasks.run(BULK, work, self._take, on_end=self._have_read)

    def _have_read(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self.reload()

    def _take(self, cards: list[BodyCard]) -> None:
        self._all = cards
        self.retranslate()
        self._filter()

    @Slot(object)
    def _changed(self, changes: Any) -> None:
        if not (changes.everything or changes.delegations or changes.check_ins or changes.delegates):
            return
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    @staticmethod
    def _is_awaited(card: BodyCard) -> bool:
        return card.head is not None and card.head.checked_in_at_utc is None

    @Slot()
    def _filter(self, *_: object) -> None:
        asked = names.key(self.search.text())
        kinds = next(
            (kinds for name, kinds, _ in GROUPS if self.chips[name].isChecked()), frozenset(DelegationKind)
        )
        shown = [
            card
            for card in self._all
            if card.body.kind in kinds
            and (not self.waiting.isChecked() or self._is_awaited(card))
            and (not asked or any(asked in names.key(name) for name in _names(card.body)))
        ]
        chosen = self._wanted or (self.cards.current.body.id if self.cards.current is not None else None)
        self._wanted = None
        self.cards.cards.set_cards(shown)
        if chosen is not None:
            self.cards.choose(chosen)
        self.cards.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self._context.keys_changed.emit()

    def _say_count(self) -> None:
        n = formats.number(len(self._all), self._context.language.code)
        if self._narrow:
            self._count.setText(n)
            return
        self._count.setText(
            wording.filled(
                translate("DelegationsPage", "{n}, in the order of precedence"),
                n=n,
            )
        )

    # -- order ---------------------------------------------------------------------------------------------------

    @Slot(bool)
    def _set_ordering(self, on: bool) -> None:
        self.cards.is_ordering = on
        self._hint.setVisible(on)
        set_kind(self._order, "kind", "chip" if on else "")
        if on:
            self._show_all()
            self.cards.setFocus()

    @Slot(int)
    def _move(self, steps: int) -> None:
        workspace, card = self._context.workspace, self.cards.current
        if workspace is None or card is None:
            return
        passed = self.cards.cards.card(self.cards.cards.index(self.cards.currentIndex().row() + steps))
        if passed is None:
            return
        # Counted among all delegations, also where only some are shown.
        steps = passed.number - card.number
        self._wanted = card.body.id

        def done(_: object) -> None:
            from delegates.services.changes import Changes

            self._wanted = card.body.id
            self._context.changed.emit(Changes(delegations=True))

        self._context.tasks.run(
            DESK, lambda job: workspace.registering.move_delegation(card.body.id, steps=steps), done
        )

    # -- forms ---------------------------------------------------------------------------------------------------

    @Slot()
    def _open_new(self) -> None:
        self._open(None)

    @Slot()
    def _open_edit(self) -> None:
        if self.cards.current is not None:
            self._open(self.cards.current.body)

    def _open(self, body: Delegation | None) -> None:
        from delegates.ui.delegations.form import DelegationSheet

        if self._context.workspace is None:
            return
        sheet = DelegationSheet(self._context, body, self.window())
        sheet.saved.connect(self._saved)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot()
    def _check_in(self) -> None:
        from delegates.ui.dialogs.check_in import check_in_delegation

        if self.cards.current is not None:
            check_in_delegation(self._context, self.cards.current.body, self.window())

    @Slot()
    def _open_envelope(self) -> None:
        """The badges of the delegation: its cover sheet, and to whom they are handed over."""
        from delegates.ui.badges.envelopes_sheet import EnvelopesSheet

        if self._context.workspace is None or self.cards.current is None:
            return
        sheet = EnvelopesSheet(self._context, self.window(), only=self.cards.current.body.id)
        self._context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()

    @Slot(object)
    def _saved(self, body: Delegation) -> None:
        self._wanted = body.id


def _names(body: Delegation) -> list[str]:
    return [
        name
        for name in (body.name_native, body.name_latin, body.short_name, body.acronym, *body.aliases)
        if name
    ]
