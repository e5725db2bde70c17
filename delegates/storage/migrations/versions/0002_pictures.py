"""Pictures (photos, the logo, those of templates) and the organisers' own badge templates.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE picture (
        "key" TEXT NOT NULL,
        media TEXT NOT NULL,
        width_px INTEGER,
        height_px INTEGER,
        sha256 TEXT NOT NULL,
        changed_utc INTEGER NOT NULL,
        data BLOB NOT NULL,
        CONSTRAINT pk_picture PRIMARY KEY ("key")
    )
     STRICT
    """,
    """
    CREATE TABLE badge_template (
        name TEXT NOT NULL,
        toml TEXT NOT NULL,
        position INTEGER NOT NULL,
        changed_utc INTEGER NOT NULL,
        CONSTRAINT pk_badge_template PRIMARY KEY (name)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    for table in ("badge_template", "picture"):
        op.execute(f"DROP TABLE {table}")
