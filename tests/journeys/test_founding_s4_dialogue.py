# SPDX-License-Identifier: EUPL-1.2
"""Verbindende dialoog: who is needed, what is unknown, our words, obstacles, the wind, equals."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import edits, seating, stakeholders
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.stakeholders import Lane

from .at_work import AtWork, Hold, begun
from .conftest import settle, squeezed

BOARD = "Wie is nodig?"


def dialogue(variant: str = "heavy") -> Sitting:
    """The example, open again."""
    return example_sitting("vd").with_deliberation(variant=variant, closings=())


def test_4_1_what_is_unknown_stays_a_question_until_somebody_answers(hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    work = begun(hold, sitting.with_deliberation(entries=tuple(
        e for e in d.entries if e.topic != "position.unknown")), "VD-1", 1)

    work.add("Wat weet u nog niet?, nieuwe regel", "Wat willen de buren?")

    work.go("VD-4")
    assert "Nog open van vooraf: Wat willen de buren?" in work.told()
    assert "1 vraag van vooraf is nog niet beantwoord." in work.open_at_end()
    work.go("VD-2", 2)
    assert work.room_sees("Wat willen de buren?")
    work.write("Wat weten we nog niet?, 1, antwoord", "Een nummer")
    assert "Nog open van vooraf" not in work.told()
    assert not any("van vooraf" in words for words in work.open_at_end())


def test_4_2_the_board_counts_flags_moves_by_key_and_seats(hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    work = begun(hold, sitting.with_deliberation(entries=tuple(
        e for e in d.entries if e.topic != "stakeholders")), "VD-2", 1)
    for name in ("Vriendin van de kaartclub", "Oude collega"):
        work.add(f"{BOARD}, nieuwe regel", name)
    work.press("Zet Zoon op het bord")

    assert "Nodig, maar niet aan tafel: Vriendin van de kaartclub, Oude collega" in work.told()
    assert work.told().count("er is nog niets genoteerd") == 2
    assert "0 van 3 aan boord" in work.told()
    work.press(f"{BOARD}, 3")
    lane = work.find(f"{BOARD}, 3")
    lane.setFocus()
    QTest.keyClick(lane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle()
    assert "1 van 3 aan boord" in work.told()
    assert work.find(f"{BOARD}, 3").hasFocus()

    work.pick(f"{BOARD}, 1: aan tafel zetten", "bonuspartner")
    made = work.room.deliberation.table[-1]
    assert (made.kind, work.label(-1)) == (
        SeatKind.BONUS, "Vriendin van de kaartclub")
    work.write(f"{BOARD}, 2, wat is ervoor nodig", "Een lift")
    seen = work.beamer()
    assert squeezed(work.room.case.wish) in seen
    assert squeezed("Nodig: Een lift") in seen
    assert "Twee mensen die nodig zijn, zijn nog niet aan boord." in work.open_at_end()
    printed = squeezed(work.paper())
    assert squeezed("1 van 3 aan boord") in printed
    assert squeezed("Nodig, maar niet aan tafel: Oude collega") in printed


def test_4_2_who_leaves_the_table_stays_needed(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-2", 1)
    son = next(s for s in work.room.deliberation.table if s.discipline == "Zoon")

    work.room.edit(lambda s: seating.remove_seat(s, son.id))
    settle()

    card = next(c for c in stakeholders.cards(work.room.sitting) if c.label == "Zoon")
    assert (card.lane, card.at_table) == (Lane.ON_BOARD, False)
    assert work.room_sees("Zoon")


def test_4_3_a_word_we_gave_a_meaning_is_told_again_when_somebody_uses_it(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-4")
    assert "Wij bedoelen met ‘Zelfstandig’" not in work.told()

    work.add("Nieuwe afspraak", "Zij doet zelfstandige boodschappen")

    assert "Wij bedoelen met ‘Zelfstandig’: Zij beslist; helpen mag." in work.told()
    assert work.paper_says("Zij beslist; helpen mag.")


def test_4_3_an_obstacle_to_clear_becomes_one_agreement_and_says_which(hold: Hold) -> None:
    sitting = dialogue()
    work = begun(hold, sitting.with_case(agreements=()), "VD-3", 2)
    room = work.room
    assert work.told().count("nog geen afspraak") == 2  # accepting one asks for nothing
    assert any("2 hindernissen die u wilt opruimen of omzeilen" in w
               for w in work.open_at_end())

    work.press("Wat staat in de weg?, 1: maak er een afspraak van")

    assert [a.step for a in room.case.agreements] == ["Het gas: Een plaat, en samen leren koken."]
    assert "→ afspraak 1" in work.told()
    assert not work.offers("Wat staat in de weg?, 1: maak er een afspraak van")
    assert work.room_sees("→ afspraak 1")
    assert work.paper_says("→ afspraak 1")
    room.undo()
    assert room.case.agreements == ()
    assert work.told().count("nog geen afspraak") == 2


def test_4_6_the_wind_suggests_a_depth_and_one_press_takes_it(app: App) -> None:
    assert app.work
    sitting = dialogue("light")
    sitting = replace(sitting, case=replace(
        sitting.case, wind_people=None, wind_problems=None, wind_emotion=None))
    app.work.archive.save(sitting, None)
    app.work.prepare(sitting)
    assert app.work.sitting
    work = AtWork(app.work.sitting)
    page = work.opened.preparation
    assert page
    page.show_page(2)
    settle()
    assert "Voorstel voor de betrokkenen: 6" in work.told(page)
    work.choose("Wind: Problemen tegelijk", "5", page)
    work.choose("Wind: Emotie", "9", page)

    assert "Windkracht 7, harde wind. Vooral de emotie (9 van 10) maakt dat." in work.told(page)
    work.press("Kies: Zwaar: de vijf activiteiten", page)

    assert work.room.deliberation.variant == "heavy"
    work.choose("Wind: Betrokkenen", "1", page)
    work.choose("Wind: Problemen tegelijk", "1", page)
    work.choose("Wind: Emotie", "2", page)
    assert "De lichte vorm is genoeg." in work.told(page)
    work.press("Kies: Licht: vijf korte vragen", page)
    assert work.room.deliberation.variant == "light"


def test_4_6_more_people_than_reckoned_is_told_to_the_facilitator_alone(hold: Hold) -> None:
    sitting = dialogue("light").with_case(wind_people=4, wind_problems=5, wind_emotion=8)
    work = begun(hold, sitting, "VDL-2")
    assert "u rekende op" not in work.told()

    work.room.edit(lambda s: seating.add_seat(s, Seat(
        sitting.deliberation.id, discipline="Wijkagent")))

    words = "5 betrokkenen zitten aan tafel, u rekende op 4. De windkracht is nu 7."
    assert words in work.told()
    assert "Overweeg de zware vorm" in work.told()
    assert not work.room_sees("u rekende op")


def test_4_6_the_order_is_free_and_skipping_says_why(hold: Hold, app: App) -> None:
    work = begun(hold, dialogue(), "VD-4")
    app.dialogs.text = "Dat weten we al"  # type: ignore[attr-defined]

    work.window.edits.skip("VD-3")
    work.go("VD-5")
    work.go("VD-2")

    assert work.room.step.key == "VD-2"
    assert work.paper_says("Overgeslagen: Ontwikkelen: Dat weten we al")


def test_4_7_client_own_circle_colleague_and_absent_party_are_equal_columns(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-2", 3)
    d = work.room.deliberation
    assert {s.kind for s in d.table} == set(SeatKind)
    labels = [work.label(n) for n in range(len(d.table))]

    for label in labels:
        work.find(f"{label}, zicht")
    matrix = work.window.work.current.matrix
    widths = {matrix.heads[s.id].width() for s in d.table}
    assert len(widths) == 1
    seen, printed = work.beamer(), squeezed(work.paper())
    assert [x for x in labels if squeezed(x) not in seen or squeezed(x) not in printed] == []
    assert squeezed("bonuspartner · zoon") in printed


def test_4_8_from_light_to_heavy_board_vision_and_obstacles_stand_where_they_stood(
        hold: Hold) -> None:
    work = begun(hold, dialogue("light"), "VDL-2", 1)
    work.add(f"{BOARD}, nieuwe regel", "Haar zus")
    before = work.room.sitting.content

    work.press("Verder in de vorm: Zwaar: de vijf activiteiten")

    assert work.room.sitting.content == before.with_deliberation(variant="heavy")
    work.go("VD-2", 1)
    assert work.room_sees("Haar zus")
    work.go("VD-3", 2)
    assert work.room_sees("Geen vervoer naar de kaartclub")


def test_4_9_the_turns_go_by_alphabet_by_rotation_or_to_who_was_heard_least(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-2", 3)
    speakers = work.window.panel.speakers

    work.choose("Volgorde van spreken", "op alfabet")
    assert speakers.next_speaker().startswith("Huisarts")
    work.choose("Volgorde van spreken", "minst gehoord eerst")
    work.go("VD-3", 0)
    assert not speakers.next_speaker().startswith("Huisarts")
    work.choose("Volgorde van spreken", "telkens een ander begint")
    firsts = []
    for step in ("VD-4", "VD-5"):
        work.go(step)
        firsts.append(speakers.next_speaker())
    assert len(set(firsts)) == 2


def test_4_9_an_official_word_on_the_beamer_gets_a_plain_one_beside_it(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-3", 0)
    assert "faciliteren" not in work.told()

    work.write("Dit willen we samen bereiken", " Wij faciliteren haar.")

    assert "‘faciliteren’ → helpen" in work.told()  # open by itself: the client sits here
    assert not work.room_sees("→ helpen")


def test_4_10_ground_rules_on_the_beamer_and_a_falling_temperature_in_the_panel(
        hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    halfway = d.poll("poll.temperature.halfway")
    assert halfway
    work = begun(hold, sitting.with_deliberation(
        polls=tuple(p for p in d.polls if p.topic == "poll.temperature.start")), "VD-0")
    assert work.room_sees("We kijken elkaar aan")
    work.go("VD-3", 3)
    work.write("Voorstel", "Hoe zit u er nu bij?")
    work.press("Open de peiling")
    poll = work.room.deliberation.poll("poll.temperature.halfway")
    assert poll
    for seat in work.room.deliberation.table[:5]:
        work.room.edit(lambda s, seat=seat: edits.vote(  # type: ignore[misc]
            s, poll.id, seat.id, answer=3, reason=""))
    assert "Sfeer halverwege" not in work.told().split("Let op")[-1]

    work.press("Onthul aan de zaal")

    assert "‘Sfeer halverwege’ is" in work.told()
    assert "lager" in work.told()
    assert not work.room_sees("Sta er even bij stil")


def test_4_10_the_turn_and_the_room_s_image_go_by_one_key_from_any_field(hold: Hold) -> None:
    work = begun(hold, dialogue(), "VD-2", 1)
    field = work.find(f"{BOARD}, nieuwe regel")
    field.setFocus()

    QTest.keyClick(field, Qt.Key.Key_F3)
    first = work.window.panel.speakers.turns.now
    QTest.keyClick(field, Qt.Key.Key_F3)
    QTest.keyClick(field, Qt.Key.Key_F7)
    settle()

    turns = work.window.panel.speakers.turns
    assert first in turns.heard
    assert turns.now not in (None, first)
    assert work.opened.screens.stage.mode is BeamerMode.NEUTRAL
    assert field.hasFocus()
