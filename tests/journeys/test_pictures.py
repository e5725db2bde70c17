"""The pictures that the README shows are there, of the right size, and light enough to look at over a slow line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tools.shots import LARGEST_KB, SIZE

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", (ROOT / "README.md").read_text("utf-8"))


def test_the_readme_shows_pictures() -> None:
    assert "docs/pictures/desk.png" in SHOWN


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_of_the_readme(name: str) -> None:
    path = ROOT / name
    assert path.stat().st_size <= LARGEST_KB * 1000
    with Image.open(path) as picture:
        assert picture.size == SIZE
