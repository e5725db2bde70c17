"""Taking personal data out of a forum file for good, and the copies of it that this program made.

What happened stays: it holds ids and codes only, and its chain of hashes goes on. `ALWAYS` and `WITH_NAMES` name every
column that may hold something about a person; a test looks for columns that nobody has judged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from delegates.domain.people import Delegate
from delegates.errors import DeskError
from delegates.storage import picture_store, programme_store, roster_store
from delegates.storage.connection import Connection, told_plainly
from delegates.storage.database import identify
from delegates.storage.file_copies import COMPANIONS, backups_folder, sync_folder

# By table: columns that always go, and those that go with the names.
ALWAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "delegate": ("phone", "email", "attention", "language", "diet", "remarks", "search_text"),
    "delegation": ("liaison_phone", "contacts", "attention"),
    "checkpoint": ("contact",),
    "picture": ("data",),  # photos; the logo and pictures of templates stay
    "answer": ("value", "operator"),
    "happening_note": ("text",),
    "change": ("before", "after", "source"),
    "applied_file": ("name",),
}
WITH_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "delegate": ("name_native", "name_latin", "honorific", "position", "rank", "seat", "name_key"),
    "delegation": ("liaison_name",),
    "programme_item": ("speakers",),
    "operator": ("name",),
    "change_group": ("operator",),
}

# Files in the folder of backups, whole and unfinished.
_BACKUP = re.compile(r".+\.forum(\.part)?")


@dataclass(frozen=True, slots=True)
class PurgeCounts:
    """How much of each kind is in the file: what always goes, what goes with the names, and what stays."""

    photos: int
    phones: int
    emails: int
    contacts: int  # liaisons' phones, contacts of delegations and checkpoints
    notes: int  # for the desk, remarks, reasons, printers
    wishes: int  # languages and diets
    answers: int
    changes: int  # logged, with what stood there before and after
    lists: int  # names of files brought in
    names: int  # of delegates, with positions
    other_names: int  # of operators, liaisons, speakers
    delegates: int
    delegations: int
    badges: int
    happenings: int


@dataclass(frozen=True, slots=True)
class Copies:
    """Copies of a forum file that this program made, which go with a purge; `others` are those that a person made or whose
    forum nobody can tell, which stay and are told."""

    ours: tuple[Path, ...]
    others: tuple[Path, ...]
    bytes_count: int


# By field of `PurgeCounts`: questions whose answers are added up.
_COUNTS: Final[Mapping[str, tuple[str, ...]]] = {
    "photos": ("SELECT count(*) FROM picture WHERE key >= 'photo:' AND key < 'photo;'",),
    "phones": ("SELECT count(phone) FROM delegate",),
    "emails": ("SELECT count(email) FROM delegate",),
    "contacts": (
        "SELECT count(*) FROM delegation WHERE liaison_phone IS NOT NULL OR contacts IS NOT NULL",
        "SELECT count(contact) FROM checkpoint",
    ),
    "notes": (
        "SELECT count(*) FROM happening_note",
        "SELECT count(attention) FROM delegation",
        "SELECT count(attention) + count(remarks) FROM delegate",
    ),
    "wishes": ("SELECT count(language) + count(diet) FROM delegate",),
    "answers": ("SELECT count(*) FROM answer",),
    "changes": ("SELECT count(*) FROM change",),
    "lists": ("SELECT count(*) FROM applied_file WHERE name <> ''",),
    "names": ("SELECT count(*) FROM delegate",),
    "other_names": (
        "SELECT count(*) FROM operator",
        "SELECT count(liaison_name) FROM delegation",
        "SELECT count(speakers) FROM programme_item",
    ),
    "delegates": ("SELECT count(*) FROM delegate",),
    "delegations": ("SELECT count(*) FROM delegation",),
    "badges": ("SELECT count(*) FROM badge",),
    "happenings": ("SELECT count(*) FROM happening",),
}


def counts(db: Connection) -> PurgeCounts:
    """How much a purge would find now."""
    return PurgeCounts(
        **{
            field: sum(int(db.execute(question).fetchone()[0]) for question in questions)
            for field, questions in _COUNTS.items()
        }
    )


def remove(db: Connection, *, names: bool) -> dict[str, str]:
    """Take personal data out of every table; with `names` those of people too, a number in the place of each.

    Answers what operators are called now, by what they were called, where that changed. Checksums are made anew. What was
    deleted still lies in free pages and in the -wal until `Database.compact`.
    """
    db.execute("PRAGMA secure_delete=ON")
    _remove_from_roster(db, names=names)
    for checkpoint in programme_store.checkpoints(db):
        programme_store.save_checkpoint(db, replace(checkpoint, contact=None))
    picture_store.remove_pictures(db, picture_store.keys(db, picture_store.PHOTO_PREFIX))
    for statement in (
        "DELETE FROM answer",
        "DELETE FROM happening_note",
        "DELETE FROM change",
        "UPDATE applied_file SET name = ''",
    ):
        db.execute(statement)
    if not names:
        return {}
    db.execute("UPDATE programme_item SET speakers = NULL")
    return _renamed_operators(db)


def _remove_from_roster(db: Connection, *, names: bool) -> None:
    people = [_bare(one) for one in roster_store.delegates(db)]
    if names:
        people = [_nameless(one, number) for number, one in enumerate(people, 1)]
    roster_store.update_delegates(db, people)
    for body in roster_store.delegations(db):
        liaison = None if names else body.liaison_name
        left = replace(body, liaison_name=liaison, liaison_phone=None, contacts=None, attention=None)
        roster_store.update_delegation(db, left)


def _bare(one: Delegate) -> Delegate:
    return replace(one, phone=None, email=None, attention=None, language=None, diet=None, remarks=None)


def _nameless(one: Delegate, number: int) -> Delegate:
    name = f"No. {number}"
    return replace(
        one, name_native=name, name_latin=None, honorific=None, position=None, rank=None, seat=None
    )


def _renamed_operators(db: Connection) -> dict[str, str]:
    known = [str(row[0]) for row in db.execute("SELECT name FROM operator ORDER BY rowid")]
    renamed = {name: f"Operator {number}" for number, name in enumerate(known, 1)}
    # In two steps, because somebody may be called like one of the new names.
    db.executemany(
        "UPDATE operator SET name = char(1) || ?2 WHERE name = ?1",
        list(renamed.items()),
    )
    db.execute("UPDATE operator SET name = substr(name, 2)")
    groups = db.execute("SELECT seq, operator FROM change_group").fetchall()
    db.executemany(
        "UPDATE change_group SET operator = ? WHERE seq = ?",
        [(renamed.get(name, "Operator"), seq) for seq, name in groups],
    )
    return renamed


# -- copies ----------------------------------------------------------------------------------------------------------


def copies(path: Path) -> Copies:
    """Copies of an open forum file in its folder and in that of its backups, each looked into for whose it is.

    A backup that cannot be read is ours all the same; a file kept aside that cannot be read may be another forum's, and
    stays. Raises DeskError like `identify`.
    """
    path, file = path.absolute(), path.resolve()
    forum_id = identify(path)[0]
    with told_plainly(path):
        here = sorted(one for one in file.parent.iterdir() if one.is_file() and one != file)
        kept = [
            one
            for folder in dict.fromkeys((backups_folder(path), backups_folder(file)))
            for one in (sorted(folder.iterdir()) if folder.is_dir() else ())
            if _BACKUP.fullmatch(one.name)
        ]
        unfinished = [one for one in here if _unfinished_of(file).fullmatch(one.name)]
        aside = [one for one in here if _aside_of(file).fullmatch(one.name)]
        known = {one: _forum_of(one) for one in (*kept, *aside, *file.parent.glob("*.forum")) if one != file}
        ours = [one for one in kept if known[one] in (forum_id, None)]
        ours += [one for one in aside if known[one] == forum_id] + unfinished
        others = [one for one in aside if known[one] is None]
        others += [one for one, found in known.items() if found == forum_id and one not in ours]
        size = sum(part.stat().st_size for one in ours for part in _with_companions(one))
    return Copies(tuple(ours), tuple(others), size)


def remove_copies(found: Copies) -> None:
    """Delete the copies that this program made. Raises DeskError "locked" for one that is open elsewhere."""
    for one in found.ours:
        for part in _with_companions(one):
            remove_file(part)
    for folder in {one.parent for one in found.ours}:
        sync_folder(folder)


def remove_file(file: Path) -> None:
    """Delete a file; one that is gone is no error. Raises DeskError "locked", "read_only"."""
    with told_plainly(file):
        try:
            file.unlink(missing_ok=True)
        except PermissionError as error:
            # Windows: somebody else has it open.
            if getattr(error, "winerror", None) is not None:
                raise DeskError("locked", path=str(file)) from None
            raise


def _aside_of(file: Path) -> re.Pattern[str]:
    """Names of files that were replaced by a backup."""
    return re.compile(rf"{re.escape(file.stem)}\.replaced-\d{{8}}T\d{{12}}Z{re.escape(file.suffix)}")


def _unfinished_of(file: Path) -> re.Pattern[str]:
    """Names of what a program that was killed left behind, and of what belonged to a file that is gone."""
    name, companion = re.escape(file.name), f"({'|'.join(COMPANIONS)})"
    return re.compile(
        rf"{name}\.part{companion}?|\.{name}\.\w+\.new{companion}?|{name}\.left-over-[0-9a-f-]+{companion}"
    )


def _forum_of(file: Path) -> str | None:
    try:
        return identify(file)[0]
    except DeskError:
        return None


def _with_companions(file: Path) -> list[Path]:
    parts = [file.with_name(file.name + suffix) for suffix in ("", *COMPANIONS)]
    return [part for part in parts if part.is_file()]
