# SPDX-License-Identifier: EUPL-1.2
"""The top of the start window: the bar with the search, and the greeting with the two ways in."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.style import keep_rich_text_off, set_role


class StartBar(QFrame):
    """Name, search, methods, example, import and trash."""

    methods_requested = Signal()
    example_requested = Signal()
    import_requested = Signal()
    down_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setMinimumWidth(1)  # else the wide bar keeps the window from ever getting narrow
        mark = QLabel("W")
        mark.setFixedSize(28, 28)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(mark, "logo")
        self.name = QLabel("WerkSamen")
        set_role(self.name, "heading")
        self.search = _SearchField(self.tr("Zoeken in beraden"))
        self.search.setMinimumWidth(130)
        self.search.setMaximumWidth(380)
        self.search.setClearButtonEnabled(True)
        self.search.down_pressed.connect(self.down_pressed)
        self.methods = QPushButton(self.tr("Methoden"))
        self.example = QPushButton(self.tr("Voorbeeldberaad"))
        self.example.setAccessibleName(self.tr("Voorbeeldberaad"))
        self.bring_in = QPushButton(self.tr("Importeren…"))
        self.trash = QPushButton(self.tr("Prullenbak"))
        self.trash.setCheckable(True)
        for button, wish in ((self.methods, self.methods_requested),
                             (self.example, self.example_requested),
                             (self.bring_in, self.import_requested)):
            set_role(button, "quiet")
            button.clicked.connect(wish)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        for button in (self.methods, self.example, self.bring_in, self.trash):
            row.addWidget(button)

    def fields(self) -> list[QWidget]:
        """What can have the focus, in order."""
        return [self.search, self.methods, self.example, self.bring_in, self.trash]

    def set_narrow(self, *, narrow: bool) -> None:
        """Say less where there is little room."""
        self.name.setVisible(not narrow)
        self.example.setText(self.tr("Voorbeeld") if narrow else self.tr("Voorbeeldberaad"))
        self.search.setPlaceholderText(self.tr("Zoek… Ctrl+K") if narrow else self.tr(
            "Zoek in casussen, besluiten, afspraken… Ctrl+K"))


class _SearchField(LineField):
    """A line in which the arrow down goes to what was found, and Esc empties it."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Greeting(QWidget):
    """What is on today, and beginning at once or after preparing; in the trash the way back."""

    quick_start_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hello = QLabel(greeting(datetime.now().hour))
        set_role(self.hello, "title")
        self.today = QLabel()
        self.today.setWordWrap(True)
        keep_rich_text_off(self.today)
        set_role(self.today, "muted")
        self.told = QLabel(self.tr("Terugzetten kan altijd. Wat u vernietigt, is echt weg."))
        self.told.setWordWrap(True)
        set_role(self.told, "muted")
        self.back = QPushButton(self.tr("‹ Terug naar het overzicht"))
        self.quick = QPushButton(self.tr("Nu beginnen"))
        self.quick.setToolTip("Ctrl+Shift+N")
        self.new = QPushButton(self.tr("+ Nieuw beraad"))
        self.new.setAccessibleName(self.tr("Nieuw beraad voorbereiden"))
        self.new.setToolTip("Ctrl+N")
        set_role(self.new, "primary")
        self.quick.clicked.connect(self.quick_start_requested)
        self.new.clicked.connect(self.new_requested)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.hello, self.today, self.told):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        for button in (self.back, self.quick, self.new):
            button.setMinimumHeight(34)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.show_state(in_trash=False, covered=False)

    def fields(self) -> list[QWidget]:
        """What can have the focus, in order."""
        return [self.back, self.quick, self.new]

    def show_state(self, *, in_trash: bool, covered: bool) -> None:
        """Greet, or stand in the trash; covered, the line on today stays empty of names."""
        self.hello.setText(self.tr("Prullenbak") if in_trash else greeting(datetime.now().hour))
        self.today.setVisible(not in_trash and not covered)
        self.told.setVisible(in_trash)
        self.back.setVisible(in_trash)
        self.quick.setVisible(not in_trash)
        self.new.setVisible(not in_trash)


def greeting(hour: int) -> str:
    """The greeting at an hour of the day."""
    return ("Goedenacht" if hour < 6 else "Goedemorgen" if hour < 12
            else "Goedemiddag" if hour < 18 else "Goedenavond")
