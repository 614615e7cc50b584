# SPDX-License-Identifier: EUPL-1.2
"""Ranking by the arrows and choosing with a reason, in real windows."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.chosen import choices
from werksamen_desktop.model.edits import add_entry
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.ranking import group_order, order_of
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry


def ranked(opens, sitting_of):
    sitting = sitting_of("bc")
    for number, text in enumerate(("Rust", "Regie", "Veiligheid"), 1):
        sitting = add_entry(sitting, Entry(UUID(int=number), "weighty", text))
    return opens(StepKind.RANKING, sitting=sitting)


def test_the_arrows_move_a_line_which_keeps_the_focus(opens, sitting_of):
    opened = ranked(opens, sitting_of)
    opened.click("Huisarts, nog niet")
    opened.find("Huisarts, plaats 3 van 3: Veiligheid").setFocus()

    opened.press(Qt.Key.Key_Up)
    opened.press(Qt.Key.Key_Up)
    opened.press(Qt.Key.Key_Up)

    assert opened.focus.accessibleName() == "Huisarts, plaats 1 van 3: Veiligheid"
    d = opened.sitting.deliberation
    assert [c.text for c in order_of(d, opened.part.part, d.table[1].id)] == [
        "Veiligheid", "Rust", "Regie"]
    opened.press(Qt.Key.Key_End)
    opened.find("Huisarts, plaats 3 van 3: Veiligheid")


def test_the_buttons_move_a_line_for_the_mouse(opens, sitting_of):
    opened = ranked(opens, sitting_of)
    opened.click("Huisarts, nog niet")

    opened.click("Huisarts, Rust, omlaag")

    opened.find("Huisarts, plaats 2 van 3: Rust")
    assert not opened.find("Huisarts, Regie, omhoog").isEnabled()


def test_an_order_is_on_no_screen_once_sealed_and_who_moves_nothing_seals_it_as_it_is(
        opens, sitting_of):
    opened = ranked(opens, sitting_of)
    opened.click("Huisarts, nog niet")
    opened.click("Huisarts, klaar en verzegel")

    assert "Rust" not in opened.words()
    assert not opened.room.can_undo
    opened.click("Wijkverpleging, nog niet")
    opened.find("Wijkverpleging, plaats 2 van 3: Regie").setFocus()
    opened.press(Qt.Key.Key_Home)
    opened.click("Wijkverpleging, klaar en verzegel")
    opened.part.round.reveal.click()

    words = opened.words()
    assert "Gelijk op plaats 1: ‘Rust’ en ‘Regie’." in words
    assert "Huisarts: 1 Rust · 2 Regie · 3 Veiligheid" in words
    ranked_now = group_order(opened.sitting.deliberation, opened.part.part)
    assert [r.points for r in ranked_now] == [5, 5, 2]


def test_without_lines_it_says_that_there_is_nothing_to_order(opens, sitting_of):
    opened = opens(StepKind.RANKING, sitting=sitting_of("bc"))

    assert "Er is nog niets om op volgorde te zetten." in opened.words()
    assert not opened.part.round.isVisible()


def test_the_presenter_chooses_one_of_the_words_of_others_and_says_why(opens):
    sitting = example_sitting("vs")
    kept = tuple(e for e in sitting.deliberation.entries if not e.topic.startswith("takeaway"))
    opened = opens(StepKind.CHOICE, "takeaway",
                   sitting=sitting.with_deliberation(entries=kept))

    opened.click("Keuze: Zeg haar eerlijk dat u twijfelt. – Wijkteam (Anouk Smit)")
    opened.type("dan weet zij het", "Dit pak ik op, Omdat")
    opened.part.by.setFocus()
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Down)

    (held,) = choices(opened.sitting.deliberation, opened.part.part)
    assert held.candidate.text == "Zeg haar eerlijk dat u twijfelt."
    assert held.texts[0] == "dan weet zij het"
    assert held.by == opened.sitting.deliberation.table[1]


def by_each(sitting_of, beamer):
    sitting = sitting_of("rt")
    method = sitting.deliberation.method
    steps = tuple(replace(s, parts=tuple(
        replace(p, seat_label="Wie kiest", by_label="", beamer=beamer)
        if p.kind is StepKind.CHOICE else p for p in s.parts)) for s in method.steps)
    return sitting.with_deliberation(method=replace(method, steps=steps))


def test_each_seals_a_choice_of_its_own_which_is_counted_after_the_reveal(opens, sitting_of):
    opened = opens(StepKind.CHOICE, sitting=by_each(sitting_of, BeamerRule.AFTER_REVEAL))
    for seat in ("Huisarts", "Wijkverpleging"):
        opened.click(f"{seat}, nog niet")
        opened.click("Keuze: Nader onderzoek")
        opened.type(f"reden van {seat}", f"{seat}, Omdat")
        opened.click(f"{seat}, klaar en verzegel")
    assert "reden van" not in opened.words()

    opened.part.round.reveal.click()

    words = opened.words()
    assert "Nader onderzoek: 2 keer gekozen" in words
    assert "reden van Huisarts" in words
    assert "2 keuzes, 2 nog niet" in words


def test_in_the_open_each_has_a_card_and_chooses_there(opens, sitting_of):
    opened = opens(StepKind.CHOICE, sitting=by_each(sitting_of, BeamerRule.LIVE))

    opened.find("Huisarts, wie kiest").setFocus()
    opened.press(Qt.Key.Key_Down)

    assert "Vrijwillige hulp is voldoende: 1 keer gekozen" in opened.words()
    opened.type("het gaat al beter", "Huisarts, Omdat")
    held = choices(opened.sitting.deliberation, opened.part.part)
    assert [c.texts for c in held if c.candidate] == [("het gaat al beter",)]
