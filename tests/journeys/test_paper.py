"""A power cut: the list lies printed beside the desk, people are ticked off by candle light, and the file learns of it."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pypdfium2
from PySide6.QtCore import Qt

from delegates import paths
from delegates.services.sample_forum import create_sample
from delegates.services.workspace import Workspace
from delegates.storage.verify import verify_file
from delegates.ui.attendance.export_sheet import ExportSheet
from delegates.ui.paper import drafts
from delegates.ui.paper.print_sheet import PrintSheet
from delegates.ui.paper.type_in_sheet import TypeInSheet
from tests.journeys.conftest import Person

CTRL = Qt.KeyboardModifier.ControlModifier
TIMES = ("08:15", "08:15", "08:31", "09:02")


def test_the_power_fails_and_paper_takes_over(person: Person, tmp_path: Path) -> None:
    forum = tmp_path / "week.forum"
    create_sample(forum, desk_name="Desk 1", operator="Reception").close()
    person.program.open(forum)
    person.waits_for(lambda: person.context.workspace is not None)
    person.waits_till_quiet()
    workspace = person.context.workspace
    assert workspace is not None
    person.presses(Qt.Key.Key_5, CTRL)
    page = person.page("attendance")
    person.waits_for(page.print_button.isEnabled)

    codes = codes_on_paper(person, page, tmp_path / "list.pdf")
    assert sorted(codes) == sorted(row.code for row in workspace.finding.rows())
    ticked = [row for row in workspace.finding.rows() if row.code in codes][: len(TIMES)]

    # The lights come back. Nobody types a time twice.
    person.clicks(page.paper_button)
    sheet = person.sheet(TypeInSheet)
    person.waits_for(sheet.isActiveWindow)
    last = ""
    for row, time in zip(ticked, TIMES, strict=True):
        types_a_line(person, sheet, row.code[-6:], "" if time == last else time)
        last = time
    person.waits_till_quiet()
    assert sheet.summary.text() == "4 to be recorded"
    person.presses(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: sheet.told.text() == "4 recorded.")
    person.presses(Qt.Key.Key_Escape)
    person.waits_for(lambda: person.counts() == "4 / 60")

    out = tmp_path / "attendance.xlsx"
    export(person, page, out)
    the_export_tells_the_times(out, [row.name for row in ticked])
    the_file_is_whole(person, workspace, forum)


def codes_on_paper(person: Person, page, path: Path) -> list[str]:
    """Print the list; the codes that can be read on it."""
    person.clicks(page.print_button)
    form = person.sheet(PrintSheet)
    person.waits_for(form.isActiveWindow)
    person.chooses_file(path, lambda: person.presses(Qt.Key.Key_Return, CTRL))
    person.waits_for(path.exists)
    person.waits_till_quiet()
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    found = [re.findall(r"\d{3}\s\d{3}\s\d{3}", text) for text in texts]
    return [re.sub(r"\s", "", code) for codes in found for code in codes]


def types_a_line(person: Person, sheet: TypeInSheet, who: str, time: str) -> None:
    person.types(who, sheet.who)
    person.presses(Qt.Key.Key_Return)
    person.waits_for(sheet.time.hasFocus)
    person.types(time, sheet.time)
    person.presses(Qt.Key.Key_Return)
    person.waits_for(sheet.who.hasFocus)


def export(person: Person, page, out: Path) -> None:
    person.waits_for(page.export_button.isEnabled)
    person.presses(Qt.Key.Key_E, CTRL)
    form = person.sheet(ExportSheet)
    person.waits_for(form.isActiveWindow)
    person.chooses_file(out, lambda: person.presses(Qt.Key.Key_Return, CTRL))
    person.waits_for(out.exists)
    person.waits_till_quiet()


def the_export_tells_the_times(out: Path, names: list[str]) -> None:
    book = openpyxl.load_workbook(out, read_only=True)
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    heads = [str(head) for head in rows[0]]
    name, first, remark = (heads.index(head) for head in ("Full name", "Arrived at", "Remark"))
    arrived = {row[name]: (row[first], row[remark]) for row in rows[1:] if row[first] is not None}
    day = date(2024, 1, 10)
    assert arrived == {
        who: (datetime.combine(day, datetime.strptime(time, "%H:%M").time()), "from paper")  # noqa: DTZ007 - a cell knows no zone
        for who, time in zip(names, TIMES, strict=True)
    }


def the_file_is_whole(person: Person, workspace: Workspace, forum: Path) -> None:
    draft = drafts.file_of(workspace.forum.id)
    assert draft is not None
    assert not draft.exists()
    assert draft.is_relative_to(paths.data_dir())
    person.window.close()
    person.program.end()
    assert verify_file(forum).ok
