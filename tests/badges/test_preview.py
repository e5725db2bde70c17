from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from delegates.badges import preview
from delegates.badges.template_file import shipped
from tests.badges.looking import draw, face


def test_pages_and_their_sizes() -> None:
    pdf, _run = draw([face(1), face(2)], template=shipped("id1"))
    sizes = preview.page_sizes_mm(pdf)
    assert len(sizes) == 2
    for width, height in sizes:
        assert (width, height) == pytest.approx((85.6, 53.98), abs=0.01)


def test_a_page_is_rgba_on_white() -> None:
    pdf, _run = draw([face(category_colour="#0A7A70")])
    width, height, pixels = preview.page_image(pdf, 0, 1.0)
    assert (width, height) == (298, 420)
    assert len(pixels) == width * height * 4
    at = (height - 3) * width * 4 + 8
    assert tuple(pixels[at : at + 4]) == (0x0A, 0x7A, 0x70, 255)  # the band: red first, opaque
    middle = (height // 4) * width * 4 + 4
    assert tuple(pixels[middle : middle + 4]) == (255, 255, 255, 255)


@pytest.mark.parametrize("page", [-1, 1])
def test_a_page_that_is_not_there(page: int) -> None:
    pdf, _run = draw([face()])
    with pytest.raises(IndexError):
        preview.page_image(pdf, page, 1.0)


def test_many_threads_see_the_same_picture() -> None:
    pdf, _run = draw([face(number) for number in range(4)])
    alone = [preview.page_image(pdf, page, 1.0) for page in range(4)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda n: preview.page_image(pdf, n % 4, 1.0), range(32)))
    assert together == alone * 8
