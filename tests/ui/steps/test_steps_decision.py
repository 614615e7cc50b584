# SPDX-License-Identifier: EUPL-1.2
"""Decision and agreements, worked by real keys."""

from datetime import UTC, date, datetime
from uuid import uuid4

from PySide6.QtCore import Qt

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement, SelfChosen
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.step_kind import StepKind

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def with_poll(sitting, answer):
    scale = tuple("abcdefgh")
    sitting = edits.propose(sitting, "poll.proposal", "Thuis", scale)
    poll = sitting.deliberation.polls[0].id
    sitting = edits.open_poll(sitting, poll, NOW)
    seat = sitting.deliberation.table[1]
    sitting = edits.vote(sitting, poll, seat.id, answer=answer, reason="")
    return edits.reveal_poll(sitting, poll, NOW)


def test_no_decision_is_an_outcome_like_the_others(opens):
    opened = opens(StepKind.DECISION)

    opened.click("Uitkomst: Geen besluit")

    decision = opened.sitting.deliberation.decision
    assert decision.outcome is Outcome.NO_DECISION
    assert len(decision.present) == 4
    assert ("Aanwezig bij het besluit: Mevrouw A., Huisarts, Wijkverpleging en Wmo-consulent."
            in opened.words())
    opened.click("Uitkomst: Geen besluit")
    assert opened.sitting.deliberation.decision.outcome is Outcome.UNDECIDED


def test_words_and_review_date_of_a_decision_are_typed(opens):
    opened = opens(StepKind.DECISION)

    opened.type("Zij blijft thuis.", "Besluit")
    opened.type("15 januari 2027", "Opnieuw bekijken op")
    opened.press(Qt.Key.Key_Tab)

    decision = opened.sitting.deliberation.decision
    assert decision.text == "Zij blijft thuis."
    assert decision.review_on == date(2027, 1, 15)
    opened.room.undo()
    assert opened.sitting.deliberation.decision.review_on != date(2027, 1, 15)


def test_who_may_decide_is_offered_until_somebody_is_named(opens):
    opened = opens(StepKind.DECISION)

    opened.click("Genomen door: Wmo-consulent")

    assert opened.sitting.deliberation.decision.decided_by == "Wmo-consulent"
    assert not opened.part.deciders.isVisible()


def test_a_joint_outcome_beside_a_standing_objection_gets_a_hint(opens, sitting_of):
    opened = opens(StepKind.DECISION, sitting=with_poll(sitting_of("ib"), 6))

    opened.click("Uitkomst: Gezamenlijk besluit")
    assert "De peiling telt 1 zwaar bezwaar" in opened.words()
    assert "Nog open: wie nam dit besluit?" in opened.words()

    opened.click("Uitkomst: Meerderheidsbesluit")
    assert "past een andere uitkomst" not in opened.words()


def test_a_mild_reservation_is_no_objection(opens, sitting_of):
    opened = opens(StepKind.DECISION, sitting=with_poll(sitting_of("ib"), 5))

    opened.click("Uitkomst: Gezamenlijk besluit")

    assert "bezwaar" not in opened.part.warning.text()


def test_a_dissent_keeps_its_own_words_and_owner(opens):
    opened = opens(StepKind.DECISION)
    opened.part.add_dissent.click()
    opened.type("Dit is voor ons de grens.")
    opened.type("Melding binnen een week", "Afwijkend standpunt 1, voorwaarde")
    opened.find("Afwijkend standpunt 1, van wie").setFocus()
    opened.press(Qt.Key.Key_Down)

    dissent = opened.sitting.deliberation.decision.dissents[0]
    assert dissent.text == "Dit is voor ons de grens."
    assert dissent.condition == "Melding binnen een week"
    assert dissent.seat == opened.sitting.deliberation.table[0].id
    opened.click("Afwijkend standpunt 1 verwijderen")
    assert not opened.sitting.deliberation.decision.dissents
    opened.room.undo()
    assert opened.find("Afwijkend standpunt 1").toPlainText() == "Dit is voor ons de grens."


def test_an_agreement_is_added_and_filled_without_the_mouse(opens):
    opened = opens(StepKind.AGREEMENTS)
    opened.part.first_field().setFocus()
    opened.type("Inductieplaat plaatsen")
    opened.press(Qt.Key.Key_Return)
    opened.type("Huis")
    opened.press(Qt.Key.Key_Return)
    opened.type("vanaf 27 nov")

    made = opened.sitting.case.agreements[0]
    assert (made.step, made.who, made.when) == (
        "Inductieplaat plaatsen", "Huisarts", "vanaf 27 nov")
    assert "Nog open: het gewenste resultaat" in opened.words()


def test_an_agreement_says_whether_it_was_chosen_and_done(opens, sitting_of):
    sitting = edits.add_agreement(sitting_of("ib"), Agreement(uuid4(), "Bellen", "Huisarts"))
    opened = opens(StepKind.AGREEMENTS, sitting=sitting)

    opened.find("Afspraak 1, zelf gekozen: ja").setFocus()
    opened.press(Qt.Key.Key_Space)
    opened.find("Afspraak 1, gedaan").setFocus()
    opened.press(Qt.Key.Key_Space)

    made = opened.sitting.case.agreements[0]
    assert (made.self_chosen, made.done) == (SelfChosen.CHOSEN, True)


def test_agreements_of_earlier_sittings_stand_apart(opens, sitting_of):
    sitting = sitting_of("ib")
    earlier = Agreement(uuid4(), "Dispenser", made_in=uuid4())
    opened = opens(StepKind.AGREEMENTS, sitting=sitting.with_case(agreements=(earlier,)))

    assert "Uit eerdere beraden" in opened.words()
    assert list(opened.part.earlier.rows) == [earlier.id]
    assert not opened.part.made.rows
