# SPDX-License-Identifier: EUPL-1.2
"""The line in which something is recorded for another step, without leaving this one."""

import shiboken6
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QToolButton, QWidget

from werksamen_desktop.model.recording import Place, places, record
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, short
from werksamen_desktop.ui.fields import ChoiceField, LineField
from werksamen_desktop.ui.style import set_role

ROOM_FOR_ONE_ROW = 940
"""The width from which where and what stand beside each other."""


class WordsField(LineField):
    """Takes the line: Enter records it, the arrows choose another place, Esc goes back."""

    placed = Signal(int)
    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape):
            event.accept()  # else the window would take it for "back to live"
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.returnPressed.emit()
        elif way and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.placed.emit(way)
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class RecordLine(QFrame):
    """Where it goes, as what or whose, and the words. `recorded` says in a sentence where it is.

    The place of the last time is offered again, at first the nearest step to come. Whatever had
    the focus gets it back; the beamer and the step stay as they were.
    """

    recorded = Signal(str)
    left = Signal()

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._places: tuple[Place, ...] = ()
        self._last = ""
        self._back: QWidget | None = None
        set_role(self, "record")
        self.place = ChoiceField(self.tr("Vastleggen voor stap"))
        self.slot = ChoiceField(self.tr("Als wat, of van wie"))
        self.words = WordsField(self.tr("Wat u vastlegt"),
                                prompt=self.tr("Wat is er gezegd? Enter legt vast"))
        self.put = button(self.tr("Vastleggen"), self._record, role="primary")
        self.away = QToolButton()
        self.away.setText("✕")
        self.away.setAccessibleName(self.tr("Vastleggen sluiten"))
        self.away.setToolTip(self.tr("Sluiten zonder vast te leggen (Esc)"))
        set_role(self.away, "small")
        self.place.chosen.connect(lambda _: self._offer_slots())
        self.words.returnPressed.connect(self._record)
        self.words.placed.connect(self._step_place)
        self.words.given_up.connect(self.close_line)
        self.away.clicked.connect(self.close_line)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        for box in (self.place, self.slot):
            box.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(16, 6, 12, 6)
        self._rows.setSpacing(8)
        where, what = QBoxLayout(QBoxLayout.Direction.LeftToRight), QBoxLayout(
            QBoxLayout.Direction.LeftToRight)
        where.setSpacing(8)
        what.setSpacing(8)
        where.addWidget(short(self.tr("Vastleggen voor stap"), "label"))
        where.addWidget(self.place, 3)
        where.addWidget(self.slot, 2)
        what.addWidget(self.words, 1)
        what.addWidget(self.put)
        what.addWidget(self.away)
        self._rows.addLayout(where, 1)
        self._rows.addLayout(what, 1)

    # Opening and closing -------------------------------------------------------------------------

    def open_line(self) -> None:
        """Open the line, or go to it; what has the focus gets it back afterwards."""
        if self._room.deliberation.closed:
            self._room.refused.emit(
                "Dit beraad is afgesloten. Heropen het om iets te wijzigen.")
            return
        focus = QApplication.focusWidget()
        if self.isHidden():
            self._back = focus
            self._places = places(self._room.sitting)
            self.place.set_choices({p.key: p.line for p in self._places})
            self.place.show_value(self._offered())
            self._offer_slots()
            self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _offered(self) -> str:
        """The place of last time, else the first that is still to come."""
        keys = [p.key for p in self._places]
        if self._last in keys:
            return self._last
        steps = [s.key for s in self._room.deliberation.steps]
        here = steps.index(self._room.step.key) + 1
        return next((p.key for p in self._places if p.number > here), keys[0])

    def close_line(self) -> None:
        """Close the line and go back to where one was."""
        self.words.clear()
        self.hide()
        back, self._back = self._back, None
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    # Choosing ------------------------------------------------------------------------------------

    def _chosen(self) -> Place:
        return next(p for p in self._places if p.key == self.place.value)

    def _step_place(self, way: int) -> None:
        at = max(0, min(self.place.currentIndex() + way, self.place.count() - 1))
        self.place.setCurrentIndex(at)
        self._offer_slots()

    def _offer_slots(self) -> None:
        chosen = self._chosen()
        self.slot.set_choices({s.key: s.label for s in chosen.slots})
        if self.slot.currentIndex() < 0:
            self.slot.setCurrentIndex(0)
        self.slot.setVisible(len(chosen.slots) > 1)
        self.place.setToolTip(chosen.line)
        self.words.setAccessibleName(self.tr("Wat u vastlegt voor {0}").format(chosen.words))

    def _record(self) -> None:
        chosen, slot, text = self._chosen(), self.slot.value, self.words.text().strip()
        if not text:
            return
        self._last = chosen.key
        self._room.end_burst()
        self._room.edit(lambda s: record(s, chosen.key, slot, text))
        self.close_line()
        self.recorded.emit(self.tr("Vastgelegd bij {0}.").format(chosen.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and event.key() == Qt.Key.Key_Escape):
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if self.width() >= ROOM_FOR_ONE_ROW
            else QBoxLayout.Direction.TopToBottom)
