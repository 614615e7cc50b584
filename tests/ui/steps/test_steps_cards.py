# SPDX-License-Identifier: EUPL-1.2
"""Discipline cards and professional codes: named, reached by Tab, read-only, never too wide."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import closing
from werksamen_desktop.model.codes import Code
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.store.library import shipped

from .test_steps_access import by_arrows, controls

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
BOTH = [(StepKind.CARDS, "cards"), (StepKind.CODES, "codes")]


@pytest.mark.parametrize(("kind", "topic"), BOTH)
def test_every_control_is_named_once_and_reached_by_tab(opens, kind, topic):
    opened = opens(kind, topic, method_id="tt", sitting=example_sitting("tt"))
    opened.room.codes = shipped().codes
    opened.part.refresh()
    QApplication.processEvents()
    names = [w.accessibleName() or (w.text() if isinstance(w, QAbstractButton) else "")
             for w in controls(opened.part)]
    assert "" not in names
    assert len(names) == len(set(names))
    wanted = {w.accessibleName() or w.text() for w in controls(opened.part)
              if w.isEnabled() and not by_arrows(w)}

    opened.part.first_field().setFocus()
    seen = []
    for _ in range(2 * len(wanted)):
        seen.append(opened.focus.accessibleName())
        opened.press(Qt.Key.Key_Tab)

    assert wanted <= set(seen)


@pytest.mark.parametrize(("kind", "topic"), BOTH)
def test_a_closed_sitting_is_read_only(opens, kind, topic):
    opened = opens(kind, topic, method_id="tt", sitting=closing.close(example_sitting("tt"), NOW))
    QApplication.processEvents()

    for control in controls(opened.part):
        if isinstance(control, QPlainTextEdit | QLineEdit):
            assert control.isReadOnly()
        elif not control.property("reads"):
            assert not control.isEnabled(), control.accessibleName()


@pytest.mark.parametrize("width", [420, 800, 1350])
@pytest.mark.parametrize(("kind", "topic"), BOTH)
def test_nothing_is_wider_than_the_page(opens, kind, topic, width):
    opened = opens(kind, topic, method_id="tt", sitting=example_sitting("tt"), width=width)
    opened.room.codes = shipped().codes
    opened.part.refresh()
    for _ in range(4):
        QApplication.processEvents()

    right = opened.window.viewport().width()
    for control in controls(opened.part):
        edge = control.mapTo(opened.part, control.rect().topRight()).x()
        assert edge <= right, control.accessibleName()


def test_a_core_value_is_offered_of_every_code_at_the_table(opens):
    opened = opens(StepKind.CODES, "codes", method_id="tt", sitting=example_sitting("tt"))
    opened.room.codes = (*shipped().codes, Code("gedragscode voor artsen", ("zorg",)))
    opened.part.refresh()

    pick = opened.find("Optie B, kernwaarde kiezen")

    assert [pick.itemText(n) for n in (1, 5, 6)] == [
        "Wijkteam (Anouk de Wit): respect voor waardigheid en autonomie",
        "Wijkteam (Anouk de Wit): betrouwbaarheid en integriteit", "Huisarts (Lotte Visser): zorg"]
