# SPDX-License-Identifier: EUPL-1.2
"""Participants pasted from a spreadsheet or a list."""

import csv
from io import StringIO
from uuid import uuid4

from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.problems import Problem

MOST_LINES = 60

COLUMNS = {
    "naam": "name", "deelnemer": "name", "discipline": "discipline", "functie": "discipline",
    "beroep": "discipline", "organisatie": "organisation", "instelling": "organisation",
    "wet": "framework", "terrein": "framework", "kader": "framework", "relatie": "relation",
    "initialen": "initials",
}
"""Column heads as people write them, and the field of a seat they fill."""

WITHOUT_HEAD = {1: ("discipline",), 2: ("name", "discipline")}
"""What the columns are when no line of heads is pasted, by their number."""

OTHERWISE = ("name", "discipline", "organisation", "framework")


def participants(text: str) -> tuple[Seat, ...]:
    """The seats named in pasted lines, one a line, columns by tab or semicolon.

    A first line of known heads says which column is which; without one the order is name,
    discipline, organisation, law or field, and a single column holds disciplines.
    """
    rows = [[cell.strip() for cell in row] for row in _rows(text)]
    rows = [row for row in rows if any(row)]
    if not rows:
        raise Problem("Het klembord bevat geen deelnemers. Kopieer eerst de regels uit uw lijst.")
    if len(rows) > MOST_LINES:
        raise Problem(f"Dit zijn {len(rows)} regels; plak er hooguit {MOST_LINES} tegelijk.")
    heads = [_field_of(cell) for cell in rows[0]]
    if any(heads):
        rows = rows[1:]
    else:
        width = max(len(row) for row in rows)
        heads = list(WITHOUT_HEAD.get(width, OTHERWISE))
    return tuple(_seat(heads, row) for row in rows)


def _rows(text: str) -> list[list[str]]:
    mark = "\t" if "\t" in text else ";"
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return list(csv.reader(StringIO(lines, newline=""), delimiter=mark))
    except csv.Error as error:
        raise Problem("Deze lijst is niet te lezen. Plak de regels rechtstreeks uit uw "
                      "rekenblad.") from error


def _field_of(head: str) -> str:
    word = head.casefold().split()
    return next((COLUMNS[w.strip("/,")] for w in word if w.strip("/,") in COLUMNS), "")


def _seat(heads: list[str], row: list[str]) -> Seat:
    named = {field: cell for field, cell in zip(heads, row, strict=False) if field and cell}
    kind = SeatKind.BONUS if named.get("relation") and not named.get("discipline") \
        else SeatKind.PROFESSIONAL
    return Seat(uuid4(), kind, **named)  # type: ignore[arg-type]
