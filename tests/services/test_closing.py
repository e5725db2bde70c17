"""A forum is closed, its personal data deleted to the last byte, and another one made from it."""

from __future__ import annotations

import logging
import os
import random
import signal
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import PIL.Image
import pytest

from delegates import log, paths
from delegates.domain.admission import Outcome, Scan
from delegates.domain.checkpoint import ProgrammeItem
from delegates.domain.people import Gender, Status
from delegates.domain.question import Question, QuestionKind
from delegates.errors import DeskError
from delegates.services.forum_files import (
    ForumDetails,
    backups_of,
    create_forum,
    glance,
    open_forum,
    restore,
    verify_forum,
)
from delegates.services.registering import NewDelegate
from delegates.services.workspace import Workspace
from delegates.storage import picture_store, purge
from delegates.storage.database import open_database
from delegates.storage.file_copies import before_migration
from delegates.storage.picture_store import Picture
from delegates.storage.records import metadata
from tests.services.conftest import Clock

PHONES = ["+8562055558412", "+8562099123456", "+84912345678"]
EMAILS = ["somsak.bounmy@mtc.example", "duong@posts.example"]
NAMES = ["ສົມສັກ ບຸນມີ", "Somsak Bounmy", "ດວງ ສົມນາງ", "Nguyễn Thị Hòa", "ຫົວໜ້າກົມພິເສດ", "Thongloun"]
NOTES = [
    "Brother of the minister",
    "peanuts kill",
    "arrives by wheelchair",
    "Khmu",
    "driver waits outside",
    "seen the passport",
    "vegan lunch please",
    "guests of the lake.csv",
]


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's folders, with nothing in them from other tests: every byte there is searched."""
    data, logs = tmp_path_factory.mktemp("data"), tmp_path_factory.mktemp("logs")
    monkeypatch.setattr(paths, "data_dir", lambda: data)
    monkeypatch.setattr(paths, "log_dir", lambda: logs)


@pytest.fixture
def forum(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    """One day, two desks' worth of everything that may say something about a person."""
    folder = tmp_path / "hall"
    folder.mkdir()
    details = ForumDetails("ເວທີ Digital Week", "Hall", date(2024, 1, 10), date(2024, 1, 10), number=417)
    made = create_forum(folder / "week.forum", details, desk_name="Desk 1", operator="Thongloun", clock=clock)
    first = made.registering.register(
        NewDelegate(NAMES[0], NAMES[1], "ທ່ານ", NAMES[4], "ກະຊວງ ຕສ", phone=PHONES[0], email=EMAILS[0])
    )
    second = made.registering.register(NewDelegate(NAMES[2], email=EMAILS[1], phone=PHONES[2]))
    third = made.registering.register(NewDelegate(NAMES[3], seat="A-12"))
    made.registering.amend(
        first.id,
        {
            "attention": NOTES[0],
            "diet": NOTES[1],
            "remarks": NOTES[2],
            "language": NOTES[3],
            "gender": Gender.FEMALE,
        },
    )
    body = next(one for one in made.registering.delegations() if one.id == first.delegation_id)
    made.registering.save_delegation(
        replace(body, liaison_name=NAMES[5], liaison_phone=PHONES[1], contacts=NOTES[4], attention=NOTES[0])
    )
    entrance = made.programme.checkpoints()[0]
    made.programme.save_checkpoint(replace(entrance, contact=PHONES[1]))
    made.programme.save_item(ProgrammeItem("", "Opening", speakers=NAMES[1]))
    question = made.asking.save_question(Question("", "Lunch?", QuestionKind.TEXT))
    made.asking.answer(first.id, question.id, NOTES[6])
    portrait = tmp_path / "portrait.png"
    PIL.Image.effect_noise((200, 250), 90).save(portrait)
    made.pictures.set_photo(first.id, portrait)
    made.pictures.set_logo(portrait)
    portrait.unlink()
    scan = made.checking_in.check_in(Scan(first.code))
    made.checking_in.undo(scan.scan_id, NOTES[5])
    made.checking_in.check_in(Scan(second.code))
    made.badge_issuing.reissue(third.id, NOTES[5])
    lists = tmp_path / NOTES[7]
    lists.write_text(f"Name,Phone\n{NAMES[0]} ໃໝ່,{PHONES[2]}\n", encoding="utf-8")
    made.roster_importing.apply(made.roster_importing.plan([lists]))
    lists.unlink()
    yield made
    made.close()


def photo_bytes(workspace: Workspace) -> bytes:
    """A part of the one photo that is in no other file."""
    row = next(one for one in workspace.finding.rows() if workspace.pictures.photo(one.id))
    stored = workspace.pictures.photo(row.id)
    assert stored is not None
    return stored[400:464]


def found_in(*folders: Path, needles: list[str]) -> dict[str, list[str]]:
    """By what was looked for, the files that hold it in any coding that text is written in."""
    found: dict[str, list[str]] = {}
    for folder in folders:
        for file in (one for one in folder.rglob("*") if one.is_file()):
            content = file.read_bytes()
            for needle in needles:
                forms = (needle.encode(), needle.encode("utf-16-le"), needle.encode("utf-16-be"))
                if any(form in content for form in forms):
                    found.setdefault(needle, []).append(file.name)
    return found


def everything(workspace: Workspace) -> list[str]:
    """How often each word of these people is there before: a search that finds nothing proves nothing."""
    needles = [*PHONES, *EMAILS, *NOTES, *NAMES]
    seen = found_in(workspace.path.parent, needles=needles)
    assert sorted(seen) == sorted(needles)
    return needles


# -- closed ----------------------------------------------------------------------------------------------------------


def test_a_closed_forum_takes_no_writing_and_says_who_closed_it(forum: Workspace) -> None:
    row = forum.finding.rows()[0]
    before = forum.checking_in.counts()
    forum.closing.close()
    acts = (
        lambda: forum.checking_in.check_in(Scan(row.code)),
        lambda: forum.checking_in.check_in_delegate(row.id),
        lambda: forum.registering.register(NewDelegate("Walk In")),
        lambda: forum.registering.set_status(row.id, Status.BLOCKED),
        lambda: forum.badge_issuing.reissue(row.id, "lost"),
        lambda: forum.badge_issuing.print_pdf(forum.path.with_name("badges.pdf")),
        lambda: forum.amend_forum(name="Other", venue=None, starts=None, ends=None),
        lambda: forum.set_host("Other"),
        lambda: forum.pictures.remove_photo(row.id),
        lambda: forum.envelopes.take_back(None),
        lambda: forum.rights.set_password("a long password"),
        lambda: forum.programme.save_item(ProgrammeItem("", "Dinner")),
        lambda: forum.asking.save_question(Question("", "Dinner?")),
    )
    for act in acts:
        with pytest.raises(DeskError) as refused:
            act()
        assert refused.value.code == "read_only"
        assert refused.value.facts == {
            "path": str(forum.path), "why": "closed", "day": "2024-01-10", "by": "Thongloun",
        }  # fmt: skip
    assert forum.is_read_only
    assert not forum.path.with_name("badges.pdf").exists()
    assert forum.checking_in.counts() == before
    assert verify_forum(forum.path).ok


def test_it_is_closed_for_a_desk_that_had_it_open_before(forum: Workspace) -> None:
    other = open_forum(forum.path, desk_name="Desk 2", operator="Noy")
    row = other.finding.rows()[0]
    forum.closing.close()
    with pytest.raises(DeskError, match="closed"):
        other.checking_in.check_in(Scan(row.code))
    other.close()
    again = open_forum(forum.path, desk_name="Desk 2", operator="Noy")
    assert again.closed is not None
    assert again.closed.by == "Thongloun"
    assert again.is_read_only
    again.close()
    assert glance(forum.path).is_closed


def test_it_is_opened_again_and_both_are_on_record(forum: Workspace) -> None:
    row = forum.finding.rows()[1]
    forum.closing.close()
    first = forum.closing.close()  # pressed twice: it was closed once
    forum.closing.reopen()
    assert forum.closed is None
    assert forum.checking_in.check_in(Scan(row.code)).outcome is Outcome.REPEAT
    with open_database(forum.path, read_only=True).read() as db:
        kinds = [
            one[0] for one in db.execute("SELECT kind FROM happening WHERE kind LIKE 'forum_%' ORDER BY seq")
        ]
    assert kinds == ["forum_closed", "forum_reopened"]
    assert first.day == date(2024, 1, 10)
    assert verify_forum(forum.path).ok


def test_opening_it_again_takes_the_organisers_rights(forum: Workspace) -> None:
    forum.rights.set_password("a long password")
    forum.closing.close()
    forum.rights.lock()
    with pytest.raises(DeskError) as refused:
        forum.closing.reopen()
    assert (refused.value.code, refused.value.facts["what"]) == ("not_allowed", "closing")
    with pytest.raises(DeskError, match="not_allowed"):
        forum.closing.purge(forum.forum.name, names_too=True)
    # Nobody is asked for the password of an act that is refused all the same.
    with pytest.raises(DeskError, match="closed"):
        forum.set_host("Other")
    forum.rights.unlock("a long password")
    forum.closing.reopen()
    assert forum.closed is None


def test_a_closed_forum_is_still_backed_up(forum: Workspace) -> None:
    forum.closing.close()
    forum.close_backed_up()
    assert glance(backups_of(forum.path)[0]).is_closed


# -- personal data ---------------------------------------------------------------------------------------------------


def leave_copies(forum: Workspace, clock: Clock, tmp_path: Path) -> None:
    """Whatever this program ever leaves beside a forum file."""
    forum.back_up_if_changed()
    forum.checking_in.check_in(Scan(forum.finding.rows()[0].code))
    clock.pass_(minutes=10)
    forum.back_up_if_changed()
    assert len(backups_of(forum.path)) == 2
    before_migration(forum.path, 2, clock())
    # Killed in the middle of a backup, of a restoring, of making a file; what was left of a file that went.
    content = forum.path.read_bytes()
    for name in (
        "week.forum.part", ".week.forum.a1b2.new", "week.forum.left-over-018d-wal", "week.forum.backups/x.forum.part",
    ):  # fmt: skip
        (forum.path.parent / name).write_bytes(content)
    aside = forum.path.with_name("week.replaced-20240109T010203000000Z.forum")
    aside.write_bytes(backups_of(forum.path)[0].read_bytes())


@pytest.mark.expects_log
@pytest.mark.parametrize("names_too", [False, True])
def test_not_one_byte_of_it_is_left(forum: Workspace, clock: Clock, tmp_path: Path, names_too: bool) -> None:
    log.stop()  # whoever started it before writes elsewhere
    written = log.start("desk")
    try:
        for number, name in enumerate((*NAMES, *PHONES, *EMAILS)):
            logging.getLogger("delegates.test").warning("row %d: %s", number, "?")
            log.record_crash(ValueError(name))
        drafts = paths.data_dir() / "paper"
        drafts.mkdir(exist_ok=True)
        draft = drafts / f"{forum.forum.id}.json"
        draft.write_text(NAMES[0] + PHONES[0], encoding="utf-8")
        leave_copies(forum, clock, tmp_path)
        needles, photo = everything(forum), photo_bytes(forum)
        counted = forum.checking_in.counts()
        held = {
            row.id: (row.code, row.category, row.delegation, row.checked_in_at_utc)
            for row in forum.finding.rows()
        }
        forum.closing.close()
        view = forum.closing.purge_view()
        assert (view.counts.photos, view.counts.phones, view.counts.emails) == (1, 3, 2)
        assert len(view.copies.ours) == 8
        steps: list[int] = []
        done = forum.closing.purge(
            "ເວທີ digital week", names_too=names_too, also=[draft], progress=lambda at, of: steps.append(at)
        )
        assert steps == list(range(7))
    finally:
        log.stop()
    assert (done.is_finished, done.with_names) == (True, names_too)
    gone = needles if names_too else [*PHONES, *EMAILS, *NOTES]
    own = [tmp_path, paths.data_dir(), paths.log_dir()]
    assert written is not None
    assert written.stat().st_size > 1_000
    assert found_in(*own, needles=gone) == {}
    assert all(photo not in file.read_bytes() for file in forum.path.parent.rglob("*") if file.is_file())
    if not names_too:
        assert sorted(found_in(tmp_path, needles=NAMES)) == sorted(NAMES)
    assert forum.pictures.logo() is not None
    # What is counted is counted as before, and the file is whole, as is the one backup that is left.
    assert forum.checking_in.counts() == counted
    assert {
        row.id: (row.code, row.category, row.delegation, row.checked_in_at_utc)
        for row in forum.finding.rows()
    } == held
    assert verify_forum(forum.path).ok
    assert [verify_forum(one).ok for one in backups_of(forum.path)] == [True]
    shown = {row.name for row in forum.finding.rows()}
    assert shown == (
        {f"No. {number}" for number in range(1, 5)} if names_too else {*NAMES[:4:2], NAMES[3], "ສົມສັກ ບຸນມີ ໃໝ່"}
    )
    with pytest.raises(DeskError, match="closed"):
        forum.checking_in.check_in(Scan(forum.finding.rows()[0].code))


def test_nothing_goes_without_the_forums_name_nor_while_it_is_open(forum: Workspace) -> None:
    with pytest.raises(DeskError) as refused:
        forum.closing.purge(forum.forum.name, names_too=True)
    assert refused.value.facts["why"] == "not_closed"
    forum.closing.close()
    with pytest.raises(DeskError) as refused:
        forum.closing.purge("Digital Week", names_too=True)
    assert refused.value.facts["why"] == "not_the_name"
    everything(forum)
    assert forum.closing.state().purged is None


def test_copies_of_another_forum_stay(forum: Workspace, clock: Clock, tmp_path: Path) -> None:
    """A backup restored over another forum's file left that one aside, under our name."""
    forum.back_up_if_changed()
    backup = backups_of(forum.path)[0]
    other = tmp_path / "other.forum"
    create_forum(other, ForumDetails("Other"), desk_name="Desk 1", operator="Noy", clock=clock).close()
    aside = restore(backup, other)
    assert aside is not None
    broken = other.with_name("other.replaced-20240109T010203000000Z.forum")
    broken.write_bytes(b"SQLite format 3\0 and nothing that can be read")
    copy = other.with_name("mine.forum")
    forum.save_copy(copy)
    restored = open_forum(other, desk_name="Desk 1", operator="Noy", clock=clock)
    restored.closing.close()
    found = restored.closing.purge_view().copies
    assert aside not in (*found.ours, *found.others)
    assert set(found.others) == {broken, copy}
    restored.closing.purge(restored.forum.name, names_too=True)
    restored.close()
    assert glance(aside).name == "Other"
    assert broken.exists()
    assert glance(copy).name == forum.forum.name


def test_a_reader_elsewhere_is_said_and_it_can_be_done_again(
    forum: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("delegates.storage.connection.WAIT_S", 0.05)
    needles = everything(forum)
    forum.closing.close()
    reading = open_database(forum.path, read_only=True)
    with reading.read() as db:
        db.execute("SELECT count(*) FROM delegate").fetchone()
        with pytest.raises(DeskError) as refused:
            forum.closing.purge(forum.forum.name, names_too=True)
    reading.close()
    assert refused.value.code == "locked"
    state = forum.closing.state()
    assert state.purged is not None
    assert not state.purged.is_finished
    # The names went before: doing it again without them does not bring them back.
    again = forum.closing.purge(forum.forum.name, names_too=False)
    assert (again.is_finished, again.with_names) == (True, True)
    assert found_in(forum.path.parent, needles=needles) == {}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL on Windows")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("step", range(6))
def test_killed_in_the_middle_it_opens_and_is_deleted_again(
    forum: Workspace, clock: Clock, tmp_path: Path, step: int
) -> None:
    leave_copies(forum, clock, tmp_path)
    needles = everything(forum)
    forum.closing.close()
    path = forum.path
    forum.close()
    child = os.fork()
    if child == 0:
        # The child must never return into the test's own life.
        try:
            dying = open_forum(path, desk_name="Desk 1", operator="Noy", clock=clock)
            dying.closing.purge(
                dying.forum.name,
                names_too=True,
                progress=lambda done, _: os.kill(os.getpid(), signal.SIGKILL) if done == step else None,
            )
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    assert verify_forum(path).ok
    again = open_forum(path, desk_name="Desk 1", operator="Noy", clock=clock)
    purged = again.closing.state().purged
    assert (purged is None, purged is not None and purged.is_finished) == (step == 0, step == 5)
    assert again.closed is not None
    again.closing.purge(again.forum.name, names_too=True)
    again.close()
    assert verify_forum(path).ok
    assert found_in(tmp_path, needles=needles) == {}


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no SIGKILL on Windows")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_killed_at_any_moment_it_opens_and_is_deleted_again(
    forum: Workspace, clock: Clock, tmp_path: Path
) -> None:
    """Also while the file is written anew; a hundred pictures make that last."""
    noise = [os.urandom(60_000) for _ in range(100)]
    with forum._database.write() as db:
        for number, data in enumerate(noise):
            picture = Picture("image/jpeg", 480, 600, data)
            picture_store.save_picture(db, f"template:own-1:{number}", picture, clock())
    leave_copies(forum, clock, tmp_path)
    needles = everything(forum)
    forum.closing.close()
    path = forum.path
    forum.close()
    chance = random.Random(11)
    killed = 0
    for _ in range(20):
        child = os.fork()
        if child == 0:
            # The child must never return into the test's own life.
            try:
                dying = open_forum(path, desk_name="Desk 1", operator="Noy", clock=clock)
                dying.closing.purge(dying.forum.name, names_too=True)
            finally:
                os._exit(0)
        killer = threading.Timer(chance.uniform(0.005, 0.12), os.kill, (child, signal.SIGKILL))
        killer.start()
        _, status = os.waitpid(child, 0)
        killer.cancel()
        killed += os.WIFSIGNALED(status)
        assert verify_forum(path).ok
        assert glance(path).is_closed
    assert killed >= 5
    again = open_forum(path, desk_name="Desk 1", operator="Noy", clock=clock)
    again.closing.purge(again.forum.name, names_too=True)
    assert again.pictures.picture("template:own-1:99") == noise[99]
    again.close()
    assert found_in(tmp_path, needles=needles) == {}


def test_the_reminder_comes_ninety_days_after_the_end_and_deletes_nothing(
    forum: Workspace, clock: Clock
) -> None:
    state = forum.closing.state()
    assert (state.due, state.due_is_chosen, state.is_due) == (date(2024, 4, 9), False, False)
    clock.now = datetime(2024, 4, 8, 17, 30, tzinfo=UTC)  # the ninth in Vientiane
    assert forum.closing.state().is_due
    everything(forum)
    forum.closing.set_due(date(2024, 5, 1))
    assert not forum.closing.state().is_due
    forum.closing.set_due(None)
    state = forum.closing.state()
    assert (state.due, state.due_is_chosen, state.is_due) == (None, True, False)
    forum.closing.set_due(date(2024, 4, 1))
    forum.closing.close()
    assert forum.closing.state().is_due
    forum.closing.purge(forum.forum.name, names_too=False)
    assert not forum.closing.state().is_due
    forum.closing.reopen()  # people may be registered anew
    assert forum.closing.state().is_due


# What stays in a purged file: ids, codes, times, rules, names of bodies and things. No column about a person may be here.
STAYS = {
    "forum": "*", "revision": "*", "desk": "*", "category": "*", "setting": "*", "badge": "*", "happening": "*",
    "question": "*", "badge_template": "*",
    "operator": "id",
    "delegation": "id name_native name_latin short_name acronym aliases kind country province place place_proposed quota "
    "crc",
    "delegate": "id delegation_id category is_head status gender variant principal_id substitute_of walk_in list_order "
    "origins crc",
    "happening_note": "happening_id",
    "change_group": "seq id kind at_utc desk_id",
    "change": "seq group_id entity entity_id",
    "checkpoint": "id name opens_utc closes_utc categories exits once_per_day reentry capacity ceremonial place position "
    "is_default early_minutes delegations",
    "programme_item": "id title title_latin starts_utc ends_utc place checkpoint_id position",
    "answer": "id question_id delegate_id at_utc desk_id",
    "applied_file": "sha256 group_id at_utc",
    "picture": "key media width_px height_px sha256 changed_utc",
}  # fmt: skip


def test_every_column_is_judged() -> None:
    """A new column is either taken out by a purge or holds nothing about a person."""
    for table in metadata.sorted_tables:
        assert table.name in STAYS, f"what a purge does to {table.name}: say it here and in storage.purge"
        stays = STAYS[table.name]
        gone = {*purge.ALWAYS.get(table.name, ()), *purge.WITH_NAMES.get(table.name, ())}
        columns = {column.name for column in table.columns}
        assert gone <= columns, table.name
        if stays != "*":
            assert columns - gone == set(stays.split()), table.name
