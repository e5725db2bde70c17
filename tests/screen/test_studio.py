"""A badge's template drawn with a real mouse and real keys, saved in the forum file, and printed as it was drawn."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QPointF, Qt

from delegates.ui.badges.page import BadgesPage
from delegates.ui.badges.studio.editing import area_of
from tests.journeys.conftest import Person

# By their numbers (evdev codes + 8): xdotool looks names up in the layout in use.
CTRL, KEY_Z, KEY_S, UP, DELETE = "37", "52", "39", "111", "119"

pytestmark = pytest.mark.screen


def xdotool(*words: str) -> None:
    # Not waited for inside a call: the window's own thread must answer meanwhile.
    subprocess.Popen(["xdotool", *words]).wait(20)


class Hand:
    """A mouse on the canvas and the keys beside it."""

    def __init__(self, page: BadgesPage) -> None:
        self._studio = page.studio

    def spot(self, box_id: str, across: float = 0.5, down: float = 0.5) -> tuple[int, int]:
        """A place in a box, on the screen."""
        canvas = self._studio.canvas_view.canvas
        box = next(one for one in self._studio.design.boxes() if one.id == box_id)
        rect = canvas.ground.rect(area_of(box))
        place = canvas.mapToGlobal(QPointF(rect.x() + across * rect.width(), rect.y() + down * rect.height()))
        return round(place.x()), round(place.y())

    def clicks(self, at: tuple[int, int]) -> None:
        xdotool("mousemove", str(at[0]), str(at[1]), "sleep", "0.05", "click", "1")

    def drags(self, at: tuple[int, int], by: tuple[int, int]) -> None:
        """In steps, as a hand does."""
        steps: list[str] = []
        for part in (0.25, 0.5, 0.75, 1.0):
            x, y = round(at[0] + by[0] * part), round(at[1] + by[1] * part)
            steps += ["mousemove", str(x), str(y), "sleep", "0.03"]
        xdotool(
            "mousemove", str(at[0]), str(at[1]), "sleep", "0.05", "mousedown", "1", *steps, "mouseup", "1"
        )  # fmt: skip

    def presses(self, *codes: str) -> None:
        """A key with those that are held down with it."""
        xdotool("key", "--delay", "60", "+".join(codes))


def test_a_template_is_drawn_saved_and_printed(person: Person, tmp_path: Path) -> None:
    workspace = person.context.workspace
    person.window.show_page("badges")
    page = person.page("badges")
    studio, design = page.studio, page.studio.design
    person.waits_for(lambda: design.is_ready and not studio.canvas_view.picture.is_waiting)
    person.waits_till_quiet()
    hand = Hand(page)
    before = design.template.box("position")

    hand.clicks(hand.spot("position"))
    person.waits_for(lambda: design.selected == ("position",))
    hand.drags(hand.spot("position", 0.3, 0.5), (0, -14))
    person.waits_for(lambda: design.template.box("position").y_mm < before.y_mm)
    person.waits_till_quiet()
    moved = design.template.box("position")

    hand.drags(hand.spot("position", 1.0, 0.5), (-40, 0))
    person.waits_for(lambda: design.template.box("position").width_mm < moved.width_mm - 5)
    person.waits_till_quiet()
    narrow = design.template.box("position")
    hand.presses(CTRL, KEY_Z)
    person.waits_for(lambda: design.template.box("position") == moved)
    assert narrow.x_mm == moved.x_mm

    assert page.unsaved.isVisible()
    hand.presses(CTRL, KEY_S)
    person.waits_for(lambda: not page.unsaved.isVisible())
    person.waits_till_quiet()
    assert workspace.badge_templates.template("a6").box("position") == moved

    hand.clicks(hand.spot("code"))
    person.waits_for(lambda: design.selected == ("code",))
    top = design.template.box("code").y_mm
    hand.presses(UP)
    person.waits_for(lambda: design.template.box("code").y_mm == top - 1)
    hand.presses(DELETE)
    person.waits_for(lambda: "code" not in [box.id for box in design.template.boxes])
    for _ in range(2):
        hand.presses(CTRL, KEY_Z)
    person.waits_for(lambda: not design.is_unsaved)

    out = tmp_path / "badges.pdf"
    person.clicks(page.view_button)
    person.waits_for(lambda: page.is_run and page.run.can_print)
    person.chooses_file(out, lambda: person.presses(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier))
    person.waits_for(lambda: out.exists() and not page.progress.isVisible())
    person.waits_till_quiet()
    document = pypdfium2.PdfDocument(out)
    assert len(document) == 60
    picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    faces = workspace.badge_issuing.faces(workspace.badge_issuing.chosen())
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [faces[0].frame]
    document.close()
