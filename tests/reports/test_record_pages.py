"""Strips onto pages: nothing is lost, headings come again, signatures never stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegates.reports.record_pages import KEPT_WITH_END, Strip, paginate

FIRST, TOP, BOTTOM = 600.0, 780.0, 50.0


def nothing(top_pt: float, continued: bool) -> None:
    """Paint nothing."""


def laid_out(heights, end_pt=150.0, groups=1):
    columns = Strip(22.0, nothing)
    bands = [Strip(30.0, nothing, gap_pt=6.0) for _ in range(groups)]
    rows = [
        Strip(height, nothing, (columns, bands[number * groups // len(heights)]))
        for number, height in enumerate(heights)
    ]
    end = Strip(end_pt, nothing, gap_pt=6.0)
    pages = paginate(rows, end, first_top_pt=FIRST, top_pt=TOP, bottom_pt=BOTTOM)
    return pages, rows, columns, bands, end


@given(
    st.lists(st.sampled_from((26.0, 33.0, 48.0, 78.0, 150.0)), min_size=1, max_size=120), st.integers(1, 6)
)
def test_every_row_stands_once_in_order_inside_the_pages(heights, groups):
    pages, rows, columns, bands, end = laid_out(heights, groups=groups)
    shown = [one.strip for page in pages for one in page]
    assert [one for one in shown if any(one is row for row in rows)] == rows
    assert shown[-1] is end
    for number, page in enumerate(pages):
        below = FIRST if number == 0 else TOP
        for one in page:
            assert one.top_pt <= below + 1e-6
            below = one.top_pt - one.strip.height_pt
        assert below >= BOTTOM - 1e-6
        strips = [one.strip for one in page]
        assert strips[0] is columns
        assert any(strips[1] is band for band in bands)
        # A heading is never the last thing on a page.
        assert not any(strips[-1] is band for band in [*bands, columns])


@pytest.mark.parametrize("count", range(1, 60))
def test_the_signatures_have_rows_above_them(count):
    pages, rows, columns, bands, end = laid_out([26.0] * count)
    last = [one.strip for one in pages[-1]]
    assert last[-1] is end
    assert sum(any(one is row for row in rows) for one in last) >= min(count, KEPT_WITH_END)
    assert last[0] is columns
    assert last[1] is bands[0]


def test_a_heading_that_comes_again_knows_it():
    pages, _, columns, bands, _ = laid_out([26.0] * 60)
    assert len(pages) > 2
    for number, page in enumerate(pages):
        told = {id(one.strip): one.continued for one in page}
        assert told[id(columns)] is told[id(bands[0])] is (number > 0)


def test_nobody_makes_a_page_with_signatures():
    end = Strip(150.0, nothing)
    ((one,),) = paginate([], end, first_top_pt=FIRST, top_pt=TOP, bottom_pt=BOTTOM)
    assert one.strip is end
