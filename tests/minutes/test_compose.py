# SPDX-License-Identifier: EUPL-1.2
"""What stands in the minutes, in which order, and what never does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import SECTIONS, compose, version_of
from werksamen_desktop.model.decision import Decision, Outcome
from werksamen_desktop.model.deliberation import Closing, Naming, Sitting, new_sitting
from werksamen_desktop.model.matrix_edits import mark_values_unknown
from werksamen_desktop.model.minutes import Callout, Frame, Minutes, Section, Table
from werksamen_desktop.model.people import Absence
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import SpokenBy

TODAY = date(2026, 11, 21)


def titles(minutes: Minutes) -> list[str]:
    return [section.title for section in minutes.sections]


def words(minutes: Minutes) -> str:
    return "\n".join(minutes.texts())


def words_in(table: Table) -> str:
    return "\n".join(span.text for row in table.rows for cell in row for paragraph in cell
                     for span in paragraph.spans)


def section(minutes: Minutes, title: str) -> Section:
    return next(s for s in minutes.sections if s.title == title)


def test_every_kind_of_part_has_a_section() -> None:
    assert set(SECTIONS) == set(StepKind)


def test_sections_stand_in_the_order_in_which_they_are_read(minutes: Minutes) -> None:
    asked = ["Morele vraag", "Besluit", "Afspraken", "Kern van de casus",
             "Belangen en inzichten naast elkaar", "Waarden en normen", "Mogelijkheden",
             "Oordelen", "Overeenkomsten en verschillen", "Peiling", "Geparkeerd", "Evaluatie",
             "Aanwezigheid en verantwoording", "Bijlage: belangen en inzichten naast elkaar"]

    assert [t for t in titles(minutes) if t in asked] == asked


def test_the_head_says_when_how_and_with_whom(minutes: Minutes) -> None:
    facts = {f.label: f.value for f in minutes.facts}

    assert facts["Datum"] == "20 november 2026, 14.00–15.28"
    assert facts["Methode"] == "Dilemmamethode"
    assert facts["Status"] == "Gezamenlijk besluit"
    assert facts["Gespreksleider"] == "Wmo-consulent"
    assert facts["Casusregie"] == "Wijkverpleging"
    assert facts["Aan tafel"] == "5 disciplines, cliënt niet aan tafel (namens haar: zoon)"
    assert minutes.confidentiality == "VERTROUWELIJK · bewaren tot 20 mei 2027"
    assert minutes.version_line == "Verslag moreel beraad · versie 1"


def test_the_decision_has_support_presence_and_its_dissent(minutes: Minutes) -> None:
    decided, dissent = section(minutes, "Besluit").blocks[:2]

    assert isinstance(decided, Callout)
    assert isinstance(dissent, Callout)
    assert decided.frame is Frame.DECISION
    assert dissent.frame is Frame.DISSENT
    said = words(minutes)
    assert ("2 helemaal voor · 2 steun, met bedenking · 1 niet mijn keuze, werk wel mee") in said
    assert "Wijkverpleging, Huisarts en Woningcorporatie (15.14 uur)" in said
    assert "Afwijkend standpunt – Woningcorporatie" in said
    assert "8 januari 2027" in said


@pytest.mark.parametrize(("outcome", "word"), [
    (Outcome.NO_DECISION, "Geen besluit"), (Outcome.ESCALATED, "Opgeschaald"),
    (Outcome.BACK_TO_CLIENT, "Terug naar de cliënt")])
def test_no_decision_is_a_proper_outcome(sitting: Sitting, outcome: Outcome, word: str) -> None:
    sitting = sitting.with_deliberation(decision=Decision(outcome))

    made = compose(sitting, today=TODAY)

    decided = section(made, "Besluit").blocks[0]
    assert isinstance(decided, Callout)
    assert decided.frame is Frame.DECISION
    assert decided.paragraphs[0].spans[0].text == word


def test_a_sitting_that_has_only_begun_still_has_a_proper_page(bare: Sitting) -> None:
    made = compose(bare, today=TODAY)

    assert titles(made) == ["Morele vraag", "Besluit", "Aanwezigheid en verantwoording"]
    assert "Er is nog geen besluit vastgelegd." in words(made)
    assert made.version_line.endswith("concept")


def test_agreements_of_an_earlier_sitting_stand_apart(minutes: Minutes) -> None:
    (now,), (before,) = (section(minutes, t).blocks for t in ("Afspraken", "Eerdere afspraken"))

    assert isinstance(now, Table)
    assert isinstance(before, Table)
    assert [len(t.rows) for t in (now, before)] == [3, 1]
    assert "gedaan" in [p.spans[0].text for p in before.rows[0][0]]


def test_judgements_are_counted_before_and_after(minutes: Minutes) -> None:
    shift = section(minutes, "Oordelen").blocks[0]

    assert isinstance(shift, Table)
    counts = [[c[0].spans[0].text for c in row[2:]] for row in shift.rows]
    assert counts == [["3", "1"], ["2", "4"]]


@pytest.mark.parametrize("topic", ["judgement.before", "judgement.after", "evaluation"])
def test_what_is_not_revealed_is_not_there(sitting: Sitting, topic: str) -> None:
    revealed = tuple(t for t in sitting.deliberation.revealed if t != topic)

    made = words(compose(sitting.with_deliberation(revealed=revealed), today=TODAY))

    token = {"judgement.before": "Verlies before", "judgement.after": "Verlies after",
             "evaluation": "Ik ben gehoord"}[topic]
    assert token not in made
    assert token in words(compose(sitting, today=TODAY))


@pytest.mark.parametrize("state", ["draft", "open", "withdrawn"])
def test_votes_are_sealed_until_the_poll_is_revealed(sitting: Sitting, state: str) -> None:
    poll = replace(sitting.deliberation.polls[0], state=state)

    made = words(compose(sitting.with_deliberation(polls=(poll,)), today=TODAY))

    assert "Reden" not in made
    assert "helemaal voor" not in made
    assert poll.proposal in made


def test_private_notes_are_never_read(minutes: Minutes) -> None:
    assert "PRIVE-NOTITIE" not in words(minutes)


@pytest.mark.parametrize("naming", Naming)
def test_a_first_thought_is_named_only_where_the_group_chose_names(
        sitting: Sitting, naming: Naming) -> None:
    made = compose(sitting.with_deliberation(naming=naming), today=TODAY)

    tables = [b for b in section(made, "Oordelen").blocks if isinstance(b, Table)]
    first = next(t for t in tables if "Verlies before 0" in words_in(t))
    assert ("Achternaam0" in words_in(first)) is (naming is Naming.BY_NAME)
    assert ("Wijkverpleging" in words_in(first)) is (naming is Naming.BY_NAME)
    after = next(t for t in tables if "Verlies after 0" in words_in(t))
    assert ("Wijkverpleging" in words_in(after)) is (naming is not Naming.ANONYMOUS)


def test_names_appear_only_where_the_group_chose_them(sitting: Sitting) -> None:
    made = {naming: words(compose(sitting.with_deliberation(naming=naming), today=TODAY))
            for naming in Naming}

    assert "Achternaam2, Woningcorporatie" in made[Naming.BY_NAME]
    assert "Achternaam" not in made[Naming.BY_DISCIPLINE]
    assert "Achternaam" not in made[Naming.ANONYMOUS]


def test_an_anonymous_sitting_betrays_nobody_by_name_or_place(sitting: Sitting) -> None:
    sitting = sitting.with_deliberation(naming=Naming.ANONYMOUS)
    turned = sitting.with_deliberation(
        judgements=sitting.deliberation.judgements[::-1],
        polls=tuple(replace(p, votes=p.votes[::-1]) for p in sitting.deliberation.polls))

    made, other = (compose(s, today=TODAY) for s in (sitting, turned))

    assert section(made, "Oordelen") == section(other, "Oordelen")
    assert section(made, "Peiling") == section(other, "Peiling")
    for title in ("Oordelen", "Peiling", "Overeenkomsten en verschillen"):
        told = words(replace(made, facts=(), sections=(section(made, title),)))
        assert not any(n in told for n in ("Wijkverpleging", "Woningcorporatie", "Wmo-consulent"))
    assert "Afwijkend standpunt –" not in words(made)


def test_above_four_columns_the_matrix_is_a_landscape_annex(minutes: Minutes) -> None:
    body, annex = (section(minutes, t) for t in (
        "Belangen en inzichten naast elkaar", "Bijlage: belangen en inzichten naast elkaar"))
    excerpt, whole = body.blocks[0], annex.blocks[0]

    assert isinstance(excerpt, Table)
    assert isinstance(whole, Table)
    assert (body.wide, annex.wide) == (False, True)
    assert [len(t.columns) for t in (excerpt, whole)] == [5, 8]
    assert "Alle zeven kolommen staan in de bijlage (liggend)." in words(minutes)


def test_four_columns_stay_upright(sitting: Sitting) -> None:
    made = compose(sitting.with_deliberation(seats=sitting.deliberation.seats[:4]), today=TODAY)

    assert not any(s.wide for s in made.sections)


def test_long_columns_are_printed_once_in_the_annex(sitting: Sitting,
                                                     entry: Callable[..., Sitting]) -> None:
    nurse = sitting.deliberation.seats[1].id
    made = compose(entry(sitting, "perspective.belang", "lang " * 900, seat=nurse), today=TODAY)

    assert not any(isinstance(b, Table)
                   for b in section(made, "Belangen en inzichten naast elkaar").blocks)
    assert words(made).count("lang " * 900) == 1


def test_a_cell_says_who_spoke_and_where_nobody_knows(sitting: Sitting,
                                                      entry: Callable[..., Sitting]) -> None:
    seats = sitting.deliberation.seats
    sitting = sitting.with_deliberation(seats=(
        *seats[:6], replace(seats[6], absence=Absence.NO_DATA)))
    sitting = entry(sitting, "perspective.belang", "Gehoord via de assistente",
                    seat=seats[2].id, spoken_by=SpokenBy.ON_BEHALF, spoken_for="assistente")

    made = words(compose(sitting, today=TODAY))

    assert "namens haar: zoon" in made
    assert "namens Huisarts: assistente" in made
    assert "geen gegevens" in made
    assert "niet aanwezig – door groep ingevuld" in made


def test_values_nobody_knows_of_are_told_as_such(sitting: Sitting) -> None:
    nurse = sitting.deliberation.seats[1].id
    d = sitting.deliberation
    bare = sitting.with_deliberation(values=tuple(v for v in d.values if v.seat != nurse))
    before = words(compose(bare, today=TODAY)).count("geen gegevens")

    made = compose(mark_values_unknown(bare, nurse, unknown=True), today=TODAY)

    assert words(made).count("geen gegevens") > before


def test_values_marked_by_the_group_are_underlined(minutes: Minutes) -> None:
    shared = [span.text for s in minutes.sections for block in s.blocks if isinstance(block, Table)
              for row in block.rows for cell in row for p in cell for span in p.spans
              if span.shared]

    assert set(shared) == {"Eigen regie"}


def test_skipped_steps_and_closing_are_accounted_for(sitting: Sitting) -> None:
    at = sitting.deliberation.closings[0].closed_at
    sitting = sitting.with_deliberation(
        closings=(Closing(at, at, "Een afspraak klopte niet"), Closing(at)))

    made = words(compose(sitting, version=version_of(sitting), today=TODAY))

    assert "Overgeslagen: Alternatieven" in made
    assert "Er was geen tijd meer" in made
    assert "Een afspraak klopte niet" in made
    assert "versie 2" in made


def test_a_topic_of_two_steps_is_printed_once(minutes: Minutes) -> None:
    said = words(minutes)

    assert said.count("Er blijft een restrisico") == 1
    assert said.count("Mevrouw woont alleen") == 1


def test_what_the_light_depth_does_not_ask_is_printed_all_the_same(
        entry: Callable[..., Sitting]) -> None:
    light = new_sitting(method("ib"), variant="light")
    seat = light.deliberation.seats[0].id
    light = entry(light, "perspective.grens", "Dit is de grens", seat=seat)
    light = entry(light, "facts", "Een feit uit het zware beraad", kind="feit")
    light = entry(light, "van.elders", "Een onderwerp dat geen stap kent")

    made = words(compose(light, today=TODAY))

    for text in ("Dit is de grens", "Een feit uit het zware beraad", "dat geen stap kent"):
        assert made.count(text) == 1


def test_the_fingerprint_changes_with_the_words_and_not_with_the_day(sitting: Sitting) -> None:
    first, later = (compose(sitting, today=d) for d in (TODAY, date(2026, 12, 1)))
    other = compose(sitting.with_case(story="Anders"), today=TODAY)

    assert first.fingerprint == later.fingerprint
    assert first.fingerprint != other.fingerprint


def test_the_files_own_title_names_nobody(minutes: Minutes) -> None:
    assert minutes.document_title == "Verslag moreel beraad · 20 november 2026"
