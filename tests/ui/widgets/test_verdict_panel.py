from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from delegates.ui import lines, theme
from delegates.ui.verdict_view import PersonLines, VerdictView
from delegates.ui.widgets.button import ActionButton
from delegates.ui.widgets.verdict_metrics import COMPACT, FULL, NORMAL, SMALL
from delegates.ui.widgets.verdict_panel import VerdictPanel
from delegates.ui.widgets.verdict_person import room_px

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
        replace(VIEWS["admitted"], attention=("Head of delegation: call liaison Phouphet, 020 7777 8309.",))
    )
    image = shot(panel)
    assert count(image, theme.current().colour("amber"), range(104, 158, 4)) > 0.6
    assert count(image, theme.current().colour("greentint"), range(image.height() - 50, image.height())) == 0


def test_beside_a_refusal_notes_leave_what_to_do_where_it_is(panel: VerdictPanel) -> None:
    panel.set_view(replace(VIEWS["refused"], attention=("Note: call the protocol officer",)))
    image = shot(panel)
    assert count(image, theme.current().colour("amber"), range(104, 158, 4)) > 0.6
    assert (
        count(image, theme.current().colour("redtint"), range(image.height() - 50, image.height() - 8, 4))
        > 0.5
    )


NOTES = (
    "Full: 121 in a room for 120. Tell the organiser.",
    "Head of delegation: call liaison Phouphet, 020 7777 8309.",
    "Note: សូមទូរស័ព្ទទៅមន្ត្រីពិធីការ. Cần báo cho cán bộ lễ tân trước khi mời vào phòng khách VIP.",
    "Note on the delegation: ໂທຫາຫົວໜ້າພິທີການ ກ່ອນເຊີນເຂົ້າຫ້ອງຮັບຮອງ ຊັ້ນ 2",
)
PARTY = (
    "Accompanies H.E. Khamsing Voravong, arrived 08:40",
    "With: Noy (interpreter), arrived; Khamla, not yet",
)


def amber_lines(image: QImage) -> int:
    """How many lines of letters stand on amber: runs of rows with ink, each as high as letters at least."""
    amber = theme.current().colour("amber")
    rows = [y for y in range(image.height()) if image.pixelColor(image.width() - 8, y) == amber]
    inks = [any(image.pixelColor(x, y) != amber for x in range(60, image.width() - 12, 2)) for y in rows]
    return sum(inked and not before for before, inked in zip([False, *inks], inks, strict=False))


def test_every_note_is_whole_on_lines_of_its_own(panel: VerdictPanel) -> None:
    panel.set_view(replace(VIEWS["admitted"], attention=NOTES))
    assert amber_lines(shot(panel)) == 5  # the third needs two


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("zoom", [100, 130])
def test_with_too_little_height_all_gets_smaller_before_anything_is_cut(
    panel: VerdictPanel, zoom: int, choice: str
) -> None:
    theme.current().apply(choice, zoom)
    panel.set_view(VerdictView("admitted", "Admitted", ("08:31",), LONG, attention=NOTES, party=PARTY))
    width, least = 854 * zoom // 100, panel.minimumSizeHint().height
    panel.resize(width, 100)
    high, low = panel.needed_height(width), least()
    assert low < high * 0.8
    for height in (high, (high + low) // 2, low):
        image = shot(panel, width, height)
        edge = theme.current().colour("surface")
        # Above the lower edge there is ground: the last line of the person ends before it.
        assert all(image.pixelColor(x, height - 5) == edge for x in range(20, width - 20, 3))
        assert amber_lines(image) >= 3


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
    room = room_px(panel.view(), NORMAL, 854 - 6 - 48)
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
