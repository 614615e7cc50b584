# SPDX-License-Identifier: EUPL-1.2
"""The cards of the start page, and what is shown while the room may be looking."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from werksamen_desktop.ui.start.start_page import StartPage

from .conftest import (
    ROWS,
    TODAY,
    agreement,
    caught,
    listing,
    press,
    words_in,
)


def test_agreements_are_ticked_off_with_the_space_bar_and_late_ones_say_so(shown: StartPage):
    ticked = caught(shown.agreement_ticked)
    first = shown.agreements.ticks[0]

    first.setFocus()
    press(shown, Qt.Key.Key_Space)

    assert first.accessibleName() == "Afspraak gedaan: 2 dagen te laat Plan delen – JGZ – Gezin B."
    assert len(ticked) == 1
    assert ticked[0][2] is True


def test_what_people_wrote_in_an_agreement_is_shown_as_it_is(page: StartPage):
    page.show_rows([], [agreement("<b>bel</b> & schrijf")], TODAY)

    line = next(w for w in page.agreements.findChildren(QLabel) if "schrijf" in w.text())
    assert "&lt;b&gt;bel&lt;/b&gt; &amp; schrijf" in line.text()


def test_many_agreements_come_a_dozen_at_a_time(page: StartPage):
    page.show_rows([], [agreement(f"Stap {n}") for n in range(30)], TODAY)
    card = page.agreements

    assert card.heading.text() == "OPEN AFSPRAKEN · 30"
    assert len(card.ticks) == 12
    card.more.click()
    card.more.click()

    assert len(card.ticks) == 30
    assert not card.more.isVisible()
    assert len({t.accessibleName() for t in card.ticks}) == 30


def test_only_the_latest_sitting_of_a_case_asks_for_a_second_look(page: StartPage):
    case = uuid4()
    rows = [replace(listing("Gezin B.", review_on=date(2026, 11, 1)), case_id=case, number=1),
            replace(listing("Gezin B.", review_on=date(2026, 12, 1)), case_id=case, number=2)]

    page.show_rows(rows, [], TODAY)

    assert [link.text() for link in page.again.links] == ["1 dec 2026  Gezin B."]


def test_a_case_that_reached_its_keep_until_date_is_named_in_the_list(page: StartPage, qtbot):
    rows = [listing("Mevrouw A."), listing("Gezin B.", keep_until=TODAY)]

    page.show_rows(rows, [], TODAY)
    qtbot.mouseClick(page.again.links[-1], Qt.MouseButton.LeftButton)

    assert "bewaardatum" in page.again.links[-1].text()
    assert page.chosen == rows[1]


def test_a_covered_page_names_nobody_and_offers_nothing_to_do_with_a_row(shown: StartPage):
    opened = caught(shown.open_requested)
    shown.tell("In de prullenbak gezet.", lambda: None)
    shown.table.selectRow(2)

    shown.set_covered(True)
    QApplication.processEvents()
    press(shown, Qt.Key.Key_Return)

    told = words_in(shown)
    assert "De lijst blijft dicht" in told
    assert not any(name in told for name in ("Mevrouw", "Leerling", "Gezin", "Plan delen"))
    assert shown.chosen is None
    assert not shown.search.isEnabled()
    assert not shown.row_actions.isVisible()
    assert opened == []


def test_uncovering_loses_nothing(shown: StartPage):
    shown.choose(ROWS[3].id)
    shown.set_covered(True)
    shown.show_rows(ROWS, [], TODAY)

    shown.set_covered(False)

    assert shown.chosen == ROWS[3]
    assert shown.table.isVisible()


def test_who_looks_all_the_same_is_not_covered_again_until_the_screen_was_safe(
        shown: StartPage, qtbot):
    shown.set_covered(True)
    qtbot.mouseClick(shown.cover.show_button, Qt.MouseButton.LeftButton)
    shown.set_covered(True)
    assert shown.table.isVisible()

    shown.set_covered(False)
    shown.set_covered(True)
    assert not shown.table.isVisible()


def test_a_refresh_keeps_the_chosen_row_and_after_a_removal_its_neighbour(shown: StartPage):
    shown.choose(shown.model.row(1).id)
    kept = shown.chosen

    shown.show_rows((listing("Nieuw"), *ROWS), [], TODAY)
    assert shown.chosen == kept
    rest = [r for r in ROWS if r != kept]
    shown.show_rows(rest, [], TODAY)

    assert shown.chosen is not None


def test_the_quiet_line_takes_back_once_by_button_or_ctrl_z(shown: StartPage, qtbot):
    undone: list[str] = []
    shown.tell("In de prullenbak gezet.", lambda: undone.append("eerst"))
    qtbot.mouseClick(shown.line.button, Qt.MouseButton.LeftButton)
    shown.tell("Afspraak afgevinkt.", lambda: undone.append("dan"))
    press(shown, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(shown, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == ["eerst", "dan"]
    assert not shown.line.isVisible()
