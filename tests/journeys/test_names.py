# SPDX-License-Identifier: EUPL-1.2
"""Every control of every window says in Dutch what it is for, and Tab comes along all of them."""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.prepare.quick_start import QuickStart
from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow

from .conftest import SOON, activate, named, settle

ENGLISH = re.compile(
    r"\b(cancel|ok|save|close|yes|delete|next|previous|back|edit|undo|redo|cut|copy|paste|"
    r"select all|print|apply|reset|search|file|add|remove|new|untitled|dialog|page|widget|form|"
    r"title|button|settings|look in|files of type|the|and|with)\b", re.IGNORECASE)

FIELDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox,
          QAbstractItemView)

KEYS = re.compile(r"\b(Ctrl|Alt|Shift)\+\S+|(^|\t)(Delete|Insert)$")

INSIDE = re.compile(r"^qt_")
"""Parts of Qt's own controls, which speak for the whole."""


def controls(window: QWidget) -> Iterator[QWidget]:
    """What can be seen and worked: every field and button, and all that takes the focus."""
    for widget in window.findChildren(QWidget):
        inner = INSIDE.match(widget.objectName()) or isinstance(
            widget.parentWidget(), QAbstractSpinBox | QComboBox)
        takes = isinstance(widget, FIELDS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        quiet = isinstance(widget, QHeaderView)
        if takes and not inner and not quiet and widget.isVisible() and widget.window() is window:
            yield widget


def nameless(window: QWidget) -> list[str]:
    return [f"{type(w).__name__} in {type(w.parentWidget()).__name__}"
            for w in controls(window) if not named(w).strip()]


def words_of(window: QWidget) -> Iterator[str]:
    """All words of the app itself in a window: names, labels, hints, menus."""
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        yield widget.accessibleName()
        yield widget.toolTip()
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()
        if isinstance(widget, QMenu):
            yield widget.title()
    for action in window.findChildren(QAction):
        yield action.text()
        yield action.toolTip()


def english(window: QWidget) -> list[str]:
    return sorted({words for words in words_of(window) if ENGLISH.search(KEYS.sub("", words))})


def wanted_by_tab(window: QWidget) -> set[QWidget]:
    """What Tab should stop at: all that is enabled, and one place in each cell of the matrix."""
    found = {w for w in controls(window) if w.isEnabled()
             and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None}
    cells = window.findChildren(MatrixCell)
    return {w for w in found if not any(c.isAncestorOf(w) and c.first != w for c in cells)}


def group_of(widget: QWidget) -> object:
    """What stands for a control: itself, or the group that arrows go through."""
    if not isinstance(widget, QAbstractButton):
        return widget
    group = widget.group()
    if group and group.exclusive():
        return group
    return (widget.parentWidget(), "exclusive") if widget.autoExclusive() else widget


def trail_by_tab(window: QWidget, presses: int) -> list[QWidget]:
    """Where the focus comes, pressing Tab so often; it may not leave the window or get lost."""
    trail = []
    for _ in range(presses):
        focus = QApplication.focusWidget()
        assert focus, f"the focus was lost after {named(trail[-1]) if trail else 'nothing'!r}"
        assert focus.window() is window, "Tab left the window"
        trail.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return trail


def not_reached(window: QWidget) -> list[str]:
    """Go round the window by Tab, and tell what was passed over; a trap passes over all else."""
    wanted = wanted_by_tab(window)
    focus = QApplication.focusWidget()
    if focus is None or focus.window() is not window:
        window.activateWindow()
        next(iter(wanted)).setFocus()
    return passed_over(window, trail_by_tab(window, len(wanted) + 10))


def passed_over(window: QWidget, trail: list[QWidget]) -> list[str]:
    """What Tab should stop at and did not."""
    seen = {group_of(w) for w in trail}
    return sorted(f"{type(w).__name__} {named(w)!r}" for w in wanted_by_tab(window)
                  if group_of(w) not in seen)


# The windows --------------------------------------------------------------------------------------


@pytest.fixture(params=["dm", "heavy", "light"])
def sitting(request: pytest.FixtureRequest) -> Sitting:
    """An example with two seats, in each method and depth."""
    sitting = example_sitting("dm" if request.param == "dm" else "ib")
    d = sitting.deliberation
    steps = d.method.steps_of(request.param)
    return sitting.with_deliberation(
        seats=d.table[:2], variant="" if request.param == "dm" else request.param,
        step=steps[0].key, part=0)


@pytest.fixture
def opened(sitting: Sitting, hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    return hold(sitting)


def parts_of(opened: OpenSitting) -> Iterator[tuple[str, FacilitatorWindow]]:
    """The facilitator's window at each part of each step, one after the other."""
    window = opened.facilitator
    assert window
    for step in opened.room.deliberation.steps:
        opened.room.go_to(step.key)
        for place, part in enumerate(step.parts):
            window.go_to_part(place)
            settle()
            yield f"{step.key} {part.kind}", window


def test_every_control_of_every_step_has_a_dutch_name(opened: OpenSitting) -> None:
    without, foreign = {}, {}
    for place, window in parts_of(opened):
        without[place], foreign[place] = nameless(window), english(window)

    assert {place: found for place, found in without.items() if found} == {}
    assert {place: found for place, found in foreign.items() if found} == {}


def test_tab_comes_along_everything_in_the_order_one_reads(opened: OpenSitting) -> None:
    for place, window in parts_of(opened):
        regions = (window.top, window.rail, window.work.segments, window.chooser,
                   window.work.stack, window.panel, window.footer)
        first = window.top.buttons["live"]
        first.setFocus()

        trail = trail_by_tab(window, len(wanted_by_tab(window)) + 5)

        once = trail[:trail.index(first, 1)]
        order = [n for w in once for n, r in enumerate(regions) if r.isAncestorOf(w)]
        assert (place, passed_over(window, once)) == (place, [])
        assert (place, order) == (place, sorted(order))
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert window.footer.isAncestorOf(QApplication.focusWidget())


def test_every_control_inside_a_cell_is_reached_by_keys(opened: OpenSitting) -> None:
    unreached = []
    for place, window in parts_of(opened):
        for cell in window.work.findChildren(MatrixCell)[-2:]:
            wanted = {w for w in controls(window) if cell.isAncestorOf(w) and w.isEnabled()}
            unreached += [(place, named(w)) for w in wanted - reached_in(cell)]

    assert unreached == []


def reached_in(cell: MatrixCell) -> set[QWidget]:
    """All that keys reach within a cell, from where Tab enters it."""
    found, open_ends = {cell.first}, [cell.first]
    while open_ends:
        start = open_ends.pop()
        for key in (Qt.Key.Key_F4, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab):
            start.setFocus()
            QTest.keyClick(start, key)
            focus = QApplication.focusWidget()
            if focus and cell.isAncestorOf(focus) and focus not in found:
                found.add(focus)
                open_ends.append(focus)
    return found


def test_every_cell_is_named_after_its_seat_and_field(opened: OpenSitting) -> None:
    d, missing = opened.room.deliberation, []
    labels = [seat_label(s, opened.room.case) for s in d.table]
    for step in d.steps:
        for number, part in enumerate(step.parts):
            if part.kind not in (StepKind.PERSPECTIVES, StepKind.VALUES):
                continue
            opened.room.go_to(step.key, number)
            settle()
            assert opened.facilitator
            names = [w.accessibleName() for w in opened.facilitator.work.findChildren(QWidget)]
            wanted = {f"{label}, {field.label.lower()}" for label in labels
                      for field in part.fields}
            missing += [n for n in wanted if not any(name.startswith(n) for name in names)]

    assert missing == []


def test_a_fresh_sitting_has_names_too(hold: Callable[[Sitting], OpenSitting],
                                                sitting: Sitting) -> None:
    opened = hold(sitting.with_deliberation(
        entries=(), values=(), options=(), judgements=(), polls=(), ratings=(), revealed=(),
        checked=()))
    for place, window in parts_of(opened):
        assert (place, nameless(window), english(window)) == (place, [], [])


# Around the sitting -------------------------------------------------------------------------------


@pytest.fixture
def filled(app: App) -> App:
    """The app with a real and an example sitting in the archive."""
    assert app.work
    real = example_sitting("dm").with_deliberation(example=False, held_on=date.today())
    for sitting in (real, example_sitting("ib")):
        app.work.archive.save(sitting, None)
    app.work.home.refresh()
    settle()
    return app


def test_the_start_window_can_be_worked_by_keyboard(filled: App, qtbot: QtBot) -> None:
    activate(qtbot, filled.desk)

    assert nameless(filled.desk) == []
    assert english(filled.desk) == []
    assert not_reached(filled.desk) == []


def test_the_empty_start_window_can_be_worked_by_keyboard(app: App, qtbot: QtBot) -> None:
    activate(qtbot, app.desk)

    assert nameless(app.desk) == []
    assert english(app.desk) == []
    assert not_reached(app.desk) == []


@pytest.mark.parametrize("page", range(3))
def test_the_preparation_can_be_worked_by_keyboard(filled: App, qtbot: QtBot, page: int) -> None:
    work = filled.work
    assert work
    held = next(r for r in work.archive.listings() if not r.example)
    work.prepare(work.archive.load(held.id))
    assert work.sitting
    preparation = work.sitting.preparation
    assert preparation
    activate(qtbot, filled.desk)

    preparation.show_page(page)
    settle()

    assert nameless(filled.desk) == []
    assert english(filled.desk) == []
    assert not_reached(filled.desk) == []


def test_the_windows_beside_the_sitting_can_be_worked_by_keyboard(
        hold: Callable[[Sitting], OpenSitting], qtbot: QtBot) -> None:
    opened = hold(example_sitting("dm"))
    window = opened.facilitator
    assert window
    for action in ("seats", "minutes", "help", "close_sitting"):
        before = set(QApplication.topLevelWidgets())
        window.actions_made[action].trigger()
        settle()
        (shown,) = (w for w in QApplication.topLevelWidgets()
                    if w.isVisible() and w not in before and not isinstance(w, QMenu))
        if opened.minutes is shown:
            qtbot.waitUntil(opened.minutes.print_button.isEnabled, timeout=SOON)
        assert (action, nameless(shown)) == (action, [])
        assert (action, english(shown)) == (action, [])
        assert (action, not_reached(shown)) == (action, [])
        shown.close()
        settle()


def test_the_question_for_a_new_sitting_can_be_answered_by_keyboard(
        app: App, qtbot: QtBot) -> None:
    assert app.work
    dialog = QuickStart(tuple(methods().values()), app.work.home.library, with_seats=True)
    qtbot.addWidget(dialog)
    dialog.show()
    activate(qtbot, dialog)

    assert nameless(dialog) == []
    assert english(dialog) == []
    assert not_reached(dialog) == []
