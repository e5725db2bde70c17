from __future__ import annotations

import io
import re

import pytest

from delegates.badges.boxes import PT_PER_MM, ProgrammeBox, QrBox
from delegates.badges.face import ProgrammeLine
from delegates.badges.notice import Notice
from delegates.badges.programme import operators
from delegates.badges.render import preflight
from delegates.badges.template import Template
from delegates.badges.text.drawing import canvas_for
from tests.badges.looking import draw, face, picture, texts

BOX = ProgrammeBox(id="p", x_mm=5.0, y_mm=5.0, width_mm=80.0, height_mm=70.0, size_pt=11.0, floor_pt=6.0)
TEMPLATE = Template(
    "t", "T", 90.0, 120.0, (BOX, QrBox(id="qr", x_mm=40.0, y_mm=90.0, width_mm=20.0, height_mm=20.0))
)
SHORT = (
    ProgrammeLine("10.01.2024", "08:00–08:30", "Registration", "Foyer"),
    ProgrammeLine("10.01.2024", "08:30–09:00", "ພິທີເປີດກອງປະຊຸມ", "ຫ້ອງໃຫຍ່"),
    ProgrammeLine("10.01.2024", "09:00–10:30", "ពិធីបើក ស្ត្រី", ""),
)


def lines(count: int, days: int = 1) -> tuple[ProgrammeLine, ...]:
    return tuple(
        ProgrammeLine(
            f"{10 + number * days // count}.01.2024",
            f"{8 + number % 12:02d}:00",
            f"ການປະຊຸມ session {number}",
            "Hall",
        )
        for number in range(count)
    )


def drawn(programme: tuple[ProgrammeLine, ...]) -> tuple[list[tuple[float, float, float]], str]:
    """(size, x, baseline) of every run of glyphs in pt, and what had no room."""
    canvas = canvas_for(io.BytesIO(), (90 * PT_PER_MM, 120 * PT_PER_MM), "Programme")
    made, cut = operators(canvas.fonts, BOX, programme, 0.0, 0.0)
    found: list[tuple[float, float, float]] = []
    size = 0.0
    for line in made.splitlines():
        if font := re.match(r"/\S+ ([\d.]+) Tf", line):
            size = float(font[1])
        elif at := re.match(r"1 0 0 1 ([-\d.]+) ([-\d.]+) Tm", line):
            found.append((size, float(at[1]), float(at[2])))
    return found, cut


def test_times_and_titles_stand_on_the_same_baseline_in_every_script() -> None:
    found, cut = drawn(SHORT)
    assert not cut
    times = [y for _size, x, y in found if x < 1]
    column = min(x for _size, x, _y in found if x > 20)
    titles = {y for _size, x, y in found if abs(x - column) < 3}
    assert len(times) == len(SHORT)
    for time in times:
        assert min(abs(time - title) for title in titles) < 0.011, time
    assert {size for size, _x, _y in found} == {11.0}


def test_a_programme_of_one_day_does_not_name_it_and_of_two_does() -> None:
    one, _run = draw([face(programme=SHORT)], template=TEMPLATE)
    assert "10.01.2024" not in texts(one)[0]
    two, _run = draw([face(programme=lines(6, days=2))], template=TEMPLATE)
    text = texts(two)[0]
    assert (
        text.index("10.01.2024")
        < text.index("session 0")
        < text.index("11.01.2024")
        < text.index("session 3")
    )
    assert "session 0, Hall" in text


def test_the_letters_get_smaller_until_everything_has_room() -> None:
    few, _cut = drawn(lines(4))
    many, cut = drawn(lines(16, days=2))
    assert {size for size, _x, _y in few} == {11.0}
    (size,) = {size for size, _x, _y in many}
    assert 6.0 < size < 11.0
    assert cut == ""
    assert min(y for _size, _x, y in many) > 0


def test_what_has_no_room_at_the_floor_is_left_off_from_the_end_and_told_once() -> None:
    everything = lines(40, days=2)
    found, cut = drawn(everything)
    assert {size for size, _x, _y in found} == {6.0}
    assert cut.splitlines()[-1] == "ການປະຊຸມ session 39, Hall"
    people = [face(number, programme=everything) for number in range(3)]
    told = [one for one in preflight(people, TEMPLATE) if one.what == "does_not_fit"]
    assert told == [Notice(people[0].delegate_id, "programme", "does_not_fit", cut, "p")]
    _pdf, run = draw(people, template=TEMPLATE)
    assert [problem.field for problem in run.problems] == ["programme"]


@pytest.mark.parametrize(
    "programme",
    [
        (),
        SHORT,
        lines(16, days=3),
        lines(60),
        (ProgrammeLine("", "", "ກື້ຫຼູ້ ញ្ញ្រ " * 30),),
        (ProgrammeLine("10.01.2024", "08:00–08:30" * 9, "W" * 300), ProgrammeLine("x" * 200, "", "")),
    ],
)
def test_a_programme_stays_in_its_box(programme: tuple[ProgrammeLine, ...]) -> None:
    pdf, _run = draw([face(programme=programme)], template=TEMPLATE)
    image = picture(pdf, dpi=254).convert("L")
    for box in TEMPLATE.boxes:
        left, top = int(box.x_mm * 10) - 2, int(box.y_mm * 10) - 2
        image.paste(255, (left, top, int(box.right_mm * 10) + 3, int(box.bottom_mm * 10) + 3))
    assert min(image.tobytes()) > 250
