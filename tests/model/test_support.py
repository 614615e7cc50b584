# SPDX-License-Identifier: EUPL-1.2
"""Only a poll on a proposal tells the support of a decision."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.client_effect import warning, without_effect
from werksamen_desktop.model.minutes import Table
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.slide import Rows, Tally, Waiting
from werksamen_desktop.model.support import support_poll
from werksamen_desktop.model.weighing import Poll, PollState


def poll(topic: str, *scale: str) -> Poll:
    return Poll(UUID(int=1), topic, "Voorstel", scale, PollState.REVEALED)


@pytest.mark.parametrize("held", [
    poll("poll.energy.end", "veel", "weinig"),
    poll("poll.safety", "2", "1", "0"),
    poll("poll.effect", "dichterbij", "gelijk", "verder weg"),
    poll("poll.explain_court", "ja", "nee"),
], ids=lambda p: p.topic)
def test_a_poll_that_measures_something_else_is_no_support(held: Poll) -> None:
    d = example_sitting("vd").deliberation
    asked = poll("poll.proposal", "voor", "tegen")
    assert support_poll(replace(d, polls=(held,))) is None
    assert support_poll(replace(d, polls=(asked, held))) is asked


@pytest.mark.parametrize(("method", "step", "part"), [("vd", "VD-5", 3), ("fu", "FU-3", 0)])
def test_whether_it_came_nearer_is_not_shown_as_support_for_the_decision(
        method: str, step: str, part: int) -> None:
    sitting = example_sitting(method)
    body = slide_for(sitting, step=step, part=part).body
    assert isinstance(body, Tally)
    assert not body.bars
    assert not body.note
    told = repr(compose(sitting, today=date(2027, 1, 15)))
    assert "Over het draagvlak" in told
    assert "Span(text='Draagvlak" not in told


def test_a_poll_that_measures_trust_is_no_vote_on_the_options() -> None:
    sitting = example_sitting("nv")
    parts = {p.topic: p for s in sitting.deliberation.steps for p in s.parts}
    assert without_effect(sitting.deliberation)
    assert warning(sitting, parts["poll.trust.end"]) == ""
    asked = replace(parts["poll.trust.end"], topic="poll.proposal")
    step = replace(sitting.deliberation.steps[-1], parts=(asked,))
    method = replace(sitting.deliberation.method,
                     steps=(*sitting.deliberation.method.steps[:-1], step))
    assert "Bij mogelijkheid A en B" in warning(sitting.with_deliberation(method=method), asked)


def test_who_asked_whom_stands_in_the_minutes_and_a_confirmed_answer_on_the_beamer() -> None:
    sitting = example_sitting("tt")
    body = slide_for(sitting, step="TT-4", part=0).body
    assert isinstance(body, Rows)
    assert body.legend == "bevestigd"
    asked = next(s for s in compose(sitting, today=date(2027, 1, 15)).sections
                 if s.title == "Vragen aan elkaar")
    table = asked.blocks[0]
    assert isinstance(table, Table)
    assert [c.title for c in table.columns] == ["Inbreng", "Antwoord", "Van wie", "Aan wie"]
    assert "Schuldhulpverlening" in repr(table.rows[0][2])
    assert "Meneer D." in repr(table.rows[0][3])


def test_a_question_about_how_it_is_going_is_not_called_a_proposal() -> None:
    sitting = example_sitting("wo").with_deliberation(polls=())
    body = slide_for(sitting, step="WO-1", part=0).body
    assert isinstance(body, Waiting)
    assert body.sentence == "Straks kiest ieder voor zichzelf."
    goal = example_sitting("sl").with_deliberation(polls=())
    assert "voorstel" in repr(slide_for(goal, step="SL-5", part=1).body)
