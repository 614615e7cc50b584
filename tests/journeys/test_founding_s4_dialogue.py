# SPDX-License-Identifier: EUPL-1.2
"""Verbindende dialoog: who is needed, what is unknown, our words, obstacles, the wind, equals."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.scene import Scene, choose
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits, seating, stakeholders
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.stakeholders import Lane

from .conftest import painted, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
BOARD = "Wie is nodig?"


def dialogue(variant: str = "heavy") -> Sitting:
    """The example, open again."""
    return example_sitting("vd").with_deliberation(variant=variant, closings=())


def begun(hold: Hold, sitting: Sitting, step: str, part: int = 0) -> OpenSitting:
    """The sitting at a step, live on the beamer."""
    opened = hold(sitting)
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    go(opened, step, part)
    return opened


def go(opened: OpenSitting, step: str, part: int = 0) -> None:
    opened.room.go_to(step, part)
    settle()


def room_reads(opened: OpenSitting) -> str:
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def paper(sitting: Sitting) -> str:
    return squeezed("".join(compose(sitting, today=date(2026, 11, 27)).texts()))


def told(window: QWidget) -> str:
    """All labels that can be seen."""
    settle()
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window))


def open_words(sitting: Sitting) -> list[str]:
    return [p.text for p in open_before_closing(sitting)]


def test_4_1_what_is_unknown_stays_a_question_until_somebody_answers(hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    opened = begun(hold, sitting.with_deliberation(entries=tuple(
        e for e in d.entries if e.topic != "position.unknown")), "VD-1", 1)
    hand, window = Hand(), opened.facilitator
    assert window

    field = hand.find(window, "Wat weet u nog niet?, nieuwe regel")
    hand.write(field, "Wat willen de buren?")
    hand.press(field, "Return")

    go(opened, "VD-4")
    assert "Nog open van vooraf: Wat willen de buren?" in told(window)
    assert "1 vraag van vooraf is nog niet beantwoord." in open_words(opened.room.sitting)
    go(opened, "VD-2", 2)
    assert squeezed("Wat willen de buren?") in room_reads(opened)
    hand.write(hand.find(window, "Wat weten we nog niet?, 1, antwoord"), "Een nummer")
    assert "Nog open van vooraf" not in told(window)
    assert not any("van vooraf" in words for words in open_words(opened.room.sitting))


def test_4_2_the_board_counts_flags_moves_by_key_and_seats(hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    opened = begun(hold, sitting.with_deliberation(entries=tuple(
        e for e in d.entries if e.topic != "stakeholders")), "VD-2", 1)
    hand, window = Hand(), opened.facilitator
    assert window
    field = hand.find(window, f"{BOARD}, nieuwe regel")
    for name in ("Vriendin van de kaartclub", "Oude collega"):
        hand.write(field, name)
        hand.press(field, "Return")
    hand.click(hand.find(window, "Zet Zoon op het bord"))

    assert "Nodig, maar niet aan tafel: Vriendin van de kaartclub, Oude collega" in told(window)
    assert told(window).count("er is nog niets genoteerd") == 2
    assert "0 van 3 aan boord" in told(window)
    hand.click(hand.find(window, f"{BOARD}, 3"))
    lane = hand.find(window, f"{BOARD}, 3")
    lane.setFocus()
    QTest.keyClick(lane, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle()
    assert "1 van 3 aan boord" in told(window)
    assert hand.find(window, f"{BOARD}, 3").hasFocus()

    hand.pick(hand.find(window, f"{BOARD}, 1: aan tafel zetten"), "bonuspartner")
    made = opened.room.deliberation.table[-1]
    assert (made.kind, seat_label(made, opened.room.case)) == (
        SeatKind.BONUS, "Vriendin van de kaartclub")
    hand.write(hand.find(window, f"{BOARD}, 2, wat is ervoor nodig"), "Een lift")
    seen = room_reads(opened)
    assert squeezed(opened.room.case.wish) in seen
    assert squeezed("Nodig: Een lift") in seen
    assert "Twee mensen die nodig zijn, zijn nog niet aan boord." in open_words(opened.room.sitting)
    printed = paper(opened.room.sitting)
    assert squeezed("1 van 3 aan boord") in printed
    assert squeezed("Nodig, maar niet aan tafel: Oude collega") in printed


def test_4_2_who_leaves_the_table_stays_needed(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-2", 1)
    son = next(s for s in opened.room.deliberation.table if s.discipline == "Zoon")

    opened.room.edit(lambda s: seating.remove_seat(s, son.id))
    settle()

    card = next(c for c in stakeholders.cards(opened.room.sitting) if c.label == "Zoon")
    assert (card.lane, card.at_table) == (Lane.ON_BOARD, False)
    assert squeezed("Zoon") in room_reads(opened)


def test_4_3_a_word_we_gave_a_meaning_is_told_again_when_somebody_uses_it(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-4")
    hand, window = Hand(), opened.facilitator
    assert window
    assert "Wij bedoelen met ‘Zelfstandig’" not in told(window)

    field = hand.find(window, "Nieuwe afspraak")
    hand.write(field, "Zij doet zelfstandige boodschappen")
    hand.press(field, "Return")

    assert "Wij bedoelen met ‘Zelfstandig’: Zij beslist; helpen mag." in told(window)
    assert squeezed("Zij beslist; helpen mag.") in paper(opened.room.sitting)


def test_4_3_an_obstacle_to_clear_becomes_one_agreement_and_says_which(hold: Hold) -> None:
    sitting = dialogue()
    opened = begun(hold, sitting.with_case(agreements=()), "VD-3", 2)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    assert told(window).count("nog geen afspraak") == 2  # accepting one asks for nothing
    assert any("2 hindernissen die u wilt opruimen of omzeilen" in w
               for w in open_words(room.sitting))

    hand.click(hand.find(window, "Wat staat in de weg?, 1: maak er een afspraak van"))

    assert [a.step for a in room.case.agreements] == ["Het gas: Een plaat, en samen leren koken."]
    assert "→ afspraak 1" in told(window)
    assert hand.seen(window, "Wat staat in de weg?, 1: maak er een afspraak van") is None
    assert squeezed("→ afspraak 1") in room_reads(opened)
    assert squeezed("→ afspraak 1") in paper(room.sitting)
    room.undo()
    assert room.case.agreements == ()
    assert told(window).count("nog geen afspraak") == 2


def test_4_6_the_wind_suggests_a_depth_and_one_press_takes_it(app: App) -> None:
    work = app.work
    assert work
    sitting = dialogue("light")
    sitting = replace(sitting, case=replace(
        sitting.case, wind_people=None, wind_problems=None, wind_emotion=None))
    work.archive.save(sitting, None)
    work.prepare(sitting)
    opened = work.sitting
    assert opened
    page = opened.preparation
    assert page
    hand = Hand()
    page.show_page(2)
    settle()
    assert "Voorstel voor de betrokkenen: 6" in told(page)
    scene = Scene(hand, page, sitting, opened.room, opened.room.step, opened.room.part)
    choose(scene, "Wind: Problemen tegelijk", "5")
    choose(scene, "Wind: Emotie", "9")

    assert "Windkracht 7, harde wind. Vooral de emotie (9 van 10) maakt dat." in told(page)
    hand.click(hand.find(page, "Kies: Zwaar: de vijf activiteiten"))

    assert opened.room.deliberation.variant == "heavy"
    choose(scene, "Wind: Betrokkenen", "1")
    choose(scene, "Wind: Problemen tegelijk", "1")
    choose(scene, "Wind: Emotie", "2")
    assert "De lichte vorm is genoeg." in told(page)
    hand.click(hand.find(page, "Kies: Licht: vijf korte vragen"))
    assert opened.room.deliberation.variant == "light"


def test_4_6_more_people_than_reckoned_is_told_to_the_facilitator_alone(hold: Hold) -> None:
    sitting = dialogue("light").with_case(wind_people=4, wind_problems=5, wind_emotion=8)
    opened = begun(hold, sitting, "VDL-2")
    window = opened.facilitator
    assert window
    assert "u rekende op" not in told(window)

    opened.room.edit(lambda s: seating.add_seat(s, Seat(
        sitting.deliberation.id, discipline="Wijkagent")))

    words = "5 betrokkenen zitten aan tafel, u rekende op 4. De windkracht is nu 7."
    assert words in told(window)
    assert "Overweeg de zware vorm" in told(window)
    assert squeezed("u rekende op") not in room_reads(opened)


def test_4_6_the_order_is_free_and_skipping_says_why(hold: Hold, app: App) -> None:
    opened = begun(hold, dialogue(), "VD-4")
    window = opened.facilitator
    assert window
    app.dialogs.text = "Dat weten we al"  # type: ignore[attr-defined]

    window.edits.skip("VD-3")
    go(opened, "VD-5")
    go(opened, "VD-2")

    assert opened.room.step.key == "VD-2"
    assert squeezed("Overgeslagen: Ontwikkelen: Dat weten we al") in paper(opened.room.sitting)


def test_4_7_client_own_circle_colleague_and_absent_party_are_equal_columns(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-2", 3)
    window = opened.facilitator
    assert window
    d = opened.room.deliberation
    assert {s.kind for s in d.table} == set(SeatKind)
    labels = [seat_label(s, opened.room.case) for s in d.table]

    for label in labels:
        Hand().find(window, f"{label}, zicht")
    matrix = window.work.current.matrix
    widths = {matrix.heads[s.id].width() for s in d.table}
    assert len(widths) == 1
    seen, printed = room_reads(opened), paper(opened.room.sitting)
    assert [x for x in labels if squeezed(x) not in seen or squeezed(x) not in printed] == []
    assert squeezed("bonuspartner · zoon") in printed


def test_4_8_from_light_to_heavy_board_vision_and_obstacles_stand_where_they_stood(
        hold: Hold) -> None:
    opened = begun(hold, dialogue("light"), "VDL-2", 1)
    hand, window = Hand(), opened.facilitator
    assert window
    field = hand.find(window, f"{BOARD}, nieuwe regel")
    hand.write(field, "Haar zus")
    hand.press(field, "Return")
    before = opened.room.sitting.content

    hand.click(hand.find(window, "Verder in de vorm: Zwaar: de vijf activiteiten"))

    assert opened.room.sitting.content == before.with_deliberation(variant="heavy")
    go(opened, "VD-2", 1)
    assert squeezed("Haar zus") in room_reads(opened)
    go(opened, "VD-3", 2)
    assert squeezed("Geen vervoer naar de kaartclub") in room_reads(opened)


def test_4_9_the_turns_go_by_alphabet_by_rotation_or_to_who_was_heard_least(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-2", 3)
    window = opened.facilitator
    assert window
    speakers = window.panel.speakers
    scene = Scene(Hand(), window, opened.room.sitting, opened.room, opened.room.step,
                  opened.room.part)

    choose(scene, "Volgorde van spreken", "op alfabet")
    assert speakers.next_speaker().startswith("Huisarts")
    choose(scene, "Volgorde van spreken", "minst gehoord eerst")
    go(opened, "VD-3", 0)
    assert not speakers.next_speaker().startswith("Huisarts")
    choose(scene, "Volgorde van spreken", "telkens een ander begint")
    firsts = []
    for step in ("VD-4", "VD-5"):
        go(opened, step)
        firsts.append(speakers.next_speaker())
    assert len(set(firsts)) == 2


def test_4_9_an_official_word_on_the_beamer_gets_a_plain_one_beside_it(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-3", 0)
    hand, window = Hand(), opened.facilitator
    assert window
    assert "faciliteren" not in told(window)

    hand.write(hand.find(window, "Dit willen we samen bereiken"), " Wij faciliteren haar.")

    assert "‘faciliteren’ → helpen" in told(window)  # open by itself: the client sits here
    assert squeezed("→ helpen") not in room_reads(opened)


def test_4_10_ground_rules_on_the_beamer_and_a_falling_temperature_in_the_panel(
        hold: Hold) -> None:
    sitting = dialogue()
    d = sitting.deliberation
    halfway = d.poll("poll.temperature.halfway")
    assert halfway
    opened = begun(hold, sitting.with_deliberation(
        polls=tuple(p for p in d.polls if p.topic == "poll.temperature.start")), "VD-0")
    hand, window = Hand(), opened.facilitator
    assert window
    assert squeezed("We kijken elkaar aan") in room_reads(opened)
    go(opened, "VD-3", 3)
    hand.write(hand.find(window, "Voorstel"), "Hoe zit u er nu bij?")
    hand.click(hand.find(window, "Open de peiling"))
    poll = opened.room.deliberation.poll("poll.temperature.halfway")
    assert poll
    for seat in opened.room.deliberation.table[:5]:
        opened.room.edit(lambda s, seat=seat: edits.vote(  # type: ignore[misc]
            s, poll.id, seat.id, answer=3, reason=""))
    assert "Sfeer halverwege" not in told(window).split("Let op")[-1]

    hand.click(hand.find(window, "Onthul aan de zaal"))

    assert "‘Sfeer halverwege’ is" in told(window)
    assert "lager" in told(window)
    assert squeezed("Sta er even bij stil") not in room_reads(opened)


def test_4_10_the_turn_and_the_room_s_image_go_by_one_key_from_any_field(hold: Hold) -> None:
    opened = begun(hold, dialogue(), "VD-2", 1)
    window = opened.facilitator
    assert window
    assert opened.screens
    field = Hand().find(window, f"{BOARD}, nieuwe regel")
    field.setFocus()

    QTest.keyClick(field, Qt.Key.Key_F3)
    first = window.panel.speakers.turns.now
    QTest.keyClick(field, Qt.Key.Key_F3)
    QTest.keyClick(field, Qt.Key.Key_F7)
    settle()

    turns = window.panel.speakers.turns
    assert first in turns.heard
    assert turns.now not in (None, first)
    assert opened.screens.stage.mode is BeamerMode.NEUTRAL
    assert field.hasFocus()
