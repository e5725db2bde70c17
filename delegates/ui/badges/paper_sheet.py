"""The form of paper and order: on what badges are printed, how both sides come about, in which order they come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from delegates.badges.sheet import PAPERS, Arrangement, Imposition, impose, sheet_count
from delegates.badges.stocks import STOCKS
from delegates.domain.people import DelegationId, RosterRow
from delegates.errors import DeskError
from delegates.services.badge_order import PARTED, Order, RunOrder, ordered, ranges_from, ranges_text
from delegates.ui import theme, wording
from delegates.ui.badges.sheet_picture import SheetPicture
from delegates.ui.language import NAMES
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.number_field import NumberField

translate = QCoreApplication.translate
WIDTH_PX: Final = 900
ALPHABETS: Final = ("lo", "km", "vi", "en")


class LengthField(QDoubleSpinBox):
    """Millimetres on paper, in halves; the text stands where other fields have it."""

    def __init__(self, most_mm: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(1)
        self.setRange(0, most_mm)
        self.setSingleStep(0.5)
        self.lineEdit().setTextMargins(theme.current().scaled(10), 0, 0, 0)


def _choices(box: QComboBox, entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    for key, word in entries:
        box.addItem(word, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    return box


class PaperSheet(Sheet):
    """`chosen` carries the Arrangement and the RunOrder that were committed.

    `width_mm` × `height_mm` is one side of the badge; `two_sided_template`: it has a back. `rows` are the badges to print,
    in roster order, and `envelopes` the delegations as they were sorted: from them it counts sheets.
    """

    chosen = Signal(object, object)

    def __init__(
        self,
        parent: QWidget | None,
        width_mm: float,
        height_mm: float,
        two_sided_template: bool,
        arrangement: Arrangement,
        order: RunOrder,
        *,
        rows: Sequence[RosterRow] = (),
        envelopes: Sequence[DelegationId] = (),
    ) -> None:
        super().__init__(
            parent,
            translate("PaperSheet", "Paper and order"),
            icon="layers",
            main=translate("PaperSheet", "Use these"),
            width_px=WIDTH_PX,
        )
        self._size_mm = (width_mm, height_mm)
        self._two_sided = two_sided_template
        self._rows, self._envelopes = rows, envelopes
        self._breaks: tuple[RunOrder, frozenset[int]] = (RunOrder(), frozenset())
        self._arrangement, self._order = arrangement, order
        self._captions: dict[QWidget, QLabel] = {}
        self._build(arrangement, order)
        self._say()
        self.committed.connect(self._choose)

    # -- what is chosen --------------------------------------------------------------------------------------------

    @property
    def arrangement(self) -> Arrangement:
        """What the fields say, whether it can be printed or not."""
        paper = str(self.paper.currentData())
        plain = paper in PAPERS
        before = self._arrangement
        return replace(
            before,
            paper=paper,
            margin_mm=self.margin.value() if plain else 0.0,
            gap_x_mm=self.gap_x.value() if plain else 0.0,
            gap_y_mm=self.gap_y.value() if plain else 0.0,
            cut_marks=self.cut_marks.isChecked(),
            two_sided=self.sides.currentData() if self._two_sided else "auto",
            fold=self.fold.currentData(),
            flip=self.flip.currentData(),
            skip=self.skip.value(),
        )

    def _run_order(self) -> RunOrder:
        """What the fields say. Raises DeskError "invalid" (ranges)."""
        order: Order = self.order.currentData()
        language = str(self.alphabet.currentData())
        return replace(
            self._order,
            order=order,
            break_sheets=self.break_sheets.isChecked() and order in PARTED,
            language=language,
            ranges=ranges_from(self.ranges.text(), language) if order == "desk" else self._order.ranges,
        )

    def _breaks_of(self, order: RunOrder) -> frozenset[int]:
        """Where sheets begin; the alphabet of a long roster takes a while, so it is asked for once."""
        if order.break_sheets and self._breaks[0] != order:
            self._breaks = (order, ordered(self._rows, order, self._envelopes).breaks)
        return self._breaks[1] if order.break_sheets else frozenset()

    # -- saying ----------------------------------------------------------------------------------------------------

    @Slot()
    def _say(self) -> None:
        """The picture, the counts, and what is wrong."""
        arrangement = self.arrangement
        self._show_fields(arrangement)
        page, failure = self._imposed(arrangement)
        if page is not None:
            self.skip.blockSignals(True)
            self.skip.setMaximum(len(page.places) - 1)
            self.skip.blockSignals(False)
            arrangement = replace(arrangement, skip=self.skip.value())
        breaks: frozenset[int] = frozenset()
        try:
            breaks = self._breaks_of(self._run_order())
        except DeskError as error:
            failure = failure or error
        self.picture.show_sheet(page, arrangement, len(self._rows), breaks)
        text = self._counts(page, arrangement, breaks) if page is not None else ""
        self.told.setText(text)
        self.show_error(_sentence(failure) if failure is not None else "")
        self.main_button.setEnabled(failure is None)

    def _imposed(self, arrangement: Arrangement) -> tuple[Imposition | None, DeskError | None]:
        """The page, and why there is none; positions that the sheet has not do not count against it."""
        try:
            return impose(*self._size_mm, replace(arrangement, skip=0)), None
        except DeskError as error:
            return None, error

    def _counts(self, page: Imposition, arrangement: Arrangement, breaks: frozenset[int]) -> str:
        a_sheet = translate("PaperSheet", "%n badge(s) a sheet", "", len(page.places))
        if not self._rows:
            return a_sheet
        count = sheet_count(len(self._rows), page, arrangement, breaks)
        sheets = translate("PaperSheet", "%n sheet(s)", "", count)
        return wording.filled(translate("PaperSheet", "{a_sheet}, {sheets}"), a_sheet=a_sheet, sheets=sheets)

    def _show_fields(self, arrangement: Arrangement) -> None:
        """Only what the choices before leave to be chosen."""
        plain = arrangement.paper in PAPERS
        order = self.order.currentData()
        self.cut_marks.setVisible(plain)
        self.break_sheets.setVisible(order in PARTED)
        conditional: tuple[tuple[QWidget, bool], ...] = (
            (self.margin, plain),
            (self.gap_x, plain),
            (self.gap_y, plain),
            (self.skip, arrangement.paper != "badge"),
            (self.flip, arrangement.two_sided == "duplex"),
            (self.fold, arrangement.two_sided == "folded"),
            (self.ranges, order == "desk"),
            (self.alphabet, order == "desk"),
        )
        for one, shown in conditional:
            one.setVisible(shown)
            self._captions[one].setVisible(shown)

    @Slot(int)
    def _mark_used(self, position: int) -> None:
        """Up to here is used; a click on a used one frees it and what follows."""
        self.skip.setValue(position if position < self.skip.value() else position + 1)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.arrangement, self._run_order())
        self.accept()

    # -- building --------------------------------------------------------------------------------------------------

    def _build(self, arrangement: Arrangement, order: RunOrder) -> None:
        look = theme.current()
        columns = self.add_row()
        columns.setSpacing(look.scaled(20))
        self.picture = SheetPicture()
        self.picture.clicked.connect(self._mark_used)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setFont(look.font("body", bold=True))
        shown = QVBoxLayout()
        shown.addWidget(self.picture, 1)
        shown.addWidget(self.told)
        columns.addLayout(shown)
        for build, share in ((self._paper_fields, 6), (self._order_fields, 5)):
            column = QVBoxLayout()
            column.setSpacing(look.scaled(8))
            build(column, arrangement, order)
            column.addStretch(1)
            columns.addLayout(column, share)
        self._listen()

    def _paper_fields(self, column: QVBoxLayout, arrangement: Arrangement, _order: RunOrder) -> None:
        self.paper = _choices(QComboBox(), self._papers(), arrangement.paper)
        self._describe_stocks()
        self.margin, self.gap_x, self.gap_y = LengthField(100), LengthField(50), LengthField(50)
        for field, value in (
            (self.margin, arrangement.margin_mm),
            (self.gap_x, arrangement.gap_x_mm),
            (self.gap_y, arrangement.gap_y_mm),
        ):
            field.setValue(value)
        self.cut_marks = QCheckBox(translate("PaperSheet", "Cut marks"))
        self.cut_marks.setChecked(arrangement.cut_marks)
        self.sides = _choices(QComboBox(), self._ways(), arrangement.two_sided)
        self.sides.setEnabled(self._two_sided)
        self.flip = _choices(
            QComboBox(),
            [
                ("long", translate("PaperSheet", "Over the long edge")),
                ("short", translate("PaperSheet", "Over the short edge")),
            ],
            arrangement.flip,
        )
        self.fold = _choices(
            QComboBox(),
            [
                ("top", translate("PaperSheet", "Back above the front")),
                ("left", translate("PaperSheet", "Back left of the front")),
            ],
            arrangement.fold,
        )
        self._add(translate("PaperSheet", "Paper"), self.paper, column)
        row = QHBoxLayout()
        row.setSpacing(theme.current().scaled(8))
        column.addLayout(row)
        self._add(translate("PaperSheet", "Margin, mm"), self.margin, row)
        self._add(translate("PaperSheet", "Gap beside"), self.gap_x, row)
        self._add(translate("PaperSheet", "Gap below"), self.gap_y, row)
        column.addWidget(self.cut_marks)
        self._add(translate("PaperSheet", "Sides"), self.sides, column)
        self._add(translate("PaperSheet", "The printer turns the sheet"), self.flip, column)
        self._add(translate("PaperSheet", "Fold"), self.fold, column)

    def _order_fields(self, column: QVBoxLayout, arrangement: Arrangement, order: RunOrder) -> None:
        self.order = _choices(QComboBox(), self._orders(), order.order)
        self.break_sheets = QCheckBox(translate("PaperSheet", "A new sheet for each part"))
        self.break_sheets.setToolTip(translate("PaperSheet", "For each delegation, desk or envelope"))
        self.break_sheets.setChecked(order.break_sheets)
        self.ranges = QLineEdit(ranges_text(order.ranges))
        self.ranges.setPlaceholderText(translate("PaperSheet", "A–K, L–Z"))
        self.ranges.setMaxLength(400)
        self.alphabet = _choices(
            QComboBox(), [(code, NAMES.get(code, code)) for code in ALPHABETS], order.language
        )
        self.skip = NumberField()
        self.skip.setRange(0, max(0, arrangement.skip))
        self.skip.setValue(arrangement.skip)
        self.skip.setToolTip(translate("PaperSheet", "Or click the positions in the picture"))
        self._add(translate("PaperSheet", "Order"), self.order, column)
        column.addWidget(self.break_sheets)
        self._add(translate("PaperSheet", "Desks by first letters"), self.ranges, column)
        self._add(translate("PaperSheet", "Alphabet"), self.alphabet, column)
        self._add(translate("PaperSheet", "Used positions, first sheet"), self.skip, column)

    def _add(self, label: str, field: QWidget, into: QLayout) -> None:
        self._captions[field] = self.add_field(label, field, into)

    def _listen(self) -> None:
        for box in (self.paper, self.sides, self.flip, self.fold, self.order, self.alphabet):
            box.currentIndexChanged.connect(self._say)
        for field in (self.margin, self.gap_x, self.gap_y):
            field.valueChanged.connect(self._say)
        self.skip.valueChanged.connect(self._say)
        self.ranges.textChanged.connect(self._say)
        self.cut_marks.toggled.connect(self._say)
        self.break_sheets.toggled.connect(self._say)

    @staticmethod
    def _papers() -> list[tuple[str, str]]:
        return [
            ("badge", translate("PaperSheet", "One badge a page")),
            ("a4", translate("PaperSheet", "A4 sheets")),
            ("a3", translate("PaperSheet", "A3 sheets")),
            ("letter", translate("PaperSheet", "US Letter sheets")),
            *((one.key, one.name) for one in STOCKS.values()),
        ]

    def _describe_stocks(self) -> None:
        """What a stock holds stands behind its number; the box itself has no room for both."""
        pattern = translate("PaperSheet", "{count} of {width} × {height}")
        for index in range(self.paper.count()):
            stock = STOCKS.get(self.paper.itemData(index))
            if stock is None:
                continue
            size = (f"{side:.1f}".removesuffix(".0") for side in (stock.width_mm, stock.height_mm))
            told = wording.filled(
                pattern, count=stock.columns * stock.rows, **dict(zip(("width", "height"), size, strict=True))
            )
            self.paper.setItemText(index, f"{stock.name} · {told}")
            self.paper.setItemData(index, ", ".join((stock.name, *stock.also)), Qt.ItemDataRole.ToolTipRole)

    def _ways(self) -> list[tuple[str, str]]:
        if not self._two_sided:
            return [("auto", translate("PaperSheet", "This template has no back"))]
        return [
            ("auto", translate("PaperSheet", "As the template is meant")),
            ("none", translate("PaperSheet", "The front alone")),
            ("duplex", translate("PaperSheet", "Both, front and back")),
            ("folded", translate("PaperSheet", "Both, to be folded")),
        ]

    @staticmethod
    def _orders() -> list[tuple[str, str]]:
        return [
            ("precedence", translate("PaperSheet", "Order of precedence")),
            ("protocol", translate("PaperSheet", "Protocol: by rank")),
            ("delegation", translate("PaperSheet", "By delegation")),
            ("desk", translate("PaperSheet", "By desk, alphabetical")),
            ("envelopes", translate("PaperSheet", "As the envelopes stand")),
        ]


def _sentence(failure: DeskError) -> str:
    """Why a choice can't be printed, and what would help."""
    facts = failure.facts
    match facts.get("why"):
        case "no_place":
            return wording.filled(
                translate("PaperSheet", "A badge needs {needs} mm; this paper has room for {room} mm."),
                needs=facts["needs"],
                room=facts["room"],
            )
        case "range":
            return wording.filled(
                translate("PaperSheet", "“{value}” is no range of letters. Write A–K, L–Z."),
                value=facts["value"],
            )
        case "range_order":
            return wording.filled(
                translate("PaperSheet", "“{value}” ends before it begins."), value=facts["value"]
            )
        case _:
            return wording.error(failure)
