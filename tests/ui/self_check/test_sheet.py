"""The check of the desk as a person sees it: states, what to do, ways there; and the one line at the start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pysqlite3
import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.checkpoint import Checkpoint
from delegates.services.self_check import Check, Item, Printer, Sound, State
from delegates.services.workspace import Workspace
from delegates.ui import theme
from delegates.ui.context import Context
from delegates.ui.desk.page import DeskPage
from delegates.ui.main_window import MainWindow
from delegates.ui.page_list import add_pages
from delegates.ui.self_check import at_start, words
from delegates.ui.self_check.facts import caps_lock, printer_of
from delegates.ui.self_check.sheet import SelfCheckSheet
from delegates.ui.settings.desk_section import DeskSection
from delegates.ui.settings.page import SettingsPage
from delegates.ui.wedge import Burst
from tests.ui.conftest import scan_into
from tests.ui.label_queue import LabelQueue


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


@pytest.fixture
def window(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[MainWindow]:
    """The window on its desk, with the sample forum of sixty people, on the morning of the forum."""
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.furnish()
    add_pages(made, context)
    context.open_forum(sample_workspace)
    made.show_forum()
    made.show()
    idle(qtbot, context)
    yield made
    idle(qtbot, context)


def shown_sheets(window: MainWindow) -> list[SelfCheckSheet]:
    return [one for one in window.findChildren(SelfCheckSheet) if one.isVisible()]


def opened(qtbot: QtBot, window: MainWindow, context: Context) -> SelfCheckSheet:
    """The sheet, reached by the pill of the header, when everything was looked at."""
    qtbot.mouseClick(window.header.status, Qt.MouseButton.LeftButton)
    (sheet,) = shown_sheets(window)
    idle(qtbot, context)
    return sheet


def found(sheet: SelfCheckSheet, item: Item) -> tuple[State | None, str]:
    row = sheet.rows[item]
    return row.state, row.found.text()


def order(sheet: SelfCheckSheet) -> list[State | None]:
    return [row.state for row in sorted(sheet.rows.values(), key=lambda row: row.y())]


def test_the_pill_opens_the_check_and_everything_is_shown(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="label"))
    context.workspace.back_up_if_changed()  # type: ignore[union-attr]
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.PRINTER) == (State.GOOD, "label is there and takes badges.")
    assert found(sheet, Item.CHECKPOINT) == (State.GOOD, "Main entrance is open.")
    assert found(sheet, Item.FILE) == (State.GOOD, "Checked whole: everything is as it was written.")
    assert found(sheet, Item.BADGES) == (State.LOOK, "60 badges were never printed.")
    assert found(sheet, Item.BACKUP)[1].startswith("Made 10 Jan 2024, 08:")
    assert found(sheet, Item.CLOCK)[1].endswith(", a day of the forum.")
    assert sheet.rows[Item.BADGES].to_do.text() == "Print them before the doors open."
    assert all(row.found.text() and row.go.text() for row in sheet.rows.values())
    assert sheet.rows[Item.BADGES].to_do.isVisible() and not sheet.rows[Item.FILE].to_do.isVisible()


def test_the_worst_stands_first_and_is_counted(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="elsewhere", sounds=False))
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.PRINTER) == (
        State.BAD,
        "elsewhere, the printer of this desk, is not there.",
    )
    assert found(sheet, Item.BACKUP) == (State.BAD, "There is no backup yet.")
    assert found(sheet, Item.SOUND) == (State.LOOK, "Sounds are off at this desk.")
    worst_first = [State.BAD, State.LOOK, State.GOOD]
    qtbot.waitUntil(lambda: order(sheet) == sorted(order(sheet), key=worst_first.index))
    assert sheet.summary.text().startswith("2 things must be mended · ")


def test_check_again_sees_what_was_mended(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="label"))
    queue.stops()
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.PRINTER) == (State.BAD, "label is stopped: badges would wait there.")
    (queue.folder / "stopped").unlink()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.main_button.isEnabled()
    idle(qtbot, context)
    assert found(sheet, Item.PRINTER)[0] is State.GOOD
    assert sheet.main_button.isEnabled()


@pytest.mark.parametrize("item", list(Item))
def test_each_button_leads_where_it_is_mended(
    qtbot: QtBot, window: MainWindow, context: Context, item: Item
) -> None:
    window.add_page("badges", QWidget)  # the real one goes on drawing behind the end of the test
    sheet = opened(qtbot, window, context)
    page, section = words.PLACES[item]
    qtbot.mouseClick(sheet.rows[item].go, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()
    assert window.current_page == page
    if section is not None:
        settings = window.page("settings")
        assert isinstance(settings, SettingsPage) and settings.current == section
    idle(qtbot, context)


def test_settings_this_desk_opens_it_too(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    window.show_page("settings", "desk")
    settings = window.page("settings")
    assert isinstance(settings, SettingsPage)
    desk = settings.section("desk")
    assert isinstance(desk, DeskSection)
    desk.check.click()
    desk.check.click()  # a second time looks again, and opens no second one
    assert len(shown_sheets(window)) == 1
    idle(qtbot, context)


class _OnceEnabled(QObject):
    """Does something at the moment at which a button can be pressed again."""

    def __init__(self, button: QWidget, act: Callable[[], None]) -> None:
        super().__init__(button)
        self._act = act
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.removeEventFilter(self)
            self._act()
        return False


def test_the_check_of_the_whole_file_can_be_stopped(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    qtbot.mouseClick(window.header.status, Qt.MouseButton.LeftButton)
    sheet = window.findChild(SelfCheckSheet)
    assert sheet is not None
    stop, seen = sheet.rows[Item.FILE].go, []

    def press() -> None:  # everything else was read, the answer of the full check is still to come
        seen.extend((stop.text(), sheet.rows[Item.FILE].found.text()))
        stop.click()

    _OnceEnabled(sheet.main_button, press)
    idle(qtbot, context)
    assert seen == ["Stop", "The whole file is being checked…"]
    assert found(sheet, Item.FILE) == (State.LOOK, "The whole file was not checked yet.")
    assert sheet.rows[Item.FILE].to_do.text() == "Check again, and let it finish."
    sheet.main_button.click()
    idle(qtbot, context)
    assert found(sheet, Item.FILE)[0] is State.GOOD


def test_a_file_that_somebody_changed_is_bad(
    qtbot: QtBot, window: MainWindow, context: Context, sample_workspace: Workspace
) -> None:
    raw = pysqlite3.connect(str(sample_workspace.path), isolation_level=None)
    raw.execute("UPDATE delegation SET name_latin = 'X' WHERE rowid = 1")
    raw.close()
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.FILE) == (State.BAD, "1 thing in the file is not as it was written.")
    assert sheet.rows[Item.FILE].to_do.text() == "Keep the file and restore the newest good backup."


def test_a_scan_is_answered_at_once_and_its_answer_is_not_hidden(
    qtbot: QtBot, window: MainWindow, context: Context, sample_workspace: Workspace
) -> None:
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.SCANNER)[1].startswith("No scan yet since the program was opened")
    row = sample_workspace.finding.rows()[0]
    with qtbot.waitSignal(context.verdict, timeout=5_000) as answered:
        scan_into(sheet.windowHandle(), row.code)
    assert answered.args[0].delegate.id == row.id
    assert not sheet.isVisible()
    again = opened(qtbot, window, context)
    assert again.rows[Item.SCANNER].state is State.GOOD
    assert again.rows[Item.SCANNER].found.text().endswith("2 ms per key; it was never taught here.")


def test_lao_letters_of_a_scan_are_told(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    window.scanning.last_burst = Burst("໑໒໓", "123", 3.0, 3, "enter"), datetime.now(UTC)
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.KEYBOARD) == (State.GOOD, "The Lao layout is on: scans work all the same.")


def test_it_speaks_lao_and_stays_within_a_small_window(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    window.resize(911, 512)
    sheet = opened(qtbot, window, context)
    context.language.use("lo")
    assert sheet.rows[Item.FILE].found.text() == "ກວດທັງໝົດແລ້ວ: ທຸກຢ່າງຄືຕອນບັນທຶກ."
    theme.current().apply("dark", 100)
    assert sheet.height() <= window.height() and sheet.width() <= window.width()


def test_it_goes_with_the_forum(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    qtbot.mouseClick(window.header.status, Qt.MouseButton.LeftButton)
    sheet = window.findChild(SelfCheckSheet)
    assert sheet is not None
    context.close_forum()  # while it is still looking
    assert not sheet.isVisible()
    idle(qtbot, context)
    qtbot.mouseClick(window.header.status, Qt.MouseButton.LeftButton)
    assert QApplication.activeModalWidget() is None
    assert not shown_sheets(window)


# -- at the start ------------------------------------------------------------------------------------------------


def test_nothing_is_said_while_all_is_well(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="label"))
    context.workspace.back_up_if_changed()  # type: ignore[union-attr]
    at_start.look(context, window)
    idle(qtbot, context)
    assert context.messages.texts() == []


def test_a_printer_that_is_gone_is_said_with_a_way_to_the_check(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="elsewhere"))
    context.workspace.back_up_if_changed()  # type: ignore[union-attr]
    at_start.look(context, window)
    idle(qtbot, context)
    assert context.messages.texts() == ["elsewhere, the printer of this desk, is not there."]
    shown = window.messages.shown
    assert shown is not None and shown.action == "Check this desk" and shown.act is not None
    assert isinstance(window.page("desk"), DeskPage) and window.findChild(SelfCheckSheet) is None
    shown.act()
    assert len(shown_sheets(window)) == 1
    idle(qtbot, context)


def test_several_are_said_in_one_line(
    qtbot: QtBot, window: MainWindow, context: Context, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="elsewhere"))
    at_start.look(context, window)  # and no backup
    idle(qtbot, context)
    assert context.messages.texts() == ["2 things must be mended at this desk"]


# -- what the computer says --------------------------------------------------------------------------------------


def test_a_queue_that_takes_no_jobs(context: Context, queue: LabelQueue) -> None:
    chosen = replace(context.settings, desk_printer="label")
    assert printer_of(chosen) == (Printer.READY, "label")
    queue.closes()
    assert printer_of(chosen) == (Printer.REFUSES, "label")
    assert printer_of(replace(chosen, desk_printer="elsewhere")) == (Printer.GONE, "elsewhere")


def test_caps_lock_is_told_by_the_lamps_of_the_keyboards(tmp_path: Path) -> None:
    assert caps_lock(tmp_path) is None
    for number, state in enumerate(("0", "0")):
        lamp = tmp_path / f"input{number}::capslock"
        lamp.mkdir()
        (lamp / "brightness").write_text(f"{state}\n", "ascii")
    assert caps_lock(tmp_path) is False
    (tmp_path / "input1::capslock" / "brightness").write_text("1\n", "ascii")
    assert caps_lock(tmp_path) is True


AT = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (
            Check(Item.CLOCK, State.BAD, "behind", {"now": AT, "at": AT + timedelta(hours=1)}),
            "The clock says 10 Jan 2024, 08:00, but something was already recorded at 10 Jan 2024, 09:00.",
        ),
        (
            Check(Item.CLOCK, State.LOOK, "after", {"now": AT, "day": date(2024, 1, 9)}),
            "The clock says 10 Jan 2024, 08:00; the forum ended on 9 Jan 2024.",
        ),
        (
            Check(
                Item.ZONE,
                State.LOOK,
                "differs",
                {
                    "zone": "Asia/Vientiane",
                    "here": -timedelta(hours=3, minutes=30),
                    "there": timedelta(hours=7),
                },
            ),
            "This computer is at UTC−3:30, the forum at UTC+7 (Asia/Vientiane).",
        ),
        (
            Check(Item.DISK, State.BAD, "full", {"megabytes": 1234}),
            "The disk is nearly full: 1,234 MB free.",
        ),
        (Check(Item.SOUND, State.LOOK, Sound.QUIET), "This desk is quiet for now."),
    ],
)
def test_sentences(check: Check, text: str) -> None:
    assert words.sentence(check, ZoneInfo("Asia/Vientiane"), "en") == text


def test_a_checkpoint_that_is_not_open_yet_says_when(
    qtbot: QtBot, window: MainWindow, context: Context, sample_workspace: Workspace
) -> None:
    hall = sample_workspace.programme.save_checkpoint(
        Checkpoint("", "Dinner {hall}", opens_utc=datetime(2024, 1, 10, 11, 0, tzinfo=UTC))
    )
    context.choose_checkpoint(hall.id)
    sheet = opened(qtbot, window, context)
    assert found(sheet, Item.CHECKPOINT) == (
        State.LOOK,
        "Dinner {hall} opens only at 10 Jan 2024, 18:00.",
    )
