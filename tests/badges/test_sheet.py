from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from delegates.badges.sheet import (
    PAPERS,
    Arrangement,
    Imposition,
    Mark,
    SheetPage,
    Slot,
    impose,
    pages,
    sheet_count,
    turns_sideways,
)
from delegates.badges.stocks import STOCKS
from delegates.errors import DeskError

A4 = Arrangement(paper="a4")
NEAR = 1e-6

sizes = st.floats(30, 150).map(lambda mm: round(mm, 1))
arrangements = st.builds(
    Arrangement,
    paper=st.sampled_from(["badge", *PAPERS, *STOCKS]),
    margin_mm=st.sampled_from([0.0, 1.0, 2.0, 5.0, 12.5]),
    gap_x_mm=st.sampled_from([0.0, 0.5, 3.0, 10.0]),
    gap_y_mm=st.sampled_from([0.0, 2.0, 7.5]),
    cut_marks=st.booleans(),
    two_sided=st.sampled_from(["none", "duplex", "folded"]),
    fold=st.sampled_from(["top", "left"]),
    flip=st.sampled_from(["long", "short"]),
    skip=st.integers(0, 3),
)


def imposed(width: float, height: float, arrangement: Arrangement) -> Imposition:
    """The page; combinations that have none are no example."""
    try:
        return impose(width, height, arrangement)
    except DeskError:
        assume(False)
        raise


def overlap(a: tuple[float, float], b: tuple[float, float], width: float, height: float) -> bool:
    return abs(a[0] - b[0]) < width - NEAR and abs(a[1] - b[1]) < height - NEAR


def refused(width: float, height: float, arrangement: Arrangement) -> dict[str, object]:
    with pytest.raises(DeskError) as error:
        impose(width, height, arrangement)
    return {"code": error.value.code, **error.value.facts}


# -- what stands where ---------------------------------------------------------------------------------------------


def test_a_page_of_the_badges_own_size() -> None:
    page = impose(105, 148, Arrangement())
    assert (page.width_mm, page.height_mm, len(page.places), page.marks, page.folds) == (105, 148, 1, (), ())
    assert (page.places[0].x_mm, page.places[0].y_mm) == (0, 0)
    assert list(pages(2, page, Arrangement())) == [
        SheetPage("front", (Slot(number, "front", 0, 0),), (), ()) for number in range(2)
    ]


@pytest.mark.parametrize(
    ("width", "height", "arrangement", "count", "paper"),
    [
        (105.0, 148.0, A4, 4, (210, 297)),
        (85.6, 53.98, A4, 10, (210, 297)),
        (90.0, 60.0, A4, 9, (297, 210)),
        (210, 297, A4, 1, (210, 297)),
        (105.0, 148.0, Arrangement(paper="a3"), 8, (420, 297)),
        (105.0, 148.0, Arrangement(paper="letter"), 2, (215.9, 279.4)),
        (105.0, 148.0, Arrangement(paper="a4", margin_mm=5), 2, (297, 210)),
        (85.6, 53.98, Arrangement(paper="a4", gap_y_mm=7), 9, (297, 210)),
        (85.6, 53.98, Arrangement(paper="a4", two_sided="folded"), 4, (210, 297)),
        (85.6, 53.98, Arrangement(paper="a4", two_sided="folded", fold="left"), 5, (210, 297)),
        (85.0, 54.0, Arrangement(paper="avery_c32011"), 10, (210, 297)),
        (54.0, 85.0, Arrangement(paper="avery_c32011"), 10, (297, 210)),
    ],
)
def test_as_many_as_fit(
    width: float, height: float, arrangement: Arrangement, count: int, paper: tuple[float, float]
) -> None:
    page = impose(width, height, arrangement)
    assert (len(page.places), (page.width_mm, page.height_mm)) == (count, paper)
    spots = [(place.x_mm, place.y_mm) for place in page.places]
    # centred on the paper, read row by row from the upper left
    wide, high = page.piece_width_mm, page.piece_height_mm
    assert min(x for x, _y in spots) == pytest.approx(page.width_mm - max(x for x, _y in spots) - wide)
    assert min(y for _x, y in spots) == pytest.approx(page.height_mm - max(y for _x, y in spots) - high)
    assert spots == sorted(spots, key=lambda spot: (-spot[1], spot[0]))


@given(sizes, sizes, arrangements)
def test_nothing_leaves_the_paper_and_no_two_pieces_meet(
    width: float, height: float, arrangement: Arrangement
) -> None:
    page = imposed(width, height, arrangement)
    spots = [(place.x_mm, place.y_mm) for place in page.places]
    for number, (x, y) in enumerate(spots):
        assert x >= -NEAR
        assert y >= -NEAR
        assert x + page.piece_width_mm <= page.width_mm + NEAR
        assert y + page.piece_height_mm <= page.height_mm + NEAR
        assert not any(
            overlap((x, y), other, page.piece_width_mm, page.piece_height_mm) for other in spots[:number]
        )
    if arrangement.paper in PAPERS:
        edges = [x for x, _y in spots], [y for _x, y in spots]
        assert min(edges[0]) >= arrangement.margin_mm - NEAR
        assert min(edges[1]) >= arrangement.margin_mm - NEAR
    for mark in (*page.marks, *page.folds):
        assert min(mark.x1_mm, mark.y1_mm, mark.x2_mm, mark.y2_mm) >= -NEAR
        assert max(mark.x1_mm, mark.x2_mm) <= page.width_mm + NEAR
        assert max(mark.y1_mm, mark.y2_mm) <= page.height_mm + NEAR


@given(sizes, sizes, arrangements, st.integers(1, 45), st.sets(st.integers(0, 44)))
def test_every_badge_is_there_once_a_side_and_each_side_inside_its_piece(
    width: float, height: float, arrangement: Arrangement, count: int, breaks: set[int]
) -> None:
    page = imposed(width, height, arrangement)
    made = list(pages(count, page, arrangement, breaks))
    both = arrangement.two_sided != "none"
    for side in ("front", "back"):
        numbers = [slot.index for sheet in made for slot in sheet.slots if slot.side == side]
        assert numbers == (list(range(count)) if both or side == "front" else [])
    for sheet in made:
        spots = [(slot.x_mm, slot.y_mm) for slot in sheet.slots]
        for number, spot in enumerate(spots):
            assert spot[0] >= -NEAR
            assert spot[1] >= -NEAR
            assert spot[0] + width <= page.width_mm + NEAR
            assert spot[1] + height <= page.height_mm + NEAR
            assert not any(overlap(spot, other, width, height) for other in spots[:number])
    sheets = sheet_count(count, page, arrangement, breaks)
    assert len(made) == sheets * (2 if arrangement.two_sided == "duplex" else 1)


@given(sizes, sizes, arrangements, st.integers(1, 45), st.sets(st.integers(0, 44)))
def test_positions_used_before_stay_empty_and_a_break_begins_a_sheet(
    width: float, height: float, arrangement: Arrangement, count: int, breaks: set[int]
) -> None:
    page = imposed(width, height, arrangement)
    fronts = list(pages(count, page, replace(arrangement, two_sided="none"), breaks))
    used = {(place.x_mm, place.y_mm) for place in page.places[: arrangement.skip]}
    assert not used & {(slot.x_mm, slot.y_mm) for slot in fronts[0].slots}
    first = {sheet.slots[0].index for sheet in fronts}
    assert {number for number in breaks if number < count} <= first
    for one, two in pairwise(fronts):
        room = len(page.places) - (arrangement.skip if one is fronts[0] else 0)
        assert len(one.slots) == room or two.slots[0].index in breaks


# -- both sides ----------------------------------------------------------------------------------------------------


def seen_from_the_front(slot: Slot, page: Imposition, *, sideways: bool) -> tuple[float, float]:
    """Where a slot of the back page lies, looked at through the paper from its front."""
    if sideways:
        return page.width_mm - slot.x_mm - page.badge_width_mm, slot.y_mm
    return slot.x_mm, page.height_mm - slot.y_mm - page.badge_height_mm


@given(sizes, sizes, arrangements, st.integers(1, 30))
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned(
    width: float, height: float, arrangement: Arrangement, count: int
) -> None:
    arrangement = replace(arrangement, two_sided="duplex")
    page = imposed(width, height, arrangement)
    sideways = turns_sideways(page, arrangement.flip)
    made = list(pages(count, page, arrangement))
    assert [sheet.side for sheet in made] == ["front", "back"] * (len(made) // 2)
    for front, back in zip(made[::2], made[1::2], strict=True):
        behind = {slot.index: seen_from_the_front(slot, page, sideways=sideways) for slot in back.slots}
        assert behind == {slot.index: pytest.approx((slot.x_mm, slot.y_mm)) for slot in front.slots}
        # turned like a leaf its top stays on top; turned head over heels it is printed on its head
        assert {slot.turned for slot in back.slots} == {not sideways}
        assert not any(slot.turned for slot in front.slots)
        assert back.marks == ()


def test_the_edge_a_page_is_turned_over_is_that_of_the_page_as_it_lies() -> None:
    upright, lying = impose(105, 148, A4), impose(90, 60, A4)
    assert turns_sideways(upright, "long")
    assert not turns_sideways(upright, "short")
    assert not turns_sideways(lying, "long")
    assert turns_sideways(lying, "short")


def test_one_a_page_both_sides_is_front_back_front_back() -> None:
    arrangement = Arrangement(two_sided="duplex")
    made = list(pages(2, impose(105, 148, arrangement), arrangement))
    assert [(sheet.side, sheet.slots[0].index, sheet.slots[0].side) for sheet in made] == [
        ("front", 0, "front"), ("back", 0, "back"), ("front", 1, "front"), ("back", 1, "back"),
    ]  # fmt: skip


def test_on_the_last_sheet_backs_stay_behind_their_fronts() -> None:
    arrangement = Arrangement(paper="a4", two_sided="duplex", skip=1)
    page = impose(105, 148, arrangement)
    front, back = pages(1, page, arrangement)
    assert (front.slots[0].x_mm, back.slots[0].x_mm) == (105, 0)
    assert front.slots[0].y_mm == back.slots[0].y_mm == 148.5


def test_a_folded_badge_is_one_piece_and_reads_upright_once_it_is_folded() -> None:
    over = Arrangement(two_sided="folded")
    page = impose(105, 148, over)
    assert (page.width_mm, page.height_mm) == (105, 296)
    (sheet,) = pages(1, page, over)
    assert sheet.slots == (Slot(0, "front", 0, 0), Slot(0, "back", 0, 148, turned=True))
    assert sheet.folds == (Mark(0, 148, 105, 148),)
    beside = Arrangement(two_sided="folded", fold="left")
    page = impose(105, 148, beside)
    (sheet,) = pages(1, page, beside)
    assert (page.width_mm, page.height_mm) == (210, 148)
    assert sheet.slots == (Slot(0, "front", 105, 0), Slot(0, "back", 0, 0))
    assert sheet.folds == (Mark(105, 0, 105, 148),)


def test_folds_are_marked_beside_the_badges_where_there_is_room() -> None:
    page = impose(85.6, 53.98, Arrangement(paper="a4", two_sided="folded"))
    assert len(page.folds) == 2 * 2
    left = min(place.x_mm for place in page.places)
    for fold in page.folds:
        assert max(fold.x1_mm, fold.x2_mm) < left or min(fold.x1_mm, fold.x2_mm) > 210 - left
    heights = {round(place.y_mm + 53.98, 3) for place in page.places}
    assert {round(fold.y1_mm, 3) for fold in page.folds} == heights


# -- cut marks -----------------------------------------------------------------------------------------------------


def test_cut_marks_stand_on_every_cut_and_off_the_badges_where_there_is_room() -> None:
    page = impose(85.6, 53.98, A4)
    vertical = {round(mark.x1_mm, 3) for mark in page.marks if mark.x1_mm == mark.x2_mm}
    horizontal = {round(mark.y1_mm, 3) for mark in page.marks if mark.y1_mm == mark.y2_mm}
    assert vertical == {round(19.4 + 85.6 * i, 3) for i in range(3)}
    assert horizontal == {round((297 - 53.98 * 5) / 2 + 53.98 * i, 3) for i in range(6)}
    assert len(page.marks) == 2 * (3 + 6)
    assert impose(85.6, 53.98, replace(A4, cut_marks=False)).marks == ()


def test_with_gaps_both_edges_of_each_gap_are_marked() -> None:
    page = impose(85.6, 53.98, replace(A4, gap_x_mm=10, gap_y_mm=3))
    vertical = sorted({round(mark.x1_mm, 3) for mark in page.marks if mark.x1_mm == mark.x2_mm})
    assert vertical == pytest.approx([14.4, 100, 110, 195.6])
    assert len({round(mark.y1_mm, 3) for mark in page.marks if mark.y1_mm == mark.y2_mm}) == 2 * 5


@given(sizes, sizes, arrangements)
def test_marks_cross_no_badge_where_there_is_a_margin(
    width: float, height: float, arrangement: Arrangement
) -> None:
    arrangement = replace(arrangement, margin_mm=max(1.0, arrangement.margin_mm))
    page = imposed(width, height, arrangement)
    if arrangement.paper not in PAPERS:
        assert page.marks == ()
        return
    for mark in (*page.marks, *page.folds):
        for place in page.places:
            beside = (
                max(mark.x1_mm, mark.x2_mm) <= place.x_mm + NEAR
                or min(mark.x1_mm, mark.x2_mm) >= place.x_mm + page.piece_width_mm - NEAR
            )
            above = (
                max(mark.y1_mm, mark.y2_mm) <= place.y_mm + NEAR
                or min(mark.y1_mm, mark.y2_mm) >= place.y_mm + page.piece_height_mm - NEAR
            )
            assert beside or above


def test_a6_on_a4_is_marked_on_the_cuts_because_there_is_no_margin() -> None:
    page = impose(105, 148, A4)
    middle = [mark for mark in page.marks if mark.x1_mm == mark.x2_mm == 105]
    assert len(middle) == 2
    assert {min(mark.y1_mm, mark.y2_mm) for mark in middle} == {0, 293}


# -- what is refused -----------------------------------------------------------------------------------------------


def test_larger_than_the_paper_is_refused_with_both_sizes() -> None:
    assert refused(220, 310, A4) == {
        "code": "invalid", "field": "paper", "why": "no_place", "paper": "a4", "needs": "220 × 310", "room": "210 × 297",
    }  # fmt: skip
    assert refused(105, 148, replace(A4, margin_mm=60))["room"] == "90 × 177"
    assert refused(105, 148, replace(A4, margin_mm=200))["room"] == "0 × 0"
    folded = Arrangement(paper="letter", two_sided="folded")
    assert refused(105, 148, folded)["needs"] == "105 × 296"


def test_larger_than_the_place_of_a_stock_is_refused() -> None:
    facts = refused(85.6, 53.98, Arrangement(paper="avery_c32011"))
    assert (facts["why"], facts["needs"], facts["room"]) == ("no_place", "85.6 × 53.98", "85 × 54")


def test_a_first_sheet_without_a_free_position_is_refused() -> None:
    assert refused(105, 148, replace(A4, skip=4)) == {
        "code": "invalid", "field": "skip", "why": "skip", "value": 4, "places": 4,
    }  # fmt: skip


@pytest.mark.parametrize("field", ["margin_mm", "gap_x_mm", "gap_y_mm", "skip"])
def test_nothing_is_less_than_nothing(field: str) -> None:
    facts = refused(105, 148, replace(A4, **{field: -1}))
    assert (facts["field"], facts["why"]) == (field, "negative")


def test_unknown_paper() -> None:
    assert refused(105, 148, Arrangement(paper="a0")) == {"code": "not_found", "kind": "paper", "id": "a0"}


# -- stocks --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stock", STOCKS.values(), ids=STOCKS)
def test_a_stock_fills_its_sheet_evenly(stock) -> None:  # type: ignore[no-untyped-def]  # a row of the table
    """Centred on the sheet: then a page that had to be turned may go through the printer either way round."""
    assert 2 * stock.left_mm + (stock.columns - 1) * stock.pitch_x_mm + stock.width_mm == pytest.approx(
        stock.sheet_mm[0]
    )
    assert 2 * stock.top_mm + (stock.rows - 1) * stock.pitch_y_mm + stock.height_mm == pytest.approx(
        stock.sheet_mm[1]
    )
    page = impose(stock.width_mm, stock.height_mm, Arrangement(paper=stock.key))
    assert len(page.places) == stock.columns * stock.rows
    first = page.places[0]
    assert first.x_mm == pytest.approx(stock.left_mm)
    assert first.y_mm == pytest.approx(stock.sheet_mm[1] - stock.top_mm - stock.height_mm)
    assert stock.confirmed


def test_a_smaller_badge_stands_in_the_middle_of_its_place() -> None:
    page = impose(75, 44, Arrangement(paper="avery_c32011"))
    assert page.places[0].x_mm == pytest.approx(15 + 5)
    assert page.places[0].y_mm == pytest.approx(297 - 13.5 - 54 + 5)
