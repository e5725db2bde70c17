"""From a scanner's last key until the answer is painted, in the program's own window; and scans beside a badge run.

Prints one JSON line. Keys go into the window one by one, `--gap-ms` apart, as a scanner sends them; `painted_*_ms`: from
the last one until the verdict panel has been painted and shown. `busy_painted_*_ms`: the same while badges are printed on
the bulk lane, over and over. `lane_*_ms`: scans in a row on the desk lane, each until it is durable and judged, alone;
`busy_lane_*_ms`: while badges are printed. `lost` counts scans that are not in the file afterwards. The pause that an
answer stays on the screen while others wait is left out. Goals: painted p99 at most 60 ms, in a row beside a badge run p99
at most twice as long as alone, none lost.

    python bench/scan_window.py [--delegates 100000] [--scans 150] [--in-a-row 2000] [--badges 5000]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bench.scan import figures
from bench.table import fill
from delegates.domain import badge_code
from delegates.domain.admission import Outcome, Scan
from delegates.services.workspace import Workspace
from delegates.ui.main_window import MainWindow
from delegates.ui.tasks import BULK, DESK, Job

PATIENCE_S = 60.0


class Desk(QObject):
    """Somebody with a scanner at the window that `app.main` opened."""

    def __init__(self, window: MainWindow, gap_ms: int) -> None:
        super().__init__()
        self.window = window
        self.context = window._context
        workspace = self.context.workspace
        assert workspace is not None
        self.workspace: Workspace = workspace
        self.gap_ms = gap_ms
        self._at_ms = 1_000_000
        self._answered = self._painting = False
        self._painted_at_s = 0.0
        self.outcomes: list[Outcome] = []
        desk_page: Any = window.page("desk")
        desk_page.panel.installEventFilter(self)
        self.context.verdict.connect(self._take)

    def _take(self, verdict: Any) -> None:
        self.outcomes.append(verdict.outcome)
        self._answered = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._answered and not self._painting and event.type() == QEvent.Type.Paint:
            self._painting = True
            # Comes when the whole window has been painted and shown.
            QTimer.singleShot(0, self._shown)
        return False

    def _shown(self) -> None:
        self._painted_at_s = time.perf_counter()

    def scan(self, code: str) -> float:
        """ms from the last key until the answer is seen."""
        self.window.scanning._shown_until = 0.0  # the guest before has gone
        self._answered = self._painting = False
        self._painted_at_s = 0.0
        for digit in code:
            self._press(digit, 0)
            turn(self.gap_ms / 1000)
        pressed_at_s = time.perf_counter()
        self._press("\r", Qt.Key.Key_Return)
        until(lambda: self._painted_at_s > 0)
        return 1000 * (self._painted_at_s - pressed_at_s)

    def _press(self, text: str, key: int) -> None:
        self._at_ms += self.gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, 0, 0, 0, text)
            event.setTimestamp(self._at_ms)
            QCoreApplication.sendEvent(self.window.windowHandle(), event)

    def in_a_row(self, codes: list[str]) -> list[float]:
        """ms of each scan on the desk lane, one after the other; the window's thread turns meanwhile."""
        took: list[float] = []

        def judge(code: str, job: Job) -> None:
            begun = time.perf_counter()
            self.outcomes.append(self.workspace.checking_in.check_in(Scan(code)).outcome)
            took.append(1000 * (time.perf_counter() - begun))

        def is_judged(count: int) -> bool:
            return len(took) == count

        for number, code in enumerate(codes):
            self.context.tasks.run(DESK, partial(judge, code))
            until(partial(is_judged, number + 1))
        return sorted(took)


class Printing:
    """A badge run on the bulk lane, begun anew whenever it is through."""

    def __init__(self, desk: Desk, count: int, out: Path) -> None:
        self.badges = 0
        self._tasks, self._issuing = desk.context.tasks, desk.workspace.badge_issuing
        self._rows, self._out = self._issuing.chosen()[:count], out
        self._is_wanted = True
        self._job = self._next()

    def _next(self) -> Job:
        def through(run: Any) -> None:
            if self._is_wanted:
                self._job = self._next()

        def work(job: Job) -> Any:
            def goes_on(done: int, total: int) -> bool:
                self.badges += 1
                return job.goes_on(done, total)

            return self._issuing.print_pdf(self._out, rows=self._rows, progress=goes_on)

        return self._tasks.run(BULK, work, through)

    def end(self) -> None:
        self._is_wanted = False
        self._job.cancel()
        until(lambda: self._tasks.count(BULK) == 0)


def turn(seconds: float) -> None:
    """Turn the event loop for so long."""
    ends = time.perf_counter() + seconds
    while time.perf_counter() < ends:
        QApplication.processEvents()
        time.sleep(0.0002)


def until(done: Callable[[], bool]) -> None:
    """Turn the event loop until something is so."""
    ends = time.perf_counter() + PATIENCE_S
    while not done():
        QApplication.processEvents()
        time.sleep(0.0001)
        if time.perf_counter() > ends:
            raise TimeoutError("the window does not answer")


def measured(desk: Desk, chosen: argparse.Namespace, folder: Path) -> dict[str, float]:
    """All the figures."""
    workspace = desk.workspace
    until(lambda: workspace.finding.has_read and desk.context.tasks.count(BULK) == 0)
    turn(2.5)  # the first backup, the dictionaries
    until(lambda: desk.context.tasks.count(BULK) == 0)
    people = random.Random(7).sample(workspace.finding.rows(), 2 * chosen.scans + 2 * chosen.in_a_row + 20)
    key = workspace._desk.key
    codes = [badge_code.frame(workspace.forum.number, one.badge_number, key) for one in people]

    def taken(count: int) -> list[str]:
        some, codes[:] = codes[:count], codes[count:]
        return some

    def read(count: int) -> list[float]:
        took = []
        for code in taken(count):
            took.append(desk.scan(code))
            turn(chosen.every_ms / 1000)
        return sorted(took)

    for code in taken(20):
        desk.scan(code)
    line = figures("painted", read(chosen.scans))
    line |= figures("lane", desk.in_a_row(taken(chosen.in_a_row)))
    run = Printing(desk, chosen.badges, folder / "badges.pdf")
    turn(0.5)
    begun, before = time.perf_counter(), run.badges
    line |= figures("busy_painted", read(chosen.scans))
    line["busy_painted_s"] = round(time.perf_counter() - begun, 1)
    line["busy_painted_badges"], before = run.badges - before, run.badges
    line |= figures("busy_lane", desk.in_a_row(taken(chosen.in_a_row)))
    line["busy_lane_badges"] = run.badges - before
    run.end()
    line["busy_lane_p99_ratio"] = round(line["busy_lane_p99_ms"] / line["lane_p99_ms"], 2)
    made = len(desk.outcomes)
    refused = sum(outcome is not Outcome.ADMITTED for outcome in desk.outcomes)
    kept = workspace.checking_in.last_scans(made + 10)
    line["scans"] = made
    line["lost"] = made - len({one.delegate.id for one in kept if one.delegate is not None}) + refused
    return line


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--delegates", type=int, default=100_000)
    options.add_argument("--scans", type=int, default=150)
    options.add_argument("--every-ms", type=int, default=150)
    options.add_argument("--gap-ms", type=int, default=1)
    options.add_argument("--in-a-row", type=int, default=2_000)
    options.add_argument("--badges", type=int, default=5_000)
    chosen = options.parse_args()
    line: dict[str, Any] = {"bench": "scan_window", "delegates": chosen.delegates}
    with tempfile.TemporaryDirectory() as home:
        # Nothing of whoever runs this is read or written.
        for name in ("DATA", "STATE", "CONFIG", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = home
        folder = Path(home)
        path = folder / "bench.forum"
        fill(path, chosen.delegates)
        from delegates import app

        def begin() -> None:
            window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
            line.update(measured(Desk(window, chosen.gap_ms), chosen, folder))
            window.close()
            QApplication.quit()

        app.main([str(path)], on_ready=lambda: QTimer.singleShot(0, begin))
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
