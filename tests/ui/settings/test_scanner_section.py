"""What the teach page says of a scanner that is not as most are, and the test codes on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.badge_code import FrameKind, read_frame
from delegates.services.scanner_teaching import teaching_codes
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.settings.page import SettingsPage
from delegates.ui.settings.scanner_section import ScannerSection
from delegates.ui.wedge import Burst
from tests.badges.looking import codes, picture
from tests.ui.conftest import press

LEFT = Qt.MouseButton.LeftButton
CODES = [code.digits for code in teaching_codes()]


def burst(digits: str, **facts: object) -> Burst:
    told = {"text": digits, "physical": digits, "ms_per_key": 6.0, "keys": len(digits), "ended_by": "enter"}
    return Burst(**{**told, **facts})  # type: ignore[arg-type]


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.is_idle, timeout=20_000)


@pytest.fixture
def scanner(qtbot: QtBot, context: Context) -> ScannerSection:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1262, 704)
    page.show()
    page.choose("scanner")
    found = page.section("scanner")
    assert isinstance(found, ScannerSection)
    idle(qtbot, context)
    return found


def test_capslock_is_told_and_what_it_does_to_the_reading(scanner: ScannerSection) -> None:
    caps = scanner.facts["caps"]
    scanner.take(burst(CODES[0], caps_lock=False))
    assert caps.value() == "off"
    scanner.take(burst(CODES[1], caps_lock=True))
    assert caps.value() == "on, read all the same"
    scanner.take(burst("&é\"'(-è_çà", physical=None, caps_lock=True))
    assert scanner.steps[2].state == "wrong"
    assert scanner.steps[2].hint() == "Not read. CapsLock is on: switch it off and scan again."


def test_a_scanner_that_puts_letters_around_a_code_is_told_to_stop(scanner: ScannerSection) -> None:
    for digits in CODES:
        scanner.take(burst(f"AB{digits}\x1d"))
    assert scanner.sentence == (
        "This scanner puts “AB<1D>” around each code, so no badge is read: switch that off."
    )
    assert scanner.facts["prefix"].value() == "AB"


def test_one_long_pause_in_a_quick_scan_is_slow_too(scanner: ScannerSection, context: Context) -> None:
    for digits in CODES:
        scanner.take(burst(digits, ms_per_key=12.0, longest_ms=70.0))
    assert scanner.allow.text() == "Allow 110 ms"
    scanner.allow.click()
    assert context.settings.gap_ms == 110
    assert "was raised from 50 to 110 ms" in scanner.sentence


def test_a_scanner_too_slow_for_the_desk_is_seen_here(
    qtbot: QtBot, context: Context, sample_workspace: object
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.add_page("desk", QWidget)
    window.add_page("settings", lambda: SettingsPage(context))
    window.show()
    context.open_forum(sample_workspace)  # type: ignore[arg-type]
    window.show_forum()
    window.show_page("settings", "scanner")
    page = window.page("settings")
    found = page.section("scanner")
    idle(qtbot, context)
    handle = window.windowHandle()
    at_ms = 10_000
    for digits in CODES:
        for digit in digits:
            press(handle, digit, at_ms=at_ms)
            at_ms += 120
        press(handle, "\r", at_ms=at_ms, key=Qt.Key.Key_Return)
        at_ms += 5_000
    assert found.facts["speed"].value() == "120 ms per key"
    assert found.sentence.startswith("This scanner is slow, 120 ms a key")
    found.allow.click()
    assert context.settings.gap_ms == 240
    page.choose("forum")
    assert window.scanning.wedge.gap_ms == 240
    window.close()
    handle.removeEventFilter(window.scanning.wedge)


def test_the_test_codes_are_saved_on_paper(
    qtbot: QtBot, scanner: ScannerSection, context: Context, tmp_path: Path
) -> None:
    out = tmp_path / "codes.pdf"
    scanner.sheet.save(out)
    idle(qtbot, context)
    assert codes(picture(out.read_bytes(), dpi=200)) == CODES
    assert context.messages.texts() == ["The test codes are saved in codes.pdf."]
    # Before any forum is there, and of none: at a desk they are badges of another.
    assert context.workspace is None
    assert {read_frame(one, 417, b"k" * 32).kind for one in CODES} == {FrameKind.OTHER_FORUM}


def test_the_test_codes_are_printed(
    qtbot: QtBot, scanner: ScannerSection, context: Context, tmp_path: Path
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    scanner.sheet.print_on(printer)
    idle(qtbot, context)
    assert codes(picture((tmp_path / "out.pdf").read_bytes(), dpi=200)) == CODES
    assert context.messages.texts() == ["The test codes were sent to PDF."]


def test_without_a_printer_that_is_said(qtbot: QtBot, scanner: ScannerSection, context: Context) -> None:
    qtbot.mouseClick(scanner.print, LEFT)
    assert len(context.messages.texts()) == 1
    assert "printer" in context.messages.texts()[0].lower()
