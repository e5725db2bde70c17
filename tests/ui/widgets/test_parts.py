from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from delegates.domain.checkpoint import Direction
from delegates.ui import language, theme
from delegates.ui.tasks import BULK, Tasks
from delegates.ui.widgets import progress_card
from delegates.ui.widgets.button import ActionButton, IconButton
from delegates.ui.widgets.card import Card
from delegates.ui.widgets.chip import CategoryChip, Chip
from delegates.ui.widgets.data_line import DataLine
from delegates.ui.widgets.dialog import Sheet
from delegates.ui.widgets.empty_state import EmptyState
from delegates.ui.widgets.entry_field import EntryField, EntryState
from delegates.ui.widgets.header import Header
from delegates.ui.widgets.key_bar import KeyAction, KeyBar
from delegates.ui.widgets.pill import LinkState, StatusPill
from delegates.ui.widgets.progress_card import ProgressCard


class TestButton:
    def test_it_is_never_the_default_and_shows_data_as_it_is(self, qtbot) -> None:
        button = ActionButton("Ministry of Planning & Investment", icon="flag", key="F2")
        qtbot.addWidget(button)
        assert not button.autoDefault()
        assert not button.isDefault()
        assert button.text() == "Ministry of Planning & Investment"
        assert button.shortcut().isEmpty()
        assert button.accessibleName() == "Ministry of Planning & Investment"

    def test_it_is_as_wide_as_what_it_says_in_every_look(self, qtbot) -> None:
        plain = ActionButton("Print badge")
        qtbot.addWidget(plain)
        width = plain.sizeHint().width()
        plain.set_key("F6")
        assert plain.sizeHint().width() > width + 20
        plain.set_kind("primary")
        assert plain.sizeHint().height() == 40
        theme.current().apply("light", 130)
        assert plain.sizeHint().height() == 52

    def test_icons_follow_the_theme(self, qtbot) -> None:
        button = ActionButton("", icon="square", kind="plain")
        qtbot.addWidget(button)
        button.resize(40, 40)
        light = button.grab().toImage()
        theme.current().apply("dark")
        dark = button.grab().toImage()
        ink = {theme.tokens()["colour"][name]["text"].lower() for name in ("light", "dark")}
        seen = {
            image.pixelColor(x, y).name() for image in (light, dark) for x in range(40) for y in range(40)
        }
        assert ink <= seen

    def test_a_focus_ring_is_seen_and_moves_nothing(self, qtbot) -> None:
        button = QPushButton("Print")
        qtbot.addWidget(button)
        button.show()
        before = button.sizeHint()
        button.activateWindow()
        button.setFocus()
        qtbot.waitUntil(button.hasFocus)
        assert button.sizeHint() == before
        image = button.grab().toImage()
        assert image.pixelColor(1, image.height() // 2) == theme.current().colour("accent")

    def test_an_icon_alone_has_a_word(self, qtbot) -> None:
        button = IconButton("zoom-in", "Larger")
        qtbot.addWidget(button)
        assert (button.toolTip(), button.accessibleName()) == ("Larger", "Larger")


class TestChips:
    def test_on_it_shows_a_cross_and_goes_off_by_the_same_click(self, qtbot) -> None:
        chip = CategoryChip("V", "VIP", "18")
        qtbot.addWidget(chip)
        assert chip.accessibleName() == "VIP 18"
        width = chip.sizeHint().width()
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert chip.isChecked()
        assert chip.sizeHint().width() > width
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert not chip.isChecked()
        assert chip.sizeHint().width() == width
        chip.set_count("19")
        assert chip.accessibleName() == "VIP 19"

    def test_its_height_is_the_same_on_and_off(self, qtbot) -> None:
        chip = Chip("Not arrived")
        qtbot.addWidget(chip)
        off = chip.sizeHint().height()
        chip.setChecked(True)
        assert chip.sizeHint().height() == off == 32


@pytest.mark.parametrize(
    ("state", "count", "text"),
    [
        (LinkState.ONE_DESK, 0, "One desk"),
        (LinkState.CONNECTED, 0, "Connected"),
        (LinkState.OFFLINE, 14, "Offline · 14 not sent"),
        (LinkState.CONFLICTS, 1, "1 conflict"),
        (LinkState.CONFLICTS, 2, "2 conflicts"),
        (LinkState.QUIET, 0, "Quiet"),
    ],
)
def test_the_status_pill_says_how_the_desk_stands(qtbot, state: LinkState, count: int, text: str) -> None:
    pill = StatusPill()
    qtbot.addWidget(pill)
    pill.show_state(state, count)
    assert pill.text() == text


class TestEntryField:
    @pytest.fixture
    def field(self, qtbot) -> EntryField:
        made = EntryField()
        qtbot.addWidget(made)
        made.resize(854, 72)
        made.show()
        made.activateWindow()
        made.setFocus()
        qtbot.waitUntil(made.edit.hasFocus)
        return made

    def test_input_methods_are_off(self, field: EntryField) -> None:
        assert field.edit.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False

    def test_typed_text_is_a_search_after_a_pause(self, qtbot, field: EntryField) -> None:
        with qtbot.waitSignal(field.search_wanted) as heard:
            qtbot.keyClicks(field.edit, "Phongsa ")
        assert heard.args == ["Phongsa"]
        assert field.state is EntryState.TYPING
        with qtbot.waitSignal(field.search_wanted) as heard:
            field.clear()
        assert heard.args == [""]
        assert field.state is EntryState.IDLE

    def test_enter_in_an_empty_field_does_nothing(self, qtbot, field: EntryField) -> None:
        with qtbot.assertNotEmitted(field.entered):
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)
            qtbot.keyClicks(field.edit, "  ")
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        field.clear()
        qtbot.keyClicks(field.edit, "Noy")
        with qtbot.waitSignal(field.entered) as heard:
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        assert heard.args == ["Noy"]

    def test_keys_for_the_results_go_to_the_results(self, qtbot, field: EntryField) -> None:
        moved, committed = [], []
        field.moved.connect(moved.append)
        field.committed.connect(lambda: committed.append(True))
        for key in (Qt.Key.Key_Down, Qt.Key.Key_PageUp):
            qtbot.keyClick(field.edit, key)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert moved == [int(Qt.Key.Key_Down), int(Qt.Key.Key_PageUp)]
        assert committed == [True]

    def test_while_a_badge_is_read_no_digit_shows_and_the_focus_stays(self, qtbot, field: EntryField) -> None:
        qtbot.keyClicks(field.edit, "half a name")
        field.edit.selectAll()
        field.set_holding(6)
        assert field.state is EntryState.HOLDING
        assert field.edit.hasFocus()
        image = field.grab().toImage()
        assert image.pixelColor(1, 36) == theme.current().colour("blue")
        assert image.pixelColor(500, 10) == theme.current().colour("bluetint")
        first_letters = [image.pixelColor(x, 36) for x in range(66, 90)]
        assert theme.current().colour("accent") not in first_letters
        field.set_holding(0)
        # It may have been typed in haste: whoever hears the badge empties the field.
        assert (field.state, field.text()) == (EntryState.TYPING, "half a name")
        assert field.edit.hasFocus()

    @pytest.mark.parametrize("zoom", [100, 130])
    def test_its_height_never_changes(self, field: EntryField, zoom: int) -> None:
        theme.current().apply("light", zoom)
        heights = set()
        for change in (
            lambda: field.set_text("x"),
            lambda: field.set_holding(9),
            lambda: field.set_holding(0),
            lambda: field.set_offline(True),
        ):
            change()
            heights.add(field.height())
        assert heights == {theme.current().px("entry")}

    def test_offline_is_seen(self, field: EntryField) -> None:
        field.set_offline(True)
        assert field.grab().toImage().pixelColor(1, 36) == theme.current().colour("ambertext")

    def test_a_letter_typed_elsewhere_comes_here(self, field: EntryField) -> None:
        field.type_on("ສ")
        assert field.text() == "ສ"
        field.select_all()
        assert field.edit.selectedText() == "ສ"


class TestSheet:
    @pytest.fixture
    def sheet(self, qtbot) -> Sheet:
        made = Sheet(None, "Register a walk-in", icon="user-plus", main="Register")
        qtbot.addWidget(made)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        made.name, made.kind = QLineEdit(), QComboBox()
        made.kind.addItems(["Company", "Press"])
        made.add_field("Full name, any script *", made.name)
        made.add_field("Category", made.kind)
        made.did = []
        made.committed.connect(lambda: made.did.append("commit"))
        made.rejected.connect(lambda: made.did.append("cancel"))
        made.open()
        made.activateWindow()
        made.name.setFocus()
        qtbot.waitUntil(made.name.hasFocus)
        return made

    def test_enter_goes_to_the_next_field_and_commits_nothing(self, qtbot, sheet: Sheet) -> None:
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return)
        assert sheet.kind.hasFocus()
        assert (sheet.did, sheet.isVisible()) == ([], True)
        assert not any(
            button.isDefault() or button.autoDefault() for button in sheet.findChildren(QPushButton)
        )

    def test_control_enter_commits(self, qtbot, sheet: Sheet) -> None:
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert sheet.did == ["commit"]
        sheet.set_main("Register", on=False)
        qtbot.keyClick(sheet.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert sheet.did == ["commit"]

    def test_a_button_in_focus_takes_enter_and_space(self, qtbot, sheet: Sheet) -> None:
        sheet.main_button.setFocus()
        qtbot.keyClick(sheet.main_button, Qt.Key.Key_Return)
        qtbot.keyClick(sheet.main_button, Qt.Key.Key_Space)
        assert sheet.did == ["commit", "commit"]

    def test_escape_closes(self, qtbot, sheet: Sheet) -> None:
        qtbot.keyClick(sheet.name, Qt.Key.Key_Escape)
        assert sheet.did == ["cancel"]
        assert not sheet.isVisible()

    def test_cancel_stands_left_of_the_main_button(self, sheet: Sheet) -> None:
        assert (
            sheet.cancel_button.mapTo(sheet, sheet.cancel_button.rect().topLeft()).x()
            < sheet.main_button.mapTo(sheet, sheet.main_button.rect().topLeft()).x()
        )

    def test_fields_are_named_and_errors_told(self, sheet: Sheet) -> None:
        assert sheet.name.accessibleName() == "Full name, any script"
        sheet.show_error("Name: something must stand here.")
        assert sheet._error.isVisible()
        sheet.set_waiting(1)
        assert sheet._waiting.text() == "1 scan waits"
        sheet.set_waiting(0)
        assert not sheet._waiting.isVisible()


def test_a_key_bar_greys_and_keeps_its_buttons(qtbot) -> None:
    bar, done = KeyBar(), []
    qtbot.addWidget(bar)

    def actions(on: bool) -> list[KeyAction]:
        return [
            KeyAction("F2", "Walk-in", "user-plus", lambda: done.append("F2")),
            KeyAction("F9", "Override", "shield-check", lambda: done.append("F9"), on=on),
        ]

    bar.set_actions(actions(False))
    button = bar.button("F9")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == []
    bar.set_actions(actions(True))
    assert bar.button("F9") is button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == ["F9"]
    wide = bar.sizeHint().width()
    bar.set_compact(True)
    assert bar.sizeHint().width() < wide


def test_the_header_says_direction_in_words(qtbot) -> None:
    header = Header()
    qtbot.addWidget(header)
    header.set_checkpoint("Hall A", Direction.OUT)
    header.set_operator("Douangchay")
    header.set_counts(1212, 2486)
    assert header.checkpoint.accessibleName() == "Hall A · Out"
    assert header.count.texts() == ("1,212", " / 2,486", "checked in")
    language.current().use("lo")
    assert header.count.texts() == ("1.212", " / 2.486", "ເຊັກອິນແລ້ວ")


def test_data_lines_wrap_and_take_the_height_of_their_script(qtbot) -> None:
    line = DataLine("Ministry of Information and Communications, Viet Nam", size="body")
    qtbot.addWidget(line)
    assert line.heightForWidth(2000) == 28
    assert line.heightForWidth(200) == 56
    assert line.accessibleName() == line.text()


def test_progress_shows_itself_only_when_it_lasts(qtbot, monkeypatch) -> None:
    import threading

    monkeypatch.setattr(progress_card, "SHOW_AFTER_MS", 1)
    tasks, card = Tasks(), ProgressCard()
    qtbot.addWidget(card)
    gate = threading.Event()

    def work(job) -> None:
        job.report(312, 486)
        while not gate.wait(0.01):
            job.raise_if_cancelled()

    job = tasks.run(BULK, work, on_error=lambda _: None, progress=card.progress, on_end=card.finish)
    card.follow(job, "Drawing badges")
    qtbot.waitUntil(card.isVisible)
    qtbot.waitUntil(lambda: card._count.text() == "312 of 486")
    qtbot.mouseClick(card._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.isVisible())
    assert not card.is_following
    assert tasks.close()


def test_an_empty_state_has_a_way_out(qtbot) -> None:
    card, state, done = (
        Card("Delegates", icon="users"),
        EmptyState("users", "No delegates yet", "Import a list."),
        [],
    )
    qtbot.addWidget(card)
    card.body.addWidget(state)
    button = state.add_button(ActionButton("Import a list", kind="primary"))
    button.clicked.connect(lambda: done.append(True))
    card.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [True]
    assert state.accessibleName() == "No delegates yet Import a list."
    assert card.title() == "Delegates"
