"""Envelopes: what lies in them, in which order they stand, that they were handed over, and their cover sheets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from delegates.domain.people import DelegationId, Status
from delegates.errors import DeskError
from delegates.services.badge_order import DeskRange, RunOrder
from delegates.services.envelopes import Envelope
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage import verify
from tests.badges.looking import texts


def register(workspace: Workspace, name: str, body: str = "", **fields: str) -> str:
    return workspace.registering.register(NewDelegate(name, delegation=body or None, **fields)).id


def envelope(workspace: Workspace, name: str) -> Envelope:
    return next(one for one in workspace.envelopes.envelopes() if (one.delegation or "") == name)


def print_all(workspace: Workspace) -> None:
    workspace.badge_issuing.record_printed(workspace.badge_issuing.chosen())


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    for name, body in (
        ("Anna", "Alpha"),
        ("Bob", "Alpha"),
        ("Cai", "Beta"),
        ("Dao", "Gamma"),
        ("Nobody", ""),
    ):
        register(workspace, name, body)
    return workspace


def names(workspace: Workspace) -> list[str]:
    return [one.delegation or "" for one in workspace.envelopes.envelopes()]


def test_an_envelope_holds_the_valid_badges_of_a_delegation(office: Workspace) -> None:
    gone = register(office, "Gone", "Alpha")
    office.registering.set_status(DelegationId(gone), Status.CANCELLED)  # type: ignore[arg-type]  # a text all the same
    alpha = envelope(office, "Alpha")
    assert [row.name for row in alpha.rows] == ["Anna", "Bob"]
    assert (alpha.count, alpha.printed, alpha.handed, alpha.is_ready, alpha.is_handed_over) == (
        2,
        0,
        0,
        False,
        False,
    )
    office.badge_issuing.record_printed(alpha.rows[:1])
    assert (envelope(office, "Alpha").printed, envelope(office, "Alpha").is_ready) == (1, False)
    print_all(office)
    assert envelope(office, "Alpha").is_ready
    assert names(office)[-1] == ""


def test_envelopes_stand_as_a_person_sorted_them(office: Workspace) -> None:
    assert names(office) == ["Alpha", "Beta", "Gamma", ""]
    ids = {one.delegation: one.delegation_id for one in office.envelopes.envelopes()}
    office.envelopes.sort([ids["Gamma"], None, ids["Alpha"]])
    assert names(office) == ["Gamma", "Alpha", "Beta", ""]
    run = office.envelopes.in_order(office.badge_issuing.chosen(), RunOrder("envelopes", break_sheets=True))
    assert [row.name for row in run.rows] == ["Dao", "Anna", "Bob", "Cai", "Nobody"]
    assert run.breaks == {0, 1, 3, 4}


def test_handing_over_is_recorded_and_is_no_check_in(office: Workspace) -> None:
    print_all(office)
    alpha = envelope(office, "Alpha")
    assert office.envelopes.hand_over([alpha.delegation_id], "  Mr  Phouphet ") == 2
    alpha = envelope(office, "Alpha")
    assert alpha.is_handed_over
    assert alpha.hand_over is not None
    assert (alpha.hand_over.to, alpha.hand_over.desk, alpha.hand_over.operator) == (
        "Mr Phouphet",
        "Desk 1",
        "Reception",
    )
    assert not envelope(office, "Beta").handed
    assert office.checking_in.counts().arrived == 0
    assert all(row.checked_in_at_utc is None for row in office.finding.rows())
    assert office.checking_in.history(alpha.rows[0].id)[0].kind == "badge_handed"
    # once is enough; and what was recorded is whole
    assert office.envelopes.hand_over([alpha.delegation_id], "Someone else") == 0
    assert envelope(office, "Alpha").hand_over == alpha.hand_over
    assert verify.verify_file(office.path).problems == ()


def test_a_badge_that_came_back_can_be_handed_over_again(office: Workspace) -> None:
    print_all(office)
    nobody = [None]
    assert office.envelopes.hand_over(nobody, "A") == 1
    assert office.envelopes.take_back(nobody) == 1
    assert office.envelopes.take_back(nobody) == 0
    assert envelope(office, "").hand_over is None
    assert office.envelopes.hand_over(nobody, "B") == 1
    found = envelope(office, "").hand_over
    assert found is not None
    assert found.to == "B"


def test_a_new_badge_lies_in_the_envelope_again(office: Workspace) -> None:
    print_all(office)
    alpha = envelope(office, "Alpha")
    office.envelopes.hand_over([alpha.delegation_id], "A")
    office.badge_issuing.reissue(alpha.rows[0].id, "wrong name")
    assert (envelope(office, "Alpha").handed, envelope(office, "Alpha").printed) == (1, 1)


def test_only_what_is_printed_is_handed_over_and_to_somebody(office: Workspace) -> None:
    alpha = envelope(office, "Alpha")
    with pytest.raises(DeskError) as refused:
        office.envelopes.hand_over([alpha.delegation_id], "A")
    assert refused.value.facts == {"field": "badges", "why": "not_printed"}
    office.badge_issuing.record_printed(alpha.rows[:1])
    assert office.envelopes.hand_over([alpha.delegation_id], "A") == 1
    with pytest.raises(DeskError) as refused:
        office.envelopes.hand_over([alpha.delegation_id], "  ")
    assert refused.value.facts["field"] == "to"


def test_cover_sheets_are_written_for_the_chosen_envelopes(office: Workspace, tmp_path: Path) -> None:
    body = next(one for one in office.registering.delegations() if one.name_native == "Alpha")
    office.registering.save_delegation(replace(body, liaison_name="Phouphet", liaison_phone="+8562077778309"))
    out = tmp_path / "covers.pdf"
    ids = [one.delegation_id for one in office.envelopes.envelopes() if one.delegation in ("Alpha", None)]
    assert office.envelopes.cover_sheets(out, ids, "en") == 2
    alpha, nobody = texts(out.read_bytes())
    for said in ("Forum", "Hall", "Alpha", "2 badges", "Anna", "Bob", "For: Phouphet, +856"):
        assert said in alpha
    code = envelope(office, "Alpha").rows[0].code
    assert f"{code[:3]} {code[3:6]} {code[6:]}" in alpha
    assert "Without a delegation" in nobody
    assert office.envelopes.cover_sheets(out, None, "km", paper="a5") == 4
    assert office.envelopes.labels(tmp_path / "labels.pdf", None, "vi") == 4
    assert office.envelopes.cover_sheets(tmp_path / "none.pdf", [], "lo") == 0
    assert not (tmp_path / "none.pdf").exists()
    with pytest.raises(DeskError):
        office.envelopes.cover_sheets(tmp_path / "none.pdf", None, "fr")


def test_the_order_of_a_run_is_kept_in_the_forum_file(office: Workspace) -> None:
    assert office.envelopes.run_order() == RunOrder()
    order = RunOrder("desk", True, "lo", (DeskRange("Desk 1", "ກ", "ນ"), DeskRange("Z", "Z", "Z")))
    office.envelopes.save_run_order(order)
    assert office.envelopes.run_order() == order
