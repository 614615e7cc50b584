# SPDX-License-Identifier: EUPL-1.2
"""What the room sees of each kind of step, and what it never sees."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from tests.model.projecting import (
    METHOD,
    NOW,
    PARTS,
    SCALE,
    begun,
    ids,
    shown,
    text_of,
)
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.deliberation import Naming, Sitting
from werksamen_desktop.model.projection import BODIES, Choice, neutral_slide, slide_for
from werksamen_desktop.model.slide import (
    Bar,
    Mark,
    Rows,
    Table,
    Tally,
    Texts,
    Waiting,
)
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Moment, Option


@pytest.fixture
def sitting() -> Sitting:
    return begun()


def test_every_kind_of_step_has_a_body() -> None:
    assert set(BODIES) == set(StepKind)


def test_the_slide_carries_moral_question_step_question_and_place(sitting: Sitting) -> None:
    slide = shown(sitting, "list")

    assert (slide.top, slide.question) == ("Mag dit?", "Vraag list?")
    assert slide.foot == f"stap 2 van {len(METHOD.steps)}"
    assert slide.kind is StepKind.LIST


def test_the_identity_follows_step_and_choice_but_not_the_words(sitting: Sitting) -> None:
    before = shown(sitting, "text")

    after = shown(sitting.with_case(story="Heel iets anders."), "text")

    assert before.identity == after.identity
    assert before != after
    assert shown(sitting, "matrix", Choice(field="zicht")).identity != shown(
        sitting, "matrix").identity


def test_a_part_that_is_not_for_the_room_gives_the_neutral_card(sitting: Sitting) -> None:
    slide = shown(sitting, "never")

    assert slide == neutral_slide(sitting)
    assert slide.kind is None
    assert "Mevrouw" not in text_of(slide)
    assert "Mag dit" not in text_of(slide)


def test_a_question_only_part_shows_its_question_and_why(sitting: Sitting) -> None:
    slide = shown(sitting, "question")

    assert slide.body == Texts()
    assert slide.why == "Omdat."
    assert "Het verhaal." not in text_of(slide)


def test_a_hidden_part_shows_only_that_we_wait_until_it_is_revealed(sitting: Sitting) -> None:
    doctor = ids(sitting)[1]
    sitting = edits.add_entry(sitting, Entry(uuid4(), "silent.zicht", "geheim", seat=doctor))

    hidden, elsewhere = shown(sitting, "hidden"), shown(sitting, "again")
    revealed = shown(edits.reveal(sitting, "silent"), "hidden")

    assert isinstance(hidden.body, Waiting)
    assert "geheim" not in text_of(hidden) + text_of(elsewhere)
    assert "geheim" in text_of(revealed)


@pytest.mark.parametrize("naming", list(Naming))
def test_judgements_are_counted_and_told_per_naming_level(
        sitting: Sitting, naming: Naming) -> None:
    sitting = _judged(sitting).with_deliberation(naming=naming)
    sealed = shown(sitting, "after")

    sitting = edits.reveal(sitting, "judgement.after")
    body = shown(sitting, "after").body

    assert isinstance(sealed.body, Waiting)
    assert isinstance(body, Tally)
    assert body.bars == ((Bar("A · Blijven", 3), Bar("B · Weg", 1), Bar("C · Proef", 0)),)
    labels = [b.label for b in body.blocks]
    expected = {Naming.ANONYMOUS: "kiest A", Naming.BY_DISCIPLINE: "Huisarts · kiest A",
                Naming.BY_NAME: "Jan Huisarts, Huisarts · kiest A"}[naming]
    assert expected in labels


def test_the_earlier_judgement_stands_beside_the_later_once_both_are_revealed(
        sitting: Sitting) -> None:
    sitting = edits.reveal(_judged(sitting), "judgement.after")
    alone = shown(sitting, "after").body

    both = shown(edits.reveal(sitting, "judgement.before"), "after").body

    assert alone.titles == ("Keuze ná het gesprek",)
    assert both.titles == ("Keuze vóór het gesprek", "Keuze ná het gesprek")


@pytest.mark.parametrize("naming", [Naming.ANONYMOUS, Naming.BY_DISCIPLINE])
def test_the_order_of_the_words_does_not_betray_whose_they_are(
        sitting: Sitting, naming: Naming) -> None:
    sitting = edits.reveal(_judged(sitting), "judgement.after").with_deliberation(naming=naming)
    d = sitting.deliberation
    turned = sitting.with_deliberation(seats=(d.seats[0], *reversed(d.seats[1:])))

    assert shown(sitting, "after").body == shown(turned, "after").body


def test_a_poll_shows_what_is_asked_but_no_vote_before_the_reveal(sitting: Sitting) -> None:
    sitting, poll = _polled(sitting)
    opened = shown(sitting, "poll")

    revealed = shown(edits.reveal_poll(sitting, poll, NOW), "poll").body

    assert isinstance(opened.body, Waiting)
    assert (opened.body.statement, opened.body.answers) == ("Zij blijft thuis", SCALE)
    assert "te gevaarlijk" not in text_of(opened)
    assert revealed.bars == ((Bar("ja", 1), Bar("nee", 0), Bar("blokkeer", 1)),)
    assert [b.text for b in revealed.blocks] == ["te gevaarlijk"]
    assert revealed.note == "2 stemmen · namen niet getoond"


def test_the_decision_stands_with_reasons_dissent_and_the_polls_tally(sitting: Sitting) -> None:
    sitting, poll = _polled(sitting)
    sitting = edits.choose_outcome(sitting, Outcome.NO_DECISION, NOW)
    sitting = edits.set_decision(sitting, text="We zijn het niet eens.", reasons="Te weinig feiten")
    sitting = edits.add_dissent(sitting, Dissent(uuid4(), "Dit is de grens", seat=ids(sitting)[2],
                                                 condition="een plaat"))
    unpolled = shown(sitting, "decision").body

    polled = shown(edits.reveal_poll(sitting, poll, NOW), "decision").body

    assert unpolled.bars == ()
    assert (polled.statement.label, polled.statement.text) == (
        "Geen besluit", "We zijn het niet eens.")
    assert len(polled.bars) == 1
    dissent = polled.blocks[1]
    assert (dissent.label, dissent.tone) == ("Afwijkend standpunt · Wijkverpleging", "dissent")
    assert dissent.text == "Dit is de grens\nVoorwaarde: een plaat"


def test_in_an_anonymous_sitting_a_dissent_has_no_owner(sitting: Sitting) -> None:
    sitting = sitting.with_deliberation(naming=Naming.ANONYMOUS)

    sitting = edits.add_dissent(sitting, Dissent(uuid4(), "Nee", seat=ids(sitting)[1]))

    assert shown(sitting, "decision").body.blocks[0].label == "Afwijkend standpunt"


def test_lists_stand_by_kind_with_their_second_column(sitting: Sitting) -> None:
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "facts", "Gas open", kind="aanname", detail="huisarts", marked=True))

    body = shown(sitting, "list").body

    assert isinstance(body, Rows)
    assert [g.title for g in body.groups] == ["Feit", "Aanname"]
    row = body.groups[1].rows[0]
    assert (row.text, row.detail, row.mark) == (
        "Gas open", "Wie zoekt uit: huisarts", Mark.GROUP)


def test_checklist_options_agreements_and_evaluation_are_projected(sitting: Sitting) -> None:
    sitting = edits.check(sitting, "opening/Doel helder", on=True)
    sitting = edits.add_option(sitting, Option(uuid4(), "Blijven", drawback="Risico"))
    sitting = edits.add_agreement(sitting, Agreement(uuid4(), "Plaat plaatsen", "Wmo",
                                                     authorised_to="bestellen"))
    sitting = edits.rate(sitting, "evaluation", "Ik ben gehoord", ids(sitting)[1], 4)

    sealed = shown(sitting, "evaluation").body
    rated = shown(edits.reveal(sitting, "evaluation"), "evaluation").body
    table = shown(sitting, "agreements").body
    checks = shown(sitting, "check").body.groups[0].rows
    option = shown(sitting, "options").body.columns[0]

    assert isinstance(sealed, Waiting)
    assert [b.count for b in rated.bars[0]] == [0, 0, 0, 1, 0]
    assert isinstance(table, Table)
    assert table.records[0].cells[:2] == ("Plaat plaatsen", "Wmo")
    assert table.records[0].note == "bevoegd tot: bestellen"
    assert [r.done for r in checks] == [True, False]
    assert [t.text for c in option.cells for t in c.texts] == ["Blijven", "Risico"]


def test_a_removed_seat_is_nowhere_to_be_seen(sitting: Sitting) -> None:
    nurse = ids(sitting)[2]
    sitting, poll = _polled(_judged(sitting))
    sitting = edits.add_entry(sitting, Entry(uuid4(), "perspective.zicht", "weg", seat=nurse))
    sitting = edits.reveal(edits.reveal_poll(sitting, poll, NOW), "judgement.after")

    gone = seating.set_seat(sitting, nurse, removed=True)

    for key in PARTS:
        assert "Wijkverpleging" not in text_of(shown(gone, key))
    assert sum(b.count for b in shown(gone, "after").body.bars[0]) == 3
    assert shown(gone, "poll").body.note == "1 stem · namen niet getoond"


def test_an_example_says_so_on_every_slide(sitting: Sitting) -> None:
    example = sitting.with_deliberation(example=True)

    assert {shown(example, key).banner for key in PARTS} == {"Voorbeeldberaad"}
    assert shown(sitting, "text").banner == ""


def test_private_notes_are_never_projected(sitting: Sitting) -> None:
    sitting = edits.set_note(sitting, "text", "GEHEIM")
    sitting = edits.park(sitting, "GEHEIM")
    sitting = edits.skip(sitting, "text", "GEHEIM")

    for key in PARTS:
        assert "GEHEIM" not in text_of(shown(sitting, key))


def _judged(sitting: Sitting) -> Sitting:
    for text in ("Blijven", "Weg", "Proef"):
        sitting = edits.add_option(sitting, Option(uuid4(), text))
    first, second, _ = (o.id for o in sitting.deliberation.options)
    for moment in Moment:
        for place, seat in enumerate(ids(sitting)):
            sitting = edits.set_judgement(sitting, seat, moment, value=f"waarde {9 - place}",
                                          choice=second if place == 2 else first)
    return sitting


def _polled(sitting: Sitting) -> tuple[Sitting, UUID]:
    sitting = edits.propose(sitting, "poll", "Zij blijft thuis", SCALE)
    poll = sitting.deliberation.polls[-1].id
    sitting = edits.open_poll(sitting, poll, NOW)
    sitting = edits.vote(sitting, poll, ids(sitting)[0], answer=0, reason="")
    return edits.vote(sitting, poll, ids(sitting)[2], answer=2, reason="te gevaarlijk"), poll


def test_a_step_that_is_not_there_gives_the_first(sitting: Sitting) -> None:
    assert slide_for(sitting, step="?", part=9).kind is StepKind.TEXT
    assert replace(shown(sitting, "text"), identity="") == replace(
        slide_for(sitting, step="?", part=9), identity="")


def test_in_private_time_the_room_sees_the_question_a_calm_word_and_nothing_said(
        sitting: Sitting) -> None:
    pinned = sitting.with_deliberation(pinned="case.story")

    slide = shown(pinned, "locked")

    assert slide.question == "Vraag locked?"
    assert slide.body == Waiting("U bent nu onder elkaar. Neem de tijd die u nodig hebt.",
                                 answers=("Wie doet wat?",))
    assert slide.pinned == ""
