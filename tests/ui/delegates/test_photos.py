"""Photos are chosen, cut, dropped, taken away and added from a folder as a person does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from delegates.domain.people import DelegateId
from delegates.services.changes import Changes
from delegates.services.workspace import Workspace
from delegates.ui.context import Context
from delegates.ui.delegates.card_photo import CardPhoto
from delegates.ui.delegates.page import DelegatesPage
from delegates.ui.delegates.photo_sheet import PhotoSheet
from delegates.ui.delegates.photos_sheet import PhotosSheet

Idle = Callable[[], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    """A picture of three colours side by side: red, green, blue."""
    made = Image.new("RGB", (900, 500), (220, 0, 0))
    made.paste((0, 200, 0), (240, 0, 660, 500))
    made.paste((0, 0, 220), (660, 0, 900, 500))
    made.save(tmp_path / "wide.png")
    return tmp_path / "wide.png"


def choose(page: DelegatesPage, idle: Idle, number: int) -> str:
    """Somebody in the table; answers the id."""
    page.table.setCurrentIndex(page.table.rows.index(number, 0))
    idle()
    row = page.card.row
    assert row is not None
    return row.id


def card_photo(page: DelegatesPage) -> CardPhoto:
    # Those of before go as soon as the window comes to it.
    return page.card.findChildren(CardPhoto)[-1]


def colours(photo: QPixmap | None) -> set[str]:
    """Of the photo's left and right edge and its middle."""
    assert photo is not None
    image = photo.toImage()
    places = [image.pixelColor(x, image.height() // 2) for x in (3, image.width() // 2, image.width() - 4)]
    names = ("red", "green", "blue")
    parts = [(one.red(), one.green(), one.blue()) for one in places]
    return {names[part.index(max(part))] for part in parts}


def sheet_of(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    return sheet


def drop(target: QWidget, *files: Path) -> bool:
    """Files are dragged over and let go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.setAccepted(False)
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(
            target, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
        )
    return enter.isAccepted()


def press(qtbot: QtBot, sheet: QWidget, word: str) -> None:
    button = next(one for one in sheet.findChildren(QPushButton) if one.text() == word and one.isVisible())
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def chooses(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> list[str]:
    """The person answers the file dialog so; the titles of the dialogs are kept."""
    titles: list[str] = []

    def answer(dialog: QFileDialog) -> int:
        titles.append(dialog.windowTitle())
        return 1

    monkeypatch.setattr(QFileDialog, "exec", answer)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(path) for path in paths])
    return titles


def test_a_dropped_picture_is_cut_and_kept(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, context: Context, sample_workspace: Workspace, wide: Path
) -> None:
    who = choose(page, idle, 2)
    assert card_photo(page).photo is None
    assert drop(card_photo(page), wide)
    sheet = sheet_of(qtbot, PhotoSheet)
    assert isinstance(sheet, PhotoSheet)
    idle()
    # The frame stands in the middle; a person moves it to the right, as far as it goes.
    for _ in range(9):
        qtbot.keyClick(sheet.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for _ in range(12):
        qtbot.keyClick(sheet.view, Qt.Key.Key_Minus)
    for _ in range(9):
        qtbot.keyClick(sheet.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(sheet.view, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    assert sample_workspace.pictures.photos() == {who}
    assert colours(card_photo(page).photo) == {"blue"}
    assert context.messages.texts() == [
        f"The photo of {page.card.row.name} is kept."  # type: ignore[union-attr]
    ]


def test_the_card_is_there_before_its_photo(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, context: Context, sample_workspace: Workspace, wide: Path
) -> None:
    row = page.table.rows.shown_rows()[2]
    sample_workspace.pictures.set_photo(row.id, wide)
    context.changed.emit(Changes(delegates=frozenset({row.id}), pictures=True))
    idle()
    go_on = Event()
    # The bulk lane is busy, as it is in a badge run.
    context.tasks.run("bulk", lambda job: go_on.wait(20))
    page.table.setCurrentIndex(page.table.rows.index(2, 0))
    qtbot.waitUntil(lambda: context.tasks.count("desk") == 0)
    assert card_photo(page).photo is None
    go_on.set()
    idle()
    assert colours(card_photo(page).photo) == {"green"}


def test_a_photo_never_stands_beside_another_name(
    page: DelegatesPage, idle: Idle, context: Context, sample_workspace: Workspace, wide: Path
) -> None:
    who = choose(page, idle, 2)
    sample_workspace.pictures.set_photo(DelegateId(who), wide)
    context.changed.emit(Changes(delegates=frozenset({who}), pictures=True))
    page.table.setCurrentIndex(page.table.rows.index(3, 0))
    assert card_photo(page).photo is None
    page.table.setCurrentIndex(page.table.rows.index(2, 0))
    page.table.setCurrentIndex(page.table.rows.index(4, 0))
    idle()
    assert card_photo(page).photo is None
    assert choose(page, idle, 2) == who
    assert colours(card_photo(page).photo) == {"green"}


def test_the_button_asks_for_a_file_and_then_offers_to_remove(
    qtbot: QtBot,
    page: DelegatesPage,
    idle: Idle,
    sample_workspace: Workspace,
    wide: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    titles = chooses(monkeypatch, wide)
    choose(page, idle, 2)
    qtbot.mouseClick(card_photo(page).choose, Qt.MouseButton.LeftButton)
    sheet = sheet_of(qtbot, PhotoSheet)
    idle()
    assert titles == ["Choose a picture"]
    assert "Remove photo" not in [one.text() for one in sheet.findChildren(QPushButton) if one.isVisible()]
    press(qtbot, sheet, "Use this photo")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    assert colours(card_photo(page).photo) == {"green"}
    # There is one now: the sheet shows it, and asks for nothing.
    qtbot.mouseClick(card_photo(page).choose, Qt.MouseButton.LeftButton)
    sheet = sheet_of(qtbot, PhotoSheet)
    assert len(titles) == 1
    press(qtbot, sheet, "Remove photo")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    assert card_photo(page).photo is None
    assert sample_workspace.pictures.photos() == frozenset()


def test_a_file_that_is_no_picture_is_told_and_nothing_is_lost(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, sample_workspace: Workspace, wide: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture at all")
    choose(page, idle, 2)
    assert drop(card_photo(page), broken)
    sheet = sheet_of(qtbot, PhotoSheet)
    assert isinstance(sheet, PhotoSheet)
    idle()
    assert "broken.jpg cannot be used: it is no picture." in words(sheet)
    assert not sheet.main_button.isEnabled()
    assert drop(sheet, wide)
    idle()
    assert not [one for one in words(sheet) if "cannot be used" in one]
    press(qtbot, sheet, "Use this photo")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    assert len(sample_workspace.pictures.photos()) == 1


def test_a_sheet_that_is_closed_early_leaves_nothing_behind(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, sample_workspace: Workspace, wide: Path
) -> None:
    choose(page, idle, 2)
    assert drop(card_photo(page), wide)
    sheet = sheet_of(qtbot, PhotoSheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    idle()
    QApplication.processEvents()
    assert QApplication.activeModalWidget() is None
    assert sample_workspace.pictures.photos() == frozenset()


def test_what_is_no_picture_is_left_to_the_window(page: DelegatesPage, idle: Idle, wide: Path) -> None:
    choose(page, idle, 2)
    assert not drop(card_photo(page), wide.with_name("list.xlsx"))
    assert not drop(card_photo(page), wide, wide)


def test_a_folder_is_looked_at_before_anything_is_written(
    qtbot: QtBot,
    page: DelegatesPage,
    idle: Idle,
    context: Context,
    sample_workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "from the offices"
    folder.mkdir()
    people = page.table.rows.shown_rows()[:3]
    for number, row in enumerate(people):
        Image.new("RGB", (400, 500), (60 * number, 90, 90)).save(folder / f"{number} {row.name}.jpg")
    (folder / "Nobody Here.png").write_bytes(b"x")
    (folder / "list.xlsx").write_bytes(b"x")
    titles = chooses(monkeypatch, folder)
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Photos from a folder…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = sheet_of(qtbot, PhotosSheet)
    assert isinstance(sheet, PhotosSheet)
    idle()
    assert titles == ["Choose the folder with the photos"]
    assert {
        "Photos from from the offices",
        "3 photos belong to delegates.",
        "2 files are not taken:",
    } <= set(words(sheet))
    assert sheet.left.toPlainText().splitlines() == [
        "Nobody Here.png: nobody in the forum is called so",
        "list.xlsx: it is no picture",
    ]
    assert sample_workspace.pictures.photos() == frozenset()
    qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    idle()
    assert sample_workspace.pictures.photos() == {row.id for row in people}
    assert context.messages.texts() == ["3 photos were added."]
    choose(page, idle, 0)
    assert card_photo(page).photo is not None


def test_a_folder_without_photos_offers_nothing(
    qtbot: QtBot, page: DelegatesPage, idle: Idle, context: Context, tmp_path: Path
) -> None:
    sheet = PhotosSheet(context, tmp_path / "gone", page)
    sheet.open()
    idle()
    assert "gone cannot be found." in words(sheet)
    assert not sheet.main_button.isEnabled()
    sheet.reject()
    empty = tmp_path / "empty"
    empty.mkdir()
    sheet = PhotosSheet(context, empty, page)
    sheet.open()
    idle()
    assert "0 photos belong to delegates." in words(sheet)
    assert not sheet.main_button.isEnabled()
    sheet.reject()
