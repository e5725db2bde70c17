"""What the awkward lists are made with: sheets as a clerk fills them, and the truth beside each file.

    python -m tests.rosters.awkward.build

`.xls` and `.ods` are written by LibreOffice (`soffice`) from a workbook, as it saves them in an office.
Everybody is invented.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
STRUCK = Font(strike=True)
Rows = dict[int, Sequence[object]]
Person = dict[str, object]


def person(row: int, name: str, /, sheet: str | None = None, **fields: object) -> Person:
    """A person of the truth: only the fields named are compared; None means that nothing may stand there."""
    return {"row": row, "sheet": sheet, "name_native": name, **fields}


def sheet_of(book: Workbook, name: str, rows: Rows, merged: Sequence[str] = ()) -> Worksheet:
    """A sheet with these rows by number; a first sheet is renamed, others are added."""
    first = book.worksheets[0] if book.worksheets else None
    is_fresh = (
        first is not None and first.title == "Sheet" and first.max_row == 1 and first["A1"].value is None
    )
    sheet = first if is_fresh and first is not None else book.create_sheet()
    sheet.title = name
    for number, cells in rows.items():
        for column, value in enumerate(cells, 1):
            if value is not None:
                sheet.cell(number, column, value)
    for place in merged:
        sheet.merge_cells(place)
        sheet[place.partition(":")[0]].alignment = Alignment(horizontal="center", vertical="center")
    return sheet


def strike(sheet: Worksheet, row: int) -> None:
    """Strike a row out."""
    for cell in sheet[row]:
        cell.font = STRUCK


def workbook(
    name: str,
    *fill: Callable[[Workbook], object],
    why: str,
    people: Sequence[Person] = (),
    rejected: dict[str, str] | None = None,
    skipped: dict[str, str] | None = None,
    **more: object,
) -> None:
    """Write a workbook and its truth; the ending of the name says in which form."""
    book = Workbook()
    for one in fill:
        one(book)
    target = HERE / name
    if target.suffix in (".xlsx", ".xlsm") and not more.pop("calculated", False):
        book.save(target)
    else:
        _saved_by_office(book, target)
    truth(name, why=why, people=people, rejected=rejected, skipped=skipped, **more)


def text(name: str, content: bytes | str, *, why: str, people: Sequence[Person] = (), **more: object) -> None:
    """Write a text file and its truth."""
    (HERE / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    truth(name, why=why, people=people, **more)


def truth(name: str, *, why: str, people: Sequence[Person], **more: object) -> None:
    """What is in a file, for whoever reads it."""
    told = {"why": why, **{key: value for key, value in more.items() if value}, "people": people}
    plain = json.dumps(told, ensure_ascii=False, indent=1)
    (HERE / f"{name}.json").write_text(plain + "\n", encoding="utf-8")


def _saved_by_office(book: Workbook, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in" / f"{target.stem}.xlsx"
        source.parent.mkdir()
        book.save(source)
        filters = {".xls": "xls:MS Excel 97", ".ods": "ods", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}
        home = f"-env:UserInstallation=file://{folder}/home"
        subprocess.run(
            [
                "soffice",
                home,
                "--headless",
                "--convert-to",
                filters[target.suffix],
                "--outdir",
                folder,
                str(source),
            ],
            check=True,
            capture_output=True,
        )
        shutil.move(Path(folder) / target.name, target)
