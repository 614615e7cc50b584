# SPDX-License-Identifier: EUPL-1.2
"""The beamer window, the practice window and the miniature: one board, painted the same."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from werksamen_desktop.model.slide import BeamerMode, Block, Row, Rows, Slide, Texts
from werksamen_desktop.model.slide import Group as SlideGroup
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.beamer import BeamerWindow, PracticeWindow
from werksamen_desktop.ui.sitting.miniature import Miniature
from werksamen_desktop.ui.slides.board import Board
from werksamen_desktop.ui.slides.palette import HIGH_CONTRAST

pytestmark = pytest.mark.usefixtures("dressed")

NEUTRAL = Slide(None, "neutral", question="Moreel beraad", why="Dilemmamethode")


def told(text: str, identity: str = "1") -> Slide:
    return Slide(StepKind.TEXT, identity, top="Mag dit?", question="Wat speelt er?",
                 body=Texts((Block("", text),)), foot="stap 1 van 2")


@pytest.fixture
def beamer(qtbot: QtBot) -> BeamerWindow:
    window = BeamerWindow()
    qtbot.addWidget(window)
    window.setGeometry(QGuiApplication.screens()[1].geometry())
    return window


def picture(window: BeamerWindow) -> QImage:
    return window.grab().toImage()


def ink(image: QImage) -> int:
    """How many of a grid of points are not the ground."""
    ground = image.pixelColor(2, 2)
    return sum(image.pixelColor(x, y) != ground for x in range(0, image.width(), 7)
               for y in range(0, image.height(), 7))


@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080), (3840, 2160)])
def test_a_slide_is_painted_at_every_resolution(
        beamer: BeamerWindow, size: tuple[int, int]) -> None:
    beamer.setGeometry(1366, 0, *size)
    beamer.show()

    beamer.show_slide(told("Zij blijft thuis. " * 20))

    image = picture(beamer)
    assert (image.width(), image.height()) == size
    assert beamer.board.aspect == pytest.approx(size[0] / size[1])
    assert ink(image) > 400
    beamer.hide()


def test_before_the_first_slide_nothing_but_the_ground_is_painted(beamer: BeamerWindow) -> None:
    beamer.show()

    assert ink(picture(beamer)) == 0
    beamer.hide()


def test_black_is_black_and_the_slide_comes_back(beamer: BeamerWindow) -> None:
    beamer.show()
    beamer.show_slide(told("Zij blijft thuis."))
    live = picture(beamer)

    beamer.set_mode(BeamerMode.BLACK)
    black = picture(beamer)
    beamer.set_mode(BeamerMode.LIVE)

    assert {black.pixelColor(x, 500).name() for x in range(0, 1920, 5)} == {"#000000"}
    assert picture(beamer) == live
    beamer.hide()


def test_the_window_takes_no_focus_no_clicks_and_no_place_in_the_task_bar(
        qtbot: QtBot, beamer: BeamerWindow) -> None:
    field = QLineEdit()
    field.setAccessibleName("veld")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)

    beamer.show()
    qtbot.mouseClick(beamer, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))

    assert field.hasFocus()
    flags = beamer.windowFlags()
    assert flags & Qt.WindowType.WindowDoesNotAcceptFocus
    assert (flags & Qt.WindowType.Tool) == Qt.WindowType.Tool
    assert beamer.cursor().shape() is Qt.CursorShape.BlankCursor
    beamer.hide()
    field.close()


def test_title_and_accessible_name_never_hold_words_of_the_case(beamer: BeamerWindow) -> None:
    beamer.show_slide(told("Mevrouw A. blijft thuis."))

    assert (beamer.windowTitle(), beamer.accessibleName()) == ("Beamer", "Beamer")
    assert beamer.toolTip() == beamer.accessibleDescription() == ""


def test_closing_hides_the_window_and_does_not_end_the_app(beamer: BeamerWindow) -> None:
    beamer.show()

    beamer.close()

    assert not beamer.isVisible()
    beamer.show_slide(NEUTRAL)
    beamer.show()
    assert beamer.isVisible()
    beamer.hide()


def test_pages_are_counted_and_turned(qtbot: QtBot, beamer: BeamerWindow) -> None:
    counted: list[int] = []
    beamer.pages_changed.connect(counted.append)
    beamer.show()

    beamer.show_slide(told("Zij vergeet het gas. " * 300))
    qtbot.waitUntil(lambda: beamer.board.sheet is not None and beamer.board.sheet.complete)
    first = picture(beamer)
    beamer.set_page(1)

    assert counted[-1] > 2
    assert picture(beamer) != first
    beamer.set_page(counted[-1] + 9)
    assert ink(picture(beamer)) > 0
    beamer.hide()


def test_a_very_long_text_is_counted_while_nothing_else_happens(
        qtbot: QtBot, beamer: BeamerWindow) -> None:
    beamer.show()

    beamer.show_slide(told(" ".join(f"woord{n}" for n in range(20_000))))

    assert beamer.board.sheet is not None
    assert not beamer.board.sheet.complete
    qtbot.waitUntil(lambda: beamer.board.sheet.complete, timeout=5000)  # type: ignore[union-attr]
    assert beamer.board.sheet.pages > 40
    beamer.hide()


def test_the_time_is_a_quiet_bar_in_the_foot_only(beamer: BeamerWindow) -> None:
    beamer.show()
    beamer.show_slide(told("Zij blijft thuis."))
    before = picture(beamer)

    beamer.set_time(0.5)

    after = picture(beamer)
    assert after != before
    assert after.copy(0, 0, 1920, 1000) == before.copy(0, 0, 1920, 1000)
    beamer.hide()


def test_miniature_and_practice_window_paint_the_same_sheet(qtbot: QtBot) -> None:
    board = Board()
    miniature, practice = Miniature(board), PracticeWindow(board)
    qtbot.addWidget(miniature)
    qtbot.addWidget(practice)
    miniature.resize(326, miniature.heightForWidth(326))

    board.show_slide(told("Zij blijft thuis. " * 30))

    small, large = miniature.grab().toImage(), practice.grab().toImage()
    assert ink(small) > 100
    assert ink(large) > 400
    assert miniature.accessibleName() == "Beamer, miniatuur"
    assert practice.windowTitle() == "Oefenvenster"
    board.set_mode(BeamerMode.BLACK)
    assert miniature.grab().toImage().pixelColor(163, 60) == QColor("#000000")


def test_the_miniature_keeps_the_shape_of_the_beamer(qtbot: QtBot) -> None:
    board = Board()
    miniature = Miniature(board)
    qtbot.addWidget(miniature)
    wide = miniature.heightForWidth(300)

    board.show_slide(NEUTRAL)
    board.set_aspect(4 / 3)

    assert miniature.heightForWidth(300) > wide * 1.2


def test_the_high_contrast_theme_paints_light_on_black(qtbot: QtBot, beamer: BeamerWindow) -> None:
    beamer.show()
    beamer.show_slide(Slide(StepKind.LIST, "1", question="Wat?", body=Rows((
        SlideGroup("", (Row("Zij blijft thuis", done=True),)),))))

    beamer.board.set_palette(HIGH_CONTRAST)

    image = picture(beamer)
    assert image.pixelColor(5, 5).name() == "#000000"
    assert ink(image) > 50
    beamer.hide()


def test_a_slide_that_did_not_change_is_not_laid_out_again(beamer: BeamerWindow) -> None:
    beamer.show_slide(told("Zij blijft thuis."))
    sheet = beamer.board.sheet

    beamer.show_slide(told("Zij blijft thuis."))

    assert beamer.board.sheet is sheet
