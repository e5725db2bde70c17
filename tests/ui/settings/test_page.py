"""Settings are taken over as a person makes them; a scanner is taught without anything being registered."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.badges.preview import page_sizes_mm
from delegates.domain.people import DEFAULT_CATEGORIES
from delegates.services.scanner_teaching import teaching_codes
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.messages import Kind
from delegates.ui.settings.about_section import AboutSection, licences
from delegates.ui.settings.categories_section import CategoriesSection, CategorySheet
from delegates.ui.settings.desk_section import DeskSection
from delegates.ui.settings.forum_section import ForumSection
from delegates.ui.settings.look_section import LookSection
from delegates.ui.settings.page import SECTIONS, SettingsPage
from delegates.ui.settings.reference_section import RankSheet, ReferenceSection
from delegates.ui.settings.scanner_section import ScannerSection
from delegates.ui.settings.sound_section import SoundSection
from delegates.ui.wedge import Burst
from tests.ui.conftest import Recorder, scan_into
from tests.ui.label_queue import LabelQueue


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[SettingsPage]:
    context.change_settings(replace(context.settings, desk_name="Desk 1", operator="Douangchay"))
    context.open_forum(sample_workspace)
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(1262, 704)
    made.show()
    idle(qtbot, context)
    yield made
    idle(qtbot, context)


def section(page: SettingsPage, name: str) -> QWidget:
    page.choose(name)
    return page.section(name)


def test_the_sections_are_reached_with_the_arrow_keys(qtbot: QtBot, page: SettingsPage) -> None:
    page.focus_home()
    seen = [page.current]
    for _ in SECTIONS[1:]:
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        seen.append(page.current)
        assert page.stack.currentWidget() is page.section(page.current)
    assert seen == [name for name, _, _, _ in SECTIONS]
    page.shown("look")
    assert page.current == "look"


# -- forum ---------------------------------------------------------------------------------------------------------


def test_the_forums_name_and_dates_change_its_number_does_not(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    forum = section(page, "forum")
    assert isinstance(forum, ForumSection)
    assert forum.number.text() == f"{sample_workspace.forum.number:03d}"
    assert forum.number.isReadOnly()
    assert forum.host.currentText() == "ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ"
    forum.name.selectAll()
    qtbot.keyClicks(forum.name, "Digital Week")
    with qtbot.waitSignal(context.changed, check_params_cb=lambda changes: changes.settings):
        qtbot.mouseClick(forum.save, Qt.MouseButton.LeftButton)
    assert sample_workspace.forum.name == "Digital Week"
    assert sample_workspace.host == "la-mtc"
    forum.ends.setDate(forum.starts.date().addDays(-1))
    qtbot.mouseClick(forum.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(forum.error.isVisible)
    assert forum.error.text() == "Ends: the end lies before the start."


def test_a_backup_is_made_listed_and_the_file_checked(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace, tmp_path: Path
) -> None:
    forum = section(page, "forum")
    assert isinstance(forum, ForumSection)
    assert forum.backups.toPlainText() == "none yet"
    qtbot.mouseClick(forum.back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "MB" in forum.backups.toPlainText(), timeout=20_000)
    assert context.messages.texts(Kind.GOOD) == ["A backup was made and checked."]
    qtbot.waitUntil(forum.back_up.isEnabled)
    qtbot.mouseClick(forum.back_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.INFO)), timeout=20_000)
    qtbot.waitUntil(forum.verify.isEnabled)
    qtbot.mouseClick(forum.verify, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(context.messages.texts(Kind.GOOD)) == 2, timeout=20_000)
    assert context.messages.texts(Kind.GOOD)[-1].startswith("The forum file is good: 60 delegates")
    forum.save_copy(tmp_path / "copy.forum")
    qtbot.waitUntil(lambda: (tmp_path / "copy.forum").exists(), timeout=20_000)
    forum.save_copy(tmp_path / "copy.forum")
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.ERROR)), timeout=20_000)


# -- this desk, look, sounds ---------------------------------------------------------------------------------------


def test_the_desk_and_its_operators(qtbot: QtBot, page: SettingsPage, context: Context) -> None:
    desk = section(page, "desk")
    assert isinstance(desk, DeskSection)
    desk.name.selectAll()
    qtbot.keyClicks(desk.name, "Desk 3")
    qtbot.keyClick(desk.name, Qt.Key.Key_Return)
    assert context.settings.desk_name == "Desk 3"
    qtbot.keyClicks(desk.new_name, "  Phouphet   K. ")
    qtbot.mouseClick(desk.add, Qt.MouseButton.LeftButton)
    assert list(desk.operators) == ["Douangchay", "Phouphet K."]
    assert context.settings.operator == "Douangchay"
    desk.operators["Phouphet K."].click()
    assert context.settings.operator == "Phouphet K."
    desk.removers["Phouphet K."].click()
    assert "Phouphet K." not in desk.operators
    assert context.settings.operator == ""
    idle(qtbot, context)


def test_language_theme_and_size_are_taken_at_once(
    qtbot: QtBot, page: SettingsPage, context: Context
) -> None:
    look = section(page, "look")
    assert isinstance(look, LookSection)
    qtbot.mouseClick(look.languages["lo"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(look.themes["dark"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(look.zooms[130], Qt.MouseButton.LeftButton)
    chosen = context.settings
    assert (chosen.language, chosen.theme, chosen.zoom_percent) == ("lo", "dark", 130)
    context.change_settings(replace(chosen, zoom_percent=100))
    assert look.zooms[100].isChecked()


def test_each_sound_can_be_tried_even_on_a_quiet_desk(
    qtbot: QtBot, page: SettingsPage, context: Context, player: Recorder
) -> None:
    sounds = section(page, "sounds")
    assert isinstance(sounds, SoundSection)
    qtbot.mouseClick(sounds.is_on, Qt.MouseButton.LeftButton, pos=sounds.is_on.rect().center() / 4)
    sounds.is_on.setChecked(False)
    assert not context.settings.sounds
    for button in sounds.buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert player.played == ["admitted", "attention", "repeat", "refused", "unread"]
    assert not context.sounds.play("admitted")
    sounds.volume.setValue(35)
    assert context.settings.volume_percent == context.sounds.volume_percent == 35


# -- scanner -------------------------------------------------------------------------------------------------------


def burst(text: str, *, ms_per_key: float = 6.0, ended_by: str = "enter") -> Burst:
    return Burst(text, text, ms_per_key, len(text), ended_by)


def scanner_of(page: SettingsPage) -> ScannerSection:
    found = section(page, "scanner")
    assert isinstance(found, ScannerSection)
    return found


def test_three_test_scans_end_in_one_sentence(qtbot: QtBot, page: SettingsPage, context: Context) -> None:
    scanner = scanner_of(page)
    assert [step.state for step in scanner.steps] == ["now", "todo", "todo"]
    for code in teaching_codes():
        assert scanner.sentence == ""
        scanner.take(burst(code.digits))
    assert [step.state for step in scanner.steps] == ["done", "done", "done"]
    assert scanner.steps[0].hint() == "Read in 204 ms: all 34 digits are right"
    assert scanner.facts["speed"].value() == "6 ms per key"
    assert scanner.facts["end"].value() == "Enter"
    assert scanner.facts["keys"].value() == "the keys themselves"
    assert scanner.sentence == "This scanner works as it is. You need not change its settings."
    assert context.settings.scanner_taught
    scanner.again.click()
    assert [step.state for step in scanner.steps] == ["now", "todo", "todo"]


def test_another_code_is_not_taken_for_the_one_shown(page: SettingsPage) -> None:
    scanner = scanner_of(page)
    scanner.take(burst(teaching_codes()[1].digits))
    assert scanner.steps[0].state == "wrong"
    assert scanner.scans == []


def test_a_slow_scanner_is_offered_a_longer_pause(page: SettingsPage, context: Context) -> None:
    scanner = scanner_of(page)
    for code in teaching_codes():
        scanner.take(burst(code.digits, ms_per_key=42))
    assert "slow" in scanner.sentence
    scanner.allow.click()
    assert context.settings.gap_ms == 90
    assert scanner.sentence.endswith("works: the pause allowed between two keys was raised from 50 to 90 ms.")


def test_a_scanner_without_enter_works_but_is_told(page: SettingsPage) -> None:
    scanner = scanner_of(page)
    for code in teaching_codes():
        scanner.take(burst(code.digits, ended_by="idle"))
    assert scanner.sentence.startswith("This scanner works. Set it to end with Enter")


def test_while_the_scanner_is_taught_nothing_is_registered(
    qtbot: QtBot, context: Context, sample_workspace: Workspace
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.add_page("desk", QWidget)
    window.add_page("settings", lambda: SettingsPage(context))
    window.show()
    context.open_forum(sample_workspace)
    window.show_forum()
    window.show_page("settings", "scanner")
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    scanner = page.section("scanner")
    assert isinstance(scanner, ScannerSection)
    idle(qtbot, context)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    handle = window.windowHandle()
    scan_into(handle, teaching_codes()[0].digits)
    qtbot.waitUntil(lambda: len(scanner.scans) == 1)
    person = sample_workspace.finding.rows()[0]
    scan_into(handle, person.code, at_ms=5_000)
    idle(qtbot, context)
    assert sample_workspace.checking_in.counts().arrived == 0
    page.choose("forum")
    forum = page.section("forum")
    assert isinstance(forum, ForumSection)
    with qtbot.waitSignal(window.leave_wanted):
        forum.close_forum.click()
    # Elsewhere the same scan is a check-in again.
    window.show_page("desk")
    with qtbot.waitSignal(context.verdict, timeout=10_000):
        scan_into(handle, person.code, at_ms=9_000)
    assert sample_workspace.checking_in.counts().arrived == 1
    idle(qtbot, context)
    window.close()
    handle.removeEventFilter(window.scanning.wedge)
    QApplication.processEvents()


# -- categories and reference data ---------------------------------------------------------------------------------


def test_a_category_is_added_with_a_letter_of_its_own(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    categories = section(page, "categories")
    assert isinstance(categories, CategoriesSection)
    idle(qtbot, context)
    assert [row.letter for row in categories.table.rows.rows()] == [one.letter for one in DEFAULT_CATEGORIES]
    qtbot.mouseClick(categories.add, Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, CategorySheet)
    assert not sheet.main_button.isEnabled()
    qtbot.keyClicks(sheet.letter, "v")
    qtbot.keyClicks(sheet.name, "Visitor")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, context)
    assert sheet.isVisible()  # the letter is taken: everything typed is still there
    sheet.letter.setText("W")
    sheet.colour.setText("#F2C200")
    with qtbot.waitSignal(context.changed):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, context)
    made = next(one for one in sample_workspace.registering.categories() if one.letter == "W")
    assert (made.name, made.ink.upper()) == ("Visitor", "#000000")


def test_the_rank_of_an_office_changes_in_this_forum(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    reference = section(page, "reference")
    assert isinstance(reference, ReferenceSection)
    idle(qtbot, context)
    rows = reference.table.rows.rows()
    assert [row.order for row in rows] == sorted(row.order for row in rows)
    assert any(row.is_proposal for row in rows)
    office = next(row for row in rows if row.latin == "Vice Minister")
    reference.table.setCurrentIndex(reference.table.rows.shown_index_of(office.id))
    qtbot.keyClick(reference.table, Qt.Key.Key_Return)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RankSheet)
    sheet.rank.setValue(17)
    with qtbot.waitSignal(context.changed):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, context)
    assert sample_workspace.proposing.rank("Vice Minister") == 17
    changed = next(row for row in reference.table.rows.rows() if row.id == office.id)
    assert (changed.order, changed.changed, changed.is_proposal) == (17, True, False)
    qtbot.mouseClick(reference.chips["provinces"], Qt.MouseButton.LeftButton)
    assert reference.table.rows.rowCount() == 18
    assert not reference.edit.isEnabled()


# -- about ---------------------------------------------------------------------------------------------------------


def test_about_names_the_version_the_places_and_the_licences(
    qtbot: QtBot, page: SettingsPage, sample_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    # Qt would open a window of the system.
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    about = section(page, "about")
    assert isinstance(about, AboutSection)
    assert about.version.text().startswith("Delegates ")
    assert about.places[0][1].text() == str(sample_workspace.path)
    about.places[0][2].click()
    assert [Path(url.toLocalFile()) for url in opened] == [sample_workspace.path.parent]
    told = dict(licences())
    assert told["PySide6_Essentials"]
    assert "reportlab" in told
    assert "SQLAlchemy" in about.text.toPlainText()


# -- what badges are printed on --------------------------------------------------------------------------------------

cups = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is of Unix")


def test_the_desks_template_copies_and_nudge_are_taken_at_once(
    qtbot: QtBot, page: SettingsPage, context: Context
) -> None:
    desk = section(page, "desk")
    assert isinstance(desk, DeskSection)
    idle(qtbot, context)
    card = desk.printing
    names = [card.template.itemData(row) for row in range(card.template.count())]
    assert names[:2] == ["", "a6"]
    assert {"id1", "label62", "tent"} <= set(names)
    assert not card.right_mm.isEnabled()  # it belongs to a printer that was chosen
    label = names.index("label62")
    card.template.setCurrentIndex(label)
    card.template.activated.emit(label)
    card.copies.setValue(2)
    chosen = context.settings
    assert (chosen.desk_template, chosen.desk_copies) == ("label62", 2)


def test_a_printer_that_was_chosen_and_is_away_stays_chosen(
    qtbot: QtBot, page: SettingsPage, context: Context
) -> None:
    context.change_settings(replace(context.settings, desk_printer="label", nudge_x_mm=-0.4))
    desk = section(page, "desk")
    assert isinstance(desk, DeskSection)
    idle(qtbot, context)
    assert (desk.printing.printer.currentText(), desk.printing.right_mm.value()) == (
        "label: not here now",
        -0.4,
    )
    desk.printing.down_mm.setValue(1.5)
    assert (context.settings.desk_printer, context.settings.nudge_y_mm) == ("label", 1.5)


@cups
def test_the_test_page_goes_to_the_desks_printer_and_counts_as_no_badge(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace, queue: LabelQueue
) -> None:
    context.change_settings(replace(context.settings, desk_printer="label", desk_template="id1"))
    desk = section(page, "desk")
    assert isinstance(desk, DeskSection)
    qtbot.mouseClick(desk.printing.test_page, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: context.messages.texts() == ["The test page was sent to label."], timeout=10_000)
    idle(qtbot, context)
    [(words, pdf)] = queue.jobs
    assert "media=Custom.85.6x53.98mm" in words
    assert page_sizes_mm(pdf)[0] == pytest.approx((85.6, 53.98), abs=0.01)
    assert all(row.printed_at_utc is None for row in sample_workspace.finding.rows())


def test_a_category_prints_at_check_in_from_then_on(
    qtbot: QtBot, page: SettingsPage, context: Context, sample_workspace: Workspace
) -> None:
    categories = section(page, "categories")
    assert isinstance(categories, CategoriesSection)
    idle(qtbot, context)
    row = categories.table.rows.rows()[0]
    categories.open_sheet(row)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, CategorySheet)
    assert sheet.auto_print.currentText() == "never"
    sheet.auto_print.setCurrentIndex(sheet.auto_print.findData("unprinted"))
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: categories.auto_print(row.letter) == "unprinted", timeout=10_000)
    assert {str(when) for when in sample_workspace.auto_print().values()} == {"unprinted"}
    shown = categories.table.rows.index(0, 5).data()
    assert shown == "if not yet printed"


def test_a_desk_is_made_the_protocol_desk(qtbot: QtBot, page: SettingsPage, context: Context) -> None:
    desk = section(page, "desk")
    assert isinstance(desk, DeskSection)
    assert not desk.is_protocol.isChecked()
    desk.is_protocol.click()
    assert context.settings.protocol_desk
    context.change_settings(replace(context.settings, protocol_desk=False))
    assert not desk.is_protocol.isChecked()
    idle(qtbot, context)
