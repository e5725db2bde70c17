"""Run a command beside the window manager openbox, on the display that is set; started by `tools/dev.py screen`.

Without a window manager a bare X server never makes a window active: focus, shortcuts and tab order do not work. The
command starts when openbox says that it manages the display, and openbox ends with it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

READY_S = 15.0


def main(command: list[str]) -> int:
    """Returns the command's exit status."""
    with tempfile.TemporaryDirectory(prefix="delegates-openbox-") as folder:
        ready = Path(folder, "ready")
        with subprocess.Popen(
            ["openbox", "--sm-disable", "--startup", f"touch {ready}"], stdin=subprocess.DEVNULL
        ) as openbox:
            try:
                wait_until_it_manages(openbox, ready)
                return subprocess.call(command)
            finally:
                openbox.terminate()


def wait_until_it_manages(openbox: subprocess.Popen[bytes], ready: Path) -> None:
    """Raises SystemExit with a sentence when openbox does not come up."""
    end = time.monotonic() + READY_S
    while not ready.exists():
        if openbox.poll() is not None or time.monotonic() > end:
            raise SystemExit("dev: the window manager openbox did not start on the virtual screen.")
        time.sleep(0.02)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
