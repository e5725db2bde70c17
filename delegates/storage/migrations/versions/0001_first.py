"""The first tables of a forum file. Frozen: what a released program made is never changed, only followed.

The statements stand here as SQLite keeps them, so that a file made new and a file brought up from nothing
are the same but for blanks.

Revision ID: 0001
Revises:
"""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE forum (
        id TEXT NOT NULL,
        only_row INTEGER NOT NULL CONSTRAINT ck_forum_one CHECK (only_row = 1),
        name TEXT NOT NULL,
        venue TEXT,
        starts TEXT,
        ends TEXT,
        number INTEGER NOT NULL,
        zone TEXT NOT NULL,
        "key" BLOB NOT NULL,
        created_utc INTEGER NOT NULL,
        file_id TEXT NOT NULL,
        CONSTRAINT pk_forum PRIMARY KEY (id),
        CONSTRAINT ck_forum_number CHECK (number BETWEEN 1 AND 999),
        CONSTRAINT uq_forum_only_row UNIQUE (only_row)
    )
     STRICT
    """,
    """
    CREATE TABLE revision (
        id INTEGER NOT NULL CONSTRAINT ck_revision_one CHECK (id = 1),
        number INTEGER NOT NULL,
        CONSTRAINT pk_revision PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE desk (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        created_utc INTEGER NOT NULL,
        is_this_file INTEGER NOT NULL,
        last_seq INTEGER NOT NULL,
        head_hash BLOB,
        CONSTRAINT pk_desk PRIMARY KEY (id)
    )
     STRICT
    """,
    "CREATE UNIQUE INDEX ix_desk_this_file ON desk (name) WHERE is_this_file = 1",
    """
    CREATE TABLE operator (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        CONSTRAINT pk_operator PRIMARY KEY (id),
        CONSTRAINT uq_operator_name UNIQUE (name)
    )
     STRICT
    """,
    """
    CREATE TABLE category (
        letter TEXT NOT NULL,
        name TEXT NOT NULL,
        name_lo TEXT NOT NULL,
        colour TEXT NOT NULL,
        ink TEXT NOT NULL,
        prints_badge INTEGER NOT NULL,
        position INTEGER NOT NULL,
        CONSTRAINT pk_category PRIMARY KEY (letter)
    )
     STRICT
    """,
    """
    CREATE TABLE delegation (
        id TEXT NOT NULL,
        name_native TEXT NOT NULL,
        name_latin TEXT,
        short_name TEXT,
        acronym TEXT,
        aliases TEXT NOT NULL,
        kind TEXT NOT NULL,
        country TEXT,
        province TEXT,
        place REAL NOT NULL,
        place_proposed INTEGER NOT NULL,
        liaison_name TEXT,
        liaison_phone TEXT,
        contacts TEXT,
        quota INTEGER,
        attention TEXT,
        crc INTEGER NOT NULL,
        CONSTRAINT pk_delegation PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE checkpoint (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        opens_utc INTEGER,
        closes_utc INTEGER,
        categories TEXT,
        exits INTEGER NOT NULL,
        once_per_day INTEGER NOT NULL,
        reentry TEXT NOT NULL,
        capacity INTEGER,
        ceremonial INTEGER NOT NULL,
        place TEXT,
        contact TEXT,
        position INTEGER NOT NULL,
        is_default INTEGER NOT NULL,
        CONSTRAINT pk_checkpoint PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE setting (
        "key" TEXT NOT NULL,
        value TEXT NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    )
     STRICT
    """,
    """
    CREATE TABLE delegate (
        id TEXT NOT NULL,
        name_native TEXT,
        name_latin TEXT,
        honorific TEXT,
        position TEXT,
        delegation_id TEXT,
        category TEXT NOT NULL,
        rank INTEGER,
        is_head INTEGER NOT NULL,
        status TEXT NOT NULL,
        gender TEXT,
        seat TEXT,
        phone TEXT,
        email TEXT,
        variant TEXT,
        principal_id TEXT,
        substitute_of TEXT,
        attention TEXT,
        language TEXT,
        diet TEXT,
        remarks TEXT,
        walk_in INTEGER NOT NULL,
        list_order INTEGER NOT NULL,
        origins TEXT NOT NULL,
        name_key TEXT NOT NULL,
        search_text TEXT NOT NULL,
        crc INTEGER NOT NULL,
        CONSTRAINT pk_delegate PRIMARY KEY (id),
        CONSTRAINT ck_delegate_named CHECK (name_native IS NOT NULL OR name_latin IS NOT NULL),
        CONSTRAINT fk_delegate_delegation_id_delegation FOREIGN KEY(delegation_id) REFERENCES delegation (id),
        CONSTRAINT fk_delegate_category_category FOREIGN KEY(category) REFERENCES category (letter)
    )
     STRICT
    """,
    "CREATE INDEX ix_delegate_delegation_id ON delegate (delegation_id)",
    "CREATE INDEX ix_delegate_status_category_delegation_id_id ON delegate (status, category, delegation_id, id)",
    "CREATE INDEX ix_delegate_name_key ON delegate (name_key)",
    "CREATE INDEX ix_delegate_list_order ON delegate (list_order)",
    """
    CREATE TABLE happening (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        desk_id TEXT NOT NULL,
        desk_seq INTEGER NOT NULL,
        operator_id TEXT NOT NULL,
        at_utc INTEGER NOT NULL,
        delegate_id TEXT,
        badge_number INTEGER,
        checkpoint_id TEXT,
        direction TEXT,
        outcome TEXT,
        reason TEXT,
        code TEXT,
        foreign_kind TEXT,
        ref_id TEXT,
        forced INTEGER NOT NULL,
        text_hash TEXT,
        hash BLOB NOT NULL,
        CONSTRAINT pk_happening PRIMARY KEY (seq),
        CONSTRAINT uq_happening_desk_id_desk_seq UNIQUE (desk_id, desk_seq),
        CONSTRAINT ck_happening_undo_of CHECK (kind <> 'undo' OR ref_id IS NOT NULL),
        CONSTRAINT uq_happening_id UNIQUE (id),
        CONSTRAINT fk_happening_desk_id_desk FOREIGN KEY(desk_id) REFERENCES desk (id),
        CONSTRAINT fk_happening_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id),
        CONSTRAINT fk_happening_checkpoint_id_checkpoint FOREIGN KEY(checkpoint_id) REFERENCES checkpoint (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_happening_scan ON happening (desk_id, seq) WHERE kind = 'scan'",
    "CREATE INDEX ix_happening_delegate ON happening (delegate_id, at_utc) WHERE delegate_id IS NOT NULL",
    "CREATE INDEX ix_happening_refused ON happening (outcome) WHERE outcome = 'refused'",
    "CREATE INDEX ix_happening_voided ON happening (badge_number, at_utc, reason, desk_id) WHERE kind = 'badge_voided'",
    "CREATE INDEX ix_happening_undo ON happening (ref_id) WHERE kind = 'undo'",
    "CREATE INDEX ix_happening_admitted ON happening (delegate_id, direction, at_utc, id) WHERE outcome = 'admitted'",
    "CREATE INDEX ix_happening_printed ON happening (badge_number, at_utc, text_hash) WHERE kind = 'badge_printed'",
    """
    CREATE TABLE change_group (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        at_utc INTEGER NOT NULL,
        operator TEXT NOT NULL,
        desk_id TEXT NOT NULL,
        CONSTRAINT pk_change_group PRIMARY KEY (seq),
        CONSTRAINT uq_change_group_id UNIQUE (id),
        CONSTRAINT fk_change_group_desk_id_desk FOREIGN KEY(desk_id) REFERENCES desk (id)
    )
     STRICT
    """,
    """
    CREATE TABLE programme_item (
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        title_latin TEXT,
        starts_utc INTEGER,
        ends_utc INTEGER,
        place TEXT,
        checkpoint_id TEXT,
        position INTEGER NOT NULL,
        CONSTRAINT pk_programme_item PRIMARY KEY (id),
        CONSTRAINT fk_programme_item_checkpoint_id_checkpoint FOREIGN KEY(checkpoint_id) REFERENCES checkpoint (id)
    )
     STRICT
    """,
    """
    CREATE TABLE badge (
        number INTEGER NOT NULL,
        delegate_id TEXT NOT NULL,
        issue INTEGER NOT NULL,
        issued_utc INTEGER NOT NULL,
        happening_id TEXT NOT NULL,
        CONSTRAINT pk_badge PRIMARY KEY (number),
        CONSTRAINT uq_badge_delegate_id_issue UNIQUE (delegate_id, issue),
        CONSTRAINT uq_badge_happening_id UNIQUE (happening_id),
        CONSTRAINT fk_badge_happening_id_happening FOREIGN KEY(happening_id) REFERENCES happening (id)
    )
     STRICT
    """,
    """
    CREATE TABLE happening_note (
        happening_id TEXT NOT NULL,
        text TEXT NOT NULL,
        CONSTRAINT pk_happening_note PRIMARY KEY (happening_id),
        CONSTRAINT fk_happening_note_happening_id_happening FOREIGN KEY(happening_id) REFERENCES happening (id)
    )
     STRICT
    """,
    """
    CREATE TABLE change (
        seq INTEGER NOT NULL,
        group_id TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_id TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        source TEXT,
        CONSTRAINT pk_change PRIMARY KEY (seq),
        CONSTRAINT fk_change_group_id_change_group FOREIGN KEY(group_id) REFERENCES change_group (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_change_group_id ON change (group_id)",
    "CREATE INDEX ix_change_entity_id ON change (entity_id)",
    """
    CREATE TABLE applied_file (
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        group_id TEXT,
        at_utc INTEGER NOT NULL,
        CONSTRAINT pk_applied_file PRIMARY KEY (sha256),
        CONSTRAINT fk_applied_file_group_id_change_group FOREIGN KEY(group_id) REFERENCES change_group (id)
    )
     STRICT
    """,
    """
    CREATE TRIGGER happening_never_update BEFORE UPDATE ON happening
    BEGIN SELECT RAISE(ABORT, 'happening is append-only'); END
    """,
    """
    CREATE TRIGGER happening_never_delete BEFORE DELETE ON happening
    BEGIN SELECT RAISE(ABORT, 'happening is append-only'); END
    """,
    """
    CREATE TRIGGER badge_never_update BEFORE UPDATE ON badge
    BEGIN SELECT RAISE(ABORT, 'badge is append-only'); END
    """,
    """
    CREATE TRIGGER badge_never_delete BEFORE DELETE ON badge
    BEGIN SELECT RAISE(ABORT, 'badge is append-only'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in (
        "applied_file",
        "change",
        "happening_note",
        "badge",
        "programme_item",
        "change_group",
        "happening",
        "delegate",
        "setting",
        "checkpoint",
        "delegation",
        "category",
        "operator",
        "desk",
        "revision",
        "forum",
    ):
        op.execute(f"DROP TABLE {table}")
