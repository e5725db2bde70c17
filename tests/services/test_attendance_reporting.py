"""Exports by the services: columns kept under a name, the heading of a Lao host, substitutes, the check value over time."""

from __future__ import annotations

import csv
import gc
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from delegates.domain.admission import Scan
from delegates.domain.attendance import State
from delegates.domain.people import Status
from delegates.errors import DeskError
from delegates.reports.writing import Form
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from tests.services.conftest import Clock


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_choice_of_columns_is_kept_under_its_name(workspace: Workspace, tmp_path: Path) -> None:
    reporting = workspace.attendance_reporting
    workspace.registering.register(NewDelegate("Anou", category="D"))
    reporting.save_columns(" For the minister ", ["name_native", "first_in"])
    reporting.save_columns("Short", ["number"])
    assert reporting.columns() == {"For the minister": ("name_native", "first_in"), "Short": ("number",)}
    reporting.save_columns("Short", ())
    assert list(reporting.columns()) == ["For the minister"]
    reporting.export(
        tmp_path / "a.csv", "en", columns=(*reporting.columns()["For the minister"], "no such column")
    )
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["Full name", "Arrived at"], ["Anou", ""]]
    with pytest.raises(DeskError):
        reporting.save_columns("  ", ["number"])


@pytest.mark.parametrize(
    ("host", "is_lao"),
    [
        (None, False),
        ("la-mtc", True),
        ("ກະຊວງການເງິນ", True),
        ("Cambodia Angkor Air", False),
        ("kh-mptc", False),
    ],
)
def test_the_lines_of_the_state_stand_where_the_host_is_lao(
    workspace: Workspace, tmp_path: Path, host: str | None, is_lao: bool
) -> None:
    workspace.set_host(host)
    workspace.attendance_reporting.export(tmp_path / "a.pdf", "en")
    assert ("Peace Independence Democracy" in text_of(tmp_path / "a.pdf")) is is_lao
    workspace.attendance_reporting.export(tmp_path / "a.pdf", "en", national_heading=not is_lao)
    assert ("Peace Independence Democracy" in text_of(tmp_path / "a.pdf")) is not is_lao


def test_who_sends_somebody_is_represented_on_the_board_and_in_the_record(
    workspace: Workspace, tmp_path: Path
) -> None:
    chair = workspace.registering.register(NewDelegate("Chair", honorific="H.E.", category="V"))
    comes = workspace.registering.substitute(chair.id, NewDelegate("Deputy"))
    board = workspace.attendance_reporting.attendance

    def states() -> dict[str, State]:
        return {row.delegate.name: row.state for row in board().rows}

    assert states() == {"Chair": State.NOT_EXPECTED, "Deputy": State.ABSENT}
    workspace.checking_in.check_in(Scan(comes.code))
    assert states() == {"Chair": State.REPRESENTED, "Deputy": State.PRESENT}
    # Put back on the list by hand: represented, and so not absent.
    workspace.registering.set_status(chair.id, Status.REGISTERED)
    found = board()
    assert (found.registered_count, found.arrived_count, found.represented_count, found.absent_count) == (
        2,
        1,
        1,
        0,
    )
    workspace.attendance_reporting.export(tmp_path / "a.pdf", "en")
    text = " ".join(text_of(tmp_path / "a.pdf").split())
    assert "Represented by: Deputy" in text
    assert "In place of: H.E. Chair" in text


def test_the_check_value_is_that_of_the_moment(workspace: Workspace, clock: Clock) -> None:
    reporting = workspace.attendance_reporting
    first, second = (workspace.registering.register(NewDelegate(name)) for name in ("Anou", "Boun"))
    values: list[tuple[str, datetime]] = []
    for row in (first, second):
        verdict = workspace.checking_in.check_in(Scan(row.code))
        values.append((reporting.record().check_value, verdict.at_utc))
    workspace.registering.amend(first.id, {"name_native": "Anouvong"})
    workspace.checking_in.check_in(Scan("nothing"))
    assert reporting.record().check_value == values[1][0] == reporting.present_check()
    workspace.checking_in.undo(verdict.scan_id, "wrong person")
    # As it was after the first, and is again.
    assert reporting.record().check_value == values[0][0]
    back = reporting.check(values[0][0])
    assert back is not None
    assert back.later_count == 0
    gone = reporting.check(values[1][0])
    assert gone is not None
    assert (gone.at_utc, gone.later_count) == (values[1][1], 1)
    for wrong in ("", "12", "1234 5678 9012 345x", "12345678901234567"):
        with pytest.raises(DeskError) as refused:
            reporting.check(wrong)
        assert refused.value.facts["why"] == "digits"


def test_certificates_are_for_those_who_came_and_record_nothing(workspace: Workspace, tmp_path: Path) -> None:
    rows = [workspace.registering.register(NewDelegate(name)) for name in ("ສົມບັດ ພົມມະວົງ", "Boun")]
    out = tmp_path / "certificates.pdf"
    assert workspace.certificates.write(workspace.attendance_reporting.record(), out).badges == 0
    assert not out.exists()
    workspace.checking_in.check_in(Scan(rows[0].code))
    run = workspace.certificates.write(workspace.attendance_reporting.record(), out)
    assert (run.badges, run.pages, run.problems) == (1, 1, ())
    text = " ".join(text_of(out).replace("\u200b", "").split())
    assert "ສົມບັດ ພົມມະວົງ" in text
    assert "ໃບຢັ້ງຢືນການເຂົ້າຮ່ວມ" in text
    assert all(row.printed_at_utc is None for row in workspace.finding.rows())


def test_the_forums_own_certificate_stands_in_for_the_shipped_one(workspace: Workspace) -> None:
    from dataclasses import replace

    shipped = workspace.certificates.template()
    box = replace(shipped.text_box("says"), words={"lo": "ໃບຂອງພວກເຮົາ"})
    changed = shipped.with_boxes(tuple(box if one.id == "says" else one for one in shipped.boxes))
    workspace.badge_templates.save_as(changed, shipped.title)
    assert workspace.certificates.template().text_box("says").words == {"lo": "ໃບຂອງພວກເຮົາ"}


@pytest.mark.parametrize("form", list(Form))
def test_an_empty_forum_makes_every_form(workspace: Workspace, tmp_path: Path, form: Form) -> None:
    out = tmp_path / f"a{form.suffix}"
    assert workspace.attendance_reporting.export(out, "lo", form=form).registered_count == 0
    assert out.stat().st_size > 100


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.FIGURES])
def test_an_export_that_is_stopped_leaves_nothing(
    sample: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: Form
) -> None:
    """Also no file of the workbook's own making in the folder for such files."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    for row in sample.finding.rows() * 6:
        sample.checking_in.check_in(Scan(row.code))
    asked: list[int] = []

    def step() -> None:
        asked.append(1)
        raise DeskError("cancelled")

    out = tmp_path / f"a{form.suffix}"
    if form in (Form.TABLE, Form.PEOPLE):  # sixty people are written between two steps
        sample.attendance_reporting.export(out, "lo", form=form, step=step)
        assert not asked
        return
    with pytest.raises(DeskError, match="cancelled"):
        sample.attendance_reporting.export(out, "lo", form=form, step=step)
    assert asked
    gc.collect()
    assert not [one for one in tmp_path.iterdir() if one.name.endswith((form.suffix, ".part"))]
    assert list(temporary.iterdir()) == []
