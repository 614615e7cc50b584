# SPDX-License-Identifier: EUPL-1.2
"""One option as a card: its letter, its words, its price, and what it means per seat."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QToolButton, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Field
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Option
from werksamen_desktop.ui.blocks import Card, column, labelled, row, short, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.parts.power_grid import PowerGrid
from werksamen_desktop.ui.parts.read_only import reads
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.seat_mark import SeatMark
from werksamen_desktop.ui.style import set_role

CONSEQUENCES = "consequences"
POWER = "power"
ASKED = ("drawback", "for_client", "risk", "authority")
"""Fields of an option besides its text, in the order in which they are shown."""


class ConsequenceRow(QWidget):
    """What the option means for one seat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, gap=8)
        self.mark = SeatMark(24)
        self.label = words()
        self.label.setFixedWidth(170)
        self.text = TextField("")
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.mark, 0, top)
        layout.addWidget(self.label, 0, top)
        layout.addWidget(self.text, 1)

    def show_seat(self, seat: Seat, text: str, sitting: Sitting, letter: str) -> None:
        """Show what is held for this seat."""
        label = seat_label(seat, sitting.case)
        self.mark.show_seat(seat, sitting.case)
        self.label.setText(label)
        self.text.setAccessibleName(self.tr("Optie {}, gevolg voor {}").format(letter, label))
        self.text.show_text(text)


class OptionCard(Card):
    """Shows one option and tells its changes.

    A part that names fields shows just those; one that names none keeps all of them behind a fold.
    """

    edited = Signal(str, str)
    weighed = Signal(UUID, str)
    empowered = Signal(UUID, str, bool)
    left = Signal()
    stepped = Signal(int)
    removed = Signal()
    unfolded = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8, margins=(16, 12, 12, 12))
        self._named = {f.key: f for f in fields}
        self._labels = {
            "drawback": self.tr("Negatief gevolg"),
            "for_client": self.tr("Gevolg voor de persoon zelf"),
            "risk": self.tr("Risico"), "authority": self.tr("Wie is bevoegd?"),
            CONSEQUENCES: self.tr("Gevolg per deelnemer")}
        self._labels |= {f.key: f.label for f in fields}
        self.letter = short("", "letter")
        self.text = RowField("")
        self.more = QToolButton()
        self.fields: dict[str, TextField] = {}
        self.body.addLayout(self._head())
        direct = [k for k in ASKED if k in self._named]
        folded = [] if self._named else list(ASKED)
        self._add_fields(direct)
        self.power = PowerGrid(self._named[POWER].label) if POWER in self._named else None
        if self.power:
            self.power.ticked.connect(self.empowered)
            self.body.addWidget(self.power)
        self._add_fold(folded)

    def _head(self) -> QHBoxLayout:
        top = Qt.AlignmentFlag.AlignTop
        head = row(gap=12)
        set_role(self.text, "inline-strong")
        self.more.setText("⋯")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.more, "quiet")
        menu = QMenu(self.more)
        menu.addAction(self.tr("Naar voren"), lambda: self.stepped.emit(-1))
        menu.addAction(self.tr("Naar achteren"), lambda: self.stepped.emit(1))
        menu.addSeparator()
        menu.addAction(self.tr("Verwijder deze mogelijkheid"), self.removed.emit)
        self.more.setMenu(menu)
        self._wire("text", self.text)
        self.text.ended.connect(self.focusNextChild)
        head.addWidget(self.letter, 0, top)
        head.addWidget(self.text, 1)
        head.addWidget(self.more, 0, top)
        return head

    def _wire(self, name: str, field: TextField) -> None:
        field.edited.connect(lambda text: self.edited.emit(name, text))
        field.left.connect(self.left)

    def _field(self, key: str) -> TextField:
        asked = self._named.get(key)
        field = TextField("", prompt=asked.prompt if asked else "")
        self.fields[key] = field
        self._wire(key, field)
        return field

    def _add_fields(self, keys: Sequence[str]) -> None:
        self.body.addLayout(self._grid(keys, beside=min(max(1, len(keys)), 3)))

    def _grid(self, keys: Sequence[str], *, beside: int) -> QGridLayout:
        """Labelled fields, so many beside each other."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place in range(beside):
            grid.setColumnStretch(place, 1)
        for place, key in enumerate(keys):
            box = labelled(self._labels[key], self._field(key))
            grid.addWidget(box, place // beside, place % beside)
        return grid

    def _add_fold(self, keys: Sequence[str]) -> None:
        """The fields and seats that are asked only when somebody wants to go deeper."""
        self.fold = QToolButton()
        reads(self.fold)
        self.fold.setCheckable(True)
        set_role(self.fold, "fold")
        self._deeper = QWidget()
        inner = column(self._deeper, gap=8)
        if keys:
            inner.addLayout(self._grid(keys, beside=2))
            inner.addWidget(words(self._labels[CONSEQUENCES], "label"))
        seats = column(gap=4)
        inner.addLayout(seats)
        self.seats: KeyedRows[UUID, ConsequenceRow] = KeyedRows(seats, self._make_seat)
        self.fold.toggled.connect(self._show_deeper)
        self.body.addWidget(self.fold)
        self.fold.setVisible(not self._named or CONSEQUENCES in self._named)
        self.body.addWidget(self._deeper)
        self._show_deeper(False)

    def _show_deeper(self, on: bool) -> None:
        self._deeper.setVisible(on)
        title = (self._labels[CONSEQUENCES] if self._named
                 else self.tr("Nadeel, risico en gevolg per deelnemer"))
        self.fold.setText(f"{'▾' if on else '▸'}  {title}")
        self.unfolded.emit()

    def _make_seat(self, seat: UUID) -> ConsequenceRow:
        made = ConsequenceRow()
        made.text.edited.connect(lambda text: self.weighed.emit(seat, text))
        made.text.left.connect(self.left)
        return made

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        seats = [r.text for r in self.seats.rows.values()]
        direct = [f for k, f in self.fields.items() if k in self._named]
        folded = [f for k, f in self.fields.items() if k not in self._named]
        power = self.power.stops() if self.power else []
        return [self.text, *direct, *power, self.fold, *folded, *seats, self.more]

    def show_option(self, option: Option, letter: str, sitting: Sitting) -> None:
        """Show the option as it is now."""
        self.letter.setText(letter)
        self.text.show_text(option.text)
        self.text.setAccessibleName(self.tr("Optie {}").format(letter))
        self.more.setAccessibleName(self.tr("Optie {}, meer").format(letter))
        self.fold.setAccessibleName(self.tr("Optie {}, gevolgen tonen of verbergen").format(letter))
        for key, field in self.fields.items():
            field.show_text(getattr(option, key))
            field.setAccessibleName(f"Optie {letter}, {self._labels[key].lower()}")
        if self.power and self.power.show_option(option.id, letter, sitting):
            self.unfolded.emit()
        held = {c.seat: c.text for c in option.consequences}
        table = {s.id: s for s in sitting.deliberation.table}
        if self.seats.show_keys(list(table)):
            self.unfolded.emit()
        for seat, shown in self.seats.rows.items():
            shown.show_seat(table[seat], held.get(seat, ""), sitting, letter)

