# SPDX-License-Identifier: EUPL-1.2
"""The forms (vormen) in which the field records: each is a kind that a shipped method uses."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.minutes.compose import SECTIONS, compose
from werksamen_desktop.minutes.source import Source
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, FieldType, Part
from werksamen_desktop.model.projection import MOST_LANES, slide_for
from werksamen_desktop.model.slide import Rows
from werksamen_desktop.model.step_kind import StepKind as K

TODAY = date(2026, 11, 22)
Takes = Callable[[Part], bool]


def kind(*kinds: K) -> Takes:
    return lambda part: part.kind in kinds


def poll(count: int, *first: str) -> Takes:
    """A poll with so many answers, of which each begins with one of these words."""
    return lambda part: (part.kind is K.POLL and len(part.scale) == count and all(
        answer.startswith(word) for answer, word in zip(part.scale, first, strict=False)))


POLLS: dict[str, Takes] = {
    "schaal": lambda part: part.kind is K.POLL and 2 <= len(part.scale) <= 7,
    "gradient": poll(8, "helemaal voor", "voor", "steun", "onthoud", "eerst doorpraten",
                     "niet mijn keuze", "ernstig oneens", "blokkeer"),
    "consent": poll(2, "geen bezwaar", "bezwaar"),
    "stoplicht": poll(3, "groen", "geel", "rood"),
    "rangorde": kind(K.RANKING),
    "0-10": lambda part: part.kind is K.SCORES or poll(11, "10", "9", "8")(part),
}
FORMS: dict[str, Takes] = {
    "tekst": kind(K.TEXT),
    "lijst": kind(K.LIST),
    "perspectief_waarden_normen": lambda part: (
        part.kind is K.VALUES or any(f.type is FieldType.VALUES for f in part.fields)),
    "discipline_x_veld": kind(K.PERSPECTIVES),
    "deelnemer_x_veld": lambda part: (part.kind in (K.PERSPECTIVES, K.JUDGEMENT)
                                      and part.beamer is BeamerRule.AFTER_REVEAL),
    "optielijst": kind(K.OPTIONS),
    "optie_x_argument": kind(K.ARGUMENTS),
    "peiling": lambda part: any(takes(part) for takes in POLLS.values()),
    "keuze_motivering": kind(K.CHOICE),
    "besluit": kind(K.DECISION),
    "afspraken": kind(K.AGREEMENTS),
    "evaluatie": kind(K.EVALUATION),
    "checklist": kind(K.CHECKLIST),
    "kolommen": lambda part: part.kind is K.LIST and 2 <= len(part.kinds) <= MOST_LANES,
    "stakeholderbord": kind(K.BOARD),
    "scherm_op_slot": kind(K.LOCKED),
}
"""What kind of part each form is, and on which scale it is answered."""


def used(takes: Takes) -> Iterator[tuple[str, str, str, int]]:
    """Where shipped methods use a form: method, variant, step, and which part of it."""
    for key, method in methods().items():
        for step in method.steps:
            yield from ((key, next(iter(step.variants), ""), step.key, place)
                        for place, part in enumerate(step.parts) if takes(part))


def at(sitting: Sitting, variant: str) -> Sitting:
    return sitting.with_deliberation(variant=variant) if variant else sitting


def runs(key: str, variant: str, step: str, place: int) -> bool:
    """Whether the example fills this part, the room sees it, and the minutes hold it."""
    filled, empty = at(example_sitting(key), variant), at(new_sitting(methods()[key]), variant)
    part = filled.deliberation.step_named(step).parts[place]
    seen = slide_for(filled, step=step, part=place).body
    blank = slide_for(empty, step=step, part=place).body
    source = Source(filled, TODAY)
    found = tuple(f for f in source.parts(part.kind) if f.part.topic == part.topic)
    printed = {p.section.title for p in SECTIONS[part.kind](source, found)}
    in_minutes = {s.title for s in compose(filled, today=TODAY).sections}
    # A locked screen is the same whatever was said: nothing of the sitting is on it.
    return (seen != blank or part.kind is K.LOCKED) and bool(printed & in_minutes)


def test_the_field_has_sixteen_forms_and_six_sorts_of_poll() -> None:
    assert (len(FORMS), len(POLLS)) == (16, 6)


@pytest.mark.parametrize("form", [*FORMS, *(f"peiling({sort})" for sort in POLLS)])
def test_each_form_is_used_shown_and_printed(form: str) -> None:
    takes = FORMS.get(form) or POLLS[form.removeprefix("peiling(").rstrip(")")]

    places = list(used(takes))

    assert places
    assert any(runs(*place) for place in places)


def test_every_kind_that_a_method_uses_has_a_form_of_the_field_or_of_a_founding_document() -> None:
    founding = {K.CARDS, K.CODES, K.LIKENESS, K.PROGRESS, K.MATCH, K.MERGING, K.PLEAS, K.LIGHTS,
                K.RING, K.FRICTIONS, K.INTENTIONS}
    parts = [p for m in methods().values() for s in m.steps for p in s.parts]

    assert [p.topic for p in parts
            if p.kind not in founding and not any(t(p) for t in FORMS.values())] == []


def test_columns_stand_beside_each_other_and_are_as_many_as_their_kinds() -> None:
    for key, variant, step, place in used(FORMS["kolommen"]):
        sitting = at(example_sitting(key), variant)
        part = sitting.deliberation.step_named(step).parts[place]
        shown = slide_for(sitting, step=step, part=place).body
        if part.beamer is BeamerRule.LIVE and isinstance(shown, Rows):
            assert len(shown.groups) >= len(part.kinds)
