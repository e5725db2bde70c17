from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QTableView

from delegates.ui import painters, theme
from delegates.ui.table_model import KEY_ROLE, ROW_ROLE, Column, TableModel


@dataclass(frozen=True, slots=True)
class Guest:
    key: str
    name: str
    rank: int
    at: datetime | None = None


GUESTS = [
    Guest("1", "Souksavanh", 3, datetime(2024, 1, 10, 9, tzinfo=UTC)),
    Guest("2", "Bounmy", 1),
    Guest("3", "Anousith", 2, datetime(2024, 1, 10, 8, tzinfo=UTC)),
]
NEVER = datetime.max.replace(tzinfo=UTC)


@pytest.fixture
def model(qapp) -> TableModel[Guest]:
    made: TableModel[Guest] = TableModel(
        [
            Column(lambda: "Name", lambda row: row.name, lambda row: row.name),
            Column(lambda: "Rank", lambda row: str(row.rank), lambda row: row.rank, right=True),
            Column(lambda: "Arrived", lambda row: "yes" if row.at else "", lambda row: row.at or NEVER),
            Column(lambda: "Badge", lambda row: "printed"),
        ],
        key_of=lambda row: row.key,
        search_text_of=lambda row: row.name.lower(),
    )
    made.set_rows(GUESTS)
    return made


def names(model: TableModel[Guest]) -> list[str]:
    return [row.name for row in model.shown_rows()]


def test_it_keeps_qts_contract(model: TableModel[Guest], qtmodeltester) -> None:
    qtmodeltester.check(model, force_py=True)


def test_rows_come_in_their_own_order_until_sorted(model: TableModel[Guest]) -> None:
    assert names(model) == ["Souksavanh", "Bounmy", "Anousith"]
    model.sort(1)
    assert names(model) == ["Bounmy", "Anousith", "Souksavanh"]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Bounmy", "Souksavanh", "Anousith"]
    model.sort(-1)
    assert names(model) == ["Souksavanh", "Bounmy", "Anousith"]
    model.sort(3)  # not sortable
    assert names(model) == ["Souksavanh", "Bounmy", "Anousith"]


def test_filter_and_order_go_together(model: TableModel[Guest]) -> None:
    model.sort(0)
    model.set_filter("ou s")
    assert names(model) == ["Anousith", "Souksavanh"]
    model.set_filter("", accept=lambda row: row.at is None)
    assert names(model) == ["Bounmy"]
    model.set_filter()
    assert names(model) == ["Anousith", "Bounmy", "Souksavanh"]


def test_a_selection_stays_with_its_row(model: TableModel[Guest], qtbot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    painters.prepare_table(view)
    view.selectionModel().select(
        model.shown_index_of("2"),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    model.sort(0, Qt.SortOrder.DescendingOrder)
    chosen = view.selectionModel().selectedRows()
    assert [index.data(KEY_ROLE) for index in chosen] == ["2"]
    assert view.verticalHeader().defaultSectionSize() == 60


def test_one_changed_row_is_one_change(model: TableModel[Guest], qtbot) -> None:
    model.sort(1)
    with qtbot.waitSignal(model.dataChanged) as heard:
        assert model.replace_row(replace(GUESTS[0], rank=0, name="Souksakhone"))
    assert (heard.args[0].row(), heard.args[1].row()) == (2, 2)
    assert names(model) == ["Bounmy", "Anousith", "Souksakhone"]
    model.sort(1)
    assert names(model) == ["Souksakhone", "Bounmy", "Anousith"]
    model.set_filter("khone")
    assert names(model) == ["Souksakhone"]
    assert not model.replace_row(Guest("9", "Nobody", 1))


def test_what_a_row_says(model: TableModel[Guest]) -> None:
    index = model.index(0, 0)
    assert index.data() == "Souksavanh"
    assert index.data(ROW_ROLE) == GUESTS[0]
    assert model.row_at(index) == GUESTS[0]
    assert model.row_at(99) is None
    assert not model.shown_index_of("9").isValid()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Rank"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_the_selected_row_has_a_bar_and_a_tint(model: TableModel[Guest], qtbot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(painters.WordPainter(parent=view))
    painters.prepare_table(view)
    view.resize(600, 300)
    view.show()
    view.selectRow(1)
    image = view.viewport().grab().toImage()
    look = theme.current()
    assert image.pixelColor(1, 90) == look.colour("accent")
    assert image.pixelColor(8, 66) == look.colour("accenttint")
    assert image.pixelColor(8, 20) == look.colour("surface")
    assert image.pixelColor(300, 59) == look.colour("border")
