# SPDX-License-Identifier: EUPL-1.2
"""The top bar and the foot say in words what the room sees, what time is left and what comes."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from werksamen_desktop.ui.sitting.actions import ACTIONS, MENU, make_actions, shown_key
from werksamen_desktop.ui.sitting.band import Tone, TopBar
from werksamen_desktop.ui.sitting.footer import Footer
from werksamen_desktop.ui.sitting.keys import KeyList


class Anything:
    """Handles every action by counting it."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def __getattr__(self, name: str):
        return lambda: self.done.append(name)


@pytest.fixture
def handled():
    return Anything()


@pytest.fixture
def actions(dressed, qtbot, handled):
    holder = QWidget()
    qtbot.addWidget(holder)
    made = make_actions(holder, (handled,))
    yield made
    holder.deleteLater()


def test_no_key_stands_for_two_actions():
    keys = [key for line in ACTIONS for key in line.keys]

    assert len(keys) == len(set(keys))


def test_every_action_of_the_menu_is_in_the_table_and_has_an_explanation():
    known = {line.id: line for line in ACTIONS}

    named = [n for e in MENU for n in (e[1:] if isinstance(e, tuple) else (e,)) if n]
    assert all(name in known for name in named)
    assert len(named) == len(set(named))
    assert all(line.tip for line in ACTIONS)


def test_moving_on_does_not_repeat_while_its_key_is_held(actions):
    for name in ("next_step", "previous_step", "next_page", "previous_page", "freeze", "black"):
        assert not actions[name].autoRepeat()
    assert actions["undo"].autoRepeat()


def test_keys_are_named_as_on_the_keyboard():
    assert shown_key("Ctrl+PgDown") == "Ctrl+PageDown"


def test_the_buttons_of_the_beamer_carry_their_keys(dressed, qtbot, actions, handled):
    bar = TopBar(actions)
    qtbot.addWidget(bar)
    bar.resize(1366, 52)

    names = [bar.buttons[n].accessibleName() for n in ("live", "freeze", "neutral", "black")]
    bar.buttons["freeze"].click()

    assert names == ["Live F5", "Bevries F6", "Neutraal F7", "Zwart F8"]
    assert handled.done == ["freeze"]


def test_on_a_narrow_window_the_buttons_fold_into_one_and_the_band_stays(dressed, qtbot, actions):
    bar = TopBar(actions)
    qtbot.addWidget(bar)
    bar.show_state("ZAAL ZIET STAP 8 · BEVROREN", Tone.HELD)

    bar.resize(700, 52)
    bar.show()

    assert bar.folded.isVisible()
    assert not bar.buttons["live"].isVisible()
    assert bar.band.isVisible()
    assert bar.band.text() == "ZAAL ZIET STAP 8 · BEVROREN"
    assert "Zwart" in [a.text() for a in bar.folded.menu().actions()]


@pytest.mark.parametrize(("spent", "words"), [
    (0, "nog 15:00"), (492, "nog 6:48"), (900, "nog 0:00"), (930, "de tijd is om"),
    (1030, "2 min over"),
])
def test_the_clock_counts_down_and_stays_calm_when_it_runs_over(
        dressed, qtbot, actions, spent, words):
    foot = Footer(actions)
    qtbot.addWidget(foot)

    foot.show_clock(spent, 15, running=True, started=True)

    assert foot.left.text() == words
    assert foot.plan.text() == "van 15 min"


def test_a_clock_that_stands_still_says_how_to_go_on(dressed, qtbot, actions):
    foot = Footer(actions)
    qtbot.addWidget(foot)

    foot.show_clock(0, 8, running=False, started=False)
    assert foot.pause.text() == "Start de klok"
    foot.show_clock(30, 8, running=False, started=True)
    assert foot.pause.text() == "Verder"
    foot.show_clock(30, 8, running=True, started=True)
    assert foot.pause.text() == "Pauze"


def test_the_next_step_is_named_and_the_last_offers_to_close(dressed, qtbot, actions):
    foot = Footer(actions)
    qtbot.addWidget(foot)

    foot.show_steps(first=True, following="Alternatieven")
    assert foot.onward.text() == "Alternatieven ›"
    assert not foot.back.isEnabled()
    foot.show_steps(first=False, following="")

    assert foot.onward.text() == "Beraad afsluiten…"


def test_the_key_list_holds_every_key(dressed, qtbot):
    keys = KeyList()
    qtbot.addWidget(keys)

    words = " ".join(label.text() for label in keys.findChildren(QLabel))

    for line in ACTIONS:
        assert all(shown_key(k) in words for k in line.keys if k != "Ctrl+Enter"), line.id
