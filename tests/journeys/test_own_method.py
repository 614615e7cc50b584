# SPDX-License-Identifier: EUPL-1.2
"""A method of one's own from copy to sitting: what is changed later never touches that sitting."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.methods import method, methods
from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.method import Method
from werksamen_desktop.paths import methods_folder
from werksamen_desktop.ui.methods.editor import MethodEditor
from werksamen_desktop.ui.methods.page import MethodsPage

from .conftest import FakeDialogs, activate, painted, settle, squeezed

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CHILD = Path(__file__).with_name("writing_child.py")


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus
    QTest.keyClick(focus.window().windowHandle(), key, modifier)
    settle()


def write(field: QWidget, text: str) -> None:
    """Type a text over what a field holds."""
    field.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    settle()


def methods_page(qtbot: QtBot, app: App) -> MethodsPage:
    activate(qtbot, app.desk)
    app.start_page.bar.methods.click()
    settle()
    assert app.work
    assert app.work.methods
    return app.work.methods


def copied(page: MethodsPage, method_id: str) -> MethodEditor:
    row = list(page.list_page.methods).index(method_id)
    page.list_page.list.setCurrentRow(row)
    page.list_page.copy.click()
    settle()
    assert page.editor
    return page.editor


def begin(app: App, then: Callable[[Callable[[QWidget], None]], None], title: str) -> Method:
    """Begin a sitting now with a method; the copy that the sitting holds."""
    def fill(dialog: QWidget) -> None:
        QTest.keyClicks(dialog.question, "Mag dit?")
        QTest.keyClicks(dialog.seats[0], "Huisarts")
        dialog.method.setCurrentText(title)
        assert dialog.method.currentText() == title
        dialog.go.click()

    then(fill)
    app.start_page.greeting.quick.click()
    settle()
    assert app.work
    assert app.work.sitting
    return app.work.sitting.room.deliberation.method


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_copy_is_changed_used_and_changed_again_and_the_sitting_keeps_what_it_had(
        start: Callable[[], App], qtbot: QtBot, then, folder: Path) -> None:
    app = start()
    editor = copied(methods_page(qtbot, app), "dm")

    # Given a copy with a name, a step on another place and a field of its own
    assert editor.forms.method.form.first().hasFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Ons beraad")
    editor.outline.setFocus()
    editor.outline.setCurrentRow(4)
    assert editor.spot == (1, -1)
    press(Qt.Key.Key_Down, ALT)
    editor.outline.setCurrentRow(editor.outline.currentRow() + 1)
    assert editor.spot == (2, 0)
    before = painted(editor.preview.board)
    editor.forms.part.fields.add.click()
    settle()
    write(editor.forms.part.fields.rows[-1].first(), "Wat deed het lijf?")
    assert squeezed("Wat deed het lijf?") not in before
    assert squeezed("Wat deed het lijf?") in painted(editor.preview.board)
    press(Qt.Key.Key_Left, ALT)
    press(Qt.Key.Key_Left, ALT)
    assert app.desk.windowTitle() == "WerkSamen"

    # When a sitting is begun with it, and the method is changed again afterwards
    held = begin(app, then, "Ons beraad")
    assert app.work
    assert app.work.sitting
    sitting = app.work.sitting.room.deliberation.id
    app.work.sitting.left.emit()
    settle()
    page = methods_page(qtbot, app)
    page.list_page.list.setCurrentRow(list(page.list_page.methods).index("dm-2"))
    page.list_page.change.click()
    assert page.editor
    write(page.editor.forms.method.form.inputs["title"], "Een ander beraad")
    page.editor.choose((2, 0))
    write(page.editor.forms.part.fields.rows[-1].first(), "Later veranderd")
    assert app.desk.close()

    # Then the sitting has the older text, and the shelf the newer
    again = start()
    assert again.work
    kept = again.work.archive.load(sitting).deliberation.method
    assert kept == held
    assert [s.title for s in kept.steps][:3] == ["Inleiding", "Dilemma", "Casus"]
    assert kept.title == "Ons beraad"
    assert kept.steps[2].parts[0].fields[-1].label == "Wat deed het lijf?"
    now = MethodShelf(methods_folder(folder)).method("dm-2")
    assert now.title == "Een ander beraad"
    assert now.steps[2].parts[0].fields[-1].label == "Later veranderd"
    assert method("dm") == methods()["dm"]


def test_a_file_with_a_mistake_is_refused_with_line_and_reason_and_the_app_goes_on(
        app: App, qtbot: QtBot, dialogs: FakeDialogs, folder: Path, tmp_path: Path) -> None:
    page = methods_page(qtbot, app)
    dialogs.target = tmp_path / "uit.toml"
    page.list_page.list.setCurrentRow(list(page.list_page.methods).index("ib"))
    page.list_page.give.click()
    text = dialogs.target.read_text(encoding="utf-8")
    broken = tmp_path / "kapot.toml"
    broken.write_text(text.replace("minutes = 8", "minutes = 8000", 1), encoding="utf-8")
    dialogs.files = (broken,)

    page.list_page.bring_in.click()

    line = text[:text.index("minutes = 8")].count("\n") + 1
    assert dialogs.told == [f"kapot.toml, regel {line}, stap IB-2, minutes: minuten liggen tussen "
                            "0 en 1440."]
    assert not methods_folder(folder).exists()
    assert list(page.list_page.methods) == [m.id for m in sorted(
        methods().values(), key=lambda m: m.title)]


def test_what_is_typed_with_a_mistake_in_it_is_there_after_a_crash(
        start: Callable[[], App], qtbot: QtBot, folder: Path) -> None:
    app = start()
    editor = copied(methods_page(qtbot, app), "zs")
    write(editor.forms.method.form.inputs["title"], "")
    write(editor.forms.method.form.inputs["purpose"], "Wat ik nog wilde zeggen")
    shelf = MethodShelf(methods_folder(folder))

    qtbot.waitUntil(lambda: "zs-2" in shelf.read().drafts
                    and shelf.read().drafts["zs-2"].purpose == "Wat ik nog wilde zeggen")

    assert shelf.method("zs-2").title == "Zevenstappenplan (kopie)"


@pytest.mark.parametrize("time_left", range(3))
def test_a_kill_while_writing_leaves_a_whole_method_and_a_whole_draft(
        tmp_path: Path, time_left: int) -> None:
    begun, folder = tmp_path / "begonnen", tmp_path / "methoden"
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), str(begun)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    deadline = time.monotonic() + 30
    while not begun.exists() and time.monotonic() < deadline:
        assert child.poll() is None
        time.sleep(0.01)
    time.sleep(random.uniform(0, 0.1))

    child.kill()
    child.wait()

    read = MethodShelf(folder).read()
    assert read.problems == ()
    assert read.own["eigen"].steps == method("ib").steps
    assert all(m.purpose.startswith("Half af") for m in read.drafts.values())
