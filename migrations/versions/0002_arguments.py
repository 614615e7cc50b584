# SPDX-License-Identifier: EUPL-1.2
"""Arguments for and against options."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "arguments",
        *(sa.Column(name, sa.Text(), nullable=False) for name in (
            "deliberation_id", "id", "option", "side", "text", "kind", "reason")),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_arguments"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_arguments_deliberations", ondelete="CASCADE"))
