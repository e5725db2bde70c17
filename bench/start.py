"""How long the window takes to be seen and to take a scan, against a bare window of the same run.

Prints one JSON line: medians in ms from the start of the process, peak resident memory in MB, and the ratios to a bare
QMainWindow's first paint and memory. `painted`: the window's ground is on the screen. `takes`: a scan is taken, and kept
for the forum that is being opened. `ready`: scans are answered. `memory`: shortly after that, `settled_memory` when the
first backup and the dictionaries of line breaks have been loaded too. Goals: painted at most 1.3 times, scans taken at
most 2.5 times, memory at most 1.8 times. Times are of the clock: what else runs on the machine is in them.

    python bench/start.py [ROUNDS]
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Each child writes "NAME seconds-since-the-epoch" lines and its peak memory in kB, then ends by itself.
_REPORT = """
import resource, sys, time
def mark(name):
    print(name, repr(time.time()), flush=True)
def memory(name="memory"):
    print(name, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
"""

_BARE = (
    _REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    seen = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            mark("painted")
            QTimer.singleShot(300, self.end)
    def end(self):
        memory()
        app.quit()
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""
)

_OURS = (
    _REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from delegates import app
def ready():
    mark("ready")
    QTimer.singleShot(300, memory)
    QTimer.singleShot(app.SETTLED_AFTER_MS + 500, settled)
def settled():
    memory("settled_memory")
    QApplication.instance().quit()
sys.exit(
    app.main(
        [sys.argv[1]],
        on_painted=lambda: mark("painted"),
        on_listening=lambda: mark("takes"),
        on_ready=ready,
    )
)
"""
)


def run(code: str, *arguments: str, home: str) -> dict[str, float]:
    """Marks of one child in ms since it was started; memory in MB."""
    env = {
        # As installed: with compiled modules.
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "XDG_DATA_HOME": home,
        "XDG_STATE_HOME": home,
        "XDG_CONFIG_HOME": home,
    }
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
    )
    marks = {}
    for line in done.stdout.splitlines():
        name, value = line.split()
        marks[name] = float(value) / 1024 if name.endswith("memory") else 1000 * (float(value) - started)
    return marks


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as home:
        forum = str(Path(home) / "bench.forum")
        subprocess.run(
            [sys.executable, "main.py", "new", forum, "--name", "Bench"],
            cwd=ROOT,
            check=True,
            capture_output=True,
        )
        bare, ours = [], []
        for turn in range(rounds + 1):  # the first of each warms the disk cache and is not counted
            pair = run(_BARE, home=home), run(_OURS, forum, home=home)
            if turn:
                bare.append(pair[0])
                ours.append(pair[1])

    def median(marks: list[dict[str, float]], name: str) -> float:
        return statistics.median(mark[name] for mark in marks)

    floor, memory = median(bare, "painted"), median(bare, "memory")
    times = {name: median(ours, name) for name in ("painted", "takes", "ready")}
    sizes = {name: median(ours, name) for name in ("memory", "settled_memory")}
    print(
        json.dumps(
            {
                "bench": "start",
                "rounds": rounds,
                "bare_painted_ms": round(floor),
                **{f"{name}_ms": round(value) for name, value in times.items()},
                "bare_memory_mb": round(memory, 1),
                **{f"{name}_mb": round(value, 1) for name, value in sizes.items()},
                **{f"{name}_ratio": round(value / floor, 2) for name, value in times.items()},
                **{f"{name}_ratio": round(value / memory, 2) for name, value in sizes.items()},
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
