# SPDX-License-Identifier: EUPL-1.2
"""The intake test (domain A1 1.9): is this a moreel beraad, an MDO, intervisie, or no meeting?

What was answered is kept with the sitting as ticked lines "intake.test/moral/yes"; what follows
from it is computed each time.
"""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.choosing import KINDS, Answers
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.suiting import Suits
from werksamen_desktop.model.suiting_words import ASKED

TOPIC = "intake.test"
QUESTIONS = (Suits.FOLLOW_UP, *KINDS)
SAID = {"yes": True, "no": False}


class Meeting(StrEnum):
    """What sort of meeting a case asks for; `unsaid` while too little was answered."""

    UNSAID = ""
    MORAL = "moral"
    COORDINATION = "coordination"
    LEARNING = "learning"
    FOLLOW_UP = "follow_up"
    NONE = "none"


TITLES = {
    Meeting.UNSAID: "Nog niet te zeggen",
    Meeting.MORAL: "Een moreel beraad",
    Meeting.COORDINATION: "Een multidisciplinair overleg (MDO)",
    Meeting.LEARNING: "Intervisie",
    Meeting.FOLLOW_UP: "Een vervolgberaad",
    Meeting.NONE: "Misschien geen overleg",
}


@dataclass(frozen=True, slots=True)
class Intake:
    """What the answers come to, why, and what to do with that."""

    meeting: Meeting
    reason: str
    advice: str

    @property
    def title(self) -> str:
        """What the meeting is called."""
        return TITLES[self.meeting]


ADVICE = {
    Meeting.UNSAID: "Beantwoord nog een vraag, of kies zelf een methode.",
    Meeting.MORAL: "Leg belangen en waarden naast elkaar, en weeg samen.",
    Meeting.COORDINATION: "Kies een methode die eindigt met een plan. Komt er toch een morele "
                          "vraag boven, plan dan apart een beraad.",
    Meeting.LEARNING: "De inbrenger houdt de vraag en de keuze. Een besluit is niet nodig.",
    Meeting.FOLLOW_UP: "Kijk terug op besluit en afspraken van de vorige keer.",
    Meeting.NONE: "Een gesprek met één persoon, of een telefoontje, kan genoeg zijn.",
}


def intake(answers: Answers) -> Intake:
    """What sort of meeting this is, going by the answers there are."""
    yes, no = set(answers.yes), set(answers.no)
    if Suits.FOLLOW_UP in yes:
        return _found(Meeting.FOLLOW_UP, "Er is al een beraad geweest.")
    if {Suits.MORAL, Suits.CLASH} & yes:
        why = ("U twijfelt over wat goed is om te doen" if Suits.MORAL in yes
               else "Belangen van disciplines botsen")
        also = " Afstemmen doet u daarna, in de afspraken." if Suits.COORDINATE in yes else ""
        return _found(Meeting.MORAL, f"{why}.{also}")
    if Suits.MORAL not in no:
        return _found(Meeting.UNSAID, "Het hangt ervan af of u twijfelt over wat goed is.")
    if Suits.COORDINATE in yes:
        also = " Het leren komt erna." if Suits.LEARN in yes else ""
        return _found(Meeting.COORDINATION, "Wat goed is, staat niet ter discussie; wie wat doet "
                                            f"wel.{also}")
    if Suits.LEARN in yes:
        return _found(Meeting.LEARNING, "Eén collega wil leren van anderen.")
    if {*KINDS} <= no:
        return _found(Meeting.NONE, "Er botst niets, er is niets af te stemmen en niemand hoeft "
                                    "ervan te leren.")
    return _found(Meeting.UNSAID, "Het hangt nog af van wat er nodig is: afstemmen of leren.")


def _found(meeting: Meeting, reason: str) -> Intake:
    return Intake(meeting, reason, ADVICE[meeting])


def with_intake(sitting: Sitting, answers: Answers) -> Sitting:
    """The sitting that keeps the answers to the intake test, in place of those before."""
    lines = tuple(f"{TOPIC}/{asked}/{word}" for asked in QUESTIONS for word, said in SAID.items()
                  if asked in (answers.yes if said else answers.no))
    rest = tuple(c for c in sitting.deliberation.checked if not c.startswith(f"{TOPIC}/"))
    return sitting.with_deliberation(checked=(*rest, *lines))


def intake_answers(deliberation: Deliberation) -> Answers:
    """The answers to the intake test that a sitting keeps."""
    answers = Answers()
    for line in deliberation.checked:
        topic, _, told = line.partition("/")
        asked, _, word = told.partition("/")
        if topic == TOPIC and word in SAID and asked in list(QUESTIONS):
            answers = answers.with_answer(Suits(asked), SAID[word])
    return answers


def intake_line(deliberation: Deliberation) -> str:
    """"Een moreel beraad: u twijfelt over wat goed is …"; empty where nothing was answered."""
    answers = intake_answers(deliberation)
    if not (answers.yes or answers.no):
        return ""
    found = intake(answers)
    return f"{found.title}. {found.reason}"


def asked_words() -> dict[Suits, str]:
    """The questions of the test, in order."""
    return {asked: ASKED[asked] for asked in QUESTIONS}
