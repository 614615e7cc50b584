# SPDX-License-Identifier: EUPL-1.2
"""Full-text search over what was said openly; private notes and hidden answers stay out.

A save only marks its deliberation as not findable; the text is gathered when somebody searches.
"""

from uuid import UUID

from sqlalchemy import Connection, text

from werksamen_desktop.store.tables import SEARCH

_ON_DELIBERATION = {
    "seats": ("name", "discipline", "organisation"),
    "entries": ("text", "detail"),
    "values": ("word", "meaning"),
    "norms": ("text",),
    "options": ("text", "drawback", "for_client", "risk"),
    "consequences": ("text",),
    "decisions": ("text", "reasons", "repair"),
    "dissents": ("text",),
    "parked": ("text",),
}
_ON_CASE = {"agreements": ("step", "who", "result")}


def _gathered(table: str, columns: tuple[str, ...], owner: str) -> str:
    joined = " || ' ' || ".join(columns)
    return f"coalesce((SELECT group_concat({joined}, ' ') FROM \"{table}\" WHERE {owner}), '')"


_WORDS = " || ' ' || ".join((
    "c.pseudonym", "c.story", "c.turning_point", "c.wish",
    "d.question", "d.goal", "d.place", "m.title",
    *(_gathered(t, c, "deliberation_id = d.id") for t, c in _ON_DELIBERATION.items()),
    *(_gathered(t, c, "case_id = d.case_id") for t, c in _ON_CASE.items())))

_FORGET = text(
    f"DELETE FROM {SEARCH} WHERE id NOT IN (SELECT id FROM deliberations WHERE findable)")
_GATHER = text(
    f"INSERT INTO {SEARCH}(id, words) SELECT d.id, {_WORDS} FROM deliberations d "
    "JOIN cases c ON c.id = d.case_id JOIN methods m ON m.digest = d.method WHERE NOT d.findable")
_MARK = text("UPDATE deliberations SET findable = 1 WHERE NOT findable")
_STALE = text("SELECT 1 FROM deliberations WHERE NOT findable LIMIT 1")
_FIND = text(f"SELECT d.id FROM {SEARCH} s JOIN deliberations d ON d.id = s.id "
             f"WHERE {SEARCH} MATCH :words AND d.trashed_at IS NULL ORDER BY s.rank")
_ALL = text("SELECT id FROM deliberations WHERE trashed_at IS NULL")


def gather(connection: Connection) -> None:
    """Make every deliberation findable as it now is."""
    if connection.execute(_STALE).first():
        connection.execute(_FORGET)
        connection.execute(_GATHER)
        connection.execute(_MARK)


def forget(connection: Connection) -> None:
    """Take the words of deliberations that are gone out of the search table."""
    connection.execute(_FORGET)


def find(connection: Connection, words: str) -> tuple[UUID, ...]:
    """The deliberations that hold words beginning with all of these; all of them for none."""
    asked = _as_query(words)
    rows = connection.execute(_FIND, {"words": asked}) if asked else connection.execute(_ALL)
    return tuple(UUID(hex=key) for (key,) in rows)


def _as_query(words: str) -> str:
    # Each word in quotes, so that FTS5 sees no operators in what somebody typed.
    kept = ("".join(c for c in w if c.isprintable()).replace('"', "") for w in words.split())
    return " ".join(f'"{w}"*' for w in kept if any(c.isalnum() for c in w))
