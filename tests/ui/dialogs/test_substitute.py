"""Somebody comes for somebody, by keys: new, or a colleague who is registered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from delegates.domain.admission import Reason, Scan
from delegates.domain.people import RosterRow, Status
from delegates.ui.dialogs.substitute import SubstituteSheet
from tests.ui.desk.driving import CTRL, Desk


@pytest.fixture
def ministry(desk: Desk) -> list[RosterRow]:
    rows = desk.workspace.finding.rows()
    people = [row for row in rows if row.delegation == "Bộ Thông tin và Truyền thông"]
    desk.workspace.registering.amend(people[0].id, {"seat": "A-1", "is_head": True})
    return [desk.workspace.finding.row(row.id) for row in people]


def opened(desk: Desk, absent: RosterRow) -> SubstituteSheet:
    desk.searches(absent.name)
    desk.waits_for(lambda: desk.page.results.list.hits.people())
    desk.presses(Qt.Key.Key_Return)
    desk.presses(Qt.Key.Key_Return)
    desk.waits_for(lambda: desk.name == absent.name)
    desk.presses(Qt.Key.Key_F8)
    sheet = desk.sheet(SubstituteSheet)
    assert isinstance(sheet, SubstituteSheet)
    sheet.prints.setChecked(False)  # no printer here
    return sheet


def test_the_form_says_what_happens(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = opened(desk, ministry[0])
    words = " ".join(desk.words_of(sheet))
    assert f"{ministry[0].name}, {ministry[0].delegation} does not come: that badge stops working" in words
    assert sheet.keeps_rank.text() == "Rank and category of the office stay: VIP"
    assert sheet.keeps_seat.text() == "The seat stays: A-1"
    assert (sheet.keeps_rank.isChecked(), sheet.keeps_seat.isChecked()) == (True, True)
    assert not sheet.delegation.isVisible()
    desk.closes(sheet)


def test_a_colleague_is_offered_first_and_takes_the_place(desk: Desk, ministry: list[RosterRow]) -> None:
    absent, comes = ministry[0], ministry[2]
    sheet = opened(desk, absent)
    desk.types(comes.name[:4], into=sheet.name)
    desk.waits_for(lambda: sheet.who.offered)
    offered = [one.value for one in sheet.who.offered]
    assert offered[0].delegation_id == absent.delegation_id
    assert absent.id not in [one.id for one in offered]
    place = [one.id for one in offered].index(comes.id)
    for _ in range(place + 1):
        desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return)
    assert (sheet.position.text(), sheet.position.isEnabled()) == (comes.position or "", False)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.rests()
    row = desk.workspace.finding.row(comes.id)
    assert (row.category, row.seat, row.is_head) == (absent.category, "A-1", True)
    assert desk.workspace.finding.row(absent.id).status is Status.CANCELLED
    assert len(desk.workspace.finding.rows()) == 60
    told = desk.context.messages.texts()[-1]
    assert told.startswith(f"{comes.name} comes for {absent.name}.")
    desk.scans(absent.code)
    desk.waits_for(lambda: desk.word == "Refused")
    assert desk.workspace.checking_in.last_scans(1)[0].reason is Reason.BADGE_VOID


def test_somebody_new_comes_and_the_seat_does_not_stay(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = opened(desk, ministry[0])
    desk.types("Nguyen Thi Thay", into=sheet.name)
    sheet.keeps_seat.setChecked(False)
    desk.rests()
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.rests()
    (row,) = [one for one in desk.workspace.finding.rows() if one.name == "Nguyen Thi Thay"]
    assert (row.delegation_id, row.category, row.seat) == (
        ministry[0].delegation_id, ministry[0].category, None,
    )  # fmt: skip
    verdict = desk.workspace.checking_in.check_in(Scan(ministry[0].code))
    assert verdict.facts["substitute"] == "Nguyen Thi Thay"


def test_whoever_is_alike_can_be_taken_by_a_key(desk: Desk, ministry: list[RosterRow]) -> None:
    sheet = opened(desk, ministry[0])
    desk.types(ministry[3].name, into=sheet.name)
    desk.waits_for(sheet.look.isVisible)
    desk.presses(Qt.Key.Key_F3)
    assert sheet.who.person_id == ministry[3].id
    desk.types("x", into=sheet.name)  # somebody else after all
    assert sheet.who.person_id is None
    assert (sheet.position.text(), sheet.position.isEnabled()) == ("", True)
    desk.closes(sheet)


def test_a_second_substitute_is_refused_in_words(desk: Desk, ministry: list[RosterRow]) -> None:
    desk.workspace.registering.substitute(ministry[0].id, ministry[2].id)
    sheet = opened(desk, desk.workspace.finding.row(ministry[0].id))
    desk.types("Another One", into=sheet.name)
    desk.presses(Qt.Key.Key_Return, CTRL)
    desk.waits_for(lambda: sheet._error.isVisible())
    assert sheet._error.text() == "Substitute: somebody comes in this place already."
    desk.closes(sheet)


@pytest.mark.parametrize("language", ["en", "lo"])
def test_the_form_fits_an_office_screen_at_150_percent(
    desk: Desk, ministry: list[RosterRow], language: str
) -> None:
    desk.context.language.use(language)
    desk.window.resize(911, 512)
    sheet = opened(desk, ministry[0])
    desk.types(ministry[3].name, into=sheet.name)
    desk.waits_for(sheet.look.isVisible)
    desk.rests()
    assert (sheet.width() <= 911, sheet.height() <= 512) == (True, True), sheet.size()
    desk.closes(sheet)
