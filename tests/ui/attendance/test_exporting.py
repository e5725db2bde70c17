"""The form of the export shows what it will write, of whom; what is done after the forum."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.admission import Scan
from delegates.domain.scan_log import grouped_check
from delegates.services.workspace import Workspace
from delegates.ui.attendance.after_sheet import AfterSheet
from delegates.ui.attendance.columns_sheet import ColumnsSheet
from delegates.ui.attendance.export_sheet import ExportSheet
from delegates.ui.attendance.page import AttendancePage
from delegates.ui.context import Context
from delegates.ui.messages import Kind

CTRL = Qt.KeyboardModifier.ControlModifier


def idle(qtbot: QtBot, context: Context) -> None:
    qtbot.waitUntil(lambda: context.tasks.count("bulk") == 0, timeout=20_000)


@pytest.fixture
def page(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> Iterator[AttendancePage]:
    for row in sample_workspace.finding.rows()[:3]:
        sample_workspace.checking_in.check_in(Scan(row.code))
    context.open_forum(sample_workspace)
    made = AttendancePage(context)
    qtbot.addWidget(made)
    made.resize(1300, 760)
    made.show()
    made.shown()
    qtbot.waitUntil(lambda: made.attendance is not None, timeout=20_000)
    idle(qtbot, context)
    yield made
    idle(qtbot, context)


@pytest.fixture
def sheet(qtbot: QtBot, page: AttendancePage) -> ExportSheet:
    page.ask_export()
    found = opened(ExportSheet)
    qtbot.waitUntil(lambda: found.checkpoint.count() > 1, timeout=20_000)
    return found


def opened(kind: type[QWidget]) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def answers(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """The system's own dialog can be answered only here."""

    def answer(dialog: QFileDialog) -> bool:
        dialog.selectFile(str(path))
        return True

    monkeypatch.setattr(QFileDialog, "exec", answer)


def told(sheet: ExportSheet) -> str:
    assert sheet.preview is not None
    return sheet.preview.told.text()


def test_a_page_of_the_record_is_shown_and_turned(qtbot: QtBot, sheet: ExportSheet) -> None:
    assert sheet.preview is not None
    qtbot.mouseClick(sheet.kinds[".pdf"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(sheet).startswith("Page 1 of"), timeout=20_000)
    assert not sheet.preview.picture.pixmap().isNull()
    assert sheet.heading.isVisible()
    assert sheet.heading.isChecked()  # the host of the sample is Lao
    before = sheet.preview.picture.pixmap().toImage()
    qtbot.mouseClick(sheet.preview.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(sheet).startswith("Page 2 of"), timeout=20_000)
    assert sheet.preview.picture.pixmap().toImage() != before
    sheet.forms.setCurrentIndex(1)
    qtbot.waitUntil(lambda: told(sheet) == "Page 1 of 1", timeout=20_000)  # the figures


def test_a_table_shows_its_rows_of_those_who_were_chosen(qtbot: QtBot, sheet: ExportSheet) -> None:
    assert sheet.preview is not None
    qtbot.waitUntil(lambda: told(sheet) == "The first 40 of 60 rows", timeout=20_000)
    sheet.delegation.setCurrentIndex(1)
    sheet.category.setCurrentIndex(sheet.category.findData("V"))
    qtbot.waitUntil(
        lambda: told(sheet).endswith(("row", "rows")) and not told(sheet).startswith("60"), timeout=20_000
    )
    shown = sheet.preview.rows
    assert 0 < shown.rowCount() < 9
    bodies = {shown.index(row, 6).data() for row in range(shown.rowCount())}
    assert bodies == {sheet.delegation.currentText()}


def test_columns_are_chosen_kept_under_a_name_and_written(
    qtbot: QtBot,
    page: AttendancePage,
    sheet: ExportSheet,
    context: Context,
    sample_workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    qtbot.mouseClick(sheet.kinds[".csv"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet.choose_button, Qt.MouseButton.LeftButton)
    columns = opened(ColumnsSheet)
    for key, chip in columns.chips.items():
        if chip.isChecked() != (key in ("name_native", "first_in", "visits")):
            chip.click()
    columns.name.setText("For the minister")
    qtbot.keyClick(columns, Qt.Key.Key_Return, CTRL)
    assert sheet.columns.currentText() == "For the minister"
    sheet.day.setCurrentIndex(1)
    idle(qtbot, context)
    assert sample_workspace.attendance_reporting.columns() == {
        "For the minister": ("name_native", "first_in", "visits")
    }
    answers(monkeypatch, tmp_path / "mine")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.GOOD)), timeout=20_000)
    with (tmp_path / "mine.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["Full name", "Arrived at", "Visits"]
    assert sum(bool(line[1]) for line in lines[1:]) == 3
    page.ask_export()
    again = opened(ExportSheet)
    qtbot.waitUntil(lambda: again.columns.findText("For the minister") >= 0, timeout=20_000)
    again.reject()


def test_a_form_that_is_closed_while_it_draws_is_no_harm(
    qtbot: QtBot, page: AttendancePage, context: Context
) -> None:
    page.ask_export()
    opened(ExportSheet).reject()
    idle(qtbot, context)


def test_in_little_room_there_is_the_form_alone(qtbot: QtBot, page: AttendancePage) -> None:
    page.resize(900, 500)
    page.ask_export()
    small = opened(ExportSheet)
    assert small.preview is None
    assert small.height() <= 500
    small.reject()


def test_the_package_is_made_and_its_folder_told(
    qtbot: QtBot, page: AttendancePage, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, tmp_path)
    qtbot.mouseClick(page.after_button, Qt.MouseButton.LeftButton)
    sheet = opened(AfterSheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.GOOD)), timeout=30_000)
    (folder,) = [one for one in tmp_path.iterdir() if one.is_dir() and (one / "contents.txt").exists()]
    assert context.messages.texts(Kind.GOOD) == [f"The package is in the folder {folder.name}."]
    assert (folder / "certificates.pdf").read_bytes().startswith(b"%PDF")


def test_certificates_alone(
    qtbot: QtBot, page: AttendancePage, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, tmp_path / "paper")
    page.after()
    qtbot.mouseClick(opened(AfterSheet).certificates, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(context.messages.texts(Kind.GOOD)), timeout=30_000)
    assert context.messages.texts(Kind.GOOD) == ["3 certificates are saved as paper.pdf."]


def test_a_document_is_checked_by_its_value(
    qtbot: QtBot, page: AttendancePage, context: Context, sample_workspace: Workspace
) -> None:
    value = grouped_check(sample_workspace.attendance_reporting.present_check())
    page.after()
    sheet = opened(AfterSheet)

    def answer_to(text: str) -> str:
        sheet.value.setText(text)
        qtbot.keyClick(sheet.value, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(sheet.answer.text()), timeout=20_000)
        return sheet.answer.text()

    sheet.value.setFocus()
    assert answer_to(value) == "Confirmed: the document shows the attendance as it stands now."
    sample_workspace.checking_in.check_in(Scan(sample_workspace.finding.rows()[10].code))
    assert answer_to(value).startswith("Confirmed as of ")
    assert answer_to("0000 0000 0000 0000").startswith("This attendance never had that value.")
    assert answer_to("123") == "A check value has sixteen digits."
    sheet.reject()
