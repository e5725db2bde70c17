"""Lists as offices really send them (`awkward/`), each with its truth: everybody in it and nobody else, nothing lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from delegates.domain import names
from delegates.domain.people import Delegation
from delegates.errors import DeskError
from delegates.rosters.plan import Action, Plan, PlannedRow
from delegates.rosters.reading import Pasted, Workbook, read
from tests.rosters.conftest import PlanMaker

FOLDER = Path(__file__).parent / "awkward"
TRUTHS = sorted(FOLDER.glob("*.json"))


def opened(name: str) -> Workbook:
    path = FOLDER / name
    if path.suffix == ".html":
        return read(Pasted(name, "", path.read_text("utf-8")))
    return read(path)


def place(row: PlannedRow, sheets: int) -> str:
    number = "" if row.row is None else str(row.row)
    return f"{row.sheet}:{number}" if sheets > 1 else number


def told(row: PlannedRow, delegations: dict[str, Delegation]) -> dict[str, Any]:
    """What a row says of a person, in the words of the truth."""
    one = row.proposed
    assert one is not None
    body = delegations[one.delegation_id] if one.delegation_id else None
    return {
        "name_native": one.name_native,
        "name_latin": one.name_latin,
        "honorific": one.honorific,
        "position": one.position,
        "delegation": body.name_native if body else None,
        "country": one.country or (body.country if body else None),
        "phone": one.phone,
        "email": one.email,
        "gender": str(one.gender) if one.gender else None,
        "category": one.category,
        "rank": one.rank,
        "is_head": one.is_head,
        "remarks": one.remarks,
    }


def test_there_are_many_in_every_form() -> None:
    forms = {Path(truth.stem).suffix for truth in TRUTHS}
    assert len(TRUTHS) >= 50
    assert {".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".html"} <= forms
    assert {truth.stem for truth in TRUTHS} == {
        path.name for path in FOLDER.iterdir() if path.suffix not in (".json", ".py") and path.is_file()
    }


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.stem)
def test_an_awkward_list(path: Path, plan_of: PlanMaker) -> None:
    truth = json.loads(path.read_text("utf-8"))
    if "refused" in truth:
        with pytest.raises(DeskError) as refused:
            opened(path.stem)
        assert refused.value.facts["why"] == truth["refused"]
        return
    workbook = opened(path.stem)
    plan: Plan = plan_of(workbook)
    sheets = len(workbook.sheets)
    delegations = {str(one.id): one for one in plan.new_delegations}
    found = {place(row, sheets): row for row in plan.rows}
    assert len(found) == len(plan.rows), "a row was told twice"

    for person in truth["people"]:
        expected = {key: value for key, value in person.items() if key not in ("row", "sheet")}
        where = f"{person['sheet']}:{person['row']}" if sheets > 1 else str(person["row"])
        row = found.pop(where, None)
        assert row is not None, f"row {where} was lost"
        assert row.action is Action.CREATE, f"row {where}: {row.action} {row.reason}"
        said = told(row, delegations)
        assert {key: said[key] for key in expected} == {
            key: names.store(value) if isinstance(value, str) else value for key, value in expected.items()
        }

    for action, group in ((Action.REJECTED, "rejected"), (Action.SKIPPED, "skipped")):
        for where, reason in truth.get(group, {}).items():
            row = found.pop(where, None)
            assert row is not None, f"row {where} was lost"
            assert row.action is action, f"row {where}: {row.action}"
            assert reason in ("*", row.reason), f"row {where}: {row.reason}"
    assert not found, "taken for somebody or left over: " + str(
        {where: (row.action, row.reason, row.name) for where, row in found.items()}
    )
    warned = {(notice.row, notice.reason) for notice in plan.warnings}
    for number, reason in truth.get("warnings", ()):
        assert (number, reason) in warned, warned
