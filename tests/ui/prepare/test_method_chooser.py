# SPDX-License-Identifier: EUPL-1.2
"""The choice of a method in its window: what was answered stays in sight, and what it says."""

import pytest
from PySide6.QtWidgets import QApplication

from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.choosing import Answers
from werksamen_desktop.model.suiting import Ends, Suits
from werksamen_desktop.ui.prepare.method_chooser import MethodChooser


@pytest.fixture
def chooser(dressed, qtbot):
    def made(answers: Answers | None = None, size: tuple[int, int] = (1080, 728)) -> MethodChooser:
        dialog = MethodChooser(methods().values(), answers)
        qtbot.addWidget(dialog)
        dialog.resize(*size)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog
    return made


def test_who_comes_back_sees_every_answer_that_still_counts(chooser) -> None:
    given = Answers(yes=(Suits.MORAL, Suits.RULE, Suits.FAMILY), no=(Suits.LEARN,), minutes=60,
                    people=(5, 8), ends=Ends.DECISION)

    asked = chooser(given).questions

    assert asked.minutes.pills[60].isChecked()
    assert asked.people.pills[5, 8].isChecked()
    assert asked.ends.pills[Ends.DECISION].isChecked()
    assert asked.asked[Suits.LEARN].pills[False].isChecked()
    ticks = {s: t for group in asked.signs.values() for s, t in group.ticks.items()}
    assert [s for s, t in ticks.items() if t.isChecked()] == [Suits.RULE]
    assert ticks[Suits.RULE].isVisible()
    assert not ticks[Suits.NETWORK].isVisible()
    asked.minutes.pills[60].click()
    ticks[Suits.RULE].click()
    assert asked.answers.minutes == 0
    assert Suits.RULE not in asked.answers.yes


def test_nothing_is_said_to_fit_before_anything_was_answered(chooser) -> None:
    dialog = chooser()

    assert dialog.lead.text() == (
        "Nog niets beantwoord. Kies zelf, of beantwoord links een vraag.")
    dialog.questions.minutes.pills[30].click()
    assert dialog.lead.text() == "Wat het best past, staat bovenaan. Kiezen blijft aan u."
    dialog.questions.minutes.pills[30].click()
    assert dialog.lead.text().startswith("Nog niets beantwoord.")


def test_in_a_narrow_window_questions_and_suggestions_are_one_page(chooser) -> None:
    dialog = chooser(size=(660, 340))

    first, best = dialog.questions, dialog.buttons[0]
    assert dialog.lead.text() == "Nog niets beantwoord. Kies zelf, of beantwoord een vraag."
    assert first.visibleRegion().boundingRect().height() > 200
    assert best.visibleRegion().isEmpty()
    dialog.resize(1080, 728)
    QApplication.processEvents()
    assert best.visibleRegion().boundingRect().size() == best.size()
    dialog.resize(660, 340)
    Hand().click(best)
    assert dialog.chosen == best.suggestion
