# SPDX-License-Identifier: EUPL-1.2
"""The reusable lists: the user's own where saved, else the ones that come with the app."""

import tomllib
from dataclasses import fields

from sqlalchemy import Connection, delete, insert, select

from werksamen_desktop.model.library import Library
from werksamen_desktop.model.people import Discipline
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem
from werksamen_desktop.store.rows import build, cells
from werksamen_desktop.store.tables import disciplines, words

_LISTS = ("values", "person_words")


def shipped() -> Library:
    """The library of resources/library.toml."""
    file = bundled("resources") / "library.toml"
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        return Library(
            disciplines=tuple(Discipline(**d) for d in held["disciplines"]),
            values=tuple(held["values"]), person_words=tuple(held["person_words"]))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise Problem(f"{file} kan niet worden gelezen ({error}). "
                      "Installeer WerkSamen opnieuw.") from error


def read(connection: Connection) -> Library:
    """The library as it was saved."""
    kept = connection.execute(select(disciplines).order_by(disciplines.c.position)).mappings()
    lists = {name: tuple(connection.scalars(
        select(words.c.word).where(words.c.list == name).order_by(words.c.position)))
        for name in _LISTS}
    return Library(disciplines=tuple(build(Discipline, row) for row in kept), **lists)


def write(connection: Connection, library: Library) -> None:
    """Keep these lists instead of the ones before."""
    names = tuple(f.name for f in fields(Discipline))
    connection.execute(delete(disciplines))
    connection.execute(delete(words))
    kept = [{"position": i, **cells(d, names)} for i, d in enumerate(library.disciplines)]
    said = [{"list": name, "position": i, "word": word}
            for name in _LISTS for i, word in enumerate(getattr(library, name))]
    if kept:
        connection.execute(insert(disciplines), kept)
    if said:
        connection.execute(insert(words), said)
