"""Lines about a plan and its files: what they are, where the headers were found, what was taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from delegates.ui import wording

if TYPE_CHECKING:
    from delegates.rosters.plan import Plan
    from delegates.services.roster_importing import Undone

translate = QCoreApplication.translate
NAMED = 6


def files_line(plan: Plan) -> str:
    """Names of one or two files, the number of more; sheets where there are several."""
    files = len(plan.files)
    sheets = sum(len(file.sheets) for file in plan.files)
    names = ", ".join(file.file for file in plan.files[:2])
    parts = [translate("ImportPage", "%n file(s)", "", files) if files > 2 else names]
    if sheets > 1:
        parts.append(translate("ImportPage", "%n sheet(s)", "", sheets))
    return " · ".join(parts)


def columns_line(plan: Plan) -> str:
    """The header row and its columns where there is one; else in how many sheets one was found."""
    found = [sheet for file in plan.files for sheet in file.sheets if sheet.header_row]
    with_header = len(found)
    if with_header == 1:
        columns = " · ".join(" ".join(text.split()) for text in found[0].columns.values())
        template = translate("ImportPage", "Header found in row {n}. Columns: {columns}")
        return wording.filled(template, n=found[0].header_row, columns=columns)
    return translate("ImportPage", "Headers found in %n sheet(s): look at the columns", "", with_header)


def undone_line(undone: Undone) -> str:
    """That an import was taken back, and whom that left."""
    template = translate("ImportPage", "The import is taken back: {removed} removed, {restored} as before.")
    text = wording.filled(template, removed=undone.removed_count, restored=undone.restored_count)
    if not undone.kept:
        return text
    stayed = len(undone.kept)
    kept = translate("ImportPage", "%n person(s) stayed, printed, scanned or changed since:", "", stayed)
    more = " …" if stayed > NAMED else ""
    return f"{text} {kept} {', '.join(undone.kept[:NAMED])}{more}"
