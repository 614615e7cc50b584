# SPDX-License-Identifier: EUPL-1.2
"""Who spoke, in words: the person, somebody on their behalf, or nobody who knows."""

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.dutch import SPOKEN_BY
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Entry, SpokenBy, Value

BY_THE_GROUP = "de groep"
"""Who speaks for somebody who is absent, until the facilitator says who it was."""

_SHE = ("mevrouw", "mw", "moeder", "oma", "zus", "dochter", "tante")
_HE = ("meneer", "de heer", "dhr", "vader", "opa", "broer", "zoon", "oom")


def whom(seat: Seat, case: Case) -> str:
    """The seat after "namens": "haar", "hem", or what the seat is called."""
    if seat.kind is not SeatKind.CLIENT:
        return "" if seat.kind is SeatKind.ABSENT else seat_label(seat, case)
    called = case.pseudonym.casefold()
    if called.startswith(_SHE):
        return "haar"
    return "hem" if called.startswith(_HE) else case.person_word


def says_unknown(said: Entry | Value) -> bool:
    """Whether it says, instead of words, that there are no data here."""
    words = said.text if isinstance(said, Entry) else said.word
    return said.spoken_by is SpokenBy.NO_DATA and not words.strip()


def spoken_words(spoken_by: SpokenBy, spoken_for: str, *, whom: str = "") -> str:
    """"zelf gezegd", "namens haar: zoon", "door de groep" or "geen gegevens"."""
    speaker = spoken_for.strip()
    if spoken_by is not SpokenBy.ON_BEHALF:
        return SPOKEN_BY[spoken_by]
    if speaker == BY_THE_GROUP:
        return f"door {speaker}"
    behalf = " ".join(p for p in (SPOKEN_BY[spoken_by], whom) if p)
    return f"{behalf}: {speaker}" if speaker else behalf
