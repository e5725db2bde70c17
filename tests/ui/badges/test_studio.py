"""The studio as a person uses it: with the mouse on the badge, with keys and numbers; and what the forum file holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from delegates import paths
from delegates.badges.template_file import shipped
from delegates.services.forum_files import ForumDetails, create_forum
from delegates.services.workspace import Workspace
from delegates.ui.badges.page import BadgesPage
from delegates.ui.badges.studio import drafts
from delegates.ui.badges.studio.editing import area_of
from delegates.ui.badges.studio.view import Studio
from delegates.ui.context import Context
from delegates.ui.main_window import MainWindow
from delegates.ui.messages import Kind
from delegates.ui.page_list import add_pages
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.dialog import Sheet
from tests.ui.conftest import scan_into

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts go to a folder of this test."""
    folder = tmp_path / "data"
    folder.mkdir()
    monkeypatch.setattr(paths, "data_dir", lambda: folder)


@pytest.fixture
def window(qtbot: QtBot, context: Context, sample_workspace: Workspace) -> MainWindow:
    made = MainWindow(context)

    def before_close(_: QWidget) -> None:
        # What is still being drawn comes home before the window goes.
        rest(qtbot, context, page_of(made).studio)
        made.windowHandle().removeEventFilter(made.scanning.wedge)

    qtbot.addWidget(made, before_close_func=before_close)
    add_pages(made, context)
    made.resize(1366, 768)
    made.show()
    context.open_forum(sample_workspace)
    made.show_page("badges")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: page_of(made).studio.design.is_ready, timeout=20_000)
    rest(qtbot, context, page_of(made).studio)
    return made


@pytest.fixture
def page(window: MainWindow) -> BadgesPage:
    return page_of(window)


@pytest.fixture
def studio(page: BadgesPage) -> Studio:
    return page.studio


def page_of(window: MainWindow) -> BadgesPage:
    page = window.page("badges")
    assert isinstance(page, BadgesPage)
    return page


def rest(qtbot: QtBot, context: Context, studio: Studio) -> None:
    """Until everything that was asked for is drawn, checked and saved."""
    tasks = context.tasks
    qtbot.waitUntil(
        lambda: not (tasks.count("bulk") or tasks.count("desk") or studio.checks.is_busy), timeout=20_000
    )


def spot(studio: Studio, box_id: str, across: float = 0.5, down: float = 0.5) -> QPoint:
    """A place in a box, on the canvas."""
    box = next(one for one in studio.design.boxes() if one.id == box_id)
    rect = studio.canvas_view.canvas.ground.rect(area_of(box))
    return QPointF(rect.x() + across * rect.width(), rect.y() + down * rect.height()).toPoint()


def drag(studio: Studio, start: QPoint, by_mm: tuple[float, float], held: Qt.KeyboardModifier = ALT) -> None:
    """Press, go there in steps, let go; with Alt nothing snaps."""
    canvas = studio.canvas_view.canvas
    px = canvas.ground.px_per_mm
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in (0.3, 0.6, 1.0):
        to = start + QPoint(round(by_mm[0] * px * step), round(by_mm[1] * px * step))
        move(canvas, to, held)
    QTest.mouseRelease(canvas, LEFT, held, to)


def move(canvas: QWidget, to: QPoint, held: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    place = QPointF(to)
    event = QMouseEvent(QEvent.Type.MouseMove, place, canvas.mapToGlobal(place), LEFT, LEFT, held)
    QApplication.sendEvent(canvas, event)


def place_of(studio: Studio, box_id: str) -> tuple[float, float]:
    box = studio.design.template.box(box_id)
    return box.x_mm, box.y_mm


def choose(menu: QMenu, *words: str) -> None:
    """The entry of these words, through the menus that lead to it."""
    entry: QAction | None = None
    for word in words:
        entry = next(one for one in menu.actions() if one.text().split("\t")[0] == word)
        inner = entry.menu()
        menu = inner if isinstance(inner, QMenu) else menu
    assert entry is not None
    assert entry.isEnabled()
    entry.trigger()


def stored(workspace: Workspace, name: str = "a6") -> tuple[float, float]:
    """Where the name stands in the template that the forum file holds."""
    box = workspace.badge_templates.template(name).box("name")
    return box.x_mm, box.y_mm


def test_a_box_is_chosen_and_moved_with_the_mouse_and_the_picture_follows(
    qtbot: QtBot, context: Context, studio: Studio
) -> None:
    canvas = studio.canvas_view.canvas
    before = canvas.picture.toImage()
    qtbot.mouseClick(canvas, LEFT, pos=spot(studio, "name"))
    assert studio.design.selected == ("name",)
    assert studio.boxes.table.rows.row_at(studio.boxes.table.currentIndex()).box.id == "name"  # type: ignore[union-attr]  # a row
    x, y = place_of(studio, "name")
    drag(studio, spot(studio, "name"), (0, 12))
    assert place_of(studio, "name") == pytest.approx((x, y + 12), abs=0.4)
    assert studio.properties.place.top.value == studio.design.template.box("name").y_mm
    rest(qtbot, context, studio)
    assert canvas.picture.toImage() != before


def test_a_drag_comes_to_rest_on_the_middle_of_the_badge_and_shows_the_line(studio: Studio) -> None:
    studio.design.select(["code"])
    canvas = studio.canvas_view.canvas
    start, px = spot(studio, "code"), canvas.ground.px_per_mm
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)
    move(canvas, start + QPoint(round(4 * px), 0), Qt.KeyboardModifier.NoModifier)
    middle = studio.design.template.width_mm / 2
    box = studio.design.template.box("code")
    off = middle - (box.x_mm + box.width_mm / 2)
    to = start + QPoint(round((4 + off) * px) + 3, 0)
    move(canvas, to, Qt.KeyboardModifier.NoModifier)
    assert middle in [guide.at_mm for guide in canvas.guides if guide.upright]
    QTest.mouseRelease(canvas, LEFT, Qt.KeyboardModifier.NoModifier, to)
    after = studio.design.template.box("code")
    assert after.x_mm + after.width_mm / 2 == pytest.approx(middle)
    assert not canvas.guides


def test_a_handle_resizes_and_one_step_takes_the_whole_drag_back(
    qtbot: QtBot, window: MainWindow, studio: Studio
) -> None:
    studio.design.select(["position"])
    before = studio.design.template.box("position")
    drag(studio, spot(studio, "position", 1.0, 0.5), (-20, 0))
    after = studio.design.template.box("position")
    assert after.width_mm == pytest.approx(before.width_mm - 20, abs=0.4)
    assert (after.x_mm, after.height_mm) == (before.x_mm, before.height_mm)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Z, CONTROL)
    assert studio.design.template.box("position") == before
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Y, CONTROL)
    assert studio.design.template.box("position") == after
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert studio.design.template.box("position") == after


def test_a_template_is_drawn_before_anybody_is_in_the_roster(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    empty = create_forum(tmp_path / "new.forum", ForumDetails("New"), desk_name="Desk 1", operator="A")
    page = BadgesPage(context)
    qtbot.addWidget(page, before_close_func=lambda _: rest(qtbot, context, page.studio))
    page.show()
    qtbot.keyClick(
        page.studio.boxes.table, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier
    )  # nothing is open: nothing happens
    page.studio.canvas_view.zoom(1)
    canvas, properties = page.studio.canvas_view, page.studio.properties
    tools = (canvas.undo_button, canvas.align_button, canvas.centre_button, canvas.in_button)
    assert not any(tool.isEnabled() for tool in tools)
    assert not any(part.isVisible() for part in (properties.place, properties.text, properties.template))
    context.open_forum(empty)
    with qtbot.waitSignal(page.studio.canvas_view.drawn, timeout=20_000):
        page.shown()
    rest(qtbot, context, page.studio)
    assert page.studio.person is None
    assert page.studio.foot.button.accessibleName() == "Nobody yet"
    assert not page.print_button.isEnabled()
    page.studio.design.set_values("name", x_mm=7.0)
    rest(qtbot, context, page.studio)
    assert canvas.in_button.isEnabled() and properties.template.isVisible()
    context.close_forum()
    assert not properties.template.isVisible()
    empty.close()


def test_a_box_that_goes_while_it_is_dragged_is_let_go(studio: Studio) -> None:
    studio.design.select(["code"])
    studio.design.duplicate()
    (copy,) = studio.design.selected
    canvas, start = studio.canvas_view.canvas, spot(studio, copy)
    QTest.mousePress(canvas, LEFT, Qt.KeyboardModifier.NoModifier, start)
    move(canvas, start + QPoint(0, 20), ALT)
    studio.design.undo()
    studio.design.undo()
    move(canvas, start + QPoint(0, 40), ALT)
    QTest.mouseRelease(canvas, LEFT, ALT, start)
    assert studio.design.template == shipped()


@pytest.mark.parametrize(
    ("key", "held", "by"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, (1.0, 0.0)),
        (Qt.Key.Key_Down, SHIFT, (0.0, 5.0)),
        (Qt.Key.Key_Left, CONTROL, (-0.1, 0.0)),
    ],
)
def test_arrows_move_what_is_chosen(
    qtbot: QtBot, studio: Studio, key: Qt.Key, held: Qt.KeyboardModifier, by: tuple[float, float]
) -> None:
    studio.design.select(["code"])
    x, y = place_of(studio, "code")
    qtbot.keyClick(studio.canvas_view.canvas, key, held)
    assert place_of(studio, "code") == pytest.approx((x + by[0], y + by[1]))
    qtbot.keyClick(studio.canvas_view.canvas, key, held)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Z, CONTROL)
    assert place_of(studio, "code") == (x, y)  # a walk with the arrows is one step


def test_alt_and_arrows_resize(qtbot: QtBot, studio: Studio) -> None:
    studio.design.select(["code"])
    width = studio.design.template.box("code").width_mm
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Right, ALT)
    assert studio.design.template.box("code").width_mm == width + 1


def test_duplicate_order_and_delete_by_keys(qtbot: QtBot, studio: Studio) -> None:
    canvas, design = studio.canvas_view.canvas, studio.design
    count = len(design.template.boxes)
    design.select(["code"])
    qtbot.keyClick(canvas, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    (copy,) = design.selected
    assert copy != "code"
    assert [box.id for box in design.template.boxes][-1] == copy
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown, CONTROL)
    assert [box.id for box in design.template.boxes][-2] == copy
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp, CONTROL)
    assert [box.id for box in design.template.boxes][-1] == copy
    qtbot.keyClick(studio.boxes.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(design.template.boxes) == count)
    assert design.selected == ()


def test_a_rubber_band_chooses_several_and_they_move_together(qtbot: QtBot, studio: Studio) -> None:
    canvas, design = studio.canvas_view.canvas, studio.design
    ground = canvas.ground
    name, second = design.template.box("name"), design.template.box("name_second")
    start = ground.rect(area_of(name)).topLeft().toPoint() - QPoint(3, 2)
    end = ground.rect(area_of(second)).bottomRight().toPoint()
    drag(studio, start, ((end - start).x() / ground.px_per_mm, (end - start).y() / ground.px_per_mm))
    assert {"name", "name_second"} <= set(design.selected)
    design.select(["name", "name_second"])
    qtbot.mouseClick(canvas, LEFT, CONTROL, spot(studio, "code"))
    assert design.selected == ("name", "name_second", "code")
    studio.canvas_view.align("left")
    assert len({design.template.box(one).x_mm for one in design.selected}) == 1
    studio.canvas_view.make_as_wide()
    assert len({design.template.box(one).width_mm for one in design.selected}) == 1


def test_a_number_is_taken_while_it_is_typed_and_a_wrong_one_says_why_and_stays(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.design.select(["name"])
    left = studio.properties.place.left
    left.setFocus()
    left.selectAll()
    qtbot.keyClicks(left, "12,5")
    assert studio.design.template.box("name").x_mm == 12.5
    left.selectAll()
    qtbot.keyClicks(left, "wide")
    assert left.is_wrong
    assert studio.properties.place.note == "This is no number."
    assert studio.design.template.box("name").x_mm == 12.5
    left.clearFocus()
    assert left.text() == "wide"
    left.setFocus()
    qtbot.keyClick(left, Qt.Key.Key_Escape)
    assert (left.text(), left.is_wrong) == ("12.5 mm", False)
    qtbot.keyClick(left, Qt.Key.Key_Up)
    assert studio.design.template.box("name").x_mm == 13.5
    qtbot.keyClick(left, Qt.Key.Key_Z, CONTROL)
    assert studio.design.template.box("name").x_mm == 12.5
    qtbot.keyClick(left, Qt.Key.Key_Z, CONTROL)  # all that was typed at once
    assert studio.design.template.box("name").x_mm == shipped().box("name").x_mm


def test_a_number_that_fills_its_field_stands_there_without_its_unit(qtbot: QtBot, studio: Studio) -> None:
    top = studio.properties.place.top
    studio.design.select(["code"])
    qtbot.waitUntil(top.isVisible)
    studio.design.set_values("code", y_mm=126.0)
    assert top.text() == "126 mm"
    studio.design.set_values("code", y_mm=126.25)
    top.setFixedWidth(52)
    qtbot.waitUntil(lambda: top.text() == "126.25")
    top.setFixedWidth(120)
    qtbot.waitUntil(lambda: top.text() == "126.25 mm")


def test_why_a_size_of_the_badge_is_wrong_is_seen(qtbot: QtBot, studio: Studio) -> None:
    template, card = studio.properties.template, studio.properties
    height = card.height()
    template.width_.setFocus()
    template.width_.selectAll()
    qtbot.keyClicks(template.width_, "abc")
    (told,) = [one for one in template.findChildren(QLabel) if one.text() == "This is no number."]
    qtbot.waitUntil(lambda: card.height() > height)
    assert told.visibleRegion().boundingRect().size() == told.size()
    qtbot.keyClick(template.width_, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.height() == height)


def test_saved_under_its_name_and_restored_and_had_back(
    qtbot: QtBot, context: Context, page: BadgesPage, studio: Studio, sample_workspace: Workspace
) -> None:
    x, y = stored(sample_workspace)
    studio.design.select(["name"])
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Down)
    assert page.unsaved.isVisible()
    assert stored(sample_workspace) == (x, y)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_S, CONTROL)
    rest(qtbot, context, studio)
    assert not page.unsaved.isVisible()
    assert stored(sample_workspace) == (x, y + 1)
    assert context.messages.texts(Kind.GOOD)[-1] == "“A6 portrait” is saved."
    choose(page.templates_menu(), "Restore the original")
    rest(qtbot, context, studio)
    assert stored(sample_workspace) == (x, y)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Z, CONTROL)
    assert place_of(studio, "name") == (x, y + 1)
    assert page.unsaved.isVisible()


def test_saved_as_under_a_title_renamed_and_removed(
    qtbot: QtBot, context: Context, page: BadgesPage, studio: Studio, sample_workspace: Workspace
) -> None:
    studio.design.set_values("name", x_mm=2.0)
    studio.saving.ask_save_as()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, Sheet)
    field = sheet.focusWidget()
    field.clear()  # type: ignore[attr-defined]  # a line
    qtbot.keyClicks(field, "Ours")
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    rest(qtbot, context, studio)
    own = sample_workspace.badge_templates.template("own-1")
    assert (own.title, own.box("name").x_mm) == ("Ours", 2.0)
    assert stored(sample_workspace)[0] == shipped().box("name").x_mm
    assert studio.design.name == "own-1"
    studio.saving.rename("Ours too")
    rest(qtbot, context, studio)
    assert sample_workspace.badge_templates.template("own-1").title == "Ours too"
    assert page.template_button.accessibleName().endswith("Ours too")
    choose(page.templates_menu(), "Remove…")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Sheet))
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, Sheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CONTROL)
    rest(qtbot, context, studio)
    assert "own-1" not in sample_workspace.badge_templates.templates()
    assert studio.design.name == "a6"


def test_with_a_kind_of_badge_chosen_edits_go_to_it_alone(
    qtbot: QtBot, context: Context, page: BadgesPage, studio: Studio
) -> None:
    choose(page.variants_menu(), "Press")
    assert page.variant_button.text() == "Press"
    person = studio.person
    assert person is not None
    assert person.category == "P"  # somebody who bears such a badge
    studio.design.select(["code"])
    x, y = place_of(studio, "code")
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_Right)
    assert place_of(studio, "code") == (x, y)
    shown = studio.design.box
    assert shown is not None
    assert shown.x_mm == x + 1
    studio.properties.open_all(True)
    qtbot.mouseClick(studio.properties.conditions.reset, LEFT)
    shown = studio.design.box
    assert shown is not None
    assert shown.x_mm == x
    choose(page.variants_menu(), "All badges")
    assert page.variant_button.text() == "All badges"


def test_a_field_that_does_not_exist_is_told_by_its_name(qtbot: QtBot, studio: Studio) -> None:
    studio.design.add("text", words={"lo": "{seat}", "en": "Seat {seet}"})
    qtbot.waitUntil(lambda: any(entry.is_grave for entry in studio.preflight.entries))
    told = next(entry for entry in studio.preflight.entries if entry.is_grave)
    assert (told.what, told.about) == (
        "No such field: {seet}",
        "There is no field {seet}: use “Insert a field”.",
    )


def test_a_template_with_a_fault_is_neither_saved_nor_printed_and_says_why(
    qtbot: QtBot, context: Context, page: BadgesPage, studio: Studio, sample_workspace: Workspace
) -> None:
    studio.design.set_values("name", x_mm=90.0)
    first = studio.preflight.entries[0]
    assert (first.what, first.box) == ("Name, native script: over the edge", "name")
    assert studio.preflight.ready_count == 0
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_P, CONTROL)
    sentence = "“Name, native script” reaches over the edge of the badge."
    assert context.messages.texts(Kind.WARNING)[-1] == sentence
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_S, CONTROL)
    rest(qtbot, context, studio)
    assert stored(sample_workspace)[0] == shipped().box("name").x_mm
    studio.preflight.show_entry(first)
    assert studio.design.selected == ("name",)


def test_what_does_not_fit_is_found_while_drawing_and_leads_to_the_person_and_the_box(
    qtbot: QtBot, context: Context, studio: Studio, sample_workspace: Workspace
) -> None:
    row = sample_workspace.finding.rows()[30]
    sample_workspace.registering.amend(row.id, {"position": "Permanent Secretary of the Committee " * 9})
    studio.refresh(stale=True)
    rest(qtbot, context, studio)
    entry = next(one for one in studio.preflight.entries if one.what == "Position does not fit")
    assert entry.delegate_ids == (row.id,)
    marked = next(one for one in studio.boxes.table.rows.rows() if one.box.id == "position")
    assert marked.wrong == "red"
    studio.preflight.show_entry(entry)
    assert studio.person is not None
    assert studio.person.id == row.id
    assert studio.design.selected == ("position",)


def test_the_hardest_are_offered_and_anybody_is_found(
    qtbot: QtBot, context: Context, studio: Studio, sample_workspace: Workspace
) -> None:
    qtbot.mouseClick(studio.foot.button, LEFT)
    people = studio.preview_with.table.people
    assert people.row_at(0).trial == "longest_native"  # type: ignore[union-attr]  # a row
    longest = max(sample_workspace.finding.rows(), key=lambda row: len(row.position or ""))
    trial = next(one for one in people.rows() if one.trial == "longest_position")
    assert trial.row.position == longest.position
    wanted = sample_workspace.finding.rows()[41]
    assert wanted.name_latin is not None or wanted.name_native is not None
    studio.preview_with.search.setText(wanted.name)
    qtbot.keyClick(studio.preview_with.search, Qt.Key.Key_Return)
    assert studio.person is not None
    assert studio.person.name == wanted.name
    assert studio.boxes.isVisible()


def test_boxes_of_each_kind_are_added(studio: Studio) -> None:
    for words in (("Text", "Seat"), ("Free text",), ("Fill",), ("Picture", "Flag"), ("Programme",)):
        before = len(studio.design.template.boxes)
        choose(studio.boxes.menu(), *words)
        assert len(studio.design.template.boxes) == before + 1
        assert studio.design.selected == (studio.design.template.boxes[-1].id,)
    studio.design.select(["qr"])
    studio.design.remove()
    assert next(fault.what for fault in studio.design.faults()) == "no_code"
    choose(studio.boxes.menu(), "Badge code")
    assert "no_code" not in [fault.what for fault in studio.design.faults()]


def test_closing_asks_nothing_and_the_draft_is_here_again(
    qtbot: QtBot, context: Context, studio: Studio, sample_workspace: Workspace
) -> None:
    x, y = place_of(studio, "name")
    studio.design.set_values("name", y_mm=y + 3)
    context.close_forum()
    assert drafts.kept(sample_workspace.forum.id)["a6"].box("name").y_mm == y + 3
    assert not studio.design.is_ready
    context.open_forum(sample_workspace)
    studio.refresh()
    qtbot.waitUntil(lambda: studio.design.is_ready, timeout=20_000)
    rest(qtbot, context, studio)
    assert place_of(studio, "name") == (x, y + 3)
    told = context.messages.history[-1]
    assert told.text == "“A6 portrait” was not saved last time: your changes are here again."
    assert told.act is not None
    told.act()
    assert place_of(studio, "name") == (x, y)
    assert not studio.design.is_unsaved
    context.close_forum()
    assert drafts.kept(sample_workspace.forum.id) == {}


def test_print_saves_first(
    qtbot: QtBot,
    context: Context,
    page: BadgesPage,
    studio: Studio,
    sample_workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    x, y = place_of(studio, "name")
    studio.design.set_values("name", y_mm=y + 3)
    out = tmp_path / "badges.pdf"
    monkeypatch.setattr("delegates.ui.files.ask_save", lambda *_, **__: out)
    qtbot.keyClick(studio.canvas_view.canvas, Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(out.exists, timeout=20_000)
    rest(qtbot, context, studio)
    assert stored(sample_workspace) == (x, y + 3)
    assert all(row.printed_at_utc is not None for row in sample_workspace.finding.rows())
    assert page.print_button.text() == "Print 0 badges"
    printed = next(one for one in studio.preflight.entries if one.what == "Printed before")
    assert printed.about.startswith("60 badge")


def test_where_no_badge_is_to_be_printed_the_key_of_the_pdf_saves_no_template_either(
    qtbot: QtBot, context: Context, page: BadgesPage, sample_workspace: Workspace
) -> None:
    sample_workspace.badge_issuing.record_printed(sample_workspace.finding.rows())
    page.run.refresh(stale=True)
    rest(qtbot, context, page.studio)
    page.studio.design.set_values("name", y_mm=34.0)
    key = next(one for one in page.key_actions() if one.key == "Ctrl+E")
    assert not key.on


def test_a_scan_is_taken_while_a_value_is_written(
    qtbot: QtBot, window: MainWindow, context: Context, studio: Studio, sample_workspace: Workspace
) -> None:
    shown: list[object] = []
    context.verdict.connect(shown.append)
    studio.design.select(["name"])
    left = studio.properties.place.left
    for focused in (left, studio.canvas_view.canvas, studio.boxes.table):
        focused.setFocus()
        before, count = studio.design.template, len(shown)
        code = sample_workspace.finding.rows()[count].code
        scan_into(window.windowHandle(), code, at_ms=1000 + 5000 * count)
        qtbot.waitUntil(lambda count=count: len(shown) == count + 1)
        assert studio.design.template == before
        assert left.text() == "6 mm"


def test_little_room_leaves_the_badge_and_one_column(
    qtbot: QtBot, window: MainWindow, studio: Studio
) -> None:
    window.resize(911, 512)
    qtbot.waitUntil(lambda: studio.boxes.isVisible() and not studio.properties.isVisible())
    qtbot.mouseClick(studio.tabs["values"], LEFT)
    assert studio.properties.isVisible()
    assert not studio.boxes.isVisible()
    assert studio.canvas_view.width() > 400
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: studio.boxes.isVisible() and studio.preflight.isVisible())


def test_values_that_need_little_height_leave_the_rest_to_the_checks(qtbot: QtBot, studio: Studio) -> None:
    studio.design.select(["name"])
    studio.properties.open_all(True)
    qtbot.waitUntil(lambda: not studio.preflight.isVisible())
    studio.design.select(())
    qtbot.waitUntil(studio.preflight.isVisible)
    studio.design.select(["name"])
    qtbot.waitUntil(lambda: not studio.preflight.isVisible())


def test_little_room_clips_nothing_of_the_head_and_keeps_the_chips_at_the_top(
    qtbot: QtBot, window: MainWindow, studio: Studio
) -> None:
    window.resize(911, 512)
    staff = next(row.id for row in studio.roster.rows if row.category == "O")
    studio.show_person(staff)
    chips, canvas = studio.tabs, studio.canvas_view
    qtbot.waitUntil(chips["values"].isVisible)
    top = chips["boxes"].mapTo(studio, QPoint(0, 0)).y()
    qtbot.mouseClick(chips["values"], LEFT)
    qtbot.waitUntil(studio.properties.template.isVisible)
    QApplication.processEvents()
    assert chips["values"].mapTo(studio, QPoint(0, 0)).y() == top
    assert canvas.differs.isVisible() and canvas.differs.width() >= canvas.differs.sizeHint().width()


def test_little_room_clips_no_word_of_the_head_of_the_run(
    qtbot: QtBot, context: Context, window: MainWindow, page: BadgesPage
) -> None:
    page.studio.design.open("a6_programme")
    page.studio.design.set_values("name", y_mm=34.0)
    window.resize(911, 512)
    page.show_run()
    rest(qtbot, context, page.studio)
    QApplication.processEvents()
    seen = [button for button in page.findChildren(ActionButton) if button.isVisible()]
    clipped = [button.accessibleName() for button in seen if button.width() < button.sizeHint().width()]
    assert page.envelopes_button in seen and not clipped


def test_colours_say_their_contrast(qtbot: QtBot, studio: Studio) -> None:
    studio.design.select(["name"])
    studio.properties.open_all(True)
    colour = studio.properties.look.colour
    swatch = next(one for one in colour.swatches if one.value == "#FFFFFF")
    qtbot.waitUntil(lambda: swatch.height() > 0)
    qtbot.mouseClick(swatch, LEFT)
    assert studio.design.template.text_box("name").colour == "#FFFFFF"
    assert studio.properties.look.contrast.text() == "1.0 : 1, too weak"
    colour.written.setFocus()
    colour.written.selectAll()
    qtbot.keyClicks(colour.written, "14172a")
    assert studio.design.template.text_box("name").colour == "#14172A"
    assert studio.properties.look.contrast.text().endswith("good")


def test_a_fill_that_is_not_on_the_badge_is_no_ground_of_letters(studio: Studio) -> None:
    design = studio.design
    assert design.template.box("ribbon").hidden
    design.set_values("name", y_mm=24.0)
    design.select(["name"])
    studio.properties.open_all(True)
    assert studio.properties.look.contrast.text().endswith("good")


def test_every_part_of_the_studio_has_a_name_and_the_keyboard_reaches_it(
    qtbot: QtBot, studio: Studio
) -> None:
    studio.design.select(["name"])
    studio.properties.open_all(True)
    nameless = [
        widget
        for widget in studio.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and widget.focusProxy() is None
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []


def test_a_badge_that_is_not_as_all_are_leads_to_its_kind(qtbot: QtBot, studio: Studio) -> None:
    vip = next(row for row in studio.roster.rows if row.category == "V")
    studio.show_person(vip.id)
    assert studio.canvas_view.differs.text() == "VIP badges differ"
    qtbot.mouseClick(studio.canvas_view.differs, LEFT)
    assert studio.design.variant == "vip"


def test_missing_photos_are_counted_where_a_template_shows_them(
    qtbot: QtBot, context: Context, studio: Studio
) -> None:
    studio.design.open("photo")
    rest(qtbot, context, studio)
    entry = next(one for one in studio.preflight.entries if one.what == "Photo missing")
    assert entry.about == "60 of 60 badges"
    studio.preflight.show_entry(entry)
    assert studio.design.selected == ("photo",)
    first = studio.person
    studio.preflight.show_entry(entry)
    assert studio.person != first  # Show goes on to the next one


def test_one_badge_of_an_unsaved_template_is_printed_as_it_is_drawn(
    qtbot: QtBot, context: Context, page: BadgesPage, studio: Studio, sample_workspace: Workspace
) -> None:
    studio.design.set_values("name", x_mm=90.0)
    qtbot.mouseClick(page.view_button, LEFT)
    rest(qtbot, context, studio)
    qtbot.mouseClick(page.run.print_one, LEFT)
    assert context.messages.texts(Kind.WARNING)[-1].startswith("“Name, native script” reaches over")
    rest(qtbot, context, studio)
    assert all(row.printed_at_utc is None for row in sample_workspace.finding.rows())


def test_a_size_of_the_badge_that_is_written_is_seen(qtbot: QtBot, studio: Studio) -> None:
    studio.design.select(())
    height = studio.properties.template.height_
    height.setFocus()
    height.selectAll()
    qtbot.keyClicks(height, "150")
    assert studio.design.template == replace(shipped(), height_mm=150.0)
