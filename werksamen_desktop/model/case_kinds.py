# SPDX-License-Identifier: EUPL-1.2
"""What a sitting is about, and the words that follow from it (A0 0.12)."""

from dataclasses import dataclass

from werksamen_desktop.model.case import Case, CaseKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import INTEREST_KINDS
from werksamen_desktop.model.weighing import InterestKind


@dataclass(frozen=True, slots=True)
class CaseWords:
    """How a kind of case is spoken of: what the first seat is, and the labels of its facts."""

    person_word: str
    pseudonym: str = "Schuilnaam"
    pseudonym_hint: str = "Nooit de echte naam: deze staat op de beamer en in het verslag."
    wish: str = "Wat wil de persoon zelf?"
    title: str = "De casus"
    own_interest: str = "cliëntbelang"


WORDS = {
    CaseKind.CLIENT: CaseWords("cliënt"),
    CaseKind.COOPERATION: CaseWords(
        "samenwerking", "Naam van de samenwerking",
        "Zo heet de samenwerking op de beamer en in het verslag.",
        "Wat moet deze samenwerking opleveren?", "De samenwerking",
        "belang van de samenwerking"),
    CaseKind.INCIDENT: CaseWords("betrokkene", wish="Wat wil de betrokkene zelf?"),
    CaseKind.POLICY: CaseWords(
        "beleid", "Naam van het beleid", "Zo heet het op de beamer en in het verslag.",
        "Wat moet dit beleid opleveren?", "Het beleid", "belang van wie het raakt"),
}


def case_words(case: Case) -> CaseWords:
    """The words for a case."""
    return WORDS[case.kind]


def interest_kinds(case: Case) -> dict[InterestKind, str]:
    """The kinds of interest, with the client's own called what the case is about."""
    return {**INTEREST_KINDS, InterestKind.CLIENT: case_words(case).own_interest}


def with_kind(sitting: Sitting, kind: CaseKind) -> Sitting:
    """The sitting about something else; a word for the person that was chosen by hand stays."""
    case = sitting.case
    own = case.person_word not in {w.person_word for w in WORDS.values()}
    word = case.person_word if own else WORDS[kind].person_word
    return sitting.with_case(kind=kind, person_word=word)
