"""Run by alembic: the connection and its transaction come from `delegates.storage.schema.migrate`, and end there."""

from __future__ import annotations

from alembic import context

from delegates.storage.records import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
