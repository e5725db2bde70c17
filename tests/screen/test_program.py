"""The program as a person starts it, on a real screen: how soon it is there and how it ends."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from delegates.services.sample_forum import create_sample

ROOT = Path(__file__).resolve().parents[2]
SHOWN_WITHIN_S = 3.0
ENDED_WITHIN_S = 5.0
PATIENCE_S = 20.0

pytestmark = pytest.mark.screen


def xdotool(*words: str) -> str:
    told = subprocess.run(["xdotool", *words], capture_output=True, text=True, timeout=30, check=False)
    return told.stdout.strip()


class Running:
    """The program in a process of its own."""

    def __init__(self, qtbot: QtBot, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.window = ""
        self._qtbot = qtbot

    def until(self, what: Callable[[], bool], within_s: float = PATIENCE_S) -> None:
        self._qtbot.waitUntil(what, timeout=round(within_s * 1000))

    def shows_its_window(self) -> None:
        self.until(self._look, SHOWN_WITHIN_S)

    def _look(self) -> bool:
        found = xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        self.window = found[0] if found else ""
        return bool(found)

    def ends_when_closed(self) -> None:
        """Alt+F4. Where the window manager is still busy with the window before, the key is lost: pressed once more."""
        xdotool("key", "alt+F4")
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(ENDED_WITHIN_S)
        if self.process.poll() is None:
            xdotool("key", "alt+F4")
        assert self.process.wait(ENDED_WITHIN_S) == 0

    def has_the_keyboard(self) -> bool:
        return xdotool("getactivewindow", "getwindowpid") == str(self.process.pid)


@pytest.fixture
def forum(tmp_path: Path) -> Path:
    path = tmp_path / "day.forum"
    create_sample(path, desk_name="Desk 1", operator="Reception").close()
    return path


@pytest.fixture
def running(qtbot: QtBot, forum: Path) -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(forum)],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    made = Running(qtbot, process)
    yield made
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
        process.wait(10)


def test_the_window_is_there_in_three_seconds_and_closing_ends_well(running: Running) -> None:
    running.shows_its_window()
    running.until(running.has_the_keyboard)
    running.ends_when_closed()


def test_closing_with_a_forum_open_ends_well_too(running: Running) -> None:
    running.shows_its_window()
    running.until(lambda: "Digital Transformation Forum" in xdotool("getwindowname", running.window))
    running.until(running.has_the_keyboard)
    running.ends_when_closed()
