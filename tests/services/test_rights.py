"""Once a password is set, what is the organiser's needs it: refused acts write nothing, and who had the rights is kept."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pysqlite3
import pytest

from delegates.domain.admission import Scan
from delegates.domain.checkpoint import Checkpoint, ProgrammeItem
from delegates.domain.people import DelegateId
from delegates.domain.question import Question
from delegates.errors import DeskError
from delegates.services.forum_files import open_forum, verify_forum
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage import happening_store
from delegates.storage.connection import Connection, Pool

WORD = "ຫໍປະຊຸມ-2024"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def revision(workspace: Workspace) -> int:
    """Grows with whatever is written."""
    with workspace._database.read() as db:
        return happening_store.version(db)


def refused(act: Callable[[], object]) -> dict[str, object]:
    with pytest.raises(DeskError) as caught:
        act()
    assert caught.value.code == "not_allowed"
    return caught.value.facts


def told(workspace: Workspace) -> list[tuple[str, str, str | None]]:
    """What happened to the rights, oldest first: what, who, why."""
    happened = reversed(workspace.rights.happenings())
    return [(one.kind.removeprefix("organiser_"), one.operator, one.why) for one in happened]


@pytest.fixture
def guest(workspace: Workspace) -> DelegateId:
    return workspace.registering.register(NewDelegate("ບໍ່ວຽງຄຳ ວົງດາລາ", category="D")).id


@pytest.fixture
def locked(workspace: Workspace, guest: DelegateId) -> Workspace:
    workspace.rights.set_password(WORD)
    workspace.rights.lock()
    return workspace


# -- the password --------------------------------------------------------------------------------------------------


def test_the_file_holds_an_argon2id_hash_and_no_password(workspace: Workspace) -> None:
    workspace.rights.set_password(WORD)
    path = workspace.path
    workspace.close()
    raw = pysqlite3.connect(path)
    stored = raw.execute("SELECT value FROM setting WHERE key = 'organiser_password'").fetchone()[0]
    raw.close()
    assert stored.startswith('"$argon2id$v=19$')
    for file in path.parent.glob(path.name + "*"):
        if file.is_file():
            assert WORD.encode() not in file.read_bytes()


def test_it_travels_with_the_file(workspace: Workspace, tmp_path: Path) -> None:
    workspace.rights.set_password(WORD)
    workspace.save_copy(tmp_path / "copy.forum")
    copy = open_forum(tmp_path / "copy.forum", desk_name="Desk 2", operator="Noy")
    try:
        assert not copy.rights.is_organiser
        assert refused(lambda: copy.set_host("la-mof"))["what"] == "settings"
        copy.rights.unlock(WORD)
        copy.set_host("la-mof")
        assert copy.host == "la-mof"
    finally:
        copy.close()
    assert verify_forum(tmp_path / "copy.forum").ok


def test_the_same_letters_made_by_another_keyboard_are_the_same_password(workspace: Workspace) -> None:
    composed, in_pieces = (unicodedata.normalize(form, "Hội nghị số") for form in ("NFC", "NFD"))
    assert composed != in_pieces
    workspace.rights.set_password(composed)
    workspace.rights.lock()
    workspace.rights.unlock(in_pieces)
    assert workspace.rights.is_organiser


@pytest.mark.parametrize(("word", "why"), [("short", "too_short"), ("x" * 201, "too_long")])
def test_a_password_has_eight_letters_at_least(workspace: Workspace, word: str, why: str) -> None:
    before = revision(workspace)
    with pytest.raises(DeskError) as caught:
        workspace.rights.set_password(word)
    assert (caught.value.code, caught.value.facts["why"]) == ("invalid", why)
    assert not workspace.rights.has_password
    assert revision(workspace) == before


def test_changing_and_removing_it_asks_for_the_old_one(locked: Workspace) -> None:
    rights = locked.rights
    assert refused(lambda: rights.set_password("another word"))["why"] == "wrong_password"
    assert refused(lambda: rights.set_password("another word", "wrong"))["why"] == "wrong_password"
    rights.set_password("another word", WORD)
    assert rights.is_organiser
    assert refused(lambda: rights.unlock(WORD))["why"] == "wrong_password"
    assert refused(lambda: rights.remove_password(WORD))["why"] == "wrong_password"
    rights.remove_password("another word")
    assert not rights.has_password
    locked.set_host("la-mof")  # everybody may again
    assert told(locked) == [
        ("password_set", "Reception", None),
        ("unlocked", "Reception", None),
        ("locked", "Reception", "hand"),
        ("refused", "Reception", None),
        ("refused", "Reception", None),
        ("password_changed", "Reception", None),
        ("unlocked", "Reception", None),
        ("refused", "Reception", None),
        ("refused", "Reception", None),
        ("locked", "Reception", "removed"),
        ("password_removed", "Reception", None),
    ]


def test_without_a_password_there_is_nothing_to_unlock(workspace: Workspace) -> None:
    before = revision(workspace)
    workspace.rights.unlock("anything at all")
    workspace.rights.remove_password("anything at all")
    assert not workspace.rights.has_password
    assert revision(workspace) == before


def test_a_hash_that_is_none_lets_nobody_in(locked: Workspace) -> None:
    with locked._database.write() as db:
        db.execute("UPDATE setting SET value = '5' WHERE key = 'organiser_password'")
    assert refused(lambda: locked.set_host("la-mof"))["what"] == "settings"
    with pytest.raises(DeskError) as caught:
        locked.rights.unlock(WORD)
    assert caught.value.code == "damaged"


def test_a_password_of_broken_letters_is_only_wrong(locked: Workspace) -> None:
    assert refused(lambda: locked.rights.unlock("\udcff\udc80"))["why"] == "wrong_password"


def test_wrong_passwords_wait_longer_and_longer_and_lock_nobody_out(locked: Workspace, clock) -> None:
    rights = locked.rights
    for _ in range(5):
        assert refused(lambda: rights.unlock("wrong word"))["why"] == "wrong_password"
    waits = []
    for _ in range(3):
        facts = refused(lambda: rights.unlock(WORD))  # right, but too soon
        assert facts["why"] == "wait"
        waits.append(facts["seconds"])
        clock.pass_(seconds=int(str(facts["seconds"])))
        assert refused(lambda: rights.unlock("wrong word"))["why"] == "wrong_password"
    assert waits == [3, 8, 18]  # of 5, 10 and 20 s two have passed: the clock goes on when it is asked
    clock.pass_(minutes=5)
    rights.unlock(WORD)
    assert rights.is_organiser
    rights.lock()
    assert refused(lambda: rights.unlock("wrong word"))["why"] == "wrong_password"  # counted anew


# -- what needs it -------------------------------------------------------------------------------------------------


def category(workspace: Workspace) -> object:
    return workspace.registering.save_category(replace(workspace.registering.categories()[0], name="Guest"))


def here(workspace: Workspace) -> str:
    return workspace.programme.default_checkpoint().id


RESTRICTED: dict[str, Callable[[Workspace], object]] = {
    "forum details": lambda one: one.amend_forum(name="Other", venue=None, starts=None, ends=None),
    "host": lambda one: one.set_host("la-mof"),
    "auto-print": lambda one: one.set_auto_print("D", "always"),
    "reference": lambda one: one.save_reference_edit({"table": "positions", "id": "x", "rank": 1}, key="id"),
    "category": category,
    "checkpoint": lambda one: one.programme.save_checkpoint(Checkpoint("", "Dinner")),
    "item": lambda one: one.programme.save_item(ProgrammeItem("", "Opening")),
    "item out": lambda one: one.programme.remove_item("x"),
    "checkpoint out": lambda one: one.programme.remove_checkpoint("x"),
    "checkpoint closed": lambda one: one.programme.close_checkpoint(here(one)),
    "checkpoints as before": lambda one: one.programme.save_checkpoints([]),
    "rules copied": lambda one: one.programme.copy_rules(here(one), [here(one)], []),
    "order of questions": lambda one: one.asking.put_in_order([]),
    "question": lambda one: one.asking.save_question(Question("", "Bus?")),
    "question out": lambda one: one.asking.retire_question("x"),
    "columns": lambda one: one.roster_importing.remember_mapping({"naam": "name"}),
    "template": lambda one: one.badge_templates.save(one.badge_templates.template()),
    "template as": lambda one: one.badge_templates.save_as(one.badge_templates.template(), "Ours"),
    "template out": lambda one: one.badge_templates.remove("own-1"),
    "logo out": lambda one: one.pictures.remove_logo(),
}


@pytest.mark.parametrize("name", RESTRICTED)
def test_what_is_the_organisers_is_refused_and_nothing_written(locked: Workspace, name: str) -> None:
    before = revision(locked)
    assert refused(lambda: RESTRICTED[name](locked))["what"] in (
        "settings",
        "programme",
        "import",
        "templates",
    )
    assert revision(locked) == before
    locked.rights.unlock(WORD)
    RESTRICTED[name](locked)


def test_an_override_needs_it_and_the_refusal_stays_a_record(locked: Workspace, guest: DelegateId) -> None:
    code = locked.finding.rows()[0].code
    dinner = Checkpoint("", "Dinner", categories=frozenset("V"))
    locked.rights.unlock(WORD)
    place = locked.programme.save_checkpoint(dinner).id
    locked.rights.lock()
    assert locked.checking_in.check_in(Scan(code, place)).reason == "not_admitted_here"
    before = revision(locked)
    forced = Scan(code, place, force_reason="Invited by phone")
    assert refused(lambda: locked.checking_in.check_in(forced))["what"] == "override"
    by_name = {"checkpoint_id": place, "force_reason": "Invited by phone"}
    assert refused(lambda: locked.checking_in.check_in_delegate(guest, **by_name))["what"] == "override"
    assert revision(locked) == before
    locked.rights.unlock(WORD)
    assert locked.checking_in.check_in(forced).reason == "forced"


def test_taking_back_needs_it_after_ten_seconds(locked: Workspace, guest: DelegateId, clock) -> None:
    def admitted() -> str:
        return locked.checking_in.check_in_delegate(guest).scan_id

    locked.checking_in.undo(admitted(), "slip")
    late = admitted()
    clock.pass_(seconds=10)
    before = revision(locked)
    assert refused(lambda: locked.checking_in.undo(late, "Turned away"))["what"] == "late_undo"
    assert revision(locked) == before
    locked.rights.unlock(WORD)
    locked.checking_in.undo(late, "Turned away")
    assert locked.checking_in.counts().arrived == 0


def test_a_list_needs_it_to_come_in_and_to_go_out(locked: Workspace) -> None:
    importing = locked.roster_importing
    plan = importing.plan([SAMPLES / "a_la_mfa.xlsx"])  # looking at it is free
    before = revision(locked)
    assert refused(lambda: importing.apply(plan))["what"] == "import"
    assert revision(locked) == before
    locked.rights.unlock(WORD)
    group = importing.apply(plan).group_id
    assert group is not None
    locked.rights.lock()
    before = revision(locked)
    assert refused(lambda: importing.undo(group))["what"] == "undo_import"
    assert revision(locked) == before
    locked.rights.unlock(WORD)
    importing.undo(group)
    assert len(locked.finding.rows()) == 1


def test_the_desks_own_work_never_needs_it(locked: Workspace, tmp_path: Path) -> None:
    row = locked.registering.register(NewDelegate("ສອງ", delegation="Ministry of Finance", walk_in=True))
    locked.registering.amend(row.id, {"seat": "A-1"})
    assert locked.checking_in.check_in(Scan(row.code)).outcome == "admitted"
    locked.badge_issuing.print_pdf(tmp_path / "badges.pdf")
    locked.badge_issuing.reissue(row.id, "Lost")
    locked.registering.substitute(row.id, NewDelegate("ສາມ"))
    assert locked.registering.delegations()
    assert locked.programme.items() == ()
    assert locked.attendance_reporting.export(tmp_path / "who.csv", "en").registered_count == 2
    locked.save_copy(tmp_path / "copy.forum")


def test_a_plain_scan_asks_nothing_more_of_the_file(
    locked: Workspace, guest: DelegateId, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = next(one.code for one in locked.finding.rows() if one.id == guest)
    asked: list[str] = []

    def traced(pool: Pool) -> Callable[[], Connection]:
        take = pool._take

        def taken() -> Connection:
            connection = take()
            connection.set_trace_callback(asked.append)
            return connection

        return taken

    for pool in (locked._database._writer, locked._database._reader):
        assert pool is not None
        monkeypatch.setattr(pool, "_take", traced(pool))
    locked.checking_in.check_in(Scan(code))
    assert sum("INTO happening" in one for one in asked) == 1
    assert [one for one in asked if "FROM setting" in one] == []
    assert sum(one.startswith("BEGIN") for one in asked) == 1


def test_no_start_and_no_scan_loads_the_hashing(locked: Workspace, guest: DelegateId) -> None:
    code = next(one.code for one in locked.finding.rows() if one.id == guest)
    told_of = (
        "import sys\nfrom pathlib import Path\nfrom delegates.domain.admission import Scan\n"
        "from delegates.services.forum_files import open_forum\n"
        f"one = open_forum(Path({str(locked.path)!r}), desk_name='Desk 1', operator='Reception')\n"
        f"assert one.checking_in.check_in(Scan({code!r})).outcome == 'admitted'\n"
        "print(sorted({'argon2', 'delegates.services.rights'} & set(sys.modules)))\none.close()\n"
    )
    done = subprocess.run([sys.executable, "-c", told_of], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# -- on and off ----------------------------------------------------------------------------------------------------


def test_they_end_ten_minutes_after_the_last_act_that_needed_them(locked: Workspace, clock) -> None:
    locked.rights.unlock(WORD)
    for _ in range(3):
        clock.pass_(minutes=9)
        locked.set_host("la-mof")  # goes on for ten minutes from here
    clock.pass_(minutes=9)
    locked.checking_in.check_in_delegate(locked.finding.rows()[0].id)  # nothing of the organiser's
    clock.pass_(minutes=1)
    assert refused(lambda: locked.set_host(None))["what"] == "settings"
    assert not locked.rights.state().is_organiser
    locked.rights.settle()
    ended = locked.rights.happenings()[0]
    assert (ended.kind, ended.why, ended.operator) == ("organiser_locked", "time", "Reception")
    assert (clock.now - ended.at_utc).total_seconds() < 60  # when they ended, not when it was noticed
    locked.rights.settle()
    assert locked.rights.happenings()[0] == ended


def test_they_end_with_the_operator_who_unlocked_them(locked: Workspace) -> None:
    locked.rights.unlock(WORD)
    locked.operator = "Reception"  # the same one
    assert locked.rights.is_organiser
    locked.operator = "Noy"
    assert refused(lambda: locked.set_host("la-mof"))["what"] == "settings"
    locked.rights.unlock(WORD)
    assert told(locked)[-3:] == [
        ("unlocked", "Reception", None),
        ("locked", "Reception", "operator"),
        ("unlocked", "Noy", None),
    ]


def test_they_end_with_the_forum(locked: Workspace) -> None:
    locked.rights.unlock(WORD)
    path = locked.path
    locked.close_backed_up()
    again = open_forum(path, desk_name="Desk 1", operator="Reception")
    try:
        assert not again.rights.is_organiser
        assert told(again)[-1] == ("locked", "Reception", "closed")
    finally:
        again.close()
    assert verify_forum(path).ok


def test_who_worked_on_the_forum_is_known_the_newest_first(workspace: Workspace, guest: DelegateId) -> None:
    for name in ("Noy", "Douangchay", "Noy"):
        workspace.operator = name
        scan = workspace.checking_in.check_in_delegate(guest).scan_id
        workspace.checking_in.undo(scan, "slip")
    assert workspace.operators() == ("Douangchay", "Noy", "Reception")
