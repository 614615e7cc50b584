# SPDX-License-Identifier: EUPL-1.2
"""Archives on real files, and a sitting that holds something of everything."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from werksamen_desktop.model import closing, edits, seating
from werksamen_desktop.model.case import (
    Agreement,
    AgreementKind,
    Case,
    CaseKind,
    LeadChosen,
    SelfChosen,
)
from werksamen_desktop.model.course import (
    Light,
    LightColour,
    Past,
    Plea,
    PleaAnswer,
    Progress,
    Way,
)
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.matching import Estimate, Strategy
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step, Variant
from werksamen_desktop.model.people import Role, Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import (
    Consequence,
    Direction,
    Entry,
    InterestKind,
    Moment,
    Norm,
    Option,
    SpokenBy,
    Value,
)
from werksamen_desktop.store.archive import Archive

NOON = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def method() -> Method:
    steps = tuple(
        Step(f"s{i}", f"Stap {i}", "Wat zien we?", minutes=i, variants=("heavy",) if i else (),
             parts=(Part(kind, f"topic{i}", items=("een", "twee"), scale=("ja", "nee"),
                         fields=(Field("zicht", "Zicht", FieldType.INTEREST, optional=True),)),))
        for i, kind in enumerate(StepKind))
    return Method("proef", "Proefmethode", "1", steps, rules=("regel",),
                  variants=(Variant("heavy", "Zwaar"), Variant("light", "Licht")))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "werksamen.db"


@pytest.fixture
def archive(file: Path) -> Iterator[Archive]:
    opened = Archive.open(file)
    yield opened
    opened.close()


@pytest.fixture
def fresh(method: Method) -> Callable[..., Sitting]:
    """Makes an empty sitting with a question, of its own case or of a given one."""
    def make(question: str = "Blijft zij thuis?", *, case: Case | None = None) -> Sitting:
        return new_sitting(method, case=case).with_deliberation(question=question)
    return make


@pytest.fixture
def full(fresh: Callable[..., Sitting]) -> Sitting:
    """A closed and reopened sitting in which every table has rows."""
    s = fresh(case=Case(
        pseudonym="Mevrouw A.", kind=CaseKind.INCIDENT, story="Een regel\nen nog een",
        keep_until=date(2027, 5, 1)))
    s = seating.add_seat(s, Seat(uuid4(), SeatKind.PROFESSIONAL, "J. de Vries", "Huisarts",
                                 roles=(Role.SCRIBE, Role.DECIDER)))
    client, doctor = s.deliberation.seats
    s = _said(s, client, doctor)
    s = _decided(s, client)
    s = edits.set_note(s, "s1", "alleen voor mij")
    s = edits.skip(s, "s2", "al bekend")
    s = edits.plan_minutes(s, "s3", 12)
    s = edits.park(s, "vervoer")
    s = _carried(s, doctor)
    s = edits.check(s, "topic/een", on=True)
    s = closing.close(s, NOON)
    return closing.reopen(s, NOON, "een naam klopte niet")


def _said(s: Sitting, client: Seat, doctor: Seat) -> Sitting:
    s = edits.add_entry(s, Entry(
        uuid4(), "perspectief.zicht", "Zij wil thuis blijven", seat=client.id,
        spoken_by=SpokenBy.ON_BEHALF, spoken_for="dochter"))
    s = edits.add_entry(s, Entry(uuid4(), "perspectief.belang", "نص عربي \u0007 þ", seat=doctor.id,
                                 kind=InterestKind.PROTOCOL, firm=False, marked=True))
    s = edits.add_value(s, Value(uuid4(), client.id, "eigen regie", norms=(
        Norm("zij kiest", Direction.A), Norm("wij wachten", Direction.OTHER))))
    s = edits.confirm_synonym(s, "eigen regie", "autonomie")
    option = Option(uuid4(), "Thuis", consequences=(Consequence(doctor.id, "vaker langs"),))
    s = edits.add_option(s, option)
    s = edits.set_judgement(s, doctor.id, Moment.BEFORE, choice=option.id, certainty=4)
    s = edits.reveal(s, "judgement.before")
    s = edits.propose(s, "peiling", "Thuis met hulp", ("eens", "oneens"))
    poll = s.deliberation.polls[0].id
    s = edits.vote(edits.open_poll(s, poll, NOON), poll, doctor.id, answer=1, reason="te druk")
    return edits.rate(s, "terugblik", "gehoord", doctor.id, 5)


def _carried(s: Sitting, doctor: Seat) -> Sitting:
    """With lights, pleas, an earlier sitting and progress on the case, estimates and frictions."""
    here, day = s.deliberation.id, date(2026, 11, 20)
    agreement = replace(s.case.agreements[0], kind=AgreementKind.HANDOVER, due=day, level=2,
                        handed_to="huisarts", with_client=True,
                        progress=(Progress(here, Way.NEARER, "belde zelf", day),))
    s = s.with_case(
        wind_people=7, lead_chosen=LeadChosen.WITH_CLIENT, next_on=day, agreements=(agreement,),
        lights=(Light(uuid4(), "lights", "Vertrouwen", LightColour.AMBER, "wij bellen",
                      "samen eten", made_in=here, seen_on=day),),
        pleas=(Plea(uuid4(), "gemeente", "een kamer", "Mag het?", answer=PleaAnswer.CONDITION,
                    condition="als het tijdelijk is", answered_on=day),),
        history=(Past(uuid4(), "Dilemmamethode", day, "advies", "Thuis", "zij wil het",
                      ("cliënt", "huisarts"), next_on=day),))
    return s.with_deliberation(
        pinned="future",
        estimates=(Estimate(uuid4(), "match", "wonen", None, Strategy.CHANCES, "zij kan het"),),
        frictions=(Friction(uuid4(), "friction", doctor.id, "geen terugbellen", "bel mij"),))


def _decided(s: Sitting, client: Seat) -> Sitting:
    s = edits.choose_outcome(s, Outcome.PROVISIONAL, NOON)
    s = edits.set_decision(s, text="Thuis", review_on=date(2026, 12, 3))
    s = edits.add_dissent(s, Dissent(uuid4(), "Ik niet", seat=client.id, condition="nachtzorg"))
    return edits.add_agreement(s, Agreement(
        uuid4(), "bellen", "huisarts", SelfChosen.CHOSEN, when="vanaf 27 nov"))
