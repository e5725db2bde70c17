"""The report of an import as a file: JSON as the verb prints it, or CSV for a person, a line for each row of the lists."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from delegates.rosters.plan import Plan, PlannedRow
from delegates.whole_file import written_whole

# What makes a spreadsheet read a cell as a formula. Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def save_report(
    plan: Plan,
    out: Path,
    *,
    headings: Sequence[str] = (),
    words_of: Callable[[PlannedRow], Sequence[str]] | None = None,
) -> Path:
    """Write the report; the suffix of `out` decides: .csv, anything else is JSON.

    `words_of` gives what is written of a row behind file, sheet and row number (CSV only); without it the codes of the
    plan. Raises DeskError "disk_full", "read_only", "not_found" (folder).
    """
    if out.suffix.lower() == ".csv":
        content = _csv(plan, headings, words_of or _codes)
    else:
        content = (json.dumps(plan.report(), ensure_ascii=False, indent=2) + "\n").encode()
    with written_whole(out) as file:
        file.write(content)
    return out


def _codes(row: PlannedRow) -> Sequence[str]:
    return str(row.action), row.name, row.reason


def _csv(plan: Plan, headings: Sequence[str], words_of: Callable[[PlannedRow], Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings or ("file", "sheet", "row", "action", "name", "reason"))
    for row in plan.rows:
        number = "" if row.row is None else str(row.row)
        writer.writerow([_guarded(cell) for cell in (row.file, row.sheet, number, *words_of(row))])
    return text.getvalue().encode("utf-8-sig")


def _guarded(text: str) -> str:
    """An apostrophe before what a spreadsheet would compute."""
    return "'" + text if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
