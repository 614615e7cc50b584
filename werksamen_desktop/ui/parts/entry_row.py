# SPDX-License-Identifier: EUPL-1.2
"""One entry of a list: its words, and what the list asks beside them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QToolButton, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import SPOKEN_BY
from werksamen_desktop.model.levels import level_word
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.model.weighing import Entry, SpokenBy
from werksamen_desktop.ui.blocks import plain_label, row, short
from werksamen_desktop.ui.fields import ChoiceField, LineField
from werksamen_desktop.ui.parts.becoming_line import BecomingLine
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.style import set_role

NARROW = 520
"""Width in pixels below which kind and seat stand under the words."""


@dataclass(frozen=True, slots=True)
class ListForm:
    """What a list is called and what it asks of each line; empty means it does not."""

    topic: str
    name: str
    prompt: str = ""
    title: str = ""
    kinds: tuple[str, ...] = ()
    detail: str = ""
    seat_label: str = ""
    by_label: str = ""


class EntryRow(QFrame):
    """Shows one entry and tells its changes as facts: field name and new value.

    `edited` is typing (one burst per field), `chosen` a choice; the list decides what happens.
    """

    edited = Signal(str, object)
    chosen = Signal(str, object)
    left = Signal()

    def __init__(self, entry: UUID, form: ListForm, becoming: BecomingLine | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = entry
        self.form = form
        self.becoming = becoming
        set_role(self, "row")
        self.text = RowField("")
        self.tick = QToolButton()
        self.tick.setText("✓" if form.detail else "◆")
        self.tick.setCheckable(True)
        self.tick.setToolTip(self._tick_word())
        set_role(self.tick, "tick")
        self.kind = ChoiceField("", {"": "–", **{k: k for k in form.kinds}})
        self.by = ChoiceField("")
        self.seat = ChoiceField("")
        for choice in (self.kind, self.by, self.seat):
            choice.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            set_role(choice, "inline")
        self.detail = RowField("", prompt=self.tr("nog leeg"))
        self.spoken_for = LineField("", prompt=self.tr("wie sprak?"))
        self._behalf = QWidget()
        self.level = plain_label("", "muted")
        self.level.setContentsMargins(13, 0, 0, 4)
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.more, "quiet")
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._place()
        self._connect()

    def _tick_word(self) -> str:
        return self.tr("bevestigd") if self.form.detail else self.tr("door de groep gemarkeerd")

    def _place(self) -> None:
        self._grid = grid = QGridLayout(self)
        self._narrow = False
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for place, widget in enumerate(
                (self.tick, self.text, self.kind, self.by, self.seat, self.more)):
            grid.addWidget(widget, 0, place, Qt.AlignmentFlag(0) if place == 1 else top)
        self._second = QWidget()
        second = row(self._second, gap=0, margins=(13, 0, 0, 0))
        label = short(self.form.detail, "label")
        label.setContentsMargins(0, 11, 0, 0)
        second.addWidget(label, 0, top)
        second.addWidget(self.detail, 1)
        grid.addWidget(self._second, 1, 1, 1, 4)
        behalf = row(self._behalf, margins=(13, 4, 0, 4))
        behalf.addWidget(short(self.tr("namens"), "label"))
        behalf.addWidget(self.spoken_for, 1)
        grid.addWidget(self._behalf, 2, 1, 1, 4)
        self.kind.setVisible(bool(self.form.kinds))
        self.by.setVisible(bool(self.form.by_label))
        self.seat.setVisible(bool(self.form.seat_label))
        self._second.setVisible(bool(self.form.detail))
        self._behalf.hide()
        if self.becoming:
            grid.addWidget(self.becoming, 5, 1, 1, 3)
        grid.addWidget(self.level, 6, 1, 1, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop
        for place, choice in enumerate((self.kind, self.by, self.seat)):
            down, across = (3 + place, 1) if narrow else (0, 2 + place)
            self._grid.addWidget(choice, down, across, top | Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        for name, field in (("text", self.text), ("detail", self.detail),
                            ("spoken_for", self.spoken_for)):
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.left.connect(self.left)
        self.kind.chosen.connect(lambda kind: self.chosen.emit("kind", kind))
        self.by.chosen.connect(lambda seat: self.chosen.emit("asked_by", seat))
        self.seat.chosen.connect(lambda seat: self.chosen.emit("seat", seat))
        self.tick.clicked.connect(lambda on: self.chosen.emit("marked", on))
        if self.becoming:
            self.becoming.pressed.connect(
                lambda: self.text.setFocus(Qt.FocusReason.OtherFocusReason))

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        shown = [(self.text, True), (self.detail, bool(self.form.detail)), (self.tick, True),
                 (self.kind, bool(self.form.kinds)), (self.by, bool(self.form.by_label)),
                 (self.seat, bool(self.form.seat_label)),
                 (self.spoken_for, True),
                 *((s, True) for s in (self.becoming.stops() if self.becoming else ())),
                 (self.more, True)]
        return [widget for widget, there in shown if there]

    def show_entry(self, entry: Entry, number: int, sitting: Sitting) -> None:
        """Show the entry as it is now; `number` is its place in the list, from 1."""
        self._name(f"{self.form.name}, {number}")
        self.text.show_text(entry.text)
        self.detail.show_text(entry.detail)
        self.tick.setChecked(entry.marked)
        if self.form.kinds:
            self._offer_kind(entry.kind)
        for choice, label, seat in ((self.by, self.form.by_label, entry.asked_by),
                                    (self.seat, self.form.seat_label, entry.seat)):
            if label:
                _offer_seats(choice, label, seat, sitting)
        behalf = entry.seat is not None and entry.spoken_by is SpokenBy.ON_BEHALF
        self._behalf.setVisible(behalf)
        self.spoken_for.show_text(entry.spoken_for)
        self.level.setText(level_word(entry.level))
        self.level.setVisible(bool(entry.level))
        if self.becoming:
            self.becoming.show_line(entry.id, f"{self.form.name}, {number}")

    def _offer_kind(self, kind: str) -> None:
        kinds: dict[object, str] = {"": "–", **{k: k for k in self.form.kinds}}
        kinds.setdefault(kind, kind)
        self.kind.set_choices(kinds)
        self.kind.show_value(kind)

    def _name(self, subject: str) -> None:
        self.text.setAccessibleName(subject)
        self.detail.setAccessibleName(f"{subject}, {self.form.detail.lower()}")
        self.tick.setAccessibleName(f"{subject}, {self._tick_word()}")
        self.kind.setAccessibleName(self.tr("{}, soort").format(subject))
        self.by.setAccessibleName(f"{subject}, {self.form.by_label.lower()}")
        self.seat.setAccessibleName(f"{subject}, {self.form.seat_label.lower()}")
        self.spoken_for.setAccessibleName(self.tr("{}, namens wie gesproken").format(subject))
        self.more.setAccessibleName(self.tr("{}, meer").format(subject))

    def add_spoken_menu(self, entry: Entry) -> None:
        """Offer whether the person spoke, where the entry is somebody's."""
        if not self.form.seat_label or entry.seat is None:
            return
        spoken = self.menu.addMenu(self.tr("Wie sprak"))
        for by, label in SPOKEN_BY.items():
            action = spoken.addAction(label, self._choosing("spoken_by", by))
            action.setCheckable(True)
            action.setChecked(entry.spoken_by is by)

    def _choosing(self, name: str, value: object) -> Callable[[], None]:
        return lambda: self.chosen.emit(name, value)


def _offer_seats(choice: ChoiceField, label: str, seat: UUID | None, sitting: Sitting) -> None:
    """Offer the seats at the table, and none under the label; the tooltip names who it is."""
    seats: dict[object, str] = {None: label}
    seats |= {s.id: seat_label(s, sitting.case) for s in sitting.deliberation.table}
    choice.set_choices(seats)
    choice.show_value(seat)
    held = sitting.deliberation.seat(seat)
    choice.setToolTip(private_label(held, sitting.case) if held else "")
