"""What happened: scans, admissions, undos, badges issued, printed and voided. Appended, never rewritten.

An admission *stands* when its outcome is admitted and no undo refers to it. Everything else (who arrived, which badge is
valid, what was printed) is derived from here when it is asked for.

Conditions on kinds and outcomes are written into the statements, not bound: only then does SQLite use the partial
indexes. They hold no text from outside.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delegates.domain.admission import BadgeState, PastScan
from delegates.domain.checkpoint import Direction
from delegates.domain.people import DelegateId
from delegates.storage import forum_store, statements
from delegates.storage.attendance_view import (
    AttendanceFacts,
    Counts,
    attendance_facts,
    counts,
    entered_counts,
    inside_count,
    refused_count,
    was_read_at,
)
from delegates.storage.checksums import GENESIS, chained
from delegates.storage.connection import Connection
from delegates.storage.ids import uuid7
from delegates.storage.values import STANDS, microseconds, moment, moment_or_none

# One door to what happened for the rooms above.
__all__ = [
    "BADGE_ISSUED",
    "BADGE_PRINTED",
    "BADGE_VOIDED",
    "CHAINED",
    "PAPER",
    "REPLACED",
    "SCAN",
    "UNDO",
    "VOID",
    "AttendanceFacts",
    "BadgeFacts",
    "Counts",
    "Happening",
    "append",
    "attendance_facts",
    "badge",
    "badges_of",
    "counts",
    "desk_id",
    "entered_counts",
    "history",
    "inside_count",
    "is_undone",
    "issue_badges",
    "last_scans",
    "numbers",
    "prints",
    "refused_count",
    "scan",
    "standing",
    "version",
    "void_badge",
    "was_read_at",
]

# Kinds of what can happen.
SCAN, UNDO = "scan", "undo"
# A list of ticks was typed in from paper; each of its scans refers to it and bears the time written there.
PAPER = "paper"
BADGE_ISSUED, BADGE_PRINTED, BADGE_VOIDED = "badge_issued", "badge_printed", "badge_voided"

# Reasons of a voided badge.
REPLACED, VOID = "badge_replaced", "badge_void"

# The longest code that a badge can bear; anything longer or with other signs than digits is not kept.
_CODE_DIGITS = 34

# What the chain of hashes covers, in this order, after the hash before.
CHAINED = (
    "id, kind, desk_id, desk_seq, operator_id, at_utc, delegate_id, badge_number, checkpoint_id, direction, outcome, "
    "reason, code, foreign_kind, ref_id, forced, text_hash"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened. What is None when it is appended (`id`, `at_utc`, `desk`, `operator`) is filled in.

    `note` is what staff typed as a reason, or a printer. It stands outside the chain and can be purged. `ref_id` is what
    an undo takes back, and of a scan the list on paper that it was typed in from. `undone` and `from_paper` are set when
    read: an undo refers to this one; this one refers to such a list.
    """

    kind: str
    id: str | None = None
    delegate_id: DelegateId | None = None
    badge_number: int | None = None
    checkpoint_id: str | None = None
    direction: str | None = None
    outcome: str | None = None
    reason: str | None = None
    code: str | None = None
    foreign_kind: str | None = None
    forced: bool = False
    ref_id: str | None = None
    text_hash: str | None = None
    note: str | None = None
    at_utc: datetime | None = None
    desk: str | None = None
    desk_id: str | None = None
    desk_seq: int | None = None
    operator: str | None = None
    undone: bool = False
    from_paper: bool = False


@dataclass(frozen=True, slots=True)
class BadgeFacts:
    """An issued badge and whether it is still good; `voided_*` tell when, at which desk and why it is not."""

    number: int
    delegate_id: DelegateId
    issue: int
    issued_utc: datetime
    state: BadgeState
    voided_at_utc: datetime | None = None
    voided_desk: str | None = None
    voided_why: str | None = None
    replaced_by: int | None = None


# -- writing ---------------------------------------------------------------------------------------------------------


def append(
    db: Connection, happenings: Sequence[Happening], *, desk_id: str, operator: str, at_utc: datetime
) -> list[Happening]:
    """Append in this order, at the end of the desk's sequence and chain; answers them complete.

    Raises pysqlite3.IntegrityError for an id that is there already.
    """
    if not happenings:
        return []
    desk_name, seq, head, operator_id = db.execute(_END_OF_CHAIN, (operator, desk_id)).fetchone()
    operator_id = operator_id or _new_operator(db, operator, at_utc)
    previous = bytes(head) if head is not None else GENESIS
    rows: list[tuple[object, ...]] = []
    notes: list[tuple[object, ...]] = []
    done: list[Happening] = []
    for one in happenings:
        seq += 1
        when = one.at_utc or at_utc
        # Said in full: `dataclasses.replace` would be a thirtieth of a scan.
        made = Happening(
            kind=one.kind,
            id=one.id or uuid7(when),
            delegate_id=one.delegate_id,
            badge_number=one.badge_number,
            checkpoint_id=one.checkpoint_id,
            direction=one.direction,
            outcome=one.outcome,
            reason=one.reason,
            code=one.code if one.code and len(one.code) <= _CODE_DIGITS and one.code.isdecimal() else None,
            foreign_kind=one.foreign_kind,
            forced=one.forced,
            ref_id=one.ref_id,
            text_hash=one.text_hash,
            note=one.note,
            at_utc=when,
            desk=desk_name,
            desk_id=desk_id,
            desk_seq=seq,
            operator=operator,
        )
        stored = (
            made.id,
            made.kind,
            desk_id,
            seq,
            operator_id,
            microseconds(when),
            made.delegate_id,
            made.badge_number,
            made.checkpoint_id,
            _plain(made.direction),
            _plain(made.outcome),
            _plain(made.reason),
            made.code,
            made.foreign_kind,
            made.ref_id,
            int(made.forced),
            made.text_hash,
        )
        previous = chained(previous, stored)
        rows.append((*stored, previous))
        if made.note:
            notes.append((made.id, made.note))
        done.append(made)
    db.executemany(_INSERT, rows)
    if notes:
        db.executemany("INSERT INTO happening_note (happening_id, text) VALUES (?, ?)", notes)
    db.execute("UPDATE desk SET last_seq = ?, head_hash = ? WHERE id = ?", (seq, previous, desk_id))
    return done


_END_OF_CHAIN = """
SELECT name, last_seq, head_hash, (SELECT id FROM operator WHERE name = ?) FROM desk WHERE id = ? AND is_this_file = 1
"""
_INSERT = f"INSERT INTO happening ({CHAINED}, hash) VALUES ({', '.join('?' * 18)})"  # noqa: S608 - names of columns


def issue_badges(
    db: Connection,
    badges: Sequence[tuple[DelegateId, int]],
    *,
    desk_id: str,
    operator: str,
    at_utc: datetime,
) -> list[Happening]:
    """Issue a badge with a drawn number to each delegate; the issue counts up from 1 for each.

    Raises pysqlite3.IntegrityError for a number that was issued before.
    """
    issued = append(
        db,
        [
            Happening(kind=BADGE_ISSUED, delegate_id=delegate_id, badge_number=number)
            for delegate_id, number in badges
        ],
        desk_id=desk_id,
        operator=operator,
        at_utc=at_utc,
    )
    if not issued:
        return []
    issued_utc = microseconds(at_utc)
    db.executemany(
        """
        INSERT INTO badge (number, delegate_id, issue, issued_utc, happening_id)
        VALUES (?1, ?2, (SELECT ifnull(max(issue), 0) + 1 FROM badge WHERE delegate_id = ?2), ?3, ?4)
        """,
        [(one.badge_number, one.delegate_id, issued_utc, one.id) for one in issued],
    )
    return issued


def void_badge(
    db: Connection,
    number: int,
    *,
    replaced: bool,
    note: str | None,
    desk_id: str,
    operator: str,
    at_utc: datetime,
) -> Happening:
    """Record that a badge is no longer good: replaced by another one, or void. Raises KeyError for an unknown number."""
    facts = badge(db, number)
    if facts is None:
        raise KeyError(number)
    return append(
        db,
        [
            Happening(
                kind=BADGE_VOIDED,
                delegate_id=facts.delegate_id,
                badge_number=number,
                reason=REPLACED if replaced else VOID,
                note=note,
            )
        ],
        desk_id=desk_id,
        operator=operator,
        at_utc=at_utc,
    )[0]


# -- badges ----------------------------------------------------------------------------------------------------------


def numbers(db: Connection) -> set[int]:
    """Every number ever issued, also to people who were taken out again."""
    return {row[0] for row in db.execute("SELECT number FROM badge")}


_BADGE = """
SELECT b.number, b.delegate_id, b.issue, b.issued_utc, v.reason, v.at_utc, k.name, w.text,
  (SELECT n.number FROM badge n WHERE n.delegate_id = b.delegate_id AND n.issue = b.issue + 1)
FROM badge b JOIN delegate d ON d.id = b.delegate_id
LEFT JOIN happening v ON v.seq = (
  SELECT seq FROM happening WHERE kind = 'badge_voided' AND badge_number = b.number ORDER BY at_utc LIMIT 1)
LEFT JOIN desk k ON k.id = v.desk_id LEFT JOIN happening_note w ON w.happening_id = v.id
"""


def badge(db: Connection, number: int) -> BadgeFacts | None:
    """A badge by its number. None for a number never issued, and for one whose holder was taken out of the roster."""
    row = db.execute(_BADGE + "WHERE b.number = ?", (number,)).fetchone()
    return None if row is None else _badge(row)


def badges_of(db: Connection, delegate_id: DelegateId) -> list[BadgeFacts]:
    """All badges of a delegate, the present one last."""
    rows = db.execute(_BADGE + "WHERE b.delegate_id = ? ORDER BY b.issue", (delegate_id,))
    return [_badge(row) for row in rows]


def _badge(row: Sequence[object]) -> BadgeFacts:
    number, delegate_id, issue, issued, reason, voided, desk_name, why, following = row
    # A badge that another one followed is replaced, whatever was recorded first.
    if following is not None or reason == REPLACED:
        state = BadgeState.REPLACED
    else:
        state = BadgeState.VALID if reason is None else BadgeState.VOID
    return BadgeFacts(
        number=int(str(number)),
        delegate_id=DelegateId(str(delegate_id)),
        issue=int(str(issue)),
        issued_utc=moment(int(str(issued))),
        state=state,
        voided_at_utc=None if voided is None else moment(int(str(voided))),
        voided_desk=None if desk_name is None else str(desk_name),
        voided_why=None if why is None else str(why),
        replaced_by=None if following is None else int(str(following)),
    )


# -- what one scan asks ----------------------------------------------------------------------------------------------


def standing(db: Connection, delegate_id: DelegateId) -> tuple[PastScan, ...]:
    """The delegate's standing admissions at any checkpoint, oldest first."""
    rows = db.execute(
        f"""
            SELECT h.at_utc, h.direction, k.name, c.name, h.checkpoint_id
            FROM (SELECT * FROM happening INDEXED BY ix_happening_admitted WHERE delegate_id = ? AND {STANDS}) h
            JOIN desk k ON k.id = h.desk_id LEFT JOIN checkpoint c ON c.id = h.checkpoint_id ORDER BY h.at_utc, h.seq
            """,  # noqa: S608 - a constant
        (delegate_id,),
    )
    return tuple(
        PastScan(
            moment(at), Direction(direction or Direction.IN), desk, checkpoint or "", checkpoint_id or ""
        )
        for at, direction, desk, checkpoint, checkpoint_id in rows
    )


HAPPENINGS = """
SELECT h.kind, h.id, h.delegate_id, h.badge_number, h.checkpoint_id, h.direction, h.outcome, h.reason, h.code,
  h.foreign_kind, h.forced, h.ref_id, h.text_hash, n.text, h.at_utc, k.name, h.desk_id, h.desk_seq, o.name,
  EXISTS (SELECT 1 FROM happening u WHERE u.kind = 'undo' AND u.ref_id = h.id),
  h.kind = 'scan' AND EXISTS (SELECT 1 FROM happening p WHERE p.kind = 'paper' AND p.id = h.ref_id)
FROM happening h JOIN desk k ON k.id = h.desk_id JOIN operator o ON o.id = h.operator_id
LEFT JOIN happening_note n ON n.happening_id = h.id
"""


def scan(db: Connection, scan_id: str) -> Happening | None:
    """A recorded scan by its id."""
    row = db.execute(HAPPENINGS + "WHERE h.kind = 'scan' AND h.id = ?", (scan_id,)).fetchone()
    return None if row is None else happening_of(row)


def is_undone(db: Connection, scan_id: str) -> bool:
    """Whether a scan was taken back."""
    asked = "SELECT 1 FROM happening WHERE kind = 'undo' AND ref_id = ? LIMIT 1"
    return db.execute(asked, (scan_id,)).fetchone() is not None


def desk_id(db: Connection, name: str) -> str | None:
    """The id of a desk by name, None where it never recorded anything."""
    return forum_store.desk_id(db, name)


def last_scans(db: Connection, desk_id: str | None, limit: int) -> list[Happening]:
    """The newest scans of a desk (None: of all), newest first. A desk of that name in an earlier copy is the same one."""
    return _newest(db, desk_id, "h.kind = 'scan'", limit)


def _newest(db: Connection, desk_id: str | None, condition: str, limit: int) -> list[Happening]:
    ordered = f"{HAPPENINGS} WHERE {condition} {{}} ORDER BY h.seq DESC LIMIT ?"
    if desk_id is None:
        return [happening_of(row) for row in db.execute(ordered.format(""), (limit,))]
    # Desk by desk, because then the index gives the newest first and nothing is sorted.
    desks = db.execute(
        "SELECT s.id FROM desk s JOIN desk t ON t.name = s.name WHERE t.id = ? "
        "ORDER BY s.is_this_file DESC, s.created_utc DESC",
        (desk_id,),
    )
    found: list[Happening] = []
    for (one,) in desks.fetchall():
        rows = db.execute(ordered.format("AND h.desk_id = ?"), (one, limit - len(found)))
        found += [happening_of(row) for row in rows]
        if len(found) >= limit:
            break
    return found


def history(db: Connection, delegate_id: DelegateId) -> list[Happening]:
    """Everything that happened to one delegate, newest first."""
    rows = db.execute(
        HAPPENINGS + "WHERE h.delegate_id = ? ORDER BY h.at_utc DESC, h.seq DESC", (delegate_id,)
    )
    return [happening_of(row) for row in rows]


def prints(db: Connection, ids: Sequence[DelegateId]) -> list[Happening]:
    """Every print of these people's badges, oldest first."""
    of_these = "WHERE h.kind = 'badge_printed' AND h.delegate_id IN (SELECT value FROM json_each(?)) "
    rows = db.execute(HAPPENINGS + of_these + "ORDER BY h.at_utc, h.seq", (json.dumps(list(ids)),))
    return [happening_of(row) for row in rows]


def happening_of(row: Sequence[object]) -> Happening:
    """A row of `HAPPENINGS`."""
    values = list(row)
    for flag in (10, 19, 20):
        values[flag] = bool(values[flag])
    values[14] = moment(int(str(values[14])))
    return Happening(*values)  # type: ignore[arg-type]  # columns in the order of the fields


def last_happened_utc(db: Connection) -> datetime | None:
    """The latest moment of anything recorded, by the clock of whichever desk; None where nothing ever was."""
    return moment_or_none(db.execute("SELECT max(at_utc) FROM happening").fetchone()[0])


def version(db: Connection) -> int:
    """A number that changes with every change of the file, whoever made it."""
    return int(db.execute("SELECT number FROM revision").fetchone()[0])


def _new_operator(db: Connection, name: str, at_utc: datetime) -> str:
    made = uuid7(at_utc)
    statements.insert(db, "operator", {"id": made, "name": name})
    return made


def _plain(value: str | None) -> str | None:
    return None if value is None else str(value)
