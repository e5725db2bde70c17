"""What holds for every test: no screen unless asked for, no file of the person, no network's worth of surprises.

Rooms add their own conftest.py. This one imports neither Qt nor any heavy library.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Before anything can import Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Settings, logs and recent files of whoever runs the tests are neither read nor written. Set at import, so that no module
# can have asked for a folder before; the folder is removed at the end of the run.
_home = tempfile.TemporaryDirectory(prefix="delegates-tests-", ignore_cleanup_errors=True)
for _name, _folder in {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "run",
}.items():
    _path = Path(_home.name, _folder)
    _path.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ[_name] = str(_path)

# Printers of whoever runs the tests are neither seen nor used; tests/screen has a printing system of its own there.
os.environ["CUPS_SERVER"] = str(Path(_home.name, "run", "cups"))

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_unconfigure() -> None:
    _home.cleanup()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the screen's tests to `make screen`: an offscreen window manager does not exist."""
    if os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal"):
        return
    away = [item for item in items if item.get_closest_marker("screen")]
    if away:
        config.hook.pytest_deselected(items=away)
        items[:] = [item for item in items if not item.get_closest_marker("screen")]


@pytest.fixture(autouse=True)
def _no_unannounced_warning(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning in the log that no test announced is a failure: mark the test `expects_log` where it is meant."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    loud = [
        record
        for when in ("setup", "call", "teardown")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING and not record.name.startswith("asyncio")
    ]
    if loud:
        told = "; ".join(f"{one.levelname} {one.name}: {one.getMessage()}" for one in loud)
        pytest.fail(f"unannounced in the log: {told}", pytrace=False)


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """No window outlives its test: pages listen to the one language and the one theme of the process."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application of all window tests: with dialogs drawn by Qt, which tests can see and answer."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    return QApplication
