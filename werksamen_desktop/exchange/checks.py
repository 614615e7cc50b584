# SPDX-License-Identifier: EUPL-1.2
"""What must hold in a method or a sitting that comes from a file, besides the types."""

from collections.abc import Iterable
from dataclasses import fields

from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.model.candidates import CHOOSES
from werksamen_desktop.model.cards import CARD
from werksamen_desktop.model.case import CARRIED
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Asks, BeamerRule, Field, FieldType, Method, Part, Step
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.progress import ASKED
from werksamen_desktop.model.ranking import MOST_PLACES, ranked_topics
from werksamen_desktop.model.scores import LEAST, MOST, scales, scored_topics
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Judgement, Moment, Option

MOST_STEPS = 100
MOST_PARTS = 20
MOST_LINES = 100
MOST_PEOPLE = 1000
LONGEST_STEP = 24 * 60
LONGEST_PLAN = 100 * LONGEST_STEP

_JUDGED = frozenset(f.name for f in fields(Judgement)) - {"id", "seat", "moment", "finished"}
_OF_OPTION = (frozenset(f.name for f in fields(Option)) | {"power"}) - {"id", "text"}
_JUDGEMENT_TOPICS = frozenset(f"judgement.{m}" for m in Moment)


# Methods -----------------------------------------------------------------------------------------

def check_method(method: Method, place: str = "") -> None:
    """Raise a `Mistake` where a method cannot be run as it stands."""
    lead = f"{place}." if place else ""
    _filled(method.id, f"{lead}id")
    for name in ("title", "meeting", "question_word"):
        _filled(getattr(method, name), f"{lead}{name}")
    if not method.steps:
        raise Mistake(place, "de methode heeft geen stappen")
    _at_most(MOST_STEPS, method.steps, f"{lead}steps")
    _check_suiting(method, lead)
    _unlike((v.id for v in method.variants), f"{lead}variants[#].id", "deze variant")
    _unlike((s.key for s in method.steps), f"{lead}steps[#].key", "deze stapsleutel")
    known = {v.id for v in method.variants}
    for i, step in enumerate(method.steps):
        _check_step(step, f"{lead}steps[{i}]", known)
    for i, variant in enumerate(method.variants):
        if not method.steps_of(variant.id):
            raise Mistake(f"{lead}variants[{i}]", "deze variant heeft geen stappen")


def _check_suiting(method: Method, lead: str) -> None:
    """How long and with how many a method is held, which its choice goes by."""
    for name, most in (("minutes", LONGEST_PLAN), ("people", MOST_PEOPLE)):
        least, longest = getattr(method, f"{name}_from"), getattr(method, f"{name}_to")
        for end, number in ((f"{name}_from", least), (f"{name}_to", longest)):
            if not 0 <= number <= most:
                raise Mistake(f"{lead}{end}", f"dit getal hoort tussen 0 en {most} te liggen")
        if least > longest:
            raise Mistake(f"{lead}{name}_to", f"dit getal is kleiner dan ‘{name}_from’")
    _unlike(method.suits, f"{lead}suits[#]", "dit woord")


def _check_step(step: Step, place: str, variants: set[str]) -> None:
    _filled(step.key, f"{place}.key")
    _filled(step.title, f"{place}.title")
    _filled(step.question, f"{place}.question")
    if not step.parts:
        raise Mistake(place, "de stap heeft geen onderdelen (parts)")
    _at_most(MOST_PARTS, step.parts, f"{place}.parts")
    if not 0 <= step.at_most <= LONGEST_STEP:
        raise Mistake(f"{place}.at_most", f"minuten liggen tussen 0 en {LONGEST_STEP}")
    if not 0 <= step.minutes <= LONGEST_STEP:
        raise Mistake(f"{place}.minutes", f"minuten liggen tussen 0 en {LONGEST_STEP}")
    for i, variant in enumerate(step.variants):
        if variant not in variants:
            raise Mistake(f"{place}.variants[{i}]", "deze variant staat niet onder [[variants]]")
    for i, part in enumerate(step.parts):
        _check_part(part, f"{place}.parts[{i}]")


def _check_part(part: Part, place: str) -> None:
    _filled(part.topic, f"{place}.topic")
    for name in ("fields", "kinds", "items", "scale"):
        _at_most(MOST_LINES, getattr(part, name), f"{place}.{name}")
    for i, field in enumerate(part.fields):
        _filled(field.key, f"{place}.fields[{i}].key")
        _filled(field.label, f"{place}.fields[{i}].label")
    _unlike((f.key for f in part.fields), f"{place}.fields[#].key", "dit veld")
    for name in ("kinds", "items", "scale", "becomes"):
        _unlike(getattr(part, name), f"{place}.{name}[#]", "deze regel")
    if part.becomes and part.kind not in _BECOMING:
        raise Mistake(f"{place}.becomes", "dit kan alleen in een lijst, een tekst of bij "
                                          "cijfers per deelnemer")
    if part.unnamed and part.kind is not StepKind.POLL:
        raise Mistake(f"{place}.unnamed", "dit kan alleen in een peiling")
    if part.asks:
        _check_asks(part, place)
    if part.lens and part.kind not in (StepKind.PERSPECTIVES, StepKind.VALUES):
        raise Mistake(f"{place}.lens", "dit kan alleen bij perspectieven of waarden")
    if part.kind is StepKind.LOCKED and part.beamer is not BeamerRule.QUESTION_ONLY:
        raise Mistake(f"{place}.beamer", "in besloten tijd ziet de zaal alleen de vraag "
                                         "(question_only)")
    if part.kind in _NEEDS and not getattr(part, _NEEDS[part.kind]):
        raise Mistake(place, f"een onderdeel ‘{part.kind}’ heeft ‘{_NEEDS[part.kind]}’ nodig")
    if part.kind is StepKind.POLL and len(part.scale) < 2:
        raise Mistake(f"{place}.scale", "een peiling heeft ten minste twee antwoorden")
    if part.source and part.kind not in CHOOSES:
        raise Mistake(f"{place}.source", "dit kan alleen bij een rangorde of een keuze")
    if part.kind is StepKind.SCORES:
        _check_scores(part, place)
    if part.kind is StepKind.JUDGEMENT and part.topic not in _JUDGEMENT_TOPICS:
        raise Mistake(f"{place}.topic", "een oordeel heeft als onderwerp ‘judgement.before’ of "
                                        "‘judgement.after’")
    for i, field in enumerate(part.fields):
        _check_field(part, field, f"{place}.fields[{i}]")


_BECOMING = (StepKind.LIST, StepKind.TEXT, StepKind.SCORES)


def _check_asks(part: Part, place: str) -> None:
    if part.kind is not StepKind.LIST:
        raise Mistake(f"{place}.asks", "dit kan alleen in een lijst")
    for i, ask in enumerate(part.asks):
        if not getattr(part, _ASKED[ask]):
            raise Mistake(f"{place}.asks[{i}]", f"hiervoor heeft de lijst ‘{_ASKED[ask]}’ nodig")


_ASKED = {Asks.DETAIL: "detail", Asks.DATE: "detail", Asks.EACH_SEAT: "seat_label",
          Asks.EACH_KIND: "kinds"}


def _check_scores(part: Part, place: str) -> None:
    scored = scales(part)
    if not scored:
        raise Mistake(f"{place}.fields", "een onderdeel ‘scores’ heeft een veld van het type "
                                         "‘scale’ nodig")
    if part.kinds and (len(part.kinds), len(scored)) != (4, 2):
        raise Mistake(f"{place}.kinds", "vier woorden horen bij precies twee cijfers: beide hoog, "
                                        "alleen het eerste, alleen het tweede, geen van beide")


_NEEDS = {StepKind.TEXT: "fields", StepKind.PERSPECTIVES: "fields", StepKind.VALUES: "fields",
          StepKind.JUDGEMENT: "fields", StepKind.CHECKLIST: "items", StepKind.EVALUATION: "items",
          StepKind.MATCH: "items", StepKind.PLEAS: "fields",
          StepKind.POLL: "scale", StepKind.LIGHTS: "items", StepKind.SCORES: "fields"}

_WEIGHED = frozenset({"weight", "reason"})
_FOLLOWED = frozenset(ASKED)
_FIELDS_OF = {StepKind.PROGRESS: _FOLLOWED, StepKind.JUDGEMENT: _JUDGED,
              StepKind.OPTIONS: _OF_OPTION,
              StepKind.ARGUMENTS: _WEIGHED, StepKind.CARDS: frozenset(CARD)}

_MATRIX = (FieldType.TEXT, FieldType.INTEREST, FieldType.VALUES)
_TYPES_OF = {StepKind.PERSPECTIVES: _MATRIX, StepKind.VALUES: _MATRIX,
             StepKind.JUDGEMENT: (FieldType.TEXT, FieldType.CHOICE, FieldType.SCALE),
             StepKind.SCORES: (FieldType.TEXT, FieldType.SCALE)}


def keys_for(kind: StepKind) -> frozenset[str]:
    """The only keys that a field of this kind can have; none where they are free."""
    return _FIELDS_OF.get(kind, frozenset())


def types_for(kind: StepKind) -> tuple[FieldType, ...]:
    """The types that a field of this kind can have."""
    return _TYPES_OF.get(kind, (FieldType.TEXT,))


def _check_field(part: Part, field: Field, place: str) -> None:
    allowed = _FIELDS_OF.get(part.kind)
    if allowed is not None and field.key not in allowed:
        raise Mistake(f"{place}.key", f"onbekend veld voor ‘{part.kind}’; mogelijk zijn "
                                      f"{', '.join(sorted(allowed))}")
    if field.type not in _TYPES_OF.get(part.kind, (FieldType.TEXT,)):
        raise Mistake(f"{place}.type", f"‘{field.type}’ kan niet in een onderdeel ‘{part.kind}’")
    proper = {"choice": FieldType.CHOICE, "certainty": FieldType.SCALE}.get(field.key)
    if part.kind is StepKind.JUDGEMENT and field.type is not (proper or FieldType.TEXT):
        raise Mistake(f"{place}.type", f"dit veld hoort van het type ‘{proper or 'text'}’ te zijn")


# Sittings ----------------------------------------------------------------------------------------

def check_sitting(sitting: Sitting) -> None:
    """Raise a `Mistake` where a sitting refers to what is not there, or holds an id twice."""
    case, d = sitting.case, sitting.deliberation
    if d.case_id != case.id:
        raise Mistake("deliberation.case_id", "hoort bij een andere casus dan die in dit bestand")
    check_method(d.method, "deliberation.method")
    if d.variant and d.variant not in {v.id for v in d.method.variants}:
        raise Mistake("deliberation.variant", "deze variant staat niet in de methode")
    if not d.steps:
        raise Mistake("deliberation.variant", "in deze variant heeft de methode geen stappen")
    if not d.seats or d.seats[0].kind is not SeatKind.CLIENT:
        raise Mistake("deliberation.seats", "de eerste stoel hoort die van de cliënt te zijn")
    _check_ids(sitting)
    _check_seats(d)
    _check_options(d)
    _check_numbers(d)
    _check_once(d)


def _check_ids(sitting: Sitting) -> None:
    for name, key in CARRIED.items():
        _unlike((getattr(x, key) for x in getattr(sitting.case, name)), f"case.{name}[#].{key}")
    d = sitting.deliberation
    for name in ("seats", "entries", "values", "options", "arguments", "judgements", "polls",
                 "ratings", "estimates", "frictions", "parked"):
        _unlike((x.id for x in getattr(d, name)), f"deliberation.{name}[#].id")
    _unlike((x.id for x in d.decision.dissents),
            "deliberation.decision.dissents[#].id")


def _check_seats(d: Deliberation) -> None:
    named: list[tuple[object, str]]
    named = [(s, f"decision.present[{i}]") for i, s in enumerate(d.decision.present)]
    for name in ("entries", "values", "judgements", "ratings", "estimates", "frictions"):
        named += [(x.seat, f"{name}[{i}].seat") for i, x in enumerate(getattr(d, name))]
    named += [(e.asked_by, f"entries[{i}].asked_by") for i, e in enumerate(d.entries)]
    for i, option in enumerate(d.options):
        named += [(c.seat, f"options[{i}].consequences[{j}].seat")
                  for j, c in enumerate(option.consequences)]
    for i, poll in enumerate(d.polls):
        named += [(v.seat, f"polls[{i}].votes[{j}].seat") for j, v in enumerate(poll.votes)]
    named += [(x.seat, f"decision.dissents[{i}].seat")
              for i, x in enumerate(d.decision.dissents) if x.seat is not None]
    known = {s.id for s in d.seats}
    for seat, place in named:
        if seat is not None and seat not in known:
            raise Mistake(f"deliberation.{place}", "deze deelnemer staat niet onder ‘seats’")


def _check_options(d: Deliberation) -> None:
    known = {o.id for o in d.options}
    for i, judgement in enumerate(d.judgements):
        if judgement.choice is not None and judgement.choice not in known:
            raise Mistake(f"deliberation.judgements[{i}].choice",
                          "deze mogelijkheid staat niet onder ‘options’")
    for i, argument in enumerate(d.arguments):
        if argument.option not in known:
            raise Mistake(f"deliberation.arguments[{i}].option",
                          "deze mogelijkheid staat niet onder ‘options’")


def _check_numbers(d: Deliberation) -> None:
    """Numbers that have a scale of their own."""
    found = [(d.available, 0, LONGEST_PLAN, "available"), (d.part, 0, MOST_PARTS, "part")]
    found += [(s.colour, 0, 1000, f"seats[{i}].colour") for i, s in enumerate(d.seats)]
    found += [(p.minutes, 0, LONGEST_PLAN, f"planned[{i}].minutes")
              for i, p in enumerate(d.planned)]
    found += [(s.seconds, 0, 2**31 - 1, f"spent[{i}].seconds") for i, s in enumerate(d.spent)]
    found += [(j.certainty, 1, 5, f"judgements[{i}].certainty")
              for i, j in enumerate(d.judgements) if j.certainty is not None]
    found += [(a.weight, 1, 5, f"arguments[{i}].weight")
              for i, a in enumerate(d.arguments) if a.weight is not None]
    ends = {t: (LEAST, MOST) for t in scored_topics(d)}
    ends.update({t: (1, MOST_PLACES) for t in ranked_topics(d)})
    found += [(r.score, *ends.get(r.topic, (1, 5)), f"ratings[{i}].score")
              for i, r in enumerate(d.ratings) if r.score is not None]
    for i, poll in enumerate(d.polls):
        found += [(v.answer, 0, len(poll.scale) - 1, f"polls[{i}].votes[{j}].answer")
                  for j, v in enumerate(poll.votes) if v.answer is not None]
    for number, least, most, place in found:
        if not least <= number <= most:
            raise Mistake(f"deliberation.{place}", f"dit getal hoort tussen {least} en {most} te "
                                                   "liggen")


def _check_once(d: Deliberation) -> None:
    """What a seat or a step can have only once."""
    _unlike(((j.seat, j.moment) for j in d.judgements), "deliberation.judgements[#]", "dit oordeel")
    _unlike(((r.topic, r.item, r.seat) for r in d.ratings), "deliberation.ratings[#]", "dit cijfer")
    _unlike(((e.topic, e.area, e.seat) for e in d.estimates), "deliberation.estimates[#]",
            "deze inschatting")
    for n, poll in enumerate(d.polls):
        _unlike((v.seat for v in poll.votes if v.seat is not None),
                f"deliberation.polls[{n}].votes[#]", "deze stem")
    for n, option in enumerate(d.options):
        _unlike((c.seat for c in option.consequences),
                f"deliberation.options[{n}].consequences[#]", "dit gevolg")
    for name in ("notes", "skips", "planned", "spent"):
        _unlike((x.step for x in getattr(d, name)),
                f"deliberation.{name}[#].step", "deze stap")
    for name in ("checked", "revealed", "visited", "synonyms"):
        _unlike(getattr(d, name), f"deliberation.{name}[#]", "deze regel")


# Shared ------------------------------------------------------------------------------------------

def _filled(text: str, place: str) -> None:
    if not text.strip():
        raise Mistake(place, "dit mag niet leeg zijn")


def _at_most(most: int, held: tuple[object, ...], place: str) -> None:
    if len(held) > most:
        raise Mistake(place, f"meer dan {most} regels")


def _unlike(keys: Iterable[object], place: str, what: str = "dit kenmerk") -> None:
    """Raise a `Mistake` at the first key that was there before; its number takes the # in place."""
    seen: set[object] = set()
    for i, key in enumerate(keys):
        if key in seen:
            raise Mistake(place.replace("#", str(i)), f"{what} komt al eerder voor")
        seen.add(key)
