from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow, SizeClass
from delegates.ui.widgets.key_bar import KeyAction
from delegates.ui.widgets.rail import RAIL_ITEMS


class Page(QWidget):
    def __init__(self, name: str, context: Context) -> None:
        super().__init__()
        self.name, self.context = name, context
        self.done: list[object] = []
        self.sizes: list[SizeClass] = []
        self.print_on = False
        self.field = QLineEdit(self)

    def shown(self, thing: object) -> None:
        self.done.append(("shown", thing))

    def focus_home(self) -> None:
        self.field.setFocus()

    def key_actions(self) -> list[KeyAction]:
        return [
            KeyAction("F2", "Walk-in", "user-plus", lambda: self.done.append("F2")),
            KeyAction(
                "F6",
                "Print badge",
                "printer",
                lambda: self.done.append("F6"),
                on=self.print_on,
                also=("Ctrl+P",),
            ),
            KeyAction(
                "F3", "Search", "search", lambda: self.done.append("F3"), shown=False, also=("Ctrl+F",)
            ),
        ]

    def set_size_class(self, size: SizeClass) -> None:
        self.sizes.append(size)

    def escape(self) -> bool:
        self.done.append("Esc")
        return False


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def window(qtbot, context: Context, workspace, made: list[str]):
    shell = MainWindow(context)
    qtbot.addWidget(shell)
    for item in RAIL_ITEMS:

        def factory(name: str = item.name) -> QWidget:
            made.append(name)
            return Page(name, context)

        shell.add_page(item.name, factory)
    shell.show()
    context.open_forum(workspace)
    shell.show_forum()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    qtbot.waitUntil(lambda: context.counts is not None)
    yield shell
    shell.windowHandle().removeEventFilter(shell.scanning.wedge)


def test_pages_are_made_when_they_are_first_seen(qtbot, window: MainWindow, made: list[str]) -> None:
    assert made == ["desk"]
    for number, item in enumerate(RAIL_ITEMS, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.current_page == item.name
        assert window.rail.button(item.name).isChecked()
    qtbot.mouseClick(window.rail.button("desk"), Qt.MouseButton.LeftButton)
    assert window.current_page == "desk"
    assert made == [item.name for item in RAIL_ITEMS]


def test_the_page_takes_the_focus_and_what_it_shall_show(window: MainWindow, context: Context) -> None:
    context.page_wanted.emit("badges", "somebody")
    page = window.page("badges")
    assert ("shown", "somebody") in page.done
    assert page.field.hasFocus()


def test_keys_do_what_the_page_says(qtbot, window: MainWindow, context: Context) -> None:
    page = window.page("desk")
    page.done.clear()
    qtbot.keyClick(page.field, Qt.Key.Key_F2)
    qtbot.keyClick(page.field, Qt.Key.Key_F6)  # off
    qtbot.keyClick(page.field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.done == ["F2", "F3"]
    assert not window.keys.button("F6").isEnabled()
    page.print_on = True
    context.keys_changed.emit()
    qtbot.keyClick(page.field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(window.keys.button("F6"), Qt.MouseButton.LeftButton)
    assert page.done == ["F2", "F3", "F6", "F6"]
    assert window.keys.button("F6").isEnabled()


def test_the_header_says_what_the_forum_is(qtbot, window: MainWindow, context: Context) -> None:
    texts = {label.text() for label in window.header.findChildren(QLabel)}
    assert "High-Level Digital Transformation Forum" in texts
    assert "10 Jan 2024 · National Convention Hall" in texts
    assert window.header.checkpoint.accessibleName() == "Main entrance · In"
    assert window.header.count.accessibleName() == "0 / 2 checked in"
    assert window.header.operator.text() == "Douangchay"
    context.change_settings(context.settings.with_operator("Phouphet"))
    assert window.header.operator.text() == "Phouphet"
    context.language.use("lo")
    assert window.header.checkpoint.accessibleName() == "Main entrance · ເຂົ້າ"
    texts = {label.text() for label in window.header.findChildren(QLabel)}
    assert "10 ມັງກອນ 2024 · National Convention Hall" in texts
    assert window.rail.button("delegates").text() == "ຜູ້ແທນ"


def test_escape_goes_to_the_page_then_to_the_message(qtbot, window: MainWindow, context: Context) -> None:
    context.messages.warning("The clock of desk 3 is 4 minutes ahead.")
    assert window.messages.isVisible()
    qtbot.keyClick(window.page("desk").field, Qt.Key.Key_Escape)
    assert "Esc" in window.page("desk").done
    assert not window.messages.isVisible()


@pytest.mark.parametrize(
    ("width", "height", "compact", "narrow", "short", "wide"),
    [
        (1366, 768, False, False, False, False),
        (1366, 700, False, False, True, False),
        (1199, 768, False, True, False, False),
        (911, 512, True, True, True, False),
        (1100, 599, True, True, True, False),
        (1920, 1080, False, False, False, True),
    ],
)
def test_what_gives_way(width, height, compact, narrow, short, wide) -> None:
    size = SizeClass(width, height)
    assert (size.compact, size.narrow, size.short, size.wide) == (compact, narrow, short, wide)


def test_a_small_window_has_a_rail_without_words(qtbot, window: MainWindow) -> None:
    assert (window.rail.width(), window.header.height(), window.keys.height()) == (104, 64, 52)
    window.resize(911, 512)
    qtbot.waitUntil(lambda: window.rail.width() == 56)
    assert (window.header.height(), window.keys.height()) == (44, 44)
    assert window.rail.button("desk").toolTip() == "Desk (Ctrl+1)"
    assert window.page("desk").sizes[-1].compact
    window.resize(100, 100)
    assert (window.width(), window.height()) == (900, 500)


def test_full_screen_leaves_the_desk_alone(qtbot, window: MainWindow) -> None:
    window.show_page("badges")
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.is_full
    assert window.current_page == "desk"
    assert not window.rail.isVisible()
    assert not window.keys.isVisible()
    assert window.page("desk").sizes[-1].full
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.is_full
    assert window.rail.isVisible()


def test_zoom_by_keys_is_a_setting(qtbot, window: MainWindow, context: Context) -> None:
    context.settings_changed.connect(lambda chosen: context.theme.apply(chosen.theme, chosen.zoom_percent))
    qtbot.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert (context.theme.zoom_percent, window.header.height()) == (115, 74)
    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert (context.theme.zoom_percent, window.header.height()) == (100, 64)


def test_the_first_window_has_no_rail(qtbot, context: Context) -> None:
    shell = MainWindow(context)
    qtbot.addWidget(shell)
    shell.set_welcome(QLabel("Welcome"))
    with qtbot.waitSignal(shell.painted):
        shell.show()
        shell.show_welcome()
    assert not shell.rail.isVisible()
    shell.show_page("desk")
    assert shell.current_page == ""
    with qtbot.waitSignal(shell.closing):
        shell.close()


def test_the_window_is_painted_before_anything_heavy_is_loaded() -> None:
    program = (
        "import sys\n"
        "import delegates.ui.main_window, delegates.ui.theme\n"
        "heavy = {'sqlalchemy', 'reportlab', 'openpyxl', 'uharfbuzz', 'pypdfium2', 'icu4py', 'PIL', 'rapidfuzz'}\n"
        "found = sorted(heavy & {name.split('.')[0] for name in sys.modules})\n"
        "rooms = sorted(n for n in sys.modules if n.startswith(('delegates.services', 'delegates.storage')))\n"
        "print(found, rooms)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] []"
