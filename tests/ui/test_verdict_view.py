from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from delegates.domain.admission import OUTCOME_OF, Outcome, Previous, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId, RosterRow, Status
from delegates.ui import language, verdict_view
from delegates.ui.formats import NBSP

ZONE = ZoneInfo("Asia/Vientiane")
AT = datetime(2024, 1, 10, 1, 42, tzinfo=UTC)


def row(**changes: object) -> RosterRow:
    values: dict[str, object] = {
        "id": DelegateId("d1"), "code": "771902433", "honorific": "ທ່ານ", "name_native": "ມະໄລທອງ ກຸນລະວົງ",
        "name_latin": "Malaithong Kounlavong", "position": "General Director", "delegation_id": None,
        "delegation": "Sky Telecom", "delegation_latin": None, "delegation_short": None, "category": "C", "rank": None,
        "is_head": False, "status": Status.REGISTERED, "phone": None, "email": None, "seat": "A-12", "attention": None,
        "variant": None, "badge_number": 7719024, "badge_issue": 1, "badge_void": False, "printed_at_utc": None,
        "printed_text_differs": False, "checked_in_at_utc": None, "search_text": "",
    }  # fmt: skip
    return RosterRow(**(values | changes))


FACTS = {
    "replaced_at_utc": AT - timedelta(minutes=30), "replaced_desk": "desk 2", "replaced_why": "Lost",
    "new_code": "562017884",
    "voided_at_utc": AT - timedelta(days=1), "opens_utc": AT + timedelta(minutes=18), "closes_utc": AT, "forum_number": 12,
    "foreign": "payment", "out_at_utc": AT, "in_since_utc": AT, "why": "Invited by the Vice Minister",
    "contact": "020 5555 0000", "place": "the lobby", "other": "Hall B",
}  # fmt: skip


def verdict(reason: Reason, *, facts: dict[str, object] | None = None, person: bool = True) -> Verdict:
    return Verdict(
        outcome=OUTCOME_OF[reason],
        reason=reason,
        delegate=row() if person else None,
        previous=Previous(AT - timedelta(minutes=16), "desk 2", "Main entrance"),
        scan_id="s1",
        checkpoint="Main entrance",
        direction=Direction.IN,
        at_utc=AT,
        facts=FACTS if facts is None else facts,
    )


def sentences(reason: Reason, **more: object) -> tuple[str, str, str]:
    view = verdict_view.view_of(verdict(reason, **more), zone=ZONE, language=language.current().code)
    return view.word, view.why[0], view.now.replace(NBSP, " ")


ENGLISH = {
    Reason.OK: ("Admitted", "08:42 · Main entrance", "Welcome. A-12."),
    Reason.REENTRY: ("Welcome back", "Left at 08:42", "Re-entry is recorded. Let them pass."),
    Reason.EXIT: ("Exit recorded", "In since 08:42", "Nothing more to do. The badge stays valid."),
    Reason.FORCED: ("Admitted, override", "Invited by the Vice Minister", "Recorded with your name. Let them pass."),
    Reason.ALREADY_CHECKED_IN: (
        "Already checked in", "First at 08:26, desk 2", "Compare the face with the photo. Same person: let them pass.",
    ),
    Reason.BADGE_REPLACED: (
        "Refused", "Badge replaced 08:12, desk 2: Lost", "Keep this badge and ask for the new one, 562 017 884.",
    ),
    Reason.BADGE_VOID: (
        "Refused", "Badge voided 9 Jan 2024, 08:42", "Keep this badge. Check who it is, then F7 for a new one.",
    ),
    Reason.UNKNOWN_CODE: ("Refused", "Not in this roster", "Ask for the name and search. Not found: F2, register."),
    Reason.DELEGATE_CANCELLED: (
        "Refused", "Registration cancelled", "Ask them kindly to wait. Call 020 5555 0000.",
    ),
    Reason.DELEGATE_BLOCKED: (
        "Please wait", "On the stop list", "Ask them kindly to wait. Call security, 020 5555 0000.",
    ),
    Reason.NOT_ADMITTED_HERE: (
        "Refused", "Company is not admitted at Main entrance",
        "Show the way to Hall B. Invited after all: F9, with a reason.",
    ),
    Reason.TOO_EARLY: ("Too early", "Opens at 09:00", "Invite them to wait at the lobby. Scan again from 09:00."),
    Reason.TOO_LATE: ("Closed", "Closed at 08:42", "Ask the organiser. Admitting late: F9, with a reason."),
    Reason.OTHER_FORUM: (
        "Refused", "Badge of another forum, 12", "Not valid here. Ask for today's badge or search the name.",
    ),
    Reason.FORGED: ("Please wait", "The badge is not genuine", "Keep the badge. Call security, 020 5555 0000."),
    Reason.DAMAGED_CODE: (
        "Unread", "A digit was lost or wrong", "Scan again. Still unread: type the nine digits under the code.",
    ),
    Reason.NOT_A_BADGE: ("Not a badge", "A payment code", "Ask for the forum badge. None: search the name."),
    Reason.TOO_LONG: ("Unread", "Too much arrived", "Scan the badge alone, from 10 to 15 cm."),
    Reason.EMPTY: ("Unread", "Nothing arrived", "Scan again. If it stays empty, check the cable."),
}  # fmt: skip


def test_the_table_knows_every_reason() -> None:
    assert set(ENGLISH) == set(Reason)


@pytest.mark.parametrize("reason", list(Reason))
def test_words_of_each_verdict(reason: Reason) -> None:
    assert sentences(reason) == ENGLISH[reason]


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("spoken", ["en", "lo"])
def test_missing_facts_leave_no_hole(reason: Reason, spoken: str) -> None:
    language.current().use(spoken)
    for view in (
        verdict_view.view_of(verdict(reason, facts={}, person=person), zone=ZONE, language=spoken)
        for person in (True, False)
    ):
        said = " ".join((view.word, *view.why, view.now, *view.text))
        assert "{" not in said
        assert ", ." not in said
        assert " he " not in f" {said} "
        assert view.word
        assert view.now
        assert view.now.count(".") <= 2


def test_lao_words_are_those_of_the_table() -> None:
    language.current().use("lo")
    assert sentences(Reason.ALREADY_CHECKED_IN) == (
        "ເຊັກອິນໄປກ່ອນແລ້ວ", "ເທື່ອທຳອິດ 08:26, desk 2", "ທຽບໜ້າກັບຮູບ. ຖ້າແມ່ນຄົນດຽວກັນ, ເຊີນຜ່ານໄດ້.",
    )  # fmt: skip
    assert sentences(Reason.NOT_ADMITTED_HERE)[1] == "ບໍລິສັດ ບໍ່ເຂົ້າ Main entrance"


def test_what_a_foreign_code_holds_is_never_shown() -> None:
    view = verdict_view.view_of(
        verdict(Reason.NOT_A_BADGE, facts={"foreign": "https://x"}, person=False), zone=ZONE
    )
    assert "https" not in repr(view)


def test_the_person_is_shown_as_given() -> None:
    view = verdict_view.view_of(verdict(Reason.OK), zone=ZONE)
    assert view.person is not None
    assert (view.person.honorific, view.person.name, view.person.latin) == (
        "ທ່ານ", "ມະໄລທອງ ກຸນລະວົງ", "Malaithong Kounlavong",
    )  # fmt: skip
    assert view.why == ("08:42 · Main entrance", f"Badge 771{NBSP}902{NBSP}433")
    assert view.spoken == "Admitted. ທ່ານ ມະໄລທອງ ກຸນລະວົງ. Welcome. A-12."
    alone = verdict_view.person_of(row(name_latin="Malaithong", name_native=None, honorific=None))
    assert (alone.name, alone.latin, alone.honorific) == ("Malaithong", "", "")


def test_attention_is_for_admissions_only() -> None:
    for reason in Reason:
        view = verdict_view.view_of(verdict(reason), zone=ZONE, attention="Note: wheelchair")
        expected = (
            "Note: wheelchair" if OUTCOME_OF[reason] is Outcome.ADMITTED and reason is not Reason.EXIT else ""
        )
        assert view.attention == expected


def test_attention_names_the_liaison_of_a_head_and_the_note() -> None:
    head = row(is_head=True, attention="wheelchair")
    said = verdict_view.attention_of(head, liaison_name="Phouphet", liaison_phone="+8562077778309")
    assert (
        said.replace(NBSP, " ")
        == "Head of delegation: call liaison Phouphet, 020 7777 8309. Note: wheelchair"
    )
    assert verdict_view.attention_of(row(), liaison_name="Phouphet") == ""


def test_a_screen_that_faces_the_guest_names_nobody_who_is_refused() -> None:
    view = verdict_view.without_name(verdict_view.view_of(verdict(Reason.DELEGATE_BLOCKED), zone=ZONE))
    assert "ມະໄລທອງ" not in repr(view)
    assert "stop" not in repr(view).replace("outcome", "")
    assert view.word == "Please wait a moment"


def test_a_found_person_is_not_checked_in() -> None:
    view = verdict_view.found_view(row())
    assert (view.outcome, view.word) == ("found", "Found, not checked in")
    assert "Enter" not in verdict_view.found_view(row(), similar=True).now


def test_waiting_scans_are_counted() -> None:
    assert verdict_view.queued_view(1).why == ("1 scan waits",)
    assert verdict_view.queued_view(3, "Reissue badge").why == ("3 scans wait",)
    assert verdict_view.queued_view(3, "Reissue badge").text[0] == "A window is open: Reissue badge"
