"""The tables of a forum file.

What happened (`happening`, `badge`) is appended and never rewritten: triggers refuse it. It holds ids and codes only;
names of operators and reasons that staff typed stand in tables of their own, which can be purged without breaking the
chain of hashes. A delegate or delegation carries a checksum of its fields, because a bit that flips inside a name is
invisible to SQLite; a picture carries the hash of its bytes.

Every table is STRICT: a value of another type than the column's is refused. Times (`..._utc`) are whole microseconds since
1970 UTC, days are ISO text, yes and no are 1 and 0.

Only new files and older ones need these tables: what reads and writes a forum asks the driver (`storage.connection`).
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import REAL

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

forum = Table(
    "forum",
    metadata,
    Column("id", Text, primary_key=True),
    Column(
        "only_row",
        Integer,
        CheckConstraint("only_row = 1", name="one"),
        nullable=False,
        unique=True,
    ),
    Column("name", Text, nullable=False),
    Column("venue", Text),
    Column("starts", Text),
    Column("ends", Text),
    Column("number", Integer, nullable=False),
    Column("zone", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("created_utc", Integer, nullable=False),
    # Which copy of the forum this file is: a restored file is another one.
    Column("file_id", Text, nullable=False),
    CheckConstraint("number BETWEEN 1 AND 999", name="number"),
    sqlite_strict=True,
)

# Counts the transactions that wrote, so that readers know whether what they hold is stale.
revision = Table(
    "revision",
    metadata,
    Column("id", Integer, CheckConstraint("id = 1", name="one"), primary_key=True),
    Column("number", Integer, nullable=False),
    sqlite_strict=True,
)

desk = Table(
    "desk",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_utc", Integer, nullable=False),
    # Only a desk born in this very file may append; see backup.restore.
    Column("is_this_file", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("head_hash", LargeBinary),
    Index("ix_desk_this_file", "name", unique=True, sqlite_where=text("is_this_file = 1")),
    sqlite_strict=True,
)

operator = Table(
    "operator",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    sqlite_strict=True,
)

category = Table(
    "category",
    metadata,
    Column("letter", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("name_lo", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("ink", Text, nullable=False),
    Column("prints_badge", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    sqlite_strict=True,
)

delegation = Table(
    "delegation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name_native", Text, nullable=False),
    Column("name_latin", Text),
    Column("short_name", Text),
    Column("acronym", Text),
    Column("aliases", Text, nullable=False),  # JSON list
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("province", Text),
    Column("place", REAL, nullable=False),
    Column("place_proposed", Integer, nullable=False),
    Column("liaison_name", Text),
    Column("liaison_phone", Text),
    Column("contacts", Text),
    Column("quota", Integer),
    Column("attention", Text),
    Column("crc", Integer, nullable=False),
    sqlite_strict=True,
)

delegate = Table(
    "delegate",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name_native", Text),
    Column("name_latin", Text),
    Column("honorific", Text),
    Column("position", Text),
    Column("delegation_id", Text, ForeignKey("delegation.id")),
    Column("category", Text, ForeignKey("category.letter"), nullable=False),
    Column("rank", Integer),
    Column("is_head", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("gender", Text),
    Column("seat", Text),
    Column("phone", Text),
    Column("email", Text),
    Column("variant", Text),
    Column("principal_id", Text),
    Column("substitute_of", Text),
    Column("attention", Text),
    Column("language", Text),
    Column("diet", Text),
    Column("remarks", Text),
    Column("walk_in", Integer, nullable=False),
    Column("list_order", Integer, nullable=False),
    Column("origins", Text, nullable=False),  # JSON object: field -> list, hand or desk
    Column("name_key", Text, nullable=False),
    Column("search_text", Text, nullable=False),
    Column("crc", Integer, nullable=False),
    CheckConstraint("name_native IS NOT NULL OR name_latin IS NOT NULL", name="named"),
    Index(None, "status", "category", "delegation_id", "id"),
    Index(None, "delegation_id"),
    Index(None, "name_key"),
    Index(None, "list_order"),
    Index("ix_delegate_principal", "principal_id", sqlite_where=text("principal_id IS NOT NULL")),
    Index("ix_delegate_substitute", "substitute_of", sqlite_where=text("substitute_of IS NOT NULL")),
    sqlite_strict=True,
)

# No reference from what happened to the roster: taking back an import removes people, never what happened.
badge = Table(
    "badge",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("delegate_id", Text, nullable=False),
    Column("issue", Integer, nullable=False),
    Column("issued_utc", Integer, nullable=False),
    Column("happening_id", Text, ForeignKey("happening.id"), nullable=False, unique=True),
    UniqueConstraint("delegate_id", "issue"),
    sqlite_strict=True,
)

happening = Table(
    "happening",
    metadata,
    Column("seq", Integer, primary_key=True),  # order of arrival in this file
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("desk_id", Text, ForeignKey("desk.id"), nullable=False),
    Column("desk_seq", Integer, nullable=False),
    Column("operator_id", Text, ForeignKey("operator.id"), nullable=False),
    Column("at_utc", Integer, nullable=False),
    Column("delegate_id", Text),
    Column("badge_number", Integer),
    Column("checkpoint_id", Text, ForeignKey("checkpoint.id")),
    Column("direction", Text),
    Column("outcome", Text),
    Column("reason", Text),
    Column("code", Text),
    Column("foreign_kind", Text),
    Column("ref_id", Text),
    Column("forced", Integer, nullable=False),
    Column("text_hash", Text),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("desk_id", "desk_seq"),
    CheckConstraint("kind <> 'undo' OR ref_id IS NOT NULL", name="undo_of"),
    Index("ix_happening_delegate", "delegate_id", "at_utc", sqlite_where=text("delegate_id IS NOT NULL")),
    Index(
        "ix_happening_admitted",
        "delegate_id",
        "direction",
        "at_utc",
        "id",
        "checkpoint_id",
        sqlite_where=text("outcome = 'admitted'"),
    ),
    Index("ix_happening_refused", "outcome", sqlite_where=text("outcome = 'refused'")),
    Index("ix_happening_undo", "ref_id", sqlite_where=text("kind = 'undo'")),
    Index("ix_happening_scan", "desk_id", "seq", sqlite_where=text("kind = 'scan'")),
    Index(
        "ix_happening_printed",
        "badge_number",
        "at_utc",
        "text_hash",
        sqlite_where=text("kind = 'badge_printed'"),
    ),
    Index(
        "ix_happening_voided",
        "badge_number",
        "at_utc",
        "reason",
        "desk_id",
        sqlite_where=text("kind = 'badge_voided'"),
    ),
    sqlite_strict=True,
)

happening_note = Table(
    "happening_note",
    metadata,
    Column("happening_id", Text, ForeignKey("happening.id"), primary_key=True),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)

change_group = Table(
    "change_group",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("at_utc", Integer, nullable=False),
    Column("operator", Text, nullable=False),
    Column("desk_id", Text, ForeignKey("desk.id"), nullable=False),
    sqlite_strict=True,
)

change = Table(
    "change",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("group_id", Text, ForeignKey("change_group.id"), nullable=False, index=True),
    Column("entity", Text, nullable=False),
    Column("entity_id", Text, nullable=False),
    Column("before", Text),  # JSON
    Column("after", Text),  # JSON
    Column("source", Text),  # JSON: file, sheet, row
    Index(None, "entity_id"),
    sqlite_strict=True,
)

checkpoint = Table(
    "checkpoint",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("opens_utc", Integer),
    Column("closes_utc", Integer),
    Column("categories", Text),  # JSON list of letters; null admits every category
    Column("exits", Integer, nullable=False),
    Column("once_per_day", Integer, nullable=False),
    Column("reentry", Text, nullable=False),
    Column("capacity", Integer),
    Column("ceremonial", Integer, nullable=False),
    Column("place", Text),
    Column("contact", Text),
    Column("position", Integer, nullable=False),
    Column("is_default", Integer, nullable=False),
    Column("early_minutes", Integer, nullable=False, server_default=text("0")),
    Column("delegations", Text),  # JSON list of ids, admitted whatever their category
    sqlite_strict=True,
)

programme_item = Table(
    "programme_item",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("title_latin", Text),
    Column("starts_utc", Integer),
    Column("ends_utc", Integer),
    Column("place", Text),
    Column("checkpoint_id", Text, ForeignKey("checkpoint.id")),
    Column("position", Integer, nullable=False),
    Column("speakers", Text),
    sqlite_strict=True,
)

question = Table(
    "question",
    metadata,
    Column("id", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("choices", Text, nullable=False),  # JSON list
    Column("must_answer", Integer, nullable=False),
    Column("checkpoint_id", Text, ForeignKey("checkpoint.id")),
    Column("categories", Text),  # JSON list of letters; null asks every category
    Column("position", Integer, nullable=False),
    Column("retired", Integer, nullable=False),  # not asked any more; its answers stay
    sqlite_strict=True,
)

# The newest answer of somebody to a question counts; earlier ones stay.
answer = Table(
    "answer",
    metadata,
    Column("id", Text, primary_key=True),
    Column("question_id", Text, ForeignKey("question.id"), nullable=False),
    Column("delegate_id", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("at_utc", Integer, nullable=False),
    Column("desk_id", Text, ForeignKey("desk.id"), nullable=False),
    Column("operator", Text, nullable=False),
    Index(None, "delegate_id", "question_id"),
    sqlite_strict=True,
)

applied_file = Table(
    "applied_file",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("group_id", Text, ForeignKey("change_group.id")),
    Column("at_utc", Integer, nullable=False),
    sqlite_strict=True,
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),  # JSON
    sqlite_strict=True,
)

picture = Table(
    "picture",
    metadata,
    Column("key", Text, primary_key=True),  # photo:<delegate id>, logo, template:<name>:<n>
    Column("media", Text, nullable=False),
    Column("width_px", Integer),
    Column("height_px", Integer),
    Column("sha256", Text, nullable=False),
    Column("changed_utc", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),  # last: what stands behind it is read through all of it
    sqlite_strict=True,
)

badge_template = Table(
    "badge_template",
    metadata,
    Column("name", Text, primary_key=True),
    Column("toml", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("changed_utc", Integer, nullable=False),
    sqlite_strict=True,
)

# What happened is never rewritten; nor is a badge's number ever given to somebody else.
TRIGGERS: tuple[str, ...] = tuple(
    f"CREATE TRIGGER {table}_never_{word} BEFORE {word.upper()} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    for table in ("happening", "badge")
    for word in ("update", "delete")
)
