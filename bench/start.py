"""How long the window takes to be seen and to take a scan, against a bare window of the same run.

Prints one JSON line: medians in ms from the start of the process, peak resident memory in MB, and the ratios to a bare
QMainWindow. Goals: first paint at most 1.3 times, ready to scan at most 2.5 times, memory at most 1.8 times.

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
def end(app):
    print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
    app.quit()
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
            QTimer.singleShot(300, lambda: end(app))
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
    QTimer.singleShot(300, lambda: end(QApplication.instance()))
sys.exit(app.main([sys.argv[1]], on_painted=lambda: mark("painted"), on_ready=ready))
"""
)


def run(code: str, *arguments: str, home: str) -> dict[str, float]:
    """Marks of one child in ms since it was started; memory in MB."""
    env = {
        **os.environ,
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
        marks[name] = float(value) / 1024 if name == "memory" else 1000 * (float(value) - started)
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
    print(
        json.dumps(
            {
                "bench": "start",
                "rounds": rounds,
                "bare_painted_ms": round(floor),
                "painted_ms": round(median(ours, "painted")),
                "ready_ms": round(median(ours, "ready")),
                "bare_memory_mb": round(memory, 1),
                "memory_mb": round(median(ours, "memory"), 1),
                "painted_ratio": round(median(ours, "painted") / floor, 2),
                "ready_ratio": round(median(ours, "ready") / floor, 2),
                "memory_ratio": round(median(ours, "memory") / memory, 2),
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
