# SPDX-License-Identifier: EUPL-1.2
"""The button that chooses what the room sees: everything, one field, or some seats to compare."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from werksamen_desktop.model.circles import Circle, circles_of
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.room_view import EVERYTHING, Choice
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.style import set_role

CHOOSES = (StepKind.PERSPECTIVES, StepKind.VALUES, StepKind.CARDS, StepKind.CODES)
FEWEST, MOST = 2, 4
"""How many seats can be compared."""


class StayingMenu(QMenu):
    """A menu that stays open while several things are ticked."""

    def _ticks(self) -> bool:
        action = self.activeAction()
        if action is None or not action.isEnabled() or not action.property("seat"):
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._ticks():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        presses = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() not in presses or not self._ticks():
            super().keyPressEvent(event)


class ViewChooser(QWidget):
    """"zaal ziet: alles", with a menu; `chosen` carries the next choice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = EVERYTHING
        self._ticked: tuple[UUID, ...] = ()
        self._offered: tuple[object, ...] = ()
        self._seats: dict[UUID, QAction] = {}
        self._fields: dict[str, QAction] = {}
        self._labels: dict[str, str] = {}
        self._circles: dict[tuple[UUID, ...], str] = {}
        caption = QLabel(self.tr("zaal ziet:"))
        set_role(caption, "muted")
        self.button = QToolButton()
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setToolTip(self.tr("Kies wat de zaal van deze stap ziet (Ctrl+B)"))
        self.menu = StayingMenu(self.button)
        self.button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(caption)
        row.addWidget(self.button)
        self._mark()
        self.hide()

    def refresh(self, sitting: Sitting, part: Part, choice: Choice) -> None:
        """Offer what this part can show of the sitting, with the choice that holds."""
        chooses = part.kind in CHOOSES
        self.setVisible(chooses)
        if not chooses:
            return
        table = tuple((s.id, seat_label(s, sitting.case)) for s in sitting.deliberation.table)
        circles = circles_of(sitting.deliberation)
        fields = tuple((f.key, f.label.lower()) for f in part.fields)
        if choice != self._choice:
            self._choice, self._ticked = choice, choice.seats
        self._ticked = tuple(s for s in self._ticked if s in dict(table))
        if (table, fields, circles) != self._offered:
            self._offered = (table, fields, circles)
            self._fill(table, fields)
            self._fill_circles(circles)
        self._mark()

    def _fill(self, table: tuple[tuple[UUID, str], ...],
              fields: tuple[tuple[str, str], ...]) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        self._fields, self._labels = {}, dict(fields)
        for key, words in (("", self.tr("Alles")), *(
                (k, self.tr("Alleen {0}, van iedereen").format(label))
                for k, label in fields)):
            self._fields[key] = self._line(words, group)
            self._fields[key].triggered.connect(
                lambda _=False, key=key: self._choose(Choice(field=key)))
        self.menu.addSection(self.tr("Vergelijk 2 tot 4 deelnemers"))
        self._seats = {}
        for seat, label in table:
            self._seats[seat] = self._line(label, None)
            self._seats[seat].setProperty("seat", True)
            self._seats[seat].triggered.connect(lambda _=False, seat=seat: self.tick(seat))

    def _fill_circles(self, circles: tuple[Circle, ...]) -> None:
        """Offer who belong together by organisation or by law and field."""
        self._circles = {c.seats: c.name for c in circles}
        if not circles:
            return
        self.menu.addSection(self.tr("Alleen een organisatie of terrein"))
        for circle in circles:
            line = self._line(circle.name, None)
            line.setCheckable(False)
            line.triggered.connect(
                lambda _=False, seats=circle.seats: self._choose(Choice(seats=seats)))

    def _line(self, words: str, group: QActionGroup | None) -> QAction:
        action = self.menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        if group:
            group.addAction(action)
        return action

    def tick(self, seat: UUID) -> None:
        """Add a seat to the comparison, or take it out; two make one."""
        held = self._ticked
        self._ticked = tuple(s for s in held if s != seat) if seat in held else (*held, seat)
        if FEWEST <= len(self._ticked) <= MOST:
            self._choose(Choice(seats=self._ticked))
        elif self._choice.seats:
            ticked = self._ticked
            self._choose(EVERYTHING)
            self._ticked = ticked
        self._mark()

    def _choose(self, choice: Choice) -> None:
        self._choice, self._ticked = choice, choice.seats
        self._mark()
        self.chosen.emit(choice)

    def _mark(self) -> None:
        for seat, action in self._seats.items():
            action.setChecked(seat in self._ticked)
            action.setEnabled(seat in self._ticked or len(self._ticked) < MOST)
        for key, action in self._fields.items():
            action.setChecked(not self._choice.seats and key == self._choice.field)
        words = self._words()
        self.button.setText(f"{words} ▾")
        self.button.setAccessibleName(self.tr("Zaal ziet: {0}").format(words))

    def _words(self) -> str:
        if self._choice.seats in self._circles:
            return self.tr("alleen {0}").format(self._circles[self._choice.seats])
        if self._choice.seats:
            names = [self._seats[s].text() for s in self._choice.seats if s in self._seats]
            words = listed(names)
            return words if len(words) <= 40 else self.tr("{0} deelnemers").format(len(names))
        if self._choice.field:
            return self.tr("alleen {0}").format(self._labels.get(self._choice.field, ""))
        if len(self._ticked) == 1:
            return self.tr("alles (kies er nog één)")
        return self.tr("alles")

    def open(self) -> None:
        """Open the menu, for the key."""
        if not self.isHidden():
            self.menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
