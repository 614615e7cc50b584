# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's window runs a sitting by keys and clicks, on two screens."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model import edits, topics
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.problems import Problem
from werksamen_desktop.ui.beamer import BeamerWindow
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.screens import Screens, SystemScreens
from werksamen_desktop.ui.sitting.closing import ClosingDialog
from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow
from werksamen_desktop.ui.sitting.keys import KeyList
from werksamen_desktop.ui.stage import Stage

from .conftest import SEATS


class Words(PartWidget):
    """One text, for any kind of part; counts its refreshes."""

    def __init__(self, room, part) -> None:
        super().__init__(room, part)
        self.refreshed = 0
        self.field = TextField(part.topic)
        self.field.edited.connect(lambda text: room.edit(
            lambda s: topics.write_text(s, f"{part.topic}.words", text), burst=part.topic))
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self) -> None:
        self.refreshed += 1
        self.field.show_text(topics.read_text(self.room.sitting, f"{self.part.topic}.words"))

    def first_field(self):
        return self.field


class Memory:
    """Keeps sittings in memory, or refuses."""

    def __init__(self) -> None:
        self.refuses = False

    def save(self, now: Sitting, last: Sitting | None) -> None:
        if self.refuses:
            raise Problem("De schijf is vol.")


class Shelf:
    """Remembers where windows stood."""

    def __init__(self) -> None:
        self.kept = QByteArray()

    def geometry(self, window: str) -> QByteArray:
        return self.kept

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        self.kept = geometry


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def open_window(dressed, qtbot, room, answers, memory):
    """Makes the window over its real room, stage, screens and autosave; closes it after."""
    made = []

    def build(places=None, system=SystemScreens) -> FacilitatorWindow:
        stage = Stage(room)
        beamer = BeamerWindow(stage.board)
        screens = Screens(beamer, lambda: window, system=system(dressed))
        autosave = Autosave(room, memory, saved=room.sitting)
        window = FacilitatorWindow(
            room, stage, screens, autosave, answers,
            parts=dict.fromkeys(StepKind, Words), places=places)
        screens.neutral_wanted.connect(lambda: stage.set_mode(BeamerMode.NEUTRAL))
        qtbot.addWidget(window)
        made.append((window, screens, autosave, beamer))
        window.screens_of_test, window.beamer_of_test = screens, beamer
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield build
    memory.refuses = False
    for window, screens, autosave, beamer in made:
        window.close()
        screens.stop()
        autosave.stop()
        beamer.deleteLater()


@pytest.fixture
def window(open_window):
    return open_window()


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    qtbot.wait(1)


CTRL = Qt.KeyboardModifier.ControlModifier


# Where we are ------------------------------------------------------------------------------------

def test_the_window_names_the_method_and_never_the_case(window):
    assert window.windowTitle() == "WerkSamen – Proefmethode"
    assert window.top.title.accessibleName() == "Mevrouw A. – Mogen we dit?"
    assert window.top.method.accessibleName() == "Proefmethode (zwaar) · 4 deelnemers en Mevrouw A."


def test_the_step_is_shown_with_its_question_and_reason_and_typing_starts_in_its_field(window):
    assert window.work.moral.text() == "Morele vraag: Mogen we dit?"
    assert window.work.question.text() == "Waarom zijn we hier?"
    assert window.work.why.text() == "Dan weet ieder het."
    assert window.focusWidget() is window.work.current.field
    assert window.footer.onward.text() == "Perspectieven ›"


def test_typing_a_letter_does_not_move_and_page_down_does_even_while_typing(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Goed dat u er bent")
    assert room.step.key == "P-1"

    press(qtbot, window, Qt.Key.Key_PageDown)
    assert (room.step.key, room.deliberation.part) == ("P-1", 1)
    press(qtbot, window, Qt.Key.Key_PageDown)

    assert room.step.key == "P-2"
    assert window.focusWidget() is window.work.current.field
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert room.step.key == "P-1"
    assert window.work.current.field.toPlainText() == "Goed dat u er bent"


@pytest.mark.parametrize(("key", "modifier"), [
    (Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Enter, CTRL)])
def test_one_press_is_one_step(window, qtbot, room, key, modifier):
    press(qtbot, window, key, modifier)
    assert room.step.key == "P-2"
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert room.step.key == "P-1"


def test_the_next_step_leaves_out_what_is_skipped(window, qtbot, room):
    room.edit(lambda s: edits.skip(s, "P-2", "geen tijd"))
    qtbot.waitUntil(lambda: window.footer.onward.text() == "Besluit ›")

    qtbot.mouseClick(window.footer.onward, Qt.MouseButton.LeftButton)

    assert room.step.key == "P-3"


def test_a_number_goes_to_that_part_of_the_step(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_2, CTRL)

    assert room.part.topic == "hope"
    assert window.work.current.part.topic == "hope"
    press(qtbot, window, Qt.Key.Key_9, CTRL)
    assert room.part.topic == "hope"
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert room.part.topic == "opening"


def test_a_part_keeps_its_widget_and_only_the_visible_one_is_refreshed(window, qtbot, room):
    first = window.work.current
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    before = first.refreshed

    for word in ("a", "b", "c"):
        room.edit(lambda s, word=word: s.with_deliberation(goal=word))
    qtbot.wait(5)

    assert first.refreshed == before
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert window.work.current is first
    assert first.refreshed > before


def test_many_changes_at_once_are_one_refresh(window, qtbot, room):
    before = window.work.current.refreshed

    for number in range(20):
        room.edit(lambda s, n=number: s.with_deliberation(goal=str(n)))
    qtbot.wait(5)

    assert window.work.current.refreshed == before + 1


def test_the_rail_is_reached_by_a_key_and_goes_anywhere(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)

    assert room.step.key == "P-4"
    assert window.focusWidget() is window.work.current.field


def test_another_depth_keeps_the_words_and_is_undone_in_one(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Blijft staan")

    window.rail.variant_wished.emit("light")
    qtbot.waitUntil(lambda: window.rail.list.count() == 3)

    assert topics.read_text(room.sitting, "opening.words") == "Blijft staan"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert room.deliberation.variant == "heavy"


# The sitting as a whole --------------------------------------------------------------------------

def test_undo_and_redo_reach_the_room_from_a_text_field(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Te veel")

    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert topics.read_text(room.sitting, "opening.words") == ""
    press(qtbot, window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert topics.read_text(room.sitting, "opening.words") == "Te veel"


def test_a_step_is_skipped_only_with_a_reason_and_then_the_next_is_shown(
        window, qtbot, room, answers):
    answers.given = ["  ", "Dit deden we vooraf"]

    window.actions_made["skip"].trigger()
    assert room.deliberation.skips == ()
    window.actions_made["skip"].trigger()

    assert room.deliberation.skip_reason("P-1") == "Dit deden we vooraf"
    assert room.step.key == "P-2"
    window.rail.unskip_wished.emit("P-1")
    assert room.deliberation.skip_reason("P-1") is None


def test_minutes_are_a_whole_number(window, room, answers):
    answers.given = ["tien", "10"]

    window.rail.plan_wished.emit("P-2")
    assert answers.told == ["Geef een heel getal van 0 tot en met 240."]
    window.rail.plan_wished.emit("P-2")

    assert room.deliberation.minutes(room.deliberation.step_named("P-2")) == 10


def test_a_seat_is_renamed_by_f2_and_the_client_by_pseudonym(window, qtbot, room, answers):
    answers.given = [1, "Kinderarts"]
    press(qtbot, window, Qt.Key.Key_F2)
    answers.given = [0, "Mevrouw B."]
    press(qtbot, window, Qt.Key.Key_F2)

    assert room.deliberation.table[1].discipline == "Kinderarts"
    assert room.case.pseudonym == "Mevrouw B."


def test_closing_lists_what_is_open_makes_read_only_and_reopens_with_a_reason(
        window, qtbot, room, answers):
    room.edit(lambda s: edits.add_agreement(s, Agreement(uuid4(), step="Bellen")))

    window.actions_made["close_sitting"].trigger()
    dialog = window.findChild(ClosingDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Afspraak 1 mist nog wie het doet" in words
    dialog.accept()
    qtbot.waitUntil(window.closed_banner.isVisible)

    assert room.deliberation.closed
    assert "alleen lezen" in window.closed_banner.words.text()
    assert not room.can_undo
    window.work.current.field.edited.emit("Nog iets")
    assert window.notice.isVisible()
    answers.given = ["Er ontbrak een afspraak"]
    window.closed_banner.reopen_wished.emit()
    qtbot.waitUntil(window.closed_banner.isHidden)
    assert room.deliberation.closings[-1].reason == "Er ontbrak een afspraak"


def test_not_yet_leaves_the_sitting_open(window, room):
    window.actions_made["close_sitting"].trigger()
    window.findChild(ClosingDialog).reject()

    assert not room.deliberation.closed


def test_after_the_last_step_the_same_button_offers_to_close(window, qtbot, room):
    room.go_to("P-4")
    qtbot.wait(5)

    press(qtbot, window, Qt.Key.Key_PageDown)

    dialog = window.findChild(ClosingDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_key_list_opens_with_f1(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F1)

    keys = window.findChild(KeyList)
    assert keys.isVisible()
    keys.close()


@pytest.mark.parametrize(("action", "signal"), [
    ("prepare", "prepare_requested"), ("seats", "seats_requested"),
    ("minutes", "minutes_requested"), ("export", "export_requested"), ("leave", "left")])
def test_wishes_go_up_as_signals(window, qtbot, action, signal):
    with qtbot.waitSignal(getattr(window, signal)):
        window.actions_made[action].trigger()


def test_an_example_can_not_be_mistaken_for_real(window, qtbot, room):
    assert not window.example.isVisible()
    room.edit(lambda s: s.with_deliberation(example=True))
    qtbot.waitUntil(window.example.isVisible)

    assert window.example.text() == "VOORBEELD – geen echte gegevens"


# The clock ---------------------------------------------------------------------------------------

def test_the_clock_sets_off_with_the_first_step_and_a_pause_holds(window, qtbot, room):
    assert window.footer.pause.text() == "Start de klok"
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert room.running
    assert room.deliberation.started_at is not None

    press(qtbot, window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: window.footer.pause.text() == "Verder")
    press(qtbot, window, Qt.Key.Key_PageDown)

    assert not room.running


def test_two_minutes_more_are_two_minutes_more(window, qtbot, room):
    qtbot.mouseClick(window.footer.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.footer.plan.text() == "van 10 min")

    assert window.footer.left.text() == "nog 10:00"


# Save state and leaving --------------------------------------------------------------------------

def test_what_is_not_saved_is_said_and_leaving_asks(window, qtbot, room, memory, answers):
    memory.refuses = True
    room.edit(lambda s: s.with_deliberation(goal="Rust"))
    qtbot.waitUntil(lambda: "De schijf is vol." in window.footer.saved.accessibleName())

    answers.given = [False]
    window.close()

    assert window.isVisible()
    assert window.notice.words.text() == "De schijf is vol."


def test_the_window_remembers_where_it_stood(open_window):
    shelf = Shelf()
    first = open_window(places=shelf)
    first.setGeometry(40, 30, 1100, 640)
    first.close()

    second = open_window(places=shelf)

    assert second.size().width() == 1100


def test_a_sitting_that_began_is_not_begun_again(window, room):
    at = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    room.start(at)
    room.pause()
    window.clock.set_off()

    assert room.deliberation.started_at == at


# Narrow windows ----------------------------------------------------------------------------------

def test_a_narrow_window_folds_its_sides_and_keys_unfold_them(window, qtbot):
    window.resize(1366, 768)
    assert not window.rail.narrow
    assert window.panel.isVisible()

    window.resize(683, 384)

    assert window.rail.narrow
    assert not window.panel.isVisible()
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    assert window.panel.isVisible()
    assert window.focusWidget() is window.panel.parking.field


# The beamer --------------------------------------------------------------------------------------

@pytest.mark.parametrize(("key", "mode"), [
    (Qt.Key.Key_F6, BeamerMode.FROZEN), (Qt.Key.Key_F7, BeamerMode.NEUTRAL),
    (Qt.Key.Key_F8, BeamerMode.BLACK)])
def test_each_mode_has_its_key_a_second_press_and_escape_go_back_to_live(
        window, qtbot, key, mode):
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, key)
    assert window._stage.mode is mode
    press(qtbot, window, key)
    assert window._stage.mode is BeamerMode.LIVE

    press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_Escape)

    stays = mode if mode is BeamerMode.NEUTRAL else BeamerMode.LIVE
    assert window._stage.mode is stays
    assert window.isVisible()


def connect_beamer(window, qtbot) -> None:
    """Shows the beamer; the offscreen platform gives the keyboard to any window that is shown."""
    window.screens_of_test.start()
    qtbot.wait(1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def band(window) -> str:
    return window.top.band.text()


def test_without_a_beamer_the_band_says_so_and_nothing_can_be_lent(window, qtbot):
    assert band(window) == "GEEN BEAMER"
    press(qtbot, window, Qt.Key.Key_F9, CTRL)

    assert window.notice.words.text() == "Er is geen beamer om vrij te geven."


def test_the_band_says_in_words_what_the_room_sees(window, qtbot, room):
    connect_beamer(window, qtbot)
    assert band(window) == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"
    assert window.panel.screen_name.accessibleName() == "2-BEAMER"

    press(qtbot, window, Qt.Key.Key_F5)
    assert band(window) == "ZAAL ZIET DEZE STAP · LIVE"
    assert window.top.buttons["live"].isChecked()
    press(qtbot, window, Qt.Key.Key_F6)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert band(window) == "ZAAL ZIET STAP 1 · BEVROREN"
    press(qtbot, window, Qt.Key.Key_F8)

    assert band(window) == "ZAAL ZIET NIETS · ZWART"
    assert window.beamer_of_test.isVisible()


def test_the_beamer_is_lent_and_taken_back_on_the_neutral_card(window, qtbot):
    connect_beamer(window, qtbot)
    press(qtbot, window, Qt.Key.Key_F5)

    press(qtbot, window, Qt.Key.Key_F9, CTRL)
    assert band(window) == "VRIJGEGEVEN"
    assert not window.beamer_of_test.isVisible()
    assert window.actions_made["release"].text() == "Beamer terugnemen"
    press(qtbot, window, Qt.Key.Key_F9, CTRL)

    assert window.beamer_of_test.isVisible()
    assert band(window) == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"


def test_a_choice_for_the_room_holds_for_this_step_only(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, Qt.Key.Key_PageDown)
    window.chooser.tick(SEATS["Huisarts"])
    window.chooser.tick(SEATS["Zoon"])
    assert window._stage.choice.seats == (SEATS["Huisarts"], SEATS["Zoon"])

    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_PageUp)

    assert window._stage.choice.seats == ()
    assert window.chooser.button.accessibleName() == "Zaal ziet: alles"


class OneScreen(SystemScreens):
    """A laptop alone."""

    def facts(self):
        return super().facts()[:1]


def test_with_one_screen_the_window_says_so_and_offers_practice(open_window):
    alone = open_window(system=OneScreen)

    assert alone.notice.isVisible()
    assert "geen apart scherm" in alone.notice.words.text()
    assert alone.top.buttons["practise"].isVisible()


def test_holding_the_next_step_key_down_goes_one_step(window, room):
    QTest.simulateEvent(window.focusWidget(), True, Qt.Key.Key_PageDown.value,
                        Qt.KeyboardModifier.NoModifier, "", False)
    for _ in range(5):
        QTest.simulateEvent(window.focusWidget(), True, Qt.Key.Key_PageDown.value,
                            Qt.KeyboardModifier.NoModifier, "", True)

    assert (room.step.key, room.deliberation.part) == ("P-1", 1)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_menu_opens_by_key(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F10)

    menu = window.top.menu.menu()
    assert menu.isVisible()
    menu.close()


def test_every_control_has_a_name_of_its_own_for_who_cannot_see(window):
    nameless = [w for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
                for w in window.findChildren(kind)
                if not w.accessibleName() and not (isinstance(w, QAbstractButton) and w.text())]

    assert nameless == []
