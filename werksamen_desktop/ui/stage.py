# SPDX-License-Identifier: EUPL-1.2
"""The stage: decides which slide the room gets, and hands on nothing but slides."""

from PySide6.QtCore import QObject, QTimer, Signal

from werksamen_desktop.model.projection import EVERYTHING, Choice, neutral_slide, slide_for
from werksamen_desktop.model.slide import BeamerMode, Slide
from werksamen_desktop.room import Room
from werksamen_desktop.ui.slides.board import Board


class Stage(QObject):
    """Follows the room and shows it on the beamer, as far as the mode lets it.

    `slide_now` is what would be shown live, `slide_shown` what the room has. While frozen the room
    keeps slide, page and time; on the neutral card and in black the slide itself is the neutral
    one, so that nothing of the step can be left behind it. The `board` is what beamer, practice
    window and miniature paint; `changed` follows everything the facilitator's window tells of it.
    """

    changed = Signal()
    slide_changed = Signal(Slide)
    mode_changed = Signal(BeamerMode)
    page_changed = Signal(int)
    time_changed = Signal(object)

    def __init__(self, room: Room, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self.board = Board(self)
        self.mode = BeamerMode.NEUTRAL
        self.choice = EVERYTHING
        self.page = 0
        self._pages = 1
        self._time: float | None = None
        self._place = self._standing()
        self.slide_shown: Slide = neutral_slide(room.sitting)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        self.slide_changed.connect(self.board.show_slide)
        self.mode_changed.connect(self.board.set_mode)
        self.page_changed.connect(self.board.set_page)
        self.time_changed.connect(self.board.set_time)
        self.board.pages_changed.connect(self._take_pages)
        self.board.show_slide(self.slide_shown)
        room.moved.connect(self._follow_place)
        room.changed.connect(self._soon.start)

    @property
    def slide_now(self) -> Slide:
        """The slide of the step and part the room stands at, as the facilitator chose it."""
        step, part = self._standing()
        return slide_for(self._room.sitting, step=step, part=part, choice=self.choice)

    @property
    def pages(self) -> int:
        """The number of pages of the slide that is shown."""
        return self._pages

    def set_mode(self, mode: BeamerMode) -> None:
        """Live, frozen, neutral or black. The slide goes before the mode, so nothing flashes."""
        if mode is self.mode:
            return
        if mode is BeamerMode.FROZEN:
            self._soon.stop()
        self.mode = mode
        self._show()
        self.mode_changed.emit(mode)
        self.changed.emit()

    def set_choice(self, choice: Choice) -> None:
        """Let the room see some seats, one field of all, or everything; until the next step."""
        if choice != self.choice:
            self.choice = choice
            self._show()
            self.changed.emit()

    def next_page(self) -> bool:
        """Show the next page; False when this is the last, or the room does not see the step."""
        return self._turn(1)

    def previous_page(self) -> bool:
        """Show the page before; False at the first."""
        return self._turn(-1)

    def set_time(self, fraction: float | None) -> None:
        """The part of the step's time that has passed; a frozen room keeps the last."""
        if self.mode is BeamerMode.LIVE and fraction != self._time:
            self._time = fraction
            self.time_changed.emit(fraction)

    def _take_pages(self, pages: int) -> None:
        """Take over how many pages the board has counted."""
        self._pages = max(1, pages)
        if self.page >= self._pages:
            self._go_to_page(self._pages - 1)
        self.changed.emit()

    def _standing(self) -> tuple[str, int]:
        return self._room.step.key, self._room.deliberation.part

    def _follow_place(self) -> None:
        """Another step or part: the choice of the last does not go along."""
        if self._standing() != self._place:
            self._place = self._standing()
            self.choice = EVERYTHING
            self.changed.emit()

    def _turn(self, way: int) -> bool:
        page = self.page + way
        if self.mode is not BeamerMode.LIVE or not 0 <= page < self._pages:
            return False
        self._go_to_page(page)
        return True

    def _go_to_page(self, page: int) -> None:
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)
            self.changed.emit()

    def _show(self) -> None:
        if self.mode is BeamerMode.FROZEN:
            return
        live = self.mode is BeamerMode.LIVE
        slide = self.slide_now if live else neutral_slide(self._room.sitting)
        if slide == self.slide_shown:
            return
        if slide.identity != self.slide_shown.identity:
            self._go_to_page(0)
        self.slide_shown = slide
        self.slide_changed.emit(slide)
