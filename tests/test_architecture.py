"""The house rules that no linter knows. Each failure says what to use instead.

Which room may import which is in pyproject.toml (import-linter) and checked by `make contracts`.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAX_LINES = 450
MAX_FUNCTION_LINES = 75

PROGRAM = "delegates/*.py"
WINDOW = "delegates/ui/*.py"
TESTS = "tests/*.py"
EVERYTHING = "*"


def tracked(pattern: str) -> list[Path]:
    """Files of the project that match, as git knows them; of an unpacked archive, those of its folders."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        names = [name for name in told.decode().split("\0") if name]
    else:
        folders = ("delegates", "tests", "tools", "bench", "docs", "resources", "requirements")
        found = [*ROOT.glob("*.*"), *(one for folder in folders for one in (ROOT / folder).rglob("*"))]
        names = [
            one.relative_to(ROOT).as_posix()
            for one in found
            if one.is_file() and "__pycache__" not in one.parts
        ]
    wanted = re.compile(pattern.replace(".", r"\.").replace("*", ".*"))
    return [ROOT / name for name in names if wanted.fullmatch(name) and (ROOT / name).exists()]


def text_of(path: Path) -> str:
    """The file's text, empty for what is no text."""
    raw = path.read_bytes()
    return "" if b"\0" in raw[:8_000] else raw.decode("utf-8", "replace")


def violations(pattern: str, rule: str, besides: str) -> list[str]:
    """`file:line` of every line that breaks the rule, outside the files that may."""
    bad = re.compile(rule)
    may = re.compile(besides) if besides else None
    found = []
    for path in tracked(pattern):
        name = path.relative_to(ROOT).as_posix()
        if name == "tests/test_architecture.py" or (may and may.search(name)):
            continue
        lines = enumerate(text_of(path).splitlines(), start=1)
        found += [f"{name}:{number}: {line.strip()[:100]}" for number, line in lines if bad.search(line)]
    return found


# where, what is refused, what to do instead, files that may
RULES = {
    "paths of one machine": (
        EVERYTHING,
        r"(?<![\w.])/(work|farm|root)/|/tmp/[a-z]+v/",
        "use paths relative to the project",
        "",
    ),
    "hosts of package registries": (
        EVERYTHING,
        r"pypi\.[o]rg|pythonhosted\.[o]rg|registry\.[n]pmjs|deb\.[d]ebian\.org",
        "use names and versions of packages; which index is the person's business",
        "",
    ),
    "references to papers outside the project": (
        EVERYTHING,
        r"(?<![\w/])(notes|shared)/\w|\b(RULES|DESIGN) §?\s?\d",
        "use the public source, or state the fact itself",
        "",
    ),
    "the SQLite that came with Python": (
        "*.py",
        r"^\s*(import sqlite3|from sqlite3)\b",
        "use pysqlite3: versions before 3.51.3 can lose a write-ahead log",
        "",
    ),
    "proxy models": (
        WINDOW,
        r"import.*QSortFilterProxyModel|QSortFilterProxyModel\(",
        "use delegates.ui.table_model: it sorts and filters its own rows",
        "",
    ),
    "rich text": (
        WINDOW,
        r"\bRichText\b|\bAutoText\b",
        "use PlainText: every label that shows data would run its markup",
        "",
    ),
    "settings in a second place": (
        PROGRAM,
        r"\bQSettings\b",
        "use delegates.settings",
        r"^delegates/ui/window_state\.py$",
    ),
    "compatibility forms of names": (
        PROGRAM,
        r"normalize\(\s*[\"']NFKC",
        "use domain.names.store or key: NFKC changes what people wrote",
        r"^delegates/(domain|scanner|rosters)/",
    ),
    "sleeping tests": (
        TESTS,
        r"\btime\.sleep\(|\bqtbot\.wait\(|\bQTest\.qWait\(",
        "use a signal or waitUntil",
        "",
    ),
    "a wait that waits for nothing": (
        TESTS,
        r"^\s*qtbot\.wait(Exposed|Active)\(",
        "use `with qtbot.waitExposed(window):`, a bare call returns at once",
        "",
    ),
    "tests that are left out": (
        TESTS,
        r"pytest\.(mark\.skip\b|skip\()|\bxfail\b",
        "use skipif with the system that lacks the thing, or the mark `screen`",
        "",
    ),
    "libraries weighed and refused": (
        "*.py",
        r"^\s*(import|from)\s+(matplotlib|pandas|numpy|loguru|typer|requests|sqlmodel|pydantic)\b",
        "use what pyproject.toml names",
        "",
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_house_rule(name: str) -> None:
    where, refused, instead, besides = RULES[name]
    found = violations(where, refused, besides)
    assert not found, f"{name}: {instead}\n" + "\n".join(found)


def test_silenced_checks_say_why() -> None:
    silenced = re.compile(
        r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w, -]+\])?)(?P<why>.*)"
    )
    without = []
    for path in tracked(PROGRAM):
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            found = silenced.search(line)
            if found and len(found["why"].strip(" #-:")) < 8:
                without.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not without, "write the reason behind it on the same line, or let it go:\n" + "\n".join(without)


def test_no_file_has_become_two() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {count}"
        for pattern in (PROGRAM, "tools/*.py", "bench/*.py", "main.py")
        for path in tracked(pattern)
        if (count := len(text_of(path).splitlines())) > MAX_LINES
    ]
    assert not long, f"more than {MAX_LINES} lines; split by what it says, not by length:\n" + "\n".join(long)


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_function_has_become_two() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}: {function.end_lineno - function.lineno + 1}"
        for path in tracked(PROGRAM)
        for function in functions(ast.parse(text_of(path)))
        if function.end_lineno and function.end_lineno - function.lineno + 1 > MAX_FUNCTION_LINES
    ]
    assert not long, f"more than {MAX_FUNCTION_LINES} lines:\n" + "\n".join(long)


def test_no_drawer_for_odds_and_ends() -> None:
    refused = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)$")
    found = [
        path.relative_to(ROOT)
        for path in tracked(PROGRAM)
        if any(refused.search(p) for p in (path.stem, path.parent.name))
    ]
    assert not found, f"name modules by what they say: {found}"


def swallowing_handlers(source: str) -> list[int]:
    """Lines of handlers that catch everything and do not raise it again."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        everything = any(
            one is None or getattr(one, "id", "") in ("Exception", "BaseException") for one in caught
        )
        again = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
        if everything and not again:
            found.append(node.lineno)
    return found


def test_bugs_are_not_swallowed() -> None:
    may = re.compile(r"^delegates/(ui/tasks\.py|cli\.py|cli/.*)$")
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in tracked(PROGRAM)
        if not may.search(path.relative_to(ROOT).as_posix())
        for line in swallowing_handlers(text_of(path))
    ]
    assert not found, "use the errors that the call can raise; a bug goes to the crash path:\n" + "\n".join(
        found
    )


def test_the_check_for_handlers_sees_them() -> None:
    assert swallowing_handlers("try: a()\nexcept: pass") == [2]
    assert swallowing_handlers("try: a()\nexcept (OSError, Exception) as e:\n  raise X from e") == [2]
    assert swallowing_handlers("try: a()\nexcept BaseException:\n  b()\n  raise") == []
    assert swallowing_handlers("try: a()\nexcept OSError: pass") == []


def words_inside_fstrings(source: str) -> list[int]:
    """Lines where words are marked for translation inside an f-string; lupdate does not see them there."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.JoinedStr):
            continue
        for inner in ast.walk(node):
            if isinstance(inner, ast.Call):
                called = (
                    inner.func.attr
                    if isinstance(inner.func, ast.Attribute)
                    else getattr(inner.func, "id", "")
                )
                if called in ("tr", "translate", "QT_TRANSLATE_NOOP"):
                    found.append(inner.lineno)
    return found


def test_words_are_translated_outside_fstrings() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for pattern in (WINDOW, "delegates/app.py")
        for path in tracked(pattern)
        for line in words_inside_fstrings(text_of(path))
    ]
    assert not found, (
        "use tr() first and .format() on its text; inside an f-string the words stay English:\n"
        + "\n".join(found)
    )


def test_the_check_for_fstrings_sees_one() -> None:
    assert words_inside_fstrings("a = f\"<b>{self.tr('Name')}</b>\"") == [1]
    assert words_inside_fstrings("a = self.tr('Name {n}').format(n=f'{b}')") == []


def test_no_address_of_an_index_is_written_down() -> None:
    lock = (ROOT / "requirements" / "lock.txt").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "://" not in lock
    assert not re.search(r"index-url|find-links|\[\[tool\.uv\.index|--trusted-host", lock + project)


def test_readme_and_ci_use_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make run" in readme
    assert "make test" in readme
    assert "make test" in ci
    assert "make screen" in ci
