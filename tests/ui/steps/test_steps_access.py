# SPDX-License-Identifier: EUPL-1.2
"""Every step widget by keyboard and screen reader, and in a closed sitting."""

from collections import Counter
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
TOPICS = ("facts", "curious", "likeness.same", "likeness.different")
OPENED = [(StepKind.TEXT, "story"), (StepKind.LIST, "facts"), (StepKind.LIST, "curious"),
          (StepKind.OPTIONS, ""), (StepKind.JUDGEMENT, "judgement.after"), (StepKind.LIKENESS, ""),
          (StepKind.POLL, "poll.proposal"), (StepKind.DECISION, ""), (StepKind.AGREEMENTS, ""),
          (StepKind.CHECKLIST, "opening"), (StepKind.EVALUATION, "")]


def full(sitting):
    """The sitting with two of everything."""
    for topic in TOPICS:
        for text in ("Een", "Twee"):
            sitting = edits.add_entry(sitting, Entry(uuid4(), topic, text))
    for text in ("Bellen", "Schrijven"):
        sitting = edits.add_agreement(sitting, Agreement(uuid4(), text))
        sitting = edits.add_dissent(sitting, Dissent(uuid4(), text))
    return edits.choose_outcome(sitting, Outcome.ADVICE, NOW)


def controls(page):
    return [w for w in page.findChildren(QWidget) if w.isVisible()
            and isinstance(w, QAbstractButton | QPlainTextEdit | QLineEdit | QComboBox)]


@pytest.mark.parametrize(("kind", "topic"), OPENED)
def test_every_control_says_what_it_is_for(opens, sitting_of, kind, topic):
    opened = opens(kind, topic, sitting=full(sitting_of("ib")))
    QApplication.processEvents()

    names = [w.accessibleName() or (w.text() if isinstance(w, QAbstractButton) else "")
             for w in controls(opened.part)]

    assert names
    assert "" not in names
    assert [n for n, times in Counter(names).items() if times > 1] == []


def by_arrows(control):
    """Whether it is one of a group that Tab enters once and the arrows go through."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    return bool(group and group.exclusive() and not control.isChecked())


@pytest.mark.parametrize(("kind", "topic"), OPENED)
def test_every_control_is_reached_by_tab(opens, sitting_of, kind, topic):
    opened = opens(kind, topic, sitting=full(sitting_of("ib")))
    QApplication.processEvents()
    wanted = {w.accessibleName() or w.text() for w in controls(opened.part)
              if w.isEnabled() and not by_arrows(w)}

    first = opened.part.first_field()
    first.setFocus()
    seen = []
    for _ in range(3 * len(wanted)):
        focus = opened.focus
        seen.append(focus.accessibleName() or (
            focus.text() if isinstance(focus, QAbstractButton) else ""))
        opened.press(Qt.Key.Key_Tab)

    assert wanted <= set(seen)


@pytest.mark.parametrize(("kind", "topic"), OPENED)
def test_a_closed_sitting_is_read_only_in_every_step(opens, sitting_of, kind, topic):
    sitting = closing.close(full(sitting_of("ib")), NOW)
    opened = opens(kind, topic, sitting=sitting)
    QApplication.processEvents()

    for control in controls(opened.part):
        if isinstance(control, QPlainTextEdit | QLineEdit):
            assert control.isReadOnly()
        elif not control.property("reads"):
            assert not control.isEnabled(), control.accessibleName()

    opened.room.edit(lambda s: closing.reopen(s, NOW, "Vergeten"), closed_too=True)
    fields = [c for c in controls(opened.part) if isinstance(c, QPlainTextEdit | QLineEdit)]
    assert not any(f.isReadOnly() for f in fields)


@pytest.mark.parametrize("width", [420, 800, 1350])
@pytest.mark.parametrize(("kind", "topic"), OPENED)
def test_nothing_is_wider_than_the_page(opens, sitting_of, kind, topic, width):
    opened = opens(kind, topic, sitting=full(sitting_of("ib")), width=width)
    for _ in range(4):
        QApplication.processEvents()

    assert opened.window.horizontalScrollBar().maximum() == 0
    for field in controls(opened.part):
        if isinstance(field, QPlainTextEdit):
            assert field.verticalScrollBar().maximum() == 0, field.accessibleName()
