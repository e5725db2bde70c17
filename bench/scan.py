"""How long a check-in takes, until it is durable, against a bare durable commit to the same disk in the same run.

Prints one JSON line. A bare commit, a scan in a small forum and one in a large forum follow each other a thousand times,
so that a noisy spell of the machine hits all three; then the badges are read once more ("already in", recorded too).
`bare_*`: one row of three texts put into a table with a key and committed, through the driver alone, in WAL mode,
synchronous FULL, with SQLite's own settings otherwise. `small_*` and `scan_*`: 34 digits as a scanner sends them, judged
and recorded in a forum of a thousand people and of `--delegates`, whose roster lies in memory, as in the window.
`repeat_*`: in the large one, once more. `*_cpu_us`: CPU of the thread, the commit's own part included. `p99_ratio` is
against the bare commit, `size_ratio` against the small forum. Goals: p99 at most twice the bare commit's and 1.3 times that
of the small forum; CPU 250 us; repeat p50 1 ms. Other times are of the clock.

    python bench/scan.py [--delegates 100000] [--scans 990]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pysqlite3

from delegates.domain import badge_code
from delegates.domain.admission import Outcome, Scan
from delegates.services.forum_files import open_forum

SMALL = 1_000
# Before these statements are compiled, pages read, modules imported.
WARM = 10


@dataclass
class Clocked:
    """What the same act took each time: ms by the clock, us of the thread's CPU."""

    ms: list[float] = field(default_factory=list)
    cpu_us: list[float] = field(default_factory=list)

    def __call__(self, act: Callable[[], object]) -> None:
        begun, cpu = time.perf_counter(), time.thread_time()
        act()
        self.cpu_us.append(1e6 * (time.thread_time() - cpu))
        self.ms.append(1000 * (time.perf_counter() - begun))

    def line(self, name: str) -> dict[str, float]:
        cpu_us = sum(self.cpu_us) / len(self.cpu_us)
        return {**figures(name, self.ms), f"{name}_cpu_us": round(cpu_us)}


def figures(name: str, took: Sequence[float]) -> dict[str, float]:
    """The median and the slowest of a hundred."""
    return {f"{name}_p50_ms": round(of_100(took, 50), 2), f"{name}_p99_ms": round(of_100(took, 99), 2)}


def of_100(took: Sequence[float], place: int) -> float:
    """The `place`th of a hundred, shortest first."""
    return sorted(took)[min(len(took) - 1, len(took) * place // 100)]


class Bare:
    """A file that durable commits go to, with nothing around them."""

    def __init__(self, path: Path) -> None:
        self._db = pysqlite3.connect(str(path), isolation_level=None)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("CREATE TABLE scans (id TEXT PRIMARY KEY, at TEXT, code TEXT)")
        self._number = 0

    def commit(self) -> None:
        self._number += 1
        self._db.execute("BEGIN IMMEDIATE")
        values = (f"{self._number:036}", "2024-01-10T01:42:00Z", "142000001")
        self._db.execute("INSERT INTO scans VALUES (?, ?, ?)", values)
        self._db.execute("COMMIT")

    def close(self) -> None:
        self._db.close()


class Door:
    """An open forum and the badges of its people, in no order."""

    def __init__(self, path: Path, count: int, people: int) -> None:
        from bench.table import fill  # brings Qt

        fill(path, people)
        self.workspace = open_forum(path, desk_name="Desk 1", operator="Bench")
        self.workspace.make_room()
        rows = random.Random(7).sample(self.workspace.finding.rows(), count)
        number, key = self.workspace.forum.number, self.workspace._desk.key
        self.codes = [badge_code.frame(number, one.badge_number, key) for one in rows]
        self.outcomes: list[Outcome] = []

    def read(self, code: str) -> None:
        verdict = self.workspace.checking_in.check_in(Scan(code, physical=code))
        self.outcomes.append(verdict.outcome)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--delegates", type=int, default=100_000)
    options.add_argument("--scans", type=int, default=990)
    chosen = options.parse_args()
    count = min(chosen.scans + WARM, SMALL, chosen.delegates)
    bare, small, scan, again = Clocked(), Clocked(), Clocked(), Clocked()
    with tempfile.TemporaryDirectory() as folder:
        doors = [
            Door(Path(folder) / f"{people}.forum", count, people) for people in (SMALL, chosen.delegates)
        ]
        baseline = Bare(Path(folder) / "bare.db")
        pairs = list(zip(*(door.codes for door in doors), strict=True))
        for number, (of_small, of_large) in enumerate(pairs):
            if number == WARM:
                bare, small, scan = Clocked(), Clocked(), Clocked()
            bare(baseline.commit)
            small(partial(doors[0].read, of_small))
            scan(partial(doors[1].read, of_large))
        new = [outcome for door in doors for outcome in door.outcomes]
        for _, of_large in pairs:
            again(partial(doors[1].read, of_large))
        kept = len(doors[1].workspace.checking_in.last_scans(2 * count + 1))
        for door in doors:
            door.workspace.close()
        baseline.close()
    if kept != 2 * count or any(outcome is not Outcome.ADMITTED for outcome in new):
        print("not every scan was admitted and kept: these are no check-ins", file=sys.stderr)
        return 1
    line: dict[str, object] = {"bench": "scan", "delegates": chosen.delegates, "scans": len(scan.ms)}
    line |= bare.line("bare") | small.line("small") | scan.line("scan") | again.line("repeat")
    for place in (50, 99):
        line[f"p{place}_ratio"] = round(of_100(scan.ms, place) / of_100(bare.ms, place), 2)
    line["size_ratio"] = round(of_100(scan.ms, 99) / of_100(small.ms, 99), 2)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
