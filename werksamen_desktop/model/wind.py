# SPDX-License-Identifier: EUPL-1.2
"""The windkracht of a case (domain A4 4.6): more wind asks for more tailoring, so for heavy.

Three winds from 0 to 10 (people, problems at once, emotion) make one force from 1 to 10. The
strongest counts twice: one storm is not calmed by two quiet days.
"""

from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.method import Step, Variant
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.stakeholders import cards, sits

MOST = 10
LIGHT, HEAVY = "light", "heavy"
HEAVY_FROM = 5

WINDS = {"wind_people": "Betrokkenen", "wind_problems": "Problemen tegelijk",
         "wind_emotion": "Emotie"}
"""The three winds by their field of the case."""

_BECAUSE = {"wind_people": "het aantal betrokkenen", "wind_problems": "de problemen tegelijk",
            "wind_emotion": "de emotie"}
_WORDS = ((3, "zwakke wind"), (6, "matige wind"), (8, "harde wind"), (MOST, "storm"))


def people_reckoned(sitting: Sitting) -> int:
    """How many people there are besides the client: at the table, and still needed (0–10)."""
    seats = [s for s in sitting.deliberation.table if s.kind is not SeatKind.CLIENT]
    outside = [c for c in cards(sitting) if c.seat is None and c.label]
    return min(MOST, len(seats) + len(outside))


def wind_force(sitting: Sitting) -> int | None:
    """The force from 1 to 10; None until problems and emotion were said.

    Where nobody said how many people there are, they are counted.
    """
    case = sitting.case
    if case.wind_problems is None or case.wind_emotion is None:
        return None
    winds = list(_winds(sitting).values())
    return max(1, min(MOST, (sum(winds) + max(winds) + 2) // 4))


def _winds(sitting: Sitting) -> dict[str, int]:
    case = sitting.case
    people = people_reckoned(sitting) if case.wind_people is None else case.wind_people
    return {"wind_people": people, "wind_problems": case.wind_problems or 0,
            "wind_emotion": case.wind_emotion or 0}


def has_depths(sitting: Sitting) -> bool:
    """Whether the method can be run light and heavy."""
    return {LIGHT, HEAVY} <= {v.id for v in sitting.deliberation.method.variants}


def fitting(sitting: Sitting) -> Variant | None:
    """The depth that fits the wind; None where there is no choice or no force yet."""
    force = wind_force(sitting)
    if force is None or not has_depths(sitting):
        return None
    wanted = HEAVY if force >= HEAVY_FROM else LIGHT
    return next(v for v in sitting.deliberation.method.variants if v.id == wanted)


def wind_words(sitting: Sitting) -> str:
    """The force in a plain sentence, why it is so, and which depth fits."""
    force = wind_force(sitting)
    if force is None:
        return "Kies hoeveel problemen er tegelijk spelen en hoeveel emotie er is."
    called = next(word for most, word in _WORDS if force <= most)
    winds = _winds(sitting)
    most = max(winds, key=lambda name: winds[name])
    because = f" Vooral {_BECAUSE[most]} ({winds[most]} van {MOST}) maakt dat." if force > 1 else ""
    fits = fitting(sitting)
    advice = "" if fits is None else (
        " De zware vorm past hierbij: neem de tijd, ook over meer keren." if fits.id == HEAVY
        else " De lichte vorm is genoeg.")
    return f"Windkracht {force}, {called}.{because}{advice}"


def remind_of_wind(sitting: Sitting, step: Step) -> Iterator[str]:
    """When more people sit down than were reckoned with, say so, and what that does."""
    reckoned = sitting.case.wind_people
    here = sum(1 for s in sitting.deliberation.table
               if s.kind is not SeatKind.CLIENT and sits(s))
    if reckoned is None or here <= reckoned or not has_depths(sitting):
        return
    now = sitting.with_case(wind_people=min(MOST, here))
    force = wind_force(now)
    told = "" if force is None else f" De windkracht is nu {force}."
    fits = fitting(now)
    more = (" Overweeg de zware vorm; alles blijft staan."
            if fits and fits.id == HEAVY and sitting.deliberation.variant == LIGHT else "")
    people = plural(here, "betrokkene zit", "betrokkenen zitten")
    yield f"{people} aan tafel, u rekende op {reckoned}.{told}{more}"
