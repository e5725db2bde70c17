"""The day as lanes: what stands where, and how a hand and the keyboard get from there to a form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.services.programme import CheckpointNow, ProgrammeNow
from delegates.services.workspace import Workspace
from delegates.ui import theme
from delegates.ui.main_window import SizeClass
from delegates.ui.programme.lanes import DayPlan, day_plan
from delegates.ui.programme.page import ProgrammePage
from delegates.ui.programme.timeline import TimeLine
from delegates.ui.programme.views import View

LEFT = Qt.MouseButton.LeftButton
Call = Callable[[], None]
DAY = date(2024, 1, 10)
VIENTIANE = timezone(timedelta(hours=7))


def at(hour: int, minute: int = 0, day: int = 10) -> datetime:
    return datetime(2024, 1, day, hour, minute, tzinfo=VIENTIANE).astimezone(UTC)


def item(key: str, starts: datetime | None, ends: datetime | None, place: str | None = None) -> ProgrammeItem:
    return ProgrammeItem(key, key, None, starts, ends, place)


def planned(items: list[ProgrammeItem], *checkpoints: Checkpoint, now: datetime | None = None) -> DayPlan:
    moment = now or at(8, 40)
    states = tuple(CheckpointNow(one, one.is_open(moment), 3, 5) for one in checkpoints)
    return day_plan(items, ProgrammeNow(moment, states), DAY, VIENTIANE, ["b"])


def spans(plan: DayPlan) -> dict[str, list[tuple[str, int, int, int]]]:
    return {
        lane.name: [(one.thing.id, one.begins_min // 60, one.ends_min // 60, one.row) for one in lane.blocks]
        for lane in plan.lanes
    }


def test_rooms_stand_as_they_are_first_used_and_what_is_at_once_stands_under_each_other() -> None:
    plan = planned(
        [
            item("c", at(11), at(12), "hall"),
            item("a", at(9), at(11), "Hall"),
            item("b", at(10), at(12), "Hall"),
            item("room", at(8), at(9), "Room 2"),
            item("none", at(7), at(8)),
            item("other day", at(9, day=11), at(10, day=11), "Hall"),
            item("untimed", None, None, "Hall"),
        ]
    )
    assert spans(plan) == {
        "Room 2": [("room", 8, 9, 0)],
        "Hall": [("a", 9, 11, 0), ("b", 10, 12, 1), ("c", 11, 12, 0)],
        "": [("none", 7, 8, 0)],
    }
    assert [lane.rows_count for lane in plan.lanes] == [1, 2, 1]
    assert [block.is_marked for block in plan.lanes[1].blocks] == [False, True, False]
    assert (plan.first_min // 60, plan.last_min // 60, plan.now_min) == (7, 12, 520)


def test_what_goes_over_midnight_is_cut_at_the_days_ends() -> None:
    plan = planned(
        [item("late", at(22), at(2, day=11), "Hall"), item("early", at(22, day=9), at(1), "Hall")],
        now=at(8, day=12),
    )
    assert spans(plan) == {"Hall": [("early", 0, 1, 0), ("late", 22, 24, 0)]}
    assert plan.now_min is None


def test_a_checkpoint_shows_its_hours_with_the_early_minutes_and_without_hours_the_whole_day() -> None:
    hall = Checkpoint("h", "Hall", at(9), at(12), early_minutes=45)
    plan = planned([], Checkpoint("e", "Entrance"), hall, Checkpoint("o", "Other day", at(9, day=11), None))
    assert [lane.name for lane in plan.checkpoints] == ["Entrance", "Hall"]
    entrance, opening = (lane.blocks[0] for lane in plan.checkpoints)
    assert (entrance.begins_min, entrance.ends_min) == (plan.first_min, plan.last_min) == (8 * 60, 12 * 60)
    assert (opening.early_min, opening.begins_min, opening.ends_min) == (8 * 60 + 15, 9 * 60, 12 * 60)


def test_a_day_without_anything_has_the_usual_hours() -> None:
    plan = planned([], now=at(8, day=12))
    assert (plan.lanes, plan.first_min, plan.last_min) == ((), 8 * 60, 18 * 60)


# the widget


@pytest.fixture
def day(qtbot: QtBot, page: ProgrammePage, sample_workspace: Workspace, changed: Call) -> ProgrammePage:
    """The time line of the sample's day, with a room that lets people in early."""
    sample_workspace.programme.save_checkpoint(
        Checkpoint("", "ຫ້ອງປະຊຸມ", at(9), at(12), capacity=3, early_minutes=60)
    )
    changed()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.mouseClick(page.chips[View.DAY], LEFT)
    return page


def ids(page: ProgrammePage) -> dict[str, str]:
    return {
        **{one.title: one.id for one in page._read.items},
        **{one.name: one.id for one in page._read.checkpoints},
    }


def press(qtbot: QtBot, page: ProgrammePage, name: str) -> None:
    place = page.timeline.block_rect(ids(page)[name]).center()
    qtbot.mouseClick(page.timeline, LEFT, pos=place)


def test_a_click_on_a_block_opens_its_form(qtbot: QtBot, day: ProgrammePage) -> None:
    assert day.timeline.isVisible()
    assert not day.forms.isVisible()
    press(qtbot, day, "ພິທີເປີດ")
    assert day.item_form.isVisible()
    assert day.item_form.title_field.text() == "ພິທີເປີດ"
    press(qtbot, day, "ຫ້ອງປະຊຸມ")
    assert day.checkpoint_form.name.text() == "ຫ້ອງປະຊຸມ"
    assert day.escape()
    assert not day.forms.isVisible()
    assert not day.escape()


def test_the_arrows_go_from_block_to_block_and_enter_opens(qtbot: QtBot, day: ProgrammePage) -> None:
    line = day.timeline
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Home)
    assert line.accessibleName() == "Time line, 10 Jan 2024: 07:30 – 08:45 · ລົງທະບຽນ · Registration · Foyer"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert "ພິທີເປີດ" in line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_Right)
    assert "Digital transformation" in line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert "ລົງທະບຽນ" in line.accessibleName()
    qtbot.keyClick(line, Qt.Key.Key_End)
    space = "\N{NO-BREAK SPACE}"
    assert line.accessibleName().endswith(
        f"ຫ້ອງປະຊຸມ · 10.01.{space}09:00–12:00 · opens 09:00, early ones now · 0 / 3 inside"
    )
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert day.checkpoint_form.name.text() == "ຫ້ອງປະຊຸມ"
    assert day.checkpoint_form.name.hasFocus()
    assert len(line.accessibleDescription().splitlines()) == 4 + 3


def test_what_is_open_stands_in_words_above(day: ProgrammePage) -> None:
    assert day.head.open_now.isVisible()
    assert day.head.open_now.text() == "Open now: Main entrance, ຫ້ອງປະຊຸມ · opens next: Reception dinner 18:00"


def test_items_without_a_time_are_not_forgotten(
    day: ProgrammePage, sample_workspace: Workspace, changed: Call
) -> None:
    sample_workspace.programme.save_item(ProgrammeItem("", "Gift"))
    changed()
    assert day.head.open_now.text().endswith(" · 1 item without a time: see the list")


def test_whoever_comes_in_is_counted_and_the_line_moves_with_the_clock(
    day: ProgrammePage, sample_workspace: Workspace, rests: Call
) -> None:
    room = sample_workspace.programme.checkpoint_named("ຫ້ອງປະຊຸມ")
    for row in sample_workspace.finding.rows()[:2]:
        sample_workspace.checking_in.check_in_delegate(row.id, checkpoint_id=room.id)
    sample_workspace._desk.clock.now = at(9, 5)  # type: ignore[attr-defined]
    day.minutes.passed.emit()
    rests()
    assert day.timeline._plan is not None
    assert day.timeline._plan.now_min == 9 * 60 + 5
    assert "open now · 2 / 3 inside" in day.timeline.accessibleDescription()


def test_a_block_says_what_it_is_under_the_mouse_and_takes_no_markup(qtbot: QtBot) -> None:
    line = TimeLine()
    qtbot.addWidget(line)
    line.resize(900, 300)
    line.show_plan(planned([item("<b>R&D</b>", at(9), at(11), "Hall")]), at(8, 40), VIENTIANE, "en")
    line.show()
    place = line.block_rect("<b>R&D</b>").center()
    assert line.event(QHelpEvent(QEvent.Type.ToolTip, place, line.mapToGlobal(place)))
    assert QToolTip.text() == "<p>09:00 – 11:00 · &lt;b&gt;R&amp;D&lt;/b&gt; · Hall</p>"
    QToolTip.hideText()


def test_a_block_asks_before_it_takes_what_is_written(qtbot: QtBot, day: ProgrammePage) -> None:
    press(qtbot, day, "ພິທີເປີດ")
    qtbot.keyClicks(day.item_form.title_field, "!")
    press(qtbot, day, "ງານລ້ຽງຮັບຮອງ")
    assert day.item_form.asked.isVisible()
    assert day.item_form.title_field.text() == "ພິທີເປີດ!"


def test_in_little_room_the_form_stands_in_the_lines_place(qtbot: QtBot, day: ProgrammePage) -> None:
    day.resize(855, 460)
    day.set_size_class(SizeClass(911, 512))
    press(qtbot, day, "ພິທີເປີດ")
    assert day.item_form.isVisible()
    assert not day.timeline.isVisible()
    assert day.escape()
    assert day.timeline.isVisible()
    assert day.timeline.hasFocus()


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("zoom", [100, 130])
def test_open_and_early_and_now_are_drawn(qtbot: QtBot, choice: str, zoom: int) -> None:
    theme.current().apply(choice, zoom)
    hall = Checkpoint("h", "Hall", at(9), at(12), early_minutes=60)
    line = TimeLine()
    qtbot.addWidget(line)
    line.resize(900, 300)
    line.show_plan(planned([item("a", at(9), at(11), "Hall")], hall), at(8, 40), VIENTIANE, "en")
    picture = line.grab().toImage()
    rect, look = line.block_rect("h"), theme.current()
    assert colour_at(picture, rect.right() - 8, rect.top() + 4) == look.hex("greentint").lower()
    early = {
        colour_at(picture, x, rect.top() + 6 + step)
        for x in range(rect.left() + 4, rect.left() + 40)
        for step in range(8)
    }
    assert len(early) > 1  # hatched: the ground shows between the strokes
    now_x = line._x(8 * 60 + 40)
    assert colour_at(picture, now_x, picture.height() - 20) == look.hex("accent").lower()


def colour_at(picture: QImage, x: int, y: int) -> str:
    ratio = picture.devicePixelRatio()
    return picture.pixelColor(round(x * ratio), round(y * ratio)).name()


def test_the_line_of_another_day_is_shown(
    qtbot: QtBot, day: ProgrammePage, sample_workspace: Workspace, changed: Call
) -> None:
    first = sample_workspace.programme.items()[0]
    sample_workspace.programme.save_item(
        replace(first, id="", title="Farewell", starts_utc=at(9, day=11), ends_utc=at(10, day=11))
    )
    changed()
    assert [one.text() for one in day.days.buttons.buttons()] == ["10 Jan 2024", "11 Jan 2024"]
    assert day.timeline.block_rect(ids(day)["Farewell"]).isEmpty()
    qtbot.mouseClick(day.days.buttons.buttons()[1], LEFT)
    assert not day.timeline.block_rect(ids(day)["Farewell"]).isEmpty()
