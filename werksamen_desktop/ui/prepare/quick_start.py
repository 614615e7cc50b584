# SPDX-License-Identifier: EUPL-1.2
"""Beginning a sitting: at once ("Nu beginnen") or with a method of one's own choice."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.style import set_role

SEATS_ASKED = 4


class QuickStart(QDialog):
    """A question, a method and two or more disciplines: enough to begin within a minute.

    `sitting` is the new sitting once the dialog was accepted. Without `with_seats` only the method
    and the question are asked, and the rest is prepared later.
    """

    def __init__(self, methods: Sequence[Method], library: Library, *, with_seats: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.methods = {m.id: m for m in methods}
        self.library = library
        self.with_seats = with_seats
        self.sitting: Sitting | None = None
        self.setWindowTitle(self.tr("Nu beginnen") if with_seats else self.tr("Nieuw beraad"))
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        self.question = TextField(self.tr("Vraag"), lines=2,
                                  prompt=self.tr("Mogen wij …? Moeten wij …?"))
        self.method = ChoiceField(self.tr("Methode"), _choices(methods))
        self.pseudonym = LineField(self.tr("Schuilnaam"), prompt=self.tr("Mevrouw A."))
        self.seats = [LineField(self.tr("Discipline {}").format(n + 1)) for n in range(SEATS_ASKED)]
        self._lay_out(column)
        self.question.edited.connect(self._check)
        for line in self.seats:
            line.edited.connect(self._check)
        self._check()

    def _lay_out(self, column: QVBoxLayout) -> None:
        _labelled(column, self.tr("Waar gaat het over?"), self.question)
        _labelled(column, self.tr("Over wie (schuilnaam, mag leeg blijven)"), self.pseudonym)
        _labelled(column, self.tr("Methode"), self.method)
        if self.with_seats:
            label = QLabel(self.tr("Wie zitten er aan tafel? Minstens één naast de {}.").format(
                self.library.person_words[0] if self.library.person_words else "cliënt"))
            set_role(label, "label")
            column.addWidget(label)
            grid = QGridLayout()
            for place, line in enumerate(self.seats):
                line.setCompleter(self._completer(line))
                grid.addWidget(line, place // 2, place % 2)
            column.addLayout(grid)
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        self.lacking = QLabel()
        set_role(self.lacking, "muted")
        row.addWidget(self.lacking, 1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        self.go = QPushButton(self.tr("Beginnen ›") if self.with_seats
                              else self.tr("Voorbereiden ›"))
        set_role(self.go, "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self._begin)
        row.addWidget(self.go)
        column.addLayout(row)

    def _completer(self, line: LineField) -> QCompleter:
        completer = QCompleter(sorted(d.name for d in self.library.disciplines), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _named(self) -> list[str]:
        return [line.text().strip() for line in self.seats if line.text().strip()]

    def _check(self) -> None:
        if not self.with_seats:
            return
        asked = bool(self.question.toPlainText().strip())
        seated = bool(self._named())
        self.lacking.setText("" if asked and seated else self.tr("Nog nodig: {}").format(
            self.tr("een vraag") if not asked else self.tr("een deelnemer")))
        self.go.setEnabled(asked and seated)

    def _begin(self) -> None:
        method_id, variant = self.method.currentData()
        made = new_sitting(self.methods[method_id], variant=variant)
        made = made.with_case(pseudonym=self.pseudonym.text().strip())
        made = made.with_deliberation(question=self.question.toPlainText().strip())
        known = {d.name: d for d in self.library.disciplines}
        for name in self._named() if self.with_seats else ():
            seat = Seat(uuid4(), discipline=name)
            if found := known.get(name):
                seat = replace(seat, organisation=found.organisation,
                               framework=found.framework, initials=found.initials)
            made = add_seat(made, seat)
        self.sitting = made
        self.accept()


def _choices(methods: Sequence[Method]) -> dict[tuple[str, str], str]:
    """Each method, and where it has variants each of those."""
    offered: dict[tuple[str, str], str] = {}
    for method in methods:
        if not method.variants:
            offered[method.id, ""] = method.title
        for variant in method.variants:
            offered[method.id, variant.id] = f"{method.title} – {variant.title.lower()}"
    return offered


def _labelled(column: QVBoxLayout, words: str, field: QWidget) -> None:
    label = QLabel(words)
    set_role(label, "label")
    label.setBuddy(field)
    column.addWidget(label)
    column.addWidget(field)
    column.addSpacing(8)
