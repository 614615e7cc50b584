# SPDX-License-Identifier: EUPL-1.2
"""Who leads the case and who the process, chosen in the step that asks for it."""

import pytest
from PySide6.QtWidgets import QComboBox

from werksamen_desktop.model.case import LeadChosen
from werksamen_desktop.model.closing import close
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.regie import RULE, regie
from werksamen_desktop.model.step_kind import StepKind

from .test_steps_decision import NOW


def choose(opened, name: str, label: str) -> None:
    box = opened.find(name)
    assert isinstance(box, QComboBox)
    box.setCurrentText(label)
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(("method", "kind", "topic"), [
    ("sl", StepKind.DECISION, ""), ("nv", StepKind.TEXT, "after")])
def test_who_leads_is_chosen_where_the_step_asks_it(opens, sitting_of, method, kind, topic):
    opened = opens(kind, topic, sitting=sitting_of(method))

    choose(opened, "Casusregie", "Wijkverpleging")
    choose(opened, "Casusregie, samen gekozen", "ja, samen met de cliënt")
    choose(opened, "Procesregie", "Huisarts")

    assert opened.sitting.case.lead_chosen is LeadChosen.WITH_CLIENT
    step = opened.room.step.key
    seen = repr(slide_for(opened.sitting, step=step, part=opened.room.step.parts.index(
        opened.part.part)))
    assert ("Casusregie: Wijkverpleging (samen met de cliënt gekozen). "
            f"Procesregie: Huisarts. {RULE}") in seen
    choose(opened, "Casusregie", "Huisarts")
    assert [s.discipline for s in regie(opened.sitting.deliberation).case_leads] == ["Huisarts"]
    choose(opened, "Procesregie", "niemand")
    assert not regie(opened.sitting.deliberation).process_leads
    opened.room.undo()
    assert opened.find("Procesregie").currentText() == "Huisarts"


def test_nobody_is_named_who_cannot_lead_and_a_closed_sitting_keeps_who_does(opens, sitting_of):
    opened = opens(StepKind.DECISION, sitting=close(sitting_of("sl"), NOW))

    box = opened.find("Casusregie")

    assert [box.itemText(n) for n in range(box.count())] == [
        "nog niemand", "Huisarts", "Wijkverpleging", "Wmo-consulent"]
    assert not box.isEnabled()


def test_a_method_that_asks_it_apart_does_not_ask_it_beside_the_decision(opens):
    opened = opens(StepKind.DECISION)

    assert "Procesregie" not in opened.words()
