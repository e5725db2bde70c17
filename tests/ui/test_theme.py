from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton

from delegates.domain.people import DEFAULT_CATEGORIES, Category
from delegates.ui import icons, theme

LEAST = [
    ("text", "surface", 14), ("text", "window", 15), ("text2", "surface", 6.5), ("text2", "window", 6),
    ("text2", "accenttint", 5.5), ("strong", "surface", 3), ("strong", "window", 3), ("accent", "surface", 8),
    ("onaccent", "accent", 9), ("railtext", "rail", 8), ("ongreen", "green", 5.3), ("onamber", "amber", 9),
    ("onred", "red", 6.9), ("onblue", "blue", 5.5), ("onslate", "slate", 7), ("greentext", "surface", 7.4),
    ("ambertext", "surface", 6.9), ("redtext", "surface", 7.6), ("bluetext", "surface", 6.6),
    ("greentext", "window", 6.8), ("ambertext", "ambertint", 6.3), ("redtext", "redtint", 6.5),
    ("bluetext", "bluetint", 5.7), ("text", "greentint", 12), ("text", "ambertint", 12), ("text", "redtint", 12),
    ("text", "bluetint", 12), ("text2", "sunken", 4.5),
]  # fmt: skip


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), LEAST)
def test_words_can_be_read_in_both_palettes(choice: str, ink: str, ground: str, least: float) -> None:
    look = theme.current()
    look.apply(choice)
    assert theme.contrast(look.hex(ink), look.hex(ground)) >= least


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_every_category_letter_can_be_read(choice: str) -> None:
    look = theme.current()
    look.apply(choice)
    for category in DEFAULT_CATEGORIES:
        fill, ink = look.category(category)
        assert theme.contrast(fill.name(), ink.name()) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert theme.contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert theme.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_category_of_ones_own_keeps_its_colours_in_the_dark() -> None:
    theme.current().apply("dark")
    fill, ink = theme.current().category(Category("X", "Exhibitor", "ຜູ້ວາງສະແດງ", "#FFCC00", "#000000"))
    assert (fill.name(), ink.name()) == ("#ffcc00", "#000000")
    changed = Category("V", "VIP", "ແຂກ VIP", "#123456")
    assert theme.current().category(changed)[0].name() == "#123456"


def test_switching_dresses_the_program_once(qapp: QApplication) -> None:
    heard: list[str] = []
    theme.current().changed.connect(lambda: heard.append(theme.current().name))
    theme.current().apply("dark", 115)
    assert heard == ["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == "#14161e"
    assert "#14161E" in qapp.styleSheet()
    assert qapp.font().pixelSize() == 17


def test_zoom_multiplies_sizes_but_not_borders() -> None:
    look = theme.current()
    assert (look.px("body"), look.px("verdict_head"), look.px("entry_focus")) == (15, 100, 3)
    look.apply("light", 130)
    assert (look.px("body"), look.px("verdict_head"), look.px("entry_focus")) == (20, 130, 3)


@pytest.mark.parametrize(("choice", "zoom"), [("pink", 100), ("light", 90)])
def test_there_is_no_such_theme(choice: str, zoom: int) -> None:
    with pytest.raises(ValueError, match="no such theme"):
        theme.current().apply(choice, zoom)


def test_ink_on_a_new_colour_is_the_one_that_reads_better() -> None:
    assert theme.ink_on("#FFCC00") == "#000000"
    assert theme.ink_on("#20233F") == "#FFFFFF"


def test_a_button_is_as_high_as_the_table_says(qtbot) -> None:
    button = QPushButton("Print")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == 40


@pytest.mark.parametrize("zoom", theme.ZOOMS_PERCENT)
def test_a_choice_out_of_several_is_round_at_every_zoom(qtbot, zoom: int) -> None:
    theme.current().apply("light", zoom)
    button = QRadioButton("In")
    qtbot.addWidget(button)
    image = button.grab().toImage()
    ground, half = image.pixelColor(0, 0), image.width() // 2
    rows = [
        [x for x in range(half) if image.pixelColor(x, y) != ground and x < theme.current().scaled(26)]
        for y in range(image.height())
    ]
    first = next(row for row in rows if row)
    assert len(first) < max(map(len, rows)) * 0.8


def test_every_shipped_icon_draws_in_the_colour_asked_for() -> None:
    names = theme.tokens()["icon"]["names"] + [icons.MARK]
    for name in names:
        image = icons.pixmap(name, 24, "#A61414", 2.0).toImage()
        assert image.width() == 48
        inked = [
            image.pixelColor(x, y)
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert inked, name
        assert all(
            abs(c.red() - 0xA6) <= 2 and abs(c.green() - 0x14) <= 2 and c.blue() < 0x18 for c in inked
        ), name


def test_an_icon_is_drawn_once() -> None:
    assert icons.pixmap("users", 24, "text").cacheKey() == icons.pixmap("users", 24, "text").cacheKey()
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", 24)
