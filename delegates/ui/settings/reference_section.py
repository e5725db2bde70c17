"""Reference data: offices with their rank, ministries and provinces in their order. The tables are proposals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRect, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from delegates.domain import names
from delegates.domain.people import DelegationKind
from delegates.errors import DeskError
from delegates.ui import lines, theme, wording
from delegates.ui.context import Context
from delegates.ui.painters import RowPainter, draw_tag, draw_wrapped
from delegates.ui.settings.list_view import ROW_PX, SettingsTable
from delegates.ui.settings.section import Section
from delegates.ui.table_model import Column
from delegates.ui.tasks import BULK, DESK
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.chip import Chip
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.number_field import NumberField
from delegates.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from delegates.services.workspace import Workspace

translate = QCoreApplication.translate
ORDER, NATIVE, LATIN, STATE = range(4)
SURE = "A"
KINDS = ("positions", "ministries", "provinces")


@dataclass(frozen=True, slots=True)
class ReferenceRow:
    """An office or a body. `order` is the rank of an office (lower first) or the place of a body in its group."""

    table: str
    id: str
    order: int
    native: str
    latin: str
    confidence: str
    changed: bool = False

    @property
    def is_proposal(self) -> bool:
        """Compiled and not confirmed by anybody, in this forum neither."""
        return self.confidence != SURE and not self.changed


class ReferencePainter(RowPainter):
    """Order, two names, what is known of the row."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(ROW_PX, table)

    def paint_cell(self, painter: QPainter, rect: QRect, row: Any, column: int, selected: bool) -> None:
        look = theme.current()
        text, quiet = look.colour("text"), look.colour("text2")
        if column == ORDER:
            size_px = look.px("body")
            top = lines.centred_top_px(rect.y(), rect.height(), size_px)
            lines.draw(
                painter, 0, top, str(row.order), size_px, text, bold=True, tabular=True, right_to=rect.right()
            )
        elif column == NATIVE:
            draw_wrapped(painter, rect, row.native, look.px("body"), text)
        elif column == LATIN:
            draw_wrapped(painter, rect, row.latin, look.px("body"), quiet)
        elif row.changed:
            draw_tag(painter, rect, _state(row), icon="pencil", colour="bluetext")
        elif row.is_proposal:
            draw_tag(painter, rect, _state(row), icon="triangle-alert", colour="ambertext")


def _state(row: ReferenceRow) -> str:
    if row.changed:
        return translate("SettingsPage", "changed here")
    return translate("SettingsPage", "proposal") if row.is_proposal else ""


class ReferenceSection(Section):
    """Positions can be ranked anew for this forum; bodies are shown in their order."""

    scrolls = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._all: dict[str, list[ReferenceRow]] = {kind: [] for kind in KINDS}
        self._card = Card("-", icon="landmark")
        self.edit = ActionButton("", icon="pencil", size="small")
        self.edit.clicked.connect(self._open_current)
        self._card.add_to_head(self.edit)
        self._group = QButtonGroup(self)
        self.chips = {kind: Chip("", shows_cross=False) for kind in KINDS}
        self.search = SearchField()
        row = QHBoxLayout()
        row.setSpacing(8)
        for chip in self.chips.values():
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addWidget(self.search, 1)
        self.chips["positions"].setChecked(True)
        self._hint = QLabel()
        self._hint.setProperty("kind", "hint")
        self._hint.setWordWrap(True)
        top = QVBoxLayout()
        pad = theme.current().scaled(16)
        top.setContentsMargins(pad, theme.current().scaled(12), pad, theme.current().scaled(12))
        top.addLayout(row)
        top.addWidget(self._hint)
        self._card.body.addLayout(top)
        self.table = SettingsTable(
            [
                Column(self._order_word, lambda row: str(row.order), right=True),
                Column(lambda: translate("SettingsPage", "Lao"), lambda row: row.native),
                Column(lambda: translate("SettingsPage", "Latin"), lambda row: row.latin),
                Column(lambda: translate("SettingsPage", "State"), _state),
            ],
            key_of=lambda row: row.id,
            painter=ReferencePainter,
            widths=(76, 0, 0, 136),
            search_text_of=lambda row: f"{names.key(row.native)}\n{names.key(row.latin)}",
        )
        self.table.opened.connect(self.open_sheet)
        self._card.body.addWidget(self.table, 1)
        self.column.addWidget(self._card)
        self._group.buttonToggled.connect(self._show_kind)
        self.search.textChanged.connect(self._filter)
        self.retranslate()

    def retranslate(self) -> None:
        self._card.set_title(translate("SettingsPage", "Reference data"))
        words = {
            "positions": translate("SettingsPage", "Positions"),
            "ministries": translate("SettingsPage", "Ministries and state bodies"),
            "provinces": translate("SettingsPage", "Provinces"),
        }
        for kind, chip in self.chips.items():
            chip.setText(f"{words[kind]} {len(self._all[kind])}")
        self.search.setPlaceholderText(translate("SettingsPage", "Search"))
        self.search.setAccessibleName(translate("SettingsPage", "Search"))
        self._hint.setText(
            translate(
                "SettingsPage",
                "“Proposal”: confirmed by nobody yet; let protocol look at it. Ranks changed here hold in this forum.",
            )
        )
        self.edit.setText(translate("SettingsPage", "Change the rank"))
        self.table.setAccessibleName(translate("SettingsPage", "Reference data"))
        self.table.rows.retranslate()

    def _order_word(self) -> str:
        if self.kind == "positions":
            return translate("SettingsPage", "Rank")
        return translate("SettingsPage", "Place")

    @property
    def kind(self) -> str:
        """Which table is shown."""
        return next(kind for kind, chip in self.chips.items() if chip.isChecked())

    def shown(self) -> None:
        workspace = self.context.workspace
        if workspace is not None:
            self.context.tasks.run(BULK, lambda job: _rows(workspace), self._take)

    def _take(self, rows: dict[str, list[ReferenceRow]]) -> None:
        self._all = rows
        self.retranslate()
        self._show_kind()

    @Slot()
    def _show_kind(self, *_: object) -> None:
        chosen = self.table.current
        self.table.rows.set_rows(self._all[self.kind])
        self.table.rows.retranslate()
        self.edit.setEnabled(self.kind == "positions" and bool(self._all["positions"]))
        index = self.table.rows.shown_index_of(chosen.id) if chosen is not None else None
        if index is None or not index.isValid():
            index = self.table.rows.index(0, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    @Slot()
    def _filter(self, *_: object) -> None:
        self.table.rows.set_filter(names.key(self.search.text()))

    def _open_current(self) -> None:
        if self.table.current is not None:
            self.open_sheet(self.table.current)

    @Slot(object)
    def open_sheet(self, row: ReferenceRow) -> None:
        """The form for the rank of one office."""
        if row.table != "positions" or self.context.workspace is None:
            return
        sheet = RankSheet(self.context, row, self.shown, self.window())
        self.context.scans_waiting.connect(sheet.set_waiting)
        sheet.open()


class RankSheet(Sheet):
    """One number."""

    def __init__(
        self, context: Context, row: ReferenceRow, saved: Callable[[], None], parent: QWidget | None
    ) -> None:
        super().__init__(
            parent,
            translate("SettingsPage", "Change the rank"),
            icon="landmark",
            main=translate("SettingsPage", "Save"),
        )
        self._context, self._row, self._saved = context, row, saved
        title = QLabel(" · ".join(part for part in (row.native, row.latin) if part))
        title.setWordWrap(True)
        self.body.addWidget(title)
        self.rank = NumberField()
        self.rank.setRange(1, 999)
        self.rank.setValue(row.order)
        self.add_field(translate("SettingsPage", "Rank, the lower stands first"), self.rank)
        hint = QLabel(
            translate(
                "SettingsPage", "Holds for people who are registered from now on; ranks given before stay."
            )
        )
        hint.setProperty("kind", "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.committed.connect(self._save)
        self.rank.setFocus()

    def _save(self) -> None:
        workspace = self._context.workspace
        if workspace is None:
            return
        edit: dict[str, object] = {"table": "positions", "id": self._row.id, "rank": self.rank.value()}

        def done(_: object) -> None:
            from delegates.services.changes import Changes

            self.accept()
            self._saved()
            self._context.changed.emit(Changes(settings=True))

        def failed(error: DeskError) -> None:
            self.show_error(wording.error(error))

        self._context.organiser.run(
            DESK, lambda job: workspace.save_reference_edit(edit, key="id"), done, failed
        )


def _rows(workspace: Workspace) -> dict[str, list[ReferenceRow]]:
    reference = workspace.reference
    edited = {(edit.get("table"), edit.get("id")) for edit in workspace.reference_edits()}
    positions = []
    for one in reference.positions:
        lao = next((title for title in one.titles if "\u0e80" <= title[:1] <= "\u0eff"), "")
        latin = one.titles[0] if one.titles and one.titles[0] != lao else ""
        changed = ("positions", one.id) in edited
        positions.append(ReferenceRow("positions", one.id, one.rank, lao, latin, one.confidence, changed))

    def bodies(kind: DelegationKind, table: str) -> list[ReferenceRow]:
        found = [
            ReferenceRow(table, body.id, body.order, body.name_native, body.name_latin or "", body.confidence)
            for body in reference.bodies
            if body.kind is kind
        ]
        return sorted(found, key=lambda row: row.order)

    return {
        "positions": sorted(positions, key=lambda row: row.order),
        "ministries": bodies(DelegationKind.STATE, "institutions"),
        "provinces": bodies(DelegationKind.PROVINCE, "provinces"),
    }
