# SPDX-License-Identifier: EUPL-1.2
"""A complete sitting with the dilemmamethode, and ways to read a PDF back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID, uuid5

import pypdfium2
import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import pdf_bytes
from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement, Case, SelfChosen
from werksamen_desktop.model.decision import Decision, Dissent, Outcome
from werksamen_desktop.model.deliberation import (
    Closing,
    Deliberation,
    Note,
    Parked,
    Sitting,
    Skip,
    new_sitting,
)
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.model.people import Absence, Role, Seat, SeatKind
from werksamen_desktop.model.weighing import (
    Consequence,
    Direction,
    Entry,
    Judgement,
    Moment,
    Norm,
    Option,
    Poll,
    PollState,
    Rating,
    SpokenBy,
    Value,
    Vote,
)

TODAY = date(2026, 11, 21)
HOME = UUID("00000000-0000-4000-8000-000000000014")
STAMP = datetime(2026, 11, 20, 15, 14)
NAMES = ("Wijkverpleging", "Huisarts", "Woningcorporatie", "Wmo-consulent", "Wijkagent", "Zoon")


def made(name: str) -> UUID:
    """The same id for the same name in every run."""
    return uuid5(HOME, name)


def seats() -> tuple[Seat, ...]:
    """The client, who spoke through her son, five professionals, a bonus partner, neighbours."""
    client = Seat(made("client"), SeatKind.CLIENT, absence=Absence.FILLED_BY_GROUP)
    others = [Seat(made(n), name=f"Achternaam{i}", discipline=n, colour=i,
                   organisation=f"Organisatie {i}") for i, n in enumerate(NAMES)]
    others[0] = replace(others[0], roles=(Role.CASE_LEAD, Role.PRESENTER))
    others[3] = replace(others[3], roles=(Role.FACILITATOR,), present_until="15.00")
    others[5] = replace(others[5], kind=SeatKind.BONUS, relation="zoon")
    return (client, *others)


def said() -> tuple[Entry, ...]:
    """Entries of each kind of list, and of the interests."""
    client, nurse, house = made("client"), made("Wijkverpleging"), made("Woningcorporatie")
    return (
        Entry(made("e1"), "expectations", "Een besluit waar de zoon mee verder kan.", seat=nurse),
        Entry(made("e2"), "clarification", "Is het gas eerder afgesloten?", seat=house,
              detail="Nee, wel twee keer een melding."),
        Entry(made("e3"), "perspective.belang", "Haar eigen keuken en ritme.", seat=client,
              spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"),
        Entry(made("e4"), "perspective.belang", "Veiligheid; haalbare routes.", seat=nurse,
              kind="procedure", firm=True, widened_by="de teamleider"),
        Entry(made("e5"), "perspective.belang", "Veilig complex; geen precedent.", seat=house),
        Entry(made("e6"), "likeness.same", "Niemand wil haar tegen haar wil verhuizen."),
        Entry(made("e7"), "likeness.different", "Hoeveel risico de buren mogen dragen.",
              kind="risico"),
        Entry(made("e8"), "shifted", "De huisarts, door de inductieplaat.", seat=made("Huisarts")),
        Entry(made("e9"), "lessons", "Eerder de zoon erbij vragen."),
    )


def values() -> tuple[Value, ...]:
    """Shared and own values, with norms."""
    home = Norm("Dan hoort ze te blijven wonen waar ze woont.", Direction.B)
    safe = Norm("Dan hoort het gas eraf.", Direction.A)
    return (
        Value(made("v1"), made("client"), "Eigen regie", norms=(home,), shared=True,
              spoken_by=SpokenBy.ON_BEHALF, spoken_for="zoon"),
        Value(made("v2"), made("Wijkverpleging"), "Veiligheid", norms=(safe, home)),
        Value(made("v3"), made("Wijkverpleging"), "Eigen regie", shared=True),
        Value(made("v4"), made("Woningcorporatie"), "Gelijkheid", "voor alle huurders"),
    )


def weighed() -> dict[str, object]:
    """Options, judgements that shifted, a poll and an evaluation, all revealed."""
    options = (Option(made("A"), "Verhuizen naar een aanleunwoning", "Ze raakt haar huis kwijt",
                      consequences=(Consequence(made("Zoon"), "Minder zorgen 's nachts"),)),
               Option(made("B"), "Blijven wonen met een inductieplaat", "Er blijft een restrisico"))
    people = [made(n) for n in NAMES[:5]]
    judgements = tuple(
        Judgement(made(f"{moment}{n}"), seat, moment, choice=made(choice), certainty=4,
                  value="eigen regie", loss=f"Verlies {moment} {n}")
        for moment, choices in ((Moment.BEFORE, "AABAB"), (Moment.AFTER, "BBBAB"))
        for n, (seat, choice) in enumerate(zip(people, choices, strict=True)))
    scale = ("helemaal voor", "steun, met bedenking", "niet mijn keuze, werk wel mee", "blokkeer")
    poll = Poll(made("poll"), "poll.proposal", "Mevrouw blijft thuis met een inductieplaat.",
                scale, PollState.REVEALED,
                tuple(Vote(s, a, f"Reden {i}") for i, (s, a) in enumerate(
                    zip(people, (0, 0, 1, 1, 2), strict=True))))
    ratings = tuple(Rating(made(f"r{i}"), "evaluation", "Ik ben gehoord", s, score)
                    for i, (s, score) in enumerate(zip(people, (5, 4, 4, 5, 4), strict=True)))
    return {"options": options, "judgements": judgements, "polls": (poll,), "ratings": ratings,
            "revealed": ("judgement.before", "judgement.after", "evaluation")}


def agreed() -> tuple[Agreement, ...]:
    """The three agreements of the design, and one of an earlier sitting."""
    return (
        Agreement(made("a1"), "Inductieplaat regelen", "Wmo-consulent", SelfChosen.CHOSEN,
                  "4 dec 2026", "Gas afgesloten", "", "Maatwerk tot € 600", made_in=HOME),
        Agreement(made("a2"), "Rookmelder met doormelding", "Woningcorporatie", SelfChosen.CHOSEN,
                  "27 nov 2026", "Melding bij meldkamer en buren gerust", "Complexbeheer",
                  "Plaatsing", made_in=HOME),
        Agreement(made("a3"), "Zoon bellen, elke vrijdag", "Wijkverpleging", SelfChosen.ASKED,
                  "vanaf 27 nov", "Zoon weet waar hij aan toe is", made_in=HOME),
        Agreement(made("a4"), "Gasmelding uitzoeken", "Wijkagent", when="1 okt 2026", done=True,
                  made_in=made("earlier")),
    )


def decided() -> Decision:
    """A joint decision with one dissent."""
    return Decision(
        Outcome.JOINT,
        "Mevrouw blijft thuis wonen met inductieplaat en rookmelder met doormelding; "
        "herbeoordeling na zes weken.",
        "Omdat eigen regie het zwaarst weegt zolang zij wilsbekwaam is en het risico voor de "
        "buren aantoonbaar daalt.", "de tafel", "",
        "De ongerustheid van de zoon blijft.", "Wijkverpleging belt hem elke vrijdag.",
        date(2027, 1, 8),
        (Dissent(made("d1"), "Een tweede gasmelding is voor ons de grens. Dan willen we deze "
                 "tafel binnen een week terug.", made("Woningcorporatie")),),
        STAMP, (made("Wijkverpleging"), made("Huisarts"), made("Woningcorporatie")))


def full_sitting() -> Sitting:
    """All of it."""
    case = Case(
        made("case"), "Mevrouw A.", story="Mevrouw woont alleen en vergat twee keer het gas.",
        turning_point="De brandweer stond voor de deur.",
        wish="“Ik red me best. Dit is mijn huis.”",
        purpose="Samen bepalen wat veilig en goed is", ground="Toestemming van mevrouw",
        mandate="Mevrouw zelf; de corporatie over het complex", keep_until=date(2027, 5, 20),
        agreements=agreed())
    sitting = new_sitting(method("dm"), case=case)
    d: Deliberation = replace(
        sitting.deliberation, id=HOME, held_on=date(2026, 11, 20), starts_at="14.00",
        question="Mogen we mevrouw thuis laten wonen, ook als dat brandgevaar voor de buren geeft?",
        seats=seats(), entries=said(), values=values(), decision=decided(),
        notes=(Note("DM-2", "PRIVE-NOTITIE over de zoon"),),
        parked=(Parked(made("p1"), "Klacht over het thuiszorgrooster", "ander overleg"),),
        skips=(Skip("DM-6", "Er was geen tijd meer"),),
        checked=("opening/Het doel van dit beraad is helder",),
        closings=(Closing(datetime(2026, 11, 20, 15, 28)),), **weighed())
    return Sitting(case, d)


@pytest.fixture
def sitting() -> Sitting:
    """A complete sitting of the dilemmamethode with seven seats."""
    return full_sitting()


@pytest.fixture
def bare() -> Sitting:
    """A sitting that has only just begun."""
    return replace(new_sitting(method("dm")))


@pytest.fixture
def minutes(sitting: Sitting) -> Minutes:
    """The complete sitting's minutes."""
    return compose(sitting, today=TODAY)


@pytest.fixture
def entry() -> Callable[..., Sitting]:
    """Adds one entry to a sitting."""
    def add(sitting: Sitting, topic: str, text: str, **fields: object) -> Sitting:
        return edits.add_entry(sitting, Entry(made(topic + text[:20]), topic, text, **fields))  # type: ignore[arg-type]
    return add


def read_back(minutes: Minutes) -> "list[str]":
    """The text of each page of the real PDF, hyphenation and line ends as they are."""
    document = pypdfium2.PdfDocument(pdf_bytes(minutes))
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.fixture
def printed() -> Callable[[Minutes], str]:
    """Everything a PDF of the minutes says, with spaces and line ends as one space."""
    def read(minutes: Minutes) -> str:
        return " ".join(" ".join(read_back(minutes)).split())
    return read
