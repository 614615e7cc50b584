# SPDX-License-Identifier: EUPL-1.2
"""The card of a discipline: its task, what it may and may not do, its leeway and its code."""

from dataclasses import replace

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Discipline, Seat, SeatKind

CARD = {"task": "Taak", "may": "Mag wel", "may_not": "Mag niet", "leeway": "Ruimte",
        "code": "Beroepscode"}
"""The fields that a seat and a discipline share, as they are called."""


def card_fields(part: Part) -> dict[str, str]:
    """The fields of the card that a part asks for: those it names, else all but the code."""
    named = {f.key: f.label for f in part.fields if f.key in CARD}
    return named or {k: label for k, label in CARD.items() if k != "code"}


def card_seats(deliberation: Deliberation) -> tuple[Seat, ...]:
    """Who has a card: the disciplines at the table, and who else was given one."""
    return tuple(s for s in deliberation.table if s.kind is SeatKind.PROFESSIONAL
                 or (s.kind is not SeatKind.CLIENT and has_card(s)))


def has_card(held: Seat | Discipline) -> bool:
    """Whether anything stands on a card."""
    return any(getattr(held, name).strip() for name in CARD)


def with_known(seat: Seat, known: Discipline) -> Seat:
    """The seat with what is known of its discipline, where nothing was said yet."""
    names = ("organisation", "framework", "initials", *CARD)
    return replace(seat, **{n: getattr(seat, n) or getattr(known, n) for n in names})


def differs(seat: Seat, known: Discipline | None) -> bool:
    """Whether a seat's card says something else than what is known of its discipline."""
    if not seat.discipline.strip() or not has_card(seat):
        return False
    return known is None or any(
        getattr(seat, n).strip() != getattr(known, n).strip() for n in CARD)


def with_card(disciplines: tuple[Discipline, ...], seat: Seat) -> tuple[Discipline, ...]:
    """The disciplines with the seat's card on its own; a new one at the end."""
    card = {n: getattr(seat, n).strip() for n in CARD}
    wanted = plain_word(seat.discipline)
    if not wanted:
        return disciplines
    if not any(plain_word(d.name) == wanted for d in disciplines):
        name = " ".join(seat.discipline.split())
        disciplines = (*disciplines, Discipline(
            name, seat.organisation.strip(), seat.framework.strip(), seat.initials.strip()))
    return tuple(replace(d, **card) if plain_word(d.name) == wanted else d for d in disciplines)
