# SPDX-License-Identifier: EUPL-1.2
"""What each kind of part is called, what it is, what it can be told, and how a new one begins."""

from dataclasses import dataclass, replace
from itertools import count

from werksamen_desktop.model.method import Asks, BeamerRule, Becomes, Field, FieldType, Part
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.suiting import Ends


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind in Dutch, the attributes of a part that it uses, and a fresh part of it.

    `shared` says that its content is the sitting's own (its options, its decision), so that every
    part of the kind has the topic of the fresh one.
    """

    label: str
    told: str
    uses: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    items: tuple[str, ...] = ()
    scale: tuple[str, ...] = ()
    beamer: BeamerRule = BeamerRule.LIVE
    shared: str = ""


KINDS = {
    StepKind.TEXT: KindWords(
        "Tekst", "een of meer tekstvakken die u samen invult", ("fields", "pin", "becomes"),
        fields=(Field("", "Wat zien we?"),)),
    StepKind.LIST: KindWords(
        "Lijst", "regels die de groep noemt, met of zonder soort",
        ("kinds", "detail", "rewords", "until_answered", "seat_label", "by_label",
         "asks", "becomes")),
    StepKind.PERSPECTIVES: KindWords(
        "Perspectieven", "iedere deelnemer een kolom, uw vragen als rijen",
        ("fields", "lens", "detail"),
        fields=(Field("belang", "Belang", FieldType.INTEREST), Field("zicht", "Zicht")),
        shared="perspective"),
    StepKind.VALUES: KindWords(
        "Waarden en normen", "per deelnemer waarden, met wat dan hoort te gebeuren",
        ("fields", "lens"),
        fields=(Field("waarden", "Waarden", FieldType.VALUES),), shared="perspective"),
    StepKind.OPTIONS: KindWords(
        "Mogelijkheden", "de wegen A, B, C … met wat ze kosten", ("fields",), shared="options"),
    StepKind.ARGUMENTS: KindWords(
        "Voor en tegen", "argumenten bij elke mogelijkheid", ("kinds", "fields"),
        shared="arguments"),
    StepKind.CARDS: KindWords(
        "Kaarten van disciplines", "per discipline de taak, wat mag en niet mag, en de ruimte",
        ("fields",), shared="cards"),
    StepKind.CODES: KindWords(
        "Beroepscodes", "wat ieders beroepscode zegt voor of tegen een mogelijkheid"),
    StepKind.JUDGEMENT: KindWords(
        "Eigen oordeel", "ieder schrijft voor zichzelf, verborgen tot het onthullen", ("fields",),
        fields=(Field("choice", "Ik kies", FieldType.CHOICE), Field("value", "om deze waarde")),
        beamer=BeamerRule.AFTER_REVEAL, shared="judgement.after"),
    StepKind.LIKENESS: KindWords(
        "Overeenkomsten en verschillen", "waarin oordelen op elkaar lijken en waarin niet",
        ("kinds", "seat_label")),
    StepKind.POLL: KindWords(
        "Peiling", "een voorstel waarop ieder op één schaal antwoordt",
        ("scale", "unnamed"), scale=("voor", "voor, met bedenking", "tegen"),
        beamer=BeamerRule.AFTER_REVEAL),
    StepKind.DECISION: KindWords(
        "Besluit", "de uitkomst, met afwijkende standpunten", shared="decision"),
    StepKind.AGREEMENTS: KindWords(
        "Afspraken", "wie doet wat, wanneer en waarvoor", shared="agreements"),
    StepKind.PROGRESS: KindWords(
        "Voortgang", "per eerdere afspraak: gedaan of niet, dichterbij of niet", ("fields",),
        shared="progress"),
    StepKind.CHECKLIST: KindWords(
        "Afvinklijst", "vaste regels om samen af te vinken", ("items",),
        items=("We weten wie er zitten",)),
    StepKind.EVALUATION: KindWords(
        "Terugblik met cijfers", "ieder geeft een cijfer van 1 tot 5 per regel",
        ("items", "fields"), items=("Ik ben gehoord",), beamer=BeamerRule.AFTER_REVEAL),
    StepKind.MATCH: KindWords(
        "Match-check", "per leefgebied de eigen kijk naast de keuze van elke discipline",
        ("items",), items=("wonen", "geld", "werk en dag", "gezondheid", "netwerk", "veiligheid"),
        beamer=BeamerRule.AFTER_REVEAL),
    StepKind.MERGING: KindWords(
        "Gezamenlijk doel", "ieder schrijft een eigen doel; na het onthullen wordt het er één",
        beamer=BeamerRule.AFTER_REVEAL, shared="goal.own"),
    StepKind.PLEAS: KindWords(
        "Verhaal met een vraag", "één verhaal, en per persoon een vraag met ja of nee",
        ("fields",), fields=(Field("plea.who", "Wie is deze mens?"),
                             Field("plea.stake", "Wat staat er op het spel?"),
                             Field("plea.asks", "Wat vraagt deze mens?")), shared="pleas"),
    StepKind.LOCKED: KindWords(
        "Besloten tijd", "de familie onder elkaar, met beide schermen op slot", ("items",),
        beamer=BeamerRule.QUESTION_ONLY),
    StepKind.LIGHTS: KindWords(
        "Stoplichten", "factoren op groen, geel of rood, met bewijs en volgende stap",
        ("items",), items=("Iedereen die nodig is, doet mee",)),
    StepKind.SCORES: KindWords(
        "Cijfers per deelnemer", "ieder geeft cijfers van 0 tot 10, met woorden erbij",
        ("fields", "kinds", "becomes"), fields=(
            Field("score", "Welk cijfer geeft u?", FieldType.SCALE),
            Field("reason", "Waarom dit cijfer?")), beamer=BeamerRule.AFTER_REVEAL),
    StepKind.FRICTIONS: KindWords(
        "Wrijving", "wat wringt, privé tot de eigenaar het vrijgeeft"),
    StepKind.INTENTIONS: KindWords(
        "Wat en hoe", "eerst ieders doel, daarna pas de weg", ("fields",),
        fields=(Field("wat", "Wat"), Field("hoe", "Hoe"))),
    StepKind.BOARD: KindWords(
        "Wie is nodig", "wie nodig, uitgenodigd en aan boord is, en wat daarvoor nodig is",
        ("detail",), shared="stakeholders"),
    StepKind.RING: KindWords(
        "Drie niveaus", "ieder op een kring rond de persoon; met tweede kolom ook grenzen",
        ("detail",), shared="levels"),
    StepKind.RANKING: KindWords(
        "Rangorde", "ieder zet dezelfde regels op volgorde; na het onthullen telt de app op",
        ("items",), items=("het een", "het ander"), beamer=BeamerRule.AFTER_REVEAL),
    StepKind.CHOICE: KindWords(
        "Keuze met reden", "één keuze van de groep, of van ieder een, met het waarom",
        ("items", "fields", "seat_label", "by_label"), fields=(Field("waarom", "Omdat"),),
        items=("ja", "nee")),
}
"""Every kind that a method can be made of."""

BEAMER_RULES = {
    BeamerRule.LIVE: "De zaal kijkt mee",
    BeamerRule.AFTER_REVEAL: "Pas te zien na het onthullen",
    BeamerRule.QUESTION_ONLY: "De zaal ziet alleen de vraag",
    BeamerRule.NEVER: "Niet op de beamer",
}

ENDS = {
    Ends.UNSAID: "–",
    Ends.DECISION: "Met een besluit",
    Ends.ADVICE: "Met een advies",
    Ends.EITHER: "Een besluit kan, en hoeft niet",
    Ends.NOTHING: "Er hoeft niets besloten te worden",
}

ASKS = {
    Asks.DETAIL: "Bij elke regel ook iets in de tweede kolom",
    Asks.DATE: "In de tweede kolom een dag die nog komt",
    Asks.EACH_SEAT: "Van elke deelnemer een regel",
    Asks.EACH_KIND: "Wie één soort noemt, noemt ook de andere",
}

BECOMES = {
    Becomes.AGREEMENT: "Een afspraak",
    Becomes.AGENDA: "Een punt op de agenda",
    Becomes.SEAT: "Een plaats aan tafel",
    Becomes.PARKED: "Een punt om te parkeren",
    Becomes.SMALL_STEP: "Een kleine stap",
    Becomes.SIGNAL: "Een signaal",
}

FIELD_TYPES = {
    FieldType.TEXT: "Tekst",
    FieldType.INTEREST: "Belang, met soort en hard of niet",
    FieldType.VALUES: "Waarden met hun normen",
    FieldType.CHOICE: "Keuze uit de mogelijkheden",
    FieldType.SCALE: "Cijfer",
}

FIELD_KEYS: dict[StepKind, dict[str, str]] = {
    StepKind.TEXT: {
        "question": "De morele vraag", "goal": "Het doel van dit beraad",
        "case.story": "Het verhaal", "case.turning_point": "Het hittepunt",
        "case.wish": "Wat de persoon zelf wil", "case.mandate": "Wie mag beslissen",
        "case.purpose": "Doel van het delen", "case.ground": "Grondslag"},
    StepKind.JUDGEMENT: {
        "choice": "De gekozen mogelijkheid", "text": "Het oordeel in woorden",
        "certainty": "Hoe zeker, van 1 tot 5", "value": "De waarde", "loss": "Wat verloren gaat",
        "repair": "Hoe dat goed te maken", "need": "Wat iemand nodig heeft"},
    StepKind.OPTIONS: {
        "drawback": "De prijs", "for_client": "Voor de persoon zelf", "risk": "Het risico",
        "authority": "Wie erover gaat", "consequences": "Gevolg per deelnemer",
        "power": "Wie beslist, betaalt of kan tegenhouden"},
    StepKind.PROGRESS: {
        "did": "Gedaan, deels of niet", "reason": "Wat ertussen zat",
        "way": "Dichterbij, gelijk of verder weg", "note": "Hoe we dat weten"},
    StepKind.ARGUMENTS: {"weight": "Het gewicht, van 1 tot 5", "reason": "De reden"},
    StepKind.CARDS: {
        "task": "De taak", "may": "Wat mag", "may_not": "Wat niet mag", "leeway": "De ruimte",
        "code": "De beroepscode"},
}
"""What a field can stand for where its kind, or the sitting, has a place of its own for it."""

_TYPE_OF_KEY = {"choice": FieldType.CHOICE, "certainty": FieldType.SCALE}


def type_for_key(kind: StepKind, key: str) -> FieldType | None:
    """The one type that a field has because of what it stands for; None where it is free."""
    return _TYPE_OF_KEY.get(key, FieldType.TEXT) if kind is StepKind.JUDGEMENT else None


def fresh_part(kind: StepKind, topics: set[str]) -> Part:
    """A new part that can be run as it is, on a topic that no other part has unless it is shared.
    """
    known = KINDS[kind]
    topic = known.shared or next(t for n in count(1) if (t := f"{kind}.{n}") not in topics)
    fields = tuple(f if f.key else replace(f, key=f"{topic}.{n}")
                   for n, f in enumerate(known.fields, 1))
    return Part(kind, topic, beamer=known.beamer, fields=fields, items=known.items,
                scale=known.scale)
