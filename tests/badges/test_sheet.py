from __future__ import annotations

import pytest

from delegates.badges.sheet import impose


def test_single_is_the_badge_itself() -> None:
    page = impose(105, 148, "single")
    assert (page.width_mm, page.height_mm, len(page.places), page.marks) == (105, 148, 1, ())
    assert (page.places[0].x_mm, page.places[0].y_mm) == (0, 0)


@pytest.mark.parametrize(
    ("width", "height", "count", "paper"),
    [
        (105.0, 148.0, 4, (210, 297)),
        (85.6, 53.98, 10, (210, 297)),
        (90.0, 60.0, 9, (297, 210)),
        (210, 297, 1, (210, 297)),
    ],
)
def test_as_many_as_fit_on_a4(width: float, height: float, count: int, paper: tuple[float, float]) -> None:
    page = impose(width, height, "a4")
    assert len(page.places) == count
    assert (page.width_mm, page.height_mm) == paper
    spots = [(place.x_mm, place.y_mm) for place in page.places]
    for number, (x, y) in enumerate(spots):
        assert x >= -1e-9
        assert y >= -1e-9
        assert x + width <= page.width_mm + 1e-9
        assert y + height <= page.height_mm + 1e-9
        for other_x, other_y in spots[:number]:
            assert abs(x - other_x) >= width - 1e-6 or abs(y - other_y) >= height - 1e-6
    # centred on the paper, read row by row from the upper left
    assert min(x for x, _y in spots) == pytest.approx(page.width_mm - max(x for x, _y in spots) - width)
    assert min(y for _x, y in spots) == pytest.approx(page.height_mm - max(y for _x, y in spots) - height)
    assert spots == sorted(spots, key=lambda spot: (-spot[1], spot[0]))


def test_cut_marks_stand_on_every_cut_and_off_the_badges_where_there_is_room() -> None:
    page = impose(85.6, 53.98, "a4")
    vertical = {round(mark.x1_mm, 3) for mark in page.marks if mark.x1_mm == mark.x2_mm}
    horizontal = {round(mark.y1_mm, 3) for mark in page.marks if mark.y1_mm == mark.y2_mm}
    assert vertical == {round(19.4 + 85.6 * i, 3) for i in range(3)}
    assert horizontal == {round((297 - 53.98 * 5) / 2 + 53.98 * i, 3) for i in range(6)}
    assert len(page.marks) == 2 * (3 + 6)
    left, bottom = 19.4, (297 - 53.98 * 5) / 2
    for mark in page.marks:
        beside = max(mark.x1_mm, mark.x2_mm) < left or min(mark.x1_mm, mark.x2_mm) > 210 - left
        above = max(mark.y1_mm, mark.y2_mm) < bottom or min(mark.y1_mm, mark.y2_mm) > 297 - bottom
        assert beside or above
        assert min(mark.x1_mm, mark.y1_mm, mark.x2_mm, mark.y2_mm) >= 0


def test_a6_on_a4_is_marked_on_the_cuts_because_there_is_no_margin() -> None:
    page = impose(105, 148, "a4")
    middle = [mark for mark in page.marks if mark.x1_mm == mark.x2_mm == 105]
    assert len(middle) == 2
    assert {min(mark.y1_mm, mark.y2_mm) for mark in middle} == {0, 293}


def test_larger_than_a4_has_no_place() -> None:
    with pytest.raises(ValueError, match="larger than A4"):
        impose(220, 310, "a4")
