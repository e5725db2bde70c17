"""Sounds of the desk, played by whatever the system has, never waited for.

Outcomes differ in rhythm, not only in pitch. Quiet mode, and a guest of the category V, make no sound at all.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from delegates import paths

if TYPE_CHECKING:
    import subprocess

# ADMITTED, ATTENTION, REPEAT, REFUSED, UNREAD: one file each in resources/sounds.
NAMES: tuple[str, ...] = ("admitted", "attention", "repeat", "refused", "unread")
SILENT_CATEGORY = "V"
FULL_PERCENT = 100
_LINUX_PLAYERS = ("pw-play", "paplay", "aplay")

_log = logging.getLogger(__name__)


class Player(Protocol):
    """Starts a WAV file and comes back at once."""

    def play(self, file: Path) -> None: ...


class SilentPlayer:
    """For a computer without any way to play."""

    def play(self, file: Path) -> None:
        """Do nothing."""


class CommandPlayer:
    """Plays through a program of the system, one sound at a time: the last one wins."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._running: subprocess.Popen[bytes] | None = None

    def play(self, file: Path) -> None:
        """Start the program; a failure costs the sound and nothing else."""
        import subprocess  # costs milliseconds that the first paint has no use for

        if self._running is not None and self._running.poll() is None:
            self._running.terminate()
        try:
            self._running = subprocess.Popen(
                [*self._command, str(file)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            _log.info("the player of sounds cannot be started")
            self._running = None

    def close(self) -> None:
        """Stop what still plays and let the program go."""
        if self._running is not None:
            if self._running.poll() is None:
                self._running.terminate()
            self._running.wait(timeout=2)
            self._running = None


class WindowsPlayer:
    """Windows plays by itself, asynchronously."""

    def play(self, file: Path) -> None:
        """Start the sound; silent when Windows has no device."""
        if sys.platform == "win32":
            import winsound

            try:
                winsound.PlaySound(
                    str(file), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
                )
            except RuntimeError:
                _log.info("no sound device")


def system_player() -> Player:
    """The first way to play that this computer has."""
    if sys.platform == "win32":
        return WindowsPlayer()
    import shutil

    names = ("afplay",) if sys.platform == "darwin" else _LINUX_PLAYERS
    for name in names:
        found = shutil.which(name)
        if found:
            return CommandPlayer([found, "-q"] if name == "aplay" else [found])
    return SilentPlayer()


class Sounds(QObject):
    """Plays the sound of an outcome unless this desk is quiet. The system's player is looked for at the first sound."""

    def __init__(
        self, parent: QObject | None = None, *, player: Player | None = None, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self._player = player
        self.quiet = quiet
        self.volume_percent = FULL_PERCENT
        self._folder: Path | None = None

    def play(self, name: str, *, category: str | None = None) -> bool:
        """Play one of `NAMES`; False when it was kept silent (quiet desk, guest of category V, no such sound)."""
        if self.quiet or category == SILENT_CATEGORY or name not in NAMES:
            return False
        if self._player is None:
            self._player = system_player()
        self._player.play(self._file(name))
        return True

    def _file(self, name: str) -> Path:
        """The sound as loud as was chosen: no player of every system has a volume, so a softer copy is made."""
        file = paths.resources() / "sounds" / f"{name}.wav"
        if self.volume_percent >= FULL_PERCENT:
            return file
        if self._folder is None:
            import shutil
            import tempfile
            import weakref

            self._folder = Path(tempfile.mkdtemp(prefix="delegates-sounds-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        softer = self._folder / str(self.volume_percent) / file.name
        if not softer.exists():
            softer.parent.mkdir(exist_ok=True)
            soften(file, softer, self.volume_percent)
        return softer


def soften(file: Path, softer: Path, percent: int) -> None:
    """Write a 16-bit WAV file at a part of its amplitude."""
    import array
    import wave

    with wave.open(str(file)) as source:
        facts, samples = source.getparams(), array.array("h", source.readframes(source.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    scaled = array.array("h", (sample * percent // FULL_PERCENT for sample in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    with wave.open(str(softer), "wb") as target:
        target.setparams(facts)
        target.writeframes(scaled.tobytes())
