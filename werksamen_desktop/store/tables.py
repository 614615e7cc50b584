# SPDX-License-Identifier: EUPL-1.2
"""The tables, with columns taken from the model's own dataclasses.

A field added to a value is a column here at once; the schema follows by a migration, and the
check for drift fails until it is there. Rows belong to their deliberation or case by foreign key
and go with it. References between rows (the seat of an entry, the option of a judgement) are not
foreign keys: memory is the truth, and whatever it holds must be storable.
"""

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Any, get_type_hints

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.course import Light, Past, Plea, Progress
from werksamen_desktop.model.decision import Decision, Dissent
from werksamen_desktop.model.deliberation import Deliberation, Parked
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.people import Discipline, Seat
from werksamen_desktop.model.weighing import (
    Argument,
    Consequence,
    Entry,
    Judgement,
    Norm,
    Option,
    Poll,
    Rating,
    Value,
    Vote,
)
from werksamen_desktop.store.plain import optional

metadata = MetaData(naming_convention={
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
})


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """Where the items of one tuple are kept, one row each and in order.

    `owner` names the columns that say whose they are, `key` those that tell the rows apart: the
    item's own id where it has one, else its place. Ids need be unique within their owner only, so
    that a copied sitting may keep them. `inner` are the shelves of the items themselves.
    """

    attribute: str
    kind: type
    table: Table
    owner: tuple[str, ...]
    key: tuple[str, ...]
    inner: tuple["Shelf", ...] = ()


def _columns(kind: type, *, leave: Collection[str] = ()) -> list[Column[Any]]:
    hints = get_type_hints(kind)
    return [_column(f.name, hints[f.name]) for f in fields(kind) if f.name not in leave]


def _column(name: str, hint: Any) -> Column[Any]:
    kind, may_lack = optional(hint)
    sql: Any = {bool: Boolean, int: Integer}.get(kind, Text)
    return Column(name, sql, nullable=may_lack)


def _shelf(attribute: str, kind: type, owner: Table, owner_key: tuple[str, ...],
           **inner: type) -> Shelf:
    """A shelf and its table; `inner` names the item's own tuples that are kept as rows."""
    key = (*owner_key, "id" if "id" in {f.name for f in fields(kind)} else "position")
    table = Table(
        attribute, metadata,
        *(Column(name, Text, nullable=False) for name in owner_key),
        Column("position", Integer, nullable=False),
        *_columns(kind, leave=inner),
        PrimaryKeyConstraint(*key),
        ForeignKeyConstraint(owner_key, list(owner.primary_key.columns), ondelete="CASCADE"))
    mine = (*owner_key, f"{attribute.removesuffix('s')}_id")
    return Shelf(attribute, kind, table, owner_key, key, tuple(
        _shelf(name, held, table, mine) for name, held in inner.items()))


# Cases and deliberations -------------------------------------------------------------------------

ON_SHELVES = ("seats", "entries", "values", "options", "arguments", "judgements", "polls",
              "ratings", "estimates", "frictions", "parked")
"""The fields of a deliberation that are kept as rows of their own."""

ON_CASE_SHELVES = ("agreements", "lights", "pleas", "history")
"""The fields of a case that are kept as rows of their own."""

cases = Table(
    "cases", metadata, *_columns(Case, leave=ON_CASE_SHELVES), PrimaryKeyConstraint("id"))

methods = Table(
    "methods", metadata,
    Column("digest", Text, nullable=False), Column("title", Text, nullable=False),
    Column("text", Text, nullable=False), PrimaryKeyConstraint("digest"))
"""The copies of methods that deliberations keep, each different one once and never changed."""

deliberations = Table(
    "deliberations", metadata,
    *_columns(Deliberation, leave=(*ON_SHELVES, "method", "decision")),
    Column("method", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("trashed_at", Text),
    Column("findable", Boolean, nullable=False),
    PrimaryKeyConstraint("id"),
    ForeignKeyConstraint(["case_id"], [cases.c.id], ondelete="CASCADE"),
    ForeignKeyConstraint(["method"], [methods.c.digest]))
"""`findable` says that the search table holds the deliberation as it now is."""

Index(None, deliberations.c.case_id)
Index(None, deliberations.c.method)

_OF_SITTING = ("deliberation_id",)

decisions = Table(
    "decisions", metadata, Column("deliberation_id", Text, nullable=False),
    *_columns(Decision, leave=("dissents",)), PrimaryKeyConstraint("deliberation_id"),
    ForeignKeyConstraint(["deliberation_id"], [deliberations.c.id], ondelete="CASCADE"))

AGREEMENTS = _shelf("agreements", Agreement, cases, ("case_id",), progress=Progress)
CASE_SHELVES = (
    AGREEMENTS,
    _shelf("lights", Light, cases, ("case_id",)),
    _shelf("pleas", Plea, cases, ("case_id",)),
    _shelf("history", Past, cases, ("case_id",)),
)
DISSENTS = _shelf("dissents", Dissent, deliberations, _OF_SITTING)
SHELVES = (
    _shelf("seats", Seat, deliberations, _OF_SITTING),
    _shelf("entries", Entry, deliberations, _OF_SITTING),
    _shelf("values", Value, deliberations, _OF_SITTING, norms=Norm),
    _shelf("options", Option, deliberations, _OF_SITTING, consequences=Consequence),
    _shelf("arguments", Argument, deliberations, _OF_SITTING),
    _shelf("judgements", Judgement, deliberations, _OF_SITTING),
    _shelf("polls", Poll, deliberations, _OF_SITTING, votes=Vote),
    _shelf("ratings", Rating, deliberations, _OF_SITTING),
    _shelf("estimates", Estimate, deliberations, _OF_SITTING),
    _shelf("frictions", Friction, deliberations, _OF_SITTING),
    _shelf("parked", Parked, deliberations, _OF_SITTING),
)

# What belongs to no sitting ----------------------------------------------------------------------

disciplines = Table(
    "disciplines", metadata, Column("position", Integer, nullable=False), *_columns(Discipline),
    PrimaryKeyConstraint("position"))

words = Table(
    "words", metadata, Column("list", Text, nullable=False),
    Column("position", Integer, nullable=False), Column("word", Text, nullable=False),
    PrimaryKeyConstraint("list", "position"))

state = Table(
    "state", metadata, Column("key", Text, nullable=False), Column("value", Text, nullable=False),
    PrimaryKeyConstraint("key"))
"""What the archive itself remembers, such as the sitting that was open last."""

SEARCH = "search"
"""The FTS5 table; SQLAlchemy does not know it, and its shadow tables start with this word."""
