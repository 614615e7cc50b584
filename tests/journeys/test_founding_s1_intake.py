# SPDX-License-Identifier: EUPL-1.2
"""Which sort of meeting, and which method: asked before anything begins, kept and printed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.intake import intake_line
from werksamen_desktop.model.suiting import Ends, Suits
from werksamen_desktop.ui.prepare.method_chooser import MethodChooser
from werksamen_desktop.ui.prepare.quick_start import QuickStart

from .conftest import pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]


def test_1_9_the_intake_says_which_meeting_it_is_and_stays_with_the_sitting(
        app: App, then: Callable[..., None], tmp_path: Path) -> None:
    told: list[str] = []

    def choose(chooser: MethodChooser) -> None:
        questions = chooser.questions
        assert chooser.meeting.text() == "Nog niet te zeggen"
        for asked, said in ((Suits.MORAL, False), (Suits.CLASH, False), (Suits.COORDINATE, True)):
            Hand().click(questions.asked[asked].pills[said])
            told.append(chooser.meeting.text())
        assert questions.signs["Afstemmen en plannen"].fold.isChecked()
        best = chooser.buttons[0]
        told.append(best.suggestion.method.id if best.suggestion else "")
        told.append(best.reason.text())
        chooser.buttons[1].click()

    def begin(dialog: QuickStart) -> None:
        then(choose)
        dialog.help.click()
        told.append(dialog.method.currentText())
        dialog.question.setPlainText("Wie doet wat?")
        dialog.go.click()

    then(begin)
    app.start_page.greeting.new.click()
    settle()

    assert told[:3] == ["Nog niet te zeggen", "Nog niet te zeggen",
                        "Een multidisciplinair overleg (MDO)"]
    assert told[3] in ("gp", "md")
    assert told[4].startswith("Past, want u wilt afstemmen wie wat doet")
    assert told[5] in ("Multidisciplinair overleg", "1Gezin1Plan – zwaar: het hele plan")
    assert app.work
    opened = app.work.sitting
    assert opened
    page = opened.preparation
    assert page
    card = page.steps_page.choice
    assert card.meeting.text() == "Een multidisciplinair overleg (MDO)"
    assert card.reason.text().startswith("Wat goed is, staat niet ter discussie")
    kept = app.work.archive.load(opened.room.deliberation.id)
    assert intake_line(kept.deliberation) == intake_line(
        parse(sitting_to_json(kept).encode(), name="x.json")[0].deliberation) != ""
    paper = tmp_path / "verslag.pdf"
    write_pdf(compose(kept, today=date(2026, 11, 24)), paper)
    assert squeezed("Vooraf bepaald: Een multidisciplinair overleg (MDO).") in pdf_words(paper)


def test_1_9_the_preparation_asks_it_too_and_takes_another_method_as_one_change(
        app: App, then: Callable[..., None]) -> None:
    assert app.work
    sitting = new_sitting(method("dm")).with_case(story="Een verhaal")
    app.work.archive.save(sitting, None)
    app.work.home.prepared.emit(sitting)
    opened = app.work.sitting
    assert opened
    page, room = opened.preparation, opened.room
    assert page
    page.show_page(2)
    settle()
    assert page.steps_page.choice.meeting.text() == (
        "Is dit een moreel beraad, een MDO of intervisie?")

    def choose(chooser: MethodChooser) -> None:
        signs = chooser.questions.signs["Samen wegen wat goed is"]
        Hand().click(chooser.questions.asked[Suits.MORAL].pills[True])
        Hand().click(chooser.questions.minutes.pills[60])
        Hand().click(chooser.questions.ends.pills[Ends.DECISION])
        Hand().click(signs.ticks[Suits.RULE])
        assert chooser.buttons[0].title.text() == "Omgekeerde toets"
        chooser.buttons[0].setFocus()
        QTest.keyClick(chooser.buttons[0], Qt.Key.Key_Space)

    then(choose)
    Hand().click(page.steps_page.choice.help)
    settle()

    assert room.deliberation.method.id == "ot"
    assert room.case.story == "Een verhaal"
    assert page.steps_page.card.heading.text() == "Omgekeerde toets"
    assert list(page.steps_page.rows) == [s.key for s in method("ot").steps]
    assert page.window().focusWidget() is page.steps_page.choice.help
    assert page.steps_page.choice.meeting.text() == "Een moreel beraad"
    room.undo()
    settle()
    assert room.deliberation.method.id == "dm"
    assert page.steps_page.card.heading.text() == "Dilemmamethode"


def test_a_method_of_a_sitting_that_has_begun_stays_what_it_is(hold: Hold) -> None:
    from datetime import UTC, datetime

    opened = hold(new_sitting(method("dm")).with_deliberation(
        started_at=datetime(2026, 11, 24, 14, tzinfo=UTC)))
    opened.show_preparation()
    settle()

    assert opened.preparation
    card = opened.preparation.steps_page.choice
    assert not card.help.isEnabled()
    assert card.method.text() == (
        "Methode: Dilemmamethode. Het beraad is begonnen: de methode staat vast.")


def test_everything_in_the_chooser_is_done_by_keys_and_may_be_skipped(
        app: App, then: Callable[..., None]) -> None:
    seen: list[object] = []

    def choose(chooser: MethodChooser) -> None:
        first = chooser.questions.asked[Suits.FOLLOW_UP].pills[True]
        assert first.hasFocus()
        assert first.accessibleName() == "Is dit een vervolg op een eerder beraad? ja"
        QTest.keyClick(first, Qt.Key.Key_Space)
        assert chooser.buttons[0].title.text() == "Vervolgberaad"
        QTest.keyClick(first, Qt.Key.Key_Space)
        assert chooser.answers.yes == ()
        visited = set()
        while QApplication.focusWidget() not in visited:
            visited.add(QApplication.focusWidget())
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert {b for b in chooser.buttons if b.isVisible()} <= visited
        assert chooser.all in visited
        chooser.all.setFocus()
        QTest.keyClick(chooser.all, Qt.Key.Key_Space)
        seen.append(sum(b.isVisible() for b in chooser.buttons))
        chooser.reject()

    def begin(dialog: QuickStart) -> None:
        before = dialog.method.currentText()
        then(choose)
        dialog.help.click()
        seen.append(dialog.method.currentText() == before)
        dialog.reject()

    then(begin)
    app.start_page.greeting.new.click()

    assert app.work
    assert seen == [len(app.work.home.offered()), True]
