"""The page of one side of a badge, as the studio shows it."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from delegates.badges.one_side import side_pdf
from delegates.badges.template_file import shipped, shipped_templates
from tests.badges.looking import face


def words_on(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    text = document[0].get_textpage().get_text_range()
    document.close()
    return str(text)


@pytest.mark.parametrize("name", list(shipped_templates()))
def test_a_side_is_one_page_of_the_badges_own_size(name: str) -> None:
    template = shipped(name)
    for side in template.sides:
        document = pypdfium2.PdfDocument(side_pdf(face(), template, side))
        width, height = document[0].get_size()
        assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx(
            (template.width_mm, template.height_mm), abs=0.1
        )
        document.close()


def test_front_and_back_say_what_their_boxes_say() -> None:
    template = shipped("a6_programme")
    assert "If found" in words_on(side_pdf(face(language="en"), template, "back"))
    assert "If found" not in words_on(side_pdf(face(language="en"), template, "front"))


def test_a_side_without_boxes_is_an_empty_page() -> None:
    assert words_on(side_pdf(face(), replace(shipped(), boxes=()), "front")) == ""
