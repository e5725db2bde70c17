"""How long a check-in takes, until it is durable, against a bare durable commit to the same disk in the same run.

Prints one JSON line. `scan_*_ms`: judged and written, each badge its first time. `repeat_*_ms`: the same badges once
more ("already in", written too). `bare_*_ms`: one row inserted and committed through the driver alone, with the forum
file's own settings. Goal: p99 at most twice the bare commit's. Times are of the clock.

    python bench/scan.py [--delegates 20000] [--scans 1000]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from bench.table import fill
from delegates.domain.admission import Outcome, Scan
from delegates.services.forum_files import open_forum
from delegates.storage.connection import connect

Item = TypeVar("Item")


def each(items: Iterable[Item], act: Callable[[Item], object]) -> list[float]:
    """ms of each act, shortest first."""
    took = []
    for item in items:
        begun = time.perf_counter()
        act(item)
        took.append(1000 * (time.perf_counter() - begun))
    return sorted(took)


def bare(path: Path, rows: int) -> list[float]:
    """ms of each insert and commit with nothing around it."""
    connection = connect(path, "rwc")
    connection.execute("pragma journal_mode = wal")
    connection.execute("create table scans (id text primary key, at text, code text)")

    def one(number: int) -> None:
        connection.execute("begin immediate")
        connection.execute(
            "insert into scans values (?, ?, ?)", (f"{number:036}", "2024-01-10T01:42:00Z", "142000001")
        )
        connection.execute("commit")

    took = each(range(rows), one)
    connection.close()
    return took


def figures(name: str, took: list[float]) -> dict[str, float]:
    """The median and the slowest of a hundred."""
    return {
        f"{name}_p50_ms": round(took[len(took) // 2], 2),
        f"{name}_p99_ms": round(took[int(len(took) * 0.99)], 2),
    }


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--delegates", type=int, default=20_000)
    options.add_argument("--scans", type=int, default=1_000)
    chosen = options.parse_args()
    count = min(chosen.scans, chosen.delegates)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.forum"
        fill(path, chosen.delegates)
        workspace = open_forum(path, desk_name="Desk 1", operator="Bench")
        people = random.Random(7).sample(workspace.finding.rows(), count)
        codes = [one.code for one in people if one.code]
        outcomes = []
        judge = workspace.checking_in.check_in
        commit = bare(Path(folder) / "bare.db", count)
        first = each(codes, lambda code: outcomes.append(judge(Scan(code)).outcome))
        again = each(codes, lambda code: judge(Scan(code)))
        workspace.close()
    refused = sum(outcome is not Outcome.ADMITTED for outcome in outcomes)
    if refused:
        print(f"{refused} of {count} were not admitted: these are no check-ins", file=sys.stderr)
        return 1
    line = {"bench": "scan", "delegates": chosen.delegates, "scans": count}
    line |= figures("bare", commit) | figures("scan", first) | figures("repeat", again)
    line["p99_ratio"] = round(line["scan_p99_ms"] / line["bare_p99_ms"], 2)
    line["p50_ratio"] = round(line["scan_p50_ms"] / line["bare_p50_ms"], 2)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
