# SPDX-License-Identifier: EUPL-1.2
"""What a case carries over several sittings stays whole, whichever sitting is written or goes."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.case import Agreement, AgreementKind, Case, united
from werksamen_desktop.model.course import Did, Past, Progress, Way
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.progress import earlier, set_progress
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.store.archive import Archive

METHOD = Method("m", "Proef", "1", (Step("S-1", "Begin", "Wat?", (
    Part(StepKind.DECISION, "decision"), Part(StepKind.AGREEMENTS, "agreements"))),))
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def held(case: Case, day: date, text: str) -> Sitting:
    made = new_sitting(METHOD, case=case).with_deliberation(held_on=day)
    return edits.set_decision(made, text=text)


def test_two_sittings_of_a_case_written_in_turn_keep_what_both_left(archive: Archive) -> None:
    first = held(Case(pseudonym="Mevrouw A."), date(2026, 11, 20), "Thuis")
    first = edits.add_agreement(first, Agreement(uuid4(), "bellen"))
    archive.save(first, None)
    closed = closing.close(first, NOON)
    archive.save(closed, first)
    second = held(closed.case, date(2027, 1, 15), "Thuis, met nachtzorg")
    archive.save(second, None)

    ticked = set_progress(second, second.case.agreements[0].id, date(2027, 1, 15),
                          did=Did.DONE, way=Way.NEARER)
    archive.save(ticked, second)
    archive.save(closing.close(ticked, NOON), ticked)
    again = archive.load(first.deliberation.id)
    reopened = closing.reopen(again, NOON, "een naam klopte niet")
    archive.save(reopened, again)
    archive.save(closing.close(edits.set_decision(reopened, text="Thuis, tot de zomer"), NOON),
                 reopened)

    left = archive.load(second.deliberation.id)
    assert [p.text for p in earlier(left)] == ["Thuis, tot de zomer"]
    assert [p.text for p in left.case.history] == ["Thuis, tot de zomer", "Thuis, met nachtzorg"]
    (agreement,) = left.case.agreements
    assert (agreement.done, agreement.progress[0].way) == (True, Way.NEARER)
    assert archive.check() == ()


def test_the_earlier_sittings_stay_in_place_when_the_first_is_destroyed(archive: Archive) -> None:
    line, case = [], Case(pseudonym="Mevrouw A.")
    for day, text in ((1, "een"), (2, "twee"), (3, "drie")):
        made = held(case, date(2026, 11, day), text)
        archive.save(made, None)
        line.append(closing.close(made, NOON))
        archive.save(line[-1], made)
        case = line[-1].case

    archive.destroy(line[0].deliberation.id)
    last = archive.load(line[2].deliberation.id)
    archive.save(last.with_case(history=(*last.case.history, Past(uuid4(), text="vier"))), last)

    left = archive.load(line[2].deliberation.id).case
    assert [p.text for p in left.history] == ["twee", "drie", "vier"]


def test_a_handover_stays_on_the_open_list_until_it_is_confirmed(archive: Archive) -> None:
    sitting = edits.add_agreement(new_sitting(METHOD), Agreement(
        uuid4(), "naar de wijk", kind=AgreementKind.HANDOVER, done=True))
    archive.save(sitting, None)
    (shown,) = archive.agreements()

    archive.tick_agreement(shown.case_id, shown.agreement.id, True)

    assert shown.agreement.step == "naar de wijk"
    assert archive.agreements() == ()


def test_of_one_agreement_in_two_versions_both_keep_what_their_sittings_saw() -> None:
    here, there = uuid4(), uuid4()
    one = Agreement(uuid4(), "bellen", progress=(Progress(here, Way.NEARER),))
    other = replace(one, progress=(Progress(there, Way.SAME),))

    joined = united(Case(), Case(agreements=(one,)), Case(agreements=(other,)))

    assert [p.made_in for p in joined.agreements[0].progress] == [here, there]
