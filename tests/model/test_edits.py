# SPDX-License-Identifier: EUPL-1.2
"""Edits make the next value and leave everything else as it was."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from werksamen_desktop.model import closing, edits, seating, topics
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.deliberation import Sitting, letter_of, new_sitting
from werksamen_desktop.model.method import BeamerRule, Method, Part, Step, Variant
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Moment, Option, PollState, Value

NOW = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def part(kind: StepKind, topic: str, beamer: BeamerRule = BeamerRule.LIVE) -> Part:
    return Part(kind, topic, beamer=beamer)


METHOD = Method("proef", "Proef", "1", (
    Step("L-1", "Licht", "?", (part(StepKind.PERSPECTIVES, "perspective"),), variants=("light",)),
    Step("H-1", "Zwaar", "?", (part(StepKind.PERSPECTIVES, "perspective",
                                    BeamerRule.AFTER_REVEAL),), variants=("heavy",)),
    Step("A-1", "Allebei", "?", (part(StepKind.TEXT, "text"),)),
), variants=(Variant("light", "Licht"), Variant("heavy", "Zwaar")))


@pytest.fixture
def table() -> tuple[Sitting, UUID, UUID]:
    """A light sitting with a GP and a nurse at the table."""
    gp, nurse = Seat(uuid4(), discipline="Huisarts"), Seat(uuid4(), discipline="Wijkverpleging")
    sitting = seating.add_seats(new_sitting(METHOD), (gp, nurse))
    return sitting, gp.id, nurse.id


def said(sitting: Sitting, seat: UUID, text: str) -> Sitting:
    return edits.add_entry(sitting, Entry(uuid4(), "perspective.zicht", text, seat=seat))


def test_a_new_sitting_has_the_clients_seat_only_and_first() -> None:
    sitting = new_sitting(METHOD)

    assert [s.kind for s in sitting.deliberation.table] == [SeatKind.CLIENT]


def test_the_clients_seat_can_not_be_removed_merged_away_or_moved(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, _ = table
    client = sitting.deliberation.seats[0].id

    assert seating.remove_seat(sitting, client) == sitting
    assert seating.merge_seats(sitting, gp, client) == sitting
    assert seating.move_seat(sitting, client, 2) == sitting
    assert seating.move_seat(sitting, gp, 0).deliberation.seats[0].id == client


def test_seats_take_the_first_free_colour(table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, _ = table
    without_gp = seating.remove_seat(sitting, gp)

    again = seating.add_seat(without_gp, Seat(uuid4()))

    assert [s.colour for s in again.deliberation.seats[1:]] == [1, 0]


def test_removing_a_seat_takes_what_it_said(table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, nurse = table
    sitting = said(said(sitting, gp, "a"), nurse, "b")
    sitting = edits.set_judgement(sitting, gp, Moment.AFTER, text="c")

    left = seating.remove_seat(sitting, gp)

    assert [e.text for e in left.deliberation.entries] == ["b"]
    assert left.deliberation.judgements == ()
    assert not seating.has_spoken(left.deliberation, gp)


def test_a_seat_that_was_present_at_the_decision_stays_on_record(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, _ = table
    decided = edits.choose_outcome(sitting, Outcome.JOINT, NOW)

    left = seating.remove_seat(decided, gp)

    held = left.deliberation.seat(gp)
    assert held is not None
    assert held.removed
    assert gp not in {s.id for s in left.deliberation.table}
    assert gp in left.deliberation.decision.present


def test_who_left_before_or_was_absent_was_not_present_at_the_decision(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, nurse = table
    sitting = seating.set_seat(sitting, gp, present_until="15.00")
    sitting = seating.add_seat(sitting, Seat(uuid4(), SeatKind.ABSENT, discipline="Buren"))

    decided = edits.choose_outcome(sitting, Outcome.NO_DECISION, NOW)

    client = decided.deliberation.seats[0].id
    assert decided.deliberation.decision.present == (client, nurse)
    undone = edits.choose_outcome(decided, Outcome.UNDECIDED, NOW)
    assert undone.deliberation.decision.present == ()


def test_merging_seats_gives_all_words_to_the_one_that_stays(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, nurse = table
    sitting = said(said(sitting, gp, "a"), nurse, "b")
    sitting = edits.add_value(sitting, Value(uuid4(), nurse, "veiligheid"))
    sitting = edits.set_judgement(sitting, gp, Moment.AFTER, text="van de huisarts")
    sitting = edits.set_judgement(sitting, nurse, Moment.AFTER, text="van de verpleging")
    sitting = edits.add_dissent(sitting, Dissent(uuid4(), "nee", seat=nurse))

    merged = seating.merge_seats(sitting, gp, nurse).deliberation

    assert [e.text for e in merged.cell("perspective.zicht", gp)] == ["a", "b"]
    assert [v.word for v in merged.values_of(gp)] == ["veiligheid"]
    assert [j.text for j in merged.judgements] == ["van de huisarts"]
    assert merged.decision.dissents[0].seat == gp
    assert merged.seat(nurse) is None


def test_splitting_and_merging_an_entry_are_each_others_reverse(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting = said(table[0], table[1], "eerst\ndan")
    entry = sitting.deliberation.entries[0].id

    parted = edits.split_entry(sitting, entry, 5)
    first, second = parted.deliberation.entries

    assert (first.text, second.text) == ("eerst", "dan")
    assert edits.merge_entries(parted, first.id, second.id) == sitting


def test_an_edit_of_something_that_is_gone_changes_nothing(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gone = table[0], uuid4()

    assert edits.set_entry(sitting, gone, text="x") == sitting
    assert edits.split_entry(sitting, gone, 1) == sitting
    assert edits.remove_option(sitting, gone) == sitting
    assert seating.merge_seats(sitting, table[1], gone) == sitting


def test_a_judgement_loses_its_choice_but_not_its_reasons_with_the_option(
        table: tuple[Sitting, UUID, UUID]) -> None:
    option = Option(uuid4(), "Thuis blijven")
    sitting = edits.add_option(table[0], option)
    sitting = edits.set_judgement(sitting, table[1], Moment.AFTER, choice=option.id, value="regie")

    left = edits.remove_option(sitting, option.id).deliberation.judgements[0]

    assert left.choice is None
    assert left.value == "regie"


def test_a_vote_counts_only_while_the_poll_is_open(table: tuple[Sitting, UUID, UUID]) -> None:
    sitting, gp, _ = table
    sitting = edits.propose(sitting, "poll", "Voorstel", ("voor", "tegen"))
    poll = sitting.deliberation.polls[0].id

    assert edits.vote(sitting, poll, gp, answer=0, reason="") == sitting
    sitting = edits.vote(edits.open_poll(sitting, poll, NOW), poll, gp, answer=0, reason="")
    revealed = edits.reveal_poll(sitting, poll, NOW)
    assert edits.vote(revealed, poll, gp, answer=1, reason="") == revealed
    assert [v.answer for v in revealed.deliberation.polls[0].votes] == [0]


def test_changing_an_open_proposal_withdraws_the_poll_and_keeps_it(
        table: tuple[Sitting, UUID, UUID]) -> None:
    sitting = edits.propose(table[0], "poll", "Eerste", ("voor", "tegen"))
    sitting = edits.open_poll(sitting, sitting.deliberation.polls[0].id, NOW)

    again = edits.propose(sitting, "poll", "Tweede", ("voor", "tegen")).deliberation

    assert [p.state for p in again.polls] == [PollState.WITHDRAWN, PollState.DRAFT]
    held = again.poll("poll")
    assert held is not None
    assert held.proposal == "Tweede"


def test_going_from_light_to_heavy_keeps_everything_and_hides_nothing_the_room_saw(
        table: tuple[Sitting, UUID, UUID]) -> None:
    light = said(table[0], table[1], "gezien")

    heavy = edits.change_variant(light, "heavy").deliberation

    assert heavy.entries == light.deliberation.entries
    assert heavy.revealed == ("perspective",)
    assert [s.key for s in heavy.steps] == ["H-1", "A-1"]
    assert heavy.step == "H-1"


def test_nothing_said_yet_stays_hidden_after_going_to_heavy() -> None:
    assert edits.change_variant(new_sitting(METHOD), "heavy").deliberation.revealed == ()


def test_a_text_is_read_where_its_topic_keeps_it() -> None:
    sitting = new_sitting(METHOD)
    for topic in ("case.story", "question", "vrij.onderwerp"):
        sitting = topics.write_text(sitting, topic, f"over {topic}")

    assert sitting.case.story == "over case.story"
    assert sitting.deliberation.question == "over question"
    assert [e.topic for e in sitting.deliberation.entries] == ["vrij.onderwerp"]
    assert topics.read_text(sitting, "vrij.onderwerp") == "over vrij.onderwerp"


def test_an_agreement_hangs_on_the_case_and_knows_its_sitting() -> None:
    sitting = edits.add_agreement(new_sitting(METHOD), Agreement(uuid4(), step="Bellen"))

    assert sitting.case.agreements[0].made_in == sitting.deliberation.id


def test_closing_can_be_undone_only_with_a_reason() -> None:
    closed = closing.close(new_sitting(METHOD), NOW)
    opened = closing.reopen(closed, NOW, "Naam verbeterd")

    assert closed.deliberation.closed
    assert closing.close(closed, NOW) == closed
    assert not opened.deliberation.closed
    assert opened.deliberation.closings[0].reason == "Naam verbeterd"


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "A2"), (52, "A3")])
def test_options_are_lettered(place: int, letter: str) -> None:
    assert letter_of(place) == letter


def test_going_back_to_light_tells_when_that_would_bare_what_is_hidden(
        table: tuple[Sitting, UUID, UUID]) -> None:
    heavy = edits.change_variant(table[0], "heavy")
    assert not edits.bares_hidden(heavy, "light")

    heavy = said(heavy, table[1], "nog niet voor de zaal")

    assert edits.bares_hidden(heavy, "light")
    assert not edits.bares_hidden(edits.reveal(heavy, "perspective"), "light")
    assert not edits.bares_hidden(heavy, "heavy")
