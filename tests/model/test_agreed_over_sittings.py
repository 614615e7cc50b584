# SPDX-License-Identifier: EUPL-1.2
"""Who does what, how it was taken, what a closing leaves, and who met whom."""

from datetime import UTC, date, datetime
from uuid import uuid4

from werksamen_desktop.model import claims, closing, edits, seating
from werksamen_desktop.model.arranged import kind_words, too_long, when_words
from werksamen_desktop.model.case import Agreement, AgreementKind, SelfChosen
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.duties import duties, idle
from werksamen_desktop.model.follow_up import carried, emptied
from werksamen_desktop.model.meetings import meetings, newcomers, seen
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.progress import dropped_out
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_text

METHOD = Method("m", "Proef", "1", (Step("S-1", "Begin", "Wat?", (
    Part(StepKind.AGREEMENTS, "agreements"),
    Part(StepKind.EVALUATION, "evaluation", items=("Gehoord",)))),))
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def held(*agreements: Agreement) -> Sitting:
    made = new_sitting(METHOD).with_case(pseudonym="Mevrouw A.")
    for name in ("Huisarts", "Wijkverpleging"):
        made = seating.add_seat(made, Seat(uuid4(), discipline=name))
    made = seating.add_seat(made, Seat(uuid4(), SeatKind.BONUS, relation="zoon", name="Erik"))
    for a in agreements:
        made = edits.add_agreement(made, a)
    return made.with_deliberation(held_on=NOON.date())


def test_a_name_a_relation_and_a_discipline_lead_to_the_same_seat() -> None:
    sitting = held(Agreement(uuid4(), "bellen", "Erik en de huisarts"),
                   Agreement(uuid4(), "koken", "zoon"))

    rows = {d.label: d for d in duties(sitting)}

    assert rows["Zoon"].does == ("bellen", "koken")
    assert rows["Huisarts"].does == ("bellen",)
    assert idle(tuple(rows.values())) == ("Mevrouw A.", "Wijkverpleging")


def test_part_of_a_word_is_no_discipline() -> None:
    sitting = held(Agreement(uuid4(), "bellen", "Huisartsenpost"))

    rows = {d.label: d for d in duties(sitting)}

    assert rows["Huisarts"].idle
    assert not rows["Huisartsenpost"].seated


def test_what_is_done_weighs_on_nobody_any_more() -> None:
    sitting = held(Agreement(uuid4(), "bellen", "Huisarts", done=True))

    assert all(d.idle for d in duties(sitting))


def test_a_handover_tells_both_sides_what_they_do_together() -> None:
    sitting = held(Agreement(
        uuid4(), "zorg", "Huisarts", kind=AgreementKind.HANDOVER, handed_from="Huisarts",
        handed_to="Wijkverpleging", with_client=True))

    rows = {d.label: d for d in duties(sitting)}

    assert rows["Huisarts"].together[0] == "draagt over aan Wijkverpleging: zorg"
    assert rows["Wijkverpleging"].together == (
        "neemt over van Huisarts: zorg", "samen met de cliënt: zorg")


def test_a_claim_clears_the_reason_for_giving() -> None:
    given = Agreement(uuid4(), "bellen", "Huisarts", SelfChosen.ASKED, exception="wist het")
    sitting = held(given)
    assert claims.how_words(given) == "toegewezen: wist het"

    (taken,) = claims.claim(sitting, given.id, "Zoon").case.agreements

    assert (taken.who, taken.self_chosen, taken.exception) == ("Zoon", SelfChosen.CHOSEN, "")
    assert not claims.unexplained(taken)


def test_a_date_is_told_once() -> None:
    day = date(2026, 12, 4)

    assert when_words(Agreement(uuid4(), when="4 december", due=day)) == "4 december"
    assert when_words(Agreement(uuid4(), when="voor sinterklaas", due=day)) == (
        "voor sinterklaas (4 dec 2026)")
    assert when_words(Agreement(uuid4(), due=day)) == "4 dec 2026"


def test_a_small_step_takes_two_weeks_at_most() -> None:
    step = Agreement(uuid4(), kind=AgreementKind.SMALL_STEP, due=date(2026, 12, 5))

    assert too_long(step, NOON.date())
    assert not too_long(step, date(2026, 11, 21))
    assert kind_words(step, held()) == "kleine stap"


def test_a_second_closing_replaces_what_the_first_left() -> None:
    sitting = edits.choose_outcome(held(), Outcome.JOINT, NOON)
    closed = closing.close(sitting, NOON, no_next="eerst rust")
    opened = closing.reopen(closed, NOON, "naam")

    again = closing.close(edits.set_decision(opened, text="Thuis"), NOON,
                          next_on=date(2027, 1, 15))

    (past,) = again.case.history
    assert (past.text, past.outcome, past.no_next) == ("Thuis", "Gezamenlijk besluit", "")
    assert past.present == ("cliënt", "Huisarts", "Wijkverpleging", "Zoon")
    assert again.case.next_on == past.next_on == date(2027, 1, 15)


def test_who_is_there_is_compared_with_the_last_time() -> None:
    first = closing.close(held(), NOON)
    made = new_sitting(METHOD, case=first.case)
    made = seating.add_seat(made, Seat(uuid4(), discipline="Huisarts"))
    made = seating.add_seat(made, Seat(uuid4(), discipline="GGZ"))

    assert dropped_out(made) == ("Wijkverpleging", "Zoon")
    assert newcomers(made) == ("GGZ",)
    found = meetings(made)
    assert [s.there for s in seen(found) if s.label == "Huisarts"] == [(True, True)]


def test_a_next_sitting_takes_the_day_and_the_questions_and_a_copy_takes_nothing() -> None:
    asked = write_text(held(Agreement(uuid4(), "bellen")), "evaluation.unknown", "Wie betaalt?\n\n")
    first = closing.close(asked, NOON, next_on=date(2027, 1, 15))

    made = carried(new_sitting(METHOD, case=first.case), first)
    copied = emptied(first.case)

    assert made.deliberation.held_on == date(2027, 1, 15)
    assert made.case.next_on is None
    assert [e.text for e in made.deliberation.listed("agenda")] == ["Wie betaalt?"]
    assert (copied.history, copied.agreements, copied.next_on) == ((), (), None)
    assert copied.id != first.case.id
