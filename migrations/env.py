# SPDX-License-Identifier: EUPL-1.2
"""Runs the migrations on the connection that the store hands over, in its transaction."""

from alembic import context

from werksamen_desktop.store.tables import SEARCH, metadata


def _is_ours(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the full-text table and its shadows out: SQLAlchemy cannot model them."""
    return not (kind == "table" and name and name.startswith(SEARCH))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_name=_is_ours,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
