"""Run by Alembic: our tables, on the connection that `migrate` hands over."""

from alembic import context

from service.store.schema import metadata

db = context.config.attributes["connection"]
context.configure(connection=db, target_metadata=metadata, render_as_batch=True, transaction_per_migration=True)
with context.begin_transaction():
    context.run_migrations()
