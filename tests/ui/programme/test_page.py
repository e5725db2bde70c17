"""Items and checkpoints are added, changed and taken out as a person does it; times are the forum's."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta, timezone
from threading import Event

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem, Reentry
from delegates.services.workspace import Workspace
from delegates.ui import lines, theme
from delegates.ui.context import Context
from delegates.ui.main_window import SizeClass
from delegates.ui.messages import Kind
from delegates.ui.programme.local_time import LocalTimeField
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.programme.rows import rows_of, state_of, times_of
from delegates.ui.programme.rules import rules_of


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


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
    form.admitted.only.click()
    for box in form.boxes:
        box.setChecked(box.category.letter in "VF")
    form.reentry[Reentry.NEVER].setChecked(True)
    form.once_per_day.setChecked(False)
    form.exits[False].click()
    form.early.setValue(30)
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
    assert (saved.capacity, saved.ceremonial, saved.early_minutes) == (120, True, 30)
    assert (saved.place, saved.contact) == ("Desk 3", "020 5555 1234")


def test_everybody_is_everybody_of_later_too_and_only_somebody_is_somebody(
    qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace
) -> None:
    page.table.selectRow(0)
    form = page.checkpoint_form
    assert form.admitted.everybody.isChecked()
    assert not form.boxes[0].isVisible()
    assert (form.value().categories, form.value().delegations) == (None, None)
    form.admitted.only.click()
    assert form.boxes[0].isVisible()
    assert not form.save.isEnabled()
    form.boxes[0].setChecked(True)
    assert form.save.isEnabled()
    assert (form.value().categories, form.value().delegations) == (frozenset("V"), None)
    form.admitted.everybody.click()
    assert form.value().categories is None


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


def scanned(page: ProgrammePage, context: Context, qtbot: QtBot) -> None:
    """Somebody was let in, here or at another desk: the page reads the programme again."""
    from delegates.services.changes import Changes

    with qtbot.waitSignal(page.table.rows.modelReset, timeout=10_000):
        context.changed.emit(Changes(check_ins=True))
    idle(qtbot, context)


def test_a_scan_leaves_what_is_being_written_in_a_new_item(
    qtbot: QtBot, page: ProgrammePage, context: Context
) -> None:
    qtbot.mouseClick(page.add_item, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.item_form.title_field, "Half wri")
    scanned(page, context, qtbot)
    assert page.item_form.isVisible()
    assert page.item_form.title_field.text() == "Half wri"
    assert not page.item_form.value().id


def test_a_scan_leaves_what_is_being_changed_in_an_item(
    qtbot: QtBot, page: ProgrammePage, context: Context
) -> None:
    page.table.selectRow(2)
    page.item_form.title_field.selectAll()
    qtbot.keyClicks(page.item_form.title_field, "Half wri")
    changed = page.item_form.value().id
    scanned(page, context, qtbot)
    assert page.item_form.title_field.text() == "Half wri"
    assert page.item_form.value().id == changed


def test_an_item_is_put_back_while_another_is_written(
    qtbot: QtBot, page: ProgrammePage, context: Context
) -> None:
    page.table.selectRow(2)
    gone = titles(page)[2]
    qtbot.mouseClick(page.item_form.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: gone not in titles(page), timeout=10_000)
    put_back = context.messages.history[-1].act
    assert put_back is not None
    qtbot.mouseClick(page.add_item, Qt.MouseButton.LeftButton)
    put_back()
    qtbot.waitUntil(lambda: gone in titles(page), timeout=10_000)
    idle(qtbot, context)
    qtbot.keyClicks(page.item_form.title_field, "Next")
    assert page.item_form.isVisible()
    assert not page.item_form.value().id
    assert page.item_form.title_field.text() == "Next"


def test_another_forum_ends_what_was_being_written(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace, workspace: Workspace
) -> None:
    page.table.selectRow(2)
    qtbot.keyClicks(page.item_form.title_field, "!")
    before = len(workspace.programme.items())
    context.open_forum(workspace)
    idle(qtbot, context)
    qtbot.waitUntil(lambda: titles(page) == ["Main entrance"], timeout=10_000)
    assert page.checkpoint_form.isVisible()
    assert not page.escape()
    assert len(workspace.programme.items()) == before


def test_a_saved_item_is_the_same_one_when_saved_again(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    qtbot.mouseClick(page.add_item, Qt.MouseButton.LeftButton)
    form = page.item_form
    qtbot.keyClicks(form.title_field, "Group photograph")
    is_read_again = Event()
    context.tasks.run(
        "bulk", lambda job: is_read_again.wait(20)
    )  # the reading of what was saved comes behind it
    try:
        for _ in range(2):
            form.saved.emit()
            qtbot.waitUntil(
                lambda: context.tasks.count("desk") == 0 and form.save.isEnabled(), timeout=10_000
            )
    finally:
        is_read_again.set()
    idle(qtbot, context)
    assert [one.title for one in sample_workspace.programme.items()].count("Group photograph") == 1


def test_escape_takes_back_what_was_written_in_an_item(qtbot: QtBot, page: ProgrammePage) -> None:
    page.table.selectRow(2)
    stored = page.item_form.title_field.text()
    qtbot.keyClicks(page.item_form.title_field, "!")
    assert page.escape()
    assert page.item_form.title_field.text() == stored
    assert not page.escape()


def test_a_hidden_page_reads_when_it_is_shown_again(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    from delegates.services.changes import Changes

    page.hide()
    sample_workspace.programme.save_item(ProgrammeItem("", "Said elsewhere"))
    context.changed.emit(Changes(programme=True))
    assert context.tasks.count("bulk") == 0
    page.show()
    qtbot.waitUntil(lambda: "Said elsewhere" in titles(page), timeout=10_000)


def test_an_item_says_the_rules_of_its_checkpoint_in_words(page: ProgrammePage) -> None:
    page.table.selectRow(4)
    said = page.item_form.rules_in_words
    assert said.isVisible()
    assert said.text().startswith("10.01.\N{NO-BREAK SPACE}18:00–21:00 · ")
    page.item_form.checkpoint.setCurrentIndex(0)
    assert not said.isVisible()


def test_rules_are_said_in_the_forums_time_with_both_days_where_they_differ() -> None:
    opens, closes = datetime(2024, 1, 10, 15, 0, tzinfo=UTC), datetime(2024, 1, 10, 19, 0, tzinfo=UTC)
    vientiane = timezone(timedelta(hours=7))
    night = Checkpoint("a", "A", opens, closes, exits=False, once_per_day=False, reentry=Reentry.NEVER)
    space = "\N{NO-BREAK SPACE}"
    assert rules_of(night, vientiane) == (
        f"10.01.{space}22:00–11.01.{space}02:00 · Once only · One entry holds for the whole forum"
        " · Leaving is not recorded"
    )
    assert rules_of(Checkpoint("a", "A", closes_utc=closes), UTC) == (
        f"until 10.01.{space}19:00 · After leaving, as a re-entry · Counted anew each day · Leaving is recorded too"
    )


@pytest.mark.parametrize("code", ["en", "lo"])
def test_no_heading_at_the_tables_edge_is_cut(page: ProgrammePage, context: Context, code: str) -> None:
    context.language.use(code)
    header = page.table.horizontalHeader()
    word = str(page.table.rows.headerData(4, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
    needed = lines.width_px(word, theme.current().px("hint"), bold=True)
    assert header.sectionSize(4) >= needed + 2 * 12


def test_a_day_is_chosen_where_the_programme_has_several(
    qtbot: QtBot, page: ProgrammePage, context: Context, sample_workspace: Workspace
) -> None:
    from delegates.services.changes import Changes

    assert page.days.buttons.buttons() == []
    next_day = datetime(2024, 1, 11, 2, 0, tzinfo=UTC)
    sample_workspace.programme.save_item(ProgrammeItem("", "Farewell", starts_utc=next_day))
    context.changed.emit(Changes(programme=True))
    qtbot.waitUntil(lambda: len(page.days.buttons.buttons()) == 3, timeout=10_000)
    everything = titles(page)
    qtbot.mouseClick(page.days.buttons.buttons()[2], Qt.MouseButton.LeftButton)
    assert titles(page) == ["Main entrance", "Farewell"]
    qtbot.mouseClick(page.days.buttons.buttons()[0], Qt.MouseButton.LeftButton)
    assert titles(page) == everything
