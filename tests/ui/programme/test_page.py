"""Items and checkpoints are added, changed and taken out as a person does it; times are the forum's."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, Reentry
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.main_window import SizeClass
from delegates.ui.messages import Kind
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.programme.rows import rows_of, state_of, times_of


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(
        lambda: context.tasks.count("bulk") == 0 and context.tasks.count("desk") == 0, timeout=20_000
    )


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[ProgrammePage]:
    context.open_forum(sample_workspace)
    made = ProgrammePage(context)
    qtbot.addWidget(made)
    made.resize(1262, 704)
    made.show()
    qtbot.waitUntil(lambda: made.table.rows.rowCount() > 0, timeout=20_000)
    yield made
    idle(qtbot, context)


def titles(page: ProgrammePage) -> list[str]:
    return [row.title for row in page.table.rows.shown_rows()]


def set_time(field: LocalTimeField, day: QDate, hour: int) -> None:
    field.none.setChecked(False)
    field.edit.setDateTime(QDateTime(day, QTime(hour, 0), QTimeZone.utc()))


def test_the_programme_stands_in_order_of_time_with_its_checkpoints(page: ProgrammePage) -> None:
    assert titles(page)[0] == "Main entrance"
    assert [page.table.rows.index(row, 0).data() for row in range(5)] == [
        "any time", "07:30–08:45", "09:00–09:45", "10:00–12:00", "18:00–21:00",
    ]  # fmt: skip
    assert page.table.rows.index(1, 2).data() == "uses Main entrance"
    assert page.table.rows.index(3, 2).data() == "none"
    # Nobody else uses the dinner's checkpoint: its rules stand in the dinner's row.
    assert "VIP" in page.table.rows.index(4, 3).data()


def test_an_item_is_added_in_the_forums_own_time(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    (key,) = [action for action in page.key_actions() if action.key == "Ctrl+Shift+N"]
    key.act()
    form = page.item_form
    assert form.isVisible()
    assert not form.save.isEnabled()
    qtbot.keyClicks(form.title_field, "Group photograph")
    set_time(form.starts, QDate(2024, 1, 10), 13)
    set_time(form.ends, QDate(2024, 1, 10), 14)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Group photograph" in titles(page), timeout=10_000)
    saved = next(one for one in sample_workspace.programme.items() if one.title == "Group photograph")
    assert saved.starts_utc == datetime(2024, 1, 10, 6, 0, tzinfo=UTC)
    qtbot.waitUntil(lambda: (row := page.table.current) is not None and row.title == "Group photograph")


def test_an_end_before_the_beginning_is_said_beside_the_form(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    before = len(sample_workspace.programme.items())
    qtbot.mouseClick(page.add_item, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.item_form.title_field, "Backwards")
    set_time(page.item_form.starts, QDate(2024, 1, 10), 14)
    set_time(page.item_form.ends, QDate(2024, 1, 10), 13)
    qtbot.keyClick(page.item_form.title_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.item_form.error()))
    assert page.item_form.error() == "Ends: the end lies before the start."
    assert page.item_form.title_field.text() == "Backwards"
    assert len(sample_workspace.programme.items()) == before


def test_an_item_taken_out_can_be_put_back(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    page.table.selectRow(2)
    gone = titles(page)[2]
    qtbot.mouseClick(page.item_form.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone not in titles(page), timeout=10_000)
    message = context.messages.history[-1]
    assert message.kind is Kind.INFO
    assert message.act is not None
    message.act()
    qtbot.waitUntil(lambda: gone in titles(page), timeout=10_000)


def test_a_checkpoint_is_made_with_all_its_rules(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    qtbot.mouseClick(page.add_checkpoint, Qt.MouseButton.LeftButton)
    form = page.checkpoint_form
    qtbot.keyClicks(form.name, "Gift of the host")
    for box in form.boxes:
        box.setChecked(box.category.letter in "VF")
    form.reentry[Reentry.NEVER].setChecked(True)
    form.once_per_day.setChecked(False)
    form.exits.setChecked(False)
    form.ceremonial.setChecked(True)
    form.capacity.setValue(120)
    qtbot.keyClicks(form.place, "Desk 3")
    qtbot.keyClicks(form.contact, "020 5555 1234")
    set_time(form.opens, QDate(2024, 1, 10), 8)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Gift of the host" in titles(page), timeout=10_000)
    saved = sample_workspace.programme.checkpoint_named("Gift of the host")
    assert saved.categories == frozenset("VF")
    assert saved.opens_utc == datetime(2024, 1, 10, 1, 0, tzinfo=UTC)
    assert saved.closes_utc is None
    assert (saved.reentry, saved.once_per_day, saved.exits) == (Reentry.NEVER, False, False)
    assert (saved.capacity, saved.ceremonial) == (120, True)
    assert (saved.place, saved.contact) == ("Desk 3", "020 5555 1234")


def test_all_categories_ticked_admit_those_of_later_too(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace
) -> None:
    page.table.selectRow(0)
    assert page.checkpoint_form.isVisible()
    assert page.checkpoint_form.value().categories is None
    page.checkpoint_form.boxes[0].setChecked(False)
    assert page.checkpoint_form.value().categories == frozenset("DFICPOS")
    for box in page.checkpoint_form.boxes:
        box.setChecked(False)
    assert not page.checkpoint_form.save.isEnabled()


def test_the_rules_of_an_items_checkpoint_are_one_step_away_and_escape_leads_back(
    qtbot: QtBot, page: ProgrammePage
) -> None:
    page.table.selectRow(4)
    qtbot.mouseClick(page.item_form.rules, Qt.MouseButton.LeftButton)
    assert page.checkpoint_form.name.text() == "Reception dinner"
    assert page.escape()
    assert page.item_form.isVisible()
    assert not page.escape()


def test_in_little_width_the_form_stands_in_the_tables_place(qtbot: QtBot, page: ProgrammePage) -> None:
    page.set_size_class(SizeClass(911, 512))
    assert page.table.isVisible()
    assert not page.item_form.isVisible()
    page.table.selectRow(1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.item_form.isVisible()
    assert not page.table.isVisible()
    assert page.escape()
    assert page.table.isVisible()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its zone while it runs")
def test_the_computers_own_zone_changes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from zoneinfo import ZoneInfo

    # 02:30 does not exist on that night in Berlin.
    monkeypatch.setitem(os.environ, "TZ", "Europe/Berlin")
    time.tzset()
    try:
        field = LocalTimeField()
        qtbot.addWidget(field)
        at = datetime(2024, 3, 30, 19, 30, tzinfo=UTC)
        field.set_moment(at, ZoneInfo("Asia/Vientiane"), at)
        assert field.edit.text() == "31.03.2024 02:30"
        assert field.moment() == at
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_checkpoint_says_whether_it_is_open() -> None:
    now = datetime(2024, 1, 10, 3, 0, tzinfo=UTC)
    later, before = datetime(2024, 1, 10, 11, 0, tzinfo=UTC), datetime(2024, 1, 9, 11, 0, tzinfo=UTC)
    (row,) = rows_of([], [Checkpoint("a", "A", opens_utc=later)], {})
    assert state_of(row, now, UTC) == ("door-closed", "opens 11:00")
    assert times_of(row, UTC) == "from 11:00"
    (row,) = rows_of([], [Checkpoint("a", "A", closes_utc=before)], {})
    assert state_of(row, now, UTC) == ("door-closed", "closed 09.01.\N{NO-BREAK SPACE}11:00")
    (row,) = rows_of([], [Checkpoint("a", "A")], {"a": 7})
    assert (state_of(row, now, UTC)[1], row.entered) == ("open now", 7)


def test_a_checkpoint_of_one_item_stands_in_its_row_a_shared_one_by_itself() -> None:
    a, b = Checkpoint("a", "A"), Checkpoint("b", "B")
    items = [
        ProgrammeItem("1", "one", checkpoint_id="a"),
        ProgrammeItem("2", "two", checkpoint_id="b"),
        ProgrammeItem("3", "three", checkpoint_id="b"),
    ]
    rows = {row.key: row for row in rows_of(items, [a, b], {"a": 1, "b": 2})}
    assert set(rows) == {"1", "2", "3", "b"}
    assert (rows["1"].is_own, rows["1"].entered) == (True, 1)
    assert (rows["2"].is_own, rows["2"].entered) == (False, 0)
    assert rows["b"].entered == 2
