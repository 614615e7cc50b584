# SPDX-License-Identifier: EUPL-1.2
"""SLIM rows 0.1 to 0.6: images, match-check, contact, one goal, one line per area of life."""

from datetime import date

import pytest

from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Naming
from werksamen_desktop.model.match import match_check
from werksamen_desktop.model.matching import Strategy
from werksamen_desktop.model.people import Role

from .at_work import AtWork, Hold, begun
from .slim import slim_table


@pytest.fixture
def table(hold: Hold) -> AtWork:
    return begun(hold, slim_table())


def test_0_1_images_are_written_in_silence_and_the_group_marks_where_they_clash(
        table: AtWork) -> None:
    table.go("SL-2")
    table.write("Wijkcoach, mijn beeld", "Hij wil best")
    table.write("Huisarts, mijn beeld", "Hij drinkt")
    assert not table.room_sees("Hij drinkt")

    table.press("Onthul aan de zaal")
    table.key("Huisarts, mijn beeld", "Ctrl+Shift+G")

    assert table.room_sees("Hij wil best")
    assert table.foot_says("hier botsen de beelden")
    assert table.paper_says("◆ Hij drinkt")
    assert table.paper_says("◆ hier botsen de beelden.")


def test_0_2_a_choice_that_differs_from_the_clients_own_view_is_flagged_in_words_and_shape(
        table: AtWork) -> None:
    table.go("SL-4")
    table.choose("Wonen, Meneer V., eigen kijk", "“Ik kan en wil, geef me een kans” → kansen")
    table.choose("Wonen, Wijkcoach, strategie", "sturing")
    table.choose("Wonen, Huisarts, strategie", "kansen")
    assert table.reads("▲ anders dan zelf")
    assert table.reads("1 anders dan zelf · onderling verdeeld · 1 nog niet ingevuld")
    assert not table.room_sees("sturing")

    table.press("Match-check per leefgebied: onthul aan de zaal")

    assert table.room_sees("▲ sturing")
    assert table.foot_says("▲ anders dan Meneer V. zelf")
    assert table.room_sees("1 anders · verdeeld · 1 nog open")
    assert table.paper_says("▲ sturing: Wijkcoach")


def test_0_3_the_best_contact_is_offered_as_the_lead_of_the_case(table: AtWork) -> None:
    seats = table.seats()
    seats.page.list.setCurrentRow(1)
    table.press("Wijkcoach, contact: 2", seats)
    seats.page.list.setCurrentRow(2)
    table.press("Huisarts, contact: 5", seats)
    assert table.reads("Beste contact nu: Huisarts.", seats)

    table.press("Geef Huisarts de casusregie", seats)

    lead = next(s for s in table.sitting.deliberation.table if Role.CASE_LEAD in s.roles)
    assert lead.discipline == "Huisarts"
    assert "contact" in sitting_to_json(table.sitting)
    seats.close()


def test_0_4_goals_are_written_alone_revealed_together_merged_and_put_to_the_vote(
        table: AtWork) -> None:
    table.go("SL-5")
    for who, goal in (("Meneer V.", "Ik rijd weer"), ("Wijkcoach", "Eén plan"),
                      ("Huisarts", "Hij slaapt")):
        table.press(f"{who}, nog niet")
        table.write(f"{who}, eigen doel", goal)
        table.press(f"{who}, klaar en verzegel")
    sealed = sitting_to_json(table.sitting)
    assert not table.room_sees("Hij slaapt")
    assert not table.reads("Hij slaapt")
    assert "Hij slaapt" not in sealed
    assert not table.paper_says("Hij slaapt")

    table.press("Onthul aan de zaal")
    assert table.room_sees("Doel van Meneer V.Ik rijd weer")
    table.press("Meneer V., neem over")
    table.press("Huisarts, neem over")
    table.press("Leg dit doel voor als peiling")

    assert table.sitting.deliberation.goal == "Ik rijd weer\nHij slaapt"
    poll = table.sitting.deliberation.poll("poll.goal")
    assert poll
    assert poll.proposal == "Ik rijd weer\nHij slaapt"
    assert len(poll.scale) == 8
    assert table.reads("Nog niet overgenomen: Wijkcoach")
    assert table.paper_says("✓ Huisarts: Hij slaapt")
    assert table.paper_says("○ Wijkcoach: Eén plan")
    nameless = table.sitting.with_deliberation(naming=Naming.ANONYMOUS)
    told = " ".join(" ".join(compose(nameless, today=date(2026, 11, 25)).texts()).split())
    assert "○ Eén plan" in told


def test_0_5_the_group_fixes_one_line_per_area_and_a_clash_without_one_stays_open(
        table: AtWork) -> None:
    table.go("SL-4")
    table.choose("Geld, Wijkcoach, strategie", "sturing")
    table.choose("Geld, Huisarts, strategie", "competenties")
    asked = "Bij geld verschilt de groep van mening, en er is nog geen lijn gekozen."
    assert asked in table.open_at_end()

    table.choose("Geld, lijn van de groep", "competenties")
    table.write("Geld, waarom deze lijn", "Hij wil het leren")
    table.press("Match-check per leefgebied: onthul aan de zaal")

    assert asked not in table.open_at_end()
    assert table.room_sees("Lijn van de groep: competenties – Hij wil het leren")
    assert table.paper_says("Hij wil het leren")


@pytest.mark.parametrize(("said", "strategy"), [
    ("“Ik kan en wil, geef me een kans” → kansen", Strategy.CHANCES),
    ("“Ik wil, maar moet nog leren” → competenties", Strategy.COMPETENCES),
    ("“Het lukt me nu niet alleen” → sturing", Strategy.STEERING),
    ("“Ik heb andere plannen” → ondernemen", Strategy.ENTERPRISE)])
def test_0_6_what_the_client_says_leads_to_a_strategy(
        table: AtWork, said: str, strategy: Strategy) -> None:
    table.go("SL-4")

    table.choose("Netwerk, Meneer V., eigen kijk", said)
    table.write("Netwerk, Meneer V., in eigen woorden", "Zo zeg ik het zelf")

    part = next(p for s in table.sitting.deliberation.steps for p in s.parts
                if p.topic == "match")
    held = next(m for m in match_check(table.sitting.deliberation, part) if m.area == "netwerk")
    assert held.own
    assert held.own.strategy is strategy
    assert table.paper_says("“Zo zeg ik het zelf”")
