"""At the desk the answer comes first and the photo follows, of that person and of nobody else."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QPixmap

from delegates.domain.people import RosterRow, Status
from delegates.services.changes import Changes
from delegates.ui import photos
from tests.ui.desk.driving import Desk

RED, BLUE = (220, 0, 0), (0, 0, 220)


def give_photo(desk: Desk, person: RosterRow, colour: tuple[int, int, int], folder: Path) -> None:
    file = folder / "photo.png"
    Image.new("RGB", (400, 500), colour).save(file)
    desk.workspace.pictures.set_photo(person.id, file)
    desk.context.changed.emit(Changes(delegates=frozenset({person.id}), pictures=True))
    desk.rests()


def photo(desk: Desk) -> QPixmap | None:
    view = desk.page.panel.view()
    return view.person.photo if view is not None and view.person is not None else None


def colour(desk: Desk) -> str:
    """What stands in the photo's place on the panel."""
    shown = photo(desk)
    if shown is None:
        return "none"
    middle = shown.toImage().pixelColor(50, 50)
    return "red" if middle.red() > middle.blue() else "blue"


def test_the_answer_comes_first_and_the_photo_follows(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = desk.person(3)
    give_photo(desk, row, RED, tmp_path)
    go_on = Event()
    # The bulk lane is busy, as it is in a badge run.
    desk.context.tasks.run("bulk", lambda job: go_on.wait(20))
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    assert (desk.word, colour(desk)) == ("Admitted", "none")
    go_on.set()
    desk.waits_for(lambda: colour(desk) == "red")
    assert (desk.word, desk.name) == ("Admitted", row.name)


def test_a_photo_that_comes_late_does_not_stand_beside_the_next_name(desk: Desk, tmp_path: Path) -> None:
    first, second, third = (desk.person(number) for number in (3, 4, 5))
    give_photo(desk, first, RED, tmp_path)
    give_photo(desk, third, BLUE, tmp_path)
    go_on = Event()
    desk.context.tasks.run("bulk", lambda job: go_on.wait(20))
    desk.scans(first.code)
    desk.waits_for(lambda: desk.name == first.name)
    desk.scans(second.code)
    desk.waits_for(lambda: desk.name == second.name)
    go_on.set()
    desk.rests()
    assert (desk.name, colour(desk)) == (second.name, "none")
    desk.scans(third.code)
    desk.waits_for(lambda: desk.name == third.name and colour(desk) == "blue")
    desk.page.open_person(first)
    assert (desk.name, colour(desk)) == (first.name, "red"), "it was read meanwhile, and is kept"


def test_another_photo_takes_the_place_of_the_one_shown(desk: Desk, tmp_path: Path) -> None:
    row = desk.person(3)
    give_photo(desk, row, RED, tmp_path)
    desk.scans(row.code)
    desk.waits_for(lambda: colour(desk) == "red")
    give_photo(desk, row, BLUE, tmp_path)
    assert colour(desk) == "blue"
    desk.workspace.pictures.remove_photo(row.id)
    desk.context.changed.emit(Changes(delegates=frozenset({row.id}), pictures=True))
    desk.rests()
    assert (desk.name, colour(desk)) == (row.name, "none")


def test_what_was_read_before_a_photo_was_removed_is_not_shown_after(desk: Desk, tmp_path: Path) -> None:
    row = desk.person(3)
    give_photo(desk, row, RED, tmp_path)
    desk.page.open_person(row)
    has_read = Event()
    desk.context.tasks.run("bulk", lambda job: has_read.set())
    assert has_read.wait(10), "the photo is read, and its answer waits for the window"
    desk.workspace.pictures.remove_photo(row.id)
    desk.context.changed.emit(Changes(delegates=frozenset({row.id}), pictures=True))
    desk.rests()
    assert (desk.name, colour(desk)) == (row.name, "none")


def test_a_check_in_elsewhere_reads_no_photo_again(desk: Desk, tmp_path: Path) -> None:
    row = desk.person(3)
    give_photo(desk, row, RED, tmp_path)
    desk.scans(row.code)
    desk.waits_for(lambda: colour(desk) == "red")
    shown = photo(desk)
    desk.context.changed.emit(Changes(delegates=frozenset({row.id}), check_ins=True))
    desk.page.show_last_again()
    assert photo(desk) is shown


def test_only_a_few_are_kept_and_the_last_ones(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "KEPT", 2)
    people = [desk.person(number) for number in (3, 4, 5)]
    for person in people:
        give_photo(desk, person, RED, tmp_path)
    for person in people:
        desk.page.open_person(person)
        desk.waits_for(lambda: colour(desk) == "red")
    ready = [desk.context.photos.of(person.id) is not None for person in people]
    desk.rests()
    assert ready == [False, True, True]


def test_a_screen_that_faces_the_guest_shows_no_photo_of_one_who_is_refused(
    desk: Desk, tmp_path: Path
) -> None:
    from dataclasses import replace

    row = desk.person(3)
    give_photo(desk, row, RED, tmp_path)
    desk.workspace.registering.set_status(row.id, Status.BLOCKED)
    settings: Any = replace(desk.context.settings, guest_facing=True)
    desk.context.change_settings(settings)
    desk.context.full_screen_wanted.emit(True)
    desk.waits_for(lambda: desk.page.is_full)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.word == "Please wait a moment")
    desk.rests()
    assert desk.page.panel.view().person is None
    desk.context.full_screen_wanted.emit(False)
    desk.waits_for(lambda: not desk.page.is_full)
    desk.page.show_last_again()
    desk.waits_for(lambda: colour(desk) == "red")
