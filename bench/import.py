"""How many rows of a list the import takes in a second of processor time: read, checked, matched, written.

Prints one JSON line. A workbook of 50,000 people of 60 bodies (native and Latin name, position, body, telephone,
e-mail), into an empty forum, by the steps of the window: the child process reads, the plan is made, applied. Baseline of
the same run: openpyxl (read-only) and one `add_all` of SQLAlchemy's ORM into SQLite, which checks and matches nothing.
Each part runs in a process of its own; processor time and memory include its children. Goal: 4 times the baseline, 400 MB
at most.

    python bench/import.py [--rows 50000]
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

HEADERS = ("No.", "ຊື່ ແລະ ນາມສະກຸນ", "Name in English", "ຕຳແໜ່ງ", "ພາກສ່ວນ", "ເບີໂທ", "E-mail")
_SYLLABLES = (
    ("ສົມ", "Som"), ("ບຸນ", "Boun"), ("ຄຳ", "Kham"), ("ແກ້ວ", "Keo"), ("ວົງ", "Vong"), ("ສີ", "Si"), ("ພອນ", "Phone"),
    ("ໄຊ", "Xay"), ("ທອງ", "Thong"), ("ດາລາ", "Dara"), ("ຈັນ", "Chan"), ("ມະນີ", "Mani"), ("ສະຫວັນ", "Savanh"),
    ("ພັນ", "Phanh"), ("ລັດ", "Rath"), ("ວິໄລ", "Vilay"), ("ສຸກ", "Souk"), ("ເພັດ", "Phet"),
)  # fmt: skip
_POSITIONS = ("ລັດຖະມົນຕີ", "ຮອງລັດຖະມົນຕີ", "ຫົວໜ້າກົມ", "ຮອງຫົວໜ້າກົມ", "ຫົວໜ້າພະແນກ", "ພະນັກງານວິຊາການ")


class Base(DeclarativeBase):
    """The baseline's tables."""


class Person(Base):
    """A row as it stands."""

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    native: Mapped[str]
    latin: Mapped[str]
    position: Mapped[str]
    body: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]


def write_list(path: Path, rows: int) -> None:
    """The workbook."""
    import xlsxwriter

    chance = random.Random(417)
    bodies = ["ກະຊວງການເງິນ", "ກະຊວງຍຸຕິທຳ", *(f"ບໍລິສັດ ຕົວຢ່າງ {number} ຈຳກັດ" for number in range(58))]
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("ລາຍຊື່")
    sheet.write_row(0, 0, HEADERS)
    for row in range(1, rows + 1):
        given, family = chance.choices(_SYLLABLES, k=2), chance.choices(_SYLLABLES, k=3)
        native, latin = (
            " ".join("".join(part[place] for part in name) for name in (given, family)) for place in (0, 1)
        )
        cells = (
            row,
            native,
            latin.title(),
            chance.choice(_POSITIONS),
            chance.choice(bodies),
            f"020 {50_000_000 + row * 7}",
            f"p{row}@list.example",
        )
        sheet.write_row(row, 0, cells)
    book.close()


def ours(path: Path, folder: Path) -> dict[str, float]:
    """The import as the window does it."""
    from delegates.services.forum_files import ForumDetails, create_forum

    made = create_forum(
        folder / "bench.forum", ForumDetails("Bench", number=417), desk_name="Desk 1", operator="Bench"
    )
    begun = used()
    plan = made.roster_importing.plan([path])
    planned = used()
    done = made.roster_importing.apply(plan)
    applied = used()
    found = len(done.created)
    made.close()
    return {
        "people": found,
        "plan_cpu_s": planned - begun,
        "apply_cpu_s": applied - planned,
        "cpu_s": applied - begun,
    }


def plain(path: Path, folder: Path) -> dict[str, float]:
    """The plain way: every row as it stands into one table."""
    import openpyxl

    engine = create_engine(f"sqlite:///{folder / 'plain.db'}")
    Base.metadata.create_all(engine)
    begun = used()
    book = openpyxl.load_workbook(path, read_only=True)
    rows = book.worksheets[0].iter_rows(min_row=2, values_only=True)
    fields = ("id", "native", "latin", "position", "body", "phone", "email")
    with Session(engine) as db:
        people = [Person(**dict(zip(fields, row, strict=True))) for row in rows]
        db.add_all(people)
        db.commit()
    return {"people": len(people), "cpu_s": used() - begun}


def used() -> float:
    """Seconds of processor time of this process and of its children that have ended."""
    import resource

    total = time.process_time()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return total + children.ru_utime + children.ru_stime


PARTS: dict[str, Callable[[Path, Path], dict[str, float]]] = {"ours": ours, "plain": plain}


def run(part: str, path: Path, folder: Path) -> dict[str, Any]:
    """A part in a process of its own, with the largest memory of it and of its children."""
    command = [sys.executable, __file__, "--part", part, str(path), str(folder)]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return answer


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--rows", type=int, default=50_000)
    options.add_argument("--part", nargs=3, metavar=("PART", "LIST", "FOLDER"), help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.part:
        import resource

        part, path, folder = chosen.part
        figures = PARTS[part](Path(path), Path(folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(json.dumps(figures | {"memory_mb": round(peak / 1024), "child_memory_mb": round(child / 1024)}))
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "list.xlsx"
        write_list(path, chosen.rows)
        mine, theirs = run("ours", path, folder), run("plain", path, folder)
    line: dict[str, Any] = {"bench": "import", "rows": chosen.rows, "people": mine["people"]}
    for key in ("plan_cpu_s", "apply_cpu_s", "cpu_s"):
        line[key] = round(mine[key], 2)
    line |= {"memory_mb": mine["memory_mb"], "child_memory_mb": mine["child_memory_mb"]}
    line |= {"plain_cpu_s": round(theirs["cpu_s"], 2), "plain_memory_mb": theirs["memory_mb"]}
    line["rows_per_cpu_s"] = round(chosen.rows / mine["cpu_s"])
    line["ratio"] = round(theirs["cpu_s"] / mine["cpu_s"], 2)
    print(json.dumps(line))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
