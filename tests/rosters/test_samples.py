"""The sample delegations: sixty people in eleven files, and a twelfth with every defect."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from delegates.domain import names
from delegates.domain.people import Delegate, DelegateId, Delegation
from delegates.domain.reference import Reference
from delegates.rosters.plan import Action, Known, Plan, PlannedRow, make_plan
from delegates.rosters.reading import Workbook, read_file
from tests.rosters.conftest import SAMPLES, PlanMaker

MANIFEST = json.loads((SAMPLES / "manifest.json").read_text("utf-8"))["files"]
MESSY = "f_messy_all.xlsx"
LISTS = [file for file in MANIFEST if file != MESSY]
with (SAMPLES / "people.csv").open(encoding="utf-8", newline="") as opened:
    PEOPLE = {row["pid"]: row for row in csv.DictReader(opened)}


@dataclass(frozen=True)
class Loaded:
    plan: Plan
    known: list[Known]
    delegations: list[Delegation]


def books(*files: str) -> list[Workbook]:
    return [read_file(SAMPLES / file) for file in files]


def person_of(plan: Plan) -> dict[int, str]:
    """Index of a planned row -> id of the person in people.csv, by the manifest (which counts records in text files)."""
    found: dict[int, str] = {}
    places: dict[tuple[str, str], int] = {}
    for index, row in enumerate(plan.rows):
        places[row.file, row.sheet] = places.get((row.file, row.sheet), 1) + 1
        is_text = row.file.endswith((".csv", ".txt"))
        number = places[row.file, row.sheet] if is_text else row.row
        pid = MANIFEST[row.file]["sheets"].get(row.sheet, {}).get("rows", {}).get(str(number))
        if pid:
            found[index] = pid
    return found


def applied(
    plan: Plan, known: list[Known], delegations: list[Delegation]
) -> tuple[list[Known], list[Delegation]]:
    """What the roster holds after the plan was written."""
    by_id = {one.id: one for one in known}
    for row in plan.rows:
        if row.action is Action.CREATE:
            assert row.proposed is not None
            assert row.delegate_id is not None
            made = Delegate(DelegateId(row.delegate_id), **{"name_native": None} | row.proposed.editable())  # type: ignore[arg-type]
            by_id[row.delegate_id] = Known.of(made)
        elif row.action is Action.UPDATE:
            assert row.delegate_id is not None
            old = by_id[row.delegate_id]
            changed = {change.field: change.new for change in row.changes}
            by_id[row.delegate_id] = Known(old.id, {**old.values, **changed}, old.origins)
    return list(by_id.values()), [*delegations, *plan.new_delegations]


@pytest.fixture
def loaded(reference: Reference, new_id: Callable[[], str]) -> Loaded:
    plan = make_plan(books(*LISTS), [], [], reference, new_id=new_id, host="la-mtc")
    return Loaded(plan, *applied(plan, [], []))


def test_eleven_files_hold_sixty_people_and_nobody_else(loaded: Loaded) -> None:
    created = [index for index, row in enumerate(loaded.plan.rows) if row.action is Action.CREATE]
    people = person_of(loaded.plan)
    assert sorted(people[index] for index in created) == sorted(PEOPLE)
    assert loaded.plan.counts == {
        Action.CREATE: 60,
        Action.UPDATE: 0,
        Action.UNCHANGED: 0,
        Action.DUPLICATE: 0,
        Action.REJECTED: 0,
        Action.SKIPPED: 41,
    }


def test_rows_that_are_nobody_are_those_of_the_manifest(loaded: Loaded) -> None:
    skipped: dict[tuple[str, str], dict[str, str]] = {}
    for row in loaded.plan.with_action(Action.SKIPPED):
        skipped.setdefault((row.file, row.sheet), {})[str(row.row)] = row.reason
    said = {"total": "total", "signature": "signature", "group header": "section"}
    for file in LISTS:
        for sheet, facts in MANIFEST[file]["sheets"].items():
            if "summary_sheet_no_people" in facts["defects"]:
                assert set(skipped[file, sheet].values()) == {"no_name_column", "total"}
                continue
            expected = {row: said[kind] for row, kind in facts["not_people"].items()}
            assert skipped.get((file, sheet), {}) == expected


def test_every_field_of_every_person(loaded: Loaded) -> None:
    delegations = {one.id: one for one in loaded.delegations}
    people = person_of(loaded.plan)
    for index, row in enumerate(loaded.plan.rows):
        if index not in people:
            continue
        truth, proposed = PEOPLE[people[index]], row.proposed
        assert proposed is not None
        in_latin = f"{truth['given_latin']} {truth['family_latin']}"
        assert names.key(proposed.name_native or "") in (names.key(truth["native"]), names.key(in_latin))
        if row.file[0] in "aceh":
            assert proposed.name_native == names.store(truth["native"])
        if row.file.startswith("c"):
            assert names.key(proposed.name_latin or "") == names.key(
                f"{truth['family_latin']} {truth['given_latin']}"
            )
        else:
            assert proposed.name_latin is None
        assert (proposed.honorific or "").rstrip(".") == truth["honorific"].rstrip(".")
        assert any(
            truth[f"position_{language}"] in (proposed.position or "")
            for language in ("en", "lo", "vi", "km")
        )
        assert proposed.rank == int(truth["rank"])
        assert proposed.delegation_id is not None
        delegation = delegations[proposed.delegation_id]
        assert delegation.name_native == (truth["organisation_native"] or truth["organisation_en"])
        assert (proposed.phone or "").split(" / ")[0] == truth["phone"]
        if row.file[0] in "abdg":
            assert (proposed.email or "") == truth["email"]
    heads = {
        people[index] for index, row in enumerate(loaded.plan.rows) if row.proposed and row.proposed.is_head
    }
    assert {"P0033", "P0038"} <= heads


def test_categories_of_the_samples(loaded: Loaded) -> None:
    people = person_of(loaded.plan)
    by_pid = {
        people[i]: row.proposed.category
        for i, row in enumerate(loaded.plan.rows)
        if i in people and row.proposed
    }
    letters = {
        "host": "O",
        "ministry": "D",
        "vn": "F",
        "kh": "F",
        "io": "I",
        "co_la": "C",
        "co_foreign": "C",
        "press": "P",
    }
    for pid, truth in PEOPLE.items():
        if int(truth["rank"]) <= 55:
            assert by_pid[pid] == "V"
        elif truth["position_id"] == "interpreter":
            assert by_pid[pid] == "S"
        else:
            assert by_pid[pid] == letters[truth["category"]]


def test_importing_the_same_again_changes_nothing(loaded: Loaded, plan_of: PlanMaker) -> None:
    again = plan_of(*books(*LISTS), known=loaded.known, delegations=loaded.delegations)
    assert (again.counts[Action.UNCHANGED], again.counts[Action.CREATE], again.counts[Action.UPDATE]) == (
        60,
        0,
        0,
    )
    assert again.new_delegations == ()
    by_name = plan_of(*books(*LISTS), already_applied=frozenset(loaded.plan.sha256s))
    assert by_name.counts[Action.UNCHANGED] == 60


@pytest.mark.parametrize("after_the_others", [True, False])
def test_the_messy_list_loses_nobody_and_doubles_nobody(
    loaded: Loaded, plan_of: PlanMaker, after_the_others: bool
) -> None:
    known, delegations = (loaded.known, loaded.delegations) if after_the_others else ([], [])
    plan = plan_of(*books(MESSY), known=known, delegations=delegations, host="la-mtc")
    facts = MANIFEST[MESSY]["sheets"]["Sheet1"]
    rows = {row.row: row for row in plan.rows if row.sheet == "Sheet1"}
    empty = {row for row, kind in facts["not_people"].items() if kind == "empty"}
    assert {str(row) for row in rows} == set(facts["rows"]) | set(facts["not_people"]) - empty
    for number in facts["rows"]:
        assert rows[int(number)].action is not Action.SKIPPED
    for number in set(facts["not_people"]) - empty:
        assert rows[int(number)].action is Action.SKIPPED
    made: dict[str, list[PlannedRow]] = {}
    for number, pid in facts["rows"].items():
        if rows[int(number)].action is Action.CREATE:
            made.setdefault(pid, []).append(rows[int(number)])
    assert all(len(group) == 1 for group in made.values())
    assert (plan.counts[Action.CREATE] == 0) is after_the_others
    reasons = {number: row.reason for number, row in rows.items() if row.action is Action.REJECTED}
    assert reasons == {15: "struck_out", 24: "name_not_calculated"}
    assert [(row.sheet, row.row, row.reason) for row in plan.rows if row.sheet != "Sheet1"] == [
        ("Sheet2 (ເກົ່າ)", None, "hidden_sheet")
    ]
    assert {notice.row for notice in plan.warnings if notice.reason == "hidden_row"} == {11, 32}


def test_nobody_of_the_messy_list_is_taken_for_another(loaded: Loaded, plan_of: PlanMaker) -> None:
    people = person_of(loaded.plan)
    of_id = {row.delegate_id: people[index] for index, row in enumerate(loaded.plan.rows) if index in people}
    plan = plan_of(*books(MESSY), known=loaded.known, delegations=loaded.delegations)
    for number, pid in MANIFEST[MESSY]["sheets"]["Sheet1"]["rows"].items():
        (row,) = (row for row in plan.rows if row.row == int(number))
        if row.delegate_id is not None:
            assert of_id[row.delegate_id] == pid


def test_everything_again_after_the_messy_list_changes_nothing(loaded: Loaded, plan_of: PlanMaker) -> None:
    messy = plan_of(*books(MESSY), known=loaded.known, delegations=loaded.delegations)
    known, delegations = applied(messy, loaded.known, loaded.delegations)
    again = plan_of(*books(*LISTS, MESSY), known=known, delegations=delegations)
    assert (again.counts[Action.CREATE], again.counts[Action.UPDATE]) == (0, 0)
