from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from delegates.domain.admission import OUTCOME_OF, Caution, Previous, Reason, Verdict
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId, Delegation, DelegationId, PartyMember, RosterRow, Status
from delegates.ui import language, verdict_view
from delegates.ui.formats import NBSP
from delegates.ui.verdict_view import VerdictView

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


BODY = Delegation(
    DelegationId("b1"), "Sky Telecom", liaison_name="Phouphet", liaison_phone="+8562077778309",
    attention="ໂທຫາພິທີການ\nຊັ້ນ 2",
)  # fmt: skip
HEAD_CALL = "Head of delegation: call liaison Phouphet, 020 7777 8309."
OF_PERSON, OF_BODY = "Note: wheelchair", "Note on the delegation: ໂທຫາພິທີການ ຊັ້ນ 2"


def attention(reason: Reason, **changes: object) -> tuple[str, ...]:
    judged = replace(verdict(reason), delegate=row(is_head=True, attention="wheelchair"), **changes)
    view = verdict_view.view_of(judged, zone=ZONE, body=BODY)
    return tuple(note.replace(NBSP, " ") for note in view.attention)


@pytest.mark.parametrize("reason", list(Reason))
def test_notes_stand_wherever_staff_can_act_on_them(reason: Reason) -> None:
    """Also beside a refusal; not for somebody who leaves, nor about whoever a false badge names."""
    notes = (HEAD_CALL, OF_PERSON, OF_BODY)
    if reason in (Reason.EXIT, Reason.FORGED):
        notes = ()
    elif reason is Reason.ALREADY_CHECKED_IN:
        notes = (OF_PERSON, OF_BODY)  # the liaison was called when the head came
    assert attention(reason) == notes


def test_without_a_telephone_only_the_name_is_said() -> None:
    view = verdict_view.view_of(
        replace(verdict(Reason.OK), delegate=row(is_head=True)),
        zone=ZONE,
        body=replace(BODY, liaison_phone=None, attention=None),
    )
    assert view.attention == ("Head of delegation: call liaison Phouphet.",)
    assert verdict_view.view_of(verdict(Reason.OK), zone=ZONE, body=BODY).attention == (OF_BODY,)


def test_cautions_say_how_many_are_in_and_when_it_opens() -> None:
    def said(*cautions: Caution, **facts: object) -> VerdictView:
        judged = replace(verdict(Reason.OK, facts=facts), cautions=cautions)
        return verdict_view.view_of(judged, zone=ZONE)

    early = said(Caution.EARLY, opens_utc=AT + timedelta(minutes=18))
    assert (early.attention, early.is_urgent, early.sound) == (("Early: opens 09:00.",), False, "admitted")
    nearly = said(Caution.EARLY, Caution.NEARLY_FULL, opens_utc=AT, inside=117, capacity=120)
    assert nearly.attention == ("Room for 3 more of 120. Early: opens 08:42.",)
    full = said(Caution.FULL, inside=121, capacity=120)
    assert full.attention == ("Full: 121 in a room for 120. Tell the organiser.",)
    assert (full.is_urgent, full.sound) == (True, "attention")
    assert said(inside=3, capacity=120).attention == ()


def test_what_has_to_be_done_at_once_is_said_first_and_heard_with_an_admission_only() -> None:
    facts = {"inside": 119, "capacity": 120}
    assert attention(Reason.OK, cautions=(Caution.NEARLY_FULL,), facts=facts) == (
        HEAD_CALL, OF_PERSON, OF_BODY, "Room for 1 more of 120.",
    )  # fmt: skip
    for reason in Reason:
        judged = replace(verdict(reason), delegate=row(attention="wheelchair"))
        view = verdict_view.view_of(judged, zone=ZONE)
        outcome = str(OUTCOME_OF[reason])
        heard = "attention" if outcome == "admitted" and reason is not Reason.EXIT else outcome
        assert view.sound == heard


def test_notes_take_the_place_of_a_welcome_but_of_no_other_word() -> None:
    admitted = verdict_view.view_of(verdict(Reason.OK), zone=ZONE, body=BODY)
    assert (admitted.to_do, admitted.spoken.count("Welcome")) == ("", 0)
    refused = verdict_view.view_of(verdict(Reason.TOO_LATE), zone=ZONE, body=BODY)
    assert refused.to_do.startswith("Ask the organiser.")
    assert OF_BODY.rstrip(".") in refused.spoken
    assert "Ask the organiser" in refused.spoken


def test_who_belongs_together_is_told_and_makes_no_sound() -> None:
    def said(*members: PartyMember, reason: Reason = Reason.OK) -> VerdictView:
        return verdict_view.view_of(replace(verdict(reason), party=members), zone=ZONE)

    chief = PartyMember(DelegateId("p"), "Khamsing", "Minister", True, AT - timedelta(minutes=2), "H.E.")
    view = said(chief)
    assert view.party == ("Accompanies H.E. Khamsing, arrived 08:40",)
    assert (view.attention, view.sound) == ((), "admitted")
    assert said(replace(chief, checked_in_at_utc=None)).party == ("Accompanies H.E. Khamsing, not here yet",)
    noy = PartyMember(DelegateId("n"), "Noy", "interpreter", False, AT)
    khamla = PartyMember(DelegateId("k"), "Khamla", None, False)
    assert said(noy, khamla).party == ("With: Noy (interpreter), arrived; Khamla, not yet",)
    assert said(noy, reason=Reason.EXIT).party == ()
    assert verdict_view.without_name(said(chief, reason=Reason.TOO_LATE)).party == ()


def test_an_exit_of_somebody_who_was_not_inside_says_so() -> None:
    view = verdict_view.view_of(replace(verdict(Reason.EXIT, facts={}), flagged=True), zone=ZONE)
    assert (view.why[0], view.now) == ("Was not known to be inside", "Nothing more to do.")


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
