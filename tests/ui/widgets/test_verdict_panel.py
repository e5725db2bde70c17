from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from delegates.ui import lines, theme
from delegates.ui.verdict_view import PersonLines, VerdictView
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.verdict_metrics import COMPACT, FULL, NORMAL, SMALL
from delegates.ui.widgets.verdict_panel import VerdictPanel

PERSON = PersonLines(
    "ມະໄລທອງ ກຸນລະວົງ",
    "ທ່ານ",
    "Malaithong Kounlavong",
    "General Director",
    "Sky Telecom",
    "C",
    "Company",
    "A-12",
)
NOW = "Compare the face with the photo."
VIEWS = {
    "admitted": VerdictView(
        "admitted", "Admitted", ("08:31 · Main entrance", "Badge 771 902 433"), PERSON, now=NOW
    ),
    "repeat": VerdictView("repeat", "Already checked in", ("First at 08:26, desk 2",), PERSON, now=NOW),
    "refused": VerdictView("refused", "Refused", ("Badge replaced 09:12, desk 2",), PERSON, now=NOW),
    "unread": VerdictView(
        "unread", "Unread", ("A digit was lost",), text=("Unreadable", "Nothing recorded."), now=NOW
    ),
    "queued": VerdictView(
        "queued", "Queued", ("3 scans wait",), icon="hourglass", text=("A window is open", ""), now=NOW
    ),
    "found": VerdictView("found", "Found, not checked in", (), PERSON, now="Press Enter to check in."),
}
LONG = PersonLines(
    "Nguyễn Thị Phương Thảo Lattanaphone Vongphachanh Souksavanh",
    "H.E. Assoc. Prof. Dr · ທ່ານ ນາງ ຮສ. ປອ.",
    "Nguyen Thi Phuong Thao Lattanaphone Vongphachanh Souksavanh",
    "Deputy Director General of the Department of International Cooperation",
    "Department of Digital Government, Ministry of Information and Communications of the Socialist Republic of Viet Nam",
    "F",
    "Foreign delegation",
    "Row A, seat 4",
)


def shot(panel: VerdictPanel, width: int = 854, height: int = 0) -> QImage:
    panel.resize(width, height or panel.needed_height(width))
    return panel.grab().toImage()


@pytest.fixture
def panel(qtbot) -> VerdictPanel:
    made = VerdictPanel()
    qtbot.addWidget(made)
    return made


def count(image: QImage, colour: QColor, rows: range) -> float:
    """Share of pixels of exactly one colour in some rows."""
    hits = sum(image.pixelColor(x, y) == colour for y in rows for x in range(0, image.width(), 3))
    return hits / (len(rows) * len(range(0, image.width(), 3)))


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("outcome", VIEWS)
def test_the_band_has_the_colour_of_the_outcome(panel: VerdictPanel, outcome: str, choice: str) -> None:
    theme.current().apply(choice)
    panel.set_view(VIEWS[outcome])
    image = shot(panel)
    fill, _, tint, _ = theme.OUTCOME_COLOURS[outcome]
    assert count(image, theme.current().colour(fill), range(6, 100, 4)) > 0.6
    assert count(image, theme.current().colour(tint), range(image.height() - 50, image.height() - 8, 4)) > 0.5
    assert panel.accessibleName() == VIEWS[outcome].spoken


def test_outcomes_differ_in_grey_too(panel: VerdictPanel) -> None:
    bands = {}
    for outcome, view in VIEWS.items():
        panel.set_view(replace(view, word="", why=()))
        image = shot(panel)
        # The icon alone, as ink or no ink.
        ground = image.pixelColor(400, 50)
        bands[outcome] = tuple(
            abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60
            for x in range(24, 96, 2)
            for y in range(18, 90, 2)
        )
    assert len(set(bands.values())) == len(VIEWS)


def test_attention_takes_the_place_of_now(panel: VerdictPanel) -> None:
    panel.set_view(
        replace(VIEWS["admitted"], attention="Head of delegation: call liaison Phouphet, 020 7777 8309.")
    )
    image = shot(panel)
    assert count(image, theme.current().colour("amber"), range(104, 158, 4)) > 0.6
    assert count(image, theme.current().colour("greentint"), range(image.height() - 50, image.height())) == 0


def inked(image: QImage, x: int, top: int, bottom: int) -> bool:
    ground = theme.current().colour("surface")
    return any(image.pixelColor(x, y) != ground for y in range(top, bottom))


@pytest.mark.parametrize("zoom", [100, 130])
@pytest.mark.parametrize(
    "metrics", [NORMAL, COMPACT, FULL, SMALL], ids=["normal", "compact", "full", "small"]
)
def test_the_longest_person_fits_and_nothing_runs_into_anything(
    panel: VerdictPanel, metrics, zoom: int
) -> None:
    theme.current().apply("light", zoom)
    panel.set_metrics(metrics)
    panel.set_view(VerdictView("admitted", "Admitted", ("08:31 · Main entrance",), LONG, now="Welcome."))
    width = 1318 if metrics is FULL else 854
    need = panel.needed_height(width)
    image = shot(panel, width)
    look = theme.current()
    band, now = look.scaled(metrics.band) + 4, look.scaled(metrics.now_min) + 4
    # Between the person's lines and the tile's column there is a free gap from the band to the now line.
    gap = (
        width
        - 3
        - look.scaled(metrics.side)
        - look.scaled(metrics.side_column)
        - look.scaled(metrics.gap) // 2
    )
    assert not inked(image, gap, band + 2, need - now - 2)
    # Nothing but ground right under the band and right above the now line.
    ground = look.colour("surface")
    left = 3 + look.scaled(metrics.side) + look.scaled(metrics.photo[0]) + look.scaled(metrics.gap)
    for y in (band, need - now - 1):
        assert all(image.pixelColor(x, y) == ground for x in range(left, gap))


def test_a_name_keeps_its_parts(panel: VerdictPanel) -> None:
    panel.set_view(VerdictView("admitted", "Admitted", (), LONG, now="Welcome."))
    room = panel._room(854)
    fitted = lines.fit_name(LONG.name, room)
    assert " ".join(fitted.lines) == LONG.name
    assert fitted.size_px >= 32 or len(fitted.lines) == 1


def test_more_room_is_taken_and_less_is_asked_for_when_idle(panel: VerdictPanel) -> None:
    assert panel.needed_height(854) == 306
    panel.set_view(VIEWS["admitted"])
    need = panel.needed_height(854)
    assert need > 306
    image = shot(panel, 854, need + 200)
    assert image.pixelColor(427, need + 200 - 30) == theme.current().colour("greentint")
    panel.set_view(None)
    assert panel.accessibleName() == "Ready"
    assert panel.band_colour() == theme.current().colour("surface")


def test_scans_that_wait_are_told_in_the_band(panel: VerdictPanel) -> None:
    panel.set_view(VIEWS["admitted"])
    without = shot(panel)
    panel.set_view(replace(VIEWS["admitted"], waiting=2))
    assert shot(panel) != without


def test_a_photo_fills_its_frame(panel: VerdictPanel) -> None:
    photo = QPixmap(300, 300)
    photo.fill(QColor("#00FF00"))
    panel.set_view(replace(VIEWS["admitted"], person=replace(PERSON, photo=photo)))
    image = shot(panel)
    middle = image.pixelColor(27 + 76, (103 + image.height() - 59) // 2)
    assert middle == QColor("#00FF00")


def test_the_action_stands_in_the_now_line_and_can_be_pressed(panel: VerdictPanel, qtbot) -> None:
    from PySide6.QtCore import Qt

    pressed = []
    button = ActionButton("Check in", kind="primary")
    button.clicked.connect(lambda: pressed.append(True))
    panel.set_view(VIEWS["found"])
    panel.set_action(button)
    panel.resize(854, panel.needed_height(854))
    panel.show()
    assert button.geometry().right() < 854 - 24
    assert button.geometry().top() > panel.height() - 60
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    panel.set_action(None)
    assert not button.isVisible()
