# SPDX-License-Identifier: EUPL-1.2
"""Traffic lights: what counts, how a factor runs through the sittings, and what is still open."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from werksamen_desktop.model.course import Light, LightColour
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.light_course import courses, open_lights, summary
from werksamen_desktop.model.light_edits import agree, set_light
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.step_kind import StepKind

TODAY = date(2026, 11, 20)
PART = Part(StepKind.LIGHTS, "factors", items=("Mensen", "Vertrouwen"))


@pytest.fixture
def sitting() -> Sitting:
    return new_sitting(Method("x", "Proef", "1", (Step("X-1", "Factoren", "Hoe?", (PART,)),)))


def lit(sitting: Sitting, factor: str, colour: LightColour, **more: str) -> Sitting:
    return set_light(sitting, "factors", factor, today=TODAY, colour=colour, **more)


def following(sitting: Sitting) -> Sitting:
    """The next sitting of the same case."""
    return replace(sitting, deliberation=replace(
        sitting.deliberation, id=uuid4(), held_on=date(2027, 1, 15)))


def test_a_colour_without_evidence_counts_as_amber_and_says_so(sitting: Sitting) -> None:
    bare = courses(lit(sitting, "Mensen", LightColour.GREEN), "factors", PART.items)[0]
    proven = courses(lit(sitting, "Mensen", LightColour.GREEN, evidence="Ieder kwam."),
                     "factors", PART.items)[0]

    assert (bare.colour, bare.unproven) == (LightColour.AMBER, True)
    assert (proven.colour, proven.unproven) == (LightColour.GREEN, False)


def test_a_later_sitting_adds_a_light_of_its_own_and_tells_better_worse_or_the_same(
        sitting: Sitting) -> None:
    first = lit(sitting, "Mensen", LightColour.RED, evidence="Niemand kwam.")
    first = lit(first, "Vertrouwen", LightColour.GREEN, evidence="Ieder zei het.")
    later = lit(following(first), "Mensen", LightColour.GREEN, evidence="Ieder kwam.")
    later = lit(later, "Vertrouwen", LightColour.RED, evidence="Twee haakten af.")

    people, trust = courses(later, "factors", PART.items)

    assert [x.evidence for x in people.earlier] == ["Niemand kwam."]
    assert people.way == "beter dan op 20 november 2026"
    assert trust.way == "slechter dan op 20 november 2026"
    assert summary((people, trust)) == "1 op groen en 1 op rood · 1 beter en 1 slechter"


def test_what_an_earlier_sitting_saw_is_not_changed_by_a_later_one(sitting: Sitting) -> None:
    first = lit(sitting, "Mensen", LightColour.RED, evidence="Niemand kwam.")

    later = lit(following(first), "Mensen", LightColour.RED, evidence="Weer niemand.")

    assert later.case.lights[0] == first.case.lights[0]
    assert courses(later, "factors", PART.items)[0].way == "hetzelfde als op 20 november 2026"


def test_the_next_step_becomes_one_agreement_however_often_it_is_asked(sitting: Sitting) -> None:
    lit_up = lit(sitting, "Mensen", LightColour.RED, evidence="x", action="De huisarts bellen")

    once = agree(lit_up, "factors", "Mensen")

    assert [(a.step, a.result) for a in once.case.agreements] == [
        ("De huisarts bellen", "‘Mensen’ staat op groen")]
    assert agree(once, "factors", "Mensen") == once
    assert agree(sitting, "factors", "Mensen") == sitting


def test_red_without_a_next_step_and_a_colour_without_evidence_are_open_points(
        sitting: Sitting) -> None:
    held = lit(sitting, "Mensen", LightColour.RED, evidence="Niemand kwam.")
    held = lit(held, "Vertrouwen", LightColour.GREEN)

    assert list(open_lights(held)) == [
        "Nog geen volgende stap bij ‘Mensen’ en ‘Vertrouwen’.",
        "1 kleur heeft nog geen bewijs en telt als geel."]


def test_lights_of_another_topic_are_no_part_of_the_course(sitting: Sitting) -> None:
    other = Light(uuid4(), "other", "Mensen", LightColour.RED, "x", made_in=uuid4())

    held = courses(sitting.with_case(lights=(other,)), "factors", PART.items)

    assert [c.earlier for c in held] == [(), ()]
