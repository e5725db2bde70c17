"""What the exports cost: scans written to a workbook against openpyxl's write-only mode, and rows of the official record.

Prints one JSON line. 50,000 scans of 1,500 people; both write the same rows of the same columns with dates as dates, ours
with its formats and widths too. CPU seconds, the best of three rounds, in turn; `over_data_mb`: the most memory of a
process of its own that writes the workbook, above what it holds when its data are there. `record_rows_a_s`: people a CPU
second in the official record, Lao, with signatures. Goals: at least 1.4 times openpyxl, at most 20 MB, at least 2,000 rows.

    python bench/export.py [--scans 50000]
"""

from __future__ import annotations

import argparse
import io
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.badges import peak_mb
from delegates.domain.admission import Outcome, Reason
from delegates.domain.attendance_record import Record, Sources, record
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    DelegateId,
    Delegation,
    DelegationId,
    Forum,
    RosterRow,
    Status,
)
from delegates.domain.scan_log import LoggedScan
from delegates.reports.table import Kind, Table
from delegates.reports.words import Words
from delegates.reports.xlsx_book import Book
from delegates.reports.xlsx_log import SCAN_COLUMNS, Log

PEOPLE = 1_500
_NAMES = ("ບຸນມີ ພົມມະວົງ", "Nguyễn Mạnh Hùng", "ជា វ៉ាន់ដេត", "ສົມບັດ ແກ້ວມະນີ")
_POSITIONS = ("ລັດຖະມົນຕີຊ່ວຍວ່າການ", "Vụ trưởng", "ຫົວໜ້າກົມ", "Director General")
_FIRST = datetime(2024, 1, 10, 0, 30, tzinfo=UTC)


def made(scans: int) -> Record:
    """A record of so many scans of invented people."""
    draw = random.Random(7)
    bodies = [Delegation(DelegationId(f"b{n}"), f"ກະຊວງທີ {n}", f"Ministry {n}", place=n) for n in range(40)]
    people = []
    for number in range(PEOPLE):
        body = bodies[number * len(bodies) // PEOPLE]
        people.append(
            RosterRow(
                DelegateId(f"p{number}"),
                f"{number:09}",
                "ທ່ານ",
                f"{_NAMES[number % 4]} {number}",
                f"Latin Name {number}",
                draw.choice(_POSITIONS),
                body.id,
                body.name_native,
                body.name_latin,
                None,
                draw.choice("VDFICPOS"),
                60,
                False,
                Status.REGISTERED,
                None,
                None,
                None,
                None,
                None,
                number,
                1,
                False,
                None,
                False,
                None,
                "",
            )
        )
    log = []
    for number in range(scans):
        admitted = number % 12 != 0
        log.append(
            LoggedScan(
                number,
                f"018cf0ca-{number:012}",
                _FIRST + timedelta(seconds=number * 1.3),
                people[number % PEOPLE].id,
                "hall",
                Direction.IN if number // PEOPLE % 2 == 0 else Direction.OUT,
                Outcome.ADMITTED if admitted else Outcome.REFUSED,
                Reason.OK if admitted else Reason.TOO_LATE,
                f"Desk {number % 4 + 1}",
                "ນ້ອຍ",
            )
        )
    return record(
        Sources(
            forum=Forum("f", "ກອງປະຊຸມ Digital Forum", "ຫໍປະຊຸມ", date(2024, 1, 10), date(2024, 1, 11), 5),
            zone=ZoneInfo("Asia/Vientiane"),
            made_at_utc=_FIRST + timedelta(days=3),
            operator="ນ້ອຍ",
            desk="Desk 1",
            roster=people,
            delegations=bodies,
            categories=DEFAULT_CATEGORIES,
            checkpoints=[Checkpoint("hall", "Main entrance", is_default=True)],
            items=(),
            people={},
            scans=log,
        )
    )


def ours(of: Record) -> None:
    """The sheet of scans by the program's own writer."""
    from xlsxwriter import Workbook

    book = Workbook(
        io.BytesIO(),
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    table = Table(of, Words("lo"))
    log = Log(Book(book, table.words, table.zone, "Forum"), table)
    log.write_scans()
    book.close()


def openpyxl_write_only(of: Record) -> None:
    """The same rows, plain, by openpyxl's mode for many rows."""
    from openpyxl import Workbook

    table = Table(of, Words("lo"))
    zone = table.zone
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Scans")
    sheet.append([table.words[key] for key, _, _ in SCAN_COLUMNS])
    moments = [place for place, (_, kind, _) in enumerate(SCAN_COLUMNS) if kind is Kind.TIME]
    for cells in Log(None, table).scan_rows():  # type: ignore[arg-type]  # rows need no book
        for place in moments:
            at = cells[place]
            if isinstance(at, datetime):
                cells[place] = at.astimezone(zone).replace(tzinfo=None)
        sheet.append(cells)
    book.save(io.BytesIO())


def official(of: Record) -> None:
    """The official record in Lao."""
    from delegates.reports.official_record import write_record

    write_record(of, io.BytesIO(), Words("lo"), national_heading=True)


def best_s(rounds: list[float], act: Callable[[Record], None], of: Record) -> None:
    """CPU seconds of one more round."""
    begun = time.process_time()
    act(of)
    rounds.append(time.process_time() - begun)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument(
        "--peak", action="store_true", help="only write the workbook once and print MB above the data"
    )
    options.add_argument("--scans", type=int, default=50_000)
    chosen = options.parse_args()
    of = made(chosen.scans)
    if chosen.peak:
        ours(replace(of, scans=of.scans[:100]))  # the library is loaded
        before = peak_mb()
        ours(of)
        print(peak_mb() - before)
        return 0
    took: dict[str, list[float]] = {"ours": [], "openpyxl": [], "official": []}
    official(replace(of, people=of.people[:50]))  # fonts are read
    for _ in range(3):
        best_s(took["ours"], ours, of)
        best_s(took["openpyxl"], openpyxl_write_only, of)
        best_s(took["official"], official, of)
    ours_s, openpyxl_s, official_s = (min(took[name]) for name in ("ours", "openpyxl", "official"))
    peak = subprocess.run(
        [sys.executable, __file__, "--peak", "--scans", str(chosen.scans)],
        capture_output=True,
        text=True,
        check=True,
    )
    line = {
        "bench": "export",
        "scans": chosen.scans,
        "xlsx_rows_a_s": round(chosen.scans / ours_s),
        "openpyxl_rows_a_s": round(chosen.scans / openpyxl_s),
        "ratio": round(openpyxl_s / ours_s, 2),
        "over_data_mb": round(float(peak.stdout), 1),
        "record_rows": len(of.people) + len(of.absent),
        "record_rows_a_s": round((len(of.people) + len(of.absent)) / official_s),
    }
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
