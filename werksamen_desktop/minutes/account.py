# SPDX-License-Identifier: EUPL-1.2
"""The head of the minutes and the account at their end: who was there and how it went."""

from collections.abc import Iterator

from werksamen_desktop.minutes.source import Place, Placed, Source
from werksamen_desktop.minutes.told import ACCOUNT, GROUNDS
from werksamen_desktop.model.case import CaseKind
from werksamen_desktop.model.client_effect import SKIPPED, SKIPPED_WORDS
from werksamen_desktop.model.deliberation import Naming
from werksamen_desktop.model.dutch import (
    ABSENCES,
    CASE_KINDS,
    NAMINGS,
    ROLES,
    SEAT_KINDS,
    clock_time,
    listed,
    long_date,
    outcome_words,
    plural,
)
from werksamen_desktop.model.intake import intake_line
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Fact,
    Paragraph,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.people import Absence, Role, Seat, SeatKind
from werksamen_desktop.model.regie import RULE, chosen_words, needs_process_lead, regie
from werksamen_desktop.model.topics import read_text

HEAD_ROLES = (Role.FACILITATOR, Role.CASE_LEAD, Role.PROCESS_LEAD, Role.SCRIBE)
ROLE_LABELS = {Role.FACILITATOR: "Gespreksleider", Role.CASE_LEAD: "Casusregie",
               Role.PROCESS_LEAD: "Procesregie", Role.SCRIBE: "Notulist"}


def facts(source: Source) -> tuple[Fact, ...]:
    """The lines of the head; what was not filled in is left out."""
    d = source.deliberation
    lines = {"Datum": _when(source), "Methode": _method(source),
             **{ROLE_LABELS[r]: _who(source, r) for r in HEAD_ROLES},
             "Status": outcome_words(d.decision.outcome, source.case.person_word),
             "Aan tafel": _table(source),
             "Plaats": d.place}
    if source.case.kind is not CaseKind.CLIENT:
        lines["Soort"] = CASE_KINDS[source.case.kind]
    if d.example:
        lines["Let op"] = "Voorbeeld, geen echte casus"
    return tuple(Fact(label, value) for label, value in lines.items() if value)


def _when(source: Source) -> str:
    d = source.deliberation
    start = d.starts_at or (clock_time(d.started_at) if d.started_at else "")
    ended = d.closings[-1].closed_at if d.closings else None
    end = clock_time(ended) if ended and start and ended.date() == d.held_on else ""
    times = "–".join(t for t in (start, end) if t)
    return ", ".join(p for p in (long_date(d.held_on), times) if p)


def _method(source: Source) -> str:
    d = source.deliberation
    variant = next((v.title for v in d.method.variants if v.id == d.variant), "")
    return " · ".join(p for p in (d.method.title, variant) if p)


def _who(source: Source, role: Role) -> str:
    held = [s for s in source.deliberation.table if role in s.roles]
    return listed([source.name(s.id) or source.label(s.id) for s in held])


def _table(source: Source) -> str:
    """"6 disciplines, cliënt aan tafel"."""
    seats = [s for s in source.deliberation.table if s.absence is Absence.PRESENT]
    count = len({s.discipline for s in seats if s.kind is SeatKind.PROFESSIONAL})
    told = [plural(count, "discipline", "disciplines")] if count else []
    for client in (s for s in source.deliberation.table if s.kind is SeatKind.CLIENT):
        where = "aan tafel" if client in seats else "niet aan tafel"
        voice = source.voice(client)
        told.append(f"{source.case.person_word} {where}{f' ({voice})' if voice else ''}")
    return ", ".join(told)


def confidentiality(source: Source) -> str:
    """"VERTROUWELIJK · bewaren tot 20 mei 2027"."""
    until = source.case.keep_until
    if until is None:
        return "VERTROUWELIJK · bewaardatum nog niet gekozen"
    passed = " (verstreken)" if until < source.today else ""
    return f"VERTROUWELIJK · bewaren tot {long_date(until)}{passed}"


def account(source: Source) -> Iterator[Placed]:
    """Who was there, on what ground this was shared, and what was skipped or reopened."""
    blocks: tuple[Block, ...] = (
        _seats(source), *_regie(source), *_grounds(source), *_course(source))
    yield Placed(Place.ACCOUNT, Section(ACCOUNT, blocks))


def _seats(source: Source) -> Table:
    d = source.deliberation
    seats = [s for s in d.seats if not s.removed or s.id in d.decision.present]
    decided = bool(d.decision.present)
    columns = (Column("Wie", share=1.5), Column("Van", share=1.5), Column("Rol", share=1.2),
               Column("Aanwezig", share=1.5),
               *([Column("Bij het besluit", share=0.8)] if decided else []))
    rows = tuple((_cell(_called(source, s), strong=True), _cell(_from(source, s)),
                  _cell(listed([ROLES[r] for r in s.roles])), _cell(_presence(s)),
                  *([_cell("ja" if s.id in d.decision.present else "–")] if decided else []))
                 for s in seats)
    return Table(columns, rows, headed=True)


def _called(source: Source, seat: Seat) -> str:
    return source.name(seat.id) or source.label(seat.id)


def _from(source: Source, seat: Seat) -> str:
    kind = (source.case.person_word if seat.kind is SeatKind.CLIENT
            else "" if seat.kind is SeatKind.PROFESSIONAL else SEAT_KINDS[seat.kind])
    return " · ".join(p for p in (kind, seat.relation, seat.organisation, seat.framework) if p)


def _presence(seat: Seat) -> str:
    if seat.removed:
        return "later van tafel"
    if seat.absence is not Absence.PRESENT:
        return ABSENCES[seat.absence]
    if seat.kind is SeatKind.ABSENT:
        return "niet aanwezig"
    times = [f"vanaf {seat.present_from}" if seat.present_from else "",
             f"tot {seat.present_until}" if seat.present_until else ""]
    return " ".join(t for t in times if t) or ABSENCES[Absence.PRESENT]


def _cell(text: str, *, strong: bool = False) -> Cell:
    return (prose(text, Tone.LEAD if strong else Tone.PLAIN),) if text else ()


def _regie(source: Source) -> Iterator[Paragraph]:
    """Who leads the case, how they were chosen, and which lead counts where they differ."""
    held = regie(source.deliberation)
    named = [listed([source.name(s.id) or source.label(s.id) for s in seats])
             for seats in (held.case_leads, held.process_leads)]
    chosen = chosen_words(source.sitting, reason=True)
    if named[0]:
        yield labelled("Casusregie", "; ".join(p for p in (named[0], chosen) if p))
    if named[1]:
        yield labelled("Procesregie", f"{named[1]}. {RULE}")
    elif needs_process_lead(source.deliberation):
        yield labelled("Procesregie", f"nog niemand. {RULE}")


def _grounds(source: Source) -> Iterator[Paragraph]:
    for topic, label in GROUNDS.items():
        text = read_text(source.sitting, topic).strip()
        if text:
            yield labelled(label, text)


def _course(source: Source) -> Iterator[Paragraph]:
    """How people are named, what was skipped and why or added, when it was closed and reopened."""
    d = source.deliberation
    if d.naming is not Naming.BY_NAME:
        yield labelled("Namen in dit verslag", NAMINGS[d.naming])
    titles = {SKIPPED: SKIPPED_WORDS, **{s.key: s.title for s in d.method.steps}}
    for skip in d.skips:
        yield labelled(f"Overgeslagen: {titles.get(skip.step, skip.step)}",
                       skip.reason or "geen reden genoemd")
    for step in d.steps:
        if step.taken_from:
            yield labelled(f"Toegevoegd: {step.title}", f"uit {step.taken_from}")
    asked = intake_line(d)
    if asked:
        yield labelled("Vooraf bepaald", asked)
    for closing in d.closings:
        yield labelled("Vastgesteld", long_date(closing.closed_at.date()))
        if closing.reopened_at:
            yield labelled("Heropend", ", ".join(p for p in (
                long_date(closing.reopened_at.date()), closing.reason) if p))

