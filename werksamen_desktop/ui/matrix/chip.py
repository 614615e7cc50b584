# SPDX-License-Identifier: EUPL-1.2
"""A value as a chip: its word, and the mark of who says that it is shared."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.weighing import Value
from werksamen_desktop.ui.matrix.entry_field import Wish, arrow, meaning
from werksamen_desktop.ui.matrix.place import Place, Way
from werksamen_desktop.ui.style import set_role

SIGNS = {Mark.NONE: "", Mark.FOUND: " ●", Mark.GROUP: " ◆"}


def shown_word(word: str) -> str:
    """A value word as a chip has it, with a capital."""
    return word[:1].upper() + word[1:]


class Chip(QPushButton):
    """A value that can be reached by key; Enter or a click opens its menu."""

    went = Signal(Way)
    asked = Signal(Wish)
    unwanted = Signal()
    shared = Signal()
    menu_wanted = Signal()

    def __init__(self, place: Place, value: Value) -> None:
        super().__init__()
        self._place = place
        self.value = value
        self.mark = Mark.NONE
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.menu_wanted)

    def show_value(self, value: Value, mark: Mark, told: str) -> None:
        """Show the value; `told` says in words what its mark says."""
        self.value, self.mark = value, mark
        word = shown_word(value.word.strip())
        set_role(self, "chip-shared" if mark is Mark.GROUP else "chip")
        self.setText((word + SIGNS[mark]).replace("&", "&&"))
        self.setToolTip("\n".join(p for p in (word, value.meaning, told) if p))
        name = self._place.name(f"{self.tr('waarde')}: {value.word.strip().lower()}")
        self.setAccessibleName(", ".join(p for p in (name, told) if p))

    def enter(self, way: Way) -> None:
        """Take the focus."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and (meaning(event) is not None or self._marks(event))):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _marks(event: QKeyEvent) -> bool:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        return event.key() == Qt.Key.Key_G and event.modifiers() == both

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = meaning(event) or arrow(event)
        if isinstance(found, Way):
            self.went.emit(found)
        elif found is Wish.REMOVE or event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit()
        elif isinstance(found, Wish):
            self.asked.emit(found)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.menu_wanted.emit()
        elif self._marks(event):
            self.shared.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, on: bool) -> bool:
        self.went.emit(Way.NEXT if on else Way.PREVIOUS)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit()
