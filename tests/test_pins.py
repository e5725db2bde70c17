"""Pins: each says what it is for, and a test says when it can go."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pysqlite3
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version
from PySide6.QtCore import QTimer

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements" / "lock.txt").read_text(encoding="utf-8")
LOCKED = {
    name.lower(): Version(version)
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE)
}
REQUIRED = [
    Requirement(one)
    for one in (
        *PROJECT["dependencies"],
        *(one for extra in PROJECT["optional-dependencies"].values() for one in extra),
    )
]


def test_the_lock_holds_every_dependency_in_its_range() -> None:
    wrong = [
        str(required)
        for required in REQUIRED
        if required.name.lower() not in LOCKED or LOCKED[required.name.lower()] not in required.specifier
    ]
    assert not wrong, f"run make lock: {wrong}"


def test_the_lock_holds_what_its_packages_need() -> None:
    """Set-up installs what stands in the lock and looks for nothing else."""
    lacking = [
        f"{name} needs {one}"
        for name in LOCKED
        for one in _needs(name)
        if one.name.lower().replace("_", "-") not in LOCKED
        or LOCKED[one.name.lower().replace("_", "-")] not in one.specifier
    ]
    assert not lacking, f"run make lock: {lacking}"


def _needs(name: str) -> list[Requirement]:
    """What a package of the lock needs here, without extras; nothing where the lock keeps it for another system."""
    try:
        needed = [Requirement(one) for one in metadata.requires(name) or ()]
    except metadata.PackageNotFoundError:
        return []
    return [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]


def test_every_locked_package_has_its_hashes() -> None:
    entries = re.split(r"^(?=[a-z])", LOCK, flags=re.MULTILINE)
    assert len(LOCKED) > 40
    assert [entry.split()[0] for entry in entries if entry.strip() and "--hash=sha256:" not in entry] == []


def test_qt_stays_below_6_12_as_long_as_python_3_11_is_supported() -> None:
    """PySide6 6.12.0 loses a reference to None with every call that returns nothing.

    Python 3.12 made None immortal (PEP 683); on 3.11 the count reaches zero after some thousand calls and the
    process aborts.
    """
    supported = SpecifierSet(PROJECT["requires-python"])
    qt = next(required for required in REQUIRED if required.name == "PySide6-Essentials").specifier
    if "3.11.0" in supported:
        assert "6.12.0" not in qt
        assert LOCKED["pyside6-essentials"] < Version("6.12")
    else:
        assert "6.12.0" in qt, (
            "Python 3.11 is gone from requires-python: so can the pin of PySide6 below 6.12"
        )


def test_calls_that_return_nothing_leave_none_alive() -> None:
    """The fault itself, on the Python and Qt of this run. Where it shows, this Qt must not be shipped."""
    timer = QTimer()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        timer.stop()
    lost = before - sys.getrefcount(None)
    assert lost < 100, (
        f"{lost} references to None lost in 1000 calls: this PySide6 ends in an abort on this Python"
    )


def test_sqlite_is_one_whose_write_ahead_log_survives_a_reset() -> None:
    """Source: SQLite release notes 3.51.3, the WAL-reset database corruption."""
    assert Version(pysqlite3.sqlite_version) >= Version("3.51.3")


def test_pythons_are_those_the_wheels_exist_for() -> None:
    supported = SpecifierSet(PROJECT["requires-python"])
    assert [minor for minor in range(9, 17) if f"3.{minor}.0" in supported] == [11, 12, 13, 14]
