# SPDX-License-Identifier: EUPL-1.2
"""The middle of the facilitator's window: the questions, the parts of the step, and the work."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.method import BeamerRule, Part, Step
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.in_view import whole_height
from werksamen_desktop.ui.parts.hidden import HiddenBanner
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.style import set_role

LOWEST_WORK = 260
"""Pixels the work keeps; a lower window scrolls as a whole."""

OWN_REVEAL = frozenset({StepKind.PERSPECTIVES, StepKind.VALUES, StepKind.JUDGEMENT,
                        StepKind.POLL, StepKind.EVALUATION, StepKind.MERGING})
"""Kinds whose widget reveals its answers itself; the others get the band above their work."""

SOON, QUIET = 60, 1500
"""Milliseconds until the next part is made ahead: after a move, and after a change. Making one may
take longer than a key may wait, so that nothing is made while somebody types."""

PartFactory = Callable[[Room, Part], PartWidget]


class _Sheet(QScrollArea):
    """One part, which scrolls by itself or stands whole; `grown` tells that its layout changed."""

    grown = Signal()

    def __init__(self, part: PartWidget, name: str, stack: QStackedWidget) -> None:
        super().__init__()
        self.part = part
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        stack.addWidget(self)  # before the part is in it: each move styles all of it again
        self.setWidget(part)

    def set_whole(self, *, on: bool) -> None:
        """Stand as high as the part, or scroll by itself."""
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if on else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.part.set_whole(on=on)

    @property
    def whole(self) -> int:
        """The height at which nothing of the part scrolls."""
        return whole_height(self.part, self.viewport().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return done


class Workplace(QScrollArea):
    """Shows the part the room stands at; each part's widget is made once and kept.

    `refresh` brings only the visible part up to date; a hidden one follows when it is shown. While
    nobody types the parts that are still to come are made ahead, the nearest first.
    One area scrolls at a time: the part, or in a low window the whole with the part in it.
    """

    part_picked = Signal(int)

    def __init__(self, room: Room, parts: Mapping[StepKind, PartFactory], chooser: QWidget,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._parts = room, parts
        self._made: dict[tuple[str, int], _Sheet] = {}
        self._shown: tuple[str, int] | None = None
        self.moral = plain_label(role="moral")
        self.question = plain_label(role="question")
        self.why = plain_label(role="muted")
        self.segments = QWidget()
        self._segments = FlowLayout(self.segments)
        self._buttons: list[QPushButton] = []
        self.chooser = chooser
        self.unseen = plain_label(role="muted")
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(LOWEST_WORK)
        self.stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head = (self.segments, self.chooser)
        self._ahead = QTimer(self, singleShot=True)
        self._ahead.timeout.connect(self._make_ahead)
        self._lay_out()

    def _lay_out(self) -> None:
        page = QWidget()
        self.setWidget(page)  # while it is empty: each move styles all of it again
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 14, 24, 8)
        column.setSpacing(2)
        column.addWidget(self.moral)
        column.addSpacing(6)
        column.addWidget(self.question)
        reason = QHBoxLayout()
        reason.setSpacing(12)
        reason.addWidget(self.why, 1)
        reason.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(reason)
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 6, 0, 2)
        tools.setSpacing(12)
        tools.addWidget(self.segments, 1)
        tools.addWidget(self.unseen)
        column.addWidget(self._tools)
        column.addSpacing(4)
        self._hidden = QVBoxLayout()
        column.addLayout(self._hidden)
        column.addWidget(self.stack, 1)

    @property
    def current(self) -> PartWidget | None:
        """The part widget that is worked in."""
        sheet = self.stack.currentWidget()
        return sheet.part if isinstance(sheet, _Sheet) else None

    def refresh(self) -> None:
        """Show where the room stands, and its visible part as it is now."""
        step = self._room.step
        part = step.parts.index(self._room.part)
        question = self._room.deliberation.question.strip()
        word = self._room.deliberation.method.question_word
        self.moral.setText(f"{word}: {question}" if question
                           else self.tr("De vraag van dit beraad is nog niet opgeschreven"))
        self.question.setText(step.question)
        self.why.setText(step.why)
        self._show_segments(part)
        enters = self._shown != (step.key, part)
        self._show_part(step.key, part)
        if self.current:
            self.current.refresh()
        self._fit()
        if enters:
            self.start_typing()
        self._ahead.start(SOON if enters else QUIET)

    def _show_segments(self, part: int) -> None:
        titles = [p.title or p.topic for p in self._room.step.parts]
        while len(self._buttons) < len(titles):
            self._buttons.append(self._segment(len(self._buttons)))
        for place, button in enumerate(self._buttons):
            if place < len(titles):
                self._name_segment(button, place, titles[place])
            button.setChecked(place == part)
            button.setVisible(1 < len(titles) > place)
        shown = self._room.part.beamer
        self.unseen.setText("" if shown is not BeamerRule.NEVER else
                            self.tr("De zaal ziet dit onderdeel niet"))
        self.unseen.setVisible(bool(self.unseen.text()))
        self._tools.setVisible(len(titles) > 1 or bool(self.unseen.text()))

    def _segment(self, place: int) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        set_role(button, "segment")
        button.clicked.connect(lambda: self.part_picked.emit(place))
        self._segments.addWidget(button)
        return button

    def _name_segment(self, button: QPushButton, place: int, title: str) -> None:
        button.setText(title)
        button.setAccessibleName(self.tr("Onderdeel {0}: {1}").format(place + 1, title))
        button.setToolTip(self.tr("{0} (Ctrl+{1})").format(title, place + 1))

    def _show_part(self, step: str, part: int) -> None:
        key = (step, part)
        held = self._made.get(key)
        if held is not None and held.part.part != self._room.part:
            # An added step was undone, and another one has its key now.
            self.stack.removeWidget(held)
            held.deleteLater()
            del self._made[key]
            self._shown = None
        if key not in self._made:
            self._make(self._room.step, part)
        if self._shown != key:
            self._show_band()
        self._shown = key
        self._refresh_band()
        self.stack.setCurrentWidget(self._made[key])

    def _make(self, step: Step, place: int) -> None:
        part = step.parts[place]
        sheet = _Sheet(self._parts[part.kind](self._room, part),
                       self.tr("Werkblad: {0}").format(part.title or step.title), self.stack)
        sheet.grown.connect(self._fit)
        self._made[step.key, place] = sheet

    def _make_ahead(self) -> None:
        """Make the nearest part that is still to come, or was passed by, and then the next."""
        steps = self._room.deliberation.steps
        here = steps.index(self._room.step)
        for step in (*steps[here:], *steps[:here]):
            for place in range(len(step.parts)):
                if (step.key, place) not in self._made:
                    self._make(step, place)
                    self._ahead.start(SOON)
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the part scroll where it has room for that, else this whole with it."""
        sheet, page = self.stack.currentWidget(), self.widget()
        if page is None or not isinstance(sheet, _Sheet):
            return
        head = whole_height(page, self.viewport().width()) - self.stack.minimumHeight()
        low = self.viewport().height() - head < max(LOWEST_WORK, sheet.part.least_height)
        sheet.set_whole(on=low)
        self.stack.setMinimumHeight(max(LOWEST_WORK, sheet.whole) if low else LOWEST_WORK)

    def _show_band(self) -> None:
        """Have the band of this part, where its widget has none of its own."""
        empty_out(self._hidden)
        if self._room.part.kind not in OWN_REVEAL:
            self._hidden.addWidget(HiddenBanner(self._room, self._room.part))

    def _refresh_band(self) -> None:
        item = self._hidden.itemAt(0)
        band = item.widget() if item else None
        if isinstance(band, HiddenBanner):
            band.refresh()

    def start_typing(self) -> None:
        """Put the focus where typing starts in this part."""
        field = self.current.first_field() if self.current else None
        if field is not None:
            field.setFocus()
        if isinstance(field, QPlainTextEdit):
            field.moveCursor(QTextCursor.MoveOperation.End)
