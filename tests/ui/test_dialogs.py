# SPDX-License-Identifier: EUPL-1.2
"""The real dialogs, answered by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox

from werksamen_desktop.ui.dialogs import Dialogs

pytestmark = pytest.mark.usefixtures("dressed")


def key(*keys: Qt.Key) -> Callable[[QDialog], None]:
    def press(dialog: QDialog) -> None:
        for each in keys:
            QTest.keyClick(QApplication.focusWidget() or dialog, each)
    return press


def test_enter_on_a_question_is_the_safe_answer_and_escape_too(qtbot, then):
    dialogs = Dialogs()

    then(key(Qt.Key.Key_Return))
    assert not dialogs.confirm("Vernietigen", "Weet u het zeker?", "Vernietigen")
    then(key(Qt.Key.Key_Escape))
    assert not dialogs.confirm("Vernietigen", "Weet u het zeker?", "Vernietigen")


def test_the_named_button_agrees(qtbot, then):
    def agree(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(b for b in dialog.buttons() if b.text() == "Vernietigen").click()

    then(agree)
    assert Dialogs().confirm("Vernietigen", "Weet u het zeker?", "Vernietigen")


def test_one_of_two_lines_that_are_alike_is_told_by_its_place(qtbot, then):
    then(key(Qt.Key.Key_Down, Qt.Key.Key_Return))

    assert Dialogs().choose("Samenvoegen", "Met wie?", ["Huisarts", "Huisarts", "GGZ"]) == 1


def test_escape_chooses_nothing(qtbot, then):
    then(key(Qt.Key.Key_Escape))

    assert Dialogs().choose("Samenvoegen", "Met wie?", ["Huisarts"]) is None


def test_a_text_is_asked_with_the_old_one_filled_in(qtbot, then):
    def answer(dialog: QDialog) -> None:
        QTest.keyClicks(QApplication.focusWidget(), "nieuw")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    then(answer)
    assert Dialogs().ask_text("Hernoemen", "Hoe heet deze deelnemer?", "oud") == "nieuw"
    then(key(Qt.Key.Key_Escape))
    assert Dialogs().ask_text("Hernoemen", "Hoe heet deze deelnemer?", "oud") is None


def test_what_people_wrote_is_never_read_as_markup(qtbot, then):
    seen: list[bool] = []

    def look(dialog: QDialog) -> None:
        seen.append(any(label.textFormat() is Qt.TextFormat.PlainText
                        and "<b>x</b>" in label.text() for label in dialog.findChildren(QLabel)))

    dialogs = Dialogs()
    for ask in (lambda: dialogs.tell("Over <b>x</b>."),
                lambda: dialogs.confirm("A", "Over <b>x</b>.", "Ja"),
                lambda: dialogs.choose("A", "Over <b>x</b>.", ["een"]),
                lambda: dialogs.ask_text("A", "Over <b>x</b>.")):
        then(look)
        ask()

    assert seen == [True] * 4


@pytest.mark.parametrize(("typed", "saved"), [("uit", "uit.json"), ("uit.json", "uit.json"),
                                              ("", None)])
def test_a_file_name_without_an_ending_gets_one(
        qtbot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, saved: str | None):
    chosen = str(tmp_path / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))

    assert Dialogs().save_file("Exporteren", "beraad.json", "WerkSamen (*.json)") == (
        tmp_path / saved if saved else None)


def test_an_ending_that_was_added_never_overwrites_unasked(
        qtbot, then, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    (tmp_path / "uit.json").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "uit"), ""))

    then(key(Qt.Key.Key_Escape))

    assert Dialogs().save_file("Exporteren", "beraad.json", "WerkSamen (*.json)") is None
