# SPDX-License-Identifier: EUPL-1.2
"""What a case carries over, discipline cards, estimates and frictions."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns to what is there, and make the new tables."""
    _columns("cases", texts=("lead_chosen", "lead_reason"))
    for name in ("wind_people", "wind_problems", "wind_emotion"):
        op.add_column("cases", sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("cases", sa.Column("next_on", sa.Text(), nullable=True))
    _columns("agreements", texts=("exception", "handed_from", "handed_to"), numbers=("level",),
             flags=("with_client", "confirmed"))
    op.add_column("agreements", sa.Column(
        "kind", sa.Text(), nullable=False, server_default="action"))
    op.add_column("agreements", sa.Column("due", sa.Text(), nullable=True))
    cards = ("task", "may", "may_not", "leeway", "code")
    _columns("seats", texts=(*cards, "talent", "official"), numbers=("level",))
    _columns("disciplines", texts=cards)
    _columns("entries", numbers=("level",))
    op.add_column("entries", sa.Column("asked_by", sa.Text(), nullable=True))
    _columns("decisions", texts=("stance", "stance_reason"))
    _columns("deliberations", texts=("pinned",))
    op.add_column("deliberations", sa.Column(
        "private_times", sa.Text(), nullable=False, server_default="[]"))
    with op.batch_alter_table("votes", recreate="always") as votes:
        votes.alter_column("seat", existing_type=sa.Text(), nullable=True)
    _of_case()
    _of_sitting()


def _columns(table: str, *, texts: tuple[str, ...] = (), numbers: tuple[str, ...] = (),
             flags: tuple[str, ...] = ()) -> None:
    """Add columns that are empty, 0 or false in the rows that are there."""
    for name in texts:
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name in numbers:
        op.add_column(table, sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    for name in flags:
        op.add_column(table, sa.Column(name, sa.Boolean(), nullable=False, server_default="0"))


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _of_case() -> None:
    """Lights, pleas and earlier sittings of a case, and the progress of its agreements."""
    cases = (("case_id",), "cases", "id")
    _table("lights", *cases, key="id", texts=("id", "topic", "factor", "colour", "evidence",
                                              "action"), lacking=("made_in", "seen_on"))
    _table("pleas", *cases, key="id", texts=("id", "addressee", "needed", "request", "gain",
                                             "answer", "condition"),
           lacking=("answered_on", "made_in"))
    _table("history", *cases, key="position",
           texts=("made_in", "method", "outcome", "text", "reasons", "present", "stance",
                  "stance_reason", "unknown", "no_next"),
           lacking=("held_on", "next_on"))
    op.create_table(
        "progress",
        *_texts("case_id", "agreement_id", "made_in", "way", "note", "did", "reason"),
        *_texts("seen_on", nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "agreement_id", "position", name="pk_progress"),
        sa.ForeignKeyConstraint(
            ["case_id", "agreement_id"], ["agreements.case_id", "agreements.id"],
            name="fk_progress_agreements", ondelete="CASCADE"))


def _of_sitting() -> None:
    """What seats find fitting, and what chafes between them."""
    sittings = (("deliberation_id",), "deliberations", "id")
    _table("estimates", *sittings, key="id", texts=("id", "topic", "area", "reason"),
           lacking=("seat", "strategy"))
    _table("frictions", *sittings, key="id",
           texts=("id", "topic", "seat", "text", "wish", "agreement"), flags=("released",))


def _table(name: str, owner: tuple[str, ...], of: str, of_key: str, *, key: str,
           texts: tuple[str, ...], lacking: tuple[str, ...] = (),
           flags: tuple[str, ...] = ()) -> None:
    op.create_table(
        name, *_texts(*owner, *texts), *_texts(*lacking, nullable=True),
        *(sa.Column(flag, sa.Boolean(), nullable=False) for flag in flags),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(*owner, key, name=f"pk_{name}"),
        sa.ForeignKeyConstraint(list(owner), [f"{of}.{of_key}"],
                                name=f"fk_{name}_{of}", ondelete="CASCADE"))
