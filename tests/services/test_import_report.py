"""The report of an import: a line for each row, and no cell that a spreadsheet would compute."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from delegates.errors import DeskError
from delegates.services.import_report import save_report
from delegates.services.workspace import Workspace


def test_a_table_names_every_row_and_computes_nothing(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Organisation\n=Evil Formula,MOF\nSomsack Phommavong,MOF\n", "utf-8")
    plan = workspace.roster_importing.plan([path])
    out = save_report(plan, tmp_path / "report.csv")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(plan.rows)
    assert [row[3] for row in rows[1:]] == [str(row.action) for row in plan.rows]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_json_is_what_the_verb_prints(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name\nSomsack Phommavong\n", "utf-8")
    plan = workspace.roster_importing.plan([path])
    out = save_report(plan, tmp_path / "report.json")
    assert json.loads(out.read_text("utf-8")) == plan.report()


def test_a_folder_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name\nSomsack Phommavong\n", "utf-8")
    with pytest.raises(DeskError, match="not_found"):
        save_report(workspace.roster_importing.plan([path]), tmp_path / "none" / "report.csv")
