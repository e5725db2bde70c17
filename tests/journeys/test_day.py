"""The day of a forum, from an empty file to the list of who was there, through the real window."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdfium2
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from delegates import paths
from delegates.domain.admission import Outcome, Reason
from delegates.domain.badge_code import frame
from delegates.services.forum_files import open_forum
from delegates.ui.attendance.export_sheet import ExportSheet
from delegates.ui.dialogs.walk_in import WalkInSheet
from delegates.ui.importing.edit_sheet import EditSheet
from delegates.ui.welcome.new_forum import NewForumDialog
from tests.journeys.conftest import Person

MINISTRY = paths.resources() / "samples" / "a_la_mtc_host.xlsx"
CTRL = Qt.KeyboardModifier.ControlModifier
POSITION = "ຮອງຫົວໜ້າກົມພິທີການ"
FORUM = "Lao Digital Week 2024"


def test_the_day_of_a_forum(person: Person, tmp_path: Path) -> None:
    context, window = person.context, person.window
    forum_file = tmp_path / "week.forum"
    make_a_forum(person, forum_file)
    assert window.current_page == "desk"
    import_a_list(person)
    workspace = context.workspace
    assert workspace is not None
    people = workspace.finding.rows()
    person.waits_for(lambda: person.counts() == f"0 / {len(people)}")
    corrected = next(row for row in people if row.position == POSITION)
    badges = print_badges(person, tmp_path / "badges.pdf")
    assert badges == {workspace.badge_issuing.faces([row])[0].frame for row in people}

    # Three badges at the door: one twice, one of another forum, and a link.
    window.show_page("desk")
    first, second, third = people[0], corrected, people[-1]
    faces = {row.id: workspace.badge_issuing.faces([row])[0].frame for row in (first, second, third)}
    for number, row in enumerate((first, second, third), 1):
        person.scans(faces[row.id])
        person.waits_for(lambda row=row: shown_name(person) == row.name)
        assert person.reads() == "Admitted"
        person.waits_for(lambda number=number: person.counts() == f"{number} / {len(people)}")
    context.scanning.queue._seen.clear()  # the badge comes back later than two and a half seconds
    person.scans(faces[first.id])
    person.waits_for(lambda: person.reads() == "Already checked in")
    assert shown_name(person) == first.name
    foreign = frame((workspace.forum.number + 1) % 100, 12345, b"k" * 32)
    person.scans(foreign)
    person.waits_for(lambda: context.last_verdict.reason is Reason.OTHER_FORUM)
    assert person.reads() == "Refused"
    assert shown_name(person) == ""
    person.scans("https://example.org/menu")
    person.waits_for(lambda: context.last_verdict.reason is Reason.NOT_A_BADGE)
    assert person.reads() == "Not a badge"
    person.waits_for(lambda: len(person.last_scans()) == 6)
    # The refusal had to leave the panel at once: it stays on top until somebody has seen it. None shows the link itself.
    assert person.last_scans() == [
        "Refused A genuine badge, of another forum",
        "Unread This is not a badge of the forum",
        f"Came before {first.name}",
        *(f"Admitted {row.name}" for row in (third, second, first)),
    ]
    person.presses(Qt.Key.Key_Escape)
    person.waits_for(lambda: person.last_scans()[0].startswith("Unread"))
    assert person.counts() == f"3 / {len(people)}"

    new = walk_in(person)
    person.waits_for(lambda: person.counts() == f"4 / {len(people) + 1}")
    person.waits_for(lambda: shown_name(person) == new)
    person.presses(Qt.Key.Key_Z, CTRL)
    person.waits_for(lambda: person.counts() == f"3 / {len(people) + 1}")
    assert f"Check-in of {new} taken back." in person.messages()
    assert person.reads() == ""

    out = tmp_path / "attendance.xlsx"
    export(person, out)
    window.close()
    person.program.end()
    the_files_tell_the_same(forum_file, out, present={first.name, second.name, third.name}, absent=new)


def shown_name(person: Person) -> str:
    view = person.page("desk").panel.view()
    return view.person.name if view is not None and view.person is not None else ""


def make_a_forum(person: Person, path: Path) -> None:
    welcome = person.program._welcome
    assert welcome is not None
    person.clicks(welcome.new_card)
    form = person.sheet(NewForumDialog)
    assert not form.main_button.isEnabled()
    person.types(FORUM, form.name)
    form.host.setCurrentText("ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ")
    person.chooses_file(path, lambda: person.presses(Qt.Key.Key_Return, CTRL))
    person.waits_for(lambda: person.context.workspace is not None)
    person.waits_for(lambda: person.window.current_page == "desk")
    assert path.exists()


def import_a_list(person: Person) -> None:
    person.presses(Qt.Key.Key_L, CTRL)
    person.waits_for(lambda: person.window.current_page == "import")
    page = person.page("import")
    person.chooses_file(MINISTRY, lambda: person.clicks(page.start.choose))
    person.waits_for(lambda: page.work.views and not page.work.is_busy)
    row = next(view for view in page.work.views if view.action == "create")
    page.check.table.choose(row.key)
    place = page.check.table.button_place(row.key, "edit")
    person.clicks(page.check.table.viewport(), place.center())
    form = person.sheet(EditSheet)
    form.fields["position"].selectAll()
    person.types(POSITION, form.fields["position"])
    person.presses(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: not page.work.is_busy)
    assert person.context.workspace.finding.rows() == []  # nothing is written before Apply
    if page.check.leave_button.isVisible():
        person.clicks(page.check.leave_button)
        person.waits_for(lambda: not page.work.is_busy)
    person.clicks(page.apply_button)
    person.waits_for(lambda: page.stack.currentWidget() is page.result)
    person.waits_till_quiet()


def print_badges(person: Person, out: Path) -> set[str]:
    """Save all badges as a PDF; the codes that a scanner reads from it."""
    person.window.show_page("badges")
    page = person.page("badges")
    person.clicks(page.view_button)  # from the studio to all badges
    person.waits_for(lambda: page.is_run and page.run.can_print)
    person.chooses_file(out, lambda: person.presses(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier))
    person.waits_for(lambda: out.exists() and not page.progress.isVisible())
    person.waits_till_quiet()
    found = set()
    document = pypdfium2.PdfDocument(out)
    for sheet in document:
        image = sheet.render(scale=200 / 72, grayscale=True).to_pil()
        found |= {code.text for code in zxingcpp.read_barcodes(image)}
    document.close()
    return found


def walk_in(person: Person) -> str:
    """Somebody who is on no list is registered and let in."""
    name = "ສົມພອນ ໃໝ່ມາ"
    desk = person.page("desk")
    desk.entry.edit.setFocus()
    person.presses(Qt.Key.Key_F2)
    form = person.sheet(WalkInSheet)
    person.types(name, form.name)
    form.prints.setChecked(False)
    person.presses(Qt.Key.Key_Return, CTRL)
    person.waits_for(lambda: QApplication.activeModalWidget() is None)
    person.waits_for(desk.entry.edit.hasFocus)
    return name


def export(person: Person, out: Path) -> None:
    person.presses(Qt.Key.Key_5, CTRL)
    person.waits_for(lambda: person.window.current_page == "attendance")
    page = person.page("attendance")
    person.waits_for(page.export_button.isEnabled)
    person.presses(Qt.Key.Key_E, CTRL)
    form = person.sheet(ExportSheet)
    person.waits_for(form.isActiveWindow)
    person.chooses_file(out, lambda: person.presses(Qt.Key.Key_Return, CTRL))
    person.waits_for(lambda: "The attendance is saved as attendance.xlsx." in person.messages())
    person.waits_till_quiet()


def the_files_tell_the_same(forum_file: Path, out: Path, *, present: set[str], absent: str) -> None:
    workspace = open_forum(forum_file, desk_name="Desk 1", operator="Office")
    try:
        rows = workspace.finding.rows()
        assert {row.name for row in rows if row.checked_in_at_utc is not None} == present
        assert absent in {row.name for row in rows}
        past = workspace.checking_in.last_scans(20)
        assert [(one.outcome, one.taken_back) for one in reversed(past)] == [
            (Outcome.ADMITTED, False),
            (Outcome.ADMITTED, False),
            (Outcome.ADMITTED, False),
            (Outcome.REPEAT, False),
            (Outcome.REFUSED, False),
            (Outcome.UNREAD, False),
            (Outcome.ADMITTED, True),
        ]
        assert all(row.printed_at_utc is not None for row in rows if row.name != absent)
    finally:
        workspace.close()
    book = openpyxl.load_workbook(out, read_only=True)
    cells = {str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    book.close()
    assert present | {absent} <= cells
