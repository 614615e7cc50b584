# SPDX-License-Identifier: EUPL-1.2
"""What is reused over sittings: disciplines with their cards, value words, codes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from werksamen_desktop.model.cards import has_card, with_card
from werksamen_desktop.model.codes import Code, codes_grown
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Discipline, Seat, SeatKind


@dataclass(frozen=True, slots=True)
class Library:
    """The reusable lists; they grow while sittings are held."""

    disciplines: tuple[Discipline, ...] = ()
    values: tuple[str, ...] = ()
    person_words: tuple[str, ...] = ("cliënt", "inwoner", "leerling", "patiënt")
    codes: tuple[Code, ...] = ()


def grown(library: Library, sitting: Sitting) -> Library:
    """The library with the sitting's new disciplines, value words, codes and word for the person.

    A word that is there already in other capitals or accents is not new. A discipline without a
    card takes the first that was written; another card replaces one only by `with_seat_card`. The
    example sitting teaches nothing.
    """
    if sitting.deliberation.example:
        return library
    return replace(
        library,
        disciplines=_carded((*library.disciplines, *_new_disciplines(library, sitting)), sitting),
        codes=codes_grown(library.codes, sitting.deliberation),
        values=(*library.values, *_new(
            library.values, (v.word for v in sitting.deliberation.values))),
        person_words=(*library.person_words, *_new(
            library.person_words, (sitting.case.person_word,))))


def known_discipline(library: Library, name: str) -> Discipline | None:
    """The discipline with this name, after capitals, accents and spaces."""
    wanted = plain_word(name)
    return next((d for d in library.disciplines if plain_word(d.name) == wanted), None)


def with_seat_card(library: Library, seat: Seat) -> Library:
    """The library with a seat's card as its discipline's."""
    return replace(library, disciplines=with_card(library.disciplines, seat))


def _carded(disciplines: tuple[Discipline, ...], sitting: Sitting) -> tuple[Discipline, ...]:
    bare = {plain_word(d.name) for d in disciplines if not has_card(d)}
    for seat in reversed(sitting.deliberation.table):
        if plain_word(seat.discipline) in bare and has_card(seat):
            disciplines = with_card(disciplines, seat)
    return disciplines


def _new_disciplines(library: Library, sitting: Sitting) -> Iterable[Discipline]:
    seats = {plain_word(s.discipline): s for s in reversed(sitting.deliberation.table)
             if s.kind is not SeatKind.CLIENT}
    names = (s.discipline for s in sitting.deliberation.table if s.kind is not SeatKind.CLIENT)
    for name in _new((d.name for d in library.disciplines), names):
        seat = seats[plain_word(name)]
        yield Discipline(name, seat.organisation.strip(), seat.framework.strip(),
                         seat.initials.strip())


def _new(known: Iterable[str], words: Iterable[str]) -> tuple[str, ...]:
    held = {plain_word(word) for word in known}
    fresh = {plain_word(word): " ".join(word.split()) for word in reversed(tuple(words))}
    return tuple(word for folded, word in reversed(fresh.items()) if folded and folded not in held)
