"""Lists are chosen, looked at, decided, corrected and applied as a person does it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegates.services.workspace import Workspace
from delegates.ui import language
from delegates.ui.context import Context
from delegates.ui.dialogs.organiser_password import UnlockSheet
from delegates.ui.importing.edit_sheet import EditSheet
from delegates.ui.importing.file_drop import FileDrop
from delegates.ui.importing.page import ImportPage
from delegates.ui.importing.plan_rows import RowView
from delegates.ui.messages import Kind


def plan(qtbot: QtBot, page: ImportPage, *files: Path) -> None:
    page.begin(list(files))
    idle(qtbot, page)


def idle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.work.is_busy, timeout=20_000)


def row(page: ImportPage, number: int) -> RowView:
    return next(view for view in page.work.views if view.number == str(number))


def click(qtbot: QtBot, page: ImportPage, number: int, act: str) -> None:
    """Click on a painted button."""
    key = row(page, number).key
    page.check.table.choose(key)
    place = page.check.table.button_place(key, act)
    assert place.isValid(), f"row {number} has no button {act}"
    qtbot.mouseClick(page.check.table.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    idle(qtbot, page)


def test_each_row_says_what_will_happen_and_nothing_is_written(
    qtbot: QtBot, page: ImportPage, mixed_list: Path, sample_workspace: Workspace
) -> None:
    plan(qtbot, page, mixed_list)
    actions = [view.action for view in page.work.views]
    assert actions == ["create", "update", "unchanged", "duplicate", "rejected", "skipped"]
    assert page.check.chips["create"].accessibleName() == "Create 1"
    assert page.stack.currentWidget() is page.check
    update = row(page, 3)
    assert [piece.text for piece in update.details] == ["Latin name:", "Brandnew Latinname"]
    assert update.details[-1].bold
    assert len(sample_workspace.finding.rows()) == 60


def test_apply_waits_for_decisions_and_counts_its_changes(
    qtbot: QtBot, page: ImportPage, context: Context, mixed_list: Path, sample_workspace: Workspace
) -> None:
    plan(qtbot, page, mixed_list)
    assert not page.apply_button.isEnabled()
    assert page.apply_button.text() == "Add 1, change 1"
    assert "need" in page.check.banner.text()
    click(qtbot, page, 5, "same")
    assert not page.check.banner.isVisible()
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    idle(qtbot, page)
    assert len(sample_workspace.finding.rows()) == 61
    assert page.stack.currentWidget() is page.result
    assert page.focusWidget() is page.result.badges
    said = context.messages.history[-1]
    assert (said.kind, said.action) == (Kind.GOOD, "Undo")
    assert said.act is not None
    said.act()
    idle(qtbot, page)
    assert page.focusWidget() is page.result.another
    assert len(sample_workspace.finding.rows()) == 60
    assert "1 removed, 1 as before" in context.messages.history[-1].text


def test_an_import_asks_for_the_organisers_password_and_goes_on(
    qtbot: QtBot, page: ImportPage, context: Context, mixed_list: Path, sample_workspace: Workspace
) -> None:
    def unlock() -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnlockSheet))
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, UnlockSheet)
        assert len(sample_workspace.finding.rows()) == rows
        sheet.password.setText("a good word")
        qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    sample_workspace.rights.set_password("a good word")
    sample_workspace.rights.lock()
    rows = 60
    plan(qtbot, page, mixed_list)
    click(qtbot, page, 5, "same")
    qtbot.mouseClick(page.apply_button, Qt.MouseButton.LeftButton)
    unlock()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.result)
    idle(qtbot, page)
    assert len(sample_workspace.finding.rows()) == 61
    sample_workspace.rights.lock()
    rows = 61
    qtbot.mouseClick(page.result.undo, Qt.MouseButton.LeftButton)
    unlock()
    qtbot.waitUntil(lambda: len(sample_workspace.finding.rows()) == 60)
    idle(qtbot, page)


def test_who_was_printed_since_is_kept_by_undo_and_named(
    qtbot: QtBot, page: ImportPage, context: Context, tmp_path: Path, sample_workspace: Workspace
) -> None:
    path = tmp_path / "one.csv"
    path.write_text("Name,Organisation\nNouphone Testavong,Ministry of Finance\n", "utf-8")
    plan(qtbot, page, path)
    page.apply()
    idle(qtbot, page)
    new = next(one for one in sample_workspace.finding.rows() if one.name == "Nouphone Testavong")
    sample_workspace.badge_issuing.record_printed([new])
    qtbot.mouseClick(page.result.undo, Qt.MouseButton.LeftButton)
    idle(qtbot, page)
    assert context.messages.history[-1].kind is Kind.WARNING
    assert "Nouphone Testavong" in context.messages.history[-1].text
    assert page.result.kept.text() == "Nouphone Testavong"
    assert len(sample_workspace.finding.rows()) == 61


def test_the_keyboard_presses_painted_buttons(qtbot: QtBot, page: ImportPage, mixed_list: Path) -> None:
    plan(qtbot, page, mixed_list)
    table = page.check.table
    table.choose(row(page, 5).key)
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    idle(qtbot, page)
    assert row(page, 5).action == "create"  # two people
    assert page.apply_button.text() == "Add 2, change 1"
    click(qtbot, page, 5, "again")
    assert row(page, 5).is_open


def test_all_that_is_undecided_can_be_left_out(qtbot: QtBot, page: ImportPage, mixed_list: Path) -> None:
    plan(qtbot, page, mixed_list)
    qtbot.mouseClick(page.check.leave_button, Qt.MouseButton.LeftButton)
    idle(qtbot, page)
    assert row(page, 5).action == "duplicate"
    assert not row(page, 5).is_open
    assert page.apply_button.isEnabled()


def test_a_rejected_row_becomes_a_person_by_its_name(
    qtbot: QtBot, page: ImportPage, mixed_list: Path
) -> None:
    plan(qtbot, page, mixed_list)
    click(qtbot, page, 6, "edit")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EditSheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, EditSheet)
    assert sheet.fields["position"].text() == "Deputy Director"  # what the list says is there
    assert not sheet.main_button.isEnabled()
    qtbot.keyClicks(sheet.fields["name_native"], "Khamla Newperson")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, page)
    found = row(page, 6)
    assert found.action == "create"
    assert "Khamla Newperson" in found.spoken
    assert "Deputy Director" in found.spoken


def test_a_column_given_a_meaning_is_remembered_only_once_applied(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, sample_workspace: Workspace
) -> None:
    path = tmp_path / "chairs.csv"
    path.write_text("Name,Organisation,Badge colour\nNouphone Testavong,Ministry of Finance,A-12\n", "utf-8")
    plan(qtbot, page, path)
    qtbot.mouseClick(page._steps.buttons[0], Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.columns
    choice = next(one for one in page.columns.choices if one.header == "Badge colour")
    assert choice.button.text() == "Left out"
    entry = next(one for one in choice.menu().actions() if one.data() == "seat")
    entry.trigger()
    idle(qtbot, page)
    choice = next(one for one in page.columns.choices if one.header == "Badge colour")
    assert choice.button.text() == "Seat"
    again = sample_workspace.roster_importing.plan([path])
    assert "seat" not in again.files[0].sheets[0].columns
    page.apply()
    idle(qtbot, page)
    assert [one.name for one in sample_workspace.finding.rows() if one.seat == "A-12"] == [
        "Nouphone Testavong"
    ]
    again = sample_workspace.roster_importing.plan([path])
    assert again.files[0].sheets[0].columns["seat"] == "Badge colour"


def test_rows_without_a_delegation_get_the_one_chosen(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, sample_workspace: Workspace
) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("Name,Position\nNouphone Testavong,Director\n", "utf-8")
    plan(qtbot, page, path)
    page._go(0)
    page.columns.delegation.setEditText("Ministry of Finance")
    qtbot.keyClick(page.columns.delegation.lineEdit(), Qt.Key.Key_Return)
    idle(qtbot, page)
    page._go(1)
    assert row(page, 2).action == "create"
    page.apply()
    idle(qtbot, page)
    new = next(one for one in sample_workspace.finding.rows() if one.name == "Nouphone Testavong")
    assert new.delegation is not None


def test_filters_show_their_rows_and_escape_shows_all(
    qtbot: QtBot, page: ImportPage, mixed_list: Path
) -> None:
    plan(qtbot, page, mixed_list)
    qtbot.mouseClick(page.check.chips["rejected"], Qt.MouseButton.LeftButton)
    assert [view.number for view in page.check.table.plan_model.shown_rows()] == ["6"]
    assert page.escape()
    assert len(page.check.table.plan_model.shown_rows()) == 6
    assert not page.escape()


def test_the_report_is_saved_as_a_table_or_as_json(
    qtbot: QtBot, page: ImportPage, context: Context, mixed_list: Path, tmp_path: Path
) -> None:
    plan(qtbot, page, mixed_list)
    for name in ("report.csv", "report.json"):
        page.save_report(tmp_path / name)
        idle(qtbot, page)
    with (tmp_path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert len(table) == 7
    assert table[1][:4] == ["mixed.csv", "", "2", "Create"]
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["created"] == 1
    assert context.messages.texts(Kind.GOOD)[-1] == "The report is saved as report.json."


def test_a_file_that_is_no_list_is_said_with_a_way_out(
    qtbot: QtBot, page: ImportPage, context: Context, tmp_path: Path
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    plan(qtbot, page, path)
    assert context.messages.texts(Kind.ERROR) == [
        "letter.pdf cannot be used: it is a PDF; ask for the Excel list."
    ]
    assert page.stack.currentWidget() is page.start


def test_files_dropped_on_the_window_open_the_page_with_them(
    qtbot: QtBot, context: Context, sample_workspace: Workspace, mixed_list: Path
) -> None:
    context.open_forum(sample_workspace)
    window = QWidget()
    qtbot.addWidget(window)
    FileDrop(window, context)
    asked: list[tuple[str, object]] = []
    context.page_wanted.connect(lambda name, thing: asked.append((name, thing)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(mixed_list))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, drop)
    assert asked == [("import", {"files": [mixed_list]})]


EXCEL_PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--.xl66
{mso-style-parent:style0; text-decoration:line-through;}--></style></head><body><!--StartFragment--><table>
<tr><td>Name</td><td>Position</td><td>Organisation</td><td>Phone</td></tr>
<tr><td>Nouphone
  Testavong</td><td>Director<br>General</td><td rowspan=2>Ministry of Finance</td><td x:num="2055551000">2.06E+09</td></tr>
<tr><td>Khamla Newperson</td><td>Officer</td><td></td></tr>
<tr><td class=xl66>Gone Away</td><td class=xl66>Officer</td><td class=xl66>Ministry of Justice</td></tr>
</table><!--EndFragment--></body></html>"""


def test_cells_copied_in_excel_become_a_plan_with_ctrl_v(
    qtbot: QtBot, page: ImportPage, sample_workspace: Workspace
) -> None:
    data = QMimeData()
    data.setHtml(EXCEL_PAGE)
    data.setText("Name\tPosition\tOrganisation\tPhone\nNouphone Testavong\t…")
    QApplication.clipboard().setMimeData(data)
    key = next(one for one in page.key_actions() if one.key == "Ctrl+V")
    assert key.on
    key.act()
    idle(qtbot, page)
    assert page._about.text().startswith("Clipboard ")
    assert [(view.number, view.action) for view in page.work.views] == [
        ("2", "create"),
        ("3", "create"),
        ("4", "rejected"),
    ]
    assert not next(one for one in page.key_actions() if one.key == "Ctrl+V").on  # it would drop the plan
    page.apply()
    idle(qtbot, page)
    made = {one.name: one for one in sample_workspace.finding.rows()}
    assert made["Nouphone Testavong"].phone == "+8562055551000"
    assert made["Nouphone Testavong"].position == "Director General"
    assert made["Khamla Newperson"].delegation == made["Nouphone Testavong"].delegation is not None


def test_cells_copied_as_text_and_files_copied_in_a_folder_are_taken_too(
    qtbot: QtBot, page: ImportPage, mixed_list: Path
) -> None:
    QApplication.clipboard().setText('Name\tOrganisation\nNouphone Testavong\t"Ministry of\nFinance"\n')
    qtbot.mouseClick(page.start.paste, Qt.MouseButton.LeftButton)
    idle(qtbot, page)
    assert [view.action for view in page.work.views] == ["create"]
    page._drop()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(mixed_list))])
    QApplication.clipboard().setMimeData(data)
    page.paste()
    idle(qtbot, page)
    assert page._about.text() == "mixed.csv"


def test_an_empty_clipboard_and_one_without_a_table_are_said(
    qtbot: QtBot, page: ImportPage, context: Context
) -> None:
    QApplication.clipboard().clear()
    page.paste()
    assert "no list on the clipboard" in context.messages.texts(Kind.INFO)[-1]
    assert page.stack.currentWidget() is page.start


def test_the_lock_file_of_excel_beside_lists_is_passed_over(
    qtbot: QtBot, page: ImportPage, context: Context, mixed_list: Path
) -> None:
    lock = mixed_list.with_name("~$mixed.xlsx")
    lock.write_bytes(b"\x05Clerk" + bytes(160))
    plan(qtbot, page, lock, mixed_list)
    assert page._about.text() == "mixed.csv"
    page._drop()
    plan(qtbot, page, lock)
    assert "choose the list itself" in context.messages.texts(Kind.ERROR)[-1]


def test_an_import_before_can_be_taken_back_after_a_question(
    qtbot: QtBot, page: ImportPage, sample_workspace: Workspace
) -> None:
    page.shown()
    qtbot.waitUntil(lambda: len(page.start._undos) == 1)
    qtbot.mouseClick(page.start._undos[0], Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert len(sample_workspace.finding.rows()) == 60
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(qtbot, page)
    assert sample_workspace.finding.rows() == []


def test_the_page_speaks_the_language_in_force(qtbot: QtBot, page: ImportPage, mixed_list: Path) -> None:
    plan(qtbot, page, mixed_list)
    language.current().use("lo")
    page.retranslate()
    assert page._title.text() == "ນຳເຂົ້າ"
    assert page.check.chips["rejected"].text() != "Rejected"
    assert "ໜ" in page.work.views[1].spoken or "ອັງກິດ" in page.work.views[1].spoken
