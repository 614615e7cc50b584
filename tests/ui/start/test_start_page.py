# SPDX-License-Identifier: EUPL-1.2
"""The start page: its list, the ways to begin, and what can be done with a row."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.ui.start.start_page import StartPage

from .conftest import (
    HEADS,
    ROWS,
    TODAY,
    agreement,
    caught,
    listing,
    press,
    words_in,
)


def test_a_row_tells_pseudonym_method_date_outcome_and_agreements(shown: StartPage):
    model = shown.model

    assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(5)] == list(HEADS)
    assert [model.index(1, c).data() for c in range(5)] == [
        "Leerling J. – Melden wij dit?", "Dilemmamethode", "5 nov 2026", "Gezamenlijk besluit",
        "4 / 6"]


def test_the_example_stands_apart_last_and_in_no_card(shown: StartPage):
    last = shown.model.rowCount() - 1

    assert shown.model.row(last).example
    assert "Voorbeeld" in shown.model.index(last, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not any("Mevrouw V." in words_in(card) for card in shown.cards)
    assert "Mevrouw A." in shown.ready.title.text()


def test_the_example_alone_is_never_ready_to_start(page: StartPage):
    page.show_rows([replace(ROWS[0], closed=False)], [], TODAY)

    assert page.ready.title.text() == "Er staat geen beraad klaar"
    assert page.greeting.today.text() == "Welkom bij WerkSamen."


def test_enter_and_double_click_open_the_chosen_row(shown: StartPage, qtbot):
    opened = caught(shown.open_requested)

    assert shown.table.hasFocus()
    press(shown, Qt.Key.Key_Down)
    press(shown, Qt.Key.Key_Return)
    place = shown.table.visualRect(shown.model.index(0, 1)).center()
    qtbot.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(opened) == 1, "a single click only chooses"
    qtbot.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [(shown.model.row(1).id,), (shown.model.row(0).id,)]


def test_every_row_action_is_a_button_that_names_its_row(shown: StartPage, qtbot):
    held = shown.model.row(0)
    wishes = ("open_requested", "prepare_requested", "minutes_requested", "duplicate_requested",
              "follow_up_requested", "export_requested", "trash_requested")
    for wish in wishes:
        told = caught(getattr(shown, wish))
        button = shown.row_actions.buttons[wish]
        assert "Mevrouw A." in button.accessibleName()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told == [(held.id,)], wish


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize(("key", "modifier"), [
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)])
def test_the_menu_key_opens_the_same_actions(shown: StartPage, qtbot, key, modifier):
    opened = caught(shown.duplicate_requested)

    press(shown, key, modifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    words = [a.text().split("\t")[0] for a in menu.actions()]
    assert words == ["Openen", "Voorbereiden", "Verslag", "Dupliceren",
                     "Vervolgberaad over deze casus", "Exporteren…", "Naar de prullenbak"]
    for _ in range(4):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert opened == [(shown.model.row(0).id,)]


def test_delete_wishes_the_trash_and_in_the_trash_to_destroy(shown: StartPage):
    thrown, destroyed, back = (caught(shown.trash_requested), caught(shown.destroy_requested),
                               caught(shown.restore_requested))

    press(shown, Qt.Key.Key_Delete)
    shown.trash_button.setChecked(True)
    shown.show_rows(ROWS[1:2], [], TODAY)
    shown.table.setFocus()
    press(shown, Qt.Key.Key_Delete)
    press(shown, Qt.Key.Key_Return)

    assert len(thrown) == len(destroyed) == len(back) == 1


def test_the_trash_has_its_own_title_and_a_way_back(shown: StartPage, qtbot):
    told = caught(shown.trash_shown)

    qtbot.mouseClick(shown.trash_button, Qt.MouseButton.LeftButton)
    shown.show_rows([], [], TODAY)

    assert shown.greeting.hello.text() == "Prullenbak"
    assert shown.empty.line.text() == "De prullenbak is leeg."
    assert not any(card.isVisible() for card in shown.cards)
    qtbot.mouseClick(shown.greeting.back, Qt.MouseButton.LeftButton)
    shown.show_rows(ROWS, [], TODAY)
    assert told == [(True,), (False,)]
    assert all(card.isVisible() for card in shown.cards)


def test_ctrl_k_goes_to_the_search_which_waits_for_a_pause_and_arrow_down_goes_to_the_list(
        shown: StartPage, qtbot):
    searched = caught(shown.search_changed)

    press(shown, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert shown.search.hasFocus()
    QTest.keyClicks(shown.search, "leer")
    assert searched == []
    qtbot.waitUntil(lambda: searched == [("leer",)])
    shown.show_rows(ROWS[2:3], [], TODAY)
    press(shown, Qt.Key.Key_Down)
    assert shown.table.hasFocus()

    press(shown, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    press(shown, Qt.Key.Key_Escape)
    assert shown.search.text() == ""


def test_a_search_leaves_the_cards_as_they_were(shown: StartPage):
    shown.search.setText("xyz")
    shown.show_rows([], [], TODAY)

    assert "Mevrouw A." in shown.ready.title.text()
    assert shown.empty.line.text().startswith("Niets gevonden.")


def test_an_empty_start_offers_three_ways_to_begin_and_stands_on_the_first(page: StartPage, qtbot):
    began, prepared, looked = (caught(page.quick_start_requested), caught(page.new_requested),
                               caught(page.example_requested))

    page.show_rows([], [], TODAY)

    assert page.empty.ways[0].hasFocus()
    press(page, Qt.Key.Key_Space)
    for way in page.empty.ways[1:]:
        qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert [len(told) for told in (began, prepared, looked)] == [1, 1, 1]


def test_ctrl_n_and_ctrl_shift_n_begin(shown: StartPage):
    began, prepared = caught(shown.quick_start_requested), caught(shown.new_requested)

    press(shown, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    press(shown, Qt.Key.Key_N,
          Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert (len(began), len(prepared)) == (1, 1)


def test_tab_goes_through_the_page_from_top_to_bottom(shown: StartPage, qtbot):
    shown.search.setFocus()
    met: list[QWidget] = []
    for _ in range(30):
        met.append(QApplication.focusWidget())
        press(shown, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is shown.search:
            break

    assert met == [
        shown.search, shown.bar.methods, shown.bar.example, shown.bar.bring_in, shown.trash_button,
        shown.greeting.quick, shown.greeting.new, shown.ready.start, shown.ready.prepare,
        *shown.agreements.ticks, *shown.again.links, shown.table,
        *(b for b in shown.row_actions.buttons.values() if b.isVisible())]
    assert all(w.accessibleName() or w.text() for w in met)


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 600), (683, 384)])
def test_at_every_size_all_of_it_can_be_reached_by_scrolling(
        shown: StartPage, qtbot, width: int, height: int):
    shown.resize(width, height)
    QApplication.processEvents()

    assert (shown.width(), shown.height()) == (width, height)
    area = next(a for a in shown.findChildren(QScrollArea) if a.parent() is shown)
    assert area.widget().width() <= area.viewport().width()
    for button in (*shown.row_actions.buttons.values(), shown.ready.start, shown.greeting.new,
                   shown.trash_button):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            right = button.mapTo(shown, QPoint(button.width(), 0)).x()
            assert right <= width, button.text()
    assert shown.table.columnWidth(0) >= 180


def test_a_long_title_and_strange_words_do_not_widen_the_page(page: StartPage):
    page.resize(683, 384)
    rows = [listing("م" * 50, "Mag\ndit " + "x" * 500, started=True)]

    page.show_rows(rows, [agreement("y" * 300)], TODAY)
    QApplication.processEvents()

    assert page.width() == 683
    assert not page.grab().isNull()


def test_a_thousand_rows_can_be_shown_and_scrolled(page: StartPage):
    rows = [listing(f"Casus {n}", outcome=Outcome.JOINT) for n in range(1000)]
    page.show_rows(rows[:1], [], TODAY)

    page.show_rows(rows, [agreement(f"Stap {n}") for n in range(2000)], TODAY)
    for _ in range(20):
        press(page, Qt.Key.Key_PageDown)

    assert page.model.rowCount() == 1000
    assert page.chosen is not None
    assert page.model.place_of(page.chosen.id) > 40


def test_showing_the_same_again_makes_nothing_anew(shown: StartPage):
    ticks = list(shown.agreements.ticks)
    held = [agreement("Een")]
    shown.show_rows(ROWS, held, TODAY)
    ticks = list(shown.agreements.ticks)

    shown.show_rows(ROWS, held, TODAY)

    assert shown.agreements.ticks == ticks


def test_the_start_page_imports_nothing_heavy():
    code = ("import sys, werksamen_desktop.ui.start.start_page, werksamen_desktop.app.home\n"
            "heavy = ('sqlalchemy', 'alembic', 'reportlab', 'pypdfium2', 'tomllib', 'json',\n"
            "  'werksamen_desktop.store', 'werksamen_desktop.exchange',\n"
            "  'werksamen_desktop.minutes',  'werksamen_desktop.ui.prepare')\n"
            "sys.exit(', '.join(m for m in heavy if m in sys.modules) or 0)")

    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")
