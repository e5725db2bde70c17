from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from delegates.ui import fonts, lines

# The worst stacks of each script: marks above marks, subscripts below letters.
WORST = ["ກື້ ຫຼຸ້ ສຸ່ມ ເຂົ້າ", "ស្ត្រី ញ្ញុំ ក្រុម", "Ệ Ỗ Ự ẵ", "ที่ ปู่ ญู่", "Ågjpqy"]
BLACK, RED = QColor("#000000"), QColor("#FF0000")


def ink_rows(text: str, size_px: int, *, bold: bool) -> tuple[int, int]:
    """First and last row with ink, counted from the top of the line's box."""
    margin = 40
    width = round(lines.width_px(text, size_px, bold=bold)) + 20
    image = QImage(width, lines.box_px(size_px) + 2 * margin, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lines.draw(painter, 10, margin, text, size_px, BLACK, bold=bold)
    painter.end()
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 200 for x in range(image.width()))
    ]
    return rows[0] - margin, rows[-1] - margin


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("size_px", [13, 15, 17, 20, 24, 32, 36, 44, 64, 68])
def test_no_mark_is_cut_at_any_size(size_px: int, bold: bool) -> None:
    for text in WORST:
        first, last = ink_rows(text, size_px, bold=bold)
        assert first >= 0, text
        assert last < lines.box_px(size_px), text


def test_the_boxes_of_the_table() -> None:
    assert [(lines.box_px(px), lines.baseline_px(px)) for px in (15, 20, 24, 44, 68)] == [
        (28, 18), (36, 24), (43, 29), (78, 52), (120, 80),
    ]  # fmt: skip


def test_the_shipped_fonts_have_every_letter_of_the_four_scripts() -> None:
    from PySide6.QtGui import QTextLayout

    for text in WORST:
        layout = QTextLayout(text, fonts.make(24))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        families = {run.rawFont().familyName() for run in layout.glyphRuns()}
        assert families <= set(fonts.FAMILIES), (text, families)
        assert all(index != 0 for run in layout.glyphRuns() for index in run.glyphIndexes()), text


def test_a_name_shrinks_before_it_breaks() -> None:
    short = lines.fit_name("ລັດຕະນາພອນ ວົງພະຈັນ", 600)
    assert (short.size_px, len(short.lines)) == (44, 1)
    tight = lines.fit_name("Lattanaphone Vongphachanh", 520)
    assert tight.size_px in (36, 32)
    assert tight.lines == ("Lattanaphone Vongphachanh",)
    broken = lines.fit_name("Lattanaphone Vongphachanh", 300)
    assert broken.lines == ("Lattanaphone", "Vongphachanh")
    assert broken.size_px == 32


def test_a_name_is_never_broken_inside_a_part_nor_cut() -> None:
    name = "ວົງພະຈັນແສງມະນີສຸກສະຫວັນ ພົມມະວົງ"
    fitted = lines.fit_name(name, 160)
    assert " ".join(fitted.lines) == name
    assert all(lines.width_px(line, fitted.size_px, bold=True) <= 160 for line in fitted.lines)


def test_an_organisation_breaks_at_words_and_keeps_a_country_together() -> None:
    body = "Ministry of Information and Communications, Viet Nam"
    for room in range(120, 420, 20):
        fitted = lines.fit_organisation(body, room, 20)
        assert " ".join(fitted.lines) == body
        assert any("Viet Nam" in line for line in fitted.lines)


def test_the_breaker_decides_where_lao_breaks() -> None:
    text = "ກະຊວງກະສິກຳແລະປ່າໄມ້"
    try:
        lines.set_organisation_breaker(lambda _: [5, 11, 14])
        fitted = lines.fit_organisation(text, 130, 20)
        assert "".join(fitted.lines) == text
        assert set(fitted.lines) <= {
            text[a:b] for a in (0, 5, 11, 14) for b in (5, 11, 14, len(text)) if a < b
        }
        assert len(fitted.lines) > 1
    finally:
        lines.set_organisation_breaker(None)


def test_a_hit_is_underlined_where_it_stands() -> None:
    image = QImage(400, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    width = lines.draw_runs(
        painter, 10, 5, 24, [("Mr", BLACK, False), ("Phongsavath", RED, True)], underline=[(0, 6)]
    )
    painter.end()
    y = 5 + lines.baseline_px(24) + round(0.3 * 24)
    line = [x for x in range(400) if image.pixelColor(x, y) == RED and image.pixelColor(x, y + 1) == RED]
    before = lines.width_px("Mr ", 24)
    assert abs(line[0] - (10 + before)) <= 3
    assert abs(len(line) - lines.width_px("Phongs", 24, bold=True)) <= 3
    assert width > len(line)
