"""The list of licences: it names all that is shipped, and everything it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from tools import licences

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")


def test_the_table_of_packages_is_up_to_date() -> None:
    assert licences.with_table(PAGE) == PAGE, "run .venv/bin/python -m tools.licences"


def test_packages_that_only_other_systems_need_are_listed() -> None:
    assert {"colorama", "tzdata", "psycopg-binary"} <= set(licences.shipped())
    assert "pytest" not in licences.shipped()


def test_every_font_is_named_with_a_licence_that_lies_beside_it() -> None:
    listed = re.findall(
        r"`resources/fonts/(\w+)\*\.ttf` .*OFL-1\.1, \[text\]\(\.\./(resources/fonts/[\w.-]+)\)", PAGE
    )
    fonts = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
    assert len(fonts) >= 10
    assert [font.name for font in fonts if not any(font.name.startswith(start) for start, _ in listed)] == []
    for _, text in listed:
        assert "SIL Open Font License, Version 1.1" in (ROOT / text).read_text(encoding="utf-8")


def test_every_folder_of_resources_is_accounted_for() -> None:
    folders = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir()}
    assert sorted(name for name in folders if f"`resources/{name}" not in PAGE) == []
