"""The sheet of envelopes: what it shows, what it writes, what stays when it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui.badges.envelope_table import NAME, STATE
from delegates.ui.badges.envelopes_sheet import EnvelopesSheet
from delegates.ui.context import Context
from delegates.ui.widgets.tick_table import TICK
from tests.badges.looking import texts

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def sheet(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> EnvelopesSheet:
    context.open_forum(sample_workspace)
    made = EnvelopesSheet(context, None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.table.envelopes.rowCount() > 0)
    return made


def words(sheet: EnvelopesSheet, row: int, column: int) -> str:
    return str(sheet.table.envelopes.index(row, column).data())


def names(workspace: Workspace) -> list[str | None]:
    return [one.delegation for one in workspace.envelopes.envelopes()]


def test_it_lists_who_gets_how_many(sheet: EnvelopesSheet, sample_workspace: Workspace) -> None:
    expected = sample_workspace.envelopes.envelopes()
    assert sheet.table.envelopes.rowCount() == len(expected)
    assert words(sheet, 0, NAME) == f"{expected[0].delegation}, {expected[0].delegation_latin}"
    assert words(sheet, 0, STATE) == f"{expected[0].count} badges, Not printed"
    assert sheet.count.text() == "0 envelopes, 0 badges"
    assert not sheet.main_button.isEnabled()


def test_boxes_are_ticked_by_mouse_by_keys_and_all_at_once(qtbot: QtBot, sheet: EnvelopesSheet) -> None:
    table = sheet.table
    box = table.visualRect(table.envelopes.index(1, TICK)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert words(sheet, 1, TICK) == "Chosen"
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert [one.delegation for one in table.chosen_envelopes()] == [
        one.delegation for one in table.envelopes.rows()[:2]
    ]
    qtbot.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    everybody = sum(one.count for one in table.envelopes.rows())
    assert sheet.count.text() == f"{table.envelopes.rowCount()} envelopes, {everybody} badges"
    qtbot.mouseClick(sheet.all, Qt.MouseButton.LeftButton)
    assert not table.ticked


def test_cover_sheets_and_labels_are_saved(
    qtbot: QtBot, sheet: EnvelopesSheet, context: Context, tmp_path: Path
) -> None:
    rows = sheet.table.envelopes.rows()[:2]
    sheet.table.tick(rows)
    sheet.language.setCurrentIndex(sheet.language.findData("en"))
    out = tmp_path / "covers.pdf"
    sheet.save_covers(out)
    qtbot.waitUntil(lambda: bool(context.messages.history))
    assert context.messages.history[-1].text == "2 cover sheets saved in covers.pdf."
    pages = texts(out.read_bytes())
    assert len(pages) == 2
    for page, envelope in zip(pages, rows, strict=True):
        assert (envelope.delegation or "") in page
        assert all(row.name in page for row in envelope.rows)
    sheet.save_labels(tmp_path / "labels.pdf")
    qtbot.waitUntil(lambda: len(context.messages.history) == 2)
    assert len(texts((tmp_path / "labels.pdf").read_bytes())) == 2
    assert sheet.isVisible()


def test_a_place_that_cannot_be_written_is_said_on_the_sheet(
    qtbot: QtBot, sheet: EnvelopesSheet, tmp_path: Path
) -> None:
    sheet.table.tick(sheet.table.envelopes.rows()[:1])
    sheet.save_covers(tmp_path / "gone" / "covers.pdf")
    qtbot.waitUntil(lambda: bool(sheet._error.text()))
    qtbot.waitUntil(sheet.main_button.isEnabled)


def test_handing_over_is_recorded_and_can_be_taken_back(
    qtbot: QtBot, sheet: EnvelopesSheet, context: Context, sample_workspace: Workspace
) -> None:
    first = sheet.table.envelopes.rows()[0]
    sample_workspace.badge_issuing.record_printed(first.rows)
    sheet.reload()
    qtbot.waitUntil(lambda: "All printed" in words(sheet, 0, STATE))
    assert not sheet.hand.isEnabled()
    sheet.table.tick([first])
    assert not sheet.hand.isEnabled()
    sheet.receiver.setText("Mr Phouphet")
    assert sheet.hand.isEnabled()
    assert not sheet.back.isEnabled()
    with qtbot.waitSignal(context.changed, timeout=5000) as told:
        qtbot.mouseClick(sheet.hand, Qt.MouseButton.LeftButton)
    assert told.args == [Changes(badges=True, delegates=frozenset(row.id for row in first.rows))]
    qtbot.waitUntil(lambda: "Handed to Mr Phouphet, 10 Jan 2024, 08:0" in words(sheet, 0, STATE))
    assert context.messages.history[-1].text == f"{first.count} badges handed to Mr Phouphet."
    assert sample_workspace.envelopes.envelopes()[0].is_handed_over
    qtbot.mouseClick(sheet.waiting, Qt.MouseButton.LeftButton)
    assert first.delegation_id not in sheet.table.ticked
    sheet.table.tick([first])
    qtbot.waitUntil(sheet.back.isEnabled)
    qtbot.mouseClick(sheet.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "All printed" in words(sheet, 0, STATE))
    assert not sample_workspace.envelopes.envelopes()[0].handed


def test_the_order_made_by_hand_is_kept(
    qtbot: QtBot, sheet: EnvelopesSheet, sample_workspace: Workspace
) -> None:
    before = names(sample_workspace)
    sheet.table.choose(sheet.table.envelopes.rows()[2].delegation_id)
    with qtbot.waitSignal(sheet.sorted_by_hand, timeout=5000):
        qtbot.keyClick(sheet.table, Qt.Key.Key_Up, ALT)
    assert names(sample_workspace) == [before[0], before[2], before[1], *before[3:]]
    with qtbot.waitSignal(sheet.sorted_by_hand, timeout=5000):
        qtbot.mouseClick(sheet.down, Qt.MouseButton.LeftButton)
    assert names(sample_workspace) == before


def test_control_enter_in_the_list_asks_for_the_place(
    qtbot: QtBot, sheet: EnvelopesSheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from delegates.ui import files

    asked: list[str] = []
    monkeypatch.setattr(files, "ask_save", lambda context, parent, title, name, kinds: asked.append(name))
    sheet.table.tick(sheet.table.envelopes.rows()[:1])
    qtbot.keyClick(sheet.table, Qt.Key.Key_Return, CTRL)
    assert asked == ["cover-sheets.pdf"]


def test_it_fits_an_office_screen_at_150_percent(sheet: EnvelopesSheet) -> None:
    assert (sheet.width() <= 911, sheet.height() <= 512) == (True, True), sheet.size()
