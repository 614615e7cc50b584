# SPDX-License-Identifier: EUPL-1.2
"""A line that becomes something else does so once, says where it went, and can be taken back."""

from dataclasses import replace
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import becoming, edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Becomes, Part
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.seating import remove_seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

LINE = Entry(uuid4(), "obstacles", "De wachtlijst", kind="opruimen", detail="bellen", level=2)
PART = Part(StepKind.LIST, "obstacles", becomes=tuple(Becomes))


@pytest.fixture
def sitting() -> Sitting:
    return edits.add_entry(new_sitting(method("vd")), LINE)


def test_a_line_becomes_an_agreement_once_and_says_which(sitting: Sitting) -> None:
    once = becoming.become(sitting, LINE.id, Becomes.AGREEMENT)

    assert [a.step for a in once.case.agreements] == ["De wachtlijst: bellen"]
    assert once.case.agreements[0].level == 2
    assert becoming.went_line(once, LINE.id) == "→ afspraak 1"
    assert becoming.become(once, LINE.id, Becomes.AGREEMENT) == once
    assert Becomes.AGREEMENT not in becoming.possible(once, PART, LINE.id)


def test_an_agreement_that_is_taken_away_can_be_made_again(sitting: Sitting) -> None:
    made = becoming.become(sitting, LINE.id, Becomes.AGREEMENT)

    gone = edits.remove_agreement(made, made.case.agreements[0].id)

    assert becoming.went_to(gone, LINE.id) == ()
    assert Becomes.AGREEMENT in becoming.possible(gone, PART, LINE.id)


def test_a_line_can_go_to_several_places(sitting: Sitting) -> None:
    for what in (Becomes.AGREEMENT, Becomes.AGENDA, Becomes.SEAT, Becomes.PARKED):
        sitting = becoming.become(sitting, LINE.id, what)

    d = sitting.deliberation
    assert [e.text for e in d.listed("agenda")] == ["De wachtlijst"]
    assert [p.text for p in d.parked] == ["De wachtlijst: bellen"]
    assert [seat_label(s, sitting.case) for s in d.table[1:]] == ["De wachtlijst"]
    assert becoming.went_line(sitting, LINE.id) == "→ afspraak 1, agenda, aan tafel, geparkeerd"


def test_somebody_of_ones_own_circle_gets_a_seat_by_the_relation(sitting: Sitting) -> None:
    seated = becoming.become(sitting, LINE.id, Becomes.SEAT, kind=SeatKind.BONUS)

    made = seated.deliberation.table[-1]
    assert (made.kind, made.relation, made.level) == (SeatKind.BONUS, "De wachtlijst", 2)


def test_a_seat_that_left_the_table_takes_its_place_again(sitting: Sitting) -> None:
    seated = becoming.become(sitting, LINE.id, Becomes.SEAT)
    seat = seated.deliberation.table[-1].id
    decided = edits.set_decision(seated, present=(seat,))
    away = remove_seat(decided, seat)
    assert len(away.deliberation.table) == 1

    back = becoming.become(away, LINE.id, Becomes.SEAT)

    assert [s.id for s in back.deliberation.table[1:]] == [seat]


def test_what_is_empty_or_still_hidden_becomes_nothing(sitting: Sitting) -> None:
    hidden = replace(PART, beamer=BeamerRule.AFTER_REVEAL)
    empty = edits.set_entry(sitting, LINE.id, text=" ")

    assert becoming.possible(sitting, hidden, LINE.id) == ()
    assert becoming.possible(empty, PART, LINE.id) == ()
    assert becoming.become(empty, LINE.id, Becomes.AGREEMENT) == empty
