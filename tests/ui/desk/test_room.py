"""How the desk uses the room it is given: small windows, and full-screen desk mode."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.desk.driving import Desk


def all_fits(desk: Desk) -> bool:
    """Whole rows, under their heading, inside the page; and the answer has the height it needs."""
    scans, panel = desk.page.scans, desk.page.panel
    rows_fit = not scans.isVisible() or (
        scans.list.height() % 44 == 0
        and scans.height() >= scans.list.height() + 44
        and scans.geometry().bottom() < desk.page.height()
    )
    return rows_fit and panel.height() >= panel.needed_height(panel.width())


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (900, 500)])
@pytest.mark.parametrize("language", ["en", "lo"])
def test_no_row_of_the_last_scans_is_cut(desk: Desk, size: tuple[int, int], language: str) -> None:
    for number in range(3, 9):
        desk.workspace.checking_in.check_in_delegate(desk.person(number).id)
    desk.context.language.use(language)
    desk.window.resize(*size)
    desk.page.scans.read()
    desk.rests()
    desk.waits_for(lambda: desk.window.width() == size[0] and len(desk.last_scans) == 6)
    for shows_answer in (False, True):
        if shows_answer:
            desk.scans(desk.person(3).code)
            desk.waits_for(lambda: desk.word)
            desk.rests()
        desk.waits_for(lambda: all_fits(desk))


def test_full_screen_shows_the_count_and_who_came_before(desk: Desk) -> None:
    first, second = desk.person(3), desk.person(4)
    assert not desk.page.count.isVisible()
    desk.scans(first.code)
    desk.waits_for(lambda: desk.name == first.name)
    desk.presses(Qt.Key.Key_F11)
    desk.waits_for(lambda: desk.window.is_full)
    assert desk.page.foot.before.names() == []
    desk.scans(second.code)
    desk.waits_for(lambda: desk.name == second.name)
    desk.waits_for(lambda: desk.page.count.texts()[0] == "2")
    assert desk.page.count.isVisible()
    desk.rests()
    assert [name.removeprefix(f"{first.honorific} ") for name in desk.page.foot.before.names()] == [
        first.name
    ]
    desk.qtbot.mouseClick(desk.page.foot.leave, Qt.MouseButton.LeftButton)
    assert not desk.window.is_full
    assert not desk.page.foot.isVisible()
