# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an interest besides its words: kind, hard or negotiable, who can widen it."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from werksamen_desktop.model.case_kinds import case_words, interest_kinds
from werksamen_desktop.model.dutch import FIRMNESS
from werksamen_desktop.model.interests import interest_words
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.fields import ChoiceField, LineField
from werksamen_desktop.ui.matrix.place import Place, takes_escape
from werksamen_desktop.ui.style import set_role


class InterestLine(QWidget):
    """One quiet line under an interest that unfolds; `changed` carries the fields of the entry.

    `finished` gives the focus back to the words.
    """

    changed = Signal(dict)
    finished = Signal()
    left = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._entry: Entry | None = None
        self._fields: _InterestFields | None = None
        self._line = QPushButton()
        self._line.setCheckable(True)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_role(self._line, "fine-left")
        self._line.toggled.connect(self._unfold)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 0, 4, 2)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._line)

    def show_entry(self, entry: Entry | None) -> None:
        """Show what was said of the interest; nothing is asked of an empty cell."""
        self._entry = entry
        said = entry is not None and bool(entry.text.strip() or interest_words(entry))
        self.setVisible(said or self._line.isChecked())
        self.name_it()
        if self._fields is not None and entry is not None:
            self._fields.show_entry(entry, read_only=self._place.read_only)

    def name_it(self) -> None:
        """Follow the words and the name of the seat."""
        own = case_words(self._place.room.case).own_interest
        words = interest_words(self._entry, own) if self._entry else ""
        mark = "▴" if self._line.isChecked() else "▾"
        asked = words or self.tr("soort, hard of zacht")
        metrics = self._line.fontMetrics()
        room = max(60, self.width() - 12) - metrics.horizontalAdvance(f" {mark}")
        set_role(self._line, "fine-left" if words else "fine-left-empty")
        self._line.setText(
            f"{metrics.elidedText(asked, Qt.TextElideMode.ElideRight, room)} {mark}")
        self._line.setToolTip(words)
        self._line.setAccessibleName(self._place.name(
            self.tr("%s, soort en ruimte: %s")
            % (self._place.field.label.lower(), words or self.tr("nog niet gezegd"))))

    def unfold(self) -> None:
        """Show the fields and go to the first."""
        self.show()
        self._line.setChecked(True)
        if self._fields is not None:
            self._fields.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self, on: bool) -> None:
        if on and self._fields is None:
            self._fields = _InterestFields(self._place)
            self._fields.changed.connect(self.changed)
            self._fields.finished.connect(self._fold)
            self._fields.left.connect(self.left)
            self._layout.addWidget(self._fields)
        if self._fields is not None:
            self._fields.setVisible(on)
        self.show_entry(self._entry)

    def _fold(self) -> None:
        self._line.setChecked(False)
        self.finished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.name_it()


class _InterestFields(QWidget):
    """The three fields themselves, made when they are first asked for."""

    changed = Signal(dict)
    finished = Signal()
    left = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__()
        kinds: dict[Any, str] = {"": self.tr("soort belang …")}
        kinds.update({k.value: word for k, word in interest_kinds(place.room.case).items()})
        self.kind = ChoiceField(place.name(self.tr("soort belang")), kinds)
        firm: dict[Any, str] = {None: self.tr("hard of zacht …"), True: FIRMNESS[True],
                                False: FIRMNESS[False]}
        self.firm = ChoiceField(place.name(self.tr("hard of onderhandelbaar")), firm)
        self.widened_by = LineField(place.name(self.tr("wie kan het verruimen")),
                                    prompt=self.tr("wie kan dit verruimen?"))
        self.kind.chosen.connect(lambda value: self.changed.emit({"kind": value}))
        self.firm.chosen.connect(lambda value: self.changed.emit({"firm": value}))
        self.widened_by.edited.connect(lambda text: self.changed.emit({"widened_by": text}))
        self.widened_by.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(4)
        for field in (self.kind, self.firm, self.widened_by):
            field.setMinimumWidth(60)
            layout.addWidget(field)

    def show_entry(self, entry: Entry, *, read_only: bool) -> None:
        """Show the three as they are now."""
        self.kind.show_value(entry.kind)
        self.firm.show_value(entry.firm)
        self.widened_by.show_text(entry.widened_by)
        self.kind.setEnabled(not read_only)
        self.firm.setEnabled(not read_only)
        self.widened_by.setReadOnly(read_only)

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
