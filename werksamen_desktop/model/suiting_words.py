# SPDX-License-Identifier: EUPL-1.2
"""The Dutch of choosing a method: what is asked, and how an answer is told as a reason."""

from werksamen_desktop.model.suiting import Ends, Suits

ASKED = {
    Suits.FOLLOW_UP: "Is dit een vervolg op een eerder beraad?",
    Suits.MORAL: "Twijfelt u over wat hier goed is om te doen?",
    Suits.CLASH: "Botsen de belangen van verschillende disciplines?",
    Suits.COORDINATE: "Gaat het vooral om afstemmen: wie doet wat en wanneer?",
    Suits.LEARN: "Wil een collega vooral leren van anderen?",
    Suits.FAMILY: "Zit de persoon zelf of de familie aan tafel?",
}
"""The questions with yes or no."""

RECOGNISED = {
    Suits.OWN_DILEMMA: "Iemand staat zelf voor de keuze: doe ik A of doe ik B?",
    Suits.RULE: "Een regel staat in de weg van wat nodig is",
    Suits.ARGUMENTS: "De argumenten zijn nog onduidelijk",
    Suits.FACTS: "Er zijn veel feiten, uit verschillende vakken",
    Suits.CODE: "De beroepscode speelt mee",
    Suits.ACT: "De vraag is of één handeling juist is",
    Suits.MEANINGS: "Mensen bedoelen iets anders met dezelfde woorden",
    Suits.UNDERSTAND: "De groep wil elkaars oordeel begrijpen",
    Suits.LOOK_BACK: "U kijkt terug op wat er is gebeurd",
    Suits.MANY_HELPERS: "Eén gezin heeft veel hulpverleners",
    Suits.CHILD_SAFETY: "Er is zorg over de veiligheid van een kind",
    Suits.ESCALATED: "Vrijwillige hulp hapert en de zorgen lopen op",
    Suits.OWN_PLAN: "De familie of de eigen kring maakt zelf het plan",
    Suits.INCIDENT: "Het gaat om één voorval waarin snel is gehandeld",
    Suits.ONE_QUESTION: "Iemand wil snel advies op één heldere vraag",
    Suits.FRESH_VIEW: "Iemand zit vast in het eigen verhaal",
    Suits.EMOTION: "De casus raakt iemand persoonlijk",
    Suits.BEGINNERS: "De groep doet dit voor het eerst",
    Suits.EXPERIENCE: "Mensen hebben zelf iets beleefd waar zij van willen leren",
    Suits.STRANGERS: "Disciplines kennen elkaars werk nog niet goed",
    Suits.COOPERATION: "Het gaat over de samenwerking zelf",
    Suits.NETWORK: "Er ontbreken mensen, of het gaat over de hele regio",
    Suits.STUCK: "Mensen zitten vast in hun gelijk",
    Suits.TIRED: "Mensen zijn moe van het probleem",
    Suits.WIND: "Er speelt veel tegelijk: mensen, problemen, emotie",
}
"""What can be ticked because one recognises it."""

GROUPS = {
    "Samen wegen wat goed is": (
        Suits.OWN_DILEMMA, Suits.RULE, Suits.ARGUMENTS, Suits.FACTS, Suits.CODE, Suits.ACT,
        Suits.MEANINGS, Suits.UNDERSTAND, Suits.LOOK_BACK),
    "Afstemmen en plannen": (
        Suits.MANY_HELPERS, Suits.CHILD_SAFETY, Suits.ESCALATED, Suits.OWN_PLAN),
    "Leren van elkaar": (
        Suits.INCIDENT, Suits.ONE_QUESTION, Suits.FRESH_VIEW, Suits.EMOTION, Suits.BEGINNERS,
        Suits.EXPERIENCE),
    "De samenwerking": (
        Suits.STRANGERS, Suits.COOPERATION, Suits.NETWORK, Suits.STUCK, Suits.TIRED, Suits.WIND),
}
"""What can be recognised, by what it has to do with."""

BECAUSE = {
    Suits.MORAL: "u wilt samen wegen wat goed is",
    Suits.CLASH: "het legt botsende belangen naast elkaar",
    Suits.COORDINATE: "u wilt afstemmen wie wat doet",
    Suits.LEARN: "een collega wil leren van anderen",
    Suits.FAMILY: "de persoon zelf of de familie doet mee",
    Suits.FOLLOW_UP: "het kijkt terug op een eerder beraad",
    Suits.OWN_DILEMMA: "iemand staat zelf voor de keuze",
    Suits.RULE: "een regel staat in de weg van wat nodig is",
    Suits.ARGUMENTS: "het ordent de argumenten",
    Suits.FACTS: "het ordent veel feiten uit verschillende vakken",
    Suits.CODE: "het neemt de beroepscode mee",
    Suits.ACT: "het toetst of een handeling juist is",
    Suits.MEANINGS: "het zoekt uit wat mensen met hun woorden bedoelen",
    Suits.UNDERSTAND: "het gaat om elkaars oordeel begrijpen",
    Suits.LOOK_BACK: "u kunt er samen mee terugkijken",
    Suits.MANY_HELPERS: "het brengt veel hulpverleners bij elkaar",
    Suits.CHILD_SAFETY: "het gaat over de veiligheid van een kind",
    Suits.ESCALATED: "het is bedoeld voor zorgen die oplopen",
    Suits.OWN_PLAN: "de familie of de eigen kring maakt zelf het plan",
    Suits.INCIDENT: "het onderzoekt één voorval",
    Suits.ONE_QUESTION: "het geeft snel advies op één vraag",
    Suits.FRESH_VIEW: "het geeft een frisse blik van buiten",
    Suits.EMOTION: "het geeft ruimte aan wat de casus met iemand doet",
    Suits.BEGINNERS: "het geeft houvast aan wie begint",
    Suits.EXPERIENCE: "het gaat uit van wat mensen zelf hebben beleefd",
    Suits.STRANGERS: "het laat disciplines elkaars werk kennen",
    Suits.COOPERATION: "het gaat over de samenwerking zelf",
    Suits.NETWORK: "het laat zien wie er nog nodig is",
    Suits.STUCK: "het haalt mensen uit hun gelijk",
    Suits.TIRED: "het begint bij wat al lukt",
    Suits.WIND: "het is gemaakt voor veel tegelijk",
}
"""Why a method fits, as a clause."""

DESPITE = {
    Suits.MORAL: "het gaat over wat goed is om te doen",
    Suits.CLASH: "het gaat over botsende belangen",
    Suits.COORDINATE: "het gaat over afstemmen",
    Suits.LEARN: "het is bedoeld om van te leren",
    Suits.FAMILY: "de persoon zelf of de familie hoort aan tafel",
    Suits.FOLLOW_UP: "het volgt op een eerder beraad",
    **{sign: text[0].lower() + text[1:] for sign, text in RECOGNISED.items()},
}
"""What speaks against a method where the answer was no."""

ENDS_FIT = {
    Ends.DECISION: "het eindigt met een besluit",
    Ends.ADVICE: "het eindigt met een advies",
    Ends.NOTHING: "er hoeft niets besloten te worden",
    Ends.EITHER: "een besluit kan en hoeft niet",
}
ENDS_MISFIT = {
    Ends.DECISION: "het eindigt met een besluit",
    Ends.ADVICE: "het eindigt met een advies, niet met een besluit",
    Ends.NOTHING: "het besluit niets",
}
