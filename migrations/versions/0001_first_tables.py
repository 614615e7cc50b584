# SPDX-License-Identifier: EUPL-1.2
"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables, the full-text table, and the mark that makes the file ours ("WSMN")."""
    op.execute(f"PRAGMA application_id = {0x57534D4E}")
    _general()
    _cases()
    _people_and_words()
    _weighing()
    op.execute("CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, words, prefix='2 3', "
               "tokenize = 'unicode61 remove_diacritics 2')")
    # A destroyed sitting's words must not linger in the index either.
    op.execute("INSERT INTO search(search, rank) VALUES('secure-delete', 1)")


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def _numbers(*names: str, nullable: bool = False) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _flags(*names: str, nullable: bool = False) -> list[sa.Column[bool]]:
    return [sa.Column(name, sa.Boolean(), nullable=nullable) for name in names]


def _general() -> None:
    """What belongs to no sitting."""
    op.create_table(
        "disciplines",
        *_texts("name", "organisation", "framework", "initials"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("position", name="pk_disciplines"))
    op.create_table(
        "words",
        *_texts("list", "word"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("list", "position", name="pk_words"))
    op.create_table(
        "state",
        *_texts("key", "value"),
        sa.PrimaryKeyConstraint("key", name="pk_state"))


def _cases() -> None:
    """Cases, their agreements, and the deliberations with their decisions."""
    op.create_table(
        "cases",
        *_texts("id", "pseudonym", "kind", "person_word", "story", "turning_point", "wish",
                "purpose", "ground", "mandate"),
        *_texts("keep_until", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cases"))
    op.create_table(
        "agreements",
        *_texts("case_id", "id", "step", "who", "self_chosen", "when", "result", "responsible",
                "authorised_to"),
        *_texts("made_in", nullable=True),
        *_numbers("position"),
        *_flags("done"),
        sa.PrimaryKeyConstraint("case_id", "id", name="pk_agreements"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"],
            name="fk_agreements_cases", ondelete="CASCADE"))
    op.create_table(
        "methods",
        *_texts("digest", "title", "text"),
        sa.PrimaryKeyConstraint("digest", name="pk_methods"))
    op.create_table(
        "deliberations",
        *_texts("id", "case_id", "variant", "starts_at", "place", "question", "goal", "naming",
                "checked", "revealed", "synonyms", "notes", "skips", "planned", "closings",
                "step", "visited", "spent", "method", "created_at", "changed_at"),
        *_texts("held_on", "started_at", "trashed_at", nullable=True),
        *_numbers("available", "part"),
        *_flags("example", "findable"),
        sa.PrimaryKeyConstraint("id", name="pk_deliberations"),
        sa.ForeignKeyConstraint(
            ["method"], ["methods.digest"],
            name="fk_deliberations_methods"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"],
            name="fk_deliberations_cases", ondelete="CASCADE"))
    op.create_index("ix_deliberations_case_id", "deliberations", ["case_id"])
    op.create_index("ix_deliberations_method", "deliberations", ["method"])
    op.create_table(
        "decisions",
        *_texts("deliberation_id", "outcome", "text", "reasons", "decided_by", "support",
                "damage", "repair", "present"),
        *_texts("review_on", "fell_at", nullable=True),
        sa.PrimaryKeyConstraint("deliberation_id", name="pk_decisions"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_decisions_deliberations", ondelete="CASCADE"))
    op.create_table(
        "dissents",
        *_texts("deliberation_id", "id", "text", "condition"),
        *_texts("seat", nullable=True),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_dissents"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_dissents_deliberations", ondelete="CASCADE"))


def _people_and_words() -> None:
    """Who sits at the table, and what is said."""
    op.create_table(
        "seats",
        *_texts("deliberation_id", "id", "kind", "name", "discipline", "organisation",
                "framework", "relation", "roles", "absence", "present_from", "present_until",
                "initials"),
        *_numbers("position", "colour"),
        *_flags("removed"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_seats"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_seats_deliberations", ondelete="CASCADE"))
    op.create_table(
        "entries",
        *_texts("deliberation_id", "id", "topic", "text", "kind", "detail", "spoken_by",
                "spoken_for", "widened_by", "made_in"),
        *_texts("seat", nullable=True),
        *_numbers("position"),
        *_flags("marked"),
        *_flags("firm", nullable=True),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_entries"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_entries_deliberations", ondelete="CASCADE"))
    op.create_table(
        "values",
        *_texts("deliberation_id", "id", "seat", "word", "meaning", "spoken_by", "spoken_for"),
        *_numbers("position"),
        *_flags("shared"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_values"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_values_deliberations", ondelete="CASCADE"))
    op.create_table(
        "norms",
        *_texts("deliberation_id", "value_id", "text", "direction"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "value_id", "position", name="pk_norms"),
        sa.ForeignKeyConstraint(
            ["deliberation_id", "value_id"], ["values.deliberation_id", "values.id"],
            name="fk_norms_values", ondelete="CASCADE"))
    op.create_table(
        "parked",
        *_texts("deliberation_id", "id", "text", "went_to"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_parked"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_parked_deliberations", ondelete="CASCADE"))


def _weighing() -> None:
    """What is weighed."""
    op.create_table(
        "options",
        *_texts("deliberation_id", "id", "text", "drawback", "for_client", "risk", "authority"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_options"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_options_deliberations", ondelete="CASCADE"))
    op.create_table(
        "consequences",
        *_texts("deliberation_id", "option_id", "seat", "text"),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "option_id", "position", name="pk_consequences"),
        sa.ForeignKeyConstraint(
            ["deliberation_id", "option_id"], ["options.deliberation_id", "options.id"],
            name="fk_consequences_options", ondelete="CASCADE"))
    op.create_table(
        "judgements",
        *_texts("deliberation_id", "id", "seat", "moment", "text", "value", "loss", "repair",
                "need"),
        *_texts("choice", nullable=True),
        *_numbers("position"),
        *_numbers("certainty", nullable=True),
        *_flags("finished"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_judgements"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_judgements_deliberations", ondelete="CASCADE"))
    op.create_table(
        "polls",
        *_texts("deliberation_id", "id", "topic", "proposal", "scale", "state"),
        *_texts("opened_at", "revealed_at", nullable=True),
        *_numbers("position"),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_polls"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_polls_deliberations", ondelete="CASCADE"))
    op.create_table(
        "votes",
        *_texts("deliberation_id", "poll_id", "seat", "reason"),
        *_numbers("position"),
        *_numbers("answer", nullable=True),
        sa.PrimaryKeyConstraint("deliberation_id", "poll_id", "position", name="pk_votes"),
        sa.ForeignKeyConstraint(
            ["deliberation_id", "poll_id"], ["polls.deliberation_id", "polls.id"],
            name="fk_votes_polls", ondelete="CASCADE"))
    op.create_table(
        "ratings",
        *_texts("deliberation_id", "id", "topic", "item", "seat"),
        *_numbers("position"),
        *_numbers("score", nullable=True),
        sa.PrimaryKeyConstraint("deliberation_id", "id", name="pk_ratings"),
        sa.ForeignKeyConstraint(
            ["deliberation_id"], ["deliberations.id"],
            name="fk_ratings_deliberations", ondelete="CASCADE"))
