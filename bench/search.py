"""How long the search of the desk takes to answer each key of a name that is typed, at 100,000 delegates.

Prints one JSON line. Every prefix of seventeen queries (Lao, Khmer, Vietnamese, Latin, digits, one miss), best of three,
50 hits asked for; `first_ms`: the first key after the forum was opened, which reads everybody; `after_scan_ms`: the first
key after a check-in, which reads one row again; `similar_p99_ms`: those keys where too little was found and spellings
are compared. Baseline of the same run: `like_*`: LIKE over the same folded text, ordered by name. Goal: p99 at most 50 ms.

    python bench/search.py [--delegates 100000]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.table import fill
from delegates.domain.admission import Scan
from delegates.domain.search import query
from delegates.services.forum_files import open_forum
from delegates.services.workspace import Workspace
from delegates.storage.connection import connect

_TYPED = (
    "sombath", "phommavong", "bounmy sihavong", "malaithong", "souksavan", "viengsavath 47", "Nguyễn", "nguyen manh",
    "ສົມບັດ", "ຈັນມະນີ ພົມ", "ວຽງສະຫວັດ", "ជា វ៉ាន់", "ដេត", "inthavong 9999", "director general", "142000", "zzz",
)  # fmt: skip
SHOWN = 50


def ms(act: Callable[[], object]) -> float:
    """How long one act takes."""
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def figures(name: str, took: list[float]) -> dict[str, float]:
    """The median and the slowest of a hundred."""
    took = sorted(took)
    return {
        f"{name}_p50_ms": round(took[len(took) // 2], 2),
        f"{name}_p99_ms": round(took[int(len(took) * 0.99)], 2),
    }


def keystrokes() -> list[str]:
    """What stands in the field after each key."""
    return [text[:length] for text in _TYPED for length in range(1, len(text) + 1)]


def like(path: Path, typed: list[str]) -> list[float]:
    """The plain way: one LIKE over the folded text, in order of name."""
    raw = connect(path, "ro", query_only=True)
    took = []

    def ask(asked: str) -> None:
        raw.execute(
            "SELECT id FROM delegate WHERE search_text LIKE ? ORDER BY name_latin LIMIT ?", (asked, SHOWN)
        ).fetchall()

    for text in typed:
        asked = f"%{query(text).key}%"
        took.append(min(ms(partial(ask, asked)) for _ in range(3)))
    raw.close()
    return took


def ours(workspace: Workspace, typed: list[str]) -> tuple[list[float], list[float]]:
    """Each key, and of these the ones that had to compare spellings."""
    all_keys, compared = [], []
    for text in typed:
        took = min(ms(partial(workspace.finding.search, text, SHOWN)) for _ in range(3))
        all_keys.append(took)
        if workspace.finding.search(text, SHOWN).similar:
            compared.append(took)
    return all_keys, compared


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--delegates", type=int, default=100_000)
    count: int = options.parse_args().delegates
    typed = keystrokes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.forum"
        fill(path, count)
        workspace = open_forum(path, desk_name="Desk 1", operator="Bench")
        first = ms(lambda: workspace.finding.search("s", SHOWN))
        workspace.finding.search("sombathh", SHOWN)  # spellings are laid out at their first use
        all_keys, compared = ours(workspace, typed)
        workspace.checking_in.check_in(Scan(workspace.finding.rows()[-1].code))
        after = ms(lambda: workspace.finding.search("sombath", SHOWN))
        plain = like(path, typed)
        workspace.close()
    line: dict[str, Any] = {
        "bench": "search",
        "delegates": count,
        "keys": len(typed),
        "first_ms": round(first),
    }
    line |= figures("key", all_keys) | figures("similar", compared) | figures("like", plain)
    line["key_max_ms"] = round(max(all_keys), 1)
    line["after_scan_ms"] = round(after, 1)
    line["p99_ratio"] = round(line["like_p99_ms"] / line["key_p99_ms"], 2)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
