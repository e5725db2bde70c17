"""How long the Delegates page takes to open, and to answer a key in its search, at 100,000 delegates.

Prints one JSON line. `cold_open_ms`: from asking for the page until it shows the head of the roster, painted, and the
number of everybody, where nobody has read the roster before; `cold_whole_ms`: until it holds every row, most of it reading
the file on the bulk lane; a search waits for that. `open_ms`: every row, where another page has read the roster (the Desk
does, when the forum opens). `key_*_ms`: from a key pressed in the search until the table is painted again.
`sort_ms`: by name, the first time; `sort_held_ms`: how long of it the window stood still at the click. Goals: opened
below 1000 ms, each key below 50 ms. Times are of the clock, so what else runs on the machine is in them.

    python bench/table.py [--delegates 100000]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from delegates.domain.people import Delegate, DelegateId, Delegation, DelegationId, DelegationKind
from delegates.services.badge_numbers import issue_numbers
from delegates.services.forum_files import ForumDetails, create_forum, open_forum
from delegates.settings import Settings
from delegates.storage import roster_store
from delegates.storage.ids import uuid7
from delegates.ui import language, theme
from delegates.ui.context import Context
from delegates.ui.delegates.page import DelegatesPage
from delegates.ui.messages import Messages
from delegates.ui.sounds import SilentPlayer, Sounds
from delegates.ui.tasks import Tasks

_GIVEN = (
    ("ສົມບັດ", "Sombath"), ("ບຸນມີ", "Bounmy"), ("ມະໄລທອງ", "Malaithong"), ("ສຸກສະຫວັນ", "Souksavanh"), ("ຈັນມະນີ", "Chanmany"),
    ("Nguyễn Mạnh", "Nguyen Manh"), ("ជា វ៉ាន់", "Chea Van"), ("ວຽງສະຫວັດ", "Viengsavath"),
    ("ພູເພັດ", "Phouphet"), ("ດາວອນ", "Davone"),
)  # fmt: skip
_FAMILY = (
    ("ພົມມະວົງ", "Phommavong"), ("ວົງດາລາ", "Vongdara"), ("ສີຫະວົງ", "Sihavong"), ("ແກ້ວມະນີ", "Keomany"), ("ອິນທະວົງ", "Inthavong"),
    ("Hùng", "Hung"), ("ដេត", "Det"), ("ໂພນແກ້ວ", "Phonekeo"), ("ຄຳວົງສາ", "Khamvongsa"), ("ບຸບຜາ", "Boupha"),
)  # fmt: skip
_POSITIONS = (("Vice Minister", 30), ("Director General", 60), ("ຫົວໜ້າກົມ", 60), ("Officer", None))
# Typed one key after another, as a person does, then taken away again.
_TYPED = ("som", "phommavong", "ສົມບັດ", "dara 47", "director", "2055", "zzz")


def fill(path: Path, count: int) -> None:
    """A forum of so many invented people in a thousand delegations, in one transaction."""
    draw = random.Random(7)
    now = datetime(2024, 1, 10, 1, 0, tzinfo=UTC)
    workspace = create_forum(path, ForumDetails("Bench"), desk_name="Desk 1", operator="Bench")
    desk = workspace._desk  # the services add one person at a time, the lists need files
    bodies = [
        Delegation(DelegationId(uuid7(now)), f"Ministry {number:03}", kind=DelegationKind.STATE, place=number)
        for number in range(max(1, min(1000, count // 100)))
    ]
    people = []
    for number in range(count):
        (given, given_latin), (family, family_latin) = draw.choice(_GIVEN), draw.choice(_FAMILY)
        position, rank = draw.choice(_POSITIONS)
        people.append(
            Delegate(
                id=DelegateId(uuid7(now)),
                name_native=f"{given} {family} {number}",
                name_latin=f"{given_latin} {family_latin} {number}",
                honorific="ທ່ານ",
                position=position,
                delegation_id=draw.choice(bodies).id,
                category=draw.choice("VDFICPOS"),
                rank=rank,
                phone=f"+85620{draw.randrange(10_000_000, 99_999_999)}",
                list_order=number,
            )
        )
    with desk.database.write() as db:
        for body in bodies:
            roster_store.add_delegation(db, body)
        roster_store.add_delegates(db, people)
        issue_numbers(desk, db, [one.id for one in people])
    workspace.close()


def until(done: object) -> None:
    """Turn the event loop until something is so."""
    assert callable(done)
    while not done():
        QApplication.processEvents()
        time.sleep(0.001)


def keys(page: DelegatesPage) -> list[float]:
    """ms of each key, typed and taken away, until the table stands painted."""
    took = []
    page.search.setFocus()
    for text in _TYPED:
        for letter in [*text, *([Qt.Key.Key_Backspace] * len(text))]:
            begun = time.perf_counter()
            if isinstance(letter, str) and letter.isascii():
                QTest.keyClicks(page.search, letter)
            elif isinstance(letter, str):
                page.search.insert(letter)  # no key of a US keyboard
            else:
                QTest.keyClick(page.search, letter)
            page.table.viewport().repaint()
            took.append(1000 * (time.perf_counter() - begun))
            QApplication.processEvents()
    return sorted(took)


def opened(context: Context, count: int) -> tuple[DelegatesPage, float, float]:
    """The page; how many ms until rows were painted, and until every row was there and painted."""
    begun = time.perf_counter()
    page = DelegatesPage(context)
    page.resize(1262, 652)
    page.show()
    until(lambda: page.table.rows.rowCount() > 0)
    page.table.viewport().repaint()
    first_ms = 1000 * (time.perf_counter() - begun)
    until(lambda: page.table.rows.rowCount() == count)
    page.table.viewport().repaint()
    return page, first_ms, 1000 * (time.perf_counter() - begun)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--delegates", type=int, default=100_000)
    count: int = options.parse_args().delegates
    application = QApplication([])
    theme.start(application)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.forum"
        fill(path, count)
        workspace = open_forum(path, desk_name="Desk 1", operator="Bench")
        context = Context(
            tasks=Tasks(),
            messages=Messages(),
            theme=theme.current(),
            language=language.current(),
            settings=Settings(),
            sounds=Sounds(player=SilentPlayer()),
        )
        context.open_forum(workspace)
        first, cold_open_ms, cold_whole_ms = opened(context, count)
        first.close()
        first.deleteLater()
        QApplication.processEvents()
        page, _, open_ms = opened(context, count)
        took = keys(page)
        begun = time.perf_counter()
        page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        sort_held_ms = 1000 * (time.perf_counter() - begun)
        # The keys of names are made on the bulk lane; the window goes on meanwhile.
        until(lambda: context.tasks.count("bulk") == 0)
        sort_ms = 1000 * (time.perf_counter() - begun)
        page.close()
        page.deleteLater()
        context.tasks.close()
        workspace.close()
    print(
        json.dumps(
            {
                "bench": "table",
                "delegates": count,
                "cold_open_ms": round(cold_open_ms),
                "cold_whole_ms": round(cold_whole_ms),
                "open_ms": round(open_ms),
                "keys": len(took),
                "key_p50_ms": round(took[len(took) // 2], 1),
                "key_p99_ms": round(took[int(len(took) * 0.99)], 1),
                "key_max_ms": round(took[-1], 1),
                "sort_ms": round(sort_ms),
                "sort_held_ms": round(sort_held_ms),
                "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            }
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
