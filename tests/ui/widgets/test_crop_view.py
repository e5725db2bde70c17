"""The frame over a picture: by mouse, wheel and keys, always of one ratio and inside."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegates.ui.widgets.crop_view import CropView

# Of the widget, beside the picture: room for the handles.
EDGE = 6
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot) -> CropView:
    """A picture of 400 by 300 with the edge about it, a frame of 120 by 150 at (100, 50)."""
    made = CropView(0.8, 312)
    qtbot.addWidget(made)
    picture = QPixmap(400, 300)
    picture.fill(Qt.GlobalColor.darkGreen)
    made.resize(412, 312)
    made.set_picture(picture, (0.25, 50 / 300, 0.3, 0.5))
    made.show()
    made.setFocus()
    return made


def frame(view: CropView) -> tuple[int, int, int, int]:
    rect = view.frame_on_screen().translated(-EDGE, -EDGE)
    return round(rect.x()), round(rect.y()), round(rect.width()), round(rect.height())


def drag(qtbot: QtBot, view: CropView, start: tuple[int, int], end: tuple[int, int]) -> None:
    first, last = (QPoint(x + EDGE, y + EDGE) for x, y in (start, end))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(view, (first + last) / 2)
    qtbot.mouseMove(view, last)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)


def wheel(view: CropView, steps: int) -> None:
    place = QPointF(150 + EDGE, 100 + EDGE)
    QApplication.sendEvent(
        view,
        QWheelEvent(
            place,
            view.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            PLAIN,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_it_is_dragged_by_its_middle(qtbot: QtBot, view: CropView) -> None:
    drag(qtbot, view, (160, 120), (200, 150))
    assert frame(view) == (140, 80, 120, 150)
    drag(qtbot, view, (200, 150), (399, 299))
    assert frame(view) == (280, 150, 120, 150), "as far as the picture goes"


def test_a_corner_sizes_it_and_the_corner_across_stays(qtbot: QtBot, view: CropView) -> None:
    drag(qtbot, view, (220, 200), (240, 225))
    assert frame(view) == (100, 50, 140, 175)
    drag(qtbot, view, (100, 50), (180, 150))
    x, y, width, height = frame(view)
    assert (x + width, y + height) == (240, 225)
    assert (width, height) == (60, 75)
    drag(qtbot, view, (x, y), (1, 1))
    assert frame(view) == (60, 0, 180, 225), "as far as the picture goes, whole"


def test_a_press_beside_it_brings_it_there(qtbot: QtBot, view: CropView) -> None:
    drag(qtbot, view, (330, 150), (330, 150))
    assert frame(view) == (270, 75, 120, 150)


def test_keys_move_and_size_it(qtbot: QtBot, view: CropView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert frame(view)[:2] == (112, 62)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert frame(view)[2] > 140
    for _ in range(100):
        qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert 20 < frame(view)[2] < 40
    for _ in range(100):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert frame(view)[2:] == (240, 300)


def test_the_wheel_sizes_it_about_its_middle(view: CropView) -> None:
    wheel(view, 1)
    x, y, width, height = frame(view)
    assert width > 120
    assert (x + width / 2, y + height / 2) == pytest.approx((160, 125), abs=1)
    wheel(view, -1)
    assert frame(view) == (100, 50, 120, 150)


def test_whatever_is_done_it_keeps_its_ratio_and_stays_inside(qtbot: QtBot, view: CropView) -> None:
    chance = random.Random(11)
    for _ in range(150):
        start, end = [(chance.randrange(-20, 420), chance.randrange(-20, 320)) for _ in range(2)]
        if chance.random() < 0.6:
            start = frame(view)[:2] if chance.random() < 0.5 else start
            drag(qtbot, view, start, end)
        else:
            key = chance.choice((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Minus))
            qtbot.keyClick(view, key)
        part = view.part
        assert part is not None
        left, top, width, height = part
        assert width * 400 / (height * 300) == pytest.approx(0.8)
        assert min(left, top) >= -1e-9
        assert max(left + width, top + height) <= 1 + 1e-9


def test_without_a_frame_it_only_shows(qtbot: QtBot, view: CropView) -> None:
    picture = QPixmap(48, 60)
    picture.fill(Qt.GlobalColor.red)
    view.set_picture(picture)
    drag(qtbot, view, (150, 100), (20, 20))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.part is None
    image = view.grab().toImage()
    assert image.pixelColor(206, 156).name() == "#ff0000"
    assert image.pixelColor(206, 106).name() != "#ff0000", "a small picture is not blown up"
    view.set_picture(None)
    view.grab()
