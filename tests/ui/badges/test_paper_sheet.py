"""The form of paper and order: what it counts, what it draws, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from delegates.badges.sheet import Arrangement
from delegates.badges.stocks import STOCKS
from delegates.domain.people import RosterRow
from delegates.services.badge_order import DeskRange, RunOrder
from delegates.services.workspace import Workspace
from delegates.ui.badges.paper_sheet import PaperSheet

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rows(sample_workspace: Workspace) -> list[RosterRow]:
    return sample_workspace.badge_issuing.chosen()


def opened(
    qtbot: QtBot,
    arrangement: Arrangement,
    order: RunOrder | None = None,
    *,
    rows: list[RosterRow] | None = None,
    size: tuple[float, float] = (105, 148),
    two_sided: bool = True,
) -> PaperSheet:
    sheet = PaperSheet(None, *size, two_sided, arrangement, order or RunOrder(), rows=rows or [])
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def choose(box: Any, key: str) -> None:
    box.setCurrentIndex(box.findData(key))


def error_of(sheet: PaperSheet) -> str:
    return sheet._error.text() if sheet._error.isVisibleTo(sheet) else ""


def committed(qtbot: QtBot, sheet: PaperSheet) -> list[Any]:
    with qtbot.waitSignal(sheet.chosen, timeout=1000) as said:
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    return list(said.args)


def test_it_says_how_many_a_sheet_and_how_many_sheets(qtbot: QtBot, rows: list[RosterRow]) -> None:
    sheet = opened(qtbot, Arrangement(paper="a4"), rows=rows)
    count = len(rows)
    assert sheet.told.text() == f"4 badges a sheet, {-(-count // 4)} sheets"
    choose(sheet.paper, "badge")
    assert sheet.told.text() == f"1 badge a sheet, {count} sheets"
    choose(sheet.paper, "a4")
    choose(sheet.order, "delegation")
    sheet.break_sheets.setChecked(True)
    sizes = [sum(row.delegation_id == one for row in rows) for one in {row.delegation_id for row in rows}]
    assert sheet.told.text() == f"4 badges a sheet, {sum(-(-size // 4) for size in sizes)} sheets"
    assert opened(qtbot, Arrangement(paper="a4")).told.text() == "4 badges a sheet"


def test_a_click_marks_positions_as_used_and_frees_them_again(qtbot: QtBot, rows: list[RosterRow]) -> None:
    sheet = opened(qtbot, Arrangement(paper="a4"), rows=rows[:4])

    def click(position: int) -> None:
        point = sheet.picture.place_rect(position).center().toPoint()
        qtbot.mouseClick(sheet.picture, Qt.MouseButton.LeftButton, pos=point)

    click(2)
    assert sheet.skip.value() == 3
    assert sheet.told.text() == "4 badges a sheet, 2 sheets"
    click(1)
    assert sheet.skip.value() == 1
    click(3)  # one must stay
    assert sheet.skip.value() == 3
    qtbot.mouseClick(sheet.picture, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert sheet.skip.value() == 3
    assert committed(qtbot, sheet)[0] == Arrangement(paper="a4", skip=3)
    choose(sheet.paper, "badge")
    assert sheet.arrangement.skip == 0


def test_what_was_chosen_is_carried_away(qtbot: QtBot, rows: list[RosterRow]) -> None:
    before = Arrangement("a4", 5, 4.5, 3, False, "folded", "left", "short", 1)
    order = RunOrder("desk", True, "lo", (DeskRange("ກ–ນ", "ກ", "ນ"),))
    sheet = opened(qtbot, before, order, rows=rows, size=(85.6, 53.98))
    assert committed(qtbot, sheet) == [before, order]
    sheet = opened(qtbot, Arrangement())
    choose(sheet.paper, "a3")
    sheet.margin.setValue(7.5)
    choose(sheet.sides, "duplex")
    choose(sheet.flip, "short")
    choose(sheet.order, "envelopes")
    sheet.break_sheets.setChecked(True)
    arrangement, order = committed(qtbot, sheet)
    assert arrangement == Arrangement("a3", 7.5, two_sided="duplex", flip="short")
    assert order == RunOrder("envelopes", True)


def test_what_does_not_fit_is_said_and_cannot_be_committed(qtbot: QtBot) -> None:
    sheet = opened(qtbot, Arrangement())
    choose(sheet.paper, "avery_c32011")
    assert error_of(sheet) == "A badge needs 105 × 148 mm; this paper has room for 85 × 54 mm."
    assert sheet.told.text() == ""
    with qtbot.assertNotEmitted(sheet.chosen):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert sheet.isVisible()
    choose(sheet.paper, "a4")
    assert error_of(sheet) == ""
    choose(sheet.sides, "folded")
    sheet.margin.setValue(10)
    assert error_of(sheet) == "A badge needs 105 × 296 mm; this paper has room for 190 × 277 mm."
    sheet.margin.setValue(0)
    assert committed(qtbot, sheet)[0].two_sided == "folded"


def test_desks_that_cannot_be_read_are_said(qtbot: QtBot, rows: list[RosterRow]) -> None:
    sheet = opened(qtbot, Arrangement(), RunOrder("desk"), rows=rows)
    sheet.ranges.setText("A–K, 7")
    assert error_of(sheet) == ""
    sheet.ranges.setText("A–K, –")
    assert error_of(sheet) == "“–” is no range of letters. Write A–K, L–Z."
    assert not sheet.main_button.isEnabled()
    sheet.ranges.setText("K–A")
    assert error_of(sheet) == "“K–A” ends before it begins."
    choose(sheet.order, "precedence")  # desks are asked for in their own order only
    assert error_of(sheet) == ""
    assert not sheet.ranges.isVisible()
    choose(sheet.order, "desk")
    sheet.ranges.setText("Desk 1: A–K; Desk 2: L–Z")
    choose(sheet.alphabet, "en")
    order = committed(qtbot, sheet)[1]
    assert order == RunOrder(
        "desk", False, "en", (DeskRange("Desk 1", "A", "K"), DeskRange("Desk 2", "L", "Z"))
    )


def test_a_template_without_a_back_is_printed_on_one_side(qtbot: QtBot) -> None:
    sheet = opened(qtbot, Arrangement(two_sided="duplex"), two_sided=False)
    assert not sheet.sides.isEnabled()
    assert committed(qtbot, sheet)[0].two_sided == "auto"


def test_only_what_can_be_chosen_is_shown(qtbot: QtBot) -> None:
    sheet = opened(qtbot, Arrangement(paper="a4", margin_mm=5, two_sided="duplex"))
    assert sheet.margin.isVisible()
    assert sheet.flip.isVisible()
    assert not sheet.fold.isVisible()
    choose(sheet.paper, "a4_4xa6")
    assert not sheet.margin.isVisible()
    assert not sheet.cut_marks.isVisible()
    assert sheet.skip.isVisible()
    assert committed(qtbot, sheet)[0].margin_mm == 0
    for stock in STOCKS.values():
        assert sheet.paper.itemText(sheet.paper.findData(stock.key)).startswith(stock.name)


def test_the_picture_is_drawn_for_every_paper(qtbot: QtBot, rows: list[RosterRow]) -> None:
    sheet = opened(qtbot, Arrangement(two_sided="duplex"), rows=rows, size=(80, 48))
    seen = set()
    for index in range(sheet.paper.count()):
        sheet.paper.setCurrentIndex(index)
        assert error_of(sheet) == ""
        seen.add(bytes(sheet.picture.grab().toImage().bits()))
    assert len(seen) >= sheet.paper.count() - 1


def test_it_fits_an_office_screen_at_150_percent(qtbot: QtBot, rows: list[RosterRow]) -> None:
    sheet = opened(qtbot, Arrangement(paper="a4", two_sided="duplex"), RunOrder("desk"), rows=rows)
    sheet.ranges.setText("K–A")
    sheet.adjustSize()
    assert (sheet.width() <= 911, sheet.height() <= 512) == (True, True), sheet.size()
