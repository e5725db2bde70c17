"""Whatever reading or planning says of a file or a row has its words in the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from delegates import wording
from delegates.errors import DeskError
from delegates.rosters import reading
from delegates.ui import import_wording

ROSTERS = Path(reading.__file__).parent


@pytest.mark.parametrize("why", reading.WHYS)
def test_every_reason_against_a_file_says_what_to_do(why: str) -> None:
    said = import_wording.cannot_use(DeskError("bad_file", file="list.xlsx", why=why))
    assert said.startswith("list.xlsx cannot be used: ")
    assert "_" not in said
    assert len(said) > 33


def test_every_reason_of_a_row_has_words_in_the_window_and_on_the_command_line() -> None:
    source = "".join(path.read_text("utf-8") for path in ROSTERS.glob("*.py"))
    told = set(re.findall(r'RowKind\.\w+, "(\w+)"', source))
    told |= set(re.findall(r'Notice\([^()]*(?:\([^()]*\))?[^()]*, "(\w+)"\)', source))
    told |= {"hidden_column", "tables_side_by_side", "macros_left", "converted_1258", "belongs_above"}
    assert len(told) > 15
    assert {reason for reason in told if import_wording.reason(reason) == reason.replace("_", " ")} == set()
    assert {reason for reason in told if wording.row_reason(reason) == reason.replace("_", " ")} == set()
