"""Lists in: the sample's sixty people and nobody else; applied once, undone as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from delegates.domain.admission import Scan
from delegates.errors import DeskError
from delegates.rosters.plan import Action
from delegates.rosters.reading import read_file
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


def export(workspace, folder: Path) -> bytes:
    """The whole roster as the attendance table writes it, byte for byte."""
    out = folder / "roster.csv"
    out.unlink(missing_ok=True)
    workspace.attendance_reporting.export(out)
    return out.read_bytes()


PEOPLE = st.tuples(
    st.sampled_from(
        ("Somsack Phommavong", "ທ່ານ ສົມໄຊ ປັນຍາທິບ", "ສົມໄຊ ປັນຍາທິບ", "Khamla Inthavong", "K. Inthavong", "Đỗ Tấn Liên",
         "ម៉ក់ ម៉ានី", "PHOMMAVONG Somsack", "", "ລວມທັງໝົດ 4 ທ່ານ")
    ),
    st.sampled_from(("Director", "ຫົວໜ້າກົມ", "Vice Minister", "")),
    st.sampled_from(("Ministry of Finance", "ກະຊວງການເງິນ", "Example Co., Ltd", "")),
    st.sampled_from(("020 5555 8412", "2055558412", "020 2222 3333", "")),
    st.sampled_from(("a@x.example", "b@x.example", "")),
)  # fmt: skip
LISTS = st.lists(PEOPLE, min_size=1, max_size=8)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(first=LISTS, second=LISTS)
def test_twice_changes_nothing_and_taken_back_leaves_what_was(workspace, tmp_path, first, second):
    importing = workspace.roster_importing

    def listed(name: str, people: list[tuple[str, ...]]) -> Path:
        lines = ["Name\tPosition\tOrganisation\tPhone\tE-mail", *("\t".join(one) for one in people)]
        return write(tmp_path / name, *lines)

    def apply(path: Path):
        return importing.apply(importing.plan_of([read_file(path)]))

    empty = export(workspace, tmp_path)
    first_done = apply(listed("a.tsv", first))
    after_first = export(workspace, tmp_path)
    # The same people in another file: nobody is made or changed by what is there already.
    again = importing.plan_of([read_file(listed("b.tsv", [*first, ("", "", "", "", "")]))])
    assert again.counts[Action.CREATE] == 0
    second_done = apply(listed("c.tsv", second))
    after_second = export(workspace, tmp_path)
    again = apply(tmp_path / "c.tsv")
    assert (again.group_id, again.created, again.updated) == (None, (), ())
    assert export(workspace, tmp_path) == after_second
    if second_done.group_id is not None:
        assert importing.undo(second_done.group_id).kept == ()
    assert export(workspace, tmp_path) == after_first
    if first_done.group_id is not None:
        assert importing.undo(first_done.group_id).kept == ()
    assert export(workspace, tmp_path) == empty


def test_a_list_that_brought_nothing_new_brings_its_people_once_the_other_is_taken_back(workspace, tmp_path):
    importing = workspace.roster_importing
    one = write(tmp_path / "a.csv", "Name,Ministry", "Somsack Phommavong,MOF")
    same = write(tmp_path / "b.csv", "Name,Ministry,Phone", "Somsack Phommavong,MOF,")
    done = importing.apply(importing.plan([one]))
    assert importing.apply(importing.plan([same])).created == ()
    importing.undo(done.group_id)
    assert len(importing.apply(importing.plan([same])).created) == 1


def test_every_form_of_a_list_is_taken_through_the_child_process(workspace):
    folder = Path(__file__).parent.parent / "rosters" / "awkward"
    files = [folder / f"merged_down_{form}.{form}" for form in ("xlsx", "xls", "ods")]
    plan = workspace.roster_importing.plan(files)
    assert [(file.file, file.sheets[0].people) for file in plan.files] == [(file.name, 6) for file in files]
    assert (plan.counts[Action.CREATE], plan.counts[Action.DUPLICATE]) == (6, 12)
    assert {row.reason for row in plan.with_action(Action.DUPLICATE)} == {"repeated"}
