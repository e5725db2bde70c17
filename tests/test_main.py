"""Starting the program: window or verb, and one sentence where the set-up is missing."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from delegates import __main__ as start
from delegates import verbs

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("words", "for_verbs"),
    [
        (["list", "x.forum"], True),
        (["check-in", "x.forum", "-"], True),
        (["--help"], True),
        (["--version"], True),
        ([], False),
        (["opening.forum"], False),
        (["/forums/list"], False),
        (["LIST"], True),
        (["lists"], True),
        (["--json", "list", "x.forum"], True),
    ],
)
def test_a_verb_goes_to_the_command_line_and_a_file_to_the_window(words: list[str], for_verbs: bool) -> None:
    assert verbs.is_for_the_command_line(words) is for_verbs


@pytest.mark.parametrize("words", [[], ["list", "x.forum", "--json"], ["x.forum"]])
def test_without_the_packages_there_is_one_sentence_and_status_2(tmp_path: Path, words: list[str]) -> None:
    """`-S` leaves the packages out, as for a Python that was never set up."""
    command = [sys.executable, "-E", "-s", "-S", str(ROOT / "main.py"), *words]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(
        r"Delegates is not set up for this Python: .+ missing\. Run (make|py) .+\.\n", done.stderr
    )


def test_what_is_looked_for_is_what_the_project_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    # tzdata is data for Windows; the others are imported under a name of their own.
    names = {"PySide6-Essentials": "PySide6", "Pillow": "PIL", "argon2-cffi": "argon2"}
    needed = [re.split(r"[<>=\[]", one)[0] for one in project["dependencies"]]
    expected = {names.get(one, one.lower()) for one in needed} - {"tzdata"}
    assert set(start.FOR_THE_WINDOW) == expected | {"shiboken6"}
    assert set(start.FOR_VERBS) == expected - {"PySide6"}


def test_choosing_imports_nothing_heavy() -> None:
    program = (
        "import sys; from delegates.__main__ import main, missing_packages, FOR_THE_WINDOW\n"
        "assert missing_packages(FOR_THE_WINDOW) == []\n"
        "print([name for name in FOR_THE_WINDOW if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
