"""The first page: what was opened lately, what cannot be opened and why, and the ways to begin."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.errors import DeskError
from delegates.settings import Settings
from delegates.ui.context import Context
from delegates.ui.welcome.page import WelcomePage

MORNING = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [tmp_path / "week.forum", tmp_path / "stick" / "training.forum"]


@pytest.fixture
def page(qtbot: QtBot, context: Context, files: list[Path]) -> WelcomePage:
    context.settings = Settings(recent_forums=tuple(str(file) for file in files))
    made = WelcomePage(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_recent()
    return made


def said(page: WelcomePage) -> list[str]:
    model = page.recent.forums
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_enter_opens_the_marked_forum(qtbot: QtBot, page: WelcomePage, files: list[Path]) -> None:
    assert page.recent.hasFocus()
    with qtbot.waitSignal(page.forum_wanted) as wanted:
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert wanted.args == [files[0]]
    qtbot.keyClick(page.recent, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.forum_wanted) as wanted:
        qtbot.keyClick(page.recent, Qt.Key.Key_Enter)
    assert wanted.args == [files[1]]


def test_what_was_found_is_said_in_the_language_in_force(page: WelcomePage, files: list[Path]) -> None:
    page.know(files[0], "Digital Week", 1240, MORNING)
    assert said(page)[0].endswith("week.forum · 1,240 delegates")
    assert said(page)[0].startswith("Digital Week. ")
    page._context.language.use("lo")
    assert said(page)[0].endswith("week.forum · ຜູ້ແທນ 1.240 ຄົນ")


def test_a_missing_file_says_why_and_offers_to_look_for_it(
    qtbot: QtBot, page: WelcomePage, files: list[Path]
) -> None:
    page.know(files[0], "Digital Week", 60, MORNING)
    page.know_problem(files[1], DeskError("not_found", path=str(files[1])), folder_is_there=False)
    assert said(page)[1] == "training. Not found: is the stick or drive with stick connected?"
    assert not page._find.isVisible()
    qtbot.keyClick(page.recent, Qt.Key.Key_Down)
    assert page._find.isVisible()
    with qtbot.waitSignal(page.find_wanted) as wanted:
        qtbot.mouseClick(page._find, Qt.MouseButton.LeftButton)
    assert wanted.args == [files[1]]


def test_a_damaged_file_says_so(page: WelcomePage, files: list[Path]) -> None:
    page.know_problem(files[0], DeskError("damaged", path=str(files[0])))
    assert "week.forum" in said(page)[0]
    assert "damaged" in said(page)[0]


def test_nobody_opened_anything_yet(qtbot: QtBot, context: Context) -> None:
    page = WelcomePage(context)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.show_recent()
    assert page._nothing.isVisible()
    assert not page.recent.isVisible()
    assert QApplication.focusWidget() is page.new_card
    with qtbot.waitSignal(page.new_wanted):
        qtbot.keyClick(page.new_card, Qt.Key.Key_Return)


def test_another_theme_is_chosen_and_said(qtbot: QtBot, page: WelcomePage) -> None:
    context = page._context
    context.settings_changed.connect(lambda chosen: context.theme.apply(chosen.theme, chosen.zoom_percent))
    dark = next(one for one in page.theme_menu.actions() if one.data() == "dark")
    dark.trigger()
    assert context.theme.is_dark
    assert page._theme.text() == "Dark"
    light = next(one for one in page.theme_menu.actions() if one.data() == "light")
    light.trigger()
    assert page._theme.text() == "Light"


def test_another_language_is_chosen_and_said(qtbot: QtBot, page: WelcomePage) -> None:
    context = page._context
    context.settings_changed.connect(lambda chosen: context.language.use(chosen.language))
    lao = next(one for one in page.language_menu.actions() if one.data() == "lo")
    assert lao.text() == "ລາວ"
    lao.trigger()
    assert page._language.text() == "ລາວ"
    assert page.new_card.accessibleName() == "ກອງປະຊຸມໃໝ່"


@pytest.mark.parametrize("zoom", [100, 130])
@pytest.mark.parametrize("code", ["en", "lo"])
def test_in_a_small_window_the_cards_keep_their_words(
    qtbot: QtBot, page: WelcomePage, zoom: int, code: str
) -> None:
    page._context.theme.apply("light", zoom)
    page._context.language.use(code)
    page.resize(911, 512) if zoom == 100 else page.resize(1366, 768)
    QApplication.processEvents()
    for card in (page.new_card, page.open_card, page.sample_card, page.restore_card):
        assert card.height() >= card.minimumSizeHint().height()
    assert page.restore_card.geometry().bottom() < page._version.geometry().top()
