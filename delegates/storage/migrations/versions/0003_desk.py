"""What the desk asks and warns of: early arrivals, delegations admitted, questions and their answers, speakers.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ADMITTED = "CREATE INDEX ix_happening_admitted ON happening ({}) WHERE outcome = 'admitted'"

STATEMENTS = (
    "ALTER TABLE checkpoint ADD COLUMN early_minutes INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE checkpoint ADD COLUMN delegations TEXT",
    "ALTER TABLE programme_item ADD COLUMN speakers TEXT",
    """
    CREATE TABLE question (
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        kind TEXT NOT NULL,
        choices TEXT NOT NULL,
        must_answer INTEGER NOT NULL,
        checkpoint_id TEXT,
        categories TEXT,
        position INTEGER NOT NULL,
        retired INTEGER NOT NULL,
        CONSTRAINT pk_question PRIMARY KEY (id),
        CONSTRAINT fk_question_checkpoint_id_checkpoint FOREIGN KEY(checkpoint_id) REFERENCES checkpoint (id)
    )
     STRICT
    """,
    """
    CREATE TABLE answer (
        id TEXT NOT NULL,
        question_id TEXT NOT NULL,
        delegate_id TEXT NOT NULL,
        value TEXT NOT NULL,
        at_utc INTEGER NOT NULL,
        desk_id TEXT NOT NULL,
        operator TEXT NOT NULL,
        CONSTRAINT pk_answer PRIMARY KEY (id),
        CONSTRAINT fk_answer_question_id_question FOREIGN KEY(question_id) REFERENCES question (id),
        CONSTRAINT fk_answer_desk_id_desk FOREIGN KEY(desk_id) REFERENCES desk (id)
    )
     STRICT
    """,
    "CREATE INDEX ix_answer_delegate_id_question_id ON answer (delegate_id, question_id)",
    "CREATE INDEX ix_delegate_principal ON delegate (principal_id) WHERE principal_id IS NOT NULL",
    "CREATE INDEX ix_delegate_substitute ON delegate (substitute_of) WHERE substitute_of IS NOT NULL",
    "DROP INDEX ix_happening_admitted",
    _ADMITTED.format("delegate_id, direction, at_utc, id, checkpoint_id"),
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP INDEX ix_happening_admitted")
    op.execute(_ADMITTED.format("delegate_id, direction, at_utc, id"))
    for index in ("ix_delegate_substitute", "ix_delegate_principal"):
        op.execute(f"DROP INDEX {index}")
    for table in ("answer", "question"):
        op.execute(f"DROP TABLE {table}")
    op.execute("ALTER TABLE programme_item DROP COLUMN speakers")
    for column in ("delegations", "early_minutes"):
        op.execute(f"ALTER TABLE checkpoint DROP COLUMN {column}")
