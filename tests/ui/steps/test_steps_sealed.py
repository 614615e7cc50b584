# SPDX-License-Identifier: EUPL-1.2
"""Judgements, polls and evaluations: written seat by seat, hidden, and shown together."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt

from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Naming
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Moment, PollState

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
AFTER = "judgement.after"


def test_a_sealed_judgement_is_on_no_screen_until_the_reveal(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.click("Ik kies: A  Thuis blijven")
    opened.type("eigen regie", "Huisarts, om deze waarde")
    opened.click("Huisarts, klaar en verzegel")

    held = opened.sitting.deliberation.judgements[0]
    assert (held.value, held.finished) == ("eigen regie", True)
    assert "eigen regie" not in opened.words()
    opened.find("Huisarts, binnen")
    opened.find("Wijkverpleging, nog niet")

    opened.part.round.reveal.click()
    assert "eigen regie" in opened.words()
    assert opened.sitting.deliberation.revealed == (AFTER,)
    assert not opened.room.can_undo


def test_only_an_explicit_button_opens_a_sealed_judgement_again(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.type("rust", "Huisarts, om deze waarde")
    opened.click("Huisarts, klaar en verzegel")

    opened.click("Huisarts, binnen")
    assert "rust" not in opened.words()
    opened.click("Huisarts, alleen deze weer openen")

    assert opened.find("Huisarts, om deze waarde").toPlainText() == "rust"
    assert not opened.sitting.deliberation.judgements[0].finished


def test_choosing_another_seat_hides_what_was_begun(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.type("geheim", "Huisarts, om deze waarde")

    opened.click("Wijkverpleging, nog niet")
    assert "geheim" not in opened.words()
    opened.click("Huisarts, nog niet")
    assert "geheim" not in opened.words()
    opened.click("Huisarts, verder schrijven")
    assert opened.find("Huisarts, om deze waarde").toPlainText() == "geheim"


def test_leaving_the_step_hides_what_is_being_written(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.type("geheim", "Huisarts, om deze waarde")

    opened.part.hide()
    opened.part.show()

    assert "geheim" not in opened.words()


def test_undo_does_not_change_a_sealed_judgement_unseen(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.type("rust", "Huisarts, om deze waarde")
    opened.click("Huisarts, klaar en verzegel")

    opened.room.undo()

    assert opened.sitting.deliberation.judgements[0].value == "rust"


def test_undo_does_not_change_a_sealed_vote_unseen(opens):
    opened = opens(StepKind.POLL, "poll.proposal")
    opened.type("Thuis met inductie", "Voorstel")
    opened.part.open.click()
    opened.click("Huisarts, nog niet")
    opened.click("Antwoord: blokkeer")
    opened.type("Te gevaarlijk", "Huisarts, waarom")
    opened.click("Huisarts, klaar en verzegel")

    opened.room.undo()

    vote = opened.part.poll.votes[0]
    assert (vote.answer, vote.reason) == (7, "Te gevaarlijk")
    assert not opened.room.can_undo


def test_undo_does_not_change_sealed_scores_unseen(opens):
    opened = opens(StepKind.EVALUATION, "evaluation")
    opened.click("Huisarts, nog niet")
    opened.press(Qt.Key.Key_4)
    given = opened.sitting.deliberation.ratings
    opened.click("Huisarts, klaar en verzegel")

    opened.room.undo()

    assert given
    assert opened.sitting.deliberation.ratings == given


def test_undo_does_not_change_words_that_went_out_of_sight(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    opened.type("rust", "Huisarts, om deze waarde")
    opened.click("Wijkverpleging, nog niet")

    opened.room.undo()

    assert opened.sitting.deliberation.judgements[0].value == "rust"


def test_who_is_absent_is_not_asked_to_judge(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)

    assert "Buren" not in opened.words()
    assert "Mevrouw A." in opened.words()


def test_the_shift_is_told_in_counts_and_only_when_both_were_revealed(opens, sitting_of):
    sitting = sitting_of("ib")
    home, away = sitting.deliberation.options
    for place, seat in enumerate(sitting.deliberation.table[1:4]):
        first = away if place else home
        sitting = edits.set_judgement(sitting, seat.id, Moment.BEFORE, choice=first.id)
        sitting = edits.set_judgement(sitting, seat.id, Moment.AFTER, choice=home.id)
    opened = opens(StepKind.JUDGEMENT, AFTER, sitting=edits.reveal(sitting, AFTER))
    assert "Verschuiving" not in opened.words()

    opened.part.show_shift.click()

    assert "Verschuiving" in opened.words()
    assert opened.sitting.deliberation.revealed == (AFTER, "judgement.before")


def test_a_seat_list_is_walked_by_arrows_and_opened_by_enter(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.part.first_field().setFocus()

    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Return)

    assert opened.part.round.current == opened.sitting.deliberation.table[1].id
    assert opened.focus.accessibleName() == "Ik kies: A  Thuis blijven"


def test_a_poll_freezes_its_proposal_and_shows_equal_rows(opens):
    opened = opens(StepKind.POLL, "poll.proposal")
    assert not opened.part.open.isEnabled()
    opened.type("Thuis met inductie", "Voorstel")
    opened.part.open.click()
    assert opened.part.poll.state is PollState.OPEN
    assert not opened.part.draft.isVisible()
    assert not opened.room.can_undo

    opened.click("Huisarts, nog niet")
    opened.click("Antwoord: blokkeer")
    opened.type("Te gevaarlijk", "Huisarts, waarom")
    opened.click("Huisarts, klaar en verzegel")
    assert "Te gevaarlijk" not in opened.words()

    opened.part.round.reveal.click()
    vote = opened.part.poll.votes[0]
    assert (vote.answer, vote.reason) == (7, "Te gevaarlijk")
    assert opened.find("blokkeer: 1").text() == "1"
    assert opened.find("helemaal voor: 0").text() == "0"
    assert "Te gevaarlijk" in opened.words()


def test_an_answer_on_the_scale_can_be_given_by_keys(opens, sitting_of):
    sitting = edits.propose(sitting_of("ib"), "poll.goal", "Samen", ("ja", "nee"))
    poll = sitting.deliberation.polls[0].id
    opened = opens(StepKind.POLL, "poll.goal", sitting=edits.open_poll(sitting, poll, NOW))
    opened.click("Huisarts, nog niet")

    opened.press(Qt.Key.Key_Space)
    opened.press(Qt.Key.Key_Down)

    assert [v.answer for v in opened.part.poll.votes] == [1]


def test_a_new_proposal_keeps_the_earlier_one_below(opens):
    opened = opens(StepKind.POLL, "poll.proposal")
    opened.type("Eerste tekst", "Voorstel")
    opened.part.open.click()

    opened.part.again.click()
    opened.type("!", "Voorstel")

    states = [(p.proposal, p.state) for p in opened.sitting.deliberation.polls]
    assert states == [("Eerste tekst", PollState.WITHDRAWN), ("Eerste tekst!", PollState.DRAFT)]
    assert "Eerdere voorstellen" in opened.words()
    assert "ingetrokken voor de onthulling" in opened.words()


def test_an_anonymous_sitting_names_nobody_beside_a_reason(opens, sitting_of):
    sitting = sitting_of("ib").with_deliberation(naming=Naming.ANONYMOUS)
    sitting = edits.propose(sitting, "poll.proposal", "Thuis", ("ja", "nee"))
    poll = sitting.deliberation.polls[0].id
    sitting = edits.open_poll(sitting, poll, NOW)
    seat = sitting.deliberation.table[1]
    sitting = edits.vote(sitting, poll, seat.id, answer=1, reason="Liever niet")
    opened = opens(StepKind.POLL, "poll.proposal", sitting=edits.reveal_poll(sitting, poll, NOW))

    assert "Liever niet" in opened.words()
    assert "Huisarts" not in opened.words()


def test_scores_are_given_by_figures_and_shown_as_a_spread(opens):
    opened = opens(StepKind.EVALUATION, method_id="dm")
    opened.click("Huisarts, nog niet")
    opened.press(Qt.Key.Key_4)
    assert [r.score for r in opened.sitting.deliberation.ratings] == [4]
    opened.click("Huisarts, klaar en verzegel")
    assert "gemiddeld" not in opened.words()

    opened.part.round.reveal.click()

    assert "gemiddeld 4,0" in opened.words()
    assert "1 keer een 4" in opened.words()


def test_a_seat_that_goes_in_mid_writing_closes_its_form(opens):
    opened = opens(StepKind.JUDGEMENT, AFTER)
    opened.click("Huisarts, nog niet")
    seats = tuple(s for s in opened.sitting.deliberation.seats if s.discipline != "Huisarts")

    opened.room.edit(lambda s: s.with_deliberation(seats=seats))

    assert "Wie schrijft er nu?" in opened.words()


def test_a_poll_that_measures_asks_the_steps_question_where_nothing_was_typed(opens):
    opened = opens(StepKind.POLL, "poll.energy.start", method_id="wo")
    question = opened.room.step.question

    opened.part.open.click()

    poll = opened.sitting.deliberation.poll("poll.energy.start")
    assert (poll.proposal, poll.state) == (question, "open")
