"""The board counts what was read, the table filters, the export writes what the board shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Direction
from delegates.domain.people import Status
from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui.attendance.arrivals_chart import busiest, marked, step_of
from delegates.ui.attendance.board_parts import BodyRow, GuestRow
from delegates.ui.attendance.export_sheet import ExportSheet
from delegates.ui.attendance.page import AttendancePage
from delegates.ui.context import Context
from delegates.ui.main_window import SizeClass
from delegates.ui.messages import Kind


def check_in(workspace: Workspace, code: str, direction: Direction = Direction.IN) -> None:
    workspace.checking_in.check_in(Scan(code, None, direction, None, True))


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[AttendancePage]:
    """The page over the sample forum with the first delegate in and out again, and the second in."""
    first, second = sample_workspace.finding.rows()[:2]
    check_in(sample_workspace, first.code)
    check_in(sample_workspace, first.code, Direction.OUT)
    check_in(sample_workspace, second.code)
    context.open_forum(sample_workspace)
    made = AttendancePage(context)
    qtbot.addWidget(made)
    made.resize(1262, 652)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: made.attendance is not None, timeout=20_000)
    idle(qtbot, context)
    yield made
    if made.wall is not None:
        made.wall.close()
    idle(qtbot, context)


def spoken(page: AttendancePage) -> dict[str, str]:
    return {name: tile.accessibleName() for name, tile in page.board.counts.items()}


def test_the_board_shows_five_counts_and_delegations_in_precedence(page: AttendancePage) -> None:
    said = spoken(page)
    assert said["in"] == "Checked in 2 of 60 · 3\N{NO-BREAK SPACE}%"
    assert said["absent"] == "Not arrived 58"
    assert said["refused"] == "Refused or overridden 0 0 refused · 0 overridden"
    rows = page.board.bodies.rows.rows()
    assert [row.number for row in rows if isinstance(row, BodyRow)] == list(range(1, len(rows) + 1))
    top = rows[0]
    assert isinstance(top, BodyRow)
    assert (top.name, top.arrived, top.registered) == ("Ministry of Technology and Communications", 2, 9)
    assert not top.is_complete


def test_a_bar_is_green_only_when_everybody_is_there() -> None:
    assert BodyRow(1, "MTC", "", "", 3, 3).is_complete
    assert not BodyRow(1, "MTC", "", "", 2, 3).is_complete
    assert not BodyRow(1, "MTC", "", "", 0, 0).is_complete


def test_guests_of_honour_stand_there_until_they_come_with_the_liaisons_telephone(
    qtbot: QtBot, page: AttendancePage, sample_workspace: Workspace, context: Context
) -> None:
    from dataclasses import replace

    awaited = next(
        row
        for row in sample_workspace.finding.rows()
        if row.category == "V" and row.checked_in_at_utc is None and row.delegation_id
    )
    body = next(one for one in sample_workspace.registering.delegations() if one.id == awaited.delegation_id)
    sample_workspace.registering.save_delegation(
        replace(body, liaison_name="Phouphet", liaison_phone="+8562077778309")
    )
    context.changed.emit(Changes(delegations=True))

    def row_of() -> GuestRow | None:
        rows = [one for one in page.board.guests.rows.rows() if isinstance(one, GuestRow)]
        return next((one for one in rows if one.name == awaited.name), None)

    qtbot.waitUntil(lambda: (row := row_of()) is not None and row.second == "Phouphet", timeout=10_000)
    found = row_of()
    assert found is not None
    assert found.phone == "020\N{NO-BREAK SPACE}7777\N{NO-BREAK SPACE}8309"
    check_in(sample_workspace, awaited.code)
    context.changed.emit(Changes(check_ins=True))
    qtbot.waitUntil(lambda: row_of() is None, timeout=10_000)


def test_refused_people_have_no_name_on_the_board(
    qtbot: QtBot, page: AttendancePage, sample_workspace: Workspace, context: Context
) -> None:
    blocked = next(
        row for row in sample_workspace.finding.rows() if row.category == "V" and not row.checked_in_at_utc
    )
    sample_workspace.registering.set_status(blocked.id, Status.BLOCKED)
    check_in(sample_workspace, blocked.code)
    context.changed.emit(Changes(check_ins=True))
    qtbot.waitUntil(
        lambda: spoken(page)["refused"].startswith("Refused or overridden 1 1 refused"), timeout=10_000
    )
    names = [row.words for row in page.board.guests.rows.rows()]
    assert all(blocked.name not in words for words in names)


def test_many_changes_are_read_at_most_once_a_second(
    qtbot: QtBot, page: AttendancePage, context: Context
) -> None:
    read: list[str] = []
    context.tasks.busy_changed.connect(read.append)
    for _ in range(50):
        context.changed.emit(Changes(check_ins=True))
    assert "bulk" not in read
    qtbot.waitUntil(lambda: read.count("bulk") == 2 and context.tasks.count("bulk") == 0, timeout=10_000)
    assert not page._is_stale


def test_the_table_filters_by_state_and_by_name(qtbot: QtBot, page: AttendancePage) -> None:
    qtbot.mouseClick(page.table_chip, Qt.MouseButton.LeftButton)
    assert page.filters["arrived"].text() == "Arrived 2"
    assert page.filters["inside"].text() == "Inside now 1"
    assert page.filters["left"].text() == "Left again 1"
    assert page.table.rows.rowCount() == 60
    qtbot.mouseClick(page.filters["left"], Qt.MouseButton.LeftButton)
    (row,) = page.table.rows.shown_rows()
    assert page.table.rows.index(0, 4).data() != ""
    qtbot.mouseClick(page.filters["all"], Qt.MouseButton.LeftButton)
    page.search.setText(row.delegate.name_latin or row.delegate.name)
    assert row in page.table.rows.shown_rows()
    assert page.table.rows.rowCount() < 10
    assert page.escape()
    assert page.table.rows.rowCount() == 60


def test_the_wall_shows_the_same_larger_and_leaves_with_escape(
    qtbot: QtBot, page: AttendancePage, dressed: object
) -> None:
    qtbot.mouseClick(page.wall_button, Qt.MouseButton.LeftButton)
    wall = page.wall
    assert wall is not None
    assert wall.board.counts["in"].accessibleName() == page.board.counts["in"].accessibleName()
    assert wall.board.counts["in"].sizeHint().height() == round(
        page.board.counts["in"].sizeHint().height() * 1.5
    )
    own = [row for row in page.board.guests.rows.rows() if isinstance(row, GuestRow) and row.phone]
    public = {row.name: row.phone for row in wall.board.guests.rows.rows() if isinstance(row, GuestRow)}
    assert own
    assert [public[row.name] for row in own] == [""] * len(own)  # no liaison is known: nobody's own telephone
    wall.board.turn_pages()
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.wall is None)


@pytest.mark.parametrize(("suffix", "magic"), [(".xlsx", b"PK"), (".csv", b""), (".pdf", b"%PDF")])
def test_the_export_asks_kind_and_language_and_tells_where_it_is(
    qtbot: QtBot,
    page: AttendancePage,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
    magic: bytes,
) -> None:
    # The system's own dialog: it can be answered only here.
    def answer(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(tmp_path / "who"))
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)
    (key,) = [action for action in page.key_actions() if action.key == "Ctrl+E"]
    key.act()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, ExportSheet)
    qtbot.mouseClick(sheet.kinds[suffix], Qt.MouseButton.LeftButton)
    sheet.language.setCurrentIndex(sheet.language.findData("lo"))
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.GOOD)), timeout=20_000)
    file = tmp_path / f"who{suffix}"
    assert file.read_bytes().startswith(magic)
    assert context.messages.texts(Kind.GOOD) == [f"The attendance is saved as who{suffix}."]
    assert context.messages.history[-1].action == "Show folder"


def test_in_little_room_the_chart_goes_and_the_names_stay(page: AttendancePage) -> None:
    page.set_size_class(SizeClass(911, 512))
    assert not page.board.chart_card.isVisible()
    assert page.board.guests.isVisible()
    page.set_size_class(SizeClass(1366, 768))
    assert page.board.chart_card.isVisible()


def test_the_bar_of_this_moment_is_marked_else_the_busiest() -> None:
    at = [datetime(2024, 1, 10, 1, minute, tzinfo=UTC) for minute in (0, 10, 20)]
    slots = list(zip(at, (3, 9, 4), strict=True))
    assert marked(slots, datetime(2024, 1, 10, 1, 25, tzinfo=UTC)) == 2
    assert marked(slots, datetime(2024, 1, 10, 5, 0, tzinfo=UTC)) == 1
    assert marked([], at[0]) == -1
    assert busiest(slots) == (at[1], 9)


@pytest.mark.parametrize(("highest", "step"), [(0, 1), (4, 1), (5, 2), (12, 5), (38, 10), (180, 50)])
def test_lines_of_the_chart_stand_at_round_numbers(highest: int, step: int) -> None:
    assert step_of(highest) == step
    assert highest <= 5 * step
