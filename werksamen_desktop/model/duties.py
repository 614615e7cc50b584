# SPDX-License-Identifier: EUPL-1.2
"""Who does what: per discipline its part in the agreements, after RACI (domain A1 1.0d)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import with_article
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label

DUTY_WORDS = ("Discipline", "Voert uit", "Verantwoordelijk voor", "Bevoegd tot",
              "Samen met, terugkoppeling")
"""What the columns of the overview are called."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One discipline's part in the agreements; `seated` is False for somebody not at the table."""

    label: str
    does: tuple[str, ...] = ()
    answers_for: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    seated: bool = True

    @property
    def idle(self) -> bool:
        """Whether no agreement names this discipline."""
        return not (self.does or self.answers_for or self.may or self.together)

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The lines of each column but the first."""
        return (self.does, self.answers_for, self.may, self.together)


def duties(sitting: Sitting) -> tuple[Duty, ...]:
    """One row per discipline at the table, then one for each other that an agreement names."""
    held = [a for a in sitting.case.agreements
            if a.open and any(t.strip() for t in (a.step, a.result, a.who, a.responsible))]
    callings = _callings(sitting)
    rows = [_duty(label, words, held, sitting) for label, words in callings.items()]
    known = [w for words in callings.values() for w in words]
    strangers = {plain_word(name): name for a in held for name in (a.who, a.responsible)
                 if name.strip() and not _named(name, known)}
    rows += [_duty(name.strip(), (name,), held, sitting, seated=False)
             for name in strangers.values()]
    return tuple(rows)


def idle(found: tuple[Duty, ...]) -> tuple[str, ...]:
    """The disciplines at the table that no agreement names."""
    return tuple(d.label for d in found if d.idle and d.seated)


def _callings(sitting: Sitting) -> dict[str, tuple[str, ...]]:
    """Each label at the table with everything a text may call whoever sits under it."""
    found: dict[str, tuple[str, ...]] = {}
    for seat in sitting.deliberation.table:
        label = seat_label(seat, sitting.case)
        found[label] = tuple(dict.fromkeys((*found.get(label, ()), *_called(seat, label))))
    return found


def _called(seat: Seat, label: str) -> Iterator[str]:
    yield from (n for n in (label, seat.name, seat.discipline, seat.relation) if n.strip())


def _named(text: str, words: list[str] | tuple[str, ...]) -> bool:
    """Whether a text names one of these, as whole words."""
    plain = plain_word(text)
    return any(re.search(rf"(?<!\w){re.escape(plain_word(w))}(?!\w)", plain)
               for w in words if plain_word(w))


def _duty(label: str, words: tuple[str, ...], held: list[Agreement], sitting: Sitting, *,
          seated: bool = True) -> Duty:
    does: list[str] = []
    answers: list[str] = []
    may: list[str] = []
    together: list[str] = []
    for a in held:
        what = a.step.strip() or a.result.strip() or "zonder omschrijving"
        acts, answering = _named(a.who, words), _named(a.responsible, words)
        if acts:
            does.append(what)
        if answering or (acts and not a.responsible.strip()):
            answers.append(what)
            may += [a.authorised_to.strip()] if a.authorised_to.strip() else []
        together += _together(a, words, what, sitting, acts=acts, answering=answering)
    return Duty(label, tuple(does), tuple(answers), tuple(dict.fromkeys(may)),
                tuple(dict.fromkeys(together)), seated)


def _together(a: Agreement, words: tuple[str, ...], what: str, sitting: Sitting, *, acts: bool,
              answering: bool) -> Iterator[str]:
    """With whom, or to whom is told how it went."""
    person = with_article(sitting.case.person_word)
    if acts and a.responsible.strip() and not answering:
        yield f"koppelt terug aan {a.responsible.strip()}: {what}"
    if answering and a.who.strip() and not acts:
        yield f"hoort van {a.who.strip()}: {what}"
    if a.kind is AgreementKind.TELL_CLIENT and acts:
        yield f"vertelt het {person}: {what}"
    if a.kind is not AgreementKind.HANDOVER:
        return
    taking, giving = _named(a.handed_to, words), _named(a.handed_from, words)
    if taking:
        yield f"neemt over van {a.handed_from.strip() or 'wie overdraagt'}: {what}"
    if giving:
        yield f"draagt over aan {a.handed_to.strip() or 'wie overneemt'}: {what}"
    if (taking or giving) and a.with_client:
        yield f"samen met {person}: {what}"
