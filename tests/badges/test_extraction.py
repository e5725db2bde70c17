"""Every name is copied out of a badge letter for letter, by PDFium and by poppler."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from delegates.badges.template_file import shipped, shipped_templates
from tests.badges.looking import draw, face, name_pairs, sample_names, texts

NAMES = list(dict.fromkeys([*(name for pair in name_pairs() for name in pair), *sample_names()]))
POPPLER = shutil.which("pdftotext")


def badges(template: str) -> bytes:
    """A badge for each name, without another name."""
    people = [face(number, name_native=name, name_latin=None) for number, name in enumerate(NAMES)]
    pdf, run = draw(people, template=shipped(template))
    assert [problem for problem in run.problems if problem.what == "does_not_fit"] == []
    return pdf


def without_blanks(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def test_there_are_names_of_every_script() -> None:
    letters = "".join(NAMES)
    assert len(NAMES) > 120
    for first, last in (("\u0e81", "\u0edf"), ("\u1780", "\u17ff"), ("\u1ea0", "\u1ef9")):
        assert any(first <= letter <= last for letter in letters)


@pytest.mark.parametrize("template", list(shipped_templates()))
def test_every_name_is_copied_exactly_from_its_page(template: str) -> None:
    pages = texts(badges(template))
    sides = len(pages) // len(NAMES)
    known = [name for name in NAMES if _has_glyphs(name)]
    assert len(known) > 120
    for name in known:
        number = NAMES.index(name)
        text = "\n".join(pages[number * sides : (number + 1) * sides])
        assert name in text.replace("\n", " "), name


@pytest.mark.parametrize("template", ["a6", "id1"])
def test_poppler_copies_every_name(template: str, tmp_path: Path) -> None:
    if POPPLER is None:  # not on every machine; PDFium's answer is always asked
        return
    file = tmp_path / "badges.pdf"
    file.write_bytes(badges(template))
    done = subprocess.run([POPPLER, "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
    pages = done.stdout.decode("utf-8").split("\f")
    for name, page in zip(NAMES, pages, strict=False):
        if _has_glyphs(name):
            assert without_blanks(name) in without_blanks(page), name


def _has_glyphs(name: str) -> bool:
    """Whether our fonts have all of it: there are none for Chinese."""
    return not any(letter >= "\u2e80" for letter in name)
