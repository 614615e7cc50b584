# SPDX-License-Identifier: EUPL-1.2
"""The reusable lists: the user's own where saved, else the ones that come with the app."""

import tomllib
from dataclasses import fields

from sqlalchemy import Connection, delete, insert, select

from werksamen_desktop.model.codes import Code
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.people import Discipline
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem
from werksamen_desktop.store.rows import build, cells
from werksamen_desktop.store.tables import disciplines, words

_LISTS = ("values", "person_words")
_CODES, _OF_CODE = "codes", "code:"
"""The list of codes by name, and what begins the name of each one's list of values."""


def shipped() -> Library:
    """The library of resources/library.toml."""
    file = bundled("resources") / "library.toml"
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        return Library(
            disciplines=tuple(Discipline(**d) for d in held["disciplines"]),
            values=tuple(held["values"]), person_words=tuple(held["person_words"]),
            codes=tuple(Code(c["name"], tuple(c["values"])) for c in held["codes"]))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise Problem(f"{file} kan niet worden gelezen ({error}). "
                      "Installeer WerkSamen opnieuw.") from error


def read(connection: Connection) -> Library:
    """The library as it was saved."""
    kept = connection.execute(select(disciplines).order_by(disciplines.c.position)).mappings()
    lists = {name: _list(connection, name) for name in _LISTS}
    codes = tuple(Code(name, _list(connection, f"{_OF_CODE}{name}"))
                  for name in _list(connection, _CODES)) or shipped().codes
    return Library(disciplines=tuple(build(Discipline, row) for row in kept), codes=codes, **lists)


def _list(connection: Connection, name: str) -> tuple[str, ...]:
    return tuple(connection.scalars(
        select(words.c.word).where(words.c.list == name).order_by(words.c.position)))


def write(connection: Connection, library: Library) -> None:
    """Keep these lists instead of the ones before."""
    names = tuple(f.name for f in fields(Discipline))
    connection.execute(delete(disciplines))
    connection.execute(delete(words))
    kept = [{"position": i, **cells(d, names)} for i, d in enumerate(library.disciplines)]
    lists = {name: getattr(library, name) for name in _LISTS}
    lists[_CODES] = tuple(c.name for c in library.codes)
    lists |= {f"{_OF_CODE}{c.name}": c.values for c in library.codes}
    said = [{"list": name, "position": i, "word": word}
            for name, held in lists.items() for i, word in enumerate(held)]
    if kept:
        connection.execute(insert(disciplines), kept)
    if said:
        connection.execute(insert(words), said)
