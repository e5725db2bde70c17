"""Every answer that there is, reached by keys into the real window: what stands on the panel, with which colour and sound,
what the last scans say, and what the file holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from delegates.domain.admission import OUTCOME_OF, Outcome, Reason
from delegates.domain.badge_code import frame, short_code
from delegates.domain.checkpoint import Checkpoint, Direction
from delegates.domain.people import RosterRow, Status
from delegates.services.changes import Changes
from delegates.services.registering import NewDelegate
from delegates.ui import theme
from delegates.ui.dialogs.override import OverrideSheet
from tests.ui.conftest import Recorder, press
from tests.ui.desk.driving import CTRL, Desk


@dataclass(frozen=True)
class Case:
    """How an answer is come by (`reach` acts and scans), and what is said then; {…} are facts of the person scanned."""

    reason: Reason
    reach: Callable[[Desk, RosterRow], None]
    word: str
    why: str
    now: str
    line: str
    names: bool = True


def rule(desk: Desk, **changes: object) -> Checkpoint:
    """The main entrance with other rules."""
    entrance = desk.workspace.programme.checkpoints()[0]
    saved = desk.workspace.programme.save_checkpoint(replace(entrance, **changes))
    desk.context.changed.emit(Changes(programme=True))
    return saved


def in_minutes(desk: Desk, minutes: int) -> datetime:
    """By the clock of the forum."""
    return desk.workspace._desk.clock() + timedelta(minutes=minutes)


def again(desk: Desk, row: RosterRow) -> None:
    """The same badge, more than two and a half seconds later."""
    desk.rests()
    desk.context.scanning.queue.forget_all()
    desk.context.scanning._shown_until = 0.0
    desk.scans(row.code)


def once(desk: Desk, row: RosterRow) -> None:
    desk.scans(row.code)


def twice(desk: Desk, row: RosterRow) -> None:
    once(desk, row)
    desk.waits_for(lambda: desk.word == "Admitted")
    again(desk, row)


def out(desk: Desk, row: RosterRow) -> None:
    once(desk, row)
    desk.waits_for(lambda: desk.word == "Admitted")
    desk.context.choose_checkpoint(None, Direction.OUT)
    again(desk, row)


def out_and_in(desk: Desk, row: RosterRow) -> None:
    out(desk, row)
    desk.waits_for(lambda: desk.word == "Exit recorded")
    desk.context.choose_checkpoint(None, Direction.IN)
    again(desk, row)


def exit_of_a_stranger(desk: Desk, row: RosterRow) -> None:
    desk.context.choose_checkpoint(None, Direction.OUT)
    once(desk, row)


def overridden(desk: Desk, row: RosterRow) -> None:
    late(desk, row)
    desk.waits_for(lambda: desk.word == "Closed" and desk.key_on("F9"))
    desk.presses(Qt.Key.Key_F9)
    sheet = desk.sheet(OverrideSheet)
    desk.types("Invited by the Minister", into=sheet.reason)
    desk.presses(Qt.Key.Key_Return, CTRL)


def replaced(desk: Desk, row: RosterRow) -> None:
    desk.workspace.badge_issuing.reissue(row.id, "Lost")
    once(desk, row)


def represented(desk: Desk, row: RosterRow) -> None:
    desk.workspace.registering.substitute(row.id, NewDelegate("Deputy Somphone"))
    once(desk, row)


def voided(desk: Desk, row: RosterRow) -> None:
    from delegates.storage import happening_store

    inner = desk.workspace._desk
    with inner.database.write() as db:
        happening_store.void_badge(
            db, row.badge_number, replaced=False, note=None,
            desk_id=inner.id(db), operator="Reception", at_utc=inner.clock(),
        )  # fmt: skip
    once(desk, row)


def standing(status: Status) -> Callable[[Desk, RosterRow], None]:
    def reach(desk: Desk, row: RosterRow) -> None:
        rule(desk, contact="020 5555 0000")
        desk.workspace.registering.set_status(row.id, status)
        once(desk, row)

    return reach


def elsewhere(desk: Desk, row: RosterRow) -> None:
    rule(desk, categories=frozenset("VF"))
    desk.workspace.programme.save_checkpoint(
        Checkpoint("", "Hall B", categories=frozenset({row.category}), position=1)
    )
    desk.context.changed.emit(Changes(programme=True))
    once(desk, row)


def early(desk: Desk, row: RosterRow) -> None:
    rule(desk, opens_utc=in_minutes(desk, 30), place="the lobby")
    once(desk, row)


def late(desk: Desk, row: RosterRow) -> None:
    rule(desk, closes_utc=in_minutes(desk, -30))
    once(desk, row)


def unknown(desk: Desk, row: RosterRow) -> None:
    known = {one.badge_number for one in desk.workspace.finding.rows()}
    absent = next(number for number in range(1_000_000, 9_000_000) if number not in known)
    desk.scans(short_code(desk.workspace.forum.number, absent))


def other_forum(desk: Desk, row: RosterRow) -> None:
    desk.scans(frame(77, 12345, b"k" * 32))


def forged(desk: Desk, row: RosterRow) -> None:
    desk.scans(frame(desk.workspace.forum.number, row.badge_number, b"another key of thirty-two bytes!"))


def damaged(desk: Desk, row: RosterRow) -> None:
    desk.scans(row.code[:-1] + str((int(row.code[-1]) + 1) % 10))


def link(desk: Desk, row: RosterRow) -> None:
    desk.scans("https://example.org/menu")


def endless(desk: Desk, row: RosterRow) -> None:
    desk.scans("9" * 4097)


def nothing(desk: Desk, row: RosterRow) -> None:
    """A code of blanks: a scanner that is asked to send its suffix sends it."""
    desk.scans(" " * 8)


ADMITTED, REFUSED, UNREAD = "Admitted {name}", "Refused {name}", "Unread The badge could not be read"
CASES = [
    Case(Reason.OK, once, "Admitted", "{time} · Main entrance", "Welcome.", ADMITTED),
    Case(Reason.EXIT, out, "Exit recorded", "In since {first}",
         "Nothing more to do. The badge stays valid.", ADMITTED),
    Case(Reason.EXIT, exit_of_a_stranger, "Exit recorded", "Was not known to be inside",
         "Nothing more to do.", ADMITTED),
    Case(Reason.REENTRY, out_and_in, "Welcome back", "Left at {left}",
         "Re-entry is recorded. Let them pass.", ADMITTED),
    Case(Reason.FORCED, overridden, "Admitted, override", "Invited by the Minister",
         "Recorded with your name. Let them pass.", ADMITTED),
    Case(Reason.ALREADY_CHECKED_IN, twice, "Already checked in", "First at {first}, Desk 1",
         "Compare the face with the photo. Same person: let them pass.", "Came before {name}"),
    Case(Reason.BADGE_REPLACED, replaced, "Refused", "Badge replaced {time}, Desk 1: Lost",
         "Keep this badge and ask for the new one, {new}.", REFUSED),
    Case(Reason.BADGE_VOID, voided, "Refused", "Badge voided {time}",
         "Keep this badge. Check who it is, then F7 for a new one.", REFUSED),
    Case(Reason.BADGE_VOID, represented, "Refused", "Badge voided {time}. Deputy Somphone comes instead",
         "Keep this badge. Check who it is, then F7 for a new one.", REFUSED),
    Case(Reason.UNKNOWN_CODE, unknown, "Refused", "Not in this roster",
         "Ask for the name and search. Not found: F2, register.", "Refused Nobody has this badge", names=False),
    Case(Reason.DELEGATE_CANCELLED, standing(Status.CANCELLED), "Refused", "Registration cancelled",
         "Ask them kindly to wait. Call 020 5555 0000.", REFUSED),
    Case(Reason.DELEGATE_BLOCKED, standing(Status.BLOCKED), "Please wait", "On the stop list",
         "Ask them kindly to wait. Call security, 020 5555 0000.", REFUSED),
    Case(Reason.NOT_ADMITTED_HERE, elsewhere, "Refused", "Organiser is not admitted at Main entrance",
         "Show the way to Hall B. Invited after all: F9, with a reason.", REFUSED),
    Case(Reason.TOO_EARLY, early, "Too early", "Opens at {opens}",
         "Invite them to wait at the lobby. Scan again from {opens}.", REFUSED),
    Case(Reason.TOO_LATE, late, "Closed", "Closed at {closes}",
         "Ask the organiser. Admitting late: F9, with a reason.", REFUSED),
    Case(Reason.OTHER_FORUM, other_forum, "Refused", "Badge of another forum, 77",
         "Not valid here. Ask for today's badge or search the name.",
         "Refused A genuine badge, of another forum", names=False),
    Case(Reason.FORGED, forged, "Please wait", "The badge is not genuine",
         "Keep the badge. Call security.", REFUSED),
    Case(Reason.DAMAGED_CODE, damaged, "Unread", "A digit was lost or wrong",
         "Scan again. Still unread: type the nine digits under the code.", UNREAD, names=False),
    Case(Reason.NOT_A_BADGE, link, "Not a badge", "A link", "Ask for the forum badge. None: search the name.",
         "Unread This is not a badge of the forum", names=False),
    Case(Reason.TOO_LONG, endless, "Unread", "Too much arrived", "Scan the badge alone, from 10 to 15 cm.",
         UNREAD, names=False),
    Case(Reason.EMPTY, nothing, "Unread", "Nothing arrived",
         "Scan again. If it stays empty, check the cable.", UNREAD, names=False),
]  # fmt: skip


def test_every_reason_has_a_case() -> None:
    assert {case.reason for case in CASES} == set(Reason)


def filled(text: str, desk: Desk, row: RosterRow) -> str:
    """The facts as the file has them, in the forum's time."""
    zone, now = desk.workspace.zone, desk.workspace.finding.row(row.id)
    scans = list(reversed(desk.workspace.checking_in.last_scans(10)))
    entrance = desk.workspace.programme.checkpoints()[0]
    admitted = [one.at_utc for one in scans if one.outcome is Outcome.ADMITTED]
    times = {
        "time": scans[-1].at_utc,
        "first": next(iter(admitted), None),
        "left": next((one.at_utc for one in scans if one.reason is Reason.EXIT), None),
        "opens": entrance.opens_utc,
        "closes": entrance.closes_utc,
    }
    facts = {name: f"{at.astimezone(zone):%H:%M}" for name, at in times.items() if at is not None}
    new = f"{now.code[:3]} {now.code[3:6]} {now.code[6:]}"
    return text.format(
        **{"time": "", "first": "", "left": "", "opens": "", "closes": ""} | facts, name=row.name, new=new
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{n:02}-{case.reason}" for n, case in enumerate(CASES)])
def test_an_answer_at_the_desk(desk: Desk, player: Recorder, case: Case) -> None:
    row = next(one for one in desk.workspace.finding.rows() if one.category == "O" and not one.is_head)
    outcome = OUTCOME_OF[case.reason]
    case.reach(desk, row)
    desk.waits_for(lambda: getattr(desk.context.last_verdict, "reason", None) is case.reason)
    desk.rests()

    # the panel
    view = desk.page.panel.view()
    assert view.word == case.word
    assert view.why[0] == filled(case.why, desk, row)
    assert view.to_do.replace("\N{NO-BREAK SPACE}", " ") == filled(case.now, desk, row)
    assert desk.name == (row.name if case.names else "")
    assert view.outcome == str(outcome)
    fill = theme.OUTCOME_COLOURS[str(outcome)][0]
    assert desk.page.panel.band_colour() == theme.current().colour(fill)
    assert desk.page.panel.accessibleName().startswith(case.word)
    assert player.played[-1] == str(outcome)
    assert desk.page.entry.edit.hasFocus()

    # the last scans
    desk.waits_for(lambda: filled(case.line, desk, row) in desk.last_scans)

    # the file
    past = desk.workspace.checking_in.last_scans(1)[0]
    assert (past.outcome, past.reason, past.taken_back) == (outcome, case.reason, False)
    assert (past.desk, past.operator, past.checkpoint) == ("Desk 1", "Reception", "Main entrance")
    assert past.delegate == (desk.workspace.finding.row(row.id) if case.names else None)
    is_in = desk.workspace.finding.row(row.id).checked_in_at_utc is not None
    assert is_in == (outcome is not Outcome.REFUSED and case.names and case.reach is not exit_of_a_stranger)
    assert past.foreign == ("web_address" if case.reason is Reason.NOT_A_BADGE else None)


CAUTIONS = {
    "early": (
        lambda desk: {"opens_utc": in_minutes(desk, 10), "early_minutes": 30},
        "Early: opens {opens}.",
        "admitted",
    ),
    "nearly full": (lambda desk: {"capacity": 10}, "Room for 1 more of 10.", "admitted"),
    "full": (lambda desk: {"capacity": 8}, "Full: 9 in a room for 8. Tell the organiser.", "attention"),
}


@pytest.mark.parametrize("name", CAUTIONS)
def test_a_caution_stands_on_amber_and_the_admission_all_the_same(
    desk: Desk, player: Recorder, name: str
) -> None:
    rules, said, sound = CAUTIONS[name]
    others = [one for one in desk.workspace.finding.rows() if one.category == "D" or one.category == "C"][:8]
    for one in others:
        desk.workspace.checking_in.check_in_delegate(one.id)
    entrance = rule(desk, **rules(desk))
    row = next(one for one in desk.workspace.finding.rows() if one.category == "O" and not one.is_head)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    desk.rests()
    opens = entrance.opens_utc.astimezone(desk.workspace.zone) if entrance.opens_utc else None
    view = desk.page.panel.view()
    assert (view.word, view.outcome) == ("Admitted", "admitted")
    assert view.attention == (said.format(opens=f"{opens:%H:%M}" if opens else ""),)
    assert view.to_do == ""
    assert player.played == [sound]
    image = desk.page.panel.grab().toImage()
    amber = theme.current().colour("amber")
    assert sum(image.pixelColor(200, y) == amber for y in range(image.height())) > 30
    assert desk.workspace.checking_in.last_scans(1)[0].outcome is Outcome.ADMITTED
    desk.window.show_page("delegations")
    assert view.attention[0] in desk.window.strip.accessibleName() + "."


def test_notes_on_a_person_and_on_the_delegation_ring_and_are_read_on_every_page(
    desk: Desk, player: Recorder
) -> None:
    row = next(one for one in desk.workspace.finding.rows() if one.category == "F" and one.delegation_id)
    body = next(one for one in desk.workspace.registering.delegations() if one.id == row.delegation_id)
    desk.workspace.registering.amend(row.id, {"attention": "សូមទូរស័ព្ទទៅមន្ត្រីពិធីការ"})
    desk.workspace.registering.save_delegation(replace(body, attention="ໂທຫາຫົວໜ້າພິທີການ", liaison_name=None))
    desk.context.changed.emit(Changes(everything=True))
    desk.waits_for(lambda: desk.context.delegations.get(body.id, body).attention)
    desk.scans(row.code)
    desk.waits_for(lambda: desk.name == row.name)
    assert desk.page.panel.view().attention == (
        "Note: សូមទូរស័ព្ទទៅមន្ត្រីពិធីការ", "Note on the delegation: ໂທຫາຫົວໜ້າພິທີການ",
    )  # fmt: skip
    assert player.played == ["attention"]
    desk.window.show_page("delegations")
    strip = desk.window.strip
    assert "ໂທຫາຫົວໜ້າພິທີການ" in strip.accessibleName()
    assert strip.height() > 44


def test_control_characters_alone_are_a_scan_of_nothing(desk: Desk) -> None:
    window = desk.window.windowHandle()
    for number in range(6):
        press(window, "\x1d", at_ms=90_000 + 2 * number)
    press(window, "\r", at_ms=90_020, key=Qt.Key.Key_Return)
    desk.waits_for(lambda: desk.word == "Unread")
    assert desk.workspace.checking_in.last_scans(1)[0].reason is Reason.EMPTY
