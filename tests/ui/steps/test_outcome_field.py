# SPDX-License-Identifier: EUPL-1.2
"""The outcomes to choose from, in the case's own words."""

from pytestqt.qtbot import QtBot

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.ui.parts.outcome_field import OutcomeField


def test_the_person_is_called_by_the_cases_own_word_also_after_it_changed(qtbot: QtBot, dressed):
    field = OutcomeField()
    qtbot.addWidget(field)

    field.show_outcome(Outcome.UNDECIDED, "cliënt")
    field.show_outcome(Outcome.BACK_TO_CLIENT, "kind")

    pill = field.pills[Outcome.BACK_TO_CLIENT]
    assert pill.isChecked()
    assert pill.text() == "Terug naar het kind"
    assert pill.accessibleName() == "Uitkomst: Terug naar het kind"
