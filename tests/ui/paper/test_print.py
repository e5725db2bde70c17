"""The list to tick off is asked for and written; the desks of the badges are offered and remembered."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from delegates.services.badge_order import RunOrder, ranges_from, ranges_text
from delegates.ui.paper.print_sheet import BY_DELEGATION, BY_DESK, TOGETHER, PrintSheet
from tests.ui.desk.driving import CTRL, Desk


def sheet_of(desk: Desk) -> PrintSheet:
    page = desk.window.page("attendance")
    desk.qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    sheet = desk.sheet(PrintSheet)
    assert isinstance(sheet, PrintSheet)
    return sheet


def saves(desk: Desk, path: Path) -> list[str]:
    """Ctrl+Enter, then this path; the texts of the pages, once they are written."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(20, answer)
            return
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    QTimer.singleShot(0, answer)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(path.exists)
    desk.rests()
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded().replace("\N{NO-BREAK SPACE}", " ") for page in document]
    document.close()
    return texts


def test_a_list_for_each_desk_with_everybody_in_it_once(desk: Desk, tmp_path: Path) -> None:
    order = RunOrder("envelopes", language="lo", ranges=ranges_from("ກ–ດ, Hall A: ຕ–ຮ", "lo"))
    desk.workspace.envelopes.save_run_order(order)
    sheet = sheet_of(desk)
    assert sheet.parts.currentData() == BY_DESK
    assert sheet.ranges.text() == "ກ–ດ, Hall A: ຕ–ຮ"
    sheet.language.setCurrentIndex(sheet.language.findData("en"))
    sheet.ranges.setText("ກ–ດ, ຕ–ຮ, X-A")
    assert sheet._error.text() == "“X-A” ends before it begins."
    assert not sheet.main_button.isEnabled()
    sheet.ranges.setText("ກ–ດ, Hall B: ຕ–ຮ")
    texts = saves(desk, tmp_path / "list.pdf")
    whole = "".join(texts).replace(" ", "")
    people = desk.workspace.finding.rows()
    assert all(whole.count(row.code) == 1 for row in people)
    assert any("Desk 1: ກ–ດ" in text for text in texts)
    assert any("Hall B: ຕ–ຮ" in text for text in texts)
    assert any("All other names" in text for text in texts)
    assert desk.context.messages.texts()[-1].startswith(f"{len(people)} p")
    known = desk.workspace.envelopes.run_order()
    assert (known.order, ranges_text(known.ranges)) == ("envelopes", "ກ–ດ, Hall B: ຕ–ຮ")


def test_one_list_by_delegation_or_in_one_alphabet(desk: Desk, tmp_path: Path) -> None:
    sheet = sheet_of(desk)
    assert sheet.parts.currentData() == BY_DELEGATION  # no desks were ever told
    assert not sheet.ranges.isVisible()
    texts = saves(desk, tmp_path / "bodies.pdf")
    assert "Bộ Thông tin và Truyền thông" in "".join(texts)
    assert f"Page 1 of {len(texts)}" in texts[0]
    sheet = sheet_of(desk)
    sheet.parts.setCurrentIndex(sheet.parts.findData(TOGETHER))
    sheet.day.setCurrentIndex(sheet.day.count() - 1)
    texts = saves(desk, tmp_path / "all.pdf")
    assert f"Page 1 of {len(texts)}" in texts[0]
    assert "____" in texts[0]
    whole = "".join(texts).replace(" ", "")
    assert all(whole.count(row.code) == 1 for row in desk.workspace.finding.rows())
