"""Lists in: the sample's sixty people and nobody else; applied once, undone as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from delegates.domain.admission import Scan
from delegates.errors import DeskError
from delegates.rosters.plan import Action
from delegates.services.sample_forum import lists


def people(workspace) -> list[str]:
    return [row.name for row in workspace.finding.rows()]


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_eleven_lists_bring_sixty_people(sample):
    rows = sample.finding.rows()
    assert len(rows) == 60
    assert len({row.code for row in rows}) == 60
    assert sample.roster_importing.imports()[0].kind == "import"


def test_the_same_files_again_change_nothing(sample):
    plan = sample.roster_importing.plan(lists())
    assert plan.counts[Action.CREATE] == plan.counts[Action.UPDATE] == 0
    assert plan.counts[Action.UNCHANGED] == 60
    done = sample.roster_importing.apply(plan)
    assert (done.group_id, done.created, done.updated) == (None, (), ())


def test_planning_writes_nothing(workspace):
    before = workspace.path.read_bytes()
    workspace.roster_importing.plan(lists())
    assert workspace.finding.rows() == []
    assert workspace.path.read_bytes() == before


def test_a_corrected_list_updates_field_by_field_and_keeps_what_a_hand_wrote(workspace, tmp_path):
    first = write(tmp_path / "a.csv", "Name,Position,Phone", "Somsack Phommavong,Director,02055558412")
    workspace.roster_importing.apply(workspace.roster_importing.plan([first]))
    row = workspace.finding.rows()[0]
    workspace.registering.amend(row.id, {"position": "Director General"})
    second = write(tmp_path / "b.csv", "Name,Position,Phone,Email", "Somsack Phommavong,Manager,,s@x.example")
    done = workspace.roster_importing.apply(workspace.roster_importing.plan([second]))
    after = workspace.finding.row(row.id)
    assert len(done.updated) == 1
    assert (after.position, after.email) == ("Director General", "s@x.example")
    assert after.phone == row.phone  # an empty cell erases nothing
    assert after.code == row.code


def test_undo_of_an_import_removes_its_people_and_names_who_is_kept(workspace, tmp_path):
    path = write(tmp_path / "a.csv", "Name,Ministry", *(f"Person {letter},MOF" for letter in "ABCD"))
    done = workspace.roster_importing.apply(workspace.roster_importing.plan([path]))
    by_name = {row.name: row for row in workspace.finding.rows()}
    workspace.checking_in.check_in(Scan(by_name["Person A"].code))
    workspace.registering.amend(by_name["Person B"].id, {"seat": "1"})
    undone = workspace.roster_importing.undo(done.group_id)
    assert (undone.removed_count, sorted(undone.kept)) == (2, ["Person A", "Person B"])
    assert sorted(people(workspace)) == ["Person A", "Person B"]
    assert workspace.checking_in.check_in(Scan(by_name["Person C"].code)).reason == "unknown_code"
    with pytest.raises(DeskError, match="not_found"):
        workspace.roster_importing.undo(done.group_id)
    again = workspace.roster_importing.apply(workspace.roster_importing.plan([path]))
    assert len(again.created) == 2


def test_a_file_that_cannot_be_used_stops_the_batch(workspace, tmp_path):
    good = write(tmp_path / "a.csv", "Name", "Somsack")
    bad = tmp_path / "b.xlsx"
    bad.write_bytes(b"no workbook")
    with pytest.raises(DeskError, match="bad_file"):
        workspace.roster_importing.plan([good, bad])
    assert workspace.finding.rows() == []


def test_check_ins_and_badges_survive_an_import(sample, tmp_path):
    row = sample.finding.rows()[0]
    sample.checking_in.check_in(Scan(row.code))
    path = write(tmp_path / "a.csv", "ຊື່ ແລະ ນາມສະກຸນ,ກະຊວງ,ເບີໂທ", f"{row.name},{row.delegation},020 5555 8412")
    sample.roster_importing.apply(sample.roster_importing.plan([path]))
    after = sample.finding.row(row.id)
    assert (after.code, after.checked_in_at_utc is None) == (row.code, False)
    assert len(sample.finding.rows()) == 60


def test_several_rows_are_decided_and_several_fields_corrected_at_once(workspace, tmp_path):
    path = write(
        tmp_path / "a.csv", "Name,Position,Phone", "Somsack Phommavong,Director,", ",Manager,020 5555 8412"
    )
    plan = workspace.roster_importing.plan([path])
    nameless = plan.with_action(Action.REJECTED)[0]
    plan = plan.with_values(nameless, {"name_native": "Khamla Inthavong", "position": "Deputy Director"})
    made = plan.with_action(Action.CREATE)[1]
    assert (made.proposed.name, made.proposed.position) == ("Khamla Inthavong", "Deputy Director")
    workspace.roster_importing.apply(plan)
    like = write(
        tmp_path / "b.csv", "Name,Phone", "Khamla Inthavon,020 5555 8412", "Khamla Intavong,020 5555 8412"
    )
    plan = workspace.roster_importing.plan([like])
    left = plan.with_choices(plan.with_action(Action.DUPLICATE), "leave")
    assert [row.choice for row in left.rows] == ["leave", "leave"]
    assert left.counts[Action.DUPLICATE] == 2
